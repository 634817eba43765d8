// @ts-check
// Finds records for a query: by name from our own small index, in full texts from Pagefind. No page is touched here.

import { Names } from "./rank.js";
import { stem, STOP_WORDS, tokenize } from "./words.js";

const WEAK = 0.4; // results below this share of the best are left out, once there are enough
const ENOUGH = 8;
const USELESS = 0.15; // below this share always
const CHANCE = 0.2; // a score that a word or two by chance can give
const POOR = 0.5;
const MOST = 40;
const TEXTS = 5; // results from full texts; each costs a request
const TRIES = 3; // how often the next so many are asked, should none hold the words
const LONGEST = 300; // signs of a query that are looked at

/**
 * One line of what was found.
 *
 * @typedef {object} Result
 * @property {string} title
 * @property {string} kind what its collection is called
 * @property {string} [collection] where it is a record
 * @property {string} url
 * @property {string} text its answer, or what full texts have around the words
 * @property {boolean} [lifted] whether danger words brought it to the top
 */
/**
 * What was found, and how the query was read.
 *
 * @typedef {object} Found
 * @property {Result[]} results best first
 * @property {string | null} mended all words of the query, where one was mended
 * @property {string[]} instead the words that were mended
 * @property {boolean} asked whether full texts were asked
 * @property {string[]} lacking the words that are nowhere
 */
/**
 * How to find: `exact` mends nothing, `typing` takes the last word for unfinished, `texts` asks full texts whatever names give.
 *
 * @typedef {{exact?: boolean, typing?: boolean, texts?: boolean}} How
 */
/**
 * A row of search/names.json: kind, address, name, other names, answer, danger words, worry.
 *
 * @typedef {[number, string, string, string[], string?, string[]?, number?]} Row
 */
/**
 * What Pagefind gives of a page that it found, as far as it is used here.
 *
 * @typedef {{url: string, excerpt: string, content: string, meta: {title: string, kind?: string}}} PagefindPage
 * @typedef {{search(query: string, options: object): Promise<{results: {data(): Promise<PagefindPage>}[]}>, options(options: object): Promise<void>}} Pagefind
 */

/**
 * The tables as rank.js wants them, from what macros/exports/search_names.py wrote.
 *
 * @param {{kinds: [string, string, number][], records: Row[], lay: string[][]}} names
 * @param {{common: string[], further: string}} table
 * @returns {import("./rank.js").Tables}
 */
export function unpacked(names, table) {
  return {
    records: names.records.map(([kind, url, name, others, text = "", danger = [], worry = 0]) => {
      const [collection, label, weight] = names.kinds[kind];
      return { collection, kind: label, weight, url, name, names: others, text, danger, worry: worry > 0, sign: worry > 1 };
    }),
    lay: names.lay,
    words: {
      common: table.common.flatMap((line, level) => line.split(" ").filter(Boolean).map((word) => /** @type {[string, number]} */ ([word, level]))),
      further: table.further.split(" "),
    },
  };
}

export class Search {
  /** @type {Promise<Names> | undefined} */
  #names;
  /** @type {Promise<Pagefind> | undefined} */
  #pagefind;
  /** @type {Promise<string[]> | undefined} */
  #ordinary;

  /** @param {URL} base where the site begins */
  constructor(base) {
    this.base = base;
  }

  /**
   * The index of names, fetched once; a fetch that failed is tried again.
   *
   * @returns {Promise<Names>}
   */
  names() {
    this.#names ??= Promise.all(["names", "words"].map((name) => this.#json(`search/${name}.json`)))
      .then(([names, table]) => Names.from(unpacked(names, table)))
      .catch((trouble) => {
        this.#names = undefined;
        throw trouble;
      });
    return this.#names;
  }

  /** @param {string} path */
  async #json(path) {
    const answer = await fetch(new URL(path, this.base));
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  #texts() {
    this.#pagefind ??= import(new URL("pagefind/pagefind.js", this.base).href).then(async (engine) => {
      // Long pages are our best ones, so length counts little.
      await engine.options({ noWorker: true, baseUrl: this.base.pathname, excerptLength: 22, ranking: { pageLength: 0.1, termFrequency: 0.6 } });
      return engine;
    });
    return this.#pagefind;
  }

  /**
   * Results for a query, best first, and how it was read.
   *
   * @param {string} query
   * @param {How} [how]
   * @returns {Promise<Found>} Rejected where the index of names does not come.
   */
  async find(query, { exact = false, typing = false, texts = false } = {}) {
    const names = await this.names();
    const understood = await this.#understood(names, query.slice(0, LONGEST), { exact, typing });
    const { results, best } = this.#named(names.rank(understood));
    const telling = understood.words.map((part) => part.word).filter((word) => !STOP_WORDS.has(word));
    const missing = names.missing(understood);
    // A name answers most queries; full texts are asked for words that no name has.
    const wanted = texts || (!typing && (missing.length > 0 || !results.length));
    /** @type {string[]} */
    let lacking = [];
    if (wanted) {
      const found = await this.#inTexts(missing.length && !texts ? missing : telling);
      lacking = missing.filter((word) => !found.some(({ has }) => has(word)));
      const shown = new Set(results.map((result) => result.url));
      const further = found.map(({ result }) => result).filter((result) => !shown.has(result.url));
      // Where names answer poorly and miss half of what was asked, texts that have it come first, but never before a caution.
      const poor = best * (1 - missing.length / telling.length) < POOR && missing.length >= telling.length / 2;
      const place = poor ? results.findLastIndex((result) => result.lifted) + 1 : results.length;
      results.splice(place, 0, ...further);
    }
    return { results, mended: understood.mended, instead: understood.instead, asked: wanted, lacking };
  }

  /**
   * What names give, without what is too weak to be meant, and the score of the best.
   *
   * @param {import("./rank.js").Ranked[]} ranked
   * @returns {{results: Result[], best: number}}
   */
  #named(ranked) {
    const best = Math.max(0, ...ranked.map((result) => result.score));
    const results = ranked
      .filter((result, place) => result.lifted || result.score >= Math.max(CHANCE, (place < ENOUGH ? USELESS : WEAK) * best))
      .slice(0, MOST)
      .map(({ record: { name, collection, kind, url, text }, lifted }) => ({
        title: name,
        collection,
        kind,
        url: new URL(url, this.base).href,
        text,
        lifted,
      }));
    return { results, best };
  }

  /**
   * What a query means. Before a word is mended, it is looked up among ordinary words: those are right, though the site lacks them.
   *
   * @param {Names} names
   * @param {string} query
   * @param {How} how
   */
  async #understood(names, query, how) {
    const understood = names.understand(query, how);
    if (!understood.mended) return understood;
    try {
      names.spelling.learn(await (this.#ordinary ??= this.#json("search/ordinary.json")));
    } catch {
      this.#ordinary = undefined;
      return names.understand(query, { ...how, exact: true });
    }
    return names.understand(query, how);
  }

  /**
   * Pages that hold all the words; where there is none, pages that hold one of them.
   *
   * @param {string[]} telling
   */
  async #inTexts(telling) {
    const together = await this.#holding(telling);
    if (together.length || telling.length < 2) return together;
    const each = await Promise.all(telling.slice(0, TEXTS).map((word) => this.#holding([word])));
    return [...new Map(each.flat().map((found) => [found.result.url, found])).values()].slice(0, TEXTS);
  }

  /**
   * @param {string[]} telling
   * @returns {Promise<{result: Result, has: (word: string) => boolean}[]>}
   */
  async #holding(telling) {
    const engine = await this.#texts();
    // A word alone is asked for whole: else "shy" brings all of shiatsu.
    const query = telling.length > 1 ? telling.join(" ") : `"${telling[0]}"`;
    const answers = (await engine.search(query, { filters: { answer: "yes" } })).results;
    const others = answers.length < TEXTS ? (await engine.search(query, { filters: { not: { answer: "yes" } } })).results : [];
    const all = [...answers, ...others];
    // Pagefind takes "regulator" for "regulated"; where the first pages hold only such kin, the next are asked.
    for (let start = 0; start < Math.min(all.length, TRIES * TEXTS); start += TEXTS) {
      const pages = await Promise.all(all.slice(start, start + TEXTS).map((result) => result.data()));
      const found = pages.map((page) => ({ result: asResult(page), has: held(page) })).filter(({ has }) => telling.some(has));
      if (found.length) return found;
    }
    return [];
  }
}

/**
 * @param {PagefindPage} page
 * @returns {Result}
 */
function asResult({ url, excerpt, meta }) {
  return { title: meta.title, kind: meta.kind ?? "Page", url: new URL(url, location.href).href, text: plainText(excerpt) };
}

/**
 * Tells whether a page holds a word. Pagefind answers an unknown word with words that share its first letter; that is no answer.
 *
 * @param {PagefindPage} page
 * @returns {(word: string) => boolean}
 */
function held({ meta, content }) {
  const there = tokenize(`${meta.title} ${content}`);
  return (word) => there.some((other) => stem(other) === stem(word) || other.startsWith(stem(word)));
}

/**
 * Pagefind's excerpt is escaped text with marks in it. Nothing of it is ever run: it is only read as text.
 *
 * @param {string} excerpt
 * @returns {string}
 */
function plainText(excerpt) {
  return new DOMParser().parseFromString(excerpt, "text/html").documentElement.textContent ?? "";
}
