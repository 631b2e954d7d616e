"""Which body does a person lead, by the office printed beside the name ("Air Force commander Mykola X")?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.page.name_places import NamePlaces
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_BODY = r"(?:[A-Z][\w’'-]*)(?:\s(?:[A-Z][\w’'-]*|of|for|the|and|armed|air|ground|naval|forces|force|navy|army|staff))*"
_RANK = r"(?:lt|lieutenant|maj|major|brig|brigadier|vice|rear|col|colonel|gen|general|admiral|adm|marshal|capt|captain)"
_RANKS = rf"(?:(?i:{_RANK})\b\.?[\s-])*"
_OFFICE = rf"(?:[a-z-]+(?:\s[a-z-]+)?|(?!(?i:{_RANK})\b)[A-Z][a-z-]+)"
_PERSON = "\ue000"  # stands in a text for the name, so that one pattern serves all names
_SHAPES = (
    re.compile(rf"(?<![\w’'-])(?:[Tt]he )?(?P<body>{_BODY})\s(?P<office>{_OFFICE}),?\s{_RANKS}{_PERSON}"),
    re.compile(
        rf"(?<!\w)(?:(?P<whose>(?-i:(?!The\b)[A-Z])\w+?)(?:[’']s)?\s)?(?P<office>{_OFFICE})\sof\s(?:the\s)?(?P<body>{_BODY}),?"
        rf"\s(?:[A-Z][\w.]*\s)?{_RANKS}{_PERSON}",
        re.IGNORECASE,
    ),
    re.compile(rf"{_PERSON},\s(?:the\s)?(?P<office>{_OFFICE})\sof\s(?:the\s)?(?P<body>{_BODY})"),
    re.compile(rf"{_PERSON},\s(?:the\s)?(?P<body>{_BODY})(?:[’']s)?\s(?P<office>{_OFFICE})"),
)
_LED = frozenset({"forces", "ministry", "monitor", "group", "international"})


def led_by_person(bodies: Sequence[str], states: Iterable[str], lexicon: Lexicon) -> Party:
    """The first body with an id among those that a person heads or commands (`led_bodies`); null for none.

    `states`: the countries that the text speaks of, nearest first, of which a body without its country may be.
    """
    for body in bodies:
        named = lexicon.entry(folded(body)).get("party")
        if named is not None and vocabulary().parties[named].kind in _LED:
            return str(named)
        found = (completed(body, state, lexicon) for state in states)
        party = next((one for one in found if one is not None), None)
        if party is not None and vocabulary().parties[str(party)].kind in _LED:
            return party
    return None


def led_bodies(name: str, places: NamePlaces, lexicon: Lexicon) -> list[str]:
    """The bodies that the person so named heads or commands, as printed; none of a deputy or former head."""
    led = []
    for _, paragraph in places.of(name):
        for body, printed in _printed_beside(name, paragraph.text):
            office = printed[:1].lower() + printed[1:]
            means = lexicon.entry(folded(office.split()[-1])) if " in " not in office else {}
            whole = lexicon.entry(folded(office))
            if "issuers_heads" not in means and "issuers_heads" not in whole:
                continue
            if office.endswith("minister") and body.lower().endswith(("armed forces", "army", "navy", "air force")):
                continue  # "Armed forces minister X" is of the government
            if "issuers_deputies" in lexicon.entry(folded(office.split()[0])) or office.startswith(("former", "ex-")):
                continue
            led.append(f"{body} ministry" if office == "minister" else body)  # "Defence Minister X"
    return led


def _printed_beside(name: str, text: str) -> list[tuple[str, str]]:
    """Bodies and offices that stand before or behind a name: "BODY office NAME", "office of BODY, NAME", "NAME, office
    of BODY".
    """
    marked = text.replace(name, _PERSON)
    found = [match for shape in _SHAPES for match in shape.finditer(marked)]
    return [(" ".join(filter(None, (one.groupdict().get("whose"), one["body"]))), one["office"]) for one in found]


def holder_of(named: Sequence[str]) -> str | None:
    """Who holds the office of a ministry named before him ("на коллегии Минобороны глава ведомства Белоусов")."""
    parties = vocabulary().parties
    return next((one for one in named[1:] if parties[one].kind == "office" and parties[one].parent in named), None)
