/** The evidence log without its page: order, storage that fails in every way, files for spreadsheets. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeCsv } from "../../overrides/assets/scripts/log-csv.js";
import { readEntries, sortEntries, writeEntries } from "../../overrides/assets/scripts/log-entries.js";
import { LogStore } from "../../overrides/assets/scripts/log-store.js";

const entry = (more = {}) => ({ day: "2026-11-22", time: "21:40", who: "10690000", channel: "call", said: "还钱", kept: "截图", ...more });

/** Storage as browsers have it, in memory. */
class Memory {
  values = new Map();
  getItem(key) {
    return this.values.has(key) ? this.values.get(key) : null;
  }
  setItem(key, value) {
    this.values.set(key, String(value));
  }
  removeItem(key) {
    this.values.delete(key);
  }
}

test("entries stand in the order of what happened", () => {
  const entries = [entry({ day: "2026-11-23", time: "" }), entry(), entry({ time: "" }), entry({ time: "08:00" })];
  assert.deepEqual(sortEntries(entries).map(({ day, time }) => `${day} ${time}`), [
    "2026-11-22 ", "2026-11-22 08:00", "2026-11-22 21:40", "2026-11-23 ",
  ]);
  assert.equal(entries[0].day, "2026-11-23", "the given list stays as it was");
});

test("what is kept is read again, word for word", () => {
  const entries = [entry(), entry({ said: '"a"\n<b>\u2028c', channel: "" })];
  assert.deepEqual(readEntries(writeEntries(entries)), { entries, lost: 0 });
});

test("an entry that does not hold is left out and counted", () => {
  const bad = [null, 7, {}, entry({ day: "2026-02-30" }), entry({ time: "25:00" }), entry({ said: "" }), entry({ channel: "fax" }), { ...entry(), who: 5 }];
  assert.deepEqual(readEntries(JSON.stringify({ entries: [...bad, entry()] })), { entries: [entry()], lost: bad.length });
});

test("the log is kept and found, and erased without a trace", () => {
  const memory = new Memory();
  const store = new LogStore(() => memory);
  assert.deepEqual(store.read(), { entries: [], isKept: false, problem: null });
  assert.equal(memory.values.size, 0, "reading stores nothing");
  assert.equal(store.write([entry()]), null);
  assert.deepEqual(store.read(), { entries: [entry()], isKept: true, problem: null });
  assert.equal(store.erase(), true);
  assert.equal(memory.values.size, 0);
});

test("storage that is damaged has a name, and keeps what still holds", () => {
  for (const text of ["", "{", "null", "7", '"text"', "{}", '{"entries":7}', "\u0000"]) {
    const memory = new Memory();
    memory.setItem("evidence-log", text);
    const found = new LogStore(() => memory).read();
    assert.deepEqual(found, { entries: [], isKept: false, problem: "unreadable" }, text);
  }
  const memory = new Memory();
  memory.setItem("evidence-log", JSON.stringify({ entries: [entry(), {}] }));
  assert.deepEqual(new LogStore(() => memory).read(), { entries: [entry()], isKept: true, problem: "partly-unreadable" });
});

test("storage that is forbidden or full has a name", () => {
  const closed = new LogStore(() => {
    throw new DOMException("no", "SecurityError");
  });
  assert.deepEqual(closed.read(), { entries: [], isKept: false, problem: "forbidden" });
  assert.equal(closed.write([]), "forbidden");
  assert.equal(closed.erase(), false);
  const none = new LogStore(() => null);
  assert.equal(none.read().problem, "forbidden");
  assert.equal(none.write([]), "forbidden");
  const full = new Memory();
  full.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  assert.equal(new LogStore(() => full).write([entry()]), "full");
});

test("no cell is run as a formula", () => {
  const cells = ["=1+1", "+86", "-1", "@a", "\tb", "\rc", "\nd", "＝e", "＋f", "－g", "＠h"];
  const text = writeCsv([cells]);
  assert.ok(text.startsWith('\ufeff"\'=1+1","\'+86"'));
  assert.equal(text.split("\"'").length - 1, cells.length);
});

test("commas, quotes and lines stay inside their cell", () => {
  assert.equal(writeCsv([["a,b", 'say "x"', "l1\nl2", ""], ["还钱"]]), '\ufeff"a,b","say ""x""","l1\nl2",""\r\n"还钱"\r\n');
});
