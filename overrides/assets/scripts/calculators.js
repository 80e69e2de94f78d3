/**
 * Works out a calculator's page: builds the form, counts, and shows the result with its steps.
 * Nothing is stored, sent or put into the address.
 * @module
 */
import { checkCalls } from "./calculator-calls.js";
import { countClaim } from "./calculator-claim.js";
import { countCreditEntry } from "./calculator-credit.js";
import { today } from "./calculator-days.js";
import { countDelayInterest } from "./calculator-delay.js";
import { countFees } from "./calculator-fees.js";
import { buildForm } from "./calculator-form.js";
import { countInterestCap } from "./calculator-interest-cap.js";
import { countLimitation } from "./calculator-limitation.js";
import { countPlan } from "./calculator-plan.js";
import { countRealRate } from "./calculator-real-rate.js";
import { showProblems, showResult } from "./calculator-report.js";
import { readPageData } from "./page-data.js";

/** The way each calculator counts, by its id. */
export const COUNTS = {
  "interest-cap": countInterestCap,
  "real-annual-rate": countRealRate,
  "claim-breakdown": countClaim,
  "limitation-period": countLimitation,
  "delayed-performance-interest": countDelayInterest,
  "court-fees": countFees,
  "instalment-plan": countPlan,
  "negative-credit-entry": countCreditEntry,
  "calling-check": checkCalls,
};

/**
 * @param {Document} page
 * @param {string} text JSON from the page's data
 * @param {Date} now
 */
export function startCalculator(page, text, now) {
  const place = page.querySelector(".calculator-place");
  if (!place || !text) return;
  const calculator = JSON.parse(text);
  const count = COUNTS[calculator.id];
  if (!count) return;
  const form = buildForm(page, calculator, today(now));
  const output = page.createElement("div");
  output.className = "calculator-output";
  output.tabIndex = -1;
  place.textContent = "";
  place.append(form.element, output);
  form.element.addEventListener("submit", (event) => {
    event.preventDefault();
    const { values, problems } = form.read();
    output.textContent = "";
    if (problems.length) showProblems(page, output, calculator, problems);
    else showResult(page, output, calculator, count(values, calculator));
    output.focus();
  });
}

if (typeof document !== "undefined") {
  startCalculator(document, readPageData(document).calculator, new Date());
}
