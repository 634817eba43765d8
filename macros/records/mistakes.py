"""Why a file is no YAML: the place where the mistake was made, and its name. The parser tells only where it gave up.

Read line by line, as people write: a field is a name with its colon, an entry of a list starts with a dash, and what
stands deeper belongs to what is above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

FIELD = re.compile(r"(['\"]?)(?P<name>[\w-]+)\1:(?=[ \t\r]|$)[ \t]*")
DASH = re.compile(r"-(?:[ \t]+|\r?$)")
BLOCK = re.compile(r"[>|][0-9+-]*[ \t]*(?:#.*)?\r?$")
BEGINS_NO_TEXT = "@`%"
HARD_SPACE = re.compile(r"(?P<indent>[ \u00a0\u2007\u202f]*(?:- ?)?)(?P<name>[\w-]+:)?(?P<after>[ \u00a0\u2007\u202f]*)")
HARD_SPACES = re.compile(r"[\u00a0\u2007\u202f]")
COLON_IN_TEXT = re.compile(r":(?=[ \t]|\r?$)")
COMMENT_IN_TEXT = re.compile(r"(?<=[ \t])#")
FEW_WORDS = 3  # a line of so many words that begins like a field was meant as one; a longer one goes on with a text


class Cause(NamedTuple):
    """A mistake: its line and column from 1, what it is, and what to write instead."""

    line: int
    column: int
    message: str
    fix: str


@dataclass
class _Reader:
    lines: list[str]
    levels: list[tuple[int, str]] = field(default_factory=list)  # the columns at which something stands open: ("field" or "dash")
    opened: bool = True  # whether the line before may have deeper ones below it
    after_text: bool = False  # whether a text over several lines ended on the line before


def cause(text: str) -> Cause | None:
    """The first mistake in a file that is no YAML, or None where it is none that people often make."""
    reader = _Reader(text.split("\n"))
    number = 0
    while number < len(reader.lines):
        line = reader.lines[number].strip()
        if not line or line.startswith("#"):
            number += 1
            continue
        result = _entry(reader, number)
        if isinstance(result, Cause):
            return result
        number = result
    return None


def _entry(reader: _Reader, number: int) -> Cause | int:
    """Read the field or list entry that starts on a line: the first mistake in it, or the number of the line after it."""
    line = reader.lines[number]
    if found := _hard_space(line, number):
        return found
    column = _indent(line)
    is_dash, match = bool(DASH.match(line, column)), FIELD.match(line, column)
    if not is_dash and not match:
        belongs = reader.opened and reader.levels and column > reader.levels[-1][0]
        return _value(reader, number, column, reader.levels[-1][0], is_field=True) if belongs else _no_field(reader, number)
    if found := _misplaced(reader, number, column, "dash" if is_dash else "field"):
        return found
    base = column
    while dash := DASH.match(line, column):
        base, column = column, dash.end()
        match = FIELD.match(line, column)
        if match or DASH.match(line, column):
            reader.levels.append((column, "field" if match else "dash"))
    if match:
        base, column = column, match.end()
    reader.opened = not line[column:].strip() or line[column:].startswith("#")
    return number + 1 if reader.opened else _value(reader, number, column, base, is_field=bool(match))


def _value(reader: _Reader, number: int, column: int, base: int, *, is_field: bool) -> Cause | int:
    line = reader.lines[number]
    reader.opened = reader.after_text = False
    if BLOCK.match(line, column):
        return _block(reader, number, base)
    if line[column] in "'\"":
        return _quoted(reader.lines, number, column, base)
    if line[column] in "[{":
        return _bracketed(reader.lines, number, column, base)
    if line[column] in BEGINS_NO_TEXT:
        return Cause(number + 1, column + 1, f"a text cannot begin with '{line[column]}'", "put the text in quotes")
    return _bare(reader, number, column, base, is_field=is_field)


def _hard_space(line: str, number: int) -> Cause | None:
    start = HARD_SPACE.match(line)
    if start and (found := HARD_SPACES.search(line, 0, start.end())):
        name = f"U+{ord(found[0]):04X}"
        where = f"after '{start['name']}'" if start["name"] and found.start() >= start.end("name") else "before the first word"
        return Cause(number + 1, found.start() + 1, f"a non-breaking space ({name}) stands {where}", "type an ordinary space")
    return None


def _no_field(reader: _Reader, number: int) -> Cause:
    """What a line is that stands where a field should."""
    line = reader.lines[number]
    column = _indent(line)
    name = re.match(r"[\w-]+", line[column:])
    if name and line[column + name.end() :].startswith(":"):
        value = line[column + name.end() + 1 :].strip()
        return Cause(number + 1, column + name.end() + 1, f"there is no space after '{name[0]}:'", f"write '{name[0]}: {_short(value)}'")
    is_name = name and re.fullmatch(r"[a-z_]+|[A-Z]+", name[0])
    following = next((other for other in reader.lines[number + 1 :] if other.strip()), "")
    words = len(line.split())
    is_text = words > FEW_WORDS or line.rstrip().endswith(".") or (words > 1 and _indent(following) > column and not BLOCK.search(line))
    if not is_name or (reader.after_text and is_text):
        what = "this line of a text does not stand deeper than the name of its field" if reader.levels else "this line is no field"
        return Cause(number + 1, column + 1, what, "put spaces before it, as many as before the line above" if reader.levels else "start with 'name: …'")
    assert name
    value = line[column + name.end() :].strip()
    return Cause(
        number + 1, column + name.end() + 1, f"there is no colon after '{name[0]}'", f"write '{name[0]}: {_short(value)}'" if value else f"write '{name[0]}:'"
    )


def _misplaced(reader: _Reader, number: int, column: int, kind: str) -> Cause | None:
    """The mistake in a line that lines up with nothing above it; else the open levels are brought up to date."""
    if not reader.levels and column and any(map(FIELD.match, reader.lines)):
        return Cause(number + 1, column + 1, f"this line starts in column {column + 1}, and the fields below it start in column 1", "put no space before it")
    before = list(reader.levels)
    while reader.levels and reader.levels[-1][0] > column:
        reader.levels.pop()
    if len(reader.levels) > 1 and reader.levels[-1] == (column, "dash") and kind == "field" and reader.levels[-2] == (column, "field"):
        reader.levels.pop()  # a list that stands no deeper than its field has ended
    if reader.levels and reader.levels[-1] == (column, kind):
        return None
    popped = len(reader.levels) < len(before)
    below_its_field = reader.levels and reader.levels[-1] == (column, "field") and kind == "dash"
    deeper = not reader.levels or column > reader.levels[-1][0]
    if reader.opened and not popped and (deeper or below_its_field):
        reader.levels.append((column, kind))
        return None
    alike = [level for level, other in before if other == kind] or [before[-1][0]]
    right = min(alike, key=lambda level: (abs(level - column), -level)) if column not in alike else alike[-1]
    what = f"this line starts in column {column + 1}, and the {'dashes' if kind == 'dash' else 'fields'} above it start in column {right + 1}"
    return Cause(number + 1, column + 1, what, f"put {right} space{'s' if right > 1 else ''} before it" if right else "put no space before it")


def _block(reader: _Reader, number: int, base: int) -> Cause | int:
    """The lines of a text after '>-' or '|-'."""
    depth = 0
    reader.after_text = True
    for after in range(number + 1, len(reader.lines)):
        line = reader.lines[after]
        if not line.strip():
            continue
        indent = _indent(line)
        if indent <= base:
            return after
        depth = depth or indent
        if indent < depth:
            return Cause(after + 1, indent + 1, "this line of a text stands less deep than the lines above it", f"put {depth} spaces before it")
    return len(reader.lines)


def _quoted(lines: list[str], number: int, column: int, base: int) -> Cause | int:
    """A text in quotes, over as many lines as stand deeper than its field."""
    mark = lines[number][column]
    text_ends = re.compile(r"\\.|(\")" if mark == '"' else r"''|(')")
    start = column + 1
    for after in range(number, len(lines)):
        line = lines[after]
        if after > number and line.strip() and _indent(line) <= base:
            break
        for match in text_ends.finditer(line, start):
            if match[1]:
                return _after_quote(line, after, match.end(), mark, lines[number][column : column + 20])
        start = 0
    return Cause(number + 1, column + 1, f"the quote that opens here is never closed: {_short(lines[number][column:])}", f"close it with {mark}")


def _after_quote(line: str, number: int, end: int, mark: str, opening: str) -> Cause | int:
    rest = line[end:].strip()
    if not rest or rest.startswith("#"):
        return number + 1
    if mark == "'" and line[end].isalpha():
        return Cause(number + 1, end, "the apostrophe here ends the text in single quotes", "put the text in double quotes")
    if line.rstrip().endswith(mark):
        return Cause(
            number + 1,
            end,
            "a quote inside the text ends it here",
            f"use curly quotes inside, or put the text in {'single' if mark == chr(34) else 'double'} quotes",
        )
    other = "single" if mark == '"' else "double"
    return Cause(
        number + 1, end, f"the text begins with a quote, and goes on after the quote is closed: {_short(rest)}", f"put the whole text in {other} quotes"
    )


def _bracketed(lines: list[str], number: int, column: int, base: int) -> Cause | int:
    """A list or group in brackets, over as many lines as stand deeper than its field."""
    depth = 0
    start = column
    for after in range(number, len(lines)):
        line = lines[after]
        if after > number and line.strip() and _indent(line) <= base:
            break
        for match in re.finditer(r"(?:(?<=[\[{,:]\s)|(?<=[\[{,]))(?:\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*')|(?<=\s)#.*|[\[{]|[\]}]", line[start:]):
            depth += (match[0] in "[{") - (match[0] in "]}")
            if depth == 0 and match[0] in "]}":
                rest = line[start + match.end() :].strip()
                if not rest or rest.startswith("#"):
                    return after + 1
                return Cause(number + 1, column + 1, "the text begins with a bracket, so it is read as a list", "put the text in quotes")
        start = 0
    opening = lines[number][column]
    return Cause(
        number + 1,
        column + 1,
        f"the bracket that opens here is never closed: {_short(lines[number][column:])}",
        f"close it with {']' if opening == '[' else '}'}",
    )


def _bare(reader: _Reader, number: int, column: int, base: int, *, is_field: bool) -> Cause | int:
    """A text without quotes, over as many lines as stand deeper than its field."""
    after = number
    while True:
        line = reader.lines[after]
        if found := COLON_IN_TEXT.search(line, column):
            return Cause(after + 1, found.start() + 1, "a colon stands inside this text, and the text has no quotes", "put the text in quotes")
        following = next((n for n in range(after + 1, len(reader.lines)) if reader.lines[n].strip()), None)
        if following is None or _indent(reader.lines[following]) <= base:
            reader.after_text = after > number
            return after + 1
        if found := COMMENT_IN_TEXT.search(line, column):
            return Cause(after + 1, found.start() + 1, f"what follows ' #' is no text for YAML: {_short(line[found.start() :])}", "put the text in quotes")
        after = following
        column = _indent(reader.lines[after])
        if wrong := _hard_space(reader.lines[after], after):
            return wrong
        if FIELD.match(reader.lines[after], column) or _opens_entry(reader.lines[after], column):
            return _deeper(reader, number, after, base, is_field=is_field)


def _opens_entry(line: str, column: int) -> bool:
    dash = DASH.match(line, column)
    return bool(dash and FIELD.match(line, dash.end()))


def _deeper(reader: _Reader, number: int, after: int, base: int, *, is_field: bool) -> Cause:
    """What is wrong with a field that stands below a text, deeper than it: its own place, or the colon that the text should have."""
    if not is_field:
        line = reader.lines[number]
        start = _indent(line) + 2
        name = re.match(r"[\w-]+", line[start:])
        if name:
            return Cause(
                number + 1, start + name.end() + 1, f"there is no colon after '{name[0]}'", f"write '{name[0]}: {_short(line[start + name.end() :].strip())}'"
            )
    column = _indent(reader.lines[after])
    what = f"this line starts in column {column + 1}, and the fields above it start in column {base + 1}"
    return Cause(after + 1, column + 1, what, f"put {base} spaces before it" if base else "put no space before it")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 30 else f"{text[:29]}…"
