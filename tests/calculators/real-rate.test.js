import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ratePerPeriod, worth } from "./scripts/calculator-real-rate.js";
import { valuesOf, work } from "./helpers.js";

const LOAN = { lender: "licensed", signed: "2025-06-02", amount: "1000", withheld: "0", payment: "110", count: "1", period: "month" };

test("one repayment: 110 for 100 is 10 % a period", () => {
  assert.ok(Math.abs(ratePerPeriod(10000, 11000, 1, 0) - 0.1) < 1e-9);
  const found = work("real-annual-rate", { ...LOAN, amount: "100", payment: "110" });
  // 10 % × 12 = 120 %; 1.1 to the power of 12 = 3.1384, so 213.84 %
  assert.equal(valuesOf(found, "rate").simple, "120.00");
  assert.equal(valuesOf(found, "rate").compound, "213.84");
});

test("two instalments solved by hand", () => {
  // 1,000 = 600/(1+r) + 600/(1+r)²; with x = 1+r: 1000x² − 600x − 600 = 0, x = (600 + √2760000)/2000 = 1.130662…
  assert.ok(Math.abs(ratePerPeriod(100000, 60000, 2, 0) - ((600 + Math.sqrt(2760000)) / 2000 - 1)) < 1e-9);
});

test("interest alone with the principal at the end is just that interest", () => {
  // 1,000 borrowed, 12 × 10 and 1,000 at the end: 1 % a month
  assert.ok(Math.abs(ratePerPeriod(100000, 1000, 12, 100000) - 0.01) < 1e-9);
});

test("what was withheld counts as never lent", () => {
  // 1,000 in the contract, 300 withheld, 1,000 back after 7 days: 300/700 = 42.8571 % a week
  const found = work("real-annual-rate", { ...LOAN, withheld: "300", payment: "1000", period: "week" });
  const values = valuesOf(found, "rate-without-compound");
  assert.equal(values.rate, "42.8571");
  // × 365/7 = 2,234.69 %
  assert.equal(values.simple, "2234.69");
  assert.equal(valuesOf(found, "withheld").received, "700");
});

test("a loan without cost costs nothing, and one that pays back less gets a sentence", () => {
  assert.equal(valuesOf(work("real-annual-rate", { ...LOAN, payment: "1000" }), "rate").simple, "0.00");
  assert.ok(valuesOf(work("real-annual-rate", { ...LOAN, payment: "999" }), "paid-less"));
  assert.ok(valuesOf(work("real-annual-rate", { ...LOAN, withheld: "1000" }), "nothing-received"));
  assert.ok(valuesOf(work("real-annual-rate", { ...LOAN, withheld: "2000" }), "nothing-received"));
});

test("private loans are held against the cap of their day", () => {
  const loan = { ...LOAN, lender: "private", amount: "1000", payment: "1020" };
  // 2 % × 12 = 24 %, cap on 2 June 2025: 12 %
  assert.equal(valuesOf(work("real-annual-rate", loan), "above-cap").cap, "12");
  assert.ok(valuesOf(work("real-annual-rate", { ...loan, payment: "1010" }), "within-cap"));
  assert.ok(valuesOf(work("real-annual-rate", { ...loan, signed: "2020-08-19" }), "old-contract"));
  assert.ok(valuesOf(work("real-annual-rate", { ...loan, signed: "2026-11-20" }), "no-quote"));
});

test("at the rate found the instalments are worth what arrived", () => {
  const money = fc.integer({ min: 1, max: 100000000000 });
  fc.assert(
    fc.property(money, money, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 1000000 }), (received, payment, count, last) => {
      const rate = ratePerPeriod(received, payment, count, last);
      assert.ok(Number.isFinite(rate) && rate >= 0);
      if (payment * count + last > received) {
        assert.ok(Math.abs(worth(rate, payment, count, last) / received - 1) < 1e-6);
      }
    }),
  );
});

test("less in hand means a higher rate", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 100000 }), fc.integer({ min: 1, max: 60 }), (received, count) => {
      const payment = Math.ceil((received * 1.2) / count);
      assert.ok(ratePerPeriod(received - 10, payment, count, 0) > ratePerPeriod(received, payment, count, 0));
    }),
  );
});
