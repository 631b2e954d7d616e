"""Does an archive read on Spark give what one machine gives, to the byte?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

import counterclaim
from counterclaim.cli.app import complete
from counterclaim.engines.base import Column
from counterclaim.engines.plain import write_parquet
from counterclaim.ledger import open_ledger
from counterclaim.ledger.archive import (
    Archived,
    add_archive,
    archived_claims,
    archived_refusals,
    extract_folder,
)
from counterclaim.model import claim_to_json
from counterclaim.model.errors import ArchiveFolderError

NOON = "2026-11-24T12:00:00Z"
TEXTS = (
    "Ukraine's General Staff said on its page that Russia had lost {n} tanks and {m} drones since the invasion began.",
    "Генеральний штаб повідомив, що за минулу добу знищено {n} танків і {m} артилерійських систем противника.",
    "Минобороны России сообщило об уничтожении {n} танков и {m} беспилотников ВСУ за неделю.",
    "The council met for {m} minutes about the bus lines and put the vote off.",
)


def _row(n: int) -> dict[str, Any]:
    return {
        "id": f"d{n}", "text": TEXTS[n % 4].format(n=3 + n, m=1 + n % 7), "source": "newsweek",
        "published_at": date(2024, 1, 1) + timedelta(days=n), "language": ("en", "uk", "ru", "en")[n % 4],
        "url": f"https://example.org/{n}",
    }  # fmt: skip


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """About 200 documents in three files, good and bad, and a file that is none of ours."""
    folder = tmp_path_factory.mktemp("archive") / "pages"
    (folder / "early").mkdir(parents=True)
    columns = [Column(name, "day" if name == "published_at" else "text") for name in _row(0)]
    rows = [tuple(_row(n).values()) for n in range(90)]
    write_parquet(folder / "early" / "one.parquet", columns, [*rows, ("empty", None, None, None, None, None)])
    lines = [json.dumps(_row(n), ensure_ascii=False, default=str).encode() for n in range(90, 190)]
    bad = [b"{ not json", b"", b'{"text": "caf\xe9"}', b'{"id": "w", "text": "x", "published_at": "2024-02-31"}']
    bad += [b'{"id": "half", "source": "A \\ud800 post", "text": "Russia lost 77 tanks, officials in Kyiv said."}\r']
    (folder / "two.jsonl").write_bytes(b"\n".join([*lines[:50], *bad, *lines[50:]]))
    (folder / "three 2024-05-06.jsonl").write_text('{"text": "Kyiv said Russia lost 88 tanks on Monday."}\n', "utf-8")
    (folder / "notes.txt").write_text("not for the archive", "utf-8")
    (folder / "_done.jsonl").write_text("{}", "utf-8")
    return folder


@pytest.fixture(scope="module")
def pooled(source: Path) -> tuple[Path, Archived]:
    """What two processes read."""
    return source.parent / "pooled", extract_folder(source, source.parent / "pooled", processes=2)


def _held(out: Path) -> Mapping[str, bytes]:
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert found
    return found


def test_every_document_is_read_or_refused_with_its_reason(pooled: tuple[Path, Archived]) -> None:
    out, done = pooled
    assert (done.parts, done.known, done.documents, done.refused) == (3, 0, 196, 4)
    assert (done.files, done.passed_over) == ([], ["notes.txt"])
    reasons = {item.where: item.why for item in archived_refusals(out)}
    assert list(reasons) == [
        "early/one.parquet document 'empty'",
        "two.jsonl line '{ not json'",
        'two.jsonl line \'{"text": "caf\N{REPLACEMENT CHARACTER}"}\'',
        "two.jsonl document 'w'",
    ]
    assert "neither `text` nor `html`" in reasons["early/one.parquet document 'empty'"]
    assert "broken UTF-8" in [*reasons.values()][2]


def test_the_lines_are_those_of_extract(pooled: tuple[Path, Archived], source: Path) -> None:
    found = [
        claim_to_json(claim)
        for item in counterclaim.extract([source / "two.jsonl"], on=date(2020, 1, 1))
        if isinstance(item, counterclaim.Reading) and item.document.document_id != "half"
        for claim in item.claims
    ]
    lines = map(json.loads, (pooled[0] / "claims" / "two.jsonl.jsonl").read_text("utf-8").splitlines())
    assert [line for line in lines if line["document_id"] != "half"] == found
    assert len(found) >= 100


def test_a_day_comes_from_the_row_or_the_files_name_and_never_from_the_clock(pooled: tuple[Path, Archived]) -> None:
    days = {claim.document_id: claim.published_at for claim in archived_claims(pooled[0])}
    assert days["d0"] == date(2024, 1, 1)
    assert days["half"] is None
    assert date(2024, 5, 6) in days.values()


def test_one_process_gives_the_same_files(pooled: tuple[Path, Archived], source: Path, tmp_path: Path) -> None:
    assert extract_folder(source, tmp_path / "out") == pooled[1]
    assert _held(tmp_path / "out") == _held(pooled[0])


@pytest.mark.slow
def test_spark_gives_the_same_files_to_the_byte(
    spark: Any, pooled: tuple[Path, Archived], source: Path, tmp_path: Path
) -> None:
    before = spark.conf.get("spark.sql.files.maxPartitionBytes")
    spark.conf.set("spark.sql.files.maxPartitionBytes", "4096")  # a file's pieces are read apart and joined in order
    try:
        assert extract_folder(source, tmp_path / "out", session=spark) == pooled[1]
    finally:
        spark.conf.set("spark.sql.files.maxPartitionBytes", before)
    assert _held(tmp_path / "out") == _held(pooled[0])


@pytest.mark.slow
def test_spark_goes_past_a_damaged_file_and_goes_on_later(spark: Any, source: Path, tmp_path: Path) -> None:
    pages, out = tmp_path / "pages", tmp_path / "out"
    pages.mkdir()
    whole = (source / "early" / "one.parquet").read_bytes()
    (pages / "good.parquet").write_bytes(whole)
    (pages / "torn.parquet").write_bytes(whole[:4] + bytes(len(whole) // 2) + whole[4 + len(whole) // 2 :])
    first = extract_folder(pages, out, session=spark)
    assert (first.parts, [item.where for item in first.files]) == (1, ["torn.parquet"])
    (pages / "torn.parquet").write_bytes(whole)
    second = extract_folder(pages, out, session=spark)
    assert (second.parts, second.known, second.documents) == (1, 1, 91)


def test_a_finished_part_is_not_read_again(source: Path, tmp_path: Path) -> None:
    pages, out = tmp_path / "pages", tmp_path / "out"
    pages.mkdir()
    for name in ("a.jsonl", "b.jsonl"):
        (pages / name).write_bytes((source / "two.jsonl").read_bytes())
    extract_folder(pages, out)
    claims = out / "claims" / "a.jsonl.jsonl"
    kept = claims.read_bytes()
    claims.write_bytes(b"")  # had it been read again, it would be whole again
    (out / "parts" / "b.jsonl.json").unlink()  # as if the run had been stopped before its end
    done = extract_folder(pages, out)
    assert (done.parts, done.known, claims.read_bytes()) == (1, 1, b"")
    with (pages / "a.jsonl").open("ab") as file:
        file.write(b"\n")
    assert extract_folder(pages, out).parts == 1
    assert claims.read_bytes() == kept


def test_a_file_that_is_no_parquet_is_refused_and_tried_again(source: Path, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.parquet").write_bytes(b"no Parquet")
    for _ in range(2):
        done = extract_folder(tmp_path / "pages", tmp_path / "out")
        assert [item.where for item in done.files] == ["a.parquet"]
        assert "this Parquet cannot be read" in done.files[0].why


def test_duckdb_reads_the_claims_and_a_ledger_takes_them_once(pooled: tuple[Path, Archived], tmp_path: Path) -> None:
    out, done = pooled
    counted = duckdb.execute(f"SELECT count(*) FROM read_json('{out}/claims/**/*.jsonl')").fetchall()
    assert counted == [(done.claims,)]
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        add_archive(ledger, out, recorded_at=NOON)
        held = ledger.count()
        assert ledger.count("claim") == len({claim.claim_id for claim in archived_claims(out)})
        assert add_archive(ledger, out, recorded_at=NOON).added == 0
        assert ledger.count() == held
        assert len(ledger.claims(category="tanks")) > 50


def test_the_command_reads_goes_on_and_fills_a_ledger(source: Path, tmp_path: Path) -> None:
    out, ledger = tmp_path / "out", tmp_path / "ledger"
    ask = CliRunner()
    first = ask.invoke(complete(), ["archive", str(source), str(out), "--into", str(ledger), "--json"])
    assert first.exit_code == 0
    told = json.loads(first.stdout)
    assert (told["parts"], told["known"], told["documents"], told["refused"], told["files"]) == (3, 0, 196, 4, [])
    assert told["added"] == len({claim.claim_id for claim in archived_claims(out)})
    again = ask.invoke(complete(), ["archive", str(source), str(out), "--into", str(ledger)])
    assert "0 files read, 3 finished before" in again.stdout
    assert "0 claims added" in again.stdout


def test_folders_that_cannot_be_meant_are_refused(source: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveFolderError, match="lie in each other"):
        extract_folder(source, source / "out")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ArchiveFolderError, match=r"no \.parquet or \.jsonl"):
        extract_folder(tmp_path / "empty", tmp_path / "out")
    with pytest.raises(ArchiveFolderError, match="no finished part"):
        list(archived_claims(tmp_path / "empty"))
