// Citing a place: each paragraph, note, verse, heading, entry and claim has an anchor, which opens a card with its address
// and the citations of the page, with the place put in.
(() => {
  const section = document.querySelector('.cite-part');
  if (!section || !('popover' in HTMLElement.prototype)) return;
  const words = section.dataset;
  const fill = (key, word) => words[key].replace('{0}', word);
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // What is cited, by the place's words: what no reader is to hear again is left out.
  const said = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('a.cite-anchor, a.parno, .note-mark, .app-mark, .vh, button').forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const within = (element, selector) => element.querySelector(selector) || element;
  const kinds = [
    ['.notes > li[id]', (note) => note, (note) => fill('note', said(within(note, '.no')))],
    ['.text section[id] > :is(h1, h2, h3, h4, h5, h6)', (heading) => heading.parentElement, (heading) => fill('heading', said(heading))],
    ['.text :is(table, figure)[id] > :is(caption, figcaption)', (caption) => caption.parentElement, (caption) => fill('table', said(caption))],
    ['.text .entries-of-text > li[id]', (entry) => entry, (entry) => fill('apparatus', said(within(entry, '.place')))],
    ['.text .l[data-cited]', (line) => line, (line) => fill('verse', line.dataset.cited)],
    ['.claims tr[id]', (row) => row, (row) => fill('claim', said(within(row, '.what')))],
    [':is(.works, .entries) > li[id]', (entry) => entry, (entry) => fill('claim', said(within(entry, 'h2, h3')))],
  ];

  const card = make('div', { className: 'cite-card', popover: 'auto' });
  card.setAttribute('role', 'dialog');
  const status = make('p', { className: 'status' });
  status.setAttribute('role', 'status');

  const copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent);
      status.textContent = words.copied;
    } catch {
      getSelection().selectAllChildren(element);
      status.textContent = document.execCommand('copy') ? words.copied : words.marked;
    }
  };
  const line = (name, value) => {
    const title = make('dt', { textContent: name });
    const button = make('button', { type: 'button', textContent: words.copy, onclick: () => copy(value) });
    button.setAttribute('aria-label', `${words.copy}: ${name}`);
    const part = make('div');
    const act = make('dd');
    act.append(button);
    part.append(title, value, act);
    return part;
  };

  // Where the site stands it is read; where nobody says where that is, the citation gives the path.
  const here = (id) => (words.published === undefined ? location.href.replace(/#.*$/, '') : words.address) + '#' + id;
  const citation = (style, place, id) => {
    const value = make('dd', { className: 'cite' });
    value.append(style.querySelector('template').content.cloneNode(true));
    value.querySelectorAll('.place').forEach((slot) => slot.replaceWith(place));
    value.querySelectorAll('.address').forEach((slot) => slot.replaceWith(`${words.address}#${id}`));
    return line(style.querySelector('dt').textContent, value);
  };
  const file = (link, id) => {
    const [, head, content] = link.getAttribute('href').match(/^([^,]*,)(.*)$/);
    const named = decodeURIComponent(content).replaceAll(words.address, () => `${words.address}#${id}`);
    const own = make('a', { className: 'download', href: head + encodeURIComponent(named), textContent: link.textContent });
    own.download = link.download.replace(/\.[^.]*$/, (ending) => `.${id}${ending}`);
    const item = make('li');
    item.append(own);
    return item;
  };
  const open = (anchor) => {
    const id = decodeURIComponent(anchor.hash.slice(1));
    const title = make('p', { className: 'card-name', tabIndex: -1, textContent: fill('place', anchor.dataset.place) });
    const lines = make('dl', { className: 'citations' });
    lines.append(line(words.where, make('dd', { className: 'cite', textContent: here(id) })));
    for (const style of section.querySelectorAll('.citations > div')) lines.append(citation(style, anchor.dataset.place, id));
    const files = make('ul', { className: 'downloads' });
    files.append(...[...section.querySelectorAll('a.download')].map((link) => file(link, id)));
    const steps = make('p', { className: 'steps' });
    steps.append(make('button', { type: 'button', textContent: words.close, onclick: () => { card.hidePopover(); anchor.focus(); } }));
    status.textContent = '';
    card.setAttribute('aria-label', title.textContent);
    card.replaceChildren(title, lines, files, status, steps);
    (anchor.closest('table, ul, ol, p, h1, h2, h3, h4, h5, h6') || anchor).after(card);
    card.showPopover();
    title.focus({ preventScroll: true });
    apparat.placeCard(card, anchor);
    history.replaceState(history.state, '', '#' + encodeURIComponent(id));
  };

  for (const [selector, target, place] of kinds) {
    for (const element of document.querySelectorAll(selector)) {
      const words = place(element);
      const anchor = make('a', { className: 'cite-anchor', href: '#' + encodeURIComponent(target(element).id), textContent: '¶' });
      anchor.dataset.place = words;
      anchor.setAttribute('aria-label', fill('place', words));
      // Not in the head of a row, which is said with each of its cells.
      (element.querySelector('td.sources > :last-child') || within(element, 'td.sources, li > :is(h2, h3)')).append(anchor);
    }
  }
  for (const number of document.querySelectorAll('.text a.parno')) number.dataset.place = fill('paragraph', number.textContent);

  addEventListener('click', (event) => {
    const anchor = event.target.closest('a[data-place]');
    if (!anchor || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(anchor);
  });
})();
