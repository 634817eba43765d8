"""The body map, as text."""

from __future__ import annotations

import re
from pathlib import Path

from macros.records.library import load
from macros.records.schema.conditions import Condition
from macros.views.lists.body_map import body_map, where
from macros.views.text.writing import Writer
from tests.support.miniature import folder
from tests.support.miniature import library as small


def test_without_its_picture_the_map_is_a_list(tmp_path: Path):
    data = folder(tmp_path)
    (data / "vocabularies" / "body-regions.svg").unlink()
    text = body_map(Writer(load(data), "conditions/body-map.md"))
    assert "<svg" not in text
    assert "## Knee { #knee }" in text


def test_a_region_without_a_condition_is_no_link(tmp_path: Path):
    text = body_map(Writer(small(tmp_path, conditions__knee_pain={"regions": ["knee"]}), "conditions/body-map.md"))
    assert re.findall(r'<a href="#([\w-]+)"', text) == ["knee"]
    assert text.count("<a ") == 1
    assert 'aria-label="Knee: 1 condition"' in text
    assert "## Head { #head }\n\nNo condition here yet." in text


def test_a_condition_says_where_it_is_felt(tmp_path: Path):
    library = small(tmp_path, conditions__knee_pain={"regions": ["knee", "calf"]})
    condition = library.records["conditions"]["knee-pain"]
    assert isinstance(condition, Condition)
    assert where(condition, Writer(library, "conditions/knee-pain.md")) == "Where: [Knee](body-map.md#knee), [Lower leg](body-map.md#calf)\n{ .where }"
    nowhere = condition.model_copy(update={"regions": []})
    assert where(nowhere, Writer(library, "conditions/knee-pain.md")) == ""
