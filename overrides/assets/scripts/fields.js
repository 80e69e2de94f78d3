/**
 * What may be typed into a field: a value as the letter or the log keeps it, or the sentence that
 * says what is wrong. Whatever is wrong, the reader's own words stay in the field.
 * @module
 */
import { readDay } from "./dates.js";

/**
 * @typedef {object} Field
 * @property {string} id
 * @property {string} label as the reader sees it
 * @property {"name" | "text" | "multiline" | "date" | "time" | "amount" | "phone" | "number" | "choice"} kind
 * @property {boolean} isRequired
 * @property {number} [most] the longest length in characters, or the highest number
 * @property {number} [count] how many choices there are
 */

/**
 * @typedef {object} Reading
 * @property {string} value empty when nothing was typed, or nothing that can be used
 * @property {string | null} problem the end of an interface string's key: field-<problem>
 * @property {number} [most] what the problem's sentence names
 */

const LENGTHS = { name: 60, text: 200, multiline: 2000 };
const HIGHEST = { amount: 1e12, number: 1e15 };
const UNUSABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;
const NUMBER = /^\d{1,15}(?:\.\d{1,4})?$/;
const AMOUNT = /^\d{1,15}(?:\.\d{1,2})?$/;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const PHONE = /^\+?[\d ()-]+$/;

/**
 * @param {Field} field
 * @param {string} typed
 * @param {boolean} [isBroken] whether the browser holds something that it could not read
 * @returns {Reading}
 */
export function readField(field, typed, isBroken = false) {
  const text = cleanText(typed);
  if (isBroken) return refuse(field.kind);
  if (!text && field.isRequired) return refuse(field.kind === "choice" ? "choice" : "required");
  if (!text) return accept("");
  return READERS[field.kind](text, field);
}

const READERS = {
  name: readLine,
  text: readLine,
  multiline: readLines,
  date: readDate,
  time: readTime,
  amount: readAmount,
  phone: readPhones,
  number: readNumber,
  choice: readChoice,
};

/**
 * @param {string} typed
 * @returns {string} without what no file can hold or what would turn the words around
 */
export function cleanText(typed) {
  return typed.replace(/\r\n?/g, "\n").replace(UNUSABLE, "").trim();
}

/**
 * @param {string} text
 * @returns {string} digits and signs in their narrow form, as ＋８６ is typed in Chinese
 */
export function narrow(text) {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u3000/g, " ");
}

/** @param {string} value @returns {Reading} */
function accept(value) {
  return { value, problem: null };
}

/** @param {string} problem @param {number} [most] @returns {Reading} */
function refuse(problem, most) {
  return { value: "", problem, most };
}

/** @param {string} text @param {Field} field */
function readLine(text, field) {
  return readLines(text.replace(/\s+/g, " "), field);
}

/** @param {string} text @param {Field} field */
function readLines(text, field) {
  const most = field.most || LENGTHS[field.kind];
  return [...text].length > most ? refuse("long", most) : accept(text);
}

/** @param {string} text */
function readDate(text) {
  const day = readDay(narrow(text));
  if (!day) return refuse("date");
  return accept([day.year, day.month, day.date].map((one) => String(one).padStart(2, "0")).join("-"));
}

/** @param {string} text */
function readTime(text) {
  const match = TIME.exec(narrow(text));
  return match ? accept(`${match[1].padStart(2, "0")}:${match[2]}`) : refuse("time");
}

/** @param {string} text @param {Field} field */
function readAmount(text, field) {
  const bare = narrow(text).replace(/^(?:[¥￥\u00a5]|RMB|CNY)\s*/i, "").replace(/\s*(?:元|yuan)$/i, "");
  const digits = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replace(/[, ]/g, "") : bare;
  if (!AMOUNT.test(digits)) return refuse("amount");
  return readHighest(digits.replace(/^0+(?=\d)/, ""), field);
}

/** @param {string} text @param {Field} field */
function readNumber(text, field) {
  const digits = narrow(text);
  return NUMBER.test(digits) ? readHighest(digits, field) : refuse("number");
}

/** @param {string} digits @param {Field} field */
function readHighest(digits, field) {
  const most = field.most || HIGHEST[field.kind];
  return Number(digits) > most ? refuse("high", most) : accept(digits);
}

/** @param {string} text one number, or several with commas between them @param {Field} field */
function readPhones(text, { most }) {
  const phones = narrow(text).split(/\s*[,;、\n]\s*/).filter(Boolean);
  if (!phones.length || !phones.every(isPhone)) return refuse("phone");
  return most && text.length > most ? refuse("long", most) : accept(phones.join(", "));
}

/**
 * @param {string} phone
 * @returns {boolean} whether it can be a number: from 110 to the 20 digits that senders of messages
 *   have; a mobile number of Mainland China has 11
 */
function isPhone(phone) {
  const digits = phone.replace(/\D/g, "").replace(/^(?:00)?86(?=1[3-9]\d{3})/, "");
  const isLong = digits.length >= 3 && digits.length <= 20;
  return PHONE.test(phone) && isLong && (!/^1[3-9]/.test(digits) || digits.length === 11);
}

/** @param {string} text @param {Field} field */
function readChoice(text, field) {
  return /^\d+$/.test(text) && Number(text) < field.count ? accept(text) : refuse("choice");
}
