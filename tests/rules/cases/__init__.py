"""Faults that rules catch, a file for each file of rules."""

from importlib import import_module
from pathlib import Path

from tests.rules.cases.parts import Case

TOPICS = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in {"__init__", "parts"})
CASES: list[Case] = [case for topic in TOPICS for case in import_module(f"{__name__}.{topic}").CASES]
