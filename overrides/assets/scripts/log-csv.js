/**
 * Rows as a CSV file that spreadsheets open in the right characters and never run as formulas.
 * @module
 */

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} UTF-8 with a byte order mark, as spreadsheets expect; lines end as RFC 4180 says
 */
export function writeCsv(rows) {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

/**
 * @param {string} value
 * @returns {string} in quotes; what a spreadsheet would run stands behind an apostrophe
 */
function writeCell(value) {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replace(/"/g, '""')}"`;
}
