/**
 * The extra interest for performing a judgment late: so much a day of the money debt not yet paid.
 * @module
 */
import { addDays, daysBetween } from "./calculator-days.js";
import { interest, readPercent, showFen } from "./calculator-numbers.js";
import { spanOn } from "./calculator-rates.js";

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countDelayInterest(input, law) {
  const since = law.effective["delayed-performance-interest-interpretation"];
  if (input.asked < since) return { result: [["too-early", { since }]] };
  if (input.asked <= input.deadline) {
    return { result: [["not-late", { deadline: input.deadline, asked: input.asked }]] };
  }
  const wrong = input.payments.find((one) => one.day > input.asked);
  if (wrong) return { result: [["payment-later", { day: wrong.day }]] };
  const isOld = input.deadline < since;
  const start = isOld ? addDays(since, -1) : input.deadline;
  const span = spanOn(law.rates["delayed-performance-interest"], input.asked);
  const run = runDays(input, start, readPercent(span.value));
  const values = {
    rate: span.value,
    start,
    asked: input.asked,
    extra: showFen(run.extra),
    left: showFen(run.left),
    all: showFen(run.extra + run.left),
  };
  const result = [["extra", values]];
  if (isOld) result.push(["old-part", { since }]);
  if (run.over > 0) result.push(["overpaid", { over: showFen(run.over) }]);
  result.push(["ordinary", {}]);
  const parts = [
    { kind: 1, value: run.left },
    { kind: 2, value: run.extra },
  ];
  const bars = [{ label: "bar-all", shown: values.all, parts }];
  return {
    result,
    steps: [["step-rate", values], ...run.steps],
    table: { columns: ["column-until", "column-days", "column-debt", "column-extra", "column-paid"], rows: run.rows },
    chart: { kind: "bars", bars, legend: ["part-debt", "part-extra"] },
  };
}

/**
 * @param {Record<string, any>} input
 * @param {string} start
 * @param {number} rate parts a day
 */
function runDays(input, start, rate) {
  const run = { left: input.debt, extra: 0, over: 0, rows: [], steps: [] };
  const events = input.payments.map((one) => ({ day: one.day, paid: one.amount }));
  events.push({ day: input.asked, paid: 0 });
  events.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  let before = start;
  for (const { day, paid } of events) {
    const days = Math.max(0, daysBetween(before, day));
    const grown = interest(run.left, rate, days, 1);
    if (days > 0) {
      const values = { debt: showFen(run.left), days: String(days), until: day, extra: showFen(grown) };
      run.steps.push(["step-days", values]);
    }
    run.rows.push([day, String(days), showFen(run.left), showFen(grown), showFen(paid)]);
    run.extra += grown;
    const part = Math.min(paid, run.left);
    run.left -= part;
    run.over += paid - part;
    if (day > before) before = day;
  }
  return run;
}
