/**
 * The reader's words to search terms, cut as scripts/legal_faq/search/terms.py cuts the content:
 * pairs of Han characters, word stems, numbers.
 * @module
 */
import { stemmer } from "./stemmer.js";

const DIGITS = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = /[零一二两三四五六七八九十百千]+(?=[条款项倍次天日年月点万元个小成])/g;
const PIECE = /[\u3400-\u9fff]+|[a-z]+|\d+(?:-\d+)?(?:\.\d+)?%?/g;
const LONGEST = 200;

/**
 * @param {string} words
 * @returns {string} without what does not distinguish words: width, case, numerals, spaces in Han text
 */
export function fold(words) {
  return words
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replace(NUMERAL, (numeral) => String(numberOf(numeral)))
    .replace(/条之([一二三四五六七八九])/g, (_, digit) => `条之${DIGITS[digit]}`)
    .replace(/(\d+)条之(\d)/g, "$1-$2")
    .replace(/([\u3400-\u9fff\d]) +(?=[\u3400-\u9fff\d])/g, "$1");
}

/** @param {string} numeral below ten thousand */
function numberOf(numeral) {
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    if (character in UNITS) {
      total += (digit || 1) * UNITS[character];
      digit = 0;
    } else {
      digit = digit ? digit * 10 + DIGITS[character] : DIGITS[character];
    }
  }
  return total + digit;
}

/**
 * @typedef {object} Piece
 * @property {"han" | "word" | "number"} kind
 * @property {string} text as written, folded
 * @property {string[]} terms
 */

/**
 * @param {string} folded
 * @param {Set<string>} stopWords
 * @returns {Piece[]}
 */
export function piecesOf(folded, stopWords) {
  const pieces = [];
  for (const text of folded.replace(/['’]/g, "").match(PIECE) || []) {
    if (text >= "\u3400") pieces.push({ kind: "han", text, terms: pairsOf(text).filter((pair) => !stopWords.has(pair)) });
    else if (/^\d/.test(text)) pieces.push({ kind: "number", text, terms: [text] });
    else if (!stopWords.has(text)) pieces.push({ kind: "word", text, terms: [stemmer(text)] });
  }
  return pieces;
}

/**
 * @param {string} run of Han characters
 * @returns {string[]} its pairs; a single character as it is
 */
export function pairsOf(run) {
  if (run.length === 1) return [run];
  const pairs = [];
  for (let at = 0; at + 2 <= run.length; at += 1) pairs.push(run.slice(at, at + 2));
  return pairs;
}
