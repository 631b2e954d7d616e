"""By which slip does a figure differ from what its source says?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.publish.verify_evidence import Said, akin, kin, number
from counterclaim.publish.verify_prose import averaged, distance, loses, names, row_distance, says
from counterclaim.publish.verify_question import (
    Desk,
    Figure,
    fit,
    is_own,
    outcome_fits,
    readings,
    same_window,
    series_of,
    words_of,
)
from counterclaim.publish.verify_windows import DAY, Reading, average, change, shown, spoken_day, windows
from counterclaim.publish.verify_words import found_at
from counterclaim.vocabulary.load import vocabulary

TELLING = 100
"""Below this a number meets another row or day too often by chance to be taken for it."""
LONG = 20
"""Days from which a period is long enough that its daily average and its sum are not taken for a day's own value."""
FAR = 2.5
"""A number this many times off, by no known slip, is more likely another figure than the same one misprinted."""
RECENT = 10
"""Days back in which a day's increment is looked for as yesterday's value told again."""
SAME = {
    "day": {"day"},
    "seven-days": {"seven-days"},
    "two-days": {"two-days"},
    "two-weeks": {"two-weeks"},
    "since-january": {"since-january"},
    "total": {"total"},
    "window": {"this-month", "last-month", "month"},
}


def explained(figure: Figure, desk: Desk, expected: list[Reading], *, only: str | None = None) -> Finding | None:
    """The finding that best explains a figure which fits none of `expected`; null when nothing speaks against it.

    With `expected` empty nobody answered the figure's own question: then only the very number in another place (another
    side, claimant, period or day) explains it. `only` keeps to one explanation.
    """
    if only == "window":
        return _window(figure, desk, expected)
    if figure.period.kind == "unstated":
        expected = _of_the_nearest_word(figure, expected)
    if len({reading.value for reading in expected if reading.window == "statement"}) > 1:
        expected = [
            reading for reading in expected if reading.window != "statement" or not _among_parts(reading, expected)
        ]
    return (
        _own_piece(figure, desk)
        or _rate_or_count(figure, desk)
        or _window(figure, desk, expected)
        or _other_side(figure, desk, expected)
        or _other_claimant(figure, desk, expected)
        or _other_row(figure, desk, expected)
        or _slip(figure, desk, expected)
        or _earlier(figure, desk, expected)
        or _another_number(figure, expected)
    )


def _of_the_nearest_word(figure: Figure, expected: list[Reading]) -> list[Reading]:
    """For a figure without a period: readings of the window whose words stand nearest, else totals and statements."""
    gaps = {window: gap for window in _CUES if (gap := _gap(figure, window)) is not None}
    nearest = min(gaps, key=lambda window: gaps[window], default="total")
    kept = {"total"} if nearest not in {r.window for r in expected} else {nearest}
    return [reading for reading in expected if reading.window in kept or reading.window == "statement"]


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


def _own_piece(figure: Figure, desk: Desk) -> Finding | None:
    """The draft cites its own outlet's earlier piece and gives another number than that piece."""
    if not says("own", figure.sentence):
        return None
    for said in desk.evidence.rows.get((figure.subject, figure.category), ()):
        if is_own(said, desk) and same_window(figure, said, desk):
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            if fit(figure, reading) is None:
                return found_at(
                    figure,
                    rule="self",
                    severity="medium",
                    kind=slip_kind(figure.value, reading.value),
                    message=f"the draft gives {shown(figure.value)} as its own earlier report, which has {reading.how}",
                    reading=reading,
                )
    return None


def _rate_or_count(figure: Figure, desk: Desk) -> Finding | None:
    """A stated average told as a count, or a stated count told as an average."""
    rate = figure.period.kind == "rate"
    if not rate and averaged(figure.sentence):
        return None
    for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ()):
        other = said.kind == "rate"
        if other == rate or said.subject != figure.subject or not akin(figure.claimant, said) or is_own(said, desk):
            continue
        if rate and (said.kind != "interval" or figure.value < TELLING):
            continue
        reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
        was, now = ("a count", "an average") if rate else (f"an average per {said.per or 'day'}", "a count")
        return found_at(
            figure,
            rule="rate-count",
            severity="high",
            kind="count-as-rate" if rate else "rate-as-count",
            message=f"the draft tells {shown(figure.value)} as {now}; the source gives it as {was}: {reading.how}",
            reading=reading,
            safe=f"write that {shown(figure.value)} is {was}" + (f" over {_over(said)}" if not rate else ""),
        )
    return _computed_rate(figure, desk)


def _computed_rate(figure: Figure, desk: Desk) -> Finding | None:
    """A sum of several days told as their average per day, or the average as their sum."""
    period = figure.period
    if period.start is None or period.end is None or (period.end - period.start).days < LONG or figure.value < TELLING:
        return None
    series = series_of(figure, desk)
    start, end = period.start, min(period.end, desk.today)
    for early in (start - DAY, start):
        made = change(series, early, end, window="window") if period.kind == "rate" else average(series, early, end)
        for reading in made:
            if fit(figure, reading) is None or period.kind == "cumulative":
                continue
            now, was = ("an average", "the whole") if period.kind == "rate" else ("a count", "the average per day")
            return found_at(
                figure,
                rule="rate-count",
                severity="high",
                kind="count-as-rate" if period.kind == "rate" else "rate-as-count",
                message=f"the draft tells {shown(figure.value)} as {now}; it is {was} of those days: {reading.how}",
                reading=reading,
            )
    return None


def _window(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The very number of another period of the same row."""
    period = desk.period_of(figure)
    if period.kind not in ("interval", "cumulative") or not expected or not figure.quantity.stated:
        return None
    wanted = {name for reading in expected for name in SAME.get(reading.window, {reading.window})}
    end = min(period.end or desk.today, desk.today)
    for reading in windows(series_of(figure, desk), end):
        if reading.window in wanted or not _tells(figure, reading, fence=_is_fence(reading.window, wanted)):
            continue
        right = next((r for r in expected if r.window != "statement"), expected[0])
        return found_at(
            figure,
            rule="window",
            severity="high",
            kind="fence-post" if _is_fence(reading.window, wanted) else f"{reading.window}-as-{right.window}",
            message=(
                f"{shown(figure.value)} belongs to another period ({reading.window.replace('-', ' ')}: {reading.how});"
                f" for the period the draft names: {right.how}"
            ),
            reading=right,
        )
    return None


def read_otherwise(figure: Figure, desk: Desk, expected: list[Reading]) -> Reading | None:
    """A usual window of the same row that the figure fits exactly and whose words stand nearer to it than its own period's.

    A sentence that speaks of several windows at once, or of none, leaves open which one a figure belongs to; a figure
    that is right for one of them is taken to mean that one, and nobody tells a war's total as a day's or week's loss.
    Null where the sentence's own words say otherwise.
    """
    period = desk.period_of(figure)
    if period.kind not in ("interval", "cumulative") or not expected or not figure.quantity.stated:
        return None
    end = min(period.end or desk.today, desk.today)
    mine = min((gap for name in _names(expected) if (gap := _gap(figure, name)) is not None), default=None)
    for reading in (*windows(series_of(figure, desk), end), *windows(series_of(figure, desk), desk.today)):
        if reading.window not in _CUES or _CUES[reading.window] in {_CUES.get(name) for name in _names(expected)}:
            continue
        if reading.value != figure.quantity.stated and fit(figure, replace(reading, derived=False)) is None:
            continue
        if reading.window == "total" and period.kind == "interval" and figure.value >= 10 * TELLING:
            return reading
        gap = _gap(figure, reading.window)
        if mine is None or (gap is not None and gap <= mine):
            return reading
    return None


_CUES = {
    "day": "time-day",
    "seven-days": "time-week",
    "two-weeks": "time-week",
    "month": "time-month",
    "this-month": "time-month",
    "last-month": "time-month",
    "since-january": "time-year",
    "total": "time-total",
}


def _names(expected: list[Reading]) -> set[str]:
    return {reading.window for reading in expected}


def _gap(figure: Figure, window: str) -> int | None:
    left = figure.sentence_start
    start, end = figure.span
    return distance(_CUES[window], figure.sentence, start - left, end - left) if window in _CUES else None


def _is_fence(window: str, wanted: set[str]) -> bool:
    return "seven-days" in wanted and window in ("six-days", "eight-days")


def _tells(figure: Figure, reading: Reading, *, fence: bool) -> bool:
    """Whether a number points at another window: the very value, or its fair rounding where that has three digits."""
    if reading.window in ("six-days", "eight-days", "two-days", "month") and not fence:
        return False
    if reading.value == figure.quantity.stated:
        return fence or figure.value >= 20
    return figure.value >= 1000 and fit(figure, replace(reading, derived=False)) == "consistent"


def _other_side(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The claimant gave this number for the other side."""
    if expected or figure.claimant is None or figure.claim.topic != "loss" or _subject_in_doubt(figure, desk):
        return None
    for subject in _subjects(figure, desk):
        for reading in readings(figure, desk, subject=subject):
            how = fit(figure, reading)
            if how == "matches" or (how == "consistent" and figure.value >= 1000):
                if not outcome_fits(replace(figure, subject=subject), reading.said[-1]):
                    continue
                return found_at(
                    figure,
                    rule="who",
                    severity="high",
                    kind="wrong-side",
                    message=(
                        f"the draft gives {shown(figure.value)} as losses of {figure.subject};"
                        f" the source counts losses of {subject}: {reading.how}"
                    ),
                    reading=reading,
                    safe=f"give {shown(figure.value)} as losses of {subject}",
                )
    return None


def _other_claimant(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """Somebody else gave this number; the one the draft names did not."""
    if (
        figure.claimant is None
        or figure.claim.topic != "loss"
        or figure.value < TELLING
        or _nearly_met(figure, expected)
    ):
        return None
    near = readings(figure, desk, anyone=True)
    told = len(str(int(figure.value)).rstrip("0")) >= 4
    other = [r for side in desk.sides if told and side != figure.subject for r in readings(figure, desk, subject=side, anyone=True)]
    for reading in [*near, *(r for r in other if r.window == "statement")]:
        said = reading.said[-1]
        if said.claimant is None or akin(figure.claimant, said) or fit(figure, reading) != "matches":
            continue
        if not _named_there(figure) or _named_beside(figure, said):
            continue
        admitted = figure.subject is not None and kin(said.claimant, figure.subject)
        return found_at(
            figure,
            rule="who",
            severity="high",
            kind="own-admission-as-enemy-claim" if admitted else "wrong-claimant",
            message=(
                f"the draft gives {shown(figure.value)} as {_name(figure.claimant)}'s figure;"
                f" it is {_name(said.claimant)}'s: {reading.how}"
            ),
            reading=reading,
            safe=f"ascribe {shown(figure.value)} to {_name(said.claimant)}",
        )
    return None


def _subject_in_doubt(figure: Figure, desk: Desk) -> bool:
    """Whether the sentence names the side only as a speaker, or not at all, or both sides: the loss may be the other's."""
    others = [side for side in desk.sides if side != figure.subject]
    return not loses(figure.subject, figure.sentence) or any(loses(side, figure.sentence) for side in others)


def _named_there(figure: Figure) -> bool:
    """Whether the sentence itself names the claimant the figure is read as, so that nothing hangs on a pronoun."""
    claimant = figure.claimant or ""
    if ":" in claimant:
        return False
    return any(names(one, figure.sentence) for one in (claimant, *vocabulary().ancestors(claimant)))


def _named_beside(figure: Figure, said: Said) -> bool:
    """Whether the sentence names the one who did give the number, so that it may well be ascribed to him there."""
    claimant = said.claimant or ""
    voices = [claimant, *(one for one in vocabulary().ancestors(claimant) if one != figure.subject)]
    return any(names(one, figure.sentence) for one in voices)


def _nearly_met(figure: Figure, expected: list[Reading]) -> bool:
    """Whether the named claimant's own figure is one slip away, which explains more than another claimant does."""
    return any(slip_kind(figure.value, reading.value) is not None for reading in expected)


def _other_row(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The number stands in a neighbouring row of the same bulletin."""
    if not expected or figure.quantity.stated is None:
        return None
    days = {reading.end for reading in expected}
    for subject, category in desk.evidence.rows:
        if subject != figure.subject or category == figure.category:
            continue
        for reading in readings(figure, desk, category=category):
            if reading.value == figure.quantity.stated and reading.end in days and figure.value >= 10:
                if _row_in_doubt(figure, category):
                    continue
                return found_at(
                    figure,
                    rule="quoted-number",
                    severity="high",
                    kind="wrong-row",
                    message=(
                        f"{shown(figure.value)} is the row “{_row(category)}” ({reading.how});"
                        f" the row “{_row(figure.category)}” has {expected[0].how}"
                    ),
                    reading=expected[0],
                )
    return None


def row_otherwise(figure: Figure, desk: Desk, expected: list[Reading]) -> Reading | None:
    """The row whose very number the figure is and whose noun stands nearer to it than its own; null where none does."""
    if not expected or figure.quantity.stated is None:
        return None
    days = {reading.end for reading in expected}
    for subject, category in desk.evidence.rows:
        if subject == figure.subject and category != figure.category and _row_in_doubt(figure, category):
            for reading in readings(figure, desk, category=category):
                if reading.end in days and fit(figure, reading) in ("matches", "consistent"):
                    return reading
    return None


def _row_in_doubt(figure: Figure, category: str | None) -> bool:
    """Whether the sentence names the other row nearer to the figure than the row it is read as."""
    left, (start, end) = figure.sentence_start, figure.span
    theirs = row_distance(category or "", figure.sentence, start - left, end - left)
    mine = row_distance(figure.category or "", figure.sentence, start - left, end - left)
    return theirs is not None and (mine is None or theirs < mine)


def _slip(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """One slip of the hand away from the source's number."""
    for reading in expected:
        kind = slip_kind(figure.value, reading.value)
        if kind is None or not _comparable(figure, desk, reading):
            continue
        if figure.period.kind == "unstated" and figure.value < TELLING:
            continue
        return found_at(
            figure,
            rule="quoted-number",
            severity="high",
            kind=kind,
            message=f"the draft has {shown(figure.value)}; the source has {reading.how} ({kind.replace('-', ' ')})",
            reading=reading,
        )
    return None


def _comparable(figure: Figure, desk: Desk, reading: Reading) -> bool:
    """A series answers the very day; a statement only where it is recent or of the figure's own day and not a small number."""
    if reading.window != "statement":
        return True
    said = reading.said[0]
    if _collected(said) and len(str(int(figure.value)).rstrip("0")) < 4:
        return False
    if figure.value < TELLING or said.published is None:
        return _anchored(figure, said)
    return _anchored(figure, said) or (desk.today - said.published).days <= 60


def _collected(said: Said) -> bool:
    """Whether it is a cell of a collection of others' estimates, which rounds and leaves hedges out."""
    entry = vocabulary().sources.get(said.source or "")
    return entry is not None and entry.party is None


def _anchored(figure: Figure, said: Said) -> bool:
    """Whether draft and statement name the same day, or the same averaged month."""
    if said.kind == "rate" and figure.period.kind == "rate":
        return figure.period.end is not None and said.end == figure.period.end
    end = figure.period.end
    return end is not None and any(day is not None and abs((end - day).days) <= 1 for day in (said.end, said.published))


def _earlier(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """The very value of an earlier day told as that of this day."""
    if not expected or figure.quantity.stated is None or figure.value < TELLING:
        return None
    right, period = expected[0], desk.period_of(figure)
    for said in _older(figure, desk, period.kind, right):
        day = said.day
        return found_at(
            figure,
            rule="stale",
            severity="medium",
            kind="stale-value",
            message=f"{shown(figure.value)} is the value of {spoken_day(day)}; for {spoken_day(right.end)} it is {right.how}",
            reading=right,
            details={"day": day.isoformat() if day else None},
        )
    return None


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
    ]
    return sorted(same, key=lambda said: said.day or desk.today, reverse=True)


def _older(figure: Figure, desk: Desk, kind: str, right: Reading) -> Iterator[Said]:
    if kind == "cumulative":
        for said in _same_totals(figure, desk):
            if said.day is not None and right.end is not None and said.day < right.end:
                yield said
    elif right.window == "day" and right.end is not None:
        series = series_of(figure, desk)
        for back in (*range(1, RECENT + 1), 365, 366):
            end = right.end - timedelta(days=back)
            for value, _, late in series.changes(end - DAY, end):
                if value == figure.quantity.stated:
                    yield late


def _another_number(figure: Figure, expected: list[Reading]) -> Finding | None:
    """The source answers the very question with another number, and no known slip leads from one to the other."""
    sure = [reading for reading in expected if reading.window != "statement" or _firm(figure, reading.said[0])]
    if not sure or figure.quantity.stated is None or figure.period.kind == "unstated":
        return None
    right = min(sure, key=lambda reading: abs(reading.value - figure.value))
    reach = FAR if max(figure.value, right.value) >= TELLING else 2 * FAR
    if not right.value / reach <= figure.value <= right.value * reach:
        return None
    average_of = right.window == "average"
    computed = right.derived
    return found_at(
        figure,
        rule="derived" if computed else "quoted-number",
        severity="medium" if computed else "high",
        kind="average" if average_of else ("growth" if computed else None),
        message=_sums(figure, [reading for reading in sure if reading.derived] if computed else [right]),
        reading=right,
    )


def _firm(figure: Figure, said: Said) -> bool:
    """Whether a statement is surely the one the draft cites: same claimant, same day or month, a period that is settled."""
    if figure.claimant is None or _collected(said):
        return False
    return _anchored(figure, said) and figure.period.kind == said.kind


def _sums(figure: Figure, found: list[Reading]) -> str:
    baselines = "; ".join(dict.fromkeys(reading.how for reading in found))
    return (
        f"the draft has {shown(figure.value)}; recomputed: {baselines}"
        if len(found) > 1 or found[0].derived
        else (f"the draft has {shown(figure.value)}; the source has {baselines}")
    )


def _subjects(figure: Figure, desk: Desk) -> list[str]:
    found = {subject for subject, category in desk.evidence.rows if subject and category == figure.category}
    return sorted(found - {figure.subject or ""})


def _over(said: Said) -> str:
    if said.start is None or said.end is None:
        return "its period"
    return f"{spoken_day(said.start)} to {spoken_day(said.end)}"


def _row(category: str | None) -> str:
    return (category or "").removeprefix("name:").replace("-", " ")


def _name(claimant: str) -> str:
    return claimant.removeprefix("name:").removeprefix("role:")
