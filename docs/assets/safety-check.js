// @ts-check
// Makes a form from the list of cautions, and shows of the list what was ticked. Without JavaScript the list is whole.
// Nothing leaves the browser. Ticks are kept for Back until the tab is closed, and longer only where the reader asks for it.

import { announce, element, find, findAll, need, textOf } from "./dom.js";
import { safetyCheck as hooks } from "./hooks.js";
import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const KEY = "safety-check";

/**
 * A caution of the list with the box that stands for it.
 *
 * @typedef {{caution: HTMLElement, id: string, group: string, name: string, input: HTMLInputElement}} Entry
 */

/**
 * A heading's own words, without the link that the theme puts behind them.
 *
 * @param {HTMLElement} heading
 */
const words = (heading) => [...heading.childNodes].filter((node) => !(node instanceof Element && node.matches(hooks.headingLink))).map(textOf).join("").trim();

/**
 * What was kept on this device: the ids, or null where nothing was.
 *
 * @returns {string[] | null}
 * @throws {SyntaxError | TypeError | DOMException} where it cannot be read
 */
function kept() {
  const text = localStorage.getItem(KEY);
  if (text === null) return null;
  const ids = JSON.parse(text);
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string")) throw new TypeError("no list of ids");
  return ids;
}

/**
 * The cautions of the list, each with a box that nobody ticked, in the order of the list.
 *
 * @param {HTMLElement} list
 * @returns {Entry[]}
 */
function entriesOf(list) {
  return findAll(hooks.entry, HTMLElement, list).map((caution) => {
    const id = caution.getAttribute(hooks.id) ?? "";
    const input = element("input", { type: "checkbox", name: "tick", value: id });
    return { caution, id, group: caution.getAttribute(hooks.group) ?? "", name: words(need("h3", HTMLElement, caution)), input };
  });
}

/**
 * The boxes in their groups: emergencies first, then the groups as they are numbered.
 *
 * @param {Entry[]} entries
 * @returns {Map<string, HTMLFieldSetElement>}
 */
function fieldsets(entries) {
  /** @type {Map<string, HTMLFieldSetElement>} */
  const groups = new Map();
  /** @param {Entry} entry */
  const order = ({ caution }) => (caution.closest(hooks.emergency) ? -1 : Number(caution.getAttribute(hooks.order)));
  for (const entry of [...entries].sort((a, b) => order(a) - order(b))) {
    const group = groups.get(entry.group) ?? element("fieldset", {}, element("legend", { textContent: entry.group }));
    groups.set(entry.group, group);
    group.append(element("label", {}, entry.input, element("span", { textContent: entry.name })));
    const signs = findAll(hooks.sign, HTMLLIElement, entry.caution).map((sign) => element("li", { textContent: textOf(sign) }));
    if (!signs.length) continue;
    const copy = element("ul", { className: "safety-hint", id: `signs-${entry.id}` }, ...signs);
    entry.input.setAttribute("aria-describedby", copy.id);
    group.append(copy);
  }
  return groups;
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} list
 */
function start(place, list) {
  const entries = entriesOf(list);
  const groups = fieldsets(entries);
  const parts = findAll(hooks.part, HTMLElement, list);
  const emergencyBox = find(hooks.emergency, HTMLElement, list);
  const emergencyTitle = emergencyBox ? textOf(need(hooks.title, HTMLElement, emergencyBox)) : "";
  let asked = false; // whether the reader wanted a result, even an empty one

  const message = element("p", { className: "safety-message", role: "status" });
  const form = element("form", { className: "safety-form", autocomplete: "off" }, message, ...groups.values());
  const heading = element("h2", { id: "your-result", textContent: say("your-result"), tabIndex: -1 });

  // What to do in an emergency stands above its boxes, unticked too; and it is said where it is ticked, not only below forty more lines.
  const alarm = element("div", { className: "safety-alarm", role: "alert" });
  const urgent = entries.find(({ caution }) => emergencyBox?.contains(caution));
  const fieldset = urgent && groups.get(urgent.group);
  if (fieldset) {
    const call = element(
      "p",
      { className: "safety-call", id: "safety-call" },
      element("strong", { textContent: say("call-if", { title: emergencyTitle }) }),
    );
    fieldset.setAttribute("aria-describedby", call.id);
    need("legend", HTMLElement, fieldset).after(call);
    fieldset.append(alarm);
  }

  const remember = element("input", { type: "checkbox", name: "remember" });
  const show = element("button", { type: "submit", className: "button button--primary", textContent: say("show-my-result") });
  const again = element("button", { type: "reset", className: "button", textContent: say("start-again") });
  form.append(
    element("div", { className: "safety-buttons" }, show, again),
    element(
      "div",
      { className: "safety-remember" },
      element("label", {}, remember, element("span", { textContent: say("remember-my-ticks") })),
      element("p", { textContent: say("where-ticks-stay") }),
    ),
  );

  const summary = element("p", { className: "safety-summary", "aria-live": "polite" });
  const ticked = element("div", { className: "safety-sheet" });
  const lines = element("p", { className: "safety-sheet safety-lines" }, say("your-name"), " ", element("span"), " ", say("date"), " ", element("span"));
  const print = element("button", { type: "button", className: "button", textContent: say("print-a-sheet") });
  const closing = element("p", { textContent: say("no-advice") });
  const buttons = element("p", { className: "safety-buttons" }, print);
  const sheet = [heading, lines, summary, ticked, list, closing, buttons];
  const result = element("section", { className: "safety-result", "aria-labelledby": heading.id }, ...sheet);

  const before = broughtBack();
  const chosen = () => entries.filter(({ input }) => input.checked);

  const update = () => {
    const found = chosen();
    for (const { caution, input } of entries) caution.hidden = !input.checked;
    /** @param {HTMLElement} part */
    const within = (part) => found.filter(({ caution }) => part.contains(caution)).length;
    for (const part of parts) part.hidden = !within(part);
    const emergency = emergencyBox !== null && within(emergencyBox) > 0;
    if (emergencyBox) emergencyBox.hidden = !emergency;
    const call = emergency ? say("call-now", { title: emergencyTitle }) : "";
    // Written only when it changes: whoever listens hears it once.
    if (emergency !== alarm.hasChildNodes()) {
      const what = element("a", { href: `#${heading.id}`, textContent: say("what-to-do-in-an-emergency") });
      alarm.replaceChildren(...(emergency ? [element("strong", { textContent: call }), " ", what] : []));
    }
    const counts = parts.filter(within).map((part) => say("so-many-of-a-part", { part: part.getAttribute(hooks.short) ?? "", number: within(part) }));
    const nothing = asked ? `${say("you-ticked-nothing")} ${say("what-now")}` : "";
    announce(summary, found.length ? [call, ...counts].filter(Boolean).join(" ") : nothing);
    closing.hidden = !found.length;
    const names = found.map(({ name }) => element("li", { textContent: name }));
    ticked.replaceChildren(
      element("h3", { textContent: say("what-i-ticked") }),
      names.length ? element("ul", {}, ...names) : element("p", { textContent: say("nothing-ticked") }),
    );
    result.hidden = !found.length && !asked;
    keepForBack({ ids: found.map(({ id }) => id), asked });
  };

  const keep = () => {
    try {
      if (remember.checked) localStorage.setItem(KEY, JSON.stringify(chosen().map(({ id }) => id)));
      else localStorage.removeItem(KEY);
    } catch {
      remember.checked = false;
      message.textContent = say("ticks-not-kept");
    }
  };

  /**
   * Tick what the list still holds of these.
   *
   * @param {string[]} ids
   * @returns {number} how many
   */
  const tick = (ids) => {
    const known = entries.filter(({ id }) => ids.includes(id));
    for (const { input } of known) input.checked = true;
    return known.length;
  };

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
      need("input", HTMLInputElement, form).focus();
    }));
  print.addEventListener("click", () => window.print());
  // Whoever prints before asking gets the result too, and never a sheet that looks like a clean bill.
  addEventListener("beforeprint", () => {
    asked = true;
    update();
  });

  try {
    const ids = kept();
    if (ids) {
      const known = tick(ids);
      remember.checked = true;
      message.textContent = known < ids.length ? say("list-has-changed") : known ? say("ticks-are-back") : "";
    }
  } catch {
    message.textContent = say("ticks-not-read");
  }
  if (before) {
    asked = before.asked === true;
    tick(before.ids ?? []);
  }
  place.append(form, result);
  place.hidden = false;
  document.documentElement.classList.add("safety-ready");
  update();
}

const place = find(hooks.place, HTMLElement);
const list = find(hooks.list, HTMLElement);
if (place && list) start(place, list);
