"""Is nothing fetched from a place that was not checked, and nothing without bounds?"""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from counterclaim.documents.address import check_url, checked_addresses, is_public
from counterclaim.documents.dataset import read_dataset
from counterclaim.documents.fetch import Fetched, Fetcher, Limits
from counterclaim.documents.maps import load_map
from counterclaim.documents.online import Announced, fetch_dataset, read_address
from counterclaim.documents.piece import Read
from counterclaim.ledger import open_ledger
from counterclaim.model.errors import FetchError, RefusedAddressError
from counterclaim.publish.cite import citations, records
from counterclaim.verbs import reading as verbs

Answer = Callable[[BaseHTTPRequestHandler], None]
QUICK = Limits(most_bytes=100_000, seconds=3.0, redirects=3, attempts=2, wait=0.01, pause=0.0)


class Site:
    """A real server on loopback whose paths are set by the test."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                answer = site.answers.get(self.path)
                if answer is None:
                    self.send_error(404)
                else:
                    answer(self)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the server calls it
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def page(self, path: str, body: bytes, *, status: int = 200, **headers: str) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        self.answers[path] = answer

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()
    yield found
    found.close()


def nowhere(host: str, port: int) -> tuple[str, ...]:
    raise OSError(host)


def fetcher(*allowed: str, limits: Limits = QUICK, robots: bool = False) -> Fetcher:
    return Fetcher(allowed=allowed, resolver=to("127.0.0.1"), limits=limits, robots=robots)


def to(*addresses: str) -> Callable[[str, int], tuple[str, ...]]:
    return lambda host, port: addresses


def fetched(site: Site, path: str, limits: Limits = QUICK) -> Fetched:
    return fetcher("allowed.test", limits=limits).fetch(f"http://allowed.test:{site.port}{path}")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "10.0.0.1", "192.168.1.1", "172.16.9.9",
        "169.254.169.254", "100.64.0.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[fe80::1]", "[fc00::1]",
        "[2002:7f00:1::]", "[64:ff9b::7f00:1]", "[::127.0.0.1]", "[2001:0:7f00:1::]", "224.0.0.1", "255.255.255.255",
        "192.0.2.1", "198.18.0.1", "240.0.0.1",
    ],
)  # fmt: skip
def test_special_addresses_in_every_form_are_refused(host: str) -> None:
    one = Fetcher(resolver=nowhere, limits=QUICK, robots=False)
    with pytest.raises(RefusedAddressError, match="is not public"):
        one.fetch(f"http://{host}/latest/meta-data")


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "::1", "10.1.2.3", "169.254.169.254", "::ffff:10.0.0.1", "not an address"]
)
def test_a_name_that_points_inside_is_refused(site: Site, address: str) -> None:
    site.page("/", b"secret")
    with pytest.raises(RefusedAddressError, match=r"'innocent.example'.*not public"):
        Fetcher(resolver=to(address), limits=QUICK, robots=False).fetch(f"http://innocent.example:{site.port}/")
    assert site.asked == []


def test_one_inside_address_among_public_ones_is_enough_to_refuse() -> None:
    with pytest.raises(RefusedAddressError, match=r"it leads to 127.0.0.1"):
        checked_addresses("a.example", 80, allowed=(), resolver=to("93.184.215.14", "127.0.0.1"))
    assert checked_addresses("a.example", 80, allowed=(), resolver=to("93.184.215.14")) == ("93.184.215.14",)


def test_the_checked_address_is_the_one_connected_to(site: Site) -> None:
    # a name that answers differently the second time: it is asked once, and the first answer is used
    answers = iter([("127.0.0.1",), ("203.0.113.9",)])
    site.page("/", b"five tanks")
    one = Fetcher(allowed=["allowed.test"], resolver=lambda host, port: next(answers), limits=QUICK, robots=False)
    assert one.fetch(f"http://allowed.test:{site.port}/").raw == b"five tanks"
    # rebinding the other way: public when looked at, inside when connected, never gets inside
    flips = iter([("203.0.113.9",), ("127.0.0.1",)])
    limits = Limits(seconds=0.3, attempts=1, pause=0.0)
    with pytest.raises((FetchError, RefusedAddressError)):
        Fetcher(resolver=lambda host, port: next(flips), limits=limits, robots=False).fetch(
            f"http://a.test:{site.port}/"
        )
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/inside",
        "http://inside.test:{port}/inside",
        "file:///etc/passwd",
        "ftp://a.test/x",
        "//2130706433:{port}/inside",
    ],
)
def test_a_redirect_is_checked_like_a_first_address(site: Site, target: str) -> None:
    site.page("/", b"", status=302, Location=target.format(port=site.port))
    site.page("/inside", b"secret")
    with pytest.raises(RefusedAddressError):
        fetched(site, "/")
    assert [path for path, _ in site.asked] == ["/"]


def test_redirects_are_followed_and_counted(site: Site) -> None:
    site.page("/a", b"", status=301, Location="/b")
    site.page("/b", b"five tanks", Content_Type="Text/HTML; charset=utf-8", ETag='"1"')
    found = fetched(site, "/a")
    assert found.final_url.endswith("/b")
    assert (found.raw, found.content_type, found.charset, found.etag) == (b"five tanks", "text/html", "utf-8", '"1"')
    site.page("/loop", b"", status=302, Location="/loop")
    with pytest.raises(FetchError, match="more than 3 redirects"):
        fetched(site, "/loop")


@pytest.mark.parametrize(
    ("url", "match"),
    [
        ("file:///etc/passwd", "scheme 'file' is not http or https"),
        ("gopher://a.example/", "scheme 'gopher'"),
        ("http://user:secret@a.example/", "carries a name or password"),
        ("http://", "names no host"),
        ("http://a.example:99999/", "no address"),
        ("http://[::1/", "no address"),
        ("http://a.example/\r\nHost: b", "names no host"),
    ],
)
def test_addresses_of_other_kinds_are_refused(url: str, match: str) -> None:
    with pytest.raises(RefusedAddressError, match=match) as raised:
        check_url(url)
    assert "\n" not in str(raised.value)


def test_size_and_unpacking_are_bounded(site: Site) -> None:
    site.page("/large", b"5" * 200_000)
    site.page("/bomb", gzip.compress(b"5" * 50_000_000), Content_Encoding="gzip")
    site.page("/packed", gzip.compress(b"five tanks"), Content_Encoding="gzip")
    site.page("/odd", b"5", Content_Encoding="br")
    site.page("/damaged", b"no gzip", Content_Encoding="gzip")
    assert fetched(site, "/packed").raw == b"five tanks"
    for path, match in (
        ("/large", "over 100,000 bytes"),
        ("/bomb", "over 100,000"),
        ("/odd", "'br'"),
        ("/damaged", "damaged"),
    ):
        with pytest.raises(FetchError, match=match):
            fetched(site, path)


def test_a_server_that_drips_is_cut_off(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(100):
            try:
                handler.wfile.write(b"5")
                handler.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    site.answers["/"] = drip
    with pytest.raises(FetchError, match=r"no whole answer within 0.4 s"):
        fetched(site, "/", Limits(seconds=0.4, attempts=1, pause=0.0))


def test_temporary_trouble_is_tried_again_and_lasting_trouble_told(site: Site) -> None:
    site.page("/", b"", status=503)
    with pytest.raises(FetchError, match=r"the server answers 503 \(2 tries\)"):
        fetched(site, "/")
    assert len(site.asked) == 2
    with pytest.raises(FetchError, match="the server answers 404; check the address"):
        fetched(site, "/none")


def test_no_connection_is_told() -> None:
    with pytest.raises(FetchError, match="no connection"):
        fetcher("allowed.test").fetch("http://allowed.test:1/")
    with pytest.raises(FetchError, match="the name has no address"):
        Fetcher(resolver=nowhere, limits=QUICK, robots=False).fetch("http://a.example/")


def test_a_page_that_did_not_change_is_not_sent_again(site: Site) -> None:
    site.page("/", b"", status=304)
    found = fetcher("allowed.test").fetch(f"http://allowed.test:{site.port}/", etag='"7"', last_modified="Wed")
    assert found.unchanged and found.raw == b""
    assert site.asked[0][1]["if-none-match"] == '"7"'
    assert site.asked[0][1]["if-modified-since"] == "Wed"
    assert site.asked[0][1]["user-agent"].startswith("counterclaim")


def test_robots_txt_is_kept(site: Site) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /closed\n")
    site.page("/open", b"five tanks")
    site.page("/closed", b"secret")
    polite = fetcher("allowed.test", robots=True)
    assert polite.fetch(f"http://allowed.test:{site.port}/open").raw == b"five tanks"
    with pytest.raises(RefusedAddressError, match=r"robots.txt closes it"):
        polite.fetch(f"http://allowed.test:{site.port}/closed")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/open"]


def test_a_robots_txt_that_fails_closes_and_none_opens(site: Site) -> None:
    site.page("/open", b"five tanks")
    assert fetcher("allowed.test", robots=True).fetch(f"http://allowed.test:{site.port}/open").raw == b"five tanks"
    site.page("/robots.txt", b"", status=500)
    with pytest.raises(FetchError, match=r"500 for robots.txt"):
        fetcher("allowed.test", robots=True).fetch(f"http://allowed.test:{site.port}/open")


def test_a_fetched_page_is_a_document(site: Site) -> None:
    site.page(
        "/story-2024-03-27",
        "<h1>Два</h1><p>Втрачено два танки.</p>".encode("cp1251"),
        Content_Type="text/html; charset=windows-1251",
    )
    (found,) = read_address(
        f"http://allowed.test:{site.port}/story-2024-03-27",
        retrieved_at="2024-03-28T00:00:00Z",
        fetcher=fetcher("allowed.test"),
    )
    assert isinstance(found, Read)
    assert found.document.text == "Два\n\nВтрачено два танки."
    assert found.document.retrieved_at == "2024-03-28T00:00:00Z"
    assert found.document.url is not None and found.document.url.endswith("/story-2024-03-27")
    assert str(found.document.published_at) == "2024-03-27"


def test_a_dataset_is_fetched_from_where_its_map_says(site: Site, tmp_path: Path) -> None:
    text = (Path(__file__).parent / "test_maps.py").read_text().split('MINE = """\\\n')[1].split('"""')[0]
    address = f"http://allowed.test:{site.port}/count.csv"
    path = tmp_path / "mine.yml"
    path.write_text(text.replace('    - file: "count.csv"', f'    - file: "count.csv"\n      fetch: "{address}"'))
    site.page("/count.csv", b"day,tanks,trucks\n2024-01-01,5,2\n")
    said: list[Announced] = []
    folder = tmp_path / "data"
    folder.mkdir()
    files = fetch_dataset(load_map(path), folder, fetcher=fetcher("allowed.test"), say=said.append)
    assert [file.name for file in files] == ["count.csv"]
    assert said == [Announced(address, "count.csv", "CC BY 4.0", "Our desk")]
    assert len(list(read_dataset(path, folder))) == 2
    assert [file.name for file in folder.iterdir()] == ["count.csv"]
    when = datetime(2024, 3, 28, 9, tzinfo=UTC)
    verbs.fetch_dataset(path, ledger=tmp_path / "ledger", recorded_at=when, fetcher=fetcher("allowed.test"))
    with open_ledger(tmp_path / "ledger") as ledger:
        cited = citations(ledger.claims(), documents=records(ledger, ledger.claims()))
        (kept,) = ledger.entries("retrieval")
    assert {cell.retrieved for cell in cited} == {when.date()}
    assert kept.body["addresses"] == [address]


def test_public_addresses_are_public() -> None:
    assert is_public("93.184.215.14") and is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")
