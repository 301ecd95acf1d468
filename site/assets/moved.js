// Follows what a line says of where a place went, or the page.
(() => {
  const id = decodeURIComponent(location.hash.slice(1));
  const line = id && document.getElementById(id);
  const link = line && line.matches('.moved-places > li') ? line.querySelector('a') : document.querySelector('.page-moved .head a');
  if (link) location.replace(link.href);
})();
