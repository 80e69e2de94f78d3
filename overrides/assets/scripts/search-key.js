/**
 * Keys that lead to the search from any page: Ctrl+K or ⌘K always, and / unless the reader has turned
 * it off, since single signs also answer to those who speak to their computer (WCAG 2.1.4).
 * @module
 */
import { readChoice, writeChoice } from "./stored-choice.js";

const NAME = "search-key";
const BOX = "#search-words";

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function startSearchKey(page, data) {
  let isOn = readChoice(NAME) !== "off";
  page.addEventListener("keydown", (event) => {
    if (!asksForSearch(event, isOn)) return;
    const box = page.querySelector(BOX);
    if (!box && !data.searchPage) return;
    event.preventDefault();
    if (box) box.focus();
    else location.href = data.searchPage + BOX;
  });
  const button = page.querySelector("[data-search-key]");
  if (!button) return;
  const labels = JSON.parse(data.searchLabels);
  button.addEventListener("click", () => {
    isOn = !isOn;
    writeChoice(NAME, isOn ? "on" : "off");
    show();
  });
  show();
  button.parentElement.hidden = false;

  /** Says what a press leads to. */
  function show() {
    button.textContent = labels[isOn ? "search-key-off" : "search-key-on"];
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} isOn whether / counts
 * @returns {boolean} whether a key leads to the search: / does not while the reader writes
 */
export function asksForSearch(event, isOn) {
  if (event.altKey || event.shiftKey || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return event.key === "k";
  return isOn && event.key === "/" && !event.target.closest("input, textarea, select");
}
