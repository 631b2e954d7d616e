"""Which words does each language put around a figure?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from counterclaim.model.claim import Category, Named, Party, Role
from counterclaim.model.period import Period
from counterclaim.model.quantity import Number, Quantity
from counterclaim.vocabulary.entries import LANGUAGES
from counterclaim.vocabulary.load import names_of, vocabulary

_FOLDER = Path(__file__).resolve().parent
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
UNITS_OF_MONEY_AND_SPACE = ("usd", "eur", "km", "km2")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's table of words, with the few ways of putting a figure, a day or a name that all texts share."""

    language: str
    table: Mapping[str, Any]

    def text(self, path: str, **values: object) -> str:
        """The phrase at a dotted path ("text.lead") with its places filled."""
        found = _phrase(self.language, path)
        return found.format(**values) if values else found

    def verb(self, name: str) -> str:
        """A reporting verb; the same for every party."""
        return str(self.table["verbs"][name])

    def number(self, value: Number) -> str:
        """A number with this language's separators; whole numbers without decimals."""
        return _number_in(self.language, value)

    def day(self, day: date) -> str:
        """A day in words ("27 March 2024")."""
        return _day_in(self.language, day)

    def month(self, day: date) -> str:
        """The month a day is in ("March 2024")."""
        return f"{self.table['month_names'][day.month - 1]} {day.year}"

    def amount(self, quantity: Quantity) -> str:
        """A quantity with its hedge and, for money and distances, its unit ("more than 355,000")."""
        return _amount_in(self.language, quantity)

    def _amount(self, quantity: Quantity) -> str:
        shown = "" if quantity.stated is None else self._unit(quantity.stated, quantity.unit)
        low, high = ("…" if end is None else self._unit(end, quantity.unit) for end in (quantity.low, quantity.high))
        kind = quantity.qualifier
        if quantity.stated is None and kind not in ("range", "vague"):
            kind = "range"
        return self.text(f"qualifiers.{kind}", n=shown, low=low, high=high)

    def _unit(self, value: Number, unit: str | None) -> str:
        shown = self.number(value)
        return self.text(f"units.{unit}", n=shown) if unit in UNITS_OF_MONEY_AND_SPACE else shown

    def party(self, party: Party) -> str:
        """A party's name, a name as printed, or a role; a dash where the text names nobody."""
        return _name(party, "parties", self.language) or "—"

    def category(self, category: Category) -> str:
        """A category's name."""
        return _name(category, "categories", self.language)

    def outcome(self, outcome: Category) -> str:
        """An outcome's name."""
        return _name(outcome, "outcomes", self.language)

    def measure(self, category: Category, outcome: Category) -> str:
        """Category and outcome in one phrase ("personnel, killed")."""
        return ", ".join(part for part in (self.category(category), self.outcome(outcome)) if part)

    def speaker(self, party: Party) -> str:
        """Who speaks, in a headline: the capital of a belligerent, else the party's name."""
        if isinstance(party, str) and (side := vocabulary().side_of(party)):
            return str(self.table["capitals"].get(side) or self.party(side))
        return self.party(party)

    def whose(self, party: Party) -> str:
        """Whose losses, as an adjective ("Russian")."""
        return str(self.table["whose"].get(party) or self.party(party)) if isinstance(party, str) else self.party(party)

    def of(self, party: Party) -> str:
        """Whose losses, after "of"."""
        return str(self.table["of"].get(party) or self.party(party)) if isinstance(party, str) else self.party(party)

    def span(self, period: Period | None) -> str:
        """Over which days ("in a day", "since 24 February 2022", "a day on average in February 2024")."""
        if period is None or period.kind == "unstated":
            return self.text("spans.unstated")
        if period.kind == "rate":
            return self._rate(period)
        if period.kind == "cumulative":
            return (
                self.text("spans.total")
                if period.start is None
                else self.text("spans.cumulative", start=self.day(period.start))
            )
        return self._interval(period)

    def _interval(self, period: Period) -> str:
        if period.start is None or period.end is None:
            return self.text("spans.unstated")
        days = (period.end - period.start).days
        if days <= 1:
            return self.text("spans.day")
        if days == 7:
            return self.text("spans.week")
        return self.text("spans.interval", start=self.day(period.start), end=self.day(period.end))

    def _rate(self, period: Period) -> str:
        per = self.text(f"per.{period.per or 'day'}")
        if period.start is None or period.end is None:
            return self.text("spans.rate_open", per=per)
        if is_month(period):
            return self.text("spans.month", per=per, month=self.month(period.start))
        return self.text("spans.rate", per=per, start=self.day(period.start), end=self.day(period.end))


def is_month(period: Period) -> bool:
    """Whether the period is one whole calendar month, both ends included."""
    start, end = period.start, period.end
    if start is None or end is None or start.day != 1:
        return False
    return (end + timedelta(days=1)).day == 1 and (start.year, start.month) == (end.year, end.month)


@cache
def words(language: str) -> Words:
    """The words of a language; English for a language that is not one of ours."""
    chosen = language if language in LANGUAGES else "en"
    table = yaml.load((_FOLDER / f"words.{chosen}.yml").read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - safe loader in C
    return Words(chosen, table)


@lru_cache(maxsize=20_000)
def _day_in(language: str, day: date) -> str:
    table = words(language).table
    return str(table["date"]).format(day=day.day, month=table["months"][day.month - 1], year=day.year)


# A site of one war puts the same few hundred names and phrases, and each figure many times, into thousands of pages.
@lru_cache(maxsize=2_000)
def _phrase(language: str, path: str) -> str:
    found: Any = words(language).table
    for step in path.split("."):
        found = found[step]
    return str(found)


@lru_cache(maxsize=50_000)
def _number_in(language: str, value: Number) -> str:
    whole = isinstance(value, int) or float(value).is_integer()
    plain = f"{int(value):,}" if whole else f"{float(value):,.2f}".rstrip("0").rstrip(".")
    table = words(language).table
    marks = {",": table["thousands"], ".": table["decimal"]}
    return "".join(marks.get(sign, sign) for sign in plain)


@lru_cache(maxsize=50_000)
def _amount_in(language: str, quantity: Quantity) -> str:
    return words(language)._amount(quantity)  # noqa: SLF001 - its own


@lru_cache(maxsize=10_000)
def _name(value: Party | Category, kind: str, language: str) -> str:
    if isinstance(value, Named):
        return value.name
    if isinstance(value, Role):
        return value.role
    if value is None:
        return ""
    entry = getattr(vocabulary(), kind).get(value)
    outlet = vocabulary().sources.get(value) if kind == "parties" else None
    if entry is None:
        return value.replace("-", " ") if outlet is None else outlet.name
    return names_of(entry, language)
