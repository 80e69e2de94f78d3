import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths, addYears, dayNumber, daysBetween, endOfNextMonth, readDay, today } from "./scripts/calculator-days.js";

const day = fc
  .tuple(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);

test("a day that does not exist is none", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1", "soon", "", "1900-02-29", "0000-01-01"]) {
    assert.equal(readDay(text), null, text);
  }
  assert.equal(readDay(" 2024-2-29 "), "2024-02-29");
  assert.equal(readDay("2000-02-29"), "2000-02-29");
});

test("days are counted by hand", () => {
  // July 31 + August 31 + September 30 + 8 days of October = 100
  assert.equal(daysBetween("2025-06-30", "2025-10-08"), 100);
  // 2024 is a leap year: 366 days from 1 March 2023 to 1 March 2024
  assert.equal(daysBetween("2023-03-01", "2024-03-01"), 366);
  assert.equal(daysBetween("2024-03-01", "2023-03-01"), -366);
});

test("a year later is the same day, or the month's last where there is none", () => {
  assert.equal(addYears("2022-05-31", 3), "2025-05-31");
  assert.equal(addYears("2024-02-29", 3), "2027-02-28");
  assert.equal(addYears("2024-02-29", 4), "2028-02-29");
});

test("months go over the turn of the year", () => {
  assert.equal(addMonths("2024-01", -1), "2023-12");
  assert.equal(addMonths("2024-11", 3), "2025-02");
  assert.equal(endOfNextMonth("2025-12-05"), "2026-01-31");
  assert.equal(endOfNextMonth("2024-01-31"), "2024-02-29");
});

test("today is the reader's own day, whatever the hour", () => {
  assert.equal(today(new Date(2026, 10, 22, 0, 1)), "2026-11-22");
  assert.equal(today(new Date(2026, 10, 22, 23, 59)), "2026-11-22");
});

test("the calendar agrees with the platform's in universal time", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
      const [year, month, date] = start.split("-").map(Number);
      const moved = new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
      assert.equal(addDays(start, count), moved);
      assert.equal(dayNumber(moved) - dayNumber(start), count);
    }),
  );
});
