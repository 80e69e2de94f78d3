import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf, work } from "./helpers.js";

const entry = (typed) => work("negative-credit-entry", { asked: "2026-11-22", ...typed });

test("5 years from the end, then it must be gone", () => {
  const found = entry({ ended: "2022-08-15" });
  // 22 November 2026 to 15 August 2027: 8 + 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 15 = 266
  assert.equal(valuesOf(found, "stays").days, "266");
  assert.equal(valuesOf(found, "stays").after, "2027-08-16");
  assert.ok(valuesOf(entry({ ended: "2021-11-22" }), "stays"));
  assert.equal(valuesOf(entry({ ended: "2021-11-21" }), "should-be-gone").after, "2026-11-22");
  assert.equal(valuesOf(entry({ ended: "2024-02-29" }), "stays").last, "2029-02-28");
});

test("while it is unpaid the years have not begun", () => {
  assert.ok(valuesOf(entry({}), "not-ended"));
});

test("the one-off repair needs time, amount and repayment together", () => {
  const repaired = { ended: "2025-11-30", arose: "2020-01-01", amount: "10000" };
  assert.equal(valuesOf(entry(repaired), "repair-from").hidden, "2026-01-01");
  assert.equal(valuesOf(entry({ ...repaired, ended: "2025-12-01" }), "repair-until").hidden, "2026-01-31");
  assert.equal(valuesOf(entry({ ...repaired, ended: "2026-03-31" }), "repair-until").hidden, "2026-04-30");
  for (const change of [{ ended: "2026-04-01" }, { amount: "10000.01" }, { arose: "2019-12-31" }, { arose: "2026-01-01", ended: "2026-02-01" }]) {
    assert.ok(valuesOf(entry({ ...repaired, ...change }), "repair-not"), JSON.stringify(change));
  }
  assert.equal(valuesOf(entry({ ended: "2025-11-30" }), "repair-not"), undefined);
});

test("what cannot be gets a sentence", () => {
  assert.ok(valuesOf(entry({ ended: "2027-01-01" }), "ends-later"));
  assert.ok(valuesOf(entry({ ended: "2013-03-14" }), "too-early"));
  assert.ok(valuesOf(entry({ ended: "2022-01-01", arose: "2023-01-01" }), "days-in-disorder"));
});
