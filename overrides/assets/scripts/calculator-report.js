/**
 * Shows what a calculator has worked out: the result, each step with its basis, a chart, a table.
 * @module
 */
import { drawChart } from "./calculator-chart.js";
import { cellText, fill, sentence } from "./calculator-sentences.js";

/**
 * @param {Document} page
 * @param {HTMLElement} output
 * @param {any} calculator
 * @param {{id: string, words: [string, Record<string, string>]}[]} problems
 */
export function showProblems(page, output, calculator, problems) {
  const notice = page.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  const intro = page.createElement("p");
  intro.textContent = calculator.words.problems;
  const list = page.createElement("ul");
  for (const { words } of problems) {
    const item = page.createElement("li");
    item.textContent = fill(calculator.words[words[0]], words[1]);
    list.append(item);
  }
  notice.append(intro, list);
  output.append(notice);
}

/**
 * @param {Document} page
 * @param {HTMLElement} output
 * @param {any} calculator
 * @param {any} found
 */
export function showResult(page, output, calculator, found) {
  const { words } = calculator;
  const box = page.createElement("div");
  box.className = "short-answer";
  box.append(heading(page, "h2", words.result));
  for (const line of found.result) {
    const paragraph = page.createElement("p");
    tell(page, paragraph, calculator, line);
    box.append(paragraph);
  }
  output.append(box);
  if (found.steps && found.steps.length) {
    const list = page.createElement("ol");
    for (const line of found.steps) {
      const item = page.createElement("li");
      tell(page, item, calculator, line);
      list.append(item);
    }
    output.append(heading(page, "h3", words.steps), list);
  }
  if (found.chart) output.append(heading(page, "h3", words.chart), drawChart(page, calculator, found.chart));
  if (found.table) output.append(heading(page, "h3", words.table), buildTable(page, calculator, found.table));
  const print = page.createElement("button");
  print.type = "button";
  print.className = "calculator-button calculator-print";
  print.textContent = words.print;
  print.addEventListener("click", () => window.print());
  output.append(print);
}

/**
 * @param {Document} page
 * @param {HTMLElement} element
 * @param {any} calculator
 * @param {[string, Record<string, string>]} line
 */
function tell(page, element, calculator, line) {
  element.append(sentence(calculator, line));
  const { basis } = calculator.sentences[line[0]];
  if (!basis.length) return;
  const note = page.createElement("span");
  note.className = "calculator-basis";
  const [before, after] = calculator.words.basis.split("{numbers}");
  note.append(before);
  basis.forEach((number, index) => {
    const link = page.createElement("a");
    link.href = `#citation-${number}`;
    link.textContent = `[${number}]`;
    note.append(index ? " " : "", link);
  });
  note.append(after);
  element.append(" ", note);
}

/**
 * @param {Document} page
 * @param {any} calculator
 * @param {{columns: string[], rows: any[][]}} table
 */
function buildTable(page, calculator, table) {
  const element = page.createElement("table");
  element.className = "calculator-table";
  const head = page.createElement("tr");
  const names = table.columns.map((id) => sentence(calculator, [id, {}]));
  for (const name of names) {
    const cell = page.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const top = page.createElement("thead");
  top.append(head);
  const body = page.createElement("tbody");
  for (const row of table.rows) {
    const line = page.createElement("tr");
    row.forEach((value, index) => {
      const cell = page.createElement("td");
      cell.dataset.name = names[index];
      cell.textContent = cellText(calculator, value);
      line.append(cell);
    });
    body.append(line);
  }
  element.append(top, body);
  return element;
}

/**
 * @param {Document} page
 * @param {"h2" | "h3"} level
 * @param {string} text
 */
function heading(page, level, text) {
  const element = page.createElement(level);
  element.textContent = text;
  return element;
}
