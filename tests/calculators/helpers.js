/**
 * Calculators as their pages get them: tests read the data that `tests/calculators.py` writes.
 * @module
 */
import { readFileSync } from "node:fs";
import { COUNTS } from "./scripts/calculators.js";
import { readInputs } from "./scripts/calculator-inputs.js";
import { cellText, sentence } from "./scripts/calculator-sentences.js";

/** Language key to calculators by id. */
export const CALCULATORS = JSON.parse(
  readFileSync(new URL("./calculators.json", import.meta.url), "utf-8"),
);

/**
 * @param {string} id
 * @param {Record<string, any>} typed what a reader types, by input
 * @param {string} language
 * @returns {any} the result with its values, or the problems of the inputs
 */
export function work(id, typed, language = "en") {
  const calculator = CALCULATORS[language][id];
  const first = (input) => (input.choices.length ? input.choices[0][0] : "");
  const textOf = (input) =>
    input.kind === "rows" ? (typed[input.id] || []) : (typed[input.id] ?? first(input));
  const { values, problems } = readInputs(calculator.inputs, textOf);
  if (problems.length) return { problems: problems.map((one) => one.words[0]) };
  return COUNTS[id](values, calculator);
}

/**
 * @param {string} id
 * @param {Record<string, any>} typed
 * @param {string} language
 * @returns {string[]} the sentences of result and steps, as the page shows them
 */
export function tell(id, typed, language = "en") {
  const found = work(id, typed, language);
  const lines = [...found.result, ...(found.steps || [])];
  return lines.map((line) => sentence(CALCULATORS[language][id], line));
}

/**
 * @param {any} result
 * @param {string} name of a sentence
 * @returns {Record<string, string> | undefined} what fills its blanks
 */
export function valuesOf(result, name) {
  const lines = [...result.result, ...(result.steps || [])];
  const line = lines.find(([id]) => id === name);
  return line && line[1];
}

/**
 * @param {string} id
 * @param {any} found
 * @param {string} language
 * @returns {string} every word of a result, so that a test can look for what must not stand there
 */
export function everyWord(id, found, language) {
  const calculator = CALCULATORS[language][id];
  const words = [...found.result, ...(found.steps || [])].map((line) => sentence(calculator, line));
  if (found.table) {
    words.push(...found.table.columns.map((name) => sentence(calculator, [name, {}])));
    words.push(...found.table.rows.flat().map((cell) => cellText(calculator, cell)));
  }
  const plain = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? "NaN" : value);
  return [...words, JSON.stringify(found.chart || {}, plain)].join("\n");
}
