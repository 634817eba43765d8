"""What cases share."""

from typing import Any

from macros.rules import Rule

# A rule, what is wrong, the changes to the records of tests/support/miniature.py that make it so, and all that is said.
Case = tuple[Rule, str, dict[str, Any], list[str]]
OTHER = {"title": "Another trial", "type": "article-journal", "kind": "rct", "read": "abstract", "standing": "peer-reviewed"}


def cond(*verdicts: dict[str, Any]) -> dict[str, Any]:
    return {"conditions__knee_pain": {"verdicts": list(verdicts)}}
