"""Small valid records for tests, and a folder to put them in."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import yaml

from macros.records.library import Library, load
from macros.records.reading import Fault
from macros.rules import Rule
from tests.support.places import TINY

DAYS = {"reviewed": "2026-01-02", "next_review": "2027-01-02"}

FINDING = {
    "key": "pain",
    "design": "single-trial",
    "about": ["conditions/knee-pain"],
    "intervention": "massage",
    "compared_with": "dummy massage",
    "against": "dummy",
    "outcome": "pain",
    "result": "Pain fell by 2 points of 10.",
    "direction": "helps",
    "size": "small",
    "grade": {"certainty": "low", "by": "source", "outcome": "pain", "system": "GRADE, low"},
}
VERDICT = {
    "outcome": "pain",
    "compared_with": "dummy massage",
    "direction": "helps",
    "size": "small",
    "certainty": "low",
    "sources": ["smith-2020"],
    "because": "One trial found a fall of 2 points [@smith-2020].",
}


class InALine(list[Any]):
    """A list that is written in one line, so that what stands below it keeps its place."""


RUNG = {
    "situation": "new",
    "who": "You feel hot and ill.",
    "severity": "never",
    "act": "Rest, and book again when you are well.",
    "where": "Nowhere.",
    "until": "Until a day after the fever has gone.",
    "already_massaged": "Rest, and drink.",
    "therapist": "Do not treat. Offer another day.",
    "sources": ["smith-2020"],
}

RECORDS: dict[str, dict[str, Any]] = {
    "sources/smith-2020": {
        "title": "Massage for knee pain",
        "type": "article-journal",
        "kind": "rct",
        "author": [{"family": "Smith", "given": "Ann B"}],
        "container-title": "Journal of Knees",
        "issued": 2020,
        "DOI": "10.1000/knees.1",
        "read": "abstract",
        "findings": [FINDING],
        "standing": "peer-reviewed",
    },
    "conditions/knee-pain": {
        "name": "Knee pain",
        "group": "joints",
        "summary": "Pain in or around the knee.",
        "bottom_line": "Massage may ease knee pain a little [@smith-2020].",
        "red_flags": [{"sign": "You cannot put weight on the leg.", "urgency": "emergency", "sources": ["smith-2020"]}],
        "verdicts": [VERDICT],
        "treatment": "Half an hour, once a week [@smith-2020].",
        "without_treatment": "We found no study of this.",
        "other_choices": "We found no guideline on this.",
        "unknown": "Nobody knows how long it lasts.",
        "cautions": ["fever"],
        "ask": ["How often have you treated knees?", "When do we stop?"],
        "regions": ["knee"],
    },
    "safety/fever": {
        "name": "Fever",
        "kind": "contraindication",
        "group": "skin-and-infection",
        "severity": "never",
        "summary": "No massage for now.",
        "why": "A regulator lists it [@smith-2020].",
        "ladder": InALine([RUNG]),
        "check": "I have a fever.",
        **DAYS,
        "danger_words": ["fever"],
    },
    "techniques/gliding": {
        "name": "Gliding",
        "family": "relaxation",
        "summary": "Long strokes with the flat hand.",
        "steps": ["Lay the hands on.", "Glide."],
        "pressure": "Light.",
        "used_for": "It is used to relax [@smith-2020].",
        "not_when": "Not on hurt skin.",
        "verdicts": [{"outcome": "pain", "direction": "not-studied", "because": "We found no study of it."}],
        "cautions": ["fever"],
        "origin": "We found no source on this.",
        "origin_status": "unknown",
    },
    "benefits/ease": {
        "name": "Eases pain",
        "claim": "Massage eases all pain.",
        "judgement": "uncertain",
        "summary": "We do not know.",
        "why": "One trial looked at knees only [@smith-2020].",
        "what_holds": "It may feel good.",
        "verdicts": [{"outcome": "pain", "direction": "not-studied", "because": "We found no study of all pain."}],
    },
    "myths/presses-it-out": {
        "name": "Massage presses pain out",
        "claim": "Massage presses pain out.",
        "judgement": "not-supported",
        "summary": "We found no study of this.",
        "why": "The one trial says nothing about it [@smith-2020].",
        "instead": "It may feel good.",
    },
    "faq/does-it-help": {
        "question": "Does it help?",
        "topic": "does-it-work",
        "short": "Maybe. It may ease knee pain a little [@smith-2020].",
        "full": "See [[conditions/knee-pain]].",
    },
    "process/first-call": {"name": "The first call", "order": 1, "what": "You say what hurts [@smith-2020].", "you_can": "Ask about training."},
    "practice/licenses": {
        "name": "Licenses",
        "topic": "licensing",
        "country": "us",
        "summary": "States decide.",
        "facts": [{"says": "Each state has its own rule [@smith-2020].", "as_of": "2020-05"}],
    },
    "measures/pain-scale": {"name": "Pain scale", "what": "How much it hurts [@smith-2020].", "how_scored": "From 0 to 10; 0 is good."},
    "organisations/knee-club": {
        "name": "Knee Club",
        "kind": "association",
        "country": "us",
        "role": "It speaks for knees and for the patella.",
        "URL": "https://example.org/knees",
        "sources": ["smith-2020"],
    },
    "definitions/patella": {"name": "Patella", "meaning": "The kneecap [@smith-2020]."},
    "history/first-knee": {
        "name": "The first knee",
        "when": {"from": -460, "to": -377, "circa": True},
        "status": "disputed",
        "what": "Someone rubbed it [@smith-2020].",
        "disputed_by": "Smith doubts it [@smith-2020].",
    },
    "comparisons/knees": {
        "name": "Left or right knee?",
        "summary": "They are alike [@smith-2020].",
        "sides": ["Left knee", "Right knee"],
        "rows": [{"aspect": "Place", "cells": ["On the left.", "On the right."]}],
    },
    "corrections/knee-number": {
        "name": "A wrong number",
        "page": "conditions/knee-pain",
        "corrected": "2026-01-02",
        "said": "3 points.",
        "says": "2 points.",
        "why": "We had copied it wrongly.",
    },
}


class Dumper(yaml.SafeDumper):
    """Writes a value out wherever it is used; records know no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


Dumper.add_representer(InALine, lambda dumper, values: dumper.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=True))


def folder(root: Path, **changes: Any) -> Path:
    """A data folder with all of RECORDS, changed: 'conditions__knee_pain={"name": …}' sets fields, None leaves a record out.

    A field set to None is left out. Names that are not in RECORDS become records of their own. What stands under 'svg' becomes
    the picture beside the record; a picture without a record has no other field.
    """
    records = copy.deepcopy(RECORDS)
    for key, fields in changes.items():
        ref = key.replace("__", "/").replace("_", "-")
        if fields is None:
            records.pop(ref)
        else:
            records.setdefault(ref, {}).update(fields)
    data = root / "data"
    for path in (*TINY.glob("vocabularies/*"), TINY / "drawings" / "style.css"):
        (data / path.parent.name).mkdir(parents=True, exist_ok=True)
        (data / path.parent.name / path.name).write_bytes(path.read_bytes())
    for ref, fields in records.items():
        path = data / f"{ref}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        if svg := fields.pop("svg", None):
            path.with_suffix(".svg").write_text(svg, encoding="utf-8")
            if not fields:
                continue
        written = {name: value for name, value in ({**fields, **DAYS} | fields).items() if value is not None}
        path.write_text(yaml.dump(written, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=1000), encoding="utf-8")
    return data


def library(root: Path, **changes: Any) -> Library:
    """The library of `folder(root, **changes)`; the data itself must be readable."""
    loaded = load(folder(root, **changes))
    assert loaded.faults == []
    return loaded


def said(faults: list[Fault] | Any) -> list[str]:
    """Faults as people read them."""
    return [str(fault) for fault in sorted(faults)]


def broken(rule: Rule, root: Path, **changes: Any) -> list[str]:
    """What a rule says about RECORDS with these changes."""
    return said(rule(library(root, **changes)))
