"""What a record may say: one model per collection, in the order in which the site presents them."""

from __future__ import annotations

from macros.schema.base import Moved, Record
from macros.schema.claims import Benefit, Myth
from macros.schema.conditions import Condition
from macros.schema.definitions import Definition
from macros.schema.drawings import Drawing
from macros.schema.guidance import Comparison, Correction, Coverage, Measure, Organisation, Practice, Question, Step
from macros.schema.history import Milestone
from macros.schema.safety import Safety
from macros.schema.sources import Source
from macros.schema.techniques import Technique
from macros.schema.vocabularies import Vocabulary

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
