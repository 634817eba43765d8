// @ts-check
// Mends words that the site does not know. Pure functions: no page, no network.

import { american, stem, STOP_WORDS } from "./words.js";

/**
 * The edit distance of two words: how many slips lie between them, a letter more, less, other, or two neighbors swapped.
 * It is the restricted Damerau-Levenshtein distance, also called optimal string alignment: no letter is touched twice
 * (F. J. Damerau, A technique for computer detection and correction of spelling errors, Communications of the ACM 7(3),
 * 1964; V. I. Levenshtein, Soviet Physics Doklady 10(8), 1966).
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most how many slips are of interest
 * @returns {number} the distance; more than `most` is `most + 1`
 */
export function editDistance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      if (row[j] < least) least = row[j];
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length], most + 1);
}

/**
 * The phonetic key of a word, how it sounds: its consonants, those that sound alike as one. "siatica" and "sciatica" have
 * one key. A short form of what Metaphone does (L. Philips, Hanging on the Metaphone, Computer Language 7(12), 1990),
 * with the letters of medical words.
 *
 * @param {string} word as `tokenize` gives it
 * @returns {string}
 */
export function phoneticKey(word) {
  return word
    .replace(/^(?:kn|gn|pn)/, "n")
    .replace(/^wr/, "r")
    .replace(/^ps/, "s")
    .replace(/ph/g, "f")
    .replace(/([trk])h/g, "$1")
    .replace(/s?c(?=[eiy])/g, "s")
    .replace(/gh/g, "")
    .replace(/dg|g(?=[eiy])/g, "j")
    .replace(/tch/g, "ch")
    .replace(/ck|[cq]/g, "k")
    .replace(/x/g, "ks")
    .replace(/z/g, "s")
    .replace(/^[aeiouy]+/, "a")
    .replace(/(?!^)[aeiouyhw]+/g, "")
    .replace(/(.)\1+/g, "$1");
}

const SHORTEST = 3; // shorter words are never mended: too many lie one slip away
const LONGEST = 24; // nor longer ones: nobody's word is so long

/** The words of the site, ready to mend others with. */
export class Spelling {
  /** @type {Map<string, string | null>} what was mended before */
  #seen = new Map();

  /**
   * @param {Map<string, number>} common words that others may be mended into, each with how common it is
   * @param {Iterable<string>} further words that are right, and nothing is mended into
   */
  constructor(common, further) {
    this.common = common;
    this.known = new Set(STOP_WORDS);
    this.learn(common.keys());
    this.learn(further);
    /** @type {[string, number, string][][]} by length: words, how common they are, their phonetic keys */
    this.bySize = [];
    for (const [word, weight] of common) if (word.length >= SHORTEST) (this.bySize[word.length] ??= []).push([word, weight, phoneticKey(word)]);
    this.sorted = [...common.keys()].sort();
  }

  /**
   * Take these for right, too; nothing is mended into them.
   *
   * @param {Iterable<string>} ordinary
   */
  learn(ordinary) {
    for (const word of ordinary) this.known.add(word).add(stem(word));
  }

  /**
   * Whether a word is right as it is: known in some form, too short to tell, or with a number in it.
   *
   * @param {string} word as `tokenize` gives it
   */
  knows(word) {
    return word.length < SHORTEST || /\p{N}/u.test(word) || this.known.has(word) || this.known.has(american(word)) || this.known.has(stem(word));
  }

  /**
   * Words that start so, the commonest first; for a word that is still being typed, or was cut short: "physio".
   *
   * @param {string} start
   * @param {number} most how many
   * @returns {string[]}
   */
  startingWith(start, most = 12) {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let at = low; at < this.sorted.length && this.sorted[at].startsWith(start); at++) found.push(this.sorted[at]);
    return found.sort((a, b) => this.#weight(b) - this.#weight(a) || (a < b ? -1 : 1)).slice(0, most);
  }

  /**
   * The word that was meant, or two words that were typed as one, or null where nothing comes near.
   *
   * @param {string} word that is not known
   * @returns {string | null}
   */
  mend(word) {
    let meant = this.#seen.get(word);
    if (meant === undefined) this.#seen.set(word, meant = this.#nearest(word));
    return meant;
  }

  /** @param {string} word */
  #weight(word) {
    return this.common.get(word) ?? 0;
  }

  /**
   * @param {string} word
   * @returns {string | null}
   */
  #nearest(word) {
    if (word.length > LONGEST) return null;
    const heard = phoneticKey(word);
    const split = this.#split(word);
    let best = null;
    let least = split ? 1.2 : Infinity; // a slip in one word is likelier than a missing space, unless it needs many
    // A right word that we lack, like "lady", must not become a short one.
    for (let size = Math.max(4, word.length - 3); size <= word.length + 3; size++) {
      for (const [candidate, weight, key] of this.bySize[size] ?? []) {
        const alike = key === heard;
        const most = mostSlips(word.length, alike);
        const far = editDistance(word, candidate, most);
        if (far > most || (far > 1 && !alike && word[0] !== candidate[0])) continue;
        const cost = far - (alike ? 0.9 : 0) - (word[0] === candidate[0] ? 0.3 : 0) - 0.08 * weight;
        if (cost < least) [best, least] = [candidate, cost];
      }
    }
    return best ?? split;
  }

  /**
   * @param {string} word
   * @returns {string | null}
   */
  #split(word) {
    let best = null;
    for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (!this.common.has(left) || !this.common.has(right)) continue;
      const weight = Math.min(this.#weight(left), this.#weight(right));
      if (!best || weight > best.weight) best = { weight, text: `${left} ${right}` };
    }
    return best?.text ?? null;
  }
}

/**
 * How many slips a word of so many letters may hold; more where it sounds like the one that is meant.
 *
 * @param {number} length
 * @param {boolean} alike
 */
function mostSlips(length, alike) {
  if (length < 4) return alike ? 1 : 0;
  if (length < 5) return 1;
  if (length < 7) return alike ? 2 : 1;
  return alike ? 3 : 2;
}
