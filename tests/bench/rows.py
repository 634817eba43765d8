"""A row of the performance table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Something that was measured, and whether it is within its bar; without a bar it is a yardstick."""

    what: str
    value: float | None  # None: not measured, and `unit` says why
    unit: str
    bar: str = ""
    within: bool | None = None

    def cells(self) -> tuple[str, str, str, str]:
        """The row as people read it."""
        value = "" if self.value is None else f"{self.value:.0f} " if self.value >= 20 else f"{self.value:.2f} "
        return self.what, value + self.unit, self.bar, {True: "yes", False: "no", None: ""}[self.within]
