"""What is assumed about each kind of source before its figures are read?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from counterclaim.model.errors import NoCardsError

ROLES = ("enemy", "own", "third-party", "named-list", "registry")
CARDS = Path(__file__).with_name("cards.yml")


@dataclass(frozen=True, slots=True)
class Card:
    """How far a source of one role has stood from what was later established.

    `centre` and `spread` are the mean and standard deviation of log(claimed / established); `shared` is the part of
    the spread that all sources of the role in one war have in common (0: each errs alone); `noise` is the scale of a
    single figure around its source's own bias (log, t with 4 degrees); `camp` names who errs together;
    `delay` is the share of a week's dead a list holds after so many weeks: pairs (weeks, share), None without delay.
    """

    role: str
    centre: float
    spread: float
    noise: float
    shared: float = 0.0
    camp: str | None = None
    delay: tuple[tuple[float, float], ...] = ()
    sources: tuple[str, ...] = ()
    dated: str = ""
    evidence: str = ""

    @property
    def hash(self) -> str:
        """sha256 of the card's canonical JSON, first 12 hex digits: travels with every number that used it."""
        return digest(
            {
                "role": self.role,
                "centre": self.centre,
                "spread": self.spread,
                "noise": self.noise,
                "shared": self.shared,
                "camp": self.camp,
                "delay": [list(p) for p in self.delay],
                "sources": list(self.sources),
                "dated": self.dated,
                "evidence": self.evidence,
            }
        )


@dataclass(frozen=True, slots=True)
class CardSet:
    """One card a role, the same for both sides, and what the sources share.

    `camp`: standard deviations of an error that a whole camp makes together, each with its chance.
    `hyper`: median and log-sd of each scale.
    `killed_share`: centre and sd on the logit scale of killed in killed + wounded. `parts`: log ratio to the killed of
    the missing, captured and non-combat dead. `jump`: chance of one jump in a serial source's bias, and its sd.
    `wider`: chance that a series said to count killed + wounded counts everyone. `copy`: prior chance of copying.
    `perimeters`: log shift and its sd for a source that counts only a named group. `own_cards`: cards for one claimant.
    """

    name: str
    cards: Mapping[str, Card]
    camp: tuple[tuple[float, float], ...]
    hyper: Mapping[str, tuple[float, float]]
    killed_share: tuple[float, float]
    parts: Mapping[str, tuple[float, float]]
    jump: tuple[float, float]
    wider: float
    copy: float
    perimeters: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    own_cards: Mapping[str, Card] = field(default_factory=dict)

    def card(self, role: str, source: str) -> Card:
        """The card for a source: its own if this set has one, else its role's.

        Raises:
            KeyError: no card for the role (the caller refuses in words before it comes to that).
        """
        return self.own_cards.get(source) or self.cards[role]

    @property
    def hash(self) -> str:
        """sha256 of the whole set, first 12 hex digits."""
        return digest(
            {
                "name": self.name,
                "cards": {k: c.hash for k, c in sorted(self.cards.items())},
                "camp": [list(c) for c in self.camp],
                "hyper": {k: list(v) for k, v in sorted(self.hyper.items())},
                "killed_share": list(self.killed_share),
                "parts": {k: list(v) for k, v in sorted(self.parts.items())},
                "jump": list(self.jump),
                "wider": self.wider,
                "copy": self.copy,
                "perimeters": {k: list(v) for k, v in sorted(self.perimeters.items())},
                "own": {k: c.hash for k, c in sorted(self.own_cards.items())},
            }
        )


def digest(thing: object) -> str:
    """sha256 of canonical JSON, first 12 hex digits."""
    text = json.dumps(thing, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@cache
def card_set(name: str = "common") -> CardSet:
    """A frozen set of cards by name: `common` (learned from past wars) or `worlds` (the simulator's own priors).

    Raises:
        NoCardsError: there is no set of that name.
    """
    everything: dict[str, Any] = yaml.safe_load(CARDS.read_text(encoding="utf-8"))
    shared = everything["shared"]
    if name not in everything["sets"]:
        raise NoCardsError(name, tuple(everything["sets"]))
    raw = {**shared, **everything["sets"][name]}
    return CardSet(
        name=name,
        cards={role: _card(role, fields) for role, fields in raw["cards"].items()},
        camp=tuple((c[0], c[1]) for c in raw["camp"]),
        hyper={k: (v[0], v[1]) for k, v in raw["hyper"].items()},
        killed_share=tuple(raw["killed_share"]),
        parts={k: (v[0], v[1]) for k, v in raw["parts"].items()},
        jump=tuple(raw["jump"]),
        wider=raw["wider"],
        copy=raw["copy"],
        perimeters={k: (v[0], v[1]) for k, v in raw.get("perimeters", {}).items()},
        own_cards={
            k: _card(v["role"], {x: y for x, y in v.items() if x != "role"})
            for k, v in raw.get("own_cards", {}).items()
        },
    )


def _card(role: str, fields: Mapping[str, Any]) -> Card:
    return Card(
        role=role,
        centre=fields["centre"],
        spread=fields["spread"],
        noise=fields["noise"],
        shared=fields.get("shared", 0.0),
        camp=fields.get("camp"),
        delay=tuple((p[0], p[1]) for p in fields.get("delay", [])),
        sources=tuple(fields.get("sources", [])),
        dated=str(fields.get("dated", "")),
        evidence=fields.get("evidence", ""),
    )
