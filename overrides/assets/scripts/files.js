/**
 * Hands text and files to the reader: by the clipboard, or as a download made in the page.
 * @module
 */

/**
 * @param {Document} page
 * @param {string} text
 * @returns {Promise<boolean>} whether it was copied; browsers inside other apps may refuse
 */
export async function copyText(page, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    return copySelected(page, text);
  }
}

/**
 * The way that also works where the clipboard is closed to pages, as on plain http.
 * @param {Document} page
 * @param {string} text
 * @returns {boolean}
 */
function copySelected(page, text) {
  const focused = /** @type {HTMLElement} */ (page.activeElement);
  const box = page.createElement("textarea");
  box.value = text;
  box.className = "aside";
  page.body.append(box);
  box.select();
  const isCopied = page.execCommand("copy");
  box.remove();
  focused.focus();
  return isCopied;
}

/**
 * @param {Document} page
 * @param {string} name
 * @param {Blob} file
 */
export function saveFile(page, name, file) {
  const link = page.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
