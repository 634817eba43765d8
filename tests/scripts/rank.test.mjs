// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { Names } from "../../docs/assets/search/rank.js";

/**
 * @param {string} name
 * @param {Partial<import("../../docs/assets/search/rank.js").SearchRecord>} [more]
 * @returns {import("../../docs/assets/search/rank.js").SearchRecord}
 */
const record = (name, more = {}) => ({
  name,
  names: [],
  collection: "conditions",
  kind: "Condition",
  weight: 0,
  url: `${name.toLowerCase().replaceAll(" ", "-")}/`,
  text: "",
  danger: [],
  worry: false,
  sign: false,
  ...more,
});
const caution = { collection: "safety", kind: "Safety", worry: true };

const RECORDS = [
  record("Neck pain", { names: ["Sore neck"], text: "For neck pain, massage may ease pain a little." }),
  record("Low back pain", { names: ["Lumbago", "Bad back"], text: "For low back pain, massage may help." }),
  record("Headache", { text: "Tension headache may be eased." }),
  record("Shiatsu", { collection: "techniques", kind: "Technique", text: "Pressure with the thumbs." }),
  record("Fibromyalgia", { text: "Gentle massage may help with sleep." }),
  record("Deep vein thrombosis", { ...caution, names: ["DVT"], text: "No massage.", danger: ["blood clot", "tumour"] }),
  record("Signs of a leg clot", { ...caution, text: "Call now.", danger: ["blood clot"], sign: true }),
  record("A third caution", { ...caution, text: "Ask first.", danger: ["blood clot"] }),
  record("Can I have massage with a blood clot?", { collection: "faq", kind: "Question", worry: true, text: "No." }),
];
const LAY = [["lumbago", "aching lower back"], ["tummy", "abdomen"]];

/** @param {import("../../docs/assets/search/rank.js").SearchRecord[]} [records] */
const known = (records = RECORDS) => Names.from({ records, lay: LAY, words: { common: [["posture", 1], ["rest", 2]], further: ["swedenborg"] } });

/**
 * @param {string} query
 * @param {{exact?: boolean, typing?: boolean}} [how]
 */
async function found(query, how) {
  const names = await known();
  return names.rank(names.understand(query, how)).map((result) => result.record.name);
}

test("a query without words finds nothing", async () => {
  for (const query of ["", "   ", "?!", "💆‍♀️", "\u202e"]) assert.deepEqual(await found(query), [], JSON.stringify(query));
});

test("no records are no trouble", async () => {
  const names = await known([]);
  assert.deepEqual(names.rank(names.understand("neck pain")), []);
});

test("a name finds its record first", async () => {
  for (const name of ["Neck pain", "Low back pain", "Headache", "Shiatsu", "Fibromyalgia"]) assert.equal((await found(name))[0], name);
});

test("other names, other endings and the British spelling find it too", async () => {
  assert.equal((await found("sore necks"))[0], "Neck pain");
  assert.equal((await found("lumbago"))[0], "Low back pain");
  assert.equal((await found("tumours"))[0], "Deep vein thrombosis");
});

test("lay words of one word or more stand for the right one", async () => {
  assert.equal((await found("aching lower back"))[0], "Low back pain");
});

test("two words for one are one", async () => assert.equal((await found("head ache"))[0], "Headache"));

test("a word of an answer finds its record, after those that have it in their name", async () => {
  assert.deepEqual(await found("thumbs"), ["Shiatsu"]);
  assert.equal((await found("sleep"))[0], "Fibromyalgia");
});

test("the start of a word finds it while it is typed", async () => {
  assert.equal((await found("fibr", { typing: true }))[0], "Fibromyalgia");
  assert.equal((await found("shi", { typing: true }))[0], "Shiatsu");
});

test("slips are mended and told, and can be had back", async () => {
  const names = await known();
  assert.deepEqual(names.understand("fibromialgia masage").mended, "fibromyalgia massage");
  assert.deepEqual(names.understand("fibromialgia masage").instead, ["fibromyalgia", "massage"]);
  assert.equal(names.understand("fibromialgia", { exact: true }).mended, null);
});

test("of two guesses that sound otherwise only one is taken", async () => {
  const names = await known();
  assert.deepEqual(names.understand("fibxomyalgia heaxache").instead, ["fibromyalgia"]);
});

test("words that are right are not mended, nor is anything mended into a word that is only right", async () => {
  const names = await known();
  for (const query of ["swedenborg", "posture", "t12", "the", "swedenborx"]) assert.equal(names.understand(query).mended, null, query);
});

test("words that nothing answers are told, stop words never", async () => {
  const names = await known();
  assert.deepEqual(names.missing(names.understand("the neck and swedenborg, swedenborg")), ["swedenborg"]);
});

test("a word that nothing answers does not hide what the others find", async () => assert.equal((await found("neck swedenborg"))[0], "Neck pain"));

test("stop words alone find what holds them, and beside others nothing", async () => {
  assert.deepEqual(await found("can i"), ["Can I have massage with a blood clot?"]);
  assert.ok(!(await found("can shiatsu")).includes("Can I have massage with a blood clot?"));
});

test("danger words lift two cautions at most, and of two alike the one that tells the signs first", async () => {
  const names = await known();
  const results = names.rank(names.understand("neck pain blood clot"));
  assert.deepEqual(results.filter((result) => result.lifted).map((result) => result.record.name), ["Signs of a leg clot", "Deep vein thrombosis"]);
  assert.deepEqual(results.slice(0, 2).map((result) => result.lifted), [true, true]);
});

test("danger words need all their words, side by side", async () => {
  const names = await known();
  for (const query of ["clot blood", "blood in a clot", "blood"]) assert.ok(names.rank(names.understand(query)).every((result) => !result.lifted), query);
});

test("danger words are read as the British write them", async () => {
  const names = await known();
  assert.ok(names.rank(names.understand("massage over a tumor"))[0].lifted);
});

test("only the very question about safety that was asked stands before the cautions", async () => {
  assert.equal((await found("can i have massage with a blood clot"))[0], "Can I have massage with a blood clot?");
  assert.notEqual((await found("blood clot"))[0], "Can I have massage with a blood clot?");
});

test("danger words without a word are passed over", async () => {
  const names = await known([record("Odd", { ...caution, danger: ["!!", ""] })]);
  assert.equal(names.rank(names.understand("odd")).length, 1);
});

test("of equal scores the earlier record comes first, and the weight of a kind decides before", async () => {
  const equal = await known([record("Same"), record("Same"), record("Same", { weight: 0.1 })]);
  assert.deepEqual(equal.rank(equal.understand("same")).map((result) => result.number), [2, 0, 1]);
});

test("a very long query is read to a point", async () => {
  const names = await known();
  assert.equal(names.understand("neck ".repeat(10_000)).words.length, 24);
  assert.equal(names.understand("a".repeat(100_000)).mended, null);
});

test("names of objects are words like others", async () => assert.deepEqual(await found("constructor __proto__ tostring"), []));

test("no score is too much or no number", async () => {
  const names = await known();
  for (const query of ["neck pain", "blood clot", "massage", "pain pain pain"]) {
    for (const { score, alike } of names.rank(names.understand(query))) {
      assert.ok(score > 0 && score < 3, `${query}: ${score}`);
      assert.ok(alike >= 0 && alike <= 1, `${query}: ${alike}`);
    }
  }
});
