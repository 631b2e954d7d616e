"""How far did claims of past wars stand from what was later established, by whose claim it was?"""

from __future__ import annotations

import csv
import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

PAST_CLAIMS = Path(__file__).parent / "data" / "past_claims.csv"
CIVILIAN = ("civilians", "people")
"""Categories whose victims' own side has every reason to count high: kept off the card of a side on its own forces."""


@dataclass(frozen=True, slots=True)
class PastClaim:
    """One settled claim: logs of claimed and established number (middle of each on the log scale), and who claimed."""

    conflict: str
    event: str
    role: str
    category: str
    claimed: float
    established: float
    spread: float

    @property
    def ratio(self) -> float:
        """ln(claimed / established): 0 is right, above it is too high."""
        return self.claimed - self.established


def past_claims(path: Path = PAST_CLAIMS) -> tuple[tuple[PastClaim, ...], tuple[str, ...]]:
    """The settled claims with a ratio, and the events left out because a number was zero (a ratio has no logarithm)."""
    kept, left_out = [], []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            numbers = [float(row[k]) for k in ("claimed_low", "claimed_high", "established_low", "established_high")]
            if min(numbers) <= 0:
                left_out.append(f"{row['conflict']}: {row['battle_or_event']}")
                continue
            a, b, c, d = (math.log(n) for n in numbers)
            kept.append(
                PastClaim(
                    row["conflict"],
                    row["battle_or_event"],
                    row["role"].replace("_", "-"),
                    row["category"],
                    (a + b) / 2,
                    (c + d) / 2,
                    (d - c) / 2,
                )
            )
    return tuple(kept), tuple(left_out)


def of_role(claims: Sequence[PastClaim], role: str) -> list[PastClaim]:
    """The claims a role's card is learned from: all of that role, without civilians where a side speaks of its own."""
    return [c for c in claims if c.role == role and not (role == "own" and c.category.startswith(CIVILIAN))]


def learn(claims: Sequence[PastClaim], role: str) -> tuple[float, float, int]:
    """Centre and spread of ln(claimed / established) for a role, and from how many claims.

    Each conflict counts with the square root of its number of claims, so that one well-studied war does not set the
    card alone.
    """
    chosen = of_role(claims, role)
    ratios, weights = np.array([c.ratio for c in chosen]), _weights([c.conflict for c in chosen])
    centre = float(weights @ ratios)
    spread = math.sqrt(float(weights @ (ratios - centre) ** 2) / (1 - float(weights @ weights)))
    return centre, spread, len(chosen)


def within_wars(claims: Sequence[PastClaim], role: str) -> float:
    """Sd of ln(claimed / established) among claims of one role in one war (pooled): what sources do not share.

    The rest of the card's spread is common to a war: what its sources all see, repeat or leave out.
    """
    wars: dict[str, list[float]] = {}
    for c in of_role(claims, role):
        wars.setdefault(c.conflict, []).append(c.ratio)
    squares = sum(float(((np.array(r) - np.mean(r)) ** 2).sum()) for r in wars.values())
    return math.sqrt(squares / (sum(map(len, wars.values())) - len(wars)))


def _weights(conflicts: Sequence[str]) -> np.ndarray:
    size = {c: conflicts.count(c) for c in set(conflicts)}
    raw = np.array([size[c] ** -0.5 for c in conflicts])
    return np.asarray(raw / raw.sum())


@dataclass(frozen=True, slots=True)
class Checked:
    """A past claim with the interval (logs) the card gives for what was established, its own conflict left out."""

    claim: PastClaim
    low: float
    median: float
    high: float

    @property
    def covers(self) -> bool:
        """Whether the established number's middle lies inside."""
        return self.low <= self.claim.established <= self.high


def leave_one_conflict_out(claims: Sequence[PastClaim], *, level: float = 0.9) -> list[Checked]:
    """Every claim of a role with a card, predicted by the card that never saw its conflict."""
    from scipy.stats import t

    out = []
    for conflict in dict.fromkeys(c.conflict for c in claims):
        rest = [c for c in claims if c.conflict != conflict]
        for role in ("enemy", "own", "third-party"):
            centre, spread, n = learn(rest, role)
            reach = spread * math.sqrt(1 + 1 / n) * float(t.ppf((1 + level) / 2, n - 1))
            for c in of_role(claims, role):
                if c.conflict == conflict:
                    middle = c.claimed - centre
                    out.append(Checked(c, middle - reach, middle, middle + reach))
    return out


def fingerprint(path: Path = PAST_CLAIMS) -> str:
    """sha256 of the file the cards are learned from."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
