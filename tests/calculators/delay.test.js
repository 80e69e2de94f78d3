import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf, work } from "./helpers.js";

const JUDGMENT = { debt: "100000", deadline: "2025-06-30", asked: "2025-10-08" };

test("100 days and 365 days of 100,000", () => {
  // 100,000 × 0.0175 % × 100 = 1,750; × 365 = 6,387.50
  assert.equal(valuesOf(work("delayed-performance-interest", JUDGMENT), "extra").extra, "1,750");
  const year = work("delayed-performance-interest", { ...JUDGMENT, asked: "2026-06-30" });
  assert.equal(valuesOf(year, "extra").extra, "6,387.50");
});

test("a payment takes its part out from that day on", () => {
  // 50 days of 100,000: 875; 50 days of 40,000: 350
  const found = work("delayed-performance-interest", { ...JUDGMENT, payments: [{ day: "2025-08-19", amount: "60000" }] });
  assert.equal(valuesOf(found, "extra").extra, "1,225");
  assert.equal(valuesOf(found, "extra").left, "40,000");
});

test("a payment within the time for performance leaves less to run on", () => {
  const found = work("delayed-performance-interest", { ...JUDGMENT, payments: [{ day: "2025-06-01", amount: "60000" }] });
  assert.equal(valuesOf(found, "extra").extra, "700");
});

test("within the time nothing is due, and too much paid is told", () => {
  assert.ok(valuesOf(work("delayed-performance-interest", { ...JUDGMENT, asked: "2025-06-30" }), "not-late"));
  const found = work("delayed-performance-interest", { ...JUDGMENT, payments: [{ day: "2025-07-30", amount: "150000" }] });
  assert.equal(valuesOf(found, "overpaid").over, "50,000");
  assert.ok(valuesOf(work("delayed-performance-interest", { ...JUDGMENT, payments: [{ day: "2026-01-01", amount: "1" }] }), "payment-later"));
});

test("delay before the interpretation is not covered, and the rest runs from its first day", () => {
  assert.ok(valuesOf(work("delayed-performance-interest", { ...JUDGMENT, deadline: "2014-01-01", asked: "2014-07-31" }), "too-early"));
  // 1 to 10 August 2014: 10 days of 100,000 = 175
  const found = work("delayed-performance-interest", { ...JUDGMENT, deadline: "2014-01-01", asked: "2014-08-10" });
  assert.equal(valuesOf(found, "extra").extra, "175");
  assert.ok(valuesOf(found, "old-part"));
});
