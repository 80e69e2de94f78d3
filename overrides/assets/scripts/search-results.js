/**
 * The page of results: what fits the words in the fragment, with filters; never an empty page.
 * @module
 */
import { FileError } from "./search-files.js";
import { buildFilters } from "./search-filters.js";
import { search } from "./search-query.js";

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 * @param {{form: HTMLFormElement, input: HTMLInputElement}} box
 * @param {() => Promise<import("./search-index.js").SearchIndex>} index
 */
export function startResults(page, data, box, index) {
  const privacy = line(page, "hint", data.searchPrivacy);
  const filters = buildFilters(page, data);
  const status = line(page, "", "");
  status.setAttribute("role", "status");
  const meant = line(page, "meant", "");
  const list = page.createElement("ol");
  list.className = "results";
  box.form.after(privacy, filters.element, status, meant, list);
  const fallback = page.querySelector(".search-fallback");
  const labels = JSON.parse(data.searchLabels);
  let asked = 0;

  /** Shows what fits the fragment's words; a slower, older search never overwrites a newer one. */
  async function show() {
    const wanted = readFragment(location.hash);
    const turn = ++asked;
    box.input.value = wanted.words;
    filters.set(wanted);
    list.textContent = "";
    meant.textContent = "";
    status.textContent = "";
    filters.element.hidden = !wanted.words.trim();
    fallback.hidden = Boolean(wanted.words.trim());
    if (!wanted.words.trim()) return;
    try {
      const opened = await index();
      const keep = await filters.keeper(opened, wanted);
      const found = await search(opened, wanted.words, { exact: wanted.exact, keep });
      if (turn === asked) tell(wanted, found);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      status.textContent = data.searchFailed;
      fallback.hidden = false;
    }
  }

  /**
   * @param {Wanted} wanted
   * @param {import("./search-query.js").Found} found
   */
  function tell(wanted, found) {
    const entries = found.entries;
    const isPoor = !found.isClose;
    status.textContent = isPoor
      ? data.searchNone
      : data.searchFound.replace("{count}", String(entries.length));
    fallback.hidden = !isPoor;
    if (found.meant) tellMeant(wanted, found.meant);
    for (const entry of entries) list.append(buildResult(page, data, labels, entry, found.marks));
  }

  /**
   * @param {Wanted} wanted
   * @param {string} words
   */
  function tellMeant(wanted, words) {
    const instead = page.createElement("a");
    instead.href = writeFragment({ ...wanted, exact: true });
    instead.textContent = data.searchInstead.replace("{words}", wanted.words);
    meant.append(data.searchMeant.replace("{words}", words), " ", instead);
  }

  /**
   * Asks for something else, which the Back key undoes. Setting location.hash would do the same, but
   * the browser then looks for a place of that name on the page, and lays the whole page out for it.
   * @param {Partial<Wanted>} changes
   */
  function ask(changes) {
    const fragment = writeFragment({ ...readFragment(location.hash), ...changes });
    if (fragment !== location.hash) history.pushState(null, "", fragment);
    void show();
  }

  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ words: box.input.value, exact: false });
  });
  filters.element.addEventListener("change", () => ask(filters.read()));
  window.addEventListener("hashchange", () => void show());
  void show();
}

/**
 * @typedef {object} Wanted
 * @property {string} words
 * @property {boolean} exact
 * @property {string} audience
 * @property {string} topic
 * @property {string} verdict
 */

/**
 * @param {string} hash such as #q=%E5%8D%8A%E5%A4%9C&audience=borrower
 * @returns {Wanted}
 */
export function readFragment(hash) {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    words: values.get("q") || "",
    exact: values.get("exact") === "1",
    audience: values.get("audience") || "",
    topic: values.get("topic") || "",
    verdict: values.get("verdict") || "",
  };
}

/** @param {Wanted} wanted */
function writeFragment(wanted) {
  const parts = [`q=${encodeURIComponent(wanted.words)}`];
  for (const name of ["audience", "topic", "verdict"]) {
    if (wanted[name]) parts.push(`${name}=${encodeURIComponent(wanted[name])}`);
  }
  if (wanted.exact) parts.push("exact=1");
  return `#${parts.join("&")}`;
}

/**
 * @param {Document} page
 * @param {string} name
 * @param {string} text
 */
function line(page, name, text) {
  const paragraph = page.createElement("p");
  paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 * @param {Record<string, string>} labels of topics, kinds and verdicts
 * @param {import("./search-index.js").Entry} entry
 * @param {string[]} marks
 */
function buildResult(page, data, labels, entry, marks) {
  const item = page.createElement("li");
  const link = page.createElement("a");
  link.href = new URL(entry.address, new URL(data.root, location.href)).href;
  link.dataset.id = entry.id;
  link.append(...mark(page, entry.title, marks));
  const about = page.createElement("p");
  about.className = "result-about";
  about.append(labels[entry.topic ? `topic-${entry.topic}` : `kind-result-${entry.kind}`]);
  for (const verdict of entry.verdicts) {
    const badge = page.createElement("span");
    badge.className = `verdict verdict-${verdict}`;
    badge.textContent = labels[`verdict-${verdict}`];
    about.append(" ", badge);
  }
  const answer = page.createElement("p");
  answer.append(...mark(page, entry.text, marks));
  item.append(link, about, answer);
  return item;
}

/**
 * @param {string} character
 * @returns {string} one character of the same length
 */
function foldCharacter(character) {
  if (character >= "\u3400" && character <= "\u9fff") return character; // most of a Chinese text
  const folded = character.normalize("NFKC").toLowerCase();
  return folded.length === 1 ? folded : " ";
}

/**
 * @param {Document} page
 * @param {string} text
 * @param {string[]} marks folded pieces of the query
 * @returns {(string | Element)[]} the text, with what was asked marked
 */
export function mark(page, text, marks) {
  const characters = [...text];
  // Character by character, so that places in the folded text are places in the text.
  const whole = characters.map((one) => (one < "\u0080" ? one.toLowerCase() : foldCharacter(one))).join("");
  const isMarked = new Array(characters.length).fill(false);
  for (const piece of marks) {
    for (let at = whole.indexOf(piece); at >= 0; at = whole.indexOf(piece, at + 1)) {
      const startsWord = !/[a-z0-9]/.test(piece[0]) || at === 0 || !/[a-z0-9]/.test(whole[at - 1]);
      if (startsWord) isMarked.fill(true, at, at + piece.length);
    }
  }
  const parts = [];
  let start = 0;
  for (let at = 1; at <= characters.length; at += 1) {
    if (at < characters.length && isMarked[at] === isMarked[start]) continue;
    const run = characters.slice(start, at).join("");
    if (isMarked[start]) {
      const marked = page.createElement("mark");
      marked.textContent = run;
      parts.push(marked);
    } else {
      parts.push(run);
    }
    start = at;
  }
  return parts;
}
