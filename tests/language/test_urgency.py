"""What readers are told about when to act, on the pages as they are written from all our records."""

from pathlib import Path

import pytest

from macros.language.urgency import is_urgent, names_sign, urgency_said
from macros.records.library import Library
from macros.records.schema.vocabularies import UrgentSign
from macros.rules.urgency import WAITING
from macros.views.records import record_page
from macros.views.text.wording import said as words_of
from tests.support.miniature import library as small_library

WRITTEN = ("conditions", "safety", "faq", "benefits", "myths", "techniques")


def written(library: Library) -> dict[str, str]:
    """Every page of a record that a reader may act on."""
    return {record.ref: record_page(record, library).markdown for name in WRITTEN for record in library.records[name].values()}


def test_no_page_with_an_urgent_sign_invites_to_wait(library: Library):
    pages = written(library)
    assert {ref: WAITING.findall(text) for ref, text in pages.items() if is_urgent(library.get(ref), library) and WAITING.search(text)} == {}


def test_nothing_urgent_is_said_only_where_nothing_is_urgent(library: Library):
    pages = [ref for ref, text in written(library).items() if words_of(library, "nothing-urgent") in text]
    assert pages != []
    assert [ref for ref in pages if not ref.startswith("safety/") or is_urgent(library.get(ref), library)] == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"severity": "adapt"}, True),
        ({"severity": "never"}, False),
        ({"severity": "ask-first", "what_to_do": "A hot leg: call a doctor today."}, False),
        ({"severity": "soon", "kind": "warning-sign", "check": None}, False),
    ],
    ids=["elective", "no massage", "a sign for today", "a warning sign"],
)
def test_a_page_says_that_nothing_is_urgent(changes: dict[str, str], said: bool, here: Path):
    library = small_library(here, safety__fever=changes)
    assert (words_of(library, "nothing-urgent") in written(library)["safety/fever"]) is said


@pytest.mark.parametrize(
    ("sentence", "urgency"),
    [
        ("Weak legs: call emergency services.", "emergency"),
        ("Get help today, or call emergency services if it grows.", "emergency"),
        ("Call your team at once.", "same-day"),
        ("See a doctor.", "see-a-doctor"),
        ("Ask your doctor first.", "ask-first"),
        ("Nobody knows.", None),
    ],
)
def test_a_sentence_states_an_urgency(sentence: str, urgency: str | None, library: Library):
    assert urgency_said(sentence, library) == urgency


def test_a_sign_is_named_by_a_word_of_every_line():
    sign = UrgentSign(id="x", name="x", urgency="emergency", says=["fever, high temperature", "back"], unless=["years ago"])
    assert names_sign(sign, "Back pain, and you are feverish")
    assert not names_sign(sign, "A fever")
    assert not names_sign(sign, "Back pain with a fever, years ago")


EVERYDAY_WORDS = [
    ("You have a plan to end your life.", "suicide-plan"),
    ("You think about suicide.", "suicide-thoughts"),
    ("Numb around your genitals", "saddle-numb"),
    ("You walk unsteadily, and your back hurts.", "walking-with-back-pain"),
    ("Trouble walking with neck pain", "walking-with-back-pain"),
    ("Your hands turn clumsy.", "clumsy-limbs"),
    ("You had cancer, and the pain is new or gets worse.", "pain-after-cancer"),
    ("Back pain with a fever", "back-pain-with-fever"),
    ("You lose weight without knowing why.", "weight-loss"),
    ("You see double.", "double-sight"),
    ("The knee is hot and swollen.", "hot-joint"),
    ("You bleed heavily.", "heavy-bleeding"),
    ("Your belly hurts all the time, the pain is constant, and you are pregnant.", "constant-pain-in-pregnancy"),
    ("An infection in a limb with lymphedema", "infected-limb"),
    ("Your chest hurts.", "chest-pain"),
    ("Chest pain that stops when you rest", "chest-pain-on-effort"),
    ("A headache after a blow to the head", "head-injury"),
    ("A bone may be broken.", "broken-bone"),
    ("Fever during chemotherapy", "fever-in-chemotherapy"),
    ("You have lost a lot of weight.", "weight-loss"),
    ("One leg turns weak.", "weak-leg"),
    ("A headache with a numb arm", "headache-with-nerve-signs"),
    ("A headache and a stiff neck", "headache-with-stiff-neck"),
    ("Jaw pain when you chew", "giant-cell-arteritis"),
    ("You cough up blood.", "coughing-blood"),
    ("Any bleeding when you are pregnant", "bleeding-in-pregnancy"),
    ("The baby moves less.", "baby-moves-less"),
    ("Pain just below the ribs", "pre-eclampsia"),
    ("A bruise that grows fast", "growing-bruise"),
    ("Your lips swell.", "anaphylaxis"),
    ("Hot, red skin that spreads", "spreading-hot-skin"),
    ("A wound that turns red and hot", "infected-wound"),
    ("You hear voices.", "hearing-voices"),
    ("You took too many pills.", "overdose"),
    ("Shoulder pain with a tight chest", "heart-attack"),
    ("An arm suddenly turns weak.", "sudden-weakness"),
    ("Severe neck pain with a weak arm", "severe-neck-pain-with-weakness"),
    ("One arm slowly turned numb.", "slow-weak-arm"),
    ("The cast feels too tight.", "tight-cast"),
    ("Pregnant, with a fever", "fever-in-pregnancy"),
    ("You cannot hold your urine, and your back hurts.", "bladder-or-bowel"),
    ("Back pain with numbness in both legs", "both-legs"),
    ("Pain like a band round your chest", "band-round-trunk"),
    ("Your back hurts more at night, and rest makes it worse.", "back-pain-at-night"),
    ("Your face droops.", "stroke"),
    ("The numbness spreads.", "spreading-weakness"),
    ("You feel electric shocks in your neck.", "electric-shocks"),
    ("A swollen face or neck", "swollen-face-or-neck"),
    ("An infection, and you are confused", "sepsis"),
    ("You are suddenly short of breath.", "sudden-breathlessness"),
    ("One leg is newly swollen.", "swollen-leg"),
    ("A headache that is sudden and severe", "thunderclap"),
    ("The worst headache of your life", "worst-headache"),
    ("A severe headache, and you take blood thinners", "severe-headache-on-blood-thinners"),
    ("New neck pain with a headache", "neck-pain-with-headache"),
    ("The arm is weak and numb.", "weak-and-numb"),
    ("Tingling or numb fingers", "numb-fingers"),
    ("A rash that does not fade", "rash-with-fever"),
    ("A fever with a seizure", "fever-with-seizure"),
    ("A baby under three months with a fever", "fever-in-a-young-baby"),
    ("Black stools", "bleeding-inside"),
    ("You hit your head, and you take blood thinners.", "blow-on-blood-thinners"),
    ("A fever, and the neck is stiff", "stiff-neck-with-fever"),
    ("Urine like cola", "muscle-breakdown"),
    ("A limb suddenly hurts very badly and feels tight.", "compartment-syndrome"),
    ("Your skin is blotchy, and you shiver hard.", "mottled-skin"),
    ("A very bad headache with a red eye", "red-eye-headache"),
    ("A headache, and you throw up", "headache-with-vomiting"),
    ("A headache that keeps getting worse", "worsening-headache"),
    ("Pregnant, and the headache is odd", "headache-in-pregnancy"),
    ("A leg swells suddenly.", "sudden-leg-swelling"),
    ("A foot that gets more numb", "numb-leg"),
    ("Heart failure, more swelling or shorter breath", "heart-failure-worse"),
    ("You had cancer, and a bone in the shoulder newly hurts.", "bone-pain-in-the-shoulder-with-cancer"),
    ("180/120 or more with chest pain", "very-high-blood-pressure-with-signs"),
    ("180/120 or more, measured twice", "very-high-blood-pressure"),
    ("You are pregnant and have a fit.", "sick-pregnancy"),
    ("Your jaw locks.", "locked-jaw"),
    ("Sudden, very bad pain in belly and back", "burst-aneurysm"),
    ("Early on, you turn very dizzy.", "ectopic-pregnancy"),
    ("Pain in the tip of the shoulder", "shoulder-tip-pain"),
    ("Pregnant, and the back pain comes and goes", "back-pain-in-pregnancy"),
    ("A foot turns cold and pale.", "cold-limb"),
    ("You cannot pee at all.", "cannot-pee"),
    ("Short of breath at rest", "breathless-with-swollen-legs"),
    ("A red, hot scar with a fever", "red-skin-with-fever"),
    ("After a birth you hear voices.", "voices-after-birth"),
    ("The hernia turns hard and sore.", "trapped-hernia"),
    ("Your blood sugar was low, and you passed out.", "low-blood-sugar"),
    ("Slow breathing, and hard to wake", "too-much-opioid"),
    ("A dark curtain in your sight", "curtain-in-sight"),
    ("Pain in your side with a fever", "kidney-stone-with-fever"),
    ("A hot, red or painful breast", "inflamed-breast"),
    ("Numb skin after cold", "frostbite"),
]


@pytest.mark.parametrize(("text", "sign"), EVERYDAY_WORDS)
def test_our_signs_are_found_in_everyday_words(text: str, sign: str, library: Library):
    assert names_sign(library.terms("urgent-signs")[sign], text)


def test_every_sign_is_found_in_words_of_its_own(library: Library):
    assert set(library.vocabulary(UrgentSign)) - {sign for _, sign in EVERYDAY_WORDS} == set()
