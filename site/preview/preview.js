// The live preview: shows what was saved, and what is to be mended beside its passage.
(async () => {
  'use strict';
  const KEPT = 'apparat-preview';
  const MOST = 200;
  // What a note may stand in; in others, as lists and paragraphs, it would be no HTML.
  const HOLDS = ':is(main, article, section, blockquote, figure, li, dd, div:not(dl > div), body)';
  const language = document.documentElement.lang || 'en';
  const path = decodeURIComponent(location.pathname).replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
  // Of a site in several languages, all but the first have folders of their own.
  const folder = path.startsWith(language + '/') ? language + '/' : '';
  const own = path.slice(folder.length);

  const back = JSON.parse(sessionStorage.getItem(KEPT) || '{}');
  sessionStorage.removeItem(KEPT);
  if (back.path === path) scrollTo(0, back.y);

  const { words, plurals } = await (await fetch(`/-/words.${language}.json`)).json();
  const say = (key, ...slots) => slots.reduce((said, slot, i) => said.replaceAll(`{${i}}`, slot), words[key]);
  const count = (key, number) => {
    const form = Object.keys(plurals).find((p) => new RegExp(`^(?:${plurals[p]})$`).test(number) && words[`${key}.${p}`]);
    return say(form ? `${key}.${form}` : `${key}.other`, number);
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // The panel stays, so that what changes in it is heard.
  const status = element('p', { class: 'preview-said', role: 'status', 'aria-live': 'polite' });
  const summary = element('summary', {}, words.findings);
  const all = element('div', { class: 'preview-all', role: 'group', 'aria-label': words.findings, tabindex: '0' });
  const details = element('details', { hidden: '' }, summary, all);
  const panel = element('section', { class: 'preview-panel', id: 'preview', 'aria-label': words.title, tabindex: '-1' }, status, details);
  const skip = element('a', { class: 'skip', href: '#preview', hidden: '' }, words.skip);
  document.body.append(panel);
  const first = document.querySelector('a.skip');
  if (first) first.after(skip);
  else document.body.prepend(skip);
  new ResizeObserver(() => document.documentElement.style.setProperty('--preview', panel.offsetHeight + 'px')).observe(panel);

  const tell = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  const state = (page) => page.querySelector('meta[name="apparat-preview"]').content;
  let look;
  let renewed = false;

  /** Puts a stretch that is new in the place of the old one: whole elements, from one id to what follows. */
  const renewStretch = ({ from, until, html }) => {
    const first = document.getElementById(from);
    const next = until ? document.getElementById(until) : undefined;
    const around = next && first.contains(next) ? first : first.parentNode;
    let stop = next;
    while (stop && stop.parentNode !== around) stop = stop.parentNode;
    const old = document.createRange();
    if (around === first) old.setStart(first, 0);
    else old.setStartBefore(first);
    if (stop) old.setEndBefore(stop);
    else old.setEnd(around, around.childNodes.length);
    old.deleteContents();
    const holder = document.createElement('template');
    holder.innerHTML = html;
    old.insertNode(holder.content);
  };

  /** Renews what is new on this page, which follows itself. Says whether there is something. */
  const renewStretches = (told) => {
    const here = told.filter(({ page, from, until }) => page === path && [from, until || from].every((id) => document.getElementById(id)));
    here.forEach(renewStretch);
    renewed = renewed || here.length > 0;
    return here.length > 0;
  };

  /** The page as it is now, if it is another than the one that is open. */
  const another = async (told) => {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
    look = look || told.look;
    return renewed || look !== told.look || state(now) !== state(document) ? now : undefined;
  };

  /** Shows at once what is new; then loads the page, with all that scripts do to it. The reader stays where he was. */
  const renew = (now) => {
    const kept = { path, y: scrollY, open: details.open, within: panel.contains(document.activeElement) };
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
    const main = now.querySelector('main');
    if (main) document.querySelector('main')?.replaceWith(main);
    painted().then(() => location.reload());
  };

  /** Waits until what is new has been drawn. */
  const painted = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));

  const isOfPage = (finding) => finding.place.startsWith(finding.page);
  const address = (finding) => (isOfPage(finding) ? finding.page : folder + finding.page);
  const isHere = (finding) => finding.page && address(finding).replace(/#.*/, '') === path;

  // Findings are in English in all languages of the interface.
  const english = language.startsWith('en') ? {} : { lang: 'en' };

  const line = (finding) => {
    const place = finding.page ? element('a', { class: 'preview-place', href: '/' + address(finding) }) : element('span', { class: 'preview-place' });
    place.append(finding.place);
    return element('li', { class: 'preview-' + finding.severity },
      element('b', {}, `${words['severity.' + finding.severity]} ${finding.code}`), ' ',
      element('span', english, finding.text), ' ',
      ...(finding.hint ? [element('i', english, finding.hint), ' '] : []),
      place);
  };

  const list = (findings) => element('ul', {}, ...findings.map(line));

  /** Lays a note beside a passage: into an item of a list, after what else is a block around it. */
  const lay = (note, passage) => {
    let at = passage.closest('table') || passage;
    while (!at.matches('li, dd') && !at.parentElement.matches(HOLDS)) at = at.parentElement;
    // Notes beside the text belong to what they follow.
    if (at.nextElementSibling?.matches('.beside')) at = at.nextElementSibling;
    if (at.matches('li, dd')) at.append(note);
    else at.after(note);
  };

  const beside = (findings) => {
    document.querySelectorAll('.preview-beside').forEach((old) => old.remove());
    const byId = new Map();
    for (const f of findings) {
      const id = decodeURIComponent(f.page.replace(/^[^#]*#?/, ''));
      byId.set(id, [...(byId.get(id) || []), f]);
    }
    byId.forEach((of, id) => {
      // A note that is not shown in its list is where it is called.
      const passage = [id, id + '-ref'].map((i) => document.getElementById(i)).find((p) => p && p.checkVisibility());
      if (passage) lay(element('div', { class: 'preview-beside', role: 'note', 'aria-label': words.findings }, list(of)), passage);
    });
  };

  /** What is not as it was saved. */
  const behind = (told) => {
    const shows = (file) => {
      const id = file.replace(/^.*\/|\.xml$/g, '');
      return own.replace(/^[^/]*\//, '').startsWith(id + '.');
    };
    const here = told.stale.filter(shows);
    const elsewhere = told.stale.filter((file) => !shows(file));
    if (document.querySelector('.preview-nothing')) return [];
    return told.behind
      ? [words.behind]
      : [...here.map((file) => say('stale', file)), ...(elsewhere.length ? [say('staleElsewhere', elsewhere.join(', '))] : [])];
  };

  const show = (told) => {
    const here = told.findings.filter(isHere);
    const others = told.findings.filter((f) => !isHere(f));
    const weighing = (severity) => told.findings.filter((f) => f.severity === severity).length;
    const counts = [['errors', 'error'], ['warnings', 'warning'], ['remarks', 'info']]
      .filter(([, severity]) => weighing(severity))
      .map(([key, severity]) => count(key, weighing(severity)));
    if (here.length) counts.push(say('here', here.length));
    tell([...behind(told), counts.join(' \u00b7 ') || words.none].join(' '));
    panel.classList.toggle('preview-broken', weighing('error') > 0);
    const shown = [...here, ...others].slice(0, MOST);
    all.replaceChildren(list(shown));
    if (told.findings.length > MOST) all.append(element('p', {}, say('more', told.findings.length - MOST)));
    details.hidden = skip.hidden = !told.findings.length;
    beside(here);
    if (back.path === path) {
      details.open = back.open && !details.hidden;
      if (back.within) (details.hidden ? panel : summary).focus({ preventScroll: true });
      back.path = undefined;
    }
  };

  let builds;
  let events;

  const hear = async (event) => {
    const told = JSON.parse(event.data);
    if (!told.findings || told.builds === builds) return;
    builds = told.builds;
    const isShown = renewStretches(told.renewed);
    const now = isShown ? await painted() : await another(told);
    if (now) renew(now);
    // Meanwhile there may have been another.
    else if (told.builds === builds) show(told);
  };

  // A browser has few connections to one server at a time: only what is looked at listens.
  const listen = () => {
    if (document.hidden) {
      if (events) events.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource('/-/events');
      events.onopen = () => { builds = undefined; };
      events.onmessage = hear;
      events.onerror = () => tell(words.stopped);
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
