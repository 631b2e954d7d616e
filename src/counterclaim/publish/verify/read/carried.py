"""Of which time is a number that carries a report of losses on?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from counterclaim.extract import Unread
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED, Period
from counterclaim.publish.verify.read.prose import (
    averaged,
    beside,
    distance,
    paragraph_at,
    plain,
    says,
    sentence_at,
    spelt,
    undated,
)


def carried_period(item: Unread, spans: Sequence[tuple[int, int]], document: Document, *, mean: bool = False) -> Period:
    """The time that the sentence's own words beside the number name: a day, a week, this year, the whole war, a mean.

    Left open where they name none. A number of fewer than four digits is of a week alone, or a mean with `mean` set.
    """
    start, end = sentence_at(list(spans), item.start)
    sentence, day = undated(document.text[start:end]), document.published_at
    place = item.start - start, item.end - start
    if day is None:
        return UNSTATED
    undated_there = sentence == plain(document.text[start:end])
    if document.text[: item.start].endswith("(+") and undated_there and not says("time-week", sentence):
        return Period("interval", day - timedelta(days=1), day, "document-date")  # "6,000 guns (+49)"
    if sum(letter.isdigit() for letter in item.exact) < 4 and not mean:
        seven = Period("interval", day - timedelta(days=7), day, "document-date")
        return seven if _week_alone(sentence, *place) else UNSTATED
    if mean or (averaged(sentence) and beside("average", sentence, *place)):
        week = day - timedelta(days=7) if says("span-week", sentence) else None
        if week is None and says("this-year", sentence):
            week = day.replace(month=1, day=1)
        return Period("rate", week, day if week is not None else None, "document-date", "day")
    told = {
        "time-total": Period("cumulative", None, day, "document-date"),
        "span-day": Period("interval", day - timedelta(days=1), day, "document-date"),
        "span-week": Period("interval", day - timedelta(days=7), day, "document-date"),
    }
    gaps = {word: distance(word, sentence, *place) or 0 for word in told if beside(word, sentence, *place)}
    if gaps:
        return told[min(gaps, key=lambda word: gaps[word])]
    if beside("this-year", sentence, *place) and not any(char.isdigit() for char in sentence[: place[0]]):
        return Period("cumulative", day.replace(month=1, day=1), day, "document-date")
    return UNSTATED


def per_day_behind(item: Unread, document: Document) -> bool:
    """Whether a number read as how strong a force is has a word of a mean within the clause behind it."""
    _, right = paragraph_at(document.text, item.start)
    return averaged(re.split(r"[,;:.]", document.text[item.end : right])[0])


def _week_alone(sentence: str, start: int, end: int) -> bool:
    """Whether the part of a sentence about a number, up to a semicolon or bracket, speaks of a week and nothing else.

    A week's words behind another number are that one's.
    """
    left = max(sentence.rfind(sign, 0, start) for sign in ";()") + 1
    right = min((at for sign in ";()" if (at := sentence.find(sign, end)) >= 0), default=len(sentence))
    following = [at for at in range(end, right) if sentence[at].isdigit()]
    following += [first for first, _ in spelt(sentence) if end <= first < right]
    colon = sentence.rfind(":", left, start) + 1
    left = colon if colon and says("span-week", sentence[colon:start]) else left
    part, place = sentence[left : min(following, default=right)], (start - left, end - left)
    if any(says(word, part) for word in ("time-day", "time-total", "time-month", "time-year")):
        return False
    opening = part[: min([at for at, letter in enumerate(part) if letter.isdigit()], default=0)]
    return beside("span-week", part, *place) or says("span-week", opening)
