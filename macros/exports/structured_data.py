"""What a page says to machines: schema.org data (JSON-LD) for its head. Records in, dict out.

A page is told by what its record says, never by more: no `reviewedBy`, because no clinician has reviewed
anything; no `signOrSymptom`, because warning signs belong to other, graver problems than the one on the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from macros.records.library import Library, cited
from macros.records.schema import COLLECTION_OF, KINDS, PAGE_PER_RECORD, SHARED_PAGES
from macros.records.schema.base import Markdown, Record, RefersTo
from macros.records.schema.claims import Claim
from macros.records.schema.conditions import Condition
from macros.records.schema.definitions import Definition
from macros.records.schema.guidance import Question
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Person, Source
from macros.records.schema.techniques import Technique
from macros.views.lists.collections import by_name
from macros.views.text.addresses import page_of
from macros.views.text.citations import address
from macros.views.text.wording import said
from macros.views.text.writing import Writer, link_name

SOURCES = COLLECTION_OF[Source]
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
LISTED = 60  # longer lists say how many they are: their names stand on the page, and a page must stay light
CITED = 20  # the same for sources
# Both lists are standards of others: the types of CSL and those of schema.org.
TYPES = {"article-journal": "ScholarlyArticle", "book": "Book", "chapter": "Chapter", "legislation": "Legislation", "report": "Report", "webpage": "WebPage"}
DATA_PAGE = "evidence/index.md"
SPECIAL_PAGES = {"about/index.md": "AboutPage", "search.md": "SearchResultsPage"}

Data = dict[str, Any]


@dataclass(frozen=True)
class Site:
    """What holds for every page."""

    name: str
    url: str  # ends with a slash; empty where nobody named the site's address, and then nothing below names one
    authors: str
    language: str = "en"

    def address(self, ref: str, library: Library) -> str:
        """Where a record is read."""
        file, anchor = page_of(ref, library)
        return self.at(f"{file.removesuffix('.md')}/{f'#{anchor}' if anchor else ''}")

    def at(self, path: str) -> str:
        """The whole address of a path below the site."""
        return f"{self.url}{path}" if self.url else ""


@dataclass(frozen=True)
class Here:
    """The page that is told of."""

    path: str  # its file below docs/
    url: str
    title: str
    description: str
    kind: str = ""
    collection_title: str = ""


def as_script(data: Data) -> str:
    """JSON that is safe inside an HTML script element: nothing in it can end the element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def record_data(record: Record, here: Here, library: Library, site: Site) -> Data:
    """The page of a record."""
    writer = Writer(library, here.path)
    page = _page(KINDS[record.collection].type_, here, site)
    page["lastReviewed"] = record.reviewed.isoformat()
    if isinstance(record, Question):
        page["mainEntity"] = [_question(record, writer)]
    elif isinstance(record, Source):
        page["mainEntity"] = publication(record)
    elif about := _about(record, writer, site):
        page["about"] = about
    if citations := [address(source) or source.name for source in islice(_sources(record, library), CITED)]:
        page["citation"] = citations
    return page


def docs_data(here: Here, library: Library, site: Site) -> Data:
    """A page of docs/: a list of records, the glossary, the home page, or any other."""
    collection = here.path.removesuffix("/index.md")
    if here.path == "index.md":
        return {"@context": "https://schema.org", **_website(site), "description": here.description, "inLanguage": site.language, **_made_by(site)}
    if here.path.endswith("/index.md") and collection in PAGE_PER_RECORD:
        return _page("CollectionPage", here, site) | {"mainEntity": _list(library.records[collection], library, site)}
    page = _page(SPECIAL_PAGES.get(here.path, "WebPage"), here, site)
    if here.path == SHARED_PAGES[COLLECTION_OF[Definition]]:
        page["mainEntity"] = _terms(library, here)
    if here.path == DATA_PAGE:
        page["mainEntity"] = _dataset(library, site)
    return page


def _page(type_: str, here: Here, site: Site) -> Data:
    return {
        "@context": "https://schema.org",
        "@type": type_,
        "name": here.title,
        "description": here.description,
        **_found("url", here.url),
        "inLanguage": site.language,
        "isPartOf": _website(site),
        **_made_by(site),
        **({"breadcrumb": _breadcrumbs(here, site)} if site.url else {}),
    }


def _found(key: str, address: str) -> Data:
    """Where something is found; nothing where its address is not known."""
    return {key: address} if address else {}


def _website(site: Site) -> Data:
    return {"@type": "WebSite", "name": site.name, **_found("url", site.url)}


def _made_by(site: Site) -> Data:
    """Who wrote it, who publishes it, and on which terms it may be used again."""
    contributors = site.at("#contributors") or "_:contributors"  # a name that holds inside this page only
    return {"license": LICENSE, "author": {"@type": "Organization", "@id": contributors, "name": site.authors}, "publisher": {"@id": contributors}}


def _breadcrumbs(here: Here, site: Site) -> Data:
    """The same steps as in overrides/partials/breadcrumbs.html."""
    steps = [("Home", site.url)]
    if here.collection_title:
        steps.append((here.collection_title, site.at(f"{here.path.partition('/')[0]}/")))
    steps.append((here.title, here.url))
    items = [{"@type": "ListItem", "position": place, "name": name, "item": {"@id": url}} for place, (name, url) in enumerate(steps, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _named(type_: str, record: Record, **more: Any) -> Data:
    """An entity with its names; what is empty is left out."""
    facts = {"@type": type_, "name": record.name, "alternateName": record.also_called, **more}
    return {key: value for key, value in facts.items() if value}


def _about(record: Record, writer: Writer, site: Site) -> Data:
    """What the page of a record is about."""
    if isinstance(record, Condition):
        return _condition(record, writer, site)
    if isinstance(record, Technique):
        return _technique(record, writer, site)
    if isinstance(record, Safety):
        # A sign after a massage is no reason against one, and not always a symptom of an illness.
        type_ = "MedicalContraindication" if record.kind == "contraindication" else "MedicalEntity"
        return _named(type_, record)
    if isinstance(record, Claim):
        return {"@type": "Claim", "name": link_name(record, writer.library), "text": record.claim}
    return {}


def _condition(condition: Condition, writer: Writer, site: Site) -> Data:
    """A condition. Its techniques are treatments that people try; whether they help stands in the verdicts."""
    techniques = [
        {"@type": "MedicalTherapy", "name": t.name, **_found("url", site.address(t.ref, writer.library))} for t in writer.library.techniques_of(condition)
    ]
    codes = [{"@type": "MedicalCode", "codingSystem": code.system, "codeValue": code.code} for code in condition.codes]
    return _named("MedicalCondition", condition, description=writer.description(condition.summary), code=codes, possibleTreatment=techniques)


def _technique(technique: Technique, writer: Writer, site: Site) -> Data:
    cautions = [caution for id_ in technique.cautions if (caution := writer.library.find(Safety, id_))]
    reasons = [
        {"@type": "MedicalContraindication", "name": caution.name, **_found("url", site.address(caution.ref, writer.library))}
        for caution in cautions
        if caution.kind == "contraindication"
    ]
    how = " ".join(writer.plain(step) for step in technique.steps)
    return _named("MedicalTherapy", technique, description=writer.description(technique.summary), howPerformed=how, contraindication=reasons)


def _question(question: Question, writer: Writer) -> Data:
    return _named("Question", question, acceptedAnswer={"@type": "Answer", "text": writer.plain(question.short)})


def publication(source: Source) -> Data:
    """A source as the publication that it is."""
    name = _container_type(source)
    facts = {
        "@type": TYPES[source.type],
        "name": source.name,
        "author": [_author(person) for person in source.author],
        "datePublished": source.issued if source.issued and source.issued[:4].isdecimal() else None,
        "isPartOf": {"@type": name, "name": source.container_title} if name and source.container_title else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "identifier": [
            {"@type": "PropertyValue", "propertyID": scheme, "value": value}
            for scheme, value in (("DOI", source.DOI), ("PMID", source.PMID), ("PMCID", source.PMCID), ("ISBN", source.ISBN))
            if value
        ],
        "sameAs": address(source),
    }
    return {key: value for key, value in facts.items() if value}


def _container_type(source: Source) -> str:
    return {"article-journal": "Periodical", "chapter": "Book", "webpage": "WebSite"}.get(source.type, "")


def _author(person: Person) -> Data:
    if person.literal:
        return {"@type": "Organization", "name": person.literal}
    return {"@type": "Person", "name": " ".join(part for part in (person.given, person.family) if part)}


def _sources(record: Record, library: Library) -> Iterable[Source]:
    """The sources that a record's own text and verdicts rest on, in order, each once; a source does not cite itself."""
    ids: dict[str, None] = {}
    for _, marker, value in record.marked:
        if isinstance(marker, Markdown):
            ids |= dict.fromkeys(cited(value))
        elif isinstance(marker, RefersTo) and marker.collection == SOURCES:
            ids[value] = None
    return (library.source(id_) for id_ in ids if f"{SOURCES}/{id_}" != record.ref)


def _list(records: Mapping[str, Record], library: Library, site: Site) -> Data:
    data: Data = {"@type": "ItemList", "numberOfItems": len(records)}
    if len(records) <= LISTED:
        data["itemListElement"] = [
            {"@type": "ListItem", "position": place, "name": link_name(record, library), **_found("url", site.address(record.ref, library))}
            for place, record in enumerate(by_name(records.values()), 1)
        ]
    return data


def _terms(library: Library, here: Here) -> Data:
    """The glossary; what its terms mean stands on the page."""
    terms = [{"@type": "DefinedTerm", "name": term.name} for term in by_name(library.all(Definition))]
    return {"@type": "DefinedTermSet", "name": here.title, "hasDefinedTerm": terms}


def _dataset(library: Library, site: Site) -> Data:
    newest = max((record.reviewed.isoformat() for record in library.all(Condition)), default="")
    return {
        "@type": "Dataset",
        "name": said(library, "verdicts-title", site=site.name),
        "description": said(library, "verdicts-description"),
        **_found("url", site.at("evidence/")),
        **_made_by(site),
        "isAccessibleForFree": True,
        **({"dateModified": newest} if newest else {}),
        "distribution": {"@type": "DataDownload", "encodingFormat": "text/csv", **_found("contentUrl", site.at("evidence/verdicts.csv"))},
    }
