/**
 * What the reader has chosen for this device: a word by its name, kept only where storage is open to us.
 * @module
 */

/**
 * @param {string} name
 * @returns {string | null} the stored word; null where there is none, or storage is closed to us
 */
export function readChoice(name) {
  try {
    return localStorage.getItem(name);
  } catch (error) {
    if (isClosed(error)) return null;
    throw error;
  }
}

/**
 * @param {string} name
 * @param {string} word is not kept where storage is closed to us
 */
export function writeChoice(name, word) {
  try {
    localStorage.setItem(name, word);
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
}

/**
 * @param {unknown} error
 * @returns {boolean} whether storage is closed to us; in some apps' windows there is none at all
 */
function isClosed(error) {
  return error instanceof DOMException || (error instanceof TypeError && !self.localStorage);
}
