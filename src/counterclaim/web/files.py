"""Which charts, tables and feeds does the live server make, and under which address?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date

from counterclaim.publish.charts.chart import Spec, png, svg
from counterclaim.publish.feed import atom, json_feed
from counterclaim.publish.pages.feeds import LENGTH, brief_items, claim_items, correction_items
from counterclaim.publish.pages.numbers import lineage_of, lineage_picture, number_of
from counterclaim.publish.pages.site import Site, slug
from counterclaim.publish.series_csv import wide_csv
from counterclaim.web.charts import both_spec, month_chart, newest_chart, series_charts


def made_at(site: Site, path: str) -> bytes | None:
    """The chart, CSV or feed at an address; null for anything else."""
    for pattern, make in _FILES:
        match = pattern.fullmatch(path)
        if match is not None:
            made = make(site, *match.groups())
            return None if made is None else made.encode() if isinstance(made, str) else made
    return None


def series_at(site: Site, claimant: str, category: str, copy: str | None) -> tuple[str, str, str | None] | None:
    """The series at a place of the site: claimant, category and, for a copy that is not the shown one, its source."""
    found = site.series_named(claimant, category)
    if found is None:
        return None
    known, what, sources = found
    source = None if copy is None else next((one for one in sources[1:] if slug(one) == copy), None)
    return None if copy is not None and source is None else (known, what, source)


def _month_svg(site: Site, claimant: str, year: str, month: str) -> str | None:
    found = series_at(site, claimant, "personnel", None)
    return (
        None
        if found is None or not "01" <= month <= "12"
        else svg(month_chart(site, found[0], date(int(year), int(month), 1)))
    )


def _newest_svg(site: Site, claimant: str) -> str | None:
    found = series_at(site, claimant, "personnel", None)
    return None if found is None else svg(newest_chart(site, found[0]))


def _both_image(site: Site, category: str, form: str) -> str | bytes | None:
    spec = both_spec(site, category)
    return None if spec is None else _drawn(spec, form)


def _drawn(spec: Spec, form: str) -> str | bytes:
    return svg(spec) if form == "svg" else png(spec) if form == "png" else json.dumps(spec, ensure_ascii=False)


def _series_image(site: Site, *place: str | None) -> str | bytes | None:
    claimant, category, copy, kind, form = place
    found = series_at(site, str(claimant), str(category), copy)
    if found is None:
        return None
    spec = series_charts(site, *found).get(str(kind))
    if spec is None:
        return None
    return _drawn(spec, str(form))


def _series_csv(site: Site, claimant: str, category: str, copy: str | None) -> str | None:
    found = series_at(site, claimant, category, copy)
    if found is None:
        return None
    return wide_csv([site.series(found[0], found[1], found[2] or site.shown()[found[0], found[1]])])


def _lineage(site: Site, text: str) -> str | None:
    number = number_of(text)
    steps = [] if number is None else lineage_of(site, number)
    return lineage_picture(number, steps) if steps and number is not None else None


def _feed(site: Site, name: str, form: str) -> str:
    if name == "briefs":
        items = brief_items(site.briefs(site.days()[-LENGTH:]))
    else:
        items = claim_items(site) if name == "claims" else correction_items(site)
    return atom(name, items, home=site.home) if form == "atom" else json.dumps(json_feed(name, items, home=site.home))


SERIES = r"([a-z0-9-]+)/([a-z0-9-]+?)(?:\.([a-z0-9-]+))?"
_FILES: tuple[tuple[re.Pattern[str], Callable[..., str | bytes | None]], ...] = (
    (re.compile(r"charts/([a-z0-9-]+)/personnel-(\d{4})-(\d{2})\.svg"), _month_svg),
    (re.compile(r"charts/([a-z0-9-]+)/personnel-newest\.svg"), _newest_svg),
    (re.compile(r"charts/lineage/(\d{1,15}(?:\.\d{1,4})?)\.svg"), _lineage),
    (re.compile(r"charts/both/([a-z0-9-]+)\.(svg|png|vl\.json)"), _both_image),
    (re.compile(rf"charts/{SERIES}\.(daily|total|revisions)\.(svg|png|vl\.json)"), _series_image),
    (re.compile(rf"series/{SERIES}\.csv"), _series_csv),
    (re.compile(r"feeds/(briefs|claims|corrections)\.(atom|json)"), _feed),
)
