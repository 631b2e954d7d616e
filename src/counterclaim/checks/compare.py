"""What does each claimant say of one side's losses over one window, and which of it may stand side by side?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches as close
from typing import Any, Literal
from weakref import WeakKeyDictionary

from counterclaim.checks.definitions import Definition, definitions_between, unlike
from counterclaim.checks.independence import bare, followed
from counterclaim.checks.restatements import issuer_speaks
from counterclaim.checks.wording import figure, on, thing, who
from counterclaim.ledger import Ledger, Point
from counterclaim.model.errors import NoLossesError, UnlikeMeasuresError, WindowError
from counterclaim.vocabulary.load import vocabulary

Role = Literal["own side", "other side", "floor", "third party"]
ROLES: tuple[Role, ...] = ("own side", "other side", "floor", "third party")
_KINDS = ("cumulative", "rate")  # a window's figure comes from running totals or from averages, never from one day's


@dataclass(frozen=True, slots=True)
class Compared:
    """One claimant's figure for the window.

    Attributes:
        role: the side itself, its enemy, a floor (photographs, names), or a third party.
        value: growth of the running total over the window, or the sum of averages; null where no report stands on or
            before both ends.
        qualifier: how the issuer hedges it ("more-than"); "about" for a growth where either total is hedged.
        from_day, to_day: the reports it was computed from: the last one before the window, and the last one in it.
        working: the arithmetic.
        definitions: what the claimant's words meant in the window, oldest first; empty where that is not on record.
        follows: the issuers whose counts it follows, by the ledger's own dependence entries; such a figure is no second
            source.
        points: the running totals inside the window, by day.
    """

    claimant: str
    source: str
    outcome: str | None
    role: Role
    value: float | None
    qualifier: str
    from_day: date | None
    to_day: date | None
    working: str
    definitions: tuple[Definition, ...]
    follows: tuple[str, ...]
    claim_ids: tuple[str, ...]
    points: tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of one category and side over one window, in groups of like measures; nothing is ranked across groups.

    Attributes:
        groups: for each measure (what became of it), its figures in order of role and claimant.
        apart: what else the ledger holds that counts something unlike, with the reason.
    """

    category: str
    subject: str
    start: date
    end: date
    groups: tuple[tuple[str, tuple[Compared, ...]], ...]
    apart: tuple[tuple[str, str], ...]

    def to_json(self) -> dict[str, Any]:
        """The comparison as JSON; dates in ISO form, missing values null."""
        return {
            "category": self.category,
            "subject": self.subject,
            "start": on(self.start),
            "end": on(self.end),
            "groups": [{"outcome": name, "figures": [_to_json(row) for row in rows]} for name, rows in self.groups],
            "apart": [{"what": what, "why": why} for what, why in self.apart],
        }

    def lines(self) -> list[str]:
        """The comparison as lines of text."""
        found = [f"{thing(self.category)}, losses of {self.subject}, {on(self.start)} to {on(self.end)}, both included"]
        for name, rows in self.groups:
            found.append(f"{name}:")
            for row in rows:
                value = "no figure" if row.value is None else _hedged(row.qualifier, row.value)
                notes = [row.role, row.working, *(f"follows {other}: no second source" for other in row.follows)]
                found.append(f"  {who(row.claimant)} ({row.source}): {value}  [{'; '.join(notes)}]")
                found.extend(f"    counts{one.days}: {one.means} ({one.cited})" for one in row.definitions)
        found.extend(f"not comparable: {what}: {why}" for what, why in self.apart)
        return found

    def wide(self) -> list[list[str]]:
        """Rows of a table: a header, then a day a row and a running total a column; empty where there is no report."""
        rows = [row for _, group in self.groups for row in group]
        series = [(f"{row.claimant}/{row.source}/{row.outcome}", dict(row.points)) for row in rows]
        days = sorted({day for _, points in series for day in points})
        body = [[on(day), *(_cell(points.get(day)) for _, points in series)] for day in days]
        return [["date", *(name for name, _ in series)], *body]


def compare(
    ledger: Ledger,
    category: str,
    *,
    subject: str,
    start: date | None = None,
    end: date | None = None,
    known_by: date | None = None,
) -> Comparison:
    """What the sides, the floors and third parties say of one category of one side's losses, over one window.

    Args:
        ledger: where they are.
        category: one category; several, joined by "," or "+", are refused.
        subject: whose losses.
        start: first day, included; null for the first day that any total counts from.
        end: last day, included; null for the newest report of the series that are shown.
        known_by: keep only what was published on or before this day.

    Raises:
        WindowError: the window ends before it starts.
        UnlikeMeasuresError: more than one category is asked for, or all there is counts something else.
        NoLossesError: the ledger holds nothing of the kind.
    """
    if start is not None and end is not None and end < start:
        raise WindowError(start, end)
    asked = [part.strip() for part in category.replace("+", ",").split(",") if part.strip()]
    if len(asked) > 1:
        raise UnlikeMeasuresError(asked[0], asked[1])
    wanted = [category, *_relatives(category)]
    points = _voices(ledger, subject, wanted, known_by)
    points = [p for p in points if _usable(p)]
    mine = [p for p in points if p.category == category]
    others = _apart(category, points)
    if not mine:
        if others:
            raise UnlikeMeasuresError(category, others[0][0])
        raise NoLossesError(subject, category, doubts=_doubts(subject, category))
    shown = list(_series(mine))
    last = end or max(p.end for group in shown for p in group if p.end)
    first = start or min(p.start for group in shown for p in group if p.start)
    follows = _dependences(ledger, known_by)
    rows = [_compared(group, first, last, follows) for group in shown]
    return Comparison(category, subject, first, last, _groups(category, rows), tuple(others))


def _doubts(subject: str, category: str) -> tuple[str, ...]:
    """What was asked for and is no id of the vocabulary, each with the id that may be meant."""
    known = vocabulary()
    asked = (("party", subject, known.parties), ("category", category, known.categories))
    return tuple(
        f"{name!r} is no {sort} of the vocabulary"
        + "".join(f" (is {near!r} meant?)" for near in close(name, ids, 1, cutoff=0.85))
        for sort, name, ids in asked
        if name not in ids
    )


def _voices(ledger: Ledger, subject: str, categories: Sequence[str], known_by: date | None) -> list[Point]:
    """The points of sources that speak for their claimants; what the many others relay is not even fetched."""
    pairs = [
        (claimant, source) for claimant, source, of, kind in _speakers(ledger) if of == subject and kind in categories
    ]
    if not pairs:
        return []
    claimants, sources = (sorted({str(name) for name in names}) for names in zip(*pairs, strict=True))
    return ledger.points(
        subject=subject,
        topic="loss",
        category=categories,
        claimant=claimants,
        source=sources,
        period_kind=_KINDS,
        known_by=known_by,
    )


_SPEAKERS: WeakKeyDictionary[Ledger, tuple[str, list[tuple[str, str, str, str]]]] = WeakKeyDictionary()


def _speakers(ledger: Ledger) -> list[tuple[str, str, str, str]]:
    """Claimant, source, subject and category wherever a source speaks for its claimant, whenever that was known.

    Kept until the ledger grows: among ten million claims the question alone takes a third of a second.
    """
    head = ledger.head()
    kept = _SPEAKERS.get(ledger)
    if kept is None or kept[0] != head:
        rows = [row for row in ledger.rows("speaker") if None not in row and issuer_speaks(row[0], row[1])]
        kept = head, [(str(a), str(b), str(c), str(d)) for a, b, c, d in rows]
        _SPEAKERS[ledger] = kept
    return kept[1]


def _usable(point: Point) -> bool:
    number = point.stated is not None and point.start is not None and point.end is not None
    return number and not point.part and point.claimant is not None and _spoken(point)


def _spoken(point: Point) -> bool:
    """Whether the source speaks for the claimant; what outlets relay is not a further figure."""
    return issuer_speaks(point.claimant, point.source)


def _series(points: Sequence[Point]) -> Iterable[list[Point]]:
    """Each series once: of several copies of an issuer's count the preferred one, else the one with most reports."""
    known = vocabulary().sources
    counts: dict[tuple[str, str, str], dict[str, list[Point]]] = {}
    for p in points:
        copies = counts.setdefault((p.claimant or "", p.outcome or "", p.period_kind or ""), {})
        copies.setdefault(p.source or "", []).append(p)
    for _, copies in sorted(counts.items()):
        yield max(
            (copy for _, copy in sorted(copies.items())),
            key=lambda kept: ((entry := known.get(kept[0].source or "")) is not None and entry.preferred, len(kept)),
        )


def _compared(points: Sequence[Point], start: date, end: date, follows: dict[str, tuple[str, ...]]) -> Compared:
    ordered = sorted(points, key=lambda p: (p.end or date.min, p.published_at or date.min))
    head = ordered[0]
    claimant, source = head.claimant or "", head.source or ""
    if head.period_kind == "rate":
        value, used, working = _from_rates(ordered, start, end)
    else:
        value, used, working = _from_totals(ordered, start, end)
    return Compared(
        claimant=claimant,
        source=source,
        outcome=head.outcome,
        role=_role(claimant, source, head.subject, end),
        value=value,
        qualifier=_qualifier(used),
        from_day=used[0].end if used else None,
        to_day=used[-1].end if used else None,
        working=working,
        definitions=definitions_between(claimant, head.category, start, end),
        follows=follows.get(f"{source}:{head.category}", ()),
        claim_ids=tuple(p.claim_id for p in used),
        points=tuple(
            (p.end, p.stated)
            for p in ordered
            if head.period_kind == "cumulative" and p.end and p.stated is not None and start <= p.end <= end
        ),
    )


def _from_totals(points: Sequence[Point], start: date, end: date) -> tuple[float | None, list[Point], str]:
    """Total at the end less the total before the window; the whole total where the window opens with its first day."""
    inside = [p for p in points if p.end and start <= p.end <= end]
    if not inside:
        return None, [], "no report in the window"
    last = inside[-1]
    if last.start is not None and last.start >= start:
        shorter = ", later than the window begins" if last.start > start else ""
        return last.stated, [last], f"total of {on(last.end or end)} since {on(last.start)}{shorter}"
    before = [p for p in points if p.end and p.end < start]
    if not before:
        return None, [last], "no report before the window"
    first = before[-1]
    value = (last.stated or 0) - (first.stated or 0)
    working = (
        f"{figure(_plain(last.stated or 0))} on {on(last.end or end)} − {figure(_plain(first.stated or 0))} "
        f"on {on(first.end or start)}"
    )
    return value, [first, last], working


def _qualifier(used: Sequence[Point]) -> str:
    hedges = {p.qualifier or "exact" for p in used}
    if len(used) == 1 or hedges == {"exact"}:
        return hedges.pop()
    return "about"


def _hedged(qualifier: str, value: float) -> str:
    words = "" if qualifier == "exact" else qualifier.replace("-", " ") + " "
    return f"{words}{figure(_plain(value))}"


def _from_rates(points: Sequence[Point], start: date, end: date) -> tuple[float | None, list[Point], str]:
    """Averages that lie in the window, times their days; null unless they cover every day of it."""
    inside = [p for p in points if p.start and p.end and start <= p.start and p.end <= end and p.per in ("day", "week")]
    covered = {
        p.start + timedelta(days=n) for p in inside if p.start and p.end for n in range((p.end - p.start).days + 1)
    }
    whole = (end - start).days + 1
    if not inside or len(covered) < whole:
        return None, inside, f"averages cover {len(covered)} of {whole} days"
    value = sum(
        (p.stated or 0) * ((p.end - p.start).days + 1) / (7 if p.per == "week" else 1)
        for p in inside
        if p.start and p.end
    )
    return value, inside, f"{len(inside)} averages times their days"


def _role(claimant: str, source: str, subject: str | None, day: date) -> Role:
    known = vocabulary()
    entry = known.sources.get(source)
    if entry is not None and entry.evidence in ("visual", "named-list"):
        return "floor"
    side, of = known.state_of(claimant), known.state_of(subject or "")
    pack = known.pack_for(day, (subject or "",))
    if side == of:
        return "own side"
    return "other side" if pack is not None and side in pack.belligerents else "third party"


def _groups(category: str, rows: Sequence[Compared]) -> tuple[tuple[str, tuple[Compared, ...]], ...]:
    """Figures by outcome; outcomes that mean the same stand in one group, but never two of one claimant's."""
    groups: list[tuple[str | None, list[Compared]]] = []
    for row in sorted(rows, key=lambda r: (r.outcome != "lost", r.outcome or "", r.claimant, r.source)):
        for outcome, kept in groups:
            if any(other.claimant == row.claimant and other.outcome != row.outcome for other in kept):
                continue
            if unlike((category, outcome), (category, row.outcome)) is None:
                kept.append(row)
                break
        else:
            groups.append((row.outcome, [row]))
    return tuple(
        (outcome or "unstated", tuple(sorted(kept, key=lambda r: (ROLES.index(r.role), r.claimant, r.source))))
        for outcome, kept in groups
    )


def _apart(category: str, points: Sequence[Point]) -> list[tuple[str, str]]:
    """Sums that contain the category, and parts of it, that the ledger holds for this side."""
    return sorted(
        {
            (f"{who(point.claimant)}'s {thing(point.category)}", unlike((category, None), (point.category, None)) or "")
            for point in points
            if point.category != category
        }
    )


def _relatives(category: str) -> list[str]:
    """The sums that contain a category, and the parts of it."""
    known = vocabulary().categories
    parts = known[category].sums if category in known else ()
    return [*parts, *(other.id for other in known.values() if category in other.sums)]


def _dependences(ledger: Ledger, known_by: date | None) -> dict[str, tuple[str, ...]]:
    """The issuers that a series follows, by the ledger's own verdicts."""
    found: dict[str, tuple[str, ...]] = {}
    for body in followed(ledger, known_by=known_by):
        series = bare(body["a"])
        found[series] = (*found.get(series, ()), str((body.get("issuers") or [None, None])[1] or bare(body["b"])))
    return found


def _to_json(row: Compared) -> dict[str, Any]:
    return {
        "claimant": row.claimant,
        "source": row.source,
        "outcome": row.outcome,
        "role": row.role,
        "value": None if row.value is None else _plain(row.value),
        "qualifier": None if row.value is None else row.qualifier,
        "from": None if row.from_day is None else on(row.from_day),
        "to": None if row.to_day is None else on(row.to_day),
        "working": row.working,
        "means": row.definitions[-1].means if row.definitions else None,
        "definitions": [one.to_json() for one in row.definitions],
        "follows": list(row.follows),
        "claims": list(row.claim_ids),
    }


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 2)


def _cell(value: float | None) -> str:
    return "" if value is None else str(_plain(value))
