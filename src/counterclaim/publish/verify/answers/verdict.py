"""What is the verdict on one figure, and by which value?"""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.checks.rounding import NEAR, Agreement
from counterclaim.model.finding import Finding, Verdict
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.hedges import rounder_than
from counterclaim.publish.verify.answers.question import Desk, collected, fit, readings, related, words_of
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.answers.words import found_at, named, outcome_named, row_named
from counterclaim.publish.verify.read.prose import in_quotes, says

_RANK: dict[Agreement | None, int] = {"matches": 0, "consistent": 1, "hedged-otherwise": 2, "thin": 3, None: 4}
FAR = 2.5
"""A statement this many times off a bound is of another question, however truly the bound holds."""
_FLOORS, _CEILINGS = ("more-than", "at-least"), ("up-to", "fewer-than", "nearly")

TELLS = 3
"""Digits before its closing zeros from which a number near a sum is told of it."""
_ONE_SIZE = 2  # times a bound that a figure told under another outcome may be of, to be called its source's


@dataclass(frozen=True, slots=True)
class Judged:
    """One figure with its verdict; `reading` is what it was held against, `row` the source's wider row."""

    figure: Figure
    verdict: Verdict
    reading: Reading | None = None
    finding: Finding | None = None
    row: str | None = None
    others: tuple[Reading, ...] = ()

    @property
    def fair(self) -> bool:
        """Whether the figure tells its source fairly."""
        return self.verdict in ("matches", "consistent")


def told_otherwise(figure: Figure, found: list[Reading]) -> Judged | None:
    """The right number under another outcome: losses as deaths, casualties as the wounded."""
    best, how = best_of(figure, found)
    if best is None or how not in ("matches", "consistent", "hedged-otherwise"):
        return None
    within = best.quantity.qualifier == "range" != figure.quantity.qualifier
    if within and figure.value not in (best.quantity.low, best.quantity.high):
        return None  # a number of its own that lies in a range of another measure
    if how == "consistent" and (figure.value < 100 or not _near(figure, best)):
        return None
    nobodys = best.derived and figure.claimant is None
    if how == "consistent" and (nobodys or in_quotes(figure.before)) and _few_digits(figure):
        return None  # a speaker's own round number, near somebody's sum by chance
    said = best.said[-1]
    if best.window == "statement" and collected(said) and _few_digits(figure):
        return None
    both = figure.outcome == "casualties" and says("both", figure.sentence)
    if said.outcome in ("killed", "wounded") and says(said.outcome, figure.clause) and not both:
        return Judged(figure, "consistent", best)  # the clause has the source's own word
    if said.outcome == "wounded" and said.claim is not None and says("with-the-wounded", said.claim.quote.suffix):
        return Judged(figure, "consistent", best)  # "240,000 in total, including the temporarily wounded"
    finding = found_at(
        figure,
        rule="measure",
        severity="high",
        kind=f"{said.outcome}-to-{figure.outcome}",
        message=(
            f"the draft tells {figure.number} as {outcome_named(figure.outcome)};"
            f" the source counts it as {outcome_named(said.outcome)}:"
            f" {best.how if best.window != 'statement' else words_of(said)}"
        ),
        reading=best,
        safe=f"keep the source's word ({outcome_named(said.outcome)}) for {figure.number}",
    )
    return Judged(figure, "differs", best, finding)


def _few_digits(figure: Figure) -> bool:
    return len(str(int(figure.value)).rstrip("0")) < TELLS


def _near(figure: Figure, reading: Reading) -> bool:
    """Whether a figure and its bound are of one size: "more than 1,000" bears out 80,000 and is not its source."""
    bound = reading.quantity.stated
    return bound is None or bound <= 0 or 1 / _ONE_SIZE <= figure.value / bound <= _ONE_SIZE


def slanted(figure: Figure, found: list[Reading]) -> Judged | None:
    """A bound on the wrong side of a value that it nearly meets: “more than 440,000” for 439,190."""
    printed = figure.quantity.stated
    if printed is None or figure.quantity.qualifier not in (*_FLOORS, *_CEILINGS):
        return None
    for reading in found:
        value = reading.quantity.stated
        if value is None or reading.quantity.qualifier not in ("exact", "about") or value == printed:
            continue
        if figure.period.kind == "unstated" and reading.window not in ("total", "statement"):
            continue  # one of many windows is near to any bound
        below = figure.quantity.qualifier in _FLOORS and value < printed
        above = figure.quantity.qualifier in _CEILINGS and value > printed
        if (
            (below or above)
            and abs(value - printed) <= NEAR * value
            and float(printed) % 10 == 0
            and rounder_than(printed, value)
        ):
            finding = found_at(
                figure,
                rule="hedge",
                severity="medium" if below or figure.quantity.qualifier == "fewer-than" else "low",
                kind="wrong-side-of-the-bound",
                message=f"“{figure.text}” is on the other side of the source's value: {reading.how}",
                reading=reading,
            )
            return Judged(figure, "differs", reading, finding)
    return None


def in_a_wider_row(figure: Figure, desk: Desk) -> Judged | None:
    """The very number stands in a row that counts more, or less, than the draft's word: tanks for tanks and armour."""
    for row in related(figure.category):
        for reading in readings(figure, desk, category=row):
            if fit(figure, reading) in ("matches", "consistent") and (
                figure.value >= 100 or fit(figure, reading) == "matches"
            ):
                names = row_named(figure.category), row_named(row)
                finding = found_at(
                    figure,
                    rule="category",
                    severity="low",
                    kind="wider-row",
                    verdict="consistent",
                    message=f"the draft says {names[0]}; the source's row is {names[1]}: {reading.how}",
                    reading=reading,
                    safe=f"name the row as the source does ({names[1]})",
                )
                return Judged(figure, "consistent", reading, finding, row)
    return None


def unsupported(figure: Figure) -> Finding:
    """The finding, info, that nothing answers the figure's question."""
    return found_at(
        figure,
        rule="unsupported",
        severity="info",
        verdict="unsupported",
        message=f"nothing to compare “{figure.text}” with: no figure of {_who(figure)} on this row and period",
        reading=None,
    )


def _who(figure: Figure) -> str:
    return named(figure.claimant) if figure.claimant else "anybody"


def best_of(figure: Figure, found: list[Reading]) -> tuple[Reading | None, Agreement | None]:
    """The reading that fits best; a statement with the very number printed decides before any other."""
    judged = [(reading, fit(figure, reading)) for reading in ranges_meant(figure, found)]
    if any(how is None and _in_reach(figure, reading) for reading, how in judged):
        # a bound is told of the value near it, not of one of another window many times off
        judged = [(reading, None if how == "thin" else how) for reading, how in judged]
    judged = [(reading, None if how == "thin" and _far(figure, reading) else how) for reading, how in judged]
    same = [
        (reading, how)
        for reading, how in judged
        if reading.window == "statement"
        and reading.quantity.stated is not None
        and reading.quantity.stated == figure.quantity.stated
    ]
    # a collection of others' estimates leaves hedges out; the speaker's own text says how the number was meant
    same = [pair for pair in same if not collected(pair[0].said[0])] or same
    return min(same or judged, key=lambda pair: _RANK[pair[1]], default=(None, None))


def ranges_meant(figure: Figure, found: list[Reading]) -> list[Reading]:
    """The readings a range is held against: where one is a range with one end of it, a number between says nothing."""
    mine = figure.quantity
    shared = [
        one
        for one in found
        if one.quantity.qualifier == "range" and (one.quantity.low == mine.low or one.quantity.high == mine.high)
    ]
    if mine.qualifier != "range" or not shared:
        return found
    return [one for one in found if one in shared or one.quantity.stated in (mine.low, mine.high)]


def _far(figure: Figure, reading: Reading) -> bool:
    """Whether a bound is so far from a value that it can not be told of it."""
    printed, value = figure.quantity.stated, reading.value
    return printed is not None and not printed / FAR <= value <= printed * FAR and reading.window == "statement"


def _in_reach(figure: Figure, reading: Reading) -> bool:
    printed = figure.quantity.stated
    return printed is not None and abs(reading.value - printed) <= NEAR * printed
