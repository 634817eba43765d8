"""The verdicts as a table to download, beside the evidence at a glance."""

from __future__ import annotations

import csv
import io

from macros.records.library import Library
from macros.records.schema.conditions import Condition
from macros.records.schema.evidence import Verdict
from macros.views.evidence.matrix import by_group
from macros.views.evidence.words import is_known, shown, verdict_words

WORDS = {"untested": "not-tested", "unclear": "unclear"}  # where a verdict shows another direction than its record has
LESS = "less-than-other-treatment"  # doing less than another treatment is not harm
HEADER = ["condition", "group", "outcome", "scope", "compared_with", "against", "when", "direction", "size", "certainty", "says", "sources", "address"]


def verdicts_csv(library: Library, site_url: str) -> str:
    """Every verdict on a condition as CSV (RFC 4180), one per line, with the address of its page; an empty one where the site has none yet."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(HEADER)
    for condition in by_group(library):
        for verdict in library.verdicts(condition):
            sheet.writerow(_row(condition, verdict, library, site_url))
    return out.getvalue()


def _row(condition: Condition, verdict: Verdict, library: Library, site_url: str) -> list[str]:
    known = is_known(verdict, library)
    return [
        condition.name,
        condition.group,
        verdict.outcome,
        verdict.scope,
        verdict.compared_with,
        verdict.against,
        verdict.when,
        _direction(verdict, library),
        verdict.size if known else "",
        str(verdict.certainty) if known else "",
        verdict_words(verdict, condition, library),
        " ".join(verdict.sources),
        f"{site_url}{condition.ref}/" if site_url else "",
    ]


def _direction(verdict: Verdict, library: Library) -> str:
    said = shown(verdict, library)
    return LESS if said == "worse" and verdict.against == "other-treatment" else WORDS.get(said, verdict.direction)
