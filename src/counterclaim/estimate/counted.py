"""Who is counted in a figure: regulars, militias, private companies, foreigners?

Most figures do not say and are read as everyone. A list of citizens or a word for one group is narrower; the first is
moved by a declared factor, a figure about irregulars alone is no figure about the side and is left aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from counterclaim.estimate.integrate import Posterior
from counterclaim.estimate.likelihood import Floats
from counterclaim.model.errors import NoPerimeterError

COUNTED = Path(__file__).with_name("counted.yml")
EVERYONE_COUNTED = "everyone"


@dataclass(frozen=True, slots=True)
class Perimeters:
    """The groups that make up everyone, named sets of them, and which source says that it counts which set.

    `words` are beginnings of nouns for each group, `general` of nouns for soldiers at large, in small letters.
    """

    words: Mapping[str, tuple[str, ...]]
    general: tuple[str, ...]
    named: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, str]


@cache
def perimeters() -> Perimeters:
    """The perimeters that ship with the estimate."""
    raw: dict[str, Any] = yaml.safe_load(COUNTED.read_text(encoding="utf-8"))
    return Perimeters(
        words={group: tuple(words) for group, words in raw["groups"].items()},
        general=tuple(raw["general"]),
        named={name: tuple(groups) for name, groups in raw["perimeters"].items()},
        sources={name: str(entry["counts"]) for name, entry in raw["sources"].items()},
    )


def groups_of(who: str) -> tuple[str, ...]:
    """The groups a perimeter counts.

    Raises:
        NoPerimeterError: there is no perimeter of that name.
    """
    known = perimeters().named
    if who not in known:
        raise NoPerimeterError(who, tuple(known))
    return known[who]


def narrowed(found: Posterior, who: str, seed: int) -> Floats:
    """What each draw of everyone's losses is multiplied by to count `who` alone; ones for everyone.

    The declared factor is uncertain; sources that count the same perimeter have taught something about it (it is part
    of their bias), so it is drawn given their drawn biases (normal, as both are).
    """
    if who == EVERYONE_COUNTED:
        return np.ones(len(found.weights))
    problem = found.problem
    shift, width = problem.cards.perimeters[who]
    member = np.array([float(p == who) for p in problem.counted])
    pull = width**2 * np.linalg.solve(problem.bias_cov, member)
    biases = found.draws[:, found.points[0].fit.model.layout.bias]
    mean = shift + (biases - problem.bias_mean) @ pull
    left = max(width**2 - width**2 * float(member @ pull), 0.0)
    normal = np.random.default_rng(seed).standard_normal(len(mean))
    return np.asarray(np.exp(mean + np.sqrt(left) * normal))


def named_groups(words: str) -> frozenset[str]:
    """The groups that the words printed with a number name; empty where they speak of soldiers at large."""
    printed = [w.strip(".,;:()\"'«»“”") for w in words.lower().replace("-", " ").split()]
    line = " ".join(printed)

    def told(beginnings: tuple[str, ...]) -> bool:
        return any(b in line if " " in b else any(w.startswith(b) for w in printed) for b in beginnings)

    known = perimeters()
    found = frozenset(group for group, beginnings in known.words.items() if told(beginnings))
    return frozenset() if found - {"regulars"} and told(known.general) else found


def perimeter_of(source: str, words: str) -> str | None:
    """The perimeter of a figure; None where it counts everyone or does not say.

    The words printed with the number come first, then what the source says of itself.
    """
    if named_groups(words) == {"regulars"}:
        return "regulars"
    return perimeters().sources.get(source.removesuffix(" (estimate)"))
