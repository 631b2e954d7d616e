"""Which window does a title without a figure give a body that tells no time ("Підсумки вересня", "Losses for May")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.times.daily_reports import too_many
from counterclaim.extract.times.placed import Placed, by_monitor, is_large, without_day
from counterclaim.extract.times.time_spans import TimeSpan, is_short, is_week
from counterclaim.extract.words.forms import words
from counterclaim.model.period import UNSTATED, Period
from counterclaim.vocabulary.load import word_table

_DATED = ("window", "day", "span")
_A_WEEKS = 1000  # of anything that a week costs
_BY_THE_THOUSAND = frozenset({"uavs", "vehicles"})  # but of these
_REACH = 60  # characters before or behind the window in which the title says that it heads a report


def titled_window(times: Sequence[tuple[int, int, TimeSpan]], text: str, language: str) -> TimeSpan | None:
    """The window of a title that heads a report of losses; null where the first line is no title or names none.

    A title that only says when something will be or was done ("The front braces for a hot summer") heads none.
    """
    end = text.find("\n", len(text) - len(text.lstrip()))
    inside = [time for _, _, time in times if time.end <= end]
    if len(inside) != 1 or inside[0].kind not in ("window", "day") or inside[0].statement or inside[0].first is None:
        return None
    window = inside[0]
    if window.kind == "day" and any(time.kind in _DATED for _, _, time in times if time is not window):
        return None  # a body with days of its own goes by them
    before, behind = (
        text[max(0, window.start - _REACH) : window.end].lower(),
        text[window.end : min(end, window.end + _REACH)],
    )
    said = _reports(language).search(before) or _reports(language).match(behind.lower().lstrip(" :,—–-"))
    return window if said is not None else None


def under_title(
    number: Placed,
    period: Period,
    titled: TimeSpan | None,
    times: Sequence[tuple[int, int, TimeSpan]],
    *,
    timed: bool,
    assumed: bool,
) -> Period:
    """The period of a figure, the title's window where the text prints no other.

    Args:
        number: the figure.
        period: what it has without the title.
        titled: the title's window.
        times: the document's expressions.
        timed: an expression of its own was chosen for it.
        assumed: its period is only that of a balance for which no time is printed.
    """
    short = titled is not None and titled.kind == "window" and is_short(titled) and not is_week(titled)
    if titled is None or timed or short or number.aid or number.total or _too_large(number, titled):
        return period
    if not (period == UNSTATED or assumed) or not without_day(number, times):
        return period
    return Period("interval", titled.first, titled.last, titled.basis, None, titled.working)


def _too_large(number: Placed, titled: TimeSpan) -> bool:
    """Whether a figure is rather the whole war's: of more persons than the title's week, or than any days, can cost."""
    counted = by_monitor(number) or (number.unit == "items" and number.what not in _BY_THE_THOUSAND)
    if counted and is_week(titled):
        return (number.value or 0) >= _A_WEEKS  # "Weekly update ... The list has grown to 2,900 tanks"
    return is_large(number) and (not is_week(titled) or too_many(number, titled))


@cache
def _reports(language: str) -> re.Pattern[str]:
    """Words for a report, or for what a month comes to."""
    table = word_table(f"periods.{language}")
    forms = [*words(table["month_figures"]), *words(table["bulletins"])]
    forms += [form for form in words(table["month_acts"]) if " " in form]  # "in figures"
    stems = [re.escape(form[:-1]) + r"\w*" if form.endswith("*") else re.escape(form) for form in forms]
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})(?!\w)")
