/**
 * The form of a calculator, built from its inputs.
 * @module
 */
import { readInputs } from "./calculator-inputs.js";

const MODES = { yuan: "decimal", percent: "decimal", count: "numeric", date: "", time: "" };

/**
 * @param {Document} page
 * @param {any} calculator
 * @param {string} now the day that stands in dates named `asked` and `day`
 */
export function buildForm(page, calculator, now) {
  const { words } = calculator;
  const element = page.createElement("form");
  element.className = "calculator-form";
  element.noValidate = true;
  element.autocomplete = "off";
  const fields = {};
  for (const input of calculator.inputs) {
    const built = input.kind === "rows" ? buildRows(page, input, words) : buildField(page, input, words, input.id);
    if (input.kind === "date" && ["asked", "day"].includes(input.id)) built.control.value = now;
    fields[input.id] = built;
    element.append(built.element);
  }
  const buttons = page.createElement("p");
  buttons.className = "calculator-buttons";
  buttons.append(button(page, words.run, "submit"));
  const privacy = page.createElement("p");
  privacy.className = "hint";
  privacy.textContent = words.privacy;
  element.append(buttons, privacy);
  return { element, read: () => read(calculator.inputs, fields) };
}

/**
 * @param {import("./calculator-inputs.js").Input[]} inputs
 * @param {Record<string, any>} fields
 */
function read(inputs, fields) {
  for (const field of Object.values(fields)) field.mark(false);
  const found = readInputs(inputs, (input) => fields[input.id].text());
  for (const problem of found.problems) fields[problem.id].mark(true);
  return found;
}

/**
 * @param {Document} page
 * @param {import("./calculator-inputs.js").Input} input
 * @param {Record<string, string>} words
 * @param {string} id unique on the page
 */
function buildField(page, input, words, id) {
  const element = page.createElement("div");
  element.className = "calculator-field";
  const label = page.createElement("label");
  const control = page.createElement(input.kind === "choice" ? "select" : "input");
  control.id = `calculator-${id}`;
  label.htmlFor = control.id;
  label.textContent = input.optional ? input.label + words.optional : input.label;
  if (input.kind === "choice") {
    for (const [value, text] of input.choices) control.append(new Option(text, value));
  } else {
    control.type = ["date", "time"].includes(input.kind) ? input.kind : "text";
    if (MODES[input.kind]) control.inputMode = MODES[input.kind];
  }
  const unit = words[`unit-${input.kind}`];
  element.append(label);
  if (input.hint || input.kind === "count") {
    element.append(buildHint(page, input, words, control));
  }
  const line = page.createElement("span");
  line.className = "calculator-control";
  line.append(control, unit ? ` ${unit}` : "");
  element.append(line);
  return {
    element,
    control,
    text: () => control.value,
    mark: (isWrong) => control.setAttribute("aria-invalid", String(isWrong)),
  };
}

/**
 * @param {Document} page
 * @param {import("./calculator-inputs.js").Input} input
 * @param {Record<string, string>} words
 * @param {HTMLElement} control
 */
function buildHint(page, input, words, control) {
  const hint = page.createElement("span");
  hint.className = "calculator-hint";
  hint.id = `${control.id}-hint`;
  const range = words.range.replace("{least}", input.least).replace("{most}", input.most);
  hint.textContent = input.hint || range;
  control.setAttribute("aria-describedby", hint.id);
  return hint;
}

/**
 * @param {Document} page
 * @param {import("./calculator-inputs.js").Input} input
 * @param {Record<string, string>} words
 */
function buildRows(page, input, words) {
  const element = page.createElement("fieldset");
  element.className = "calculator-rows";
  const legend = page.createElement("legend");
  legend.textContent = input.label;
  const lines = page.createElement("div");
  const add = button(page, words.add, "button");
  let made = 0;
  const rows = [];
  element.append(legend);
  if (input.hint) {
    const hint = page.createElement("p");
    hint.className = "calculator-hint";
    hint.textContent = input.hint;
    element.append(hint);
  }
  element.append(lines, add);
  add.addEventListener("click", () => {
    made += 1;
    const line = buildLine(page, input, words, made);
    const remove = button(page, words.remove, "button");
    line.element.append(remove);
    remove.addEventListener("click", () => {
      rows.splice(rows.indexOf(line), 1);
      line.element.remove();
      add.focus();
    });
    rows.push(line);
    lines.append(line.element);
    line.first.focus();
  });
  return {
    element,
    control: add,
    text: () => rows.map((row) => row.text()),
    mark: (isWrong) => rows.forEach((row) => row.mark(isWrong)),
  };
}

/**
 * @param {Document} page
 * @param {import("./calculator-inputs.js").Input} input
 * @param {Record<string, string>} words
 * @param {number} number
 */
function buildLine(page, input, words, number) {
  const element = page.createElement("div");
  element.className = "calculator-line";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", words.line.replace("{number}", String(number)));
  const fields = input.columns.map((column) => {
    const field = buildField(page, column, words, `${input.id}-${number}-${column.id}`);
    element.append(field.element);
    return [column.id, field];
  });
  return {
    element,
    first: fields[0][1].control,
    text: () => Object.fromEntries(fields.map(([id, field]) => [id, field.text()])),
    mark: (isWrong) => fields.forEach(([, field]) => field.mark(isWrong)),
  };
}

/**
 * @param {Document} page
 * @param {string} text
 * @param {string} type
 */
function button(page, text, type) {
  const made = page.createElement("button");
  made.type = type;
  made.className = "calculator-button";
  made.textContent = text;
  return made;
}
