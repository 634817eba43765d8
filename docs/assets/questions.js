// @ts-check
// Narrows the list of questions by topic and by words while a reader types. Without JavaScript the whole list is there.

import { announce, element, find, findAll, need, textOf } from "./dom.js";
import { questions as hooks } from "./hooks.js";
import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";
import { tokenize } from "./search/words.js";

/** @param {HTMLElement} topic */
const titleOf = (topic) => textOf(need("h2", HTMLElement, topic).firstChild).trim();

/** What is looked for in a question: its words, and those of its other wordings. @param {HTMLLIElement} item */
const wordsOf = (item) => ` ${tokenize(`${textOf(item)} ${need("a", HTMLAnchorElement, item).getAttribute(hooks.also) ?? ""}`).join(" ")}`;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement[]} topics
 */
function start(form, topics) {
  const first = find(hooks.first, HTMLElement);
  const entries = topics.flatMap((topic) => findAll("li", HTMLLIElement, topic).map((item) => ({ item, topic, words: wordsOf(item) })));
  const box = need(hooks.words, HTMLInputElement, form);
  const choice = need(hooks.byTopic, HTMLSelectElement, form);
  const status = need(hooks.status, HTMLElement, form);
  choice.append(...topics.map((topic, number) => element("option", { value: String(number), textContent: titleOf(topic) })));
  const before = broughtBack();
  if (before) [box.value, choice.value] = [before.words ?? "", before.topic ?? ""];

  const narrow = () => {
    const asked = tokenize(box.value);
    const topic = choice.value ? topics[Number(choice.value)] : undefined;
    let shown = 0;
    for (const entry of entries) {
      // Each word may be the start of a word, so that "preg" finds "pregnant" while it is typed.
      const fits = (!topic || entry.topic === topic) && asked.every((word) => entry.words.includes(` ${word}`));
      entry.item.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    if (first) first.hidden = Boolean(asked.length || topic);
    for (const part of topics) part.hidden = entries.every((entry) => entry.topic !== part || entry.item.hidden);
    keepForBack({ words: box.value, topic: choice.value });
    announce(status, shown ? say("questions-shown", { shown, all: entries.length }) : say("no-question"));
  };

  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", narrow); // browsers bring a choice back without saying so
  form.hidden = false;
  narrow();
}

const form = find(hooks.form, HTMLFormElement);
const topics = findAll(hooks.topics, HTMLElement);
if (form && topics.length) start(form, topics);
