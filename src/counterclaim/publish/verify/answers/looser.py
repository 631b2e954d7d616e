"""What else may a figure tell by its own loose words: any week of a month, or every kind of vehicle?"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from counterclaim.extract.times.dates import find_dates
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, fit, readings, series_of
from counterclaim.publish.verify.answers.windows import DAY, Reading, change
from counterclaim.publish.verify.read.prose import plain, says, spans_of

WEEK = 7
LEAST = 10
"""Below this two rows add up to a number by chance."""
EVERY = ("vehicles", "armoured-vehicles")
"""Rows that "vehicles" alone may count together."""


def week_of_a_month(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """Seven days of a month that its sentence names ("in September it lost almost 10,000 within a week")."""
    start, end = figure.period.start, figure.period.end
    if start is None or end is None or (end - start).days != WEEK or not says("some-week", figure.sentence):
        return None
    series = series_of(figure, desk)
    for mention in find_dates(plain(figure.sentence), (figure.claim.language or "en")[:2]):
        days = None if mention.is_day or mention.first.month is None else mention.first.days(desk.today)
        if days is None or days[0] > desk.today:
            continue
        last = days[0] + (WEEK - 1) * DAY
        while last <= min(days[1] + DAY, desk.today):
            for reading in change(series, last - WEEK * DAY, last, window="seven-days"):
                if fit(figure, reading) in ("matches", "consistent"):
                    return reading
            last += timedelta(days=1)
    return None


def every_vehicle(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The sum of armoured and other vehicles of one day or week, for a number of "vehicles" without a further word."""
    behind = plain(figure.sentence[figure.span[0] - figure.sentence_start :])
    stop = next((at for at, letter in enumerate(behind) if letter.isalpha()), len(behind))
    named = [place for place in spans_of("any-vehicle", behind) if place[0] == stop]
    others = next((place for place in spans_of("other-vehicles", behind) if place[0] == stop), None)
    if figure.category not in EVERY or not (named or others) or figure.value < LEAST:
        return None
    rows = [readings(replace(figure, category=row), desk) for row in EVERY]
    if others is not None:  # "of Russian armour nine tanks and 30 other vehicles"
        armoured = (one for one in rows[1] if one.value == figure.quantity.stated)
        return next(armoured, None) if says("armour", figure.before) else None
    for one in rows[0]:
        for other in rows[1]:
            alike = one.window == other.window != "statement" and one.end == other.end
            if alike and len(one.said) == len(other.said) and one.value + other.value == figure.quantity.stated:
                return replace(one, how=f"{one.how}, with armoured vehicles {other.how}")
    return None
