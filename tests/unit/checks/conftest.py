"""From what small ledgers do the tests of the checks read?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model.claim import Claim, identified
from counterclaim.model.period import Period
from counterclaim.model.quantity import Qualifier, quantity_of
from counterclaim.model.quote import Quote

FIRST = date(2022, 2, 24)
AT = "2026-01-01T00:00:00Z"
Keep = Callable[[Iterable[Claim]], Ledger]


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Keep]:
    """A ledger with these claims."""
    opened: list[Ledger] = []

    def kept(claims: Iterable[Claim]) -> Ledger:
        ledger = open_ledger(tmp_path / "ledger", create=True)
        ledger.add_claims(claims, recorded_at=AT)
        opened.append(ledger)
        return ledger

    yield kept
    for ledger in opened:
        ledger.close()


def claim(
    number: float,
    period: Period,
    *,
    category: str = "tanks",
    source: str = "ua-general-staff",
    claimant: str = "ua-general-staff",
    subject: str = "ru",
    outcome: str = "lost",
    qualifier: Qualifier = "exact",
    document: str | None = None,
    published: date | None = None,
    quote: Quote | None = None,
    **more: Any,
) -> Claim:
    """A claim in the words of no text: a dataset's cell unless a quote is given."""
    day = published or period.end
    return identified(
        Claim(
            topic="loss",
            claimant=claimant,
            subject=subject,
            category=category,
            outcome=outcome,
            quantity=quantity_of(number, qualifier, "items"),
            period=period,
            quote=quote or Quote(str(number), None, None, "table", cell=f"row {day}, column {category}"),
            document=document or f"dataset:{source}",
            source=source,
            published_at=day,
            reader="test",
            **more,
        )
    )


def total(number: float, day: date, **more: Any) -> Claim:
    """A running total since the first day."""
    return claim(number, Period("cumulative", FIRST, day, "vocabulary"), **more)


def added(number: float, day: date, **more: Any) -> Claim:
    """A day's figure."""
    return claim(number, Period("interval", day - timedelta(days=1), day, "document-date"), **more)


def series(numbers: Iterable[float | None], start: date = date(2023, 5, 1), **more: Any) -> list[Claim]:
    """Running totals on days that follow each other; null for a day without a report."""
    days = (start + timedelta(days=n) for n in range(10_000))
    return [total(n, day, **more) for n, day in zip(numbers, days, strict=False) if n is not None]


def rising(count: int, step: int, first: int = 1000) -> list[float | None]:
    """An even series, with small ripples so that its steps are not all alike."""
    return [first + step * n + (n % 3) for n in range(count)]
