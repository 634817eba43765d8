"""The pages of questions and of practice."""

from __future__ import annotations

from macros.language.urgency import is_urgent
from macros.records.schema.guidance import Practice, Question
from macros.views.drawings import drawings_of
from macros.views.evidence.tables import findings
from macros.views.evidence.words import date_words
from macros.views.records.parts import more_help, pointing_here
from macros.views.text.markup import line
from macros.views.text.writing import Writer, admonition, bullets, sections

FOR_WHOM = "For anyone who asks this before or after a massage."
NO_VERDICT = "It helps you decide with your doctor; it does not tell you what you have."
NO_VERDICT_NOW = "It does not tell you what you have."  # beside a sign that cannot wait, nothing is to be decided first


def question_page(question: Question, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    told = NO_VERDICT_NOW if is_urgent(question, writer.library) else NO_VERDICT
    lead = f"{FOR_WHOM} {told}\n{{ .on-this-page }}\n\n{admonition('abstract', 'Short answer', writer.text(question.short))}"
    return lead, sections(
        [
            ("The whole answer", writer.text(question.full)),
            ("In a picture", drawings_of(question.ref, writer)),
            ("What to do now", writer.text(question.next or "")),
            ("The evidence in detail", findings(question.ref, writer)),
            ("See also", pointing_here(question, writer, ("faq",), question.see_also)),
            ("More help", more_help(writer)),
        ]
    )


def practice_page(practice: Practice, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    country = writer.library.terms("countries")[practice.country].name
    return f"**{line(country)}.** {writer.text(practice.summary)}", sections(
        [
            ("The facts", bullets(f"{writer.text(fact.says)} *As of {date_words(fact.as_of)}.*" for fact in practice.facts)),
            ("What you can do", writer.text(practice.you_can or "")),
            ("See also", pointing_here(practice, writer, ("faq", "practice"), practice.see_also)),
        ]
    )
