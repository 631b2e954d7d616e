"""Does one source's series follow another's too closely to be a second source?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from math import comb, sqrt
from statistics import fmean
from typing import Any, Literal

from counterclaim.checks.restatements import issuer_speaks
from counterclaim.checks.windows import Window, aligned
from counterclaim.checks.wording import figure, on, who
from counterclaim.ledger import Entry, Ledger, Point
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.errors import SameSeriesError, UnknownSeriesError
from counterclaim.model.ids import canonical_json, sha256_hex
from counterclaim.vocabulary.load import vocabulary

ENOUGH = 6
"""Below six windows nothing is concluded: five near misses out of five can be luck."""
FOLLOWS = 0.5
"""A series follows when at least half its windows lie within 2 %; the months of two real counts seldom do."""
RARE = 0.001
"""… and when luck would give as many once in a thousand tries or less."""
UNLIKE = 0.01
"""No sign of dependence: a series that follows would have so few windows within 2 % once in a hundred tries or less."""
CLOSE = 0.02
CITED = 3
"""Acknowledgements that are quoted in full; the others are counted."""
LAGS = 6
"""Chance is measured against windows up to six places away, so that a shared level or trend is no sign."""
SHIFTS = (("reports dated first to last day", 0), ("reports a day later", 1), ("reports a day earlier", -1))

Verdict = Literal["follows", "independent", "undecided"]


@dataclass(frozen=True, slots=True)
class Convention:
    """How one convention of dates fares: shares of windows within half a unit, 1 % and 2 %."""

    name: str
    windows: int
    equal: float
    within_1: float
    within_2: float


@dataclass(frozen=True, slots=True)
class Independence:
    """Whether A follows B, with all it rests on.

    Attributes:
        verdict: `follows`, `independent` (no sign of dependence) or `undecided`.
        windows: how many were compared under the convention that fits best.
        equal: share of windows in which both round to the same whole number.
        correlation: of the changes from window to window; null where there are fewer than three.
        chance: the share within 2 % that windows of other times give.
        misses: the windows more than 2 % apart, each with both figures.
        kinds: of which kind of period each series' figures are (`rate`, `cumulative`, `interval`).
        acknowledged: claims in A's issuer's own documents that name B's issuer as where such a figure comes from.
    """

    a: str
    b: str
    verdict: Verdict
    windows: int
    equal: float
    within_1_percent: float
    within_2_percent: float
    correlation: float | None
    chance: float
    conventions: tuple[Convention, ...]
    misses: tuple[Window, ...]
    first_day: date | None
    last_day: date | None
    issuer_a: str | None
    issuer_b: str | None
    kinds: tuple[str | None, str | None] = (None, None)
    acknowledged: tuple[Claim, ...] = ()

    @property
    def words(self) -> str:
        """What the test can say, and no more."""
        if self.verdict == "follows":
            return f"{self.a} tracks {self.b} closely; it does not corroborate it"
        if self.verdict == "independent":
            return f"no sign of dependence of {self.a} on {self.b} in {self.windows} windows"
        return f"undecided whether {self.a} depends on {self.b}: {self.windows} windows do not settle it"

    def to_json(self) -> dict[str, Any]:
        """The result as the contract prints it, with what else is known."""
        return {
            "a": self.a,
            "b": self.b,
            "verdict": self.verdict,
            "words": self.words,
            "windows": self.windows,
            "equal": round(self.equal, 4),
            "within_1_percent": round(self.within_1_percent, 4),
            "within_2_percent": round(self.within_2_percent, 4),
            "correlation": None if self.correlation is None else round(self.correlation, 4),
            "chance": round(self.chance, 4),
            "conventions": [
                {
                    "name": c.name,
                    "windows": c.windows,
                    "equal": round(c.equal, 4),
                    "within_1_percent": round(c.within_1, 4),
                    "within_2_percent": round(c.within_2, 4),
                }
                for c in self.conventions
            ],
            "misses": [
                {
                    "start": on(m.start),
                    "end": on(m.end),
                    "a": round(m.a, 2),
                    "b": round(m.b, 2),
                    "apart": round(m.apart, 4),
                }
                for m in self.misses
            ],
            "first_day": None if self.first_day is None else on(self.first_day),
            "last_day": None if self.last_day is None else on(self.last_day),
            "issuers": [self.issuer_a, self.issuer_b],
            "kinds": list(self.kinds),
            "acknowledged": [claim.claim_id for claim in self.acknowledged],
            "acknowledgements": [
                {
                    "claim_id": claim.claim_id,
                    "source": claim.source,
                    "published_at": None if claim.published_at is None else on(claim.published_at),
                    "words": _words_around(claim),
                }
                for claim in self.acknowledged
            ],
        }

    def lines(self) -> list[str]:
        """The result as lines of text, the verdict first and every miss last."""
        correlation = "too few" if self.correlation is None else f"{self.correlation:.2f}"
        shares = (
            f"{self.windows} windows: {self.equal:.0%} equal, {self.within_1_percent:.0%} within 1 %, "
            f"{self.within_2_percent:.0%} within 2 % (chance: {self.chance:.0%}); correlation of changes {correlation}"
        )
        cited, rest = self.acknowledged[:CITED], len(self.acknowledged) - CITED
        return [
            self.words,
            shares,
            *(
                f"{who(self.issuer_a)} itself names {who(self.issuer_b)} as where its figure is from, "
                f"{'day unknown' if claim.published_at is None else on(claim.published_at)}: "
                f"“{_words_around(claim)}” ({claim.claim_id[:12]})"
                for claim in cited
            ),
            *([f"... and in {rest} claims more"] if rest > 0 else []),
            *(f"convention: {c.name}: {c.within_2:.0%} of {c.windows} within 2 %" for c in self.conventions),
            f"misses: {len(self.misses)}",
            *(
                f"  {on(m.start)} to {on(m.end)}: {figure(round(m.a, 1))} against {figure(round(m.b, 1))}"
                for m in self.misses
            ),
        ]


def independence(ledger: Ledger, a: str, b: str, *, known_by: date | None = None) -> Independence:
    """Whether series A follows series B, tried under several conventions of dates.

    Args:
        ledger: where both stand.
        a: `source:category` or `source:category:kind` (`rate`, `cumulative`, `interval`); the source may also be a
            claimant, then its own voice and copies are meant.
        b: as `a`; a running total, or intervals.
        known_by: keep only what was published on or before this day.

    Raises:
        UnknownSeriesError: one of them is not in the ledger, or the two have no window in common.
        SameSeriesError: both names lead to one series.
    """
    first, second = _series(ledger, a, known_by), _series(ledger, b, known_by)
    subject = _common(first, second)
    mine, theirs = ([p for p in points if p.subject == subject] for points in (first, second))
    one, other = _one(mine, theirs), _one(theirs, mine)
    if {point.claim_id for point in one} == {point.claim_id for point in other}:
        raise SameSeriesError(a, b)
    result = compare_series(a, b, one, other)
    return _with_acknowledgement(result, ledger, known_by)


def compare_series(a: str, b: str, first: Sequence[Point], second: Sequence[Point]) -> Independence:
    """The test itself, on the points of two series about one subject.

    Raises:
        UnknownSeriesError: the two have no window in common.
    """
    tried = [(name, aligned(first, second, shift)) for name, shift in SHIFTS]
    tried = [(name, windows) for name, windows in tried if windows]
    if not tried:
        raise UnknownSeriesError(f"{a} and {b}", "the two series have no window in common")
    conventions = tuple(_fares(name, windows) for name, windows in tried)
    best = max(range(len(tried)), key=lambda i: (conventions[i].within_2, conventions[i].equal, -i))
    windows, fares = tried[best][1], conventions[best]
    luck = chance(windows)
    related = correlation(windows)
    return Independence(
        a=a,
        b=b,
        verdict=_verdict(fares, luck, related),
        windows=len(windows),
        equal=fares.equal,
        within_1_percent=fares.within_1,
        within_2_percent=fares.within_2,
        correlation=related,
        chance=luck,
        conventions=conventions,
        misses=tuple(window for window in windows if window.apart > CLOSE),
        first_day=windows[0].start,
        last_day=windows[-1].end,
        issuer_a=first[0].claimant,
        issuer_b=second[0].claimant,
        kinds=(first[0].period_kind, second[0].period_kind),
    )


def chance(windows: Sequence[Window]) -> float:
    """The share within 2 % when each figure of A is held against B's figures of up to six windows before or after."""
    near = [
        Window(w.start, w.end, w.a, windows[other].b).apart <= CLOSE
        for place, w in enumerate(windows)
        for other in range(max(0, place - LAGS), min(len(windows), place + LAGS + 1))
        if other != place
    ]
    return fmean(near) if near else 0.0


def correlation(windows: Sequence[Window]) -> float | None:
    """Pearson's correlation of the changes from window to window; null below three changes or without any change."""
    first = [y.a - x.a for x, y in pairwise(windows)]
    second = [y.b - x.b for x, y in pairwise(windows)]
    if len(first) < 3:
        return None
    mean_a, mean_b = fmean(first), fmean(second)
    cross = sum((x - mean_a) * (y - mean_b) for x, y in zip(first, second, strict=True))
    size = sqrt(sum((x - mean_a) ** 2 for x in first) * sum((y - mean_b) ** 2 for y in second))
    return cross / size if size else None


def dependence_entry(result: Independence) -> Entry:
    """The result as a ledger entry of kind `dependence`: what `compare`, `estimate` and `verify` respect.

    It counts as known from the last day that it rests on; the same result twice is one entry.
    """
    body = result.to_json()
    return Entry("dependence", f"d-{sha256_hex(canonical_json(body))[:32]}", result.last_day, None, body)


def _verdict(fares: Convention, luck: float, related: float | None) -> Verdict:
    hits = round(fares.within_2 * fares.windows)
    # several conventions were tried, so luck had as many goes
    unlikely = at_least_by_luck(hits, fares.windows, max(luck, 0.01)) * len(SHIFTS)
    if fares.windows >= ENOUGH and fares.within_2 >= FOLLOWS and unlikely <= RARE:
        return "follows"
    few = 1 - at_least_by_luck(hits + 1, fares.windows, FOLLOWS) <= UNLIKE
    strange = unlikely <= 0.05 or (related is not None and related >= 0.9)
    return "independent" if fares.windows >= ENOUGH and few and not strange else "undecided"


def at_least_by_luck(hits: int, tries: int, share: float) -> float:
    """How likely at least this many of so many windows agree if each does so with this share."""
    return sum(comb(tries, k) * share**k * (1 - share) ** (tries - k) for k in range(hits, tries + 1))


def _fares(name: str, windows: Sequence[Window]) -> Convention:
    return Convention(
        name,
        len(windows),
        fmean(abs(w.a - w.b) <= 0.5 for w in windows),
        fmean(w.apart <= CLOSE / 2 for w in windows),
        fmean(w.apart <= CLOSE for w in windows),
    )


def _series(ledger: Ledger, name: str, known_by: date | None) -> list[Point]:
    parts = name.split(":")
    if len(parts) not in (2, 3) or not all(parts):
        raise UnknownSeriesError(name, "this names no series")
    kind = parts[2] if len(parts) == 3 else None
    for source, claimant in ((parts[0], None), (None, parts[0])):
        points = ledger.points(
            source=source, claimant=claimant, category=parts[1], period_kind=kind, topic="loss", known_by=known_by
        )
        usable = [p for p in points if p.stated is not None and not p.part and p.period_kind not in (None, "unstated")]
        if usable:
            kinds = [p.period_kind for p in usable]
            main = max(("rate", "cumulative", "interval"), key=kinds.count)
            return [p for p in usable if p.period_kind == main]
    raise UnknownSeriesError(name, "the ledger holds no figures of it")


def _common(first: Sequence[Point], second: Sequence[Point]) -> str | None:
    """The subject both speak of; of several, the one with most figures."""
    mine, theirs = [p.subject for p in first], [p.subject for p in second]
    both = sorted(
        {s for s in mine if s is not None} & set(theirs), key=lambda s: (-mine.count(s) * theirs.count(s), s or "")
    )
    if not both:
        raise UnknownSeriesError("the two series", "they speak of different sides' losses")
    return both[0]


def _one(points: Sequence[Point], other: Sequence[Point]) -> list[Point]:
    """One outcome and one source of a series: the outcome the other has too, else "lost", else the most frequent."""
    outcomes = [p.outcome for p in points]
    shared = {p.outcome for p in other}
    best = max(sorted(set(outcomes), key=str), key=lambda o: (o in shared, o == "lost", outcomes.count(o)))
    kept = [p for p in points if p.outcome == best]
    sources = [p.source for p in kept]
    main = max(sorted(set(sources), key=str), key=sources.count)
    return [p for p in kept if p.source == main]


def _with_acknowledgement(result: Independence, ledger: Ledger, known_by: date | None) -> Independence:
    """The result with the claims in documents of A's issuer that have B's issuer say a figure of this row and kind."""
    if result.issuer_a == result.issuer_b:
        return result
    source, category = result.a.split(":")[:2]
    voices = [name for name in vocabulary().sources if issuer_speaks(result.issuer_a, name)]
    claims = ledger.claims(
        source=sorted({source, result.issuer_a or source, *voices}),
        category=category,
        topic="loss",
        period_kind=result.kinds[0],
        known_by=known_by,
    )
    named = tuple(
        claim
        for claim in claims
        if any(_speaks_for(label_of(link), result.issuer_b) for link in (claim.claimant, *claim.attribution))
    )
    return replace(result, acknowledged=named) if named else result


def _speaks_for(voice: str, issuer: str | None) -> bool:
    """Whether a party is the issuer, a part of it or the state or force it belongs to ("Kyiv")."""
    known = vocabulary()
    return issuer is not None and (known.within(voice, issuer) or known.within(issuer, voice))


def _words_around(claim: Claim) -> str:
    """The figure with the words on both sides of it, where the issuer named stands as a rule."""
    quote = claim.quote
    return " ".join(f"{quote.prefix}{quote.exact}{quote.suffix}".split())


def followed(ledger: Ledger, *, known_by: date | None = None) -> list[Mapping[str, Any]]:
    """The ledger's verdicts that one series follows another: the newest of each pair, where it says so."""
    newest: dict[tuple[str, str], Mapping[str, Any]] = {}
    for entry in ledger.entries("dependence", known_by=known_by):
        newest[bare(entry.body["a"]), bare(entry.body["b"])] = entry.body
    return [body for body in newest.values() if body["verdict"] == "follows"]


def bare(series: str) -> str:
    """`source:category` of a series' name, without its kind."""
    return ":".join(series.split(":")[:2])
