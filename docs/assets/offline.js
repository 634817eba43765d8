// @ts-check
// Starts the worker that keeps pages for reading without a network, and says so when a kept copy is shown.
// `mkdocs serve` leaves this script out.

import { element, find } from "./dom.js";
import { offline as hooks } from "./hooks.js";
import { say } from "./say.js";

const scope = new URL("..", import.meta.url);
const worker = "serviceWorker" in navigator && location.protocol.startsWith("http") ? navigator.serviceWorker : undefined;

// A first page view stays as light as it is: keeping begins with the second, or once the site is installed.
function welcome() {
  if (matchMedia("(display-mode: standalone)").matches) return true;
  const name = `${scope.pathname}.visited`;
  try {
    if (localStorage.getItem(name)) return true;
    localStorage.setItem(name, "yes");
  } catch {
    // A browser that keeps nothing shall keep nothing.
  }
  return false;
}

/** Where the reader saves data, only the pages that they visit are kept. Not all browsers tell, and TypeScript does not know. */
function savesData() {
  return /** @type {{connection?: {saveData?: boolean}}} */ (navigator).connection?.saveData === true;
}

/** @param {ServiceWorkerContainer} worker */
async function keep(worker) {
  const fill = async () => savesData() || (await worker.ready).active?.postMessage("fill");
  worker.addEventListener("controllerchange", fill); // a new worker has a new list
  await worker.register(new URL("sw.js", scope));
  await fill();
}

if (worker && welcome()) {
  // Safari has no idle callback.
  const soon = /** @type {(work: () => void) => void} */ (window.requestIdleCallback ?? setTimeout);
  const whenIdle = () => soon(() => keep(worker).catch(() => {}));
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}

const missed = find(hooks.missed, HTMLElement);
const note = element("p", { className: "offline-note", role: "status" });

// What the worker says about a page that it took from what is kept, though the device is online.
/** @type {Record<string, string>} */
const SAID = {
  copy: say("network-is-slow"),
  new: `${say("newest-page-is-here")} `,
  same: say("copy-is-the-newest"),
  none: say("no-newest-page"),
};
/** @type {string | undefined} */
let said;

function tell() {
  note.remove();
  if (missed || (navigator.onLine && !said)) return;
  note.textContent = navigator.onLine && said ? SAID[said] : say("you-are-offline");
  if (navigator.onLine && said === "new") note.append(element("a", { href: location.href.split("#")[0], textContent: say("show-the-newest-page") }));
  find("article", HTMLElement)?.prepend(note);
}
addEventListener("online", tell);
addEventListener("offline", tell);
worker?.addEventListener("message", ({ data }) => {
  if (data === "filled") document.documentElement.setAttribute("data-offline", "ready");
  if (!Object.hasOwn(SAID, data) || !navigator.onLine) return; // whoever is offline is told so already
  said = data;
  tell();
});
worker?.controller?.postMessage("copy");
tell();

// On the page shown instead of one that was not kept: a way to try that one again.
if (missed) {
  const asked = new URL(`./${new URLSearchParams(location.search).get("page") ?? ""}`, scope);
  if (asked.href.startsWith(scope.href) && asked.href !== scope.href) missed.append(element("a", { href: asked.href, textContent: say("try-again") }));
}
