/**
 * The search box, its suggestions and the page of results. Nothing is fetched before the reader
 * reaches for the box; the words stay in the fragment, which browsers never send.
 * @module
 */
import { readPageData } from "./page-data.js";
import { openFiles } from "./search-files.js";
import { SearchIndex } from "./search-index.js";
import { startResults } from "./search-results.js";
import { startSuggestions } from "./search-suggestions.js";

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
function startSearch(page, data) {
  if (!data.searchIndex) return;
  const heading = page.querySelector(".prose.search h1");
  const link = page.querySelector(".search-link");
  if (!heading && !link) return;
  const box = buildBox(page, data);
  const index = opener(page, data);
  if (heading) {
    heading.insertAdjacentElement("afterend", box.form);
    page.querySelector(".search-no-script").remove();
    startResults(page, data, box, index);
  } else {
    link.replaceWith(box.form);
    box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = addressOf(data, box.input.value);
    });
  }
  startSuggestions(page, data, box, index);
  if (location.hash === `#${box.input.id}`) box.input.focus();
}

/**
 * @param {DOMStringMap} data
 * @param {string} words
 * @returns {string} the address of the results for some words
 */
function addressOf(data, words) {
  return `${data.searchPage}#q=${encodeURIComponent(words)}`;
}

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 * @returns {() => Promise<SearchIndex>} opens the index once, on the first call
 */
function opener(page, data) {
  const folder = new URL(data.searchIndex, location.href).href;
  const load = openFiles(page, folder, data.searchFiles);
  let opened = null;
  return () => {
    if (!opened) {
      opened = SearchIndex.open(load);
      opened.catch(() => {
        opened = null; // so that the next attempt asks again
      });
    }
    return opened;
  };
}

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
function buildBox(page, data) {
  const form = page.createElement("form");
  form.className = "search-box";
  form.setAttribute("role", "search");
  const label = page.createElement("label");
  label.htmlFor = "search-words";
  label.textContent = data.searchLabel;
  const input = page.createElement("input");
  input.id = "search-words";
  input.type = "search";
  input.autocomplete = "off";
  input.maxLength = 200;
  input.placeholder = data.searchPlaceholder;
  const button = page.createElement("button");
  button.textContent = data.searchButton;
  form.append(label, input, button);
  return { form, input };
}

startSearch(document, readPageData(document));
