"""The HTML that pages are made of. Each shape is a file in templates/; what is put into one is shown as it was typed, and never read as HTML."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from macros.views.text.markup import line

FOLDER = Path(__file__).parent / "templates"
_environment = Environment(
    loader=FileSystemLoader(FOLDER),
    autoescape=True,
    undefined=StrictUndefined,  # a value that nobody gave stops the build
    auto_reload=False,  # they change no more often than this module
    trim_blocks=True,
    lstrip_blocks=True,
)
# Markdown reads the page after us, and takes its own signs out of HTML too. So what it reads passes in one of three ways:
_environment.filters["markdown"] = Markup  # a text that is Markdown already, with its character references
_environment.filters["line"] = lambda words: Markup(line(words))  # words as they were typed, as a line or inside an element of a line
_environment.filters["attribute"] = lambda words: escape(line(words))  # the same as an attribute of an element in or around Markdown: it unescapes those


@cache
def _template(name: str) -> Template:
    return _environment.get_template(f"{name}.html")


def shape(name: str, **values: object) -> str:
    """The shape of this name, filled; no line break ends it. Raises TemplateNotFound where there is none, and UndefinedError where it needs a value that was not given."""
    return _template(name).render(values).rstrip("\n")
