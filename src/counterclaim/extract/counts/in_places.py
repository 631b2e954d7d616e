"""Does a number only count the places where something happened ("на чотирьох аеродромах", "у трьох кварталах")?"""

from __future__ import annotations

import re

from counterclaim.extract.counts.figure import Figure

_LED = re.compile(r"(?<!\w)(?:на|у|в|во|при)\s\Z")
_LED_REACH = 5  # characters before a number in which the preposition stands
_PLACES = re.compile(r"\s(?:[а-яёіїєґ'’-]+(?:их|ых|іх|їх)\s)?([а-яёіїєґ'’-]+(?:ах|ях))(?![\w-])")


def in_so_many_places(figure: Figure) -> str | None:
    """The rule by which a Slavic number before a noun of places in the locative is no loss; null for any other.

    A kind that can be lost is counted in no such place ("втрати в 12 танках").
    """
    text, number = figure.sentence.paragraph.folded, figure.number
    start = number.outer_start
    if figure.phrase.nouns or _LED.search(text, max(0, start - _LED_REACH), start) is None:
        return None
    return "targets struck" if _PLACES.match(text, number.end) is not None else None
