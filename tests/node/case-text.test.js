/** The report as plain text: everything that is known, and no empty line for what is not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sortByGravity } from "../../overrides/assets/scripts/case-state.js";
import { writeReport } from "../../overrides/assets/scripts/case-text.js";

const labels = {
  "case-when": "When it happened",
  "case-reference": "Reference",
  "filter-contact": "Kind of contact",
  "case-gravest": "Gravest verdict: ",
  "case-what": "Ticked: ",
  "case-question": "In detail: ",
  "case-bracket": " ({strength})",
  "case-semicolon": "; ",
  "list-separator": ", ",
  "practice-conditions": "Conditions",
  "practice-alternative": "Instead",
  "practice-remedy": "Remedy",
  "practice-basis": "Based on: ",
  "not-advice": "This is no advice.",
  "verdict-unlawful": "Unlawful",
  "verdict-lawful": "Lawful",
  "case-overall-unlawful": "Stop it.",
  "case-overall-lawful": "All lawful.",
  "case-verdict-unlawful": "Must stop now",
  "case-verdict-lawful": "May go on",
};
const bad = { name: "q/bad", verdict: "unlawful", text: "Calling again and again", address: "http://a.test/bad" };
const good = { name: "q/good", verdict: "lawful", text: "Calling once", address: "http://a.test/good" };
const told = new Map([
  [
    "q/bad",
    {
      actor: "by: Collectors",
      alternative: "Call by day.",
      remedy: "Complain.",
      basis: [["Peace Act, article 12", "binding", "en/laws/peace-law/#12"], ["Standard", "recommended", "en/x/"]],
      weakest: " (weakest: recommended)",
      question: ["May they?", "en/faq/q/"],
    },
  ],
]);
const entry = (id, practices) => ({ id, group: "g", text: `Did ${id}`, channels: ["call"], practices });
const report = {
  title: "Case checker",
  address: "http://a.test/en/case-checker/",
  channel: "Call",
  when: "2026-11-20 14:30",
  reference: "A-1",
  asAt: "Checked on 2026-11-22.",
  sections: sortByGravity([entry("one", [good]), entry("two", [bad]), entry("three", [bad])]),
  told,
};

test("a report says what is known, the gravest first", () => {
  assert.equal(
    writeReport(report, labels),
    `Case checker

When it happened: 2026-11-20 14:30
Reference: A-1
Kind of contact: Call
Gravest verdict: Unlawful
Stop it.

## Must stop now

Calling again and again [Unlawful]
- Ticked: Did two; Did three
- Instead: Call by day.
- Remedy: Complain.
- Based on: Peace Act, article 12 (binding), Standard (recommended) (weakest: recommended)
- In detail: May they? http://a.test/bad

## May go on

Calling once [Lawful]
- Ticked: Did one
- http://a.test/good

Checked on 2026-11-22. This is no advice.
http://a.test/en/case-checker/
`,
  );
});

test("a field left empty has no line", () => {
  const text = writeReport({ ...report, when: "", reference: "", channel: "" }, labels);
  assert.ok(text.startsWith("Case checker\n\nGravest verdict: Unlawful\n"));
});
