"""Holds structured data against the schema.org vocabulary, and makes the small table of it that lies in schema_org.json.

The table holds only the types and properties that our pages use. After a change of macros/exports/structured_data.py
make it again from the vocabulary as Google publishes it for TypeScript (npm package schema-dts, Apache-2.0):

    npm pack schema-dts@2.1.0 && tar -xzf schema-dts-2.1.0.tgz
    make site && .venv/bin/python -m tests.support.schema_org package/dist/schema.d.ts site
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html

TABLE = Path(__file__).with_name("schema_org.json")
ORIGIN = "schema.org as in the npm package schema-dts 2.1.0 (Apache-2.0); made by tests/support/schema_org.py, which says how to make it again"
INTERFACE = re.compile(r"^interface (\w+)Base extends ([\w, <>]+) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
LEAF = re.compile(r"^export interface (\w+)Leaf extends ([\w, <>]+) \{", re.MULTILINE)  # a type without properties of its own has only this
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<([\w |"]+), "', re.MULTILINE)
SHAPES = {  # values that are no nodes: how each data type is written
    "Text": lambda value: isinstance(value, str) and bool(value.strip()),
    "URL": lambda value: isinstance(value, str) and re.fullmatch(r"https?://[^\s<>]+", value) is not None,
    "Date": lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value) is not None,
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
}
SHAPES["Number"] = SHAPES["Integer"]  # we use no fractions


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a value, the outer ones first."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def faults(data: Any, table: dict[str, Any]) -> list[str]:
    """What is wrong with a page's data, in one line each."""
    types, properties = table["types"], table["properties"]
    found = []
    for node in nodes(data):
        if "@type" not in node:
            if set(node) != {"@id"}:
                found.append(f"an object without a type: {sorted(node)}")
            continue
        type_ = node["@type"]
        if type_ not in types:
            found.append(f"there is no type {type_}")
            continue
        for name, value in node.items():
            if name.startswith("@"):
                continue
            ranges = {wanted for owner in types[type_] for wanted in properties.get(name, {}).get(owner, [])}
            if name not in properties:
                found.append(f"there is no property {name} ({type_})")
            elif not ranges:
                found.append(f"{type_} has no property {name}")
            else:
                found += [f"{type_}.{name} is not of {' or '.join(sorted(ranges))}: {one!r}" for one in _each(value) if not _fits(one, ranges, types)]
    return found


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _fits(value: Any, ranges: set[str], types: dict[str, list[str]]) -> bool:
    if isinstance(value, dict):
        return set(value) == {"@id"} or not ranges.isdisjoint(types.get(value.get("@type", ""), []))
    return any(shape(value) for name, shape in SHAPES.items() if name in ranges)


def in_page(path: Path) -> list[Any]:
    """The structured data of a built page."""
    return [json.loads(script.text) for script in html.fromstring(path.read_bytes()).xpath("//head/script[@type='application/ld+json']")]


def _table(vocabulary: str, site: Path) -> dict[str, Any]:
    parents: dict[str, list[str]] = {}
    declared: dict[str, dict[str, list[str]]] = {}
    for name, extends, body in INTERFACE.findall(vocabulary):
        parents[name] = re.findall(r"(\w+)Base\b", extends)
        for property_, ranges in PROPERTY.findall(body):
            declared.setdefault(property_, {})[name] = sorted({part.strip() for part in ranges.split("|")} - {"IdReference"})
    for name, extends in LEAF.findall(vocabulary):
        parents.setdefault(name, re.findall(r"(\w+)Base\b", extends))

    def with_parents(name: str) -> Iterator[str]:
        yield name
        for parent in parents[name]:
            yield from with_parents(parent)

    used = [node for path in sorted(site.rglob("*.html")) for node in nodes(in_page(path))]
    types = {name: list(dict.fromkeys(with_parents(name))) for name in sorted({node["@type"] for node in used if "@type" in node}) if name in parents}
    owners = {owner for lineage in types.values() for owner in lineage}
    names = sorted({name for node in used for name in node if name in declared})
    properties = {name: {owner: declared[name][owner] for owner in sorted(declared[name]) if owner in owners} for name in names}
    return {"origin": ORIGIN, "types": types, "properties": properties}


if __name__ == "__main__":
    TABLE.write_text(json.dumps(_table(Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2])), indent=1) + "\n", encoding="utf-8")
