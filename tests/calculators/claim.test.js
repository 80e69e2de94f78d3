import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { setOff } from "./scripts/calculator-claim.js";
import { valuesOf, work } from "./helpers.js";

const LOAN = { lender: "private", signed: "2024-03-01", due: "2025-03-01", asked: "2026-03-01", face: "100000", withheld: "0" };

test("interest is simple, from the day after the money arrived", () => {
  // 365 days to the due day, 365 after it; 12 % of 100,000 a year; cap 13.8 %
  const found = work("claim-breakdown", { ...LOAN, rate: "12" });
  assert.deepEqual(valuesOf(found, "total"), { asked: "2026-03-01", principal: "100,000", loan: "12,000", late: "12,000", total: "124,000" });
});

test("without an agreed rate there is no interest for the loan, and the LPR afterwards", () => {
  // due 1 March 2025: the LPR of February 2025, 3.10 %; 365 days: 3,100
  const found = work("claim-breakdown", LOAN);
  assert.equal(valuesOf(found, "total").loan, "0");
  assert.equal(valuesOf(found, "total").late, "3,100");
});

test("rates above the cap are held to it, with what is withheld taken off the principal", () => {
  // 90,000 × 13.8 % = 12,420 in each year
  const found = work("claim-breakdown", { ...LOAN, withheld: "10000", rate: "24", overdue: "36", claimed: "114840" });
  assert.equal(valuesOf(found, "total").total, "114,840");
  assert.equal(valuesOf(found, "claimed-no-more").more, "0");
});

test("payments go to interest first, then to principal", () => {
  // after 365 days 12,000 are due; of 20,000 paid 8,000 go to principal: 92,000 × 12 % = 11,040
  const found = work("claim-breakdown", { ...LOAN, rate: "12", payments: [{ day: "2025-03-01", amount: "20000" }] });
  assert.deepEqual(valuesOf(found, "total"), { asked: "2026-03-01", principal: "92,000", loan: "0", late: "11,040", total: "103,040" });
});

test("paying too much is told", () => {
  const found = work("claim-breakdown", { ...LOAN, rate: "12", payments: [{ day: "2025-03-01", amount: "150000" }] });
  assert.equal(valuesOf(found, "overpaid").over, "38,000");
  assert.equal(valuesOf(found, "total").total, "0");
});

test("on licensed loans nothing is cut, but the request is told", () => {
  const found = work("claim-breakdown", { ...LOAN, lender: "licensed", rate: "30" });
  assert.equal(valuesOf(found, "total").loan, "30,000");
  assert.equal(valuesOf(found, "limit-request").limit, "24");
  assert.equal(valuesOf(work("claim-breakdown", { ...LOAN, lender: "licensed", rate: "24" }), "limit-request"), undefined);
});

test("what cannot be worked out gets a sentence", () => {
  const first = (typed) => work("claim-breakdown", { ...LOAN, ...typed }).result[0][0];
  assert.equal(first({ signed: "2020-08-19" }), "old-contract");
  assert.equal(first({ withheld: "100000" }), "nothing-lent");
  assert.equal(first({ due: "2024-02-01" }), "days-in-disorder");
  assert.equal(first({ signed: "2020-09-01", due: "2020-10-01", asked: "2020-12-31" }), "case-too-early");
  assert.equal(first({ signed: "2026-10-25", due: "2026-11-01", asked: "2026-11-22" }), "no-quote");
  assert.equal(first({ payments: [{ day: "2027-01-01", amount: "1" }] }), "payment-outside");
});

test("a line that is begun must be whole", () => {
  const found = work("claim-breakdown", { ...LOAN, payments: [{ day: "", amount: "5" }, { day: "", amount: "" }] });
  assert.deepEqual(found.problems, ["missing"]);
});

test("setting off loses no fen", () => {
  const fen = fc.integer({ min: 0, max: 100000000000 });
  fc.assert(
    fc.property(fen, fen, fen, fen, (principal, loan, late, paid) => {
      const account = { principal, loan, late, over: 0 };
      setOff(account, paid);
      assert.equal(principal + loan + late - paid, account.principal + account.loan + account.late - account.over);
      assert.ok(account.over === 0 || account.principal === 0);
      assert.ok(account.principal === principal || account.loan + account.late === 0);
    }),
  );
});
