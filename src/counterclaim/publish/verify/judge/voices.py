"""Was a figure given by somebody else, or for the other side?"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.evidence import Said, akin, at_war, kin, text_of
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.otherwise import TELLING
from counterclaim.publish.verify.answers.question import Desk, collected, fit, outcome_fits, readings
from counterclaim.publish.verify.answers.windows import Reading, spoken_day
from counterclaim.publish.verify.answers.words import found_at, named
from counterclaim.publish.verify.judge.heard import office_named, offices, speaks, surname_of
from counterclaim.publish.verify.read.bodies import bodies_named
from counterclaim.publish.verify.read.parties import (
    loses,
    lost_by,
    mentions,
    names,
    only_a_place,
    speaks_there,
    states_named,
)
from counterclaim.publish.verify.read.prose import cue, says, spans_of
from counterclaim.vocabulary.load import vocabulary

MONTH = range(28, 32)
"""Days of a month."""
LEAST = 20
"""Below this a number that a side admitted is met by chance."""
RECENT = timedelta(days=10)
"""For so long a number that a side admitted is the one that a draft of the day tells of the same fight."""
TELLS = 3
"""Digits before its closing zeros from which a number of a table says whose figure it is."""


def other_side(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The claimant gave this number for the other side; where he gave another for this one, in the same statement."""
    if figure.claim.topic != "loss" or _subject_in_doubt(figure, desk):
        return None
    open_ = figure.claimant is None and figure.quantity.stated is not None  # a range's two ends tell whose it is
    if any(reading.window != "statement" for reading in expected) or (expected and open_):
        return None
    beside = {(one.said[0].source, one.said[0].published) for one in expected}
    if figure.claimant is None and figure.value < TELLING:
        return None
    for subject in _subjects(figure, desk):
        for reading in readings(figure, desk, subject=subject):
            how = fit(figure, reading)
            if how == "hedged-otherwise" and figure.claimant is not None and reading.window == "statement":
                how = "matches" if reading.quantity.stated == figure.quantity.stated else how
            rounded = how == "consistent" and figure.value >= 1000 and figure.claimant is not None
            if beside and (how != "matches" or (reading.said[-1].source, reading.said[-1].published) not in beside):
                continue
            if how == "matches" or (rounded and figure.quantity.stated is not None):
                if not outcome_fits(replace(figure, subject=subject), reading.said[-1]):
                    continue
                if _names_side(reading.said[-1], figure.subject):
                    continue
                return of_side(figure, subject, reading)
    return None


def of_side(figure: Figure, subject: str, reading: Reading) -> Finding:
    """The finding that a number is the loss of another side than the draft says."""
    return found_at(
        figure,
        rule="who",
        severity="high",
        kind="wrong-side",
        message=(
            f"the draft gives {figure.number} as losses of {named(figure.subject)};"
            f" the source counts losses of {named(subject)}: {reading.how}"
        ),
        reading=reading,
        safe=f"give {figure.number} as losses of {named(subject)}",
    )


def other_claimant(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """Somebody else gave this number; the one the draft names did not."""
    if figure.claimant is None or figure.claim.topic != "loss" or figure.value < LEAST or _nearly_met(figure, expected):
        return None
    if gave_it_too(figure, desk):
        return None
    near = readings(figure, desk, anyone=True)
    told = len(str(int(figure.value)).rstrip("0")) >= 4
    other = [
        r
        for side in desk.sides
        if side != figure.subject
        for r in readings(figure, desk, subject=side, anyone=True)
        if told or _just_admitted(r, side, desk)
    ]
    totals = _very_totals(figure, desk) if told else []
    for reading in [*near, *(r for r in other if r.window == "statement"), *totals]:
        said = reading.said[-1]
        if said.claimant is None or akin(figure.claimant, said) or fit(figure, reading) != "matches":
            continue
        spoken = _named_there(figure) or (told and says("by-pronoun", figure.sentence)) or _it_speaks(figure, desk)
        if not spoken or _named_beside(figure, said) or _may_be(figure.claimant, said):
            continue
        if ":" in figure.claimant and (_vague(figure.claimant) or not _known_apart(figure, said, desk)):
            continue
        if {figure.period.kind, figure.quantity.qualifier} & {"rate", "range"} and voice_named(said, figure.sentence):
            continue  # "the British quote Kyiv's staff, by which 1,255 were lost a day"
        if _of_its_mean(figure, desk) or _of_a_part(figure):
            continue
        listed = said.copied or (collected(said) and not _of_these_days(said, desk))
        if digits_of(figure.value) < TELLS and listed:
            continue  # a round number meets a row of a table by chance
        admitted = kin(said.claimant, text_of(said.subject) or figure.subject or "")
        telling = figure.value >= TELLING or figure.quantity.qualifier == "range"
        if not (telling or admitted) or (figure.value < TELLING and reading.window != "statement"):
            continue
        return found_at(
            figure,
            rule="who",
            severity="high",
            kind="own-admission-as-enemy-claim" if admitted else "wrong-claimant",
            message=(
                f"the draft gives {figure.number} as {named(figure.claimant)}'s figure;"
                f" it is {named(said.claimant)}'s: {reading.how}"
            ),
            reading=reading,
            safe=f"ascribe {figure.number} to {named(said.claimant)}",
        )
    return None


def _of_a_part(figure: Figure) -> bool:
    """Whether a group tells of losses on its own side ("his Wagner group"), which are no number of a whole army's."""
    teller = vocabulary().parties.get(figure.claimant or "")
    return teller is not None and teller.kind == "group" and figure.subject != teller.against


def _just_admitted(reading: Reading, side: str, desk: Desk) -> bool:
    """Whether a side itself told of this loss of its own in the days before the draft."""
    said = reading.said[-1]
    admitted = reading.window == "statement" and said.claimant is not None and kin(said.claimant, side)
    return admitted and _of_these_days(said, desk)


def _of_these_days(said: Said, desk: Desk) -> bool:
    """Whether a statement was made in the days before the draft."""
    day = said.published or said.day
    return day is not None and timedelta(0) <= desk.today - day <= RECENT


def _of_its_mean(figure: Figure, desk: Desk) -> bool:
    """Whether the number is the claimant's own mean per day of a month times the days of it."""
    for said in desk.evidence.statements(figure.claimant, figure.subject, figure.category):
        if said.kind != "rate" or said.start is None or said.end is None or said.quantity.stated is None:
            continue
        days = (said.end - said.start).days + 1
        if days in MONTH and abs(days * said.quantity.stated - figure.value) <= days:
            return True
    return False


def gave_it_too(figure: Figure, desk: Desk) -> bool:
    """Whether the named claimant stated this very number of this row, of whatever side or time it was read."""
    return any(
        not said.copied and said.category == figure.category and akin(figure.claimant, said)
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ())
    )


def _names_side(said: Said, side: str | None) -> bool:
    """Whether the source's own words right before its figure name this side, so that it may well be of it."""
    return said.claim is not None and loses(side, said.claim.quote.prefix)


def _subject_in_doubt(figure: Figure, desk: Desk) -> bool:
    """Whether the sentence names the side only as a speaker, not at all, or both sides: whose loss it is, is open."""
    others = [side for side in desk.sides if side != figure.subject]
    if figure.subject is not None and lost_by(figure.subject, figure.before):
        return False
    text = figure.clause if loses(figure.subject, figure.clause) else figure.sentence
    return not loses(figure.subject, text) or any(loses(side, text) for side in others)


def _named_there(figure: Figure) -> bool:
    """Whether the sentence itself names the claimant the figure is read as, so that nothing hangs on a pronoun."""
    claimant = figure.claimant or ""
    if ":" in claimant:
        return claimant.partition(":")[2] in figure.sentence
    if speaks_there(claimant, figure.sentence) or _admits(figure):
        return True
    whole = [one for one in vocabulary().ancestors(claimant) if one != figure.subject and names(one, figure.sentence)]
    # a state that the sentence names alone, as who loses, does not speak there
    return any(not loses(one, figure.sentence) or loses(figure.subject, figure.sentence) for one in whole)


def _admits(figure: Figure) -> bool:
    """Whether the sentence says that the claimant's own side admits the loss ("Ukraine has acknowledged the loss of").

    A side that is named there both loses and speaks.
    """
    state = vocabulary().state_of(figure.claimant or "")
    if state is None or state != figure.subject or not at_war(state):
        return False
    last = spans_of("admits", figure.before)[-1:]
    return (
        bool(last)
        and names(state, figure.before[: last[0][0]])
        and not any(map(str.isdigit, figure.before[last[0][1] :].partition(",")[0]))
    )


def _it_speaks(figure: Figure, desk: Desk) -> bool:
    """Whether "it" of the sentence is the claimant, whom the sentence before names and no other office with him."""
    claimant = figure.claimant
    if claimant is None or not says("by-it", figure.sentence):
        return False
    before = max((span for span in desk.spans if span[1] <= figure.sentence_start), default=None)
    text = desk.document.text[before[0] : before[1]] if before is not None else ""
    return names(claimant, text) and (claimant in offices() or not office_named(text))


def _named_beside(figure: Figure, said: Said) -> bool:
    """Whether the sentence names the one who did give the number, so that it may well be ascribed to him there."""
    claimant, side = said.claimant or "", text_of(figure.claim.subject)
    if not claimant or speaks(claimant, figure.sentence):
        return bool(claimant)
    part = figure.before.rpartition(";")[2] + figure.sentence[len(figure.before) :].partition(";")[0]
    whole = (one for one in vocabulary().ancestors(claimant) if one != side and names(one, part))
    return not all(only_a_place(one, part) for one in whole)


def given_by_another(figure: Figure, reading: Reading, desk: Desk) -> Finding | None:
    """A stated number that the draft gives to another voice which gave figures of its own, and not this one."""
    said, claimant = reading.said[-1], figure.claimant
    if claimant is None or ":" not in claimant or said.claimant is None or figure.value < TELLING:
        return None
    if kin(claimant, said.claimant) or not _named_there(figure) or _named_beside(figure, said) or _vague(claimant):
        return None
    if _may_be(claimant, said) or gave_it_too(figure, desk) or not _known_apart(figure, said, desk):
        return None
    if not any(kin(claimant, voice) for voice in desk.evidence.voices):
        return None
    return found_at(
        figure,
        rule="who",
        severity="high",
        kind="wrong-claimant",
        message=(
            f"the draft gives {figure.number} as {named(claimant)}'s figure;"
            f" it is {named(said.claimant)}'s: {reading.how}"
        ),
        reading=reading,
        safe=f"ascribe {figure.number} to {named(said.claimant)}",
    )


def _may_be(claimant: str, said: Said) -> bool:
    """Whether a claimant is told by an office alone ("a Ukrainian general") that the named one may hold."""
    words = claimant.partition(":")[2].split()
    return (
        bool(words) and words[-1].islower() and says("office-word", words[-1]) and bool(surname_of(said.claimant or ""))
    )


def _vague(claimant: str) -> bool:
    """Whether a printed name begins as many unnamed speakers do ("Western intelligence services")."""
    return (cue("vague-voice", claimant.partition(":")[2]) or (-1,))[0] == 0


def _very_totals(figure: Figure, desk: Desk) -> list[Reading]:
    """Running totals of the row, of any side and day, that are this very number."""
    return [
        Reading(said.quantity, f"{figure.number} on {spoken_day(said.day)}", (said,), "total", end=said.day)
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ())
        if said.copied and said.kind == "cumulative" and said.category == figure.category
    ]


def _known_apart(figure: Figure, said: Said, desk: Desk) -> bool:
    """Whether a printed name is surely another voice: it gave figures of its own, or is of another state.

    A person may have spoken for a state that is no side of the war ("John Kirby said", of a figure of the USA).
    """
    claimant = figure.claimant or ""
    theirs = vocabulary().parties.get(said.claimant or "")
    if surname_of(claimant) and theirs is not None and theirs.kind == "state" and not at_war(theirs.id):
        return False
    if any(kin(claimant, voice) for voice in desk.evidence.voices):
        return True
    mine, others = states_named(claimant), states_named(said.claimant or "")
    if bodies_named(claimant) and said.copied:
        return True  # "NATO puts Russia's losses at 1,218,940", a row of somebody's table
    return bool(mine and others) and not mine & others


def _nearly_met(figure: Figure, expected: list[Reading]) -> bool:
    """Whether the named claimant's own figure is one slip away, which explains more than another claimant does."""
    slips = (slip_kind(figure.value, reading.value) for reading in expected)
    return any(slip not in (None, "digit-added", "digit-dropped") for slip in slips)


def _subjects(figure: Figure, desk: Desk) -> list[str]:
    found = {subject for subject, category in desk.evidence.rows if subject and category == figure.category}
    return sorted(found - {figure.subject or ""})


def voice_named(said: Said, sentence: str) -> bool:
    """Whether a sentence names the voice of a statement; officials of a state that is no side also by its people."""
    words, claimant = vocabulary(), said.claimant or said.source or ""
    if not claimant:
        return False
    if any(names(one, sentence) for one in (claimant, *words.ancestors(claimant))):
        return True
    if surname_of(claimant) and surname_of(claimant) in sentence:
        return True
    return not at_war(claimant) and mentions(words.state_of(claimant), sentence)
