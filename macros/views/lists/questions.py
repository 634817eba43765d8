"""The list of questions: those that everybody asks first, then all of them by topic."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.schema.guidance import Coverage, Question
from macros.views.lists.collections import answer_line, by_name
from macros.views.shapes import shape
from macros.views.text.markup import line
from macros.views.text.writing import Writer, bullets, numbered


def first_questions(writer: Writer) -> str:
    """The questions of the outline, in its order, each with its short answer in a line."""
    return numbered(_entry(question, writer) for question in _of_the_outline(writer.library))


def _of_the_outline(library: Library) -> list[Question]:
    refs = [
        point.records[0]
        for coverage in library.all(Coverage)
        for point in coverage.points
        if point.records and any(part.asked_first and point.id.startswith(part.letter) for part in coverage.outline)
    ]
    records = [library.get(ref) for ref in refs]
    return [record for record in records if isinstance(record, Question)]


def question_list(writer: Writer) -> str:
    """Every question under its topic; the script narrows them as a reader types."""
    library = writer.library
    questions = by_name(library.all(Question))
    parts = []
    for topic in library.terms("faq-topics").values():
        entries = [question for question in questions if question.topic == topic.id]
        if entries:
            lines = bullets(_entry(question, writer) for question in entries)
            parts.append(shape("group", kind="topic", heading=topic.name, id=topic.id, text=lines))
    return "\n\n".join(parts)


def _entry(question: Question, writer: Writer) -> str:
    """The question, where its answer holds, and the answer in a line. Other wordings go along for the script."""
    country = f" · **{line(writer.library.terms('countries')[question.country].name)}**" if question.country else ""
    also = line(" ".join(question.also_called))
    return f'{writer.link(question.ref)}{{ data-also="{also}" }}{country}  \n{line(answer_line(question, writer))}'
