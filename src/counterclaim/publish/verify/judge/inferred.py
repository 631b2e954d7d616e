"""Was the side, the speaker or the row that a finding rests on said beside the figure, or only inferred?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import ne

from counterclaim.model.finding import Finding
from counterclaim.model.period import UNSTATED
from counterclaim.publish.verify.answers.comparable import digits_of, of_another_month, of_another_row_or_time
from counterclaim.publish.verify.answers.evidence import Said, akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.otherwise import TELLING
from counterclaim.publish.verify.answers.question import Desk, fit, is_own, outcome_fits, readings, words_of
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.stated import THE_WARS
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading, spoken_day
from counterclaim.publish.verify.judge.heard import speaks
from counterclaim.publish.verify.judge.settled import OLD
from counterclaim.publish.verify.judge.voices import voice_named
from counterclaim.publish.verify.read.parties import (
    counts_itself,
    loses,
    lost_by,
    mentions,
    names,
    only_a_place,
    speaks_there,
    states_named,
)
from counterclaim.publish.verify.read.prose import paragraph_at, row_spans, says, spans_of, spelt, undated
from counterclaim.vocabulary.load import vocabulary

FIRM = 4
"""Digits before its closing zeros from which a number meets a row's total by no chance."""
LEAST = 10
"""Below this a number meets a row's value by chance."""
WORDS = 3
"""Words between the name of a side and a word of its losses."""


def of_the_other_side(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number given for another side than its source's, where either side was inferred and not said beside it."""
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind != "wrong-side" or figure.subject is None:
        return None
    against = (finding.details or {}).get("against", ())
    source = [said for said in desk.evidence.said if said.claim_id in against]
    told = figure.sentence[: figure.span[1] - figure.sentence_start].rpartition(";")[2]
    stated = lost_by(figure.subject, figure.before) or (
        _lost_beside(figure.subject, told) and not says("the-enemy", told) and not says("credited", told)
    )
    if stated and all(_side_said(said) for said in source):
        return None
    for side in desk.sides:
        if side != figure.subject:
            asked = replace(figure, subject=side)
            for reading in readings(asked, desk):
                if fit(asked, reading) in ("matches", "consistent"):
                    return Judged(asked, "consistent", reading)
    return Judged(figure, "not-checkable")


def _lost_beside(side: str, text: str) -> bool:
    """Whether a word of losses, of people or of kit stands within three words of a side's name ("Ukrainian troops")."""
    spans = [*spans_of("its-losses", text), *spans_of("lost", text), *((a, b) for a, b, _ in row_spans(text))]
    return any(
        mentions(side, " ".join(text[:start].rpartition(":")[2].split()[-WORDS:]))
        or mentions(side, " ".join(text[end:].split()[:WORDS]))
        for start, end in spans
    )


def _side_said(said: Said) -> bool:
    """Whether a source's own words name the side it counts; a series' side is known.

    An issuer of one side that was read as telling that side's own losses says so in so many words or is misread.
    """
    if said.copied or said.claim is None or said.subject is None:
        return True
    own = vocabulary().state_of(said.claimant or "") == said.subject
    quote = said.claim.quote
    return not own or loses(said.subject, f"{quote.prefix} {quote.exact} {quote.suffix}")


def by_another_speaker(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number ascribed to somebody whom neither its own sentence nor its paragraph before it names.

    A printed name may stand anywhere before it: no office can be meant by "their paper".
    """
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind != "wrong-claimant" or figure.claimant is None:
        return None
    who = figure.claimant
    printed = who.partition(":")[2]
    start = 0 if printed else paragraph_at(desk.document.text, figure.span[0])[0]
    told = f"{desk.document.text[start : figure.span[0]]} {figure.sentence}"
    voices = (who, *vocabulary().ancestors(who))
    named = printed in told if printed else any(speaks_there(each, told) for each in voices)
    if not printed and _named_behind_another(figure, voices):
        return Judged(figure, "not-checkable")
    if named and not _other_named_last(one, desk) and not (printed and _of_one_state(one, desk)):
        return None
    return Judged(figure, "not-checkable")


def _named_behind_another(figure: Figure, voices: Sequence[str]) -> bool:
    """Whether a sentence names a voice only behind a further number ("47,540, above the 45,680 that London has")."""
    behind = figure.sentence[figure.span[1] - figure.sentence_start :]
    first = next((at for at, letter in enumerate(undated(behind)) if letter.isdigit()), len(behind))
    near = f"{figure.before}{behind[:first]}"
    return any(names(each, behind[first:]) for each in voices) and not any(names(each, near) for each in voices)


def _of_one_state(one: Judged, desk: Desk) -> bool:
    """Whether the printed name is of the state of the one who gave the number ("the Russian minister")."""
    return any(states_named(one.figure.claimant or "") & states_named(voice) for voice in _givers(one, desk))


def _givers(one: Judged, desk: Desk) -> set[str]:
    """Those whose figure the finding names as the number's."""
    against = ((one.finding.details or {}) if one.finding is not None else {}).get("against", ())
    return {said.claimant for said in desk.evidence.said if said.claim_id in against and said.claimant}


def _other_named_last(one: Judged, desk: Desk) -> bool:
    """Whether the one who did give the number is the last voice that the paragraph names before it."""
    figure, voices = one.figure, _givers(one, desk)
    start, _ = paragraph_at(desk.document.text, figure.span[0])
    ours = (figure.claimant, *vocabulary().ancestors(figure.claimant or ""))
    for left, right in reversed([span for span in desk.spans if start <= span[0] < figure.span[0]]):
        text = desk.document.text[left : min(right, figure.span[0])]
        if any(names(each, text) for each in ours if each):
            return False
        if any(names(each, text) for each in voices):
            return True
    return False


def of_another_row(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A bare number whose own row no word beside it names: another row's, which the sentence names, or nobody's."""
    figure, finding = one.figure, one.finding
    wrong = finding is not None and finding.kind == "wrong-row"
    if not figure.nounless or figure.quantity.stated is None or figure.value < LEAST:
        return None
    if finding is not None and _only_near(figure, finding):
        return Judged(figure, "not-checkable")
    periods = (figure.period,) if finding is not None and finding.rule == "window" else (figure.period, UNSTATED)
    if figure.category == nearest_row(figure) or (
        figure.category == row_before(figure) and not _counted_before(figure)
    ):
        return None
    named = {row for _, _, row in row_spans(figure.sentence)}
    held = one.reading.said[-1].category if one.reading is not None and not wrong else figure.category
    for subject, row in desk.evidence.rows:
        if subject != figure.subject or row in (figure.category, held) or not (wrong or row in named):
            continue
        for period in periods:
            asked = replace(figure, category=row, outcome=None, period=period)
            for reading in readings(asked, desk):
                plainest = period == figure.period or reading.window in ("day", "total")
                told = not figure.bare and row == nearest_row(figure) and fit(asked, reading) == "consistent"
                if (reading.value == figure.quantity.stated and plainest) or told:
                    return Judged(asked, "consistent", reading)
    return Judged(figure, "not-checkable") if wrong else None


def _only_near(figure: Figure, finding: Finding) -> bool:
    """Whether a number of no row or time is a slip away only from the rounded value of the row it was read as."""
    own = figure.carried and figure.period.kind == "unstated"
    if not own or row_spans(figure.sentence) or finding.kind not in ("one-digit", "swapped-digits"):
        return False
    mine = str(int(figure.value))
    theirs = str((finding.details or {}).get("expected")).replace(",", "")
    return sorted(mine) != sorted(theirs) and (len(mine) != len(theirs) or sum(map(ne, mine, theirs)) > 1)


def _counted_before(figure: Figure) -> bool:
    """Whether the noun before a bare number is that of an earlier number ("4,402 guns, with the other row at 415")."""
    before = figure.before
    nouns = [start for start, _, row in row_spans(before) if row == figure.category]
    lead = len(before[: nouns[-1]].rstrip()) if nouns else 0
    return bool(nouns) and (before[lead - 1 : lead].isdigit() or any(end == lead for _, end in spelt(before)))


def said_by_somebody_named(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A figure that somebody whom its sentence names gave just so, whoever it was read as of."""
    figure, finding = one.figure, one.finding
    if figure.quantity.stated is None or figure.value < TELLING or finding is None or finding.kind in (OLD, THE_WARS):
        return None
    for said in desk.evidence.by_number.get(figure.quantity.stated, ()):
        if said.copied or is_own(said, desk) or said.subject != figure.subject or said.topic != figure.claim.topic:
            continue
        if (said.kind == "rate") != (figure.period.kind == "rate") or not outcome_fits(figure, said):
            continue
        if of_another_month(figure, said) or of_another_row_or_time(figure, said, desk):
            continue
        if finding.rule == "stale" and akin(figure.claimant, said):
            continue  # it is this statement that is old
        reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
        if voice_named(said, figure.sentence) and fit(figure, reading) in ("matches", "consistent"):
            return Judged(figure, "consistent", reading)
    offices = {party for pack in vocabulary().packs.values() for party in pack.counters}
    for party in sorted(offices - {figure.claimant or ""}):
        if names(party, figure.sentence):
            asked = replace(figure, claimant=party, outcome=None)
            for reading in readings(asked, desk):
                if reading.value == figure.quantity.stated and reading.said[-1].copied:
                    return Judged(asked, "consistent", reading)
    return None


def of_who_was_inferred(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number merely different from what a claimant gave whom its sentence names as a place and no speaker.

    Where its sentence does not name him at all, the day's very total of its row is that of the list it comes from.
    """
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind is not None or figure.claimant is None or one.reading is None:
        return None
    if digits_of(figure.value) >= FIRM and not speaks(figure.claimant, figure.sentence):
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ()):
            row = (said.subject, said.category, said.end) == (figure.subject, figure.category, desk.day_of(figure))
            if row and said.copied and said.kind == "cumulative":
                how = f"{figure.number} on {spoken_day(said.day)}"
                found = Reading(said.quantity, how, (said,), "total", end=said.day)
                return Judged(replace(figure, claimant=said.claimant), "consistent", found)
    voices = [
        each for each in (figure.claimant, *vocabulary().ancestors(figure.claimant)) if names(each, figure.sentence)
    ]
    placed = bool(voices) and all(only_a_place(each, figure.sentence) for each in voices)
    return Judged(figure, "not-checkable") if placed and says("reckons", figure.sentence) else None


def of_a_named_list(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A figure of the list that its sentence opens with ("The Russian list also runs to"), given to whoever spoke last.

    It stands where somebody of that state gave the very number of the side that it counts.
    """
    figure, words = one.figure, vocabulary()
    for state in desk.sides:
        counters = [pack.counters[state] for pack in words.packs.values() if state in pack.counters]
        mine = figure.claimant is not None and words.state_of(figure.claimant) == state
        if mine or not counters or not counts_itself(state, figure.before):
            continue
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ()):
            theirs = said.subject in counters and words.state_of(said.claimant or "") == state
            now = not said.copied or (said.kind == "cumulative" and said.end == desk.day_of(figure))
            if theirs and now and said.category == figure.category and figure.value >= LEAST:
                reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
                return Judged(replace(figure, claimant=said.claimant, subject=said.subject), "consistent", reading)
    return None
