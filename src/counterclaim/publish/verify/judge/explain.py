"""By which slip does a figure differ from what its source says?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterclaim.checks.rounding import NEAR, REACH
from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.ago import slip_of_then, told_ago
from counterclaim.publish.verify.answers.comparable import FAR, cites, comparable, digits_of, firm
from counterclaim.publish.verify.answers.evidence import Said, akin, number
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.otherwise import TELLING, of_the_nearest_word, other_window
from counterclaim.publish.verify.answers.question import (
    Desk,
    fit,
    is_own,
    outcome_fits,
    same_window,
    series_of,
    words_of,
)
from counterclaim.publish.verify.answers.rows import other_row
from counterclaim.publish.verify.answers.stated import stated_by_anyone, stated_of_another
from counterclaim.publish.verify.answers.windows import DAY, Reading, shown, spoken_day
from counterclaim.publish.verify.answers.words import found_at, slipped
from counterclaim.publish.verify.judge.ranges import another_range, at_the_wrong_end, beyond_the_range
from counterclaim.publish.verify.judge.rates import rate_or_count
from counterclaim.publish.verify.judge.voices import other_claimant, other_side
from counterclaim.publish.verify.read.cues import mean_behind
from counterclaim.publish.verify.read.own_outlet import speaks_of_itself
from counterclaim.publish.verify.read.prose import averaged, plain, row_spans, says, unsummed

SLIPPED = 3
"""Digits before its closing zeros from which a number that carries a report on is told by a slip of the hand."""
DIGITS = ("one-digit", "swapped-digits", "digit-dropped", "digit-added")
"""Slips of single digits; the others are slips of the scale."""
OF_A_DAY = 20
"""From here on a number alone in a sentence about a week is the day's by no chance."""
ROUND = 1000
"""A multiple of this is no slip of a growth."""
FIRM = 4
"""Digits before its closing zeros from which a number met in a row's past is no chance."""
LONG_AGO = 400
"""Days back from which a row's total is not told again as the current one."""
RECENT = 10
"""Days back in which a day's increment is looked for as yesterday's value told again."""


def explained(figure: Figure, desk: Desk, expected: list[Reading], *, only: str | None = None) -> Finding | None:
    """The finding that best explains a figure which fits none of `expected`; null when nothing speaks against it.

    With `expected` empty nobody answered the figure's own question: then only the very number in another place (another
    side, claimant, period or day) explains it. `only` keeps to one explanation.
    """
    if only == "window":
        return other_window(figure, desk, expected, exact=True)
    if only == "self":
        return _own_piece(figure, desk)
    if only == "rate-count":
        return rate_or_count(figure, desk)
    if figure.quantity.stated is None and says("added", unsummed(figure.sentence)):
        return None  # a range that adds up ranges
    if figure.value < TELLING and figure.outcome in (None, "lost") and says("of-them", figure.text):
        return None  # a part of those just counted is no row of its own
    if figure.bare and figure.value < TELLING and not row_spans(figure.sentence):
        # a small number alone in its sentence may count anything, but the very day's told as the week's
        week = figure.value >= OF_A_DAY and not figure.carried and says("span-week", figure.sentence)
        return other_window(figure, desk, expected, exact=True) if week else None
    if figure.period.kind == "unstated":
        expected = of_the_nearest_word(figure, expected)
    expected = _of_its_outcome(figure, expected)
    if len({reading.value for reading in expected if reading.window == "statement"}) > 1:
        expected = [
            reading for reading in expected if reading.window != "statement" or not _among_parts(reading, expected)
        ]
    expected = _not_beside(figure, expected)
    return (
        _own_piece(figure, desk)
        or rate_or_count(figure, desk)
        or other_window(figure, desk, expected, exact=True)
        or other_side(figure, desk, expected)
        or other_claimant(figure, desk, expected)
        or other_row(figure, desk, expected)
        or stated_of_another(figure, desk, expected)
        or slip_of_then(figure, desk)
        or _slip(figure, desk, expected)
        or other_window(figure, desk, expected)
        or _earlier(figure, desk, expected)
        or (None if _of_somebody(figure, desk) else _another_number(figure, expected))
        or another_range(figure, desk, expected)
        or beyond_the_range(figure, desk, expected)
    )


def _of_its_outcome(figure: Figure, expected: list[Reading]) -> list[Reading]:
    """The readings, of the statements those of the figure's very outcome where one is ("of those, 1,390 destroyed")."""
    if figure.outcome in (None, "lost"):
        return expected
    own = [one for one in expected if one.window == "statement" and one.said[0].outcome == figure.outcome]
    return [one for one in expected if one.window != "statement" or one in own] if own else expected


def _not_beside(figure: Figure, expected: list[Reading]) -> list[Reading]:
    """The readings without statements whose number the sentence prints elsewhere: the figure is not that one."""
    left, right = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    rest = figure.sentence[:left] + " " * (right - left) + figure.sentence[right:]
    printed = {span.stated for span in find_numbers(plain(rest), (figure.claim.language or "en")[:2])} - {None}
    return [one for one in expected if one.window != "statement" or one.quantity.stated not in printed]


def _among_parts(reading: Reading, expected: list[Reading]) -> bool:
    """Whether its document gives several figures for the very question (places, groups): which one is meant is open."""
    said = reading.said[0]
    return any(
        other.said[0].published == said.published
        and other.said[0].claimant == said.claimant
        and (other.said[0].start, other.said[0].end) == (said.start, said.end)
        and other.value != reading.value
        for other in expected
        if other.window == "statement"
    )


def own_name(figure: Figure, desk: Desk) -> bool:
    """Whether the claimant is the draft's own outlet by name ("as the Courier reported")."""
    name = (figure.claimant or "").partition(":")[2].casefold().removeprefix("the ")
    outlet = (desk.document.source or "").casefold().replace("-", " ")
    return (
        len(name) >= 4
        and name in figure.sentence.casefold()
        and any(word in outlet.split() for word in name.split() if len(word) >= 4)
    )


def _own_piece(figure: Figure, desk: Desk) -> Finding | None:
    """The draft cites its own outlet's earlier piece and gives another number than that piece."""
    if not (speaks_of_itself(figure.sentence, desk.document.source) or own_name(figure, desk)):
        return None
    rows = PERSONS if figure.category in PERSONS else {figure.category}
    stated = desk.evidence.by_number.get(figure.quantity.stated or -1, ())
    if any(not said.copied and not is_own(said, desk) and said.category in rows for said in stated):
        return None  # somebody else's own number, told beside the earlier report's
    for said in (said for row in sorted(rows, key=str) for said in desk.evidence.rows.get((figure.subject, row), ())):
        mean = said.kind == "rate" and figure.period.kind == "unstated" and averaged(figure.sentence)
        loose = figure.period.kind == "unstated" and slip_kind(figure.value, number(said)) in DIGITS
        if is_own(said, desk) and (mean or loose or same_window(figure, said, desk)):
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            near = reading.value / FAR <= figure.value <= reading.value * FAR
            if fit(figure, reading) is None and (near or slip_kind(figure.value, reading.value) is not None):
                return found_at(
                    figure,
                    rule="self",
                    severity="medium",
                    kind=slip_kind(figure.value, reading.value),
                    message=f"the draft gives {figure.number} as its own earlier report, which has {reading.how}",
                    reading=reading,
                )
    return None


def _slip(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """One slip of the hand away from the source's number."""
    for reading in expected if figure.category is not None else ():
        kind = slip_kind(figure.value, reading.value) or _thousand_lost(figure, reading)
        if kind in ("digit-dropped", "digit-added") and reading.value in (figure.value * 10, figure.value / 10):
            kind = "x10"  # a zero at the end is a scale
        if kind is None or not comparable(figure, desk, reading):
            continue
        if kind in DIGITS and not any(map(str.isdigit, figure.text)):
            continue  # no digit falls out of a word ("in one way or the other")
        if figure.value < TELLING and (
            figure.period.kind == "unstated" or (figure.carried and kind in DIGITS and not _added(figure))
        ):
            continue
        least = SLIPPED if figure.carried else (1 if cites(figure, reading) else 2)
        if kind in DIGITS and digits_of(figure.value) < least and figure.value >= TELLING:
            continue  # a round number is a slip of too many others
        if kind in DIGITS and reading.derived and figure.value % ROUND == 0:
            continue  # nor is it one of a growth that nobody printed: it is a sum gone wrong, told with every baseline
        others = _baselines([other for other in expected if other.derived and other is not reading])
        found = slipped(figure, reading, kind, others if reading.derived else "")
        return at_the_wrong_end(found, figure, reading)
    return None


def _added(figure: Figure) -> bool:
    """Whether a figure is the growth in brackets behind the total of its row ("6,000 guns (+49)")."""
    return figure.before.endswith("(+")


def _thousand_lost(figure: Figure, reading: Reading) -> str | None:
    """A total a thousand times too low, however few its digits ("almost 80" of 79,945): a word fell out."""
    total = figure.period.kind == "cumulative" and reading.window in ("total", "statement")
    reach = NEAR / 4 if figure.quantity.qualifier == "exact" else NEAR
    meant, value = figure.value * 1000, reading.value
    near = abs(meant - value) <= reach * value
    near = near or (figure.quantity.qualifier in ("more-than", "at-least") and meant < value < meant * REACH)
    return "thousand-dropped" if total and near and figure.value >= 1 else None


def scale_lost(figure: Figure, reading: Reading) -> Finding | None:
    """A floor so low that a digit or its scale fell out: “more than 1.3 thousand” of 1.3 million."""
    kind = slip_kind(figure.value, reading.value)
    if kind != "thousand-dropped" and (kind != "digit-dropped" or digits_of(figure.value) < 3):
        return None
    return slipped(figure, reading, kind)


def _earlier(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The very value of an earlier day told as that of this day."""
    if not expected or figure.quantity.stated is None or figure.value < TELLING or told_ago(figure):
        return None
    if mean_behind(figure.sentence[figure.span[1] - figure.sentence_start :]):
        return None
    right, kind = expected[0], desk.period_of(figure).kind
    if kind == "unstated" and figure.value >= 10 * TELLING and (_now(figure, desk) or _of_no_time(figure, desk)):
        kind, right = "cumulative", next((one for one in expected if one.window == "total"), right)
    for said in _older(figure, desk, kind, right):
        day = said.day
        return found_at(
            figure,
            rule="stale",
            severity="medium",
            kind="stale-value",
            message=(
                f"{figure.number} is the value of {spoken_day(day)}; for {spoken_day(right.end)} it is {right.how}"
            ),
            reading=right,
            details={"day": day.isoformat() if day else None},
        )
    return None


def _now(figure: Figure, desk: Desk) -> bool:
    """Whether the sentence speaks of the draft's own day."""
    return says("current", figure.sentence) or says(f"weekday-{desk.today.weekday()}", figure.sentence)


def _of_no_time(figure: Figure, desk: Desk) -> bool:
    """Whether a number of four digits or more has no word of time in its sentence, so that it is told of today."""
    told = ("dated", "time-total", "time-year", "time-month", "time-week", "said-then", "we-gave", "own")
    return (
        digits_of(figure.value) >= FIRM
        and not figure.told(desk.today)
        and not any(says(word, figure.sentence) for word in told)
    )


def earlier_totals(figure: Figure, desk: Desk) -> Iterator[Reading]:
    """The days before on which the row's total was this very number, latest first."""
    for said in _same_totals(figure, desk):
        yield Reading(said.quantity, f"{shown(number(said))} on {spoken_day(said.day)}", (said,), "total", end=said.day)


def _same_totals(figure: Figure, desk: Desk) -> list[Said]:
    same = [
        said
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ())
        if said.kind == "cumulative"
        and (said.subject, said.category) == (figure.subject, figure.category)
        and akin(figure.claimant, said)
        and said.day is not None
        and (said.copied or outcome_fits(figure, said))
    ]
    return sorted(same, key=lambda said: said.day or desk.today, reverse=True)


def _older(figure: Figure, desk: Desk, kind: str, right: Reading) -> Iterator[Said]:
    if kind == "cumulative":
        for said in _same_totals(figure, desk):
            same = said.copied or figure.claimant is not None
            if said.copied and said.day is not None and (desk.today - said.day).days > LONG_AGO:
                continue  # a number met in a row's far past is chance
            if same and said.day is not None and right.end is not None and said.day < right.end:
                yield said
    elif right.window == "day" and right.end is not None:
        series = series_of(figure, desk)
        for back in (*range(1, RECENT + 1), 365, 366):
            end = right.end - timedelta(days=back)
            for value, _, late in series.changes(end - DAY, end):
                if value == figure.quantity.stated:
                    yield late


def _of_somebody(figure: Figure, desk: Desk) -> bool:  # only carries a report on, or is the row's by somebody else
    return (figure.carried and figure.period.kind != "rate") or stated_by_anyone(figure, desk)


def _long_past(figure: Figure, right: Reading) -> bool:
    day = figure.claim.published_at
    return day is not None and right.end is not None and (day - right.end).days > RECENT


def _another_number(figure: Figure, expected: list[Reading]) -> Finding | None:
    """The source answers the very question with another number, and no known slip leads from one to the other."""
    sure = [reading for reading in expected if reading.window != "statement" or firm(figure, reading.said[0])]
    if not sure or figure.quantity.stated is None or figure.period.kind == "unstated":
        return None
    right = min(sure, key=lambda reading: abs(reading.value - figure.value))
    reach = FAR if max(figure.value, right.value) >= TELLING else 2 * FAR
    if not right.value / reach <= figure.value <= right.value * reach:
        return None
    if figure.outcome in ("damaged", "abandoned") and right.said[-1].outcome == "lost":
        return None  # some of those lost are no row's growth
    average_of = right.window == "average"
    vague = figure.carried or digits_of(figure.value) == 1
    if figure.claimant is None and digits_of(figure.value) == 1 and figure.value >= ROUND:
        return None  # "one million people killed or wounded", of whom and by whose count nobody says
    if average_of and figure.period.start is None and vague:
        return None  # a mean of days that nothing names may be of any; "a thousand a day" is a way of speaking
    if figure.value < TELLING and right.window == "day" and _long_past(figure, right):
        return None  # what was lost in one blow long ago is no row of that day's bulletin
    computed = right.derived
    right = next((one for one in sure if one.derived), right) if computed else right  # the plainest cut is suggested
    return found_at(
        figure,
        rule="derived" if computed else "quoted-number",
        severity="medium" if computed else "high",
        kind="average" if average_of else ("growth" if computed else None),
        message=_sums(figure, [reading for reading in sure if reading.derived] if computed else [right]),
        reading=right,
    )


def _sums(figure: Figure, found: list[Reading]) -> str:
    baselines = _baselines(found)
    return (
        f"the draft has {figure.number}; recomputed: {baselines}"
        if len(found) > 1 or found[0].derived
        else (f"the draft has {figure.number}; the source has {baselines}")
    )


def _baselines(found: list[Reading]) -> str:
    return "; ".join(dict.fromkeys(reading.how for reading in found))
