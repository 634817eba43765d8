// Starts the worker that keeps pages for reading without a network, and says so when a kept copy is shown.
// `mkdocs serve` leaves this script out.

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

async function keep() {
  // Where the reader saves data, only the pages that they visit are kept.
  const fill = async () => navigator.connection?.saveData || (await worker.ready).active.postMessage("fill");
  worker.addEventListener("controllerchange", fill); // a new worker has a new list
  await worker.register(new URL("sw.js", scope));
  await fill();
}

if (worker && welcome()) {
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(() => keep().catch(() => {}));
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
}

const missed = document.getElementById("offline-page");
const note = document.createElement("p");
note.className = "offline-note";
note.setAttribute("role", "status");

// What the worker says about a page that it took from what is kept, though the device is online.
const SAID = {
  copy: say("network-is-slow"),
  new: `${say("newest-page-is-here")} `,
  same: say("copy-is-the-newest"),
  none: say("no-newest-page"),
};
let said;

function tell() {
  note.remove();
  if (missed || (navigator.onLine && !said)) return;
  note.textContent = navigator.onLine ? SAID[said] : say("you-are-offline");
  if (navigator.onLine && said === "new") {
    const newest = document.createElement("a");
    newest.href = location.href.split("#")[0];
    newest.textContent = say("show-the-newest-page");
    note.append(newest);
  }
  document.querySelector("article")?.prepend(note);
}
addEventListener("online", tell);
addEventListener("offline", tell);
worker?.addEventListener("message", ({ data }) => {
  if (data === "filled") document.documentElement.dataset.offline = "ready";
  if (!Object.hasOwn(SAID, data) || !navigator.onLine) return; // whoever is offline is told so already
  said = data;
  tell();
});
worker?.controller?.postMessage("copy");
tell();

// On the page shown instead of one that was not kept: a way to try that one again.
if (missed) {
  const asked = new URL(`./${new URLSearchParams(location.search).get("page") ?? ""}`, scope);
  if (asked.href.startsWith(scope.href) && asked.href !== scope.href) {
    const again = document.createElement("a");
    again.href = asked.href;
    again.textContent = say("try-again");
    missed.append(again);
  }
}
