"""How does each rule that needs a draft work, in the words that are shown under "how we check this"?"""

from __future__ import annotations

from counterclaim.model.finding import Severity

_METHODS: tuple[tuple[str, str, str, Severity], ...] = (
    (
        "quoted-number",
        "Another number than the source's",
        """A figure that differs from the cited claimant's own figure for the same question.

        Compares: the figure with every value that answers its claimant, side, row, outcome and period: statements,
        then running totals and their differences, in every copy. A range in a sentence without a word of loss is held
        against the sources' ranges that share one end.
        Arithmetic: equal, fairly rounded or bounded is silent. Else the slip is named: the row beside it that day; one
        digit, two swapped, one dropped or added; ten or a thousand times; a lost "thousand".
        Silent: where nothing answers the question; where the sentence names another row or window nearer to the figure;
        below a hundred without a stated period; where the number is denied, stands beside the value it should be, is
        what somebody the sentence names said, or is the growth between two days it names.
        False alarms: a second figure of the same claimant for the same row and day that the ledger does not hold.""",
        "high",
    ),
    (
        "hedge",
        "A floor, ceiling or approximation that became another one",
        """The right number under a hedge that says something else.

        Compares: the hedge of the figure with the source's: "exceeded" told as "about", "up to" as "at least", a plain
        number as "more than" itself; a bound on the far side of a value that it nearly meets.
        Arithmetic: "more than" needs a value above it, less than a tenth away, and a number rounder than the value.
        Silent or low: a dropped "about" or "more than"; a bound that holds and lies far off.
        False alarms: a source whose hedge stands in another sentence than its number.""",
        "medium",
    ),
    (
        "measure",
        "Losses told as deaths, casualties as the wounded",
        """The right number under an outcome that its source does not count.

        Compares: the outcome of the figure with the source's. A loss of undefined sort may be told as losses or
        casualties; killed, wounded, missing and captured stand for themselves alone.
        Arithmetic: the number must fit the source's under the other outcome.
        Silent: where the sentence has no word of death or wounds; things destroyed, shot down or lost are one.
        False alarms: a source that gives deaths elsewhere with the very same number.""",
        "high",
    ),
    (
        "who",
        "The right number with the wrong claimant or side",
        """A number that somebody else gave, or that counts the other side's losses.

        Compares: a figure that its claimant's own rows do not hold, with the same period of the other side, and with
        what others said of the same row.
        Arithmetic: the very number, of three digits or more for another claimant.
        Silent: where the side is not named beside the number in the draft and in the source's own words; where the
        sentence names both sides as losing, names the one who did give the number, or leaves the claimant to a pronoun
        whose speaker the paragraph does not name.
        False alarms: two claimants who gave the same round number.""",
        "high",
    ),
    (
        "window",
        "The right number for another period",
        """A number that belongs to another window of the same row.

        Compares: a figure that its own period does not give, with the day, seven days, two weeks, the month, the
        year and the whole war to the same day; for a week also with six and eight increments; a stated average per
        day with one told per week.
        Arithmetic: differences of running totals; the message shows both sums.
        Silent: where the sentence names that other window nearer to the figure; either cut of a month is fair.
        False alarms: small counts that two windows share.""",
        "high",
    ),
    (
        "rate-count",
        "A rate told as a count, or the other way",
        """An average per day told as a month's number, a record average as a record number.

        Compares: counts of the draft with stated averages and averages with stated counts, of the same claimant and
        side; "the highest monthly count" with the claimant's averages of those months.
        Arithmetic: the very number; over twenty days or more also the mean or the sum of the totals.
        Silent: beside a word of averaging.
        False alarms: an issuer that gives an average and a count with one number.""",
        "high",
    ),
    (
        "derived",
        "A computed figure that no baseline gives",
        """An average, a growth or a difference that recomputes to something else.

        Compares: the figure with the sum from every fair baseline: reports dated first to last or first to first, from
        31 December or 1 January, to the statement's day or the bulletin before.
        A percentage, factor or share ("up 12 %", "twice", "a third") is held against every pair of figures it can mean:
        two of one row beside it, or the two windows it names ("than the week before"). A mean told as the highest or
        lowest of the war is held against its claimant's other means.
        Arithmetic: within 2 %, or equal at the printed digits; a ratio in words within an eighth; every baseline is
        shown, of a ratio the nearest three.
        Silent: where a day's total is missing in every copy; where a ratio names nothing it is set against.
        False alarms: a window that the text names only loosely.""",
        "medium",
    ),
)


def draft_methods() -> list[tuple[str, str, str, Severity]]:
    """Id, title, public methods text and default severity of the rules that need a draft, in the order they run.

    The other rules of a draft (`self`, `stale`, `sum`, `within`, `category`) share their text with the ledger's.
    """
    return list(_METHODS)
