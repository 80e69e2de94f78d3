/**
 * What can be done with a letter: copy it, print it, or save it as a file.
 * @module
 */
import { copyText, saveFile } from "./files.js";
import { build } from "./letter-form.js";
import { writeDocument, writeTextFile } from "./letter-file.js";

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} labels
 * @param {object} letter
 * @param {string} letter.name for files
 * @param {string} letter.title
 * @param {() => string[] | null} letter.read its paragraphs; null while a field is not in order
 * @param {() => Promise<any>} letter.load the library that writes documents
 */
export function startActions(place, labels, letter) {
  const page = place.ownerDocument;
  const buttons = build(page, "div", { className: "tool-actions" });
  const status = build(page, "p", { className: "tool-status" });
  status.setAttribute("role", "status");
  const hint = build(page, "p", { className: "hint", textContent: labels["letter-download-hint"] });

  /**
   * @param {string} key
   * @param {(paragraphs: string[]) => Promise<string> | string} act returns the key of what to say
   */
  function add(key, act) {
    const look = { type: /** @type {"button"} */ ("button"), className: "action" };
    const button = build(page, "button", { ...look, textContent: labels[key] });
    button.addEventListener("click", async () => {
      status.textContent = "";
      const paragraphs = letter.read();
      if (!paragraphs) return;
      button.disabled = true;
      status.textContent = labels[await act(paragraphs)] || "";
      button.disabled = false;
      button.focus();
    });
    buttons.append(button);
  }

  add("letter-copy", async (paragraphs) =>
    (await copyText(page, paragraphs.join("\n\n"))) ? "letter-copied" : "letter-copy-failed",
  );
  add("tool-print", () => {
    window.print();
    return "";
  });
  add("letter-txt", (paragraphs) => {
    saveFile(page, `${letter.name}.txt`, writeTextFile(paragraphs));
    return "letter-saved";
  });
  add("letter-docx", async (paragraphs) => {
    status.textContent = labels["letter-docx-loading"];
    let docx;
    try {
      docx = await letter.load();
    } catch (error) {
      return "letter-docx-failed";
    }
    saveFile(page, `${letter.name}.docx`, await writeDocument(docx, paragraphs, letter.title));
    return "letter-saved";
  });
  place.append(buttons, status, hint);
}
