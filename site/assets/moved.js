// Follows what a line says of where a place went, or the page: a place without a line may have kept its id.
(() => {
  const id = decodeURIComponent(location.hash.slice(1));
  const line = id && document.getElementById(id);
  const link = line && line.matches('.moved-places > li') ? line.querySelector('a') : document.querySelector('.page-moved .head a');
  if (link) location.replace(link.hash || line ? link.href : link.href + location.hash);
})();
