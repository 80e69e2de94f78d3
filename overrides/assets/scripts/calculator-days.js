/**
 * Days of the calendar as text such as 2026-01-31, counted without clocks or time zones.
 * @module
 */
const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * @param {string} text
 * @returns {string | null} the day in full, or null when there is no such day
 */
export function readDay(text) {
  const match = DAY.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return write(year, month, day);
}

/**
 * @param {number} year
 * @param {number} month
 * @returns {number}
 */
export function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * @param {string} day
 * @returns {number} days since 1 January of the year 1, so that days can be subtracted
 */
export function dayNumber(day) {
  const [year, month, date] = day.split("-").map(Number);
  const before = year - 1;
  let number = before * 365 + Math.floor(before / 4) - Math.floor(before / 100);
  number += Math.floor(before / 400) + date - 1;
  for (let one = 1; one < month; one += 1) number += daysIn(year, one);
  return number;
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {number} days after the first day, up to and with the second
 */
export function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}

/**
 * @param {string} day
 * @param {number} count may be negative
 * @returns {string}
 */
export function addDays(day, count) {
  let [year, month, date] = day.split("-").map(Number);
  date += count;
  while (date < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    date += daysIn(year, month);
  }
  while (date > daysIn(year, month)) {
    date -= daysIn(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return write(year, month, date);
}

/**
 * @param {string} day
 * @param {number} count
 * @returns {string} the same day of a later year, or the end of its month where there is none
 */
export function addYears(day, count) {
  const [year, month, date] = day.split("-").map(Number);
  return write(year + count, month, Math.min(date, daysIn(year + count, month)));
}

/**
 * @param {string} month such as 2026-01
 * @param {number} count may be negative
 * @returns {string}
 */
export function addMonths(month, count) {
  const [year, number] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}

/**
 * @param {string} day
 * @returns {string} the last day of the month after the day's
 */
export function endOfNextMonth(day) {
  const month = addMonths(day.slice(0, 7), 1);
  const [year, number] = month.split("-").map(Number);
  return `${month}-${pad(daysIn(year, number), 2)}`;
}

/**
 * @param {Date} now
 * @returns {string} the day on the reader's own calendar
 */
export function today(now) {
  return write(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 * @returns {string}
 */
function write(year, month, day) {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * @param {number} number
 * @param {number} width
 * @returns {string}
 */
function pad(number, width) {
  return String(number).padStart(width, "0");
}
