// @ts-check
// Search in the header, on /search/ and on the page for lost addresses. Without JavaScript a link to A to Z stands instead.
// What it needs is fetched when a reader goes to search, never before: search/find.js finds, search/show.js shows.

import { announce, element, find, need } from "./dom.js";
import { search as hooks } from "./hooks.js";
import { say, sayAround } from "./say.js";

/** @typedef {typeof import("./search/show.js")} Show */
/** @typedef {import("./search/find.js").Found} Found */

const SUGGESTIONS = 8;
const TEASER = 100; // signs of a text that a suggestion shows
const PATIENCE = 300; // milliseconds until a reader is told that search is on its way

const form = need(hooks.form, HTMLFormElement);
const input = need("input", HTMLInputElement, form);
const popup = need(hooks.popup, HTMLElement, form);
const list = need(hooks.list, HTMLElement, form);
const note = need(hooks.mended, HTMLElement, form);
const status = need(hooks.status, HTMLElement, form);
const base = new URL((form.getAttribute(hooks.base) ?? "").replace(/\/?$/, "/"), location.href);

/** @type {Promise<{search: import("./search/find.js").Search, show: Show}> | undefined} */
let tools;

/** The finder and the shower, loaded once; a failure is not remembered. */
function load() {
  tools ??= Promise.all([import("./search/find.js"), import("./search/show.js")]).then(
    ([{ Search }, show]) => ({ search: new Search(base), show }),
    (trouble) => {
      tools = undefined;
      throw trouble;
    },
  );
  return tools;
}

/** @param {string} query */
const brief = (query) => (query.length > 60 ? `${query.slice(0, 60).trimEnd()}…` : query);
/** @param {string} text */
const teaser = (text) => (text.length > TEASER ? `${text.slice(0, TEASER).replace(/\s+\S*$/, "")}…` : text);
/** @param {number} count */
const several = (count) => (say("results", { count }));
/** The words stand behind the #, which no browser sends to a host. @param {string} query */
const pageFor = (query) => new URL(`search/#${new URLSearchParams({ q: query })}`, base).href;

/** @param {string} words */
const strong = (words) => element("strong", {}, words);

/** The way out: the list of everything. */
const everything = () => element("a", { href: new URL("a-z/", base).href, textContent: say("a-to-z") });

const noAnswer = () => sayAround("search-does-not-answer", { everything: everything() });

// Each search form leads to the page of results. Without this script they send ?q=, which that page reads too.
document.addEventListener("submit", (event) => {
  const box = event.target instanceof HTMLFormElement && find(hooks.anyQuery, HTMLInputElement, event.target);
  if (!box) return;
  event.preventDefault();
  const page = pageFor(box.value.trim());
  if (results && page === location.href) return showPage(results);
  if (results) results.dataset.state = "loading"; // what is there answers other words
  location.assign(page);
});

// ── The box in the header ─────────────────────────────────────────────────────

/** @type {{element: HTMLElement, url: string}[]} the suggestions that show, and where each leads */
let options = [];
let active = -1;
let asked = 0;

function close() {
  popup.hidden = true;
  options = [];
  list.replaceChildren();
  note.hidden = true;
  active = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** @param {number} number */
function select(number) {
  if (!options.length) return;
  active = (number + options.length) % options.length;
  options.forEach((option, place) => option.element.setAttribute("aria-selected", String(place === active)));
  input.setAttribute("aria-activedescendant", options[active].element.id);
  options[active].element.scrollIntoView({ block: "nearest" });
}

/**
 * @param {(Node | string)[]} content
 * @param {string} url
 * @param {number} number
 */
function asOption(content, url, number) {
  const option = element("li", { id: `search-option-${number}`, role: "option", "aria-selected": false }, ...content);
  option.addEventListener("mousedown", (event) => event.preventDefault());
  option.addEventListener("click", () => location.assign(url));
  return { element: option, url };
}

/**
 * A line where the eyes are, in place of suggestions.
 *
 * @param {...(Node | string)} content
 */
function tell(...content) {
  close();
  note.replaceChildren(...content);
  note.hidden = popup.hidden = false;
  announce(status, note.textContent ?? "");
}

async function suggest() {
  const query = input.value.trim();
  const turn = ++asked;
  if (!query) {
    announce(status, "");
    return close();
  }
  const slow = setTimeout(() => turn === asked && tell(say("looking")), PATIENCE);
  const { found, show } = await suggestions().finally(() => clearTimeout(slow));
  if (turn !== asked) return; // the reader typed on
  offer(query, found, show);
}

/**
 * Show what was found below the box, and say how many.
 *
 * @param {string} query
 * @param {Found} found
 * @param {Show} show
 */
function offer(query, { results, mended }, { marked, kindLabel }) {
  options = results.slice(0, SUGGESTIONS).map((result, number) => {
    const title = element("span", { className: "search__title" }, result.title, kindLabel(result));
    const excerpt = element("span", { className: "search__excerpt" }, ...marked(teaser(result.text), mended ?? query));
    return asOption([title, excerpt], result.url, number);
  });
  options.push(asOption([say("all-results-for", { query: brief(query) })], pageFor(query), options.length));
  list.replaceChildren(...options.map((option) => option.element));
  active = -1;
  input.removeAttribute("aria-activedescendant");
  note.hidden = !mended;
  note.replaceChildren(...(mended ? sayAround("results-for-mended", { words: strong(mended) }) : []));
  popup.hidden = false;
  input.setAttribute("aria-expanded", "true");
  const first = mended ? `${say("results-for-mended", { words: mended })}. ` : "";
  const none = say("no-suggestions", { query: brief(query) });
  announce(status, results.length ? `${first}${say("suggestions", { count: results.length })}` : none);
}

async function suggestions() {
  const { search, show } = await load();
  return { found: await search.find(input.value.trimStart(), { typing: true }), show };
}

const warm = () => load().then(({ search }) => search.names()).catch(() => {});
input.addEventListener("focus", warm);
input.addEventListener("input", () => suggest().catch(() => tell(...noAnswer())));
form.addEventListener("focusout", (event) => {
  if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
});
popup.addEventListener("mousedown", (event) => event.preventDefault()); // a touch of the link there must not close it first
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") select(active + 1);
  else if (event.key === "ArrowUp") select(active < 0 ? -1 : active - 1);
  else if (event.key === "Escape" && !popup.hidden) close();
  else if (event.key === "Enter" && active >= 0) location.assign(options[active].url);
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});

// ── The page of results ───────────────────────────────────────────────────────

const results = find(hooks.results, HTMLElement);
let turns = 0;

/** What the address asks for: q, and how it is shown (exact, texts, kind). Old links and forms without scripts have it before the #. */
function wanted() {
  if (new URLSearchParams(location.search).has("q")) history.replaceState(null, "", `${location.pathname}#${location.search.slice(1)}`);
  return new URLSearchParams(location.hash.slice(1));
}

/**
 * Keep in the address how results are shown, so that Back shows them so again.
 *
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  const asks = wanted();
  if (value) asks.set(name, value);
  else asks.delete(name);
  history.replaceState(null, "", `#${asks}`);
}

const summary = () => need(hooks.summary, HTMLElement);
const more = () => need(hooks.more, HTMLElement);

/**
 * Put results on the page, and say how many.
 *
 * @param {HTMLElement} results
 * @param {string} query
 * @param {Found} found
 * @param {Show} show
 */
function fill(results, query, found, show) {
  results.dataset.found = String(found.results.length); // styles keep the list's room until a search has found nothing
  const words = found.mended ?? query;
  results.replaceChildren(...found.results.map((result, place) => show.item(result, words, place === 0 && found.instead.length < 2)));
  /** @param {number} shown @param {string} [kind] */
  const count = (shown, kind) => {
    const what = kind ? say("results-of-a-kind", { count: shown, kind }) : several(shown);
    const lacking = found.lacking.map((word) => `“${brief(word)}”`).join(` ${say("or")} `);
    const but = lacking ? ` ${say("nothing-on-some-words", { words: lacking })}` : "";
    const none = sayAround("nothing-found", { query: brief(words), everything: everything() });
    summary().replaceChildren(...(shown ? [say("best-first", { results: what, query: brief(words) }) + but] : none));
  };
  count(found.results.length);
  const chips = show.chips(results, wanted().get("kind"), (shown, kind) => {
    count(shown, kind);
    keep("kind", kind.toLowerCase());
  });
  need(hooks.kinds, HTMLElement).replaceChildren(...chips);
  const mended = need(hooks.pageMended, HTMLElement);
  mended.hidden = !found.mended;
  if (found.mended) mended.replaceChildren(...show.mendedNote(query, found.mended, pageFor(query)));
  more().hidden = found.asked && found.results.length > 0;
}

/**
 * @param {HTMLElement} results
 * @param {number} turn
 */
async function fillPage(results, turn) {
  const asks = wanted();
  const query = asks.get("q")?.trim() ?? "";
  input.value = need(hooks.pageQuery, HTMLInputElement).value = query;
  more().hidden = true;
  if (!query) {
    results.replaceChildren();
    summary().textContent = say("type-a-name");
    return;
  }
  results.dataset.state = "loading";
  summary().textContent = say("looking");
  const { search, show } = await load();
  const found = await search.find(query, { exact: asks.has("exact"), texts: asks.has("texts") });
  if (turn === turns) fill(results, query, found, show); // else the reader asked for something else meanwhile
}

/** @param {HTMLElement} results */
async function showPage(results) {
  const turn = ++turns;
  try {
    await fillPage(results, turn);
  } catch {
    if (turn === turns) summary().replaceChildren(...noAnswer());
  }
  if (turn === turns) results.dataset.state = "done";
}

if (results) {
  more().addEventListener("click", async () => {
    const before = results.children.length;
    keep("texts", "1");
    await showPage(results);
    results.children[before]?.querySelector("a")?.focus();
  });
  addEventListener("hashchange", () => showPage(results));
  showPage(results);
}

// ── A lost address: look for its words ────────────────────────────────────────

const lost = find(hooks.lost, HTMLElement);

/** @param {HTMLElement} lost */
async function guess(lost) {
  // The last part of the address names the page; a folder says little.
  const part = location.pathname.replace(/(index)?\.html?$/, "").split("/").filter(Boolean).at(-1) ?? "";
  const words = decodeURIComponent(part.replace(/%(?![0-9a-f]{2})/gi, " ")).split(/[^\p{L}\p{N}]+/u).join(" ").trim().slice(0, 100);
  need("input", HTMLInputElement, lost).value = words;
  lost.hidden = false;
  if (!words) return;
  const { search, show } = await load();
  const { results: found, mended } = await search.find(words);
  if (!found.length) return;
  need("ul", HTMLElement, lost).replaceChildren(...found.slice(0, 4).map((result) => show.item(result, mended ?? words, false)));
  need("h2", HTMLElement, lost).hidden = false;
}

if (lost) guess(lost).catch(() => {});
