"""Which entries stand in the site's feeds?"""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.publish.brief import Brief
from counterclaim.publish.feed import Item
from counterclaim.publish.pages import Site, claim_path
from counterclaim.publish.pages_claims import amount_of, one_line
from counterclaim.publish.pages_other import corrections_page
from counterclaim.publish.words import words

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
    told = words("en")
    claims = sorted(site.shelf.extracted(), key=lambda one: (str(one.published_at or ""), one.claim_id), reverse=True)
    return [
        Item(
            f"claim:{one.claim_id}",
            claim_path(one),
            f"{told.party(one.claimant)}: {amount_of(one)}",
            f"{one_line(one)} “{one.quote.exact}” ({one.source or ''})",
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
            f"{row['kind']} {row['target']}".strip(),
            row["reason"],
            None,
        )
        for row in corrections_page(site).values["rows"][:LENGTH]
    ]
