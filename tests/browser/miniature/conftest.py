"""What is shown here needs none of our real records: the miniature's site stands in the place of the real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.records.library import Library, load
from tests.support.places import TINY


@pytest.fixture(scope="session")
def address(tiny_address: str) -> str:
    return tiny_address


@pytest.fixture(scope="session")
def site(tiny_site: Path) -> Path:
    return tiny_site


@pytest.fixture(scope="session")
def library() -> Library:
    return load(TINY)
