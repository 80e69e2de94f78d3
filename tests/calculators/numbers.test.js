import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { interest, readFen, readNumber, readPercent, scale, showFen, showPercent } from "./scripts/calculator-numbers.js";

test("amounts are read to the fen and nothing else is taken for one", () => {
  assert.equal(readFen("1,234.5"), 123450);
  assert.equal(readFen("１"), null);
  assert.equal(readFen("12，000"), 1200000);
  assert.equal(readPercent("0.0175"), 175);
  for (const text of ["", "-1", "1e5", "NaN", "Infinity", "1.234", "1.", "RMB 5", "99999999999999"]) {
    assert.equal(readFen(text), null, text);
  }
  assert.equal(readNumber("12", 0), 12);
  assert.equal(readNumber("1.5", 0), null);
});

test("a sum is shown with its thousands, and fen only where there are any", () => {
  assert.equal(showFen(0), "0");
  assert.equal(showFen(123450), "1,234.50");
  assert.equal(showFen(100000000), "1,000,000");
  assert.equal(showFen(-5), "−0.05");
  assert.equal(showPercent(138000), "13.8");
});

test("interest is counted by hand, half a fen rounding up", () => {
  // 100,000 yuan × 0.0175 % × 100 days = 1,750 yuan
  assert.equal(interest(10000000, 175, 100, 1), 175000);
  // 1 fen × 50 % = half a fen
  assert.equal(interest(1, 500000, 1, 1), 1);
  assert.equal(scale(100, 1, 3), 33);
  assert.equal(scale(200, 1, 3), 67);
});

test("what is shown is read again as the same", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100000000000 }), (fen) => assert.equal(readFen(showFen(fen)), fen)));
});

test("more money, a higher rate or more days never mean less interest", () => {
  const sum = fc.integer({ min: 0, max: 100000000000 });
  const parts = fc.integer({ min: 0, max: 10000000 });
  const days = fc.integer({ min: 0, max: 20000 });
  fc.assert(
    fc.property(sum, parts, days, (fen, rate, count) => {
      const whole = interest(fen, rate, count, 365);
      assert.ok(Number.isSafeInteger(whole) && whole >= 0);
      assert.ok(interest(fen + 1, rate, count, 365) >= whole);
      assert.ok(interest(fen, rate + 1, count, 365) >= whole);
      assert.ok(interest(fen, rate, count + 1, 365) >= whole);
    }),
  );
});
