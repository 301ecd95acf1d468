// Words as the search takes them, and, on a page that a search leads to, the places that were found. Without it the
// address still leads to the passage.
(() => {
  const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ', ь: '', ъ: '', ـ: '' };
  const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’ʼ](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*/gu;
  const small = (word) => word.toLowerCase().replace(/['’]s$/, '');
  const fold = (word) => small(word).normalize('NFD').replace(/[\p{Mn}'’ʼʹʺ]+/gu, '').replace(/[ßæœøłđðþıςьъـ]/g, (letter) => LETTERS[letter]);
  self.apparatWords = { WORD, small, fold };

  const wanted = new URLSearchParams(location.search).get('hits');
  const words = document.querySelector('[data-hit-of]');
  if (!wanted || !words || !self.CSS || !CSS.highlights) return;
  const phrases = wanted.split('|').map((phrase) => phrase.split(' ')).filter((phrase) => phrase[0]);

  // All words of the page in a row, each with the text nodes in which it begins and ends.
  const skip = 'nav, script, style, template, form, button, svg, [hidden], [data-added]:not(.apparatus), .vh, .cards-part, .mentions-part';
  const blocks = 'p, div, section, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, dt, dd, figcaption, caption';
  const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_ALL, {
    acceptNode: (node) => (node.nodeType === 1 && node.matches(skip) ? NodeFilter.FILTER_REJECT : node.nodeType === 3 ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP),
  });
  const nodes = [];
  let text = '';
  let block = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const around = node.parentElement.closest(blocks);
    if (around !== block) text += '\n';
    block = around;
    nodes.push({ node, from: text.length });
    text += node.data;
  }
  const at = (offset) => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (nodes[middle].from <= offset) low = middle;
      else high = middle - 1;
    }
    return [nodes[low].node, offset - nodes[low].from];
  };
  const found = [...text.matchAll(WORD)].map((match) => ({ form: fold(match[0]), from: match.index, to: match.index + match[0].length }));
  const ranges = [];
  for (let i = 0; i < found.length; i++) {
    const phrase = phrases.filter((p) => p.every((form, k) => found[i + k] && found[i + k].form === form)).sort((a, b) => b.length - a.length)[0];
    if (!phrase) continue;
    const last = found[i + phrase.length - 1];
    const range = document.createRange();
    range.setStart(...at(found[i].from));
    const [node, offset] = at(last.to - 1);
    range.setEnd(node, offset + 1);
    ranges.push(range);
    i += phrase.length - 1;
  }
  if (!ranges.length) return;
  CSS.highlights.set('hits', new Highlight(...ranges));

  // A bar steps through them.
  const bar = document.createElement('div');
  bar.className = 'hits';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.dataset.hits);
  const status = Object.assign(document.createElement('p'), { className: 'hits-status' });
  status.setAttribute('role', 'status');
  const button = (name, className, action) => Object.assign(document.createElement('button'), { type: 'button', className, textContent: name, onclick: action });
  let current = -1;
  const show = (number, isAsked) => {
    current = (number + ranges.length) % ranges.length;
    const range = ranges[current];
    const hit = new Highlight(range);
    hit.priority = 1;
    CSS.highlights.set('hit', hit);
    status.textContent = words.dataset.hitOf.replace('{0}', current + 1).replace('{1}', ranges.length);
    const box = range.getBoundingClientRect();
    if (isAsked || box.top < 0 || box.bottom > innerHeight - bar.offsetHeight - 16) scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: 'instant' });
  };
  const close = () => {
    CSS.highlights.delete('hits');
    CSS.highlights.delete('hit');
    bar.remove();
    document.getElementById('main').focus({ preventScroll: true });
  };
  bar.append(
    button(words.dataset.hitPrevious, 'hit-previous', () => show(current - 1, true)),
    status,
    button(words.dataset.hitNext, 'hit-next', () => show(current + 1, true)),
    button(words.dataset.hitClose, 'hit-close', close),
  );
  document.body.append(bar);
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = target ? ranges.findIndex((range) => target.contains(range.startContainer) || target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) : 0;
  const begin = () => show(Math.max(0, first), false);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
})();
