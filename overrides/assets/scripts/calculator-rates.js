/**
 * Which figure holds on a day, from the dated spans of rates.yml.
 * @module
 */
import { addMonths, dayNumber } from "./calculator-days.js";
import { readPercent } from "./calculator-numbers.js";

/**
 * @typedef {object} Span
 * @property {string | null} from a day, a month or a year
 * @property {string | null} to
 * @property {string} value
 * @property {string} confirmed
 */

/**
 * @typedef {object} Rate
 * @property {string | null} confirmedIn
 * @property {Span[]} spans oldest first
 */

/**
 * @typedef {object} Law what a calculator counts with
 * @property {Record<string, any>} figures
 * @property {Record<string, Rate>} rates
 * @property {Record<string, string | null>} effective since when each law is in force
 */

/**
 * @param {Rate} rate
 * @param {string} day or month
 * @returns {Span | null} the span that holds then; an open end holds for ever
 */
export function spanOn(rate, day) {
  for (const span of rate.spans) {
    const begun = !span.from || day.slice(0, span.from.length) >= span.from;
    const lasts = !span.to || day.slice(0, span.to.length) <= span.to;
    if (begun && lasts) return span;
  }
  return null;
}

/**
 * The LPR is published about a day of each month and good until the next one.
 * @param {Law} law
 * @param {string} day
 * @returns {{month: string, span: Span | null, parts: number, other: Span | null}}
 *   the quote good on a day; `other` where the day is near a publication that changed it
 */
export function quoteOn(law, day) {
  const rate = law.rates["lpr-one-year"];
  const published = Number(law.figures["publication-day"]);
  const slack = Number(law.figures["publication-slack"]);
  const own = day.slice(0, 7);
  const date = Number(day.slice(8));
  const month = date >= published ? own : addMonths(own, -1);
  const near = Math.abs(date - published) <= slack;
  const neighbour = near ? spanOn(rate, date >= published ? addMonths(own, -1) : own) : null;
  const span = spanOn(rate, month);
  const other = span && neighbour && neighbour.value !== span.value ? neighbour : null;
  return { month, span, parts: span ? readPercent(span.value) : 0, other };
}

/**
 * @param {Law} law
 * @param {string} day
 * @param {string} name of a law
 * @returns {boolean} whether the registered version is in force on the day
 */
export function isInForce(law, day, name) {
  const since = law.effective[name];
  return !since || dayNumber(day) >= dayNumber(since);
}

/**
 * @param {Law} law
 * @param {string} signed
 * @returns {number} the cap on private loans for a contract of that day, in parts; 0 without a quote
 */
export function capOn(law, signed) {
  const times = spanOn(law.rates["private-lending-cap"], law.effective["private-lending-interpretation"]);
  return quoteOn(law, signed).parts * Number(times.value);
}
