// Names: a card says who is meant and where they stood on the date of the passage, and leads to all mentions on the page.
(() => {
  const cards = document.querySelector('.cards');
  if (!cards) return;
  const NAMES = '.text a.name[href], .notes-part a.name[href]';
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const idOf = (name) => name.getAttribute('href').replace(/^.*\/|\.html.*$/g, '');
  const entryOf = (id) => document.getElementById('card-' + id);
  const titleOf = (id) => entryOf(id).querySelector('.card-name').textContent;
  const isShown = (name) => name.checkVisibility ? name.checkVisibility() : true;
  // A note that stands with the text is not shown once more in its list.
  const mentions = (id) => {
    const shown = $$(NAMES).filter((name) => idOf(name) === id && isShown(name));
    const inText = shown.filter((name) => name.closest('.text'));
    return inText.length ? inText : shown;
  };
  const all = (id, first) => apparat.hits.show(mentions(id), titleOf(id), first);

  // An address that ends in #card-ID shows all mentions; without a script it leads to the card in the list.
  const fromAddress = () => {
    const id = decodeURIComponent(location.hash).replace(/^#card-/, '');
    if ('#card-' + id === decodeURIComponent(location.hash) && entryOf(id)) all(id, mentions(id)[0]);
  };
  addEventListener('hashchange', fromAddress);
  addEventListener('load', fromAddress);

  if (!('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'name-card';
  card.popover = 'auto';
  card.setAttribute('role', 'dialog');
  const button = (words, action) => Object.assign(document.createElement('button'), { type: 'button', textContent: words, onclick: action });
  const steps = (name, entry) => {
    const line = document.createElement('p');
    line.className = 'steps';
    const link = entry.querySelector('a').cloneNode();
    link.className = '';
    link.textContent = cards.dataset.entry;
    line.append(link);
    if (mentions(idOf(name)).length > 1) {
      line.append(button(cards.dataset.all, () => { card.hidePopover(); all(idOf(name), name); }));
    }
    line.append(button(cards.dataset.close, () => { card.hidePopover(); name.focus(); }));
    return line;
  };
  const show = (name) => {
    const entry = entryOf(idOf(name)).cloneNode(true);
    for (const day of entry.querySelectorAll('[data-date]')) if (day.dataset.date !== name.dataset.on) day.remove();
    const line = steps(name, entry);
    const title = entry.querySelector('.card-name');
    title.textContent = title.textContent;
    title.tabIndex = -1;
    card.setAttribute('aria-label', title.textContent);
    card.replaceChildren(...entry.childNodes, line);
    name.after(card);  // the next stop of the keyboard
    card.showPopover();
    apparat.placeCard(card, name);
    title.focus({ preventScroll: true });
  };
  addEventListener('click', (event) => {
    const name = event.target.closest(NAMES);
    if (!name || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !entryOf(idOf(name))) return;
    event.preventDefault();
    show(name);
  });
  addEventListener('scroll', () => {
    if (!card.isConnected || !card.matches(':popover-open')) return;
    const name = card.previousElementSibling.getBoundingClientRect();
    if (name.bottom < 0 || name.top > innerHeight) card.hidePopover();
  }, { passive: true });
})();
