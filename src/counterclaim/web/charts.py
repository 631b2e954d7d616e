"""Which charts does the site draw, and under which address does each stand?

A day's page shows its month's claimed losses of people, so that some fifty images serve all days; the newest day's page
shows the ninety days up to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.briefs.standing import side_in_war
from counterclaim.publish.charts.chart import Spec
from counterclaim.publish.charts.context import marks_of
from counterclaim.publish.charts.revisions import revisions_chart
from counterclaim.publish.charts.series import both_chart, cumulative_chart, daily_chart
from counterclaim.publish.pages.site import Page, Site, root_of, slug
from counterclaim.publish.series import Series
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_NEWEST_DAYS = 90
_SIDES = 2


def daily_claimant(found: Brief, site: Site) -> str | None:
    """The claimant whose daily losses of people a brief's chart shows; null where nobody reports them daily."""
    for figure in found.figures:
        claimant = figure.claim.claimant
        if figure.role != "claimed" or figure.claim.category != "personnel" or not isinstance(claimant, str):
            continue
        if site.has_series(claimant, "personnel") and figure.period.kind in ("interval", "cumulative"):
            return claimant
    return None


def month_file(claimant: str, day: date) -> str:
    """The address of a month's chart."""
    return f"charts/{slug(claimant)}/personnel-{day:%Y-%m}.svg"


def newest_file(claimant: str) -> str:
    """The address of the chart of the newest ninety days."""
    return f"charts/{slug(claimant)}/personnel-newest.svg"


def month_chart(site: Site, claimant: str, day: date) -> Spec:
    """The claimed daily losses of people in the month of a day."""
    rows = site.series(claimant, "personnel", site.shown()[claimant, "personnel"])
    first = day.replace(day=1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return daily_chart(rows, words("en"), start=first, end=after - timedelta(days=1))


def newest_chart(site: Site, claimant: str) -> Spec:
    """The claimed daily losses of people in the ninety days up to the newest report."""
    rows = site.series(claimant, "personnel", site.shown()[claimant, "personnel"])
    last = rows.reported[-1].date
    return daily_chart(rows, words("en"), start=last - timedelta(days=_NEWEST_DAYS - 1), end=last)


def series_charts(site: Site, claimant: str, category: str, source: str | None) -> dict[str, Spec]:
    """The charts of a series: `daily`, `total` and, where anything was revised, `revisions`."""
    rows = site.series(claimant, category, source or site.shown()[claimant, category])
    told = words("en")
    revised = revisions_chart(rows, site.revisions(rows), told)
    charts = {"daily": daily_chart(rows, told), "total": cumulative_chart(rows, told)}
    return charts if revised is None else {**charts, "revisions": revised}


def opposite_series(site: Site, category: str) -> tuple[Series, Series] | None:
    """The longest series of each belligerent about the other's losses of a category; null unless both have one."""
    longest: dict[str, Series] = {}
    for claimant, known, sources in site.known_series():
        if known != category:
            continue
        found = site.series(claimant, category, sources[0])
        side = side_in_war(claimant, found.subject, found.rows[-1].date)
        if side is None or side == vocabulary().state_of(found.subject):
            continue
        if found.subject not in longest or len(found.reported) > len(longest[found.subject].reported):
            longest[found.subject] = found
    if len(longest) != _SIDES:
        return None
    first, second = (longest[subject] for subject in sorted(longest))
    return first, second


def both_file(category: str) -> str:
    """The address of the chart of both sides' totals of a category."""
    return f"charts/both/{slug(category)}.svg"


def both_spec(site: Site, category: str) -> Spec | None:
    """Both sides' totals of a category over the window both report, a panel each; null unless both have a series."""
    pair = opposite_series(site, category)
    if pair is None:
        return None
    start = max(one.rows[0].date for one in pair)
    end = min(one.rows[-1].date for one in pair)
    return both_chart(pair[0], pair[1], words("en"), start=start, end=end) if start < end else None


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart as a page shows it: its markup, and what the marks above its plot rest on."""

    chart: str = ""
    marks: Sequence[Mapping[str, Any]] = ()


def shown(file: str, spec: Spec, path: str, *, language: str = "en") -> Shown:
    """A chart on the page at `path`."""
    return Shown(image(file, str(spec["description"]), path, language=language), marks_of(spec))


def image(file: str, alt: str, path: str, *, language: str = "en") -> str:
    """The markup of a chart on the page at `path`."""
    frame = Markup('<div class="wide" tabindex="0" role="region" aria-label="{}">{}</div>')
    picture = Markup('<img src="{}{}" alt="{}" width="700" height="350">').format(root_of(path), file, alt)
    return str(frame.format(words(language).text("chart.label"), picture))


def with_chart(site: Site, page: Page) -> tuple[Page, Spec | None]:
    """A page of comparison with its chart, where both sides have a series."""
    category = page.values.get("category")
    spec = both_spec(site, str(category)) if category else None
    if spec is None:
        return page, None
    markup = image(both_file(str(category)), str(spec["description"]), page.path)
    shown_too = {"chart": Markup(markup), "chart_file": both_file(str(category)).removesuffix(".svg")}  # noqa: S704 - escaped above
    return replace(page, values={**page.values, **shown_too}), spec
