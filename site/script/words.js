// Words as the search takes them: what is one, and what is written now so, now so.
(() => {
  const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ', ь: '', ъ: '', ـ: '' };
  const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’ʼ](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*/gu;
  const small = (word) => word.toLowerCase().replace(/['’]s$/, '');
  const fold = (word) => small(word).normalize('NFD').replace(/[\p{Mn}'’ʼʹʺ]+/gu, '').replace(/[ßæœøłđðþıςьъـ]/g, (letter) => LETTERS[letter]);
  apparat.words = { WORD, small, fold };
})();
