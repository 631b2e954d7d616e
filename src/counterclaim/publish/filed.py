"""How does each filed finding stand, and what may be said in public of a text that one is about?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model.standing import Standing

SETTLED = frozenset({"accepted", "corrected"})
"""Standings in which a finding about another outlet's text may be published."""


def standings(ledger: Ledger, *, status: str | None = None) -> list[Standing]:
    """Every filed finding with its standing, in the order filed; `status` keeps those of one standing.

    An outlet's own correction comes before its other answers, and settles a finding that is open or accepted. A
    rejected one stays rejected whatever is answered later: only a further review can take that back.
    """
    reviews = _by_finding(ledger, "review")
    answers = _by_finding(ledger, "dispute")
    found = [
        Standing(
            entry.id,
            _status(reviews.get(entry.id, ()), answers.get(entry.id, ())),
            entry.body,
            tuple(reviews.get(entry.id, ())),
            tuple(sorted(answers.get(entry.id, ()), key=lambda answer: not answer.get("correction"))),
        )
        for entry in ledger.entries("finding")
    ]
    return [one for one in found if status is None or one.status == status]


def standing_of_claims(ledger: Ledger) -> dict[str, str]:
    """How the findings about each claim stand, by claim id; a claim that no filed finding is about is not there.

    Of several findings about one claim the one that may be published goes before one that may not, then the newest:
    what stands in public is what somebody answers for.
    """
    found: dict[str, str] = {}
    for standing in standings(ledger):
        for claim in standing.body.get("claims", ()):
            if found.get(claim) not in SETTLED or standing.status in SETTLED:
                found[claim] = standing.status
    return found


def _by_finding(ledger: Ledger, kind: str) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for entry in ledger.entries(kind):
        if "finding" in entry.body:
            found.setdefault(entry.body["finding"], []).append(entry.body)
    return found


def _status(reviews: Sequence[Mapping[str, Any]], answers: Sequence[Mapping[str, Any]]) -> str:
    decision = str(reviews[-1]["decision"]) if reviews else "open"
    if decision != "rejected" and any(answer.get("correction") for answer in answers):
        return "corrected"
    return decision
