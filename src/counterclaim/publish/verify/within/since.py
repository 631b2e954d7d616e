"""Is a number told as so many more than some time ago what its row grew by since then?

"Aircraft stand at 329, 46 more than a year ago": the number before it is the row's total of today, the words behind it
name the day it is set against.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counterclaim.checks.rounding import derived_agrees
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading, change, shown
from counterclaim.publish.verify.read.prose import cue, quote_at
from counterclaim.publish.verify.within.numbers import Printed, numbers_of

BEHIND = 40
"""Characters behind a number in which the words of what it is more than stand."""
BACK = {"ago-day": (1,), "ago-week": (7,), "ago-month": (28, 29, 30, 31), "ago-year": (365, 366)}
"""The lists of `draft.yml` that name an earlier day, and the days they go back."""


def grown_since(judged: Sequence[Judged], desk: Desk) -> tuple[list[Judged], list[Finding]]:
    """The judgements, such a number that its row bears out set fair, and a finding for each that no baseline gives."""
    done, found = list(judged), []
    for index in range(len(desk.spans)):
        for number in numbers_of(desk, index):
            days = list(_days(number, desk))
            base = _total_before(number, done, desk, index) if days else None
            if base is None or base.reading is None:
                continue
            series = series_of(base.figure, desk, category=base.reading.said[-1].category)
            end = base.reading.end or desk.today
            grown = [one for day in days for one in change(series, day, end, window="since")]
            if not grown:
                continue
            here = [place for place, one in enumerate(done) if _meets(one, number)]
            quantity = quantity_of(number.value, number.qualifier, None)
            fair = next((one for one in grown if derived_agrees(quantity, number.exact, one.value) is not None), None)
            for place in here:
                done[place] = Judged(done[place].figure, "differs" if fair is None else "consistent", grown[0])
            if fair is None:
                found.append(_finding(number, grown, desk))
    return done, found


def _days(number: Printed, desk: Desk) -> Iterator[date]:
    """The days that the words right behind a number set it against; none where it is not told as a difference."""
    behind = desk.document.text[number.end : number.end + BEHIND]
    apart = cue("apart-behind", behind)
    than = behind[apart[1] :] if apart is not None and not behind[: apart[0]].strip() else ""
    anchor = cue("anchor-than", than)
    if anchor is None or than[: anchor[0]].strip():
        return
    rest = than[anchor[1] :]
    for name, backs in BACK.items():
        found = cue(name, rest)
        if found is not None and not rest[: found[0]].strip():
            yield from (desk.today - timedelta(days=back) for back in backs)


def _total_before(number: Printed, judged: Sequence[Judged], desk: Desk, index: int) -> Judged | None:
    """The fair running total that its sentence prints right before a number."""
    start = desk.spans[index][0]
    before = [one for one in judged if start <= one.figure.span[0] and one.figure.span[1] <= number.start]
    last = before[-1] if before else None
    reading = last.reading if last is not None and last.fair else None
    whole = reading is not None and reading.window == "total" and reading.said[-1].copied
    return last if whole and last is not None and last.figure.value > number.value else None


def _meets(one: Judged, number: Printed) -> bool:
    return one.figure.span[0] < number.end and number.start < one.figure.span[1]


def _finding(number: Printed, grown: Sequence[Reading], desk: Desk) -> Finding:
    sums = "; ".join(dict.fromkeys(one.how for one in grown[:2]))
    return Finding(
        rule="derived",
        severity="medium",
        verdict="differs",
        kind="difference",
        message=f"the draft has {shown(number.value)} more; recomputed: {sums}",
        quote=quote_at(desk.document, number.start, number.end),
        suggestion=f"write {shown(grown[0].value)}, or name the day it is set against",
        details={"expected": shown(grown[0].value), "against": [one.claim_id for one in grown[0].said]},
    )
