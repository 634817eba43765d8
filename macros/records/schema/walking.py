"""Finding every link, term and text in a record, whatever its collection."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from macros.records.reading import Path_
from macros.records.schema.base import Markdown, PlainText, RefersTo, TermOf

Marker = RefersTo | TermOf | Markdown | PlainText
MARKERS = (RefersTo, TermOf, Markdown, PlainText)


def walk(part: BaseModel, path: Path_ = ()) -> Iterator[tuple[Path_, Marker, str]]:
    """Every marked string of a record with its place and its marker, in the order of the model's fields."""
    for name, alias, marker in _fields(type(part)):
        value = getattr(part, name)
        yield from _walk_value(value, (*path, alias), marker)


def _walk_value(value: Any, path: Path_, marker: Marker | None) -> Iterator[tuple[Path_, Marker, str]]:
    if isinstance(value, BaseModel):
        yield from walk(value, path)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _walk_value(item, (*path, number), marker)
    elif isinstance(value, str) and marker is not None:
        yield path, marker, value


@cache
def _fields(model: type[BaseModel]) -> list[tuple[str, str, Marker | None]]:
    return [
        (name, field.alias or name, next((m for m in field.metadata if isinstance(m, MARKERS)), None) or _marker(field.annotation))
        for name, field in model.model_fields.items()
    ]


def _marker(annotation: Any) -> Marker | None:
    if get_origin(annotation) is Annotated:
        for extra in get_args(annotation)[1:]:
            if isinstance(extra, MARKERS):
                return extra
    return next((found for arg in get_args(annotation) if not isinstance(arg, MARKERS) and (found := _marker(arg))), None)
