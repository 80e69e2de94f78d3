/** Whatever is typed, a reader gets sentences: never NaN, Infinity, undefined or an empty blank. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "./scripts/calculator-days.js";
import { showFen } from "./scripts/calculator-numbers.js";
import { CALCULATORS, everyWord, work } from "./helpers.js";

const day = fc.integer({ min: 0, max: 20000 }).map((count) => addDays("2000-01-01", count));
const TYPED = {
  date: day,
  time: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })).map((parts) => parts.join(":")),
  yuan: fc.oneof(fc.integer({ min: 0, max: 100000000000 }), fc.integer({ min: 0, max: 10000 })).map(showFen),
  percent: fc.integer({ min: 0, max: 10000 }).map(String),
  count: fc.integer({ min: 0, max: 600 }).map(String),
};

function typing(input) {
  if (input.kind === "choice") return fc.constantFrom(...input.choices.map(([id]) => id));
  if (input.kind === "rows") {
    const line = Object.fromEntries(input.columns.map((one) => [one.id, typing(one)]));
    return fc.array(fc.record(line), { maxLength: 5 });
  }
  return input.optional ? fc.oneof(TYPED[input.kind], fc.constant("")) : TYPED[input.kind];
}

for (const id of Object.keys(CALCULATORS.en)) {
  test(`${id} always answers in words`, () => {
    const inputs = Object.fromEntries(CALCULATORS.en[id].inputs.map((one) => [one.id, typing(one)]));
    fc.assert(
      fc.property(fc.record(inputs), (typed) => {
        for (const language of ["zh", "en"]) {
          const found = work(id, typed, language);
          if (found.problems) continue;
          assert.ok(found.result.length > 0);
          assert.doesNotMatch(everyWord(id, found, language), /NaN|Infinity|undefined|\{[a-z-]+\}|e\+\d/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test(`${id} takes rubbish as a problem`, () => {
    const rubbish = fc.constantFrom("NaN", "-1", "1e9", "∞", "<b>", "9".repeat(40), "２");
    fc.assert(
      fc.property(rubbish, (text) => {
        const inputs = CALCULATORS.en[id].inputs.filter((one) => !["choice", "rows"].includes(one.kind));
        const typed = Object.fromEntries(inputs.map((one) => [one.id, text]));
        assert.equal(work(id, typed).problems.length, inputs.length);
      }),
    );
  });
}
