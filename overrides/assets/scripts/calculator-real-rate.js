/**
 * What a loan really costs a year: the rate at which the instalments are worth what arrived.
 * @module
 */
import { readPercent, showFen } from "./calculator-numbers.js";
import { capOn, quoteOn, spanOn } from "./calculator-rates.js";

/** Above so many per cent a figure says nothing more to anybody. */
const LARGEST_SHOWN = 100000;

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countRealRate(input, law) {
  const received = input.amount - input.withheld;
  if (received <= 0) return { result: [["nothing-received", {}]] };
  const last = input.last === null ? 0 : input.last;
  const total = input.payment * input.count + last;
  const sums = { received: showFen(received), total: showFen(total) };
  if (total < received) return { result: [["paid-less", sums]] };
  const rate = ratePerPeriod(received, input.payment, input.count, last);
  const year = periodsOf(input.period, law);
  const simple = rate * year * 100;
  const compound = ((1 + rate) ** year - 1) * 100;
  const values = {
    ...sums,
    cost: showFen(total - received),
    rate: (rate * 100).toFixed(4),
    periods: String(Math.round(year * 100) / 100),
    simple: show(simple),
    compound: show(compound),
  };
  const isHuge = compound > LARGEST_SHOWN;
  const result = [[isHuge ? "rate-without-compound" : "rate", values]];
  if (input.withheld > 0) {
    result.push(["withheld", { ...sums, withheld: showFen(input.withheld), amount: showFen(input.amount) }]);
  }
  result.push(...compare(input, law, simple));
  const steps = [["step-received", values], ["step-total", values], ["step-period", values]];
  steps.push(["step-simple", values]);
  if (!isHuge) steps.push(["step-compound", values]);
  const parts = [
    { kind: 1, value: received },
    { kind: 2, value: total - received },
  ];
  const bars = [{ label: "bar-paid", shown: sums.total, parts }];
  const rows = [
    [["part-received", {}], sums.received],
    [["part-cost", {}], values.cost],
    [["bar-paid", {}], sums.total],
  ];
  const table = { columns: ["column-what", "column-yuan"], rows };
  return { result, steps, table, chart: { kind: "bars", bars, legend: ["part-received", "part-cost"] } };
}

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @param {number} simple per cent
 * @returns {import("./calculator-interest-cap.js").Line[]}
 */
function compare(input, law, simple) {
  if (input.lender === "licensed") {
    const span = spanOn(law.rates["financial-loan-24"], input.signed);
    if (!span) return [];
    const is = simple > Number(span.value) ? "above-limit" : "within-limit";
    return [[is, { limit: span.value, simple: show(simple) }]];
  }
  if (input.signed < law.figures.transition) return [["old-contract", { turn: law.figures.transition }]];
  const quote = quoteOn(law, input.signed);
  if (!quote.span) {
    const last = law.rates["lpr-one-year"].confirmedIn;
    return [["no-quote", { month: quote.month, last }]];
  }
  const cap = capOn(law, input.signed) / readPercent("1");
  const is = simple > cap ? "above-cap" : "within-cap";
  return [[is, { cap: String(cap), lpr: quote.span.value, simple: show(simple) }]];
}

/**
 * @param {number} received
 * @param {number} payment
 * @param {number} count
 * @param {number} last paid beside the last instalment
 * @returns {number} the internal rate of return of one period, never negative
 */
export function ratePerPeriod(received, payment, count, last) {
  if (payment * count + last <= received) return 0;
  let low = 0;
  let high = 1;
  while (worth(high, payment, count, last) > received) high *= 2;
  for (let turn = 0; turn < 200; turn += 1) {
    const middle = (low + high) / 2;
    if (worth(middle, payment, count, last) > received) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * @param {number} rate
 * @param {number} payment
 * @param {number} count
 * @param {number} last
 * @returns {number} what the instalments are worth on the day of the loan
 */
export function worth(rate, payment, count, last) {
  if (rate === 0) return payment * count + last;
  const end = (1 + rate) ** -count;
  return (payment * (1 - end)) / rate + last * end;
}

/**
 * @param {string} period
 * @param {import("./calculator-rates.js").Law} law
 * @returns {number} periods in a year
 */
function periodsOf(period, law) {
  const days = Number(law.figures["year-days"]);
  return { month: 12, fortnight: days / 14, week: days / 7 }[period];
}

/**
 * @param {number} percent
 * @returns {string} with two digits behind the point
 */
function show(percent) {
  return percent.toFixed(2);
}
