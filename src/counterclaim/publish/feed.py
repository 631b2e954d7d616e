"""What is new, for a feed reader: Atom and JSON Feed of briefs, claims and corrections?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from counterclaim.model.errors import OptionError

_EPOCH = date(1970, 1, 1)
TITLES = {
    "briefs": "counterclaim: the day as claimed",
    "claims": "counterclaim: new claims",
    "corrections": "counterclaim: corrections and disputes",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed; `id` never changes, `path` is relative to the site's first folder."""

    id: str
    path: str
    title: str
    summary: str
    day: date | None


def home_of(address: str | None) -> str:
    """A site's address as feeds begin with it; the relative way up from a feed's folder where none is given.

    Raises:
        OptionError: it is no web address.
    """
    if address is None:
        return "../"
    if not re.fullmatch(r"https?://[^\s?#]+", address):
        raise OptionError("--address", address, "a web address, as in 'https://losses.example/'")
    return address.rstrip("/") + "/"


def atom(name: str, items: Sequence[Item], *, home: str) -> str:
    """The feed as Atom (RFC 4287), newest first; `home` is the site's address with a slash, or a relative way to it."""
    updated = max((item.day for item in items if item.day), default=_EPOCH)
    return "".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
            f"<title>{_xml(TITLES[name])}</title><id>urn:counterclaim:{name}</id><updated>{_stamp(updated)}</updated>",
            f"<author><name>counterclaim</name></author><link href={quoteattr(home)}/>",
            f'<link rel="self" href={quoteattr(f"{home}feeds/{name}.atom")}/>',
            *(_entry(item, home) for item in items),
            "</feed>\n",
        )
    )


def json_feed(name: str, items: Iterable[Item], *, home: str) -> dict[str, Any]:
    """The feed as JSON Feed 1.1, newest first."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLES[name],
        "home_page_url": home,
        "feed_url": f"{home}feeds/{name}.json",
        "items": [
            {
                "id": item.id,
                "url": f"{home}{item.path}",
                "title": item.title,
                "content_text": item.summary,
                **({} if item.day is None else {"date_published": _stamp(item.day)}),
            }
            for item in items
        ],
    }


def _entry(item: Item, home: str) -> str:
    link = quoteattr(f"{home}{item.path}")
    return (
        f"<entry><id>urn:counterclaim:{_xml(item.id)}</id><title>{_xml(item.title)}</title><link href={link}/>"
        f"<updated>{_stamp(item.day or _EPOCH)}</updated><summary>{_xml(item.summary)}</summary></entry>"
    )


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _xml(text: str) -> str:
    """The text with markup escaped and the control characters that XML has no place for left out."""
    return escape("".join(sign for sign in text if sign >= " " or sign in "\t\n"))
