"""Is every document read or refused with a clear line, whatever its bytes?"""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from counterclaim.documents import Refused, read_dataset, read_documents
from counterclaim.documents.decode import decode
from counterclaim.documents.zones import plain_zones
from counterclaim.model.claim import identified
from counterclaim.model.document import Document
from counterclaim.model.errors import CounterclaimError

T = TypeVar("T")
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ENDINGS = (".txt", ".md", ".html", ".docx", ".jsonl", ".json", ".xml", ".warc", ".warc.gz", "")


def word() -> bytes:
    buffer = io.BytesIO()
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:p><w:r><w:t>11 tanks</w:t></w:r></w:p></w:document>'
        )
    return buffer.getvalue()


def archive() -> bytes:
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
    writer.write_record(
        writer.create_warc_record("http://a.org/", "response", payload=io.BytesIO(b"<p>11 tanks"), http_headers=http)
    )
    return buffer.getvalue()


SAMPLES = {
    ".html": b"<html><head><meta charset=utf-8><title>A</title></head><body><h1>A</h1><p>11 tanks<table><tr><td>5</table>",
    ".docx": word(),
    ".jsonl": b'{"text": "11 tanks", "published_at": "2024-03-27"}\n{"html": "<p>5"}\n',
    ".json": json.dumps(
        {"name": "A", "messages": [{"id": 1, "type": "message", "date": "2024-03-27", "text": ["5", {"text": "6"}]}]}
    ).encode(),
    ".xml": b'<?xml version="1.0"?><rss><channel><title>A</title><item><title>B</title><description>5 tanks</description></item></channel></rss>',
    ".warc.gz": archive(),
    ".txt": "Голова\n\nВтрачено 5 танків. JANE DOE/AFP via Getty Images\n".encode(),
}


def mangled(raw: bytes, seed: int) -> bytes:
    """The bytes with a few places changed, cut, doubled or shuffled."""
    rng, data = random.Random(seed), bytearray(raw)  # noqa: S311 - tests need repeatable damage
    for _ in range(rng.randint(1, 6)):
        place = rng.randrange(len(data) + 1)
        match rng.randrange(4):
            case 0:
                data[place : place + 1] = bytes([rng.randrange(256)])
            case 1:
                del data[place : place + rng.randint(1, 20)]
            case 2:
                data[place:place] = data[place : place + 30] * rng.randint(1, 50)
            case _:
                data[place:place] = rng.choice(
                    [b"\x00", b"\xff\xfe", b"<", b'"', b"{" * 50, b"<div>" * 300, b"&a;", b"]]>", b"\xd0"]
                )
    return bytes(data)


def attempt(read: Callable[[], list[T]]) -> tuple[list[T], str | None]:
    """What was read, and the message where it was refused."""
    try:
        return read(), None
    except CounterclaimError as error:
        return [], str(error)


def read_or_refuse(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    found, error = attempt(lambda: list(read_documents(path)))
    assert error is None or (error and "\n" not in error)
    for member in found:
        if isinstance(member, Refused):
            assert member.why and "\n" not in member.why
            continue
        assert isinstance(member, Document)
        member.text.encode("utf-8")
        last = 0
        for zone in member.zones:
            assert last <= zone.start < zone.end <= len(member.text)
            last = zone.end


@RELAXED
@given(raw=st.binary(max_size=400), ending=st.sampled_from(ENDINGS))
def test_any_bytes_are_read_or_refused(tmp_path: Path, raw: bytes, ending: str) -> None:
    read_or_refuse(tmp_path / f"a{ending}", raw)


@pytest.mark.parametrize("ending", SAMPLES)
def test_damaged_documents_are_read_or_refused(tmp_path: Path, ending: str) -> None:
    for seed in range(60):
        read_or_refuse(tmp_path / f"a{ending}", mangled(SAMPLES[ending], seed))


@RELAXED
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_text_comes_back_as_it_was_written(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        raw = text.encode(encoding)
        try:
            assert decode(raw, "a.txt") == text or text.startswith("\ufeff")
        except CounterclaimError:
            assert not raw.strip() or encoding == "utf-8"


@RELAXED
@given(text=st.text(st.sampled_from("Aб \n\r\t./()#:,AFPviaGetty Images")))
def test_zones_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for zone in plain_zones(text):
        assert last <= zone.start < zone.end <= len(text)
        last = zone.end


CELL = st.one_of(
    st.none(), st.integers(-5, 10**16), st.floats(), st.text(max_size=5), st.booleans(), st.lists(st.none(), max_size=1)
)
ROW = st.fixed_dictionaries(
    {"date": st.one_of(st.sampled_from(["2024-03-27", "2024-02-30", ""]), CELL)},
    optional=dict.fromkeys(("tank", "military auto", "fuel tank", "drone", "odd"), CELL),
)


@RELAXED
@given(rows=st.lists(ROW, max_size=4))
def test_any_table_is_read_or_refused_and_ids_are_the_records_own(
    tmp_path: Path, rows: list[dict[str, object]]
) -> None:
    path = tmp_path / "russia_losses_equipment.json"
    path.write_text(json.dumps(rows))
    claims, error = attempt(lambda: list(read_dataset("petro", path)))
    assert error is None or "\n" not in error
    for claim in claims:
        assert identified(claim).claim_id == claim.claim_id
        assert claim.quantity is not None and (claim.quantity.stated or 0) >= 0


@RELAXED
@given(text=st.text(max_size=300))
def test_any_csv_is_read_or_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "daily_count.csv"
    path.write_text(
        "country,equipment_type,destroyed,date_recorded\n" + text.replace("\ud800", ""),
        encoding="utf-8",
        errors="replace",
    )
    _, error = attempt(lambda: list(read_dataset("oryx-daily", path)))
    assert error is None or "\n" not in error
