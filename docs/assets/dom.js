// @ts-check
// What our scripts do with a page: make elements, find them, say something. There is no second way.

/**
 * An element with its properties and children. A name that is no property of the element, such as "aria-label", is an attribute.
 * Texts are put in as text only, so nothing that was typed is ever run.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean>} [fields]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, fields = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(fields)) {
    if (name in made) Object.assign(made, { [name]: value });
    else made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * The first element that a selector names, or null where there is none of this type.
 *
 * @template {Element} T
 * @param {string} selector of hooks.js, or names of HTML elements
 * @param {new () => T} type
 * @param {ParentNode} [within]
 * @returns {T | null}
 */
export function find(selector, type, within = document) {
  const found = within.querySelector(selector);
  return found instanceof type ? found : null;
}

/**
 * The first element that a selector names, which is there on every page that has this script.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} [within]
 * @returns {T}
 * @throws {Error} where there is none of this type
 */
export function need(selector, type, within = document) {
  const found = find(selector, type, within);
  if (!found) throw new Error(`no ${type.name} is ${selector}`);
  return found;
}

/**
 * All elements of this type that a selector names, in the order of the page.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} [within]
 * @returns {T[]}
 */
export function findAll(selector, type, within = document) {
  return /** @type {T[]} */ ([...within.querySelectorAll(selector)].filter((found) => found instanceof type));
}

/**
 * The element around an event's target that a selector names, or null.
 *
 * @template {Element} T
 * @param {Event} event
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T | null}
 */
export function around(event, selector, type) {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof type ? found : null;
}

/**
 * What an element says.
 *
 * @param {Node | null | undefined} node
 * @returns {string}
 */
export const textOf = (node) => node?.textContent ?? "";

/**
 * Say something in a live region. It is written only where it changes: whoever listens hears it once.
 *
 * @param {HTMLElement} region
 * @param {string} text
 */
export function announce(region, text) {
  if (region.textContent !== text) region.textContent = text;
}
