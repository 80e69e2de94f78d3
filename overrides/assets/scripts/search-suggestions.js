/**
 * Questions that hold what the reader is typing, then those that can be asked so in other words,
 * below the box; arrows choose, Enter opens, Escape closes.
 * @module
 */
import { search } from "./search-query.js";
import { fold } from "./search-terms.js";

const MOST = 6;
const PAUSE = 200; // ms without a key: what is half typed is not worth fetching

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 * @param {{form: HTMLFormElement, input: HTMLInputElement}} box
 * @param {() => Promise<import("./search-index.js").SearchIndex>} index
 */
export function startSuggestions(page, data, box, index) {
  const { input } = box;
  const list = page.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", data.searchLabel);
  list.hidden = true;
  box.form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  let chosen = -1;

  input.addEventListener("focus", () => void prepare());
  input.addEventListener("input", () => void suggest());
  input.addEventListener("keydown", onKey);
  box.form.addEventListener("submit", close);
  page.addEventListener("click", (event) => {
    if (!box.form.contains(/** @type {Node} */ (event.target))) close();
  });

  /** Fetches the head of the index; what goes wrong is told when the reader searches. */
  async function prepare() {
    return index().catch(() => null);
  }

  async function suggest() {
    const opened = await prepare();
    const typed = input.value;
    const words = fold(typed).trim();
    if (!opened || words.length < 2) return close();
    const found = opened.head.suggestions.filter(([title]) => fold(title).includes(words)).slice(0, MOST);
    show(found);
    if (found.length === MOST) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (input.value !== typed || page.activeElement !== input) return;
    const known = new Set(found.map(([, address]) => address));
    const more = await search(opened, typed, { exact: true }).catch(() => null); // told when the reader searches
    if (!more || !more.isClose || input.value !== typed || page.activeElement !== input) return;
    const asked = more.entries.filter((one) => one.kind === "question" && !known.has(one.address));
    if (chosen < 0) show([...found, ...asked.map((one) => [one.title, one.address])].slice(0, MOST));
  }

  /** @param {[string, string][]} found titles with their addresses */
  function show(found) {
    list.textContent = "";
    found.forEach(([title, address], at) => {
      const item = page.createElement("li");
      item.id = `suggestion-${at}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.textContent = title;
      item.dataset.address = address;
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => open(item));
      list.append(item);
    });
    chosen = -1;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    show([]);
  }

  /** @param {HTMLElement} item */
  function open(item) {
    location.href = new URL(item.dataset.address, new URL(data.root, location.href)).href;
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const items = [...list.children];
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      open(items[chosen]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      chosen = (chosen + step + items.length + 1) % (items.length + 1);
      if (chosen === items.length) chosen = -1;
      items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
      if (chosen >= 0) input.setAttribute("aria-activedescendant", items[chosen].id);
      else input.removeAttribute("aria-activedescendant");
    }
  }
}
