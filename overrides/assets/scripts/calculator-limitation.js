/**
 * When the limitation period ends: so many years from the due day, anew from each interruption.
 * @module
 */
import { addYears, dayNumber, daysBetween } from "./calculator-days.js";

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countLimitation(input, law) {
  const years = Number(law.figures.period);
  const since = law.effective["civil-code"];
  const first = addYears(input.due, years);
  if (first < since) return { result: [["too-early", { since, due: input.due }]] };
  if (input.asked < input.due) return { result: [["not-due", { due: input.due, asked: input.asked }]] };
  const run = followEvents(input, years, first);
  const long = addYears(input.due, Number(law.figures["longest-period"]));
  const result = tellEnd(run, input.asked);
  if (input.asked > long) result.push(["past-longest", { long }]);
  result.push(["holidays", {}]);
  const steps = [["step-start", { due: input.due, years: String(years), last: first }], ...run.steps];
  steps.push(["step-longest", { long }]);
  const rows = [[input.due, ["event-due", {}], first], ...run.rows];
  return {
    result,
    steps,
    table: { columns: ["column-day", "column-event", "column-last"], rows },
    chart: drawLine(input, run),
  };
}

/**
 * @param {Record<string, any>} input
 * @param {number} years
 * @param {string} first last day without any interruption
 */
function followEvents(input, years, first) {
  const run = { last: first, pending: null, waived: null, paid: null, steps: [], rows: [], spans: [{ from: input.due, to: first }] };
  const events = [...input.events].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  for (const { day, kind, ended } of events) {
    const values = { day, last: run.last };
    if (day > input.asked) run.steps.push(["step-later", values]);
    else if (day < input.due) run.steps.push(["step-before-due", values]);
    else if (ended && ended < day) run.steps.push(["step-ended-early", values]);
    else if (run.pending !== null) run.steps.push(["step-pending", values]);
    else if (day > run.last) tooLate(run, kind, values);
    else {
      const isOpen = kind === "proceedings" && (!ended || ended > input.asked);
      const from = kind === "proceedings" && ended ? ended : day;
      if (isOpen) {
        run.pending = day;
        run.spans[run.spans.length - 1].to = day;
        run.steps.push(["step-open", values]);
        run.rows.push([day, [`event-${kind}`, {}], "–"]);
      } else {
        restart(run, day, from, addYears(from, years));
        run.steps.push([`step-${kind}`, { day, from, last: run.last }]);
        run.rows.push([day, [`event-${kind}`, {}], run.last]);
      }
    }
  }
  return run;
}

/**
 * Lets the period run anew; an event during proceedings never ends it sooner than their end does.
 * @param {any} run
 * @param {string} day
 * @param {string} from
 * @param {string} last
 */
function restart(run, day, from, last) {
  if (last <= run.last) return;
  const before = run.spans[run.spans.length - 1];
  before.to = day > before.from ? day : before.from;
  run.last = last;
  run.spans.push({ from, to: last });
}

/**
 * @param {any} run
 * @param {string} kind
 * @param {Record<string, string>} values
 */
function tooLate(run, kind, values) {
  if (kind === "promise") run.waived = values.day;
  if (kind === "payment") run.paid = values.day;
  run.steps.push([kind === "promise" || kind === "payment" ? `step-late-${kind}` : "step-too-late", values]);
  run.rows.push([values.day, [`event-${kind}`, {}], "–"]);
}

/**
 * @param {any} run
 * @param {string} asked
 */
function tellEnd(run, asked) {
  if (run.pending) return [["pending", { day: run.pending }]];
  const days = daysBetween(run.last, asked);
  if (days <= 0) return [["running", { last: run.last, days: String(-days), asked }]];
  const result = [["over", { last: run.last, asked }]];
  if (run.waived) result.push(["waived", { day: run.waived }]);
  if (run.paid) result.push(["paid-after", { day: run.paid }]);
  return result;
}

/**
 * @param {Record<string, any>} input
 * @param {any} run
 */
function drawLine(input, run) {
  const ends = run.spans.map((one) => one.to).concat(input.asked, run.rows.map((row) => row[0]));
  const days = [input.due, ...run.rows.map((row) => row[0]), ...(run.pending ? [] : [run.last])];
  const marks = days.map((day) => ({ at: dayNumber(day), text: day, kind: 1 }));
  marks.push({ at: dayNumber(input.asked), text: input.asked, kind: 2 });
  return {
    kind: "line",
    from: dayNumber(input.due),
    to: Math.max(...ends.map(dayNumber)) + 1,
    spans: run.spans.map((one) => ({ from: dayNumber(one.from), to: dayNumber(one.to), kind: 1 })),
    marks,
    legend: ["part-running"],
  };
}
