// Search in the header, on /search/ and on the page for lost addresses. Without JavaScript a link to A to Z stands instead.
// What it needs is fetched when a reader goes to search, never before: search/find.js finds, search/show.js shows.

const form = document.querySelector("form.search");
const input = form.querySelector("input");
const popup = form.querySelector(".search__popup");
const list = form.querySelector("[role=listbox]");
const note = form.querySelector(".search__mended");
const status = form.querySelector("[role=status]");
const base = new URL(form.dataset.base.replace(/\/?$/, "/"), location.href);
const SUGGESTIONS = 8;
const TEASER = 100; // signs of a text that a suggestion shows
const NO_ANSWER = "Search does not answer. Please browse A to Z.";

let tools;
/** The finder and the shower, loaded once; a failure is not remembered. */
function load() {
  tools ??= Promise.all([import("./search/find.js"), import("./search/show.js")]).then(
    ([{ Search }, show]) => ({ search: new Search(base), show }),
    (trouble) => {
      tools = undefined;
      throw trouble;
    }
  );
  return tools;
}

const brief = (query) => (query.length > 60 ? `${query.slice(0, 60).trimEnd()}…` : query);
const teaser = (text) => (text.length > TEASER ? `${text.slice(0, TEASER).replace(/\s+\S*$/, "")}…` : text);
const nothing = (query) => `We found nothing for “${brief(query)}”. Try other words, or browse A to Z.`;
const pageFor = (query) => new URL(`search/?q=${encodeURIComponent(query)}`, base).href;
const several = (count) => (count === 1 ? "1 result" : `${count} results`);

// ── The box in the header ─────────────────────────────────────────────────────

let asked = 0;
let active = -1;

function close() {
  popup.hidden = true;
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

function asOption(content, url, number, element) {
  const option = element("li", "", ...content);
  option.id = `search-option-${number}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.url = url;
  option.addEventListener("mousedown", (event) => event.preventDefault());
  option.addEventListener("click", () => location.assign(url));
  return option;
}

async function suggest() {
  const query = input.value.trim();
  const turn = ++asked;
  if (!query) {
    status.textContent = "";
    return close();
  }
  const { search, show } = await load();
  const found = await search.find(input.value.trimStart(), { typing: true });
  if (turn !== asked) return; // the reader typed on
  const { element, marked, kindLabel } = show;
  const options = found.results.slice(0, SUGGESTIONS).map((result, number) => {
    const title = element("span", "search__title", result.title, kindLabel(result));
    return asOption([title, element("span", "search__excerpt", ...marked(teaser(result.text), found.mended ?? query))], result.url, number, element);
  });
  options.push(asOption([`All results for “${brief(query)}”`], pageFor(query), options.length, element));
  list.replaceChildren(...options);
  active = -1;
  input.removeAttribute("aria-activedescendant");
  note.hidden = !found.mended;
  note.replaceChildren(...(found.mended ? ["Showing results for ", element("strong", "", found.mended)] : []));
  popup.hidden = false;
  input.setAttribute("aria-expanded", "true");
  const count = found.results.length;
  const mended = found.mended ? `Showing results for ${found.mended}. ` : "";
  status.textContent = count ? `${mended}${several(count)}. Use the arrow keys.` : `No suggestions for ${brief(query)}. Press Enter to look in full texts.`;
}

const warm = () => load().then(({ search }) => search.names()).catch(() => {});
input.addEventListener("focus", warm);
input.addEventListener("input", () => suggest().catch(() => (status.textContent = NO_ANSWER)));
input.addEventListener("blur", close);
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") select(active + 1);
  else if (event.key === "ArrowUp") select(active < 0 ? -1 : active - 1);
  else if (event.key === "Escape" && !popup.hidden) close();
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

// ── The page of results ───────────────────────────────────────────────────────

const results = document.getElementById("search-results");

async function fillPage() {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get("q")?.trim() ?? "";
  const summary = document.getElementById("search-summary");
  const exact = parameters.has("exact");
  input.value = document.getElementById("search-page-input").value = query;
  if (!query) {
    summary.textContent = "Type a name, a word or a whole question.";
    return;
  }
  results.dataset.state = "loading";
  summary.textContent = "Looking…";
  const { search, show } = await load();
  const found = await search.find(query, { exact });
  const words = found.mended ?? query;
  const fill = (entries) => {
    results.replaceChildren(...entries.map((result, place) => show.item(result, words, place === 0)));
    const tell = (count, kind = "") => {
      const what = kind ? `${several(count)} of the kind “${kind}”` : several(count);
      summary.textContent = entries.length ? `${what} for “${brief(words)}”, best first.` : nothing(query);
    };
    document.getElementById("search-kinds").replaceChildren(...show.chips(results, tell));
    tell(entries.length);
  };
  fill(found.results);
  const mended = document.getElementById("search-mended");
  mended.hidden = !found.mended;
  if (found.mended) mended.replaceChildren(...show.mendedNote(query, found, base));
  const more = document.getElementById("search-more");
  more.hidden = found.asked || !found.results.length;
  more.addEventListener("click", async () => {
    more.hidden = true;
    results.dataset.state = "loading";
    const all = await search.find(query, { exact, texts: true }).catch(() => found);
    fill(all.results);
    results.dataset.state = "done";
    results.children[found.results.length]?.querySelector("a").focus();
  });
}

if (results) {
  fillPage()
    .catch(() => (document.getElementById("search-summary").textContent = NO_ANSWER))
    .finally(() => (results.dataset.state = "done"));
}

// ── A lost address: look for its words ────────────────────────────────────────

const lost = document.getElementById("lost");

async function guess() {
  // The last part of the address names the page; a folder says little.
  const part = location.pathname.replace(/(index)?\.html?$/, "").split("/").filter(Boolean).at(-1) ?? "";
  const words = decodeURIComponent(part.replace(/%(?![0-9a-f]{2})/gi, " ")).split(/[^\p{L}\p{N}]+/u).join(" ").trim().slice(0, 100);
  lost.querySelector("input").value = words;
  lost.hidden = false;
  if (!words) return;
  const { search, show } = await load();
  const { results: found, mended } = await search.find(words);
  if (!found.length) return;
  lost.querySelector("ul").replaceChildren(...found.slice(0, 4).map((result) => show.item(result, mended ?? words, false)));
  lost.querySelector("h2").hidden = false;
}

if (lost) guess().catch(() => {});
