// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { editDistance, phoneticKey, Spelling } from "../../docs/assets/search/spelling.js";

test("equal words have no distance, and an empty word has all letters of the other", () => {
  assert.equal(editDistance("", "", 3), 0);
  assert.equal(editDistance("massage", "massage", 3), 0);
  assert.equal(editDistance("", "abc", 3), 3);
  assert.equal(editDistance("abc", "", 3), 3);
});

const SLIPS = {
  "a letter less": "masage",
  "a letter more": "masssage",
  "another letter": "massahe",
  "two swapped": "amssage",
  "swapped at the end": "massaeg",
};

for (const [slip, typed] of Object.entries(SLIPS)) {
  test(`${slip} is one slip`, () => {
    assert.equal(editDistance(typed, "massage", 3), 1);
    assert.equal(editDistance("massage", typed, 3), 1);
  });
}

test("no letter is touched twice: this distance is the restricted one", () => {
  assert.equal(editDistance("ca", "abc", 3), 3); // the unrestricted one is 2
});

test("distances that textbooks give", () => {
  assert.equal(editDistance("kitten", "sitting", 5), 3);
  assert.equal(editDistance("saturday", "sunday", 5), 3);
});

test("more slips than are of interest are one more than these, however far the words are", () => {
  assert.equal(editDistance("neck", "pelvis", 1), 2);
  assert.equal(editDistance("abcdef", "uvwxyz", 2), 3);
  assert.equal(editDistance("ab", "xy", 1), 2);
  assert.equal(editDistance("a", "a".repeat(1_000_000), 3), 4);
});

const ALIKE = [
  ["siatica", "sciatica"],
  ["fibromialgia", "fibromyalgia"],
  ["migrane", "migraine"],
  ["nee", "knee"],
  ["rist", "wrist"],
  ["soriasis", "psoriasis"],
  ["romatoid", "rheumatoid"],
  ["thorasic", "thoracic"],
];

for (const [typed, meant] of ALIKE) {
  test(`${typed} sounds like ${meant}`, () => assert.equal(phoneticKey(typed), phoneticKey(meant)));
}

test("words that sound otherwise have other keys", () => {
  for (const [one, other] of [["neck", "knee"], ["massage", "passage"], ["cast", "last"]]) assert.notEqual(phoneticKey(one), phoneticKey(other));
});

test("a key is made of any word", () => {
  assert.equal(phoneticKey(""), "");
  assert.equal(phoneticKey("aeiou"), "a");
  assert.equal(phoneticKey("تدليك"), "تدليك");
  assert.ok(phoneticKey("gh".repeat(100_000)).length < 100_000);
});

const COMMON = new Map(
  Object.entries({
    massage: 5,
    sciatica: 5,
    migraine: 5,
    shoulder: 5,
    trigger: 5,
    point: 5,
    deep: 5,
    tissue: 5,
    tennis: 5,
    elbow: 5,
    pain: 5,
    painful: 1,
    leg: 5,
  }),
);
const speller = () => new Spelling(COMMON, ["charles", "oedema"]);

test("slips of the keyboard and of the ear are mended", () => {
  const slips = { masage: "massage", massgae: "massage", mqssage: "massage", siatica: "sciatica", migrane: "migraine", sholder: "shoulder", piont: "point" };
  const spelling = speller();
  assert.deepEqual(Object.fromEntries(Object.keys(slips).map((word) => [word, spelling.mend(word)])), slips);
});

test("two words that were typed as one are parted", () => {
  assert.equal(speller().mend("tenniselbow"), "tennis elbow");
  assert.equal(speller().mend("painmassage"), "pain massage");
});

test("what nothing comes near is left alone", () => {
  const spelling = speller();
  for (const word of ["zzzzzz", "xylophone", "q", "", "تدليك"]) assert.equal(spelling.mend(word), null, word);
});

test("no word is mended into a short one, nor a very long one at all", () => {
  assert.equal(speller().mend("lag"), null); // a slip away from "leg"
  assert.equal(speller().mend("massage".repeat(1_000)), null);
});

test("nothing is mended into a word that is only right", () => {
  assert.equal(speller().mend("charlees"), null);
});

test("the commoner of two words is meant", () => {
  const spelling = new Spelling(new Map([["cramp", 1], ["tramp", 0], ["clamp", 5]]), []);
  assert.equal(spelling.mend("cxamp"), "clamp");
});

test("known words, their other forms, numbers and short words are right", () => {
  const spelling = speller();
  for (const word of ["massage", "massages", "massaging", "charles", "edema", "the", "t12", "42", "qi", ""]) assert.ok(spelling.knows(word), word);
  assert.ok(!spelling.knows("masage"));
});

test("ordinary words that were learned are never mended", () => {
  const spelling = speller();
  assert.ok(!spelling.knows("message"));
  spelling.learn(["message"]);
  assert.ok(spelling.knows("message"));
  assert.ok(spelling.knows("messages"));
});

test("words of objects are no words of the site", () => {
  for (const word of ["constructor", "__proto__", "tostring"]) assert.ok(!speller().knows(word), word);
});

test("the start of a word gives the commonest words first, and no more than are asked for", () => {
  assert.deepEqual(speller().startingWith("pain"), ["pain", "painful"]);
  assert.deepEqual(speller().startingWith("t", 2), ["tennis", "tissue"]);
  assert.deepEqual(speller().startingWith("zz"), []);
  assert.equal(speller().startingWith("").length, 12);
});
