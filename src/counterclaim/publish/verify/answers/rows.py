"""Does a figure stand in a neighbouring row of the same bulletin, and does its sentence name that row nearer to it?"""

from __future__ import annotations

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.otherwise import window_named
from counterclaim.publish.verify.answers.question import Desk, fit, readings
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.answers.words import found_at, row_named
from counterclaim.publish.verify.read.prose import holds_number, row_distance, row_spans, says, spelt, undated

SMALL = 100
"""Below this a number meets a neighbouring row of some day by chance ..."""
RECENT = 7
"""... where the day lies so many days back."""
CLOSE = 12
"""Characters between a noun and a bare number within which the noun is surely its own ("drones: 30,346")."""
ANY_KIT = "equipment"
"""The row of a noun that any kit goes by ("systems", "pieces")."""
LINKS = ("—", "–", ":")
"""Signs between a row's noun and its number."""
JOINED = 2
"""Words that lead from a number to the noun of the next one, at the most."""
NOUN = 24
"""Characters after a figure within which the noun it counts may stand."""


def other_row(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The number stands in a neighbouring row of the same bulletin."""
    if not expected or figure.quantity.stated is None:
        return None
    days = {reading.end for reading in expected}
    for subject, category in desk.evidence.rows:
        if subject != figure.subject or category == figure.category:
            continue
        for reading in readings(figure, desk, category=category):
            if reading.value == figure.quantity.stated and reading.end in days and figure.value >= 10:
                if _row_in_doubt(figure, category) or _by_chance(figure, reading, desk):
                    continue
                return found_at(
                    figure,
                    rule="quoted-number",
                    severity="high",
                    kind="wrong-row",
                    message=(
                        f"{figure.number} is the row “{row_named(category)}” ({reading.how});"
                        f" the row “{row_named(figure.category)}” has {expected[0].how}"
                    ),
                    reading=expected[0],
                )
    return None


def _by_chance(figure: Figure, reading: Reading, desk: Desk) -> bool:
    """Whether a small number is another row's only on a day long past, of which the draft tells an event."""
    old = reading.end is not None and (desk.today - reading.end).days > RECENT
    return figure.value < SMALL and old and reading.window == "day"


def row_otherwise(figure: Figure, desk: Desk, expected: list[Reading]) -> Reading | None:
    """The row whose very number the figure is and whose noun stands nearer to it than its own; null where none does."""
    if not expected or figure.quantity.stated is None:
        return None
    days = {reading.end for reading in expected}
    for subject, category in desk.evidence.rows:
        if subject == figure.subject and category != figure.category and _row_in_doubt(figure, category):
            for reading in readings(figure, desk, category=category):
                if reading.derived and reading.value != figure.quantity.stated:
                    continue  # a sum of several days that is only near tells no row
                if reading.end in days and fit(figure, reading) in ("matches", "consistent"):
                    return reading
    return None


def any_row(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The first row of the same side whose very number the figure is, for a number that names no row itself.

    Where the sentence names a window right beside it, the number must be that window's.
    """
    named = window_named(figure)
    for subject, category in desk.evidence.rows:
        if subject == figure.subject:
            for reading in readings(figure, desk, category=category):
                if reading.value == figure.quantity.stated and named in (None, reading.window):
                    return reading
    return None


def nearest_row(figure: Figure) -> str | None:
    """The row whose noun follows the figure first, within a few words; null where none does.

    In a list that names its rows first ("aircraft stayed at 306 and helicopters at 291") a noun behind "and" or a comma
    is the next number's.
    """
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    stop = start + max((place + 1 for place, letter in enumerate(figure.text) if letter.isdigit()), default=0)
    nouns = row_spans(figure.sentence)
    closed = min((at for sign in ";)" if (at := figure.sentence.find(sign, end)) >= 0), default=-1)
    reach = min(end + NOUN, len(figure.sentence) if closed < 0 else closed)  # another part begins behind it
    after = [(first, last, row) for first, last, row in nouns if start <= first <= reach]
    if not after:
        return None
    first, last, row = min(after)
    if any(map(str.isdigit, figure.sentence[end:first])):
        return None  # "26,440 casualties, 488 tanks": behind another number it is that one's
    between = figure.sentence[stop:first].split()  # "and guns", "and its guns"
    joined = bool(between) and says("joining", between[0]) and len(between) <= JOINED
    dateless = undated(figure.sentence)  # "tanks have since 1 January grown by 1,738, guns by 13,509"
    named = any(before <= start and not any(map(str.isdigit, dateless[before:start])) for _, before, _ in nouns)
    joined = joined or "," in figure.sentence[stop:first]
    if row == ANY_KIT and named:
        before, kind = max((stop, kind) for _, stop, kind in nouns if stop <= start)
        return kind if not any(map(str.isdigit, figure.sentence[before:start])) else row  # "artillery is at 36 systems"
    return None if joined and named and _numbered(figure.sentence[last:]) else row


def _numbered(following: str) -> bool:
    """Whether a number, in digits or in words, follows within two words."""
    next_words = " ".join(following.split()[:3])
    return any(word[:1].isdigit() for word in next_words.split()) or bool(spelt(next_words))


def row_before(figure: Figure) -> str | None:
    """The row a bare number's sentence names last before it, no other figure between; null where none follows suit."""
    start = figure.span[0] - figure.sentence_start
    before = [(last, row) for _, last, row in row_spans(figure.sentence) if last <= start]
    if not before or nearest_row(figure) is not None:
        return None
    last, row = max(before)
    return row if not holds_number(figure.sentence[last:start]) else None


def _linked(figure: Figure) -> bool:
    """Whether a dash or colon alone leads from a row's noun to the figure."""
    start = figure.span[0] - figure.sentence_start
    last = max((last for _, last, _ in row_spans(figure.sentence) if last <= start), default=start)
    return figure.sentence[last:start].strip() in LINKS


def _row_in_doubt(figure: Figure, category: str | None) -> bool:
    """Whether the sentence names the other row nearer to the figure than the row it is read as."""
    before = row_before(figure) if nearest_row(figure) is None else None
    if category is not None and before == category:
        return True
    if figure.bare and before is not None and before == figure.category and _linked(figure):
        return False  # "ББМ — 1 776, артсистем — …": the noun behind the comma is the next number's
    group = category is not None and (":" in category or category == "officers")
    if group and figure.category in PERSONS and says("of-its-part", figure.sentence):
        return True  # "16,200 of the names are those of convicts"
    left, (start, end) = figure.sentence_start, figure.span
    low = figure.sentence.rfind(";", 0, start - left) + 1
    clause = figure.sentence[low:]
    apart = low > 0 and row_distance(figure.category or "", clause, start - left - low, end - left - low) is None
    if apart and row_distance(category or "", clause, start - left - low, end - left - low) is not None:
        return True  # "15 guns; another 20 units were added to the row of vehicles"
    theirs = row_distance(category or "", figure.sentence, start - left, end - left)
    mine = row_distance(figure.category or "", figure.sentence, start - left, end - left)
    if theirs is None and mine is None:
        return figure.carried and figure.bare  # its row is only the one spoken of before
    return theirs is not None and (mine is None or theirs < mine or (figure.bare and mine > CLOSE))
