"""From a document to a record: pydantic's complaints, in words and with their places."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from macros.records.reading import Document, Fault, Path_
from macros.records.schema.base import TermOf
from macros.records.schema.walking import marker_of, model_in

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], document: Document) -> tuple[M | None, list[Fault]]:
    """The record, or None and everything that is wrong with its fields."""
    try:
        return model.model_validate(document.values), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        misspelled = {
            (*path[:-1], near)
            for detail in details
            if detail["type"] == "extra_forbidden"
            for path in [detail["loc"]]
            if (near := _near_field(model, document, path))
        }
        # A field that is there under a misspelled name is not missing.
        return None, [_fault(model, document, detail) for detail in details if detail["type"] != "missing" or detail["loc"] not in misspelled]


def field_names(model: type[BaseModel]) -> list[str]:
    """The names of a model's fields as records write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _fault(model: type[BaseModel], document: Document, detail: Any) -> Fault:
    path: Path_ = detail["loc"]
    shown = _shown(path)
    given = _given(document, path, detail["input"])
    kind = detail["type"]
    if kind == "extra_forbidden":
        near = _near_field(model, document, path)
        names = [name for name in field_names(_model_at(model, path[:-1])) if name not in _value_at(document, path[:-1])]
        return document.fault(
            path,
            "field-is-known",
            f"there is no colon after '{near}'" if str(path[-1]).startswith(f"{near} ") else f"there is no field '{path[-1]}' here",
            f"write '{near}'" if near else f"use one of {', '.join(names)}" if names else "delete it",
        )
    if kind == "missing":
        return document.fault(path[:-1], "field-is-given", f"'{path[-1]}' is missing{_inside(path[:-1])}", f"add '{path[-1]}: …'{_allowed(model, path)}")
    if kind == "value_error":
        return document.fault(path, "field-has-its-form", f"{shown} is {given}", str(detail["ctx"]["error"]))
    if kind == "literal_error":
        return document.fault(path, "field-has-its-form", f"{shown} is {given}; allowed: {detail['ctx']['expected']}", _near_literal(detail))
    if kind == "too_short":
        return document.fault(
            path, "field-is-given", f"{shown} has {detail['ctx']['actual_length']} entries and needs {detail['ctx']['min_length']}", "add more"
        )
    if kind == "too_long":
        return document.fault(
            path, "field-has-its-form", f"{shown} has {detail['ctx']['actual_length']} entries and {detail['ctx']['max_length']} fit", "take some out"
        )
    fix = _fields_to_write(model, path, kind) or FIXES.get(kind, "").format(**detail.get("ctx", {}))
    return document.fault(path, "field-has-its-form", f"{shown} is {given}: {WORDS.get(kind, 'this has another form')}", fix)


WORDS = {
    "string_type": "this must be text",
    "int_type": "this must be a whole number",
    "bool_type": "this must be true or false",
    "list_type": "this must be a list",
    "model_type": "this must be a group of fields",
    "greater_than_equal": "the number is too small",
    "less_than_equal": "the number is too large",
}
FIXES = {
    "string_type": "put it in quotes, and leave no field empty",
    "int_type": "write the number in plain digits and without quotes, as 33",
    "bool_type": "write true or false without quotes",
    "list_type": "write [one, two] or one '- entry' per line",
    "model_type": "indent its fields under it",
    "greater_than_equal": "write {ge} or more",
    "less_than_equal": "write {le} or less",
}


def _near_field(model: type[BaseModel], document: Document, path: Path_) -> str:
    """The field that a name stands for which is none: one that is not given yet, or else one that is; empty where none is near."""
    names = field_names(_model_at(model, path[:-1]))
    given = _value_at(document, path[:-1])
    if (first := str(path[-1]).partition(" ")[0]) in names:
        return first  # its colon is missing, and a later one in the line was taken for it
    near = get_close_matches(str(path[-1]), [name for name in names if name not in given], n=1, cutoff=0.65)
    return next(iter(near or get_close_matches(str(path[-1]), names, n=1, cutoff=0.8)), "")


def _value_at(document: Document, path: Path_) -> Any:
    value: Any = document.values
    for part in path:
        value = value[part]
    return value


def _allowed(model: type[BaseModel], path: Path_) -> str:
    """Which words a missing field may hold, where they are few or stand in a list."""
    field = next(f for name, f in _model_at(model, path[:-1]).model_fields.items() if path[-1] in (name, f.alias))
    if isinstance(marker := marker_of(field), TermOf):
        return f" with a word of data/vocabularies/{marker.vocabulary}.yml"
    words = [word for word in get_args(field.annotation) if isinstance(word, str)]
    return f" with one of {', '.join(words)}" if words else ""


def _fields_to_write(model: type[BaseModel], path: Path_, kind: str) -> str:
    """Where a group of fields or a list of them should stand: its fields, by name."""
    part = _model_at(model, path)
    if kind not in {"list_type", "model_type"} or part is _model_at(model, path[:-1]):
        return ""
    names = ", ".join(field_names(part))
    return f"write one '- ' per entry, with the fields {names}" if kind == "list_type" else f"write its fields: {names}"


def _near_literal(detail: Any) -> str:
    allowed = [word.strip("' ") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(",")]
    near = get_close_matches(str(detail["input"]), allowed, n=1)
    return f"write '{near[0]}'" if near else f"write one of {', '.join(allowed)}"


def _inside(path: Path_) -> str:
    return f" in {_shown(path)}" if path else ""


def _shown(path: Path_) -> str:
    """The way to a value as a person says it: 'verdicts 2, outcome'."""
    words = ""
    for part in path:
        words += f" {part + 1}" if isinstance(part, int) else f", {part}" if words else str(part)
    return words or "the record"


def _given(document: Document, path: Path_, value: Any) -> str:
    """What stands in the file, as it was typed."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a group of fields"
    text = document.typed.get(path, str(value))
    if not text:
        return "empty"
    return f"'{text}'" if len(text) <= 60 else f"'{text[:57]}…'"


def _model_at(model: type[BaseModel], path: Path_) -> type[BaseModel]:
    """The model of the part that a path leads to."""
    for part in path:
        if isinstance(part, str):
            field = next(f for name, f in model.model_fields.items() if part in (name, f.alias))
            model = model_in(field.annotation) or model
    return model
