"""Which charts does the site draw, and under which address does each stand?

A day's page shows its month's claimed losses of people, so that some fifty images serve all days; the newest day's page
shows the ninety days up to it.
"""

from __future__ import annotations

from datetime import date, timedelta

from markupsafe import Markup

from counterclaim.publish.brief import Brief
from counterclaim.publish.chart import Spec
from counterclaim.publish.chart_series import cumulative_chart, daily_chart
from counterclaim.publish.pages import Site, root_of, slug
from counterclaim.publish.words import words

_NEWEST_DAYS = 90


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
    """The two charts of a series: `daily` and `total`."""
    rows = site.series(claimant, category, source or site.shown()[claimant, category])
    told = words("en")
    return {"daily": daily_chart(rows, told), "total": cumulative_chart(rows, told)}


def image(file: str, alt: str, path: str) -> str:
    """The markup of a chart on the page at `path`."""
    markup = Markup('<img src="{}{}" alt="{}" width="700" height="290">')
    return str(markup.format(root_of(path), file, alt))
