"""Does a stretch only take up a body named before ("the ministry", "its spokesman")?"""

from __future__ import annotations

import re

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

ACTING = frozenset({"forces", "office", "ministry"})
COUNTING = frozenset({"monitor", "media"})
_OF_IT = re.compile(r"\s[а-яіїєґё]")  # a word that may say what a body is of ("Служби порятунку")
AGAIN = Named("")  # the body that spoke before
_SOURCES = ("джерел",)  # nobody's name, and never those who spoke before
_MINISTRIES = ("ministry", "department", "ведомств", "відомств", "міністерств", "министерств")
OF_STATE = ("ведомств", "відомств", "міністерств", "министерств")  # never a monitor or an outlet


def unadorned(name: str, lexicon: Lexicon) -> str:
    """A name without the words that only say how it became known ("newly declassified intelligence")."""
    afresh = lexicon.table.get("afresh") or ()
    return " ".join(word for word in name.split() if word not in afresh) or name


def generic(segment: str, head: Item, start: int, name: str) -> bool:
    """Whether the stretch only takes up a body named before ("the ministry", "its spokesman", "officials")."""
    printed = segment[head.start - start : head.end - start]
    if printed.lower().startswith(_SOURCES):
        return False
    led = head.has("issuers_apart") or printed.lower().startswith(OF_STATE)
    opens = led and printed[1:].islower() and not segment[: head.start - start].strip()
    first = head.has("issuers_heads") and printed[:1] > "z" and not segment[: head.start - start].strip()
    alone = head.has("issuers_common") and _OF_IT.match(segment, head.end - start) is None
    opens = opens or ((alone or first) and printed[1:].islower())
    return " " not in name and bool((printed.islower() and name.islower()) or opens)


def named_here(sentence: Sentence, kinds: frozenset[str]) -> list[str]:
    """The parties of these kinds that a sentence names by a name with an id, in text order."""
    named = (item.entry.get("party") for item in sentence.items)
    return [str(party) for party in named if party is not None and vocabulary().parties[str(party)].kind in kinds]


def his_ministry(held: Party, noun: str) -> Party:
    """The ministry of the minister who spoke, for "the ministry" ("Shoigu said ... the ministry admitted"); else he."""
    parties = vocabulary().parties
    entry = parties.get(held) if isinstance(held, str) else None
    parent = parties.get(entry.parent) if entry is not None and entry.kind == "office" and entry.parent else None
    meant = parent is not None and parent.kind == "ministry" and noun.startswith(_MINISTRIES)
    return entry.parent if meant and entry is not None else held
