"""Does every claim come back from the ledger as it went in?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.unit.ledger.conftest import MakeClaim

from counterclaim.ledger import Ledger
from counterclaim.model import Named, Period, Quantity, Quote, Role
from counterclaim.model.quantity import quantity_of

WHEN = "2026-11-24T08:00:00.000000Z"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        # a party without an id, a composite category, a private person
        {"claimant": Named("The Daily Post"), "category": Named("tanks and guns", ("tanks", "artillery"))},
        {"claimant": Role("a resident"), "subject": None, "outcome": Named("scattered")},
        # nothing but a judgement
        {"topic": "assessment", "quantity": None, "period": None, "category": None, "outcome": None},
        {"likelihood": {"word": "likely", "yardstick": "uk-phia"}, "place": "Kharkiv oblast", "part": True},
        {"model": {"name": "m", "reviewer": None}, "attribution": ("post", Named("An Agency"), Role("a pilot"), None)},
        # decimals, sums of money, numbers that a column with four decimals would round, a float that is whole
        {"quantity": quantity_of(60.7, "about", "usd")},
        {"quantity": quantity_of(61_000_000_000, "about", "usd")},
        {"quantity": quantity_of(1.234567, "exact", "km2")},
        {"quantity": quantity_of(1500000.0, "exact", "persons")},
        {"quantity": quantity_of(3e18, "exact", "usd")},
        {"quantity": Quantity(None, 20, 30, "range", "persons")},
        {"quantity": Quantity(None, None, None, "vague", None)},
        {"period": Period("rate", date(2024, 2, 1), date(2024, 2, 29), "stated", "day", "February = 1 to 29")},
        {"period": Period("unstated")},
        {"quote": Quote("12", None, None, "table", cell="row 2024-03-27, column tank")},
        {"quote": Quote("«п'ять» танків\n\t\"'$%", 0, 16, "headline", "до ", " після")},
        {"url": "https://example.org/a?b=%20", "document_id": "x-1", "language": None, "published_at": None},
        {"source": None, "reader": None, "document": ""},
    ],
)
def test_a_claim_comes_back_whole(ledger: Ledger, make: MakeClaim, fields: dict[str, Any]) -> None:
    claim = make(**fields)
    ledger.add_claims([claim], recorded_at=WHEN)
    (found,) = ledger.claims()
    assert found == replace(claim, recorded_at=WHEN)
    if claim.quantity is not None:
        assert found.quantity is not None
        assert type(found.quantity.stated) is type(claim.quantity.stated)
    (entry,) = ledger.entries("claim")
    assert entry.id == claim.claim_id
    assert entry.recorded_at == WHEN


def test_a_moment_in_another_zone_is_kept_as_utc(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_claims([make()], recorded_at="2026-11-24T10:30:00+02:00")
    assert ledger.claims()[0].recorded_at == "2026-11-24T08:30:00.000000Z"
