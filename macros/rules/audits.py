"""An audit adds up."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.library import Library
from macros.records.reading import Fault
from macros.records.schema.audits import Audit


def audits_add_up(library: Library) -> Iterator[Fault]:
    """No more statements are borne out than were checked, and no more checked than drawn; what was not borne out is told."""
    for audit in library.all(Audit):
        if audit.checked > audit.statements:
            what = f"{audit.checked} of {audit.statements} statements cannot have been checked"
            yield audit.document.fault(("checked",), "audits-add-up", what, "count again")
        if audit.borne_out > audit.checked:
            what = f"{audit.borne_out} of {audit.checked} statements cannot have been borne out"
            yield audit.document.fault(("borne_out",), "audits-add-up", what, "count again")
        elif len(audit.flaws) < audit.checked - audit.borne_out:
            what = f"{audit.checked - audit.borne_out} statements were not borne out, and {len(audit.flaws)} flaws are told"
            yield audit.document.fault(("borne_out",), "audits-add-up", what, "tell each under 'flaws'")
