"""Does the draft set unlike measures side by side, or call a record average a record count?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.checks.definitions import row_meant
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.evidence import Said, akin
from counterclaim.publish.verify.answers.figure import BODIES, PERSONS
from counterclaim.publish.verify.answers.question import Desk, related, words_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading, shown
from counterclaim.publish.verify.answers.words import found_at, outcome_named, row_named
from counterclaim.publish.verify.read.parties import loses, states_named
from counterclaim.publish.verify.read.prose import cue, plain, quote_at, row_spans, says, without
from counterclaim.publish.verify.read.ratio_words import ratios

LEAST = 1000
"""From here on a number that was not read is told by the figure somebody gave."""

_NUMBER_NEXT = re.compile(r"(?:\s+[^\W\d]+){0,3}\s+\d")
"""A number among the words behind a share, of which it is one ("a third of the 473,400")."""

LATELY, TELLING = 10, 4
"""Days back in which a table's total is told as that of now, and the digits before its closing zeros that tell it."""
MONTH = 27
"""Days between the first and the last of a month, at the least."""


_LOSSES = ("killed", "wounded", "missing", "captured", "its-losses", "compare")


def unlike(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """One finding a sentence that divides, ranks or contrasts two figures of unlike rows or outcomes.

    Figures reported one after the other are fair; so is a sentence that says itself that they do not compare.
    """
    text = desk.document.text
    for index, (start, end) in enumerate(desk.spans):
        sentence = text[start:end]
        following = text[slice(*desk.spans[index + 1])] if index + 1 < len(desk.spans) else ""
        factors = [(ratio.start, ratio.end) for ratio in ratios(sentence, start)]
        here = [
            _as_before(one, judged) for one in judged if start <= one.figure.span[0] < end and not _within(one, factors)
        ]
        compared = says("compare", without("than-then", _unhedged(here, sentence, start)))
        compared = compared or _factor_in(sentence) or _share_of_that(sentence)
        if not compared or says("not-compare", f"{sentence} {following}"):
            continue
        pair = _pair(here, []) if len(here) > 1 else None
        if pair is None and here and index:
            before, after = desk.spans[index - 1]
            pair = _pair(here, [one for one in judged if before <= one.figure.span[0] < after])
            pair = None if pair is not None and _like_before(here, judged, start) else pair
            if pair is not None and pair[0].figure.span[0] < start and _row(pair[0]) == _row(pair[1]):
                pair = pair[1], pair[0]  # told where the comparison is made
        if pair is None and len(here) == 1 and ratio_in(sentence):
            pair = _pair(here, _other_side_before(here[0], judged, sentence))
            pair = (here[0], pair[0]) if pair is not None else None  # told where the comparison is made
        if pair is not None:
            yield _unlike(*pair)
            continue
        alone = here or (_last_before(judged, desk, index) if ratio_in(sentence) else [])
        if len(alone) == 1 and (stated := _stated_beside(alone[0], sentence, start, desk)) is not None:
            yield _unlike(alone[0], stated)


def records(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """A sentence that calls a month's count the highest where the source's record is an average per day.

    Not where the sentence gives that count, and it is the sum of a table's month.
    """
    text, document = desk.document.text, desk.document
    for index, (start, end) in enumerate(desk.spans):
        sentence = text[start:end]
        counted = cue("month-count", sentence)
        if counted is None or not says("record", sentence) or says("rate", sentence):
            continue
        if index and says("it-is", sentence[: counted[0]]) and says("rate", text[slice(*desk.spans[index - 1])]):
            continue  # "It averaged 1,271 a day. That is the highest monthly figure": of the average told before
        if any(start <= one.figure.span[0] < end and _month_of_a_table(one) for one in judged):
            continue
        rates = [
            said for said in desk.evidence.said if said.kind == "rate" and said.topic == "loss" and not said.copied
        ]
        stated = [said for said in rates if _of_that_month(said, desk)]
        if not stated:
            continue
        said = max(
            stated, key=lambda item: (_records(item), item.published or desk.today, item.source or "", item.claim_id)
        )
        left, right = start + counted[0], start + counted[1]
        yield Finding(
            rule="rate-count",
            severity="high",
            verdict="differs",
            kind="record-rate-as-record-count",
            message=(
                "the draft calls a month's count the highest; the source's record is an average"
                f" per {said.per or 'day'}: {words_of(said)}"
            ),
            quote=quote_at(desk.document, left, right),
            evidence=() if said.claim is None else (said.claim,),
            suggestion=(
                f"write that the average per {said.per or 'day'} ({shown(said.quantity.stated or 0)}) was the highest"
            ),
            details={"document": document.document, "against": [said.claim_id]},
        )


def _month_of_a_table(one: Judged) -> bool:
    """Whether a figure is, fairly, what a table's row grew by over a month."""
    said = one.reading.said if one.fair and one.reading is not None else ()
    if len(said) != 2 or said[0].end is None or said[1].end is None or not said[1].copied:
        return False
    return (said[1].end - said[0].end).days >= MONTH


def _pair(here: Sequence[Judged], before: Sequence[Judged]) -> tuple[Judged, Judged] | None:
    """The first two figures that a comparison may not join: other sides or claimants, other rows or outcomes."""
    for one in here:
        for other in before or here:
            if (
                other is not one
                and set_apart(one, other)
                and not_alike(one, other)
                and not _matched(one, before or here)
            ):
                return (other, one) if other.figure.span < one.figure.span else (one, other)
    return None


def _matched(one: Judged, others: Sequence[Judged]) -> bool:
    """Whether the other side's figure of the very row and outcome stands there too: that is the one compared."""
    return any(set_apart(one, other) and not not_alike(one, other) and _row(one) == _row(other) for other in others)


def _unhedged(here: Sequence[Judged], sentence: str, start: int) -> str:
    """The sentence without its figures, whose "more than" compares nothing, and without shares of what is no loss."""
    spans = [(one.figure.span[0] - start, one.figure.span[1] - start) for one in here]
    for left, right in [*spans, *_of_no_loss(sentence)]:
        sentence = sentence[:left] + " " * (right - left) + sentence[right:]
    return sentence


def _of_no_loss(sentence: str) -> Iterator[tuple[int, int]]:
    """The shares of something that is not lost ("half of the army with which it began"), with what they are of."""
    for ratio in ratios(sentence, 0):
        part = sentence[ratio.end :].partition(", ")[0].partition(";")[0]
        if ratio.sort == "share" and not (
            row_spans(part) or any(says(word, part) for word in _LOSSES) or states_named(part)
        ):
            yield ratio.start, ratio.end + len(part)


def _like_before(here: Sequence[Judged], judged: Sequence[Judged], start: int) -> bool:
    """Whether another figure given before is of the very side, row and outcome: that one may be compared with."""
    return any(
        other.figure.span[1] <= start
        and other.figure.subject == one.figure.subject
        and other.figure.value != one.figure.value
        and _row(other) == _row(one)
        and _outcome(other) == _outcome(one)
        for one in here
        for other in judged
    )


def opposed(judged: Sequence[Judged], desk: Desk, index: int) -> tuple[Judged, Judged] | None:
    """The two figures of unlike measures in the two sentences before one, where they hold just these two."""
    if not index:
        return None
    start, end = desk.spans[max(0, index - 2)][0], desk.spans[index][0]
    near = [one for one in judged if start <= one.figure.span[0] < end and "\n" not in desk.document.text[start:end]]
    return _pair(near, []) if len(near) == 2 else None


def _last_before(judged: Sequence[Judged], desk: Desk, index: int) -> list[Judged]:
    """The last figure of the sentence before, in the same paragraph ("… over 100,000. That is 17 times the 5,937")."""
    if not index or "\n" in desk.document.text[desk.spans[index - 1][1] : desk.spans[index][0]]:
        return []
    start, end = desk.spans[index - 1]
    return [one for one in judged if start <= one.figure.span[0] < end and one.figure.value > 0][-1:]


def _stated_beside(one: Judged, sentence: str, opens: int, desk: Desk) -> Judged | None:
    """A number of the sentence that was not read, as somebody's figure of a wider row or of another measure."""
    language = (desk.document.language or "en")[:2]
    for span in find_numbers(plain(sentence), language):
        if span.ignored is not None or span.stated is None or span.stated < LEAST or span.stated == one.figure.value:
            continue
        for said in desk.evidence.by_number.get(span.stated, ()):
            if said.subject is None or (said.copied and not _of_now(said, desk)):
                continue
            start = opens + span.start
            figure = replace(
                one.figure,
                subject=said.subject,
                category=said.category,
                claimant=said.claimant,
                outcome=said.outcome,
                claim=said.claim or one.figure.claim,
                quantity=said.quantity,
                span=(start, opens + span.end),
            )
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            told = Judged(figure, "matches", reading)
            wider = said.subject != one.figure.subject and said.category in related(_row(one))
            # "Kyiv's 588,540, nearly five times the 120,000 that Mediazona found": casualties, and deaths
            if wider or (said.category in PERSONS and set_apart(one, told) and not_alike(one, told)):
                return told
    return None


def _of_now(said: Said, desk: Desk) -> bool:
    """Whether a cell of a table is a running total of these days, with digits enough to be met by no chance."""
    stated, day = said.quantity.stated, said.day
    lately = day is not None and 0 <= (desk.today - day).days <= LATELY
    return said.kind == "cumulative" and lately and len(str(stated).rstrip("0")) >= TELLING


def _other_side_before(one: Judged, judged: Sequence[Judged], sentence: str) -> list[Judged]:
    """Figures given earlier for a side that the sentence names and its own figure does not count."""
    return [
        other
        for other in judged
        if other.figure.span[1] <= one.figure.sentence_start
        and other.figure.subject != one.figure.subject
        and loses(other.figure.subject, sentence)
        and other.fair
    ]


def ratio_in(sentence: str) -> bool:
    """Whether a sentence holds a factor or a share."""
    return any(ratio.sort in ("times", "share") for ratio in ratios(sentence, 0))


def _within(one: Judged, factors: Sequence[tuple[int, int]]) -> bool:
    """Whether a number is only the factor of a comparison."""
    return any(first < one.figure.span[1] and one.figure.span[0] < last for first, last in factors)


def _factor_in(sentence: str) -> bool:
    """Whether a sentence says how many times one thing is another."""
    return any(ratio.sort == "times" for ratio in ratios(sentence, 0))


def _share_of_that(sentence: str) -> bool:
    """Whether a sentence tells one thing as a share of a figure ("half of that", "a third of the 473,400").

    Of which whole the share is of the same report, and fairly told, the two figures of the pair decide.
    """
    for ratio in ratios(sentence, 0):
        behind = sentence[ratio.end :]
        found = cue("of-that", behind) if ratio.sort == "share" else None
        if found is not None and found[0] <= 1:
            return True
        if ratio.sort == "share" and (says("that-figure", " ".join(behind.split()[:4])) or _NUMBER_NEXT.match(behind)):
            return True
    return False


def _as_before(one: Judged, judged: Sequence[Judged]) -> Judged:
    """A number told once more, nothing fair known of it, as the figure that it was when it was told first."""
    if one.fair or one.figure.value < LEAST:
        return one
    for first in judged:
        if first.fair and first.figure.span < one.figure.span and first.figure.value == one.figure.value:
            was = first.figure
            figure = replace(
                one.figure, subject=was.subject, claimant=was.claimant, category=was.category, outcome=was.outcome
            )
            return Judged(figure, first.verdict, first.reading, row=first.row)
    return one


def set_apart(one: Judged, other: Judged) -> bool:
    """Whether two figures are of two sides, or by two claimants who are named; a row's own value is as the row has it.

    A number that only carries a report on was given the side and the speaker of that report.
    """
    (mine, by), (theirs, by_other) = _whose(one), _whose(other)
    return mine != theirs or (by != by_other and None not in (by, by_other))


def _whose(one: Judged) -> tuple[str | None, str | None]:
    said = one.reading.said[-1] if one.fair and one.reading is not None else None
    figure = one.figure
    if said is not None and said.copied and (figure.carried or _very_total(one, said)):
        return said.subject, said.claimant
    if said is None or said.copied or said.quantity.stated != figure.quantity.stated or akin(figure.claimant, said):
        who = said.claimant if figure.claimant is None and one.verdict == "matches" and said is not None else None
        return figure.subject, figure.claimant or (None if said is not None and said.copied else who)
    return figure.subject, said.claimant  # "Kyiv's 452,760 is higher than the 53,656 that Mediazona confirmed"


def _very_total(one: Judged, said: Said) -> bool:
    """Whether a figure is a table's very total, whoever it was read as the word of."""
    value = one.figure.quantity.stated
    return said.kind == "cumulative" and value == said.quantity.stated and digits_of(value or 0) >= TELLING


def not_alike(one: Judged, other: Judged) -> bool:
    """Whether two figures are of unlike rows of one sort, or of unlike outcomes of persons."""
    mine, theirs = _row(one), _row(other)
    if mine != theirs:
        return mine is not None and theirs in related(mine)
    if mine not in PERSONS:
        return False
    ends = {_outcome(one), _outcome(other)}
    return len(ends) == 2 and bool(ends & BODIES) and not ends <= {"captured", "surrendered"}


def _row(one: Judged) -> str | None:
    """The row a figure was told of, or, where none was read, that of the running total it is."""
    said = one.reading.said[-1] if one.fair and one.reading is not None else None
    if said is not None and one.figure.value >= LEAST and said.quantity.stated == one.figure.quantity.stated:
        named = {row for _, _, row in row_spans(one.figure.text)}
        sort = said.category not in PERSONS or one.figure.bare
        if said.category is not None and sort and not named and not one.row:
            return said.category  # "7,549 lost by Ukraine", of a source that counts tanks and armour
    figure = one.figure
    whole = figure.period.kind == "cumulative" and figure.value >= LEAST and said is None
    day = figure.period.end if whole else None
    if day is not None and (wider := row_meant(figure.claimant, one.row or figure.category, day)) is not None:
        return wider
    if one.row or figure.category:
        return one.row or figure.category
    return said.category if said is not None and said.copied else None


def _outcome(one: Judged) -> str | None:
    """What the source counts where the figure was matched, else the draft's word; losses of undefined sort are one."""
    said = one.reading.said[-1] if one.reading is not None and one.fair else None
    outcome = (said.outcome if said is not None else None) or one.figure.outcome
    return outcome if outcome in BODIES else "casualties"


def _unlike(one: Judged, other: Judged) -> Finding:
    first, second = one.figure, other.figure
    rows = _row(one) != _row(other)
    names = (
        (row_named(_row(one)), row_named(_row(other)))
        if rows
        else (outcome_named(_outcome(one)), outcome_named(_outcome(other)))
    )
    wider = one if one.row else other
    reading: Reading | None = wider.reading or one.reading
    return found_at(
        first,
        rule="category",
        severity="medium",
        verdict="not-comparable",
        kind="unlike-categories" if rows else "unlike-outcomes",
        message=(
            f"“{first.text}” counts {names[0]}, “{second.text}” counts {names[1]}; the two measures do not compare"
        ),
        reading=reading,
        safe="give both figures with what each counts, and do not divide or rank them",
        details={"other": [second.span[0], second.span[1]]},
    )


def _of_that_month(said: Said, desk: Desk) -> bool:
    """A rate of the two months before the draft, stated by then."""
    day = said.end or said.published
    return day is not None and 0 <= (desk.today - day).days <= 75


def _records(said: Said) -> bool:
    claim: Claim | None = said.claim
    return claim is not None and says("record", f"{claim.quote.prefix} {claim.quote.exact} {claim.quote.suffix}")
