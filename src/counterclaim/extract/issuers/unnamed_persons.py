"""For which office do persons without a name speak: officials of a country, its soldiers, a private person?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.page.persons_names import ANYBODY, persons
from counterclaim.extract.words.lexicon import lexicon
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_WHO_SPEAK = ("і", "ие", "ые")  # endings of a Slavic adjective of the plural subject
_WHOSE = ("их",)  # and of one behind a pointer ("за даними ізраїльських військових")
_PLURAL = ("і", "ие", "ые", "их", "ых", "им", "ым", "ими", "ыми")  # the same in any case
_IN_PLACE = re.compile(r" (?:в|во|у|на|із|з|из|с) [А-ЯІЇЄҐЁ][\w’'-]+")  # "медики в Газе"
_TELLS = ("issuers_apart", "issuers_civil", "issuers_deputies", "issuers_private")
_SHORTEST = 4  # letters of an adjective in the plural
_TITLE_WORDS = 2  # between a country and its officials
_WHOSE_OWN = re.compile(
    r"(?:[a-z]+ )*([A-Z]{2,}|(?:[A-Z]\.){2,}) (?:officials?|officers?|diplomats?|commanders?|sources?)"
    r"|(?:[A-Z]?[a-z]+ )?(?:[Ss]ources?|[Ii]nsiders?) (?:in|inside|at|within) (?:the )?([A-Z].*)"
)
_OF_AN_OUTLET = re.compile(
    r"(?:[Гг]азет|[Жж]урнал|[Аа]гентств|[Ии]здани|[Вв]идання|[Тт]елеканал|[Пп]ортал)\w* "
    r"(?:The )?([A-Z][A-Za-z’'.-]+(?: [A-Za-z’'.&-]+)*)"
)  # a kind of outlet before its name
_IN_A_BODY = re.compile(
    r"(?:[a-z-]+ ){0,2}(?:sources?|insiders?|officials?|officers?|interlocutors?) (?:in|inside|at|within|from) "
    r"(?:the )?([a-z][a-z ]*)"
)  # of a body that was named before ("a source in the agency")
UNNAMED = "-officials"  # of an id for officials without a name, of whom none is meant where one is named


def whose_own(party: Party) -> Party:
    """The organisation whose unnamed people speak ("a NATO official", "sources in the SBU"); others as they are."""
    found = _WHOSE_OWN.fullmatch(party.name) if isinstance(party, Named) else None
    if found is None and isinstance(party, Named) and (bare := _IN_A_BODY.fullmatch(party.name)) is not None:
        return AGAIN if "issuers_bodies" in lexicon("en").entry(bare[1].rpartition(" ")[2]) else party
    return party if found is None else Named(found[1] or found[2])


def outlet_alone(party: Party) -> Party:
    """An outlet without the word for its kind that is printed before its name ("Журнал The Economist")."""
    outlet = _OF_AN_OUTLET.fullmatch(party.name) if isinstance(party, Named) else None
    return party if outlet is None else Named(outlet[1])


def private_voice(segment: str, inside: Sequence[Item], start: int, language: str) -> Party:
    """The role of the private person who speaks, or the officials of whose military he is; null for nobody such."""
    private = next((item for place, item in enumerate(inside) if speaks_for_nobody(inside, place)), None)
    if private is None:
        return None
    if (office := soldier_of(inside, private)) is not None:
        return office
    return Role(persons(language).unnamed_role(segment[private.start - start : private.end - start]))


def speaks_for_nobody(inside: Sequence[Item], place: int) -> bool:
    """Whether a word means a private person, and no adjective of an office ("военный", not "военный эксперт")."""
    behind = inside[place + 1] if place + 1 < len(inside) else None
    apart = behind is None or bool(behind.unknown) or not behind.has(*HEADS, "aid_nouns")
    return apart and inside[place].has("issuers_private")


def soldier_of(inside: Sequence[Item], private: Item) -> str | None:
    """The officials of a country of whose military a person without a name is ("an American officer"); else null."""
    before = next((one for one, two in pairwise(inside) if two is private and not two.unknown), None)
    office = f"{before.get('adj')}{UNNAMED}" if before is not None and before.has("adj") else None
    return office if office in vocabulary().parties else None


def people_of(segment: str, inside: Sequence[Item], start: int, language: str, *, first: bool) -> Party:
    """The people without a name who tell what they saw, by where they are or in their role; null for others.

    "медики в Газе", "местные жители": before a verb only those whom an adjective or a place describes.
    """
    heads = [at for at, item in enumerate(inside) if _tells(item) and not item.has("issuers_heads", "party", "toll")]
    if not heads:
        return None
    head = inside[heads[0] if first else heads[-1]]
    place = _IN_PLACE.match(segment, head.end - start)
    end = head.end - start if place is None else place.end()
    words = segment[: head.start - start].split(" ")[:-1]
    led: list[str] = []
    while words and words[-1].endswith(_PLURAL) and len(words[-1]) > _SHORTEST and words[-1].isalpha():
        led.insert(0, words.pop())
    alone = not "".join(words).strip() if first else not segment[end:].strip()
    noun = segment[head.start - start : head.end - start]
    described = led or place or " " in noun or (first and noun[-1] not in "иыі")  # "по словам соседей"
    if not alone or not described or noun[-1] in "ауе":
        return None
    name = " ".join([*led, segment[head.start - start : end]])
    role = persons(language).unnamed_role(name)
    if role != ANYBODY and not head.has(*_TELLS[:3]):
        return Role(role)
    return None if place is None else Named(name)


def _tells(item: Item) -> bool:
    return item.has(*_TELLS) or item.get("cat") == "civilians"


def fighters_of(segment: str, inside: Sequence[Item], start: int) -> str | None:
    """The forces of a country whose men of one arm speak ("Українські зенітники повідомили"); null for none."""
    for adjective, men in pairwise(inside):
        army = _army_of(str(adjective.get("adj"))) if adjective.has("adj") else ""
        fights = (
            men.get("cat") == "personnel" and not men.unknown and not men.has("toll", "party", "forces", "stateless")
        )
        alone = adjective is inside[0] and not segment[: adjective.start - start].strip()
        led = _WHOSE if alone and not army.endswith("-armed-forces") else ()  # these often stand for their staff
        plural = segment[adjective.start - start : adjective.end - start].endswith((*_WHO_SPEAK, *led))
        if fights and plural and army:
            return army
    return None


@cache
def _army_of(state: str) -> str:
    """The id of a state's forces as a whole; empty where it has none."""
    parties = vocabulary().parties
    armies = (one for one, entry in parties.items() if entry.kind == "forces" and entry.parent == state)
    return f"{state}-armed-forces" if f"{state}-armed-forces" in parties else next(armies, "")


def officials_of(inside: Sequence[Item]) -> str | None:
    """The office that a country's unnamed officials speak for ("a senior US defence official"); null for none."""
    country: str | None = None
    for place, item in enumerate(inside):
        country = str(item.get("adj")) if item.has("adj") else country
        if country is not None and item.has("issuers_officials") and len(item.unknown) <= _TITLE_WORDS:
            behind = inside[place + 1] if place + 1 < len(inside) else None
            office = f"{country}-officials"
            alone = behind is None or not behind.has("issuers_bodies", "issuers_heads")
            return office if alone and office in vocabulary().parties else None
        paper = item.has("issuers_titles", "speech_sees") and country is None  # "a report by American intelligence"
        army = country is not None and item.has("issuers_armed")  # "an American military official"
        if not (item.has("adj", "article", "other") or paper or army) and item.number is None:
            return None
    return None


def private_speaker(segment: str, language: str) -> Role | None:
    """The private person whom nothing but a noun of persons names right before a verb of speech; null for none.

    "a Ukrainian soldier", "one medic at the scene", "soldiers of the brigade".
    """
    found = _private(language).fullmatch(segment.rstrip())
    return Role(persons(language).unnamed_role(found[1])) if found is not None else None


@cache
def _private(language: str) -> re.Pattern[str]:
    """What a stretch that names a private person looks like, in a language that leads nouns by articles."""
    nouns = "|".join(map(re.escape, lexicon(language).table.get("private_nouns") or ()))
    led = (
        r"(?:and |but |while |as )?(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any) )?"
    )
    return re.compile(
        rf"\W*{led}((?:[\w'’-]+ ){{0,3}}(?:{nouns}))(?: (?:at|in|from|on|near|with|of|who) [\w'’ -]+)?,?"
        if nouns
        else r"(?!)"
    )
