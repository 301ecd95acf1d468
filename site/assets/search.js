// The page of the search: asks the index and shows what it finds. Its state is in its address.
(() => {
  const words = JSON.parse(document.getElementById('search-words').textContent);
  const status = document.getElementById('search-status');
  const found = document.getElementById('found');
  const field = document.getElementById('q');
  const title = document.title;
  const STEP = 20;
  const LINES = 200;
  const say = (text, ...slots) => slots.reduce((said, slot, i) => said.replaceAll('{' + i + '}', slot), text);
  const h = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith('on')) element[name] = value;
      else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
    return element;
  };

  const state = () => Object.fromEntries(new URLSearchParams(location.search));
  const address = (changes) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...state(), more: undefined, ...changes })) if (value !== undefined && value !== '') params.set(name, value);
    return 'search.html?' + params;
  };
  const go = (changes) => {
    const to = address(changes);
    try {
      history.pushState(null, '', to);
    } catch {
      location.assign(to);
      return;
    }
    show();
  };
  const link = (title, changes, attributes) => h('a', {
    ...attributes,
    href: address(changes),
    onclick: (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(changes);
    },
  }, title);

  let opened = null;
  const index = () => (opened = opened || self.apparatSearch.open());

  // What narrows what was found: by state, a test of a passage.
  const tests = async (ix, s) => {
    const all = [];
    if (s.kind) all.push((n) => ix.kind(n) === s.kind);
    if (s.book) all.push((n) => String(ix.book(n)) === s.book);
    if (s.entry || s.from || s.to) {
      const facets = await ix.facets();
      const within = (lists) => {
        const set = new Set(lists.flatMap((list) => list.passages));
        all.push((n) => set.has(n));
      };
      if (s.entry) within(facets.entries.filter((e) => e.path === s.entry));
      if (s.from || s.to) within(facets.years.filter((y) => y.year >= Number(s.from || -9999) && y.year <= Number(s.to || 9999)));
    }
    return all;
  };
  const ordered = async (ix, passages, sort) => {
    if (sort === 'order') return [...passages].sort((a, b) => a - b);
    if (sort !== 'date') return passages;
    const first = new Map();
    for (const { year, passages: list } of (await ix.facets()).years) for (const n of list) if (!first.has(n)) first.set(n, year);
    return [...passages].sort((a, b) => (first.get(a) ?? Infinity) - (first.get(b) ?? Infinity) || a - b);
  };

  const titleOf = ({ kind, label, page }) => {
    if (kind === 'heading') return page.title;
    if (kind === 'entry' || kind === 'work') return label || page.title;
    return page.title + (label ? ', ' + say(kind === 'note' ? words.note : words.paragraph, label) : '');
  };
  const hrefOf = (passage, hit, sought) => {
    const token = passage.tokens[hit[0] - passage.start];
    const anchor = passage.anchors.filter((a) => a.at <= token.from).pop() || passage.anchors[0];
    return passage.page.path + '?hits=' + encodeURIComponent([...new Set(sought)].slice(0, 40).join('|')) + (anchor.value ? '#' + encodeURIComponent(anchor.value) : '');
  };
  const languageOf = (passage, at) => passage.languages.filter((l) => l.at <= at).pop()?.value || undefined;
  const cut = (passage, hits, from, to) => {
    const { tokens } = passage;
    const start = from ? tokens[from].from : 0;
    const end = to < tokens.length ? tokens[to - 1].to : passage.words.length;
    const parts = [from ? '… ' : ''];
    let at = start;
    for (const [place, length] of hits) {
      const first = place - passage.start;
      if (first < from || first + length > to || tokens[first].from < at) continue;
      parts.push(passage.words.slice(at, tokens[first].from), h('mark', {}, passage.words.slice(tokens[first].from, tokens[first + length - 1].to)));
      at = tokens[first + length - 1].to;
    }
    parts.push(passage.words.slice(at, end), to < tokens.length ? ' …' : '');
    return h('p', { class: 'context', lang: languageOf(passage, start) }, parts);
  };
  // As much of a passage as shows most of its hits.
  const WIDTH = 36;
  const context = (passage, hits) => {
    if (passage.tokens.length <= WIDTH + 8) return cut(passage, hits, 0, passage.tokens.length);
    const at = hits.map(([place]) => place - passage.start);
    const best = at.reduce((best, first) => {
      const n = at.filter((other) => other >= first && other < first + WIDTH - 8).length;
      return n > best.n ? { n, first } : best;
    }, { n: 0, first: 0 }).first;
    const from = Math.max(0, Math.min(best - 8, passage.tokens.length - WIDTH));
    return cut(passage, hits, from, Math.min(passage.tokens.length, from + WIDTH));
  };
  const item = (passage, result) => {
    const hits = result.hits.get(passage.number);
    const book = passage.page.book === passage.page.title ? '' : passage.page.book;
    return h('li', {},
      h('h3', {}, h('a', { href: hrefOf(passage, hits[0], result.sought) }, titleOf(passage))),
      h('p', { class: 'found-place' }, [words.kinds[passage.kind], book].filter(Boolean).join(' · ')),
      context(passage, hits));
  };

  const list = async (ix, result, passages, count) => {
    const shown = await Promise.all(passages.slice(0, count).map(ix.passage));
    return h('ol', { class: 'found-list' }, shown.map((passage) => item(passage, result)));
  };

  // The concordance: a line for each hit.
  const linesOf = (passage, result) => result.hits.get(passage.number).map((hit) => {
    const { tokens } = passage;
    const first = hit[0] - passage.start;
    const last = first + hit[1] - 1;
    const from = tokens[Math.max(0, first - 8)].from;
    const to = tokens[Math.min(tokens.length - 1, last + 8)].to;
    return {
      left: passage.words.slice(from, tokens[first].from),
      hit: passage.words.slice(tokens[first].from, tokens[last].to),
      right: passage.words.slice(tokens[last].to, to),
      before: tokens.slice(Math.max(0, first - 3), first).reverse().map((t) => t.word.toLowerCase()).join(' '),
      after: tokens.slice(last + 1, last + 4).map((t) => t.word.toLowerCase()).join(' '),
      place: titleOf(passage),
      href: hrefOf(passage, hit, result.sought),
      language: languageOf(passage, tokens[first].from),
    };
  });
  const quoted = (cell) => '"' + cell.replaceAll('"', '""').replace(/^([=+@-])/, "'$1") + '"';
  const download = (lines) => {
    const rows = [[words.left, words.hit, words.right, words.place, 'href'], ...lines.map((l) => [l.left, l.hit, l.right, l.place, l.href])];
    const csv = '\ufeff' + rows.map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    h('a', { href: url, download: 'concordance.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };
  const concordance = async (ix, result, passages, count, sort) => {
    const read = await Promise.all(passages.slice(0, count).map(ix.passage));
    const lines = read.flatMap((passage) => linesOf(passage, result));
    const compare = new Intl.Collator(document.documentElement.lang).compare;
    if (sort === 'left') lines.sort((a, b) => compare(a.before, b.before));
    if (sort === 'right') lines.sort((a, b) => compare(a.after, b.after));
    const row = (line) => h('tr', { role: 'row' },
      h('td', { role: 'cell', class: 'left', lang: line.language }, h('bdi', {}, line.left)),
      h('th', { role: 'rowheader', scope: 'row', lang: line.language }, line.hit),
      h('td', { role: 'cell', class: 'right', lang: line.language }, line.right),
      h('td', { role: 'cell', class: 'line-place' }, h('a', { href: line.href }, line.place)));
    return h('div', { class: 'lines-part' },
      h('p', {}, h('button', { type: 'button', onclick: () => download(lines) }, words.download)),
      h('div', { class: 'lines-scroll', tabindex: '0', role: 'group', 'aria-label': words.viewLines },
        h('table', { role: 'table', class: 'lines' },
          h('caption', { class: 'vh' }, words.viewLines),
          h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, [words.left, words.hit, words.right, words.place].map((name) => h('th', { role: 'columnheader', scope: 'col' }, name)))),
          h('tbody', { role: 'rowgroup' }, lines.map(row)))));
  };

  // The ways to narrow it.
  const counted = (passages, of) => {
    const counts = new Map();
    for (const n of passages) counts.set(of(n), (counts.get(of(n)) || 0) + 1);
    return counts;
  };
  const group = (title, items) => items.length > 0 && h('section', {}, h('h3', {}, title), h('ul', {}, items.map(([name, count, changes]) => h('li', {}, link(name, changes), ' ', h('span', { class: 'count' }, String(count))))));
  const MOST_ENTRIES = 8;
  const narrowing = async (ix, s, passages) => {
    const facets = await ix.facets();
    const kinds = [...counted(passages, ix.kind)].sort((a, b) => b[1] - a[1]).map(([k, n]) => [words.kinds[k], n, { kind: k }]);
    const books = [...counted(passages, ix.book)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([b, n]) => [facets.books[b], n, { book: b }]);
    const here = new Set(passages);
    const named = facets.entries.map((e) => ({ ...e, n: e.passages.filter((n) => here.has(n)).length })).filter((e) => e.n && e.path !== s.entry).sort((a, b) => b.n - a.n || (a.path < b.path ? -1 : 1));
    const entries = (folder) => named.filter((e) => e.path.startsWith(folder)).slice(0, MOST_ENTRIES).map((e) => [e.title, e.n, { entry: e.path }]);
    const years = facets.years.filter((y) => y.passages.some((n) => here.has(n))).map((y) => y.year);
    const year = (name) => h('input', { name, id: 'year-' + name, inputmode: 'numeric', pattern: '-?[0-9]{1,4}', size: 4, placeholder: String(name === 'from' ? years[0] : years[years.length - 1]), value: s[name] || '' });
    const form = h('form', {
      class: 'years',
      onsubmit: (event) => {
        event.preventDefault();
        go({ from: event.target.from.value, to: event.target.to.value });
      },
    }, h('label', { for: 'year-from' }, words.from), year('from'), h('label', { for: 'year-to' }, words.to), year('to'), h('button', {}, words.apply));
    const isWide = matchMedia('(min-width: 64rem)').matches;
    return h('details', { class: 'narrow', open: isWide }, h('summary', {}, words.narrow),
      group(words.kind, s.kind ? [] : kinds.length > 1 ? kinds : []),
      group(words.book, s.book ? [] : books.length > 1 ? books : []),
      group(words.persons, entries('person/')),
      group(words.organs, entries('organ/')),
      years.length > 0 && h('section', {}, h('h3', {}, words.years), form));
  };
  const chosen = async (ix, s) => {
    const set = [];
    const facets = s.book || s.entry ? await ix.facets() : null;
    if (s.kind) set.push([words.kinds[s.kind], { kind: undefined }]);
    if (s.book) set.push([facets.books[s.book], { book: undefined }]);
    if (s.entry) set.push([facets.entries.find((e) => e.path === s.entry)?.title || s.entry, { entry: undefined }]);
    if (s.from || s.to) set.push([(s.from || '…') + '–' + (s.to || '…'), { from: undefined, to: undefined }]);
    return set.length > 0 && h('ul', { class: 'chosen', 'aria-label': words.chosen }, set.map(([name, changes]) => h('li', {}, link(name + ' ×', changes, { 'aria-label': say(words.remove, name) }))));
  };
  const choices = (label, name, options, now) => h('p', { class: 'choices' }, h('span', { class: 'label' }, label), ' ',
    options.flatMap(([value, title], i) => [i ? ' · ' : '', value === now ? h('strong', { 'aria-current': 'true' }, title) : link(title, { [name]: value || undefined })]));

  const noteText = (note) => (note.kind === 'instead' ? say(words.instead, note.word, note.other) : say(words[note.kind], note.word));

  let asked = 0;
  const show = async () => {
    const s = state();
    const mine = ++asked;
    field.value = s.q || '';
    document.title = (s.q ? s.q + ' · ' : '') + title;
    if (!s.q || !s.q.trim()) {
      found.hidden = true;
      status.textContent = '';
      if (document.activeElement === document.body) field.focus();
      return;
    }
    status.textContent = words.working;
    try {
      const ix = await index();
      const result = await ix.search(s.q);
      const all = await tests(ix, s);
      let passages = await ordered(ix, result.passages.filter((n) => all.every((test) => test(n))), s.sort);
      const isLines = s.view === 'lines';
      const step = isLines ? LINES : STEP;
      const count = step * Number(s.more || 1);
      if (result.phrases.length) {
        const asked = passages.slice(0, Math.max(count, 300));
        const read = await Promise.all(asked.map(ix.passage));
        const holding = read.filter((passage) => {
          const hits = result.hits.get(passage.number).filter((hit) => ix.holds(passage, hit, result.phrases));
          result.hits.set(passage.number, hits);
          return hits.length;
        }).map((passage) => passage.number);
        passages = [...holding, ...passages.slice(asked.length)];
      }
      const shown = await (isLines ? concordance(ix, result, passages, count, s.sort) : list(ix, result, passages, count));
      if (mine !== asked) return;
      const n = passages.length;
      // Where only words were asked for that are everywhere, there is nothing more to say.
      const isCommon = result.notes.length > 0 && !result.sought.length && result.notes.every((note) => note.kind === 'everywhere');
      const notes = isCommon ? [] : result.notes;
      status.textContent = isCommon ? result.notes.map(noteText).join('; ') : n === 0 ? words.nothing : n > count ? say(words.countMore, n, count) : say(words.count, n);
      const sorts = isLines ? [[undefined, words.sortRelevance], ['left', words.sortLeft], ['right', words.sortRight], ['order', words.sortOrder]] : [[undefined, words.sortRelevance], ['order', words.sortOrder], ['date', words.sortDate]];
      const side = h('div', { class: 'found-side' });
      const heading = h('h2', { class: 'vh', tabindex: '-1' }, words.results);
      const hadFocus = found.contains(document.activeElement);
      const isOne = result.forms.length < (notes.length ? 1 : 2);
      found.replaceChildren(
        heading,
        notes.length ? h('ul', { class: 'found-notes' }, notes.map((note) => h('li', {}, noteText(note)))) : '',
        isOne ? '' : h('p', { class: 'found-forms' }, say(words.forms, result.forms.slice(0, 16).join(', ') + (result.forms.length > 16 ? ' …' : ''))),
        (await chosen(ix, s)) || '',
        n ? h('div', { class: 'found-choices' }, choices(words.view, 'view', [[undefined, words.viewList], ['lines', words.viewLines]], s.view), choices(words.sort, 'sort', sorts, s.sort)) : '',
        h('div', { class: 'found-spread' }, side, h('div', { class: 'found-main' }, n ? shown : '', n > count ? h('p', { class: 'more' }, link(words.more, { more: Number(s.more || 1) + 1 })) : '')));
      found.hidden = false;
      // What was pressed is gone; its reader goes on with what came.
      if (hadFocus) (s.more ? [...found.querySelectorAll('.found-list h3 a, .lines a')][count - step] || heading : heading).focus();
      if (n) side.append(await narrowing(ix, s, passages));
    } catch (error) {
      status.textContent = words.failed;
      throw error;
    }
  };
  document.getElementById('search').addEventListener('submit', (event) => {
    event.preventDefault();
    go({ q: field.value, kind: undefined, book: undefined, entry: undefined, from: undefined, to: undefined });
  });
  addEventListener('popstate', show);
  show();
})();
