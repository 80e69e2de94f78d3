import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf, work } from "./helpers.js";

const PRIVATE = { lender: "private", signed: "2024-03-01", asked: "2026-09-30" };
const cap = (signed, asked = "2026-09-30") => {
  const found = work("interest-cap", { lender: "private", signed, asked });
  const values = valuesOf(found, "cap") || valuesOf(found, "cap-at-suit");
  return values && values.cap;
};

test("the cap is 4 times the LPR good on the day of the contract", () => {
  // 1 March 2024 is before the 20th: the quote of February 2024, 3.45 %, × 4 = 13.8 %
  assert.equal(cap("2024-03-01"), "13.8");
  // 21 July 2024: the quote of July, 3.35 %, × 4 = 13.4 %
  assert.equal(cap("2024-07-21"), "13.4");
  // 10 June 2025: the quote of May 2025, 3.00 %, × 4 = 12 %
  assert.equal(cap("2025-06-10"), "12");
  // 1 September 2020: the quote of August 2020, 3.85 %, × 4 = 15.4 %
  assert.equal(cap("2020-09-01"), "15.4");
});

test("on the day the standard changed the contract's own LPR counts, the day before the suit's", () => {
  const after = work("interest-cap", { lender: "private", signed: "2020-08-20", asked: "2025-06-30" });
  assert.equal(valuesOf(after, "cap").cap, "15.4");
  assert.equal(valuesOf(after, "earlier-interest"), undefined);
  const before = work("interest-cap", { lender: "private", signed: "2020-08-19", asked: "2025-06-30" });
  // suit on 30 June 2025: 3.00 % × 4 = 12 %
  assert.equal(valuesOf(before, "cap-at-suit").cap, "12");
  assert.deepEqual(valuesOf(before, "earlier-interest"), { turn: "2020-08-20", last: "2020-08-19" });
});

test("a case accepted before the provisions took effect is not covered, in a sentence", () => {
  const found = work("interest-cap", { lender: "private", signed: "2020-09-01", asked: "2020-12-31" });
  assert.deepEqual(found.result.map(([id]) => id), ["case-too-early"]);
  assert.ok(valuesOf(work("interest-cap", { lender: "private", signed: "2020-09-01", asked: "2021-01-01" }), "cap"));
});

test("a month without a source gives a sentence, never a guess", () => {
  const found = work("interest-cap", { lender: "private", signed: "2026-10-25", asked: "2026-11-22" });
  assert.equal(valuesOf(found, "no-quote").month, "2026-10");
  assert.equal(cap("2026-10-10", "2026-11-22"), "12");
});

test("near a publication that changed the rate both quotes are told", () => {
  const found = work("interest-cap", { lender: "private", signed: "2024-07-22", asked: "2026-09-30" });
  // July 2024 came down from 3.45 % to 3.35 %
  assert.equal(valuesOf(found, "near-publication").other, "3.45");
  assert.equal(valuesOf(work("interest-cap", PRIVATE), "near-publication"), undefined);
});

test("a quote with a single source says so", () => {
  const found = work("interest-cap", { ...PRIVATE, signed: "2025-03-01" });
  assert.equal(valuesOf(found, "one-source").month, "2025-02");
});

test("an agreed rate is held against the cap", () => {
  const above = work("interest-cap", { ...PRIVATE, rate: "24", principal: "50000" });
  // 24 − 13.8 = 10.2; 50,000 × 10.2 % = 5,100
  assert.equal(valuesOf(above, "above").excess, "10.2");
  assert.equal(valuesOf(above, "a-year").excess, "5,100");
  assert.ok(valuesOf(work("interest-cap", { ...PRIVATE, rate: "13.8" }), "within"));
  assert.ok(valuesOf(work("interest-cap", { ...PRIVATE, rate: "13.8001" }), "above"));
});

test("licensed lenders are outside the cap", () => {
  const found = work("interest-cap", { ...PRIVATE, lender: "licensed" });
  assert.deepEqual(found.result.map(([id]) => id), ["licensed", "licensed-limit"]);
});

test("what is missing or out of range is named", () => {
  assert.deepEqual(work("interest-cap", { lender: "private", asked: "2026-09-30" }).problems, ["missing"]);
  assert.deepEqual(work("interest-cap", { ...PRIVATE, signed: "2026-02-30" }).problems, ["not-a-date"]);
  assert.deepEqual(work("interest-cap", { ...PRIVATE, rate: "10000.1" }).problems, ["too-large"]);
  assert.deepEqual(work("interest-cap", { ...PRIVATE, signed: "1980-01-01" }).problems, ["too-small"]);
  assert.deepEqual(work("interest-cap", { ...PRIVATE, rate: "lots" }).problems, ["not-a-number"]);
  const disorder = work("interest-cap", { ...PRIVATE, signed: "2026-09-30", asked: "2026-09-29" });
  assert.deepEqual(disorder.result.map(([id]) => id), ["asked-before-signed"]);
});
