/**
 * The list to tick: a box for each thing that may have happened, its verdicts once it is ticked,
 * and filters by kind of contact and by words.
 * @module
 */
import { fits } from "./case-state.js";

/**
 * @typedef {object} Row
 * @property {import("./case-state.js").CaseElement} element
 * @property {HTMLElement} item
 * @property {HTMLElement} group
 * @property {HTMLElement} verdicts
 * @property {HTMLInputElement} box
 */

/**
 * @param {Document} page
 * @returns {Row[]} the page's entries, each with a box of its own; verdicts show where one is ticked
 */
export function buildRows(page) {
  return [...page.querySelectorAll(".case-element")].map((words) => {
    const item = /** @type {HTMLElement} */ (words.closest("li"));
    const group = /** @type {HTMLElement} */ (words.closest(".case-group"));
    const verdicts = item.querySelector("ul");
    const box = page.createElement("input");
    box.type = "checkbox";
    box.autocomplete = "off";
    const label = page.createElement("label");
    label.className = "case-tick";
    words.replaceWith(label);
    label.append(box, words);
    verdicts.hidden = true;
    return { element: readElement(words, group, verdicts), item, group, verdicts, box };
  });
}

/**
 * @param {HTMLElement} words
 * @param {HTMLElement} group
 * @param {HTMLElement} verdicts
 * @returns {import("./case-state.js").CaseElement}
 */
function readElement(words, group, verdicts) {
  return {
    id: words.id.replace(/^case-/, ""),
    group: group.querySelector("h2").id,
    text: words.textContent,
    channels: words.dataset.channels.split(" "),
    practices: [...verdicts.querySelectorAll("a[data-practice-name]")].map((link) => ({
      name: link.dataset.practiceName,
      verdict: link.dataset.judged,
      text: link.textContent,
      address: link.href,
    })),
  };
}

/**
 * @param {Document} page
 * @param {Row[]} rows
 * @param {Record<string, string>} labels
 * @returns {{element: HTMLElement, channel: HTMLSelectElement, show: () => void}}
 */
export function buildFilters(page, rows, labels) {
  const channel = page.createElement("select");
  channel.autocomplete = "off";
  channel.append(new Option(labels["any-contact"], ""));
  for (const name of ["call", "visit", "message"]) {
    channel.append(new Option(labels[`contact-${name}`], name));
  }
  const words = page.createElement("input");
  words.type = "search";
  words.autocomplete = "off";
  const status = page.createElement("p");
  status.setAttribute("role", "status");
  const form = page.createElement("div");
  form.className = "filters";
  form.append(labelled(page, labels["filter-contact"], channel), labelled(page, labels["case-find"], words));
  const element = page.createElement("div");
  element.className = "case-filters";
  element.append(form, status);

  /** Shows what fits; what is ticked always stays in sight. */
  function show() {
    const shown = new Set();
    let count = 0;
    for (const row of rows) {
      const isShown = row.box.checked || fits(row.element, channel.value, words.value);
      row.item.hidden = !isShown;
      if (isShown) {
        shown.add(row.group);
        count += 1;
      }
    }
    for (const row of rows) row.group.hidden = !shown.has(row.group);
    status.textContent = labels["case-shown"]
      .replace("{count}", String(count))
      .replace("{total}", String(rows.length));
  }

  words.addEventListener("input", show);
  show();
  return { element, channel, show };
}

/**
 * @param {Document} page
 * @param {string} text
 * @param {HTMLElement} control
 * @returns {HTMLLabelElement}
 */
function labelled(page, text, control) {
  const label = page.createElement("label");
  label.append(text, " ", control);
  return label;
}
