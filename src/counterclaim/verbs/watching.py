"""How are sources followed on a schedule, and how does one see that a source fell silent or changed?

Each look at an address becomes a note in the ledger: read, unchanged, failed or refused, with the address of its second
copy where one is given. A failed capture is thus a state that stands in the ledger, never a silence; the marks that
a server gave (ETag, Last-Modified) come from the last note, so a restart goes on where it stopped.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from counterclaim.documents import Refused
from counterclaim.documents.fetch import Fetcher
from counterclaim.documents.online import read_fetched
from counterclaim.documents.watchlist import Watched, read_watchlist
from counterclaim.extract.passes.records import READER
from counterclaim.ledger import Entry, Ledger
from counterclaim.model import Claim, Document, canonical_json, sha256_hex
from counterclaim.model.errors import CounterclaimError
from counterclaim.verbs.opening import DEFAULT, Address, now, opened
from counterclaim.verbs.reading import reading_of

_KIND = "note"
_CAPTURE = "capture"
QUIET_TIMES = 3
"""A source counts as stale after three times its own usual distance between reports: one missed report is common."""
_LEAST_REPORTS = 5


@dataclass(frozen=True, slots=True)
class Capture:
    """One look at one address.

    Attributes:
        status: `read`, `unchanged`, `failed` (no usable answer) or `refused` (it came, and was no document).
        documents, claims: what was new to the ledger.
        why: the reason of a failure, in words; empty otherwise.
        archive: the address of the second copy, for a person to look at after a failure; null where none is given.
        etag, last_modified: the server's marks of what it sent, to send back next time.
        kept: the sha256 of the bytes that came, under which the ledger keeps them whether they could be read or not;
            null where none came.
    """

    url: str
    at: str
    status: str
    documents: int = 0
    claims: int = 0
    why: str = ""
    archive: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    kept: str | None = None


@dataclass(frozen=True, slots=True)
class Ailment:
    """Something about a source that a person should look at.

    Attributes:
        kind: `stale`, `failing`, `refused`, `changed-shape` or `never-seen`.
        since: the day it began, as far as the ledger tells; null where it does not.
    """

    source: str
    kind: str
    since: date | None
    message: str


def watch(
    watchlist: str | Path | Sequence[Watched],
    *,
    ledger: Address = DEFAULT,
    looks: int | None = None,
    fetcher: Fetcher | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    sleep: Callable[[float], None] = time.sleep,
    seed: int = 0,
) -> Iterator[Capture]:
    """Looks at each address when it is due, keeps what is new, and yields one capture a look; endless without `looks`.

    Args:
        watchlist: a YAML file (docs/watch.md), or its entries.
        looks: how many captures to make in all; null for ever.
        fetcher: politeness (robots, pauses, limits) and what is allowed; a new one by default.
        clock, sleep: the time and the waiting; a test gives its own.
        seed: of the jitter, a tenth of each distance, so that many watchers do not call at one moment.

    Raises:
        CounterclaimError: the list cannot be read, or the ledger cannot be written. Trouble with an address is a
            capture, not an error.
    """
    places = read_watchlist(watchlist) if isinstance(watchlist, str | Path) else tuple(watchlist)
    getter, dice, done = fetcher or Fetcher(), random.Random(seed), 0  # noqa: S311 - jitter, no secret
    due = {place.url: clock() for place in places}
    while looks is None or done < looks:
        place = min(places, key=lambda one: due[one.url])
        wait = (due[place.url] - clock()).total_seconds()
        if wait > 0:
            sleep(wait)
        with opened(ledger, create=True) as store:
            yield look(place, store, fetcher=getter, at=clock())
        due[place.url] = clock() + timedelta(minutes=place.every * (1 + dice.uniform(-0.1, 0.1)))
        done += 1


def look(place: Watched, store: Ledger, *, fetcher: Fetcher, at: datetime) -> Capture:
    """One look: fetch, keep the bytes, read, append, and note how it went.

    Raises:
        CounterclaimError: the ledger cannot be written; trouble with the address or the page is noted instead.
    """
    moment, last = now(at), last_captures(store).get(place.url, {})
    try:
        answer = fetcher.fetch(place.url, etag=last.get("etag"), last_modified=last.get("last_modified"))
    except CounterclaimError as error:
        return _noted(store, Capture(place.url, moment, "failed", why=str(error), archive=place.archive))
    if answer.unchanged:
        etag, modified = last.get("etag"), last.get("last_modified")
        return _noted(
            store,
            Capture(place.url, moment, "unchanged", archive=place.archive, etag=etag, last_modified=modified),
        )
    kept = sha256_hex(answer.raw)
    store.engine.keep(kept, answer.raw)
    before = store.count("document"), store.count("claim")
    refused: list[Refused] = []
    documents: list[tuple[Document, bytes | None, Sequence[Claim]]] = []
    try:
        read = read_fetched(answer, retrieved_at=moment, source=place.source, today=at.astimezone(UTC).date())
        for item in read:
            if isinstance(item, Refused):
                refused.append(item)
                continue
            found = reading_of(item.document)
            if isinstance(found, Refused):
                refused.append(found)
            else:
                documents.append((item.document, item.raw, found.claims))
    except CounterclaimError as error:
        return _noted(store, Capture(place.url, moment, "refused", why=str(error), archive=place.archive, kept=kept))
    store.add_documents(documents, recorded_at=moment, reader=READER)
    return _noted(
        store,
        Capture(
            place.url,
            moment,
            "read" if documents else "refused",
            store.count("document") - before[0],
            store.count("claim") - before[1],
            "; ".join(f"{item.where}: {item.why}" for item in refused),
            place.archive,
            answer.etag,
            answer.last_modified,
            kept,
        ),
    )


def last_captures(store: Ledger) -> dict[str, Mapping[str, Any]]:
    """The newest capture of each address, by address."""
    return {body["url"]: body for body in _captures(store)}


def doctor(
    *,
    ledger: Address = DEFAULT,
    on: date | None = None,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> list[Ailment]:
    """What is stale, failing or changed, by source; empty when all is well.

    A series is stale when its newest report lies further back than three times its usual distance between reports.
    An address fails while its newest capture failed; it changed shape when it is read and gives no claim any more.

    Args:
        on: the day to judge by; null for `known_by`, else the current day (UTC).
    """
    day = on or known_by or datetime.now(UTC).date()
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return [*_stale(store, day), *_ailing(store)]


def _stale(store: Ledger, day: date) -> Iterator[Ailment]:
    days: dict[str, set[date]] = {}
    for point in store.points(topic="loss", known_by=day):
        if point.source and point.published_at:
            days.setdefault(point.source, set()).add(point.published_at)
    for source, seen in sorted(days.items()):
        usual = _usual_distance(sorted(seen))
        newest = max(seen)
        if usual is not None and (day - newest).days > QUIET_TIMES * usual:
            often = "daily" if usual == 1 else f"every {usual} days"
            yield Ailment(
                source,
                "stale",
                newest,
                f"{source}: reports came {often}; the newest is of {newest}, {(day - newest).days} days before {day}",
            )


def _usual_distance(days: Sequence[date]) -> int | None:
    """The median distance between reports in days; null for too few reports to have a habit."""
    if len(days) < _LEAST_REPORTS:
        return None
    steps = sorted((b - a).days for a, b in pairwise(days))
    return max(1, steps[len(steps) // 2])


def _ailing(store: Ledger) -> Iterator[Ailment]:
    history: dict[str, list[Mapping[str, Any]]] = {}
    for body in _captures(store):
        history.setdefault(body["url"], []).append(body)
    for url, captures in sorted(history.items()):
        newest = captures[-1]
        second = f"; a second copy is at {newest['archive']}" if newest.get("archive") else ""
        if newest["status"] in ("failed", "refused"):
            run = _run(captures, newest["status"])
            since = date.fromisoformat(run[0]["at"][:10])
            kind = "failing" if newest["status"] == "failed" else "refused"
            yield Ailment(url, kind, since, f"{url}: {len(run)} captures {newest['status']}: {newest['why']}{second}")
        elif _empty(newest) and any(one["claims"] for one in captures[:-1]):
            since = date.fromisoformat(newest["at"][:10])
            message = f"{url}: it is read but gives no claim any more; its shape may have changed{second}"
            yield Ailment(url, "changed-shape", since, message)


def _empty(capture: Mapping[str, Any]) -> bool:
    return bool(capture["status"] == "read" and capture["documents"] and not capture["claims"])


def _run(captures: Sequence[Mapping[str, Any]], status: str) -> list[Mapping[str, Any]]:
    run: list[Mapping[str, Any]] = []
    for body in reversed(captures):
        if body["status"] != status:
            break
        run.append(body)
    return run[::-1]


def _captures(store: Ledger) -> Iterable[Mapping[str, Any]]:
    return (entry.body for entry in store.entries(_KIND) if entry.body.get("what") == _CAPTURE)


def _noted(store: Ledger, capture: Capture) -> Capture:
    body = {"what": _CAPTURE, **asdict(capture)}
    name = "n-" + sha256_hex(canonical_json(body))[:32]
    store.append([Entry(_KIND, name, date.fromisoformat(capture.at[:10]), None, body)], recorded_at=capture.at)
    return capture
