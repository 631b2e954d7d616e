"""What does this address hold, fetched safely and politely?

Only http and https; only public addresses unless a host is allowed by name; redirects are checked like first addresses;
size, time and unpacking are bounded; robots.txt is kept; a page not changed since the last time is not sent again.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import httpcore2
import stamina
from protego import Protego

from counterclaim.documents.address import CheckedBackend, Resolver, check_url, system_resolver
from counterclaim.model.errors import FetchError, RefusedAddressError

_TEMPORARY = frozenset((408, 425, 429, 500, 502, 503, 504))
_MOVED = frozenset((301, 302, 303, 307, 308))
_ROBOTS_BYTES = 512 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How far one fetch may go.

    Attributes:
        most_bytes: bytes of the answer, packed and unpacked alike.
        seconds: from the first connection to the last byte, redirects included, for one attempt.
        redirects: how many are followed.
        attempts: tries where the trouble is temporary (5xx, 429, no connection); waits grow, with jitter.
        wait: seconds before the second try.
        pause: seconds between two requests to one host.
    """

    most_bytes: int = 20 * 1024 * 1024
    seconds: float = 30.0
    redirects: int = 5
    attempts: int = 3
    wait: float = 1.0
    pause: float = 1.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer.

    Attributes:
        url: the address asked for.
        final_url: the address that answered, after redirects.
        raw: the body, unpacked; empty when `unchanged`.
        content_type: the MIME type in lower case, "" where the server names none.
        charset: the encoding the server names; null where it names none.
        etag: the server's mark of this version, to send back next time; null where it gives none.
        last_modified: the same as a date, as the server wrote it.
        unchanged: the server says that nothing changed since the mark that was sent.
    """

    url: str
    final_url: str
    raw: bytes
    content_type: str
    charset: str | None
    etag: str | None
    last_modified: str | None
    unchanged: bool


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class _TemporaryTrouble(Exception):  # noqa: N818 - a signal to try again, never seen outside
    """Worth another try."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(slots=True)
class Fetcher:
    """Fetches pages, keeping connections, robots.txt and each host's pause between calls.

    Attributes:
        allowed: hosts that may be private or loopback, by name.
        resolver: gives a host's addresses; the machine's own by default.
        robots: whether robots.txt is asked and kept; a person's own fetch of one page may leave it out.
    """

    allowed: Collection[str] = ()
    resolver: Resolver = system_resolver
    limits: Limits = field(default_factory=Limits)
    robots: bool = True
    _rules: dict[str, Protego | None] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """What an address holds.

        Args:
            url: an http or https address.
            etag: the mark of the version already at hand; the server then may answer that nothing changed.
            last_modified: the same as a date.

        Raises:
            RefusedAddressError: the address, or one it redirects to, is private, of another scheme, or closed by
                robots.txt.
            FetchError: no answer, an error, or an answer over the limits.
        """
        check_url(url)
        marks = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in marks.items() if value}
        trouble = "no answer"
        try:
            for attempt in stamina.retry_context(
                on=_TemporaryTrouble,
                attempts=self.limits.attempts,
                timeout=None,
                wait_initial=self.limits.wait,
                wait_max=max(self.limits.wait, 30.0),
                wait_jitter=self.limits.wait,
            ):
                with attempt:
                    return self._once(url, headers)
        except _TemporaryTrouble as error:
            trouble = error.what
        raise FetchError(url, f"{trouble} ({self.limits.attempts} tries)", "try again later")

    def _once(self, url: str, headers: Mapping[str, str]) -> Fetched:
        deadline = time.monotonic() + self.limits.seconds
        place = url
        for _ in range(self.limits.redirects + 1):
            if self.robots and not self._open_to_robots(place, deadline):
                raise RefusedAddressError(place, "the site's robots.txt closes it", "read it by hand, or ask the site")
            answer = self._get(place, headers, deadline, self.limits.most_bytes)
            if answer.status not in _MOVED or "location" not in answer.headers:
                return self._finished(url, place, answer)
            place = urljoin(place, answer.headers["location"])
            check_url(place)
        raise FetchError(url, f"more than {self.limits.redirects} redirects", "give the address it ends at")

    def _finished(self, url: str, place: str, answer: _Answer) -> Fetched:
        if answer.status in _TEMPORARY:
            raise _TemporaryTrouble(f"the server answers {answer.status}")
        if answer.status not in (200, 203, 304):
            raise FetchError(url, f"the server answers {answer.status}", "check the address")
        kind, _, rest = answer.headers.get("content-type", "").partition(";")
        charset = rest.partition("charset=")[2].strip(" \"'").partition(";")[0]
        return Fetched(
            url,
            place,
            answer.body if answer.status != 304 else b"",
            kind.strip().lower(),
            charset or None,
            answer.headers.get("etag"),
            answer.headers.get("last-modified"),
            answer.status == 304,
        )

    def _open_to_robots(self, url: str, deadline: float) -> bool:
        """Whether robots.txt opens the address; none at all opens it, one that fails closes it (RFC 9309)."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            place = f"{origin}/robots.txt"
            for _ in range(self.limits.redirects + 1):
                answer = self._get(place, {}, deadline, _ROBOTS_BYTES)
                if answer.status not in _MOVED or "location" not in answer.headers:
                    break
                place = urljoin(place, answer.headers["location"])
                check_url(place)
            if answer.status >= 500 or answer.status == 429:
                raise _TemporaryTrouble(f"the server answers {answer.status} for robots.txt")
            told = answer.body.decode("utf-8", "replace") if answer.status == 200 else None
            self._rules[origin] = None if told is None else Protego.parse(told)
        rules = self._rules[origin]
        return rules is None or bool(rules.can_fetch(url, agent()))

    def _get(self, url: str, headers: Mapping[str, str], deadline: float, most: int) -> _Answer:
        host = check_url(url)
        self._wait(host)
        backend = CheckedBackend(allowed={name.lower() for name in self.allowed}, resolver=self.resolver)
        backend.deadline = deadline
        timeouts = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), 10.0)}
        try:
            address, named = _wire(url)
            sent = {"Host": named, "User-Agent": agent(), "Accept": "*/*", "Accept-Encoding": "gzip", **headers}
            with (
                httpcore2.ConnectionPool(network_backend=backend, max_connections=1) as pool,
                pool.stream("GET", address, headers=list(sent.items()), extensions=timeouts) as response,
            ):
                told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                return _Answer(response.status, told, _body(response, told, most, url))
        except (httpcore2.TimeoutException, httpcore2.NetworkError) as error:
            if time.monotonic() >= deadline:
                raise FetchError(url, f"no whole answer within {self.limits.seconds:g} s", "try again later") from None
            raise _TemporaryTrouble(f"no connection ({type(error).__name__})") from None
        except (httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, UnicodeError, ValueError) as error:
            raise FetchError(url, f"the answer is no HTTP ({type(error).__name__})", "check the address") from None

    def _wait(self, host: str) -> None:
        """Keep the pause between two requests to one host."""
        now = time.monotonic()
        left = self._last.get(host, -self.limits.pause) + self.limits.pause - now
        if left > 0:
            time.sleep(left)
        self._last[host] = time.monotonic()


def fetch(url: str, *, allowed: Collection[str] = (), limits: Limits | None = None) -> Fetched:
    """What one address holds; see `Fetcher` for several.

    Raises:
        RefusedAddressError, FetchError: as for `Fetcher.fetch`.
    """
    return Fetcher(allowed=allowed, limits=limits or Limits()).fetch(url)


def agent() -> str:
    """The name counterclaim gives itself to servers."""
    try:
        return f"counterclaim/{version('counterclaim')}"
    except PackageNotFoundError:
        return "counterclaim"


def _body(response: httpcore2.Response, headers: Mapping[str, str], most: int, url: str) -> bytes:
    """The body, unpacked, never more than `most` bytes on the wire or off it."""
    packing = headers.get("content-encoding", "identity").strip().lower()
    if packing not in ("identity", "gzip", "x-gzip", "deflate", ""):
        raise FetchError(url, f"the answer is packed as {packing!r}", "fetch it by hand")
    unpacker = None if packing in ("identity", "") else zlib.decompressobj(wbits=47)
    pieces: list[bytes] = []
    wire = size = 0
    for chunk in response.iter_stream():
        wire += len(chunk)
        try:
            piece = chunk if unpacker is None else unpacker.decompress(chunk, most - size + 1)
        except zlib.error:
            raise FetchError(url, "the packed answer is damaged", "try again") from None
        size += len(piece)
        pieces.append(piece)
        if size > most or wire > most:
            raise FetchError(url, f"the answer is over {most:,} bytes", "fetch it by hand and split it")
    return b"".join(pieces)


def _wire(url: str) -> tuple[bytes, str]:
    """The address and the Host header as they go over the wire: host in IDNA, the rest percent-encoded."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    place = f"[{host}]" if ":" in host else host
    if parts.port is not None:
        place = f"{place}:{parts.port}"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return urlunsplit((parts.scheme, place, path, query, "")).encode("ascii"), place
