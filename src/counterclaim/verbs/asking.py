"""What does the ledger hold about a number, a series, a claim?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterclaim.checks.compare import Comparison
from counterclaim.checks.compare import compare as compare_measures
from counterclaim.model import Claim
from counterclaim.model.quantity import Number
from counterclaim.publish.series import Series
from counterclaim.publish.series import series as series_in
from counterclaim.publish.trace import Evidence, Step
from counterclaim.publish.trace import find as find_in
from counterclaim.publish.trace import show as show_in
from counterclaim.publish.trace import trace as trace_in
from counterclaim.verbs.opening import DEFAULT, Address, opened


def show(
    claim_id: str, *, ledger: Address = DEFAULT, known_by: date | None = None, recorded_by: date | None = None
) -> Evidence:
    """A claim with its words, its document's record, and what was said of it later.

    Raises:
        NoSuchClaimError: the ledger holds no claim of that id, or several whose ids begin so.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return show_in(store, claim_id)


def find(
    number: Number, *, ledger: Address = DEFAULT, known_by: date | None = None, recorded_by: date | None = None
) -> Sequence[Claim]:
    """Every claim that states the number, by day of publication."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return find_in(store, number)


def trace(
    number: Number, *, ledger: Address = DEFAULT, known_by: date | None = None, recorded_by: date | None = None
) -> Sequence[Step]:
    """Who said the number first, who repeated it and how it changed, in order of publication."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return trace_in(store, number)


def series(
    claimant: str,
    category: str,
    *,
    ledger: Address = DEFAULT,
    subject: str | None = None,
    outcome: str | None = None,
    source: str | None = None,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Series:
    """A claimant's running total of a category, one row a day; a missing day is a gap, never 0.

    Raises:
        NoSeriesError: the ledger holds no such running total.
        SeveralSourcesError: several copies exist and no pack names the preferred one; give `source`.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return series_in(store, claimant, category, subject=subject, outcome=outcome, source=source)


def compare(
    category: str,
    *,
    subject: str,
    ledger: Address = DEFAULT,
    start: date | None = None,
    end: date | None = None,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Comparison:
    """What each claimant says of one side's losses over one window (both ends included), unlike measures apart.

    Raises:
        CounterclaimError: nothing in the ledger answers, or the measures asked for are unlike.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return compare_measures(store, category, subject=subject, start=start, end=end, known_by=known_by)
