"""What tests of looks share: one page of each kind of the real site, whichever records it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.records.library import Library
from macros.records.schema.drawings import Drawing

PAGES = {  # pages of docs/
    "home": "/",
    "list": "/conditions/",
    "safety list": "/safety/",
    "sources": "/sources/",
    "glossary": "/glossary/",
    "history": "/history/",
    "process": "/what-to-expect/",
    "measures": "/measures/",
    "bodies": "/find-a-therapist/",
    "about": "/about/",
    "evidence": "/evidence/",
    "evidence by problem": "/evidence/by-problem/",
    "matrix": "/evidence/grid/",
    "questions": "/faq/",
    "body map": "/conditions/body-map/",
    "safety check": "/safety/check/",
    "first-visit checklist": "/what-to-expect/checklist/",
    "medical or spa massage": "/medical-or-spa-massage/",
    "techniques by conditions": "/evidence/techniques/",
    "pictures of effect": "/evidence/effects/",
    "accessibility": "/about/accessibility/",
    "pictures": "/techniques/pictures-clinical/",
    "editorial policy": "/about/editorial/",
    "a to z": "/a-z/",
    "not found": "/nowhere/",
}
OF_RECORDS = {
    "condition": "conditions",
    "benefit": "benefits",
    "myth": "myths",
    "technique": "techniques",
    "safety": "safety",
    "question": "faq",
    "practice": "practice",
    "source": "sources",
}


@pytest.fixture(scope="session")
def kinds(site: Path, library: Library) -> dict[str, str]:
    """One page of each kind: of a collection the longest, where what may run out of its room does so first."""

    def longest(collection: str) -> str:
        return f"/{max(library.records[collection].values(), key=lambda record: (site / record.ref / 'index.html').stat().st_size).ref}/"

    found = PAGES | {kind: longest(collection) for kind, collection in OF_RECORDS.items()}
    two = ",".join(list(library.records["techniques"])[:2])
    return found | {"leaflet": f"{found['condition']}leaflet/", "comparison of techniques": f"/techniques/compare/?t={two}", "search": "/search/?q=pain"}


@pytest.fixture(scope="session")
def drawn(library: Library) -> list[str]:
    """Pages with drawings: the galleries, a page that calls one by name, and that of a technique."""
    families = {term.gallery.removesuffix(".md") for term in library.terms("technique-families").values() if getattr(term, "gallery", "")}
    technique = next(ref for drawing in library.all(Drawing) for ref in drawing.about if ref.startswith("techniques/"))
    return ["/techniques/pictures/", *(f"/{gallery}/" for gallery in sorted(families)), f"/{technique}/", "/what-to-expect/"]
