"""The door for people: `python -m macros`."""

from __future__ import annotations

import os
import sys

# What this module says must be read by any Python, also one that could not read the rest.
PYTHON = ".venv\\Scripts\\python" if os.name == "nt" else ".venv/bin/python"
SET_UP = f"Set it up once with: python3 -m venv .venv && {PYTHON} -m pip install --require-hashes --no-deps -r requirements.lock"


def trouble() -> str | None:
    """Why nothing can run here, in one sentence; None where all is well."""
    if sys.version_info < (3, 11):  # noqa: UP036  # whoever has an older one shall hear so
        return f"This needs Python 3.11 or newer, and this one is {sys.version.split()[0]}."
    try:
        import macros.cli  # noqa: F401  # only to see whether all that it needs is there
    except ModuleNotFoundError as missing:
        if (missing.name or "macros").partition(".")[0] in ("macros", "tests"):
            raise
        return f"This Python has no package '{missing.name}': run {PYTHON} -m macros instead. {SET_UP}"
    return None


if __name__ == "__main__":
    if said := trouble():
        sys.exit(said)
    from macros.cli import main

    main(prog_name="python -m macros")
