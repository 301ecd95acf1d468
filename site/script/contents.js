// Contents: open beside the text, a sheet on narrow screens; the section being read is marked.
(() => {
  const list = document.querySelector('.contents');
  if (!list) return;
  const wide = matchMedia('(min-width: 64rem)');
  const folded = list.querySelector('details');
  const unfold = () => { folded.open = wide.matches; };
  unfold();
  wide.addEventListener('change', unfold);

  const links = new Map([...list.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
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

  // On a narrow screen they come from below, without losing the place.
  if (!list.showPopover) return;
  apparat.contents = () => {
    list.popover = 'auto';
    folded.open = true;
    list.showPopover();
    (list.querySelector('[aria-current]') || list.querySelector('a')).focus();
  };
  list.addEventListener('toggle', (event) => {
    if (event.target !== list || event.newState !== 'closed') return;
    list.removeAttribute('popover');
    unfold();
  });
  list.addEventListener('click', (event) => {
    if (list.popover && event.target.closest('a')) list.hidePopover();
  });
})();
