"""Do the sums and differences of numbers that the draft prints itself recompute?

They are reckoned from the numbers of their own sentence or the one before, read as claims or not. Where any two, or any
run, of those numbers make one, it is fair, whatever else it might be taken for.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import quote_at
from counterclaim.publish.verify.within.differences import differences
from counterclaim.publish.verify.within.numbers import CLOSE, Recount, numbers_before, numbers_of
from counterclaim.publish.verify.within.sums import sums

_RECKONED = frozenset({"derived", "quoted-number", "unsupported", "sum", "stale"})
"""Findings that fall away where the number is exactly what two others of its text are apart, said so or not."""


def recounted(judged: Sequence[Judged], desk: Desk) -> tuple[list[Judged], list[Finding]]:
    """The judgements, those of sums and differences that recompute set fair, and a finding for each that does not.

    A figure that its source bears out to the digit is left alone.
    """
    done = list(judged)
    found: list[Finding] = []
    for one in _recounts(desk):
        here = [
            place
            for place, other in enumerate(done)
            if other.figure.span[0] < one.whole.end and one.whole.start < other.figure.span[1]
        ]
        if not one.fair and one.kind == "unlike" and not _both_fair(one, done):
            continue
        if one.fair:
            for place in here:
                finding = done[place].finding
                told = one.kind == "apart" and finding is not None and finding.rule not in _RECKONED
                told = told or (finding is not None and finding.kind == "part-twice")
                told = told or (one.kind == "apart" and finding is not None and finding.kind == "wrong-row")
                if not done[place].fair and not told:
                    done[place] = Judged(done[place].figure, "consistent", done[place].reading)
        elif not any(_borne_out(done[place], one) or _of_its_own_time(done[place], desk) for place in here):
            for place in here:
                done[place] = Judged(done[place].figure, "differs", done[place].reading)
            found.append(_finding(one, desk))
    return done, found


def _borne_out(judged: Judged, told: Recount) -> bool:
    """Whether a source has the very number; of a difference also where it was reckoned from running totals."""
    exact = judged.reading is not None and judged.reading.value == told.whole.value
    whole = judged.fair and judged.reading is not None and judged.reading.window == "total"
    if whole and told.whole.value > CLOSE * told.right:
        return True  # "The total is nearly 68,000": of the war, and of no numbers before it
    return judged.verdict == "matches" or (judged.fair and exact and told.kind != "parts")


def _of_its_own_time(judged: Judged, desk: Desk) -> bool:
    """Whether a figure is fair of a time that its own words name ("in all more than 47,000 since the New Year")."""
    reckoned = judged.fair and judged.reading is not None and judged.reading.derived
    return reckoned and any(told.named for told in judged.figure.told(desk.today))


def _both_fair(one: Recount, judged: Sequence[Judged]) -> bool:
    """Whether the two figures that a number is told to be the difference of are borne out, of one row, to the digit."""
    told = [
        _row(other)
        for value in one.pair or ()
        for other in judged
        if other.fair and other.figure.quantity.stated == value
    ]
    return len(told) >= 2 and len(set(told)) == 1


def _row(judged: Judged) -> str | None:
    """The row a figure was borne out by, whatever it was read as."""
    return judged.reading.said[-1].category if judged.reading is not None else judged.figure.category


def _recounts(desk: Desk) -> list[Recount]:
    sentences = [numbers_of(desk, index) for index in range(len(desk.spans))]
    made = []
    for index in range(len(desk.spans)):
        before = numbers_before(sentences, desk, index)
        earlier = numbers_before(sentences, desk, index - 1) if index > 1 else []
        made += sums(sentences[index], before, earlier, desk, index)
        made += differences(sentences[index], [*earlier, *before], desk, index)
    return made


def _finding(one: Recount, desk: Desk) -> Finding:
    whole = one.whole
    told = "its parts make" if one.kind == "parts" else "its two figures make"
    kind = "parts" if one.kind == "parts" else "difference"
    return Finding(
        rule="sum",
        severity="high",
        verdict="differs",
        kind=kind,
        message=f"the draft has {shown(whole.value)}; {told} {one.how}",
        quote=quote_at(desk.document, whole.start, whole.end),
        suggestion=f"write {shown(one.right)}, or check the {'parts' if one.kind == 'parts' else 'two figures'}",
        details={"expected": shown(one.right)},
    )
