"""The theme's menu. It names a few dozen pages; the hundreds that it does not name share one in each folder, and it is made once for each."""

from __future__ import annotations

import posixpath

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.theme import Theme

PARTIAL = "partials/nav.html"


def share_menus(env: Environment, theme: Theme) -> None:
    """Give templates `menu()`, the theme's partial for the page in hand."""
    assert env.loader
    # Our partial of the same name stands in the first folder, so the theme's own needs another name.
    env.loader = ChoiceLoader([env.loader, PrefixLoader({"theme": FileSystemLoader(theme.dirs[1:])})])
    made: dict[str, Markup] = {}

    @pass_context
    def menu(context: Context) -> Markup:
        page = context.get("page")
        shared = page is not None and page not in context["nav"].pages
        folder = posixpath.dirname(page.url.rstrip("/")) if shared else ""
        if shared and folder in made:
            return made[folder]
        text = Markup(env.get_template(f"theme/{PARTIAL}").render(context.get_all()))  # the theme has escaped what needs it
        if shared:
            made[folder] = text
        return text

    env.globals["menu"] = menu
