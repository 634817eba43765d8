// Narrows the history to one era and shows its own picture. Without JavaScript the links lead to the eras' headings.

import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const eras = document.querySelector("nav.eras");

if (eras) {
  const list = eras.querySelector("ul");
  const first = list.querySelector("li").cloneNode(true);
  first.firstElementChild.textContent = say("every-era");
  first.firstElementChild.hash = "";
  list.prepend(first);

  const links = [...list.querySelectorAll("a")];
  const show = (era) => {
    for (const part of document.querySelectorAll("[data-era]")) {
      const picture = part.tagName === "FIGURE";
      part.hidden = picture ? part.dataset.era !== era : era !== "all" && part.dataset.era !== era;
    }
    for (const link of links) link.setAttribute("aria-current", String((link.hash.slice(1) || "all") === era));
  };
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const era = link.hash.slice(1) || "all";
    keepForBack(era);
    show(era);
  });
  // A link to a milestone that is hidden brings everything back.
  addEventListener("hashchange", () => show("all"));
  const before = broughtBack();
  show(links.some((link) => link.hash.slice(1) === before) ? before : "all");
}
