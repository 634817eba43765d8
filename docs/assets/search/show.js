// Shows results. Texts are put in as text only, so nothing that was typed is ever run.

import { say, sayAround } from "../say.js";
import { FILLER, stem, words } from "./words.js";

export function element(tag, className, ...content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content.filter(Boolean));
  return made;
}

/** A text with the words that were asked for in bold. */
export function marked(text, asked) {
  const wanted = new Set(words(asked).filter((word) => !FILLER.has(word)).map(stem));
  return text.split(/([\p{L}\p{N}’']+)/u).map((part, at) => (at % 2 && wanted.has(words(part).map(stem)[0]) ? element("mark", "", part) : part));
}

export const kindLabel = (result) => element("span", "search__kind", result.kind);

/** One entry of the page of results: the title as a link, its kind, and the answer or what the page is about. */
export function item(result, asked, first) {
  const link = element("a", "search__title", result.title);
  link.href = result.url;
  const answers = first && result.collection === "faq";
  const made = element("li", answers ? "search__answer" : "", element("p", "search__head", link, " ", kindLabel(result)));
  if (answers) made.append(element("p", "search__short", result.text));
  else if (result.text) made.append(element("p", "search__excerpt", ...marked(result.text, asked)));
  made.dataset.kind = result.kind;
  return made;
}

/** What was mended, and the way back to the words as typed. */
export function mendedNote(query, found, page) {
  const back = element("a", "", query);
  back.href = `${page}&exact=1`;
  return sayAround("mended", { words: element("strong", "", found.mended), back });
}

/** Buttons that leave one kind of result on the page, `chosen` at first. `changed` is told the number shown and of which kind. */
export function chips(list, chosen, changed) {
  const counts = new Map();
  for (const entry of list.children) counts.set(entry.dataset.kind, (counts.get(entry.dataset.kind) ?? 0) + 1);
  if (counts.size < 2) return [];
  const buttons = [["", list.children.length], ...counts].map(([kind, count]) => {
    const button = element("button", "search__chip", say("kind-and-count", { kind: kind || say("all-kinds"), count }));
    button.type = "button";
    button.setAttribute("aria-pressed", String(!kind));
    button.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
      for (const entry of list.children) entry.hidden = kind !== "" && entry.dataset.kind !== kind;
      changed(count, kind);
    });
    return button;
  });
  buttons[["", ...counts.keys()].findIndex((kind) => kind && kind.toLowerCase() === chosen)]?.click();
  return buttons;
}
