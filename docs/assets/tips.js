// Shows the meaning of a term where it stands: on hover, on focus, and on the first touch. A second touch,
// a click or Enter follows the link to the glossary, and without JavaScript every touch does.

const tip = document.createElement("div");
tip.id = "term-tip";
tip.className = "term-tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
let shown;
let leaving;

function show(term) {
  clearTimeout(leaving);
  if (shown === term) return;
  hide();
  shown = term;
  tip.textContent = term.dataset.meaning;
  term.setAttribute("aria-describedby", tip.id);
  term.after(tip);
  tip.hidden = false;
  // Under the term, and never past the edge of the text.
  const frame = tip.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const box = term.getClientRects()[0];
  tip.style.top = `${box.bottom - frame.top}px`;
  tip.style.left = `${Math.max(0, Math.min(box.left - frame.left, frame.width - tip.offsetWidth))}px`;
}

function hide() {
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  tip.hidden = true;
  tip.remove();
  shown = undefined;
}

const termOf = (event) => event.target.closest?.("a.term");
// Time to move the pointer from the term onto its meaning.
const hideSoon = () => (leaving = setTimeout(hide, 200));

document.addEventListener("focusin", (event) => (termOf(event) ? show(termOf(event)) : hide()));
document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  if (termOf(event)) show(termOf(event));
  else if (event.target === tip) clearTimeout(leaving);
  else if (shown && document.activeElement !== shown) hideSoon();
});
document.addEventListener("pointerdown", (event) => {
  const term = termOf(event);
  if (event.pointerType === "touch" && term && shown !== term) term.dataset.justShown = "";
});
document.addEventListener("click", (event) => {
  const term = termOf(event);
  if (term && "justShown" in term.dataset) {
    delete term.dataset.justShown;
    event.preventDefault();
    show(term);
  } else if (!term && event.target !== tip) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
