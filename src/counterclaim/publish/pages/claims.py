"""What stands on the pages of a claim, a source and a source's day?"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from counterclaim.checks.definitions import Definition, definitions
from counterclaim.model.claim import Claim, claim_to_json, label_of
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity
from counterclaim.publish.briefs.brief import claim_line
from counterclaim.publish.briefs.notes import category_at
from counterclaim.publish.briefs.view import safe_url, source_name, words_view
from counterclaim.publish.pages.numbers import bucket_of, lineage_alt, lineage_file, lineage_of
from counterclaim.publish.pages.series import compare_categories
from counterclaim.publish.pages.shelf import text_of
from counterclaim.publish.pages.site import Page, Site, claim_path, day_file, slug, weeks_of
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_ONE_DAY = timedelta(days=1)
_ISO = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_TOLD = words("en")
_WHOSE = {"loss": "Whose losses", "aid": "For whom", "territory": "Who moves or holds"}
_BASES = {
    "stated": "the text says them",
    "document-date": "from the day of publication",
    "vocabulary": "from the war's first day",
    "unresolved": "not settled",
}
EVIDENCE = {
    "statement": "statements",
    "copy": "copy of an issuer's reports",
    "named-list": "list of names",
    "registry": "registers",
    "visual": "photographs and film",
    "derived": "computed from another source",
}


def claim_page(site: Site, claim: Claim) -> Page:
    """A claim read from a text: its words large, then every field of it, its document, and where its number stands."""
    document = site.shelf.document(claim.document) if claim.document.startswith("sha256:") else None
    stated = None if claim.quantity is None else claim.quantity.stated
    steps = [] if stated is None else lineage_of(site, stated)
    siblings = [one for one in site.shelf.of_document(claim.document) if one.claim_id != claim.claim_id]
    return Page(
        f"claims/{claim.claim_id}.html",
        "claim.html.j2",
        claim_title(claim),
        {
            "words": words_view(claim, _TOLD),
            "facts": facts_of(claim),
            "document": {key: (document or {}).get(key) for key in ("title", "licence", "document")},
            "document_url": safe_url((document or {}).get("url") or claim.url),
            "siblings": [(claim_path(one), amount_of(one), one_line(one)) for one in siblings[:60]],
            "number": number_path(claim),
            "picture": "" if stated is None or not steps else lineage_file(stated),
            "picture_alt": "" if stated is None else lineage_alt(stated, steps),
            "picture_steps": steps,
            "series": series_path(site, claim),
            "day": _day_path(site, claim),
            "compare": _compare_path(site, claim),
            "json": f"api/v1/claims/{claim.claim_id}.json",
            "embed": f"embed/claims/{claim.claim_id}.html",
        },
    )


def claim_title(claim: Claim) -> str:
    """A claim in one line, who says it first; for anything but a counted loss, who and the figure or words."""
    quantity, period = claim.quantity, claim.period
    told_in_full = claim.topic == "loss" and None not in (claim.claimant, claim.subject, claim.category)
    if quantity is not None and period is not None and told_in_full:
        return claim_line(claim, quantity, period, _TOLD)
    return f"{_TOLD.party(claim.claimant) if claim.claimant else 'Nobody named'}: {amount_of(claim)}"


def amount_of(claim: Claim) -> str:
    """The figure with its hedge; the quoted words where there is none."""
    return claim.quote.exact if claim.quantity is None else _TOLD.amount(claim.quantity)


def one_line(claim: Claim) -> str:
    """Of what, over which days, by whom."""
    what = _TOLD.measure(claim.category, claim.outcome)
    parts = (_TOLD.party(claim.subject) if claim.subject else "", what, _TOLD.span(claim.period))
    return ", ".join(part for part in parts if part)


def facts_of(claim: Claim) -> list[tuple[str, str]]:
    """The claim's fields as name and value, in the order a reader asks: who, whose, what, how much, when, where."""
    period, quantity = claim.period, claim.quantity
    when = "" if period is None else _TOLD.span(period)
    if period is not None and period.end is not None and period.kind != "interval":
        when += f", {_TOLD.text('text.as_of', date=_TOLD.day(period.end))}"
    elif period is not None and period.start is not None and period.end is not None:
        when += f", {_TOLD.day(period.start)} – {_TOLD.day(period.end)}"
    chain = " → ".join(_TOLD.party(link) for link in claim.attribution) if len(claim.attribution) > 1 else ""
    rows = (
        ("Who says it", _TOLD.party(claim.claimant) if claim.claimant else "the text names nobody"),
        (_WHOSE.get(claim.topic, "About whom"), _TOLD.party(claim.subject) if claim.subject else "not said"),
        ("Of what", _TOLD.measure(claim.category, claim.outcome)),
        ("How much", "" if quantity is None else _TOLD.amount(quantity)),
        ("What the words allow", "" if quantity is None else _allowed(quantity)),
        ("Over which days", when),
        ("How the days were settled", _settled(period) if period else ""),
        ("Passed on by", chain),
        ("Likelihood", f"“{claim.likelihood['word']}”" if claim.likelihood else ""),
        ("Part of another figure", "yes, the text says so" if claim.part else ""),
        ("Published", _TOLD.day(claim.published_at) if claim.published_at else "not known"),
        ("Source", source_name(claim.source)),
        ("Read by", claim.reader or ""),
        ("Id", claim.claim_id),
    )
    return [(name, value) for name, value in rows if value]


def number_path(claim: Claim) -> str | None:
    """The page of the claim's number; null where it has none."""
    if claim.quantity is None or claim.quantity.stated is None:
        return None
    return f"numbers/{bucket_of(claim.quantity.stated)}.html"


def series_path(site: Site, claim: Claim) -> str | None:
    """The series page the claim belongs to; null where it belongs to none."""
    claimant, category = text_of(claim.claimant), text_of(claim.category)
    if claimant is None or category is None or not site.has_series(claimant, category):
        return None
    return f"series/{slug(claimant)}/{slug(category)}.html"


def source_day_page(site: Site, source: str, day: date, claims: Sequence[Claim], days: Sequence[date]) -> Page:
    """What a source published on a day, a row a claim; each row is the anchor that numbers elsewhere lead to."""
    entry = vocabulary().sources.get(source)
    place = days.index(day) if day in days else -1
    rows = [
        {
            "id": claim.claim_id,
            "who": _TOLD.party(claim.claimant),
            "whose": _TOLD.party(claim.subject) if claim.subject else "",
            "what": _TOLD.measure(claim.category, claim.outcome),
            "span": _TOLD.span(claim.period),
            "exact": claim.quote.exact,
            "cell": claim.quote.cell or "",
            "number": number_path(claim),
            "series": series_path(site, claim),
            "own": None if claim.quote.cell else claim_path(claim),
        }
        for claim in sorted(claims, key=_row_order)
    ]
    folder = f"sources/{slug(source)}"
    return Page(
        f"{folder}/{day.isoformat()}.html",
        "source_day.html.j2",
        f"{source_name(source)}, {_TOLD.day(day)}",
        {
            "source": source_name(source),
            "source_path": f"{folder}.html",
            "day": _TOLD.day(day),
            "iso": day.isoformat(),
            "day_path": f"days/{day.isoformat()}.html",
            "rows": rows,
            "url": safe_url(next((claim.url for claim in claims if claim.url), None)),
            "entry": entry,
            "before": f"{folder}/{days[place - 1].isoformat()}.html" if place > 0 else None,
            "after": f"{folder}/{days[place + 1].isoformat()}.html" if 0 <= place < len(days) - 1 else None,
        },
    )


def source_page(site: Site, source: str) -> Page:
    """A source: whose voice, how its figures come about, licence, cadence with its gaps, revisions, dependence."""
    days = site.shelf.days_of(source)
    entry = vocabulary().sources.get(source)
    dated = [day for day, _ in days]
    spans = gaps_between(dated)
    falls = _falls(site, source)
    on_file = {name for name, *_ in site.shelf.sources()}
    followers = sorted(
        one.id
        for one in vocabulary().sources.values()
        if entry is not None and one.mirror_of is not None and entry.party == one.mirror_of
        if one.id != source and one.id in on_file
    )
    years: dict[int, int] = defaultdict(int)
    for day in dated:
        years[day.year] += 1
    return Page(
        f"sources/{slug(source)}.html",
        "source.html.j2",
        source_name(source),
        {
            "id": source,
            "entry": entry,
            "url": safe_url(entry.url if entry else None),
            "party": _TOLD.party(entry.party) if entry and entry.party else "",
            "definitions": definitions_of(site, entry.party if entry else None),
            "followers": [(f"sources/{slug(one)}.html", source_name(one)) for one in followers],
            "mirror_of": _TOLD.party(entry.mirror_of) if entry and entry.mirror_of else "",
            "dependences": [
                one.body for one in site.shelf.ledger.entries("dependence") if source in str(dict(one.body))
            ],
            "first": _TOLD.day(dated[0]) if dated else "",
            "last": _TOLD.day(dated[-1]) if dated else "",
            "count": _TOLD.number(sum(count for _, count in days)),
            "days": _TOLD.number(len(dated)),
            "evidence": EVIDENCE.get(entry.evidence, entry.evidence) if entry else "",
            "every": _cadence(dated),
            "gaps": [(_TOLD.day(a), _TOLD.day(b), (b - a).days + 1) for a, b in spans[:40]],
            "gap_days": sum((b - a).days + 1 for a, b in spans),
            "falls": falls,
            "announced": _announced(site, source),
            "years": sorted(years.items()),
            "folder": f"sources/{slug(source)}",
            "recent": [(f"sources/{slug(source)}/{day.isoformat()}.html", _TOLD.day(day)) for day in dated[-12:][::-1]],
        },
    )


def _announced(site: Site, source: str) -> list[dict[str, str]]:
    """The corrections of running totals that a source passes on as announced by the issuer, oldest first."""
    said = [dict(entry.body) for entry in site.shelf.ledger.entries("correction")]
    return [
        {
            "day": _TOLD.day(date.fromisoformat(str(one["day"]))),
            "what": _TOLD.measure(category_at(_column(one["category"])), category_at(_column(one["outcome"]))),
            "delta": str(one["exact"]),
        }
        for one in sorted(said, key=lambda one: (str(one["day"]), str(one["category"])))
        if one.get("source") == source
    ]


def _column(said: object) -> str:
    return f"name:{said['name']}" if isinstance(said, dict) else str(said)


def source_years(site: Site, source: str) -> Iterator[Page]:
    """A calendar a year of the days on which a source published."""
    known = {day for day, _ in site.shelf.days_of(source)}
    years = sorted({day.year for day in known})
    for year in years:
        months = [
            (_TOLD.month(date(year, month, 1)), weeks_of(year, month, known))
            for month in range(1, 13)
            if any((day.year, day.month) == (year, month) for day in known)
        ]
        values = {"year": year, "years": years, "months": months, "folder": f"sources/{slug(source)}"}
        yield Page(f"sources/{slug(source)}/{year}.html", "days.html.j2", f"{source_name(source)}, {year}", values)


def sources_page(site: Site) -> Page:
    """Every source, with how many claims and over which days."""
    rows = []
    for source, count, first, last in site.shelf.sources():
        entry = vocabulary().sources.get(source)
        rows.append(
            {
                "path": f"sources/{slug(source)}.html",
                "name": source_name(source),
                "evidence": EVIDENCE.get(entry.evidence, entry.evidence) if entry else "not in the vocabulary",
                "licence": (entry.licence if entry else None) or "not stated",
                "count": _TOLD.number(count),
                "first": first,
                "last": last,
            }
        )
    return Page("sources/index.html", "sources.html.j2", "Sources", {"rows": rows, "withheld": site.shelf.withheld})


def gaps_between(days: Sequence[date]) -> list[tuple[date, date]]:
    """Spans of missing days between two reports, both ends included; none for a source that is not daily."""
    if len(days) < 30 or 2 * len(days) < (days[-1] - days[0]).days:
        return []
    pairs = itertools.pairwise(days)
    return [(a + _ONE_DAY, b - _ONE_DAY) for a, b in pairs if b - a > _ONE_DAY]


def definitions_of(site: Site, party: str | None) -> list[tuple[str, str]]:
    """What the issuer's words mean, with days: the packs' notes, each definition with its days and its own source, then
    judgements the issuer published.
    """
    if party is None:
        return []
    rows = [("", pack.notes[party]) for pack in vocabulary().packs.values() if party in pack.notes]
    rows += [_defined(one) for one in definitions() if one.claimant == party]
    said = [claim for claim in site.shelf.of_topic("assessment") if label_of(claim.claimant) == party]
    days = [(_TOLD.day(one.published_at), f"“{one.quote.exact}”") for one in said if one.published_at]
    return [*rows, *reversed(days)]


def _defined(one: Definition) -> tuple[str, str]:
    """A definition's days, and in words which row, what it means, and what it rests on."""
    start = f"From {_TOLD.day(one.start)}" if one.start else "From the start"
    span = f"{start} to {_TOLD.day(one.end)}" if one.end else f"{start} on"
    row = f"{_TOLD.category(one.category)}: " if one.category else ""
    day = date.fromisoformat(str(one.source["date"])) if one.source.get("date") else None
    source = ", ".join(part for part in (str(one.source["title"]), _TOLD.day(day) if day else "") if part)
    return span, f"{row}{one.means} ({source})"


def claim_document(claim: Claim) -> Mapping[str, Any]:
    """The claim as the API gives it."""
    return claim_to_json(claim)


def _falls(site: Site, source: str) -> list[dict[str, str]]:
    found = []
    for claimant, category, name, count in site.totals():
        if name != source or count < 2:
            continue
        rows = site.series(claimant, category, source).reported
        for before, after in itertools.pairwise(rows):
            if before.cumulative is not None and after.cumulative is not None and after.cumulative < before.cumulative:
                found.append(
                    {
                        "day": _TOLD.day(after.date),
                        "iso": after.date.isoformat(),
                        "what": _TOLD.category(category),
                        "before": _TOLD.number(before.cumulative),
                        "after": _TOLD.number(after.cumulative),
                        "path": f"sources/{slug(source)}/{after.date.isoformat()}.html",
                    }
                )
    return sorted(found, key=lambda one: one["iso"])


def _cadence(days: Sequence[date]) -> str:
    if len(days) < 3:
        return "too few days to tell"
    steps = sorted((b - a).days for a, b in itertools.pairwise(days))
    middle = steps[len(steps) // 2]
    return "daily" if middle == 1 else f"about every {middle} days"


def _allowed(quantity: Quantity) -> str:
    """The span of numbers that the words leave open."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "open on both sides"
    if low is None or high is None:
        return f"{_TOLD.number(low)} and more" if low is not None else f"up to {_TOLD.number(high or 0)}"
    return f"exactly {_TOLD.number(low)}" if low == high else f"{_TOLD.number(low)} to {_TOLD.number(high)}"


def _settled(period: Period) -> str:
    """How the days of a period were found, its dates written out."""
    said = period.working or _BASES.get(period.basis or "", period.basis or "")
    return _ISO.sub(lambda found: _TOLD.day(date.fromisoformat(found.group())), said)


def _day_path(site: Site, claim: Claim) -> str | None:
    days, day = site.days(), claim.published_at
    return day_file(day) if day is not None and days and days[0] <= day <= days[-1] else None


def _compare_path(site: Site, claim: Claim) -> str | None:
    category = claim.category
    compared = claim.topic == "loss" and isinstance(category, str) and category in compare_categories(site)
    return f"compare/{category}.html" if compared else None


def _row_order(claim: Claim) -> tuple[int, str, str]:
    places = {name: place for place, name in enumerate(vocabulary().categories)}
    return places.get(label_of(claim.category), len(places)), label_of(claim.claimant), claim.claim_id
