/**
 * Filters the table of practices by audience, actor, topic and verdict. The choice stands in the
 * fragment, so that each view has an address; without this script the whole table is there.
 * @module
 */

const NAMES = ["audience", "actor", "topic", "verdict"];

/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {HTMLElement} group
 * @property {Record<string, string[]>} values what the row has, by the filter's name
 */

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function startPractices(page, data) {
  const intro = page.querySelector(".practices-intro");
  if (!intro) return;
  const labels = Object.fromEntries(JSON.parse(data.practiceLabels));
  const rows = readRows(page);
  const selects = NAMES.map((name) => buildSelect(page, labels, name, rows));
  const form = page.createElement("div");
  form.className = "filters";
  for (const select of selects) {
    const label = page.createElement("label");
    label.append(labels[`filter-${select.name}`], " ", select);
    form.append(label);
  }
  const status = page.createElement("p");
  status.setAttribute("role", "status");
  intro.after(form, status);

  /** Shows the rows that the fragment asks for and says how many. */
  function show() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const select of selects) {
      select.value = wanted.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    }
    const shown = new Set();
    let count = 0;
    for (const row of rows) {
      const fits = selects.every((one) => !one.value || row.values[one.name].includes(one.value));
      row.element.hidden = !fits;
      if (fits) {
        shown.add(row.group);
        count += 1;
      }
    }
    for (const row of rows) row.group.hidden = !shown.has(row.group);
    status.textContent = labels["practices-found"]
      .replace("{count}", String(count))
      .replace("{total}", String(rows.length));
  }

  form.addEventListener("change", () => {
    location.hash = writeFragment(selects);
  });
  for (const link of page.querySelectorAll("a[data-language-switch]")) {
    link.addEventListener("click", () => {
      if (selects.some((select) => select.value)) link.hash = writeFragment(selects);
    });
  }
  window.addEventListener("hashchange", show);
  show();
}

/**
 * @param {Document} page
 * @returns {Row[]}
 */
function readRows(page) {
  const rows = [];
  for (const link of page.querySelectorAll("a[data-practice]")) {
    const group = link.closest(".practice-group");
    const [verdict, actor] = link.dataset.practice.split(" ");
    const values = {
      audience: link.dataset.for.split(" "),
      actor: [actor],
      topic: [group.querySelector("h2").id],
      verdict: [verdict],
    };
    rows.push({ element: link.closest("tr"), group, values });
  }
  return rows;
}

/**
 * @param {Document} page
 * @param {Record<string, string>} labels
 * @param {string} name
 * @param {Row[]} rows
 * @returns {HTMLSelectElement} offers what some row has, in the order of the labels
 */
function buildSelect(page, labels, name, rows) {
  const select = page.createElement("select");
  select.name = name;
  select.append(new Option(labels[`any-${name}`], ""));
  const found = new Set(rows.reduce((all, row) => all.concat(row.values[name]), []));
  const prefix = name === "actor" ? "audience-" : `${name}-`;
  for (const [key, text] of Object.entries(labels)) {
    const value = key.slice(prefix.length);
    if (key.startsWith(prefix) && found.has(value)) select.append(new Option(text, value));
  }
  return select;
}

/**
 * @param {HTMLSelectElement[]} selects
 * @returns {string} such as #actor=collector; a fragment of no place, so that nothing scrolls
 */
function writeFragment(selects) {
  const parts = selects.filter((one) => one.value).map((one) => `${one.name}=${one.value}`);
  return `#${parts.join("&") || "all"}`;
}
