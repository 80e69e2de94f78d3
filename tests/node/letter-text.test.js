/** Letters filled in: gaps, left-out paragraphs, each language's own way of saying a value. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fillLetter, joinLetter, sayValue } from "../../overrides/assets/scripts/letter-text.js";

const LETTER = [
  [{ field: "to", blank: "收信人" }, "："],
  ["我叫 ", { field: "name", blank: "姓名" }, "。"],
  ["请用", { field: "way", blank: "方式" }, "联系。"],
  [{ field: "name", blank: "姓名" }, "\n", { field: "day", blank: "日期" }],
];
const WAYS = [{ zh: "短信", en: "text message" }, { zh: "来信", en: "letter" }];

function entries(values) {
  const kinds = { to: "text", name: "name", way: "choice", day: "date" };
  return new Map(
    Object.entries(kinds).map(([id, kind]) => [
      id,
      { field: { id, label: id, kind, isRequired: id !== "way" }, value: "", choices: WAYS, ...values[id] },
    ]),
  );
}

test("an untouched letter shows its blanks and leaves out what may be left out", () => {
  const filled = fillLetter(LETTER, entries({}), "zh");
  assert.equal(filled[2], null);
  assert.deepEqual(joinLetter(filled), ["收信人：", "我叫 姓名。", "姓名\n日期"]);
});

test("values stand in both languages' words", () => {
  const values = { to: { value: "某银行" }, name: { value: "$& {way}" }, way: { value: "1" }, day: { value: "2026-11-22" } };
  assert.deepEqual(joinLetter(fillLetter(LETTER, entries(values), "zh")), [
    "某银行：", "我叫 $& {way}。", "请用来信联系。", "$& {way}\n2026 年 11 月 22 日",
  ]);
  assert.equal(joinLetter(fillLetter(LETTER, entries(values), "en")).pop(), "$& {way}\n22 November 2026");
  assert.equal(fillLetter(LETTER, entries(values), "en")[2][1], "letter");
});

test("what is being typed shows while it is not yet a value, and keeps its paragraph", () => {
  const filled = fillLetter(LETTER, entries({ name: { draft: "张" }, way: { draft: "来" } }), "zh");
  assert.equal(filled[1].join(""), "我叫 张。");
  assert.equal(filled[2].join(""), "请用来联系。");
});

test("amounts are grouped, with cents whole or not at all; numbers stay as they are", () => {
  const say = (kind, value, language = "zh") => sayValue({ field: { kind }, value, choices: [] }, language);
  assert.equal(say("amount", "1234567"), "1,234,567");
  assert.equal(say("amount", "999"), "999");
  assert.equal(say("amount", "12345.6"), "12,345.60");
  assert.equal(say("number", "0421"), "0421");
  assert.equal(say("phone", "110, 12378"), "110、12378");
  assert.equal(say("phone", "110, 12378", "en"), "110, 12378");
});
