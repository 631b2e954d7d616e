"""Which entries stand in the site's feeds?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.briefs.view import source_name
from counterclaim.publish.feed import Item
from counterclaim.publish.pages.claims import claim_title
from counterclaim.publish.pages.other import corrections_page
from counterclaim.publish.pages.site import Site, claim_path

LENGTH = 30


def brief_items(briefs: Iterable[Brief]) -> list[Item]:
    """The briefs of the days given, newest first."""
    items = [
        Item(
            f"brief:{one.date.isoformat()}",
            f"days/{one.date.isoformat()}.html",
            one.headline,
            ". ".join(one.headlines.values()) or one.headline,
            one.date,
        )
        for one in briefs
    ]
    return items[::-1][:LENGTH]


def claim_items(site: Site) -> list[Item]:
    """The newest claims read from texts."""
    claims = sorted(site.shelf.extracted(), key=lambda one: (str(one.published_at or ""), one.claim_id), reverse=True)
    return [
        Item(
            f"claim:{one.claim_id}",
            claim_path(one),
            claim_title(one),
            f"“{one.quote.exact}” ({source_name(one.source) or 'source not known'})",
            one.published_at,
        )
        for one in claims[:LENGTH]
    ]


def correction_items(site: Site) -> list[Item]:
    """The newest corrections, disputes and reviews."""
    return [
        Item(
            f"{row['kind']}:{row['id']}",
            f"corrections.html#{row['id']}",
            ": ".join(part for part in (row["kind"], row["about"]) if part),
            row["reason"],
            date.fromisoformat(row["iso"]) if row["iso"] else None,
        )
        for row in corrections_page(site).values["rows"][:LENGTH]
    ]
