import assert from "node:assert/strict";
import { test } from "node:test";
import { readTime, showTime } from "./scripts/calculator-calls.js";
import { work } from "./helpers.js";

const DAY = { lender: "bank-online", day: "2026-11-20", time: "12:00", agreed: "no", notices: "0", talks: "0", attempts: "0" };
const ids = (typed) => work("calling-check", { ...DAY, ...typed }).result.map(([id]) => id);

test("night is from 22:00 to 8:00, the first minute in and the last out", () => {
  for (const time of ["22:00", "23:59", "00:00", "7:59"]) assert.ok(ids({ time }).includes("standard-night"), time);
  for (const time of ["8:00", "21:59"]) assert.ok(ids({ time }).includes("standard-day"), time);
});

test("counts are over only above the figure", () => {
  assert.ok(ids({ notices: "3", talks: "3", attempts: "6" }).every((id) => !id.endsWith("-over")));
  const over = ids({ notices: "4", talks: "4", attempts: "7" });
  for (const id of ["notices-over", "talks-over", "attempts-over", "not-binding"]) assert.ok(over.includes(id), id);
});

test("each kind of debt has its own texts", () => {
  assert.ok(!ids({ lender: "bank" }).some((id) => id.startsWith("standard") || id.startsWith("talks")));
  assert.ok(!ids({ lender: "online" }).some((id) => id.startsWith("guideline") || id.startsWith("attempts")));
  assert.deepEqual(ids({ lender: "other" }), ["no-standard"]);
});

test("before they were published the texts do not count", () => {
  assert.deepEqual(ids({ day: "2025-02-27" }), ["standard-too-early", "guideline-too-early"]);
  assert.ok(ids({ day: "2025-02-28" }).includes("standard-day"));
  assert.ok(ids({ day: "2026-01-29" }).includes("guideline-too-early"));
  assert.ok(ids({ day: "2026-01-30" }).includes("guideline-day"));
});

test("agreed hours follow the agreement", () => {
  assert.ok(ids({ time: "23:00", agreed: "yes" }).includes("standard-agreed"));
});

test("times are read and shown", () => {
  assert.equal(readTime("8:05"), 485);
  assert.equal(showTime(485), "08:05");
  for (const text of ["24:00", "8:60", "8", "", "8:5"]) assert.equal(readTime(text), null, text);
});
