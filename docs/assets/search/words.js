// @ts-check
// The tokenizer and the stemmer of search: texts as words that can be compared. Pure functions: no page, no network.

/** Stop words: those that a question is made of. They tell questions apart a little, and pages hardly. */
export const STOP_WORDS = new Set(
  (
    "a about all am an and any are as at be been being but by can could did do does doing for from get getting go going got had has have having he her his how i if im in is it its ive just may me might my need of " +
    "ok okay on or our please really s she should so some someone tell than that the their them there these they thing things this those to too us want was we were what whats when where which who whose why will with would you your"
  ).split(" "),
);

/** Words that say what is asked, and not about what. */
export const ASKING = new Set("best better effective feel good great help helpful helps like normal therapy treatment work works".split(" "));

/**
 * The words (tokens) of a text, in its order: small letters without accents or signs, and without a possessive s.
 * `tokenize` in macros/exports/search_names.py cuts the same way; a test holds the two together.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function tokenize(text) {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .replace(/(\p{L})['’](?=\p{L})/gu, "$1")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * A word with its British spelling normalized to the American one: tumour, oedema, haematoma, labour, generalised.
 * It is for comparing alone: a word like "exercise" becomes none, and does so on both sides.
 *
 * @param {string} word as `tokenize` gives it
 * @returns {string}
 */
export function american(word) {
  if (word.length < 5) return word;
  return word
    .replace(/oe(?=[dmst])/, "e")
    .replace(/rrhoea/, "rrhea")
    .replace(/ae(?=[mdsn])/, "e")
    .replace(/our(?=s|ed|ing|al|$)/, "or")
    .replace(/is(?=(e|ed|es|ing|ation|ations)$)/, (found, _, place) => (place > 4 ? "iz" : found))
    .replace(/ence(d?)$/, "ense$1")
    .replace(/tre$/, "ter");
}

/** @type {Map<string, string>} stems that were made before: the same words come again and again */
const stemmed = new Map();

/**
 * The stem of a word: what it shares with its plural and its other endings, in American spelling.
 * Light (plurals, -ing, -ed, -ly, a last e or y), so that few words meet that are none of one family; Porter's stemmer
 * (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980) takes more away.
 *
 * @param {string} word as `tokenize` gives it
 * @returns {string}
 */
export function stem(word) {
  let found = stemmed.get(word);
  if (found === undefined) stemmed.set(word, found = withoutSuffix(word));
  return found;
}

/**
 * @param {string} word
 * @returns {string}
 */
function withoutSuffix(word) {
  let bare = american(word);
  if (bare.length > 4 && bare.endsWith("ies")) bare = bare.slice(0, -3) + "y";
  else if (/(ss|sh|ch|x|z)es$/.test(bare)) bare = bare.slice(0, -2);
  else if (bare.length > 3 && /[^siu]s$/.test(bare)) bare = bare.slice(0, -1);
  const root = bare.replace(/(?:ing|ed)$/, "");
  if (root !== bare && root.length > 2 && /[aeiouy]/.test(root)) bare = root.replace(/([bdfgmnprt])\1$/, "$1");
  if (bare.length > 5 && bare.endsWith("ly")) bare = bare.slice(0, -2);
  if (bare.length > 3) bare = bare.replace(/e$/, "").replace(/y$/, "i");
  return bare;
}

/**
 * The stems of a text's words, in its order.
 *
 * @param {string} text
 * @returns {string[]}
 */
export const stems = (text) => tokenize(text).map(stem);
