/**
 * Ranks what the index holds for the reader's words.
 * @module
 */
import { fold, pairsOf, piecesOf } from "./search-terms.js";
import { nearestWords, simplify, soundAlike } from "./search-typos.js";

const CANDIDATES = 28;
const SHOWN = 10;
const GUESSED = 0.6;
const SAME = 0.93; // of a name and the words, but for rounding and for common words that few names are kept of
const ALIKE = 1; // how much likeness to a name adds
const CLOSE = 0.2; // share of the words that the best entry must hold, or nothing fits well
const NAMED = 2; // how much its own score counts for an entry whose name the words are
const ARTICLE = 2.5; // for the provision whose number the words name
const NAMED_ARTICLE =
  /(?:[第法典例释釋定则則]|art(?:icle|\.)? ?|(?:law|code|regulations?|measures|provisions|rules|interpretation|pipl) )(\d+(?:-\d+)?)|(\d+(?:-\d+)?)[条條]/g;
const KINDS = { question: 1, law: 0.4, term: 0.75, channel: 0.9, guide: 0.9, path: 0.9, letter: 0.9, dialogue: 0.8, calculator: 0.9, tool: 0.9 };

/**
 * @typedef {object} Found
 * @property {import("./search-index.js").Entry[]} entries the best first
 * @property {string[]} marks folded words to mark in the results
 * @property {string} meant what the words were taken for; empty when taken as written
 * @property {boolean} isClose whether the best entry holds most of what was asked
 */

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string} words
 * @param {{exact?: boolean, keep?: (number: number) => boolean}} options
 * @returns {Promise<Found>}
 */
export async function search(index, words, options = {}) {
  const query = await understand(index, words, options.exact);
  const alike = likeness(query.asked, index.head.namesPerEntry);
  const scores = score(query.asked);
  for (const [number, value] of scores) {
    scores.set(number, value * KINDS[index.kindOf(number)] * (1 + ALIKE * (alike.get(number) || 0)));
  }
  const keep = options.keep || (() => true);
  const rank = () => [...scores.keys()].filter(keep).sort((a, b) => scores.get(b) - scores.get(a) || a - b);
  const best = Math.max(0, ...scores.values());
  const same = [...alike.keys()].filter((number) => scores.has(number) && alike.get(number) > SAME);
  for (const number of new Set([...titlesHolding(index, words), ...same])) {
    scores.set(number, best + NAMED * (scores.get(number) || 0));
  }
  for (const number of await articlesNamed(index, query.articles, rank)) {
    scores.set(number, ARTICLE * scores.get(number));
  }
  const numbers = rank().slice(0, SHOWN);
  const entries = await index.findEntries(numbers);
  return {
    entries: numbers.map((number) => entries.get(number)),
    marks: [...new Set([...query.asked.map((one) => one.mark), ...query.written])],
    meant: query.meant,
    isClose: shareHeld(query, numbers[0], index.head.entries) > CLOSE,
  };
}

/**
 * @param {{asked: Asked[], pieces: import("./search-terms.js").Piece[]}} query
 * @param {number | undefined} number of an entry
 * @param {number} entries
 * @returns {number} how much of what was asked the entry holds; words that no entry holds are asked too
 */
function shareHeld(query, number, entries) {
  const known = new Set(query.asked.map((one) => one.term));
  const unknown = termsOf(query.pieces).filter((term) => !known.has(term)).length;
  const sum = (asked) => asked.reduce((total, one) => total + one.rarity, 0);
  const held = sum(query.asked.filter((one) => one.weights.has(number)));
  return held / (sum(query.asked) + unknown * Math.log(2 + 2 * entries) || 1);
}

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string[]} articles that the words name
 * @param {() => number[]} rank
 * @returns {Promise<number[]>} of the best provisions, those with such a number
 */
async function articlesNamed(index, articles, rank) {
  if (!articles.length) return [];
  const laws = rank().filter((number) => index.kindOf(number) === "law").slice(0, CANDIDATES);
  const entries = await index.findEntries(laws);
  return laws.filter((number) => articles.some((one) => entries.get(number).id.endsWith(`#${one}`)));
}

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string} words
 * @returns {number[]} questions whose title holds the words as they are, unless these are too many to
 *   tell anything; questions come first in the index
 */
function titlesHolding(index, words) {
  const written = words.trim().toLowerCase();
  const folded = fold(words).trim();
  if (written.length < 2) return [];
  const found = [];
  index.titles.forEach((title, number) => {
    if (title.written.includes(written) || title.folded.includes(folded)) found.push(number);
  });
  return found.length < SHOWN ? found : [];
}

/**
 * @typedef {object} Asked
 * @property {string} term as the reader wrote it
 * @property {string} mark the term that the index holds
 * @property {number} rarity
 * @property {Map<number, number>} weights entry to weight, over 0 and at most 1
 * @property {Map<number, number>} names name to weight, likewise
 */

/**
 * Finds the postings of the words, and of what was probably meant where there are none.
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string} words
 * @param {boolean} [exact]
 */
async function understand(index, words, exact) {
  let folded = fold(words);
  let pieces = piecesOf(folded, index.stopWords);
  let postings = await index.findPostings(termsOf(pieces));
  let meant = "";
  const written = termsOf(pieces);
  const isMissing = (term) => !postings.has(term);
  if (!exact && pieces.some((piece) => piece.kind === "han" && piece.terms.some(isMissing))) {
    const simplified = fold(await simplify(index, words));
    if (simplified !== folded) {
      folded = simplified;
      pieces = piecesOf(folded, index.stopWords);
      postings = await index.findPostings(termsOf(pieces));
    }
  }
  const guesses = exact ? new Map() : await guess(index, pieces, postings);
  if (guesses.size) {
    const more = await index.findPostings([...new Set([...guesses.values()].flat())]);
    for (const [term, found] of more) postings.set(term, found);
    meant = spell(folded, pieces, guesses);
  }
  const asked = [];
  for (const term of new Set(termsOf(pieces))) {
    const known = postings.get(term);
    const options = known ? [term] : guesses.get(term) || [];
    for (const option of options.filter((one) => postings.has(one))) {
      const trust = known ? 1 : GUESSED / options.length;
      asked.push({ term, ...ask(option, postings.get(option), index.head.entries, trust) });
    }
  }
  return { folded, pieces, written, asked, meant, articles: articlesOf(folded) };
}

/**
 * @param {string} folded
 * @returns {string[]} the article numbers that the words name: 1033条, article 1033, 民法典1033
 */
function articlesOf(folded) {
  const named = folded.matchAll(NAMED_ARTICLE);
  return [...named].map((match) => match[1] || match[2]);
}

/** @param {import("./search-terms.js").Piece[]} pieces */
function termsOf(pieces) {
  return pieces.flatMap((piece) => piece.terms);
}

/**
 * @param {string} term
 * @param {import("./search-index.js").Posting} posting
 * @param {number} entries
 * @param {number} trust
 * @returns {Asked}
 */
function ask(term, posting, entries, trust) {
  const rarity = trust * Math.log(1 + (entries - posting.total + 0.5) / (posting.total + 0.5));
  return { mark: term, rarity, weights: posting.weights, names: posting.names };
}

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {import("./search-terms.js").Piece[]} pieces
 * @param {Map<string, unknown>} postings
 * @returns {Promise<Map<string, string[]>>} terms without a hit to terms that may have been meant
 */
async function guess(index, pieces, postings) {
  const guesses = new Map();
  const pairs = [];
  for (const piece of pieces) {
    if (piece.kind === "han") pairs.push(...uncovered(piece.text, postings));
    if (piece.kind === "word" && !postings.has(piece.terms[0])) {
      const known = await index.table("words", (words) => words.split(" "));
      const near = nearestWords(piece.terms[0], known);
      if (near.length) guesses.set(piece.terms[0], near);
    }
  }
  if (pairs.length) {
    for (const [pair, alike] of await soundAlike(index, pairs)) guesses.set(pair, alike);
  }
  return guesses;
}

/**
 * @param {string} run of Han characters
 * @param {Map<string, unknown>} postings
 * @returns {string[]} pairs without a hit that hold a character which no other pair's hit covers
 */
function uncovered(run, postings) {
  const pairs = pairsOf(run);
  const covered = new Set();
  pairs.forEach((pair, at) => {
    if (postings.has(pair)) covered.add(at).add(at + 1);
  });
  return pairs.filter(
    (pair, at) => pair.length === 2 && !postings.has(pair) && !(covered.has(at) && covered.has(at + 1)),
  );
}

/**
 * @param {string} folded
 * @param {import("./search-terms.js").Piece[]} pieces
 * @param {Map<string, string[]>} guesses
 * @returns {string} the words with the first guess in place of each that had no hit
 */
function spell(folded, pieces, guesses) {
  let text = folded;
  for (const piece of pieces) {
    for (const term of piece.terms) {
      const alike = guesses.get(term);
      if (alike) text = text.replace(piece.kind === "word" ? piece.text : term, alike[0]);
    }
  }
  return text === folded ? "" : text;
}

/**
 * @param {Asked[]} asked
 * @returns {Map<number, number>} entry to score; entries that hold more of what was asked gain
 */
function score(asked) {
  const total = asked.reduce((sum, one) => sum + one.rarity, 0);
  const scores = new Map();
  const held = new Map();
  for (const one of asked) {
    for (const [entry, weight] of one.weights) {
      scores.set(entry, (scores.get(entry) || 0) + one.rarity * weight);
      held.set(entry, (held.get(entry) || 0) + one.rarity);
    }
  }
  for (const [entry, value] of scores) scores.set(entry, value * (held.get(entry) / total) ** 0.25);
  return scores;
}

/**
 * @param {Asked[]} asked
 * @param {number} namesPerEntry
 * @returns {Map<number, number>} entry to the cosine of the words and the name of it that is most like them
 */
function likeness(asked, namesPerEntry) {
  const length = Math.hypot(...asked.map((one) => one.rarity)) || 1;
  const names = new Map();
  for (const one of asked) {
    for (const [name, weight] of one.names) names.set(name, (names.get(name) || 0) + (one.rarity / length) * weight);
  }
  const best = new Map();
  for (const [name, value] of names) {
    const entry = Math.floor(name / namesPerEntry);
    best.set(entry, Math.max(best.get(entry) || 0, value));
  }
  return best;
}
