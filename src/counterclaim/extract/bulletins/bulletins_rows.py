"""What is one row of an issuer's list?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from counterclaim.extract.numbers.numbers import NumberSpan
from counterclaim.extract.words.forms import Folded
from counterclaim.model.claim import Category
from counterclaim.model.period import Period
from counterclaim.model.quantity import Number, Qualifier, quantity_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One printed figure of a list.

    Attributes:
        number: the number, offsets in the document's text.
        category: an id, or a name for what has none.
        outcome: an id of the outcomes.
        subject: party whose loss it is.
        claimant: the issuer.
        period: the days it is about.
        increment: an addition in brackets, not a total.
        part: contained in the row before it.
        within_part: a part of a part ("including 2 …"), not to be added to the others.
        line_start: first character of its row, in the document's text.
        line_end: one past the row's last.
    """

    number: NumberSpan
    category: Category
    outcome: str
    subject: str
    claimant: str
    period: Period
    increment: bool = False
    part: bool = False
    within_part: bool = False
    line_start: int = 0
    line_end: int = 0

    @property
    def stated(self) -> Number:
        """The printed value; lists print no ranges."""
        return self.number.stated if self.number.stated is not None else 0


def category_of(label: str, rows: Sequence[Sequence[object]], *, start: bool = False) -> str | None:
    """The category whose form a label holds (begins with, if `start`); the first row that fits wins."""
    for category, forms in rows:
        for form in forms if isinstance(forms, list) else ():
            if label.startswith(form) if start else form in label and _begins(form).search(label):
                return str(category)
    return None


@cache
def _begins(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}")


def number_span(
    folded: Folded, span: tuple[int, int], outer: tuple[int, int], value: Number, *, about: bool, increment: bool
) -> NumberSpan:
    """A number of a row with offsets in the original text."""
    qualifier: Qualifier = "about" if about else "exact"
    quantity = quantity_of(value, qualifier, None)
    return NumberSpan(
        folded.original(span[0]),
        folded.original_end(span[1]),
        quantity.stated,
        quantity.low,
        quantity.high,
        qualifier,
        outer_start=folded.original(outer[0]),
        outer_end=folded.original_end(outer[1]),
        hedge="adverb" if about else None,
        increment=increment,
    )


def digits(printed: str) -> int:
    """The value of digits with thousands parted in any way."""
    return int(re.sub(r"\D", "", printed))


def day_before(end: date | None) -> Period:
    """The period of a bulletin's addition: the day before `end` to `end`."""
    if end is None:
        return Period("interval", None, None, "unresolved")
    return Period("interval", end - timedelta(1), end, "document-date", None, f"added in the day before {end}")


def since(first: date, end: date | None) -> Period:
    """A total since the war's first day."""
    return Period("cumulative", first, end, "vocabulary", None, f"since {first}")
