"""Which entries of the ledger can a draft turn on, and how are just these fetched?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.publish.verify_evidence import Evidence, Said, said_of
from counterclaim.publish.verify_question import Figure, related
from counterclaim.publish.verify_windows import needed_days

BACK = timedelta(days=45)
"""How far back the running totals of every row are read; further days are read one by one where a period names them."""


def gather(
    ledger: Ledger | None, figures: Sequence[Figure], *, today: date, until: date, with_claims: Sequence[Claim]
) -> Evidence:
    """The evidence for these figures: entries published on or before `until`, and the claims given beside the ledger.

    Only rows of the draft's sides and categories are read: their last 45 days, the days their periods name, their
    statements, and every entry anywhere that carries one of the draft's own numbers.
    """
    beside = [said for claim in with_claims if (said := said_of(claim)) is not None]
    found = list(_from_ledger(ledger, figures, today, until)) if ledger is not None and figures else []
    return Evidence([*beside, *found], until)


def with_words(ledger: Ledger | None, claim_ids: Iterable[str]) -> dict[str, Claim]:
    """The whole claims, with their quotes, of the ledger's rows that findings rest on."""
    wanted = sorted(set(claim_ids))
    if ledger is None or not wanted:
        return {}
    return {claim.claim_id: claim for claim in ledger.claims(claim_ids=wanted)}


def _from_ledger(ledger: Ledger, figures: Sequence[Figure], today: date, until: date) -> Iterator[Said]:
    subjects = sorted({figure.subject for figure in figures if figure.subject} | _sides(figures))
    rows = {figure.category for figure in figures if figure.category}
    categories = sorted(rows | {wider for row in rows for wider in related(row)} | _people(rows))
    days = needed_days(today, [figure.period for figure in figures])
    numbers = sorted({figure.value for figure in figures if figure.value})
    seen: set[str] = set()
    for point in ledger.points_for_draft(
        subjects=subjects, categories=categories, days=sorted(days), numbers=numbers, until=until
    ):
        if point.claim_id not in seen:
            seen.add(point.claim_id)
            yield said_of_point(point)


def _sides(figures: Sequence[Figure]) -> set[str]:
    return set()


def _people(rows: set[str]) -> set[str]:
    return {"personnel", "people"} if rows & {"personnel", "people"} else set()


def said_of_point(point: object) -> Said:
    """A row of the ledger as a figure to compare with."""
    raise NotImplementedError
