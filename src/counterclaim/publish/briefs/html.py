"""How does a brief become a page that needs nothing but itself?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from counterclaim.ledger import Ledger
from counterclaim.model.errors import NoSeriesError, SeveralSourcesError
from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.briefs.text import changed_title, missing_line
from counterclaim.publish.briefs.view import Link, sides_of, words_of, words_view
from counterclaim.publish.charts.chart import Spec, svg
from counterclaim.publish.charts.context import marks_of
from counterclaim.publish.charts.series import brief_chart
from counterclaim.publish.words import words

TEMPLATES = Path(__file__).resolve().parent / "templates"
STYLESHEET = Path(__file__).resolve().parents[1] / "pages.css"


def brief_html(found: Brief, ledger: Ledger | None = None) -> str:
    """The brief as one HTML page without outside parts: style and chart inside, each number leads to its words.

    The chart needs the ledger the brief was made from; without it the page has none.
    """
    spec = None if ledger is None else _chart(found, ledger)
    context = body_context(found, chart="" if spec is None else svg(spec), marks=marks_of(spec))
    css = Markup(STYLESHEET.read_text("utf-8"))  # noqa: S704 - our own file
    return environment().get_template("brief.html.j2").render(**context, css=css, words=words_of(found))


def body_context(
    found: Brief, *, link: Link | None = None, chart: str = "", marks: Sequence[Mapping[str, Any]] = ()
) -> dict[str, Any]:
    """What the shared body of a brief needs.

    Args:
        link: gives the page of a claim.
        chart: ready-made markup of ours.
        marks: what stands above the chart's plot, as `marks_of` tells it.
    """
    told = words(found.language)
    return {
        "brief": found,
        "t": told.text,
        "day": told.day(found.date),
        "title": told.text("text.title", date=told.day(found.date)),
        "missing": missing_line(found),
        "changed_title": changed_title(found),
        "sides": sides_of(found, link),
        "chart": Markup(chart),  # noqa: S704 - drawn by us, its texts are escaped
        "marks": marks,
        "chart_note": told.text("text.side_caveat"),
        "judgements": [words_view(claim, told) for claim in found.judgements],
        "context": [words_view(claim, told) for claim in found.context],
        "requests": [words_view(claim, told) for claim in found.requests],
    }


def _chart(found: Brief, ledger: Ledger) -> Spec | None:
    try:
        return brief_chart(found, ledger)
    except (NoSeriesError, SeveralSourcesError):
        return None


@cache
def environment() -> Environment:
    """The templates, escaping everything; a missing value is an error and never an empty place."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
