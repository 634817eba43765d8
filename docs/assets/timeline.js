// @ts-check
// Narrows the history to one era and shows its own picture. Without JavaScript the links lead to the eras' headings.

import { around, find, findAll, need } from "./dom.js";
import { timeline as hooks } from "./hooks.js";
import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const ALL = "all";
const list = find(`${hooks.eras} ul`, HTMLUListElement);

/** @param {HTMLAnchorElement} link */
const eraOf = (link) => link.hash.slice(1) || ALL;

/** @param {HTMLUListElement} list */
function addAllEras(list) {
  const item = need("li", HTMLLIElement, list).cloneNode(true);
  list.prepend(item);
  const link = need("a", HTMLAnchorElement, list);
  link.textContent = say("every-era");
  link.hash = "";
}

/**
 * @param {HTMLAnchorElement[]} links
 * @param {string} era
 */
function show(links, era) {
  for (const part of findAll(hooks.parts, HTMLElement)) {
    const own = part.getAttribute(hooks.era) === era;
    part.hidden = part.tagName === "FIGURE" ? !own : era !== ALL && !own;
  }
  for (const link of links) link.setAttribute("aria-current", String(eraOf(link) === era));
}

if (list) {
  addAllEras(list);
  const links = findAll("a", HTMLAnchorElement, list);
  list.addEventListener("click", (event) => {
    const link = around(event, "a", HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    keepForBack(eraOf(link));
    show(links, eraOf(link));
  });
  // A link to a milestone that is hidden brings everything back.
  addEventListener("hashchange", () => show(links, ALL));
  const before = broughtBack();
  show(links, links.some((link) => eraOf(link) === before) ? before : ALL);
}
