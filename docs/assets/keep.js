// @ts-check
// Keeps what a reader chose on a page until the tab is closed, for whoever comes Back to it. A new visit starts afresh.
// Browsers hold a page that was left whole where they can, but they promise nothing.

const KEY = `chosen ${location.pathname}`;
const [visit] = performance.getEntriesByType("navigation");
const cameBack = visit instanceof PerformanceNavigationTiming && visit.type === "back_forward";

/**
 * What was chosen before, or undefined. It is as it was kept, by this version of the page or by an older one.
 *
 * @returns {any}
 */
export function broughtBack() {
  try {
    if (cameBack) return JSON.parse(sessionStorage.getItem(KEY) ?? "null") ?? undefined;
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing starts afresh, and so does what cannot be read.
  }
}

/**
 * Keep what is chosen now.
 *
 * @param {unknown} choice that JSON can hold
 */
export function keepForBack(choice) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing shows the choice on this page.
  }
}
