// Narrows the list of questions by topic and by words while a reader types. Without JavaScript the whole list is there.

import { broughtBack, keepForBack } from "./keep.js";
import { say } from "./say.js";

const form = document.querySelector("form.question-filter");
const first = document.querySelector("section.asked-first");
const topics = [...document.querySelectorAll("section.topic")];

if (form && topics.length) {
  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const title = (topic) => topic.querySelector("h2").firstChild.textContent.trim();
  const entries = topics.flatMap((topic) =>
    [...topic.querySelectorAll("li")].map((item) => ({ item, topic, words: plain(`${item.textContent} ${item.querySelector("a").dataset.also}`) }))
  );
  const box = form.elements.namedItem("words");
  const choice = form.elements.namedItem("topic");
  const status = form.querySelector("[role=status]");
  topics.forEach((topic, number) => choice.add(new Option(title(topic), String(number))));
  const before = broughtBack();
  if (before) [box.value, choice.value] = [before.words ?? "", before.topic ?? ""];

  function narrow() {
    const asked = plain(box.value).split(" ").filter(Boolean);
    const topic = choice.value ? topics[Number(choice.value)] : undefined;
    let shown = 0;
    for (const entry of entries) {
      // Each word may be the start of a word, so that "preg" finds "pregnant" while it is typed.
      const fits = (!topic || entry.topic === topic) && asked.every((word) => ` ${entry.words}`.includes(` ${word}`));
      entry.item.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    if (first) first.hidden = Boolean(asked.length || topic);
    for (const part of topics) part.hidden = !part.querySelector("li:not([hidden])");
    keepForBack({ words: box.value, topic: choice.value });
    status.textContent = shown ? say("questions-shown", { shown, all: entries.length }) : say("no-question");
  }

  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", narrow); // browsers bring a choice back without saying so
  form.hidden = false;
  narrow();
}
