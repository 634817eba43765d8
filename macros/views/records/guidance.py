"""The pages of questions and of practice."""

from __future__ import annotations

from macros.language.urgency import is_urgent
from macros.records.schema.guidance import Practice, Question
from macros.views.drawings import drawings_of
from macros.views.evidence.tables import findings
from macros.views.evidence.words import date_words
from macros.views.records.parts import more_help, on_this_page, pointing_here
from macros.views.records.views import view_of
from macros.views.text.markup import line
from macros.views.text.wording import said, wording
from macros.views.text.writing import Writer, admonition, bullets

# Beside a sign that cannot wait, nothing is to be decided first.
FOR_WHOM, FOR_WHOM_NOW = wording("for-whom-question"), wording("for-whom-urgent-question")


@view_of(Question)
def question_page(question: Question, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    short = admonition("abstract", said(writer.library, "short-answer"), writer.text(question.short))
    whom = FOR_WHOM_NOW if is_urgent(question, writer.library) else FOR_WHOM
    return f"{on_this_page(writer.say(whom))}\n\n{short}", writer.sections(
        [
            ("the-whole-answer", writer.text(question.full)),
            ("in-a-picture", drawings_of(question.ref, writer)),
            ("what-to-do-now", writer.text(question.next or "")),
            ("the-evidence-in-detail", findings(question.ref, writer)),
            ("see-also", pointing_here(question, writer, question.see_also)),
            ("more-help", more_help(writer)),
        ]
    )


@view_of(Practice)
def practice_page(practice: Practice, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    country = writer.library.terms("countries")[practice.country].name
    facts = bullets(f"{writer.text(fact.says)} *{writer.say('as-of', date=date_words(fact.as_of))}*" for fact in practice.facts)
    return f"**{line(country)}.** {writer.text(practice.summary)}", writer.sections(
        [
            ("the-facts", facts),
            ("what-you-can-do", writer.text(practice.you_can or "")),
            ("see-also", pointing_here(practice, writer, practice.see_also)),
        ]
    )
