/**
 * Fills a letter in while the reader types. Nothing is sent or stored: what was typed goes with the page.
 * @module
 */
import { cleanText } from "./fields.js";
import { openFields, typedIn } from "./form-fields.js";
import { startActions } from "./letter-actions.js";
import { buildForm } from "./letter-form.js";
import { openSheet } from "./letter-sheet.js";
import { openLibrary } from "./library.js";
import { readPageData } from "./page-data.js";

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
function startLetter(page, data) {
  const place = /** @type {HTMLElement} */ (page.getElementById("letter-form"));
  if (!place) return;
  const labels = JSON.parse(data.letterLabels);
  const fields = JSON.parse(place.dataset.fields);
  const choices = new Map(fields.map((field) => [field.id, field.choices]));
  const toSend = /** @type {HTMLElement} */ (page.querySelector(".letter-sheet[data-send]"));
  const sheets = [...page.querySelectorAll(".letter-sheet")].map((sheet) =>
    openSheet(/** @type {HTMLElement} */ (sheet), toSend.lang),
  );
  const isTranslated = fields.every((field) => field.labels[data.letterLanguage]);
  const language = isTranslated ? data.letterLanguage : toSend.dataset.sheet;
  const form = buildForm(page, fields, labels, language);
  const entry = openFields(form, labels);

  /** @returns {string[]} the letter to send, as it now stands */
  function show() {
    const entries = new Map();
    for (const one of entry.fields) {
      const { field } = one;
      const { value, problem } = entry.read(one);
      const draft = problem ? cleanText(typedIn(one)) : "";
      entries.set(field.id, { field, value, draft, choices: choices.get(field.id) });
    }
    const isTouched = entry.fields.some((one) => typedIn(one) || one.input.validity.badInput);
    page.documentElement.classList.toggle("paper-alone", isTouched);
    const texts = sheets.map((sheet) => sheet.show(entries));
    return texts[sheets.findIndex((sheet) => sheet.isToSend)];
  }

  function clear() {
    entry.clear();
    show();
  }

  form.addEventListener("input", show);
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-clear]").addEventListener("click", () => {
    clear();
    entry.fields[0].input.focus();
  });
  window.addEventListener("pagehide", clear);
  const list = page.getElementById("letter-fields-list");
  if (list) list.hidden = true;
  place.append(form);
  startActions(page.getElementById("letter-actions"), labels, {
    name: place.dataset.letter,
    title: page.querySelector("h1").textContent,
    read: () => (entry.check() ? show() : null),
    load: openLibrary(page, data.docx, "docx"),
  });
  show();
}

startLetter(document, readPageData(document));
