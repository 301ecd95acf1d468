// The images of a source in step with its text, and the place being read carried to another view. Without it every page
// links to its image and the views to each other. Nothing is asked for from another host before a reader says so.
(() => {
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const last = (places, above) => places.filter((place) => place.getBoundingClientRect().top < above).pop();

  // Another view opens at the place being read.
  const places = $$('.text :is(.p, .l, .line, h2, h3, h4)[id], .text section > .pb[id]');
  const folios = $$('.text .pb:has(.image)');
  for (const link of $$('.views a[data-view]')) {
    link.addEventListener('click', () => {
      const here = link.dataset.view === 'facsimile' ? last(folios, innerHeight / 3) : last(places, 60);
      if (!here || here === places[0]) link.hash = '';
      else link.hash = link.dataset.view === 'facsimile' ? 'folio-' + (folios.indexOf(here) + 1) : here.id;
    });
  }

  // Hosts whose images the reader has asked for.
  const memory = { get: (key) => { try { return localStorage.getItem(key); } catch { return null; } }, set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a page on a disk may have none */ } } };
  const hostOf = (link) => (link.protocol.startsWith('http') && link.host !== location.host ? link.host : '');
  const allowed = (host) => !host || memory.get('images:' + host) === 'yes';
  const words = document.querySelector('.beside-text');
  if (!words) return;

  const image = (link, name) => {
    const figure = document.createElement('div');
    figure.className = 'sheet';
    const open = document.createElement('a');
    open.href = link.href;
    open.append(Object.assign(document.createElement('img'), { src: link.href, alt: name }));
    figure.append(open);
    const box = (link.dataset.region || '').split(' ');
    if (box.length === 4) {
      const svg = (tag, attributes) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        return element;
      };
      const zones = svg('svg', { class: 'zones', viewBox: '0 0 100 100', preserveAspectRatio: 'none' });
      zones.append(svg('rect', { class: 'region', x: box[0], y: box[1], width: box[2], height: box[3] }));
      figure.append(zones);
    }
    return figure;
  };
  const asking = (host, then) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.dataset.load.replace('{0}', host) });
    button.addEventListener('click', () => { memory.set('images:' + host, 'yes'); then(); });
    return button;
  };

  // The page of images: those from elsewhere come when they are asked for.
  const remote = $$('.folio .remote').map((note) => ({ note, link: note.querySelector('a') }));
  const come = () => {
    for (const { note, link } of remote) {
      const host = hostOf(link);
      if (allowed(host)) note.replaceWith(image(link, note.closest('.folio').querySelector('h2').textContent));
      else if (!note.querySelector('button')) note.append(asking(host, come));
    }
  };
  come();

  // Beside the text: the image of the page being read.
  const spread = words.closest('.spread');
  const nav = document.querySelector('.views ul');
  if (!spread || !folios.length || !nav) return;
  let shown = null;
  const show = (force) => {
    const page = last(folios, innerHeight / 3) || folios[0];
    if (page === shown && !force) return;
    shown = page;
    const link = page.querySelector('.image');
    const name = link.textContent;
    if (allowed(hostOf(link))) words.replaceChildren(image(link, name));
    else {
      const note = document.createElement('p');
      note.className = 'remote';
      note.append(Object.assign(document.createElement('a'), { href: link.href, textContent: name }), asking(hostOf(link), () => show(true)));
      words.replaceChildren(note);
    }
  };
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const set = (on) => {
    spread.classList.toggle('with-image', on);
    words.hidden = !on;
    button.setAttribute('aria-pressed', on);
    button.textContent = words.dataset.show;
    if (on) show(true);
  };
  button.addEventListener('click', () => {
    const on = words.hidden;
    memory.set('images', on ? 'yes' : 'no');
    set(on);
  });
  const wide = matchMedia('(min-width: 64rem)');
  const item = document.createElement('li');
  item.append(button);
  nav.append(item);
  const fit = () => { item.hidden = !wide.matches; set(wide.matches && memory.get('images') === 'yes'); };
  wide.addEventListener('change', fit);
  // All that is above the upper third counts as seen, so that no page is missed by those who leap.
  const observer = new IntersectionObserver(() => { if (!words.hidden) show(); }, { rootMargin: '1000000px 0px -66% 0px' });
  for (const page of folios) observer.observe(page);
  fit();
})();
