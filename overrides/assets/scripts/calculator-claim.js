/**
 * What of a claim is principal, interest and interest for being late, day by day, with payments
 * set off against interest first.
 * @module
 */
import { daysBetween } from "./calculator-days.js";
import { interest, readPercent, showFen, showPercent } from "./calculator-numbers.js";
import { capOn, isInForce, quoteOn, spanOn } from "./calculator-rates.js";

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countClaim(input, law) {
  const stop = refuse(input, law);
  if (stop) return { result: [stop] };
  const rates = findRates(input, law);
  if (!rates) {
    const last = law.rates["lpr-one-year"].confirmedIn;
    return { result: [["no-quote", { last }]] };
  }
  const account = runAccount(input, rates, Number(law.figures["year-days"]));
  const total = account.principal + account.loan + account.late;
  const values = {
    asked: input.asked,
    principal: showFen(account.principal),
    loan: showFen(account.loan),
    late: showFen(account.late),
    total: showFen(total),
  };
  const result = [["total", values]];
  if (account.over > 0) result.push(["overpaid", { over: showFen(account.over) }]);
  if (input.claimed !== null) {
    const more = input.claimed - total;
    const numbers = { claimed: showFen(input.claimed), more: showFen(Math.abs(more)) };
    result.push([more > 0 ? "claimed-more" : "claimed-no-more", numbers]);
  }
  result.push(...rates.notes.filter(([id]) => id.startsWith("limit-")));
  const first = input.face - input.withheld;
  const steps = [["step-principal", { face: showFen(input.face), withheld: showFen(input.withheld), first: showFen(first) }]];
  steps.push(...rates.notes.filter(([id]) => !id.startsWith("limit-")));
  if (input.payments.length) steps.push(["step-order", {}]);
  const parts = [account.principal, account.loan, account.late];
  const bars = [{ label: "bar-total", shown: values.total, parts: parts.map((value, index) => ({ kind: index + 1, value })) }];
  return {
    result,
    steps,
    table: { columns: ["column-day", "column-event", "column-interest", "column-paid", "column-due", "column-principal"], rows: account.rows },
    chart: { kind: "bars", bars, legend: ["part-principal", "part-loan", "part-late"] },
  };
}

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Line | null} why it cannot be worked out
 */
function refuse(input, law) {
  if (input.withheld >= input.face) return ["nothing-lent", {}];
  if (input.due < input.signed || input.asked < input.signed) return ["days-in-disorder", {}];
  const wrong = input.payments.find((one) => one.day < input.signed || one.day > input.asked);
  if (wrong) return ["payment-outside", { day: wrong.day }];
  if (input.lender === "licensed") return null;
  const turn = law.figures.transition;
  if (input.signed < turn) return ["old-contract", { turn }];
  const since = law.effective["private-lending-interpretation"];
  if (!isInForce(law, input.asked, "private-lending-interpretation")) return ["case-too-early", { since }];
  return null;
}

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {{loan: number, late: number, notes: any[]} | null} the rates that count, and why
 */
function findRates(input, law) {
  const agreed = input.rate === null ? 0 : input.rate;
  const limit = spanOn(law.rates["financial-loan-24"], input.asked);
  const notes = [input.rate === null ? ["step-no-rate", {}] : ["step-rate", { rate: showPercent(agreed) }]];
  if (input.lender === "licensed") {
    const late = input.overdue === null ? agreed : input.overdue;
    notes.push(["step-late", { late: showPercent(late) }]);
    if (limit && Math.max(agreed, late) > readPercent(limit.value)) notes.push(["limit-request", { limit: limit.value }]);
    return { loan: agreed, late, notes };
  }
  if (!quoteOn(law, input.signed).span) return null;
  const cap = capOn(law, input.signed);
  const loan = Math.min(agreed, cap);
  if (agreed > cap) notes.push(["step-cap", { rate: showPercent(agreed), cap: showPercent(cap) }]);
  if (input.overdue !== null) {
    const late = Math.min(input.overdue, cap);
    notes.push(["step-late", { late: showPercent(late) }]);
    if (input.overdue > cap) notes.push(["step-late-cap", { overdue: showPercent(input.overdue), cap: showPercent(cap) }]);
    return { loan, late, notes };
  }
  if (input.rate !== null) return { loan, late: loan, notes: [...notes, ["step-late-same", { late: showPercent(loan) }]] };
  const quote = quoteOn(law, input.due);
  if (input.asked > input.due && !quote.span) return null;
  const late = Math.min(quote.parts, cap);
  return { loan, late, notes: [...notes, ["step-late-lpr", { late: showPercent(late), due: input.due }]] };
}

/**
 * @param {Record<string, any>} input
 * @param {{loan: number, late: number}} rates
 * @param {number} year days
 */
function runAccount(input, rates, year) {
  const account = { principal: input.face - input.withheld, loan: 0, late: 0, over: 0, rows: [] };
  const events = input.payments.map((one) => ({ day: one.day, paid: one.amount, say: "event-payment" }));
  if (input.due < input.asked) events.push({ day: input.due, paid: 0, say: "event-due" });
  events.push({ day: input.asked, paid: 0, say: "event-asked" });
  events.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  account.rows.push([input.signed, ["event-signed", {}], "0", "0", "0", showFen(account.principal)]);
  let before = input.signed;
  for (const event of events) {
    const isLate = event.day > input.due;
    const days = daysBetween(before, event.day);
    const grown = interest(account.principal, isLate ? rates.late : rates.loan, days, year);
    if (isLate) account.late += grown;
    else account.loan += grown;
    setOff(account, event.paid);
    const due = showFen(account.loan + account.late);
    account.rows.push([event.day, [event.say, {}], showFen(grown), showFen(event.paid), due, showFen(account.principal)]);
    before = event.day;
  }
  return account;
}

/**
 * Sets a payment off: interest first, what was due earlier before what was due later, then principal.
 * @param {{principal: number, loan: number, late: number, over: number}} account
 * @param {number} paid
 */
export function setOff(account, paid) {
  let left = paid;
  for (const name of ["loan", "late", "principal"]) {
    const part = Math.min(left, account[name]);
    account[name] -= part;
    left -= part;
  }
  account.over += left;
}
