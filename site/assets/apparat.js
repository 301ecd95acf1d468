// What a page gains with a script; without it everything can be read and reached.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const wide = matchMedia('(min-width: 64rem)');      // contents beside the text
  const margin = matchMedia('(min-width: 80rem)');    // notes beside the text
  const $$ = (selector) => [...document.querySelectorAll(selector)];

  // Contents: open beside the text; the section being read is marked.
  const contents = document.querySelector('.contents details');
  if (contents) {
    const unfold = () => { contents.open = wide.matches; };
    unfold();
    wide.addEventListener('change', unfold);
    const links = new Map($$('.contents a').map((link) => [link.hash.slice(1), link]));
    const list = contents.parentElement;
    const places = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const mark = () => {
      const here = places.filter((place) => place.getBoundingClientRect().top < innerHeight / 3).pop();
      for (const [id, link] of links) {
        if (!here || id !== here.id) link.removeAttribute('aria-current');
        else if (!link.hasAttribute('aria-current')) {
          link.setAttribute('aria-current', 'true');
          list.scrollTop = link.offsetTop - list.clientHeight / 2;
        }
      }
    };
    let waiting = false;
    addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; mark(); });
    }, { passive: true });
    mark();
  }

  // Notes: the number opens its note, or lights it where it stands beside the text.
  const noteOf = (mark) => document.getElementById(decodeURIComponent(mark.hash.slice(1)) + '-pop');
  const marks = $$('.note-mark a');
  const light = (mark, note) => {
    $$('.lit').forEach((lit) => lit.classList.remove('lit'));
    if (mark) [mark.parentElement, note].forEach((part) => part.classList.add('lit'));
  };
  let openAtPress = null;
  addEventListener('pointerdown', (event) => {
    const mark = event.target.closest('.note-mark a');
    const note = mark && noteOf(mark);
    openAtPress = note && note.matches(':popover-open') ? note : null;
  }, true);
  addEventListener('click', (event) => {
    const mark = event.target.closest('.note-mark a');
    if (!mark && !event.target.closest('.beside')) light();
    if (!mark || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const note = noteOf(mark);
    if (!note || !note.showPopover) return;
    event.preventDefault();
    if (note.classList.contains('beside')) light(mark, note);
    else if (note.matches(':popover-open')) note.hidePopover();
    else if (openAtPress !== note) note.showPopover({ source: mark });
    openAtPress = null;
  });
  addEventListener('keydown', (event) => { if (event.key === 'Escape') light(); });

  // A table wider than the window scrolls, also by keyboard.
  for (const table of $$('.text table')) if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;

  // A table shown as a list on narrow screens stays a table for those who hear it.
  const roles = { THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  for (const part of $$('.claims, .claims *')) {
    const role = part.scope ? part.scope + 'header' : part.matches('.claims') ? 'table' : roles[part.tagName];
    if (role) part.setAttribute('role', role.replace('colh', 'columnh'));
  }

  const text = document.querySelector('.text');
  if (marks.length && text && 'popover' in HTMLElement.prototype) {
    const spread = text.parentElement;
    const notes = new Map();  // each with its first mark
    for (const mark of marks) if (noteOf(mark) && !notes.has(noteOf(mark))) notes.set(noteOf(mark), mark);
    // Measured together, then written together: a source can have hundreds of notes.
    const place = () => {
      const beside = margin.matches && spread.clientWidth - text.offsetLeft - text.offsetWidth > 200;
      for (const [note, mark] of notes) {
        note.popover = beside ? null : 'auto';
        note.classList.toggle('beside', beside);
        note.classList.remove('long', 'lit');
        note.dataset.number = mark.textContent;
        note.style.top = '';
      }
      spread.style.minHeight = '';
      if (!beside) return;
      const long = [...notes.keys()].filter((note) => note.offsetHeight > 150);
      for (const note of long) note.classList.add('long');
      const top = spread.getBoundingClientRect().top;
      let floor = 0;
      const tops = [...notes].map(([note, mark]) => {
        const at = Math.max(mark.parentElement.getBoundingClientRect().top - top, floor);
        floor = at + note.offsetHeight + 14;
        return [note, at];
      });
      for (const [note, at] of tops) note.style.top = at + 'px';
      spread.style.minHeight = floor + 'px';
    };
    new ResizeObserver(place).observe(text);
    margin.addEventListener('change', place);
  }

  // Registers: a filter by name.
  const filter = document.querySelector('.filter');
  if (filter) {
    const plain = (words) => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    const entries = $$('.entries > li').map((entry) => ({ entry, words: plain(entry.textContent) }));
    const status = filter.querySelector('[role=status]');
    filter.hidden = false;
    filter.addEventListener('submit', (event) => event.preventDefault());
    filter.addEventListener('input', (event) => {
      const wanted = plain(event.target.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { entry, words } of entries) {
        entry.hidden = !wanted.every((word) => words.includes(word));
        if (!entry.hidden) shown++;
      }
      for (const letter of $$('.letter')) letter.hidden = !letter.querySelector('.entries > li:not([hidden])');
      status.textContent = !wanted.length ? '' : shown ? shown + ' ' + status.dataset.shown : status.dataset.none;
    });
  }
})();
