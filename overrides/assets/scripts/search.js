/**
 * The search box and its page. The index is fetched when the reader reaches for the box; words
 * stay in the fragment, which browsers never send.
 * @module
 */
import { findEntries } from "./find-entries.js";

const MOST_RESULTS = 20;

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function startSearch(page, data) {
  const heading = page.querySelector(".prose.home h1, .prose.search h1");
  if (!heading || !data.searchIndex) return;
  const isSearchPage = heading.parentElement.classList.contains("search");
  const box = buildBox(page, data);
  const link = page.querySelector(".search-link");
  if (link) {
    link.replaceWith(box.form);
  } else {
    heading.insertAdjacentElement("afterend", box.form);
  }
  if (isSearchPage) {
    runSearchPage(page, data, box);
  } else {
    box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = `${data.searchPage}#q=${encodeURIComponent(box.input.value)}`;
    });
  }
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
  input.placeholder = data.searchPlaceholder;
  const button = page.createElement("button");
  button.textContent = data.searchButton;
  form.append(label, input, button);
  return { form, input };
}

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 * @param {{form: HTMLFormElement, input: HTMLInputElement}} box
 */
function runSearchPage(page, data, box) {
  const status = page.createElement("p");
  status.setAttribute("role", "status");
  const list = page.createElement("ol");
  list.className = "results";
  const privacy = page.createElement("p");
  privacy.className = "hint";
  privacy.textContent = data.searchPrivacy;
  box.form.insertAdjacentElement("afterend", privacy);
  privacy.insertAdjacentElement("afterend", status);
  status.insertAdjacentElement("afterend", list);

  const showWords = async () => {
    const words = wordsOf(location.hash);
    box.input.value = words;
    list.textContent = "";
    status.textContent = "";
    if (!words.trim()) return;
    let entries;
    try {
      entries = await loadIndex(page, data);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      status.textContent = data.searchFailed;
      return;
    }
    const found = findEntries(entries, words).slice(0, MOST_RESULTS);
    status.textContent = found.length
      ? data.searchFound.replace("{count}", String(found.length))
      : data.searchNone;
    for (const entry of found) list.append(buildResult(page, data, entry));
  };
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = `q=${encodeURIComponent(box.input.value)}`;
  });
  window.addEventListener("hashchange", showWords);
  showWords();
}

/**
 * @param {string} hash such as #q=%E5%8D%8A%E5%A4%9C
 * @returns {string}
 */
export function wordsOf(hash) {
  return new URLSearchParams(hash.replace(/^#/, "")).get("q") || "";
}

class IndexError extends Error {}

/**
 * Loads the index as a script, which also works from file://.
 * @param {Document} page
 * @param {DOMStringMap} data
 * @returns {Promise<import("./find-entries.js").Entry[]>}
 */
function loadIndex(page, data) {
  if (self.legalFaqIndex) return Promise.resolve(self.legalFaqIndex);
  return new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.src = data.searchIndex;
    script.onload = () => resolve(self.legalFaqIndex);
    script.onerror = () => reject(new IndexError(data.searchIndex));
    page.head.append(script);
  });
}

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 * @param {import("./find-entries.js").Entry} entry
 */
function buildResult(page, data, entry) {
  const item = page.createElement("li");
  const link = page.createElement("a");
  link.href = new URL(entry.address, new URL(data.root, location.href)).href;
  link.dataset.id = entry.id;
  link.textContent = entry.question;
  const answer = page.createElement("p");
  answer.textContent = entry.answer;
  item.append(link, answer);
  return item;
}
