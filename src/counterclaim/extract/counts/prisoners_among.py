"""Which prisoners are named among the dead, as men who had come to serve from prison?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure

_RECRUITED = frozenset({"volunteers", "mobilised", "convicts"})


def name_prisoners_among(figures: Sequence[Figure]) -> None:
    """Reads prisoners that a list of the dead names beside volunteers or the mobilised as the convicts they were."""
    dead = [one for one in figures if one.category in _RECRUITED and one.outcome == "killed"]
    for figure in figures if dead else ():
        beside = figure.topic_item is not None and figure.topic_item.get("toll") == "captured"  # "prisoners (11,000)"
        if figure.outcome == "captured" and (beside or "captured" in (*figure.phrase.toll, *figure.phrase.told)):
            figure.category, figure.outcome, figure.governor = "convicts", "killed", dead[0].governor
        elif figure.outcome == "captured" and figure.category in _RECRUITED:
            figure.outcome, figure.governor = "killed", dead[0].governor
