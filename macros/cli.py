"""The command line."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path

import click

from macros.language.grade import levels
from macros.records.addresses import ADDRESSES, accept
from macros.records.drafts import draft
from macros.records.library import Library, load
from macros.records.reading import ID_PATTERN, Fault, nearest_id, shown_path
from macros.records.schema import COLLECTIONS, KINDS, MODELS
from macros.rules import check as run_rules

DATA = Path(__file__).parent.parent / "data"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and extend the records of the Medical Massage Reference."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things in words: '1 finding', '2 findings'."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


class NothingToCheck(click.ClickException):
    """A folder that holds no records, or none that can be looked into: exit 2 and one sentence."""

    exit_code = 2


def _loaded(data: Path) -> Library:
    """The records of a folder. Raises NothingToCheck where there is none."""
    place = shown_path(data)
    if data.exists() and not data.is_dir():
        raise NothingToCheck(f"{place} is no folder; name the folder with the records after --data")
    if not data.exists():
        raise NothingToCheck(f"there is no folder {place}; name the folder with the records after --data")
    try:
        library = load(data)
    except OSError as error:
        raise NothingToCheck(f"{shown_path(Path(error.filename or data))} cannot be read: {error.strerror}") from None
    if not library.documents and not any(ref.partition("/")[0] in COLLECTIONS for ref in library.unreadable):
        raise NothingToCheck(f"{place} holds no records; name the folder with the records after --data")
    return library


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text", help="How to print findings.")
@click.option("--pages", is_flag=True, help="Look at the template code of the pages in docs/, too.")
def check(data: Path, form: str, pages: bool) -> None:
    """Check every record; exit 0 when clean, 1 when not and 2 when there is nothing to check."""
    library = _loaded(data)
    faults = run_rules(library)
    if pages:
        from macros.publishing.docs_pages import faults_of_pages  # which knows Jinja, and takes its time to load

        faults += faults_of_pages(data.parent / "docs")
    count = len(library.documents)
    closing = f"{counted(count, 'record')}, {counted(len(faults), 'finding') if faults else 'no findings'}"
    click.echo(REPORTS[form](faults, closing))
    raise SystemExit(1 if faults else 0)


@main.command()
@click.option("--port", type=click.IntRange(1), default=8000, help="Another port than 8000.")
def serve(port: int) -> None:
    """Serve the site on http://127.0.0.1:8000, and make it again when data, docs or templates change."""
    from macros.publishing.commands import serve as serve_site  # a check needs no MkDocs

    serve_site(port)


@main.command()
def site() -> None:
    """Build the site into site/; a build that fails leaves the last good one alone."""
    from macros.publishing.commands import build_site

    raise SystemExit(build_site())


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def test(arguments: tuple[str, ...]) -> None:
    """Run every test, in a browser too; ARGUMENTS are pytest's, such as tests/rules or -k fever."""
    root = DATA.parent
    finding = subprocess.run([sys.executable, str(root / "tests" / "support" / "browser.py")], cwd=root, check=False)
    if finding.returncode:
        raise SystemExit(finding.returncode)
    side_by_side = ["--numprocesses", "auto", "--dist", "worksteal"]
    raise SystemExit(subprocess.run([sys.executable, "-m", "pytest", *side_by_side, *arguments], cwd=root, check=False).returncode)


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.argument("ref", metavar="COLLECTION/ID")
def new(data: Path, ref: str) -> None:
    """Start a record, such as conditions/shin-splints: its fields to fill in, each with what it means."""
    collection, _, id_ = ref.removeprefix("data/").removesuffix(".yml").partition("/")
    if not id_:
        raise click.ClickException(f"write the collection too, such as conditions/{collection}; there are {', '.join(MODELS)}")
    if collection not in MODELS:
        near = get_close_matches(collection, MODELS, n=1)
        advice = f"write {near[0]}/{id_}" if near else f"there are {', '.join(MODELS)}"
        raise click.ClickException(f"there is no collection '{collection}'; {advice}")
    if not ID_PATTERN.fullmatch(id_):
        raise click.ClickException(f"'{id_}' is no id: small letters, digits and single hyphens only; write {collection}/{nearest_id(id_)}")
    if data.exists() and not data.is_dir():
        raise click.ClickException(f"{shown_path(data)} is no folder; name the folder with the records after --data")
    path = data / collection / f"{id_}.yml"
    if path.exists():
        raise click.ClickException(f"{shown_path(path)} is there already")
    try:
        if data.is_dir() and (taken := _taken(load(data), data, id_)):
            raise click.ClickException(taken)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(draft(MODELS[collection], datetime.date.today()), encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{shown_path(path)} cannot be written: {error.strerror}") from None
    click.echo(f"{shown_path(path)} waits to be filled in; then run: make check")


def _taken(library: Library, data: Path, id_: str) -> str:
    """Where a record bears this id, or these words as a name, already; empty where none does."""
    words = id_.replace("-", " ")
    for record in library.all_records():
        if not KINDS[record.collection].ours:
            continue
        place = shown_path(data / record.collection / f"{record.id}.yml")
        if record.id == id_:
            return f"the id '{id_}' is taken by {place}; every id stands once"
        if name := next((name for name in (record.name, *record.also_called) if " ".join(name.casefold().replace("-", " ").split()) == words), None):
            line = record.document.place(("name",) if name == record.name else ("also_called", record.also_called.index(name)))[0]
            return f"'{name}' is there already: {place}, line {line}"
    return ""


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.argument("refs", nargs=-1)
def prose(data: Path, refs: tuple[str, ...]) -> None:
    """Rank records and pages by reading grade; REFS like 'faq' or 'conditions/neck-pain' show their long sentences too."""
    docs = data.parent / "docs"
    found = [level for level in levels(_loaded(data), docs if docs.is_dir() else None) if not refs or level.name.startswith(refs)]
    for level in found:
        mark = "ok  " if level.passes else "HARD"
        click.echo(f"{mark} grade {level.grade:4.1f} of {level.allowed:.0f}  {len(level.long):2d} of {level.sentences:3d} sentences too long  {level.name}")
        for sentence in level.long if refs else []:
            click.echo(f"        {len(sentence.split())} words: {sentence}")
    if refs and not found:
        raise click.ClickException(f"no text is called {' or '.join(refs)}; write a collection or a record, such as faq or conditions/neck-pain")
    click.echo(f"{counted(len(found), 'text')}, {sum(not level.passes for level in found)} too hard")


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.option("--number", type=click.IntRange(1), default=50, help="How many statements to draw.")
@click.option("--seed", type=int, required=True, help="Any whole number; the same one draws the same again.")
def audit(data: Path, number: int, seed: int) -> None:
    """Draw statements at random, each with what its sources say, for a person to judge; what comes out goes into data/audits."""
    from macros.exports.audit_sheet import audit_sheet  # a check cites nothing

    click.echo(audit_sheet(_loaded(data), number, seed))


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
def addresses(data: Path) -> None:
    """Add new pages to data/addresses.txt, the list of addresses that must live for ever."""
    click.echo(f"{counted(accept(_loaded(data)), 'address', 'addresses')} added to {shown_path(data / ADDRESSES)}")


def _as_text(faults: list[Fault], closing: str) -> str:
    return "\n".join([*map(str, faults), closing])


def _as_github(faults: list[Fault], closing: str) -> str:
    """Workflow commands that show each finding on its line in a pull request."""
    return "\n".join([*(_annotation(fault) for fault in faults), closing])


def _annotation(fault: Fault) -> str:
    message = fault.message + (f"\nfix: {fault.fix}" if fault.fix else "")
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = fault.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::error file={path},line={fault.line},col={fault.column},title={fault.rule}::{escaped}"


def _as_json(faults: list[Fault], closing: str) -> str:
    return json.dumps({"findings": [asdict(fault) for fault in faults], "summary": closing}, indent=2, ensure_ascii=False)


REPORTS = {"text": _as_text, "github": _as_github, "json": _as_json}
