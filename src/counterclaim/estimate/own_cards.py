"""Which cards does a reader lay over the common ones for one claimant in one war, and where are they from?

A file names the war and, for each claimant, a card with a citation; without a citation it is refused. What such cards
give is always shown beside what the common cards give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from counterclaim.estimate.cards import ROLES, Card, CardSet, card_set
from counterclaim.model.errors import BadCardError

NEEDED = ("role", "centre", "spread", "dated", "evidence", "sources")


def cards_of(cards: CardSet | str) -> CardSet:
    """A set of cards as it is, by its name, or from a reader's own file (a name that ends in .yml or .yaml).

    Raises:
        NoCardsError: there is no set of that name.
        BadCardError: the file cannot be read, or a card lacks a number, a date or a citation.
    """
    if isinstance(cards, CardSet):
        return cards
    return _from_file(Path(cards)) if cards.endswith((".yml", ".yaml")) else card_set(cards)


def _from_file(path: Path) -> CardSet:
    if not path.is_file():
        raise BadCardError(str(path), "there is no such file")
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadCardError(str(path), "it cannot be read as YAML") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("cards"), dict) or not raw.get("war"):
        raise BadCardError(str(path), "it has no `war` and `cards`")
    common = card_set("common")
    own = {str(source): _card(common, str(path), str(source), fields) for source, fields in raw["cards"].items()}
    return replace(common, name=f"common with own cards for {raw['war']}", own_cards=own)


def _card(common: CardSet, where: str, source: str, fields: object) -> Card:
    if not isinstance(fields, Mapping):
        raise BadCardError(where, f"the card of {source} is not a set of fields")
    lacks = [name for name in NEEDED if fields.get(name) in (None, "", [])]
    if lacks:
        raise BadCardError(where, f"the card of {source} lacks {', '.join(lacks)}")
    role, sources = str(fields["role"]), fields["sources"]
    if role not in ROLES:
        raise BadCardError(where, f"the card of {source} has the role {role!r}; roles are {', '.join(ROLES)}")
    if not isinstance(sources, list):
        raise BadCardError(where, f"the sources of the card of {source} are not a list")
    base = common.cards[role]
    centre, spread, noise = (
        _number(where, source, n, fields.get(n, base.noise)) for n in ("centre", "spread", "noise")
    )
    if spread <= 0 or noise <= 0:
        raise BadCardError(where, f"the card of {source} has a spread or noise that is not above zero")
    return replace(
        base,
        centre=centre,
        spread=spread,
        noise=noise,
        shared=0.0,
        dated=str(fields["dated"]),
        evidence=str(fields["evidence"]),
        sources=tuple(map(str, sources)),
    )


def _number(where: str, source: str, name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 10:
        raise BadCardError(where, f"{name} in the card of {source} is {value!r}, not a number on the log scale")
    return float(value)
