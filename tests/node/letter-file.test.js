/** A letter as a text file; tests/browser/test_letters.py opens the document that the library writes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeTextFile } from "../../overrides/assets/scripts/letter-file.js";

test("the text starts with a byte order mark and ends its lines as old editors expect", async () => {
  const bytes = Buffer.from(await writeTextFile(["某银行：", "一\n二"]).arrayBuffer());
  assert.equal(bytes.toString("utf8"), "\ufeff某银行：\r\n\r\n一\r\n二\r\n");
});
