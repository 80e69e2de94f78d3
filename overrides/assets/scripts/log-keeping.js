/**
 * Whether this device keeps the log: the reader's tick, erasing it all, and what storage refuses.
 * @module
 */

/** @typedef {import("./log-entries.js").Entry} Entry */

/**
 * @param {HTMLElement} log
 * @param {Record<string, string>} labels
 * @param {import("./log-store.js").LogStore} store
 * @param {() => Entry[]} current
 * @param {(entries: Entry[]) => void} replace takes entries that came from elsewhere
 */
export function startKeeping(log, labels, store, current, replace) {
  const after = log.querySelector(".log-after");
  const tick = log.querySelector("#log-keep");
  const trouble = log.querySelector("[data-log-trouble]");
  const erase = log.querySelector("[data-log-erase]");
  const sure = log.querySelector(".log-sure");
  const status = log.querySelector("[role=status]");
  tick.checked = false;
  after.hidden = false;

  /** @param {string | null} problem */
  function tell(problem) {
    trouble.textContent = problem ? labels[`log-${problem}`] : "";
    trouble.hidden = !problem;
  }

  function write() {
    if (!tick.checked) return;
    const problem = store.write(current());
    if (problem) tick.checked = store.read().isKept; // what was kept before is still there
    tell(problem);
  }

  function read() {
    const found = store.read();
    tick.checked = found.isKept;
    tell(found.problem === "forbidden" ? null : found.problem);
    replace(found.entries);
  }

  /** @param {boolean} isAsking */
  function ask(isAsking) {
    sure.hidden = !isAsking;
    erase.hidden = isAsking;
    (isAsking ? sure : erase).focus();
  }

  tick.addEventListener("change", () => {
    if (tick.checked) {
      write();
      if (tick.checked) status.textContent = labels["log-kept-now"];
      return;
    }
    const isErased = store.erase();
    tell(isErased ? null : "forbidden");
    if (isErased) status.textContent = labels["log-not-kept-now"];
  });
  erase.addEventListener("click", () => ask(true));
  log.querySelector("[data-log-erase-no]").addEventListener("click", () => ask(false));
  log.querySelector("[data-log-erase-yes]").addEventListener("click", () => {
    const isErased = store.erase();
    tick.checked = false;
    replace([]);
    ask(false);
    tell(isErased ? null : "forbidden");
    status.textContent = labels["log-erased"];
  });
  window.addEventListener("storage", (event) => {
    if (tick.checked && store.isOurs(event)) read();
  });
  return { read, write, isOn: () => tick.checked };
}
