/**
 * Reads what was filled in: text to numbers and days, or the sentence that says what is wrong.
 * @module
 */
import { readTime } from "./calculator-calls.js";
import { readDay } from "./calculator-days.js";
import { readFen, readNumber, readPercent } from "./calculator-numbers.js";

/**
 * @typedef {object} Input
 * @property {string} id
 * @property {string} kind
 * @property {string} label
 * @property {string} [hint]
 * @property {boolean} optional
 * @property {string | null} [least]
 * @property {string | null} [most]
 * @property {[string, string][]} choices
 * @property {Input[]} [columns]
 */

const READERS = {
  date: readDay,
  time: readTime,
  yuan: readFen,
  percent: readPercent,
  count: (text) => readNumber(text, 0),
  choice: (text) => text,
};
const WRONG = { date: "not-a-date", time: "not-a-time" };

/**
 * @param {Input} input
 * @param {string} text
 * @returns {{value: any, problem: [string, Record<string, string>] | null}}
 */
export function readInput(input, text) {
  const values = { label: input.label, least: input.least || "", most: input.most || "" };
  if (!text.trim()) {
    return { value: null, problem: input.optional ? null : ["missing", values] };
  }
  const read = READERS[input.kind];
  const value = read(text);
  if (value === null) return { value, problem: [WRONG[input.kind] || "not-a-number", values] };
  if (input.least && value < read(input.least)) return { value, problem: ["too-small", values] };
  if (input.most && value > read(input.most)) return { value, problem: ["too-large", values] };
  return { value, problem: null };
}

/**
 * @param {Input[]} inputs
 * @param {(input: Input) => any} textOf a text, or for rows a list of texts by column id
 * @returns {{values: Record<string, any>, problems: {id: string, words: [string, Record<string, string>]}[]}}
 */
export function readInputs(inputs, textOf) {
  const values = {};
  const problems = [];
  for (const input of inputs) {
    if (input.kind === "rows") {
      const { rows, found } = readRows(input, textOf(input));
      values[input.id] = rows;
      problems.push(...found);
    } else {
      const { value, problem } = readInput(input, textOf(input));
      values[input.id] = value;
      if (problem) problems.push({ id: input.id, words: problem });
    }
  }
  return { values, problems };
}

/**
 * @param {Input} input
 * @param {Record<string, string>[]} lines those in which nothing but a choice stands are passed over
 */
function readRows(input, lines) {
  const rows = [];
  const found = [];
  for (const line of lines) {
    const typed = input.columns.filter((one) => one.kind !== "choice");
    if (typed.every((one) => !line[one.id].trim())) continue;
    const row = {};
    for (const column of input.columns) {
      const { value, problem } = readInput(column, line[column.id]);
      row[column.id] = value;
      if (problem) found.push({ id: input.id, words: problem });
    }
    rows.push(row);
  }
  return { rows, found };
}
