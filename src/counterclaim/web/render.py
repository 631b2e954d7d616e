"""How does a page's content become HTML?"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from counterclaim.publish.briefs.html import STYLESHEET
from counterclaim.publish.briefs.html import TEMPLATES as BRIEF_TEMPLATES
from counterclaim.publish.pages.site import Page

HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"
NAVIGATION = (
    ("index.html", "Today"),
    ("days/index.html", "Days"),
    ("series/index.html", "Series"),
    ("compare/index.html", "Compare"),
    ("ranges.html", "Ranges"),
    ("sources/index.html", "Sources"),
    ("numbers/index.html", "Numbers"),
    ("check.html", "Check a draft"),
    ("methods.html", "Methods"),
)


def render(page: Page, *, static: bool, stamp: str = "") -> str:
    """The page as HTML; all links are relative, so that it works from a file, a folder of any host and a server.

    Args:
        static: whether there is no server behind it.
        stamp: one line for the foot: of which ledger the page is.
    """
    brief = page.values.get("brief")
    values = {
        "lang": brief.language if brief is not None else "en",
        "languages": (),
        **page.values,
        "title": page.title,
        "root": "/" if page.values.get("absolute") else page.root,
        "nav": NAVIGATION,
        "section": _section(page.path),
        "static": static,
        "stamp": stamp,
    }
    return _environment().get_template(page.template).render(values)


def static_files() -> dict[str, bytes]:
    """The site's own style, fonts, mark and script, by path under `static/`."""
    files = {
        path.relative_to(STATIC).as_posix(): path.read_bytes() for path in sorted(STATIC.rglob("*")) if path.is_file()
    }
    return {**files, STYLESHEET.name: STYLESHEET.read_bytes()}


def _section(path: str) -> str:
    folder = path.partition("/")[0]
    return next((href for href, _ in NAVIGATION if href.partition("/")[0] == folder), "")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader([HERE / "templates", BRIEF_TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
