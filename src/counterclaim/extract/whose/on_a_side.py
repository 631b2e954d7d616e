"""Which side does a clause say that it speaks of: "on the Russian side", in the ranks of an army?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure
from counterclaim.extract.issuers.sides import is_army, side
from counterclaim.extract.whose.of_events import of_event
from counterclaim.vocabulary.load import vocabulary

_SIDED = frozenset({"of_side", "of_column"})
_FELL = frozenset({"killed", "wounded"})
_LED_IN = frozenset({"in_ranks", "with_whom", "at"})  # leads to those in whose ranks, or with whom, men fell
_DASHES = frozenset({"—", "–"})
_LED_AND_DASH = 3  # items: a preposition, a side and the dash before its number


def on_the_side(figure: Figure) -> str | None:
    """The side that a clause says it speaks of ("On the Russian side, 90 were lost"); else null."""
    items = figure.sentence.items
    if figure.category in FLYING:
        return None  # what flies is shot down on the other side's land
    if (other := _other_side(figure)) is not None:
        return other
    last = figure.phrase.last
    for place in range(last + 1, min(len(items) - 2, last + 3)):
        if items[place].has("prepositions") and items[place + 1].has("adj") and _ends_side(figure, place + 2):
            return side(str(items[place + 1].get("adj")))
    for place in range(figure.at - 1, 1, -1):
        entry = items[place].entry
        if "reset" in entry or entry.get("punct") == ";":
            return None
        sided = not _SIDED.isdisjoint(entry) and items[place - 1].has("adj")
        if sided and items[place - 2].has("prepositions", "for_side", "at"):
            return side(str(items[place - 1].get("adj")))
    return _in_the_ranks(figure)


def _ends_side(figure: Figure, place: int) -> bool:
    """Whether "side" stands there, or is left out where the clause ends ("16,000 on the Ukrainian side and 35,500 on
    the Russian").
    """
    items = figure.sentence.items
    if items[place].has("of_side"):
        return not items[place].unknown
    said = any(item.has("of_side") for item in items[: figure.at])
    dash = items[place].get("punct") in _DASHES and place + 1 < len(items) and items[place + 1].number is not None
    return said and bool(items[place].get("punct")) and not items[place].unknown and not dash


def _other_side(figure: Figure) -> str | None:
    """The side before a dash where "side" is left out ("с пакистанской стороны погибли 40, с индийской — 25")."""
    items, at = figure.sentence.items, figure.at
    if at < _LED_AND_DASH or items[at - 1].get("punct") not in _DASHES or items[at].unknown or items[at - 1].unknown:
        return None
    named, led = items[at - 2], items[at - 3]
    gapped_so = named.has("adj") and led.has("prepositions") and not named.unknown
    return side(str(named.get("adj"))) if gapped_so and any(one.has("of_side") for one in items[: at - 3]) else None


def _in_the_ranks(figure: Figure) -> str | None:
    """The side in whose ranks men fell ("у складі ізраїльської армії поранено 14", "70,000 people fighting in Russia's
    military"); null for none.
    """
    items = figure.sentence.items
    if (army := serves_in(figure)) is not None:
        return side(army)
    for place in range(figure.at - 1, 0, -1):
        named, led = items[place], items[place - 1]
        if "reset" in named.entry or named.entry.get("punct") == ";":
            return None
        if _LED_IN.isdisjoint(led.entry) or ("in_ranks" in led.entry and _fought(items, place - 1)):
            continue
        if led.has("from_whom") and of_event(items, place):
            continue  # "обстрела города со стороны армии"
        if led.has("in_ranks") and not _a_group(named) and (whose := _guests(items, place - 2)) is not None:
            return whose
        party = named.get("forces") or (named.get("party") if is_army(named.get("party")) else None)
        opens = place == 1 or bool(items[place - 2].get("punct"))
        told = any("speech_before" in one.entry for one in items[place : figure.at])
        fell = figure.governor is not None and figure.governor.outcome in _FELL and not told
        dash = items[place + 1].get("punct") in {"–", "—"} and not items[place + 1].unknown
        if dash and opens and "with_whom" in led.entry and named.has("party") and not named.unknown:
            return side(str(named.get("party")))  # "У Росії – близько 350 тисяч убитих"
        named_here = any(one.phrase.party is not None and one.at < figure.at for one in figure.sentence.figures)
        if party is not None and not named.unknown and led.has("at") and opens and fell and not named_here:
            return side(str(party))  # "В Вооруженных силах Украины погибли ..."
        if (
            party is not None
            and not named.unknown
            and ("in_ranks" in led.entry or ("with_whom" in led.entry and opens and not told and not named_here))
        ):
            return side(str(party))
    return None


def _fought(items: Sequence[Item], place: int) -> bool:
    """Whether "fighting with" is a noun, so that those behind it are whom one fought ("In fighting with Russian troops,
    Kyiv's forces lost 37 tanks").
    """
    return place > 0 and items[place - 1].has("prepositions", "during") and not items[place].unknown


def _a_group(item: Item) -> bool:
    """Whether a word names a movement or a company of mercenaries, in whose ranks men are its own."""
    party = item.get("party") or item.get("forces")
    return party is not None and vocabulary().parties[str(party)].kind == "group"


def _guests(items: Sequence[Item], place: int) -> str | None:
    """The side whose own men stand before the words for whom they fight ("Chadian troops fighting for Sudan")."""
    if place < 0 or items[place + 1].unknown:
        return None
    men, whose = items[place], items[place - 1] if place else items[place]
    party = men.get("forces") or (whose.get("adj") if men.get("cat") == "personnel" and not men.unknown else None)
    return None if party is None else side(str(party))


def serves_in(figure: Figure) -> str | None:
    """The army or country in whose ranks those counted are said to be ("70,000 people fighting for X"); or null."""
    behind = figure.sentence.items[figure.phrase.last + 1 : figure.phrase.last + 3]
    if len(behind) < 2 or not behind[0].has("in_ranks") or behind[0].unknown or behind[1].unknown:
        return None
    army = behind[1].get("forces") or behind[1].get("party")
    return None if army is None else str(army)
