"""Are gaps gaps, and is one series always one source?"""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.errors import NoSeriesError, SeveralSourcesError
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.series import series, series_row_to_json
from counterclaim.publish.series_csv import wide_csv

START = date(2024, 5, 1)


def total(day: date, value: int, *, source: str = "petro", claimant: str = "ua-general-staff") -> Claim:
    return identified(
        Claim(
            topic="loss",
            claimant=claimant,
            subject="ru",
            category="tanks",
            outcome="lost",
            quantity=quantity_of(value, "exact", "items"),
            period=Period("cumulative", date(2022, 2, 24), day, "stated"),
            quote=Quote(str(value), None, None, "table", cell=f"row {day}"),
            document=f"dataset:{source}",
            source=source,
            published_at=day,
        )
    )


def ledger_of(folder: Path, claims: list[Claim]) -> Ledger:
    ledger = open_ledger(folder, create=True)
    ledger.add_claims(claims, recorded_at="2024-06-01T00:00:00Z")
    return ledger


def days(*values: int | None, source: str = "petro") -> list[Claim]:
    return [
        total(START + timedelta(days=n), value, source=source) for n, value in enumerate(values) if value is not None
    ]


def test_a_gap_has_no_number_and_none_follows_it_as_a_day_s(tmp_path: Path) -> None:
    found = series(ledger_of(tmp_path / "l", days(100, 105, None, 111, 110)), "ua-general-staff", "tanks")
    assert [series_row_to_json(row) | {"claim_id": None} for row in found.rows] == [
        {"date": "2024-05-01", "cumulative": 100, "daily": None, "qualifier": "exact", "gap": False, "claim_id": None},
        {"date": "2024-05-02", "cumulative": 105, "daily": 5, "qualifier": "exact", "gap": False, "claim_id": None},
        {"date": "2024-05-03", "cumulative": None, "daily": None, "qualifier": None, "gap": True, "claim_id": None},
        {"date": "2024-05-04", "cumulative": 111, "daily": None, "qualifier": "exact", "gap": False, "claim_id": None},
        {"date": "2024-05-05", "cumulative": 110, "daily": -1, "qualifier": "exact", "gap": False, "claim_id": None},
    ]
    assert found.gaps == (date(2024, 5, 3),)


def test_the_pack_s_preferred_copy_is_taken_and_named(tmp_path: Path) -> None:
    found = series(
        ledger_of(tmp_path / "l", [*days(100, 105), *days(100, 107, source="lod-db")]), "ua-general-staff", "tanks"
    )
    assert (found.source, found.others, found.chosen) == ("petro", ("lod-db",), "the pack's preferred copy")
    assert found.rows[1].cumulative == 105


def test_another_copy_is_shown_when_asked_for(tmp_path: Path) -> None:
    ledger = ledger_of(tmp_path / "l", [*days(100, 105), *days(100, 107, source="lod-db")])
    assert series(ledger, "ua-general-staff", "tanks", source="lod-db").rows[1].daily == 7


def test_copies_without_a_preferred_one_are_asked_about(tmp_path: Path) -> None:
    copies = [total(START, 40, source=name, claimant="oryx") for name in ("oryx-daily", "oryx")]
    with pytest.raises(SeveralSourcesError, match=r"2 copies: oryx, oryx-daily; say which one with --source"):
        series(ledger_of(tmp_path / "l", copies), "oryx", "tanks")


def test_a_series_that_is_not_there_says_where_to_look(tmp_path: Path) -> None:
    with pytest.raises(NoSeriesError, match=r"no running total of 'ships' by 'ua-general-staff'"):
        series(ledger_of(tmp_path / "l", days(100)), "ua-general-staff", "ships")


def test_yesterday_s_reader_does_not_see_today(tmp_path: Path) -> None:
    found = series(ledger_of(tmp_path / "l", days(100, 105)), "ua-general-staff", "tanks", known_by=START)
    assert len(found.rows) == 1


def test_the_wide_table_keeps_gaps_empty(tmp_path: Path) -> None:
    found = series(ledger_of(tmp_path / "l", days(100, None, 111)), "ua-general-staff", "tanks")
    text = wide_csv([found])
    assert "\r\n" in text
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert rows == [
        ["date", "ua-general-staff.tanks.cumulative", "ua-general-staff.tanks.daily"],
        ["2024-05-01", "100", ""],
        ["2024-05-02", "", ""],
        ["2024-05-03", "111", ""],
    ]


def test_the_wide_table_loads_where_tables_are_read(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas comes with the spark extra")
    found = series(ledger_of(tmp_path / "l", days(100, None, 111)), "ua-general-staff", "tanks")
    file = tmp_path / "wide.csv"
    file.write_text(wide_csv([found]), "utf-8", newline="")
    frame = pandas.read_csv(file, parse_dates=["date"])
    assert frame["ua-general-staff.tanks.cumulative"].isna().tolist() == [False, True, False]
