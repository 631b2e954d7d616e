"""Are sources followed politely, and is silence ever silent?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from counterclaim.documents.fetch import Fetcher, Limits
from counterclaim.documents.watchlist import Watched, read_watchlist
from counterclaim.ledger import open_ledger
from counterclaim.model.errors import ClockError, WatchlistError
from counterclaim.verbs.watching import doctor, watch

TEXT = "Losses of the day\n\nUkraine's General Staff said on Wednesday that Russia lost 1,030 soldiers in the past day."
NOON = datetime(2024, 3, 27, 12, tzinfo=UTC)


class _Site(BaseHTTPRequestHandler):
    body: bytes = TEXT.encode()
    status = 200
    asked: list[tuple[str, str | None]] = []  # noqa: RUF012 - one list a server, set anew below

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("If-None-Match")))
        if self.path == "/robots.txt":
            self._answer(404, b"")
        elif self.headers.get("If-None-Match") == '"one"' and self.status == 200:
            self._answer(304, b"")
        else:
            self._answer(self.status, self.body)

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("ETag", '"one"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def _site() -> Iterator[tuple[type[_Site], str]]:
    handler = type("Site", (_Site,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield handler, f"http://127.0.0.1:{server.server_port}/bulletin"
    finally:
        server.shutdown()


def _fetcher() -> Fetcher:
    return Fetcher(allowed=("127.0.0.1",), limits=Limits(attempts=1, wait=0.01, pause=0.0))


class _Clock:
    def __init__(self) -> None:
        self.moment = NOON
        self.slept: list[float] = []

    def __call__(self) -> datetime:
        return self.moment

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.moment += timedelta(seconds=seconds)


def test_a_page_is_kept_once_and_asked_for_with_its_mark_the_next_time(tmp_path: Path) -> None:
    clock = _Clock()
    with _site() as (site, url):
        place = Watched(url, "ua-general-staff", 60)
        captures = list(
            watch([place], ledger=tmp_path / "l", looks=2, fetcher=_fetcher(), clock=clock, sleep=clock.sleep)
        )
        assert [one.status for one in captures] == ["read", "unchanged"]
        assert captures[0].documents == 1
        assert captures[0].claims >= 1
        assert ("/bulletin", '"one"') in site.asked
    assert 54 * 60 <= sum(clock.slept) <= 66 * 60


def test_a_failed_capture_stands_in_the_ledger_with_its_second_copy_and_the_rest_goes_on(tmp_path: Path) -> None:
    clock = _Clock()
    with _site() as (site, url):
        site.status = 500
        places = [Watched(url, "ru-mod", 60, "https://archive.example/copy"), Watched(url + "2", "ru-mod", 60)]
        captures = list(
            watch(places, ledger=tmp_path / "l", looks=2, fetcher=_fetcher(), clock=clock, sleep=clock.sleep)
        )
    assert [one.status for one in captures] == ["failed", "failed"]
    ailments = doctor(ledger=tmp_path / "l", on=date(2024, 3, 28))
    assert [one.kind for one in ailments] == ["failing", "failing"]
    assert "https://archive.example/copy" in ailments[0].message


def test_a_private_address_that_is_not_allowed_by_name_is_refused(tmp_path: Path) -> None:
    clock = _Clock()
    with _site() as (site, url):
        captures = list(
            watch([Watched(url)], ledger=tmp_path / "l", looks=1, fetcher=Fetcher(), clock=clock, sleep=clock.sleep)
        )
        assert captures[0].status == "failed"
        assert site.asked == []


def test_a_page_that_gives_no_claim_any_more_is_reported(tmp_path: Path) -> None:
    clock = _Clock()
    with _site() as (site, url):
        list(watch([Watched(url, "x", 60)], ledger=tmp_path / "l", looks=1, fetcher=_fetcher(), clock=clock))
        site.body = b"Nothing of note happened on the day, and no figure was given by anybody at all."
        site.status = 203
        clock.moment += timedelta(days=1)
        list(watch([Watched(url, "x", 60)], ledger=tmp_path / "l", looks=1, fetcher=_fetcher(), clock=clock))
    assert [one.kind for one in doctor(ledger=tmp_path / "l", on=date(2024, 3, 28))] == ["changed-shape"]


def test_a_series_that_falls_silent_is_stale(tmp_path: Path) -> None:
    from counterclaim.verbs.reading import add

    batch = tmp_path / "b.jsonl"
    rows = [
        f'{{"id": "{n}", "source": "ua-general-staff", "published_at": "2024-03-{n:02}", '
        f'"text": "Losses of the enemy to {n:02}.03.2024: tanks - {6800 + n} (+1)."}}'
        for n in range(1, 11)
    ]
    batch.write_text("\n".join(rows), "utf-8")
    add([batch], ledger=tmp_path / "l", recorded_at=NOON)
    with open_ledger(tmp_path / "l", read_only=True) as store:
        assert store.count("document") == 10
    assert doctor(ledger=tmp_path / "l", on=date(2024, 3, 12)) == []
    stale = doctor(ledger=tmp_path / "l", on=date(2024, 3, 20))
    assert [one.kind for one in stale] == ["stale"]
    assert stale[0].since == date(2024, 3, 10)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("url: x", "a list of addresses is expected"),
        ("- {url: 'ftp://x'}", "is not an http address"),
        ("- {url: 'http://x', every: 1}", "is less than 5 minutes"),
        ("- {url: 'http://x', often: 1}", "unknown key 'often'"),
        ("- {url: 'http://x', every: soon}", "is not a number of minutes"),
        ("- [", "this is not YAML"),
    ],
)
def test_a_watch_list_that_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, what: str) -> None:
    file = tmp_path / "list.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(WatchlistError, match=what):
        read_watchlist(file)


def test_bytes_that_cannot_be_read_are_kept_all_the_same(tmp_path: Path) -> None:
    with _site() as (site, url):
        site.body = b"\x00\x01" * 300
        (capture,) = watch([Watched(url, "x")], ledger=tmp_path / "l", looks=1, fetcher=_fetcher(), clock=_Clock())
    assert (capture.status, capture.documents) == ("refused", 0)
    assert capture.why
    with open_ledger(tmp_path / "l", read_only=True) as store:
        assert store.engine.kept(str(capture.kept)) == site.body


def test_a_clock_that_stepped_back_ends_the_watch_and_leaves_the_ledger_whole(tmp_path: Path) -> None:
    clock = _Clock()
    with _site() as (site, url):
        list(watch([Watched(url, "x")], ledger=tmp_path / "l", looks=1, fetcher=_fetcher(), clock=clock))
        clock.moment -= timedelta(days=2)
        site.body += b" Further, 12 tanks were lost."
        site.status = 203
        with pytest.raises(ClockError, match="lies before the ledger's newest entry"):
            list(watch([Watched(url, "x")], ledger=tmp_path / "l", looks=1, fetcher=_fetcher(), clock=clock))
    with open_ledger(tmp_path / "l", read_only=True) as store:
        assert store.count("document") == 1
        assert store.verify() is None


def test_an_add_says_each_remark_once(tmp_path: Path) -> None:
    from counterclaim.verbs.reading import add

    rows = [
        f'{{"id": "{n}", "source": "The Daily Sketch", "published_at": "2024-03-27", "text": "Message {n}: {TEXT[20:]}"}}'
        for n in range(40)
    ]
    (tmp_path / "b.jsonl").write_text("\n".join(row.replace("\n", " ") for row in rows), "utf-8")
    done = add([tmp_path / "b.jsonl"], ledger=tmp_path / "l", recorded_at=NOON)
    assert done.documents == 40
    assert len(done.notes) == 1
