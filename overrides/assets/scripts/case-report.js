/**
 * The report: what is ticked, sorted by how grave it is, with what the build tells of each practice.
 * @module
 */
import { PARTS, joinTexts, putStrength } from "./case-text.js";

/**
 * @param {Document} page
 * @param {Record<string, string>} labels
 * @param {string[]} actions names of buttons, in their order
 * @returns {{element: HTMLElement, verdicts: HTMLElement, overall: HTMLElement, channel: HTMLElement, when: HTMLInputElement, reference: HTMLInputElement, failed: HTMLElement, buttons: Record<string, HTMLButtonElement>}}
 */
export function buildReport(page, labels, actions) {
  const element = add(page, null, "section", "case-report");
  const heading = add(page, element, "h2", "", labels["case-report"]);
  heading.id = "report";
  heading.tabIndex = -1;
  const overall = add(page, element, "p", "case-overall");
  const fields = add(page, element, "div", "case-fields");
  const when = addField(page, fields, labels["case-when"], labels["case-when-hint"]);
  const reference = addField(page, fields, labels["case-reference"], labels["case-reference-hint"]);
  add(page, element, "p", "hint case-stays", labels["case-stays"]);
  const row = add(page, element, "div", "case-actions");
  const buttons = Object.fromEntries(
    actions.map((name) => {
      const button = add(page, row, "button", "", labels[name]);
      button.type = "button";
      return [name, button];
    }),
  );
  const failed = add(page, element, "p", "notice", labels["case-failed"]);
  failed.hidden = true;
  const channel = add(page, element, "p", "case-channel");
  const verdicts = add(page, element, "div", "case-verdicts");
  add(page, element, "p", "hint", `${labels["case-scope"]} ${labels["not-advice"]}`);
  return { element, verdicts, overall, channel, when, reference, failed, buttons };
}

/**
 * @param {Document} page
 * @param {HTMLElement} place emptied and filled again
 * @param {import("./case-state.js").Section[]} sections
 * @param {Map<string, import("./case-text.js").Told>} told
 * @param {Record<string, string>} labels
 * @param {(address: string) => string} resolve from the site's root to an address
 */
export function showSections(page, place, sections, told, labels, resolve) {
  place.textContent = "";
  for (const section of sections) {
    add(page, place, "h3", "", labels[`case-verdict-${section.verdict}`]);
    for (const entry of section.entries) {
      const box = add(page, place, "div", `practice practice-${section.verdict}`);
      addLink(page, add(page, box, "h4", ""), entry.practice.text, entry.practice.address);
      const line = add(page, box, "p", "practice-verdict", labels.verdict);
      addVerdict(page, line, section.verdict, labels);
      const known = told.get(entry.practice.name);
      if (known) line.append(` ${known.actor}`);
      add(page, box, "p", "gist", labels["case-what"] + joinTexts(entry, labels));
      if (known) addTold(page, box, known, labels, resolve);
    }
  }
}

/**
 * @param {Document} page
 * @param {HTMLElement} line emptied and filled again
 * @param {string} verdict
 * @param {Record<string, string>} labels
 */
export function showOverall(page, line, verdict, labels) {
  line.textContent = labels["case-gravest"];
  addVerdict(page, line, verdict, labels);
  line.append(" ", labels[`case-overall-${verdict}`]);
}

/**
 * @param {Document} page
 * @param {HTMLElement} place
 * @param {string} verdict
 * @param {Record<string, string>} labels
 */
export function addVerdict(page, place, verdict, labels) {
  add(page, place, "strong", `verdict verdict-${verdict}`, labels[`verdict-${verdict}`]);
}

/**
 * @param {Document} page
 * @param {HTMLElement} box
 * @param {import("./case-text.js").Told} told
 * @param {Record<string, string>} labels
 * @param {(address: string) => string} resolve
 */
function addTold(page, box, told, labels, resolve) {
  const list = add(page, box, "dl", "");
  for (const part of PARTS) {
    if (!told[part]) continue;
    add(page, list, "dt", "", labels[`practice-${part}`]);
    add(page, list, "dd", "", told[part]);
  }
  const basis = add(page, box, "p", "gist", labels["practice-basis"]);
  told.basis.forEach(([name, strength, address], at) => {
    if (at > 0) basis.append(labels["list-separator"]);
    addLink(page, basis, name, resolve(address));
    basis.append(putStrength(strength, labels));
  });
  basis.append(told.weakest);
  const question = add(page, box, "p", "gist", labels["case-question"]);
  addLink(page, question, told.question[0], resolve(told.question[1]));
}

/**
 * @param {Document} page
 * @param {HTMLElement} place
 * @param {string} name
 * @param {string} hint
 * @returns {HTMLInputElement}
 */
function addField(page, place, name, hint) {
  const label = add(page, place, "label", "", name);
  add(page, label, "span", "hint", hint);
  const input = add(page, label, "input", "");
  input.type = "text";
  input.autocomplete = "off";
  return input;
}

/**
 * @param {Document} page
 * @param {HTMLElement} place
 * @param {string} text
 * @param {string} address
 */
function addLink(page, place, text, address) {
  add(page, place, "a", "", text).href = address;
}

/**
 * @param {Document} page
 * @param {HTMLElement | null} place
 * @param {string} tag
 * @param {string} name of its class
 * @param {string} [text]
 * @returns {any} the element made
 */
export function add(page, place, tag, name, text) {
  const element = page.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  if (place) place.append(element);
  return element;
}
