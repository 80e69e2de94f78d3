/**
 * Lets the reader choose the dark or the light scheme. Nothing is stored before the reader chooses.
 * @module
 */
import { readChoice, writeChoice } from "./stored-choice.js";

const NAME = "scheme";

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function startSchemeSwitch(page, data) {
  const root = page.documentElement;
  const chosen = readChoice(NAME);
  if (chosen === "dark" || chosen === "light") root.dataset.scheme = chosen;
  for (const button of page.querySelectorAll("[data-scheme-switch]")) {
    button.hidden = false;
    show(button);
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      writeChoice(NAME, root.dataset.scheme);
      show(button);
    });
  }

  /** @param {Element} button says what a press leads to */
  function show(button) {
    button.textContent = isDark() ? data.schemeLight : data.schemeDark;
  }

  function isDark() {
    if (root.dataset.scheme) return root.dataset.scheme === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }
}
