// Narrows and sorts the evidence tables. Without JavaScript the whole table is there, in its own order.

import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const table = document.querySelector("table[data-matrix]");
const form = document.querySelector("form.matrix-filters");

if (table && form) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const status = form.querySelector("[role=status]");
  const group = form.elements.namedItem("group");
  const certainty = form.elements.namedItem("certainty");

  const narrow = () => {
    let shown = 0;
    for (const row of rows) {
      const sure = !certainty.value || [...row.cells].some((cell) => cell.dataset.certainty === certainty.value);
      row.hidden = !sure || Boolean(group.value && row.dataset.group !== group.value);
      shown += row.hidden ? 0 : 1;
      for (const cell of row.cells) cell.classList.toggle("faded", Boolean(certainty.value && cell.dataset.certainty && cell.dataset.certainty !== certainty.value));
    }
    status.textContent = say("rows-shown", { shown, all: rows.length });
  };
  form.hidden = false;
  form.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", narrow); // browsers bring a choice back without saying so
  narrow();

  const before = broughtBack();
  // A column sorts by how sure, the surest first; the first column by name; a second press brings the own order back.
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const sorted = heading.getAttribute("aria-sort") !== null;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      const order = (row) => Number(row.cells[column].dataset.order ?? 99);
      const name = (row) => row.cells[0].textContent;
      const inOrder = sorted ? rows : [...rows].sort((a, b) => (column ? order(a) - order(b) : 0) || name(a).localeCompare(name(b)));
      if (!sorted) heading.setAttribute("aria-sort", column ? "descending" : "ascending");
      body.append(...inOrder);
      keepForBack(sorted ? null : column);
    });
    if (column === before) button.click();
  });
}
