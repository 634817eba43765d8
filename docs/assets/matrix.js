// @ts-check
// Narrows and sorts the evidence tables. Without JavaScript the whole table is there, in its own order.

import { announce, element, find, need, textOf } from "./dom.js";
import { matrix as hooks } from "./hooks.js";
import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const LAST = 99; // in order, where a cell has no place of its own

/**
 * @param {HTMLTableElement} table
 * @param {HTMLFormElement} form
 */
function narrowing(table, form) {
  const rows = [...table.tBodies[0].rows];
  const status = need(hooks.status, HTMLElement, form);
  const group = need(hooks.byGroup, HTMLSelectElement, form);
  const certainty = need(hooks.byCertainty, HTMLSelectElement, form);
  /** @param {HTMLTableCellElement} cell */
  const sureness = (cell) => cell.getAttribute(hooks.certainty);

  const narrow = () => {
    let shown = 0;
    for (const row of rows) {
      const sure = !certainty.value || [...row.cells].some((cell) => sureness(cell) === certainty.value);
      row.hidden = !sure || Boolean(group.value && row.getAttribute(hooks.group) !== group.value);
      shown += row.hidden ? 0 : 1;
      for (const cell of row.cells) cell.classList.toggle("faded", Boolean(certainty.value && sureness(cell) && sureness(cell) !== certainty.value));
    }
    announce(status, say("rows-shown", { shown, all: rows.length }));
  };
  form.hidden = false;
  form.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", narrow); // browsers bring a choice back without saying so
  narrow();
}

/**
 * A column sorts by how sure, the surest first; the first column by name; a second press brings the own order back.
 *
 * @param {HTMLTableElement} table
 */
function sorting(table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headings = [...need("thead tr", HTMLTableRowElement, table).cells];
  const before = broughtBack();
  headings.forEach((heading, column) => {
    const button = element("button", { type: "button" }, ...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const sorted = heading.hasAttribute("aria-sort");
      for (const other of headings) other.removeAttribute("aria-sort");
      /** @param {HTMLTableRowElement} row */
      const order = (row) => Number(row.cells[column].getAttribute(hooks.order) ?? LAST);
      /** @param {HTMLTableRowElement} row */
      const name = (row) => textOf(row.cells[0]);
      const inOrder = sorted ? rows : [...rows].sort((a, b) => (column ? order(a) - order(b) : 0) || name(a).localeCompare(name(b)));
      if (!sorted) heading.setAttribute("aria-sort", column ? "descending" : "ascending");
      body.append(...inOrder);
      keepForBack(sorted ? null : column);
    });
    if (column === before) button.click();
  });
}

const table = find(hooks.table, HTMLTableElement);
const form = find(hooks.form, HTMLFormElement);
if (table && form) {
  narrowing(table, form);
  sorting(table);
}
