// The page for lost addresses is shown at any depth, so its links begin at the root of the host. Where this script is found
// beside it, as on a disk, the site is there, wherever that may be, and the links begin there.
(() => {
  const { src, dataset: { root } } = document.currentScript;
  const here = new URL('..', src);
  for (const name of ['href', 'action'])
    for (const way of document.querySelectorAll(`body [${name}^="${root}"]`))
      way.setAttribute(name, new URL(way.getAttribute(name).slice(root.length), here));
})();
