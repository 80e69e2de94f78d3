/**
 * The entries of an evidence log, in the order of what happened, and what of them is fit to keep.
 * @module
 */
import { readField } from "./fields.js";

/**
 * @typedef {object} Entry
 * @property {string} day such as 2026-11-22
 * @property {string} time such as 21:40, or empty
 * @property {string} who number or sender
 * @property {string} channel one of CHANNELS, or empty
 * @property {string} said
 * @property {string} kept
 */

export const CHANNELS = ["call", "text", "app", "visit", "letter", "other"];

/** @type {import("./fields.js").Field[]} */
export const FIELDS = [
  { id: "day", label: "", kind: "date", isRequired: true },
  { id: "time", label: "", kind: "time", isRequired: false },
  { id: "who", label: "", kind: "text", isRequired: false, most: 120 },
  { id: "channel", label: "", kind: "choice", isRequired: false, count: CHANNELS.length },
  { id: "said", label: "", kind: "multiline", isRequired: true, most: 4000 },
  { id: "kept", label: "", kind: "text", isRequired: false, most: 500 },
];

const MOST_ENTRIES = 5000;

/**
 * @param {readonly Entry[]} entries
 * @returns {Entry[]} by day and time; those of no known time come first in their day
 */
export function sortEntries(entries) {
  const key = (entry) => `${entry.day} ${entry.time}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/**
 * @param {readonly Entry[]} entries
 * @returns {string}
 */
export function writeEntries(entries) {
  return JSON.stringify({ version: 1, entries });
}

/**
 * @param {string} text what was stored, by this page or by anybody
 * @returns {{entries: Entry[], lost: number}} the entries that hold, and how many do not; raises
 *   SyntaxError for a text that is no log at all
 */
export function readEntries(text) {
  const stored = JSON.parse(text);
  if (!stored || !Array.isArray(stored.entries)) throw new SyntaxError("no evidence log");
  const read = stored.entries.slice(0, MOST_ENTRIES).map(readEntry);
  const entries = read.filter(Boolean);
  return { entries, lost: stored.entries.length - entries.length };
}

/**
 * @param {any} stored
 * @returns {Entry | null}
 */
function readEntry(stored) {
  if (!stored || typeof stored !== "object") return null;
  const entry = {};
  for (const field of FIELDS) {
    const given = stored[field.id];
    if (typeof given !== "string") return null;
    const text = field.kind === "choice" && given ? String(CHANNELS.indexOf(given)) : given;
    const { value, problem } = readField(field, text);
    if (problem) return null;
    entry[field.id] = field.kind === "choice" ? given : value;
  }
  return /** @type {Entry} */ (entry);
}
