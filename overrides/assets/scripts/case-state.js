/**
 * What is ticked, and what follows from it: no page and no words, only ids and verdicts.
 * @module
 */

/** Verdicts, the gravest first: what must stop stands before what depends on conditions. */
export const GRAVITY = ["unlawful", "discouraged", "unsettled", "conditional", "lawful"];

const CHANNELS = ["call", "visit", "message"];

/**
 * @typedef {object} Practice
 * @property {string} name such as calling-hours/call-at-night
 * @property {string} verdict
 * @property {string} text
 * @property {string} address
 *
 * @typedef {object} CaseElement
 * @property {string} id
 * @property {string} group
 * @property {string} text
 * @property {string[]} channels
 * @property {Practice[]} practices
 *
 * @typedef {object} Case
 * @property {string} channel call, visit, message, or nothing for all
 * @property {string[]} ticked ids of elements
 *
 * @typedef {object} Section
 * @property {string} verdict
 * @property {{practice: Practice, because: CaseElement[]}[]} entries
 */

/**
 * @param {string} hash such as #channel=call&ticked=night-call,told-relatives
 * @param {Set<string>} known ids of elements
 * @returns {Case | null} nothing where the fragment speaks of something else
 */
export function readFragment(hash, known) {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  if (!values.has("ticked")) return null;
  const channel = values.get("channel") || "";
  const ticked = values.get("ticked").split(",");
  return {
    channel: CHANNELS.includes(channel) ? channel : "",
    ticked: ticked.filter((id, at) => known.has(id) && ticked.indexOf(id) === at),
  };
}

/**
 * @param {Case} one
 * @returns {string} a fragment of ids alone
 */
export function writeFragment(one) {
  const channel = one.channel ? `channel=${one.channel}&` : "";
  return `#${channel}ticked=${one.ticked.join(",")}`;
}

/**
 * @param {CaseElement[]} ticked
 * @returns {Section[]} each practice once, under its verdict, the gravest verdict first
 */
export function sortByGravity(ticked) {
  const entries = new Map();
  for (const element of ticked) {
    for (const practice of element.practices) {
      const entry = entries.get(practice.name) || { practice, because: [] };
      entry.because.push(element);
      entries.set(practice.name, entry);
    }
  }
  const sections = GRAVITY.map((verdict) => ({
    verdict,
    entries: [...entries.values()].filter((entry) => entry.practice.verdict === verdict),
  }));
  return sections.filter((section) => section.entries.length > 0);
}

/**
 * @param {CaseElement} element
 * @param {string} channel
 * @param {string} words
 * @returns {boolean} whether it can happen in such a contact and holds every word looked for
 */
export function fits(element, channel, words) {
  if (channel && !element.channels.includes(channel)) return false;
  const text = fold([element.text, ...element.practices.map((one) => one.text)].join(" "));
  return fold(words).split(/\s+/).every((word) => text.includes(word));
}

/**
 * @param {string} text
 * @returns {string}
 */
function fold(text) {
  return text.normalize("NFKC").toLowerCase().trim();
}
