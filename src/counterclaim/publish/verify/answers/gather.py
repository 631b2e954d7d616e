"""Which entries of the ledger can a draft turn on, and how are just these fetched?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model.claim import UNREVIEWED, Claim
from counterclaim.model.quantity import Quantity, quantity_of
from counterclaim.publish.verify.answers.evidence import Evidence, Said, said_of
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.question import related
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.windows import needed_days
from counterclaim.publish.verify.read.prose import says
from counterclaim.vocabulary.load import vocabulary

NEIGHBOURS = timedelta(days=9)
"""How far back every row of the sides is read, so that a neighbour's value can be told."""
STATED = timedelta(days=400)
"""How far back statements are read: a year and a month, so that last year's is found."""
FAR_RATE = 20
"""A stated average this many times another one of its row is a total misread ..."""
TOTAL = 10_000
"""... where it is also at least this: no army of these packs lost so many in a day."""
MOST = 20_000
"""Statements read at most, the newest first."""
NO_BOUNDS = "NULL AS low, NULL AS high"
"""Bounds of rows found by their number: they follow from it and its hedge, and reading them is half the question."""
_COLUMNS = (
    "claim_id, claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, stated, "
    "qualifier, unit, published_at, topic"
)


def gather(
    ledger: Ledger | None, figures: Sequence[Figure], *, today: date, until: date, with_claims: Sequence[Claim]
) -> Evidence:
    """The evidence for these figures: entries published on or before `until`, and the claims given beside the ledger.

    Only rows of the draft's sides are read: the last weeks of its categories, the days its periods name, statements of
    a year and a month, and every entry that carries one of the draft's own numbers.
    """
    beside = [said for claim in with_claims if (said := said_of(claim)) is not None]
    found = list(_from_ledger(ledger, figures, today, until)) if ledger is not None and figures else []
    return Evidence(_plausible([*beside, *found]), until)


def _plausible(found: list[Said]) -> list[Said]:
    """The figures, an average many times above every other of its row taken for a total: its sentence has both."""
    rates = [said for said in found if said.kind == "rate" and said.quantity.stated is not None]
    highest: dict[tuple[str | None, str | None, str | None], list[float]] = {}
    for said in rates:
        highest.setdefault((said.subject, said.category, said.per), []).append(said.quantity.stated or 0)
    wrong = {
        id(said)
        for said in rates
        if any(
            0 < FAR_RATE * other < (said.quantity.stated or 0)
            for other in highest[said.subject, said.category, said.per]
        )
        and (said.quantity.stated or 0) >= TOTAL
    }
    return [replace(said, kind="unstated", per=None) if id(said) in wrong else said for said in found]


def with_words(ledger: Ledger | None, claim_ids: Iterable[str]) -> dict[str, Claim]:
    """The whole claims, with their quotes, of the ledger's rows that findings rest on."""
    wanted = sorted(set(claim_ids))
    if ledger is None or not wanted:
        return {}
    return {claim.claim_id: claim for claim in ledger.claims(claim_ids=wanted)}


def _from_ledger(ledger: Ledger, figures: Sequence[Figure], today: date, until: date) -> Iterator[Said]:
    words = vocabulary()
    subjects = {figure.subject for figure in figures if figure.subject} | set(sides_of(figures, today))
    read_as = ((figure.category, nearest_row(figure), row_before(figure)) for figure in figures)
    rows = {row for named in read_as for row in named if row}
    categories = rows | {wider for row in rows for wider in related(row)} | (PERSONS if rows & PERSONS else frozenset())
    copies = [source.id for source in words.sources.values() if source.evidence in ("copy", "derived")]
    texts = _Texts()
    sides, kinds, copied = texts.listed(subjects), texts.listed(categories), texts.listed(copies)
    voices = texts.listed(_voices(figures))
    told = [one.period for figure in figures for one in figure.told(today)]
    days = needed_days(today, [*(figure.period for figure in figures), *told])
    asked = f"subject IN ({sides}) AND category IN ({kinds}) AND claimant IN ({voices})"
    lately = f"period_end BETWEEN {_day(today - NEIGHBOURS)} AND {_day(today)}"
    lately_said = f"published_at >= {_day(today - STATED)} AND (source IS NULL OR source NOT IN ({copied}))"
    spoken = [f"period_end IN ({_days(days)})", f"({lately_said})"]
    if any(says("of-the-war", figure.sentence) for figure in figures):
        spoken.append("period_kind = 'rate'")  # what a record is one of
    numbers = sorted({figure.value for figure in figures if figure.value >= 20})
    # one SELECT a question: under one OR an engine reads every column of every row to find a few of them
    questions = [
        _question(f"{asked} AND ({' OR '.join(spoken)})"),
        _question(f"subject IN ({sides}) AND {lately} AND source IN ({copied})"),
        *([_question(f"stated IN ({_numbers(numbers)})", NO_BOUNDS)] if numbers else ()),
    ]
    found = ledger.select(
        f"SELECT * FROM ({' UNION ALL '.join(questions)}) AS found"
        f" ORDER BY published_at DESC NULLS LAST, claim_id LIMIT {MOST}",
        known_by=until,
        **texts.given,
    )
    yield from map(_said, found)


def _question(where: str, bounds: str = "low, high") -> str:
    """One SELECT of the figures that were read and reviewed and fit."""
    return (
        f"SELECT {_COLUMNS}, {bounds} FROM claim_now WHERE topic IN ('loss', 'aid', 'territory')"
        f" AND qualifier IS NOT NULL AND (reader IS NULL OR reader NOT LIKE '{UNREVIEWED}%') AND {where}"
    )


def sides_of(figures: Sequence[Figure], today: date) -> tuple[str, ...]:
    """Both sides of the conflict the draft is about, so that a number told of the wrong one is found."""
    parties = tuple(sorted({figure.subject for figure in figures if figure.subject and ":" not in figure.subject}))
    pack = vocabulary().pack_for(today, parties) if parties else None
    return pack.belligerents if pack is not None else ()


def _voices(figures: Sequence[Figure]) -> set[str]:
    """Everybody who may have said what the draft ascribes: its claimants, their kin, and any known party."""
    return {figure.claimant for figure in figures if figure.claimant} | set(vocabulary().parties)


class _Texts:
    """Texts of a query, given as parameters and never pasted into it."""

    def __init__(self) -> None:
        self.given: dict[str, Any] = {}

    def listed(self, values: Iterable[str]) -> str:
        names = []
        for value in sorted(values):
            name = f"text_{len(self.given)}"
            self.given[name] = value
            names.append(f"${name}")
        return ", ".join(names) or "NULL"


def _days(days: Iterable[date]) -> str:
    return ", ".join(_day(day) for day in sorted(days))


def _numbers(values: Iterable[float]) -> str:
    return ", ".join(f"CAST('{value:.4f}' AS numeric(20,4))" for value in values)


def _day(day: date) -> str:
    return f"CAST('{day.isoformat()}' AS DATE)"


def _said(row: Sequence[Any]) -> Said:
    claim_id, claimant, source, subject, category, outcome, kind, start, end, per = row[:10]
    stated, qualifier, unit, published, topic, low, high = row[10:]
    if low is None and high is None and stated is not None:
        quantity = quantity_of(_number(stated) or 0, qualifier, unit)
    else:
        quantity = Quantity(_number(stated), _number(low), _number(high), qualifier, unit)
    return Said(
        claim_id, claimant, source, subject, category, outcome, kind, start, end, per, quantity, published, topic
    )


def _number(value: Any) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
