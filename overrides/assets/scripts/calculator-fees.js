/**
 * Court fees counted in steps of the amount, and what becomes of them when half is due.
 * @module
 */
import { interest, readFen, readPercent, scale, showFen } from "./calculator-numbers.js";
import { isInForce } from "./calculator-rates.js";

/**
 * @typedef {object} Band
 * @property {string} above yuan
 * @property {string | null} percent
 * @property {string | null} fixed yuan
 */

/**
 * @param {Record<string, any>} input
 * @param {import("./calculator-rates.js").Law} law
 * @returns {import("./calculator-interest-cap.js").Result}
 */
export function countFees(input, law) {
  const since = law.effective["litigation-fees-measures"];
  if (!isInForce(law, input.asked, "litigation-fees-measures")) return { result: [["too-early", { since }]] };
  const { figures } = law;
  const whole = inBands(input.claim, figures.acceptance);
  const half = scale(whole, 1, Number(figures.half));
  const order = scale(whole, 1, Number(figures["payment-order"]));
  const enforcement = inBands(input.claim, figures.enforcement);
  const most = readFen(figures["preservation-most"]);
  const preservation = Math.min(most, inBands(input.claim, figures.preservation));
  const values = {
    claim: showFen(input.claim),
    whole: showFen(whole),
    half: showFen(half),
    order: showFen(order),
    enforcement: showFen(enforcement),
    preservation: showFen(preservation),
    most: showFen(most),
  };
  const bands = splitBands(input.claim, figures.acceptance);
  const rows = ["whole", "half", "order", "preservation", "enforcement"].map((name) => [[`row-${name}`, {}], values[name]]);
  const bars = rows.map(([label, shown], index) => ({
    label: label[0],
    shown,
    parts: [{ kind: 1, value: [whole, half, order, preservation, enforcement][index] }],
  }));
  return {
    result: [["fees", values], ["who-pays", {}]],
    steps: [...bands.map(tellBand), ["step-sum", values], ["step-half", values], ["step-order", values], ["step-preservation", values], ["step-enforcement", values]],
    table: { columns: ["column-fee", "column-yuan"], rows },
    chart: { kind: "bars", bars, legend: [] },
  };
}

/**
 * @param {{part: number, fee: number, band: Band}} one
 * @returns {import("./calculator-interest-cap.js").Line}
 */
function tellBand({ part, fee, band }) {
  const values = { above: showFen(readFen(band.above)), part: showFen(part), fee: showFen(fee) };
  if (band.percent === null) return ["step-fixed", { fee: values.fee }];
  return ["step-band", { ...values, percent: band.percent }];
}

/**
 * @param {number} amount fen
 * @param {Band[]} bands
 * @returns {{part: number, fee: number, band: Band}[]} the steps that the amount reaches
 */
export function splitBands(amount, bands) {
  const reached = [];
  for (const [index, band] of bands.entries()) {
    const from = readFen(band.above);
    const to = index + 1 < bands.length ? readFen(bands[index + 1].above) : Infinity;
    const part = Math.min(amount, to) - from;
    if (part <= 0 && index > 0) break;
    const fee = band.percent === null ? readFen(band.fixed) : interest(part, readPercent(band.percent), 1, 1);
    reached.push({ part, fee, band });
  }
  return reached;
}

/**
 * @param {number} amount fen
 * @param {Band[]} bands
 * @returns {number} fen
 */
export function inBands(amount, bands) {
  return splitBands(amount, bands).reduce((sum, one) => sum + one.fee, 0);
}
