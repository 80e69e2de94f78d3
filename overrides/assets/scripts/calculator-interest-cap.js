/**
 * The cap on a private loan's interest: so many times the 1-year LPR when the contract was made,
 * or when suit is brought where the contract is older than the rule.
 * @module
 */
import { interest, showFen, showPercent } from "./calculator-numbers.js";
import { capOn, isInForce, quoteOn, spanOn } from "./calculator-rates.js";

/**
 * @typedef {[string, Record<string, string>]} Line a sentence's id and what fills its blanks
 */

/**
 * @typedef {object} Result
 * @property {Line[]} result
 * @property {Line[]} [steps]
 * @property {{columns: string[], rows: (string | Line)[][]}} [table]
 * @property {object} [chart]
 */

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {Result}
 */
export function countInterestCap(input, law) {
  if (input.lender === "licensed") {
    const limit = spanOn(law.rates["financial-loan-24"], input.asked);
    if (!limit) return { result: [["licensed", {}]] };
    return { result: [["licensed", {}], ["licensed-limit", { limit: limit.value }]] };
  }
  const since = law.effective["private-lending-interpretation"];
  if (!isInForce(law, input.asked, "private-lending-interpretation")) {
    return { result: [["case-too-early", { since, asked: input.asked }]] };
  }
  if (input.asked < input.signed) {
    return { result: [["asked-before-signed", { signed: input.signed, asked: input.asked }]] };
  }
  const turn = law.figures.transition;
  const isOld = input.signed < turn;
  const day = isOld ? input.asked : input.signed;
  const quote = quoteOn(law, day);
  const early = isOld ? [["earlier-interest", { turn, last: law.figures["transition-eve"] }]] : [];
  if (!quote.span) {
    const last = law.rates["lpr-one-year"].confirmedIn;
    return { result: [...early, ["no-quote", { day, month: quote.month, last }]] };
  }
  return withQuote(input, law, { day, quote, early, isOld });
}

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @param {{day: string, quote: any, early: Line[], isOld: boolean}} found
 * @returns {Result}
 */
function withQuote(input, law, { day, quote, early, isOld }) {
  const cap = capOn(law, day);
  const times = spanOn(law.rates["private-lending-cap"], input.asked).value;
  const values = { day, month: quote.month, lpr: quote.span.value, times, cap: showPercent(cap) };
  const result = [[isOld ? "cap-at-suit" : "cap", values], ...early];
  const steps = [["step-quote", values], ["step-times", values]];
  if (quote.other) steps.push(["near-publication", { day, other: quote.other.value }]);
  if (quote.span.confirmed === "one-source") steps.push(["one-source", values]);
  if (input.rate === null) return { result, steps };
  const rate = showPercent(input.rate);
  const isAbove = input.rate > cap;
  const excess = showPercent(Math.max(0, input.rate - cap));
  result.push([isAbove ? "above" : "within", { rate, cap: values.cap, excess }]);
  if (input.principal !== null) {
    const asked = interest(input.principal, input.rate, 1, 1);
    const upheld = interest(input.principal, Math.min(cap, input.rate), 1, 1);
    steps.push([
      "step-year",
      { principal: showFen(input.principal), asked: showFen(asked), upheld: showFen(upheld) },
    ]);
    if (isAbove) result.push(["a-year", { excess: showFen(asked - upheld) }]);
  }
  const bars = [
    { label: "bar-agreed", shown: `${rate}%`, parts: [{ kind: 2, value: input.rate }] },
    { label: "bar-cap", shown: `${values.cap}%`, parts: [{ kind: 1, value: cap }] },
  ];
  const rows = bars.map((bar) => [[bar.label, {}], bar.shown]);
  const table = { columns: ["column-what", "column-rate"], rows };
  return { result, steps, table, chart: { kind: "bars", bars, legend: [] } };
}
