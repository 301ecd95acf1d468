// A card that a press opens stands below what was pressed, above it where there is no room, and on narrow screens where the
// style puts it.
apparat.placeCard = (card, pressed) => {
  if (innerWidth < 768) {
    card.style.left = card.style.top = '';
    return;
  }
  const at = pressed.getBoundingClientRect();
  const below = at.bottom + card.offsetHeight + 8 < innerHeight;
  const above = Math.min(at.top - card.offsetHeight - 6, innerHeight - card.offsetHeight - 8);
  card.style.left = Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 8)) + 'px';
  card.style.top = Math.max(8, below ? at.bottom + 6 : above) + 'px';
};
