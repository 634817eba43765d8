"""A picture lies beside each drawing's record, says in words what it shows, and leaves its colors to the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from macros.records.library import Library
from macros.records.pictures import Picture
from macros.records.reading import ID_PATTERN, PICTURE, STYLE, Fault
from macros.records.schema.drawings import Drawing
from macros.records.schema.vocabularies import Region

DRAWINGS = "drawings/"
BODY = "vocabularies/body-regions"
PARTS = "drawings/parts"  # what several drawings are made of: heads, hands
WIDTH = 320
LARGEST = 8 * 1024  # bytes without style and remarks, which pages leave out; ten drawings stand in one gallery
LETTER = 6.3  # units that a letter of a drawing takes on average, at the size that the style gives it
ABOVE, BELOW = 10, 3  # units that letters reach above the line they stand on, and below it
SHAPE = {"class", "transform"}
# All that a picture may be made of: no script, no link, nothing that another file holds, no color.
PLAIN = {
    "svg": {"xmlns", "viewBox"},
    "title": set[str](),
    "desc": set[str](),
    "style": set[str](),
    "g": SHAPE | {"data-region", "data-part"},
    "path": SHAPE | {"d", "fill-rule"},
    "circle": SHAPE | {"cx", "cy", "r"},
    "ellipse": SHAPE | {"cx", "cy", "rx", "ry"},
    "rect": SHAPE | {"x", "y", "width", "height", "rx"},
    "line": SHAPE | {"x1", "y1", "x2", "y2"},
    "polyline": SHAPE | {"points"},
    "polygon": SHAPE | {"points"},
    "text": {"class", "x", "y", "text-anchor"},
}
WORDS = {"title", "desc", "style", "text"}  # the elements that hold words
COLORING = {"style", "fill", "stroke", "color", "opacity", "fill-opacity", "stroke-width", "stroke-opacity", "font-size", "font-family"}
ELSEWHERE = re.compile(r"url\s*\(|@import|\\", re.IGNORECASE)
VIEW_BOX = re.compile(rf"0 0 {WIDTH} ([1-9][0-9]{{1,3}})")
MOVED = re.compile(r"translate\(\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?\s*\)")
PRESSURE = "Pressure: "


def drawings_have_a_picture(library: Library) -> Iterator[Fault]:
    """Beside every drawing's record lies its picture."""
    for record in library.all(Drawing):
        if record.ref not in library.pictures:
            yield record.document.fault(
                (), "drawings-have-a-picture", f"there is no data/{record.ref}{PICTURE}", "draw it; start from a copy of another drawing, under this name"
            )


def pictures_have_a_record(library: Library) -> Iterator[Fault]:
    """Beside every picture lies the record that says what it shows and where it stands."""
    for picture in library.pictures.values():
        if picture.ref in {BODY, PARTS}:
            continue
        if not picture.ref.startswith(DRAWINGS):
            yield picture.fault(
                None, "pictures-have-a-record", "no page shows a picture from this folder", "move it to data/drawings/, with a record beside it"
            )
        elif not ID_PATTERN.fullmatch(picture.id):
            message = f"'{picture.id}' is no id, and so no record's name"
            yield picture.fault(None, "pictures-have-a-record", message, "small letters, digits and single hyphens only, as in its record's name")
        elif not library.is_there(picture.ref):
            fix = f"run: python -m macros new {picture.ref}, or delete the picture"
            yield picture.fault(None, "pictures-have-a-record", f"there is no data/{picture.ref}.yml to say what it shows", fix)


def pictures_can_be_read(library: Library) -> Iterator[Fault]:
    """Every picture can be read."""
    for picture in library.pictures.values():
        if picture.trouble:
            yield picture.trouble


def pictures_have_their_size(library: Library) -> Iterator[Fault]:
    """Every picture is as wide as all others, so that letters and lines are equally large everywhere; and a drawing is light."""
    for picture in library.pictures.values():
        if picture.root is not None and not VIEW_BOX.fullmatch(box := picture.root.get("viewBox", "")):
            message = f"the viewBox is '{box}'" if box else "there is no viewBox"
            yield picture.fault(picture.root, "pictures-have-their-size", message, f'draw it {WIDTH} units wide, and write viewBox="0 0 {WIDTH} HEIGHT"')
        size = 0 if picture.root is None else len(tostring(picture.root)) - len(_style(picture))
        if picture.ref not in {BODY, PARTS} and size > LARGEST:
            message = f"the file has {size} bytes without its style and remarks, and {LARGEST} are the most"
            yield picture.fault(None, "pictures-have-their-size", message, "draw with fewer points, or leave a part out")


def pictures_say_what_they_show(library: Library) -> Iterator[Fault]:
    """Every picture starts with its title, which is its record's name, and a description, for people who hear pages."""
    for picture in library.pictures.values():
        if picture.root is None:
            continue
        names = [child.tag for child in picture.root]
        if names[:2] != ["title", "desc"] or len({*picture.root.iter("title"), *picture.root.iter("desc")}) != 2:
            fix = "start with <title>the record's name</title> and <desc>what is seen, in a sentence or two</desc>"
            yield picture.fault(picture.root, "pictures-say-what-they-show", "the picture does not start with one title and one description", fix)
            continue
        record = library.get(picture.ref)
        title = picture.words_of("title")
        if isinstance(record, Drawing) and title != record.name:
            yield picture.fault(picture.child("title"), "pictures-say-what-they-show", f"the title is '{title}'", f"write its record's name, '{record.name}'")
        if not picture.words_of("desc"):
            yield picture.fault(picture.child("desc"), "pictures-say-what-they-show", "the description is empty", "say in a sentence or two what is seen")


def pictures_are_plain(library: Library) -> Iterator[Fault]:
    """Every picture is made of shapes and words alone; each says by a class what it is, and nothing says its color."""
    for picture in library.pictures.values():
        known = _classes(library.style if picture.ref.startswith(DRAWINGS) else _style(picture))
        said = set()
        for element in picture.elements():
            for message, fix in _not_plain(element, known):
                if message not in said:  # programs write an attribute on every shape; it is one mistake
                    said.add(message)
                    yield picture.fault(element, "pictures-are-plain", message, fix)


def _not_plain(element: Element, known: list[str]) -> Iterator[tuple[str, str]]:
    if element.tag not in PLAIN:
        yield f"'{element.tag}' is no part of our pictures", f"save it as plain SVG, and use {', '.join(name for name in PLAIN if name != 'svg')} alone"
        return
    for name in element.attrib:
        if name in COLORING:
            yield (
                f"'{name}' gives a look of its own, which paper and dark pages cannot change",
                f'leave it out, and say what it is: class="{known[0] if known else "body"}"',
            )
        elif name not in PLAIN[element.tag]:
            yield f"'{element.tag}' has the attribute '{name}'", f"leave it out; it may have {', '.join(sorted(PLAIN[element.tag])) or 'none'}"
    for name in element.get("class", "").split() if known else ():
        if name not in known:
            yield f"nothing says how the class '{name}' looks", f"choose one of {', '.join(known)}"
    unseen = [element.text if element.tag not in WORDS else "", *(child.tail for child in element)]
    if words := " ".join(" ".join(filter(None, unseen)).split()):
        yield f"'{words}' stands where nobody sees it", "write it between <text> and </text>, or leave it out"
    if element.tag == "style" and ELSEWHERE.search(element.text or ""):
        yield "the style fetches something from elsewhere", "leave out url(…), @import and \\"


def _style(picture: Picture) -> str:
    """The style of the file; empty where it has none."""
    style = picture.child("style")
    return "" if style is None else style.text or ""


def _classes(css: str) -> list[str]:
    """The classes that a style gives a look."""
    return sorted(set(re.findall(r"\.([a-z][\w-]*)", _bare(css))))


def drawings_share_one_style(library: Library) -> Iterator[Fault]:
    """All drawings look alike when their files are opened alone, because all hold the same style."""
    shared = _bare(library.style)
    for picture in library.pictures.values():
        if picture.root is None or not picture.ref.startswith(DRAWINGS):
            continue
        if not shared:
            yield picture.fault(None, "drawings-share-one-style", f"there is no data/{STYLE}", "bring it back; all drawings hold its text")
            return
        if _bare(_style(picture)) != shared:
            style = picture.child("style")
            message = "the picture has no style" if style is None else f"the style is not that of data/{STYLE}"
            at = picture.root if style is None else style
            yield picture.fault(at, "drawings-share-one-style", message, f"copy data/{STYLE} between <style> and </style>")


def shared_parts_are_drawn_once(library: Library) -> Iterator[Fault]:
    """A part that several drawings are made of, such as a head, is drawn once, in parts.svg; each drawing holds it as it stands there."""
    parts = _parts(library.pictures.get(PARTS))
    used = set()
    for picture in library.pictures.values():
        if picture.root is None or picture.ref in {BODY, PARTS}:
            continue
        for group in _groups(picture.root, parts):
            name = group.get("data-part", "")
            drawn = next((part for part, inside in parts.items() if inside == _inside(group)), "")
            used.update({name, drawn})
            if name == drawn:
                continue
            if drawn:
                message, fix = f"this is the part '{drawn}'", f'write <g data-part="{drawn}" …>'
            elif name in parts:
                message, fix = f"the part '{name}' is not drawn as in data/{PARTS}{PICTURE}", "copy it from there, or leave data-part out where it is another"
            else:
                message = f"there is no part '{name}'"
                fix = f"choose one of {', '.join(parts)}" if parts else f"bring data/{PARTS}{PICTURE} back, which holds all parts"
            yield picture.fault(group, "shared-parts-are-drawn-once", message, fix)
    for name in parts.keys() - used:
        shared = library.pictures[PARTS]
        group = next(group for group in shared.elements() if group.get("data-part") == name)
        yield shared.fault(group, "shared-parts-are-drawn-once", f"no drawing has the part '{name}'", "delete it")


def _parts(picture: Picture | None) -> dict[str, object]:
    """What each shared part is made of, by its name."""
    return {} if picture is None or picture.root is None else {name: _inside(part) for part in picture.root if (name := part.get("data-part"))}


def _groups(element: Element, parts: dict[str, object]) -> Iterator[Element]:
    """Every group, but for those of which a shared part is itself made."""
    for child in element:
        if child.tag == "g":
            yield child
            if child.get("data-part") not in parts:
                yield from _groups(child, parts)


def _inside(group: Element) -> list[object]:
    """All that a group is made of, whatever the line breaks."""
    return [(part.tag, {n: " ".join(v.split()) for n, v in part.items() if n != "data-part"}, part.text and part.text.split(), _inside(part)) for part in group]


def _bare(css: str) -> str:
    """A style without comments and line breaks."""
    return " ".join(re.sub(r"/\*.*?\*/", " ", css, flags=re.DOTALL).split())


def words_stay_inside_the_picture(library: Library) -> Iterator[Fault]:
    """Every word of a picture stands inside it, and nothing turns or stretches it."""
    for picture in library.pictures.values():
        box = None if picture.root is None else VIEW_BOX.fullmatch(picture.root.get("viewBox", ""))
        if picture.root is not None and box:
            for text, x, y in _words(picture.root, 0, 0):
                if x is None or y is None:
                    yield picture.fault(
                        text, "words-stay-inside-the-picture", f"'{text.text}' stands in a group that is turned or stretched", "move it out of the group"
                    )
                elif side := _outside(text, x, y, int(box[1])):
                    yield picture.fault(text, "words-stay-inside-the-picture", f"'{text.text}' reaches beyond the {side} edge", "move it, or use fewer words")


def _words(element: Element, x: float | None, y: float | None) -> Iterator[tuple[Element, float | None, float | None]]:
    """Every text with how far the groups around it move it; by None where they do more than move it."""
    if element.tag == "text":
        yield element, x, y
    if turned := element.get("transform"):
        way = MOVED.fullmatch(turned.strip())
        x, y = (x + float(way[1]), y + float(way[2] or 0)) if way and x is not None and y is not None else (None, None)
    for child in element:
        yield from _words(child, x, y)


def _outside(text: Element, moved_x: float, moved_y: float, height: int) -> str:
    """The edge beyond which a text reaches; empty where it stays inside, or where its place is no number."""
    try:
        x, y = float(text.get("x", "0")) + moved_x, float(text.get("y", "0")) + moved_y
    except ValueError:
        return ""
    length = len(" ".join((text.text or "").split())) * LETTER
    start = {"middle": x - length / 2, "end": x - length}.get(text.get("text-anchor", ""), x)
    edges = {"left": start < 0, "right": start + length > WIDTH, "upper": y < ABOVE, "lower": y > height - BELOW}
    return next((edge for edge, crossed in edges.items() if crossed), "")


def pressure_has_its_words(library: Library) -> Iterator[Fault]:
    """How hard is said in the words of the vocabulary, alone or as a range."""
    names = [term.name for term in library.terms("pressure-levels").values()]
    for picture in library.pictures.values():
        for text in picture.elements():
            words = " ".join((text.text or "").split())
            if text.tag == "text" and names and words.startswith(PRESSURE) and not {*words.removeprefix(PRESSURE).split(" to ")} <= {*names}:
                yield picture.fault(
                    text, "pressure-has-its-words", f"the picture says '{words}'", f"choose among {', '.join(names)}; two of them as 'light to firm'"
                )


def galleries_are_named_where_they_differ(library: Library) -> Iterator[Fault]:
    """A drawing stands in the gallery of its technique's family; it names one only where that is another."""
    for record in library.all(Drawing):
        if record.gallery and record.gallery == library.family_of(record):
            yield record.document.fault(("gallery",), "galleries-are-named-where-they-differ", "its technique is of this family anyway", "leave the line out")


def regions_have_shapes(library: Library) -> Iterator[Fault]:
    """Every region of the body has its shapes on the body map, and every shape its region."""
    regions = [region.id for region in library.vocabulary(Region).values() if not region.whole]
    document = library.documents.get(BODY)
    picture = library.pictures.get(BODY)
    if not regions or document is None or (picture and picture.root is None):
        return
    drawn = {} if picture is None else {element.get("data-region", ""): element for element in picture.elements() if "data-region" in element.attrib}
    for number, region in enumerate(library.terms("body-regions")):
        if region in regions and region not in drawn:
            yield document.fault(
                ("terms", number),
                "regions-have-shapes",
                f"the body map has no shape for '{region}'",
                f'draw one in data/{BODY}{PICTURE}: <g data-region="{region}">',
            )
    for region, element in drawn.items():
        if picture and region not in regions:
            yield picture.fault(element, "regions-have-shapes", f"'{region}' is no region of data/{BODY}.yml", f"choose one of {', '.join(regions)}")
