"""Signs of Markdown and HTML in lines: whatever a line goes to, it is shown there as it was typed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from pydantic import BaseModel

from macros.records.library import Library, load
from macros.records.schema.base import PlainText
from macros.records.schema.red_flags import RedFlag
from macros.records.schema.safety import Safety
from macros.records.schema.sources import Person
from macros.records.schema.vocabularies import PLACE
from macros.views.text.markup import line, row, table
from tests.support.building import build
from tests.support.miniature import Dumper
from tests.support.tiny_project import tiny_project

# What a line may begin with; then its number, so that a test knows it again; then signs that mean something anywhere, and last what could hide it.
STARTS = ("# x", "1. x", "- x", "+ x", "> x", "= x", ": x", "!!! note", "??? x", "|a|b", "*x*", "_x_", "`c`", '"1"', "\\", "&amp;", "~~~", "[x]", "{ .x }")
REST = ' a|b *x* _x_ `c` [x] "q" \\ &amp; $x$ 1 < 2 > 1 ^x^ ~x~ ## { hidden=hidden }'
TAG = re.compile(r"q(\d+)z", re.IGNORECASE)
# Fields of the tiny records that have no line yet.
MORE: dict[str, dict[str, Any]] = {
    "conditions/knee-pain": {"codes": [{"system": "ICD-10", "code": "M25"}], "techniques": ["gliding"], "measures": ["pain-scale"]},
    "measures/pain-scale": {"changes": [{"change": "2 points", "people": "knees", "source": "smith-2020"}]},
    "safety/fever": {"harms": [{"what": "Soreness", "how_often": "often", "counted": "measured-rate", "source": "smith-2020"}]},
    "sources/smith-2020": {"author": [{"family": "Smith", "given": "Ann B"}, {"literal": "A Hospital"}]},
    "techniques/gliding": {"strokes": [{"name": "Long", "plain": "Long", "how": "Glide."}], "conditions": ["knee-pain"]},
}
ONE_OR_THE_OTHER = (Person, RedFlag, Safety)  # what they leave out is not for their kind
NOT_SHOWN = {
    "audits/first-draw.yml also_called",
    "corrections/knee-number.yml also_called",
}


class Planted:
    """The miniature's data with words in the place of each line. Remembers the words by their number."""

    def __init__(self, data: Path, signs: bool) -> None:
        self.signs = signs
        self.starts = cycle(STARTS)
        self.words: dict[int, str] = {}
        self.places: dict[int, str] = {}
        library = load(data)
        for ref, more in MORE.items():
            self._write(data / f"{ref}.yml", yaml.safe_load((data / f"{ref}.yml").read_text()) | more)
        library = load(data)
        assert library.faults == []
        for path, part in self._parts(library):
            file = data / path
            values = yaml.safe_load(file.read_text())
            self._plant(part, values, path)
            self._write(file, values)

    @staticmethod
    def _parts(library: Library) -> Iterator[tuple[str, BaseModel]]:
        for record in library.all_records():
            yield f"{record.ref}.yml", record
        for name, vocabulary in library.vocabularies.items():
            yield f"vocabularies/{name}.yml", vocabulary

    @staticmethod
    def _write(file: Path, values: dict[str, Any]) -> None:
        file.write_text(yaml.dump(values, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=10_000))

    def _new(self, place: str) -> str:
        number = len(self.words)
        start = next(self.starts)
        if place.endswith(" given"):  # a citation shows initials as initials: without their periods, and nothing before the first letter
            start = "x"
        self.words[number] = f"{start} q{number}z{REST}" if self.signs else f"9 q{number}z"
        self.places[number] = place
        return self.words[number]

    def _in_place_of(self, old: str, place: str) -> str:
        """New words, and behind them the places that values come into: without those their lines would not be shown."""
        return " ".join([self._new(place), *(f"{{{name}}}" for name in dict.fromkeys(PLACE.findall(old)))])

    def _plant(self, part: BaseModel, values: dict[str, Any], path: str) -> None:
        """Put words into each line of a part, those included that were not filled."""
        for name, field in type(part).model_fields.items():
            value, key = getattr(part, name), field.alias or name
            place, kind = f"{path} {key}", str(field.annotation)
            if any(isinstance(marker, PlainText) for marker in field.metadata):
                values[key] = self._in_place_of(value or "", place)
            elif "PlainText" in kind and "list" in kind:
                values[key] = [self._new(place) for _ in value or [""]]
            elif "PlainText" in kind and (value is not None or not isinstance(part, ONE_OR_THE_OTHER)):
                values[key] = self._new(place)
            elif isinstance(value, BaseModel):
                self._plant(value, values[key], path)
            elif isinstance(value, list):
                for inner, inner_values in zip(value, values.get(key, []), strict=True):
                    if isinstance(inner, BaseModel):
                        self._plant(inner, inner_values, path)


def planted(folder: Path, signs: bool) -> tuple[Planted, Path]:
    """A site of the miniature with words in each line."""
    project = tiny_project(folder)
    lines = Planted(project / "data", signs)
    # Neither reading level nor length is looked at here.
    rules = project / "macros" / "rules" / "__init__.py"
    rules.write_text(re.sub(r"(?m)^    (?!text\.text_)\w+\.\w+,\n", "", rules.read_text()))
    done = build(project, project / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return lines, project / "site"


@pytest.fixture(scope="module")
def with_signs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Planted, Path]:
    return planted(tmp_path_factory.mktemp("signs"), signs=True)


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> tuple[Planted, Path]:
    return planted(tmp_path_factory.mktemp("plain"), signs=False)


def flat(text: str) -> str:
    """Words as they can be compared: capitals, and which quotes, are a matter of style."""
    return " ".join(re.sub("[“”]", '"', text).lower().split())


def said(site: Path) -> Iterator[tuple[str, str]]:
    """Every text and attribute of every page, and every string for machines, with its file."""
    for file in sorted(site.rglob("*.html")):
        name = str(file.relative_to(site))
        tree = html.fromstring(file.read_bytes())
        for script in tree.xpath("//script[@type='application/ld+json']"):
            yield from ((name, text) for text in strings(json.loads(script.text)))
        for part in tree.xpath("//script|//*[local-name()='svg']/*[local-name()='text']"):  # a label in a picture is cut into lines
            part.drop_tree()
        for element in tree.iter():
            yield from ((name, value) for key, value in element.attrib.items() if key not in {"id", "href"})
        for block in tree.xpath("//title|//*[local-name()='title' or local-name()='desc']|//body"):
            yield name, block.text_content()
    for file in [site / "search" / "names.json", site / "manifest.webmanifest"]:
        yield from ((file.name, text) for text in strings(json.loads(file.read_text())))
    yield "verdicts.csv", (site / "evidence" / "verdicts.csv").read_text().replace('""', '"')


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def test_a_line_is_shown_as_typed_wherever_it_goes(with_signs: tuple[Planted, Path]):
    lines, site = with_signs
    shown, wrong = set(), []
    for file, text in said(site):
        words = flat(text)
        for tag in TAG.finditer(words):
            number = int(tag[1])
            whole = flat(lines.words[number])
            start = tag.start() - whole.index(tag[0])
            found = words[start : start + len(whole)] if start >= 0 else words
            if found == whole or ("…" in found and whole.startswith(found.partition("…")[0].rstrip())):
                shown.add(number)
            else:
                wrong.append((file, lines.places[number], found))
    assert wrong == []
    of_records = {number for number, place in lines.places.items() if not place.startswith(("vocabularies/", "coverage/"))}
    assert {lines.places[number] for number in of_records - shown} == NOT_SHOWN


def skeleton(file: Path) -> list[str]:
    """The elements of what a page says, but not those inside pictures."""
    tree = html.fromstring(file.read_bytes())
    for picture in tree.xpath("//*[local-name()='svg']"):
        picture.drop_tree()
    return [f"{part.tag} {part.get('class', '')} {part.get('hidden', '')}" for part in tree.iter() if isinstance(part.tag, str)]


def test_no_line_becomes_a_part_of_the_page(with_signs: tuple[Planted, Path], without: tuple[Planted, Path]):
    site, other = with_signs[1], without[1]
    pages = sorted(file.relative_to(other) for file in other.rglob("*.html"))
    assert pages == sorted(file.relative_to(site) for file in site.rglob("*.html"))
    assert [str(page) for page in pages if skeleton(site / page) != skeleton(other / page)] == []


def test_a_row_keeps_its_cells():
    assert row("a|b", "two\n lines", line("c|d")) == "| a&#124;b | two lines | c&#124;d |"
    assert table(["A", "B"], [("1", "2")]) == "| A | B |\n| --- | --- |\n| 1 | 2 |"
