"""The page of a caution or of a warning sign."""

from pathlib import Path

import pytest

from macros.views.records import record_page
from tests.support.miniature import library as small

FLAGS = [{"sign": "You cannot stay awake.", "urgency": "emergency", "sources": ["smith-2020"]}]
SIGN = {"kind": "warning-sign", "ladder": None, "signs": ["Hot skin"], "what_to_do": "Call a doctor today.", "red_flags": FLAGS}


@pytest.mark.parametrize(("severity", "above"), [("same-day", True), ("emergency", False)])
def test_what_is_more_urgent_than_a_sign_stands_above_it(severity: str, above: bool, here: Path):
    library = small(here, safety__fever=SIGN | {"severity": severity})
    page = record_page(library.records["safety"]["fever"], library).markdown
    assert (page.index("You cannot stay awake.") < page.index("Hot skin")) is above
