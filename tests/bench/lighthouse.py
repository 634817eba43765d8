"""Lighthouse's four scores for one of each kind of page, on a phone. Needs node and `npm ci`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.bench.rows import Row
from tests.bench.serving import KINDS, served
from tests.support.browser import ARGUMENTS, find
from tests.support.places import ROOT

COMMAND = ROOT / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BAR = 100


TRIES = 3  # other work on the machine costs points, never adds any: so the best counts


def rows(site: Path) -> list[Row]:
    """The four scores of each kind of page of a built site; one row with the reason where Lighthouse cannot run."""
    if reason := _reason_to_skip():
        return [Row("Lighthouse", None, f"not measured: {reason}")]
    with served(site) as wire:
        return [_row(kind, wire.address + path) for kind, path in KINDS.items()]


def _reason_to_skip() -> str:
    if not shutil.which("node"):
        return "node is not installed"
    if not COMMAND.exists():
        return "run npm ci first" if shutil.which("npm") else "npm is not installed"
    return "" if find() else "no Chromium or Chrome was found"


def _row(kind: str, address: str) -> Row:
    best: tuple[list[int], list[str]] = ([0], [])
    for _ in range(TRIES):
        best = max(best, _scores(address), key=lambda found: sum(found[0]))
        if min(best[0]) >= BAR:
            break
    scores, lost = best
    said = "; ".join(["of " + " / ".join(map(str, scores)), *lost])
    return Row(f"Lighthouse, {kind}", min(scores), said, "100 in all four", min(scores) >= BAR)


def _scores(address: str) -> tuple[list[int], list[str]]:
    """The scores of a page, 0 to 100, and the audits that cost it points."""
    flags = " ".join(["--headless=new", *ARGUMENTS])
    command = [str(COMMAND), address, "--output=json", "--output-path=stdout", "--quiet", "--form-factor=mobile", "--no-enable-error-reporting"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    done = subprocess.run(command, env=os.environ | {"CHROME_PATH": str(find())}, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    parts = [found["categories"][name] for name in CATEGORIES]
    weighed = {audit["id"] for part in parts for audit in part["auditRefs"] if audit["weight"]}
    lost = [
        f"{name} {audit.get('displayValue', '')}".strip()
        for name, audit in found["audits"].items()
        if name in weighed and audit["score"] is not None and audit["score"] < 0.9
    ]
    return [round(100 * (part["score"] or 0)) for part in parts], lost
