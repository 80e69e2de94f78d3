/**
 * Marks in the list of contents which section is being read.
 * @param {Document} page
 */
export function startContents(page) {
  const links = new Map();
  for (const link of page.querySelectorAll("a[data-contents]")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  if (links.size === 0 || !("IntersectionObserver" in window)) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(entry.target.id).setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "0px 0px -70% 0px" },
  );
  for (const id of links.keys()) {
    const heading = page.getElementById(id);
    if (heading) observer.observe(heading);
  }
}
