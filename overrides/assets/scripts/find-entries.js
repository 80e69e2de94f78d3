/**
 * Ranks entries by how many of the words' pieces they hold: pairs of characters for Han text,
 * whole words otherwise.
 * @module
 */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} address relative to the site's root
 * @property {string} question
 * @property {string} answer
 * @property {string[]} aliases
 */

const WEIGHTS = { question: 3, aliases: 3, answer: 1 };

/**
 * @param {Entry[]} entries
 * @param {string} words
 * @returns {Entry[]} those that hold anything of the words, the best first
 */
export function findEntries(entries, words) {
  const pieces = piecesOf(words);
  const rarity = new Map();
  const folded = entries.map((entry) => ({
    question: fold(entry.question),
    aliases: fold(entry.aliases.join(" ")),
    answer: fold(entry.answer),
  }));
  for (const piece of pieces) {
    const holding = folded.filter((fields) => Object.values(fields).some((text) => text.includes(piece)));
    rarity.set(piece, Math.log(1 + entries.length / (1 + holding.length)));
  }
  return entries
    .map((entry, index) => ({ entry, score: scoreOf(folded[index], pieces, rarity) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.entry);
}

/**
 * @param {Record<string, string>} fields
 * @param {string[]} pieces
 * @param {Map<string, number>} rarity
 */
function scoreOf(fields, pieces, rarity) {
  let score = 0;
  for (const [name, text] of Object.entries(fields)) {
    for (const piece of pieces) {
      if (text.includes(piece)) score += WEIGHTS[name] * rarity.get(piece);
    }
  }
  return score;
}

/** @param {string} text */
function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * @param {string} words
 * @returns {string[]} pairs of Han characters, and other words of two letters or more
 */
export function piecesOf(words) {
  const pieces = new Set();
  for (const run of fold(words).match(/[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu) || []) {
    if (/[\u3400-\u9fff]/.test(run)) {
      if (run.length === 1) pieces.add(run);
      for (let at = 0; at + 2 <= run.length; at += 1) pieces.add(run.slice(at, at + 2));
    } else if (run.length > 1) {
      pieces.add(run);
    }
  }
  return [...pieces];
}
