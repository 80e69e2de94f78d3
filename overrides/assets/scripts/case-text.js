/**
 * The report as plain text, to be pasted into a file or a mail.
 * @module
 */

/**
 * @typedef {object} Told what the build says of a practice
 * @property {string} actor
 * @property {string} [conditions]
 * @property {string} [alternative]
 * @property {string} [remedy]
 * @property {[string, string, string][]} basis name, strength, address
 * @property {string} weakest
 * @property {[string, string]} question title and address
 *
 * @typedef {object} Report
 * @property {string} title
 * @property {string} address
 * @property {string} channel in words
 * @property {string} when
 * @property {string} reference
 * @property {string} asAt
 * @property {import("./case-state.js").Section[]} sections
 * @property {Map<string, Told>} told by the practice's name
 */

/** What may be told of a practice, in this order. */
export const PARTS = ["conditions", "alternative", "remedy"];

/**
 * @param {Report} report
 * @param {Record<string, string>} labels
 * @returns {string}
 */
export function writeReport(report, labels) {
  const lines = [report.title, ""];
  for (const [name, value] of [
    [labels["case-when"], report.when],
    [labels["case-reference"], report.reference],
    [labels["filter-contact"], report.channel],
  ]) {
    if (value) lines.push(`${name}: ${value}`);
  }
  const worst = report.sections[0].verdict;
  lines.push(`${labels["case-gravest"]}${labels[`verdict-${worst}`]}`, labels[`case-overall-${worst}`]);
  for (const section of report.sections) {
    lines.push("", `## ${labels[`case-verdict-${section.verdict}`]}`);
    for (const entry of section.entries) lines.push("", ...writeEntry(entry, report, labels));
  }
  lines.push("", `${report.asAt} ${labels["not-advice"]}`, report.address, "");
  return lines.join("\n");
}

/**
 * @param {import("./case-state.js").Section["entries"][0]} entry
 * @param {Report} report
 * @param {Record<string, string>} labels
 * @returns {string[]}
 */
function writeEntry(entry, report, labels) {
  const lines = [
    `${entry.practice.text} [${labels[`verdict-${entry.practice.verdict}`]}]`,
    `- ${labels["case-what"]}${joinTexts(entry, labels)}`,
  ];
  const told = report.told.get(entry.practice.name);
  if (!told) return [...lines, `- ${entry.practice.address}`];
  for (const part of PARTS) if (told[part]) lines.push(`- ${labels[`practice-${part}`]}: ${told[part]}`);
  const basis = told.basis.map(([name, strength]) => name + putStrength(strength, labels));
  lines.push(`- ${labels["practice-basis"]}${basis.join(labels["list-separator"])}${told.weakest}`);
  lines.push(`- ${labels["case-question"]}${told.question[0]} ${entry.practice.address}`);
  return lines;
}

/**
 * @param {import("./case-state.js").Section["entries"][0]} entry
 * @param {Record<string, string>} labels
 * @returns {string} what was ticked that brings a practice in
 */
export function joinTexts(entry, labels) {
  return entry.because.map((one) => one.text).join(labels["case-semicolon"]);
}

/**
 * @param {string} strength
 * @param {Record<string, string>} labels
 * @returns {string} in the brackets of the page's language
 */
export function putStrength(strength, labels) {
  return labels["case-bracket"].replace("{strength}", strength);
}
