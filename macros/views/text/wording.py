"""What pages say around the words of records: texts of data/vocabularies/page-words.yml, with values in their places.

Code names a text by its id, as a constant, so that a rule can compare both sides: macros/rules/wording.py.
"""

from __future__ import annotations

import re

from macros.records.library import Library
from macros.records.schema.vocabularies import PLACE, PageText
from macros.views.text.markup import line

Value = str | int
PLACE_AS_LINE = re.compile(r"&#123;([a-z]+)&#125;")  # a place, once all other signs are shown as typed


def said(library: Library, id_: str, **values: Value) -> str:
    """A text as plain words, with plain values; of a `count` of one it is what the text says of one. Raises KeyError for a text or a value that is missing."""
    return PLACE.sub(lambda place: _shown(values[place[1]]), _words(library, id_, values))


def said_in_markdown(library: Library, id_: str, **values: Value) -> str:
    """A text for Markdown, as it was typed; its values are Markdown. Raises KeyError for a text or a value that is missing."""
    return PLACE_AS_LINE.sub(lambda place: _shown(values[place[1]]), line(_words(library, id_, values)))


def wording(id_: str) -> str:
    """The id of a text that is said elsewhere, for tables of them."""
    return id_


def _words(library: Library, id_: str, values: dict[str, Value]) -> str:
    text = library.vocabulary(PageText)[id_]
    return text.one if text.one and values.get("count") == 1 else text.name


def _shown(value: Value) -> str:
    return f"{value:,}" if isinstance(value, int) else value
