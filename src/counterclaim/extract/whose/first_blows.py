"""Whose people were hurt on the day with which a war began, and who does not count them?"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.extract.counts.figure import Figure, is_part
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.whose.persons import hostages
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.extract.words.lexicon import forms_pattern
from counterclaim.model.period import Period
from counterclaim.vocabulary.load import vocabulary, word_table

_BESIDE = 20  # characters from an attack to the day that names it
_YEAR = re.compile(r"\d{4}")


def dated_blows(
    times: Sequence[tuple[int, int, TimeSpan]], text: str, losers: Collection[str], language: str
) -> list[tuple[int, int, TimeSpan]]:
    """An attack that is named by the day without its year on which a war began is that one ("нападения 7 октября").

    Args:
        losers: whose losses the document tells; a war in which none of them fights names no attack.
    """
    vocab = vocabulary()
    known = [vocab.parties[party] for party in losers if party in vocab.parties]
    sides = {one.against or vocab.state_of(one.id) for one in known}
    days = {
        (pack.first_day.month, pack.first_day.day): pack.first_day
        for pack in vocab.packs.values()
        if pack.first_blow is not None and not sides.isdisjoint(pack.belligerents)
    }
    if not days:
        return list(times)
    return [(paragraph, sentence, _of_blow(time, text, days, language)) for paragraph, sentence, time in times]


def _of_blow(time: TimeSpan, text: str, days: Mapping[tuple[int, int], date], language: str) -> TimeSpan:
    day = time.first if time.kind == "day" and time.first == time.last else None
    first = None if day is None else days.get((day.month, day.day))
    if first in {None, day} or _YEAR.search(text, time.start, time.end) is not None:
        return time
    near = text[max(0, time.start - _BESIDE) : time.end + _BESIDE].lower()
    if _attacks(language).search(near) is None:
        return time
    return replace(time, first=first, last=first, basis="vocabulary", working=f"the war began on {first}")


@cache
def _attacks(language: str) -> re.Pattern[str]:
    return forms_pattern(word_table(f"periods.{language}")["blows"])


def settle_first_blow(figure: Figure, period: Period, before: Figure | None, told: set[str]) -> None:
    """Gives people hurt or taken on a war's first day alone to the side that its first blow fell on.

    So are hostages, of whichever day. Nobody else is meant where the phrase names its side ("1,500 Hamas fighters") or
    another than the theatre was read. A body that counts the other side's people did not count these; nor did any
    other that the sentence does not name, where the text only recalls how the war began.

    Args:
        before: the figure before it.
        told: who has told of a first blow in so many words so far; grows by this figure's claimant.
    """
    if not figure.human or figure.topic != "loss" or figure.phrase.party is not None:
        return
    if is_part(figure) and before is not None and before.sentence is figure.sentence and hostages(before):
        figure.subject = before.subject  # "94 hostages, of whom at least 34 are dead"
        figure.category = before.category if figure.phrase.bare else figure.category
    on_one_day = period.kind == "interval" and period.start == period.end
    for pack in vocabulary().packs.values():
        first = on_one_day and period.start == pack.first_day
        if pack.first_blow is None or not (first or (figure.outcome == "captured" and hostages(figure))):
            continue
        unsaid = figure.category in WHERE_THEY_LIVE or _only_measured(figure)
        attacker = figure.subject is not None and unsaid and _strikers(figure, pack.first_blow)
        if figure.subject in {None, pack.theatre} or attacker:
            figure.subject = pack.first_blow
            figure.category = "people" if attacker and _only_measured(figure) else figure.category
        if figure.claimant is None or figure.subject != pack.first_blow:
            continue
        counted = pack.counters.get(figure.claimant) if isinstance(figure.claimant, str) else None
        speaker = repr(figure.claimant)
        if figure.spoken:
            told.add(speaker)
        if counted not in {None, pack.first_blow} or speaker not in told:
            figure.claimant = None


def _only_measured(figure: Figure) -> bool:
    """Whether nothing says that persons are soldiers ("1200 человек", "251")."""
    return all(figure.sentence.items[place].has("measure") for place in figure.phrase.words)


def _strikers(figure: Figure, struck: str) -> bool:
    """Whether the people were read as those of the group that struck ("the attack of Hamas killed 1,200 people")."""
    known = vocabulary().parties.get(str(figure.subject))
    return known is not None and known.kind == "group" and known.against == struck
