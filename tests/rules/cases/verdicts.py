"""Faults that the rules of macros/rules/verdicts.py catch."""

from macros.rules import verdicts
from tests.rules.cases.parts import OTHER, Case, cond
from tests.support.miniature import FINDING as F
from tests.support.miniature import VERDICT as V

CASES: list[Case] = [
    (
        verdicts.numbers_stand_in_the_findings,
        "a number in words that no finding says; two is said of anything",
        {"conditions__knee_pain": {"verdicts": [{**V, "because": "Four trials found a fall of two points [@smith-2020]."}]}},
        [
            "data/conditions/knee-pain.yml:18:3: numbers-stand-in-the-findings: the reason says four, and none of its findings does\n    fix: copy the number from a finding, or leave it out"
        ],
    ),
    (
        verdicts.verdicts_rest_on_findings,
        "a verdict without a source or a certainty",
        cond(
            {**V, "sources": [], "certainty": None},
        ),
        [
            "data/conditions/knee-pain.yml:11:3: verdicts-rest-on-findings: the verdict does not say how sure we are\n    fix: add 'certainty: …'",
            "data/conditions/knee-pain.yml:11:3: verdicts-rest-on-findings: the verdict names no source\n    fix: add 'sources: […]', or say 'not-studied'",
        ],
    ),
    (
        verdicts.verdicts_rest_on_findings,
        "a source that says nothing about it",
        cond(V, {**V, "outcome": "sleep"}),
        [
            "data/conditions/knee-pain.yml:25:5: verdicts-rest-on-findings: 'smith-2020' has no finding about conditions/knee-pain and 'sleep'\n    fix: add the finding to that source, or name another"
        ],
    ),
    (
        verdicts.verdicts_rest_on_findings,
        "not studied, but it was",
        cond(V, {"outcome": "pain", "direction": "not-studied", "certainty": "low", "because": "None."}),
        [
            "data/conditions/knee-pain.yml:19:3: verdicts-rest-on-findings: 'pain' is called not studied, and smith-2020 has a finding about it\n    fix: weigh that finding, or say in 'scope' what was not studied",
            "data/conditions/knee-pain.yml:19:3: verdicts-rest-on-findings: a verdict of 'not-studied' has a size or a certainty\n    fix: delete both",
        ],
    ),
    (
        verdicts.certainty_is_never_above_the_findings,
        "a verdict surer than its finding",
        cond({**V, "certainty": "moderate"}),
        [
            "data/conditions/knee-pain.yml:15:3: certainty-is-never-above-the-findings: the verdict on 'pain' is 'moderate', and the best finding it names is 'low'\n    fix: write 'low' or lower"
        ],
    ),
    (
        verdicts.certainty_is_never_above_the_findings,
        "a finding that nobody graded",
        {**cond({**V, "certainty": "moderate"}), "sources__smith_2020": {"findings": [{**F, "grade": {"certainty": "not-graded", "by": "source"}}]}},
        [
            "data/conditions/knee-pain.yml:15:3: certainty-is-never-above-the-findings: the verdict on 'pain' is 'moderate', and the best finding it names is 'low'\n    fix: write 'low' or lower"
        ],
    ),
    (
        verdicts.one_trial_counts_as_low,
        "one trial that we call moderate",
        {"sources__smith_2020": {"findings": [{**F, "grade": {"certainty": "moderate", "by": "judged"}, "trials": 1}]}},
        [
            "data/sources/smith-2020.yml:24:5: one-trial-counts-as-low: we call a finding from one study 'moderate'\n    fix: write 'low' or lower, or name the source's own grade"
        ],
    ),
    (
        verdicts.one_trial_counts_as_low,
        "a trial that does not say that it is one",
        {"sources__smith_2020": {"findings": [{**F, "grade": {"certainty": "high", "by": "judged"}}]}},
        [
            "data/sources/smith-2020.yml:24:5: one-trial-counts-as-low: we call a finding from one study 'high'\n    fix: write 'low' or lower, or name the source's own grade"
        ],
    ),
    (
        verdicts.comparisons_are_named,
        "a comparison of two kinds of massage that counts as a control",
        {"sources__smith_2020": {"findings": [{**F, "against": "other-massage"}]}},
        [
            "data/conditions/knee-pain.yml:11:3: comparisons-are-named: the verdict on 'pain' counts as 'control', and all its findings compare with other massage\n    fix: write 'against: other-massage'"
        ],
    ),
    (
        verdicts.mixed_has_two_sides,
        "studies that disagree, and only one side is named",
        cond({**V, "direction": "mixed", "size": "unknown"}),
        [
            "data/conditions/knee-pain.yml:13:3: mixed-has-two-sides: the verdict on 'pain' says 'mixed', and all its findings say 'helps'\n    fix: name the source that differs under 'sources', with its finding"
        ],
    ),
    (
        verdicts.answers_agree_with_verdicts,
        "a bottom line that knows nothing above a verdict that helps",
        {"conditions__knee_pain": {"bottom_line": "We do not know whether massage helps. It may help no more than rest [@smith-2020]."}},
        [
            "data/conditions/knee-pain.yml:4:1: answers-agree-with-verdicts: the answer says that nobody knows, and a verdict on 'pain' says 'helps'\n    fix: read the findings, then mend the answer, the verdict or its 'against'"
        ],
    ),
    (
        verdicts.answers_agree_with_verdicts,
        "a bottom line that gives hope above verdicts that give none",
        cond({**V, "direction": "little-or-no-difference", "size": "none"}),
        [
            "data/conditions/knee-pain.yml:4:1: answers-agree-with-verdicts: the answer says 'may ease', and no verdict says 'helps'\n    fix: read the findings, then mend the answer, the verdict or its 'against'"
        ],
    ),
    (
        verdicts.findings_have_one_grade,
        "a finding graded lower on a technique's page",
        {
            "sources__smith_2020": {"findings": [F, {**F, "about": ["techniques/gliding"]}]},
            "techniques__gliding": {"verdicts": [{**V, "scope": "knees", "certainty": "very-low"}]},
        },
        [
            "data/techniques/gliding.yml:15:3: findings-have-one-grade: the verdict on 'pain' is 'very-low'; the same sources are graded 'low' in conditions/knee-pain\n    fix: give both the same grade, the more careful one where you are in doubt"
        ],
    ),
    (
        verdicts.findings_have_one_grade,
        "a finding graded one way for a technique and another way for a benefit, and no condition to lead",
        {
            "sources__smith_2020": {
                "findings": [F, {**F, "about": ["techniques/gliding"], "outcome": "sleep"}, {**F, "about": ["benefits/ease"], "outcome": "sleep"}]
            },
            "techniques__gliding": {"verdicts": [{**V, "outcome": "sleep"}]},
            "benefits__ease": {"verdicts": [{**V, "outcome": "sleep", "certainty": "very-low"}]},
        },
        [
            "data/techniques/gliding.yml:15:3: findings-have-one-grade: the verdict on 'sleep' is 'low'; the same sources are graded 'very-low' in benefits/ease\n    fix: give both the same grade, the more careful one where you are in doubt"
        ],
    ),
    (
        verdicts.disagreement_is_named,
        "a contrary finding that the reason hides",
        {
            **cond({**V, "sources": ["smith-2020", "jones-2021"]}),
            "sources__jones_2021": {**OTHER, "findings": [{**F, "direction": "little-or-no-difference", "size": "none"}]},
        },
        [
            "data/conditions/knee-pain.yml:19:3: disagreement-is-named: the verdict says 'helps', jones-2021 says 'little-or-no-difference', and the reason does not speak of it\n    fix: say so in the reason and cite [@jones-2021]"
        ],
    ),
    (
        verdicts.findings_are_weighed,
        "a finding that no verdict weighs",
        {"sources__jones_2021": {**OTHER, "findings": [{**F, "direction": "little-or-no-difference"}]}},
        [
            "data/conditions/knee-pain.yml:10:1: findings-are-weighed: jones-2021 has a finding about 'pain' (little-or-no-difference), and no verdict here weighs it\n    fix: name 'jones-2021' under a verdict on 'pain'"
        ],
    ),
    (
        verdicts.findings_are_weighed,
        "findings on what no verdict asks: another outcome, another kind of comparison",
        {"sources__jones_2021": {**OTHER, "findings": [{**F, "outcome": "sleep"}, {**F, "against": "other-treatment"}]}},
        [],
    ),
    (
        verdicts.key_answers_are_few,
        "eight key answers",
        cond(*[{**V, "scope": f"knee {number}"} for number in range(8)]),
        [
            "data/conditions/knee-pain.yml:74:3: key-answers-are-few: the page has 8 key answers, and 7 are the most\n"
            "    fix: keep those on what people feel, against nothing, a dummy or usual care; the rest stays among the findings"
        ],
    ),
    (
        verdicts.findings_are_shown,
        "a finding that no page shows",
        {"sources__smith_2020": {"findings": [F, {**F, "about": ["definitions/patella"]}]}},
        [
            "data/sources/smith-2020.yml:30:3: findings-are-shown: no page shows this finding: it is about definitions/patella\n    fix: name a record of conditions, benefits, myths, techniques, safety, faq"
        ],
    ),
    (
        verdicts.helps_has_a_finding_that_helps,
        "a verdict that no finding shares",
        {"sources__smith_2020": {"findings": [{**F, "direction": "unclear"}]}},
        [
            "data/conditions/knee-pain.yml:13:3: helps-has-a-finding-that-helps: the verdict on 'pain' says 'helps', and none of its findings does\n    fix: write what they say"
        ],
    ),
    (
        verdicts.numbers_stand_in_the_findings,
        "a number of our own",
        cond({**V, "because": "Of 40 people, 31 felt 2 points better [@smith-2020]."}),
        [
            "data/conditions/knee-pain.yml:18:3: numbers-stand-in-the-findings: the reason says 31, and none of its findings does\n    fix: copy the number from a finding, or leave it out",
            "data/conditions/knee-pain.yml:18:3: numbers-stand-in-the-findings: the reason says 40, and none of its findings does\n    fix: write 10, or mend data/sources/smith-2020.yml, line 20, if its source says 40",
        ],
    ),
]
