"""What was added when, and what changed between two days?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from counterclaim.ledger.moments import after, day_of, moment_text
from counterclaim.ledger.store import Day, Ledger
from counterclaim.model import Claim
from counterclaim.model.errors import WindowError


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit, or one day of publication.

    Attributes:
        number: of the commit, from 1; null for a day of publication.
        when: the moment it was recorded (UTC), or the day of publication, in ISO form.
        hash: of the commit; null for a day of publication.
        kinds: how many entries of each kind.
    """

    number: int | None
    when: str
    hash: str | None
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the ledger shows on the later day and not on the earlier one, and the other way round.

    Attributes:
        added: claims that are new.
        gone: claims no longer shown: withdrawn, or not in the newest reading of their document.
        changed: (before, after) of claims that were amended or read anew.
    """

    added: tuple[Claim, ...]
    gone: tuple[Claim, ...]
    changed: tuple[tuple[Claim, Claim], ...]


def log(ledger: Ledger, *, recorded_by: Day | None = None, limit: int | None = None) -> list[Commit]:
    """The newest commits first, `limit` of them, each with what was added."""
    hashes = {segment.number: segment.hash for segment in ledger.segments()}
    least = 0 if limit is None else max(hashes, default=0) - limit
    found = ledger.engine.rows(
        "SELECT segment, kind, count(*), max(recorded_at) FROM entry WHERE recorded_at < CAST($before AS TIMESTAMP) "
        "AND segment > $least GROUP BY segment, kind ORDER BY segment DESC, kind",
        {"before": after(recorded_by), "least": least},
    )
    kinds: dict[int, dict[str, int]] = {}
    whens: dict[int, str] = {}
    for segment, kind, count, moment in found:
        kinds.setdefault(segment, {})[kind] = int(count)
        whens[segment] = max(moment_text(moment), whens.get(segment, ""))
    return [Commit(number, whens[number], hashes[number], kinds[number]) for number in kinds]


def log_published(ledger: Ledger, *, known_by: Day | None = None, limit: int | None = None) -> list[Commit]:
    """The newest days of publication first, `limit` of them, each with what was published then."""
    found = ledger.engine.rows(
        "SELECT known_at, kind, count(*) FROM entry WHERE known_at <= CAST($known_by AS DATE) AND kind <> 'reading' "
        "GROUP BY known_at, kind ORDER BY known_at DESC, kind",
        {"known_by": day_of(known_by)},
    )
    days: dict[date, dict[str, int]] = {}
    for day, kind, count in found:
        days.setdefault(day, {})[kind] = int(count)
    return [Commit(None, day.isoformat(), None, kinds) for day, kinds in list(days.items())[:limit]]


def diff(ledger: Ledger, day_a: Day, day_b: Day, *, published: bool = False) -> Difference:
    """What changed from the end of `day_a` to the end of `day_b`: by what was recorded, or by what was published.

    Raises:
        WindowError: the second day lies before the first.
    """
    if after(day_b) < after(day_a):
        raise WindowError(day_a, day_b)
    cut = "known_by" if published else "recorded_by"
    touched = _touched(ledger, day_a, day_b, published=published)
    before = _standing(ledger, touched, {cut: day_a})
    then = _standing(ledger, touched, {cut: day_b})
    both = [(before[name], then[name]) for name in before if name in then]
    return Difference(
        tuple(claim for name, claim in then.items() if name not in before),
        tuple(claim for name, claim in before.items() if name not in then),
        tuple(pair for pair in both if _plain(pair[0]) != _plain(pair[1])),
    )


def _touched(ledger: Ledger, day_a: Day, day_b: Day, *, published: bool) -> list[str]:
    """Documents that anything was recorded (or published) about in between, and other versions of the same work."""
    between = (
        "known_at > CAST($first AS DATE) AND known_at <= CAST($last AS DATE)"
        if published
        else "recorded_at >= CAST($first AS TIMESTAMP) AND recorded_at < CAST($last AS TIMESTAMP)"
    )
    settle = day_of if published else after
    found = ledger.engine.rows(
        f"SELECT DISTINCT document FROM entry WHERE document IS NOT NULL AND {between} UNION "
        "SELECT DISTINCT document FROM entry WHERE kind = 'document' AND target IN "
        f"(SELECT target FROM entry WHERE kind = 'document' AND {between})",
        {"first": settle(day_a), "last": settle(day_b)},
    )
    return [document for (document,) in found]


def _standing(ledger: Ledger, documents: list[str], cut: dict[str, Any]) -> dict[str, Claim]:
    found: dict[str, Claim] = {}
    for first in range(0, len(documents), 500):
        for claim in ledger.claims(document=documents[first : first + 500], **cut):
            found[claim.claim_id] = claim
    return found


def _plain(claim: Claim) -> Claim:
    """The claim without what a new reading changes by itself."""
    return replace(claim, recorded_at=None, reader=None)
