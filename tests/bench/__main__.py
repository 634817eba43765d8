"""The performance table. `make bench` prints it and keeps it in build/bench.json."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench import first_visits, growth, lighthouse, search, times  # noqa: E402  after the path is known
from tests.bench.rows import Row  # noqa: E402  after the path is known
from tests.support.browser import ARGUMENTS, find  # noqa: E402  after the path is known

OUT = ROOT / "build" / "bench.json"


def main() -> None:
    console = Console()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        rows = [*times.rows(site), *growth.rows(), *lighthouse.rows(site)]
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        rows += first_visits.rows(site, browser)
        console.print(_table(rows))
        searched = search.measure(site, Path(folder), browser)
        browser.close()
    console.print(search.search_table(searched))
    for sentence in search.costs(searched):
        console.print(sentence)
    OUT.parent.mkdir(exist_ok=True)
    kept = {"rows": [asdict(row) for row in rows], "search": search.as_data(searched)}
    OUT.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _table(rows: list[Row]) -> Table:
    table = Table("what", "measured", "bar", "within")
    for row in rows:
        table.add_row(*row.cells())
    return table


if __name__ == "__main__":
    main()
