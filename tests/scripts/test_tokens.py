"""Python and the scripts cut words the same way."""

from __future__ import annotations

import json

from macros.exports.search_names import names, tokenize
from macros.records.library import Library
from tests.scripts.running import calculated

ODD = [
    "",
    "' OR 1=1 --",
    "Ménière’s and O'Neill's",
    "naïve_words a_b",
    "½ Ångström ﬁne İstanbul",
    "t12 10–20%",
    "تدليك الرقبة",
    "💆‍♀️ don't",
    "x's's ’s s’",
    "ΟΔΟΣ ς",
]


def texts_of(value: object) -> list[str]:
    if isinstance(value, list):
        return [text for part in value for text in texts_of(part)]
    return [value] if isinstance(value, str) else []


def test_words_of_all_names_are_cut_alike(library: Library):
    named = names(library, [])
    texts = ODD + texts_of(list(named.values()))
    assert len(texts) > 2000
    cut = json.loads(calculated("assets/search/words.js", "JSON.stringify(JSON.parse(given).map(pure.tokenize))", json.dumps(texts)))
    assert [(text, ours, theirs) for text, ours, theirs in zip(texts, map(tokenize, texts), cut, strict=True) if ours != theirs] == []
