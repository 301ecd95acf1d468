// What a reader has chosen, put on the page before it is shown. Without it a page follows the system.
(() => {
  const root = document.documentElement;
  const START = { theme: 'system', size: 'normal', line: 'normal', notes: 'beside', names: 'off', pages: 'off', paragraphs: 'on', changes: 'on', keys: 'on' };
  const SIZES = { small: 0.9, normal: 1, large: 1.15, larger: 1.3, largest: 1.5 };
  const LINES = { short: 30, normal: 35, long: 42 };
  const KEPT = 'apparat';

  const kept = (() => {
    try { return JSON.parse(localStorage.getItem(KEPT)) || {}; } catch { return {}; }
  })();
  const chosen = { ...START };
  for (const name of Object.keys(START)) if (typeof kept[name] === 'string') chosen[name] = kept[name];

  // Notes stand beside the text where a line, the contents and they have room; larger letters need more.
  let room = null;
  const fit = () => { root.classList.toggle('notes-after', chosen.notes === 'after' || !room.matches); };
  const show = () => {
    for (const [name, value] of Object.entries(chosen)) root.dataset[name] = value;
    if (room) room.removeEventListener('change', fit);
    room = matchMedia(`(min-width: ${(40 + (LINES[chosen.line] || LINES.normal)) * (SIZES[chosen.size] || 1)}rem)`);
    room.addEventListener('change', fit);
    fit();
  };
  root.classList.add('js');
  show();

  const choose = (changes) => {
    Object.assign(chosen, changes);
    try { localStorage.setItem(KEPT, JSON.stringify(chosen)); } catch { /* a page on a disk may have no memory */ }
    show();
    dispatchEvent(new Event('apparat:chosen'));
  };
  window.apparat = { chosen, choose, start: () => choose(START) };
})();
