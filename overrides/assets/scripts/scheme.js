/**
 * Lets the reader choose the dark or the light scheme. Nothing is stored before the reader chooses.
 * @module
 */

const KEY = "scheme";

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function startSchemeSwitch(page, data) {
  const root = page.documentElement;
  const chosen = readChoice();
  if (chosen) root.dataset.scheme = chosen;
  for (const button of page.querySelectorAll("[data-scheme-switch]")) {
    button.hidden = false;
    show(button);
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      writeChoice(root.dataset.scheme);
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

/** @returns {string | null} the stored choice; null where storage is closed to us */
function readChoice() {
  try {
    const value = localStorage.getItem(KEY);
    return value === "dark" || value === "light" ? value : null;
  } catch (error) {
    if (isClosed(error)) return null;
    throw error;
  }
}

/** @param {string} scheme is not kept where storage is closed to us */
function writeChoice(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
}

/**
 * @param {unknown} error
 * @returns {boolean} whether storage is closed to us; in some apps' windows there is none at all
 */
function isClosed(error) {
  return error instanceof DOMException || (error instanceof TypeError && !self.localStorage);
}
