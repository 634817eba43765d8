"""The glossary."""

from __future__ import annotations

import re

from macros.language.terms import users_of_terms
from macros.records.library import CITATION, cited
from macros.records.schema import KINDS, Record
from macros.records.schema.definitions import Definition
from macros.views.drawings import drawn_for
from macros.views.lists.collections import by_name
from macros.views.text.anchors import anchored, see_also
from macros.views.text.citations import in_short
from macros.views.text.markup import line, lines
from macros.views.text.writing import Writer

USERS_SHOWN = 1  # a term that is used everywhere needs no longer list


def glossary(writer: Writer) -> str:
    """Every term with its meaning, how to say it, and where it is used, A to Z."""
    users = users_of_terms(writer.library)
    parts = []
    for record in by_name(writer.library.all(Definition)):
        said = f"{writer.say('say', sounds=f'*{line(record.pronunciation)}*')} " if record.pronunciation else ""
        also = f"*{writer.say('also-called-in-a-sentence', names=', '.join(lines(record.also_called)))}* " if record.also_called else ""
        used = _used_on(record, users.get(record.id, []), writer)
        more = see_also([*record.see_also, *drawn_for(record.ref, writer)], writer)
        parts.append(f"{anchored(record, writer, 2)}\n\n{said}{also}{_meaning(record, writer)}{more}{used}")
    return "\n\n".join(parts)


def _meaning(definition: Definition, writer: Writer) -> str:
    """The meaning, and links to its sources: footnotes for so many terms would weigh more than the terms."""
    words = re.sub(r"\s+([.,;:])", r"\1", " ".join(writer.text(CITATION.sub("", definition.meaning)).split()))
    sources = [writer.library.source(id_) for id_ in dict.fromkeys(cited(definition.meaning))]
    links = ", ".join(writer.link(source.ref, line(in_short(source))) for source in sources)
    return f"{words} {writer.say('in-brackets-source', sources=links)}" if links else words


def _used_on(definition: Definition, users: list[Record], writer: Writer) -> str:
    """Links to pages that use the term; other entries of the glossary and sources are left to the search."""
    shown = [user for user in users if not isinstance(user, Definition) and KINDS[user.collection].weight is not None]
    if not shown or any(user.ref in definition.see_also for user in shown):  # then the entry leads to one already
        return ""
    links, more = ", ".join(writer.link(user.ref) for user in shown[:USERS_SHOWN]), len(shown) - USERS_SHOWN
    used = writer.say("used-on-and-more", pages=links, more=more) if more > 0 else writer.say("used-on", pages=links)
    return f"\n\n{used}\n{{ .used-on }}"
