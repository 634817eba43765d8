// @ts-check
// What scripts say. A page brings the texts of its scripts along, from data/vocabularies/page-words.yml, where they are read and checked like all others.

import { find } from "./dom.js";
import { say as hooks } from "./hooks.js";

const PLACE = /\{([a-z]+)\}/;

/** A text, or a text for several and one for one. @type {Record<string, string[]>} */
const texts = JSON.parse(find(hooks.texts, HTMLScriptElement)?.textContent ?? "{}");

/**
 * The text of an id. A kept page may be older than its scripts: what it did not bring is not said.
 *
 * @param {string} id
 * @param {unknown} count where it is one, the text says so
 */
function textOf(id, count) {
  const [text = "", ofOne = text] = texts[id] ?? [];
  return count === 1 ? ofOne : text;
}

/**
 * The text of an id with values in its places.
 *
 * @param {string} id
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(id, values = {}) {
  return textOf(id, values.count).replace(new RegExp(PLACE, "g"), (_, place) => String(values[place]));
}

/**
 * The same as parts of an element: a value may be an element.
 *
 * @param {string} id
 * @param {Record<string, string | HTMLElement>} values
 * @returns {(string | HTMLElement)[]}
 */
export function sayAround(id, values) {
  return textOf(id, values.count).split(PLACE).map((part, at) => (at % 2 ? values[part] : part));
}
