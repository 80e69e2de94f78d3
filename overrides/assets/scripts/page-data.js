/**
 * Words and addresses that the page hands to its script, from the data attributes of #page-data.
 * @param {Document} page
 * @returns {DOMStringMap}
 */
export function readPageData(page) {
  return page.getElementById("page-data").dataset;
}
