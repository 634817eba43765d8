// @ts-check
// Shows where it stands what a term means or what a source mark stands for: on hover, on focus, and on the first
// touch. A second touch, a click or Enter follows the link, and without JavaScript every touch does. Nothing is
// made before it is asked for, so a page with many marks opens as fast as one with none.

import { around, element } from "./dom.js";
import { tips as hooks } from "./hooks.js";

const tip = element("div", { id: "tip", className: "tip", role: "tooltip", hidden: true });
/** @type {HTMLAnchorElement | undefined} the mark whose tip shows */
let shown;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;
/** @type {HTMLAnchorElement | undefined} the mark that this touch shows the tip of */
let touched;

/**
 * The meaning of a term; of a source mark the source, without the links to places on this site.
 *
 * @param {HTMLAnchorElement} mark
 */
function words(mark) {
  const meaning = mark.getAttribute(hooks.meaning);
  if (meaning) return meaning;
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)))?.cloneNode(true);
  if (!(note instanceof Element)) return "";
  for (const link of note.querySelectorAll("a:not([href^=http])")) link.remove();
  return (note.textContent ?? "").trim().replace(/\s+\.$/, "");
}

/** @param {HTMLAnchorElement} mark */
function show(mark) {
  clearTimeout(leaving);
  if (shown === mark) return;
  hide();
  const text = words(mark);
  if (!text) return;
  shown = mark;
  tip.textContent = text;
  mark.setAttribute("aria-describedby", tip.id);
  mark.after(tip);
  tip.hidden = false;
  // Under the mark, or above it where the window ends; and never past the edge of the text.
  const frame = (tip.offsetParent ?? document.body).getBoundingClientRect();
  const lines = [...mark.getClientRects()]; // a mark may run over two lines, and both stay free
  const [top, bottom] = [lines[0].top, lines[lines.length - 1].bottom];
  const high = tip.offsetHeight + 2 * parseFloat(getComputedStyle(tip).marginTop);
  const below = bottom + high <= innerHeight || top < high;
  tip.style.top = `${(below ? bottom : top - high) - frame.top}px`;
  tip.style.left = `${Math.max(0, Math.min(lines[0].left - frame.left, frame.width - tip.offsetWidth))}px`;
}

function hide() {
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  tip.hidden = true;
  tip.remove();
  shown = undefined;
}

/** @param {Event} event */
const markOf = (event) => around(event, hooks.marks, HTMLAnchorElement);
// Time to move the pointer from the mark onto the tip.
const hideSoon = () => (leaving = setTimeout(hide, 200));

document.addEventListener("focusin", (event) => {
  const mark = markOf(event);
  if (mark) show(mark);
  else hide();
});
document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const mark = markOf(event);
  if (mark) show(mark);
  else if (event.target === tip) clearTimeout(leaving);
  else if (shown && document.activeElement !== shown) hideSoon();
});
document.addEventListener("pointerdown", (event) => {
  const mark = markOf(event);
  touched = event.pointerType === "touch" && mark && shown !== mark ? mark : undefined;
});
document.addEventListener("click", (event) => {
  const mark = markOf(event);
  if (mark && mark === touched) {
    touched = undefined;
    event.preventDefault();
    show(mark);
  } else if (!mark && event.target !== tip) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
