"""Which numbers and time expressions do brackets keep to themselves ("40 men (900 in all) and 12 guns")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.times.placed import Placed, in_sentence
from counterclaim.extract.times.time_spans import TimeSpan

_OPENS = 3  # characters from what opens a bracket to an expression that begins it
_REACH = 60  # characters from an expression back to what opens its bracket
_CLOSES = 40  # characters from what opens a bracket to the number that closes it


def in_other_bracket(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether an expression stands in the brackets of an addition that is not this number ("(+1,100 in a day)"), or
    of the one figure that they hold ("Guns: 6,240 (19 in the past day)").
    """
    opening = text.rfind("(", max(0, time.start - _REACH), time.start)
    if opening < 0 or ")" in text[opening : time.start] or opening <= number.start < time.end:
        return False
    row = in_sentence(placed, number.sentence)
    closing = text.find(")", time.end)
    if time.end <= closing < number.start and time.start - opening < _OPENS:
        return any(time.end <= item.start < closing for item in row)  # "40 men (900 in all) and 12 guns"
    inside = [item for item in row if opening <= item.start < time.start]
    alone = len(inside) == 1 and number.end <= opening and 0 <= closing <= time.end + _OPENS
    return any(item.increment for item in inside) or (alone and inside[0].what == number.what)


def closes_bracket(number: Placed, text: str) -> bool:
    """Whether brackets close right behind a number ("15 vehicles (22,622 in all)")."""
    opening = text.rfind("(", max(0, number.start - _CLOSES), number.start)
    return opening >= 0 and text[number.end : number.end + 1] == ")" and ")" not in text[opening : number.start]
