// Words as search compares them. Pure functions: no page, no network.

// Words that a question is made of. They tell questions apart a little, and pages hardly.
export const FILLER = new Set(
  (
    "a about all am an and any are as at be been being but by can could did do does doing for from get getting go going got had has have having he her his how i if im in is it its ive just may me might my need of " +
    "ok okay on or our please really s she should so some someone tell than that the their them there these they thing things this those to too us want was we were what whats when where which who whose why will with would you your"
  ).split(" "),
);

// Words that say what is asked, and not about what.
export const ASKING = new Set("best better effective feel good great help helpful helps like normal therapy treatment work works".split(" "));

/** The words of a text: small letters, no accents, no signs, no possessive s. */
export function words(text) {
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

/** British spelling as American: tumour, oedema, haematoma, labour, generalised. */
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

/** What a word shares with its plural and its other endings. Light, so that few words meet that are none. */
export function stem(word) {
  let found = known.get(word);
  if (found === undefined) known.set(word, found = bared(word));
  return found;
}

const known = new Map(); // the same words come again and again

function bared(word) {
  let bare = american(word);
  if (bare.length > 4 && bare.endsWith("ies")) bare = bare.slice(0, -3) + "y";
  else if (/(ss|sh|ch|x|z)es$/.test(bare)) bare = bare.slice(0, -2);
  else if (bare.length > 3 && /[^siu]s$/.test(bare)) bare = bare.slice(0, -1);
  const root = bare.match(/^(.*[aeiouy].*?)(?:ing|ed)$/)?.[1];
  if (root && root.length > 2) bare = root.replace(/([bdfgmnprt])\1$/, "$1");
  if (bare.length > 5 && bare.endsWith("ly")) bare = bare.slice(0, -2);
  if (bare.length > 3) bare = bare.replace(/e$/, "").replace(/y$/, "i");
  return bare;
}

export const stems = (text) => words(text).map(stem);
