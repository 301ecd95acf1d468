// Where a reader was: kept on this machine, offered at home.
(() => {
  const KEPT = 'apparat-place';
  const memory = (() => { try { return localStorage; } catch { return null; } })();
  if (!memory) return;
  const offer = document.querySelector('[data-resume]');
  const page = location.href.replace(/[?#].*$/, '');
  if (offer) {
    const kept = (() => { try { return JSON.parse(memory.getItem(KEPT)); } catch { return null; } })();
    if (!kept || !String(kept.href).startsWith(page.replace(/[^/]*$/, 'text/'))) return;
    offer.append(offer.dataset.resume + ': ', Object.assign(document.createElement('a'), { href: kept.href, textContent: kept.title }));
    offer.hidden = false;
    return;
  }
  if (!document.querySelector('.page-text, .page-part')) return;
  const title = document.title.split(' · ').slice(0, -1).reverse().join(', ') || document.title;
  addEventListener('pagehide', () => {
    const here = [...document.querySelectorAll('.text .p[id]')].filter((place) => place.getBoundingClientRect().top < innerHeight / 3).pop();
    memory.setItem(KEPT, JSON.stringify({ href: page + (here ? '#' + here.id : ''), title }));
  });
})();
