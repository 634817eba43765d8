"""How time and pages grow with the records: the miniature reference of the tests, copied many times over."""

from __future__ import annotations

import gzip
import re
import sys
import tempfile
from pathlib import Path

from macros.records.named import NAMED
from macros.records.schema import PAGE_PER_RECORD
from tests.bench.rows import Row
from tests.bench.times import best, run
from tests.support.tiny_project import tiny_project

SMALL, LARGE = 200, 2000
TIME_BAR = 10.5
SIZE_BAR = 1.05
NAMING = re.compile(r"(?m)^((?:name|title|question|claim): .*?)([?.]?)$")
ALONE = re.compile(r"(?m)^(?:DOI|PMID|PMCID|codes|also_called):.*\n(?:[- ].*\n)*")  # what only one record may have
PAGES = ("index.html", "conditions/knee-pain/index.html", "techniques/gliding/index.html", "faq/does-it-help/index.html", "sources/index.html")


def grown_project(target: Path, records: int) -> Path:
    """The miniature project with about so many records: its records with a page of their own, again and again under other names."""
    data = tiny_project(target) / "data"
    originals = [path for collection in PAGE_PER_RECORD for path in sorted((data / collection).glob("*.yml"))]
    names = "|".join(path.stem for path in originals)
    # Where one is named, as in [@id], folder/id, '- id' or 'field: id'; and not where it is a word of a text.
    ids = re.compile(rf"(?m)(?<=[@/\[])(?:{names})\b(?!-)|(?:(?<=- )|(?<=: ))(?:{names})$")
    texts = {path: path.read_text(encoding="utf-8") for path in originals}
    there = len(list(data.glob("*/*.yml")))
    for number in range(1, (records - there) // len(originals) + 1):
        for path, text in texts.items():
            copy = NAMING.sub(rf"\1 {number}\2", ALONE.sub("", ids.sub(rf"\g<0>-{number}", text)))
            path.with_stem(f"{path.stem}-{number}").write_text(copy, encoding="utf-8")
    for path in (data / f"{ref}.yml" for ref in NAMED):  # so large a reference is held to have them
        text = next(text for original, text in texts.items() if original.parent == path.parent)
        path.write_text(NAMING.sub(r"\1 by its own name\2", ALONE.sub("", text)), encoding="utf-8")
    return target


def rows() -> list[Row]:
    """Times and page sizes at few and at many records, each as a multiple."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = (grown_project(_made(Path(folder) / str(count)), count) for count in (SMALL, LARGE))
        times = {what: [best(2, lambda at=at, command=command: run(*command, cwd=at)) for at in (few, many)] for what, command in COMMANDS.items()}
        sizes = [[len(gzip.compress((at / "site" / page).read_bytes(), 6)) for page in PAGES] for at in (few, many)]
    grown = max(large / small for small, large in zip(*sizes, strict=True))
    return [
        *(
            Row(
                f"{what}, {LARGE:,} records against {SMALL}",
                large / small,
                f"times as long ({small:.1f} s, {large:.1f} s)",
                f"≤ {TIME_BAR} ×",
                large <= TIME_BAR * small,
            )
            for what, (small, large) in times.items()
        ),
        Row(f"size of a page, {LARGE:,} records against {SMALL}", grown, "times as large, at most", "unchanged", grown <= SIZE_BAR),
    ]


COMMANDS = {
    "make check": (sys.executable, "-m", "macros", "check"),
    "make site": (sys.executable, "-m", "mkdocs", "build", "--strict"),
}


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
