"""What a page brings along for its scripts to say."""

from __future__ import annotations

import json
from pathlib import Path

from macros.exports.script_words import script_words
from macros.records.library import load
from tests.support.miniature import folder

TEXTS = """name: Words of pages
terms:
  - {id: found, script: search, name: "{count} results </script><!-- \\"", one: "{count} result"}
  - {id: none, script: search, name: Nothing}
  - {id: other, script: matrix, name: Rows}
  - {id: page, name: A heading}
"""


def test_a_page_brings_the_texts_of_its_scripts_and_no_others(here: Path):
    data = folder(here)
    (data / "vocabularies" / "page-words.yml").write_text(TEXTS, encoding="utf-8")
    brought = script_words(load(data), ["search", "tips"])
    assert json.loads(brought) == {"found": ['{count} results </script><!-- "', "{count} result"], "none": ["Nothing"]}
    assert "<" not in brought
