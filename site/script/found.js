// On a page to which the search leads, the places that were found. Without it the address still leads to the passage.
(() => {
  const wanted = new URLSearchParams(location.search).get('hits');
  if (!wanted || !self.CSS || !CSS.highlights) return;
  const { WORD, fold } = apparat.words;
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
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const isFrom = (range) => target.contains(range.startContainer) || target.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
  const begin = () => apparat.hits.show(ranges, phrases.slice(0, 3).map((phrase) => phrase.join(' ')).join(', '), target && ranges.find(isFrom));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
})();
