import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildPlan, evenPayment } from "./scripts/calculator-plan.js";
import { valuesOf, work } from "./helpers.js";

const PLAN = { kind: "other", principal: "12000", rate: "12", months: "12", method: "equal-principal" };

test("equal principal by hand", () => {
  // 1,000 of principal a month; interest 120, 110, … 10: together 780
  const found = work("instalment-plan", PLAN);
  assert.equal(valuesOf(found, "plan-equal-principal").first, "1,120");
  assert.equal(valuesOf(found, "plan-equal-principal").last, "1,010");
  assert.equal(valuesOf(found, "sum").cost, "780");
});

test("equal payments by hand", () => {
  // 12,000 × 0.01 ÷ (1 − 1.01^−12) = 1,066.185…
  assert.equal(evenPayment(1200000, 120000, 12), 106619);
  // without interest: 1,000 ÷ 3 = 333.33, 333.33, 333.34
  assert.deepEqual(buildPlan("equal-payment", 100000, 0, 3).map((one) => one.payment), [33333, 33333, 33334]);
});

test("the budget decides", () => {
  assert.equal(valuesOf(work("instalment-plan", { ...PLAN, budget: "1120" }), "fits").spare, "0");
  // 12,000/n + 120 ≤ 1,000 from n = 14 (857.14 + 120)
  assert.equal(valuesOf(work("instalment-plan", { ...PLAN, budget: "1000" }), "fits-later").months, "14");
  assert.equal(valuesOf(work("instalment-plan", { ...PLAN, budget: "100" }), "never-fits").interest, "120");
});

test("a card plan has its longest time", () => {
  assert.ok(valuesOf(work("instalment-plan", { ...PLAN, kind: "card", months: "60" }), "card-plan"));
  assert.ok(valuesOf(work("instalment-plan", { ...PLAN, kind: "card", months: "61" }), "card-too-long"));
});

test("a plan pays back the principal, to the fen, and nothing in it is negative", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("equal-payment", "equal-principal"),
      fc.integer({ min: 1, max: 10000000000 }),
      fc.integer({ min: 0, max: 10000000 }),
      fc.integer({ min: 1, max: 600 }),
      (method, principal, rate, months) => {
        const plan = buildPlan(method, principal, rate, months);
        assert.equal(plan.length, months);
        assert.equal(plan.reduce((sum, one) => sum + one.principal, 0), principal);
        assert.equal(plan[months - 1].left, 0);
        for (const one of plan) {
          assert.ok(one.payment >= 0 && one.principal >= 0 && one.interest >= 0);
          assert.equal(one.payment, one.principal + one.interest);
          assert.ok(Number.isSafeInteger(one.payment));
        }
      },
    ),
  );
});
