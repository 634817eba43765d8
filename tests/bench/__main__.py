"""The performance table. `make bench` prints it and keeps it in build/bench.json."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench import first_visits, lighthouse, times  # noqa: E402  after the path is known

OUT = ROOT / "build" / "bench.json"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        rows = [*times.rows(site), *first_visits.rows(site), *lighthouse.rows(site)]
    table = Table("what", "measured", "bar", "within")
    for row in rows:
        table.add_row(*row.cells())
    Console().print(table)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([asdict(row) for row in rows], indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
