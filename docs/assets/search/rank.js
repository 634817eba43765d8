// @ts-check
// Which records answer a query, best first: an inverted index of names and answers, and a score for each record.
// Pure functions: no page, no network.

import { phoneticKey, Spelling } from "./spelling.js";
import { american, ASKING, stem, stems, STOP_WORDS, tokenize } from "./words.js";

const LONGEST = 24; // words of a query that are looked at
const AT_ONCE = 150; // records
const QUIET = 0.1; // what a stop word like "can" counts beside one that tells
const SOFT = 0.5; // what a word like "good" counts: it says what is asked, not about what
const COMMON = 0.3; // how much rarer than in every second record or so a word must be to tell anything
const NAME = 5; // how common a word of a name is taken to be; words are mended to it first
const TOLD = 2; // and a word of an answer
const LIFTED = 2; // cautions that danger words bring to the top
const AS_ASKED = 0.7; // a question that shares so many of its words with the query was asked as such

// How well one form of a word answers another, beside the word itself.
const SYNONYM = 0.75; // a lay word for the right one
const PREFIX = 0.8; // the start of a word
const JOINED = 0.95; // two words for one: "head ache"
// The weight of a record's answer as a field, beside its names, which weigh 1. BM25F weighs fields so (S. Robertson,
// H. Zaragoza, M. Taylor, Simple BM25 extension to multiple weighted fields, CIKM 2004); it also counts how often a word
// stands in a text and how long that is, which tells nothing of names and of answers in a sentence.
const TEXT_FIELD = 0.45;

/**
 * A record as search knows it: what it is called and what it answers.
 *
 * @typedef {object} SearchRecord
 * @property {string} name
 * @property {string[]} names other names
 * @property {string} collection
 * @property {string} kind what its collection is called
 * @property {number} weight how much its collection weighs beside others
 * @property {string} url below the site
 * @property {string} text its answer
 * @property {string[]} danger danger words: who types them is shown this caution first
 * @property {boolean} worry whether it is about safety
 * @property {boolean} sign whether it tells the signs of a danger
 */
/**
 * All that search is made from.
 *
 * @typedef {object} Tables
 * @property {SearchRecord[]} records
 * @property {string[][]} lay groups of words that people use for one another
 * @property {{common: Iterable<[string, number]>, further: string[]}} words the site's words: common ones, each with how common it is, and such that are only right
 */
/**
 * A name of a record in the index.
 *
 * @typedef {object} Entry
 * @property {number} record its number
 * @property {string[]} stems of the name's words
 * @property {boolean} own whether it is the name that is shown
 * @property {number} weight how much its words tell together
 */
/**
 * A word of a query as it was read.
 *
 * @typedef {object} ReadWord
 * @property {string} word mended, where it had to be
 * @property {string[]} begun words that it may be the start of
 * @property {boolean} [instead] whether it stands in place of what was typed
 */
/**
 * What a query means.
 *
 * @typedef {object} Understood
 * @property {ReadWord[]} words
 * @property {string | null} mended all words, where one was mended
 * @property {string[]} instead the words that were mended
 */
/**
 * A word of a query with all that answers it.
 *
 * @typedef {object} Term
 * @property {string} word its stem
 * @property {string} typed the word, mended
 * @property {Map<string, number>} forms stems that answer it, and how well, 1 at most
 * @property {number} weight how much it tells
 */
/**
 * What answers a query in one record.
 *
 * @typedef {object} Hit
 * @property {number} best how well its best name fits, about 1 at most
 * @property {number} alike how much of the query and of one of its names is the same
 * @property {Float64Array} words how well it answers each term
 */
/**
 * @typedef {object} Ranked
 * @property {SearchRecord} record
 * @property {number} number
 * @property {number} score
 * @property {number} alike
 * @property {number} danger how many words of danger words were typed; 0 for none
 * @property {boolean} lifted whether danger words brought it to the top
 */

/** Everything that search knows by name: an inverted index, and the words that queries are mended with. */
export class Names {
  /** @type {SearchRecord[]} */
  records = [];
  /** @type {Entry[]} each name of each record */
  entries = [];
  /** @type {Map<string, number[]>} postings of names: stem -> entries that hold it */
  places = new Map();
  /** @type {Map<string, number[]>} postings of answers: stem -> records whose answer holds it */
  texts = new Map();
  /** @type {Map<string, {record: number, parts: string[]}[]>} first word -> danger words that start with it */
  danger = new Map();
  /** @type {Map<string, string[]>} */
  synonyms = new Map();
  /** @type {Map<string, number>} stem -> its inverse document frequency */
  weights = new Map();
  /** @type {Map<string, number>} stem -> what it counts, where that is less than 1 */
  factors = new Map([...[...ASKING].map((word) => entry(stem(word), SOFT)), ...[...STOP_WORDS].map((word) => entry(stem(word), QUIET))]);
  rarest = 0;
  spelling = new Spelling(new Map(), []);

  /**
   * Ready to answer. The work is done in steps, so that a slow phone can show the page and answer a touch in between.
   *
   * @param {Tables} tables
   * @returns {Promise<Names>}
   */
  static async from(tables) {
    const names = new Names();
    for (const step of names.#steps(tables)) {
      step();
      await new Promise((done) => setTimeout(done));
    }
    return names;
  }

  /**
   * @param {Tables} tables
   * @returns {Generator<() => void>}
   */
  *#steps({ records, lay, words: { common: given, further } }) {
    this.records = records;
    const common = new Map(given);
    const right = new Set(further);
    for (let start = 0; start < records.length; start += AT_ONCE) {
      yield () => records.slice(start, start + AT_ONCE).forEach((record, place) => this.#add(record, start + place, common, right));
    }
    yield () => (this.synonyms = synonymsOf(lay));
    yield () => (this.spelling = new Spelling(common, [...further, ...lay.flat().flatMap(tokenize)]));
    yield () => this.#weigh();
  }

  /**
   * @param {SearchRecord} record
   * @param {number} number
   * @param {Map<string, number>} common
   * @param {Set<string>} right
   */
  #add(record, number, common, right) {
    /** @param {string} text @param {number} weight */
    const known = (text, weight) => {
      for (const word of tokenize(text)) {
        if (!STOP_WORDS.has(word) && (weight === NAME || !right.has(word))) common.set(word, Math.max(common.get(word) ?? 0, weight));
      }
    };
    for (const [place, name] of [record.name, ...record.names].entries()) {
      known(name, NAME);
      this.#enter(number, stems(name), place === 0);
    }
    for (const phrase of record.danger) {
      known(phrase, NAME);
      const parts = tokenize(phrase).map(american);
      if (!parts.length) continue;
      push(this.danger, parts[0], { record: number, parts });
      this.#enter(number, parts.map(stem), false);
    }
    for (const word of new Set(stems(record.text))) push(this.texts, word, number);
    known(record.text, TOLD);
  }

  /**
   * @param {number} record
   * @param {string[]} found the stems of one of its names
   * @param {boolean} own
   */
  #enter(record, found, own) {
    const place = this.entries.push({ record, stems: found, own, weight: 0 }) - 1;
    for (const word of new Set(found)) push(this.places, word, place);
  }

  /**
   * The inverse document frequency of each word: the rarer it is among records, the more it tells, as log(N / n)
   * (K. Spärck Jones, A statistical interpretation of term specificity and its application in retrieval, Journal of
   * Documentation 28(1), 1972), here less COMMON, and less again for stop words and words of asking.
   */
  #weigh() {
    /** @type {Map<string, Set<number>>} */
    const records = new Map();
    for (const [word, entries] of this.places) records.set(word, new Set(entries.map((place) => this.entries[place].record)));
    for (const [word, numbers] of this.texts) for (const number of numbers) grown(records, word, () => new Set()).add(number);
    for (const [word, found] of records) {
      this.weights.set(word, Math.max(0.1, Math.log(this.records.length / found.size) - COMMON) * (this.factors.get(word) ?? 1));
    }
    this.rarest = Math.log(this.records.length + 1) - COMMON;
    for (const named of this.entries) named.weight = named.stems.reduce((sum, word) => sum + this.weight(word), 0);
  }

  /**
   * How much a word tells: its inverse document frequency, or that of the rarest where no record has it.
   *
   * @param {string} word a stem
   */
  weight(word) {
    return this.weights.get(word) ?? this.rarest * (this.factors.get(word) ?? 1);
  }

  /**
   * Whether a name or a text here holds the word, one that begins so, or one that stands for it.
   *
   * @param {Term} term
   */
  #answers(term) {
    return [...term.forms.keys()].some((form) => this.weights.has(form));
  }

  /**
   * The telling words of a query that nothing here answers.
   *
   * @param {Understood} understood
   * @returns {string[]}
   */
  missing(understood) {
    const terms = this.#terms(understood.words).filter((term) => !STOP_WORDS.has(term.typed) && !this.#answers(term));
    return [...new Set(terms.map((term) => term.typed))];
  }

  /**
   * What a query means: its words, mended where the site does not know them.
   * Mended words are told, so that the reader can have her own back (`exact`).
   * Only one word may become one that sounds otherwise: of two such guesses one is wrong too often.
   *
   * @param {string} query
   * @param {{exact?: boolean, typing?: boolean}} [how] `exact` mends nothing; `typing` takes the last word for unfinished
   * @returns {Understood}
   */
  understand(query, { exact = false, typing = false } = {}) {
    const typed = tokenize(query).slice(0, LONGEST);
    const unfinished = typing && /[\p{L}\p{N}]$/u.test(query);
    /** @type {ReadWord[]} */
    const read = [];
    let guessed = false;
    typed.forEach((word, at) => {
      const last = unfinished && at === typed.length - 1;
      const begun = word.length > 3 || last ? this.spelling.startingWith(word) : [];
      if (exact || this.spelling.knows(word) || begun.length) {
        read.push({ word, begun: last || !this.spelling.knows(word) ? begun : [] });
        return;
      }
      let meant = this.spelling.mend(word);
      const guess = meant !== null && phoneticKey(meant.replace(" ", "")) !== phoneticKey(word);
      if (guess && guessed) meant = null;
      guessed ||= guess;
      for (const part of (meant ?? word).split(" ")) read.push({ word: part, begun: [], instead: meant !== null });
    });
    const instead = read.filter((part) => part.instead).map((part) => part.word);
    return { words: read, mended: instead.length ? read.map((part) => part.word).join(" ") : null, instead };
  }

  /**
   * The terms of a query: for each word the stems that answer it, and how well.
   *
   * @param {ReadWord[]} read
   * @returns {Term[]}
   */
  #terms(read) {
    const terms = read.map(({ word, begun }) => {
      const term = { word: stem(word), typed: word, forms: new Map([[stem(word), 1]]), weight: 0 };
      for (const other of this.synonyms.get(term.word) ?? []) for (const part of other.split(" ")) offer(term, part, SYNONYM);
      for (const other of begun) offer(term, stem(other), PREFIX);
      return term;
    });
    // "head ache" is a headache, and lay words of two words count too.
    for (let at = 0; at + 1 < terms.length; at++) {
      const joined = stem(read[at].word + read[at + 1].word);
      const pair = this.synonyms.get(`${terms[at].word} ${terms[at + 1].word}`) ?? [];
      const others = [...(this.places.has(joined) ? [joined] : []), ...pair.flatMap((other) => other.split(" "))];
      for (const term of [terms[at], terms[at + 1]]) for (const other of others) offer(term, other, JOINED);
    }
    for (const term of terms) {
      // A word counts as itself; one that nobody used here counts as what stands for it.
      const others = [...term.forms].filter(([form]) => this.weights.has(form)).map(([form, factor]) => this.weight(form) * factor);
      term.weight = this.weights.has(term.word) || !others.length ? this.weight(term.word) : Math.max(...others);
    }
    return terms;
  }

  /**
   * Records that answer what was understood, best first.
   *
   * @param {Understood} understood
   * @returns {Ranked[]}
   */
  rank(understood) {
    const every = this.#terms(understood.words);
    const answered = every.filter((term) => this.#answers(term));
    const terms = answered.some((term) => !STOP_WORDS.has(term.typed)) ? answered : every; // words that nobody used here must not outweigh the others
    const whole = terms.reduce((sum, term) => sum + term.weight, 0);
    if (!whole) return [];
    const found = this.#hits(terms, whole, understood.words.map((part) => stem(part.word)));
    const dangers = this.#dangers(understood.words);
    const telling = terms.map((term) => !STOP_WORDS.has(term.typed) || terms.every((other) => STOP_WORDS.has(other.typed)));
    const answering = [...found].filter(([, { words }]) => telling.some((tells, at) => tells && words[at]));
    const results = answering.map(([number, { best, alike, words }]) => {
      const record = this.records[number];
      const covered = words.reduce((sum, factor, at) => sum + factor * terms[at].weight, 0) / whole;
      const score = best + 0.6 * covered + record.weight * (best + covered);
      return { record, number, score, alike, danger: dangers.get(number) ?? 0, lifted: false };
    });
    results.sort((a, b) => b.score - a.score || a.number - b.number);
    return dangers.size ? lifted(results) : results;
  }

  /**
   * What answers the terms in each record: in its answer, and in the best of its names.
   *
   * @param {Term[]} terms
   * @param {number} whole the weight of all terms
   * @param {string[]} asked the stems of the query
   * @returns {Map<number, Hit>}
   */
  #hits(terms, whole, asked) {
    /** @type {Map<number, Hit>} */
    const found = new Map();
    /** @param {number} number */
    const hit = (number) => grown(found, number, () => ({ best: 0, alike: 0, words: new Float64Array(terms.length) }));
    terms.forEach((term, at) => {
      for (const [form, factor] of term.forms) {
        for (const number of this.texts.get(form) ?? []) raise(hit(number).words, at, factor * TEXT_FIELD);
      }
    });
    const bigrams = new Set(asked.slice(1).map((word, at) => `${asked[at]} ${word}`));
    for (const [place, answered] of this.#named(terms)) {
      const named = this.entries[place];
      const record = hit(named.record);
      answered.terms.forEach((factor, at) => raise(record.words, at, factor));
      record.best = Math.max(record.best, this.#fit(named, answered, terms, whole, bigrams));
      record.alike = Math.max(record.alike, jaccard(asked, named.stems));
    }
    return found;
  }

  /**
   * The names that hold a term, each with how well it answers each term, and by which of its own words.
   *
   * @param {Term[]} terms
   * @returns {Map<number, {terms: Float64Array, own: Map<string, number>}>}
   */
  #named(terms) {
    /** @type {Map<number, {terms: Float64Array, own: Map<string, number>}>} */
    const entries = new Map();
    terms.forEach((term, at) => {
      for (const [form, factor] of term.forms) {
        for (const place of this.places.get(form) ?? []) {
          const answered = grown(entries, place, () => ({ terms: new Float64Array(terms.length), own: new Map() }));
          raise(answered.terms, at, factor);
          answered.own.set(form, Math.max(answered.own.get(form) ?? 0, factor));
        }
      }
    });
    return entries;
  }

  /**
   * How well a name fits a query: how much of the query it answers, how much of the name was asked for, and a little
   * for words that stand side by side in both and for the name that is shown.
   *
   * @param {Entry} named
   * @param {{terms: Float64Array, own: Map<string, number>}} answered
   * @param {Term[]} terms
   * @param {number} whole
   * @param {Set<string>} bigrams pairs of words that stand side by side in the query
   */
  #fit(named, answered, terms, whole, bigrams) {
    const ofQuery = answered.terms.reduce((sum, factor, at) => sum + factor * terms[at].weight, 0) / whole;
    let own = 0;
    for (const [form, factor] of answered.own) own += this.weight(form) * factor;
    const ofName = Math.min(1, own / (named.weight || 1));
    const pairs = named.stems.slice(1).filter((word, at) => bigrams.has(`${named.stems[at]} ${word}`)).length;
    const together = pairs / Math.max(1, named.stems.length - 1);
    return ofQuery * (0.4 + 0.6 * ofName) + 0.1 * together * ofQuery + (named.own ? 0.03 : 0) * ofQuery;
  }

  /**
   * Records whose danger words stand in the query, with how long a phrase it was.
   *
   * @param {ReadWord[]} read
   * @returns {Map<number, number>}
   */
  #dangers(read) {
    const typed = read.map((part) => american(part.word));
    /** @type {Map<number, number>} */
    const found = new Map();
    typed.forEach((word, at) => {
      for (const { record, parts } of this.danger.get(word) ?? []) {
        if (parts.every((part, step) => typed[at + step] === part)) found.set(record, Math.max(found.get(record) ?? 0, parts.length));
      }
    });
    return found;
  }
}

/**
 * Danger words bring cautions first, and of two that fit alike the one that tells the signs of the danger; only the very
 * question about safety that was asked may stand before them.
 *
 * @param {Ranked[]} results
 * @returns {Ranked[]}
 */
function lifted(results) {
  /** @param {Ranked} result */
  const urgency = (result) => result.score + 0.15 * result.danger + (result.record.sign ? 0.01 : 0);
  const first = results.filter((result) => result.danger).sort((a, b) => urgency(b) - urgency(a)).slice(0, LIFTED);
  for (const result of first) result.lifted = true;
  const rest = results.filter((result) => !result.lifted);
  const asked = rest.filter((result) => result.record.collection === "faq" && result.record.worry && result.alike >= AS_ASKED).slice(0, 1);
  return [...asked, ...first, ...rest.filter((result) => !asked.includes(result))];
}

/**
 * The Jaccard index of two lists of words: those that both have, among all (P. Jaccard, The distribution of the flora in
 * the alpine zone, New Phytologist 11(2), 1912).
 *
 * @param {string[]} one
 * @param {string[]} other
 * @returns {number} from 0 to 1
 */
function jaccard(one, other) {
  const both = new Set(one);
  const every = new Set([...one, ...other]);
  return [...new Set(other)].filter((word) => both.has(word)).length / every.size;
}

/**
 * Stems, of one word or more, with those that people use for them.
 *
 * @param {string[][]} groups
 * @returns {Map<string, string[]>}
 */
function synonymsOf(groups) {
  const found = new Map();
  for (const group of groups) {
    const forms = group.map((word) => stems(word).join(" "));
    for (const form of forms) for (const other of forms) if (other !== form) push(found, form, other);
  }
  return found;
}

/**
 * Let a form answer a term, where none better does.
 *
 * @param {Term} term
 * @param {string} form
 * @param {number} factor
 */
function offer(term, form, factor) {
  if ((term.forms.get(form) ?? 0) < factor) term.forms.set(form, factor);
}

/**
 * @param {Float64Array} numbers
 * @param {number} at
 * @param {number} value
 */
function raise(numbers, at, value) {
  if (value > numbers[at]) numbers[at] = value;
}

/**
 * @param {string} key
 * @param {number} value
 * @returns {[string, number]}
 */
function entry(key, value) {
  return [key, value];
}

/**
 * What a map holds for a key; made where there is nothing.
 *
 * @template K, V
 * @param {Map<K, V>} map
 * @param {K} key
 * @param {() => V} make
 * @returns {V}
 */
function grown(map, key, make) {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}

/**
 * @template K, V
 * @param {Map<K, V[]>} map
 * @param {K} key
 * @param {V} value
 */
function push(map, key, value) {
  grown(map, key, () => []).push(value);
}
