"""What is said where a figure keeps its number and changes its hedge?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.finding import Finding, Severity
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.prose import plain
from counterclaim.vocabulary.load import word_table

BEHIND = 12
"""Characters behind a figure in which a hedge of it may stand ("or so", "or more")."""


def hedge_turned(figure: Figure, best: Reading) -> Finding:
    """The finding on a floor, ceiling or approximation that became another one."""
    was, now = best.quantity.qualifier, figure.quantity.qualifier
    return found_at(
        figure,
        rule="hedge",
        severity=_hedge_severity(now, was),
        kind=f"{was}-to-{now}",
        message=f"the draft has “{figure.text}” ({_hedge(now)}); the source has {_hedge(was)}: {best.how}",
        reading=best,
    )


def _hedge(qualifier: str) -> str:
    return {"exact": "a plain number", "range": "a range"}.get(qualifier, qualifier.replace("-", " "))


def hedged_there(figure: Figure) -> bool:
    """Whether a word of hedging stands in the figure or right before it, no other number between.

    A verb may hedge all the numbers after it; that it hedges this one is then only likely.
    """
    end = figure.span[1] - figure.sentence_start
    return hedge_printed(f"{figure.lead} {figure.text} {figure.sentence[end : end + BEHIND]}")


def hedge_printed(text: str) -> bool:
    """Whether a text holds a word of hedging; a figure of a list may have it from the first one alone."""
    return _hedges().search(plain(text)) is not None


@cache
def _hedges() -> re.Pattern[str]:
    table = word_table("qualifiers")
    forms = {
        form
        for language in ("en", "uk", "ru")
        for side in ("left", "right", "verb")
        for kind, listed in table[language].get(side, {}).items()
        if kind != "exact"
        for form in listed
    }
    parts = sorted((re.escape(form) for form in forms), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)")


def _hedge_severity(now: str, was: str) -> Severity:
    """Medium where a floor, ceiling or approximation became another; low where only a plain number got a bound."""
    if was == "nearly" and now in ("about", "up-to", "fewer-than"):
        return "low"
    if was == "exact" and now in ("at-least", "up-to"):
        return "low"
    return "medium"


def thin_bound(figure: Figure, best: Reading) -> Finding:
    """The finding, low, on a bound that holds and lies more than a tenth off."""
    return found_at(
        figure,
        rule="hedge",
        severity="low",
        kind="thin-bound",
        verdict="consistent",
        message=f"“{figure.text}” holds, but the bound is more than a tenth away: {best.how}",
        reading=best,
    )


def hedge_dropped(figure: Figure, best: Reading) -> Finding:
    """The finding, low, on a source's "about" or "more than" that the draft left out."""
    return found_at(
        figure,
        rule="hedge",
        severity="low",
        kind=f"{best.quantity.qualifier}-dropped",
        verdict="consistent",
        message=f"the source's “{_hedge(best.quantity.qualifier)}” was dropped: {best.how}",
        reading=best,
    )


def rounder_than(printed: float, value: float) -> bool:
    """Whether a number shows fewer digits than a value before its closing zeros."""
    return len(str(int(printed)).rstrip("0")) < len(str(int(value)).rstrip("0"))
