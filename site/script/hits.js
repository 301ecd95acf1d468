// Places on a page gone through one after the other: all mentions of a name, or words that the search has found. A place
// is an element, or a range of text, which is lit without touching the page.
(() => {
  const bar = apparat.panels.querySelector('.hits').cloneNode(true);
  const status = bar.querySelector('[role=status]');
  let places = [];
  let title = '';
  let at = 0;

  const isRange = (place) => place instanceof Range;
  const light = (name, ranges) => {
    if (!self.CSS || !CSS.highlights) return;
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  };
  const go = (to) => {
    at = (to + places.length) % places.length;
    const here = places[at];
    const element = isRange(here) ? here.startContainer.parentElement : here;
    light('here', isRange(here) ? [here] : []);
    places.forEach((place, i) => { if (!isRange(place)) place.classList.toggle('here', i === at); });
    const folded = element.closest('details:not([open])');
    if (folded) folded.open = true;
    element.scrollIntoView({ block: 'center' });
    if (isRange(here)) scrollBy({ top: here.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
    else if (here.matches('a, button, [tabindex]')) here.focus({ preventScroll: true });
    status.textContent = bar.dataset.words.replace('{0}', title).replace('{1}', at + 1).replace('{2}', places.length);
  };
  const close = () => {
    places.forEach((place) => { if (!isRange(place)) place.classList.remove('hit', 'here'); });
    light('hits', []);
    light('here', []);
    bar.remove();
    places = [];
  };
  // Shows places, in their order on the page, under a title; from the one nearest below, or from a given one.
  const show = (found, name, first) => {
    close();
    places = found;
    title = name;
    if (!places.length) return;
    places.forEach((place) => { if (!isRange(place)) place.classList.add('hit'); });
    light('hits', places.filter(isRange));
    document.body.append(bar);
    const from = first ? places.indexOf(first) : places.findIndex((place) => place.getBoundingClientRect().top > 0);
    go(Math.max(0, from));
  };
  bar.querySelector('.previous').addEventListener('click', () => go(at - 1));
  bar.querySelector('.next').addEventListener('click', () => go(at + 1));
  bar.querySelector('.close').addEventListener('click', close);
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && !document.querySelector(':popover-open, dialog[open]')) close(); });
  apparat.hits = { show, close, step: (by) => go(at + by), any: () => places.length > 0 };
})();
