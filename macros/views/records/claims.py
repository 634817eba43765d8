"""The pages of claimed benefits and of myths."""

from __future__ import annotations

from macros.records.schema.claims import Benefit, Claim, Myth
from macros.views.drawings import drawings_of
from macros.views.evidence.tables import findings, verdict_reasons, verdict_table
from macros.views.records.parts import pointing_here
from macros.views.text.markup import line
from macros.views.text.writing import Writer, admonition, sections


def _judgement(claim: Claim, writer: Writer) -> str:
    term = writer.library.terms("judgements")[claim.judgement]
    title = f"{claim.judged} is {term.name}" if claim.judged else f"Our verdict: {term.name}"
    return admonition("abstract", title, writer.text(getattr(claim, "summary", "")))


def benefit_page(benefit: Benefit, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    return _judgement(benefit, writer), sections(
        [
            ("What people say", f"“{line(benefit.claim)}”"),
            ("What studies show", writer.text(benefit.why)),
            ("What does hold", writer.text(benefit.what_holds)),
            ("What massage may do", verdict_table(benefit, writer)),
            ("Why we say so", verdict_reasons(benefit, writer)),
            ("The evidence in detail", findings(benefit.ref, writer)),
            ("See also", pointing_here(benefit, writer, ("faq", "myths"), benefit.see_also)),
        ]
    )


def myth_page(myth: Myth, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    return _judgement(myth, writer), sections(
        [
            ("What people say", f"“{line(myth.claim)}”"),
            ("What is true", writer.text(myth.why)),
            ("In a picture", drawings_of(myth.ref, writer)),
            ("What helps instead", writer.text(myth.instead)),
            ("What we can say", verdict_table(myth, writer)),
            ("Why we say so", verdict_reasons(myth, writer)),
            ("The evidence in detail", findings(myth.ref, writer)),
            ("See also", pointing_here(myth, writer, ("faq", "benefits"), myth.see_also)),
        ]
    )
