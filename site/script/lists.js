// Tables that scroll or become lists, and lists that are filtered.
(() => {
  const $$ = (selector) => [...document.querySelectorAll(selector)];

  // A table wider than the window scrolls, also by keyboard.
  for (const table of $$('.text table')) if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;

  // A table shown as a list on narrow screens stays a table for those who hear it.
  const roles = { THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  for (const part of $$('.claims, .claims *')) {
    const role = part.scope ? part.scope + 'header' : part.matches('.claims') ? 'table' : roles[part.tagName];
    if (role) part.setAttribute('role', role.replace('colh', 'columnh'));
  }

  // A filter by words, and by kinds where the form asks for them.
  const filter = document.querySelector('.filter:not(.pick)');
  if (!filter) return;
  const plain = (words) => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const entries = $$('.entries > li, .changes > li').map((entry) => ({ entry, words: plain(entry.textContent) }));
  const status = filter.querySelector('[role=status]');
  const kinds = [...filter.querySelectorAll('select')];
  filter.hidden = false;
  filter.addEventListener('submit', (event) => event.preventDefault());
  filter.addEventListener('input', () => {
    const wanted = plain(filter.querySelector('input').value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { entry, words } of entries) {
      entry.hidden = !wanted.every((word) => words.includes(word)) || kinds.some((kind) => kind.value && entry.dataset[kind.name] !== kind.value);
      if (!entry.hidden) shown++;
    }
    for (const part of $$('.letter, .change-year')) part.hidden = !part.querySelector('.entries > li:not([hidden]), .changes > li:not([hidden])');
    const all = !wanted.length && kinds.every((kind) => !kind.value);
    status.textContent = all ? '' : shown ? status.dataset.shown.replace('{0}', shown) : status.dataset.none;
  });
})();
