import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inBands } from "./scripts/calculator-fees.js";
import { CALCULATORS, valuesOf, work } from "./helpers.js";

const { figures } = CALCULATORS.en["court-fees"];
const fees = (claim) => {
  const found = work("court-fees", { claim, asked: "2026-11-22" });
  return { ...valuesOf(found, "step-preservation"), ...valuesOf(found, "step-half") };
};

test("acceptance fees by hand", () => {
  assert.equal(fees("0").whole, "50");
  assert.equal(fees("10000").whole, "50");
  // 50 + 90,000 × 2.5 % = 2,300
  assert.equal(fees("100000").whole, "2,300");
  // 50 + 2,250 + 100,000 × 2 % = 4,300
  assert.equal(fees("200000").whole, "4,300");
  // 4,300 + 300,000 × 1.5 % = 8,800; + 500,000 × 1 % = 13,800
  assert.equal(fees("1000000").whole, "13,800");
  // 13,800 + 9,000 + 24,000 + 35,000 + 60,000 + 10,000,000 × 0.5 % = 191,800
  assert.equal(fees("30000000").whole, "191,800");
});

test("half, a third, preservation and enforcement by hand", () => {
  const all = fees("80000");
  // 50 + 70,000 × 2.5 % = 1,800; half 900; a third 600
  assert.equal(all.half, "900");
  assert.equal(all.order, "600");
  // 30 + 79,000 × 1 % = 820
  assert.equal(all.preservation, "820");
  // 50 + 70,000 × 1.5 % = 1,100
  assert.equal(all.enforcement, "1,100");
  // 30 + 990 + 900,000 × 0.5 % = 5,520, but 5,000 at most
  assert.equal(fees("1000000").preservation, "5,000");
  assert.equal(fees("500").preservation, "30");
});

test("before the measures it is not covered", () => {
  assert.ok(valuesOf(work("court-fees", { claim: "1", asked: "2007-03-31" }), "too-early"));
  assert.ok(valuesOf(work("court-fees", { claim: "1", asked: "2007-04-01" }), "fees"));
});

test("a larger claim never costs less, and a step never jumps", () => {
  for (const bands of [figures.acceptance, figures.enforcement, figures.preservation]) {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000000000000 }), (fen) => {
        const fee = inBands(fen, bands);
        const next = inBands(fen + 100, bands);
        assert.ok(next >= fee && next - fee <= 3);
      }),
    );
  }
});
