/** The hash that says in which file of the index a term stands; the build works it out by zlib. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { hashOf } from "../../overrides/assets/scripts/search-index.js";

test("hashes are those of the build", () => {
  // The same values as in tests/test_search.py.
  assert.deepEqual(["", "a", "半夜"].map(hashOf), [0, 1027557401, 1339507617]);
});
