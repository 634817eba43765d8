"""From a record's text to Markdown on a given page: links, citations and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from macros.language.plain import plain
from macros.records.library import CITATION, RECORD_LINK, Library, cited
from macros.records.schema.base import Record
from macros.records.schema.claims import Claim, Myth
from macros.records.schema.definitions import Definition
from macros.records.schema.sources import Source
from macros.records.schema.vocabularies import Judgement
from macros.rules.shown import DESCRIPTION_LENGTH
from macros.views.text.addresses import page_of, relative
from macros.views.text.citations import ama
from macros.views.text.markup import line
from macros.views.text.wording import Value, said, said_in_markdown

NARROW_SPACE = "\u202f"  # keeps the marks 1 and 2 from reading as 12
FOOTNOTES_HERE = "///Footnotes Go Here///"

PROPER = {"Ayurveda", "Chinese", "Cochrane", "Pilates", "Reiki"}  # words of the glossary's names that keep their capital within a sentence
SENTENCE_STARTS = re.compile(r"""(?:\A|\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)|[.!?]["”’)]*\s+)\s*(?:(?:[-*]|\d+\.)\s+)?["“‘(*_]*\Z""")


def link_name(record: Record, library: Library) -> str:
    """A record's name wherever it stands alone, as in a link: a belief or a claim that does not hold is marked, for nobody who scans a list may take it for true."""
    if not isinstance(record, Claim) or record.name.endswith("?"):
        return record.name
    judged = library.vocabulary(Judgement)[record.judgement]
    if isinstance(record, Myth):
        return said(library, "myth", name=record.name) if judged.holds == "not" else said(library, "myth-judged", judgement=judged.name, name=record.name)
    return record.name if judged.holds == "wholly" else said(library, "claim-judged", judgement=judged.name, name=record.name)


def within_sentence(name: str) -> str:
    """A term's name as it is typed within a sentence: in small letters, but for abbreviations and proper names."""
    first = re.split(r"[ -]", name)[0]
    return name if first in PROPER or not first[1:].islower() else name[0].lower() + name[1:]


@dataclass
class Writer:
    """Writes one page. Remembers what it cited, in order, so that the page can end with its sources."""

    library: Library
    here: str  # the page's file below docs/
    cited: dict[str, None] = field(default_factory=dict)

    def link(self, ref: str, words: str | None = None) -> str:
        """A Markdown link to a record, checked by MkDocs; `words` are Markdown. Raises KeyError where there is no such record."""
        record = self.library.get(ref)
        if record is None:
            raise KeyError(f"there is no data/{ref}.yml")
        file, anchor = page_of(ref, self.library)
        target = f"{'' if file == self.here else relative(file, self.here)}{f'#{anchor}' if anchor else ''}"
        return f"[{words or line(link_name(record, self.library))}]({target})"

    def page_link(self, page: str, words: str, anchor: str = "") -> str:
        """A Markdown link to a page of docs/, or to a place on it; `words` are Markdown."""
        return f"[{words}]({relative(page, self.here)}{f'#{anchor}' if anchor else ''})"

    def text(self, text: str) -> str:
        """A record's text as Markdown: [[links]] become links, [@citations] become footnotes."""
        linked = RECORD_LINK.sub(lambda match: self.link(match[1].strip(), match[2] or line(self._said_here(match))), text)
        marked = CITATION.sub(lambda match: self.cite(cited(match[0])), linked)
        return re.sub(r"[ \n]+\[\^", "[^", marked).strip()

    def _said_here(self, link: re.Match[str]) -> str:
        """The name that a link without words of its own shows at its place: a term of the glossary is a word of its sentence. Empty where there is no such record."""
        record = self.library.get(link[1].strip())
        if record is None:
            return ""
        name = link_name(record, self.library)
        within = isinstance(record, Definition) and not SENTENCE_STARTS.search(link.string[: link.start()])
        return within_sentence(name) if within else name

    def cite(self, ids: Iterable[str]) -> str:
        """Footnote marks for sources: '[^gross-2024][^lee-2024]'."""
        marks = []
        for id_ in ids:
            self.library.source(id_)  # raises KeyError for a citation that leads nowhere
            self.cited[id_] = None
            marks.append(f"[^{id_}]")
        return NARROW_SPACE.join(marks)

    def footnotes(self, text: str) -> str:
        """The footnotes of everything cited so far, numbered as a text names them: the citation, how far we read it, and its own page."""
        sources = [self.library.source(id_) for id_ in sorted(self.cited, key=lambda id_: text.find(f"[^{id_}]"))]
        texts = ama(sources)
        reading, standings = self.library.terms("reading"), self.library.terms("standings")
        return "\n".join(
            f"[^{source.id}]: {texts[source.id]} {self._date_note(source)}{_sentence(standings[source.standing].name)} "
            f"{self.say('how-far-we-read', part=line(reading[source.read].name))} "
            f"{self.link(source.ref, self.say('what-it-found') if source.findings else self.say('about-this-source'))}."
            for source in sources
        )

    def _date_note(self, source: Source) -> str:
        """What to say of a source that shows no date."""
        return "" if source.issued else f"{self.say('no-date-seen', month=f'{source.reviewed:%B %Y}')} "

    def sources_section(self, text: str) -> str:
        """The heading and the footnotes that end a page with this text; empty where nothing was cited."""
        return f"## {self.say('page-sources')} {{ #page-sources }}\n\n{FOOTNOTES_HERE}\n\n{self.footnotes(text)}" if self.cited else ""

    def say(self, id_: str, **values: Value) -> str:
        """What the page says around the words of records: a text of data/vocabularies/page-words.yml as Markdown, with Markdown in its places."""
        return said_in_markdown(self.library, id_, **values)

    def sections(self, parts: Iterable[tuple[str, str]]) -> str:
        """Headings by the ids of their texts, which are their anchors too, with what stands under them; a heading without a text is left out."""
        return "\n\n".join(f"## {self.say(id_)} {{ #{id_} }}\n\n{body.strip()}" for id_, body in parts if body.strip())

    def linked_names(self, records: Iterable[Record]) -> str:
        """A bullet list of links."""
        return "\n".join(f"- {self.link(record.ref)}" for record in records)

    def refs(self, refs: Iterable[str]) -> str:
        """A bullet list of links to records of which only the refs are known."""
        return "\n".join(f"- {self.link(ref)}" for ref in refs)

    def plain(self, text: str) -> str:
        """A record's text as bare words."""
        names = [self._said_here(link) or link[1].strip() for link in RECORD_LINK.finditer(text) if not link[2]]
        return " ".join(plain(text, lambda _: names.pop(0)).split())

    def description(self, text: str) -> str:
        """The start of a text, cut at a word, for search engines."""
        return shortened(self.plain(text))


def shortened(words: str) -> str:
    """The start of plain words, cut at a word, for search engines."""
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def _sentence(name: str) -> str:
    """A term as a sentence of its own: 'Health authority.'"""
    return f"{line(name[0].upper() + name[1:])}."


def bullets(lines: Iterable[str]) -> str:
    """A bullet list; longer entries keep their paragraphs."""
    return "\n".join("- " + line.strip().replace("\n", "\n    ") for line in lines)


def numbered(lines: Iterable[str]) -> str:
    """A numbered list; longer entries keep their paragraphs."""
    return "\n".join(f"{number}. " + line.strip().replace("\n", "\n    ") for number, line in enumerate(lines, 1))


def indented(text: str) -> str:
    """Text inside an admonition."""
    return re.sub(r"(?m)^(?=.)", "    ", text)


def folded(title: str, text: str) -> str:
    """A box that opens on demand, without script; empty where there is no text."""
    return f'??? note "{line(title)}"\n\n{indented(text)}' if text else ""


def admonition(kind: str, title: str, text: str) -> str:
    """A box. `kind` is one of the theme's: danger, warning, note, tip."""
    return f'!!! {kind} "{line(title)}"\n\n{indented(text)}'
