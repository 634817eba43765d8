"""The page of a condition."""

from __future__ import annotations

from macros.records.named import HOW_IT_WORKS, SIDE_EFFECTS
from macros.records.schema import COLLECTION_OF
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Measure, Question
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Outcome
from macros.views.drawings import drawings_of
from macros.views.evidence.effects import effect_pictures
from macros.views.evidence.tables import findings, verdict_reasons, verdict_table
from macros.views.evidence.words import is_known
from macros.views.lists.body_map import where
from macros.views.records.parts import cautions, on_this_page, pointing_here, red_flag_boxes, with_list
from macros.views.records.views import view_of
from macros.views.text.markup import line, lines
from macros.views.text.wording import said
from macros.views.text.writing import Writer, bullets, folded, numbered


@view_of(Condition)
def condition_page(condition: Condition, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    library = writer.library
    leaflet = f"{writer.page_link(f'{condition.ref}/leaflet.md', writer.say('one-page-leaflet'))}\n{{ .no-print }}"
    for_whom = on_this_page(writer.say("for-whom-condition"))
    lead = "\n\n".join(part for part in (writer.text(condition.summary), where(condition, writer), leaflet, for_whom) if part)
    ways = with_list(writer.text(condition.treatment), writer.say("ways-of-working"), writer.linked_names(library.techniques_of(condition)))
    codes = bullets(line(f"{code.system}: {code.code}") for code in condition.codes)
    return lead, writer.sections(
        [
            ("bottom-line", writer.text(condition.bottom_line)),
            ("see-a-doctor-first-if", _red_flags(condition, writer)),
            ("what-massage-may-do", f"{_how_to_read(condition, writer)}\n\n{verdict_table(condition, writer)}{_unmeasured(condition, writer)}"),
            ("why-we-say-so", verdict_reasons(condition, writer)),
            ("what-it-will-not-do", writer.text(condition.will_not_do or "")),
            ("if-you-do-nothing", writer.text(condition.without_treatment)),
            ("other-choices", f"{writer.text(condition.other_choices)}\n\n{writer.say('other-risks')}"),
            ("what-treatment-looks-like", ways),
            ("in-a-picture", drawings_of(condition.ref, writer)),
            ("how-massage-may-work", _how_it_may_work(condition, writer)),
            ("take-care-if", _take_care(condition, writer)),
            ("ask-your-therapist", bullets(lines(condition.ask))),
            ("what-to-do-next", _next_steps(writer)),
            ("how-progress-is-measured", writer.refs(f"{COLLECTION_OF[Measure]}/{id_}" for id_ in condition.measures)),
            ("what-nobody-knows-yet", writer.text(condition.unknown)),
            ("pictures-of-effect", effect_pictures(condition.ref, writer)),
            ("the-evidence-in-detail", findings(condition.ref, writer)),
            ("codes", folded(said(library, "for-professionals"), codes)),
            ("see-also", pointing_here(condition, writer)),
        ]
    )


def _how_to_read(condition: Condition, writer: Writer) -> str:
    """How to read the table of verdicts. Dots are explained where there are some."""
    dots = any(is_known(verdict, writer.library) for verdict in condition.verdicts)
    return " ".join([writer.say("find-your-row"), *([writer.say("what-dots-mean")] if dots else []), writer.say("take-it-along")])


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
    """The usual side effects, then the cautions that matter here."""
    known = writer.library.get(SIDE_EFFECTS)
    lead = f"{writer.text(known.summary)}\n\n" if isinstance(known, Safety) else ""
    return with_list(f"{lead}{cautions(condition.cautions, writer)}", writer.say("more-cautions"), _more_cautions(condition, writer))


def _more_cautions(condition: Condition, writer: Writer) -> str:
    """The cautions of the kinds of massage that a page names, where the page does not name them itself."""
    kinds = [kind for id_ in condition.techniques if (kind := writer.library.find(Technique, id_))]
    more = dict.fromkeys(safety.id for kind in kinds for safety in writer.library.cautions_of(kind))
    return cautions([id_ for id_ in more if id_ not in condition.cautions], writer)


def _next_steps(writer: Writer) -> str:
    """What a reader can do now; the same on every condition's page, because the way is the same."""
    safe = writer.page_link("safety/index.md", writer.say("is-it-safe-for-me"))
    expect = writer.page_link("what-to-expect.md", writer.say("what-to-expect-within"))
    find = writer.page_link("find-a-therapist.md", writer.say("find-a-therapist"))
    return numbered(
        [
            writer.say("next-look-at-the-signs", heading=writer.say("see-a-doctor-first-if")),
            writer.say("next-talk-with-your-doctor"),
            writer.say("next-read", safe=safe, expect=expect),
            writer.say("next-find", find=find),
            writer.say("next-stop"),
        ]
    )


def _red_flags(condition: Condition, writer: Writer) -> str:
    if not condition.red_flags and condition.no_red_flags_because:
        return writer.text(condition.no_red_flags_because)
    return red_flag_boxes(condition, writer)
