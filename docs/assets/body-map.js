// @ts-check
// Keeps the chosen region of the body map marked, and moves the focus to its heading. Without JavaScript the regions
// are plain links to the headings, and the style sheet marks the entry that was jumped to.

import { around, find, findAll } from "./dom.js";
import { bodyMap as hooks } from "./hooks.js";

const map = find(hooks.map, HTMLElement);
const links = findAll(hooks.region, Element); // of the drawing, and below it

/**
 * @param {string | null} hash of the region's heading
 * @param {boolean} focus
 */
function choose(hash, focus) {
  const chosen = links.find((link) => link.getAttribute("href") === hash);
  for (const link of links) {
    if (link === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const heading = chosen && document.getElementById(String(hash).slice(1));
  if (!heading || !focus) return;
  heading.tabIndex = -1;
  heading.focus();
}

if (map) {
  // A click on the region that is chosen already changes no address, and still moves the focus.
  map.addEventListener("click", (event) => {
    const link = around(event, hooks.region, Element);
    if (link) setTimeout(() => choose(link.getAttribute("href"), true));
  });
  addEventListener("hashchange", () => choose(location.hash, true));
  choose(location.hash, false);
}
