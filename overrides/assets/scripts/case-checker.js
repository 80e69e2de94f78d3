/**
 * The case checker: a list to tick, live verdicts, a report to print or copy. Nothing is stored or
 * sent; only a link that the reader asks for carries the ids of what is ticked.
 * @module
 */
import { buildFilters, buildRows } from "./case-list.js";
import { add, addVerdict, buildReport, showOverall, showSections } from "./case-report.js";
import { readFragment, sortByGravity, writeFragment } from "./case-state.js";
import { writeReport } from "./case-text.js";
import { readPageData } from "./page-data.js";
import { FileError, openFiles } from "./search-files.js";

const ACTIONS = ["case-print", "case-copy-text", "case-copy-link", "case-clear"];

/**
 * @param {Document} page
 * @param {DOMStringMap} data
 */
function startCaseChecker(page, data) {
  if (!data.caseFolder) return;
  const labels = JSON.parse(data.caseLabels);
  const load = openFiles(page, new URL(data.caseFolder, location.href).href, data.caseFiles);
  const resolve = (address) => new URL(address, new URL(data.root, location.href)).href;
  const rows = buildRows(page);
  const known = new Set(rows.map((row) => row.element.id));
  const filters = buildFilters(page, rows, labels);
  const report = buildReport(page, labels, navigator.clipboard ? ACTIONS : ["case-print", "case-clear"]);
  const article = page.querySelector(".prose.case-checker");
  const bar = buildBar(page, labels);
  page.querySelector(".case-scope").after(filters.element);
  article.append(bar.element, report.element);
  page.documentElement.classList.add("has-bar");
  const told = new Map();
  let sections = [];

  /** Shows verdicts, bar and report of what is ticked. */
  function show() {
    const ticked = rows.filter((row) => row.box.checked);
    for (const row of rows) row.verdicts.hidden = !row.box.checked;
    sections = sortByGravity(ticked.map((row) => row.element));
    report.element.hidden = ticked.length === 0;
    article.classList.toggle("has-report", ticked.length > 0);
    bar.show(ticked.length, sections);
    filters.show();
    if (ticked.length === 0) return;
    const channel = filters.channel.selectedOptions[0];
    report.channel.textContent = `${labels["filter-contact"]}: ${channel.text}`;
    report.channel.hidden = !channel.value;
    showOverall(page, report.overall, sections[0].verdict, labels);
    showSections(page, report.verdicts, sections, told, labels, resolve);
  }

  /** Fetches what is told of the ticked groups' practices, each group once, and shows it. */
  async function complete() {
    const wanted = new Set(rows.filter((row) => row.box.checked).map((row) => row.element.group));
    try {
      const found = await Promise.all([...wanted].map((name) => load(name)));
      for (const group of found) for (const name of Object.keys(group)) told.set(name, group[name]);
      report.failed.hidden = true;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      report.failed.hidden = false;
    }
    show();
  }

  /** @returns {import("./case-state.js").Case} */
  function read() {
    const ticked = rows.filter((row) => row.box.checked).map((row) => row.element.id);
    return { channel: filters.channel.value, ticked };
  }

  /** Ticks what a link carries; any other fragment leaves the page as it is. */
  function restore() {
    const wanted = readFragment(location.hash, known);
    if (!wanted) return;
    filters.channel.value = wanted.channel;
    for (const row of rows) row.box.checked = wanted.ticked.includes(row.element.id);
    change();
  }

  /** Shows what changed at once, and again with the details. */
  function change() {
    show();
    void complete();
  }

  const acts = {
    "case-print": () => window.print(),
    "case-copy-text": (button) => copy(button, data, writeReport(tell(), labels)),
    "case-copy-link": (button) => copy(button, data, new URL(writeFragment(read()), location.href).href),
    "case-clear": () => {
      for (const row of rows) row.box.checked = false;
      report.when.value = "";
      report.reference.value = "";
      show();
      rows[0].box.focus();
    },
  };

  /** @returns {import("./case-text.js").Report} */
  function tell() {
    return {
      title: page.querySelector("h1").textContent,
      address: location.href.replace(/#.*/, ""),
      channel: filters.channel.value ? filters.channel.selectedOptions[0].text : "",
      when: report.when.value.trim(),
      reference: report.reference.value.trim(),
      asAt: page.querySelector(".case-scope").textContent,
      sections,
      told,
    };
  }

  for (const name of Object.keys(report.buttons)) {
    report.buttons[name].addEventListener("click", () => {
      if (sections.length > 0) acts[name](report.buttons[name]); // else no reader sees it
    });
  }
  for (const row of rows) row.box.addEventListener("change", change);
  filters.channel.addEventListener("change", show);
  window.addEventListener("hashchange", restore);
  show();
  restore();
}

/**
 * @param {Document} page
 * @param {Record<string, string>} labels
 * @returns {{element: HTMLElement, show: (count: number, sections: import("./case-state.js").Section[]) => void}}
 */
function buildBar(page, labels) {
  const element = add(page, null, "div", "case-bar");
  const status = add(page, element, "p", "");
  status.setAttribute("role", "status");
  const link = add(page, element, "a", "", labels["case-to-report"]);
  link.href = "#report";
  return {
    element,
    show(count, sections) {
      link.hidden = count === 0;
      status.textContent = count ? labels["case-ticked"].replace("{count}", String(count)) : labels["case-none"];
      if (count === 0) return;
      status.append(" ", labels["case-gravest"]);
      addVerdict(page, status, sections[0].verdict, labels);
    },
  };
}

/**
 * @param {HTMLButtonElement} button says for a moment that it is done
 * @param {DOMStringMap} data
 * @param {string} text
 */
async function copy(button, data, text) {
  const name = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = data.copied;
  setTimeout(() => {
    button.textContent = name;
  }, 2000);
}

startCaseChecker(document, readPageData(document));
