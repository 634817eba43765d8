// Search in the header, on /search/ and on the page for lost addresses. Without JavaScript a link to A to Z stands instead.
// What it needs is fetched when a reader goes to search, never before: search/find.js finds, search/show.js shows.

import { say, sayAround } from "./say.js";

const form = document.querySelector("form.search");
const input = form.querySelector("input");
const popup = form.querySelector(".search__popup");
const list = form.querySelector("[role=listbox]");
const note = form.querySelector(".search__mended");
const status = form.querySelector("[role=status]");
const base = new URL(form.dataset.base.replace(/\/?$/, "/"), location.href);
const SUGGESTIONS = 8;
const TEASER = 100; // signs of a text that a suggestion shows
const PATIENCE = 300; // milliseconds until a reader is told that search is on its way

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
const several = (count) => say("results", { count });
/** The words stand behind the #, which no browser sends to a host. */
const pageFor = (query) => new URL(`search/#${new URLSearchParams({ q: query })}`, base).href;

/** The way out: the list of everything. */
function everything() {
  const link = document.createElement("a");
  link.href = new URL("a-z/", base).href;
  link.textContent = say("a-to-z");
  return link;
}

const noAnswer = () => sayAround("search-does-not-answer", { everything: everything() });

// Each search form leads to the page of results. Without this script they send ?q=, which that page reads too.
document.addEventListener("submit", (event) => {
  const box = event.target.elements.q;
  if (!box) return;
  event.preventDefault();
  const page = pageFor(box.value.trim());
  if (results && page === location.href) return showPage();
  if (results) results.dataset.state = "loading"; // what is there answers other words
  location.assign(page);
});

// ── The box in the header ─────────────────────────────────────────────────────

let asked = 0;
let active = -1;

function close() {
  popup.hidden = true;
  list.replaceChildren();
  note.hidden = true;
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

/** A line where the eyes are, in place of suggestions. */
function tell(...content) {
  close();
  note.replaceChildren(...content);
  note.hidden = popup.hidden = false;
  status.textContent = note.textContent;
}

async function suggest() {
  const query = input.value.trim();
  const turn = ++asked;
  if (!query) {
    status.textContent = "";
    return close();
  }
  const slow = setTimeout(() => turn === asked && tell(say("looking")), PATIENCE);
  const { found, show } = await suggestions().finally(() => clearTimeout(slow));
  if (turn !== asked) return; // the reader typed on
  const { element, marked, kindLabel } = show;
  const options = found.results.slice(0, SUGGESTIONS).map((result, number) => {
    const title = element("span", "search__title", result.title, kindLabel(result));
    return asOption([title, element("span", "search__excerpt", ...marked(teaser(result.text), found.mended ?? query))], result.url, number, element);
  });
  options.push(asOption([say("all-results-for", { query: brief(query) })], pageFor(query), options.length, element));
  list.replaceChildren(...options);
  active = -1;
  input.removeAttribute("aria-activedescendant");
  note.hidden = !found.mended;
  note.replaceChildren(...(found.mended ? sayAround("results-for-mended", { words: element("strong", "", found.mended) }) : []));
  popup.hidden = false;
  input.setAttribute("aria-expanded", "true");
  const count = found.results.length;
  const mended = found.mended ? `${say("results-for-mended", { words: found.mended })}. ` : "";
  status.textContent = count ? `${mended}${say("suggestions", { count })}` : say("no-suggestions", { query: brief(query) });
}

async function suggestions() {
  const { search, show } = await load();
  return { found: await search.find(input.value.trimStart(), { typing: true }), show };
}

const warm = () => load().then(({ search }) => search.names()).catch(() => {});
input.addEventListener("focus", warm);
input.addEventListener("input", () => suggest().catch(() => tell(...noAnswer())));
form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
popup.addEventListener("mousedown", (event) => event.preventDefault()); // a touch of the link there must not close it first
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
const summary = document.getElementById("search-summary");
const more = document.getElementById("search-more");
let turns = 0;

/** What the address asks for: q, and how it is shown (exact, texts, kind). Old links and forms without scripts have it before the #. */
function wanted() {
  if (new URLSearchParams(location.search).has("q")) history.replaceState(null, "", `${location.pathname}#${location.search.slice(1)}`);
  return new URLSearchParams(location.hash.slice(1));
}

/** Keep in the address how results are shown, so that Back shows them so again. */
function keep(name, value) {
  const asks = wanted();
  if (value) asks.set(name, value);
  else asks.delete(name);
  history.replaceState(null, "", `#${asks}`);
}

/** Put results on the page, and say how many. */
function fill(query, found, show) {
  results.dataset.found = found.results.length; // styles keep the list's room until a search has found nothing
  const words = found.mended ?? query;
  results.replaceChildren(...found.results.map((result, place) => show.item(result, words, place === 0 && found.instead.length < 2)));
  const count = (shown, kind) => {
    const what = kind ? say("results-of-a-kind", { count: shown, kind }) : several(shown);
    const lacking = found.lacking.map((word) => `“${brief(word)}”`).join(` ${say("or")} `);
    const but = lacking ? ` ${say("nothing-on-some-words", { words: lacking })}` : "";
    const none = sayAround("nothing-found", { query: brief(words), everything: everything() });
    summary.replaceChildren(...(shown ? [say("best-first", { results: what, query: brief(words) }) + but] : none));
  };
  count(found.results.length);
  const chosen = (shown, kind) => {
    count(shown, kind);
    keep("kind", kind.toLowerCase());
  };
  document.getElementById("search-kinds").replaceChildren(...show.chips(results, wanted().get("kind"), chosen));
  const mended = document.getElementById("search-mended");
  mended.hidden = !found.mended;
  if (found.mended) mended.replaceChildren(...show.mendedNote(query, found, pageFor(query)));
  more.hidden = found.asked && found.results.length > 0;
}

async function fillPage(turn) {
  const asks = wanted();
  const query = asks.get("q")?.trim() ?? "";
  input.value = document.getElementById("search-page-input").value = query;
  more.hidden = true;
  if (!query) {
    results.replaceChildren();
    summary.textContent = say("type-a-name");
    return;
  }
  results.dataset.state = "loading";
  summary.textContent = say("looking");
  const { search, show } = await load();
  const found = await search.find(query, { exact: asks.has("exact"), texts: asks.has("texts") });
  if (turn === turns) fill(query, found, show); // else the reader asked for something else meanwhile
}

function showPage() {
  const turn = ++turns;
  return fillPage(turn)
    .catch(() => turn === turns && summary.replaceChildren(...noAnswer()))
    .finally(() => turn === turns && (results.dataset.state = "done"));
}

if (results) {
  more.addEventListener("click", async () => {
    const before = results.children.length;
    keep("texts", "1");
    await showPage();
    results.children[before]?.querySelector("a").focus();
  });
  addEventListener("hashchange", showPage);
  showPage();
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
