"""Words as Markdown: a line is shown as it was typed, and a cell stays one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

# What Markdown or HTML would take for a sign of its own: anywhere, or only where a line begins.
SIGNS = re.compile(r"""[\\`*_{}\[\]<>&"|~^$#]|^[-+=:!?]|^\d+(?=\.\s)""")


@cache  # names and labels stand on many pages, and come again in each build while serving
def line(words: str) -> str:
    """Words as they were typed, for any place in Markdown: a text, a title, a link, a table, an attribute.

    Character references and not backslashes: HTML knows them too, and nothing in Markdown looks inside them.
    """
    return SIGNS.sub(lambda signs: "".join(f"&#{ord(sign)};" for sign in signs[0]), words)


def lines(all_words: Iterable[str]) -> Iterator[str]:
    """Each of these words as they were typed."""
    return map(line, all_words)


def row(*cells: str) -> str:
    """A row of a Markdown table. A cell is Markdown; it keeps to one line, and a bar in it opens no further cell."""
    return f"| {' | '.join(' '.join(cell.split()).replace('|', '&#124;') for cell in cells)} |"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table: its heads, and the cells of its rows."""
    heads = tuple(heads)
    return "\n".join([row(*heads), row(*("---" for _ in heads)), *(row(*cells) for cells in rows)])
