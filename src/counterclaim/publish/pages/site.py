"""Which pages does the site have, and what stands on each, whether it is built as files or served live?"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from counterclaim.model.claim import Claim, label_of
from counterclaim.model.errors import SeveralSourcesError
from counterclaim.publish.briefs.brief import Brief, brief_of, brief_to_json, claims_needed
from counterclaim.publish.briefs.html import body_context
from counterclaim.publish.briefs.standing import Answer, Standing, in_force
from counterclaim.publish.charts.revisions import Revision, revisions_of
from counterclaim.publish.filed import standing_of_claims
from counterclaim.publish.pages.shelf import Shelf
from counterclaim.publish.series import Series, choose_source, series_of, sources_of
from counterclaim.publish.words import words

_SERIES_KEPT = 64
ENOUGH_DAYS = 15
"""A series has a page of its own from 15 days of totals; fewer are figures, and stand on the pages of their days."""
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its place in the site, its template, and everything the template shows."""

    path: str
    template: str
    title: str
    values: Mapping[str, Any]

    @property
    def root(self) -> str:
        """The way from the page up to the site's first folder."""
        return root_of(self.path)


@dataclass(slots=True)
class Site:
    """A shelf with what several pages need, kept once read."""

    shelf: Shelf
    home: str = "../"
    """The site's address with a slash, as feeds name it; a relative way from a feed's folder where it is not known."""
    _series: dict[tuple[str, str, str | None], Series] = field(default_factory=dict)
    _days: list[date] | None = None
    _totals: list[tuple[str, str, str, int]] | None = None
    _known: list[tuple[str, str, tuple[str, ...]]] | None = None
    _shown: dict[tuple[str, str], str] | None = None
    _named: dict[tuple[str, str], tuple[str, str, tuple[str, ...]]] | None = None
    _answers: list[Answer] | None = None
    _newest: Standing | None = None
    _filed: dict[str, str] | None = None
    _revised: dict[tuple[str, str, str | None], list[Revision]] = field(default_factory=dict)

    def totals(self) -> list[tuple[str, str, str, int]]:
        """Every claimant, category and source with running totals, and how many days of them."""
        if self._totals is None:
            self._totals = self.shelf.totals()
        return self._totals

    def known_series(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Every claimant and category with enough days of totals, and its sources, the shown one first."""
        if self._known is None:
            self._known = list(self._find_series())
        return self._known

    def series_named(self, claimant: str, category: str) -> tuple[str, str, tuple[str, ...]] | None:
        """The row of `known_series` whose claimant and category have these names in addresses; null for none."""
        if self._named is None:
            self._named = {(slug(row[0]), slug(row[1])): row for row in reversed(self.known_series())}
        return self._named.get((claimant, category))

    def has_series(self, claimant: str | None, category: str | None) -> bool:
        """Whether a claimant's category has a page of its own."""
        return (claimant, category) in self.shown()

    def shown(self) -> dict[tuple[str, str], str]:
        """The source shown for each claimant and category that has a page."""
        if self._shown is None:
            self._shown = {(row[0], row[1]): row[2][0] for row in self.known_series()}
        return self._shown

    def _find_series(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        found: dict[tuple[str, str], dict[str, int]] = {}
        for claimant, category, source, days in self.totals():
            if days >= ENOUGH_DAYS and source:
                found.setdefault((claimant, category), {})[source] = days
        for (claimant, category), sources in sorted(found.items()):
            kept = [name for name in sources_of(claimant, sorted(sources)) if name in sources]
            try:
                shown = choose_source(claimant, category, kept)[0]
            except SeveralSourcesError:
                shown = max(kept, key=lambda name: (sources[name], name))
            yield claimant, category, (shown, *(name for name in kept if name != shown))

    def days(self) -> list[date]:
        """The days with a publication about losses, oldest first."""
        if self._days is None:
            self._days = self.shelf.days()
        return self._days

    def series(self, claimant: str, category: str, source: str | None = None) -> Series:
        """A claimant's series.

        Raises:
            NoSeriesError, SeveralSourcesError: as for `series`.
        """
        key = (claimant, category, source)
        if key not in self._series:
            if len(self._series) >= _SERIES_KEPT:
                self._series.clear()
            points = self.shelf.series_points(claimant, category, source)
            self._series[key] = series_of(points, claimant, category, source=source)
        return self._series[key]

    def revisions(self, found: Series) -> list[Revision]:
        """What was known of a series' days at other times or from other copies, oldest day first."""
        key = (found.claimant, found.category, found.source)
        if key not in self._revised:
            if len(self._revised) >= _SERIES_KEPT:
                self._revised.clear()
            points = self.shelf.series_points(found.claimant, found.category, None)
            self._revised[key] = revisions_of(found, points)
        return self._revised[key]

    def briefs(
        self, days: Sequence[date] | None = None, *, languages: Callable[[date], Sequence[str]] = lambda _day: ("en",)
    ) -> Iterator[Brief]:
        """The briefs of these days (oldest first), else of every day from the first publication to the last.

        `languages` tells in which a day is wanted; they come one after the other.
        """
        known = self.days()
        if not known:
            return
        span = (known[-1] - known[0]).days + 1
        for standing, day in self._standings(days or [known[0] + timedelta(days=step) for step in range(span)]):
            for language in languages(day):
                yield self._brief(standing, day, language)

    def brief(self, day: date | None = None, *, language: str = "en") -> Brief:
        """The brief of one day; without a day, of the newest one."""
        return self.brief_in((language,), day)[0]

    def brief_in(self, languages: Sequence[str], day: date | None = None) -> list[Brief]:
        """As `brief`, in several languages."""
        at = day or (self.days()[-1] if self.days() else date.min)
        standing = self._standing_on(at)
        return [self._brief(standing, at, language) for language in languages]

    def answers(self) -> list[Answer]:
        """What stands on the newest day."""
        if self._answers is None:
            at = self.days()[-1] if self.days() else date.min
            self._answers = in_force(self._standing_on(at), at)
        return self._answers

    def _standing_on(self, day: date) -> Standing:
        """What stands on a day; that of the newest day, which most pages ask for, is made once."""
        newest = self.days()[-1] if self.days() else date.min
        if day == newest and self._newest is not None:
            return self._newest
        (standing, _), *_ = self._standings([day])
        if day == newest:
            self._newest = standing
        return standing

    def _standings(self, days: Sequence[date]) -> Iterator[tuple[Standing, date]]:
        """What stands on each of these days, oldest first: settled on the first, then taken further day by day."""
        standing, known = Standing(), date.min
        for day in days:
            standing.add(self.shelf.settling(day) if known == date.min else self.shelf.points(known, day))
            known = day
            yield standing, day

    def _brief(self, standing: Standing, day: date, language: str) -> Brief:
        known = self.shelf.claims(sorted(claims_needed(standing, day)))
        month = timedelta(days=31)
        others = [
            claim
            for topic in ("aid", "territory", "assessment", "request")
            for claim in self.shelf.of_topic(topic, start=day - month if day > date.min + month else day, end=day)
        ]
        return brief_of(standing, day, known, others, language=language, filed=self.filed())

    def filed(self) -> Mapping[str, str]:
        """How the filed findings about claims stand, by claim id."""
        if self._filed is None:
            self._filed = standing_of_claims(self.shelf.ledger)
        return self._filed


def root_of(path: str) -> str:
    """The way from a page up to the site's first folder ("../" for each folder)."""
    return "../" * path.count("/")


def claim_path(claim: Claim) -> str:
    """The page of a claim: a page of its own when it was read in a text, a row of its source's day for a cell."""
    if claim.quote.cell is not None and claim.source is not None and claim.published_at is not None:
        return f"sources/{slug(claim.source)}/{claim.published_at.isoformat()}.html#{claim.claim_id}"
    return f"claims/{claim.claim_id}.html"


def point_path(claim_id: str, source: str | None, published_at: str | None, *, cell: bool) -> str:
    """As `claim_path`, from the columns of a claim."""
    if cell and source and published_at:
        return f"sources/{slug(source)}/{published_at}.html#{claim_id}"
    return f"claims/{claim_id}.html"


@cache
def slug(name: str) -> str:
    """A name as a part of an address: an id as it is, anything else by a short hash."""
    plain = name.removeprefix("name:")
    return plain if _PLAIN.fullmatch(plain) else "x-" + hashlib.sha256(name.encode()).hexdigest()[:12]


def day_page(
    found: Brief, site: Site, *, path: str | None = None, chart: str = "", marks: Sequence[Mapping[str, Any]] = ()
) -> Page:
    """The page of a day: the brief, each figure linked to its claim; `chart` and `marks` as for `body_context`."""
    at = path or f"days/{found.date.isoformat()}.html"
    root = root_of(at)
    days = site.days()
    before = found.date - timedelta(days=1)
    after = found.date + timedelta(days=1)
    context = body_context(found, link=lambda claim: root + claim_path(claim), chart=chart, marks=marks)
    return Page(
        at,
        "day.html.j2",
        found.headline,
        {
            **context,
            "before": f"days/{before.isoformat()}.html" if days and days[0] <= before else None,
            "after": f"days/{after.isoformat()}.html" if days and after <= days[-1] else None,
            "json": f"api/v1/briefs/{found.date.isoformat()}.json" if found.newest == found.date else None,
        },
    )


def day_file(day: date, language: str = "en") -> str:
    """The address of a day's page in a language."""
    return f"days/{day.isoformat()}{'' if language == 'en' else f'.{language}'}.html"


def other_languages(day: date, language: str) -> tuple[tuple[str, str, str], ...]:
    """The same day in the other languages: address, name of the language in itself, code."""
    names = (("en", "English"), ("uk", "Українською"), ("ru", "По-русски"))
    return tuple((day_file(day, code), name, code) for code, name in names if code != language)


def days_pages(site: Site) -> Iterator[Page]:
    """A calendar a year; the newest is also the index."""
    days = site.days()
    years = sorted({day.year for day in days})
    for year in years:
        months = [
            (words("en").month(date(year, month, 1)), weeks_of(year, month, set(days)))
            for month in range(1, 13)
            if any(day.year == year and day.month == month for day in days)
        ]
        values = {"year": year, "years": years, "months": months, "folder": "days"}
        yield Page(f"days/{year}.html", "days.html.j2", f"Days of {year}", values)
        if year == years[-1]:
            yield Page("days/index.html", "days.html.j2", f"Days of {year}", values)


def brief_document(found: Brief) -> dict[str, Any]:
    """The brief as the API gives it."""
    return brief_to_json(found)


def name_of(text: str | None) -> str:
    """A party's name from its text column."""
    return words("en").party(text) if text and ":" not in text else label_of(text).partition(":")[2]


def weeks_of(year: int, month: int, known: set[date]) -> list[list[tuple[int, str | None]]]:
    """The month's weeks, Monday first: each day with its address, null where nothing was published; 0 pads."""
    first = date(year, month, 1)
    cells: list[tuple[int, str | None]] = [(0, None)] * first.weekday()
    day = first
    while day.month == month:
        cells.append((day.day, f"{day.isoformat()}.html" if day in known else None))
        day += timedelta(days=1)
    cells += [(0, None)] * (-len(cells) % 7)
    return [cells[at : at + 7] for at in range(0, len(cells), 7)]


__all__ = [
    "Page",
    "Site",
    "brief_document",
    "claim_path",
    "day_file",
    "day_page",
    "days_pages",
    "name_of",
    "other_languages",
    "slug",
]
