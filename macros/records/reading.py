"""YAML in; plain values out, each with the line and column it stands at.

Nothing here knows what a record may say. Whatever is wrong with a file becomes a `Fault`, so that
one broken file never hides the faults of the others.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from yaml import CSafeLoader

from macros.records.mistakes import cause

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WORD_OF_IDS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # whatever looks like an id in a text
# What editors and file managers leave while people work, and what nobody means as a record. Copies kept on purpose
# (.bak, .orig) are among it: they are no records, and whoever kept one knows that it is there.
PASSED_OVER = re.compile(
    r"\..*|.*~|~\$.*|#.*#|4913|.*___jb_(?:tmp|old)___|.*\.(?:bak|orig|sw[a-z]|tmp)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|@eadir",
    re.IGNORECASE | re.DOTALL,
)
# Beside records, for macros/records/pictures.py to read: how a picture's name ends, and the style of the drawings.
PICTURE, STYLE = ".svg", "drawings/style.css"
RECORD = ".yml"
BESIDE_RECORDS = {"addresses.txt"}  # the list of published addresses, see addresses.py
CONFLICT_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
CONFLICT_MARK = re.compile(r"^(<{7} |\|{7}(?: |\r?$)|={7}\r?$|>{7} )", re.MULTILINE)
COMMENT_AFTER_TEXT = re.compile(r"[ \t]*(#.*)")
LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what YAML counts as one
RARE_LINE_BREAKS = "\r\x85\u2028\u2029"
TAB_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
CONTROL_CHARACTER = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # YAML allows all others
# Only where one of these characters opens a value can YAML mean a tag, an anchor or an alias.
TAG_OR_ANCHOR = "&*!"
MAY_HAVE_TAG_OR_ANCHOR = re.compile(r"(?:^|[\s\[{,:\ufeff])[&*!]\S", re.MULTILINE)
DEEPEST = 12  # how many lists and groups may stand in one another; records need five
# No hand writes so long a run of these, or opens so many brackets. Such a file is measured before it is built: the
# parser knows no bottom, and a file that is deep enough would end the whole program.
MAY_BE_DEEP = re.compile(r"[ \t?:-]{200}")
MANY_BRACKETS = 500
# The only words and numbers that are more than text: their form, how they start, and what they are. YAML knows more,
# and reads 010 as 8, 1:30 as 90 and NO as false.
STARTS_OF_NUMBERS = list("-0123456789")
PLAIN_FORMS: dict[str, tuple[re.Pattern[str], list[str], Callable[[str], Any]]] = {
    "tag:yaml.org,2002:null": (re.compile(r"(?:~|null|)\Z"), ["~", "n", ""], lambda text: None),
    "tag:yaml.org,2002:bool": (re.compile(r"(?:true|false)\Z"), ["t", "f"], lambda text: text == "true"),
    "tag:yaml.org,2002:int": (re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z"), STARTS_OF_NUMBERS, int),
    "tag:yaml.org,2002:float": (re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}\Z"), STARTS_OF_NUMBERS, float),
}

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
    """One YAML file: its values, and where each of them stands."""

    path: str  # as shown to people: relative to the folder the command runs in, with forward slashes
    collection: str
    id: str
    values: dict[str, Any]
    typed: dict[Path_, str] = field(default_factory=dict)  # what stands in the file where the value is no text
    lines: list[str] = field(default_factory=list, repr=False)  # the file as it was typed
    spans: dict[Path_, tuple[int, int]] = field(default_factory=dict, repr=False)  # first line and line after the last (from 0) of texts over several lines

    @cached_property  # read anew, since only a fault asks
    def places(self) -> dict[Path_, tuple[int, int]]:
        """Line and column (from 1) of every value, of a field those of its name."""
        found: dict[Path_, tuple[int, int]] = {}
        if root := _Loader("\n".join(self.lines)).get_single_node():
            _find_places(root, (), found)
        return found

    def holds(self, path: Path_) -> bool:
        """Whether somebody typed a value there, be it an empty one."""
        value: Any = self.values
        for part in path:
            if isinstance(value, dict) and part not in value:
                return False
            value = value[part]
        return True

    def place(self, path: Path_) -> tuple[int, int]:
        """Line and column (from 1) of a value, or of the nearest thing around it that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))

    def place_of(self, words: str, path: Path_) -> tuple[int, int]:
        """Line and column at which some words of a text stand, where it runs over several lines; else the place of the text."""
        if words.strip() and path in self.spans:
            first, last = self.spans[path]
            text = "\n".join(self.lines[first:last])
            # Where the text is folded, a space between two words may be a line break and the spaces that indent the next line.
            parts = [re.escape(part) for part in words.split()]
            whole = (r"(?<![\w-])" if words[0].isalnum() else "") + r"\s+".join(parts) + (r"(?![\w-])" if words[-1].isalnum() else "")
            if match := re.search(whole, text) or re.search(r"\s+".join(parts), text):
                line, column = _line_and_column(text, match.start())
                return first + line, column
        return self.place(path)

    def fault(self, path: Path_, rule: str, message: str, fix: str = "", at: str = "") -> Fault:
        """A fault at the place of a value; in a text over several lines, `at` the words that are wrong."""
        line, column = self.place_of(at, path)
        return Fault(self.path, line, column, rule, message, fix)


class _Loader(CSafeLoader):
    """The safe loader with PLAIN_FORMS alone: all else is text, for the schema to judge."""


_Loader.yaml_implicit_resolvers = {}
for _tag, (_form, _starts, _) in PLAIN_FORMS.items():
    _Loader.add_implicit_resolver(_tag, _form, _starts)


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
    for entry in _meant(root):
        if entry.name in BESIDE_RECORDS:
            continue
        faults += _stray(entry, collections)
        if entry.is_dir() and not entry.is_symlink() and entry.name in collections:
            below = shown_path(entry)
            for path in _meant(entry):
                if path.suffix != RECORD and (is_picture(path) or (f"{entry.name}/{path.name}" == STYLE and path.is_file())):
                    continue
                document, found = _read(path, f"{below}/{path.name}", entry.name, memory)
                faults += found
                if document is not None:
                    documents.append(document)
    return documents, faults


def is_picture(path: Path) -> bool:
    """Whether a path is a picture that somebody put beside a record."""
    return path.suffix == PICTURE and not PASSED_OVER.fullmatch(path.name) and path.is_file() and not path.is_symlink()


def _meant(folder: Path) -> list[Path]:
    """What somebody put into a folder, without what editors and file managers left there."""
    return sorted(path for path in folder.iterdir() if not PASSED_OVER.fullmatch(path.name))


def _read(path: Path, place: str, collection: str, memory: FileMemory) -> tuple[Document | None, list[Fault]]:
    try:
        status = path.lstat()
        if stray := _not_a_record(path, place, status.st_mode):
            return None, [stray]
        stamp = (status.st_mtime_ns, status.st_size)
        if path not in memory or memory[path][0] != stamp:
            memory[path] = (stamp, *_read_record(path, place, collection))
    except OSError as error:  # for example gone since its name was read, because an editor is saving it
        return None, [Fault(place, 1, 1, "file-can-be-read", f"the file cannot be read: {error.strerror}", "let everybody read it")]
    return memory[path][1:]


def meant_ref(path: str) -> str:
    """The record that a file was meant to be, whatever is wrong with its name: 'data/safety/Fever.yaml' is 'safety/fever'."""
    name = re.split(r"\.ya?ml", Path(path).name, flags=re.IGNORECASE)[0]
    return f"{Path(path).absolute().parent.name}/{nearest_id(name)}"


def _stray(entry: Path, collections: list[str]) -> Iterator[Fault]:
    place = shown_path(entry)
    if entry.is_symlink():
        yield Fault(place, 1, 1, "only-records-in-data", "a link stands among the records", "put the file itself here")
    elif not entry.is_dir():
        yield Fault(place, 1, 1, "only-records-in-data", "a file stands outside the collections", "move it into one of the folders or delete it")
    elif entry.name not in collections:
        yield Fault(place, 1, 1, "only-records-in-data", f"'{entry.name}' is no collection; there are {', '.join(collections)}", "rename or delete the folder")


def _not_a_record(path: Path, place: str, mode: int) -> Fault | None:
    """What keeps a file among the records from being one: what it is, as the system says, or its name."""

    def fault(message: str, fix: str, rule: str = "only-records-in-data") -> Fault:
        return Fault(place, 1, 1, rule, message, fix)

    if stat.S_ISLNK(mode):
        return fault("a link stands among the records", "put the file itself here")
    if stat.S_ISDIR(mode):
        return fault("a folder stands among the records", "records lie directly in their collection's folder")
    if not stat.S_ISREG(mode):  # a pipe would keep its reader waiting for ever
        return fault("something that is no file stands among the records", "delete it")
    if path.suffix != RECORD:
        return fault(f"'{path.name}' is no record", f"a record's name ends in {RECORD}")
    if not ID_PATTERN.fullmatch(path.stem):
        fix = f"write '{nearest_id(path.stem)}': small letters, digits and single hyphens only"
        return fault(f"'{path.stem}' is no id", fix, "file-name-is-an-id")
    return None


def nearest_id(name: str) -> str:
    """The id that comes nearest to a name: 'Tennis Elbow' gives 'tennis-elbow'."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "a-name"


def read_file(path: Path, collection: str) -> tuple[Document | None, list[Fault]]:
    """Read one record. Returns the document, or None with the faults that made it unreadable."""
    return _read_record(path, shown_path(path), collection)


def _read_record(path: Path, place: str, collection: str) -> tuple[Document | None, list[Fault]]:
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
    if any(mark in text for mark in CONFLICT_MARKS) and (mark := CONFLICT_MARK.search(text)):
        where = _line_and_column(text, mark.start())
        return None, [fault(*where, "no-conflict-marks", f"a merge left '{mark[0].strip()}' behind", "keep one side and delete the marks")]
    if "\t" in text and (tab := TAB_INDENT.search(text)):
        return None, [fault(*_line_and_column(text, tab.end() - 1), "no-tabs", "a tab indents this line", "use spaces")]
    if not text.strip():
        return None, [fault(1, 1, "file-holds-a-record", "the file is empty", "fill it in or delete it")]
    return _parse(text, place, collection, path.stem)


def _parse(text: str, place: str, collection: str, id_: str) -> tuple[Document | None, list[Fault]]:
    may_be_deep = MAY_BE_DEEP.search(text) or text.count("[") + text.count("{") > MANY_BRACKETS
    if may_be_deep and (deep := _too_deep(text, place)):
        return None, [deep]
    try:
        node = _Loader(text).get_single_node()
    except yaml.YAMLError as error:
        return None, [_unreadable(error, text, place)]
    if node is None:
        return None, [Fault(place, 1, 1, "file-holds-a-record", "the file holds only comments", "fill it in or delete it")]
    may_have_tag = any(sign in text for sign in TAG_OR_ANCHOR) and MAY_HAVE_TAG_OR_ANCHOR.search(text)
    faults = list(_tags_and_anchors(text, place)) if may_have_tag else []
    if faults:
        return None, faults
    if not isinstance(node, yaml.MappingNode):
        return None, [Fault(place, *_mark(node.start_mark), "file-holds-a-record", "the record is no list of 'field: value' lines", "start with 'name: …'")]
    document = Document(place, collection, id_, {}, lines=_lines(text))
    document.values = _value(node, (), document, faults)
    return (None if any(fault.rule == "yaml-is-plain" for fault in faults) else document), faults


def _lines(text: str) -> list[str]:
    return LINE_BREAK.split(text) if any(sign in text for sign in RARE_LINE_BREAKS) else text.split("\n")


def _unreadable(error: yaml.YAMLError, text: str, place: str) -> Fault:
    if isinstance(error, yaml.reader.ReaderError):
        offset = next((match.start() for match in CONTROL_CHARACTER.finditer(text)), 0)
        message = f"the character U+{ord(text[offset]):04X} is not allowed"
        return Fault(place, *_line_and_column(text, offset), "no-control-characters", message, "delete the invisible character")
    assert isinstance(error, yaml.MarkedYAMLError)
    where = _mark(error.problem_mark or error.context_mark)
    if isinstance(error, yaml.composer.ComposerError):
        if "document" in str(error.context):
            return Fault(place, *where, "one-record-per-file", "a second document starts here", "put each record into a file of its own")
        return Fault(place, *where, "yaml-is-plain", str(error.problem), "write the value out")
    if found := cause(text):
        return Fault(place, found.line, found.column, "yaml-is-valid", found.message, found.fix)
    return Fault(place, *where, "yaml-is-valid", f"this is not YAML: {error.problem}", _yaml_fix(error))


def _too_deep(text: str, place: str) -> Fault | None:
    """The place where lists and groups stand too deep in one another. A file that is no YAML is not for this function to judge."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return _deep(event, place)
    except yaml.YAMLError:
        pass
    return None


def _deep(found: yaml.Node | yaml.Event, place: str) -> Fault:
    message = f"lists and groups stand more than {DEEPEST} deep in one another"
    return Fault(place, *_mark(found.start_mark), "yaml-is-plain", message, "close brackets where they end, and put text that holds brackets in quotes")


def _value(node: yaml.Node, path: Path_, document: Document, faults: list[Fault]) -> Any:
    if isinstance(node, yaml.ScalarNode):  # most are
        return _scalar(node, path, document, faults)
    if len(path) >= DEEPEST:
        faults.append(_deep(node, document.path))
    elif isinstance(node, yaml.MappingNode):
        return _group(node, path, document, faults)
    else:
        return [_value(item, (*path, number), document, faults) for number, item in enumerate(node.value)]
    return node.value


def _scalar(node: yaml.ScalarNode, path: Path_, document: Document, faults: list[Fault]) -> Any:
    _remember(node, path, document)
    if node.value and not node.style and (lost := _comment_after(node.end_mark, document.lines)):
        message = f"what follows ' #' is no text for YAML: '{lost[1] if len(lost[1]) <= 30 else lost[1][:29] + '…'}'"
        fix = "put the text in quotes, or the comment on a line of its own"
        faults.append(Fault(document.path, node.end_mark.line + 1, lost.start(1) + 1, "comments-stand-alone", message, fix))
    if node.style == ">":
        # YAML folds a blank line into one line break; for its writer, and for Markdown, it starts a paragraph.
        return re.sub(r"\n+", "\n\n", node.value)
    if node.tag in PLAIN_FORMS:
        document.typed[path] = node.value
        return PLAIN_FORMS[node.tag][2](node.value)
    return node.value


def _comment_after(end: Any, lines: list[str]) -> re.Match[str] | None:
    line = lines[end.line]
    return COMMENT_AFTER_TEXT.match(line, end.column) if end.column < len(line) else None


def _remember(node: yaml.ScalarNode, path: Path_, document: Document) -> None:
    """Keep the lines of a text that runs over several, so that a word in it can be found again."""
    first, last = node.start_mark.line, node.end_mark.line + (node.end_mark.column > 0)
    if last > first + 1:
        document.spans[path] = (first, last)


def _group(node: yaml.MappingNode, path: Path_, document: Document, faults: list[Fault]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
        if key is None:
            faults.append(Fault(document.path, *_mark(key_node.start_mark), "yaml-is-plain", "a field's name must be a plain word", "write 'field: value'"))
        elif key in values:
            first = next(_mark(other.start_mark)[0] for other, _ in node.value if other.value == key)
            what = f"'{key}' stands here a second time; the first is on line {first}"
            faults.append(Fault(document.path, *_mark(key_node.start_mark), "field-stands-once", what, "keep one"))
        else:
            values[key] = _value(value_node, (*path, key), document, faults)
    return values


def _find_places(node: yaml.Node, path: Path_, found: dict[Path_, tuple[int, int]]) -> None:
    """Add the place of a node and of all within it; of two fields with one name, the first counts."""
    found.setdefault(path, _mark(node.start_mark))
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            found.setdefault((*path, key_node.value), _mark(key_node.start_mark))
            _find_places(value_node, (*path, key_node.value), found)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            _find_places(item, (*path, number), found)


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


def _yaml_fix(error: yaml.MarkedYAMLError) -> str:
    return "put the text in quotes" if "cannot start any token" in str(error.problem) else "look at the line above too"
