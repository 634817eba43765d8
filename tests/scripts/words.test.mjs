// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { american, ASKING, stem, stems, STOP_WORDS, tokenize } from "../../docs/assets/search/words.js";

test("a text without words has none", () => {
  for (const text of ["", "   ", "?!", "💆‍♀️🔥", "\u202e", "''", "’s"]) {
    assert.deepEqual(tokenize(text), [], JSON.stringify(text));
  }
});

test("words lose capitals, accents and signs, and keep their numbers", () => {
  assert.deepEqual(tokenize("Ménière’s disease: T12, 10–20% (naïve_words)"), ["meniere", "disease", "t12", "10", "20", "naive", "words"]);
  assert.deepEqual(tokenize("ﬁbro ½"), ["fibro", "1", "2"]);
});

test("a possessive s goes, and an apostrophe inside a word", () => {
  assert.deepEqual(tokenize("my doctor's and the doctors' O’Neill don't"), ["my", "doctor", "and", "the", "doctors", "oneill", "dont"]);
});

test("other scripts are words, too", () => {
  assert.deepEqual(tokenize("تدليك الرقبة"), ["تدليك", "الرقبة"]);
  assert.deepEqual(tokenize("マッサージ"), ["マッサーシ"]); // a voiced sign is a mark of its own once it is taken apart
});

test("a very long text is cut in no time, into all of its words", () => {
  assert.equal(tokenize("massage ".repeat(100_000)).length, 100_000);
  assert.equal(tokenize("a".repeat(1_000_000)).length, 1);
});

test("British spelling is read as American", () => {
  const pairs = {
    tumour: "tumor",
    oedema: "edema",
    haematoma: "hematoma",
    leukaemia: "leukemia",
    anaesthetic: "anesthetic",
    labour: "labor",
    coloured: "colored",
    generalised: "generalized",
    diarrhoea: "diarrhea",
    centre: "center",
    licence: "license",
  };
  for (const [british, ours] of Object.entries(pairs)) assert.equal(american(british), ours);
});

test("both spellings of a word meet, though one may be none", () => {
  assert.equal(american("exercise"), "exercize"); // it is compared, and shown to nobody
});

test("what only looks British stays", () => {
  for (const word of ["four", "hour", "rise", "advise", "massage", "toes"]) assert.equal(american(word), word);
});

/** Words of one family, and their stem. */
const FAMILIES = {
  massag: ["massage", "massages", "massaging", "massaged"],
  injuri: ["injury", "injuries"],
  stretch: ["stretch", "stretches", "stretching", "stretched"],
  cup: ["cupping", "cups", "cup"],
  swell: ["swell", "swelling"],
  tumor: ["tumour", "tumors", "tumor"],
  gentl: ["gentle"],
};

for (const [root, family] of Object.entries(FAMILIES)) {
  test(`the stem of ${family.join(", ")} is ${root}`, () => assert.deepEqual([...new Set(family.map(stem))], [root]));
}

test("words that share an ending by chance keep it", () => {
  for (const word of ["pus", "gas", "pelvis", "virus", "sling", "bed", "thing", "ring", "red"]) assert.equal(stem(word), word);
});

test("words of other families do not meet", () => {
  for (const [one, other] of [["neck", "necrosis"], ["back", "baking"], ["stroke", "struck"], ["press", "preset"]]) {
    assert.notEqual(stem(one), stem(other));
  }
});

test("a stem is made the same way each time", () => {
  assert.equal(stem("massages"), stem("massages"));
  assert.equal(stem(""), "");
  assert.equal(stem("constructor"), "constructor");
  assert.equal(stem("__proto__"), "__proto__");
});

test("stems of a text come in its order, as often as they stand there", () => {
  assert.deepEqual(stems("Massages, a massage; the neck's massage"), ["massag", "a", "massag", "the", "neck", "massag"]);
});

test("stop words and words of asking are tokens themselves, and none is both", () => {
  for (const word of [...STOP_WORDS, ...ASKING]) assert.deepEqual(tokenize(word), [word]);
  assert.deepEqual([...STOP_WORDS].filter((word) => ASKING.has(word)), []);
});
