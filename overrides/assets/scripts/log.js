/**
 * The evidence log: entries stay in the page's memory, until the reader asks that this device keep
 * them; nothing is sent.
 * @module
 */
import { dayOf } from "./dates.js";
import { saveFile } from "./files.js";
import { openFields } from "./form-fields.js";
import { writeCsv } from "./log-csv.js";
import { CHANNELS, sortEntries } from "./log-entries.js";
import { startKeeping } from "./log-keeping.js";
import { LogStore } from "./log-store.js";
import { openTable } from "./log-table.js";
import { readPageData } from "./page-data.js";

/** @typedef {import("./log-entries.js").Entry} Entry */

/** @param {HTMLElement} log */
function startLog(log) {
  const labels = JSON.parse(readPageData(document).logLabels);
  const form = log.querySelector("form");
  const fields = openFields(form, labels);
  const table = openTable(log, wordsOf(form.querySelector("select")));
  const heading = log.querySelector("[data-log-heading]");
  const save = log.querySelector("[data-log-save]");
  const cancel = log.querySelector("[data-log-cancel]");
  const undo = log.querySelector("[data-log-undo]");
  const status = log.querySelector("[role=status]");
  /** @type {Entry[]} */
  let entries = [];
  /** @type {Entry | null} */
  let edited = null;
  /** @type {Entry | null} */
  let removed = null;

  const keeping = startKeeping(log, labels, new LogStore(() => localStorage), () => entries, (found) => {
    entries = sortEntries(found);
    removed = null;
    leave();
    show();
  });

  function show() {
    undo.hidden = !removed;
    table.show(entries, edit, remove);
  }

  /** @param {string} key @param {Entry[]} changed */
  function change(key, changed) {
    entries = sortEntries(changed);
    keeping.write();
    show();
    say(key);
  }

  /** @param {string} key */
  function say(key) {
    status.textContent = labels[key].replace("{count}", String(entries.length));
  }

  /** @param {Entry} entry */
  function edit(entry) {
    edited = entry;
    fields.clear();
    for (const { field, input } of fields.fields) input.value = entry[field.id];
    tell(labels["log-edit-title"], labels["log-save"], false);
    fields.fields[0].input.focus();
  }

  /** Goes back from changing an entry to adding one. */
  function leave() {
    edited = null;
    fields.clear();
    tell(labels["log-add-title"], labels["log-add"], true);
  }

  /** @param {string} title @param {string} act @param {boolean} isNew */
  function tell(title, act, isNew) {
    heading.textContent = title;
    save.textContent = act;
    cancel.hidden = isNew;
  }

  /** @param {Entry} entry */
  function remove(entry) {
    if (edited === entry) leave();
    removed = entry;
    change("log-deleted", entries.filter((one) => one !== entry));
    undo.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!fields.check()) return;
    const entry = readEntry(fields);
    const others = entries.filter((one) => one !== edited);
    const isNew = !edited;
    removed = null;
    leave();
    change(isNew ? "log-added" : "log-saved", [...others, entry]);
    if (isNew) fields.fields[0].input.focus();
    else table.focus(entries.indexOf(entry));
  });
  cancel.addEventListener("click", () => {
    const at = entries.indexOf(edited);
    leave();
    table.focus(at);
  });
  undo.addEventListener("click", () => {
    const entry = removed;
    removed = null;
    change("log-undone", [...entries, entry]);
    table.focus(entries.indexOf(entry));
  });
  log.querySelector("[data-log-csv]").addEventListener("click", () => {
    const rows = entries.map((entry) => table.heads().map((_, at) => cellOf(entry, at)));
    const file = new Blob([writeCsv([table.heads(), ...rows])], { type: "text/csv;charset=utf-8" });
    saveFile(document, `evidence-log-${dayOf(new Date())}.csv`, file);
    say("log-exported");
  });
  log.querySelector("[data-log-print]").addEventListener("click", () => window.print());
  window.addEventListener("pagehide", () => {
    if (!keeping.isOn()) entries = [];
    removed = null;
    leave();
    show();
    status.textContent = "";
  });

  /** @param {Entry} entry @param {number} at the column */
  function cellOf(entry, at) {
    const { field } = fields.fields[at];
    return field.id === "channel" ? table.say(entry).channel : entry[field.id];
  }

  form.hidden = false;
  document.documentElement.classList.add("paper-alone");
  document.querySelector(".tool-no-script").setAttribute("hidden", "");
  keeping.read();
}

/**
 * @param {HTMLSelectElement} select
 * @returns {string[]} the words of its choices, without the empty one
 */
function wordsOf(select) {
  return [...select.options].slice(1).map((option) => option.text);
}

/**
 * @param {ReturnType<typeof openFields>} fields all in order
 * @returns {Entry}
 */
function readEntry(fields) {
  const entry = {};
  for (const one of fields.fields) {
    const { value } = fields.read(one);
    entry[one.field.id] = one.field.kind === "choice" && value ? CHANNELS[Number(value)] : value;
  }
  return /** @type {Entry} */ (entry);
}

const log = document.querySelector(".log");
if (log) startLog(/** @type {HTMLElement} */ (log));
