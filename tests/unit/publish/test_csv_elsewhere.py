"""Do other programs read our CSV with its gaps still empty?"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Period, Quantity, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.exports.export import export
from counterclaim.publish.series import series
from counterclaim.publish.series_csv import wide_csv

START = date(2024, 4, 1)
MISSING = START + timedelta(days=4)


def written(ledger: Ledger) -> dict[str, str]:
    long = io.StringIO()
    export(ledger, "csv", long)
    return {"long": long.getvalue(), "wide": wide_csv([series(ledger, "ua-general-staff", "tanks")])}


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, str]:
    days = [START + timedelta(days=n) for n in range(40)]
    claims = [said(quantity_of(100 + 3 * n, "exact", "items"), day) for n, day in enumerate(days) if day != MISSING]
    claims.append(
        said(Quantity(None, 60, None, "more-than", "items"), START, claimant="mediazona", source='a desk, "abroad"')
    )
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(claims, recorded_at="2024-06-01T00:00:00Z")
        return written(ledger)


def said(quantity: Quantity, day: date, *, claimant: str = "ua-general-staff", source: str = "petro") -> Claim:
    return identified(
        Claim(
            topic="loss", claimant=claimant, subject="ru", category="tanks", outcome="lost", quantity=quantity,
            period=Period("cumulative", date(2022, 2, 24), day, "stated"), quote=Quote("a figure", None, None, "table", cell=f"row {day}"),
            document=f"dataset:{source}", source=source, published_at=day,
        )
    )  # fmt: skip


def strict(text: str) -> list[list[str]]:
    """The rows by RFC 4180 to the letter: CRLF or LF ends, doubled quotes, every row as wide as the header."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    return rows


@pytest.mark.parametrize("name", ["long", "wide"])
def test_a_strict_parser_reads_it_and_a_gap_is_empty(tables: dict[str, str], name: str) -> None:
    rows = strict(tables[name])
    (gap,) = [row for row in rows if row[0] == MISSING.isoformat()]
    if name == "wide":
        assert set(gap[1:]) == {""}
    else:
        named = dict(zip(rows[0], gap, strict=True))
        assert (named["gap"], named["value"], named["low"], named["high"]) == ("true", "", "", "")
    assert tables[name].encode().decode("utf-8") == tables[name]
    assert not tables[name].startswith(("﻿", "#"))


def test_pandas_reads_it_with_the_gap_missing_and_never_zero(tables: dict[str, str]) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas comes with the spark extra")
    wide = pandas.read_csv(io.StringIO(tables["wide"]), index_col="date", parse_dates=True)
    assert wide.loc[str(MISSING)].isna().all()
    assert not (wide == 0).any().any()
    long = pandas.read_csv(io.StringIO(tables["long"]))
    assert long.loc[long["date"] == MISSING.isoformat(), "value"].isna().all()
    assert long.loc[long["claimant"] == "mediazona", ["value", "high"]].isna().all().all()


@pytest.mark.parametrize("name", ["long", "wide"])
def test_libreoffice_reads_it_with_gaps_still_empty(
    tables: dict[str, str], name: str, tmp_path: Path, calc: Callable[[Path], str]
) -> None:
    file = tmp_path / f"{name}.csv"
    file.write_text(tables[name], "utf-8")
    before, after = strict(tables[name]), strict(calc(file))
    assert [len(row) for row in after] == [len(row) for row in before]
    for ours, theirs in zip(before, after, strict=True):
        assert [cell == "" for cell in theirs] == [cell == "" for cell in ours], ours
        assert [cell.casefold() for cell in theirs] == [cell.casefold() for cell in ours]


@pytest.fixture
def calc(tmp_path: Path) -> Callable[[Path], str]:
    """A file opened by LibreOffice's table program and written out again; the test is skipped, saying why, without it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")

    def through(file: Path) -> str:
        out = tmp_path / "out"
        run = subprocess.run(
            [
                office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--infilter=CSV:44,34,76,1,,1033",
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true", "--outdir", str(out), str(file),
            ],
            capture_output=True, text=True, timeout=180, env={**os.environ, "HOME": str(tmp_path)}, check=False,
        )  # fmt: skip
        made = out / file.name
        if not made.is_file() and "source file could not be loaded" in run.stderr + run.stdout:
            pytest.skip("LibreOffice stands here without its table program (libreoffice-calc)")
        assert made.is_file(), run.stderr[-300:]
        return made.read_text("utf-8-sig")

    return through
