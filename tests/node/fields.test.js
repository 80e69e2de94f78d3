/** Fields: what each kind takes, and which sentence anything else gets. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanText, narrow, readField } from "../../overrides/assets/scripts/fields.js";

const field = (kind, more = {}) => ({ id: "a", label: "A", kind, isRequired: true, ...more });
const value = (kind, text, more) => readField(field(kind, more), text).value;
const problem = (kind, text, more) => readField(field(kind, more), text).problem;

test("an empty field is wrong only when it is required", () => {
  for (const kind of ["name", "text", "multiline", "date", "time", "amount", "phone", "number"]) {
    assert.equal(problem(kind, " \n "), "required", kind);
    assert.deepEqual(readField(field(kind, { isRequired: false }), " "), { value: "", problem: null }, kind);
  }
  assert.equal(problem("choice", "", { count: 2 }), "choice");
});

test("what the browser holds but cannot read is wrong even where nothing is required", () => {
  assert.equal(readField(field("date", { isRequired: false }), "", true).problem, "date");
  assert.equal(readField(field("time", { isRequired: false }), "", true).problem, "time");
});

test("words are measured in characters, and signs of two units are one", () => {
  assert.equal(value("name", "张三", { most: 2 }), "张三");
  assert.equal(value("name", "𠮷野", { most: 2 }), "𠮷野");
  assert.deepEqual(readField(field("name", { most: 2 }), "张三丰"), { value: "", problem: "long", most: 2 });
  assert.equal(readField(field("name"), "a".repeat(61)).most, 60);
  assert.equal(readField(field("text"), "a".repeat(201)).most, 200);
  assert.equal(readField(field("multiline"), "a".repeat(2001)).most, 2000);
});

test("a line stays one line, and lines stay lines", () => {
  assert.equal(value("text", " a\n b\t c "), "a b c");
  assert.equal(value("multiline", "a\r\nb\rc\n"), "a\nb\nc");
});

test("signs that no file can hold or that turn words around are left out", () => {
  assert.equal(cleanText("a\u0000b\u0008c\u202ed\u2066e\ud800f\uffffg\u009f"), "abcdefg");
  assert.equal(cleanText("😀 𠮷"), "😀 𠮷");
  assert.equal(problem("text", "\u0000\u202e"), "required");
});

test("wide digits and signs are as good as narrow ones", () => {
  assert.equal(narrow("＋８６　１３８－"), "+86 138-");
  assert.equal(value("number", "１２"), "12");
  assert.equal(value("time", "２１：４０"), "21:40");
  assert.equal(value("date", "２０２６－１１－２２"), "2026-11-22");
});

test("dates and times exist", () => {
  assert.equal(value("date", "2026-11-2"), "2026-11-02");
  assert.equal(problem("date", "2026-02-30"), "date");
  assert.equal(value("time", "7:05"), "07:05");
  for (const text of ["24:00", "12:60", "noon", "12"]) assert.equal(problem("time", text), "time", text);
});

test("amounts are nothing or more, with two decimals at most", () => {
  const good = { "12000": "12000", "12,000.50": "12000.50", "¥ 1,234,567": "1234567", "￥99.9元": "99.9", "0.01": "0.01", "007": "7", "0": "0", "0.00": "0.00", "１２，０００": "12000" };
  for (const [text, expected] of Object.entries(good)) assert.equal(value("amount", text), expected, text);
  for (const text of ["-5", "1.234", "1,23", "12e3", "1.2.3", "NaN", "Infinity", "十万", "."]) {
    assert.equal(problem("amount", text), "amount", text);
  }
  assert.deepEqual(readField(field("amount", { most: 100 }), "100.01"), { value: "", problem: "high", most: 100 });
  assert.equal(value("amount", "100", { most: 100 }), "100");
});

test("numbers keep the form in which they were typed", () => {
  assert.equal(value("number", "0421"), "0421");
  assert.equal(value("number", "3.5"), "3.5");
  for (const text of ["-1", "1e5", "three", "1,000", "3."]) assert.equal(problem("number", text), "number", text);
  assert.equal(problem("number", "61", { most: 60 }), "high");
});

test("telephone numbers are those that exist in kind", () => {
  const good = ["110", "12378", "400-000-0000", "010-00000000", "(010) 0000 0000", "+86 13800000000", "008613800000000", "13800000000", "10690000000000000000"];
  for (const text of good) assert.equal(problem("phone", text), null, text);
  for (const text of ["1", "12", "1380000000", "138000000000", "+86 1380000000", "call me", "123456789012345678901", "110#"]) {
    assert.equal(problem("phone", text), "phone", text);
  }
  assert.equal(value("phone", "110、 12378；400-000-0000"), "110, 12378, 400-000-0000");
  assert.equal(problem("phone", "110, abc"), "phone");
  assert.equal(problem("phone", "，"), "phone");
  assert.deepEqual(readField(field("phone", { most: 8 }), "010-00000000"), { value: "", problem: "long", most: 8 });
});

test("a choice is one of those offered", () => {
  assert.equal(value("choice", "1", { count: 2 }), "1");
  for (const text of ["2", "-1", "x", "1.0"]) assert.equal(problem("choice", text, { count: 2 }), "choice", text);
});

test("nothing that can be typed raises or becomes NaN", () => {
  const kinds = ["name", "text", "multiline", "date", "time", "amount", "phone", "number", "choice"];
  const signs = ["0", "9", "-", ".", ",", "年", "：", "é", "\u0000", "\ud83d", "\n", "=", "￥", " ", "＋"];
  let seed = 7;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 3000; round += 1) {
    const text = Array.from({ length: next(12) }, () => signs[next(signs.length)]).join("");
    for (const kind of kinds) {
      const reading = readField(field(kind, { count: 3 }), text);
      assert.ok(!(reading.value && reading.problem), `${kind} ${JSON.stringify(text)}`);
      assert.doesNotMatch(reading.value, /NaN|undefined|Infinity/);
    }
  }
});
