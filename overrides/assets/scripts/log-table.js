/**
 * The log's entries as rows of the page's table, each with its buttons.
 * @module
 */
import { readDay, sayDay } from "./dates.js";
import { CHANNELS } from "./log-entries.js";

/** @typedef {import("./log-entries.js").Entry} Entry */

/**
 * @param {HTMLElement} log
 * @param {string[]} channels the words of each channel
 */
export function openTable(log, channels) {
  const body = log.querySelector("tbody");
  const blank = [...body.children];
  const heads = [...log.querySelectorAll("th")];
  const template = log.querySelector("template");
  const tag = log.lang;
  log.querySelector("th.log-buttons").removeAttribute("hidden");
  for (const row of blank) row.append(row.ownerDocument.createElement("td"));

  /**
   * @param {Entry} entry
   * @returns {Record<string, string>} what the reader sees of it
   */
  function say(entry) {
    const channel = entry.channel ? channels[CHANNELS.indexOf(entry.channel)] : "";
    return { ...entry, day: sayDay(readDay(entry.day), tag), channel };
  }

  return {
    say,
    /** @returns {string[]} the table's heads, as a file's first line */
    heads: () => heads.slice(0, -1).map((head) => head.textContent.trim()),
    /**
     * @param {readonly Entry[]} entries
     * @param {(entry: Entry) => void} edit
     * @param {(entry: Entry) => void} remove
     */
    show(entries, edit, remove) {
      body.textContent = "";
      if (!entries.length) body.append(...blank);
      for (const entry of entries) {
        const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
        const words = say(entry);
        [...row.querySelectorAll("td")].forEach((cell, at) => {
          cell.dataset.label = heads[at].textContent.trim();
          if (cell.dataset.log) cell.textContent = words[cell.dataset.log];
        });
        connect(row.querySelector("[data-log-edit]"), words, () => edit(entry));
        connect(row.querySelector("[data-log-delete]"), words, () => remove(entry));
        body.append(row);
      }
    },
    /** @param {number} at */
    focus(at) {
      const button = body.querySelectorAll("[data-log-edit]")[at];
      if (button) button.focus();
    },
  };
}

/**
 * @param {HTMLButtonElement} button
 * @param {Record<string, string>} words
 * @param {() => void} act
 */
function connect(button, words, act) {
  const what = [words.day, words.time, words.who].filter(Boolean).join(" ");
  button.setAttribute("aria-label", `${button.textContent.trim()}: ${what}`);
  button.addEventListener("click", act);
}
