/** The case checker's state: fragments, gravity, filters. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { GRAVITY, fits, readFragment, sortByGravity, writeFragment } from "../../overrides/assets/scripts/case-state.js";

const known = new Set(["night-call", "told-relatives", "true-days"]);
const practice = (name, verdict) => ({ name, verdict, text: `Text of ${name}`, address: `/${name}` });
const element = (id, practices, channels = ["call"]) => ({ id, group: "when", text: `Did ${id}`, channels, practices });

test("a fragment carries ids alone, and is read as it was written", () => {
  const one = { channel: "call", ticked: ["night-call", "true-days"] };
  assert.equal(writeFragment(one), "#channel=call&ticked=night-call,true-days");
  assert.deepEqual(readFragment(writeFragment(one), known), one);
  assert.equal(writeFragment({ channel: "", ticked: [] }), "#ticked=");
});

test("another fragment leaves everything as it is", () => {
  for (const hash of ["", "#", "#when", "#case-night-call", "#channel=call"]) {
    assert.equal(readFragment(hash, known), null, hash);
  }
});

test("unknown, repeated and hostile ids are left out", () => {
  const hash = "#channel=letter&ticked=true-days,<img src=x>,true-days,__proto__,,night-call";
  assert.deepEqual(readFragment(hash, known), { channel: "", ticked: ["true-days", "night-call"] });
});

test("what must stop stands before what depends on conditions, and that before what is lawful", () => {
  const judged = [...GRAVITY].reverse().map((verdict) => practice(verdict, verdict));
  const sections = sortByGravity([element("a", judged)]);
  assert.deepEqual(sections.map((one) => one.verdict), GRAVITY);
  assert.deepEqual(GRAVITY.slice(0, 1), ["unlawful"]);
  assert.ok(GRAVITY.indexOf("conditional") < GRAVITY.indexOf("lawful"));
});

test("a practice that two entries lead to stands once, with both", () => {
  const shared = practice("shared", "discouraged");
  const [section] = sortByGravity([element("a", [shared]), element("b", [shared])]);
  assert.equal(section.entries.length, 1);
  assert.deepEqual(section.entries[0].because.map((one) => one.id), ["a", "b"]);
});

test("nothing ticked has no section", () => {
  assert.deepEqual(sortByGravity([]), []);
});

test("an entry fits its kinds of contact and words in any case, width and order", () => {
  const one = element("night-call", [practice("calls", "discouraged")], ["call", "message"]);
  assert.ok(fits(one, "", ""));
  assert.ok(fits(one, "message", "  "));
  assert.ok(!fits(one, "visit", ""));
  assert.ok(fits(one, "call", "CALLS ｄｉｄ"));
  assert.ok(!fits(one, "call", "calls never"));
});
