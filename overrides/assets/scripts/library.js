/**
 * Loads the one library that a page may ask for, once the reader asks. As a script, so that it also
 * loads from file://.
 * @module
 */

/**
 * @param {Document} page
 * @param {string} address as the build wrote it
 * @param {string} name the variable in which the library leaves itself
 * @returns {() => Promise<any>} rejects with Error when the file does not load; may be called again
 */
export function openLibrary(page, address, name) {
  let policy = null;
  let waiting = null;
  return () => {
    policy = policy || createPolicy(address);
    waiting =
      waiting ||
      new Promise((resolve, reject) => {
        const script = page.createElement("script");
        script.src = policy.createScriptURL("");
        script.onload = () => resolve(self[name]);
        script.onerror = () => {
          waiting = null;
          script.remove();
          reject(new Error(`${name} did not load`));
        };
        page.head.append(script);
      });
    return waiting;
  };
}

/**
 * The only way to a script's address: the library's own, on this site.
 * @param {string} address
 * @returns {{createScriptURL: (_: string) => any}} throws TypeError for an address elsewhere
 */
function createPolicy(address) {
  const here = new URL(address, location.href);
  if (here.protocol !== location.protocol || here.host !== location.host) {
    throw new TypeError(`no library of this site: ${address}`);
  }
  const rules = { createScriptURL: () => here.href };
  return self.trustedTypes ? self.trustedTypes.createPolicy("legal-faq", rules) : rules;
}
