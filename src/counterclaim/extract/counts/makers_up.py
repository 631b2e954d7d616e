"""Which kind is said to make up a part of those counted ("Volunteers account for 900 of the dead")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure
from counterclaim.extract.counts.nouns_taken_up import counted_anew

_THREE = 3  # items from the kind over a mark and the pronoun to its number
_CLAUSE = 8  # items of a clause between such a noun and its verb
_MADE_UP = frozenset({"makes_up", "speech_pronouns", "of_such"})  # words by which kinds are said to make up a number
_DASHES = frozenset({"—", "–"})  # "на заключённых — почти 18 тысяч"
_WHOLES = frozenset({"personnel", "people"})


def making_up(items: Sequence[Item], at: int) -> str | None:
    """The kind that is said to make up a number of those counted ("Volunteers account for 900 of the dead").

    Null where another number, or no such verb, stands right before it.
    """
    if (kind := in_the_row(items, at)) is not None:
        return kind
    if (kind := _their_number(items, at) or _such(items, at) or _said_behind(items, at)) is not None:
        return kind
    verb = at - 1
    if verb > 1 and items[verb].has("with_own", "prepositions") and not items[at].unknown:
        comma = items[verb - 1].get("punct") == "," and not items[verb].unknown  # "make up the largest group, with 900"
        verb -= 1 + comma
        verb -= items[verb].has("force_noun") and not items[verb].has("cat", "punct")
    elif items[at].unknown:
        return None
    if verb < 1 or not items[verb].has("makes_up"):
        return None
    noun = _who_make(items, verb)
    kind = items[noun].get("cat")
    apart = len(items[noun + 1].unknown) > 1 and noun + 1 == verb
    if apart or kind is None or kind in _WHOLES or items[noun].has("toll"):
        return None
    behind = items[at + 1] if at + 1 < len(items) else None
    fell_to_it = behind is not None and not behind.unknown and (behind.get("cat") in HUMAN or behind.has("toll"))
    return None if fell_to_it and kind not in HUMAN else str(kind)  # "drones account for 640 dead"


def kind_made_up(figure: Figure) -> str | None:
    """The kind that is said to make up a figure's number, in a sentence with a word for it; null for none."""
    told = not _MADE_UP.isdisjoint(figure.sentence.means)
    return making_up(figure.sentence.items, figure.at) if told else None


def model_of_the_row(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure whose fate a kind has that is said to make up so many, or of which it is another count; else null."""
    if (again := counted_anew(figure, before)) is not None:
        return again
    if not before or "makes_up" not in figure.sentence.means:
        return None
    last = before[-1] if before[-1].sentence is figure.sentence and before[-1].outcome is not None else None
    row = last is not None and (in_the_row(figure.sentence.items, figure.at) or _goes_on_with_the_row(figure, last))
    return last if row else _made_up_of(figure, before)  # "... make up 900, men 70"


def _goes_on_with_the_row(figure: Figure, last: Figure) -> bool:
    """Whether a kind of people follows another in a list of what the dead are made up of ("followed by 16,171 men")."""
    between = figure.sentence.items[last.phrase.last + 1 : figure.at]
    joined = bool(between) and all(item.has("plus", "and") or item.get("punct") == "," for item in between)
    return joined and bool(figure.phrase.nouns) and figure.category in HUMAN and last.category in HUMAN


def _made_up_of(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure with whose fate a kind goes on that is said to make up so many, past what became of some of those
    before ("... tanks (14 destroyed). Self-propelled guns account for 641"); null for none.
    """
    items, at = figure.sentence.items, figure.at
    if not at or not items[at - 1].has("makes_up") or not figure.phrase.bare or making_up(items, at) is None:
        return None
    told = (one for one in reversed(before) if one.outcome is not None and one.dropped is None)
    return next((one for one in told if not (one.phrase.bare and one.phrase.done and one.inherited)), None)


def _who_make(items: Sequence[Item], verb: int) -> int:
    """Where the noun stands before its verb, or before the clause that tells of those it names ("men who served")."""
    noun = verb - 1
    while noun > 0 and items[noun].has("also", "aux") and not items[noun].has("cat"):
        noun -= 1
    if items[noun].has("cat"):
        return noun
    for place in range(noun, max(0, verb - _CLAUSE), -1):
        if items[place].get("punct") or items[place].number is not None:
            break
        if items[place].has("relative") and items[place - 1].has("cat") and not items[place].unknown:
            return place - 1
    return noun


def _their_number(items: Sequence[Item], at: int) -> str | None:
    """The kind right before "of them so many are" ("больше всего добровольцев, их 30 тысяч"); null for none."""
    if at < _THREE or not items[at - 1].has("speech_pronouns") or items[at].unknown or items[at - 1].unknown:
        return None
    noun = items[at - _THREE]
    led = items[at - 2].get("punct") in {",", ":", "—", "–"} and not items[at - 2].unknown
    return str(noun.get("cat")) if led and noun.has("cat") and not noun.has("toll") else None


def _such(items: Sequence[Item], at: int) -> str | None:
    """The kind that a sentence says who fell were, before "of such" ("добровольно — таких 37,8 тысячи")."""
    if not at or not items[at - 1].has("of_such") or items[at].unknown:
        return None
    kinds = (item.get("served") or item.get("cat") for item in reversed(items[: at - 1]) if item.has("served", "cat"))
    kind = next(kinds, None)
    return str(kind) if kind in HUMAN - _WHOLES else None


def _said_behind(items: Sequence[Item], at: int) -> str | None:
    """The kind behind the verb that says who so many were ("10 тысяч из них составили заключённые")."""
    verb = next((place for place in range(at + 1, min(len(items), at + _CLAUSE)) if items[place].has("makes_up")), None)
    if verb is None:
        return None
    if any(not item.has("of_them", "toll") and item.get("punct") != "," for item in items[at + 1 : verb]):
        return None
    for item in items[verb + 1 : verb + _CLAUSE]:
        if item.number is not None or item.has("punct", "clause"):
            return None
        if item.get("cat") in HUMAN - _WHOLES:
            return str(item.get("cat"))
    return None


def in_the_row(items: Sequence[Item], at: int) -> str | None:
    """The kind right before a number that goes on with the row ("volunteers now make up 19,100, convicts 16,171")."""
    between = at > 1 and (items[at - 1].has("for_side") or items[at - 1].get("punct") in _DASHES)
    last = at - 2 if between and not items[at - 1].unknown else at - 1
    noun = items[last] if last > 0 and not items[at].unknown else None  # "convicts for 16,171"
    if noun is None or not noun.has("cat"):
        return None
    for place in range(last - 1, 0, -1):
        item = items[place]
        if item.has("makes_up"):
            jailed = noun.get("cat") == "personnel" and noun.get("toll") == "captured"  # prisoners who fought
            kind = "convicts" if jailed else noun.get("cat")
            things = kind not in HUMAN and not noun.has("toll") and kind is not None
            return str(kind) if things or kind in HUMAN - _WHOLES else None
        if not (
            item.has("cat", "and", "also", "of_them", "for_side", "on", "toll")
            or item.number is not None
            or item.get("punct") in {",", ";", *_DASHES}
        ):
            return None
    return None
