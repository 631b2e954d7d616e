"""What do the rest of a paragraph and the paragraphs before it say about a number's time?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from operator import itemgetter

from counterclaim.extract.times.daily_reports import reported_on
from counterclaim.extract.times.occasions import speaks_on
from counterclaim.extract.times.placed import Placed, bracketed, by_monitor, compared, in_sentence, of_a_part, times_of
from counterclaim.extract.times.statements import same_voice
from counterclaim.extract.times.time_spans import TimeSpan, is_short, one_month, said_in, whole_month
from counterclaim.extract.words.lexicon import forms_pattern
from counterclaim.model.days import days_in_month
from counterclaim.vocabulary.load import word_table

_sentence = itemgetter(0)
Told = Sequence[tuple[int, TimeSpan]]  # expressions with their sentences, in text order


_MONTHS = 40  # days from which on a window from New Year's Day is a year's, or its months' so far
_LISTED = 5  # times what it grew by that a list holds at least
_ENDED = re.compile(r"(?:un)?til\b")  # "commander until Feb. 8": how long something was, and no day of a count


@dataclass(slots=True)
class Scope:
    """What the rest of a paragraph says about time.

    Attributes:
        main: the last earlier sentence's window (the list's heading for its items).
        last: the last window or start before the number, whatever its sentence.
        until: an as-of date of the paragraph.
        statement: the day the report was made.
        claimant: whose figure the main window was said with.
        value: that figure.
    """

    main: TimeSpan | None = None
    last: TimeSpan | None = None
    until: date | None = None
    statement: date | None = None
    claimant: str | None = None
    value: float | None = None


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's expressions, and those of them that may hold for a number of another sentence."""

    all: Told
    opening: Told
    until: Told
    said: Told


def _only_added(number: Placed, row: Sequence[Placed], time: TimeSpan | None) -> bool:
    """Whether a time dates only what a list's total grew by, in the sentence before ("56,237, in a week 904 more")."""
    if time is None or time.kind != "window" or len(row) < 2 or not (number.part or by_monitor(number)):
        return False
    total, added = row[0], next((one for one in row[1:] if one.start > time.start), row[-1])
    much = (total.value or 0) > _LISTED * (added.value or 0) > 0
    return much and total.end <= time.start and total.claimant == number.claimant and total.unit == added.unit


class Around:
    """The expressions of a document, sorted once for all of its numbers."""

    def __init__(
        self,
        placed: Sequence[Placed],
        times: Sequence[tuple[int, int, TimeSpan]],
        text: str,
        *,
        published: date | None = None,
        language: str = "en",
    ) -> None:
        """Takes the numbers and the time expressions with paragraph and sentence, all in text order."""
        self.placed, self.times, self.text, self.published = placed, times, text, published
        self.language = language
        self.paragraphs: dict[tuple[int, int | None], _Paragraph] = {}
        self.reported: dict[int, TimeSpan | None] = {}
        self.spoke: dict[str, list[tuple[int, date | None]]] | None = None

    def scope(self, number: Placed, header: TimeSpan | None) -> Scope:
        """What the paragraph around a number says about time; `header` is the window of the list it is an item of."""
        inside, placed = self._inside(number), self.placed
        main, told = header, None
        earlier = inside.opening[: bisect_left(inside.opening, number.sentence, key=_sentence)]
        if earlier:
            place = earlier[-1][0]
            row = in_sentence(placed, place)
            there = [time for at, time in earlier if at == place]
            main = _day_of_the_war(there, self.text) or _beside_the_one(row, there)
            told = next(iter(row), None)
            if told is not None and told.claimant != number.claimant and told.of_ground != number.of_ground:
                main, told = None, None  # a brigade's losses took no three months, though the monitor's advance did
            elif (
                told is None
                and by_monitor(number)
                and (whole_month(main) or (main.kind == "window" and not main.past_day))
            ):
                main = None  # "September was the worst month of the war. Oryx has confirmed the loss of 3,455 tanks"
            elif told is not None and (self._lengthens(told, place) or _only_added(number, row, main)):
                main, told = None, None  # "The list grew by 1,216 names in two weeks. Of the dead, 163 were pilots."
        elif main is None and not inside.all:
            main = reported_on(number, placed, self.times, self.reported)
        behind = number.sentence + 1
        opened = inside.opening[: bisect_left(inside.opening, behind, key=_sentence)]
        before = (time for _, time in reversed(opened) if time.end <= number.start)
        ended = [
            (sentence, time.last)
            for sentence, time in inside.until[: bisect_left(inside.until, behind, key=_sentence)]
            if time.end <= number.start and same_voice(number, placed, sentence)
        ]
        if ended and earlier and main is not None and main.kind == "window" and not is_short(main):
            stock = ended[-1][0] > earlier[-1][0] and in_sentence(placed, ended[-1][0])
            main = None if stock else main  # "100 fell last year. By 1 May the list had 900 names, 40 of them ..."
        closing = (
            time.last
            for sentence, time in inside.until
            if sentence > number.sentence
            and not in_sentence(placed, sentence)
            and not _ENDED.match(self.text, time.start)
        )  # "The last update was on 26 March."
        near = inside.said[: bisect_left(inside.said, behind + 1, key=_sentence)]
        said = (
            time
            for sentence, time in reversed(near)
            if time.start <= number.end and same_voice(number, placed, sentence)
        )
        ahead = (time for sentence, time in near if time.start > number.end and same_voice(number, placed, sentence))
        statement = next(said, None) or next(ahead, None)
        return Scope(
            main,
            next(before, None),
            ended[-1][1] if ended else next(closing, None),
            None if statement is None else statement.last,
            None if told is None else told.claimant,
            None if told is None else told.value,
        )

    def _lengthens(self, number: Placed, sentence: int) -> bool:
        """Whether a number is by how much a list of the dead has grown, so that its window is not the list's."""
        before = [time.start for at, time in self._inside(number).all if at == sentence]
        said = self.text[min(number.start, *before) : number.start].lower()
        return _lists(self.language)[0].search(said) is not None and _lists(self.language)[1].search(said) is not None

    def _inside(self, number: Placed) -> _Paragraph:
        own = number.sentence if number.zone == "caption" else None
        found = self.paragraphs.get((number.paragraph, own))
        if found is None:
            told = [(sentence, time) for _, sentence, time in times_of(self.times, number.paragraph)]
            if own is not None:  # a day in another sentence is the photograph's
                told = [(sentence, time) for sentence, time in told if time.kind != "day" or sentence == own]
            found = self.paragraphs[number.paragraph, own] = _Paragraph(
                told,
                [one for one in told if opens_window(one[1]) and not self._sets_apart(*one)],
                [one for one in told if one[1].kind == "until" and not self._to_come(one[1])],
                [one for one in told if one[1].statement and one[1].kind == "day"],
            )
        return found

    def _to_come(self, time: TimeSpan) -> bool:
        """Whether a day on which a count would end lies ahead ("the rate will stay above 1,000 through December")."""
        return self.published is not None and time.last is not None and time.last > self.published

    def _sets_apart(self, sentence: int, time: TimeSpan) -> bool:
        """Whether a time only dates a figure that another one is compared with, or a part of one."""
        behind = self.text[time.end : time.end + 1]
        if behind in (",", ")") and (
            of_a_part(time, self.placed, self.text) or bracketed(time, self.placed, self.text)
        ):
            return True
        before = [one for one in in_sentence(self.placed, sentence) if one.end <= time.start]
        return len(before) > 1 and compared(before[-1], self.text) and before[-1].end + 2 >= time.start

    def said_before(self, number: Placed) -> date | None:
        """The day on which its claimant spoke in a paragraph before; null when claimant or such a day is unknown."""
        if not number.claimant:
            return None
        if self.spoke is None:
            self.spoke = self._statements()
        spoke = self.spoke.get(number.claimant, [])
        place = bisect_left(spoke, number.paragraph, key=itemgetter(0))
        return spoke[place - 1][1] if place else None

    def _statements(self) -> dict[str, list[tuple[int, date | None]]]:
        """Paragraph and day of what each claimant said, without what he only had said before his report of today."""
        spoke: dict[str, list[tuple[int, date | None]]] = {}
        newest: dict[str, date] = {}
        for paragraph, sentence, time in self.times:
            said = time.kind == "day" and time.statement and time.first == time.last
            if time.last is None or not (said or time.past_day or time.kind == "until"):
                continue
            voices = {item.claimant for item in in_sentence(self.placed, sentence)}
            if said and not voices:
                voices = {speaks_on(paragraph, time.end, self.placed, self.text, self.language) or ""}
            for claimant in filter(None, voices):
                if time.last < newest.get(claimant, time.last):
                    continue
                newest[claimant] = time.last
                if said:
                    spoke.setdefault(claimant, []).append((paragraph, time.last))
        return spoke


@cache
def _lists(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a list of the dead in lower-case text, and a verb by which it grows."""
    table = word_table(f"periods.{language}")
    return forms_pattern(table["lists"]), forms_pattern(table["list_grows"])


def _day_of_the_war(times: Sequence[TimeSpan], text: str) -> TimeSpan | None:
    """The day or night of a sentence that says before it only in what was lost ("on the war in a day"); else null."""
    only_in = times[0].war and said_in(times[0], text)
    return next((time for time in times[1:] if is_short(time)), None) if only_in else None


def _beside_the_one(row: Sequence[Placed], times: Sequence[TimeSpan]) -> TimeSpan:
    """The first time of a sentence; where it has only days and one figure, the day right behind it or the last before.

    "Rescuers finished on Friday in the town where a missile killed 52 people on Thursday. Another six were hurt."
    """
    if len(times) > 1 and times[0].kind == "span" and times[1].kind == "since" and times[1].first is not None:
        return times[1]  # "in half a year of fighting, since 6 August, ..."
    if not row or row[0].aid or any(time.kind != "day" for time in times):
        return times[0]
    behind = next((time for time in times if time.start >= row[0].end), None) if len(row) == 1 else None
    before = next((time for time in reversed(times) if time.end <= row[0].start), None)
    return behind or before or times[0]


def opens_window(time: TimeSpan) -> bool:
    """Whether following sentences may go on with it: a window or a start, not the day of a statement."""
    return time.kind in ("window", "since", "day", "span") and not (time.statement or time.single)


def month_of_its_year(time: TimeSpan, number: Placed, here: Sequence[TimeSpan], text: str) -> TimeSpan:
    """The month named before a number, of the year told behind it; the time itself where it is no such year.

    "The average for November came to 1,523 this year": no other number and no comma stand between month and number.
    """
    begun = time.first
    if time.kind != "window" or begun is None or time.last is None:
        return time
    if (begun.month, begun.day) != (1, 1) or (time.last - begun).days < _MONTHS:
        return time
    months = [one for one in here if one_month(one) and one.end <= min(time.start, number.start)]
    if len(months) != 1 or re.search(r"[\d,]", text[months[0].end : number.start]):
        return time
    first = (months[0].first or begun).replace(year=begun.year)
    return replace(months[0], first=first, last=first.replace(day=days_in_month(first.year, first.month)))
