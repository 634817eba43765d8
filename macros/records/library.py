"""All records, joined by id. Answers the questions that pages and rules ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from macros.records.pictures import Picture, read_pictures, read_style
from macros.records.reading import WORD_OF_IDS, Document, Fault, FileMemory, Path_, meant_ref, read_folder
from macros.records.schema import COLLECTION_OF, COLLECTIONS, MODELS, VOCABULARIES, Moved, Record, Vocabulary
from macros.records.schema.base import Markdown, RefersTo
from macros.records.schema.conditions import Condition
from macros.records.schema.drawings import Drawing
from macros.records.schema.evidence import Finding, Verdict
from macros.records.schema.safety import Harm, Safety
from macros.records.schema.sources import Source
from macros.records.schema.techniques import Technique
from macros.records.schema.validation import validate
from macros.records.schema.vocabularies import VOCABULARY_MODELS, VOCABULARY_OF, Certainty, Comparator, Direction, PressureLevel, Sense, Term, Words
from macros.records.schema.walking import TEXT, Marker, walk_typed

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=Term)

RECORD_LINK = re.compile(r"\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]")
CITATION = re.compile(r"\[@([^\]\n]+)\]")


def cited(text: str) -> list[str]:
    """The source ids that a text cites, in order: '[@a; @b]' gives ['a', 'b']."""
    return [part.strip().lstrip("@") for match in CITATION.finditer(text) for part in match[1].split(";")]


def linked(text: str) -> list[str]:
    """The records that a text links: '[[safety/fever]]' gives ['safety/fever']."""
    return [match[1].strip() for match in RECORD_LINK.finditer(text)]


def _targets(marker: Marker, value: str) -> list[str]:
    """The refs that a marked string points at: by a field, by a link in a text, or by a citation."""
    if isinstance(marker, RefersTo):
        return [f"{marker.collection}/{value}" if marker.collection else value]
    return [*linked(value), *(f"sources/{id_}" for id_ in cited(value))] if isinstance(marker, Markdown) and "[" in value else []


@dataclass(frozen=True)
class Evidence:
    """A finding together with the source that it stands on."""

    source: Source
    number: int  # its place among the source's findings, from 0
    finding: Finding


@dataclass(eq=False)  # a library is itself only, so that answers about it can be kept
class Library:
    """Every record that could be read, and a fault for everything that could not."""

    root: Path  # the folder that they were read from
    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {name: {} for name in MODELS})
    vocabularies: dict[str, Vocabulary[Any]] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)  # old ref -> new ref
    documents: dict[str, Document] = field(default_factory=dict)  # ref -> document, vocabularies and moved ones included
    unreadable: set[str] = field(default_factory=set)  # refs of files that nobody could read
    unread: list[str] = field(default_factory=list, repr=False)  # what stands in those files
    pictures: dict[str, Picture] = field(default_factory=dict)  # ref -> the picture beside the record
    style: str = ""  # how all drawings look when their files are opened alone, as CSS
    faults: list[Fault] = field(default_factory=list)
    _sorted_evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    _sorted_verdicts: dict[str, list[Verdict]] = field(default_factory=dict)

    def all_records(self) -> Iterator[Record]:
        """Every record, collection by collection."""
        for collection in self.records.values():
            yield from collection.values()

    def get(self, ref: str) -> Record | None:
        """The record of 'collection/id', or None."""
        collection, _, id_ = ref.partition("/")
        return self.records.get(collection, {}).get(id_)

    def is_there(self, ref: str) -> bool:
        """Whether there is a record of 'collection/id', be it one with faults of its own; an address that has moved is none."""
        return self.get(ref) is not None or ref in self.unreadable or (ref in self.documents and ref not in self.moved)

    def now(self, ref: str) -> str | None:
        """Where a record that has moved stands now, however often it moved; None for one that has not, or that leads nowhere."""
        seen: set[str] = set()
        while ref in self.moved and ref not in seen:
            seen.add(ref)
            ref = self.moved[ref]
        return ref if seen and self.is_there(ref) else None

    @cached_property
    def absent(self) -> set[str]:
        """Every record and vocabulary that is there and that nobody can ask, because of faults of its own."""
        vocabularies = {f"{VOCABULARIES}/{name}" for name in self.vocabularies}
        unread = {ref for ref in self.unreadable if ref.partition("/")[0] in COLLECTIONS} - self.documents.keys()
        return unread | {ref for ref in self.documents if self.get(ref) is None and ref not in self.moved and ref not in vocabularies}

    def all(self, model: type[R]) -> list[R]:
        """Every record of a collection, by the model that it follows."""
        return [record for record in self.records[COLLECTION_OF[model]].values() if isinstance(record, model)]

    def find(self, model: type[R], id_: str) -> R | None:
        """The record of this id in the collection that follows a model, or None."""
        record = self.records[COLLECTION_OF[model]].get(id_)
        return record if isinstance(record, model) else None

    def source(self, id_: str) -> Source:
        """The source of this id. Raises KeyError where there is none."""
        if source := self.find(Source, id_):
            return source
        raise KeyError(id_)

    def vocabulary(self, model: type[T]) -> dict[str, T]:
        """The terms of the vocabulary that follows a model, by id, in the order in which readers meet them."""
        return cast("dict[str, T]", self.terms(VOCABULARY_OF[model]))  # what was loaded follows its model

    @cached_property
    def ceiling(self) -> str:
        """The surest that one study can be, or what a source says that grades nothing; '' where the vocabulary cannot be read."""
        return next((term.id for term in self.vocabulary(Certainty).values() if term.ceiling), "")

    def direction(self, sense: Sense) -> Direction:
        """The first direction that says this. Raises LookupError where the vocabulary has none."""
        for direction in self.vocabulary(Direction).values():
            if direction.sense == sense:
                return direction
        raise LookupError(f"no direction says '{sense}'")

    def sense(self, direction: str) -> Sense | None:
        """What a direction says of massage; None where it is no word of ours."""
        term = self.terms(VOCABULARY_OF[Direction]).get(direction)
        return term.sense if isinstance(term, Direction) else None

    def beside(self, finding: Finding) -> Literal["other-treatment", "other-massage"] | None:
        """The kind of comparison of a finding that was held against no control; else None. Doing less than that is no harm, doing as much is not nothing."""
        comparator = self.vocabulary(Comparator).get(finding.against or "")
        if comparator is None or comparator.counts_as == "control" or comparator.counts_as == "mixed":
            return None
        return comparator.counts_as

    def words(self, vocabulary: str) -> list[Words]:
        """The groups of words of a vocabulary."""
        return [term for term in self.terms(vocabulary).values() if isinstance(term, Words)]

    def terms(self, vocabulary: str) -> dict[str, Term]:
        """The terms of a vocabulary by id, in the order in which readers meet them."""
        return self._terms.get(vocabulary, {})

    @cached_property
    def _terms(self) -> dict[str, dict[str, Term]]:
        return {name: {term.id: term for term in vocabulary.terms} for name, vocabulary in self.vocabularies.items()}

    def rank(self, vocabulary: str, term: str | None) -> int:
        """The place of a term in its vocabulary, from 0; unknown terms and None come last."""
        ranks = self._ranks.get(vocabulary, {})
        return ranks.get(term or "", len(ranks))

    @cached_property
    def _ranks(self) -> dict[str, dict[str, int]]:
        return {name: {term.id: place for place, term in enumerate(vocabulary.terms)} for name, vocabulary in self.vocabularies.items()}

    @cached_property
    def _evidence(self) -> dict[str, list[Evidence]]:
        gathered: dict[str, list[Evidence]] = defaultdict(list)
        for source in self.all(Source):
            for number, finding in enumerate(source.findings):
                for ref in dict.fromkeys(self.now(ref) or ref for ref in finding.about):
                    gathered[ref].append(Evidence(source, number, finding))
        return gathered

    def evidence(self, ref: str) -> list[Evidence]:
        """Every finding about a record: by outcome, then the surest first, then the newest."""
        if ref not in self._sorted_evidence:
            self._sorted_evidence[ref] = self._by_weight(self._evidence.get(ref, []))
        return self._sorted_evidence[ref]

    def _by_weight(self, evidence: list[Evidence]) -> list[Evidence]:
        return sorted(
            evidence,
            key=lambda e: (
                self.rank("outcomes", e.finding.outcome),
                self.rank("certainty", e.finding.grade.certainty),
                -int((e.source.issued or "0").split("-")[0] or 0),
                e.source.id,
                e.number,
            ),
        )

    def verdicts(self, record: Record) -> list[Verdict]:
        """The verdicts of a record in the order of the outcomes, the surest first; none where its collection has none."""
        if record.ref not in self._sorted_verdicts:
            verdicts: list[Verdict] = getattr(record, "verdicts", [])
            self._sorted_verdicts[record.ref] = sorted(verdicts, key=lambda v: (self.rank("outcomes", v.outcome), self.rank("certainty", v.certainty)))
        return self._sorted_verdicts[record.ref]

    def behind(self, record: Record, verdict: Verdict) -> list[Evidence]:
        """The findings that a verdict names: those of its sources about its record and outcome."""
        return [e for e in self.evidence(record.ref) if e.finding.outcome == verdict.outcome and e.source.id in verdict.sources]

    @property
    def marked(self) -> Iterator[tuple[Record, Path_, Marker, str]]:
        """Every link, term and text of every record with its place."""
        for record in self.all_records():
            for path, marker, value in record.marked:
                yield record, path, marker, value

    @cached_property
    def written(self) -> list[tuple[Document, Path_, Marker, str]]:
        """What `marked` holds, and the links, terms and texts of records with faults of form too, as they were typed."""
        typed = [self.documents[ref] for ref in sorted(self.absent & self.documents.keys())]
        return [
            *((record.document, *marked) for record in self.all_records() for marked in record.marked),
            *(
                (document, *marked)
                for document in typed
                if document.collection in MODELS
                for marked in walk_typed(MODELS[document.collection], document.values)
            ),
        ]

    @cached_property
    def texts(self) -> list[tuple[Document, Path_, Marker, str]]:
        """The texts of `written`: what readers read."""
        return [entry for entry in self.written if isinstance(entry[2], TEXT)]

    @cached_property
    def named(self) -> set[str]:
        """Every ref that a record points at, also one with faults; and whatever ids stand in files that cannot be read."""
        words = {f"{collection}/{word}" for text in self.unread for word in WORD_OF_IDS.findall(text) for collection in MODELS}
        return words | {
            target for document, _, marker, value in self.written for target in _targets(marker, value) if target != f"{document.collection}/{document.id}"
        }

    @cached_property
    def mentions(self) -> dict[str, list[tuple[Record, Path_]]]:
        """For every record: where other records point at it, by field, by link in a text, or by citation."""
        found: dict[str, list[tuple[Record, Path_]]] = defaultdict(list)
        for record, path, marker, value in self.marked:
            for target in _targets(marker, value):
                if target != record.ref:
                    found[target].append((record, path))
        return found

    def sources_of(self, record: Record) -> list[str]:
        """The sources that a record names, in a field or in a text, each once, in its order."""
        targets = [target for _, marker, value in record.marked for target in _targets(marker, value)]
        return list(dict.fromkeys(target.removeprefix("sources/") for target in targets if target.startswith("sources/")))

    def pointing_at(self, ref: str, collection: str) -> list[Record]:
        """The records of a collection that point at a record, each once, by name."""
        records = {record.ref: record for record, _ in self.mentions.get(ref, []) if record.collection == collection}
        return sorted(records.values(), key=lambda record: (record.name.casefold(), record.id))

    def techniques_of(self, condition: Condition) -> list[Technique]:
        """The techniques that a condition names or that name it."""
        found = [t for t in self.all(Technique) if t.id in condition.techniques or condition.id in t.conditions]
        return sorted(found, key=lambda t: t.name.casefold())

    def family_of(self, drawing: Drawing) -> str | None:
        """The family of the first technique that a drawing is about; None where it is about none."""
        return next((technique.family for technique in map(self.get, drawing.about) if isinstance(technique, Technique)), None)

    def is_firm(self, technique: Technique) -> bool:
        """Whether a technique is, or can be, done with firm pressure."""
        level = self.vocabulary(PressureLevel).get(technique.pressure_level)
        return technique.can_be_firm or (level is not None and level.firm)

    def cautions_of(self, technique: Technique) -> list[Safety]:
        """The cautions that a technique names, and where it is firm, those that firm pressure makes worse; the strongest first."""
        firm = self.is_firm(technique)
        known = [s for s in self.all(Safety) if s.id in technique.cautions or (firm and s.firm_pressure)]
        return sorted(known, key=lambda s: (self.rank("severity", s.severity), s.name.casefold()))

    def harms_of(self, technique: Technique) -> list[Harm]:
        """The reported harms that name a technique, then where it is firm, those that came after firm massage of any kind."""
        firm = self.is_firm(technique)
        harms = [harm for s in self.all(Safety) for harm in s.harms]
        named = [harm for harm in harms if technique.id in harm.techniques]
        return named + [harm for harm in harms if firm and harm.firm and harm not in named]


Loaded = Vocabulary[Any] | Moved | Record


@dataclass
class Memory:
    """What one load leaves for the next, so that only changed files are read and validated again."""

    files: FileMemory = field(default_factory=dict)
    validated: dict[int, tuple[Document, Loaded | None, list[Fault]]] = field(default_factory=dict)

    def validate(self, model: type[Loaded], document: Document) -> tuple[Loaded | None, list[Fault]]:
        """The record of a document and its faults; a document that was seen before is not validated again."""
        known = self.validated.get(id(document))
        if known is None or known[0] is not document:
            known = self.validated[id(document)] = (document, *validate(model, document))
        return known[1], known[2]


def load(root: Path, memory: Memory | None = None) -> Library:
    """Load every record under `root`; what cannot be read becomes a fault and the rest is still loaded.

    A `memory` kept from one load to the next makes the next one quicker; its answer is the same.
    """
    memory = memory or Memory()
    documents, faults = read_folder(root, COLLECTIONS, memory.files)
    library = Library(root, faults=list(faults), pictures=read_pictures(root), style=read_style(root))
    read = {document.path for document in documents}
    library.unreadable = {meant_ref(fault.path) for fault in faults if fault.path not in read}
    library.unread = [_text_of(Path(path)) for path in sorted({fault.path for fault in faults} - read)]
    for document in documents:
        library.documents[f"{document.collection}/{document.id}"] = document
        if (model := _model_of(document)) is None:
            library.faults.append(_no_vocabulary(document))
            continue
        loaded, found = memory.validate(model, document)
        library.faults += found
        if isinstance(loaded, Vocabulary):
            library.vocabularies[document.id] = loaded
        elif isinstance(loaded, Moved):
            library.moved[f"{document.collection}/{document.id}"] = f"{document.collection}/{loaded.moved_to}"
        elif isinstance(loaded, Record):
            loaded._document = document
            library.records[document.collection][document.id] = loaded
    return library


def _model_of(document: Document) -> type[Loaded] | None:
    """What a document must look like; None for a vocabulary that nothing reads."""
    if document.collection == VOCABULARIES:
        return VOCABULARY_MODELS.get(document.id)
    return Moved if "moved_to" in document.values else MODELS[document.collection]


def _no_vocabulary(document: Document) -> Fault:
    near = get_close_matches(document.id, VOCABULARY_MODELS, n=1)
    fix = f"name the file '{near[0]}.yml'" if near else f"there are {', '.join(VOCABULARY_MODELS)}"
    return document.fault((), "vocabulary-is-known", f"nothing reads a vocabulary '{document.id}'", fix)


def _text_of(path: Path) -> str:
    """What can be made out of a file that is no record; nothing where it is no file or nobody may read it."""
    try:
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() and not path.is_symlink() else ""
    except OSError:
        return ""
