"""What did those suffer of whom a verb of suffering is said, behind its noun ("поранень за місяць зазнали 588")?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.counts.govern import Governor

_FAR = 6  # items from the noun to its verb


def suffered(figure: Figure, governor: Governor | None) -> Governor | None:
    """The governor with the wounds that stand before it in its clause, where it says of persons only "lost"."""
    items = figure.sentence.items
    lost = governor is not None and governor.role == "loser" and governor.outcome == "lost" and figure.human
    if governor is None or not lost or not 0 < governor.place < figure.at:
        return governor
    for item in reversed(items[max(0, governor.place - _FAR) : governor.place]):
        if item.get("punct") or item.number is not None or item.has("clause", "loser", "taker"):
            return governor
        if item.get("toll") == "wounded" and not item.has("cat"):
            return replace(governor, outcome="wounded")
    return governor
