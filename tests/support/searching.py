"""Measures a search: queries as people type them, the pages that answer them, and how far up these stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import yaml
from playwright.sync_api import Page

# Those to tune on, and those held out: see the notes at their top.
QUERIES, HELD_OUT = (Path(__file__).parent / name for name in ("queries.yml", "queries_held_out.yml"))
# Asks our own search, without the page around it: the addresses of the results, best first.
OURS = """async ([base, queries]) => {
  const { Search } = await import(base + "/assets/search/find.js");
  const search = new Search(new URL(base + "/"));
  const path = (address) => address.slice(base.length);
  const answers = [];
  for (const query of queries) answers.push((await search.find(query)).results.map((result) => [path(result.url)]));
  return answers;
}"""
READ = """async (queries) => {
  const { Search } = await import("/assets/search/find.js");
  const search = new Search(new URL("/", location.href));
  const read = {};
  for (const query of queries) {
    const { mended, instead, results } = await search.find(query);
    read[query] = { mended, instead, paths: results.map((result) => result.url.slice(location.origin.length)) };
  }
  return read;
}"""
WORRIES = """async ([base]) => {
  const { unpacked } = await import(base + "/assets/search/find.js");
  const get = (name) => fetch(`${base}/search/${name}.json`).then((answer) => answer.json());
  return unpacked(await get("names"), await get("words")).records.filter((record) => record.worry).map((record) => "/" + record.url);
}"""


@dataclass(frozen=True)
class Asked:
    """A query and where it ought to lead."""

    query: str
    pages: tuple[str, ...]
    kind: str
    held_out: bool  # not looked at while tuning

    def place(self, results: list[list[str]]) -> int | None:
        """The place of the first right result, from 1. A result may stand for several addresses: a page and its parts."""
        return next((place for place, addresses in enumerate(results, 1) if not set(addresses).isdisjoint(self.pages)), None)


@dataclass
class Score:
    """How well a search did on some queries."""

    places: list[int | None] = field(default_factory=list)

    def share(self, within: int) -> float:
        """The share of queries with a right result among the first so many."""
        return sum(place is not None and place <= within for place in self.places) / len(self.places)

    @property
    def reciprocal(self) -> float:
        """The mean reciprocal rank."""
        return sum(1 / place for place in self.places if place) / len(self.places)


def queries() -> list[Asked]:
    """The whole set."""
    return [
        Asked(entry["query"], tuple([entry["page"]] if isinstance(entry["page"], str) else entry["page"]), entry["kind"], file == HELD_OUT)
        for file in (QUERIES, HELD_OUT)
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def ours(page: Page, address: str, asked: list[Asked]) -> list[list[list[str]]]:
    """What our search answers, query by query."""
    page.goto(f"{address}/search/")
    answers: list[list[list[str]]] = page.evaluate(OURS, [address, [one.query for one in asked]])
    return answers


def how_read(page: Page, asked: list[str]) -> dict[str, dict[str, Any]]:
    """How our search reads each query (mended, instead) and the paths that it finds."""
    page.goto("/search/")
    read: dict[str, dict[str, Any]] = page.evaluate(READ, asked)
    return read


def searched(page: Page, query: str, more: str = "") -> list[str]:
    """The paths of the results for a query, as the page of results shows them."""
    page.goto(f"/search/?q={quote_plus(query)}{more}")
    page.wait_for_selector("#search-results[data-state=done]", state="attached")
    paths: list[str] = page.locator("#search-results a").evaluate_all("all => all.map(a => a.getAttribute('href').replace(location.origin, ''))")
    return paths


def about_safety(page: Page, address: str) -> set[str]:
    """The addresses of cautions and of questions on safety."""
    return set(page.evaluate(WORRIES, [address]))


def scores(asked: list[Asked], answers: list[list[list[str]]]) -> Iterator[tuple[str, Score]]:
    """Scores by kind, then of all, then of those that are held out."""
    places = [(one, one.place(results)) for one, results in zip(asked, answers, strict=True)]
    for kind in dict.fromkeys(one.kind for one in asked):
        yield kind, Score([place for one, place in places if one.kind == kind])
    yield "all", Score([place for _, place in places])
    yield "held out while tuning", Score([place for one, place in places if one.held_out])
