// @ts-check
// Keeps pages readable without a network: those a reader visited, and the ones that matter most.
// Pages and their parts always come from the network first, so nobody who is online stays on an old safety page.

// Address below the site -> start of the SHA-256 of what lies there. The build fills it in (macros/publishing/offline.py).
/** @type {Record<string, string>} */
const FILES = {};

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SCOPE = worker.registration.scope;
const CORE = "core"; // what FILES names
const VISITED = "visited"; // what else the reader saw
const MOST_VISITED = 120;
const PATIENCE = 3000; // ms until the kept copy is shown, which says so; the fresh one is kept when it comes
const AT_ONCE = 4; // requests, so that the reader's own are not held up
const HASHED = /\.[0-9a-f]{8}\.min\.(?:css|js)$/; // the name changes with the content
const KEPT = /^(?:text\/html|text\/css|text\/javascript|application\/javascript|image\/|application\/manifest)/;

/** @param {string} path */
const inScope = (path) => new URL(path, SCOPE).href;
const FILLED = inScope("sw.js?filled"); // holds the list that was last kept in full
// The words of a search and the rest of a question stay out of what is kept.
/** @param {string} address */
const keyOf = (address) => address.split(/[?#]/)[0];
/** @param {string} key */
const cacheOf = (key) => caches.open(Object.hasOwn(FILES, key.slice(SCOPE.length)) ? CORE : VISITED);
/** @param {string} key */
const kept = (key) => caches.match(key, { ignoreVary: true });

/**
 * @param {string} key
 * @param {Response} response
 */
async function store(key, response) {
  const cache = await cacheOf(key);
  if (response.status === 404 || response.status === 410) return cache.delete(key);
  if (!response.ok || response.redirected || response.type !== "basic" || !KEPT.test(response.headers.get("Content-Type") ?? "")) return;
  await cache.put(key, response);
  const visited = await caches.open(VISITED);
  for (const old of (await visited.keys()).slice(0, -MOST_VISITED)) await visited.delete(old);
}

/** @type {Map<string, Promise<string>>} */
const copies = new Map(); // page that shows a kept copy -> what became of the fresh one, once that is known

/**
 * @param {FetchEvent} event
 * @param {string} key
 * @param {RequestInit} [options]
 * @returns {Promise<Response>}
 */
async function fresh(event, key, options) {
  const answer = fetch(event.request, options);
  const stored = answer.then((response) => store(key, response.clone()));
  event.waitUntil(stored.catch(() => {}));
  const copy = await kept(key);
  if (!copy) return answer;
  const soon = answer.then((response) => (response.status < 500 ? response : copy)).catch(() => copy);
  const shown = await Promise.race([soon, new Promise((resolve) => setTimeout(resolve, PATIENCE, copy))]);
  if (shown === copy && event.request.mode === "navigate") {
    const outcome = compared(copy.clone(), answer, stored);
    copies.set(event.resultingClientId, outcome);
    event.waitUntil(outcome);
  }
  return shown;
}

/**
 * Whether the fresh page, once it is kept, is "new" or the "same" as the copy; "none" where it did not come.
 *
 * @param {Response} copy
 * @param {Promise<Response>} answer
 * @param {Promise<unknown>} stored
 */
async function compared(copy, answer, stored) {
  try {
    const response = await answer;
    if (!response.ok) return "none";
    const [before, now] = await Promise.all([digest(copy), digest(response), stored]);
    return before === now ? "same" : "new";
  } catch {
    return "none";
  }
}

/**
 * A page asks whether it is a kept copy, and hears again when the fresh one has come.
 *
 * @param {Client} reader
 */
async function tell(reader) {
  const outcome = copies.get(reader.id);
  if (!outcome) return;
  reader.postMessage("copy");
  reader.postMessage(await outcome);
  copies.delete(reader.id);
}

/**
 * @param {FetchEvent} event
 * @param {string} key
 */
async function page(event, key) {
  try {
    return await fresh(event, key, { cache: "no-cache" }); // asks the host whether the page changed
  } catch (error) {
    // A redirect and not the page itself: its links are relative to its own address.
    const offline = inScope("offline/");
    if (key === offline || !(await kept(offline))) throw error;
    return Response.redirect(`${offline}?page=${encodeURIComponent(key.slice(SCOPE.length))}`);
  }
}

/**
 * @param {FetchEvent} event
 * @param {string} key
 */
async function part(event, key) {
  return (HASHED.test(key) && (await kept(key))) || fresh(event, key);
}

worker.addEventListener("fetch", (event) => {
  const key = keyOf(event.request.url);
  if (event.request.method !== "GET" || !key.startsWith(SCOPE) || key.startsWith(inScope("pagefind/"))) return;
  event.respondWith(event.request.mode === "navigate" ? page(event, key) : part(event, key));
});

/** @param {Response} response */
async function digest(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(bytes.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Fetches what FILES names and is missing or has changed. Whether all of it is kept now.
async function fill() {
  const core = await caches.open(CORE);
  const list = JSON.stringify(FILES);
  const before = await core.match(FILLED);
  if (before && (await before.text()) === list) return true;
  const waiting = Object.entries(FILES);
  let complete = true;
  const work = async () => {
    for (let next; (next = waiting.shift());) {
      const key = inScope(next[0]);
      try {
        const copy = await core.match(key, { ignoreVary: true });
        if (copy && (await digest(copy)) === next[1]) continue;
        const response = await fetch(key, { cache: "no-cache" });
        complete &&= response.ok;
        await store(key, response);
      } catch {
        complete = false;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (complete) await core.put(FILLED, new Response(list));
  return complete;
}

/** @type {Promise<boolean> | undefined} */
let filling;
/** @param {Client} reader */
async function filled(reader) {
  // The page that called was there before this worker.
  const key = keyOf(reader.url);
  if (!(await kept(key))) await fetch(key).then((response) => store(key, response)).catch(() => {});
  filling ??= fill().finally(() => (filling = undefined));
  if (await filling) reader.postMessage("filled");
}

const ANSWERS = new Map([["fill", filled], ["copy", tell]]); // what a page may ask
worker.addEventListener("message", (event) => {
  const answer = ANSWERS.get(event.data);
  if (answer && event.source instanceof Client) event.waitUntil(answer(event.source));
});

async function tidy() {
  const core = await caches.open(CORE);
  for (const { url } of await core.keys()) if (url !== FILLED && !Object.hasOwn(FILES, url.slice(SCOPE.length))) await core.delete(url);
  const visited = await caches.open(VISITED);
  for (const { url } of await visited.keys()) if (Object.hasOwn(FILES, url.slice(SCOPE.length))) await visited.delete(url);
  // Open pages are not claimed: that would throw those a reader just left out of what Back brings back whole.
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
