"""Is a total one of the war that the document is about?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.figure import Figure
from counterclaim.extract.sides import Sides, side
from counterclaim.model.period import Period
from counterclaim.vocabulary.load import vocabulary


def of_this_war(figure: Figure, period: Period, sides: Sides) -> Period:
    """The period, without the war's first day that no word prints where a state loses that fights no such war.

    "The Soviets lost 15,000 men in Afghanistan" in a text about 2022.
    """
    assumed = period.kind == "cumulative" and period.start == sides.first_day and period.working is None
    if not assumed or sides.first_day is None or not isinstance(figure.subject, str) or figure.topic != "loss":
        return period
    known = vocabulary().parties.get(figure.subject)
    if known is None or known.kind != "state" or side(figure.subject) in sides.parties:
        return period
    return replace(period, start=None, basis="unresolved")
