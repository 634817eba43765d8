// Shows where it stands what a term means or what a source mark stands for: on hover, on focus, and on the first
// touch. A second touch, a click or Enter follows the link, and without JavaScript every touch does. Nothing is
// made before it is asked for, so a page with many marks opens as fast as one with none.

const MARKS = "a.term, a.footnote-ref";
const tip = document.createElement("div");
tip.id = "tip";
tip.className = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
let shown;
let leaving;

/** The meaning of a term; of a source mark the source, without the links to places on this site. */
function words(mark) {
  if (mark.dataset.meaning) return mark.dataset.meaning;
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)))?.cloneNode(true);
  for (const link of note?.querySelectorAll("a:not([href^=http])") ?? []) link.remove();
  return note?.textContent.trim().replace(/\s+\.$/, "");
}

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
  const frame = tip.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const lines = [...mark.getClientRects()]; // a mark may run over two lines, and both stay free
  const high = tip.offsetHeight + 2 * parseFloat(getComputedStyle(tip).marginTop);
  const below = lines.at(-1).bottom + high <= innerHeight || lines[0].top < high;
  tip.style.top = `${(below ? lines.at(-1).bottom : lines[0].top - high) - frame.top}px`;
  tip.style.left = `${Math.max(0, Math.min(lines[0].left - frame.left, frame.width - tip.offsetWidth))}px`;
}

function hide() {
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  tip.hidden = true;
  tip.remove();
  shown = undefined;
}

const markOf = (event) => event.target.closest?.(MARKS);
// Time to move the pointer from the mark onto the tip.
const hideSoon = () => (leaving = setTimeout(hide, 200));

document.addEventListener("focusin", (event) => (markOf(event) ? show(markOf(event)) : hide()));
document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  if (markOf(event)) show(markOf(event));
  else if (event.target === tip) clearTimeout(leaving);
  else if (shown && document.activeElement !== shown) hideSoon();
});
document.addEventListener("pointerdown", (event) => {
  const mark = markOf(event);
  if (event.pointerType === "touch" && mark && shown !== mark) mark.dataset.justShown = "";
});
document.addEventListener("click", (event) => {
  const mark = markOf(event);
  if (mark && "justShown" in mark.dataset) {
    delete mark.dataset.justShown;
    event.preventDefault();
    show(mark);
  } else if (!mark && event.target !== tip) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
