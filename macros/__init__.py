"""The Medical Massage Reference: records in, pages out. See README.md for the house."""

from __future__ import annotations

from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Register the names that pages may call; mkdocs-macros asks for this at the start of each build."""
    from macros.publishing.build import writer_of_page
    from macros.views.registry import MACROS

    def call(view: Any, *args: str) -> str:
        text: str = view(*args, writer_of_page(env.conf, env.page))
        return text

    for name, view in MACROS.items():
        env.macro(partial(call, view), name)
