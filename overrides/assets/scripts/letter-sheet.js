/**
 * A letter as it stands on the page: read once as paragraphs, shown again with each change.
 * @module
 */
import { fillLetter, joinLetter } from "./letter-text.js";

const HAN = /[\u3400-\u9fff]/;

/**
 * @param {HTMLElement} element one language's copy
 * @param {string} source the tag of the language in which readers write Chinese words
 */
export function openSheet(element, source) {
  const language = element.dataset.sheet;
  const paragraphs = [...element.children].filter((child) => child.localName === "p");
  const letter = paragraphs.map(readParagraph);

  return {
    isToSend: element.dataset.send !== undefined,
    /**
     * @param {Map<string, import("./letter-text.js").Entry>} entries
     * @returns {string[]} the paragraphs as they now stand
     */
    show(entries) {
      const filled = fillLetter(letter, entries, language);
      filled.forEach((parts, at) => {
        const paragraph = /** @type {HTMLElement} */ (paragraphs[at]);
        paragraph.hidden = parts === null;
        if (parts) showGaps(paragraph, letter[at], parts);
      });
      return joinLetter(filled);
    },
  };

  /**
   * @param {HTMLElement} paragraph
   * @param {import("./letter-text.js").Paragraph} parts as they were read
   * @param {string[]} words of each part
   */
  function showGaps(paragraph, parts, words) {
    const gaps = [...paragraph.querySelectorAll(".letter-gap")];
    parts.forEach((part, at) => {
      if (typeof part === "string") return;
      const gap = /** @type {HTMLElement} */ (gaps.shift());
      const isFilled = words[at] !== part.blank;
      gap.textContent = words[at];
      gap.classList.toggle("letter-gap--filled", isFilled);
      if (isFilled && !language.startsWith("zh") && HAN.test(words[at])) gap.lang = source;
      else gap.removeAttribute("lang");
    });
  }
}

/**
 * @param {Element} paragraph words, line breaks and gaps
 * @returns {import("./letter-text.js").Paragraph}
 */
function readParagraph(paragraph) {
  return [...paragraph.childNodes].map((node) => {
    if (!(node instanceof HTMLElement)) return node.textContent.replace(/^\s*\n\s*|\s*\n\s*$/g, "");
    if (node.localName === "br") return "\n";
    return { field: node.dataset.field, blank: node.textContent };
  });
}
