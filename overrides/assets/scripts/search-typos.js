/**
 * What the reader may have meant by words that the index does not hold: Traditional characters,
 * characters that sound alike, misspelt words. Its tables are fetched only then.
 * @module
 */
import { hashOf } from "./search-index.js";

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string} words
 * @returns {Promise<string>} in Simplified characters, by words first
 */
export async function simplify(index, words) {
  const { known, characters } = await index.table("simplified", readSimplified);
  let text = words;
  for (let at = 0; at < known.length; at += 2) text = text.split(known[at]).join(known[at + 1]);
  return [...text].map((character) => characters.get(character) || character).join("");
}

/** @param {{from: string, to: string, words: string}} table */
function readSimplified(table) {
  const to = [...table.to];
  const characters = new Map([...table.from].map((character, at) => [character, to[at]]));
  return { known: table.words ? table.words.split(" ") : [], characters };
}

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string[]} pairs of Han characters that the index does not hold
 * @returns {Promise<Map<string, string[]>>} to pairs that sound alike
 */
export async function soundAlike(index, pairs) {
  const sounds = await index.table("sounds", readSounds);
  const found = new Map();
  for (const pair of pairs) {
    const key = `${sounds.get(pair[0])} ${sounds.get(pair[1])}`;
    const file = await index.load(`p${hashOf(key) % index.head.sounds}`);
    if (file[key]) found.set(pair, file[key].slice(0, 4));
  }
  return found;
}

/**
 * @param {Record<string, string>} table sound to characters
 * @returns {Map<string, string>} character to sound
 */
function readSounds(table) {
  const sounds = new Map();
  for (const [sound, characters] of Object.entries(table)) {
    for (const character of characters) sounds.set(character, sound);
  }
  return sounds;
}

/**
 * @param {string} word
 * @param {string[]} known
 * @returns {string[]} the known words nearest to it, at most two edits away
 */
export function nearestWords(word, known) {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let least = most + 1;
  let nearest = [];
  for (const other of known) {
    if (Math.abs(other.length - word.length) > most) continue;
    const edits = countEdits(word, other, least);
    if (edits < least) {
      least = edits;
      nearest = [other];
    } else if (edits === least && edits <= most) {
      nearest.push(other);
    }
  }
  return nearest.slice(0, 3);
}

/**
 * Counts insertions, deletions, substitutions and swaps of neighbours.
 * @param {string} a
 * @param {string} b
 * @param {number} enough more edits than this need not be counted
 */
export function countEdits(a, b, enough) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + same);
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
        next[at] = Math.min(next[at], before[at - 2] + 1);
      }
    }
    if (Math.min(...next) > enough) return enough + 1;
    before = last;
    last = next;
  }
  return last[b.length];
}
