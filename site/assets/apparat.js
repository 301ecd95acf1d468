// What a page gains with a script; without it everything can be read and reached.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const wide = matchMedia('(min-width: 64rem)');      // contents beside the text
  const margin = matchMedia('(min-width: 75rem)');    // notes beside the text
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

  // Notes: the number opens its note, or lights it where it stands beside the text and can be seen.
  const noteOf = (mark) => document.getElementById(decodeURIComponent(mark.hash.slice(1)) + '-pop');
  const isBeside = () => margin.matches && !root.classList.contains('notes-away');
  const light = (mark, note) => {
    $$('.lit').forEach((lit) => lit.classList.remove('lit'));
    if (mark) [mark.parentElement, note].forEach((part) => part.classList.add('lit'));
  };
  const isSeen = (note) => {
    const box = note.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
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
    if (!note || !note.showPopover || (isBeside() && !isSeen(note))) return;
    event.preventDefault();
    if (isBeside()) light(mark, note);
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

  // Notes beside the text may be put away; that is remembered.
  const facts = document.querySelector('.head .facts');
  const words = document.querySelector('[data-beside]');
  if (facts && words && document.querySelector('.beside')) {
    const kept = 'apparat-notes-away';
    const remembered = (() => { try { return localStorage; } catch { return null; } })();
    const show = (away) => {
      root.classList.toggle('notes-away', away);
      choice.setAttribute('aria-pressed', !away);
    };
    const choice = Object.assign(document.createElement('button'), { type: 'button', className: 'notes-switch', textContent: words.dataset.beside });
    choice.onclick = () => {
      const away = !root.classList.contains('notes-away');
      show(away);
      if (remembered) remembered.setItem(kept, away);
    };
    show(!!remembered && remembered.getItem(kept) === 'true');
    facts.appendChild(document.createElement('li')).append(choice);
  }

  // Names: a card says who is meant and where they stood on the date of the passage.
  const cards = document.querySelector('.cards');
  if (cards && 'popover' in HTMLElement.prototype) {
    const card = document.createElement('div');
    card.className = 'name-card';
    card.popover = 'auto';
    card.setAttribute('role', 'dialog');
    const names = $$('.text a.name[href], .note-pop a.name[href]');
    const idOf = (name) => name.getAttribute('href').replace(/^.*\/|\.html.*$/g, '');
    const button = (words, action) => Object.assign(document.createElement('button'), { type: 'button', textContent: words, onclick: action });
    const show = (name) => {
      const entry = document.getElementById('card-' + idOf(name)).cloneNode(true);
      for (const day of entry.querySelectorAll('[data-date]')) if (day.dataset.date !== name.dataset.on) day.remove();
      const same = names.filter((other) => idOf(other) === idOf(name));
      const next = same[(same.indexOf(name) + 1) % same.length];
      const steps = document.createElement('p');
      steps.className = 'steps';
      const link = entry.querySelector('a').cloneNode();
      link.className = '';
      link.textContent = cards.dataset.entry;
      steps.append(link);
      if (next !== name) steps.append(button(cards.dataset.next, () => { card.hidePopover(); next.scrollIntoView({ block: 'center' }); next.focus(); }));
      steps.append(button(cards.dataset.close, () => { card.hidePopover(); name.focus(); }));
      const title = entry.querySelector('.card-name');
      title.textContent = title.textContent;
      title.tabIndex = -1;
      card.setAttribute('aria-label', title.textContent);
      card.replaceChildren(...entry.childNodes, steps);
      name.after(card);  // the next stop of the keyboard
      card.showPopover();
      if (innerWidth >= 768) {
        const at = name.getBoundingClientRect();
        const below = at.bottom + card.offsetHeight + 8 < innerHeight;
        card.style.left = Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8)) + 'px';
        card.style.top = (below ? at.bottom + 6 : Math.max(8, at.top - card.offsetHeight - 6)) + 'px';
      } else card.style.left = card.style.top = '';
      title.focus({ preventScroll: true });
    };
    addEventListener('click', (event) => {
      const name = event.target.closest('.text a.name[href], .note-pop a.name[href]');
      if (!name || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (!document.getElementById('card-' + idOf(name))) return;
      event.preventDefault();
      show(name);
    });
    addEventListener('scroll', () => {
      if (!card.isConnected || !card.matches(':popover-open')) return;
      const name = card.previousElementSibling.getBoundingClientRect();
      if (name.bottom < 0 || name.top > innerHeight) card.hidePopover();
    }, { passive: true });
  }

  // Lists: a filter by words, and by kinds where the form asks for them.
  const filter = document.querySelector('.filter:not(.pick)');
  if (filter) {
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
  }
})();
