"""The pages of claimed benefits and of myths."""

from __future__ import annotations

from macros.records.schema.claims import Benefit, Claim, Myth
from macros.views.drawings import drawings_of
from macros.views.evidence.answers import key_answers
from macros.views.evidence.tables import findings
from macros.views.records.parts import pointing_here
from macros.views.records.views import view_of
from macros.views.text.markup import line
from macros.views.text.wording import said
from macros.views.text.writing import Writer, admonition


def _judgement(claim: Claim, writer: Writer) -> str:
    library, judgement = writer.library, writer.library.terms("judgements")[claim.judgement].name
    title = said(library, "judged", what=claim.judged, judgement=judgement) if claim.judged else said(library, "our-verdict", judgement=judgement)
    return admonition("abstract", title, writer.text(getattr(claim, "summary", "")))


@view_of(Benefit)
def benefit_page(benefit: Benefit, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    return _judgement(benefit, writer), writer.sections(
        [
            ("what-people-say", f"“{line(benefit.claim)}”"),
            ("what-massage-may-do", key_answers(benefit, writer)),
            ("what-studies-show", writer.text(benefit.why)),
            ("what-does-hold", writer.text(benefit.what_holds)),
            ("the-evidence-in-detail", findings(benefit.ref, writer)),
            ("see-also", pointing_here(benefit, writer, benefit.see_also)),
        ]
    )


@view_of(Myth)
def myth_page(myth: Myth, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    return _judgement(myth, writer), writer.sections(
        [
            ("what-people-say", f"“{line(myth.claim)}”"),
            ("what-is-true", writer.text(myth.why)),
            ("in-a-picture", drawings_of(myth.ref, writer)),
            ("what-helps-instead", writer.text(myth.instead)),
            ("what-we-can-say", key_answers(myth, writer)),
            ("the-evidence-in-detail", findings(myth.ref, writer)),
            ("see-also", pointing_here(myth, writer, myth.see_also)),
        ]
    )
