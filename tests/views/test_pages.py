"""A miniature reference, built to pages that are kept beside it and compared whole.

When a change of the pages is meant: ACCEPT=1 .venv/bin/python -m pytest tests/views/test_pages.py
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from macros.records.library import load
from macros.records.schema import PAGE_PER_RECORD
from macros.rules import check
from macros.views.all_pages import all_pages
from macros.views.records import record_page
from macros.views.registry import MACROS
from macros.views.text.writing import Writer
from tests.support.miniature import said
from tests.support.places import TINY

EXPECTED = TINY.parent / "expected"
LISTS = {  # what each macro is called with, and on which page
    "record_list": ("conditions", "conditions/index.md"),
    "warning_signs": ("safety/index.md",),
    "timeline": ("history.md",),
    "glossary": ("glossary.md",),
    "process_steps": ("what-to-expect.md",),
    "measure_list": ("measures.md",),
    "organisation_list": ("find-a-therapist.md",),
    "source_list": ("sources/index.md",),
    "corrections": ("about/corrections.md",),
    "audits": ("about/audits.md",),
    "vocabulary": ("certainty", "about/index.md"),
    "a_to_z": ("a-z.md",),
    "counts": ("index.md",),
    "sample_verdict": ("conditions/knee-pain", "index.md"),
    "evidence_answer": ("evidence/index.md",),
    "evidence_list": ("evidence/index.md",),
    "evidence_by_problem": ("evidence/by-problem.md",),
    "condition_matrix": ("evidence/grid.md",),
    "technique_matrix": ("evidence/techniques.md",),
    "matrix_filters": ("condition-groups", "evidence/grid.md"),
    "shapes_key": ("evidence/grid.md",),
    "effect_gallery": ("evidence/effects.md",),
    "first_visit_checklist": ("what-to-expect/checklist.md",),
    "first_questions": ("faq/index.md",),
    "question_list": ("faq/index.md",),
    "drawing_gallery": ("techniques/pictures-relaxation.md",),
    "comparison_tables": ("medical-or-spa-massage.md",),
    "technique_comparison": ("techniques/compare.md",),
    "body_map": ("conditions/body-map.md",),
    "safety_check": ("safety/check.md",),
}


def pages() -> dict[str, str]:
    """Every page and list of the miniature reference."""
    library = load(TINY)
    made = {}
    for collection in PAGE_PER_RECORD:
        for record in library.records[collection].values():
            page = record_page(record, library)
            made[page.path] = "".join(f"{name}: {value}\n" for name, value in page.meta.items()) + "\n" + page.markdown
    for name, (*arguments, here) in LISTS.items():
        writer = Writer(library, here)
        text = MACROS[name](*arguments, writer)
        made[f"lists/{name}.md"] = "\n\n".join(part for part in (text, writer.sources_section(text)) if part) + "\n"
    return made


def test_the_miniature_reference_is_right():
    assert said(check(load(TINY))) == []


def test_every_list_is_shown():
    assert set(LISTS) == set(MACROS)


def test_all_pages_say_what_to_edit(tmp_path: Path):
    shutil.copytree(TINY, tmp_path / "data")
    (tmp_path / "data" / "conditions" / "gonitis.yml").write_text("moved_to: knee-pain\n", encoding="utf-8")
    (tmp_path / "data" / "definitions" / "kneecap.yml").write_text("moved_to: patella\n", encoding="utf-8")
    made = {page.path: (page, source) for page, source in all_pages(load(tmp_path / "data"), "")}
    records = {path for path in pages() if not path.startswith("lists/")}
    besides = {
        "about/corrections/conditions.md",
        "about/corrections/conditions/knee-pain.md",
        "conditions/knee-pain/evidence.md",
        "conditions/knee-pain/leaflet.md",
        "sources/kinds/rct.md",
        "conditions/gonitis.md",
    }
    others = {f"conditions/{name}/{page}.md" for name in ("neck-ache", "ache-all-over") for page in ("evidence", "leaflet")}
    alike = others | {"sources/kinds/meta-analysis.md"}
    assert made.keys() == records | besides | alike
    assert {path: made[path][1] for path in sorted(besides)} == {
        "about/corrections/conditions.md": "docs/about/corrections.md",
        "about/corrections/conditions/knee-pain.md": "docs/about/corrections.md",
        "conditions/gonitis.md": "data/conditions/knee-pain.yml",
        "conditions/knee-pain/evidence.md": "data/conditions/knee-pain.yml",
        "conditions/knee-pain/leaflet.md": "data/conditions/knee-pain.yml",
        "sources/kinds/rct.md": "docs/sources/index.md",
    }
    assert made["safety/fever.md"][1] == "data/safety/fever.yml"
    old = made["conditions/gonitis.md"][0]
    assert (old.markdown, old.meta) == ("[Knee pain](knee-pain.md)\n", {"title": "Knee pain", "moved_to": "conditions/knee-pain/"})


def test_pages_are_as_accepted():
    made = pages()
    if os.environ.get("ACCEPT"):
        for path, text in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_text(text, encoding="utf-8")
        for old in EXPECTED.rglob("*.md"):
            if old.relative_to(EXPECTED).as_posix() not in made:
                old.unlink()
    accepted = {path.relative_to(EXPECTED).as_posix(): path.read_text(encoding="utf-8") for path in EXPECTED.rglob("*.md")}
    changed = sorted(path for path in made.keys() | accepted.keys() if made.get(path) != accepted.get(path))
    if changed:
        first = changed[0]
        pytest.fail(
            f"{len(changed)} pages changed: {', '.join(changed)}\nIf that is meant: ACCEPT=1 .venv/bin/python -m pytest tests/views/test_pages.py\n\n"
            f"--- {first} as made now\n{made.get(first, '(gone)')}\n--- as accepted\n{accepted.get(first, '(new)')}",
            pytrace=False,
        )
