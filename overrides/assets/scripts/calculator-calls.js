/**
 * A day's calls held against the recommended standard and the association's guideline.
 * @module
 */

const MINUTES = 24 * 60;
const USES = {
  "bank-online": ["standard", "guideline"],
  bank: ["guideline"],
  online: ["standard"],
  other: [],
};

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function checkCalls(input, law) {
  const { figures } = law;
  const night = { from: readTime(figures["night-from"]), to: readTime(figures["night-to"]) };
  const since = { standard: law.effective["gbt-45251-2025"], guideline: figures["guideline-published"] };
  const uses = USES[input.lender].filter((name) => input.day >= since[name]);
  const result = USES[input.lender]
    .filter((name) => input.day < since[name])
    .map((name) => [`${name}-too-early`, { since: since[name] }]);
  if (input.lender === "other") result.push(["no-standard", {}]);
  const isNight = input.time >= night.from || input.time < night.to;
  const hours = { from: figures["night-from"], to: figures["night-to"], time: showTime(input.time) };
  for (const name of uses) result.push(tellHours(name, isNight, input.agreed === "yes", hours));
  if (uses.includes("standard")) {
    result.push(tellCount("notices", input.notices, figures["notice-calls"]));
    result.push(tellCount("talks", input.talks, figures["talk-calls"]));
  }
  if (uses.includes("guideline")) result.push(tellCount("attempts", input.attempts, figures["unanswered-calls"]));
  if (uses.length) result.push(["not-binding", {}]);
  const rows = [
    [["row-night", {}], `${hours.from}–${hours.to}`, hours.time],
    [["row-notices", {}], figures["notice-calls"], String(input.notices)],
    [["row-talks", {}], figures["talk-calls"], String(input.talks)],
    [["row-attempts", {}], figures["unanswered-calls"], String(input.attempts)],
  ];
  return {
    result,
    steps: [["step-law", {}]],
    table: { columns: ["column-what", "column-limit", "column-yours"], rows },
    chart: {
      kind: "line",
      from: 0,
      to: MINUTES,
      spans: [
        { from: 0, to: night.to, kind: 2 },
        { from: night.to, to: night.from, kind: 1 },
        { from: night.from, to: MINUTES, kind: 2 },
      ],
      marks: [
        { at: night.to, text: hours.to, kind: 1 },
        { at: night.from, text: hours.from, kind: 1 },
        { at: input.time, text: hours.time, kind: 2 },
      ],
      legend: ["part-day", "part-night"],
    },
  };
}

/**
 * @param {string} name
 * @param {boolean} isNight
 * @param {boolean} isAgreed
 * @param {Record<string, string>} hours
 * @returns {import("./calculator-interest-cap.js").Line}
 */
function tellHours(name, isNight, isAgreed, hours) {
  if (isAgreed) return [`${name}-agreed`, hours];
  return [`${name}-${isNight ? "night" : "day"}`, hours];
}

/**
 * @param {string} name
 * @param {number} count
 * @param {string} most
 * @returns {import("./calculator-interest-cap.js").Line}
 */
function tellCount(name, count, most) {
  return [`${name}-${count > Number(most) ? "over" : "within"}`, { count: String(count), most }];
}

/**
 * @param {string} text such as 21:30
 * @returns {number | null} minutes after midnight
 */
export function readTime(text) {
  const match = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = match.slice(1).map(Number);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/**
 * @param {number} minutes
 * @returns {string}
 */
export function showTime(minutes) {
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  return `${hours}:${String(minutes % 60).padStart(2, "0")}`;
}
