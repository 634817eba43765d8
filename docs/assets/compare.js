// Lays two to four techniques side by side. The choice lives in the address (?t=shiatsu,tuina), so it can be
// shared and kept. Without JavaScript the page is one table of all techniques.

import { say } from "./say.js";

const place = document.getElementById("compare");
const table = document.querySelector(".techniques-table table");

if (place && table) {
  const most = Number(place.dataset.most);
  const headings = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const rows = new Map([...table.tBodies[0].rows].map((row) => [new URL(row.querySelector("a").href).pathname.split("/").at(-2), row]));
  const name = (id) => rows.get(id).cells[0].textContent;
  const element = (tag, fields = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...children);
    return made;
  };

  const labels = [say("first-technique"), say("second-technique"), say("third-technique"), say("fourth-technique")];
  const status = element("p", { role: "status" });
  const result = element("div", { className: "wide", tabIndex: 0 });
  result.setAttribute("role", "region");
  result.setAttribute("aria-label", say("chosen-side-by-side"));
  const boxes = Array.from({ length: most }, (_, number) => {
    const box = element("select", { name: `technique-${number + 1}` }, element("option", { value: "", textContent: say("no-technique") }));
    for (const id of [...rows.keys()].sort((a, b) => name(a).localeCompare(name(b)))) box.append(element("option", { value: id, textContent: name(id) }));
    return box;
  });
  const form = element(
    "form",
    { className: "compare__boxes", autocomplete: "off" }, // the address holds the choice, also for whoever comes Back
    ...boxes.map((box, number) => element("label", {}, `${labels[number]} `, box))
  );

  const chosen = () => [...new Set(boxes.map((box) => box.value).filter(Boolean))];

  function show() {
    const ids = chosen();
    result.hidden = ids.length < 2;
    status.textContent = ids.length < 2 ? say("choose-techniques") : say("side-by-side", { names: ids.map(name).join(", ") });
    if (ids.length < 2) return;
    const copy = (id, column, tag) => {
      const cell = element(tag, {}, ...[...rows.get(id).cells[column].childNodes].map((node) => node.cloneNode(true)));
      if (tag === "th") cell.scope = "col";
      return cell;
    };
    const head = element("tr", {}, element("th", { scope: "col", textContent: say("aspect") }), ...ids.map((id) => copy(id, 0, "th")));
    const body = headings.slice(1).map((heading, number) =>
      element("tr", {}, element("th", { scope: "row", textContent: heading }), ...ids.map((id) => copy(id, number + 1, "td")))
    );
    result.replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
  }

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
