// Notes: the number lights its note where that stands with the text and can be seen, and opens it elsewhere.
(() => {
  const root = document.documentElement;
  const $$ = (selector) => [...document.querySelectorAll(selector)];
  const noteOf = (mark) => document.getElementById(decodeURIComponent(mark.hash.slice(1)) + '-pop');
  const isWithText = (note) => root.dataset.notes !== 'away' && note.parentElement.matches('.beside');
  const isSeen = (note) => {
    const box = note.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };
  const light = (mark, note) => {
    $$('.lit').forEach((lit) => lit.classList.remove('lit'));
    if (mark) [mark.parentElement, note].filter(Boolean).forEach((part) => part.classList.add('lit'));
  };

  let openAtPress = null;
  addEventListener('pointerdown', (event) => {
    const mark = event.target.closest('.note-mark a');
    const note = mark && noteOf(mark);
    openAtPress = note && note.matches(':popover-open') ? note : null;
  }, true);
  addEventListener('click', (event) => {
    const mark = event.target.closest('.note-mark a');
    if (!mark && !event.target.closest('.beside')) light();
    if (!mark || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const note = noteOf(mark);
    if (!note || !note.showPopover) return;
    event.preventDefault();
    if (isWithText(note) && isSeen(note) && !note.matches(':popover-open')) light(mark, note);
    else if (note.matches(':popover-open')) note.hidePopover();
    else if (openAtPress !== note) note.showPopover({ source: mark });
    openAtPress = null;
  });
  addEventListener('keydown', (event) => { if (event.key === 'Escape') light(); });

  // A long note is folded until somebody asks for it or comes into it.
  const words = apparat.panels.dataset;
  const LINES = 13;
  const isLong = (note) => note.scrollHeight > LINES * parseFloat(getComputedStyle(note).lineHeight);
  const foldable = (note) => {
    const more = Object.assign(document.createElement('button'), { type: 'button', className: 'more', textContent: words.more });
    const fold = (folded) => {
      note.classList.toggle('folded', folded);
      more.setAttribute('aria-expanded', !folded);
      more.textContent = folded ? words.more : words.less;
    };
    more.addEventListener('click', () => fold(!note.classList.contains('folded')));
    note.addEventListener('focusin', (event) => { if (event.target !== more) fold(false); });
    note.append(more);
    fold(true);
  };
  const foldAll = () => $$('.beside > .note-pop:not(:has(> .more))').filter(isLong).forEach(foldable);
  addEventListener('apparat:chosen', foldAll);
  foldAll();

  // The next note and the one before, for the keyboard.
  apparat.note = (step) => {
    const marks = $$('.text .note-mark a');
    if (!marks.length) return;
    const from = marks.indexOf(document.activeElement);
    const here = from >= 0 ? from + step : step > 0
      ? marks.findIndex((mark) => mark.getBoundingClientRect().top > 0)
      : marks.findLastIndex((mark) => mark.getBoundingClientRect().top < 0);
    const mark = marks[Math.max(0, Math.min(here, marks.length - 1))];
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
    light(mark, noteOf(mark));
  };
})();
