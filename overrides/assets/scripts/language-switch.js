/**
 * Keeps the reader's place when the language is switched: headings have the same ids in every
 * language, so the last heading above the middle of the window names the place.
 * @param {Document} page
 */
export function startLanguageSwitch(page) {
  for (const link of page.querySelectorAll("a[data-language-switch]")) {
    link.addEventListener("click", () => {
      const place = placeOf(page);
      link.hash = place ? `#${place}` : "";
    });
  }
}

/**
 * @param {Document} page
 * @returns {string} the id of the heading being read, or nothing at the top of the page
 */
export function placeOf(page) {
  const middle = window.innerHeight / 2;
  let place = "";
  for (const heading of page.querySelectorAll(".prose h2[id], .prose h3[id]")) {
    if (heading.getBoundingClientRect().top > middle) break;
    place = heading.id;
  }
  return window.scrollY > 0 ? place : "";
}
