/**
 * Calendar days as readers write them and as letters say them. A day is its own numbers: no clock
 * and no time zone has a part in it.
 * @module
 */

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const WRITTEN = /^(\d{4})\s*(?:[-/.年])\s*(\d{1,2})\s*(?:[-/.月])\s*(\d{1,2})\s*日?$/;
const MONTHS =
  "January February March April May June July August September October November December".split(" ");

/**
 * @typedef {object} Day
 * @property {number} year
 * @property {number} month from 1
 * @property {number} date
 */

/**
 * @param {string} text such as 2026-11-22 or 2026年11月22日
 * @returns {Day | null} null unless the day exists, between 1900 and 2100
 */
export function readDay(text) {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  const isYear = year >= FIRST_YEAR && year <= LAST_YEAR;
  return isYear && month >= 1 && month <= 12 && date >= 1 && date <= lastOf(year, month)
    ? { year, month, date }
    : null;
}

/**
 * @param {number} year
 * @param {number} month
 * @returns {number} the month's last date
 */
function lastOf(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * @param {Day} day
 * @param {string} language such as zh or zh-Hans
 * @returns {string} 2026 年 11 月 22 日, or 22 November 2026
 */
export function sayDay(day, language) {
  if (language.startsWith("zh")) return `${day.year} 年 ${day.month} 月 ${day.date} 日`;
  return `${day.date} ${MONTHS[day.month - 1]} ${day.year}`;
}

/**
 * @param {Date} moment
 * @returns {string} the day on the reader's own calendar, such as 2026-11-22
 */
export function dayOf(moment) {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
