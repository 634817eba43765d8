"""Pictures beside records: plain SVG, read into elements that remember their place. What a picture may hold is for rules to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from macros.records.reading import PICTURE, STYLE, Fault, is_picture, shown_path

NAMESPACE = "http://www.w3.org/2000/svg"
DEEPEST = 20  # how many groups may stand in one another; our pictures need three


@dataclass(eq=False)
class Picture:
    """One SVG file: its elements, each with the line and column it stands at, or the reason why it cannot be read."""

    path: str  # as shown to people
    ref: str  # the record beside which it lies, whether there is one or not: 'drawings/effleurage-drawn'
    root: Element | None = None
    trouble: Fault | None = None
    places: dict[Element, tuple[int, int]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of that record."""
        return self.ref.partition("/")[2]

    def fault(self, element: Element | None, rule: str, message: str, fix: str = "") -> Fault:
        """A fault at the place of an element, or of the whole where it is None."""
        line, column = (1, 1) if element is None else self.places[element]
        return Fault(self.path, line, column, rule, message, fix)

    def elements(self) -> Iterator[Element]:
        """Every element, from the first to the last; none where the file cannot be read."""
        return iter(()) if self.root is None else self.root.iter()

    def child(self, name: str) -> Element | None:
        """The first child of the root with this name."""
        return None if self.root is None else self.root.find(name)

    def words_of(self, name: str) -> str:
        """The words of the root's child with this name, 'title' or 'desc'; empty where there is none."""
        child = self.child(name)
        return "" if child is None else " ".join((child.text or "").split())


def read_pictures(root: Path) -> dict[str, Picture]:
    """Every picture under `root` by the record beside which it lies, sorted by path."""
    return {picture.ref: picture for picture in map(read_picture, sorted(filter(is_picture, root.glob(f"*/*{PICTURE}"))))}


def read_style(root: Path) -> str:
    """How all drawings look when their files are opened alone, as CSS; empty where nobody says."""
    try:
        return (root / STYLE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def read_picture(path: Path) -> Picture:
    """One picture. What is wrong with the file itself becomes its `trouble`."""
    picture = Picture(shown_path(path), f"{path.absolute().parent.name}/{path.stem}")
    parser = expat.ParserCreate("utf-8")  # names stay as they are typed, so that 'svg:g' is another name than 'g'
    try:
        raw = path.read_bytes()
        root = _parse(raw, parser, picture.places)
        if (root.tag, root.get("xmlns")) != ("svg", NAMESPACE):
            raise _RefusedError("this is no SVG", f'start with <svg xmlns="{NAMESPACE}" viewBox="0 0 320 HEIGHT">')
        picture.root = root
    except OSError as error:
        picture.trouble = _trouble(picture, (1, 1), f"the file cannot be read: {error.strerror}", "let everybody read it")
    except expat.ExpatError as error:
        place = (error.lineno, error.offset + 1)
        picture.trouble = _trouble(picture, place, f"this is not XML: {expat.ErrorString(error.code)}", "save it as plain SVG, in UTF-8")
    except _RefusedError as refused:
        picture.trouble = _trouble(picture, refused.place, *refused.args)
    return picture


class _RefusedError(Exception):
    """XML that is no picture of ours: what is wrong, and what to do instead."""

    place = (1, 1)


def _parse(raw: bytes, parser: expat.XMLParserType, places: dict[Element, tuple[int, int]]) -> Element:
    builder = TreeBuilder()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        place = (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        if depth > DEEPEST:
            refused = _RefusedError(f"groups stand more than {DEEPEST} deep in one another", "put less into one another")
            refused.place = place
            raise refused
        places[builder.start(name, attributes)] = place

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name)

    def doctype(*_: object) -> None:  # it may name other files, and words that grow without end
        raise _RefusedError("the picture declares a document type", "leave out the line <!DOCTYPE …>")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = builder.data, doctype
    parser.Parse(raw, True)
    return builder.close()


def _trouble(picture: Picture, place: tuple[int, int], message: str, fix: str) -> Fault:
    return Fault(picture.path, *place, "pictures-can-be-read", message, fix)
