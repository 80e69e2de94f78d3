/**
 * How a reader asks each search, and the links they are then shown. Runs inside the pages, as a
 * plain script before any other: `legalFaqAsking` is for the test alone.
 */
const PATIENCE = 20_000;

/**
 * @typedef {object} Shown
 * @property {string | null} id what the result says it is; only ours do
 * @property {string[]} addresses of the links that can be seen without unfolding anything
 */

/**
 * @param {Element} element
 * @param {() => boolean} isReady
 * @returns {Promise<void>} settles as soon as a change to the element makes it ready
 */
function until(element, isReady) {
  if (isReady()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      watcher.disconnect();
      reject(new Error(`no answer on ${location.href}`));
    }, PATIENCE);
    const watcher = new MutationObserver(() => {
      if (!isReady()) return;
      watcher.disconnect();
      clearTimeout(patience);
      resolve();
    });
    watcher.observe(element, { childList: true, characterData: true, subtree: true });
  });
}

/** Our page of results: the words go into its box, and from there into the fragment. */
const ours = {
  status: () => document.querySelector("[role=status]"),
  box: () => document.querySelector("#search-words"),
  async open() {
    ours.box().focus();
  },
  async clear() {
    location.hash = "";
    await until(ours.status(), () => ours.status().textContent === "");
  },
  async ask(words) {
    ours.box().value = words;
    ours.box().form.requestSubmit();
    await until(ours.status(), () => ours.status().textContent !== "");
    if (ours.status().textContent === document.querySelector("#page-data").dataset.searchFailed) {
      throw new Error(`the index did not load for ${words}`);
    }
    return [...document.querySelectorAll(".results a")].map((link) => ({
      id: link.dataset.id,
      addresses: [link.href],
    }));
  },
};

/** Material's box: it reads the words on a key's release, and says how many pages it found. */
const material = {
  meta: () => document.querySelector(".md-search-result__meta"),
  isIdle() {
    const { translations } = JSON.parse(document.querySelector("#__config").textContent);
    return material.meta().textContent === translations["search.result.placeholder"];
  },
  type(words) {
    const box = document.querySelector(".md-search__input");
    box.focus();
    box.value = words;
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  },
  async open() {
    document.querySelector(".md-search__input").focus();
    await until(material.meta(), material.isIdle);
  },
  async clear() {
    material.type("");
    await until(material.meta(), material.isIdle);
  },
  async ask(words) {
    material.type(words);
    await until(material.meta(), () => !material.isIdle());
    return [...document.querySelectorAll(".md-search-result__item")].map((item) => ({
      id: null,
      addresses: [...item.querySelectorAll(":scope > a")].map((link) => link.href),
    }));
  },
};

/** Pagefind's interface for scripts, with the links that its own box would show. */
const pagefind = {
  load: () => import(new URL("/pagefind/pagefind.js", location.href).href),
  async open() {
    await (await pagefind.load()).init();
  },
  async clear() {},
  async ask(words) {
    const found = await (await pagefind.load()).search(words);
    const pages = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    return pages.map((page) => ({
      id: null,
      addresses: [page.url, ...pagefind.bestSections(page)].map((one) => new URL(one, location.href).href),
    }));
  },
  bestSections: (page) =>
    page.sub_results
      .toSorted((a, b) => b.locations.length - a.locations.length)
      .slice(0, 3)
      .map((section) => section.url),
};

const engines = { ours, material, pagefind };

self.legalFaqAsking = {
  /** @param {"ours" | "material" | "pagefind"} name */
  open: (name) => engines[name].open(),
  /**
   * @param {"ours" | "material" | "pagefind"} name
   * @param {string} words
   * @returns {Promise<{shown: Shown[], milliseconds: number}>}
   */
  async ask(name, words) {
    await engines[name].clear();
    const start = performance.now();
    const shown = await engines[name].ask(words);
    return { shown, milliseconds: performance.now() - start };
  },
};
