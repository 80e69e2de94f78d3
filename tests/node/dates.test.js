/** Days: those that exist, however they are written, and how each language says them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, readDay, sayDay } from "../../overrides/assets/scripts/dates.js";

test("a day is read in the forms that people write", () => {
  const day = { year: 2026, month: 11, date: 2 };
  for (const text of ["2026-11-02", "2026-11-2", " 2026/11/2 ", "2026.11.2", "2026年11月2日", "2026 年 11 月 2 日"]) {
    assert.deepEqual(readDay(text), day, text);
  }
});

test("a day that does not exist is none", () => {
  const none = [
    "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "1899-12-31",
    "2101-01-01", "", "tomorrow", "2026-11", "22-11-2026", "2026-11-22-", "2026-11-222", "NaN-11-22",
  ];
  for (const text of none) assert.equal(readDay(text), null, text);
  assert.ok(readDay("2024-02-29"));
  assert.ok(readDay("2000-02-29"));
});

test("every day of a century that exists is read, and no other", () => {
  let count = 0;
  for (let year = 2000; year < 2100; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let date = 1; date <= 31; date += 1) count += readDay(`${year}-${month}-${date}`) ? 1 : 0;
    }
  }
  assert.equal(count, 36525);
});

test("each language says a day in its own way", () => {
  assert.equal(sayDay(readDay("2026-11-22"), "zh"), "2026 年 11 月 22 日");
  assert.equal(sayDay(readDay("2026-11-02"), "zh-Hans"), "2026 年 11 月 2 日");
  assert.equal(sayDay(readDay("2026-11-22"), "en"), "22 November 2026");
  assert.equal(sayDay(readDay("2026-01-01"), "en"), "1 January 2026");
});

test("today is the day on the reader's calendar", () => {
  assert.equal(dayOf(new Date(2026, 10, 2, 23, 59)), "2026-11-02");
  assert.equal(dayOf(new Date(2026, 0, 1, 0, 0)), "2026-01-01");
});
