"""Where things lie that tests read."""

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TINY = ROOT / "tests" / "tiny" / "data"  # the miniature reference
LEADS_ON = 'http-equiv="refresh"'  # in the page of an old address, which shows nothing
