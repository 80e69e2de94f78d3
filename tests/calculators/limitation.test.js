import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addYears } from "./scripts/calculator-days.js";
import { valuesOf, work } from "./helpers.js";

const event = (day, kind, ended = "") => ({ day, kind, ended });
const run = (due, asked, ...events) => work("limitation-period", { due, asked, events });

test("3 years from the due day, the last day included", () => {
  assert.equal(valuesOf(run("2022-05-31", "2025-05-31"), "running").days, "0");
  assert.equal(valuesOf(run("2022-05-31", "2025-06-01"), "over").last, "2025-05-31");
  // no 29 February in 2027: the month's last day
  assert.equal(valuesOf(run("2024-02-29", "2026-01-01"), "running").last, "2027-02-28");
});

test("each interruption before the end starts the 3 years anew", () => {
  for (const kind of ["demand", "payment", "promise", "assignment"]) {
    const found = run("2022-05-31", "2026-11-22", event("2025-05-31", kind));
    assert.equal(valuesOf(found, "running").last, "2028-05-31", kind);
  }
});

test("proceedings count anew from their end, and hold the period while they last", () => {
  const ended = run("2022-05-31", "2026-11-22", event("2023-01-10", "proceedings", "2024-06-30"));
  assert.equal(valuesOf(ended, "running").last, "2027-06-30");
  assert.ok(valuesOf(run("2022-05-31", "2026-11-22", event("2023-01-10", "proceedings")), "pending"));
  const meanwhile = run("2022-05-31", "2024-12-01", event("2023-01-10", "proceedings", "2024-06-30"), event("2023-05-01", "demand"));
  assert.equal(valuesOf(meanwhile, "running").last, "2027-06-30");
});

test("after the end a demand changes nothing, but an agreement takes the defence away", () => {
  const late = run("2022-05-31", "2026-11-22", event("2025-06-01", "demand"));
  assert.equal(valuesOf(late, "over").last, "2025-05-31");
  assert.ok(valuesOf(late, "step-too-late"));
  assert.equal(valuesOf(run("2022-05-31", "2026-11-22", event("2025-06-01", "promise")), "waived").day, "2025-06-01");
  assert.equal(valuesOf(run("2022-05-31", "2026-11-22", event("2025-06-01", "payment")), "paid-after").day, "2025-06-01");
});

test("what happened before the due day, after the day asked about or in disorder is left out with a word", () => {
  const found = run("2022-05-31", "2024-01-01", event("2022-01-01", "demand"), event("2024-02-01", "demand"), event("2023-01-01", "proceedings", "2022-12-01"));
  assert.equal(valuesOf(found, "running").last, "2025-05-31");
  for (const name of ["step-before-due", "step-later", "step-ended-early"]) assert.ok(valuesOf(found, name), name);
});

test("a first period that ended before the Civil Code is not covered", () => {
  assert.ok(valuesOf(run("2017-12-31", "2026-11-22"), "too-early"));
  // 1 January 2018 + 3 years = 1 January 2021, the day the Civil Code took effect
  assert.ok(valuesOf(run("2018-01-01", "2026-11-22"), "over"));
  assert.ok(valuesOf(run("2026-12-01", "2026-11-22"), "not-due"));
});

test("20 years are the longest", () => {
  const every = [2020, 2023, 2026, 2029, 2032, 2035, 2038].map((year) => event(`${year}-01-01`, "demand"));
  assert.equal(valuesOf(run("2018-01-01", "2038-01-02", ...every), "past-longest").long, "2038-01-01");
});

test("the last day never lies before 3 years after the due day, and never moves back", () => {
  const kinds = fc.constantFrom("demand", "payment", "promise", "assignment");
  const days = fc.integer({ min: 0, max: 5000 }).map((count) => addDays("2019-01-01", count));
  fc.assert(
    fc.property(fc.array(fc.tuple(days, kinds), { maxLength: 8 }), (events) => {
      const found = run("2019-01-01", "2033-01-01", ...events.map(([day, kind]) => event(day, kind)));
      const last = (valuesOf(found, "running") || valuesOf(found, "over")).last;
      assert.ok(last >= addYears("2019-01-01", 3));
      const rows = found.table.rows.map((row) => row[2]).filter((text) => text !== "–");
      assert.deepEqual(rows, [...rows].sort());
    }),
  );
});
