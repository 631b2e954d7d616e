"""What does the live server hold, and how does an address become a page?"""

from __future__ import annotations

import atexit
import gc
import re
import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model.errors import NotReadyError
from counterclaim.publish.pages.claims import claim_page, source_day_page, source_page, source_years, sources_page
from counterclaim.publish.pages.kept import kept_shelf, shelve_and_keep
from counterclaim.publish.pages.numbers import (
    bucket_page,
    bucket_span,
    index_page,
    no_number_page,
    number_counts,
    number_of,
    search_page,
)
from counterclaim.publish.pages.other import api_page, check_page, corrections_page, methods_page
from counterclaim.publish.pages.series import compare_pages, series_index, series_page, series_years
from counterclaim.publish.pages.shelf import Shelf, shelve
from counterclaim.publish.pages.site import Page, Site, day_page, days_pages, other_languages, slug
from counterclaim.web.charts import (
    Shown,
    daily_claimant,
    month_chart,
    month_file,
    newest_chart,
    newest_file,
    shown,
    with_chart,
)
from counterclaim.web.embed import claim_embed, series_embed
from counterclaim.web.files import SERIES, made_at, series_at
from counterclaim.web.ranges import ALONE, LiveRanges
from counterclaim.web.render import render, static_files

_LARGE = 200_000
_LOOK_EVERY = 2.0
_TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "woff2": "font/woff2", "txt": "text/plain; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "csv": "text/csv; charset=utf-8", "atom": "application/atom+xml; charset=utf-8",
}  # fmt: skip
_DAY = r"(\d{4}-\d{2}-\d{2})"


class Live:
    """A ledger behind a server: its pages, made anew when the ledger grows.

    A large ledger's read index is made beside the server: at a first start answers are `NotReadyError` until it is
    there, later on the pages of before stay up meanwhile; it is kept, so that the next start finds it.
    """

    def __init__(self, address: str | Path, *, home: str = "../") -> None:
        self.address = address
        self._home = home
        self.lock = threading.RLock()
        self._looked = 0.0
        self._static = static_files()
        self.ledger: Ledger = open_ledger(address)
        self.head = ""
        self._site: Site | None = None
        self._making: threading.Thread | None = None
        self._renewed = False
        self._ranges = LiveRanges(address)
        self.taken = 0
        """How many claims the index being made has taken in."""
        self._renew()

    @property
    def site(self) -> Site:
        """What the pages are made from.

        Raises:
            NotReadyError: the index of a large ledger is being made for the first time.
        """
        if self._site is None:
            raise NotReadyError(self.taken)
        return self._site

    def fresh(self) -> bool:
        """Look for new entries, at most every two seconds; true when everything was made anew."""
        if self._renewed:
            self._renewed = False
            return True
        now = time.monotonic()
        if now - self._looked < _LOOK_EVERY or self._making is not None:
            return False
        self._looked = now
        if self.ledger.head() == self.head:
            return False
        self._renew()
        renewed, self._renewed = self._renewed, False
        return renewed

    def seen_now(self) -> None:
        """Make the next look happen at once, after a write of our own."""
        self._looked = 0.0

    def answer(self, path: str, number: str | None) -> tuple[bytes, str] | None:
        """The body and type at an address of the site (no leading slash); null where there is nothing."""
        if path.startswith("static/"):
            raw = self._static.get(path.removeprefix("static/"))
            return None if raw is None else (raw, type_of(path))
        ranges = self._ranges.at(path, self.head)
        if ranges is not None:
            raw = ranges if isinstance(ranges, bytes) else self.html(ranges).encode("utf-8", "replace")
            return raw, type_of(path)
        with self.lock:
            made = made_at(self.site, path)
            if made is not None:
                return made, type_of(path)
            page = page_at(self.site, path or "index.html", number)
            return None if page is None else (self.html(page).encode("utf-8", "replace"), _TYPES["html"])

    def html(self, page: Page) -> str:
        """A page as HTML."""
        return render(page, static=False, stamp=f"Made from the ledger {self.head[:12]}.")

    def _renew(self) -> None:
        """The site of the ledger as it stands: at once where that is quick, else by a thread of its own."""
        head = self.ledger.head()
        if self.ledger.count() <= _LARGE:
            self._put(head, shelve(self.ledger))
        elif (kept := kept_shelf(self.ledger)) is not None:
            self._put(head, kept)
        else:
            self._making = threading.Thread(target=self._make, args=(head,), daemon=True, name="read index")
            self._making.start()

    def _make(self, head: str) -> None:
        try:
            with open_ledger(self.address, read_only=True) as own:  # the server's connection stays free for it
                made = shelve_and_keep(own, progress=self._tell)
            made.ledger = self.ledger
            self._put(head, made)
        finally:
            self._making = None

    def _tell(self, taken: int) -> None:
        self.taken = taken

    def _put(self, head: str, shelf: Shelf) -> None:
        site = Site(shelf, self._home)
        site.known_series()
        site.days()
        with self.lock:
            first = self._site is None
            self._site, self.head, self._renewed = site, head, True
        _settle_memory()
        if first and shelf.count() >= ALONE:
            self._ranges.begin(head)


def _settle_memory() -> None:
    """Take what stays out of the collector's sight: a full collection would hold an answer up by 50 to 100 ms."""
    gc.collect()
    gc.freeze()
    atexit.unregister(gc.unfreeze)
    atexit.register(gc.unfreeze)  # at the end everything is let go of in order


def type_of(path: str) -> str:
    """The media type of a file of the site."""
    return _TYPES.get(path.rpartition(".")[2], "application/octet-stream")


def page_at(site: Site, path: str, number: str | None) -> Page | None:
    """The page at an address; null where there is none."""
    if path == "numbers/index.html" and number:
        asked = number_of(number)
        return no_number_page(site, number) if asked is None else search_page(site, asked)
    fixed = _FIXED.get(path)
    if fixed is not None:
        return fixed(site)
    for pattern, find in _PATTERNS:
        match = pattern.fullmatch(path)
        if match is not None:
            return find(site, *match.groups())
    return None


def _today(site: Site, language: str, path: str) -> Page | None:
    if not site.days():
        return None
    found = site.brief(language=language)
    claimant = daily_claimant(found, site)
    above = Shown()
    if claimant is not None:
        above = shown(newest_file(claimant), newest_chart(site, claimant), path, language=language)
    page = day_page(found, site, path=path, chart=above.chart, marks=above.marks)
    languages = tuple(one for one in _LANGUAGES if one[2] != language)
    return Page(page.path, page.template, page.title, {**page.values, "languages": languages})


def _day(site: Site, text: str, language: str | None) -> Page | None:
    day = _date(text)
    days = site.days()
    if day is None or not days or not days[0] <= day <= days[-1]:
        return None
    found = site.brief(day, language=language or "en")
    path = f"days/{text}{f'.{language}' if language else ''}.html"
    claimant = daily_claimant(found, site)
    above = Shown()
    if claimant is not None:
        above = shown(month_file(claimant, day), month_chart(site, claimant, day), path, language=found.language)
    page = day_page(found, site, path=path, chart=above.chart, marks=above.marks)
    others = other_languages(day, found.language)
    return Page(page.path, page.template, page.title, {**page.values, "languages": others})


def _calendar(site: Site, year: str) -> Page | None:
    return next((page for page in days_pages(site) if page.path == f"days/{year}.html"), None)


def _calendar_index(site: Site) -> Page | None:
    return next((page for page in days_pages(site) if page.path == "days/index.html"), None)


def _series(site: Site, claimant: str, category: str, copy: str | None) -> Page | None:
    found = series_at(site, claimant, category, copy)
    if found is None:
        return None
    sources = next(row[2] for row in site.known_series() if row[:2] == found[:2])
    return series_page(site, found[0], found[1], sources, found[2])


def _series_year(site: Site, claimant: str, category: str, copy: str | None, year: str) -> Page | None:
    found = series_at(site, claimant, category, copy)
    if found is None:
        return None
    source = found[2] or site.shown()[found[0], found[1]]
    pages = series_years(site, found[0], found[1], source, copy=found[2] is not None)
    return next((page for page in pages if page.path.endswith(f"/{year}.html")), None)


def _series_embed(site: Site, claimant: str, category: str, copy: str | None) -> Page | None:
    found = series_at(site, claimant, category, copy)
    return None if found is None else series_embed(site, *found)


def _compare(site: Site, name: str) -> Page | None:
    found = next((page for page in compare_pages(site) if page.path == f"compare/{name}.html"), None)
    return None if found is None else with_chart(site, found)[0]


def _claim(site: Site, name: str) -> Page | None:
    claim = site.shelf.claim(name)
    return None if claim is None else claim_page(site, claim)


def _claim_embed(site: Site, name: str) -> Page | None:
    claim = site.shelf.claim(name)
    return None if claim is None else claim_embed(claim)


def _source_named(site: Site, name: str) -> str | None:
    return next((source for source, *_ in site.shelf.sources() if slug(source) == name), None)


def _source(site: Site, name: str) -> Page | None:
    source = _source_named(site, name)
    return None if source is None else source_page(site, source)


def _source_year(site: Site, name: str, year: str) -> Page | None:
    source = _source_named(site, name)
    pages = () if source is None else source_years(site, source)
    return next((page for page in pages if page.path.endswith(f"/{year}.html")), None)


def _source_day(site: Site, name: str, text: str) -> Page | None:
    source, day = _source_named(site, name), _date(text)
    if source is None or day is None:
        return None
    claims = site.shelf.of_day(source, day)
    return (
        source_day_page(site, source, day, claims, [one for one, _ in site.shelf.days_of(source)]) if claims else None
    )


def _bucket(site: Site, bucket: str) -> Page | None:
    rows = [row for low, high in bucket_span(bucket) for row in site.shelf.numbers(low, high)]
    return bucket_page(bucket, rows) if rows else None


def _numbers(site: Site) -> Page:
    return index_page(number_counts(site))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_LANGUAGES = (
    ("index.uk.html", "Українською", "uk"),
    ("index.ru.html", "По-русски", "ru"),
    ("index.html", "English", "en"),
)
_FIXED: dict[str, Callable[[Site], Page | None]] = {
    "index.html": lambda site: _today(site, "en", "index.html"),
    "index.uk.html": lambda site: _today(site, "uk", "index.uk.html"),
    "index.ru.html": lambda site: _today(site, "ru", "index.ru.html"),
    "days/index.html": _calendar_index,
    "series/index.html": series_index,
    "sources/index.html": sources_page,
    "compare/index.html": lambda site: next(iter(compare_pages(site))),
    "numbers/index.html": _numbers,
    "methods.html": lambda _site: methods_page(),
    "corrections.html": corrections_page,
    "api.html": api_page,
    "check.html": lambda _site: check_page(live=True),
}
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[..., Page | None]], ...] = (
    (re.compile(rf"days/{_DAY}(?:\.(uk|ru))?\.html"), _day),
    (re.compile(r"days/(\d{4})\.html"), _calendar),
    (re.compile(rf"series/{SERIES}\.html"), _series),
    (re.compile(rf"series/{SERIES}/(\d{{4}})\.html"), _series_year),
    (re.compile(r"compare/([a-z0-9-]+)\.html"), _compare),
    (re.compile(r"claims/(c-[0-9a-f]+)\.html"), _claim),
    (re.compile(r"embed/claims/(c-[0-9a-f]+)\.html"), _claim_embed),
    (re.compile(rf"embed/series/{SERIES}\.html"), _series_embed),
    (re.compile(r"sources/([a-z0-9-]+)\.html"), _source),
    (re.compile(r"sources/([a-z0-9-]+)/(\d{4})\.html"), _source_year),
    (re.compile(rf"sources/([a-z0-9-]+)/{_DAY}\.html"), _source_day),
    (re.compile(r"numbers/(\d{1,3})\.html"), _bucket),
)
