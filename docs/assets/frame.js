// @ts-check
// What the frame of a page does beyond HTML and CSS: colors, the menu by keyboard, where a reader is, the way back up.
// The theme's own script does more than we use, and weighs as much as all else of a page.

import { find, findAll, need } from "./dom.js";
import { frame as hooks } from "./hooks.js";

// Colors. The script in the page itself (overrides/partials/javascripts/palette.html) reads the choice into `scheme` and shows it.
const choices = findAll(hooks.schemes, HTMLButtonElement);

function showChoice() {
  for (const button of choices) button.hidden = button.getAttribute(hooks.scheme) !== scheme;
}

choices.forEach((button, number) =>
  button.addEventListener("click", () => {
    const next = choices[(number + 1) % choices.length];
    scheme = next.getAttribute(hooks.scheme) ?? scheme;
    try {
      localStorage.setItem("scheme", scheme);
    } catch {
      // A browser that keeps nothing shows the choice on this page.
    }
    showScheme();
    showChoice();
    next.focus();
  })
);
showChoice();

// The menu on a small screen: a hidden box opens it, and a label ticks the box where this script does not come.
const label = need(hooks.menuLabel, HTMLLabelElement);
const box = /** @type {HTMLInputElement} */ (label.control);
const menu = need(hooks.menu, HTMLButtonElement);
menu.hidden = false;
label.hidden = true;
/** @param {boolean} open */
const toggle = (open) => {
  box.checked = open;
  menu.setAttribute("aria-expanded", String(open));
};
box.addEventListener("change", () => toggle(box.checked)); // the shade beside the menu closes it
menu.addEventListener("click", () => toggle(!box.checked));
addEventListener("pagehide", () => toggle(false)); // whoever comes Back wants the page
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !box.checked) return;
  toggle(false);
  menu.focus();
});

// The table of contents marks the part that is being read.
const parts = findAll(hooks.contents, HTMLAnchorElement).map((link) => ({
  link,
  heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
}));
/** @type {HTMLAnchorElement | undefined} */
let marked;

function markPart() {
  if (!parts[0]?.link.offsetParent) return; // the contents show on wide screens only
  const here = parts.findLast(({ heading }) => heading && heading.getBoundingClientRect().top < innerHeight / 4)?.link;
  if (here === marked) return;
  marked?.removeAttribute("aria-current");
  here?.setAttribute("aria-current", "location");
  here?.scrollIntoView({ block: "nearest" });
  marked = here;
}

// The button back up shows to whoever scrolls up.
const up = need(hooks.backUp, HTMLButtonElement);
let last = scrollY;

function showUp() {
  up.hidden = scrollY >= last || scrollY < innerHeight / 2;
  last = scrollY;
}

up.addEventListener("click", () => {
  scrollTo(0, 0);
  need("a", HTMLAnchorElement).focus({ preventScroll: true }); // the first stop of a page
});

let waiting = false;
addEventListener(
  "scroll",
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      markPart();
      showUp();
    });
  },
  { passive: true },
);
markPart();

// What is folded away opens for paper, and for a link that leads into it.
addEventListener("beforeprint", () => findAll("details", HTMLDetailsElement).forEach((details) => (details.open = true)));
function openTarget() {
  const details = find(":target", HTMLElement)?.closest("details");
  if (details) details.open = true;
}
addEventListener("hashchange", openTarget);
openTarget();
