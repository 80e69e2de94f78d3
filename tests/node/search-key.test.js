/** Keys that lead to the search: which ones, and when. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { asksForSearch } from "../../overrides/assets/scripts/search-key.js";

/** @param {string} key @param {object} more */
function press(key, more = {}) {
  const target = { closest: () => null };
  return { key, target, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, isComposing: false, ...more };
}

const WRITING = { target: { closest: () => ({}) } };

test("a slash asks for the search while it is on, but not while somebody writes", () => {
  assert.equal(asksForSearch(press("/"), true), true);
  assert.equal(asksForSearch(press("/"), false), false);
  assert.equal(asksForSearch(press("/", WRITING), true), false);
  assert.equal(asksForSearch(press("/", { isComposing: true }), true), false);
});

test("Ctrl+K and ⌘K ask for it always, other keys never", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
    assert.equal(asksForSearch(press("k", { ...held, ...WRITING }), false), true);
    assert.equal(asksForSearch(press("k", { ...held, shiftKey: true }), true), false);
    assert.equal(asksForSearch(press("/", held), true), false);
  }
  assert.equal(asksForSearch(press("k"), true), false);
  assert.equal(asksForSearch(press("K", { altKey: true }), true), false);
});
