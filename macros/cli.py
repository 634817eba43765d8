"""The command line."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path

import click

from macros.language.grade import levels
from macros.records.drafts import draft
from macros.records.library import load
from macros.records.reading import ID_PATTERN, Fault, shown_path
from macros.records.schema import MODELS
from macros.rules import check as run_rules

DATA = Path(__file__).parent.parent / "data"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and extend the records of the Medical Massage Reference."""


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text", help="How to print findings.")
def check(data: Path, form: str) -> None:
    """Check every record; exit 0 when clean and 1 when not."""
    library = load(data)
    faults = run_rules(library)
    count = len(library.documents)
    closing = f"{count} records, {len(faults)} findings" if faults else f"{count} records, no findings"
    click.echo(REPORTS[form](faults, closing))
    raise SystemExit(1 if faults else 0)


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.argument("ref", metavar="COLLECTION/ID")
def new(data: Path, ref: str) -> None:
    """Start a record, such as conditions/tennis-elbow: its fields to fill in, each with what it means."""
    collection, _, id_ = ref.partition("/")
    if collection not in MODELS:
        near = get_close_matches(collection, MODELS, n=1)
        advice = f"write {near[0]}/{id_}" if near else f"there are {', '.join(MODELS)}"
        raise click.ClickException(f"there is no collection '{collection}'; {advice}")
    if not ID_PATTERN.fullmatch(id_):
        raise click.ClickException(f"'{id_}' is no id: small letters, digits and single hyphens only")
    path = data / collection / f"{id_}.yml"
    if path.exists():
        raise click.ClickException(f"{shown_path(path)} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(draft(MODELS[collection], datetime.date.today()), encoding="utf-8")
    click.echo(f"{shown_path(path)} waits to be filled in; then run: make check")


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=DATA, help="The folder with the records.")
@click.argument("refs", nargs=-1)
def prose(data: Path, refs: tuple[str, ...]) -> None:
    """Rank records and pages by reading grade; REFS like 'faq' or 'conditions/neck-pain' show their long sentences too."""
    docs = data.parent / "docs"
    found = [level for level in levels(load(data), docs if docs.is_dir() else None) if not refs or level.name.startswith(refs)]
    for level in found:
        mark = "ok  " if level.passes else "HARD"
        click.echo(f"{mark} grade {level.grade:4.1f} of {level.allowed:.0f}  {len(level.long):2d} of {level.sentences:3d} sentences too long  {level.name}")
        for sentence in level.long if refs else []:
            click.echo(f"        {len(sentence.split())} words: {sentence}")
    click.echo(f"{len(found)} texts, {sum(not level.passes for level in found)} too hard")


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
