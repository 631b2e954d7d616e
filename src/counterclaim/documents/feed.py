"""Which items does an RSS or Atom feed hold?"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from counterclaim.documents.markup import fragment_text
from counterclaim.documents.piece import Piece, Refused, refused
from counterclaim.model.document import Zone
from counterclaim.model.errors import CounterclaimError, UnreadableError

FORM = "feed/1"
MOST_ITEMS = 10_000
"""Items above which a feed is refused: its parser takes seconds. A news feed has about a hundred."""
_ITEM = re.compile(rb"<(?:item|entry)[\s>]", re.IGNORECASE)
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)


def is_feed(raw: bytes) -> bool:
    """Whether the bytes begin like a feed."""
    head = raw[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and any(
        mark in head for mark in (b"<rss", b"<feed", b"<rdf:rdf")
    )


def feed_pieces(raw: bytes, where: str) -> Iterator[Piece | Refused]:
    """A piece for each item: its title as headline, then its text; an item without text is refused.

    Raises:
        UnreadableError: the feed declares entities of its own, or cannot be parsed.
    """
    if _ENTITY.search(raw):
        raise UnreadableError(where, "the feed declares entities of its own", "fetch it from its publisher again")
    if len(_ITEM.findall(raw)) > MOST_ITEMS:
        raise UnreadableError(where, f"the feed holds more than {MOST_ITEMS:,} items", "split it")
    import feedparser

    try:
        feed = feedparser.parse(io.BytesIO(raw))
    except Exception as error:  # noqa: BLE001 - the parser raises anything on odd entities; it is told, not hidden
        why = f"no item of the feed can be read ({type(error).__name__})"
        raise UnreadableError(where, why, "fetch it again") from None
    if not feed.entries:
        why = type(feed.get("bozo_exception")).__name__ if feed.get("bozo") else "it has no items"
        raise UnreadableError(where, f"no item of the feed can be read ({why})", "fetch it again")
    outlet = feed.feed.get("title")
    for number, entry in enumerate(feed.entries, 1):
        place = f"{where} item {number}"
        try:
            yield _piece(entry, outlet, feed.feed.get("language"), place)
        except CounterclaimError as error:
            yield refused(place, error)


def item_text(title: str, markup: str, where: str) -> tuple[str, tuple[Zone, ...]]:
    """An item's text: its title as headline, an empty line, then its paragraphs.

    Raises:
        UnreadableError: there is neither.
    """
    if not markup.strip() and not title:
        raise UnreadableError(where, "the item has no text", "open its page")
    body, zones = fragment_text(markup, where) if markup.strip() else ("", ())
    lead = f"{title}\n\n" if title and body else title
    shifted = tuple(Zone(zone.kind, zone.start + len(lead), zone.end + len(lead)) for zone in zones)
    return lead + body, (*((Zone("headline", 0, len(title)),) if title else ()), *shifted)


def _piece(entry: Any, outlet: str | None, language: str | None, where: str) -> Piece:
    contents = [part.get("value") for part in entry.get("content", ()) if part.get("value")]
    markup = max([*contents, entry.get("summary") or ""], key=len)
    title = " ".join((entry.get("title") or "").split())
    text, zones = item_text(title, markup, where)
    link = entry.get("link")
    address = link if isinstance(link, str) and link.startswith("http") else None
    return Piece(
        raw=f"{title}\n\n{markup}".encode("utf-8", "surrogatepass"),
        form=FORM,
        text=text,
        zones=zones,
        title=title or None,
        author=entry.get("author"),
        dated=_day(entry.get("published_parsed") or entry.get("updated_parsed")),
        dated_by="from the feed",
        outlet=outlet,
        url=address,
        canonical_url=address,
        language_hint=language[:2].lower() if isinstance(language, str) and language else None,
        document_id=entry.get("id") or address,
    )


def _day(moment: Any) -> date | None:
    """The day (UTC) of a feed's parsed time; null where it names none."""
    try:
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday) if moment else None
    except ValueError:
        return None
