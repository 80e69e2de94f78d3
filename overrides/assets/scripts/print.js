/**
 * On paper a link shows where it leads. The page's own links are relative, so that the site can
 * stand anywhere; before printing each citation learns its whole address.
 * @param {Document} page
 */
export function startPrint(page) {
  window.addEventListener("beforeprint", () => {
    for (const link of page.querySelectorAll("a.citation")) link.dataset.address = link.href;
  });
}
