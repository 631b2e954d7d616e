"""How does a ledger become a folder of pages that any host, or no host at all, can show?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model import claim_to_json
from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.charts.chart import Spec, svg, svg_and_png
from counterclaim.publish.feed import atom, home_of, json_feed
from counterclaim.publish.pages.claims import claim_page, source_day_page, source_page, source_years, sources_page
from counterclaim.publish.pages.feeds import LENGTH, brief_items, claim_items, correction_items
from counterclaim.publish.pages.json import brief_answer, claim_answer, document_answer, latest_answer, series_answer
from counterclaim.publish.pages.numbers import lineage_picture, number_pages
from counterclaim.publish.pages.other import api_page, check_page, corrections_page, methods_page
from counterclaim.publish.pages.ranges import Ranges, range_file, ranges_page
from counterclaim.publish.pages.series import compare_pages, series_index, series_page, series_path, series_years
from counterclaim.publish.pages.shelf import shelve
from counterclaim.publish.pages.site import Page, Site, day_file, day_page, days_pages, other_languages
from counterclaim.publish.series import Series
from counterclaim.publish.series_csv import wide_csv
from counterclaim.web.charts import (
    Shown,
    both_file,
    daily_claimant,
    month_chart,
    month_file,
    newest_chart,
    newest_file,
    series_charts,
    shown,
    with_chart,
)
from counterclaim.web.embed import claim_embed, series_embed
from counterclaim.web.ranges import ranges_beside
from counterclaim.web.render import render, static_files

Progress = Callable[[str, int, int], None]
_LANGUAGES = (
    ("index.uk.html", "Українською", "uk"),
    ("index.ru.html", "По-русски", "ru"),
    ("index.html", "English", "en"),
)


TRANSLATED = 31
"""Days that a static site has in three languages: its newest month. The 1,640 days of a long war cost 10 s of CPU a
language, on top of some 45 s for all else; the live server and `brief DATE --language` have every day."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote, and what it left out."""

    folder: Path
    files: int
    bytes: int
    largest_page: int
    withheld: int


def build(ledger: Ledger, folder: str | Path, *, progress: Progress | None = None, address: str | None = None) -> Built:
    """Write the static site of a ledger into a folder: pages, charts, CSV, the JSON of the live server, feeds.

    Same ledger, same bytes. Links are relative; nothing is loaded from elsewhere. `progress` is called with the part
    being written, how much of it is done and how much there is. `address` is where the site will stand; its feeds then
    name full addresses.

    Raises:
        OptionError: the address is no web address.
        OSError: the folder cannot be written.
    """
    writer = _Writer(Path(folder))
    site = Site(shelve(ledger), home_of(address))
    stamp = f"Made from the ledger {ledger.head()[:12]}."
    tell = progress or (lambda _part, _done, _all: None)
    for name, raw in static_files().items():
        writer.write(f"static/{name}", raw)
    parts: tuple[tuple[str, Callable[[Site, _Writer, str, Progress], None]], ...] = (
        ("days", _days),
        ("series", _series),
        ("sources", _sources),
        ("claims", _claims),
        ("numbers", _numbers),
        ("rest", _rest),
    )
    with ranges_beside(ledger) as ranges:
        for place, (name, part) in enumerate(parts):
            tell(name, place, len(parts))
            part(site, writer, stamp, tell)
        _ranges(ranges(), writer, stamp)
    tell("done", len(parts), len(parts))
    return Built(writer.folder, writer.files, writer.bytes, writer.largest, site.shelf.withheld)


class _Writer:
    """Writes files under one folder and counts them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bytes = self.largest = 0
        self._made: set[Path] = set()
        self._written: set[str] = set()

    @property
    def files(self) -> int:
        return len(self._written)

    def write(self, path: str, content: bytes | str) -> None:
        if path in self._written:  # a picture that two pages show
            return
        self._written.add(path)
        raw = content.encode("utf-8", "replace") if isinstance(content, str) else content
        target = self.folder / path
        if target.parent not in self._made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(target.parent)
        target.write_bytes(raw)
        self.bytes += len(raw)
        if path.endswith(".html"):
            self.largest = max(self.largest, len(raw))

    def page(self, page: Page, stamp: str) -> None:
        self.write(page.path, render(page, static=True, stamp=stamp))

    def json(self, path: str, value: Any) -> None:
        self.write(path, json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str))


def _days(site: Site, writer: _Writer, stamp: str, tell: Progress) -> None:
    known = set(site.days())
    newest: list[Brief] = []
    charts = _Charts(site, writer)
    total = (site.days()[-1] - site.days()[0]).days + 1 if site.days() else 0
    translated = _translated(site)
    for place, found in enumerate(
        site.briefs(languages=lambda day: ("en", "uk", "ru") if day in translated else ("en",))
    ):
        _day(found, site, writer, charts, stamp)
        if found.date in known and found.language == "en":
            writer.json(f"api/v1/briefs/{found.date.isoformat()}.json", brief_answer(found))
            newest = [*newest[-LENGTH + 1 :], found]
        if place % 50 == 0:
            tell("days", place, total)
    for page in days_pages(site):
        writer.page(page, stamp)
    items = brief_items(newest)
    writer.write("feeds/briefs.atom", atom("briefs", items, home=site.home))
    writer.json("feeds/briefs.json", json_feed("briefs", items, home=site.home))
    today = site.brief_in([language for _, _, language in _LANGUAGES])
    for (path, _, language), found in zip(_LANGUAGES, today, strict=True):
        above = charts.newest(found, path)
        page = day_page(found, site, path=path, chart=above.chart, marks=above.marks)
        others = tuple(one for one in _LANGUAGES if one[2] != language)
        writer.page(Page(page.path, page.template, page.title, {**page.values, "languages": others}), stamp)


def _day(found: Brief, site: Site, writer: _Writer, charts: _Charts, stamp: str) -> None:
    path = day_file(found.date, found.language)
    above = charts.month(found, path)
    page = day_page(found, site, path=path, chart=above.chart, marks=above.marks)
    if found.date in _translated(site):
        page = replace(page, values={**page.values, "languages": other_languages(found.date, found.language)})
    writer.page(page, stamp)


def _translated(site: Site) -> list[date]:
    """The days that stand in all three languages."""
    return site.days()[-TRANSLATED:]


class _Charts:
    """The charts of people lost a day, each drawn once."""

    def __init__(self, site: Site, writer: _Writer) -> None:
        self._site, self._writer = site, writer
        self._drawn: dict[str, Spec] = {}

    def month(self, found: Brief, path: str) -> Shown:
        """The chart of the brief's month, for the page at `path`."""
        claimant = daily_claimant(found, self._site)
        if claimant is None:
            return Shown()
        return self._image(
            month_file(claimant, found.date),
            lambda: month_chart(self._site, claimant, found.date),
            path,
            found.language,
        )

    def newest(self, found: Brief, path: str) -> Shown:
        """The chart of the newest ninety days, for the page at `path`."""
        claimant = daily_claimant(found, self._site)
        if claimant is None:
            return Shown()
        return self._image(newest_file(claimant), lambda: newest_chart(self._site, claimant), path, found.language)

    def _image(self, file: str, draw: Callable[[], Spec], path: str, language: str) -> Shown:
        if file not in self._drawn:
            spec = draw()
            self._writer.write(file, svg(spec))
            self._drawn[file] = spec
        return shown(file, self._drawn[file], path, language=language)


def _series(site: Site, writer: _Writer, stamp: str, tell: Progress) -> None:
    writer.page(series_index(site), stamp)
    known = site.known_series()
    for place, (claimant, category, sources) in enumerate(known):
        tell("series", place, len(known))
        for source in (None, *sources[1:]):
            writer.page(series_page(site, claimant, category, sources, source), stamp)
            for page in series_years(site, claimant, category, source or sources[0], copy=source is not None):
                writer.page(page, stamp)
            found = site.series(claimant, category, source or sources[0])
            place_of = series_path(claimant, category, source).removeprefix("series/").removesuffix(".html")
            _series_files(site, writer, found, place_of, images=source is None)
            writer.write(
                f"embed/series/{place_of}.html", render(series_embed(site, claimant, category, source), static=True)
            )
    for page in compare_pages(site):
        drawn, spec = with_chart(site, page)
        writer.page(drawn, stamp)
        if spec is not None:
            file = both_file(str(page.values["category"]))
            drawn_both, pixels = svg_and_png(spec)
            writer.write(file, drawn_both)
            writer.write(file.replace(".svg", ".png"), pixels)
            writer.json(file.replace(".svg", ".vl.json"), spec)


def _series_files(site: Site, writer: _Writer, found: Series, place: str, *, images: bool) -> None:
    writer.write(f"series/{place}.csv", wide_csv([found]))
    writer.json(f"api/v1/series/{place}.json", series_answer(site, found))
    writer.json(f"api/v1/series/{place}/latest.json", latest_answer(site, found))
    for kind, spec in series_charts(site, found.claimant, found.category, found.source).items():
        drawn, pixels = svg_and_png(spec) if images else (svg(spec), b"")
        writer.write(f"charts/{place}.{kind}.svg", drawn)
        writer.json(f"charts/{place}.{kind}.vl.json", spec)
        if images:
            writer.write(f"charts/{place}.{kind}.png", pixels)


def _sources(site: Site, writer: _Writer, stamp: str, tell: Progress) -> None:
    writer.page(sources_page(site), stamp)
    sources = [source for source, *_ in site.shelf.sources()]
    for place, source in enumerate(sources):
        writer.page(source_page(site, source), stamp)
        for page in source_years(site, source):
            writer.page(page, stamp)
        days = [day for day, _ in site.shelf.days_of(source)]
        for done, day in enumerate(days):
            writer.page(source_day_page(site, source, day, site.shelf.of_day(source, day), days), stamp)
            if done % 200 == 0:
                tell(f"sources: {source}", place, len(sources))


def _claims(site: Site, writer: _Writer, stamp: str, tell: Progress) -> None:
    documents = set()
    for place, claim in enumerate(site.shelf.extracted()):
        page = claim_page(site, claim)
        writer.page(page, stamp)
        if page.values["picture"] and claim.quantity is not None and claim.quantity.stated is not None:
            writer.write(page.values["picture"], lineage_picture(claim.quantity.stated, page.values["picture_steps"]))
        writer.write(f"embed/claims/{claim.claim_id}.html", render(claim_embed(claim), static=True))
        writer.json(f"api/v1/claims/{claim.claim_id}.json", claim_answer(claim_to_json(claim)))
        documents.add(claim.document)
        if place % 200 == 0:
            tell("claims", place, place + 1)
    for document in sorted(documents):
        answer = document_answer(site, document)
        if answer is not None:
            writer.json(f"api/v1/documents/{document.replace(':', '-')}.json", answer)
    for name, items in (("claims", claim_items(site)), ("corrections", correction_items(site))):
        writer.write(f"feeds/{name}.atom", atom(name, items, home=site.home))
        writer.json(f"feeds/{name}.json", json_feed(name, items, home=site.home))


def _numbers(site: Site, writer: _Writer, stamp: str, _tell: Progress) -> None:
    for page in number_pages(site):
        writer.page(page, stamp)


def _rest(site: Site, writer: _Writer, stamp: str, _tell: Progress) -> None:
    for page in _fixed(site):
        writer.page(page, stamp)


def _ranges(found: Sequence[Ranges], writer: _Writer, stamp: str) -> None:
    writer.page(ranges_page(tuple(found)), stamp)
    for one in found:
        file, spec = range_file(one.outcome), one.chart()
        drawn, pixels = svg_and_png(spec)
        writer.write(f"{file}.svg", drawn)
        writer.write(f"{file}.png", pixels)
        writer.json(f"{file}.vl.json", spec)


def _fixed(site: Site) -> Iterator[Page]:
    yield methods_page()
    yield corrections_page(site)
    yield api_page(site)
    yield check_page(live=False)
