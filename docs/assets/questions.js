// Narrows the list of questions by topic and by words while a reader types. Without JavaScript the whole list is there.

const place = document.getElementById("question-filter");
const first = document.querySelector("section.asked-first");
const topics = [...document.querySelectorAll("section.topic")];

if (place && topics.length) {
  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const title = (topic) => topic.querySelector("h2").firstChild.textContent.trim();
  const entries = topics.flatMap((topic) =>
    [...topic.querySelectorAll("li")].map((item) => ({ item, topic, words: plain(`${item.textContent} ${item.querySelector("a").dataset.also}`) }))
  );
  const element = (tag, fields = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...children);
    return made;
  };

  const box = element("input", { type: "search", id: "question-words", maxLength: 200, autocomplete: "off" });
  const choice = element(
    "select",
    { id: "question-topic" },
    element("option", { value: "", textContent: "all topics" }),
    ...topics.map((topic, number) => element("option", { value: String(number), textContent: title(topic) }))
  );
  const status = element("p", {});
  status.setAttribute("role", "status");
  const form = element("form", { className: "question-filter" }, element("label", {}, "Words in the question ", box), element("label", {}, "Topic ", choice));

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
    status.textContent = shown ? `${shown} of ${entries.length} questions` : "No question has these words. Try other words, or the search above.";
  }

  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  place.append(form, status);
  narrow();
}
