// The live preview: shows what was saved, and what is to be mended beside its passage.
(() => {
  'use strict';
  const kept = 'apparat-preview-scroll';
  const path = decodeURIComponent(location.pathname).replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  let builds = -1;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const state = (page) => page.querySelector('meta[name="apparat-preview"]').content;

  /** Loads the page anew if it is another now; the place in it stays. */
  const renew = async () => {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (state(now) !== state(document)) {
      sessionStorage.setItem(kept, JSON.stringify({ path, y: scrollY }));
      location.reload();
    }
  };

  const line = (finding) => {
    const item = element('li', 'preview-' + finding.severity);
    item.append(element('b', '', finding.code), ' ', element('span', '', finding.text));
    if (finding.hint) item.append(' ', element('i', '', finding.hint));
    const place = element(finding.page ? 'a' : 'span', 'preview-place', finding.place);
    if (finding.page) place.href = '/' + finding.page;
    item.append(' ', place);
    return item;
  };

  const list = (findings) => {
    const all = element('ul');
    findings.forEach((f) => all.append(line(f)));
    return all;
  };

  const beside = (findings) => {
    document.querySelectorAll('.preview-beside').forEach((old) => old.remove());
    const byPlace = new Map();
    findings.forEach((f) => byPlace.set(f.page, [...(byPlace.get(f.page) || []), f]));
    byPlace.forEach((of, page) => {
      const id = page.includes('#') ? page.slice(page.indexOf('#') + 1) : '';
      const at = id && document.getElementById(id);
      if (!at) return;
      const note = element('aside', 'preview-beside');
      note.setAttribute('aria-label', 'Findings');
      note.append(list(of));
      (at.closest('tr') ? at.closest('table') : at).after(note);
    });
  };

  const panel = (told) => {
    const here = told.findings.filter((f) => f.page.replace(/#.*/, '') === path);
    beside(here);
    const old = document.querySelector('.preview-panel');
    const wasOpen = old ? old.open : false;
    if (old) old.remove();
    const errors = told.findings.filter((f) => f.severity === 'error').length;
    const warnings = told.findings.filter((f) => f.severity === 'warning').length;
    const box = element('details', 'preview-panel' + (errors ? ' preview-broken' : ''));
    box.open = wasOpen;
    const words = [`${errors} errors, ${warnings} warnings`];
    if (here.length) words.push(`${here.length} on this page`);
    if (errors) words.push(told.stale.length ? 'shown as last sound: ' + told.stale.join(', ') : 'shown as last sound');
    box.append(element('summary', '', words.join(' \u00b7 ')));
    box.append(list([...here, ...told.findings.filter((f) => !here.includes(f))].slice(0, 200)));
    document.body.append(box);
  };

  const back = JSON.parse(sessionStorage.getItem(kept) || '{}');
  sessionStorage.removeItem(kept);
  if (back.path === path) scrollTo(0, back.y);

  new EventSource('/-/events').onmessage = async (event) => {
    const told = JSON.parse(event.data);
    if (told.builds === builds || !told.findings) return;
    builds = told.builds;
    await renew();
    panel(told);
  };
})();
