"""The page of a condition."""

from __future__ import annotations

from macros.language.plain import sentences
from macros.records.named import HOW_IT_WORKS, SIDE_EFFECTS
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Question
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Outcome, Severity
from macros.views.drawings import drawings_of
from macros.views.evidence.answers import key_answers
from macros.views.lists.body_map import where
from macros.views.records.evidence_pages import door
from macros.views.records.parts import cautions, joined, pointing_here, red_flag_boxes, short_answer
from macros.views.records.views import view_of
from macros.views.text.markup import line, lines
from macros.views.text.wording import said
from macros.views.text.writing import Writer, bullets, folded, numbered


@view_of(Condition)
def condition_page(condition: Condition, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings: the answer, the dangers, what to do, then the reasons."""
    lead = joined(writer.text(condition.summary), where(condition, writer), _short_answer(condition, writer))
    ways = " · ".join(writer.link(technique.ref) for technique in writer.library.techniques_of(condition))
    treatment = f"{writer.text(condition.treatment)}\n\n{writer.say('ways-of-working')} {ways}" if ways else writer.text(condition.treatment)
    return lead, writer.sections(
        [
            ("see-a-doctor-first-if", _red_flags(condition, writer)),
            ("what-to-do-next", _next_steps(condition, writer)),
            ("what-massage-may-do", _what_it_may_do(condition, writer)),
            ("what-it-will-not-do", writer.text(condition.will_not_do or "")),
            ("if-you-do-nothing", writer.text(condition.without_treatment)),
            ("other-choices", f"{writer.text(condition.other_choices)}\n\n{writer.say('other-risks')}"),
            ("what-treatment-looks-like", treatment),
            ("take-care-if", _take_care(condition, writer)),
            ("ask-your-therapist", bullets(lines(condition.ask))),
            ("all-the-evidence", door(condition, writer)),
            ("how-massage-may-work", _how_it_may_work(condition, writer)),
            ("in-a-picture", drawings_of(condition.ref, writer)),
            ("see-also", pointing_here(condition, writer)),
            ("for-whom-this-is", writer.say("for-whom-condition")),
        ]
    )


def _short_answer(condition: Condition, writer: Writer) -> str:
    """The answer, and what happens without massage."""
    nothing = sentences(condition.without_treatment)[0]
    text = f"{writer.text(condition.bottom_line)}\n\n**{writer.say('if-you-do-nothing')}:** {writer.text(nothing)}"
    return short_answer(said(writer.library, "bottom-line"), text)


def _what_it_may_do(condition: Condition, writer: Writer) -> str:
    """A row for each key answer, and what people care about that none speaks of."""
    return f"{key_answers(condition, writer)}{_unmeasured(condition, writer)}"


def _unmeasured(condition: Condition, writer: Writer) -> str:
    """What people care about and no verdict speaks of."""
    told = {verdict.outcome for verdict in condition.verdicts}
    missed = [outcome for outcome in writer.library.vocabulary(Outcome).values() if outcome.missed and outcome.id not in told]
    return "".join(f"\n\n{writer.say('no-finding-on', outcome=line(outcome.name))}" for outcome in missed)


def _how_it_may_work(condition: Condition, writer: Writer) -> str:
    """The short answer to the question how, where it is about an outcome of this page."""
    question, outcomes = writer.library.get(HOW_IT_WORKS), writer.library.vocabulary(Outcome)
    if not isinstance(question, Question) or not any(outcomes[verdict.outcome].explained for verdict in condition.verdicts):
        return ""
    return f"{writer.text(question.short)} {writer.say('see-more', record=writer.link(question.ref))}"


def _take_care(condition: Condition, writer: Writer) -> str:
    """The usual side effects, then the cautions that matter here; what is urgent is never folded."""
    known = writer.library.get(SIDE_EFFECTS)
    lead = f"{writer.text(known.summary)}\n\n" if isinstance(known, Safety) else ""
    more, severities = _more_cautions(condition, writer), writer.library.vocabulary(Severity)
    urgent = [record.id for record in more if severities[record.severity].urgent and severities[record.severity].said]  # 'no massage' calls nobody
    told = cautions([*condition.cautions, *urgent], writer)
    rest = folded(said(writer.library, "more-cautions"), cautions([record.id for record in more if record.id not in urgent], writer))
    return joined(f"{lead}{told}", rest)


def _more_cautions(condition: Condition, writer: Writer) -> list[Safety]:
    """The cautions of the kinds of massage that a page names, where the page does not name them itself."""
    kinds = [kind for id_ in condition.techniques if (kind := writer.library.find(Technique, id_))]
    more = {safety.id: safety for kind in kinds for safety in writer.library.cautions_of(kind)}
    return [safety for safety in more.values() if safety.id not in condition.cautions]


def _next_steps(condition: Condition, writer: Writer) -> str:
    """What a reader can do now; the same on every condition's page, because the way is the same."""
    safe = writer.page_link("safety/index.md", writer.say("is-it-safe-for-me"))
    expect = writer.page_link("what-to-expect.md", writer.say("what-to-expect-within"))
    find = writer.page_link("find-a-therapist.md", writer.say("find-a-therapist"))
    leaflet = writer.page_link(f"{condition.ref}/leaflet.md", writer.say("one-page-leaflet"))
    return numbered(
        [
            writer.say("next-look-at-the-signs", heading=writer.say("see-a-doctor-first-if")),
            writer.say("next-talk-with-your-doctor", leaflet=leaflet),
            writer.say("next-read", safe=safe, expect=expect),
            writer.say("next-find", find=find),
            writer.say("next-stop"),
        ]
    )


def _red_flags(condition: Condition, writer: Writer) -> str:
    if not condition.red_flags and condition.no_red_flags_because:
        return writer.text(condition.no_red_flags_because)
    return red_flag_boxes(condition, writer)
