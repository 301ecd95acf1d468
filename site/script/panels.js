// The one place for settings, the list of keys, and the bar at the foot of narrow screens.
(() => {
  const words = apparat.panels.dataset;
  const [settings, keys] = ['settings', 'keys'].map((id) => apparat.panels.querySelector('#' + id).cloneNode(true));
  const button = (text, action, className) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, className: className || '' });
    made.addEventListener('click', action);
    return made;
  };

  // Dialogs close by Escape, by their button, and by a press beside them.
  for (const dialog of [settings, keys]) {
    document.body.append(dialog);
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  }
  const open = (dialog) => { if (!document.querySelector('dialog[open]')) dialog.showModal(); };

  // Settings: what is chosen is seen at once, and kept.
  const form = settings.querySelector('form');
  const fill = () => {
    for (const field of form.querySelectorAll('input')) {
      field.checked = field.type === 'radio' ? apparat.chosen[field.name] === field.value : apparat.chosen[field.name] === 'on';
    }
  };
  form.addEventListener('change', ({ target }) => {
    apparat.choose({ [target.name]: target.type === 'radio' ? target.value : target.checked ? 'on' : 'off' });
  });
  form.querySelector('.start').addEventListener('click', () => apparat.start());
  form.querySelector('.show-keys').addEventListener('click', () => { settings.close(); open(keys); });
  addEventListener('apparat:chosen', fill);
  fill();
  const opener = () => {
    const made = button(words.settings, () => open(settings), 'open-settings');
    made.setAttribute('aria-haspopup', 'dialog');
    return made;
  };
  document.querySelector('.bar .tools').append(opener());

  // Keys of one letter: never while somebody writes, and only while they are wanted.
  const press = (selector) => { const found = document.querySelector(selector); if (found) found.click(); };
  const search = () => {
    const field = document.querySelector('.bar input[type=search], main form:not([hidden]) input[type=search]');
    if (field) field.focus(); else press('.bar a[href$="search.html"]');
  };
  const step = (by) => { if (apparat.hits.any()) apparat.hits.step(by); else apparat.note(by); };
  const actions = { n: () => step(1), p: () => step(-1), ']': () => press('a[rel=next]'), '[': () => press('a[rel=prev]'), '/': search, s: () => open(settings), '?': () => open(keys) };
  addEventListener('keydown', (event) => {
    const action = actions[event.key];
    if (!action || apparat.chosen.keys !== 'on' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, [contenteditable], dialog')) return;
    event.preventDefault();
    action();
  });

  // At the foot of narrow screens: what lies far up or far down on a long page.
  const notes = document.querySelector('.beside');
  if (!notes && !apparat.contents) return;
  const reach = apparat.panels.querySelector('.reach').cloneNode(true);
  if (apparat.contents) reach.append(button(words.contents, apparat.contents));
  if (notes) {
    const withText = button(words.notes, () => apparat.choose({ notes: apparat.chosen.notes === 'away' ? 'beside' : 'away' }));
    const say = () => withText.setAttribute('aria-pressed', apparat.chosen.notes !== 'away');
    addEventListener('apparat:chosen', say);
    say();
    reach.append(withText);
  }
  reach.append(opener());
  document.body.append(reach);
})();
