/**
 * A plan of instalments, with equal payments or with equal principal, held against a budget.
 * @module
 */
import { interest, scale, showFen, showPercent } from "./calculator-numbers.js";

/** More instalments than these are drawn year by year. */
const MOST_BARS = 36;
const MOST_MONTHS = 600;

/**
 * @typedef {object} Instalment all in fen
 * @property {number} payment
 * @property {number} principal
 * @property {number} interest
 * @property {number} left
 */

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countPlan(input, law) {
  const plan = buildPlan(input.method, input.principal, input.rate, input.months);
  const highest = Math.max(...plan.map((one) => one.payment));
  const cost = plan.reduce((sum, one) => sum + one.interest, 0);
  const values = {
    months: String(input.months),
    principal: showFen(input.principal),
    rate: showPercent(input.rate),
    first: showFen(plan[0].payment),
    last: showFen(plan[plan.length - 1].payment),
    highest: showFen(highest),
    cost: showFen(cost),
    total: showFen(input.principal + cost),
    interest: showFen(plan[0].interest),
    part: showFen(plan[0].principal),
  };
  const result = [[`plan-${input.method}`, values], ["sum", values]];
  if (input.budget !== null) result.push(...weigh(input, highest));
  const most = Number(law.figures["card-plan"]) * 12;
  if (input.kind === "card" && input.months > most) {
    result.push(["card-too-long", { months: values.months, years: law.figures["card-plan"] }]);
  } else if (input.kind === "card") result.push(["card-plan", { years: law.figures["card-plan"] }]);
  const rows = plan.map((one, index) => [
    String(index + 1),
    showFen(one.payment),
    showFen(one.principal),
    showFen(one.interest),
    showFen(one.left),
  ]);
  return {
    result,
    steps: [["step-monthly", values], [`step-${input.method}`, values], ["step-first", values]],
    table: { columns: ["column-number", "column-payment", "column-principal", "column-interest", "column-left"], rows },
    chart: { kind: "bars", bars: drawPlan(plan), legend: ["part-principal", "part-interest"] },
  };
}

/**
 * @param {string} method
 * @param {number} principal fen
 * @param {number} rate parts a year
 * @param {number} months
 * @returns {Instalment[]} the last one settles what rounding left
 */
export function buildPlan(method, principal, rate, months) {
  const even = method === "equal-payment" ? evenPayment(principal, rate, months) : 0;
  const share = scale(principal, 1, months);
  const plan = [];
  let left = principal;
  for (let number = 1; number <= months; number += 1) {
    const grown = interest(left, rate, 1, 12);
    const wanted = method === "equal-payment" ? Math.max(0, even - grown) : share;
    const part = number === months ? left : Math.min(left, wanted);
    left -= part;
    plan.push({ payment: part + grown, principal: part, interest: grown, left });
  }
  return plan;
}

/**
 * @param {number} principal fen
 * @param {number} rate parts a year
 * @param {number} months
 * @returns {number} fen a month
 */
export function evenPayment(principal, rate, months) {
  if (rate === 0) return scale(principal, 1, months);
  const monthly = rate / 12 / 1000000;
  return Math.round((principal * monthly) / (1 - (1 + monthly) ** -months));
}

/**
 * @param {Record<string, any>} input
 * @param {number} highest
 * @returns {import("./calculator-interest-cap.js").Line[]}
 */
function weigh(input, highest) {
  const budget = showFen(input.budget);
  if (highest <= input.budget) return [["fits", { budget, spare: showFen(input.budget - highest) }]];
  const short = { budget, short: showFen(highest - input.budget) };
  for (let months = input.months + 1; months <= MOST_MONTHS; months += 1) {
    const [first] = buildPlan(input.method, input.principal, input.rate, months);
    if (first.payment <= input.budget) return [["does-not-fit", short], ["fits-later", { months: String(months) }]];
  }
  return [["does-not-fit", short], ["never-fits", { interest: showFen(interest(input.principal, input.rate, 1, 12)), budget }]];
}

/**
 * @param {Instalment[]} plan
 */
function drawPlan(plan) {
  const size = plan.length > MOST_BARS ? 12 : 1;
  const bars = [];
  for (let start = 0; start < plan.length; start += size) {
    const some = plan.slice(start, start + size);
    const sum = (name) => some.reduce((total, one) => total + one[name], 0);
    const parts = [
      { kind: 1, value: sum("principal") },
      { kind: 2, value: sum("interest") },
    ];
    const text = size === 1 ? String(start + 1) : `${start + 1}–${start + some.length}`;
    bars.push({ text, shown: showFen(sum("payment")), parts });
  }
  return bars;
}
