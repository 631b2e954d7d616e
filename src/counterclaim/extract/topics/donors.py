"""Which state or body gives, by the words around the verb of giving?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary


def donor_of(items: Sequence[Item], verb: int, helped: str | None, *, last: int) -> Party:
    """The state or body that gives: whom "from" names, else the nearest party before the verb, else the one behind it.

    A party behind "for" or "to" is no donor, nor is the side that is helped. `last`: where the phrase of what is given
    ends; its own "from" comes before another's ("one battery from Italy and two from Germany").
    """
    for before, item in pairwise([*items[last + 1 : last + 3], *items]):
        if before.has("from_whom") and not item.unknown and (giver := gives(item, helped)) is not None:
            return giver
    for place in range(verb - 1, -1, -1):
        if items[place].get("punct") in {";", "."}:
            return None
        if _of_the_aid(items, place):
            continue  # "passes Ukraine, Israel aid package"
        if not _led_to(items, place) and (giver := gives(items[place], helped)) is not None:
            return _first_of_row(items, place, helped) or giver
    if (giver := _given_by(items[verb:], helped)) is not None:
        return giver
    for place in range(verb + 1, min(len(items), verb + 9)):
        if items[place].has("clause") or items[place].get("punct") in {";", "."}:
            return None
        if not _led_to(items, place) and (giver := gives(items[place], helped)) is not None:
            gave = items[verb].has("speech_before", "aid_pledged") and _inverted(items, verb, place, helped)
            return giver if gave else None
    return None


def _given_by(items: Sequence[Item], helped: str | None) -> str | None:
    """Whom "by" names behind a participle of giving ("tanks donated to Ukraine by Germany"); null for none."""
    for before, item in pairwise(items):
        if before.has("clause") or before.get("punct") in {";", "."}:
            return None
        if before.has("by") and not item.unknown and (giver := gives(item, helped)) is not None:
            return giver
    return None


def _first_of_row(items: Sequence[Item], place: int, helped: str | None) -> str | None:
    """The first of the givers that "and" and commas join to the one before a verb ("Denmark and Sweden gave")."""
    first = None
    while place > 1 and (items[place - 1].has("and") or items[place - 1].get("punct") == ","):
        joined = not (items[place].unknown or items[place - 1].unknown)
        one = gives(items[place - 2], helped) if joined else None
        if one is None or (first is None and not items[place - 1].has("and")):
            break
        first, place = one, place - 2
    return first


def _of_the_aid(items: Sequence[Item], place: int) -> bool:
    """Whether a party only says whose the aid right behind it is to be, alone or in a row."""
    while place + 2 < len(items) and (items[place + 1].has("and") or items[place + 1].get("punct") == ","):
        if items[place + 1].unknown or items[place + 2].unknown or not items[place + 2].has("party"):
            break
        place += 2
    behind = items[place + 1] if place + 1 < len(items) else None
    noun = behind is not None and not behind.unknown and behind.has("aid_nouns")
    return noun and items[place].has("party") and not items[place].get("possessive") and not items[place].has("adj")


def over_semicolon(figure: Figure, donor: Party) -> bool:
    """Whether a semicolon parts another giver from the one before the verb ("Oslo added two; Denmark gave nine")."""
    items = figure.sentence.items[: figure.at]
    mark = max((place for place, item in enumerate(items) if item.get("punct") == ";"), default=-1)
    named = any(item.get("party") == donor for item in items[mark + 1 :])
    return mark > 0 and named and not any(item.get("party") == figure.claimant for item in items[mark + 1 :])


def giver_before(figure: Figure) -> Party:
    """Who gave in the sentence before, whose package this one begins with ("The package is worth 40 million")."""
    opens, before = figure.sentence.items[:1], sentences_before(figure.sentence, 1)
    if not opens or not opens[0].has("aid_nouns") or list(opens[0].unknown) != ["the"] or not before:
        return None
    gave = [one.claimant for one in before[0].figures if one.topic == "aid" and one.dropped is None]
    return gave[-1] if gave else None


def bracketed(figure: Figure, helped: str | None) -> Party:
    """The giver right before the bracket that opens with the figure ("Японія (250 млн євро) й Іспанія (370 млн)")."""
    items, at = figure.sentence.items, figure.at
    opens = at > 1 and items[at - 1].get("punct") == "(" and not (items[at].unknown or items[at - 1].unknown)
    return gives(items[at - 2], helped) if opens else None


def union_of(figure: Figure, verb: int) -> Party:
    """A union of states that gives ("the European Union agreed on ..."), by its printed name; else null."""
    for place in range(verb - 1, max(-1, verb - 5), -1):
        item = figure.sentence.items[place]
        if item.has("aid_unions"):
            return Named(figure.sentence.paragraph.text[item.start : item.end].removeprefix("the "))
        if item.get("punct") or item.has("clause"):
            return None
    return None


def _led_to(items: Sequence[Item], place: int) -> bool:
    return bool(place) and items[place - 1].has("to", "prepositions", "of", "plus") and not items[place].unknown


def gives(item: Item, helped: str | None) -> str | None:
    """The state or body that a word names, where it may give aid: not the side that is helped, nor who fights it."""
    party = item.get("party") or item.get("adj")
    if party is None or side(str(party)) == helped or side(str(party)) in _fought(helped):
        return None
    return str(party)


@cache
def _fought(helped: str | None) -> frozenset[str]:
    """Who fights the side that is helped, in the conflict that is fought on its ground."""
    packs = (pack for pack in vocabulary().packs.values() if helped is not None and pack.theatre == helped)
    return frozenset(party for pack in packs for party in pack.belligerents if party != helped)


def _inverted(items: Sequence[Item], verb: int, place: int, helped: str | None) -> bool:
    """Whether nothing but days, places, titles and the side helped stand between a verb and the giver behind it."""
    return all(
        item.time is not None
        or item.has("prepositions", "issuers_heads", "speech_after", "place_in")
        or item.get("punct") == ","
        or (helped is not None and item.get("party") == helped)
        or (item.number is not None and item.number.ignored is not None)
        for item in items[verb + 1 : place]
    )
