"""Whether the pages of docs/ can be made, without making them: what they call is there, and their template code is whole."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from macros.records.reading import Fault, shown_path
from macros.views.registry import MACROS

RULE = "pages-can-be-made"
GIVEN = {"config", "page"}  # by macros-plugin, beside our own


def faults_of_pages(docs: Path) -> Iterator[Fault]:
    """Everything that would stop a build on its way through docs/: an unknown name, or template code that does not end."""
    environment = Environment()
    for path in sorted(docs.rglob("*.md")):
        place = shown_path(path)
        try:
            tree = environment.parse(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue  # a rule says so
        except TemplateSyntaxError as error:
            yield Fault(place, error.lineno, 1, RULE, f"the template code cannot be read: {error.message}", "close what is open, or write the words themselves")
        else:
            yield from _unknown(tree, place)


def _unknown(tree: nodes.Template, place: str) -> Iterator[Fault]:
    for name in sorted(meta.find_undeclared_variables(tree) - MACROS.keys() - GIVEN):
        line = next(node.lineno for node in tree.find_all(nodes.Name) if node.name == name)
        near = get_close_matches(name, MACROS, n=1)
        fix = f"write '{near[0]}'" if near else f"there are {', '.join(sorted(MACROS))}"
        yield Fault(place, line, 1, RULE, f"nothing is called '{name}' here", fix)
