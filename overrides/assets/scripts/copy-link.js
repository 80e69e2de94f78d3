/**
 * Adds a button to each section's heading that copies a link to it.
 * @param {Document} page
 * @param {DOMStringMap} data
 */
export function startCopyLinks(page, data) {
  if (!navigator.clipboard) return;
  for (const heading of page.querySelectorAll(".prose h2[id], .prose h3[id]")) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "copy-link";
    const name = `${data.copyLink}: ${heading.textContent}`;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => copy(heading, button, name, data));
    heading.append(button);
  }
}

/**
 * @param {Element} heading
 * @param {HTMLButtonElement} button
 * @param {string} name
 * @param {DOMStringMap} data
 */
async function copy(heading, button, name, data) {
  const address = new URL(location.href);
  address.hash = heading.id;
  await navigator.clipboard.writeText(address.href);
  button.textContent = data.copied;
  button.setAttribute("aria-label", `${data.copied}. ${name}`);
  setTimeout(() => {
    button.textContent = "";
    button.setAttribute("aria-label", name);
  }, 2000);
}
