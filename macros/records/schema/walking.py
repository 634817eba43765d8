"""Finding every link, term and text in a record, whatever its collection."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.records.reading import Path_
from macros.records.schema.base import Markdown, PlainText, RefersTo, TermOf

Marker = RefersTo | TermOf | Markdown | PlainText
TEXT = (Markdown, PlainText)
MARKERS = (RefersTo, TermOf, *TEXT)


Marked = tuple[Path_, Marker, str]


def walk(part: BaseModel) -> list[Marked]:
    """Every marked string of a record with its place and its marker, in the order of the model's fields."""
    found: list[Marked] = []
    _walk(part, (), found)
    return found


def _walk(part: BaseModel, path: Path_, found: list[Marked]) -> None:
    for name, alias, marker in _fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):  # most are
            if marker is not None:
                found.append(((*path, alias), marker, value))
        elif value:  # neither left out nor an empty list
            _walk_value(value, (*path, alias), marker, found)


def _walk_value(value: Any, path: Path_, marker: Marker | None, found: list[Marked]) -> None:
    if isinstance(value, BaseModel):
        _walk(value, path, found)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _walk_value(item, (*path, number), marker, found)
    elif isinstance(value, str) and marker is not None:
        found.append((path, marker, value))


def walk_typed(model: type[BaseModel], values: dict[str, Any], path: Path_ = ()) -> Iterator[tuple[Path_, Marker, str]]:
    """Every marked string of a record as `walk` gives it, taken from what was typed; for a record whose form is wrong elsewhere."""
    for name, alias, marker in _fields(model):
        part = model_in(model.model_fields[name].annotation)
        yield from _walk_typed(values.get(alias), (*path, alias), marker, part)


def _walk_typed(value: Any, path: Path_, marker: Marker | None, part: type[BaseModel] | None) -> Iterator[tuple[Path_, Marker, str]]:
    if isinstance(value, dict) and part is not None:
        yield from walk_typed(part, value, path)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _walk_typed(item, (*path, number), marker, part)
    elif isinstance(value, str) and marker is not None and part is None:
        yield path, marker, value


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model of the group, or of the groups in the list, that a field holds; None where it holds values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := model_in(arg))), None)


@cache
def _fields(model: type[BaseModel]) -> list[tuple[str, str, Marker | None]]:
    """Of a model each field that can hold a marked string: its name, its name in files, its marker."""
    fields = [(name, field.alias or name, marker_of(field), model_in(field.annotation)) for name, field in model.model_fields.items()]
    return [(name, alias, marker) for name, alias, marker, part in fields if marker is not None or part is not None]


def marker_of(field: FieldInfo) -> Marker | None:
    """What the strings of a field mean, in a list too."""
    return next((m for m in field.metadata if isinstance(m, MARKERS)), None) or _marker(field.annotation)


def _marker(annotation: Any) -> Marker | None:
    if get_origin(annotation) is Annotated:
        for extra in get_args(annotation)[1:]:
            if isinstance(extra, MARKERS):
                return extra
    return next((found for arg in get_args(annotation) if not isinstance(arg, MARKERS) and (found := _marker(arg))), None)
