/**
 * How long a negative entry stays in the credit record, and whether the one-off repair covered it.
 * @module
 */
import { addDays, addYears, dayNumber, daysBetween, endOfNextMonth } from "./calculator-days.js";
import { readFen, showFen } from "./calculator-numbers.js";
import { spanOn } from "./calculator-rates.js";

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countCreditEntry(input, law) {
  if (input.ended === null) return { result: [["not-ended", { asked: input.asked }]] };
  if (input.ended > input.asked) return { result: [["ends-later", { ended: input.ended, asked: input.asked }]] };
  if (input.arose !== null && input.arose > input.ended) {
    return { result: [["days-in-disorder", { arose: input.arose, ended: input.ended }]] };
  }
  const span = spanOn(law.rates["bad-credit-record-years"], input.ended);
  if (!span) {
    const [first] = law.rates["bad-credit-record-years"].spans;
    return { result: [["too-early", { since: first.from, ended: input.ended }]] };
  }
  const last = addYears(input.ended, Number(span.value));
  const after = addDays(last, 1);
  const values = { ended: input.ended, years: span.value, last, after, asked: input.asked };
  const days = daysBetween(input.asked, last);
  const result = [days >= 0 ? ["stays", { ...values, days: String(days) }] : ["should-be-gone", values]];
  const rows = [
    [input.ended, ["event-ended", {}]],
    [last, ["event-last", {}]],
    [after, ["event-after", {}]],
  ];
  if (input.arose !== null && input.amount !== null) result.push(...tellRepair(input, law, rows));
  return {
    result,
    steps: [["step-start", values], ["step-years", values]],
    table: { columns: ["column-day", "column-event"], rows },
    chart: {
      kind: "line",
      from: dayNumber(input.ended),
      to: Math.max(dayNumber(after), dayNumber(input.asked)) + 1,
      spans: [{ from: dayNumber(input.ended), to: dayNumber(last), kind: 1 }],
      marks: [
        { at: dayNumber(input.ended), text: input.ended, kind: 1 },
        { at: dayNumber(last), text: last, kind: 1 },
        { at: dayNumber(input.asked), text: input.asked, kind: 2 },
      ],
      legend: ["part-kept"],
    },
  };
}

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @param {any[]} rows
 * @returns {import("./calculator-interest-cap.js").Line[]}
 */
function tellRepair(input, law, rows) {
  const { figures } = law;
  const span = spanOn(law.rates["one-off-credit-repair"], input.arose);
  const most = law.rates["one-off-credit-repair"].spans[0].value;
  const by = figures["repaid-by"];
  const isCovered = span !== null && input.amount <= readFen(span.value) && input.ended <= by;
  const values = { by, amount: showFen(input.amount), arose: input.arose, most: showFen(readFen(most)) };
  if (!isCovered) return [["repair-not", values]];
  const isEarly = input.ended <= figures["early-by"];
  const hidden = isEarly ? figures["hidden-from"] : endOfNextMonth(input.ended);
  rows.push([hidden, ["event-hidden", {}]]);
  return [[isEarly ? "repair-from" : "repair-until", { ...values, hidden }]];
}
