// Which records answer a query, best first. Pure functions: no page, no network.

import { sound, Spelling } from "./spelling.js";
import { american, ASKING, FILLER, stem, stems, words } from "./words.js";

const LONGEST = 24; // words of a query that are looked at
const AT_ONCE = 150; // records
const QUIET = 0.1; // what a word like "can" counts beside one that tells
const SOFT = 0.5; // what a word like "good" counts: it says what is asked, not about what
const COMMON = 0.3; // how much rarer than in every second record or so a word must be to tell anything
const LAY = 0.75; // a lay word for the right one
const NAME = 5; // how common a word of a name is taken to be; words are mended to it first
const BEGUN = 0.8; // the start of a word
const TEXT = 0.45; // a word in the record's text, beside one in its names
const LIFTED = 2; // cautions that danger words bring to the top
const AS_ASKED = 0.7; // a question that shares so many of its words with the query was asked as such

/**
 * Everything that search knows by name.
 *
 * data.records: {name, names, collection, kind, weight, url, text, danger, worry}
 * data.lay: groups of words that people use for one another
 * data.words: {common: {word: weight}, further: [word]}
 */
export class Names {
  /** Ready to answer. The work is done in steps, so that a slow phone can show the page and answer a touch in between. */
  static async from(data) {
    const names = new Names();
    for (const step of names.#steps(data)) {
      step();
      await new Promise((done) => setTimeout(done));
    }
    return names;
  }

  *#steps({ records, lay, words: { common: given, further } }) {
    this.records = records;
    this.entries = []; // each name of each record
    this.places = new Map(); // stem -> entries that hold it
    this.texts = new Map(); // stem -> records whose text holds it
    this.danger = new Map(); // first word -> danger words that start with it
    const common = new Map(given);
    const right = new Set(further);
    for (let start = 0; start < records.length; start += AT_ONCE) {
      yield () => records.slice(start, start + AT_ONCE).forEach((record, place) => this.#add(record, start + place, common, right));
    }
    yield () => (this.lay = layWords(lay));
    yield () => (this.spelling = new Spelling(common, [...further, ...lay.flat().flatMap(words)]));
    yield () => this.#weigh();
  }

  #add(record, number, common, right) {
    const known = (text, weight) => {
      for (const word of words(text)) if (!FILLER.has(word) && (weight === NAME || !right.has(word))) common.set(word, Math.max(common.get(word) ?? 0, weight));
    };
    for (const [place, name] of [record.name, ...record.names].entries()) {
      known(name, NAME);
      const found = stems(name);
      const entry = this.entries.push({ record: number, stems: found, own: place === 0 }) - 1;
      for (const word of new Set(found)) push(this.places, word, entry);
    }
    for (const phrase of record.danger) {
      known(phrase, NAME);
      const parts = words(phrase).map(american);
      push(this.danger, parts[0], { record: number, parts });
      const entry = this.entries.push({ record: number, stems: parts.map(stem), own: false }) - 1;
      for (const word of new Set(parts.map(stem))) push(this.places, word, entry);
    }
    for (const word of new Set(stems(record.text))) push(this.texts, word, number);
    known(record.text, 2);
  }

  /** The rarer a word among records, the more it tells. */
  #weigh() {
    const records = new Map();
    for (const [word, entries] of this.places) records.set(word, new Set(entries.map((entry) => this.entries[entry].record)));
    for (const [word, numbers] of this.texts) {
      const found = records.get(word) ?? records.set(word, new Set()).get(word);
      for (const number of numbers) found.add(number);
    }
    this.factors = new Map([...[...ASKING].map((word) => [stem(word), SOFT]), ...[...FILLER].map((word) => [stem(word), QUIET])]);
    this.weights = new Map();
    for (const [word, found] of records) {
      this.weights.set(word, Math.max(0.1, Math.log(this.records.length / found.size) - COMMON) * (this.factors.get(word) ?? 1));
    }
    this.rarest = Math.log(this.records.length + 1) - COMMON;
    for (const entry of this.entries) entry.weight = entry.stems.reduce((sum, word) => sum + this.weight(word), 0);
  }

  weight(word) {
    return this.weights.get(word) ?? this.rarest * (this.factors.get(word) ?? 1);
  }

  /** Whether a name or a text here holds the word, one that begins so, or one that stands for it. */
  #answers(term) {
    return [...term.forms.keys()].some((form) => this.weights.has(form));
  }

  /** The telling words of a query that nothing here answers. */
  missing(understood) {
    const terms = this.#terms(understood.words).filter((term) => !FILLER.has(term.typed) && !this.#answers(term));
    return [...new Set(terms.map((term) => term.typed))];
  }

  /**
   * What a query means: its words, mended where the site does not know them.
   * Mended words are told, so that the reader can have her own back (`exact`).
   * Only one word may become one that sounds otherwise: of two such guesses one is wrong too often.
   */
  understand(query, { exact = false, typing = false } = {}) {
    const typed = words(query).slice(0, LONGEST);
    const unfinished = typing && /[\p{L}\p{N}]$/u.test(query);
    const read = [];
    let guessed = false;
    let mended = false;
    typed.forEach((word, at) => {
      const last = unfinished && at === typed.length - 1;
      const begun = word.length > 3 || last ? this.spelling.startingWith(word) : [];
      if (exact || this.spelling.knows(word) || begun.length) {
        read.push({ word, begun: last || !this.spelling.knows(word) ? begun : [] });
        return;
      }
      let meant = this.spelling.mend(word);
      const guess = meant !== null && sound(meant.replace(" ", "")) !== sound(word);
      if (guess && guessed) meant = null;
      guessed ||= guess;
      mended ||= meant !== null;
      for (const part of (meant ?? word).split(" ")) read.push({ word: part, begun: [], instead: meant !== null });
    });
    return {
      words: read,
      mended: mended ? read.map((part) => part.word).join(" ") : null,
      instead: read.filter((part) => part.instead).map((part) => part.word),
    };
  }

  /** The terms of a query: for each word the stems that answer it, and how well. */
  #terms(read) {
    const terms = read.map(({ word, begun }) => {
      const forms = new Map([[stem(word), 1]]);
      const offer = (form, factor) => {
        if ((forms.get(form) ?? 0) < factor) forms.set(form, factor);
      };
      for (const other of this.lay.get(stem(word)) ?? []) for (const part of other.split(" ")) offer(part, LAY);
      for (const other of begun) offer(stem(other), BEGUN);
      return { word: stem(word), typed: word, forms };
    });
    // "head ache" is a headache, and "lay words" of two words count too.
    for (let at = 0; at + 1 < terms.length; at++) {
      const joined = stem(read[at].word + read[at + 1].word);
      const others = [
        ...(this.places.has(joined) ? [joined] : []),
        ...(this.lay.get(`${terms[at].word} ${terms[at + 1].word}`) ?? []).flatMap((other) => other.split(" ")),
      ];
      for (const part of [terms[at], terms[at + 1]]) for (const other of others) part.forms.set(other, Math.max(part.forms.get(other) ?? 0, 0.95));
    }
    for (const term of terms) {
      // A word counts as itself; one that nobody used here counts as what stands for it.
      const others = [...term.forms].filter(([form]) => this.weights.has(form)).map(([form, factor]) => this.weight(form) * factor);
      term.weight = this.weights.has(term.word) || !others.length ? this.weight(term.word) : Math.max(...others);
    }
    return terms;
  }

  /** Records that answer what was understood, best first: [{record, score, lifted}]. */
  rank(understood) {
    const every = this.#terms(understood.words);
    const answered = every.filter((term) => this.#answers(term));
    const terms = answered.some((term) => !FILLER.has(term.typed)) ? answered : every; // words that nobody used here must not outweigh the others
    const whole = terms.reduce((sum, term) => sum + term.weight, 0);
    if (!whole) return [];
    const found = new Map(); // record -> what answers it
    const hit = (number) => found.get(number) ?? found.set(number, { best: 0, words: new Float64Array(terms.length) }).get(number);
    const entries = new Map(); // entry -> how well each term is answered
    terms.forEach((term, at) => {
      for (const [form, factor] of term.forms) {
        for (const number of this.texts.get(form) ?? []) {
          const record = hit(number);
          record.words[at] = Math.max(record.words[at], factor * TEXT);
        }
        for (const number of this.places.get(form) ?? []) {
          const answered = entries.get(number) ?? entries.set(number, { terms: new Float64Array(terms.length), own: new Map() }).get(number);
          answered.terms[at] = Math.max(answered.terms[at], factor);
          answered.own.set(form, Math.max(answered.own.get(form) ?? 0, factor));
        }
      }
    });
    const asked = understood.words.map((part) => stem(part.word));
    const next = new Set(asked.slice(1).map((word, at) => `${asked[at]} ${word}`));
    for (const [number, answered] of entries) {
      const entry = this.entries[number];
      const record = hit(entry.record);
      let sum = 0;
      answered.terms.forEach((factor, at) => {
        sum += factor * terms[at].weight;
        if (factor > record.words[at]) record.words[at] = factor;
      });
      let own = 0;
      for (const [form, factor] of answered.own) own += this.weight(form) * factor;
      const together = entry.stems.length > 1
        ? entry.stems.slice(1).filter((word, at) => next.has(`${entry.stems[at]} ${word}`)).length / (entry.stems.length - 1)
        : 0;
      const ofQuery = sum / whole;
      const ofName = Math.min(1, own / (entry.weight || 1));
      const fit = ofQuery * (0.4 + 0.6 * ofName) + 0.1 * together * ofQuery + (entry.own ? 0.03 : 0) * ofQuery;
      if (fit > record.best) record.best = fit;
      record.alike = Math.max(record.alike ?? 0, likeness(asked, entry.stems));
    }
    const dangers = this.#dangers(understood.words);
    const telling = terms.map((term) => !FILLER.has(term.typed) || terms.every((other) => FILLER.has(other.typed)));
    const answering = [...found].filter(([, { words: answered }]) => telling.some((tells, at) => tells && answered[at]));
    const results = answering.map(([number, { best, alike = 0, words: answered }]) => {
      const record = this.records[number];
      const covered = answered.reduce((sum, factor, at) => sum + factor * terms[at].weight, 0) / whole;
      return { record, number, score: best + 0.6 * covered + record.weight * (best + covered), alike, danger: dangers.get(number) ?? 0, lifted: false };
    });
    results.sort((a, b) => b.score - a.score || a.number - b.number);
    return dangers.size ? lifted(results) : results;
  }

  /** Records whose danger words stand in the query, with how long a phrase it was. */
  #dangers(read) {
    const typed = read.map((part) => american(part.word));
    const found = new Map();
    typed.forEach((word, at) => {
      for (const { record, parts } of this.danger.get(word) ?? []) {
        if (parts.every((part, step) => typed[at + step] === part)) found.set(record, Math.max(found.get(record) ?? 0, parts.length));
      }
    });
    return found;
  }
}

/** Danger words bring cautions first; only the very question about safety that was asked may stand before them. */
function lifted(results) {
  const first = results.filter((result) => result.danger).sort((a, b) => b.score + 0.15 * b.danger - a.score - 0.15 * a.danger).slice(0, LIFTED);
  for (const result of first) result.lifted = true;
  const rest = results.filter((result) => !result.lifted);
  const asked = rest.filter((result) => result.record.collection === "faq" && result.record.worry && result.alike >= AS_ASKED).slice(0, 1);
  return [...asked, ...first, ...rest.filter((result) => !asked.includes(result))];
}

/** The share of all words of two texts that both have. */
function likeness(one, other) {
  const both = new Set(one);
  const every = new Set([...one, ...other]);
  return [...new Set(other)].filter((word) => both.has(word)).length / every.size;
}

function layWords(groups) {
  const found = new Map();
  for (const group of groups) {
    const forms = group.map((word) => stems(word).join(" "));
    for (const form of forms) for (const other of forms) if (other !== form) push(found, form, other);
  }
  return found;
}

function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
