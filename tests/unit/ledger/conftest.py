"""What do the ledger's tests share?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of


class MakeClaim(Protocol):
    """Makes a claim of a running total on a day, with any field given otherwise."""

    def __call__(self, value: float = 6900, day: str = "2024-03-27", **fields: Any) -> Claim: ...


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger", create=True) as opened:
        yield opened


@pytest.fixture
def make() -> MakeClaim:
    """A claim of a running total; any field can be given."""

    def made(value: float = 6900, day: str = "2024-03-27", **fields: Any) -> Claim:
        published = date.fromisoformat(day)
        values: dict[str, Any] = {
            "topic": "loss",
            "claimant": "ua-general-staff",
            "subject": "ru",
            "category": "tanks",
            "outcome": "lost",
            "quantity": quantity_of(value, "exact", "items"),
            "period": Period("cumulative", date(2022, 2, 24), published, "document-date"),
            "quote": Quote(f"{value} tanks", 10, 20),
            "document": f"sha256:{day}",
            "source": "daily-bulletin",
            "published_at": published,
            "language": "en",
            "reader": "grammar/1",
        }
        return identified(Claim(**(values | fields)))

    return made
