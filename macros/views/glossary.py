"""The glossary."""

from __future__ import annotations

from macros.schema.definitions import Definition
from macros.views.anchors import anchored, see_also
from macros.views.lists import by_name
from macros.views.writing import Writer


def glossary(writer: Writer) -> str:
    """Every term with its meaning, A to Z."""
    parts = []
    for record in by_name(writer.library.records["definitions"].values()):
        assert isinstance(record, Definition)
        also = f"*Also called: {', '.join(record.also_called)}.* " if record.also_called else ""
        parts.append(f"{anchored(record, writer, 2)}\n\n{also}{writer.text(record.meaning)}{see_also(record.see_also, writer)}")
    return "\n\n".join(parts)
