"""Which function makes the page of which records: each is registered where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from macros.records.schema import Record
from macros.views.text.writing import Writer

# A view gives what stands above the first heading, and the headings.
V = TypeVar("V", bound=Callable[[Any, Writer], tuple[str, str]])
VIEWS: dict[type[Record], Callable[[Any, Writer], tuple[str, str]]] = {}


def view_of(model: type[Record]) -> Callable[[V], V]:
    """Register a function as the view of the records that follow a model."""

    def registered(view: V) -> V:
        VIEWS[model] = view
        return view

    return registered
