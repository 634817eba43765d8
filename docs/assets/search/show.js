// @ts-check
// Shows results. Texts are put in as text only, so nothing that was typed is ever run.

import { element, findAll } from "../dom.js";
import { say, sayAround } from "../say.js";
import { stem, stems, STOP_WORDS, tokenize } from "./words.js";

/** @typedef {import("./find.js").Result} Result */

/**
 * A text with the words that were asked for in bold.
 *
 * @param {string} text
 * @param {string} asked
 * @returns {(HTMLElement | string)[]}
 */
export function marked(text, asked) {
  const wanted = new Set(tokenize(asked).filter((word) => !STOP_WORDS.has(word)).map(stem));
  return text.split(/([\p{L}\p{N}’']+)/u).map((part, at) => (at % 2 && wanted.has(stems(part)[0]) ? element("mark", {}, part) : part));
}

/** @param {Result} result */
export const kindLabel = (result) => element("span", { className: "search__kind" }, result.kind);

/**
 * One entry of the page of results: the title as a link, its kind, and the answer or what the page is about.
 *
 * @param {Result} result
 * @param {string} asked
 * @param {boolean} first whether it leads, so that a question shows its answer
 */
export function item(result, asked, first) {
  const link = element("a", { className: "search__title", href: result.url }, result.title);
  const answers = first && result.collection === "faq";
  const made = element("li", {}, element("p", { className: "search__head" }, link, " ", kindLabel(result)));
  if (answers) {
    made.className = "search__answer";
    made.append(element("p", { className: "search__short" }, result.text));
  } else if (result.text) made.append(element("p", { className: "search__excerpt" }, ...marked(result.text, asked)));
  made.dataset.kind = result.kind;
  return made;
}

/**
 * What was mended, and the way back to the words as typed.
 *
 * @param {string} query
 * @param {string} mended
 * @param {string} page the address of the results for the query
 */
export function mendedNote(query, mended, page) {
  const back = element("a", { href: `${page}&exact=1` }, query);
  const words = element("strong", {}, mended);
  return sayAround("mended", { words, back });
}

/**
 * Buttons that leave one kind of result on the page.
 *
 * @param {HTMLElement} list of results
 * @param {string | null} chosen the kind at first
 * @param {(shown: number, kind: string) => void} changed is told the number shown and of which kind
 */
export function chips(list, chosen, changed) {
  const entries = findAll("li", HTMLLIElement, list);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { dataset: { kind = "" } } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size < 2) return [];
  const kinds = [/** @type {[string, number]} */ (["", entries.length]), ...counts];
  const buttons = kinds.map(([kind, count]) => {
    const button = element(
      "button",
      { className: "search__chip", type: "button", "aria-pressed": !kind },
      say("kind-and-count", { kind: kind || say("all-kinds"), count }),
    );
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      for (const entry of entries) entry.hidden = kind !== "" && entry.dataset.kind !== kind;
      changed(count, kind);
    });
    return button;
  });
  buttons[kinds.findIndex(([kind]) => kind && kind.toLowerCase() === chosen)]?.click();
  return buttons;
}
