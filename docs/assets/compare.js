// @ts-check
// Lays two to four techniques side by side. The choice lives in the address (?t=shiatsu,tuina), so it can be
// shared and kept. Without JavaScript the page is one table of all techniques.

import { announce, element, find, need, textOf } from "./dom.js";
import { compare as hooks } from "./hooks.js";
import { say } from "./say.js";

/** The id of the technique in a row, from the address of its page. @param {HTMLTableRowElement} row */
const idOf = (row) => new URL(need("a", HTMLAnchorElement, row).href).pathname.split("/").at(-2) ?? "";

/**
 * @param {HTMLElement} place
 * @param {HTMLTableElement} table
 */
function start(place, table) {
  const most = Number(place.getAttribute(hooks.most));
  const headings = [...need("thead tr", HTMLTableRowElement, table).cells].map(textOf);
  const rows = new Map([...table.tBodies[0].rows].map((row) => [idOf(row), row.cells]));
  /** @param {string} id @param {number} column */
  const cell = (id, column) => rows.get(id)?.[column];
  /** @param {string} id */
  const name = (id) => textOf(cell(id, 0));

  const labels = [say("first-technique"), say("second-technique"), say("third-technique"), say("fourth-technique")];
  const status = element("p", { role: "status" });
  const result = element("div", { className: "wide", tabIndex: 0, role: "region", "aria-label": say("chosen-side-by-side") });
  const byName = [...rows.keys()].sort((a, b) => name(a).localeCompare(name(b)));
  const boxes = Array.from({ length: most }, (_, number) => {
    const options = byName.map((id) => element("option", { value: id, textContent: name(id) }));
    return element("select", { name: `technique-${number + 1}` }, element("option", { value: "", textContent: say("no-technique") }), ...options);
  });
  const form = element(
    "form",
    { className: "compare__boxes", autocomplete: "off" }, // the address holds the choice, also for whoever comes Back
    ...boxes.map((box, number) => element("label", {}, `${labels[number]} `, box)),
  );

  const chosen = () => [...new Set(boxes.map((box) => box.value).filter(Boolean))];

  const show = () => {
    const ids = chosen();
    result.hidden = ids.length < 2;
    announce(status, ids.length < 2 ? say("choose-techniques") : say("side-by-side", { names: ids.map(name).join(", ") }));
    if (ids.length < 2) return;
    /** @param {string} id @param {number} column */
    const copy = (id, column) => [...cell(id, column)?.childNodes ?? []].map((node) => node.cloneNode(true));
    const heads = ids.map((id) => element("th", { scope: "col" }, ...copy(id, 0)));
    const head = element("tr", {}, element("th", { scope: "col", textContent: say("aspect") }), ...heads);
    const body = headings.slice(1).map((heading, number) =>
      element("tr", {}, element("th", { scope: "row", textContent: heading }), ...ids.map((id) => element("td", {}, ...copy(id, number + 1))))
    );
    result.replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
  };

  form.addEventListener("change", () => {
    const address = new URL(location.href);
    if (chosen().length) address.searchParams.set("t", chosen().join(","));
    else address.searchParams.delete("t");
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  const asked = (new URLSearchParams(location.search).get("t") ?? "").split(",").filter((id) => rows.has(id));
  [...new Set(asked)].slice(0, most).forEach((id, number) => (boxes[number].value = id));
  place.append(form, status, result);
  show();
}

const place = find(hooks.place, HTMLElement);
const table = find(hooks.table, HTMLTableElement);
if (place && table) start(place, table);
