"""Does one document agree with itself, headline with body with caption?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from counterclaim.checks.definitions import unlike
from counterclaim.checks.rounding import agrees
from counterclaim.checks.slips import slip_kind
from counterclaim.checks.wording import figure, slip_words, thing
from counterclaim.model.claim import Claim, Named, Party, label_of
from counterclaim.model.finding import Finding
from counterclaim.vocabulary.load import vocabulary

LIKE = 0.25
"""Two figures whose period is open are taken for one question only within a quarter of each other."""
_ORDER = {"headline": 0, "caption": 1, "table": 2, "quotation": 3, "body": 4}


def within(claims: Sequence[Claim]) -> Iterator[Finding]:
    """Headline, body and caption of one document that give different figures for one question.

    Compares: the claims of one document pairwise: same category, subject and kind of outcome, claimants that are the
    same or part of one another (or unnamed), periods of one kind that end within a day of each other.
    Arithmetic: one figure must be the other, fairly rounded or bounded, in either direction.
    Silent: where any other place of the document has a figure that fits; within one zone, where two figures may speak
    of two places or days; on figures that are part of another one; on unlike outcomes.
    False alarms: two days' figures whose days the text leaves out; then only figures within a quarter of each other, or
    one slip apart, are compared.

    Args:
        claims: claims of one document, in any order.
    """
    counted = [c for c in claims if c.quantity is not None and c.quantity.stated is not None and not c.part]
    found: set[str] = set()
    for first, second in combinations(counted, 2):
        here, there = sorted((first, second), key=lambda c: (_ORDER[c.quote.zone], c.quote.start or 0))
        if here.claim_id in found or not _one_question(here, there) or _fits(here, there):
            continue
        if here.quote.zone == there.quote.zone:
            continue
        others = [c for c in counted if c is not here and _one_question(here, c)]
        if any(_fits(here, other) for other in others):
            continue
        found.add(here.claim_id)
        yield _finding(here, there)


def _one_question(first: Claim, second: Claim) -> bool:
    if first.topic != second.topic or label_of(first.category) != label_of(second.category):
        return False
    if not (_kin(first.claimant, second.claimant) and _same(first.subject, second.subject)):
        return False
    if unlike((_id(first), _outcome(first)), (_id(second), _outcome(second))) is not None:
        return False
    return _same_days(first, second)


def _same_days(first: Claim, second: Claim) -> bool:
    mine, theirs = first.period, second.period
    if mine is None or theirs is None or "unstated" in (mine.kind, theirs.kind):
        return _slip(first, second) is not None or _close(first, second)
    if mine.kind != theirs.kind or mine.per != theirs.per:
        return False
    if mine.kind != "cumulative" and mine.start and theirs.start and abs((mine.start - theirs.start).days) > 1:
        return False
    return mine.end is None or theirs.end is None or abs((mine.end - theirs.end).days) <= (mine.kind == "interval")


def _close(first: Claim, second: Claim) -> bool:
    a, b = _number(first), _number(second)
    return abs(a - b) <= LIKE * max(abs(a), abs(b))


def _fits(first: Claim, second: Claim) -> bool:
    if first.quantity is None or second.quantity is None:
        return True
    return (
        agrees(first.quantity, first.quote.exact, second.quantity) is not None
        or agrees(second.quantity, second.quote.exact, first.quantity) is not None
    )


def _slip(first: Claim, second: Claim) -> str | None:
    a, b = _number(first), _number(second)
    # below ten every pair of numbers is one digit apart
    return slip_kind(a, b) if max(a, b) >= 10 else None


def _finding(here: Claim, there: Claim) -> Finding:
    a, b = _number(here), _number(there)
    kind = slip_kind(a, b)
    return Finding(
        rule="within",
        kind=kind,
        severity="high",
        verdict="differs",
        message=(
            f"the {here.quote.zone} has {figure(a)} {thing(label_of(here.category))}, the {there.quote.zone} "
            f"{figure(b)} (difference {figure(abs(a - b))}; {slip_words(kind)})."
        ),
        claims=(here.claim_id, there.claim_id),
        quote=here.quote,
        where={"source": here.source, "document": here.document},
        evidence=(there,),
        suggestion="check which of the two stands, and give the same in both places",
        details={"zone": here.quote.zone, "other_zone": there.quote.zone, "other": b},
    )


def _number(claim: Claim) -> float:
    return 0 if claim.quantity is None or claim.quantity.stated is None else claim.quantity.stated


def _id(claim: Claim) -> str | None:
    return claim.category.name if isinstance(claim.category, Named) else claim.category


def _outcome(claim: Claim) -> str | None:
    return claim.outcome if isinstance(claim.outcome, str) else None


def _same(first: Party, second: Party) -> bool:
    return first is None or second is None or label_of(first) == label_of(second)


def _kin(first: Party, second: Party) -> bool:
    if first is None or second is None or first == second:
        return True
    if not isinstance(first, str) or not isinstance(second, str):
        return False
    known = vocabulary()
    return known.within(first, second) or known.within(second, first)
