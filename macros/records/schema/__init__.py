"""What a record may say: one model per collection, in the order in which the site presents them."""

from __future__ import annotations

from macros.records.schema.base import Moved, Record
from macros.records.schema.claims import Benefit, Myth
from macros.records.schema.conditions import Condition
from macros.records.schema.definitions import Definition
from macros.records.schema.drawings import Drawing
from macros.records.schema.guidance import Comparison, Correction, Coverage, Measure, Organisation, Practice, Question, Step
from macros.records.schema.history import Milestone
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Source
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Vocabulary

MODELS: dict[str, type[Record]] = {
    "conditions": Condition,
    "benefits": Benefit,
    "myths": Myth,
    "techniques": Technique,
    "safety": Safety,
    "faq": Question,
    "process": Step,
    "practice": Practice,
    "comparisons": Comparison,
    "measures": Measure,
    "organisations": Organisation,
    "definitions": Definition,
    "history": Milestone,
    "drawings": Drawing,
    "corrections": Correction,
    "sources": Source,
    "coverage": Coverage,
}
VOCABULARIES = "vocabularies"
COLLECTIONS = [*MODELS, VOCABULARIES]

__all__ = ["COLLECTIONS", "MODELS", "VOCABULARIES", "Moved", "Record", "Vocabulary"]
