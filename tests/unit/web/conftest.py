"""A small ledger of our own words, and the live site over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from counterclaim.documents import read_bytes
from counterclaim.extract import extract
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of
from counterclaim.web.app import create_app

NOW = "2024-06-01T00:00:00Z"
LAST = date(2024, 5, 20)
TOKEN = "a-token-of-the-tests"  # noqa: S105 - opens a ledger in a temporary folder
STATEMENT = (
    "London puts Russian losses higher\n\n"
    "Russia has likely lost more than 465,000 personnel killed and wounded since the invasion began, the UK Ministry of"
    " Defence said on Monday."
)


def cell(source: str, day: date, category: str, value: int) -> Claim:
    return identified(
        Claim(
            topic="loss",
            claimant="ua-general-staff",
            subject="ru",
            category=category,
            outcome="lost",
            quantity=quantity_of(value, "exact", "persons" if category == "personnel" else "items"),
            period=Period("cumulative", date(2022, 2, 24), day, "stated"),
            quote=Quote(str(value), None, None, "table", cell=f"row {day}, column {category}"),
            document=f"dataset:{source}",
            source=source,
            published_at=day,
        )
    )


def fill(address: Path) -> Ledger:
    """Sixty days of two copies of one series (one day missing in both), a ministry's statement read from its text."""
    ledger = open_ledger(address, create=True)
    days = [LAST - timedelta(days=back) for back in range(60) if back != 9]
    claims = [
        cell(source, day, category, top - step * (LAST - day).days)
        for source in ("petro", "lod-db")
        for category, top, step in (("personnel", 492_290, 1_110), ("tanks", 7_571, 12))
        for day in days
    ]
    ledger.add_claims(claims, recorded_at=NOW)
    for text, day, source in ((STATEMENT, date(2024, 5, 13), "uk-mod"), (HOSTILE, LAST, "uk-mod")):
        document = read_bytes(text.encode(), "statement.txt", published=day, source=source)
        ledger.add_document(document, None, extract(document).claims, recorded_at=NOW, reader="test")
    return ledger


HOSTILE = (
    "<script>alert('x')</script> \u202eRussia lost 1,234 tanks\u202c since the invasion began, the UK Ministry of Defence said."
    " <img src=x onerror=alert(1)> " + "long " * 200
)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("web") / "ledger"
    fill(folder).close()
    return folder


@pytest.fixture(scope="session")
def client(address: Path) -> Iterator[TestClient]:
    with TestClient(create_app(address, token=TOKEN), raise_server_exceptions=True) as client:
        yield client


@pytest.fixture
def writable(tmp_path: Path) -> TestClient:
    fill(tmp_path / "ledger").close()
    return TestClient(create_app(tmp_path / "ledger", token=TOKEN))
