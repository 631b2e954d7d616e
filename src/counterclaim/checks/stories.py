"""Which findings tell of one and the same cell, and which of them leads?

One wrong cell of one copy is a fall where the series goes back, a jump where it stands, and a disagreement with the
other copy. A reader wants to hear of it once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from counterclaim.checks.falls import COPY_ERROR, fall
from counterclaim.checks.jumps import jump
from counterclaim.checks.mirrors import mirror
from counterclaim.checks.series import Neighbourhood
from counterclaim.model.finding import Finding, at_least

CELL_RULES: Mapping[str, Callable[[Neighbourhood], Iterator[Finding]]] = {"fall": fall, "jump": jump, "mirror": mirror}
"""The rules that see the same wrong cell from different sides, in the order in which their findings come."""
Cell = tuple[str | None, str | None]
"""A cell of one count: the copy it stands in, and its day."""


def told_once(near: Neighbourhood, rules: Collection[str]) -> list[Finding]:
    """The findings of these rules on one count; of several about one cell, one leads and the others follow.

    The disagreement of two copies leads where it suspects the same copy: it has the other value to show. Else the jump
    leads, which names the cell, and a disagreement that suspects no copy follows it; the fall, which is seen only
    where the series goes back, comes last. The one that leads names the others (`details.also`). Those that follow are
    `info`, say so, and carry whom they follow in `details.told_by`. Nothing is left out.
    """
    found = [finding for rule, of in CELL_RULES.items() if rule in rules for finding in of(near)]
    if len(found) < 2:
        return found
    stories: dict[Cell, list[int]] = {}
    for place, finding in enumerate(found):
        if (cell := _cell(finding)) is not None:
            stories.setdefault(cell, []).append(place)
    _join_the_undecided(found, stories)
    for places in stories.values():
        if len(places) > 1:
            lead = min(places, key=lambda place: _RANK[found[place].rule] + 9 * (_suspect(found[place]) is None))
            _tell(found, lead, [place for place in places if place != lead])
    return found


_RANK = {"mirror": 0, "jump": 1, "fall": 2}


def _cell(finding: Finding) -> Cell | None:
    """The one cell that a finding holds for wrong; null where it suspects none, or speaks of more than a slip."""
    suspect = _suspect(finding)
    return None if suspect is None or not at_least(finding, "medium") else suspect


def _suspect(finding: Finding) -> Cell | None:
    where, details = finding.where or {}, finding.details or {}
    match finding.rule:
        case "fall":
            if details["truth"] != COPY_ERROR:
                return None
            return where["source"], details["suspect_date"] or where["date"]
        case "mirror":
            return (where["source"], where["date"]) if details["suspect"] is not None else None
        case _:
            return where["source"], where["date"]


def _join_the_undecided(found: Sequence[Finding], stories: Mapping[Cell, list[int]]) -> None:
    """Two copies that disagree, neither suspected, belong to the story of the day's cell that another rule names."""
    for place, finding in enumerate(found):
        if finding.rule != "mirror" or _suspect(finding) is not None or not at_least(finding, "medium"):
            continue
        day = (finding.where or {})["date"]
        named = [cell for cell in stories if cell[1] == day]
        if len(named) == 1:
            stories[named[0]].append(place)


def _tell(found: list[Finding], lead: int, others: Sequence[int]) -> None:
    first = found[lead]
    also = [{"rule": found[place].rule, "kind": found[place].kind, "date": _day(found[place])} for place in others]
    named = " and ".join(f"`{one['rule']}` on {one['date']}" for one in also)
    found[lead] = replace(
        first,
        message=f"{first.message} The same cell shows as {named} too.",
        details={**(first.details or {}), "also": also},
    )
    told_by: dict[str, Any] = {
        "rule": first.rule,
        "kind": first.kind,
        "date": _day(first),
        "claims": list(first.claims),
    }
    for place in others:
        one = found[place]
        found[place] = replace(
            one,
            message=f"{one.message} `{first.rule}` on {_day(first)} tells of the same cell.",
            details={**(one.details or {}), "told_by": told_by},
        )


def _day(finding: Finding) -> str:
    return str((finding.where or {})["date"])
