"""Which day is that of an occasion on which somebody spoke, and who goes on with what he said there?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.times.placed import Placed, in_sentence
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.words.going_on import going_on
from counterclaim.vocabulary.load import word_table

Times = Sequence[tuple[int, int, TimeSpan]]
_ENDS = re.compile(r"(?<=[.!?…])\s|\n")
_NEAR = 2  # paragraphs down to which what was said on an occasion is told
_FAR = 300  # characters of a sentence on either side of its day


def of_occasions(times: Times, placed: Sequence[Placed], text: str, language: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, a day marked as that of a statement where its sentence tells no figure and that somebody spoke.

    "The president met reporters on Thursday." dates what he says further down, and no loss.
    """
    appears, _ = _words(language)
    return [
        (paragraph, sentence, replace(time, statement=True))
        if time.kind == "day"
        and not (time.statement or time.past_day or time.war)
        and not in_sentence(placed, sentence)
        and appears.search(_sentence_of(time.start, time.end, text)) is not None
        else (paragraph, sentence, time)
        for paragraph, sentence, time in times
    ]


def speaks_on(paragraph: int, start: int, placed: Sequence[Placed], text: str, language: str) -> str | None:
    """The claimant of the first figure behind a place, where its sentence takes up one who spoke ("he added")."""
    following = next((item for item in placed if item.start > start), None)
    if following is None or not following.claimant or following.paragraph - paragraph > _NEAR:
        return None
    _, goes_on = _words(language)
    told = goes_on.search(_sentence_of(following.start, following.end, text)) is not None
    return following.claimant if told else None


def _sentence_of(start: int, end: int, text: str) -> str:
    before, behind = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    return (_ENDS.split(before)[-1] + text[start:end] + _ENDS.split(behind, maxsplit=1)[0]).lower().replace("ё", "е")


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = word_table(f"periods.{language}").get("appears") or ["(?!)"]
    appears = "|".join(listed).replace("'", "['’ʼ]").replace("пресс ", "пресс[- ]").replace("прес ", "прес[- ]?")
    return re.compile(rf"(?<!\w)(?:{appears})(?!\w)"), going_on(language)
