"""Did the claimant state this very number of another period than the draft tells it of?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.evidence import Said, war_begins
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.otherwise import TELLING, no_total
from counterclaim.publish.verify.answers.question import Desk, is_own, outcome_fits, same_window, words_of
from counterclaim.publish.verify.answers.verdict import told_otherwise
from counterclaim.publish.verify.answers.windows import Reading, over
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.prose import says, without
from counterclaim.publish.verify.read.ratio_words import against
from counterclaim.publish.verify.read.told import since_the_first

THE_WARS = "part-as-the-whole-war"
"""The kind of a finding on a figure of some months that its own words tell as the whole war's."""
BEHIND = 32
"""Characters behind a number in which words name the year it is of."""
LEAST = 10
"""Below this a number is stated of too many things to be told of another period."""


def stated_of_another(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The claimant stated this very number of another period: the whole war's told as this year's."""
    told = without("ago-week", figure.sentence)  # "a week before that" tells when it was said
    week = figure.period.kind == "interval" and says("span-week", told)
    whole = _told_as_the_wars(figure, desk)
    if figure.claimant is None or figure.value < LEAST or not (no_total(figure) or week or whole):
        return None
    if against("year", figure.sentence[figure.span[1] - figure.sentence_start :][:BEHIND]):
        return None  # "after 252,940 the year before" names the other period itself
    stated = desk.evidence.statements(figure.claimant, figure.subject, figure.category)
    if whole and any(_same_number(one, figure) and _of_the_whole_war(one, figure, desk) for one in stated):
        return None
    for said in stated:
        if not _same_number(said, figure) or is_own(said, desk) or same_window(figure, said, desk):
            continue
        if any(same_window(replace(figure, period=told.period), said, desk) for told in figure.told(desk.today)):
            continue  # the words beside it name the statement's own time, whatever it was read with
        if said.kind in ("unstated", "rate") or said.start is None or said.end is None:
            continue
        if (week or whole) and not no_total(figure) and not _lately(said, desk):
            continue
        if figure.value < TELLING and not _answered_there(said, expected):
            continue
        reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
        if not outcome_fits(figure, said):
            told_so = told_otherwise(figure, [reading])
            return told_so.finding if told_so is not None else None
        return found_at(
            figure,
            rule="window",
            severity="high",
            kind=THE_WARS if whole else "stated-of-another",
            message=f"{figure.number} was stated of {over(said)}: {reading.how}",
            reading=reading,
            safe=f"say that {figure.number} is for {over(said)}",
        )
    return None


def _of_the_whole_war(said: Said, figure: Figure, desk: Desk) -> bool:
    """Whether a statement may be of the whole war: it names no later first day ("more than 100,000 since December")."""
    begun = war_begins(figure.subject, desk.today)
    mine, theirs = figure.period.start, said.start
    if mine is None and figure.subject not in desk.sides:
        return True  # a third party, of whose war nothing is known
    return said.kind != "interval" and (theirs is None or theirs <= max(begun, mine or begun))


def _same_number(said: Said, figure: Figure) -> bool:
    """Whether a statement has the very number, or the very ends of a range."""
    mine, theirs = figure.quantity, said.quantity
    if mine.stated is None:
        return theirs.stated is None and (mine.low, mine.high) == (theirs.low, theirs.high)
    return mine.stated == theirs.stated


def stated_by_anyone(figure: Figure, desk: Desk) -> bool:
    """Whether a number that the draft gives to nobody is somebody's very own of its side and row."""
    return figure.claimant is None and any(
        not said.copied
        and not is_own(said, desk)
        and said.subject == figure.subject
        and said.category == figure.category
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ())
    )


def _answered_there(said: Said, expected: list[Reading]) -> bool:
    """Whether the document of a statement answers the figure's own question too, with another number."""
    return any(
        reading.window == "statement"
        and (reading.said[0].source, reading.said[0].published) == (said.source, said.published)
        for reading in expected
    )


def _told_as_the_wars(figure: Figure, desk: Desk) -> bool:
    """Whether the words beside a figure make it the whole war's, or the date of its beginning does."""
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    if figure.period.kind != "cumulative":
        return False
    times = own_times(figure.sentence, start, end)
    if "total" in times and times != {"total"}:  # "На январском совещании сообщил, что с начала операции ..."
        clause = figure.clause
        left = clause.find(figure.text)
        times = own_times(clause, left, left + len(figure.text)) if left >= 0 else times
    if times:
        return times == {"total"}
    language = (figure.claim.language or "en")[:2]
    return since_the_first(figure.sentence, war_begins(figure.subject, desk.today), language)


def _lately(said: Said, desk: Desk) -> bool:
    return said.published is not None and (desk.today - said.published).days <= 60
