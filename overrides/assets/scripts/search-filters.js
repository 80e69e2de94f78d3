/**
 * Filters of the results by audience, topic and verdict.
 * @module
 */

const NAMES = ["audience", "topic", "verdict"];

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function buildFilters(page, data) {
  const labels = JSON.parse(data.searchLabels);
  const element = page.createElement("div");
  element.className = "filters";
  /** @type {Record<string, HTMLSelectElement>} */
  const selects = {};
  for (const name of NAMES) {
    const label = page.createElement("label");
    const select = page.createElement("select");
    selects[name] = select;
    select.name = name;
    select.append(new Option(labels[`any-${name}`], ""));
    for (const [key, text] of Object.entries(labels)) {
      if (key.startsWith(`${name}-`)) select.append(new Option(text, key.slice(name.length + 1)));
    }
    label.append(labels[`filter-${name}`], " ", select);
    element.append(label);
  }
  return {
    element,
    /** @param {Record<string, any>} wanted */
    set(wanted) {
      for (const name of NAMES) selects[name].value = wanted[name];
    },
    read() {
      return Object.fromEntries(NAMES.map((name) => [name, selects[name].value]));
    },
    /**
     * @param {import("./search-index.js").SearchIndex} index
     * @param {Record<string, any>} wanted
     * @returns {Promise<((number: number) => boolean) | undefined>}
     */
    async keeper(index, wanted) {
      const values = NAMES.map((name) => wanted[name]).filter(Boolean);
      if (!values.length) return undefined;
      const kinds = await index.load("kinds");
      return (number) => values.every((value) => kinds[number].includes(value));
    },
  };
}
