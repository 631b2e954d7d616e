"""How does the range narrow with each kind of evidence, and how does it move with what is assumed?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.estimate.answer import Rung
from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.copies import Copying
from counterclaim.estimate.counted import EVERYONE_COUNTED, narrowed
from counterclaim.estimate.integrate import DRAWS, POINTS, posterior
from counterclaim.estimate.refusals import why_not_at_all
from counterclaim.estimate.report import Report

STEPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("the other side alone", frozenset({"enemy"})),
    ("both belligerents", frozenset({"enemy", "own"})),
    ("with third parties", frozenset({"enemy", "own", "third-party"})),
    ("with named lists and registries", frozenset({"enemy", "own", "third-party", "named-list", "registry"})),
)
QUICK = 20
"""Fitted settings a rung: a rung shows a direction, the answer itself uses all of them."""


def rungs(
    reports: Sequence[Report],
    cards: CardSet,
    definition: frozenset[str],
    start: dt.date,
    end: dt.date,
    *,
    level: float,
    seed: int,
    whole: tuple[float, float, float],
    suspected: Sequence[Copying] = (),
    who: str = EVERYONE_COUNTED,
) -> tuple[Rung, ...]:
    """The range after each kind of evidence, from the belligerents to the registries; `end` is excluded.

    Steps that add no report are skipped; the last step is the whole answer.
    """
    out: list[Rung] = []
    before = 0
    for name, roles in STEPS:
        heard = [r for r in reports if r.role in roles]
        if len(heard) == before:
            continue
        before = len(heard)
        if len(heard) == len(reports):
            out.append(Rung(name, *whole))
        else:
            out.append(
                _range(
                    name,
                    heard,
                    cards,
                    definition,
                    (start, end),
                    level=level,
                    seed=seed,
                    suspected=suspected,
                    who=who,
                )
            )
    return tuple(out)


def specification_curve(
    reports: Sequence[Report],
    cards: CardSet,
    definition: frozenset[str],
    start: dt.date,
    end: dt.date,
    *,
    level: float,
    seed: int,
    suspected: Sequence[Copying] = (),
) -> tuple[Rung, ...]:
    """The range under other choices a careful person could have made; `end` is excluded.

    Choices: no camp error, no jump, the narrow meaning of series only, every source erring alone, biases twice as
    loose, and each role left out. Every row is fitted as fully as the answer itself, so the first row gives the same
    figures as `estimate`, and a difference between rows is the choice's and not the fewer settings'.
    """
    loose = {role: replace(card, spread=2 * card.spread, shared=2 * card.shared) for role, card in cards.cards.items()}
    alone = {role: replace(card, shared=0.0) for role, card in cards.cards.items()}
    choices: list[tuple[str, Sequence[Report], CardSet]] = [
        ("as answered", reports, cards),
        ("no error shared by a camp", reports, replace(cards, camp=((0.0, 1.0),))),
        ("no jump in a series' bias", reports, replace(cards, jump=(0.0, cards.jump[1]))),
        ("series count what they say", reports, replace(cards, wider=0.0)),
        ("sources of a role share nothing", reports, replace(cards, cards=alone)),
        ("biases known half as well", reports, replace(cards, cards=loose)),
    ]
    for role in dict.fromkeys(r.role for r in reports):
        rest = [r for r in reports if r.role != role]
        if rest:
            choices.append((f"without {role}", rest, cards))
    return tuple(
        _range(
            name,
            heard,
            deck,
            definition,
            (start, end),
            level=level,
            seed=seed,
            suspected=suspected,
            fits=(POINTS, DRAWS),
        )
        for name, heard, deck in choices
    )


def _range(
    name: str,
    heard: Sequence[Report],
    cards: CardSet,
    definition: frozenset[str],
    window: tuple[dt.date, dt.date],
    *,
    level: float,
    seed: int,
    suspected: Sequence[Copying],
    who: str = EVERYONE_COUNTED,
    fits: tuple[int, int] = (QUICK, 2048),
) -> Rung:
    start, end = window
    refused = why_not_at_all(heard, cards, start, end)
    if refused:
        return Rung(name, None, None, None, refused)
    found = posterior(
        heard,
        cards,
        start=min(start, *(r.start for r in heard)),
        end=max(end, *(r.end for r in heard)),
        seed=seed,
        suspected=suspected,
        points=fits[0],
        draws=fits[1],
    )
    tail = (1 - level) / 2
    low, median, high = found.quantiles(
        found.total(definition, start, end) * narrowed(found, who, seed), (tail, 0.5, 1 - tail)
    )
    return Rung(name, float(low), float(median), float(high))
