/**
 * Builds a letter's form from its fields; how it behaves is left to form-fields.js.
 * @module
 */

/**
 * @typedef {object} LetterField
 * @property {string} id
 * @property {string} kind
 * @property {boolean} required
 * @property {number | null} most
 * @property {Record<string, string>} labels by language
 * @property {Record<string, string> | null} hints
 * @property {Record<string, string>[]} choices
 */

const TYPES = { date: "date", phone: "tel" };
const KEYBOARDS = { amount: "decimal", number: "decimal" };

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
  const element = build(page, "div", { className: "field" });
  Object.assign(element.dataset, {
    field: field.id,
    kind: field.kind,
    required: field.required ? "yes" : "no",
    most: field.most || "",
  });
  const label = build(page, "label", { htmlFor: id });
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
  const input = buildInput(page, field, labels, language);
  input.id = id;
  input.setAttribute("aria-describedby", described.join(" "));
  const problem = { className: "field-problem", id: `${id}-problem`, hidden: true };
  element.append(build(page, "p", problem), input);
  return element;
}

/**
 * @param {Document} page
 * @param {LetterField} field
 * @param {Record<string, string>} labels
 * @param {string} language
 */
function buildInput(page, field, labels, language) {
  if (field.kind === "choice") {
    const select = build(page, "select", {});
    select.append(new Option(labels["field-choose"], ""));
    for (const choice of field.choices) select.append(new Option(choice[language]));
    return select;
  }
  if (field.kind === "multiline") return build(page, "textarea", { rows: 4 });
  const input = build(page, "input", { type: TYPES[field.kind] || "text" });
  if (field.kind === "date") Object.assign(input, { min: "1900-01-01", max: "2100-12-31" });
  if (KEYBOARDS[field.kind]) input.inputMode = KEYBOARDS[field.kind];
  return input;
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
