"""Are two sides counted in one figure?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.slavic_cases import is_nominative
from counterclaim.model.claim import Named, Party

_OF_ONE = ("ой", "ої", "ей")  # endings of a Slavic adjective before "side"
_DOING = ("be", "have", "aux", "passive", "loser")
_LOST = frozenset({"lost", "killed"})
_DASHES, _OPENS = frozenset("–—"), frozenset(":,;")
_BETWEEN_THEM = "between them"
_LABEL = 3  # items before a number with a label
_VERB = 4  # items of a passive verb


def together(case: Case) -> Party:
    """Both sides, or each side, where the text counts them together."""
    figure, items = case.figure, case.items
    first = max(0, figure.at - 7)
    for place, item in enumerate(items[first : figure.phrase.last + 6], first):
        if item.has("each_side") and (item.start > figure.number.start or _of_each(items[place + 1 : figure.at])):
            return Named("each side")
        behind = figure.phrase.last < place <= _over_verb(items, figure.phrase.last) + 2 and items[place - 1].has(
            "prepositions", "from_whom", "of"
        )
        if item.has("both") and (label := _labelled(items, figure.at)) is not None:
            return label
        alone = item.has("other_nouns") and not (place and items[place - 1].has("toll", "cat") and not item.unknown)
        told = item.has("both") and not alone
        before = told and (item.start < figure.number.start or behind)  # "500 военных с обеих сторон"
        if before and figure.phrase.party is None and not _one_side(items, place):
            return Named("each side" if _apiece(case) else "both sides")
    return None


def _labelled(items: Sequence[Item], at: int) -> str | None:
    """The side that stands alone before the dash of a number ("Втрати сторін: Росія – 312 танків"); null for none."""
    if at < _LABEL or items[at - 1].get("punct") not in _DASHES or items[at - 3].get("punct") not in _OPENS:
        return None
    named = items[at - 2]
    party = named.get("party") or named.get("forces")
    return None if party is None or named.unknown or items[at].unknown else side(str(party))


def _of_each(between: Sequence[Item]) -> bool:
    """Whether nothing but a verb and its hedge stands between "each side" and a number."""
    told = not any(item.has("punct", "clause", "and", "adj", "party", "forces") for item in between)
    return told and not any(item.number is not None for item in between)


def _over_verb(items: Sequence[Item], last: int) -> int:
    """The last item of a passive verb that stands right behind a phrase ("4,000 people had been killed"), or `last`."""
    place = last
    while place + 1 < len(items) and place < last + _VERB and items[place + 1].has(*_DOING):
        place += 1
    return place


def _apiece(case: Case) -> bool:
    """Whether the number is of each alone ("обидві сторони втратили приблизно по 100 тисяч")."""
    number, items, at = case.figure.number, case.items, case.figure.at
    hedge = case.figure.sentence.paragraph.folded[number.outer_start : number.start].split()
    last = case.figure.phrase.last + 1
    behind = last < len(items) and items[last].has("each") and not items[last].unknown  # "lost 100,000 each"
    return behind or (at > 0 and items[at - 1].has("each")) or any("each" in case.lexicon.entry(word) for word in hedge)


def _one_side(items: Sequence[Item], place: int) -> bool:
    """Whether a word for sides is one side's, with an adjective ("з української сторони") or a name behind it."""
    before, behind = items[place - 1] if place else None, items[place + 1] if place + 1 < len(items) else None
    named = before is not None and before.has("adj", "enemy", "own") and not items[place].unknown
    led = before is not None and before.has("prepositions", "of", "from_whom") and not items[place].unknown
    owned = behind is not None and behind.has("forces", "party", "enemy") and not behind.unknown
    said_of = behind is not None and behind.get("punct") == "," and place + 2 < len(items)
    apart = said_of and items[place + 2].has("party", "forces") and not items[place + 2].unknown  # "Combined, Russia"
    unknown = items[place].unknown[-1:] if items[place].has("of_side") else []
    other = bool(unknown) and unknown[0].endswith(_OF_ONE)  # "с карабахской стороны"
    return named or (led and owned) or apart or other


def _take(items: Sequence[Item], start: int, at: int) -> bool:
    """Whether a verb right behind two sides' men makes them who took ("American and British warships downed 21")."""
    verb = start
    while verb < at and items[verb].has("have", "aux", "also") and not items[verb].has("taker", "be"):
        verb += 1
    takes = verb < at and items[verb].has("taker") and not items[verb].unknown
    return takes and not any(item.has("be", "toll", "counts_figure") for item in items[verb:at])


def _their_losses(figure: Figure, place: int) -> bool:
    """Whether a noun of loss stands right before two sides, and one figure behind them ("потери России и Украины")."""
    items = figure.sentence.items
    noun = place - 1
    if noun > 0 and items[noun].has("cat") and not items[noun].unknown and items[noun - 1].has("toll"):
        noun -= 1  # "убитых и раненых военных России и Украины"
    owned = noun >= 0 and items[noun].has("toll") and not items[place].unknown
    return owned and len([one for one in figure.sentence.figures if one.dropped is None]) == 1


def _they_lost(figure: Figure, place: int) -> bool:
    """Whether a verb of losing stands right behind two sides, and one figure ("Росія та Україна втратили 312")."""
    items = figure.sentence.items
    verb = next((item for item in items[place + 3 : place + 7] if not _over(item, figure)), None)
    alone = len([one for one in figure.sentence.figures if one.dropped is None]) == 1
    text = figure.sentence.paragraph.text
    act = all(is_nominative(text[one.start : one.end]) for one in (items[place], items[place + 2]))
    led = bool(items[place].unknown) or (place > 0 and items[place - 1].has("prepositions", "of", "by"))
    if led or not act:
        return False  # "в войне между Россией и Украиной погибли"
    return alone and verb is not None and verb.get("loser") in _LOST and len(verb.unknown) <= 1


def _over(item: Item, figure: Figure) -> bool:
    """Whether a word may stand between two sides and their verb ("Ukraine and Russia have between them suffered")."""
    between = figure.sentence.paragraph.folded[item.start : item.start + len(_BETWEEN_THEM)] == _BETWEEN_THEM
    return between or item.has("both", "also", "counts_total") or (item.has("have") and not item.has("loser"))


def two_sides(case: Case) -> Party:
    """Two sides that are counted in one ("Ukrainian and Russian troops killed"), in the phrase or to its left."""
    figure, items = case.figure, case.items
    for place in range(max(0, figure.at - 12), min(len(items) - 3, figure.at + 2)):
        if "and" not in items[place + 1].entry:
            continue
        first, link, second, noun = items[place : place + 4]
        numbers = (item.number for item in items[place : figure.at] if item.number is not None)
        if any(number.ignored is None for number in numbers):
            continue
        lost = _their_losses(figure, place) or _they_lost(figure, place)
        sides = [_side_of(item, by_name=lost) for item in (first, second)]
        joined = None not in sides and sides[0] != sides[1] and not (link.unknown or second.unknown)
        if noun.has("cat") and _take(items, place + 4, figure.at):
            continue
        if joined and (second.has("forces") or noun.has("cat", "toll") or lost):
            return Named("each side" if lost and _apiece(case) else "both sides")
    return None


def _side_of(item: Item, *, by_name: bool = False) -> str | None:
    named = item.get("forces") or item.get("adj") or (item.get("party") if by_name else None)
    return None if named is None else side(named)
