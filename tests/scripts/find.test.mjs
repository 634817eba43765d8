// @ts-check
import assert from "node:assert/strict";
import test from "node:test";

import { Search, unpacked } from "../../docs/assets/search/find.js";

/** @type {Parameters<typeof unpacked>} */
const FILES = [
  {
    kinds: [["conditions", "Condition", 0.1], ["safety", "Safety", 0.2]],
    records: [
      [0, "conditions/neck-pain/", "Neck pain", ["Sore neck"], "Massage may help."],
      [0, "glossary/#fascia", "Fascia", []],
      [1, "safety/blood-thinners/", "Blood thinners", [], "Ask first.", ["warfarin"], 1],
      [1, "safety/signs-of-a-stroke/", "Signs of a stroke", [], "Call now.", ["stroke"], 2],
    ],
    lay: [["sore", "aching"]],
  },
  { common: ["posture rest", "", "sleep"], further: "charles" },
];

/**
 * A search whose files come from here; `asked` lists the paths that were fetched.
 *
 * @param {Record<string, unknown>} files what lies at each path; what is not there is not found
 */
function searchWith(files) {
  /** @type {string[]} */
  const asked = [];
  globalThis.fetch = (address) => {
    const path = new URL(String(address)).pathname;
    asked.push(path);
    return Promise.resolve(path in files ? Response.json(files[path]) : new Response("", { status: 404 }));
  };
  return { search: new Search(new URL("https://example.org/guide/")), asked };
}

const THERE = { "/guide/search/names.json": FILES[0], "/guide/search/words.json": FILES[1], "/guide/search/ordinary.json": ["message"] };

test("the files of search are unpacked by what they hold", () => {
  const { records, lay, words } = unpacked(...FILES);
  assert.deepEqual(records[0], {
    collection: "conditions",
    kind: "Condition",
    weight: 0.1,
    url: "conditions/neck-pain/",
    name: "Neck pain",
    names: ["Sore neck"],
    text: "Massage may help.",
    danger: [],
    worry: false,
    sign: false,
  });
  assert.deepEqual(records.map(({ worry, sign }) => [worry, sign]), [[false, false], [false, false], [true, false], [true, true]]);
  assert.deepEqual(lay, [["sore", "aching"]]);
  assert.deepEqual(words, { common: [["posture", 0], ["rest", 0], ["sleep", 2]], further: ["charles"] });
});

test("results lead to pages of the site, and say what they are", async () => {
  const { search } = searchWith(THERE);
  const { results, mended, lacking, asked } = await search.find("sore neck", { typing: true });
  assert.deepEqual(results.map(({ title, kind, url, text }) => [title, kind, url, text]), [
    ["Neck pain", "Condition", "https://example.org/guide/conditions/neck-pain/", "Massage may help."],
  ]);
  assert.deepEqual([mended, lacking, asked], [null, [], false]);
});

test("a query without words finds nothing while it is typed", async () => {
  const { search } = searchWith(THERE);
  assert.deepEqual((await search.find("", { typing: true })).results, []);
});

test("the index is fetched once, and ordinary words only before a word is mended", async () => {
  const { search, asked } = searchWith(THERE);
  await search.find("neck", { typing: true });
  await search.find("fascia", { typing: true });
  assert.deepEqual(asked, ["/guide/search/names.json", "/guide/search/words.json"]);
  assert.equal((await search.find("wafarin ", { typing: true })).mended, "warfarin");
  await search.find("strokke ", { typing: true });
  assert.deepEqual(asked.slice(2), ["/guide/search/ordinary.json"]);
});

test("an ordinary word is not mended, and without that list no word is", async () => {
  const near = structuredClone(THERE);
  near["/guide/search/names.json"].records[1] = [0, "glossary/#massage", "Massage", []];
  assert.equal((await searchWith(near).search.find("message ", { typing: true })).mended, null);
  const { "/guide/search/ordinary.json": _, ...fewer } = near;
  assert.equal((await searchWith(fewer).search.find("masage ", { typing: true })).mended, null);
});

test("an index that did not come is told, and tried again", async () => {
  const files = /** @type {Record<string, unknown>} */ ({});
  const { search } = searchWith(files);
  await assert.rejects(search.find("neck"), { message: "search/names.json: 404" });
  Object.assign(files, THERE);
  assert.equal((await search.find("neck", { typing: true })).results.length, 1);
});

test("a very long query is read to a point", async () => {
  const { search } = searchWith(THERE);
  assert.deepEqual((await search.find(`${" ".repeat(300)}neck`, { typing: true })).results, []);
  assert.equal((await search.find("neck ".repeat(100_000), { typing: true })).results[0].title, "Neck pain");
});

test("danger words bring a caution to the top", async () => {
  const { search } = searchWith(THERE);
  const { results } = await search.find("neck pain after a stroke", { typing: true });
  assert.deepEqual([results[0].title, results[0].lifted], ["Signs of a stroke", true]);
});
