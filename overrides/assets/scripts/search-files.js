/**
 * Fetches the files of the index, each once, as scripts: that also works from file://.
 * @module
 */

/** A file of the index did not load. */
export class FileError extends Error {}

/**
 * @param {Document} page
 * @param {string} folder the index's address, ending in a slash
 * @param {string} manifest its files, such as "head kinds e73 t57": numbered ones by their count
 * @returns {(name: string) => Promise<any>}
 */
export function openFiles(page, folder, manifest) {
  const values = new Map();
  const waiting = new Map();
  self.legalFaqSearch = (name, value) => values.set(name, value);
  const policy = createPolicy(folder, manifest);

  return (name) => {
    if (!waiting.has(name)) {
      waiting.set(
        name,
        new Promise((resolve, reject) => {
          const script = page.createElement("script");
          script.src = policy.createScriptURL(name);
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

/**
 * The only way to a script's address: from the name of a file that the build wrote.
 * @param {string} folder
 * @param {string} manifest
 * @returns {{createScriptURL: (name: string) => any}} throws TypeError for any other name
 */
function createPolicy(folder, manifest) {
  const names = listNames(manifest);
  const here = new URL(".", folder);
  if (here.protocol !== location.protocol || here.host !== location.host) {
    throw new TypeError(`no index of this site: ${folder}`);
  }
  const rules = {
    /** @param {string} name */
    createScriptURL(name) {
      if (!names.has(name)) throw new TypeError(`no file of the index: ${name}`);
      return `${here.href}${name}.js`;
    },
  };
  return self.trustedTypes ? self.trustedTypes.createPolicy("legal-faq", rules) : rules;
}

/**
 * @param {string} manifest
 * @returns {Set<string>} such as head, kinds, e0 to e72, t0 to t56
 */
export function listNames(manifest) {
  const names = new Set();
  for (const word of manifest.split(" ")) {
    const numbered = /^([a-z])(\d+)$/.exec(word);
    if (!numbered) names.add(word);
    else for (let at = 0; at < Number(numbered[2]); at += 1) names.add(numbered[1] + at);
  }
  return names;
}
