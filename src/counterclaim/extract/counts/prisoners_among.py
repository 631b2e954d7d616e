"""Which prisoners are named among the dead, as men who had come to serve from prison?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure

_RECRUITED = frozenset({"volunteers", "mobilised", "convicts"})


def name_prisoners_among(figures: Sequence[Figure]) -> None:
    """Reads prisoners that a list of the dead names beside volunteers or the mobilised as the convicts they were."""
    dead = [one for one in figures if one.category in _RECRUITED and one.outcome == "killed"]
    for figure in figures if dead else ():
        if figure.outcome == "captured" and "captured" in (*figure.phrase.toll, *figure.phrase.told):
            figure.category, figure.outcome, figure.governor = "convicts", "killed", dead[0].governor
