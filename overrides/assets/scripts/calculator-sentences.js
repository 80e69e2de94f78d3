/**
 * A line of a result in words.
 * @module
 */

/**
 * @param {any} calculator
 * @param {[string, Record<string, string>]} line
 * @returns {string}
 */
export function sentence(calculator, [id, values]) {
  const found = calculator.sentences[id];
  if (!found) throw new Error(`no sentence ${id}`);
  return fill(found.text, values);
}

/**
 * @param {string} text
 * @param {Record<string, string>} values
 * @returns {string}
 */
export function fill(text, values) {
  return text.replace(/\{([^{}]*)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`nothing for {${name}} in: ${text}`);
    return values[name];
  });
}

/**
 * @param {any} calculator
 * @param {string | [string, Record<string, string>]} cell
 * @returns {string}
 */
export function cellText(calculator, cell) {
  return typeof cell === "string" ? cell : sentence(calculator, cell);
}
