"""Faults that the rules of macros/rules/text.py catch."""

from macros.rules import text
from tests.rules.cases.parts import Case

CASES: list[Case] = [
    (
        text.signs_are_whole,
        "a citation and a link without their signs",
        {"safety__fever": {"why": "Listed [smith-2020], listed (@smith-2020), listed [conditions/knee-pain] [@smith-2020]. Words [in brackets] stay."}},
        [
            "data/safety/fever.yml:6:1: signs-are-whole: '(@smith-2020)' is printed as it stands: it is no citation and no link\n    fix: write '[@smith-2020]'",
            "data/safety/fever.yml:6:1: signs-are-whole: '[conditions/knee-pain]' is printed as it stands: it is no citation and no link\n    fix: write '[[conditions/knee-pain]]'",
            "data/safety/fever.yml:6:1: signs-are-whole: '[smith-2020]' is printed as it stands: it is no citation and no link\n    fix: write '[@smith-2020]'",
        ],
    ),
    (
        text.text_is_plain_markdown,
        "a bare web address",
        {"safety__fever": {"why": "See https://example.org/fever [@smith-2020]."}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a web address: 'https://example.org/fever'\n    fix: cite a source with [@id]: its page holds the address"
        ],
    ),
    (
        text.text_is_not_blank,
        "blank text",
        {"safety__fever": {"why": " ", "name": "Fever "}},
        [
            "data/safety/fever.yml:1:1: text-is-not-blank: the line starts or ends with a space, or runs over its line\n    fix: write it on one line",
            "data/safety/fever.yml:6:1: text-is-not-blank: the text is blank\n    fix: fill it in or leave the field out",
        ],
    ),
    (
        text.text_is_plain_markdown,
        "HTML",
        {"safety__fever": {"why": "<b>No</b> [@smith-2020]"}},
        ["data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds HTML: '<b'\n    fix: write it in Markdown, and '<' as 'less than'"],
    ),
    (
        text.text_is_plain_markdown,
        "a script address",
        {"safety__fever": {"why": "[x](javascript:alert(1)) [@smith-2020]"}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a bare link: ']('\n    fix: write [[collection/id]] for a record and [@id] for a source",
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a script address: '](javascript:'\n    fix: link a web page",
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a script address: 'javascript:'\n    fix: link a web page",
        ],
    ),
    (
        text.text_is_plain_markdown,
        "template code",
        {"safety__fever": {"why": "{{ config }} [@smith-2020]"}},
        ["data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds template code: '{{'\n    fix: write the words themselves"],
    ),
    (
        text.text_is_plain_markdown,
        "a picture and a bare link",
        {"safety__fever": {"why": "![x](y.png) [@smith-2020]"}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a bare link: ']('\n    fix: write [[collection/id]] for a record and [@id] for a source",
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a picture: '!['\n    fix: pictures live in docs/",
        ],
    ),
    (
        text.text_is_plain_markdown,
        "a citation in a line",
        {"safety__fever": {"signs": ["Heat [@smith-2020]"]}},
        ["data/safety/fever.yml:10:3: text-is-plain-markdown: this line holds a link or a citation\n    fix: move it into one of the record's texts"],
    ),
    (
        text.text_is_plain_markdown,
        "an attribute list on its own line",
        {"safety__fever": {"why": "No massage [@smith-2020].\n{ hidden=hidden }"}},
        [
            "data/safety/fever.yml:8:3: text-is-plain-markdown: the text holds an attribute list: '{ hidden=hidden }'\n    fix: leave it out, or write round brackets"
        ],
    ),
    (
        text.text_is_plain_markdown,
        "an attribute list at the end",
        {"safety__fever": {"why": "No massage [@smith-2020]. {: .no-print }"}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds an attribute list: '{: .no-print }'\n    fix: leave it out, or write round brackets"
        ],
    ),
    (
        text.text_is_plain_markdown,
        "an attribute list after stress",
        {"safety__fever": {"why": "No **massage**{ hidden=hidden } [@smith-2020]."}},
        [
            "data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds an attribute list: '{ hidden=hidden }'\n    fix: leave it out, or write round brackets"
        ],
    ),
    (
        text.text_is_plain_markdown,
        "an attribute list over two lines",
        {"safety__fever": {"why": "No **massage**{ hidden=\nhidden } [@smith-2020]."}},
        ["data/safety/fever.yml:6:21: text-is-plain-markdown: the text holds an attribute list: '{ hidden='\n    fix: leave it out, or write round brackets"],
    ),
    (
        text.text_is_plain_markdown,
        "a heading",
        {"safety__fever": {"why": "# No\n\nMassage [@smith-2020]."}},
        ["data/safety/fever.yml:6:7: text-is-plain-markdown: the text holds a heading: '# No'\n    fix: the page has its own headings: begin with bold words"],
    ),
    (
        text.text_is_plain_markdown,
        "an underlined heading",
        {"safety__fever": {"why": "No\n==\n\nMassage [@smith-2020]."}},
        ["data/safety/fever.yml:8:3: text-is-plain-markdown: the text holds a rule, a heading or a table: '=='\n    fix: write paragraphs and lists"],
    ),
    (
        text.text_is_plain_markdown,
        "a table",
        {"safety__fever": {"why": "A | B\n--- | ---\nNo | no [@smith-2020]."}},
        ["data/safety/fever.yml:8:3: text-is-plain-markdown: the text holds a rule, a heading or a table: '--- | ---'\n    fix: write paragraphs and lists"],
    ),
    (
        text.text_is_plain_markdown,
        "a footnote",
        {"safety__fever": {"why": "No massage[^1] [@smith-2020].\n\n[^1]: Yes."}},
        ["data/safety/fever.yml:6:17: text-is-plain-markdown: the text holds a footnote: '[^1]'\n    fix: write [@id] for a source"],
    ),
    (
        text.text_is_plain_markdown,
        "the words of a footnote",
        {"safety__fever": {"why": "No massage [@smith-2020].\n\n[^smith-2020]: Yes."}},
        ["data/safety/fever.yml:9:3: text-is-plain-markdown: the text holds a footnote: '[^smith-2020]:'\n    fix: write [@id] for a source"],
    ),
    (
        text.text_is_plain_markdown,
        "code",
        {"safety__fever": {"why": "No `massage` [@smith-2020]."}},
        ["data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds code: '`'\n    fix: write the words themselves, or put them in quotes"],
    ),
    (
        text.text_is_plain_markdown,
        "a box",
        {"safety__fever": {"why": "No massage [@smith-2020].\n\n!!! note"}},
        ["data/safety/fever.yml:9:3: text-is-plain-markdown: the text holds a box: '!!! note'\n    fix: the page has its own boxes: write a paragraph"],
    ),
    (
        text.text_is_plain_markdown,
        "the mark where footnotes go",
        {"safety__fever": {"why": "No ///Footnotes Go Here/// [@smith-2020]."}},
        ["data/safety/fever.yml:6:1: text-is-plain-markdown: the text holds a mark of our own: '///'\n    fix: write one stroke"],
    ),
    (
        text.text_is_plain_markdown,
        "signs in a line, which is shown as it was typed",
        {"safety__fever": {"signs": ["# a|b", "{ hidden=hidden }", "`c` [^1]", "---", "!!! note"]}},
        [],
    ),
    (
        text.text_has_no_invisible_characters,
        "an invisible character",
        {"safety__fever": {"why": "No\u200b massage\u202e [@smith-2020]."}},
        [
            "data/safety/fever.yml:6:1: text-has-no-invisible-characters: the text holds U+200B (zero width space)\n    fix: delete the invisible character",
            "data/safety/fever.yml:6:1: text-has-no-invisible-characters: the text holds U+202E (right-to-left override)\n    fix: delete the invisible character",
        ],
    ),
    (
        text.short_answers_are_short,
        "a long short answer",
        {"faq__does_it_help": {"short": "word " * 61 + "[@smith-2020]."}},
        ["data/faq/does-it-help.yml:3:1: short-answers-are-short: the short answer has 62 words and 60 fit\n    fix: cut 2"],
    ),
    (
        text.short_answers_stand_alone,
        "a short answer that sends the reader on",
        {"faq__does_it_help": {"short": "Maybe, see below [@smith-2020]."}},
        ["data/faq/does-it-help.yml:3:1: short-answers-stand-alone: the short answer says 'see below'\n    fix: give the answer here, in a few words"],
    ),
    (
        text.bottom_lines_have_two_sentences,
        "a long bottom line",
        {"conditions__knee_pain": {"bottom_line": "It may help. It may not. We do not know [@smith-2020]."}},
        [
            "data/conditions/knee-pain.yml:4:1: bottom-lines-have-two-sentences: the bottom line has 3 sentences and 2 fit\n"
            "    fix: keep the answer and the one thing to know next; the rest has its own headings"
        ],
    ),
]
