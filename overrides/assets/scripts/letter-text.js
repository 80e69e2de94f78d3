/**
 * A letter as paragraphs of words and gaps, and the same letter filled in. A paragraph with a gap
 * that may stay empty, and does, is left out.
 * @module
 */
import { readDay, sayDay } from "./dates.js";

/**
 * @typedef {object} Gap
 * @property {string} field the field's id
 * @property {string} blank what stands there until it is filled in
 */

/** @typedef {(string | Gap)[]} Paragraph */

/**
 * @typedef {object} Entry
 * @property {import("./fields.js").Field} field
 * @property {string} value as readField returns it
 * @property {string} [draft] what was typed, while it has no value
 * @property {Record<string, string>[]} choices the words of each, by language
 */

/**
 * @param {Paragraph[]} letter
 * @param {Map<string, Entry>} entries by the field's id
 * @param {string} language the letter's, such as zh
 * @returns {(string[] | null)[]} the words of each paragraph's parts; null for one left out
 */
export function fillLetter(letter, entries, language) {
  return letter.map((paragraph) => {
    if (paragraph.some((part) => isLeftOut(part, entries))) return null;
    return paragraph.map((part) => {
      if (typeof part === "string") return part;
      const entry = entries.get(part.field);
      return sayValue(entry, language) || entry.draft || part.blank;
    });
  });
}

/**
 * @param {string | Gap} part
 * @param {Map<string, Entry>} entries
 * @returns {boolean}
 */
function isLeftOut(part, entries) {
  if (typeof part === "string") return false;
  const { field, value, draft } = entries.get(part.field);
  return !field.isRequired && !value && !draft;
}

/**
 * @param {Entry} entry
 * @param {string} language
 * @returns {string} a value in the words of the letter's language; empty when there is none
 */
export function sayValue({ field, value, choices }, language) {
  if (!value) return "";
  if (field.kind === "date") return sayDay(readDay(value), language);
  if (field.kind === "choice") return choices[Number(value)][language];
  if (field.kind === "amount") return sayAmount(value);
  if (field.kind === "phone") return language.startsWith("zh") ? value.replace(/, /g, "、") : value;
  return value;
}

/**
 * @param {string} digits such as 12345.6
 * @returns {string} such as 12,345.60: cents are written whole or not at all
 */
function sayAmount(digits) {
  const [whole, cents] = digits.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return cents ? `${grouped}.${cents.padEnd(2, "0")}` : grouped;
}

/**
 * @param {(string[] | null)[]} filled
 * @returns {string[]} the paragraphs of the letter to send
 */
export function joinLetter(filled) {
  return filled.filter(Boolean).map((parts) => parts.join(""));
}
