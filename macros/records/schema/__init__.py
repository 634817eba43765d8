"""What a record may say: one model per collection, in the order in which the site presents them."""

from __future__ import annotations

from macros.records.schema.base import Moved, Record
from macros.records.schema.kinds import COLLECTION_OF, KINDS, MODELS, PAGE_PER_RECORD, SHARED_PAGES, Kind, answer_of
from macros.records.schema.vocabularies import Vocabulary

VOCABULARIES = "vocabularies"
COLLECTIONS = [*MODELS, VOCABULARIES]

__all__ = [
    "COLLECTIONS",
    "COLLECTION_OF",
    "KINDS",
    "MODELS",
    "PAGE_PER_RECORD",
    "SHARED_PAGES",
    "VOCABULARIES",
    "Kind",
    "Moved",
    "Record",
    "Vocabulary",
    "answer_of",
]
