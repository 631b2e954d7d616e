"""Where does a number stand, and how did it travel?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from counterclaim.checks.restatements import issuer_speaks
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.quantity import Number
from counterclaim.publish.briefs.view import source_name
from counterclaim.publish.pages.shelf import may_show
from counterclaim.publish.pages.site import Page, Site, claim_path, name_of, point_path
from counterclaim.publish.trace import Step, trace, when
from counterclaim.publish.trace_graph import trace_svg
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_TOLD = words("en")
_SHOWN = 12
_STEPS = 12
Found = tuple[float, str, str, str, str, str, int]


def bucket_of(number: Number) -> str:
    """The page a number stands on: its first three digits (as written without separators)."""
    return str(abs(int(number)))[:3]


def bucket_span(bucket: str) -> Iterator[tuple[float, float]]:
    """The spans of numbers that begin with a bucket's digits, both ends included: 43 alone; 439, 4390..4399.9, …"""
    if len(bucket) < 3:
        yield float(bucket), float(bucket) + 0.9999
        return
    for zeros in range(10):
        low = int(bucket) * 10**zeros
        yield float(low), low + 10**zeros - 0.0001


def number_counts(site: Site) -> dict[str, int]:
    """How many numbers stand on each page."""
    return dict(Counter(bucket_of(number) for number in site.shelf.stated()))


def number_of(typed: str) -> Number | None:
    """The number somebody typed, with any separators ("439,190", "439 190", "1.5"); null where it is none."""
    plain = re.sub(r"[\s,.](?=\d{3}(?:\D|$))", "", typed.strip().replace("\u00a0", " ").replace("\u202f", " "))
    if not re.fullmatch(r"\d{1,15}(?:[.,]\d{1,4})?", plain):
        return None
    value = float(plain.replace(",", "."))
    return int(value) if value.is_integer() else value


def number_pages(site: Site) -> Iterator[Page]:
    """A page for every beginning of three digits that occurs, and the index of them."""
    counts: dict[str, int] = {}
    rows = sorted(site.shelf.numbers(), key=lambda row: (bucket_of(row[0]), row[0]))
    for bucket, group in groupby(rows, key=lambda row: bucket_of(row[0])):
        page = bucket_page(bucket, list(group))
        counts[bucket] = len(page.values["numbers"])
        yield page
    yield index_page(counts)


def bucket_page(bucket: str, rows: Sequence[Found]) -> Page:
    """Every number that begins so, with the places it stands in, oldest first."""
    numbers = []
    for number, group in groupby(rows, key=lambda row: row[0]):
        places = list(group)
        numbers.append(
            {
                "id": f"n{int(number)}" if float(number).is_integer() else f"n{number}",
                "number": _TOLD.number(number),
                "places": list(_places(places[:_SHOWN])),
                "more": max(0, len(places) - _SHOWN),
            }
        )
    return Page(
        f"numbers/{bucket}.html",
        "numbers.html.j2",
        f"Numbers that begin with {bucket}",
        {"bucket": bucket, "numbers": numbers, "asked": None, "lineage": []},
    )


def index_page(counts: dict[str, int]) -> Page:
    """The beginnings that occur, by first digit; and the search."""
    groups: dict[str, list[tuple[str, str, int]]] = {}
    for bucket, count in sorted(counts.items(), key=lambda one: (one[0][0], int(one[0]))):
        groups.setdefault(bucket[0], []).append((f"numbers/{bucket}.html", bucket, count))
    return Page("numbers/index.html", "numbers_index.html.j2", "Find a number", {"groups": sorted(groups.items())})


def no_number_page(site: Site, typed: str) -> Page:
    """The search again, with what was typed and why it is no number."""
    page = index_page(number_counts(site))
    wrong = f"{typed[:40]!r} is no number; write digits, as in 439,190 or 1.5"
    return replace(page, values={**page.values, "asked": typed[:40], "wrong": wrong})


def search_page(site: Site, number: Number) -> Page:
    """Where one number stands, oldest first: who said it first, who repeats it, and the near ones."""
    exact = sorted(site.shelf.of_number(number, number, limit=200), key=when)
    near = [
        claim
        for claim in site.shelf.of_number(number * 0.99, number * 1.01, limit=120)
        if claim.quantity is not None and claim.quantity.stated != number
    ]
    steps = lineage_of(site, number)
    return Page(
        "numbers/index.html",
        "number.html.j2",
        f"The number {_TOLD.number(number)}",
        {
            "picture": lineage_file(number) if steps else "",
            "picture_alt": lineage_alt(number, steps),
            "number": _TOLD.number(number),
            "asked": _TOLD.number(number),
            "lineage": [lineage_row(claim, place == 0) for place, claim in enumerate(exact)],
            "near": [lineage_row(claim, first=False) for claim in near[:40]],
        },
    )


def lineage_of(site: Site, number: Number) -> list[Step]:
    """The way of a number through the texts on file, oldest first, at most a dozen steps; none for one text.

    That a text changed a number is said of somebody else's words only where a reviewer accepted the finding about
    it; the place itself stands on the page of its number all the same.
    """
    texts = {claim.document for claim in site.shelf.of_number(number, number, limit=200) if claim.quote.cell is None}
    if len(texts) < 2:
        return []
    filed = site.filed()
    steps = [
        step
        for step in trace(site.shelf.ledger, number)
        if may_show(step.claim, site.shelf.on)
        and (
            step.relation != "changes"
            or issuer_speaks(label_of(step.claim.claimant), step.claim.source)
            or filed.get(step.claim.claim_id) == "accepted"
        )
    ]
    return steps[:_STEPS] if len(steps) > 1 else []


def lineage_file(number: Number) -> str:
    """The address of the picture of a number's way."""
    return f"charts/lineage/{number}.svg"


def lineage_alt(number: Number, steps: Sequence[Step]) -> str:
    """The picture of a number's way in words."""
    said = "; ".join(
        f"{_TOLD.day(step.claim.published_at) if step.claim.published_at else 'day not known'},"
        f" {source_name(step.claim.source)}: “{step.claim.quote.exact}”"
        f" ({step.relation}{f', {step.change}' if step.change else ''})"
        for step in steps
    )
    return f"The way of {_TOLD.number(number)}, oldest first: {said}."


def lineage_picture(number: Number, steps: Sequence[Step]) -> str:
    """The way of a number as an SVG."""
    return trace_svg(steps, title=lineage_alt(number, steps), head=f"The way of {_TOLD.number(number)}")


def lineage_row(claim: Claim, first: bool) -> dict[str, object]:  # noqa: FBT001 - the one row that is first
    """One step of a number's way: when, where, by whom, in which words."""
    return {
        "first": first,
        "day": _TOLD.day(claim.published_at) if claim.published_at else "day not known",
        "iso": claim.published_at.isoformat() if claim.published_at else "",
        "who": _TOLD.party(claim.claimant) if claim.claimant else "nobody is named",
        "source": source_name(claim.source),
        "amount": claim.quote.exact if claim.quantity is None else _TOLD.amount(claim.quantity),
        "what": _TOLD.measure(claim.category, claim.outcome),
        "exact": claim.quote.exact,
        "span": _TOLD.span(claim.period),
        "path": claim_path(claim),
    }


def _places(rows: Sequence[Found]) -> Iterator[tuple[str, str, str]]:
    """Each place with its address and who said it; where several sources have one row of a day, each names itself."""
    places = [(_place(row), str(row[2])) for row in rows]
    told = Counter(what for (_, what, _), _ in places)
    for (path, what, who), source in places:
        yield path, what if told[what] == 1 else f"{what} ({source})", who


def _place(row: Found) -> tuple[str, str, str]:
    _, claim_id, source, published, claimant, category, cell = row
    entry = vocabulary().categories.get(category or "")
    what = _TOLD.category(category) if entry else name_of(category)
    path = point_path(claim_id, source, published, cell=bool(cell))
    return (
        path,
        f"{what}, {_TOLD.day(date.fromisoformat(published)) if published else 'day not known'}",
        f"{name_of(claimant) or 'nobody named'} in {source_name(source)}",
    )
