"""Which days told right before does a count of as many days mean ("бои 19–20 сентября: за два дня погибли 192")?"""

from __future__ import annotations

from counterclaim.extract.times.time_spans import TimeSpan

_MOST = 14  # days; more of them are told in weeks or months
_FEWEST = 2


def same_days(last: tuple[int, int, TimeSpan], paragraph: int, sentence: int, time: TimeSpan) -> TimeSpan | None:
    """The window of so many days, over before those that a count back from the document's day means; else null.

    `last`: the expression before, with its paragraph and sentence, which is this one's or the one before it.
    """
    days = last[2]
    near = last[0] == paragraph and sentence - last[1] in (0, 1)
    if not near or time.kind != "window" or time.basis != "document-date" or time.past_day or days.kind != "window":
        return None
    if time.first is None or time.last is None or days.first is None or days.last is None or days.last >= time.first:
        return None
    count = (time.last - time.first).days
    return days if _FEWEST <= count <= _MOST and (days.last - days.first).days + 1 == count else None
