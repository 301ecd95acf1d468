// Places on a page gone through one after the other: all mentions of a name, or what another script has found.
(() => {
  const bar = apparat.panels.querySelector('.hits').cloneNode(true);
  const status = bar.querySelector('[role=status]');
  let places = [];
  let title = '';
  let at = 0;

  const go = (to) => {
    at = (to + places.length) % places.length;
    places.forEach((place, i) => place.classList.toggle('here', i === at));
    for (const folded of [places[at].closest('details:not([open])')].filter(Boolean)) folded.open = true;
    places[at].scrollIntoView({ block: 'center' });
    if (places[at].matches('a, button, [tabindex]')) places[at].focus({ preventScroll: true });
    status.textContent = bar.dataset.words.replace('{0}', title).replace('{1}', at + 1).replace('{2}', places.length);
  };
  const close = () => {
    places.forEach((place) => place.classList.remove('hit', 'here'));
    bar.remove();
    places = [];
  };
  // Shows elements, in their order on the page, under a title; from the one nearest below, or from a given one.
  const show = (elements, name, first) => {
    close();
    places = elements;
    title = name;
    if (!places.length) return;
    places.forEach((place) => place.classList.add('hit'));
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
