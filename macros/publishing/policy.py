"""A strict Content-Security-Policy in every page, for hosts that send no headers of their own.

Only the few inline scripts of a page's frame may run, each named by its hash. The hashes are taken from each
page as it is written, so that nobody has to think of them.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

# No upgrade-insecure-requests: every address on our pages is relative, so there is nothing to upgrade,
# and a copy of the site on a plain local network goes on working.
POLICY = (
    "default-src 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'{hashes}; "  # Pagefind searches in WebAssembly
    "style-src 'self'; "
    "img-src 'self' data:; "  # the theme's icons lie in its style sheet
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'; frame-src 'none'"
)
CHARSET = '<meta charset="utf-8">'  # the only thing that stands above the policy
META = '<meta http-equiv="Content-Security-Policy" content="{policy}">'
OLD = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
# What a browser does not run, such as data for machines, needs no hash.
DATA = re.compile(r"""\ssrc=|\stype=(?!["']?(?:module|text/javascript)\b)""")


@lru_cache(maxsize=256)
def _hash(code: str) -> str:
    return f" 'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def inline_scripts(html: str) -> Iterator[str]:
    """The code of each script that stands in a page itself."""
    return (found["code"] for found in INLINE.finditer(html) if not DATA.search(found["attributes"]))


def with_policy(html: str) -> str:
    """The page with its policy; one that has a policy gets a new one. Raises ValueError where a page does not begin with its charset."""
    html = OLD.sub("", html, count=1)
    hashes = dict.fromkeys(map(_hash, inline_scripts(html)))
    above, charset, below = html.partition(CHARSET)
    if not charset:
        raise ValueError(f"no {CHARSET} to put the policy after")
    return "".join([above, charset, META.format(policy=POLICY.format(hashes="".join(hashes))), below])
