"""Does what leaves the house say what it is, with nothing missing told as zero?"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Named, Period, Quantity, Quote
from counterclaim.model.claim import identified
from counterclaim.model.errors import ExportFormatError
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.exports.export import FORMATS, export
from counterclaim.publish.exports.table import HEADER

START = date(2024, 4, 1)
CONTRACT = (
    "date,source,claimant,subject,category,outcome,kind,period_start,period_end,value,low,high,qualifier,part,gap,"
    "claim_id,url,caveat"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    days = [START + timedelta(days=n) for n in range(40) if n != 7]
    claims = [
        *(_claim("ua-general-staff", "ru", quantity_of(100 + n, "exact", "items"), day) for n, day in enumerate(days)),
        _claim("mediazona", "ru", Quantity(None, 60_000, 70_000, "range", "persons"), START, source="mediazona"),
        _claim(
            Named('Say "so", they'), "ua", quantity_of(31_000, "more-than", "persons"), START, source="a desk, abroad"
        ),
    ]
    ledger = open_ledger(tmp_path / "ledger", create=True)
    ledger.add_claims(claims, recorded_at="2024-06-01T00:00:00Z")
    return ledger


def _claim(claimant: str | Named, subject: str, quantity: Quantity, day: date, *, source: str = "petro") -> Claim:
    return identified(
        Claim(
            topic="loss",
            claimant=claimant,
            subject=subject,
            category="tanks" if source == "petro" else "personnel",
            outcome="lost",
            quantity=quantity,
            period=Period("cumulative", date(2022, 2, 24), day, "stated"),
            quote=Quote("words, with\na line", 0, 18),
            document=f"sha256:{source}{day}",
            source=source,
            published_at=day,
            url="javascript:alert(1)" if source == "mediazona" else None,
        )
    )


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_long_table_has_the_contract_s_columns_and_empty_gaps(ledger: Ledger) -> None:
    out = io.StringIO(newline="")
    done = export(ledger, "csv", out)
    text = out.getvalue()
    assert text.splitlines()[0] == CONTRACT == ",".join(HEADER)
    rows = rows_of(text)
    assert done.written == len(rows)
    (gap,) = [row for row in rows if row["gap"] == "true"]
    assert (gap["date"], gap["value"], gap["claim_id"]) == ("2024-04-08", "", "")
    assert "0" not in {row["value"] for row in rows}
    (ranged,) = [row for row in rows if row["claimant"] == "mediazona"]
    assert (ranged["value"], ranged["low"], ranged["high"], ranged["url"]) == ("", "60000", "70000", "")
    (named,) = [row for row in rows if row["source"] == "a desk, abroad"]
    assert (named["claimant"], named["low"], named["high"]) == ('Say "so", they', "31000", "")


def test_the_long_table_loads_where_tables_are_read(ledger: Ledger, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas comes with the spark extra")
    export(ledger, "csv", tmp_path / "long.csv")
    frame = pandas.read_csv(tmp_path / "long.csv")
    assert frame.loc[frame["gap"], "value"].isna().all()
    assert frame["part"].dtype == bool


def test_lines_are_the_contract_s_claims(ledger: Ledger) -> None:
    out = io.StringIO()
    assert export(ledger, "jsonl", out).written == 41
    first = json.loads(out.getvalue().splitlines()[0])
    assert {"claim_id", "claimant", "quantity", "period", "quote"} <= set(first)


def test_a_database_opens_with_its_codebook(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, "sqlite", tmp_path / "claims.db")
    with sqlite3.connect(tmp_path / "claims.db") as database:
        assert database.execute("SELECT count(*) FROM claims WHERE gap").fetchone() == (1,)
        assert database.execute("SELECT value FROM claims WHERE claimant = 'mediazona'").fetchone() == (None,)
        described = {row[0] for row in database.execute("SELECT field FROM codebook")}
    assert described == set(HEADER)


def test_parquet_holds_the_same_rows(ledger: Ledger, tmp_path: Path) -> None:
    done = export(ledger, "parquet", tmp_path / "claims.parquet")
    found = duckdb.connect().execute(
        "SELECT count(*), count(value), count(*) FILTER (gap) FROM read_parquet(?)", [str(tmp_path / "claims.parquet")]
    )
    assert found.fetchall() == [(done.written, 40, 1)]


def test_a_data_package_describes_every_column(ledger: Ledger, tmp_path: Path) -> None:
    done = export(ledger, "datapackage", tmp_path / "package")
    described = json.loads((tmp_path / "package" / "datapackage.json").read_text("utf-8"))
    (resource,) = described["resources"]
    assert [field["name"] for field in resource["schema"]["fields"]] == list(HEADER)
    with (tmp_path / "package" / resource["path"]).open(newline="", encoding="utf-8") as table:
        assert len(list(csv.DictReader(table))) == done.written
    cited = {one["id"]: one for one in described["sources"]}
    assert set(cited) == {"petro", "mediazona", "a desk, abroad"}  # what stands in the table, and nothing else
    assert (cited["petro"]["licence"], cited["a desk, abroad"]["licence"]) == ("MIT", "not stated")
    assert cited["petro"]["credit"].startswith("PetroIvaniuk")
    assert "never 0" in (tmp_path / "package" / "codebook.md").read_text("utf-8")


def test_claim_reviews_are_of_accepted_findings_only(ledger: Ledger) -> None:
    out = io.StringIO()
    assert export(ledger, "claimreview", out).written == 0


def test_exports_repeat_byte_for_byte(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("one", "two"):
        export(ledger, "csv", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_an_unknown_format_is_named_with_the_known_ones(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportFormatError, match=r"'xlsx' is not an export format; known are jsonl, csv, parquet"):
        export(ledger, "xlsx", tmp_path / "x")
    assert "sqlite" in FORMATS


def test_an_accepted_finding_leaves_as_a_word_and_an_open_one_stays(ledger: Ledger) -> None:
    from counterclaim.ledger import Entry
    from counterclaim.publish.review import review

    body = {
        "rule": "quoted-number",
        "severity": "high",
        "verdict": "differs",
        "message": "the piece has 319; the source has 139",
        "quote": {"exact": "319 tanks", "start": 0, "end": 9, "zone": "body"},
        "document": "sha256:piece",
        "source": "newsweek",
        "url": "https://example.org/piece",
    }
    ledger.append(
        [Entry("finding", f"f-{n}", START, None, body) for n in ("open", "taken")], recorded_at="2024-06-01T00:00:00Z"
    )
    review(
        ledger, "f-taken", decision="accepted", reviewer="A. Editor", reason="checked", on=START,
        recorded_at="2024-06-02T00:00:00Z",
    )  # fmt: skip
    out = io.StringIO()
    assert export(ledger, "claimreview", out).written == 1
    told = json.loads(out.getvalue())
    assert told["identifier"] == "f-taken"
    assert told["reviewRating"] == {"@type": "Rating", "alternateName": "differs from the source"}
    assert told["itemReviewed"]["author"]["name"] == "Newsweek"
