"""Sources as readers meet them: in AMA style, with the best address first."""

from __future__ import annotations

import pytest

from macros.records.reading import Document
from macros.records.schema.sources import Source
from macros.views.text.citations import address, ama
from tests.support.miniature import DAYS


def source(id_: str = "s", **fields: object) -> Source:
    made = Source.model_validate({"title": "T", "type": "article-journal", "kind": "rct", "standing": "peer-reviewed", "read": "abstract", **DAYS, **fields})
    made._document = Document(f"data/sources/{id_}.yml", "sources", id_, {})
    return made


CITATIONS = [
    (
        {
            "title": "Massage for neck pain",
            "author": [{"family": "Gross", "given": "Anita R"}, {"family": "Lee", "given": "H."}],
            "container-title": "Cochrane Database Syst Rev",
            "issued": 2024,
            "issue": "2",
            "page": "CD004871",
            "DOI": "10.1002/14651858.CD004871.pub5",
            "PMID": "1",
        },
        "Gross AR, Lee H. Massage for neck pain. *Cochrane Database Syst Rev*. 2024;(2):CD004871. "
        "[doi:10.1002/14651858.CD004871.pub5](<https://doi.org/10.1002/14651858.CD004871.pub5>)",
    ),
    (
        {"author": [{"family": "A"}, {"family": "B"}, {"family": "C"}, {"family": "D"}, {"family": "E"}, {"family": "F"}, {"family": "G"}], "PMID": "123"},
        "A, B, C, et al. T. [PubMed 123](<https://pubmed.ncbi.nlm.nih.gov/123/>)",
    ),
    (
        {"type": "webpage", "title": "Signs of *stroke* <here>", "author": [{"literal": "A Hospital"}], "issued": "2020-05", "URL": "https://www.example.org/a?b=c"},
        "A Hospital. Signs of &#42;stroke&#42; &#60;here&#62;. May 2020. [example.org](<https://www.example.org/a?b=c>)",
    ),
    ({"title": "Why so sore?", "DOI": "10.1/a"}, "Why so sore? [doi:10.1/a](<https://doi.org/10.1/a>)"),
    ({"type": "book", "title": "A treatise", "publisher": "Wood", "issued": 1884}, "*A Treatise*. Wood; 1884."),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "citation"), CITATIONS)
def test_citations_are_in_ama_style_and_lead_to_the_doi_first(fields: dict[str, object], citation: str):
    made = source(**fields)
    assert ama([made]) == {"s": citation}


@pytest.mark.parametrize(
    ("given", "family", "cited"),
    [
        ("JW", "Wang", "Wang JW"),
        ("J-W", "Lee", "Lee JW"),
        ("JW-K", "Lee", "Lee JWK"),
        ("Anna BC", "Smith", "Smith ABC"),
        ("Jing-lan", "Yang", "Yang JL"),
        ("JoAnn", "Doe", "Doe J"),
        ("ÉÀ", "Dupont", "Dupont ÉÀ"),
        ("II", "Ivanov", "Ivanov II"),
        ("Martin Luther, Jr.", "King", "King ML Jr"),
        ("ML", "King Jr.", "King ML Jr"),
        ("J. W., III", "Doe", "Doe JW III"),
        ("ANNA", "SMITH", "SMITH A"),  # a name typed in capitals
        ("JW", "SMITH", "SMITH JW"),
    ],
)
def test_names_keep_all_their_initials(given: str, family: str, cited: str):
    assert ama([source(author=[{"family": family, "given": given}])]) == {"s": f"{cited}. T."}


def test_readers_are_sent_to_doi_then_pubmed_then_the_publisher():
    everything = {"DOI": "10.1/a(b)<c>", "PMID": "2", "PMCID": "PMC3", "URL": "https://example.org/"}
    found = []
    for gone in (None, "DOI", "PMID", "PMCID", "URL"):
        everything.pop(gone or "", None)
        found.append(address(source(**everything)))
    assert found == [
        "https://doi.org/10.1/a(b)%3Cc%3E",
        "https://pubmed.ncbi.nlm.nih.gov/2/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3/",
        "https://example.org/",
        "",
    ]
