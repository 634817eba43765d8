"""The line of time, as text."""

from __future__ import annotations

import pytest

from macros.records.schema.history import When
from macros.views.lists.history import Year, years


@pytest.mark.parametrize(
    ("first", "last", "circa", "year"), [(1888, 1921, False, 1888), (1924, 1924, False, 1924), (476, 1453, True, 964), (-460, -377, True, -419)]
)
def test_one_year_stands_for_a_milestone(first: int, last: int, circa: bool, year: int):
    assert When(from_=first, to=last, circa=circa).year == year


def test_years_on_a_line_of_time_stay_inside_and_apart():
    """A year at an edge starts or ends there, for its letters may be wider than we know."""
    assert years([(16.0, -2700), (30.0, 646), (118.0, 1506), (335.0, 2002)], "BCE") == [
        Year(16.0, "2700", 0.0, "first", "BCE"),
        Year(30.0),
        Year(118.0, "1506", 118.0),
        Year(335.0, "2002", 340.0, "last"),
    ]
