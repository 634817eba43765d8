"""Faults that the rules of macros/rules/sources.py catch."""

from macros.rules import sources
from tests.rules.cases.parts import OTHER, Case

CASES: list[Case] = [
    (
        sources.sources_are_used,
        "a source whose one citation lost its sign: another rule says so",
        {"sources__jones_2021": OTHER, "safety__fever": {"why": "Jones lists it [jones-2021]. So does Smith [@smith-2020]."}},
        [],
    ),
    (
        sources.facts_have_sources,
        "a record without a source",
        {"safety__fever": {"ladder": None, "why": "It is bad."}, "definitions__patella": {"meaning": "The kneecap."}},
        [
            "data/definitions/patella.yml:1:1: facts-have-sources: the record names no source and links no record that does\n    fix: add [@source-id] after the fact, or link the record that explains it",
            "data/safety/fever.yml:1:1: facts-have-sources: the record names no source\n    fix: add [@source-id] after the fact it carries",
        ],
    ),
    (
        sources.sources_are_used,
        "a source that carries nothing, and one that does",
        {"sources__unread_2019": OTHER, "sources__smith_2020": {"unused_because": "It is old."}},
        [
            "data/sources/smith-2020.yml:29:1: sources-are-used: the source is used, and 'unused_because' says that it is not\n    fix: delete 'unused_because'",
            "data/sources/unread-2019.yml:1:1: sources-are-used: no record cites this source and it has no findings\n    fix: cite it, delete it, or say why in 'unused_because'",
        ],
    ),
    (
        sources.sources_say_what_they_hold,
        "a source that a page cites and of which nothing is recorded; one with a note, and one that nothing cites",
        {
            "sources__jones_2021": OTHER,
            "sources__brown_2021": OTHER | {"title": "A third trial", "read_note": "It lists them."},
            "sources__green_2021": OTHER | {"title": "A fourth trial", "unused_because": "It is kept."},
            "safety__fever": {"why": "Jones lists it [@jones-2021]. So does Brown [@brown-2021]."},
        },
        [
            "data/sources/jones-2021.yml:1:1: sources-say-what-they-hold: texts cite this source, and nothing is recorded of what it says\n"
            "    fix: add 'read_note': what it says that they rest on"
        ],
    ),
    (
        sources.no_count_stands_alone,
        "a large count whose id has a slip: another rule says so",
        {
            "sources__small_2007": OTHER | {"beside": ["smth-2020"]},
            "safety__fever": {"ladder": None, "why": "One in ten felt it [@small-2007]."},
        },
        [],
    ),
    (
        sources.no_count_stands_alone,
        "a small count without the large one beside it, and one with it",
        {
            "sources__small_2007": OTHER | {"beside": ["smith-2020"]},
            "safety__fever": {"ladder": None, "why": "One in ten was sore [@small-2007]."},
            "definitions__patella": {"meaning": "The kneecap [@small-2007; @smith-2020]."},
        },
        [
            "data/safety/fever.yml:6:1: no-count-stands-alone: 'small-2007' stands here without smith-2020, and alone it would mislead\n    fix: say what smith-2020 found, too, and cite [@smith-2020]",
        ],
    ),
    (
        sources.identifiers_have_their_form,
        "identifiers of the wrong form",
        {
            "sources__smith_2020": {"DOI": "https://doi.org/10.1000/1", "PMID": "PMID1", "PMCID": "123", "URL": "www.example.org", "ISBN": "978-3-16-148410-1"},
            "organisations__knee_club": {"URL": "example"},
        },
        [
            "data/organisations/knee-club.yml:5:1: identifiers-have-their-form: URL is 'example'\n    fix: an address starts with https://",
            "data/sources/smith-2020.yml:9:1: identifiers-have-their-form: DOI is 'https://doi.org/10.1000/1'\n    fix: a DOI starts with 10. and has no https://doi.org/ before it",
            "data/sources/smith-2020.yml:29:1: identifiers-have-their-form: PMID is 'PMID1'\n    fix: a PubMed number has digits only",
            "data/sources/smith-2020.yml:30:1: identifiers-have-their-form: PMCID is '123'\n    fix: a PubMed Central number looks like PMC5467308",
            "data/sources/smith-2020.yml:31:1: identifiers-have-their-form: URL is 'www.example.org'\n    fix: an address starts with https://",
            "data/sources/smith-2020.yml:32:1: identifiers-have-their-form: ISBN is '978-3-16-148410-1'\n    fix: copy it again: its check digit does not fit",
        ],
    ),
    (
        sources.publications_stand_once,
        "one publication twice",
        {"sources__smyth_2020": {**OTHER, "DOI": "10.1000/KNEES.1"}},
        [
            "data/sources/smyth-2020.yml:6:1: publications-stand-once: the DOI is also on data/sources/smith-2020.yml\n    fix: keep one of the two and move its findings there"
        ],
    ),
    (
        sources.addresses_are_no_mirrors,
        "a copy site",
        {"sources__smith_2020": {"URL": "https://de.scribd.com/document/1"}},
        [
            "data/sources/smith-2020.yml:29:1: addresses-are-no-mirrors: 'de.scribd.com' is a copy site\n    fix: give the publisher's page, or leave the field out"
        ],
    ),
]
