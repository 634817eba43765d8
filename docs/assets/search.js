// Search in the header and on /search/, with Pagefind's index. Without JavaScript the page shows a link to A–Z instead.

const form = document.querySelector("form.search");
const input = form.querySelector("input");
const list = form.querySelector("[role=listbox]");
const status = form.querySelector("[role=status]");
const page = document.getElementById("search-results");
const base = new URL(form.dataset.base.replace(/\/?$/, "/"), location.href);
const SUGGESTIONS = 8;
const PAGE_RESULTS = 30;
const FIRST = new Set(["Safety", "Condition"]);
const NAMED = 12; // how many results are looked at for the name that was typed
// Words that a question is made of; the answer's page need not hold them.
const FILLER = new Set(
  "a an the is are am was were be been do does did can could will would should may might must i you he she it we they me my your his her its our their to of in on at for with from by about as and or if but so what when where why how who which this that these those have has had get got there any some".split(" ")
);

let loading;
function pagefind() {
  loading ??= import(new URL("pagefind/pagefind.js", base).href).then(async (engine) => {
    // Long pages are our best ones, so length counts little.
    await engine.options({ baseUrl: base.pathname, excerptLength: 22, ranking: { pageLength: 0.1, termFrequency: 0.6 } });
    return engine;
  });
  return loading;
}

function bareWords(query) {
  const words = query.toLowerCase().replace(/[?!.,;:"“”()]/g, " ").split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => !FILLER.has(word));
  return telling.length ? telling : words;
}

// Readers want answers before sources and lists; the page template marks them.
const ANSWERS = { answer: "yes" };
const OTHERS = { not: { answer: "yes" } };

// All telling words first; where no page has them all, the pages that have most of them.
async function matching(engine, words, filters) {
  const found = (await engine.search(words.join(" "), { filters })).results;
  if (found.length || words.length < 2) return found;
  const scores = new Map();
  for (const word of words) {
    const results = (await engine.search(word, { filters })).results;
    for (const result of results) {
      const entry = scores.get(result.id) ?? { result, score: 0 };
      entry.score += 1 + result.score / (1 + result.score) / Math.log2(2 + results.length);
      scores.set(result.id, entry);
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map((entry) => ({ ...entry.result, score: entry.score }));
}

const onlyWords = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// How well a page's own names fit the question: 6 for a name as typed, 4 for a title that holds it, 2 for another
// name that does, and 3 more for cautions and conditions, which a worried reader needs first.
function fit(data, query) {
  const asked = onlyWords(query);
  const names = [data.meta.title, ...(data.meta.names ?? "").split("|")].map(onlyWords);
  const held = names.findIndex((name) => ` ${name} `.includes(` ${asked} `));
  const named = names.includes(asked) ? 6 : held === 0 ? 4 : held > 0 ? 2 : 0;
  return named && FIRST.has(data.meta.kind) ? named + 3 : named;
}

// Pagefind answers an unknown word with words that share its first letter; that is no answer.
function holds(data, words) {
  const marked = [...data.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1].toLowerCase().replace(/^[^\p{L}\p{N}]+/u, ""));
  return marked.some((mark) => words.some((word) => mark.startsWith(word.slice(0, 3))));
}

// The best pages for a query. Of the first few, those whose name was typed come first.
async function find(query) {
  const engine = await pagefind();
  const words = bareWords(query);
  const answers = await matching(engine, words, ANSWERS);
  const others = await matching(engine, words, OTHERS);
  const first = await Promise.all(answers.slice(0, NAMED).map(async (result) => ({ result, data: await result.data() })));
  if (first.length && !first.some((entry) => holds(entry.data, words))) return [];
  first.sort((a, b) => fit(b.data, query) - fit(a.data, query)); // a stable sort: equal fits keep Pagefind's order
  return [...first.map((entry) => entry.result), ...answers.slice(NAMED), ...others];
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// Pagefind's excerpt is escaped text with <mark> around the words found.
function excerpt(data) {
  const made = element("span", "search__excerpt");
  for (const part of data.excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const marked = part.match(/^<mark>(.*)<\/mark>$/);
    // Parsed inside <pre>, where spaces at the ends of a part stay.
    const text = new DOMParser().parseFromString(`<pre>${marked ? marked[1] : part}</pre>`, "text/html").documentElement.textContent;
    made.append(marked ? element("mark", "", text) : text);
  }
  return made;
}

function headline(data) {
  const title = element("span", "search__title", data.meta.title);
  if (data.meta.kind) title.append(element("span", "search__kind", data.meta.kind));
  return title;
}

let asked = 0;
let active = -1;

function close() {
  list.hidden = true;
  list.replaceChildren();
  active = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function select(number) {
  const options = [...list.children];
  if (!options.length) return;
  active = (number + options.length) % options.length;
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
  input.setAttribute("aria-activedescendant", options[active].id);
  options[active].scrollIntoView({ block: "nearest" });
}

async function suggest() {
  const query = input.value.trim();
  const turn = ++asked;
  if (!query) return close();
  const results = await find(query);
  const data = await Promise.all(results.slice(0, SUGGESTIONS).map((result) => result.data()));
  if (turn !== asked) return; // the reader typed on
  list.replaceChildren(
    ...data.map((found, number) => {
      const option = element("li");
      option.id = `search-option-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.url = found.url;
      option.append(headline(found), excerpt(found));
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => location.assign(found.url));
      return option;
    })
  );
  active = -1;
  list.hidden = data.length === 0;
  input.setAttribute("aria-expanded", String(data.length > 0));
  status.textContent = data.length ? `${results.length} results. Use the arrow keys.` : `Nothing found for ${query}.`;
}

input.addEventListener("focus", () => pagefind().catch(() => {}));
input.addEventListener("input", () => suggest().catch(() => (status.textContent = "Search does not answer.")));
input.addEventListener("blur", close);
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") select(active + 1);
  else if (event.key === "ArrowUp") select(active - 1);
  else if (event.key === "Escape") close();
  else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.url);
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});

async function fillPage() {
  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const summary = document.getElementById("search-summary");
  input.value = query;
  if (!query) {
    summary.textContent = "Type what you are looking for into the box above.";
    page.dataset.state = "done";
    return;
  }
  page.dataset.state = "loading";
  const results = await find(query);
  const data = await Promise.all(results.slice(0, PAGE_RESULTS).map((result) => result.data()));
  page.replaceChildren(
    ...data.map((found) => {
      const item = element("li");
      const link = element("a");
      link.href = found.url;
      link.append(headline(found));
      item.append(link, excerpt(found));
      return item;
    })
  );
  summary.textContent = data.length ? `${results.length} pages for “${query}”, best first.` : `We found nothing for “${query}”. Try other words, or browse A to Z.`;
  page.dataset.state = "done";
}

if (page) {
  fillPage().catch(() => {
    document.getElementById("search-summary").textContent = "Search does not answer. Please browse A to Z.";
    page.dataset.state = "done";
  });
}
