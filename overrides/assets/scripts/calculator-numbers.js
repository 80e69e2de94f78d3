/**
 * Money in whole fen and percentages in ten-thousandths of a per cent, so that sums are exact.
 * Divisions round half up to the fen.
 * @module
 */

/** So many parts make 1 per cent. */
export const PARTS_OF_PERCENT = 10000;

const WHOLE = 1000000n;
const NUMBER = /^\d+(\.\d+)?$/;

/**
 * @param {string} text such as 1,234.5
 * @param {number} places digits kept behind the point
 * @returns {number | null} in the smallest unit; null when it is no number or has more digits
 */
export function readNumber(text, places) {
  const plain = text.trim().replace(/[,，\s]/g, "");
  if (!NUMBER.test(plain)) return null;
  const [whole, rest = ""] = plain.split(".");
  if (rest.length > places || whole.length > 13) return null;
  return Number(whole + rest.padEnd(places, "0"));
}

/**
 * @param {string} text
 * @returns {number | null} fen
 */
export function readFen(text) {
  return readNumber(text, 2);
}

/**
 * @param {string} text such as 15.4
 * @returns {number | null} ten-thousandths of a per cent
 */
export function readPercent(text) {
  return readNumber(text, 4);
}

/**
 * @param {number} fen
 * @returns {string} such as 1,234.50, or 1,234 without fen
 */
export function showFen(fen) {
  const sign = fen < 0 ? "−" : "";
  const whole = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = Math.abs(fen) % 100;
  return sign + whole + (rest ? `.${String(rest).padStart(2, "0")}` : "");
}

/**
 * @param {number} parts ten-thousandths of a per cent
 * @returns {string} such as 15.4
 */
export function showPercent(parts) {
  return String(parts / PARTS_OF_PERCENT);
}

/**
 * @param {number} fen
 * @param {number} over
 * @param {number} under
 * @returns {number} fen × over ÷ under, rounded half up; none of them negative
 */
export function scale(fen, over, under) {
  return round(BigInt(fen) * BigInt(over), BigInt(under));
}

/**
 * @param {number} fen
 * @param {number} parts of the rate
 * @param {number} periods for which it runs
 * @param {number} perRate so many periods the rate is for: 365 days for a yearly rate
 * @returns {number} simple interest in fen
 */
export function interest(fen, parts, periods, perRate) {
  const over = BigInt(fen) * BigInt(parts) * BigInt(periods);
  return round(over, WHOLE * BigInt(perRate));
}

/**
 * @param {bigint} over
 * @param {bigint} under
 * @returns {number}
 */
function round(over, under) {
  return Number((2n * over + under) / (2n * under));
}
