"""Does a clause only say who hands on the words of the one before ("сообщил Минздрав, которого цитирует Reuters")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.vocabulary.load import vocabulary

_NEAR = 24  # characters
_CLAUSE = 160  # characters from the data to the verb of whoever hands them on
_CITED = re.compile(r"(?:^|[\s,])(?:которого|которую|которых|якого|яку|його|її|їх|его|её|ее|их)\s$", re.IGNORECASE)
_DATA = re.compile(
    r"(?<!\w)(?:данным|данными|даними|цифрами?|п[іо]дсч[её]там|підрахунками|оценкам|оцінками) [^.;:!?\n]{3,80},"
    r" (?:які|що|которые) (?:(?!як|что|що)[^\s.,;:]+ ){0,3}$",
    re.IGNORECASE,
)  # "за даними МОЗ Гази, які у четвер навело ..."
_EITHER = re.compile(r"(?:который|которое|которые|який|яке|які)\s$")  # the one who cites, or the one cited
_NAME = re.compile(r"\s(?:(?:агентство|агенція|агентство|телеканал|газета|издание|видання)\s)?[«\"]?(\w[\w’' -]*\w)")
_LATIN = re.compile(r"\s(?:[а-яіїєґё]+\s)?[«\"]?[A-Z]")
_PRESS = frozenset({"media", "monitor"})


def cited_by_another(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> bool:
    """Whether a word of handing on has the one cited before it, and behind it who cites.

    "которое" may be either: then an outlet stands behind, by its name or in Latin letters. Data "которые привело X" are
    of the one named before.
    """
    item = items[place]
    if not lexicon.grammar.get("inverts"):
        return False
    if _DATA.search(text, max(0, item.start - _CLAUSE), item.start):
        return True
    if "speech_relays" not in item.entry:
        return False
    low = max(0, item.start - _NEAR)
    if _CITED.search(text, low, item.start):
        return True
    if not _EITHER.search(text, low, item.start):
        return False
    behind = items[place + 1] if place + 1 < len(items) else None
    party = vocabulary().parties.get(str(behind.get("party"))) if behind is not None and not behind.unknown else None
    if party is not None:
        return party.kind in _PRESS
    name = _NAME.match(text, item.end)
    known = name is not None and any(folded(name[1]).startswith(one) for one in lexicon.table.get("outlets") or ())
    return known or _LATIN.match(text, item.end) is not None
