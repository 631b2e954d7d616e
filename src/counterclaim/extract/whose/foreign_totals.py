"""Is a total one of the war that the document is about?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import Sides, side
from counterclaim.model.period import Period
from counterclaim.vocabulary.load import vocabulary

FOUGHT_BESIDE = frozenset({"kp", "wagner"})
"""Who fights beside the two sides of the invasion of 2022."""


def of_this_war(figure: Figure, period: Period, sides: Sides, opened: date | None) -> Period:
    """The period, without the war's first day that no word prints where a state loses that fights no such war.

    "The Soviets lost 15,000 men in Afghanistan" in a text about 2022. `opened`: the first day of the war whose sides
    the text names.
    """
    first = opened or sides.first_day
    assumed = period.kind == "cumulative" and period.start == first and period.working is None
    if not assumed or first is None or not isinstance(figure.subject, str) or figure.topic != "loss":
        return period
    known = vocabulary().parties.get(figure.subject)
    fighting = sides.parties if sides.first_day is not None else _fought_from(first) | FOUGHT_BESIDE
    if known is None or known.kind != "state" or side(figure.subject) in fighting:
        return period
    return replace(period, start=None, basis="unresolved")


def _fought_from(first: date) -> frozenset[str]:
    """The states that fight in the wars which began on a day."""
    return frozenset(
        party for pack in vocabulary().packs.values() if pack.first_day == first for party in pack.belligerents
    )
