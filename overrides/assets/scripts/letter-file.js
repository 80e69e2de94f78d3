/**
 * The letter to send as files: plain text, and a document for word processors on A4.
 * @module
 */

/** The hint lets quotation marks, which both scripts have, be the Chinese ones. */
const FONT = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: "宋体",
  hint: "eastAsia",
};
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1440;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * @param {string[]} paragraphs
 * @returns {Blob} with what old editors need to read it: a byte order mark and their line ends
 */
export function writeTextFile(paragraphs) {
  const text = paragraphs.join("\n\n").replace(/\n/g, "\r\n");
  return new Blob([`\ufeff${text}\r\n`], { type: "text/plain;charset=utf-8" });
}

/**
 * @param {any} docx the library
 * @param {string[]} paragraphs
 * @param {string} title
 * @returns {Promise<Blob>}
 */
export async function writeDocument(docx, paragraphs, title) {
  const document = new docx.Document({
    title,
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: 24,
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
          paragraph: { spacing: { after: 200, line: 360 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: paragraphs.map((text) => writeParagraph(docx, text)),
      },
    ],
  });
  const blob = await docx.Packer.toBlob(document);
  return new Blob([blob], { type: DOCX });
}

/**
 * @param {any} docx
 * @param {string} text a line break in it stays one
 */
function writeParagraph(docx, text) {
  const lines = text.split("\n");
  const children = lines.map(
    (line, at) => new docx.TextRun({ text: line, font: FONT, break: at ? 1 : undefined }),
  );
  return new docx.Paragraph({ children });
}
