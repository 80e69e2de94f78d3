/**
 * Fetches the files of the index, each once, as scripts: that also works from file://.
 * @module
 */

/** A file of the index did not load. */
export class FileError extends Error {}

const NAME = /^(?:[tpe]\d{1,6}|head|kinds|simplified|sounds|words)$/;

/**
 * @param {Document} page
 * @param {string} folder the index's address, ending in a slash
 * @returns {(name: string) => Promise<any>}
 */
export function openFiles(page, folder) {
  const values = new Map();
  const waiting = new Map();
  self.legalFaqSearch = (name, value) => values.set(name, value);
  const policy = self.trustedTypes
    ? self.trustedTypes.createPolicy("legal-faq", { createScriptURL: (address) => address })
    : { createScriptURL: (address) => address };

  return (name) => {
    if (!NAME.test(name)) throw new TypeError(`no file of the index: ${name}`);
    if (!waiting.has(name)) {
      waiting.set(
        name,
        new Promise((resolve, reject) => {
          const script = page.createElement("script");
          script.src = policy.createScriptURL(`${folder}${name}.js`);
          script.onload = () => resolve(values.get(name));
          script.onerror = () => {
            waiting.delete(name);
            reject(new FileError(name));
          };
          page.head.append(script);
        }),
      );
    }
    return waiting.get(name);
  };
}
