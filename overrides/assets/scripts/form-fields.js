/**
 * A form whose fields say, a sentence each, what is wrong with what was typed. The form itself is
 * the page's; how a field's value is read is left to fields.js.
 * @module
 */
import { readField } from "./fields.js";

/**
 * @typedef {object} FormField
 * @property {import("./fields.js").Field} field
 * @property {HTMLElement} element
 * @property {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input the first, of several choices
 * @property {HTMLInputElement[]} radios the choices, where all of them stand on the page
 * @property {HTMLElement} problem where its sentence stands
 */

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} labels the page's words, by the keys of interface strings
 */
export function openFields(form, labels) {
  const fields = [...form.querySelectorAll("[data-field]")].map(openField);
  const summary = form.querySelector(".form-problems");
  for (const one of fields) {
    one.element.addEventListener("change", () => show(one));
    one.element.addEventListener("input", () => {
      if (!one.problem.hidden) show(one);
    });
    one.element.addEventListener("focusout", () => {
      if (one.input.validity.badInput) show(one); // a date half typed is no change to browsers
    });
  }

  /**
   * Shows a field's sentence, or takes it away.
   * @param {FormField} one
   * @returns {string} the sentence; empty when nothing is wrong
   */
  function show(one) {
    const reading = read(one);
    const sentence = reading.problem ? sayProblem(labels, one.field, reading) : "";
    one.problem.textContent = sentence;
    one.problem.hidden = !sentence;
    mark(one, Boolean(sentence));
    return sentence;
  }

  return {
    fields,
    read,
    /** @returns {boolean} whether every field is in order; if not, the reader is taken to the list of what is not */
    check() {
      const wrong = fields.map((one) => ({ one, sentence: show(one) })).filter(({ sentence }) => sentence);
      listProblems(summary, wrong);
      if (wrong.length) summary.focus();
      return !wrong.length;
    },
    /** Takes every value and every sentence away. */
    clear() {
      form.reset();
      for (const one of fields) {
        one.problem.hidden = true;
        mark(one, false);
      }
      listProblems(summary, []);
    },
  };
}

/**
 * @param {FormField} one
 * @param {boolean} isWrong
 */
function mark({ element, input, radios }, isWrong) {
  const owner = radios.length ? element : input;
  if (isWrong) owner.setAttribute("aria-invalid", "true");
  else owner.removeAttribute("aria-invalid");
}

/**
 * @param {FormField} one
 * @returns {string} what was typed or chosen, as it stands
 */
export function typedIn({ input, radios }) {
  if (!radios.length) return input.value;
  const chosen = radios.find((radio) => radio.checked);
  return chosen ? chosen.value : "";
}

/**
 * @param {FormField} one
 * @returns {import("./fields.js").Reading}
 */
function read(one) {
  const { field, input } = one;
  if (input instanceof HTMLSelectElement) {
    return readField(field, input.selectedIndex > 0 ? String(input.selectedIndex - 1) : "");
  }
  return readField(field, typedIn(one), input.validity.badInput);
}

/**
 * @param {Element} element
 * @returns {FormField}
 */
function openField(element) {
  const { field, kind, required, most } = /** @type {HTMLElement} */ (element).dataset;
  const input = element.querySelector("input, textarea, select");
  const radios = [...element.querySelectorAll("input[type=radio]")];
  const choices = radios.length ? radios.filter((radio) => radio.value) : [...(input.options || [])].slice(1);
  return {
    field: {
      id: field,
      kind: /** @type {any} */ (kind),
      label: element.querySelector("[data-label]").textContent.trim(),
      isRequired: required === "yes",
      most: most ? Number(most) : undefined,
      count: choices.length,
    },
    element: /** @type {HTMLElement} */ (element),
    input,
    radios,
    problem: element.querySelector(".field-problem"),
  };
}

/**
 * @param {Record<string, string>} labels
 * @param {import("./fields.js").Field} field
 * @param {import("./fields.js").Reading} reading
 * @returns {string}
 */
function sayProblem(labels, field, { problem, most }) {
  const number = most === undefined ? "" : String(most);
  return labels[`field-${problem}`].replace("{most}", number).replace("{label}", () => field.label);
}

/**
 * @param {HTMLElement} summary
 * @param {{one: FormField, sentence: string}[]} wrong
 */
function listProblems(summary, wrong) {
  const page = summary.ownerDocument;
  const list = summary.querySelector("ul");
  list.textContent = "";
  for (const { one, sentence } of wrong) {
    const link = page.createElement("a");
    link.href = `#${one.input.id}`;
    link.textContent = sentence;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      one.input.focus();
    });
    const item = page.createElement("li");
    item.append(link);
    list.append(item);
  }
  summary.hidden = !wrong.length;
}
