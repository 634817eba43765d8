// What scripts say. A page brings the texts of its scripts along, from data/vocabularies/page-words.yml, where they are read and checked like all others.

const texts = JSON.parse(document.getElementById("script-words")?.textContent ?? "{}");
const PLACE = /\{([a-z]+)\}/;

/** The text of an id. A kept page may be older than its scripts: what it did not bring is not said. */
function textOf(id, count) {
  const [text = "", ofOne = text] = texts[id] ?? [];
  return count === 1 ? ofOne : text;
}

/** The text of this id with values in its places; of a `count` of one it is what the text says of one. */
export function say(id, values = {}) {
  return textOf(id, values.count).replace(new RegExp(PLACE, "g"), (_, place) => values[place]);
}

/** The same as parts of an element: a value may be an element. */
export function sayAround(id, values) {
  return textOf(id, values.count).split(PLACE).map((part, at) => (at % 2 ? values[part] : part));
}
