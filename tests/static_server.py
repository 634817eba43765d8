"""A server of built sites, for tests and measurements."""

from __future__ import annotations

import http.server
import sys
from typing import Any


class StaticServer(http.server.ThreadingHTTPServer):
    """Takes no notice of browsers that leave before they have all."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)
