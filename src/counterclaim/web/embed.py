"""What stands in a frame that others put into their pages?"""

from __future__ import annotations

from counterclaim.model.claim import Claim
from counterclaim.publish.briefs.notes import category_at, party_at
from counterclaim.publish.briefs.view import words_view
from counterclaim.publish.pages.claims import claim_title
from counterclaim.publish.pages.series import series_alts, series_path
from counterclaim.publish.pages.site import Page, Site, claim_path
from counterclaim.publish.words import words


def series_embed(site: Site, claimant: str, category: str, source: str | None = None) -> Page:
    """A series' daily chart with its source, without scripts."""
    told = words("en")
    path = series_path(claimant, category, source)
    place = path.removeprefix("series/").removesuffix(".html")
    found = site.series(claimant, category, source or site.shown()[claimant, category])
    return Page(
        f"embed/{path}",
        "embed_series.html.j2",
        f"{told.party(party_at(claimant))}: {told.category(category_at(category))}",
        {"page": path, "chart": f"charts/{place}.daily", "alt": series_alts(found)[0]},
    )


def claim_embed(claim: Claim) -> Page:
    """A claim's words with its source, without scripts."""
    told = words("en")
    return Page(
        f"embed/claims/{claim.claim_id}.html",
        "embed_claim.html.j2",
        claim_title(claim),
        {"page": claim_path(claim), "words": words_view(claim, told)},
    )
