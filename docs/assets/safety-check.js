// Makes a form from the list of cautions, and shows of the list what was ticked. Without JavaScript the list is whole.
// Nothing leaves the browser. Ticks are kept for Back until the tab is closed, and longer only where the reader asks for it.

import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const KEY = "safety-check";

const place = document.getElementById("safety-form");
const list = document.querySelector("[data-safety-list]");

function element(tag, fields = {}, ...children) {
  const made = Object.assign(document.createElement(tag), fields);
  made.append(...children);
  return made;
}

// A heading's own words, without the link that the theme puts behind them.
const words = (heading) => [...heading.childNodes].filter((node) => !node.classList?.contains("headerlink")).map((node) => node.textContent).join("").trim();

// What was kept: the ids, or null where nothing was. Throws where it cannot be read.
function kept() {
  const text = localStorage.getItem(KEY);
  if (text === null) return null;
  const ids = JSON.parse(text);
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string")) throw new TypeError("no list of ids");
  return ids;
}

if (place && list) {
  const entries = [...list.querySelectorAll(".safety-entry")];
  const emergencyBox = list.querySelector("[data-emergency]");
  const boxes = new Map();
  let asked = false; // whether the reader wanted a result, even an empty one

  const form = element("form", { className: "safety-form", autocomplete: "off" });
  const groups = new Map();
  const box = (entry) => {
    const { id, group } = entry.dataset;
    if (!groups.has(group)) {
      groups.set(group, element("fieldset", {}, element("legend", { textContent: group })));
      form.append(groups.get(group));
    }
    const input = element("input", { type: "checkbox", name: "tick", value: id });
    const label = element("label", {}, input, element("span", { textContent: words(entry.querySelector("h3")) }));
    const signs = [...entry.querySelectorAll(".safety-signs li")];
    groups.get(group).append(label);
    if (signs.length) {
      const copy = element("ul", { className: "safety-hint", id: `signs-${id}` }, ...signs.map((sign) => element("li", { textContent: sign.textContent })));
      input.setAttribute("aria-describedby", copy.id);
      label.after(copy);
    }
    boxes.set(id, input);
  };
  const order = (entry) => (entry.closest("[data-emergency]") ? -1 : Number(entry.dataset.order));
  [...entries].sort((a, b) => order(a) - order(b)).forEach(box);

  // What to do in an emergency stands above its boxes, unticked too; and it is said where it is ticked, not only below forty more lines.
  const alarm = element("div", { className: "safety-alarm" });
  alarm.setAttribute("role", "alert");
  if (emergencyBox) {
    const fieldset = groups.get(emergencyBox.querySelector(".safety-entry").dataset.group);
    const title = emergencyBox.querySelector(".admonition-title").textContent;
    const call = element("p", { className: "safety-call", id: "safety-call" }, element("strong", { textContent: say("call-if", { title }) }));
    fieldset.setAttribute("aria-describedby", call.id);
    fieldset.querySelector("legend").after(call);
    fieldset.append(alarm);
  }

  const remember = element("input", { type: "checkbox", name: "remember" });
  const message = element("p", { className: "safety-message" });
  message.setAttribute("role", "status");
  const show = element("button", { type: "submit", className: "button button--primary", textContent: say("show-my-result") });
  const again = element("button", { type: "reset", className: "button", textContent: say("start-again") });
  form.prepend(message);
  form.append(
    element("div", { className: "safety-buttons" }, show, again),
    element(
      "div",
      { className: "safety-remember" },
      element("label", {}, remember, element("span", { textContent: say("remember-my-ticks") })),
      element("p", { textContent: say("where-ticks-stay") })
    )
  );

  const heading = element("h2", { id: "your-result", textContent: say("your-result"), tabIndex: -1 });
  const summary = element("p", { className: "safety-summary" });
  summary.setAttribute("aria-live", "polite");
  const ticked = element("div", { className: "safety-sheet" });
  const lines = element("p", { className: "safety-sheet safety-lines" }, say("your-name"), " ", element("span"), " ", say("date"), " ", element("span"));
  const print = element("button", { type: "button", className: "button", textContent: say("print-a-sheet") });
  const closing = element("p", { textContent: say("no-advice") });
  const result = element("section", { className: "safety-result" }, heading, lines, summary, ticked, list, closing, element("p", { className: "safety-buttons" }, print));
  result.setAttribute("aria-labelledby", heading.id);
  const footnotes = [...document.querySelectorAll(".footnote li")];
  // A hidden footnote must not change the numbers of the others.
  footnotes.forEach((note, number) => (note.value = number + 1));
  const sources = document.getElementById("page-sources");

  const before = broughtBack();
  const chosen = () => entries.filter((entry) => boxes.get(entry.dataset.id).checked);

  function update() {
    const found = new Set(chosen());
    for (const entry of entries) entry.hidden = !found.has(entry);
    const filled = (part) => [...part.querySelectorAll(".safety-entry")].some((entry) => found.has(entry));
    const parts = [...list.querySelectorAll(".safety-part")];
    for (const part of parts) part.hidden = !filled(part);
    const emergency = Boolean(emergencyBox) && filled(emergencyBox);
    if (emergencyBox) emergencyBox.hidden = !emergency;
    const call = emergency ? say("call-now", { title: emergencyBox.querySelector(".admonition-title").textContent }) : "";
    // Written only when it changes: whoever listens hears it once.
    if (emergency !== Boolean(alarm.firstChild)) {
      alarm.replaceChildren(
        ...(emergency
          ? [element("strong", { textContent: call }), " ", element("a", { href: `#${heading.id}`, textContent: say("what-to-do-in-an-emergency") })]
          : [])
      );
    }
    const counts = parts.filter(filled).map((part) => {
      const number = [...part.querySelectorAll(".safety-entry")].filter((entry) => found.has(entry)).length;
      return say("so-many-of-a-part", { part: part.dataset.short, number });
    });
    const said = found.size ? [call, ...counts].filter(Boolean).join(" ") : asked ? `${say("you-ticked-nothing")} ${say("what-now")}` : "";
    if (summary.textContent !== said) summary.textContent = said;
    closing.hidden = !found.size;
    ticked.replaceChildren(
      element("h3", { textContent: say("what-i-ticked") }),
      found.size ? element("ul", {}, ...[...found].map((entry) => element("li", { textContent: words(entry.querySelector("h3")) }))) : element("p", { textContent: say("nothing-ticked") })
    );
    result.hidden = !found.size && !asked;
    keepForBack({ ids: [...found].map((entry) => entry.dataset.id), asked });
    const cited = new Set([...result.querySelectorAll("a.footnote-ref")].filter((mark) => !mark.closest("[hidden]")).map((mark) => mark.hash));
    for (const note of footnotes) note.hidden = !cited.has(`#${note.id}`);
    if (sources) sources.hidden = footnotes.every((note) => note.hidden);
  }

  function keep() {
    try {
      if (remember.checked) localStorage.setItem(KEY, JSON.stringify(chosen().map((entry) => entry.dataset.id)));
      else localStorage.removeItem(KEY);
    } catch {
      remember.checked = false;
      message.textContent = say("ticks-not-kept");
    }
  }

  form.addEventListener("change", (event) => {
    message.textContent = "";
    if (event.target === remember || remember.checked) keep();
    update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asked = true;
    update();
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      asked = false;
      keep();
      update();
      message.textContent = say("ticks-are-gone");
      form.querySelector("input").focus();
    })
  );
  print.addEventListener("click", () => window.print());
  // Whoever prints before asking gets the result too, and never a sheet that looks like a clean bill.
  addEventListener("beforeprint", () => {
    asked = true;
    update();
  });

  try {
    const ids = kept();
    if (ids) {
      const known = ids.filter((id) => boxes.has(id));
      for (const id of known) boxes.get(id).checked = true;
      remember.checked = true;
      message.textContent = known.length < ids.length ? say("list-has-changed") : known.length ? say("ticks-are-back") : "";
    }
  } catch {
    message.textContent = say("ticks-not-read");
  }
  if (before) {
    asked = before.asked === true;
    for (const id of before.ids ?? []) if (boxes.has(id)) boxes.get(id).checked = true;
  }
  place.append(form, result);
  place.hidden = false;
  document.documentElement.classList.add("safety-ready");
  update();
}
