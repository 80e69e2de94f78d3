/**
 * Where the log is kept once the reader asks, and only then. Storage may be full, forbidden, or hold
 * what nobody can read: each has a name, for the sentence that tells the reader.
 * @module
 */
import { readEntries, writeEntries } from "./log-entries.js";

const KEY = "evidence-log";

/**
 * @typedef {object} Found
 * @property {import("./log-entries.js").Entry[]} entries
 * @property {boolean} isKept whether a log was stored
 * @property {"forbidden" | "unreadable" | "partly-unreadable" | null} problem
 */

export class LogStore {
  /** @param {() => Storage} open opens the storage; browsers refuse by throwing */
  constructor(open) {
    this.open = open;
  }

  /** @returns {Found} */
  read() {
    let text;
    try {
      text = this.open().getItem(KEY);
    } catch (error) {
      return { entries: [], isKept: false, problem: "forbidden" };
    }
    if (text === null) return { entries: [], isKept: false, problem: null };
    try {
      const { entries, lost } = readEntries(text);
      return { entries, isKept: true, problem: lost ? "partly-unreadable" : null };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { entries: [], isKept: false, problem: "unreadable" };
    }
  }

  /**
   * @param {readonly import("./log-entries.js").Entry[]} entries
   * @returns {"full" | "forbidden" | null} why they are not kept, if they are not
   */
  write(entries) {
    try {
      this.open().setItem(KEY, writeEntries(entries));
      return null;
    } catch (error) {
      return error && /quota/i.test(error.name) ? "full" : "forbidden";
    }
  }

  /** @returns {boolean} whether nothing is kept any more */
  erase() {
    try {
      this.open().removeItem(KEY);
      return this.open().getItem(KEY) === null;
    } catch (error) {
      return false;
    }
  }

  /**
   * @param {StorageEvent} event
   * @returns {boolean} whether another window changed the log
   */
  isOurs(event) {
    return event.key === KEY || event.key === null;
  }
}
