/**
 * Shows one step of a path at a time. Which one stands in the fragment and nowhere else, so that the
 * browser's own back button goes back; without this script all steps are there.
 * @module
 */

/** @param {Document} page */
export function startPath(page) {
  const path = page.querySelector(".path-steps");
  if (!path) return;
  const steps = new Map();
  for (const step of path.querySelectorAll(".path-step")) steps.set(step.querySelector("h2").id, step);
  const button = page.createElement("button");
  button.type = "button";
  button.className = "path-switch";
  path.before(button);

  /** @param {boolean} one whether to show one step at a time */
  function turn(one) {
    path.classList.toggle("path-steps--one", one);
    button.textContent = one ? path.dataset.all : path.dataset.one;
  }

  /** Marks the step that the fragment names, or the first one. */
  function show() {
    const current = stepOf(steps.keys(), location.hash);
    for (const [id, step] of steps) step.classList.toggle("is-current", id === current);
  }

  button.addEventListener("click", () => turn(!path.classList.contains("path-steps--one")));
  for (const link of page.querySelectorAll("a[data-language-switch]")) {
    link.addEventListener("click", () => {
      link.hash = location.hash;
    });
  }
  window.addEventListener("hashchange", () => {
    show();
    const step = steps.get(location.hash.slice(1));
    if (!step) return;
    const heading = step.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
  });
  turn(true);
  show();
}

/**
 * @param {Iterable<string>} ids of all steps, the first one first
 * @param {string} fragment such as #step-what
 * @returns {string} the id of the step to show
 */
export function stepOf(ids, fragment) {
  const known = [...ids];
  const asked = fragment.slice(1);
  return known.includes(asked) ? asked : known[0];
}
