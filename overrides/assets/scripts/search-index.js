/**
 * Reads the index: postings of terms and entries by number.
 * @module
 */

import { fold } from "./search-terms.js";

/**
 * @typedef {object} Posting
 * @property {number} total entries that hold the term
 * @property {Map<number, number>} weights entry to weight, over 0 and at most 1
 * @property {Map<number, number>} names name to weight, likewise; a name's number also tells its entry
 */

/**
 * @typedef {object} Entry
 * @property {string} kind question, law or term
 * @property {string} id
 * @property {string} address relative to the site's root
 * @property {string} title
 * @property {string} text
 * @property {string} topic
 * @property {string[]} verdicts
 * @property {string[]} audiences
 */

const HEAVIEST = 25; // the letter Y
const FIELDS = ["kind", "id", "address", "title", "text", "topic", "verdicts", "audiences"];

export class SearchIndex {
  /**
   * @param {(name: string) => Promise<any>} load
   * @param {any} head
   */
  constructor(load, head) {
    this.load = load;
    this.head = head;
    this.stopWords = new Set(head.stopWords);
    this.tables = new Map();
    this.titles = head.suggestions.map(([title]) => ({ written: title.toLowerCase(), folded: fold(title) }));
  }

  /** @param {(name: string) => Promise<any>} load */
  static async open(load) {
    return new SearchIndex(load, await load("head"));
  }

  /**
   * Reads a table once and keeps what is made of it; one that could not be read is asked for again.
   * @template Table
   * @param {string} name
   * @param {(value: any) => Table} make
   * @returns {Promise<Table>}
   */
  table(name, make) {
    if (!this.tables.has(name)) {
      const made = this.load(name).then(make);
      made.catch(() => this.tables.delete(name));
      this.tables.set(name, made);
    }
    return this.tables.get(name);
  }

  /**
   * @param {number} number
   * @returns {string} what kind of entry it is; each kind's entries stand together
   */
  kindOf(number) {
    return this.head.kinds.find(([, end]) => number < end)[0];
  }

  /**
   * @param {string[]} terms
   * @returns {Promise<Map<string, Posting>>} those of the terms that the index holds
   */
  async findPostings(terms) {
    const names = terms.map((term) => `t${hashOf(term) % this.head.shards}`);
    const shards = await Promise.all(names.map(this.load));
    const found = new Map();
    terms.forEach((term, index) => {
      const line = Object.prototype.hasOwnProperty.call(shards[index], term) && shards[index][term];
      if (line) found.set(term, decodePosting(line));
    });
    return found;
  }

  /**
   * @param {number[]} numbers
   * @returns {Promise<Map<number, Entry>>}
   */
  async findEntries(numbers) {
    const size = this.head.perFile;
    const names = numbers.map((number) => `e${Math.floor(number / size)}`);
    const files = await Promise.all(names.map(this.load));
    return new Map(
      numbers.map((number, index) => {
        const values = files[index][number % size];
        return [number, Object.fromEntries(FIELDS.map((name, at) => [name, values[at]]))];
      }),
    );
  }
}

/**
 * @param {string} line such as 3:0C5A or 3:0C5A:1bF
 * @returns {Posting}
 */
export function decodePosting(line) {
  const [total, entries, names] = line.split(":");
  return { total: parseInt(total, 36), weights: decodePairs(entries), names: decodePairs(names || "") };
}

/**
 * @param {string} pairs gaps between numbers in base 36, weights as capitals
 * @returns {Map<number, number>}
 */
function decodePairs(pairs) {
  const weights = new Map();
  let number = -1;
  let gap = 0;
  // By character codes, since common words have hundreds of pairs and old phones are slow.
  for (let at = 0; at < pairs.length; at += 1) {
    const code = pairs.charCodeAt(at);
    if (code < 58) gap = gap * 36 + code - 48; // 0 to 9
    else if (code > 96) gap = gap * 36 + code - 87; // a to z
    else {
      number += gap + 1;
      gap = 0;
      weights.set(number, (code - 64) / HEAVIEST); // A to Y
    }
  }
  return weights;
}

/**
 * @param {string} term
 * @returns {number} the CRC-32 of its UTF-16 code units, the low byte first
 */
export function hashOf(term) {
  let value = -1;
  for (let at = 0; at < term.length; at += 1) {
    value ^= term.charCodeAt(at);
    for (let bit = 0; bit < 16; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}
