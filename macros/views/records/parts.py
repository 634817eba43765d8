"""What the pages of several collections share."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from macros.records.library import Library
from macros.records.schema import KINDS, Record
from macros.records.schema.guidance import Correction, Question
from macros.records.schema.safety import Safety
from macros.views.evidence.words import day_words
from macros.views.text.markup import line, lines
from macros.views.text.writing import Writer, bullets

LONG_LIST = 8  # more links than this are told by collection


def also_called(record: Record, writer: Writer) -> str:
    """Other names, which weigh much in search."""
    if not record.also_called:
        return ""
    names = ", ".join(lines(record.also_called))
    label = "Also asked as" if isinstance(record, Question) else "Also called"
    return f"{label}: {names}\n{{ .also-called data-pagefind-weight=8 }}"


def reviewed(record: Record, writer: Writer) -> str:
    """When someone last held the record against its sources, and that no clinician has reviewed it."""
    return (
        "## About this page\n\n"
        f"Last held against its sources on {day_words(record.reviewed)}. Next check by {day_words(record.next_review)}. {_corrected(record, writer)}"
        f"Written by the Medical Massage Reference contributors, none of them as a clinician. {writer.page_link('about/clinical-review.md', 'No clinician has reviewed it yet')}. "
        f"Nobody paid for it. {writer.page_link('about/editorial.md', 'Who we are, money and ties')} · {writer.page_link('about/index.md', 'How we grade')} · "
        f"{writer.page_link('contribute.md', 'Correct a mistake')}\n{{ .reviewed }}"
    )


def _corrected(record: Record, writer: Writer) -> str:
    """What this page once said wrongly, as links to the corrections, the newest first."""
    found = _corrections(writer.library).get(record.ref, [])
    return "".join(f"Corrected on {day_words(c.corrected)}: {writer.link(c.ref)}. " for c in found)


@lru_cache(maxsize=1)  # every page asks
def _corrections(library: Library) -> dict[str, list[Correction]]:
    """For each page that was wrong its corrections, the newest first."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for correction in sorted(library.all(Correction), key=lambda c: (c.corrected, c.id), reverse=True):
        found[correction.page].append(correction)
    return found


def cautions(ids: list[str], writer: Writer) -> str:
    """Safety records as links, a line for each severity, the strongest first."""
    records = [writer.library.get(f"safety/{id_}") for id_ in ids]
    told = []
    for severity in writer.library.terms("severity").values():
        links = [writer.link(record.ref) for record in records if isinstance(record, Safety) and record.severity == severity.id]
        if links:
            told.append(f"**{line(severity.name)}:** {' · '.join(links)}")
    return bullets(told)


def with_list(text: str, label: str, list_: str) -> str:
    """A text, and under it a labeled list where there is one."""
    return f"{text}\n\n{label}:\n\n{list_}" if list_ else text


def pointing_here(record: Record, writer: Writer, collections: tuple[str, ...], besides: list[str] | None = None) -> str:
    """Links to records that point at this one, computed; `besides` are typed by hand and come first.

    A long list is told by collection, a line each, so that a reader can pass over what does not matter here.
    """
    own = list(dict.fromkeys(besides or []))
    pointing = {c: [r.ref for r in writer.library.pointing_at(record.ref, c) if r.ref not in own] for c in collections}
    if sum(map(len, pointing.values())) <= LONG_LIST:
        return writer.refs([*own, *(ref for refs in pointing.values() for ref in refs)])
    lines = [f"- {KINDS[c].title}: {', '.join(writer.link(ref) for ref in refs)}" for c, refs in pointing.items() if refs]
    return "\n".join([writer.refs(own), *lines]).strip()


def more_help(writer: Writer) -> str:
    """Where to turn with a worry."""
    return (
        "Ask your doctor, midwife, nurse or pharmacist. "
        f"{writer.page_link('what-to-expect.md', 'What to expect')} has what to ask and tell at each visit. "
        f"{writer.page_link('find-a-therapist.md', 'Find a therapist')} names bodies worth knowing, with their addresses."
    )
