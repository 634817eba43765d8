// What the frame of a page does beyond HTML and CSS: colors, the menu by keyboard, where a reader is, the way back up.
// The theme's own script does more than we use, and weighs as much as all else of a page.

// Colors. The script in the page itself (overrides/partials/javascripts/palette.html) reads the choice into `scheme` and shows it.
const choices = [...document.querySelectorAll("button[data-scheme]")];

function showChoice() {
  for (const button of choices) button.hidden = button.dataset.scheme !== scheme;
}

choices.forEach((button, number) =>
  button.addEventListener("click", () => {
    const next = choices[(number + 1) % choices.length];
    scheme = next.dataset.scheme;
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
const label = document.querySelector("header .menu__plain");
const box = label.control;
const menu = document.querySelector("header .menu");
menu.hidden = false;
label.hidden = true;
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
const parts = [...document.querySelectorAll(".contents a")].map((link) => ({
  link,
  heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
}));
let marked;

function markPart() {
  if (!parts[0]?.link.offsetParent) return; // the contents show on wide screens only
  const here = parts.findLast(({ heading }) => heading?.getBoundingClientRect().top < innerHeight / 4)?.link;
  if (here === marked) return;
  marked?.removeAttribute("aria-current");
  here?.setAttribute("aria-current", "location");
  here?.scrollIntoView({ block: "nearest" });
  marked = here;
}

// The button back up shows to whoever scrolls up.
const up = document.querySelector(".back-up");
let last = scrollY;

function showUp() {
  up.hidden = scrollY >= last || scrollY < innerHeight / 2;
  last = scrollY;
}

up.addEventListener("click", () => {
  scrollTo(0, 0);
  document.querySelector("a").focus({ preventScroll: true }); // the first stop of a page
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
const open = (details) => details?.setAttribute("open", "");
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(open));
const openTarget = () => open(document.querySelector(":target")?.closest("details"));
addEventListener("hashchange", openTarget);
openTarget();
