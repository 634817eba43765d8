"""The page of a source."""

from __future__ import annotations

from macros.records.schema import KINDS
from macros.records.schema.evidence import Finding
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Standing
from macros.views.evidence.tables import caveat, finding_head
from macros.views.records.views import view_of
from macros.views.text.citations import address, ama
from macros.views.text.markup import line
from macros.views.text.writing import Writer, bullets


def _details(finding: Finding, writer: Writer) -> str:
    """How it was measured and graded, and where in the source it stands; empty where nobody said."""
    estimate, grade = finding.estimate, finding.grade
    graded = ": ".join(part for part in (grade.outcome, grade.system) if part)
    told = [
        writer.say("read-at", what=line(finding.read_at)) if finding.read_at else "",
        writer.say("on-a-scale", what=line(estimate.scale)) if estimate and estimate.scale else "",
        writer.say("p-value", what=line(estimate.p)) if estimate and estimate.p else "",
        writer.say("graded-as", what=line(graded)) if graded else "",
    ]
    words = " · ".join(part for part in told if part)
    return f"\n\n{words}" if words else ""


@view_of(Source)
def source_page(source: Source, writer: Writer) -> tuple[str, str]:
    """The citation, and the headings."""
    library = writer.library
    kind = library.terms("source-kinds")[source.kind]
    standing = library.vocabulary(Standing)[source.standing]
    facts = [
        f"**{writer.say('kind')}** {line(kind.name)}. {kind.meaning}",
        f"**{writer.say('standing')}** {line(standing.name)}. {standing.meaning}",
        f"**{writer.say('how-far')}** {library.terms('reading')[source.read].meaning}",
    ]
    if source.harms:
        facts.append(f"**{writer.say('harm-looked-for')}** {library.terms('harm-reporting')[source.harms].meaning}")
    if source.read_note:
        facts.append(f"**{writer.say('please-note')}** {writer.text(source.read_note)}")
    if not address(source):
        facts.append(f"**{writer.say('where-to-find-it')}** {writer.say('no-public-address')}")
    own = [e for number, finding in enumerate(source.findings) for e in library.evidence(finding.about[0]) if e.source is source and e.number == number]
    what = "\n\n".join(
        f"### {line(library.terms('outcomes')[e.finding.outcome].name)} {{ #{e.finding.key} }}\n\n"
        f"{finding_head(e, writer)}  \n{writer.text(e.finding.result)} {caveat(e.finding, writer)}".rstrip()
        + _details(e.finding, writer)
        + "\n\n"
        f"{writer.say('about', records=', '.join(writer.link(ref) for ref in e.finding.about))}"
        for e in own
    )
    users = {r.ref: r for r, _ in library.mentions.get(source.ref, []) if KINDS[r.collection].page is not None and not isinstance(r, Source)}
    return f"{ama([source])[source.id]}\n{{ .citation }}", writer.sections(
        [
            ("about-this-source", bullets(facts)),
            ("what-it-found", what),
            ("where-we-use-it", bullets(writer.link(r.ref) for r in sorted(users.values(), key=lambda r: (r.collection, r.name.casefold())))),
            ("why-we-keep-it", writer.text(source.unused_because or "")),
        ]
    )
