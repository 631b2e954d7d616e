"""Does each member of a batch become a document, and a bad one a refusal while the rest goes on?"""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from counterclaim.documents import Read, Refused, read_again, read_documents, read_with_bytes
from counterclaim.documents.archive import LARGEST_RECORD
from counterclaim.model.document import Document
from counterclaim.model.errors import UnreadableError
from counterclaim.model.ids import sha256_hex

TEXT = "Kyiv said two tanks were lost."


def read(path: Path) -> tuple[list[Document], list[Refused]]:
    found = list(read_documents(path))
    return [d for d in found if isinstance(d, Document)], [r for r in found if isinstance(r, Refused)]


def batch(tmp_path: Path, *lines: object) -> Path:
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return path


def test_a_line_without_an_id_is_known_by_its_place(tmp_path: Path) -> None:
    found, refused = read(
        batch(tmp_path, {"text": TEXT}, {"text": 5}, {"text": TEXT + " Two."}, {"text": TEXT, "id": "c"})
    )
    assert [one.label for one in found] == ["batch.jsonl line 1", "batch.jsonl line 3", "c"]
    assert "text is 5; expected is a text in quotes" in refused[0].why


def test_a_line_may_say_when_it_was_fetched(tmp_path: Path) -> None:
    found, refused = read(
        batch(tmp_path, {"text": TEXT, "retrieved_at": "2024-03-28T07:00:00Z"}, {"text": TEXT, "retrieved_at": "soon"})
    )
    assert [one.retrieved_at for one in found] == ["2024-03-28T07:00:00Z"]
    assert "retrieved_at of batch.jsonl line 2" in refused[0].why


def test_a_line_is_a_document(tmp_path: Path) -> None:
    line = {"text": TEXT, "published_at": "2024-03-27", "source": "newsweek", "id": "a1", "url": "https://x.org/a"}
    ((found,), refused) = read(batch(tmp_path, line, ""))
    assert refused == []
    assert (found.text, found.published_at, found.source, found.document_id) == (
        TEXT,
        date(2024, 3, 27),
        "newsweek",
        "a1",
    )
    assert found.document == f"sha256:{sha256_hex(TEXT)}"
    assert (found.url, found.language, found.date_basis) == ("https://x.org/a", "en", "from the batch line")


def test_a_line_without_an_id_is_named_by_its_hash_and_markup_is_read(tmp_path: Path) -> None:
    found, _ = read(batch(tmp_path, {"text": TEXT}, {"html": f"<h1>Two</h1><p>{TEXT}</p>", "language": "en"}))
    assert found[0].document_id == found[0].document
    assert found[1].text == f"Two\n\n{TEXT}"


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("{", "this is not JSON"),
        ("[1]", "this is no JSON object"),
        ("[" * 100_000, "nested or numbered beyond reason"),
        ({"id": 1}, "neither `text` nor `html`"),
        ({"text": "  "}, "neither `text` nor `html`"),
        ({"text": 5}, "text is 5"),
        ({"text": TEXT, "id": [1]}, r"id is \[1\]"),
        ({"text": TEXT, "source": {}}, "source is {}"),
        ({"text": TEXT, "published_at": "2024-02-30"}, "'2024-02-30'.*is not a day of the calendar"),
        ({"text": TEXT, "published_at": "0001-01-01"}, "'0001-01-01'.*in the years 1000 to 2999"),
        ({"text": TEXT, "published_at": "9999-12-31T08:00:00Z"}, "'9999-12-31.*in the years 1000 to 2999"),
        ({"html": "<script>1</script>"}, "the page holds no text"),
    ],
)
def test_a_bad_line_is_refused_and_the_rest_goes_on(tmp_path: Path, line: object, match: str) -> None:
    found, refused = read(batch(tmp_path, {"text": TEXT}, line, {"text": "Three guns were lost."}))
    assert [d.text for d in found] == [TEXT, "Three guns were lost."]
    assert [r.where for r in refused] == ["batch.jsonl line 2"]
    with pytest.raises(AssertionError, match=match):
        raise AssertionError(refused[0].why)


def test_broken_utf8_and_lone_halves(tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    path.write_bytes(b'{"text": "\xff"}\n{"text": "5 tanks \\ud800 lost"}\n')
    found, refused = read(path)
    assert "broken UTF-8" in refused[0].why
    assert found[0].text == "5 tanks \ufffd lost"
    assert "lone surrogates" in found[0].notes[0]


EXPORT = {
    "name": "Генеральний штаб ЗСУ",
    "type": "public_channel",
    "messages": [
        {"id": 1, "type": "service", "date": "2024-03-27T05:00:00", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2024-03-27T06:00:00",
            "text": ["Танків – ", {"type": "bold", "text": "6904"}, " (+11)"],
        },
        {"id": 3, "type": "message", "date": "2024-03-28T06:00:00", "text": "", "photo": "p.jpg"},
        {"id": 4, "type": "message", "date": "2024-13-28T06:00:00", "text": "Гармат – 10931"},
        "nonsense",
    ],
}


def test_a_telegram_export(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps(EXPORT))
    (found,), refused = read(path)
    assert (found.text, found.published_at, found.document_id) == ("Танків – 6904 (+11)", date(2024, 3, 27), "2")
    assert found.source == "ua-general-staff"
    assert [r.where for r in refused] == ["result.json message 3", "result.json message 4", "result.json"]
    assert "unread image" in refused[0].why


def test_a_telegram_preview_page(tmp_path: Path) -> None:
    post = """<div class="tgme_widget_message js-widget_message" data-post="someone/12">
    <div class="tgme_widget_message_text">Танків – <b>6904</b> (+11)<br/>Гармат – 10931</div>
    <time datetime="2024-03-27T06:01:02+00:00">06:01</time></div>
    <div class="tgme_widget_message" data-post="someone/13"><a class="photo"></a></div>"""
    path = tmp_path / "channel.html"
    path.write_text(f'<meta property="og:title" content="Генеральний штаб ЗСУ">{post}')
    (found,), refused = read(path)
    assert (found.text, found.url) == ("Танків – 6904 (+11)\nГармат – 10931", "https://t.me/someone/12")
    assert (found.published_at, found.source) == (date(2024, 3, 27), "ua-general-staff")
    assert "unread image" in refused[0].why


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Kyiv Post</title>
<item><title>Two tanks</title><link>https://www.kyivpost.com/a</link><pubDate>Wed, 27 Mar 2024 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Kyiv said two tanks were lost.&lt;/p&gt;&lt;p&gt;No more.&lt;/p&gt;</description></item>
<item><guid>x</guid></item></channel></rss>"""


def test_a_feed(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS)
    (found,), refused = read(path)
    assert found.text == f"Two tanks\n\n{TEXT}\n\nNo more."
    assert [(zone.kind, zone.start, zone.end) for zone in found.zones] == [("headline", 0, 9)]
    assert (found.url, found.published_at) == ("https://www.kyivpost.com/a", date(2024, 3, 27))
    assert found.source == "kyiv-post"
    assert "no text" in refused[0].why


def test_a_feed_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]>' + RSS.partition("?>")[2])
    with pytest.raises(UnreadableError, match="declares entities"):
        list(read_documents(path))


def warc(path: Path, *pages: tuple[str, bytes, str], packed: bool = True) -> Path:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        for address, body, encoding in pages:
            headers = [("Content-Type", "text/html; charset=utf-8")]
            headers += [("Content-Encoding", encoding)] if encoding else []
            http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.0")
            record = writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(body),
                http_headers=http,
                warc_headers_dict={"WARC-Date": "2024-04-01T00:00:00Z"},
            )
            writer.write_record(record)
    return path


def test_a_web_archive(tmp_path: Path) -> None:
    page = f'<meta property="article:published_time" content="2024-03-27"><h1>Two</h1><p>{TEXT}</p>'.encode()
    path = warc(
        tmp_path / "a.warc.gz",
        ("https://www.newsweek.com/a", page, ""),
        ("https://x.org/b", f"<p>{TEXT}</p>".encode(), ""),
    )
    found, refused = read(path)
    assert refused == []
    assert (found[0].published_at, found[0].source, found[0].url) == (
        date(2024, 3, 27),
        "newsweek",
        "https://www.newsweek.com/a",
    )
    assert (found[1].published_at, found[1].date_basis) == (date(2024, 4, 1), "from the archive's capture")
    assert found[1].retrieved_at == "2024-04-01T00:00:00Z"


def test_packed_bombs_in_an_archive_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>5 tanks</p>" * 10_000_000)
    page = f"<p>{TEXT}</p>".encode()
    found, refused = read(
        warc(tmp_path / "a.warc", ("https://x.org/a", bomb, "gzip"), ("https://x.org/b", page, ""), packed=False)
    )
    assert [d.text for d in found] == [TEXT]
    assert "over the limit" in refused[0].why


def test_a_record_larger_than_the_limit_ends_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {LARGEST_RECORD + 1}\r\n\r\n".encode()
    path.write_bytes(gzip.compress(head + b"0" * 1000))
    found, refused = read(path)
    assert found == []
    assert "the rest of the archive is not read" in refused[0].why


def test_a_record_with_damaged_headers_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = warc(
        tmp_path / "a.warc",
        ("https://x.org/a", b"5", ""),
        ("https://x.org/b", f"<p>{TEXT}</p>".encode(), ""),
        packed=False,
    )
    path.write_bytes(path.read_bytes().replace(b"HTTP/1.0 200 OK", b"GARBAGE/9 200 O", 1))
    found, refused = read(path)
    assert [d.text for d in found] == [TEXT]
    assert "headers are damaged" in refused[0].why


def test_headers_beyond_reason_are_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(b"WARC/1.0\r\n" + b"A: b\r\n" * 500_000))
    with pytest.raises(UnreadableError, match="no web archive"):
        list(read_documents(path))


def test_a_feed_of_too_many_items_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text('<?xml version="1.0"?><rss><channel>' + "<item>" * 10_001)
    with pytest.raises(UnreadableError, match="more than 10,000 items"):
        list(read_documents(path))


def test_a_damaged_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"not an archive")
    with pytest.raises(UnreadableError, match=r"no web archive|holds no records"):
        list(read_documents(path))


def test_stored_bytes_read_again_give_the_same_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Two tanks\n\n{TEXT}")
    (tmp_path / "b.html").write_text(f"<h1>Two</h1><p>{TEXT}</p>")
    (tmp_path / "c.xml").write_text(RSS)
    (tmp_path / "d.json").write_text(json.dumps(EXPORT))
    batch(tmp_path, {"text": TEXT, "id": "x"}, {"html": f"<p>{TEXT}</p>"})
    warc(tmp_path / "e.warc.gz", ("https://x.org/b", f"<p>{TEXT}</p>".encode(), ""))
    found = [member for member in read_with_bytes(tmp_path) if isinstance(member, Read)]
    assert len(found) == 7
    for member in found:
        assert member.document.document == f"sha256:{sha256_hex(member.raw)}"
        again = read_again(member.raw, member.document.reader, "stored", known=member.document)
        assert (again.text, again.zones, again.published_at) == (
            member.document.text,
            member.document.zones,
            member.document.published_at,
        )
        assert (again.document_id, again.url, again.source) == (
            member.document.document_id,
            member.document.url,
            member.document.source,
        )


def test_a_feed_with_half_a_character_is_refused_with_its_reason(tmp_path: Path) -> None:
    item = "<item><title>&#xD800;</title><description>6,900 tanks</description></item>"
    (tmp_path / "a.xml").write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>{item}</channel></rss>', "utf-8")
    with pytest.raises(UnreadableError, match="no item of the feed can be read"):
        list(read_documents(tmp_path / "a.xml"))
