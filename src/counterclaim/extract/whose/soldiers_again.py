"""Which people are the soldiers that the same speaker tells of elsewhere?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure

_LARGE = 1000  # of two numbers as large as this, the same are not so by chance


def told_as_soldiers(figures: Sequence[Figure]) -> None:
    """People are soldiers where the same speaker tells the same large number of them as such elsewhere."""
    large = [one for one in figures if one.human and one.dropped is None and (one.number.stated or 0) >= _LARGE]
    known = {(one.number.stated, one.outcome, str(one.claimant)) for one in large if one.category == "personnel"}
    for one in large:
        if one.category == "people" and (one.number.stated, one.outcome, str(one.claimant)) in known:
            one.category = "personnel"
