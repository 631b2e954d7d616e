"""Do pages, charts and messages change by nothing but names and numbers when the two sides change places?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from counterclaim.checks.run import check
from counterclaim.documents import read_bytes
from counterclaim.extract import extract
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.pages.claims import claim_page, source_day_page, source_page
from counterclaim.publish.pages.numbers import search_page
from counterclaim.publish.pages.ranges import ranges_of, ranges_page
from counterclaim.publish.pages.series import compare_pages, series_index, series_page, series_years
from counterclaim.publish.pages.shelf import shelve
from counterclaim.publish.pages.site import Site, day_page
from counterclaim.publish.verify.verify import verify
from counterclaim.publish.words import words
from counterclaim.web.charts import both_spec, series_charts
from counterclaim.web.embed import series_embed
from counterclaim.web.render import render

DAY = date(2024, 5, 20)
SWAP = {"ru": "ua", "ua": "ru", "ru-mod": "ua-mod", "ua-mod": "ru-mod"}
TEXTS = (
    "A count\n\nIt was said. Ukraine has lost 9,000 tanks since the invasion began, the Russian Defense Ministry said on Monday.",
    "A count, again\n\nIt was in the news. Ukraine has lost 9,000 tanks since the invasion began, the Russian Defense Ministry said.",
)
DRAFT = (
    "Two counts\n\nUkraine has lost 9,900 tanks since the invasion began, the Russian Defense Ministry said on Monday. "
    "Russia has lost 9,305 tanks since the invasion began, the Ukrainian Defense Ministry said on Monday."
)
WORDS = ("Ukrainian", "Russian"), ("Ukraine", "Russia"), ("Kyiv", "Moscow")


def told(text: str, *, swap: bool) -> str:
    """The text, or the same with the two sides' names exchanged."""
    for one, other in WORDS if swap else ():
        text = text.replace(one, "\0").replace(other, one).replace("\0", other)
    return text


def ledger_of(folder: Path, *, swap: bool) -> Ledger:
    """Forty days of each side about the other (one missing, one fall, one slip), two texts of one side."""
    claims = []
    for claimant, subject, top in (("ru-mod", "ua", 9_000), ("ua-mod", "ru", 9_305)):
        who, whose = (SWAP[one] if swap else one for one in (claimant, subject))
        for back in range(40):
            value = top - 10 * back if back != 20 else 700
            day = DAY - timedelta(days=back)
            claims += [
                said(who, whose, category, n * value, day)
                for n, category in ((3, "personnel"), (1, "tanks"))
                if back != 9
            ]
    ledger = open_ledger(folder, create=True)
    ledger.add_claims(claims, recorded_at="2024-06-01T00:00:00Z")
    for place, text in enumerate(TEXTS):
        source = f"paper-{place}"
        document = read_bytes(
            told(text, swap=swap).encode(), "x.txt", published=DAY - timedelta(days=1 - place), source=source
        )
        ledger.add_document(document, None, extract(document).claims, recorded_at="2024-06-01T00:00:00Z", reader="test")
    return ledger


def said(claimant: str, subject: str, category: str, value: int, day: date) -> Claim:
    return identified(
        Claim(
            topic="loss", claimant=claimant, subject=subject, category=category, outcome="lost", quantity=quantity_of(value, "exact", "items"),
            period=Period("cumulative", date(2022, 2, 24), day, "stated"), quote=Quote(str(value), None, None, "table", cell=f"row {day}, {category}"),
            document=f"dataset:{claimant}", source=claimant, published_at=day,
        )
    )  # fmt: skip


def pages(ledger: Ledger) -> Iterator[str]:
    site = Site(shelve(ledger))
    yield render(day_page(site.brief(DAY), site), static=True)
    yield render(series_index(site), static=True)
    for page in compare_pages(site):
        yield render(page, static=True)
    for claimant, category, sources in site.known_series():
        yield render(series_page(site, claimant, category, sources), static=True)
        yield render(series_embed(site, claimant, category), static=True)
        yield from (
            render(page, static=True) for page in series_years(site, claimant, category, sources[0], copy=False)
        )
    for source, *_ in site.shelf.sources():
        yield render(source_page(site, source), static=True)
        yield render(source_day_page(site, source, DAY, site.shelf.of_day(source, DAY), [DAY]), static=True)
    yield from (render(claim_page(site, claim), static=True) for claim in site.shelf.extracted())
    yield render(search_page(site, 9_000), static=True)
    yield render(ranges_page(ranges_of(ledger)), static=True)


def charts(ledger: Ledger) -> Iterator[str]:
    site = Site(shelve(ledger))
    for claimant, category, _ in site.known_series():
        yield from (
            json.dumps(spec, ensure_ascii=False) for spec in series_charts(site, claimant, category, None).values()
        )
    yield from (json.dumps(both_spec(site, category), ensure_ascii=False) for category in ("personnel", "tanks"))
    yield from (json.dumps(one.chart(), ensure_ascii=False) for one in ranges_of(ledger))


def checks(ledger: Ledger) -> Iterator[str]:
    for one in check(ledger):
        yield f"{one.rule} {one.severity} {one.verdict} {one.message} {one.suggestion}"


def verdicts(ledger: Ledger, draft: str) -> Iterator[str]:
    document = read_bytes(draft.encode(), "draft.txt", published=DAY, source="desk")
    for one in verify(document, ledger).findings:
        yield f"{one.rule} {one.severity} {one.verdict} {one.message} {one.suggestion}"


@pytest.mark.parametrize("made", [pages, charts, checks], ids=["pages", "charts", "messages of check"])
def test_pages_charts_and_messages_differ_in_names_and_numbers_alone(
    tmp_path: Path, made: Callable[[Ledger], Iterator[str]]
) -> None:
    shapes = []
    for swap in (False, True):
        with ledger_of(tmp_path / str(swap), swap=swap) as ledger:
            shapes.append(shape(made(ledger)))
    assert shapes[0]
    assert shapes[0] == shapes[1]


def test_messages_about_a_draft_differ_in_names_and_numbers_alone(tmp_path: Path) -> None:
    shapes = []
    for swap in (False, True):
        with ledger_of(tmp_path / str(swap), swap=swap) as ledger:
            shapes.append(shape(verdicts(ledger, told(DRAFT, swap=swap))))
    assert any("quoted-number" in line for line in shapes[0])
    assert shapes[0] == shapes[1]


def test_the_comparison_sees_one_word_that_only_one_side_gets() -> None:
    assert shape(["Kyiv claims 9,000 tanks"]) == shape(["Moscow claims 8,100 tanks"])
    assert shape(["Kyiv claims 9,000 tanks"]) != shape(["Moscow boasts 9,000 tanks"])


def shape(texts: Iterator[str] | list[str]) -> list[str]:
    """The lines without the two sides' names, their ids and colours, and without numbers; in alphabetical order."""
    english = words("en")
    names = {"Ukraine", "Russia", "Ukrainian", "Russian", "Kyiv", "Moscow", "#2f6fb0", "#b35a00"}
    for party in SWAP:
        names |= {english.party(party), english.of(party), english.whose(party), english.speaker(party)}
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    ids = re.compile(r"\b(?:ru|ua)(?:-mod)?\b|side-\w+\b|\bt[01]\b|c-[0-9a-f]{32}|sha256[:-][0-9a-f]{64}|[0-9a-f]{12,}")
    around = re.compile(r'<span class="around">.*?</span>', re.DOTALL)  # the source's own words, cut at a width
    lines = (line for text in texts for line in pattern.sub("NAME", around.sub("", text)).splitlines())
    return sorted(re.sub(r"\d[\d,.]*", "N", ids.sub("ID", line)).strip() for line in lines)
