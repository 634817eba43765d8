"""The page of a condition."""

from __future__ import annotations

from macros.records.library import Library
from macros.records.named import HOW_IT_WORKS, SIDE_EFFECTS
from macros.records.schema.conditions import Condition
from macros.records.schema.guidance import Question
from macros.records.schema.safety import Safety
from macros.records.schema.techniques import Technique
from macros.records.schema.vocabularies import Urgency
from macros.views.drawings import drawings_of
from macros.views.evidence.effects import effect_pictures
from macros.views.evidence.tables import findings, verdict_reasons, verdict_table
from macros.views.evidence.words import is_known
from macros.views.lists.body_map import where
from macros.views.records.parts import cautions, pointing_here, with_list
from macros.views.text.markup import line, lines
from macros.views.text.writing import Writer, admonition, bullets, folded, sections

FOR_WHOM = (
    "For people with this problem and those close to them: what massage may do for it, when to see a doctor first, "
    "what else may help, and what to ask.\n{ .on-this-page }"
)
FIND_YOUR_ROW = "Find the row that matters most to you."
WHAT_DOTS_MEAN = "More dots mean that we are surer."
TAKE_IT_ALONG = "Take it to your doctor when you choose."
OTHER_RISKS = "Every choice has gains and risks. This page weighs only massage. Ask your doctor about the risks of the others."


def condition_page(condition: Condition, writer: Writer) -> tuple[str, str]:
    """What stands above the first heading, and the headings."""
    library = writer.library
    leaflet = f"{writer.page_link(f'{condition.ref}/leaflet.md', 'One-page leaflet to print')}\n{{ .no-print }}"
    lead = "\n\n".join(part for part in (writer.text(condition.summary), where(condition, writer), leaflet, FOR_WHOM) if part)
    return lead, sections(
        [
            ("Bottom line", writer.text(condition.bottom_line)),
            ("See a doctor first if…", _red_flags(condition, writer)),
            ("What massage may do", f"{_how_to_read(condition, library)}\n\n{verdict_table(condition, writer)}{_unmeasured(condition)}"),
            ("Why we say so", verdict_reasons(condition, writer)),
            ("What it will not do", writer.text(condition.will_not_do or "")),
            ("If you do nothing", writer.text(condition.without_treatment)),
            ("Other choices", f"{writer.text(condition.other_choices)}\n\n{OTHER_RISKS}"),
            (
                "What treatment looks like",
                with_list(writer.text(condition.treatment), "Ways of working", writer.linked_names(library.techniques_of(condition))),
            ),
            ("In a picture", drawings_of(condition.ref, writer)),
            ("How massage may work", _how_it_may_work(condition, writer)),
            ("Take care if…", _take_care(condition, writer)),
            ("Ask your therapist", bullets(lines(condition.ask))),
            ("What to do next", _next_steps(writer)),
            ("How progress is measured", writer.refs(f"measures/{id_}" for id_ in condition.measures)),
            ("What nobody knows yet", writer.text(condition.unknown)),
            ("Pictures of effect", effect_pictures(condition.ref, writer)),
            ("The evidence in detail", findings(condition.ref, writer)),
            ("Codes", folded("For professionals: codes in classifications", bullets(line(f"{code.system}: {code.code}") for code in condition.codes))),
            ("See also", pointing_here(condition, writer, ("faq", "benefits", "myths"))),
        ]
    )


def _how_to_read(condition: Condition, library: Library) -> str:
    """How to read the table of verdicts. Dots are explained where there are some."""
    dots = any(is_known(verdict, library) for verdict in condition.verdicts)
    return " ".join([FIND_YOUR_ROW, *([WHAT_DOTS_MEAN] if dots else []), TAKE_IT_ALONG])


def _unmeasured(condition: Condition) -> str:
    """What people care about and no verdict speaks of."""
    if any(verdict.outcome == "quality-of-life" for verdict in condition.verdicts):
        return ""
    return "\n\nQuality of life: we have no finding on this."


def _how_it_may_work(condition: Condition, writer: Writer) -> str:
    """For pain, the short answer to the question how; for other outcomes we have none."""
    question = writer.library.get(HOW_IT_WORKS)
    if not isinstance(question, Question) or all(verdict.outcome != "pain" for verdict in condition.verdicts):
        return ""
    return f"{writer.text(question.short)} See {writer.link(question.ref)}"


def _take_care(condition: Condition, writer: Writer) -> str:
    """The usual side effects, then the cautions that matter here."""
    known = writer.library.get(SIDE_EFFECTS)
    lead = f"{writer.text(known.summary)}\n\n" if isinstance(known, Safety) else ""
    return with_list(
        f"{lead}{cautions(condition.cautions, writer)}", "The kinds of massage named on this page have more cautions", _more_cautions(condition, writer)
    )


def _more_cautions(condition: Condition, writer: Writer) -> str:
    """The cautions of the kinds of massage that a page names, where the page does not name them itself."""
    kinds = [kind for id_ in condition.techniques if isinstance(kind := writer.library.get(f"techniques/{id_}"), Technique)]
    more = dict.fromkeys(safety.id for kind in kinds for safety in writer.library.cautions_of(kind))
    return cautions([id_ for id_ in more if id_ not in condition.cautions], writer)


def _next_steps(writer: Writer) -> str:
    """What a reader can do now; the same on every condition's page, because the way is the same."""
    return "\n".join(
        [
            "1. Look at the signs under “See a doctor first if…”. If one fits you, act on it before anything else.",
            "2. Talk over the choices on this page with your doctor: what matters most to you, and what you want to avoid.",
            f"3. If you want to try massage, read {writer.page_link('safety/index.md', 'Is it safe for me?')} and {writer.page_link('what-to-expect.md', 'what to expect')}.",
            f"4. {writer.page_link('find-a-therapist.md', 'Find a therapist')} who knows your problem. Agree on a goal, and on a day to look back.",
            "5. If it does not help by then, stop. Keep up what your doctor told you to do.",
        ]
    )


def _red_flags(condition: Condition, writer: Writer) -> str:
    boxes = []
    for urgency in writer.library.vocabulary(Urgency).values():
        flags = [flag for flag in condition.red_flags if flag.urgency == urgency.id]
        if flags:
            text = bullets(f"{line(flag.sign)}{writer.cite(flag.sources)}" for flag in flags)
            boxes.append(admonition(urgency.box, urgency.name, f"{text}\n\n{urgency.meaning}"))
    if not condition.red_flags and condition.no_red_flags_because:
        boxes.append(writer.text(condition.no_red_flags_because))
    return "\n\n".join(boxes)
