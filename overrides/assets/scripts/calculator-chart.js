/**
 * Charts as SVG, drawn element by element: bars made of parts, or a line of time with marks.
 * What a chart shows also stands in words, in the table or in the result.
 * @module
 */
import { sentence } from "./calculator-sentences.js";

const SPACE = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const BAR = 22;
const ROW = 44;
const NARROW = 12;
const GAP = 6;

/**
 * @param {Document} page
 * @param {any} calculator
 * @param {any} chart
 * @returns {HTMLElement}
 */
export function drawChart(page, calculator, chart) {
  const figure = page.createElement("figure");
  figure.className = "calculator-chart";
  const svg = chart.kind === "bars" ? drawBars(page, calculator, chart.bars) : drawLine(page, chart);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", describe(calculator, chart));
  figure.append(svg);
  if (chart.legend.length) figure.append(buildLegend(page, calculator, chart.legend));
  return figure;
}

/**
 * @param {any} calculator
 * @param {any} chart
 * @returns {string} what the chart shows, for those who do not see it
 */
export function describe(calculator, chart) {
  const texts =
    chart.kind === "bars"
      ? chart.bars.map((bar) => `${nameOf(calculator, bar)}: ${bar.shown}`)
      : chart.marks.map((mark) => mark.text);
  return texts.join("; ");
}

/**
 * @param {any} calculator
 * @param {{label?: string, text?: string}} bar
 */
function nameOf(calculator, bar) {
  return bar.text || sentence(calculator, [bar.label, {}]);
}

/**
 * @param {Document} page
 * @param {any} calculator
 * @param {any[]} bars
 */
function drawBars(page, calculator, bars) {
  const sum = (bar) => bar.parts.reduce((total, part) => total + part.value, 0);
  const largest = Math.max(1, ...bars.map(sum));
  const isNarrow = bars.length > 6;
  const row = isNarrow ? NARROW + GAP : ROW;
  const left = isNarrow ? 46 : 0;
  const svg = make(page, "svg", { viewBox: `0 0 ${WIDTH} ${bars.length * row + 4}` });
  bars.forEach((bar, index) => {
    const top = index * row;
    const label = isNarrow ? nameOf(calculator, bar) : `${nameOf(calculator, bar)} ${bar.shown}`;
    const text = make(page, "text", { x: 0, y: top + (isNarrow ? NARROW - 1 : 14) });
    text.textContent = label;
    svg.append(text);
    let x = left;
    for (const part of bar.parts) {
      const width = (part.value / largest) * (WIDTH - left);
      const y = top + (isNarrow ? 2 : 19);
      const height = isNarrow ? NARROW : BAR;
      svg.append(make(page, "rect", { x, y, width, height, class: `part-${part.kind}` }));
      x += width;
    }
  });
  return svg;
}

/**
 * @param {Document} page
 * @param {{from: number, to: number, spans: any[], marks: any[]}} line
 */
function drawLine(page, line) {
  const height = 34 + line.marks.length * 20;
  const svg = make(page, "svg", { viewBox: `0 0 ${WIDTH} ${height}` });
  const length = Math.max(1, line.to - line.from);
  const place = (at) => 4 + ((at - line.from) / length) * (WIDTH - 8);
  svg.append(make(page, "rect", { x: 4, y: 4, width: WIDTH - 8, height: BAR, class: "part-0" }));
  for (const span of line.spans) {
    const width = Math.max(1, place(span.to) - place(span.from));
    svg.append(make(page, "rect", { x: place(span.from), y: 4, width, height: BAR, class: `part-${span.kind}` }));
  }
  line.marks.forEach((mark, index) => {
    const x = place(mark.at);
    const y = 46 + index * 20;
    svg.append(make(page, "line", { x1: x, x2: x, y1: 1, y2: y - 10, class: `mark-${mark.kind}` }));
    const isRight = x > WIDTH - 90;
    const text = make(page, "text", { x: isRight ? x - 3 : x + 3, y, "text-anchor": isRight ? "end" : "start" });
    text.textContent = mark.text;
    svg.append(text);
  });
  return svg;
}

/**
 * @param {Document} page
 * @param {any} calculator
 * @param {string[]} legend sentence ids, for the parts 1, 2, 3
 */
function buildLegend(page, calculator, legend) {
  const caption = page.createElement("figcaption");
  legend.forEach((id, index) => {
    const svg = make(page, "svg", { viewBox: "0 0 12 12", class: "calculator-key", "aria-hidden": "true" });
    svg.append(make(page, "rect", { width: 12, height: 12, class: `part-${index + 1}` }));
    const item = page.createElement("span");
    item.append(svg, " ", sentence(calculator, [id, {}]));
    caption.append(item, " ");
  });
  return caption;
}

/**
 * @param {Document} page
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function make(page, name, attributes) {
  const element = page.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
