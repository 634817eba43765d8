// Mends words that the site does not know. Pure functions: no page, no network.

import { american, FILLER, stem } from "./words.js";

/** How many slips lie between two words: a letter more, less, other, or two swapped. More than `most` is `most + 1`. */
export function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
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
  return last[b.length];
}

/** How a word sounds: its consonants, those that sound alike as one. "siatica" and "sciatica" sound the same. */
export function sound(word) {
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

/** The words of the site, ready to mend others with. */
export class Spelling {
  #seen = new Map();

  /**
   * @param {Map<string, number>} common words that others may be mended into, each with how common it is
   * @param {Iterable<string>} further words that are right, and nothing is mended into
   */
  constructor(common, further) {
    this.common = common;
    this.known = new Set(FILLER);
    for (const word of common.keys()) this.known.add(word).add(stem(word));
    for (const word of further) this.known.add(word).add(stem(word));
    this.bySize = [];
    for (const [word, weight] of common) if (word.length > 2) (this.bySize[word.length] ??= []).push([word, weight, sound(word)]);
    this.sorted = [...common.keys()].sort();
  }

  /** Take these for right, too; nothing is mended into them. */
  learn(ordinary) {
    for (const word of ordinary) this.known.add(word).add(stem(word));
  }

  knows(word) {
    return word.length < 3 || /\p{N}/u.test(word) || this.known.has(word) || this.known.has(american(word)) || this.known.has(stem(word));
  }

  /** Words that start so; for a word that is still being typed, or was cut short: "physio". */
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
    return found.sort((a, b) => this.common.get(b) - this.common.get(a) || (a < b ? -1 : 1)).slice(0, most);
  }

  /** The word that was meant, or two words that were typed as one, or null where nothing comes near. */
  mend(word) {
    if (!this.#seen.has(word)) this.#seen.set(word, this.#nearest(word) ?? null);
    return this.#seen.get(word);
  }

  #nearest(word) {
    if (word.length > 24) return null;
    const heard = sound(word);
    const split = this.#split(word);
    let best = null;
    let least = split ? 1.2 : Infinity; // a slip in one word is likelier than a missing space, unless it needs many
    // A right word that we lack, like "lady", must not become a short one.
    for (let size = Math.max(4, word.length - 3); size <= word.length + 3; size++) {
      for (const [candidate, weight, sounds] of this.bySize[size] ?? []) {
        const alike = sounds === heard;
        const most = word.length < 4 ? (alike ? 1 : 0) : word.length < 5 ? 1 : word.length < 7 ? (alike ? 2 : 1) : alike ? 3 : 2;
        const far = slips(word, candidate, most);
        if (far > most || (far > 1 && !alike && word[0] !== candidate[0])) continue;
        const cost = far - (alike ? 0.9 : 0) - (word[0] === candidate[0] ? 0.3 : 0) - 0.08 * weight;
        if (cost < least) [best, least] = [candidate, cost];
      }
    }
    return best ?? split;
  }

  #split(word) {
    let best = null;
    for (let at = 3; at <= word.length - 3; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (!this.common.has(left) || !this.common.has(right)) continue;
      const weight = Math.min(this.common.get(left), this.common.get(right));
      if (!best || weight > best.weight) best = { weight, text: `${left} ${right}` };
    }
    return best?.text ?? null;
  }
}
