"""Which numbers are only told for each, or for so many, of others ("for every gun", "на шістьох ... припадає один")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.said_of_it import teller_behind
from counterclaim.extract.clauses.tokens import Item

_DASHES = frozenset("–—")
_SHARE = 4  # items from a number to the verb by which it falls to a fate
_ENDS = frozenset({";", "."})


def for_others(items: Sequence[Item], at: int, *, bare: bool) -> int | None:
    """Where it is said that a number, which may be bare, is told for so many or for each of others; null for none."""
    per = _for_so_many(items, at)
    return _for_every(items, at) if per is None and bare else per


def _for_every(items: Sequence[Item], at: int) -> int | None:
    """Where "for every" opens the clause of a bare number ("For every gun Kyiv loses, three are lost"); else null."""
    led = (place for place in range(1, at) if items[place - 1].has("clause", "punct", "speech_before"))
    if not any(items[place].get("other_verbs") == "ratio" for place in (0, 1, *led) if place < at):
        return None
    apart = any(item.number is not None or item.get("punct") in _ENDS for item in items[1:at])
    return None if apart else 0


def _for_so_many(items: Sequence[Item], at: int) -> int | None:
    """Where the verb stands by which one number falls to another ("На шістьох вбитих припадає один"); else null."""
    verb = next((place for place, item in enumerate(items) if item.entry.get("other_verbs") == "ratio" and place), None)
    if verb is None:
        return None
    base = next((place for place in range(verb) if items[place].number is not None and _led_on(items, place)), None)
    if base is None or any(item.get("punct") in _ENDS for item in items[base : max(verb, at)]):
        return None
    behind = next((place for place in range(verb + 1, len(items)) if items[place].number is not None), None)
    return verb if at in {base, behind} else None


def _led_on(items: Sequence[Item], place: int) -> bool:
    return items[place].unknown[-1:] == ("на",) or (place > 0 and items[place - 1].has("on"))


def falls_to(items: Sequence[Item], verb: int) -> bool:
    """Whether such a verb only says whose share a number is ("500 загиблих припадає на Татарстан")."""
    row = items[verb + 1 : verb + 3]
    return len(row) > 1 and row[0].has("on") and not row[0].unknown and row[1].number is None


def falls_to_fate(items: Sequence[Item], at: int, last: int) -> int | None:
    """Where the word for a fate stands whose share a number is ("12 тисяч припадає на загиблих", "на вбитих припадає 12
    тисяч", "на поранених – 29 тисяч"); null for none.
    """
    behind = items[last + 1 : last + _SHARE]
    verb = next((item for item in behind if item.get("other_verbs") == "ratio"), None)
    if verb is not None and all(item is verb or item.has("of_them", "prepositions", "relative") for item in behind[:1]):
        place = last + 1 + behind.index(verb) + 1
        fate = place + 1
        if place < len(items) and not items[place].has("on"):
            return None
    else:
        fate = at - 2 if at > 1 and not items[at].unknown else -1
        led = fate > 0 and items[fate - 1].has("on") and not items[fate].unknown
        said = fate > 0 and (items[at - 1].get("other_verbs") == "ratio" or items[at - 1].get("punct") in _DASHES)
        fate = fate if led and said else -1
    told = 0 <= fate < len(items) and items[fate].has("toll") and not items[fate].unknown
    return fate if told and not (fate > last and fate + 1 < len(items) and items[fate + 1].number) else None


def told_so_many_times(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether "times" only sets a count against what somebody told ("five times the 120,000 that Kyiv gave")."""
    return place == at - 1 and items[place].get("other_verbs") == "ratio" and teller_behind(items, at + 1) is not None
