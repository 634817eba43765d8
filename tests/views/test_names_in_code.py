"""Views and exports name no collection, no record and no vocabulary that is not there: what they must know of one stands in its row, its model or its terms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from macros.exports.verdicts_csv import HEADER
from macros.records.named import NAMED
from macros.records.schema import KINDS
from macros.records.schema.vocabularies import TERMS
from macros.views.records.views import VIEWS
from tests.support.places import ROOT


def trees() -> Iterator[tuple[Path, ast.AST]]:
    for room in ("views", "exports"):
        for path in sorted((ROOT / "macros" / room).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def strings() -> Iterator[tuple[str, str]]:
    """Every string of the code with its place; docstrings are no code."""
    for path, tree in trees():
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                yield f"{path.name}:{node.lineno}", node.value


def test_no_view_names_a_collection_or_a_record():
    names = [name for name in KINDS if name not in HEADER]  # a column may be called like a collection
    found = [
        f"{place}: {text}" for place, text in strings() if text in names or (text.startswith(tuple(f"{name}/" for name in KINDS)) and not text.endswith(".md"))
    ]
    assert found == []


def test_pages_that_views_name_are_there():
    pages = {text for _, text in strings() if text.endswith(".md") and "/" in text and not text.startswith("/")}
    assert pages
    assert [page for page in sorted(pages) if not (ROOT / "docs" / page).exists()] == []


def test_vocabularies_that_views_name_are_there():
    named = {
        node.args[0].value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"terms", "rank"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    } | {
        node.args[0].value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "terms" and isinstance(node.args[0], ast.Constant)
    }
    assert "outcomes" in named
    assert named <= TERMS.keys()


def test_every_collection_with_pages_has_its_view():
    assert {kind.model for kind in KINDS.values() if kind.has_pages} == set(VIEWS)


def test_records_that_code_names_stand_in_one_list():
    assert all(ref.partition("/")[0] in KINDS for ref in NAMED)
