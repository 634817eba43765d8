"""A new record to fill in: every field with what it means, taken from the models."""

from __future__ import annotations

import datetime
import json
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def draft(model: type[BaseModel], today: datetime.date) -> str:
    """The text of a new record of this model: needed fields to fill in, the others as comments."""
    parts = [_field(field.alias or name, field, today) for name, field in model.model_fields.items() if name != "clinical_review"]
    return "\n".join(parts)


def _field(name: str, field: FieldInfo, today: datetime.date) -> str:
    given: dict[str, Any] = {"reviewed": today.isoformat(), "next_review": today.replace(year=today.year + 1, day=min(today.day, 28)).isoformat()}
    example = f" For example: {json.dumps(field.examples[0], ensure_ascii=False)}" if field.examples else ""
    lead = f"# {field.description}{example}"
    if name in given:
        return f"{lead}\n{name}: {given[name]}\n"
    return f"{lead}\n{name}:\n" if field.is_required() else f"{lead}\n# {name}:\n"
