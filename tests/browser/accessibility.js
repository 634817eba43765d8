// @ts-check
// Put into each page beside axe-core, by tests/browser/test_accessibility.py.
//
// Two things make it possible to look at so many pages in all settings in a few minutes:
// - axe measures the colors of every piece of text, which on long pages takes seconds. The result hangs on nothing
//   but colors, sizes and lines, so one piece of text of each look is measured: `lookOf` tells the looks apart.
//   All other rules see the whole page, and know no colors.
// - A page that needs the same styles and scripts as the open one is put in its place, without loading all anew.

const MARK = "data-new-look";
const SCHEMES = ["light", "dark"];
const ON_LOOKS = ["color-contrast", "link-in-text-block"];
const ON_PAGES = { ...Object.fromEntries(ON_LOOKS.map((rule) => [rule, { enabled: false }])), "target-size": { enabled: true } };

/**
 * What these rules hang on: how the text is printed, how the text around a link is, and all that is painted behind.
 *
 * @param {Element} element
 * @param {Map<Element, string>} grounds what is painted behind each element, as far as it was looked at
 */
function lookOf(element, grounds) {
  return [print(element), element.closest("a") ? `link in ${print(element.parentElement)}` : "text", ground(element, grounds)].join(" ");
}

/** @param {Element | null} element */
function print(element) {
  if (!element) return "";
  const { color, fontFamily, fontSize, fontStyle, fontWeight, textDecorationLine, textShadow, borderBottomStyle } = getComputedStyle(element);
  return [color, fontFamily, fontSize, fontStyle, fontWeight, textDecorationLine, textShadow, borderBottomStyle].join(" ");
}

/**
 * @param {Element | null} element
 * @param {Map<Element, string>} grounds
 * @returns {string}
 */
function ground(element, grounds) {
  if (!element) return "";
  let found = grounds.get(element);
  if (found === undefined) {
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.position].join(" ");
    const nothing = own === "rgba(0, 0, 0, 0) none 1 none static";
    found = ground(element.parentElement, grounds) + (nothing ? "" : `/${own}`);
    grounds.set(element, found);
  }
  return found;
}

/**
 * Mark one visible text of each look that is not known. Returns the new looks.
 *
 * @param {Set<string>} known
 */
function markNewLooks(known) {
  /** @type {Map<Element, string>} */
  const grounds = new Map();
  /** @type {Set<string>} */
  const found = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    const speaks = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
    if (!speaks || !element.checkVisibility({ visibilityProperty: true })) continue;
    const look = lookOf(element, grounds);
    if (known.has(look) || found.has(look)) continue;
    found.add(look);
    element.setAttribute(MARK, "");
  }
  return [...found];
}

/**
 * What axe finds, each fault as "rule: where: what to do"; places are named only where there is a fault, for that is slow.
 *
 * @param {unknown} context
 * @param {object} options
 * @returns {Promise<string[]>}
 */
async function faults(context, options) {
  const quick = { resultTypes: ["violations"], preload: false, selectors: false };
  const { violations } = await axe.run(context, { ...quick, ...options });
  if (!violations.length) return [];
  const named = await axe.run(context, { ...quick, selectors: true, runOnly: violations.map((violation) => violation.id) });
  return named.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\n").at(-1)?.trim()}`)
  );
}

/**
 * Put another page in the place of this one. Returns whether that could be: it needs the same styles and scripts.
 *
 * @param {string} path
 */
async function turnTo(path) {
  const next = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
  if (assets(next, new URL(path, location.href)) !== assets(document, new URL(location.href))) return false;
  history.replaceState(null, "", path);
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  for (const { name, value } of document.body.attributes) next.body.setAttribute(name, value);
  document.body.replaceWith(document.adoptNode(next.body));
  return true;
}

/**
 * @param {Document} page
 * @param {URL} base
 */
function assets(page, base) {
  return [...page.querySelectorAll("link[rel=stylesheet], script[src]")].map((asset) =>
    new URL(asset.getAttribute("href") ?? asset.getAttribute("src") ?? "", base)
  )
    .join(" ");
}

/**
 * Measure the looks of text that are new in this scheme. Returns what is wrong with them.
 *
 * @param {string} colors
 * @param {Set<string>} known
 */
async function faultsOfLooks(colors, known) {
  scheme = colors; // as the button in the header does
  showScheme();
  const fresh = markNewLooks(known);
  for (const look of fresh) known.add(look);
  const found = fresh.length ? await faults({ include: [[`[${MARK}]`]] }, { runOnly: ON_LOOKS }) : [];
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  return found.map((fault) => `${colors}: ${fault}`);
}

/**
 * Look at the open page, which is the first of `paths`, and at those after it, as long as they can take its place.
 * `known` holds the looks of text that were measured before, for each scheme. Returns how many pages were looked at,
 * their faults as [path, fault], and all looks known now.
 */
window.lookAtPages = async ({ paths, known }) => {
  const looks = Object.fromEntries(SCHEMES.map((colors) => [colors, new Set(known[colors])]));
  /** @type {[string, string][]} */
  const found = [];
  let done = 0;
  for (const path of paths) {
    if (done && !(await turnTo(path))) break;
    const here = await faults(document, { rules: ON_PAGES });
    for (const colors of SCHEMES) here.push(...(await faultsOfLooks(colors, looks[colors])));
    found.push(...here.map((fault) => /** @type {[string, string]} */ ([path, fault])));
    done += 1;
  }
  return { done, found, known: Object.fromEntries(Object.entries(looks).map(([colors, all]) => [colors, [...all]])) };
};
