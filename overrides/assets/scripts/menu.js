/**
 * Closes the menu as readers expect: by Escape, and by a press elsewhere.
 * @param {Document} page
 */
export function startMenu(page) {
  const menu = page.querySelector("details.menu");
  if (!menu) return;
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  page.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
}
