/**
 * Builds a letter's form from its fields; how it behaves is left to form-fields.js.
 * @module
 */

/**
 * @typedef {object} LetterField
 * @property {string} id
 * @property {string} kind
 * @property {string} autofill what a browser may fill in, or "off"
 * @property {boolean} required
 * @property {number | null} most
 * @property {Record<string, string>} labels by language
 * @property {Record<string, string> | null} hints
 * @property {Record<string, string>[]} choices
 */

/**
 * @param {Document} page
 * @param {LetterField[]} fields
 * @param {Record<string, string>} labels
 * @param {string} language the page's
 * @returns {HTMLFormElement}
 */
export function buildForm(page, fields, labels, language) {
  const form = build(page, "form", { className: "tool-form", autocomplete: "off", noValidate: true });
  form.setAttribute("aria-label", labels["letter-form"]);
  const summary = build(page, "div", { className: "form-problems", tabIndex: -1, hidden: true });
  summary.setAttribute("role", "group");
  summary.setAttribute("aria-label", labels["field-problems"]);
  const heading = build(page, "p", {});
  heading.append(build(page, "strong", { textContent: labels["field-problems"] }));
  summary.append(heading, build(page, "ul", {}));
  const note = build(page, "p", { className: "notice", textContent: labels["letter-memory"] });
  form.append(note, summary, ...fields.map((field) => buildField(page, field, labels, language)));
  const clear = build(page, "button", {
    type: "button",
    className: "action action--plain",
    textContent: labels["letter-clear"],
  });
  clear.dataset.clear = "";
  form.append(clear);
  return form;
}

/**
 * @param {Document} page
 * @param {LetterField} field
 * @param {Record<string, string>} labels
 * @param {string} language
 */
function buildField(page, field, labels, language) {
  const id = `letter-${field.id}`;
  const isChoice = field.kind === "choice";
  const element = build(page, isChoice ? "fieldset" : "div", { className: "field" });
  Object.assign(element.dataset, {
    field: field.id,
    kind: field.kind,
    required: field.required ? "yes" : "no",
    most: field.most || "",
  });
  const label = isChoice ? build(page, "legend", {}) : build(page, "label", { htmlFor: id });
  const words = build(page, "span", { textContent: field.labels[language] });
  words.dataset.label = "";
  label.append(words);
  if (!field.required) {
    const optional = { className: "optional", textContent: labels["field-optional"] };
    label.append(" ", build(page, "span", optional));
  }
  element.append(label);
  const described = [`${id}-problem`];
  if (field.hints) {
    described.unshift(`${id}-hint`);
    const hint = { className: "hint", id: `${id}-hint`, textContent: field.hints[language] };
    element.append(build(page, "p", hint));
  }
  const problem = { className: "field-problem", id: `${id}-problem`, hidden: true };
  element.append(build(page, "p", problem));
  if (isChoice) {
    element.setAttribute("role", "radiogroup");
    element.append(...buildChoices(page, field, id, labels, language));
  } else {
    element.append(build(page, field.kind === "multiline" ? "textarea" : "input", { id, autocomplete: field.autofill, ...inputOf(field) }));
  }
  const owner = isChoice ? element : element.lastElementChild;
  owner.setAttribute("aria-describedby", described.join(" "));
  if (field.required) owner.setAttribute("aria-required", "true");
  return element;
}

/**
 * Choices are whole sentences of the letter, so that all of them stand on the page to be read.
 * @param {Document} page
 * @param {LetterField} field
 * @param {string} id
 * @param {Record<string, string>} labels
 * @param {string} language
 */
function buildChoices(page, field, id, labels, language) {
  const choices = field.choices.map((choice, at) => [String(at), choice[language]]);
  if (!field.required) choices.unshift(["", labels["field-none"]]);
  return choices.map(([value, words]) => {
    const choice = build(page, "p", { className: "check" });
    const radio = build(page, "input", {
      type: "radio",
      name: id,
      id: `${id}-${value || "none"}`,
      value,
      defaultChecked: !value,
    });
    choice.append(radio, build(page, "label", { htmlFor: radio.id, textContent: words }));
    return choice;
  });
}

/**
 * @param {LetterField} field
 * @returns {Record<string, any>} the properties of its input
 */
function inputOf(field) {
  if (field.kind === "multiline") return { rows: 4 };
  if (field.kind === "date") return { type: "date", min: "1900-01-01", max: "2100-12-31" };
  if (field.kind === "phone") return { type: "tel" };
  const isNumber = field.kind === "amount" || field.kind === "number";
  return { type: "text", inputMode: isNumber ? "decimal" : "text" };
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Document} page
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function build(page, name, properties) {
  return Object.assign(page.createElement(name), properties);
}
