"""The picture that a shared link shows: a card of 1200 × 630 pixels for each page, drawn at build time.

Drawing is slow beside everything else in a build, so it is done in a process of its own while the pages
are written, and a card is kept under a digest of what stands on it: an unchanged card is copied, not drawn.
"""

from __future__ import annotations

import json
import multiprocessing
import shutil
import unicodedata
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import astuple, dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, __version__

WIDTH, HEIGHT = 1200, 630
BAND, FOOT = 110, 90  # heights of the label's band and of the foot
MARGIN = 80
TITLES = ((76, 2), (64, 2), (54, 3))  # sizes, and how many lines each may take: the first that holds the title
LINE_SIZE = 36
LONGEST = 400  # letters of a text that are looked at
ABOVE_TITLE, ABOVE_LINE = 50, 20
LEADING = 1.28

# From docs/assets/colors.css, light scheme. A pair is paper and ink.
TEAL, WHITE, PAPER, INK, SOFT_INK, SOFT = (20, 80, 90), (255, 255, 255), (255, 253, 249), (28, 43, 46), (68, 85, 88), (238, 244, 243)
PAIRS = ((TEAL, WHITE), (PAPER, INK), (PAPER, SOFT_INK), (SOFT, TEAL))
SHADES = 4  # between paper and ink of a pair: 4 × 4 colors fit into 4 bits a pixel

# The font that Pillow brings draws ASCII and these; other signs are written with those.
DRAWN = set("“”‘’…·›")
INSTEAD = {"–": "-", "—": "-", "\u2011": "-", "−": "-", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "ß": "ss", "ı": "i", "ł": "l", "Ł": "L"} | {
    "≤": "at most ",
    "≥": "at least ",
    "×": "x",
    "½": "1/2",
    "²": "2",
    "μ": "u",
    "µ": "u",
    "°": " degrees",
}


@dataclass(frozen=True)
class Card:
    """What stands on a card."""

    label: str  # what kind of page it is
    title: str
    line: str  # its answer or verdict in a sentence
    site: str

    @property
    def digest(self) -> str:
        """A name that changes with all that the picture depends on, this file included."""
        return sha256(json.dumps([*astuple(self), _drawn_with()]).encode()).hexdigest()[:24]


@cache
def _drawn_with() -> str:
    return __version__ + sha256(Path(__file__).read_bytes()).hexdigest()


def drawable(text: str) -> str:
    """The start of a text, more than fits on a card, in signs that the font has: without accents, and in simpler signs; what has no such sign is left out."""
    simpler = "".join(INSTEAD.get(sign, sign) for sign in text[:LONGEST])
    signs = (sign if sign in DRAWN else unicodedata.normalize("NFKD", sign) for sign in simpler)
    return " ".join("".join(sign for sign in "".join(signs) if sign.isascii() or sign in DRAWN).split())


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)  # Pillow without FreeType would draw an old bitmap
    return font


def wrapped(text: str, size: int, lines: int = 99) -> list[str]:
    """The text in lines that fit the card's width; what does not fit into so many lines ends in '…'."""
    font, room = _font(size), WIDTH - 2 * MARGIN
    done: list[str] = []
    for word in text.split():
        longer = f"{done[-1]} {word}" if done else word
        if done and font.getlength(longer) <= room:
            done[-1] = longer
        else:
            done.append(word)
    if len(done) > lines:
        done = done[:lines]
        while font.getlength(f"{done[-1]}…") > room:
            done[-1] = done[-1].rpartition(" ")[0] or done[-1][:-1]
        done[-1] = f"{done[-1].rstrip(' ,;:.')}…"
    return [_cut(line, font, room) for line in done]


def _cut(line: str, font: ImageFont.FreeTypeFont, room: float) -> str:
    """A single word may be wider than the card."""
    if font.getlength(line) <= room:
        return line
    while line and font.getlength(f"{line}…") > room:
        line = line[:-1]
    return f"{line}…"


def draw(card: Card) -> Image.Image:
    """The picture of a card."""
    picture = Image.new("P", (WIDTH, HEIGHT))
    picture.putpalette([part for paper, ink in PAIRS for shade in range(SHADES) for part in _between(paper, ink, shade / (SHADES - 1))])
    title = drawable(card.title)
    size, most = next(((size, most) for size, most in TITLES if len(wrapped(title, size)) <= most), TITLES[-1])
    title_lines = wrapped(title, size, most)
    title_height = ABOVE_TITLE + round(size * LEADING * len(title_lines))
    room = HEIGHT - BAND - title_height - FOOT
    line = wrapped(drawable(card.line), LINE_SIZE, int((room - ABOVE_LINE) / (LINE_SIZE * LEADING)))
    _band(picture, 0, 0, BAND, wrapped(drawable(card.label), 40, 1), 40)
    _band(picture, 1, BAND, title_height, title_lines, size, ABOVE_TITLE)
    _band(picture, 2, BAND + title_height, room, line, LINE_SIZE, ABOVE_LINE)
    _band(picture, 3, HEIGHT - FOOT, FOOT, wrapped(drawable(card.site), 32, 1), 32)
    return picture


def _between(paper: tuple[int, ...], ink: tuple[int, ...], share: float) -> list[int]:
    return [round(p + (i - p) * share) for p, i in zip(paper, ink, strict=True)]


def _band(picture: Image.Image, pair: int, y: int, height: int, lines: list[str], size: int, top: int | None = None) -> None:
    """Draw lines over the card's whole width in one pair of colors; without a `top` a single line stands in the middle."""
    mask = Image.new("L", (WIDTH, height))
    pen = ImageDraw.Draw(mask)
    for number, line in enumerate(lines):
        if top is None:
            pen.text((MARGIN, height / 2), line, 255, _font(size), anchor="lm")
        else:
            pen.text((MARGIN, top + number * size * LEADING), line, 255, _font(size))
    picture.paste(mask.point([pair * SHADES + value * SHADES // 256 for value in range(256)]), (0, y))


def save(card: Card, target: Path) -> None:
    """Draw a card into a file. A file that is there is always whole."""
    unfinished = target.with_suffix(".part")
    draw(card).save(unfinished, "PNG", bits=4, compress_level=4)
    unfinished.replace(target)


@dataclass
class Cards:
    """The cards of one build: asked for one by one while pages are made, delivered together at its end."""

    kept: Path  # the folder of cards that were drawn before
    wanted: dict[str, Card] = field(default_factory=dict)  # file below the site -> card
    _drawing: dict[str, Future[None]] = field(default_factory=dict)
    _pool: ProcessPoolExecutor | None = None

    def want(self, file: str, card: Card) -> None:
        """Ask for a card; one that is not kept yet is drawn in the background."""
        self.wanted[file] = card
        digest = card.digest
        if digest not in self._drawing and not self._path(digest).exists():
            if self._pool is None:
                self.kept.mkdir(parents=True, exist_ok=True)
                # A fresh process, not a fork: it needs nothing of what the build holds in memory.
                self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
            self._drawing[digest] = self._pool.submit(save, card, self._path(digest))

    def deliver(self, site: Path) -> None:
        """Put every card into the site, and forget cards that no page wants any more. Raises what drawing raised."""
        for drawing in self._drawing.values():
            drawing.result()
        if self._pool is not None:
            self._pool.shutdown()
        digests = {file: card.digest for file, card in self.wanted.items()}
        for file, digest in digests.items():
            target = site / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._path(digest), target)
        if self.kept.is_dir():
            for old in {path.stem for path in self.kept.glob("*.png")} - set(digests.values()):
                self._path(old).unlink()

    def _path(self, digest: str) -> Path:
        return self.kept / f"{digest}.png"
