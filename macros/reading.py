"""YAML in; plain values out, each with the line and column it stands at.

Nothing here knows what a record may say. Whatever is wrong with a file becomes a `Fault`, so that
one broken file never hides the faults of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml import CSafeLoader

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CONFLICT_MARK = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)
TAB_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
# Only where one of these characters opens a value can YAML mean a tag, an anchor or an alias.
MAY_HAVE_TAG_OR_ANCHOR = re.compile(r"(?:^|[\s\[{,])[&*!]\S", re.MULTILINE)

Path_ = tuple[str | int, ...]  # the way to a value inside a record: ("verdicts", 0, "outcome")


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong: where, which rule says so, what, and what to write instead."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    fix: str = ""

    def __str__(self) -> str:
        """As people and editors read it: PATH:LINE:COLUMN: rule: message."""
        text = f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.message}"
        return f"{text}\n    fix: {self.fix}" if self.fix else text


@dataclass
class Document:
    """One YAML file: its values, and for each value the place it stands at."""

    path: str  # as shown to people: relative to the folder the command runs in, with forward slashes
    collection: str
    id: str
    values: dict[str, Any]
    places: dict[Path_, tuple[int, int]] = field(default_factory=dict)

    def place(self, path: Path_) -> tuple[int, int]:
        """Line and column (from 1) of a value, or of the nearest thing around it that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def fault(self, path: Path_, rule: str, message: str, fix: str = "") -> Fault:
        """A fault at the place of a value."""
        line, column = self.place(path)
        return Fault(self.path, line, column, rule, message, fix)


class _Loader(CSafeLoader):
    """The safe loader without dates: a date is checked by the schema, where it gets a clear message."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in CSafeLoader.yaml_implicit_resolvers.items()
}


def shown_path(path: Path) -> str:
    """The path as people know it: relative to where they stand, when it lies below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


Stamp = tuple[int, int]  # when a file was last changed, in nanoseconds, and its size in bytes
FileMemory = dict[Path, tuple[Stamp, Document | None, list[Fault]]]


def read_folder(root: Path, collections: list[str], memory: FileMemory | None = None) -> tuple[list[Document], list[Fault]]:
    """Read every record under `root`, sorted by path so that output never depends on the disk.

    Returns the documents that could be read and a fault for everything that could not: broken
    files, stray files, unknown folders and links. What `memory` holds of files that did not change
    is used again; the memory is filled on the way.
    """
    memory = {} if memory is None else memory
    documents: list[Document] = []
    faults: list[Fault] = []
    if not root.is_dir():
        return [], [Fault(shown_path(root), 1, 1, "data-folder-exists", "there is no such folder", "name a folder with --data")]
    for entry in sorted(root.iterdir()):
        faults += _stray(entry, collections)
        if entry.is_dir() and not entry.is_symlink() and entry.name in collections:
            for path in sorted(entry.iterdir()):
                if stray := list(_not_a_record(path)):
                    faults += stray
                    continue
                stat = path.stat()
                stamp = (stat.st_mtime_ns, stat.st_size)
                if path not in memory or memory[path][0] != stamp:
                    memory[path] = (stamp, *read_file(path, entry.name))
                _, document, found = memory[path]
                faults += found
                if document is not None:
                    documents.append(document)
    return documents, faults


def _stray(entry: Path, collections: list[str]) -> Iterator[Fault]:
    place = shown_path(entry)
    if entry.is_symlink():
        yield Fault(place, 1, 1, "only-records-in-data", "a link stands among the records", "put the file itself here")
    elif not entry.is_dir():
        yield Fault(place, 1, 1, "only-records-in-data", "a file stands outside the collections", "move it into one of the folders or delete it")
    elif entry.name not in collections:
        yield Fault(place, 1, 1, "only-records-in-data", f"'{entry.name}' is no collection; there are {', '.join(collections)}", "rename or delete the folder")


def _not_a_record(path: Path) -> Iterator[Fault]:
    place = shown_path(path)
    if path.is_symlink():
        yield Fault(place, 1, 1, "only-records-in-data", "a link stands among the records", "put the file itself here")
    elif path.is_dir():
        yield Fault(place, 1, 1, "only-records-in-data", "a folder stands among the records", "records lie directly in their collection's folder")
    elif path.suffix != ".yml":
        yield Fault(place, 1, 1, "only-records-in-data", f"'{path.name}' is no record", "a record's name ends in .yml")
    elif not ID_PATTERN.fullmatch(path.stem):
        yield Fault(
            place,
            1,
            1,
            "file-name-is-an-id",
            f"'{path.stem}' is no id",
            f"write '{_nearest_id(path.stem)}': small letters, digits and single hyphens only",
        )


def _nearest_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "a-name"


def read_file(path: Path, collection: str) -> tuple[Document | None, list[Fault]]:
    """Read one record. Returns the document, or None with the faults that made it unreadable."""
    place = shown_path(path)

    def fault(line: int, column: int, rule: str, message: str, fix: str = "") -> Fault:
        return Fault(place, line, column, rule, message, fix)

    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = _line_and_column(before, len(before))
        return None, [fault(line, column, "file-is-utf-8", f"the byte 0x{raw[error.start]:02x} is not UTF-8", "save the file as UTF-8")]
    if text.startswith("\ufeff"):
        return None, [fault(1, 1, "file-is-utf-8", "the file starts with a byte order mark", "save the file as UTF-8 without BOM")]
    if marks := list(CONFLICT_MARK.finditer(text)):
        return None, [
            fault(*_line_and_column(text, mark.start()), "no-conflict-marks", f"a merge left '{mark[0].strip()}' behind", "keep one side and delete the marks")
            for mark in marks
        ]
    if tabs := list(TAB_INDENT.finditer(text)):
        return None, [fault(*_line_and_column(text, tab.end() - 1), "no-tabs", "a tab indents this line", "use spaces") for tab in tabs]
    if not text.strip():
        return None, [fault(1, 1, "file-holds-a-record", "the file is empty", "fill it in or delete it")]
    return _parse(text, place, collection, path.stem)


def _parse(text: str, place: str, collection: str, id_: str) -> tuple[Document | None, list[Fault]]:
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
    except yaml.composer.ComposerError as error:
        mark = error.problem_mark or error.context_mark
        if "document" in str(error.context):
            found = Fault(place, *_mark(mark), "one-record-per-file", "a second document starts here", "put each record into a file of its own")
        else:
            found = Fault(place, *_mark(mark), "yaml-is-plain", str(error.problem), "write the value out")
        return None, [found]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [Fault(place, *_mark(mark), "yaml-is-valid", _yaml_problem(error), _yaml_fix(error))]
    except yaml.reader.ReaderError as error:
        line, column = _line_and_column(text, error.position)
        return None, [
            Fault(place, line, column, "no-control-characters", f"the character U+{_ordinal(error):04X} is not allowed", "delete the invisible character")
        ]
    if node is None:
        return None, [Fault(place, 1, 1, "file-holds-a-record", "the file holds only comments", "fill it in or delete it")]
    faults = list(_tags_and_anchors(text, place)) if MAY_HAVE_TAG_OR_ANCHOR.search(text) else []
    if faults:
        return None, faults
    if not isinstance(node, yaml.MappingNode):
        return None, [Fault(place, *_mark(node.start_mark), "file-holds-a-record", "the record is no list of 'field: value' lines", "start with 'name: …'")]
    document = Document(place, collection, id_, {})
    document.values = _value(node, (), document, faults, loader)
    return document, faults


def _value(node: yaml.Node, path: Path_, document: Document, faults: list[Fault], loader: Any) -> Any:
    document.places[path] = _mark(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            place = _mark(key_node.start_mark)
            if key is None:
                faults.append(Fault(document.path, *place, "yaml-is-plain", "a field's name must be a plain word", "write 'field: value'"))
            elif key in values:
                first = document.places[(*path, key)]
                faults.append(
                    Fault(document.path, *place, "field-stands-once", f"'{key}' stands here a second time; the first is on line {first[0]}", "keep one")
                )
            else:
                values[key] = _value(value_node, (*path, key), document, faults, loader)
                document.places[(*path, key)] = place
        return values
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, number), document, faults, loader) for number, item in enumerate(node.value)]
    if isinstance(node, yaml.ScalarNode) and node.style == ">":
        # YAML folds a blank line into one line break; for its writer, and for Markdown, it starts a paragraph.
        return re.sub(r"\n+", "\n\n", node.value)
    try:
        return loader.construct_object(node)
    except ValueError:  # for example 1_0:99, a number only to YAML
        return node.value


def _tags_and_anchors(text: str, place: str) -> Iterator[Fault]:
    events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
    for event in events:
        line_and_column = _mark(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            yield Fault(place, *line_and_column, "yaml-is-plain", f"'*{event.anchor}' is an alias", "write the value out")
        elif getattr(event, "anchor", None):
            yield Fault(place, *line_and_column, "yaml-is-plain", f"'&{event.anchor}' is an anchor", "write the value out where it is needed")
        elif getattr(event, "tag", None) and not isinstance(event, yaml.DocumentStartEvent):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            yield Fault(place, *line_and_column, "yaml-is-plain", f"'{tag}' is a tag", "write the value without it, in quotes if it starts with '!'")


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _mark(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _ordinal(error: yaml.reader.ReaderError) -> int:
    return error.character if isinstance(error.character, int) else ord(error.character)


def _yaml_problem(error: yaml.MarkedYAMLError) -> str:
    return f"this is not YAML: {error.problem}"


def _yaml_fix(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem)
    if "mapping values are not allowed" in problem:
        return "put the text in quotes if it contains ': '"
    if "could not find expected ':'" in problem:
        return "write 'field: value' on this line, or indent it under the text it belongs to"
    if "expected <block end>" in problem or "block mapping" in problem:
        return "line the field up with the others above it"
    if "cannot start any token" in problem:
        return "put the text in quotes"
    if "quoted scalar" in problem:
        return "close the quotes"
    return "look at the line above too"
