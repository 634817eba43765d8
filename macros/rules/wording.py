"""What code and scripts say to readers, and the texts that data holds for it, fit together.

Code names a text by its id, as a constant; this reads the code for those names, so that neither side is listed twice.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from macros.records.library import Library
from macros.records.reading import Document, Fault, Path_, shown_path
from macros.records.schema import VOCABULARIES
from macros.records.schema.vocabularies import PLACE, VOCABULARY_OF, PageText

ROOT = Path(__file__).parents[2]
ROOMS = ("macros/views", "macros/exports")
SCRIPTS = "docs/assets"
WORDS = f"{VOCABULARIES}/{VOCABULARY_OF[PageText]}"
# Looks ahead for the values, since one of them may be said too.
IN_A_SCRIPT = re.compile(r"""\bsay(?:Around)?\(\s*"(?P<id>[^"]*)"(?:(?=,\s*\{(?P<values>[^{}]*)\})|)""")
INNER = re.compile(r"""\([^()]*\)|"[^"]*\"""")


@dataclass(frozen=True)
class Named:
    """A text that code names, where, and for which places it has values; None where another line gives them."""

    id: str
    path: Path
    line: int
    column: int
    values: frozenset[str] | None = None
    script: str = ""


def texts_are_there_and_used(library: Library) -> Iterator[Fault]:
    """Every text that code names is in the vocabulary of page words, has the places that code fills, and none is left that nothing says."""
    if WORDS in library.absent:
        return
    document, texts = library.documents.get(WORDS), library.vocabulary(PageText)
    named = list(texts_named(ROOT))
    if document is None:
        place = shown_path(library.root / f"{WORDS}.yml")
        yield Fault(place, 1, 1, "texts-are-there-and-used", "there are no words for pages", "bring the file back")
        return
    for one in named:
        if one.id not in texts:
            near = get_close_matches(one.id, texts, n=1)
            fix = f"write '{near[0]}', or add the text to data/{WORDS}.yml" if near else f"add the text to data/{WORDS}.yml"
            yield Fault(shown_path(one.path), one.line, one.column, "texts-are-there-and-used", f"there is no text '{one.id}'", fix)
    by_id: dict[str, list[Named]] = {}
    for one in named:
        by_id.setdefault(one.id, []).append(one)
    for number, text in enumerate(texts.values()):
        for what, fix, field in _wrong_with(text, by_id.get(text.id, [])):
            yield _fault(document, ("terms", number, field), what, fix)


def _fault(document: Document, path: Path_, what: str, fix: str) -> Fault:
    return document.fault(path, "texts-are-there-and-used", what, fix)


def _wrong_with(text: PageText, users: list[Named]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a text, how to mend it, and at which of its fields."""
    if not users:
        yield f"nothing says '{text.id}'", "delete the text", "id"
        return
    says, one = set(PLACE.findall(text.name)), set(PLACE.findall(text.one))
    if scripts := {user.script for user in users if user.script != text.script}:
        script = min(scripts)
        yield f"'{text.id}' is said by {_said_by(script)}", f"write 'script: {script}'" if script else "leave 'script' out", "id"
    for user in users:
        if user.values is None:
            continue
        where = f"{shown_path(user.path)}:{user.line}"
        for lacking in sorted(user.values - says):
            yield f"the text has no place for '{lacking}', which {where} gives", f"write '{{{lacking}}}' where it belongs", "name"
        for lacking in sorted((says | one | ({"count"} if text.one else set())) - user.values):
            yield f"nothing comes into '{{{lacking}}}': {where} gives {_listed(user.values)}", "write one of those, or the words themselves", "name"


def _said_by(script: str) -> str:
    return f"{SCRIPTS}/{script}.js" if script else "pages"


def _listed(values: frozenset[str]) -> str:
    return ", ".join(f"'{{{value}}}'" for value in sorted(values)) or "no value"


def texts_named(root: Path) -> Iterator[Named]:
    """Every text that the code of a project names, in the order of its files."""
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            yield from _named_in_python(path, path.read_text(encoding="utf-8"))
    for path in sorted((root / SCRIPTS).rglob("*.js")):
        yield from _named_in_script(path, path.read_text(encoding="utf-8"), path.relative_to(root / SCRIPTS).parts[0].removesuffix(".js"))


@cache  # code changes no more while it runs, and each check asks for it
def _named_in_python(path: Path, code: str) -> list[Named]:
    calls = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    return [
        Named(node.value, path, node.lineno, node.col_offset + 1, values)
        for call in calls
        for node, values in _ids_in(call)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def _ids_in(call: ast.Call) -> Iterator[tuple[ast.expr, frozenset[str] | None]]:
    """Where a call names a text, and what it gives for its places: `say(id, …)`, `said(library, id, …)`, `wording(id)`, `sections([(id, …), …])`."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
    given = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    match name, call.args:
        case "say", [id_, *_]:
            yield id_, given
        case "said", [_, id_]:
            yield id_, given
        case "wording", [id_]:
            yield id_, None
        case "sections", [ast.List(elts=parts)]:
            for part in parts:
                if isinstance(part, ast.Tuple):
                    yield part.elts[0], frozenset()


@cache
def _named_in_script(path: Path, code: str, script: str) -> list[Named]:
    found = []
    for match in IN_A_SCRIPT.finditer(code):
        before = code[: match.start("id")]
        found.append(Named(match["id"], path, before.count("\n") + 1, len(before) - before.rfind("\n"), _keys(match["values"] or ""), script))
    return found


def _keys(values: str) -> frozenset[str]:
    """The keys of what stands in an object of JavaScript: 'count, words: brief(a, b)' gives 'count' and 'words'."""
    while values != (outer := INNER.sub("", values)):
        values = outer
    return frozenset(part.partition(":")[0].strip() for part in values.split(",") if part.strip())
