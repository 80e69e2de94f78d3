import assert from "node:assert/strict";
import { test } from "node:test";

import { stepOf } from "../../overrides/assets/scripts/path.js";

const STEPS = ["step-what", "step-often", "step-by-day"];

test("the step that the fragment names is shown", () => {
  assert.equal(stepOf(STEPS, "#step-by-day"), "step-by-day");
});

test("without a fragment, or with another place of the page, the first step is shown", () => {
  for (const fragment of ["", "#", "#graph", "#step-", "#step-%E0"]) assert.equal(stepOf(STEPS, fragment), "step-what");
});
