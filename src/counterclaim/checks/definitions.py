"""What did a series' words mean when, and which measures may not be set side by side?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from counterclaim.checks.wording import on, thing, who
from counterclaim.model.finding import Finding
from counterclaim.vocabulary.load import vocabulary, word_table


@dataclass(frozen=True, slots=True)
class Definition:
    """What one claimant's word for one category meant over a time, with the source that says so.

    Attributes:
        category: null where it holds for every category of the claimant.
        start: first day, inclusive; null where open.
        end: last day, inclusive; null where it still holds.
        differs_between_copies: whether copies of the series are known to count it differently in this time.
        source: `title` and `date` of what the definition rests on.
    """

    claimant: str
    category: str | None
    start: date | None
    end: date | None
    means: str
    differs_between_copies: bool
    source: dict[str, Any]

    @property
    def days(self) -> str:
        """The days it holds for, in words: " from 2024-02-27", empty where it always held."""
        until = f" until {on(self.end)}" if self.end else ""
        return f" from {on(self.start)}{until}" if self.start else until

    @property
    def cited(self) -> str:
        """What it rests on: title and day."""
        return f"{self.source['title']}, {self.source['date']}"

    def to_json(self) -> dict[str, Any]:
        """The definition as JSON; days in ISO form, null where open."""
        return {
            "claimant": self.claimant,
            "category": self.category,
            "from": None if self.start is None else on(self.start),
            "until": None if self.end is None else on(self.end),
            "means": self.means,
            "source": dict(self.source),
        }


@cache
def definitions() -> tuple[Definition, ...]:
    """Every known definition, by claimant, category and first day."""
    table: dict[str, list[dict[str, Any]]] = word_table("definitions")
    found = [
        Definition(
            claimant,
            entry["category"],
            _day(entry["from"]),
            _day(entry["until"]),
            entry["means"],
            entry.get("copies") == "unlike",
            dict(entry["source"]),
        )
        for claimant, entries in table.items()
        for entry in entries
    ]
    return tuple(sorted(found, key=lambda d: (d.claimant, d.category or "", d.start or date.min)))


def row_meant(claimant: str | None, category: str | None, day: date) -> str | None:
    """The wider row that a claimant's running totals count a category in on that day (null where it counts it alone).

    The Russian ministry has a row of tanks and other armour, and none of tanks: its "15,521 tanks" are of that one. A
    state's totals are those of its bodies.
    """
    words = vocabulary()
    entry = words.categories.get(category or "")
    if claimant is None or entry is None:
        return None
    wider = [one.id for one in words.categories.values() if entry.id in one.sums]
    for body in dict.fromkeys(
        (claimant, *(one.claimant for one in definitions() if words.state_of(one.claimant) == claimant))
    ):
        if definition_on(body, category, day) is None:
            for row in wider:
                one = definition_on(body, row, day)
                if one is not None and one.category == row:
                    return row
    return None


def definition_on(claimant: str | None, category: str | None, day: date | None) -> Definition | None:
    """What the claimant meant by the category on that day (null: today); null where nothing is known.

    A definition of the category itself goes before one that holds for all of the claimant's categories.
    """
    fits = [
        found
        for found in definitions()
        if found.claimant == claimant
        and found.category in (category, None)
        and (day is None or found.start is None or found.start <= day)
        and ((found.end is None) if day is None else (found.end is None or day <= found.end))
    ]
    return max(fits, key=lambda found: (found.category is not None, found.start or date.min), default=None)


def definitions_between(
    claimant: str | None, category: str | None, start: date | None, end: date | None
) -> tuple[Definition, ...]:
    """What the claimant meant by the category from `start` to `end` (both included, null is open), oldest first.

    Where the category has definitions of its own, those for all of the claimant's categories are left out.
    """
    fits = [
        found
        for found in definitions()
        if found.claimant == claimant
        and found.category in (category, None)
        and (end is None or found.start is None or found.start <= end)
        and (start is None or found.end is None or found.end >= start)
    ]
    own = tuple(found for found in fits if found.category is not None)
    return own or tuple(fits)


def unlike(first: tuple[str | None, str | None], second: tuple[str | None, str | None]) -> str | None:
    """Why two measures, each a category and an outcome, are not comparable; null where they are.

    Unlike are: a sum and one of its parts, two different categories, and outcomes that cover different things
    (killed against casualties). "Lost" without a word of what it covers is not held against any outcome of things;
    of people it is unlike killed or wounded alone.
    """
    (category, outcome), (other_category, other_outcome) = first, second
    if category != other_category:
        for whole, part in ((category, other_category), (other_category, category)):
            entry = vocabulary().categories.get(whole or "")
            if entry is not None and part in entry.sums:
                return f"{thing(whole)} is a sum that counts {thing(part)} together with others"
        return f"{thing(category)} and {thing(other_category)} are different categories"
    if outcome == other_outcome or None in (outcome, other_outcome):
        return None
    known = vocabulary().outcomes
    mine, theirs = known.get(outcome or ""), known.get(other_outcome or "")
    if mine is None or theirs is None:
        return f"{outcome!r} and {other_outcome!r} are different outcomes"
    if mine.covers and theirs.covers and set(mine.covers) == set(theirs.covers):
        return None
    persons = vocabulary().categories.get(category or "")
    if persons is not None and persons.unit == "persons":
        together = {mine.id, theirs.id} == {"lost", "casualties"}
        return None if together else f"{mine.names['en']} and {theirs.names['en']} cover different things"
    # an issuer's "lost", "destroyed" and "shot down" of equipment are its words for one row of its list
    gone = {"lost", "destroyed", "shot-down"}
    return None if {mine.id, theirs.id} <= gone else f"{mine.names['en']} and {theirs.names['en']} differ"


def category(spans: Sequence[tuple[Any, ...]]) -> Iterator[Finding]:
    """A series whose words changed their meaning while it ran, or measures that count unlike things.

    Compares: the days that a claimant's series spans in the ledger with the definitions known for its words; in
    drafts and in `compare`, the category and outcome of figures set side by side.
    Arithmetic: none; a definition that begins inside the span splits it, and totals or steps across that day are not
    like for like. A sum is unlike each of its parts; killed is unlike casualties.
    Silent: where no definition is on record, and on figures merely reported one after the other.
    False alarms: an issuer may have counted the same way before it said so; the finding then marks the statement's day,
    not a change of the count. It is `info` for that reason.
    """
    for row in spans:
        claimant, source, subject, counted, first, last = row[:6]
        for found in definitions():
            day = found.start
            if found.claimant != claimant or found.category != counted or day is None or not first < day <= last:
                continue
            former = definition_on(claimant, counted, date.fromordinal(day.toordinal() - 1))
            if former is None or former.means == found.means:
                continue
            yield Finding(
                rule="category",
                kind="definition",
                severity="info",
                verdict="not-comparable",
                message=(
                    f"{who(claimant)}'s {thing(counted)} in {who(source)}: until {on(former.end or day)} "
                    f"{former.means}; from {on(day)} {found.means} "
                    f"({found.source['title']}, {found.source['date']}). "
                    "Figures across that day are not like for like; info, because the count need not have changed "
                    "with the words."
                ),
                where={
                    "claimant": claimant,
                    "source": source,
                    "subject": subject,
                    "category": counted,
                    "date": on(day),
                },
                details={"before": former.means, "after": found.means, "definition_source": found.source},
            )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
