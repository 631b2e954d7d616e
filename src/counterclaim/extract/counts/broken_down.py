"""Which count is one of losses by the fates that its breakdown tells ("2,331 tanks: 1,531 destroyed, 138 damaged")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure

_FATES = frozenset({"destroyed", "damaged", "captured", "abandoned", "lost"})
_LEADS = frozenset({":", "—", "–", "("})
_TWO = 2


def broken_down(figures: Sequence[Figure]) -> None:
    """Makes a count of things that nothing governs a loss, where two fates and more of the same things follow it."""
    for place, whole in enumerate(figures[:-1]):
        if (
            whole.outcome is not None
            or whole.governor is not None
            or whole.dropped is not None
            or not whole.phrase.nouns
        ):
            continue
        items, behind = whole.sentence.items, whole.phrase.last + 1
        led = behind < len(items) and items[behind].get("punct") in _LEADS
        parts = [one for one in figures[place + 1 :] if one.inherited is whole or _takes_on(one, figures[place + 1])]
        fates = [one for one in parts if one.category == whole.category and one.outcome in _FATES]
        if led and not whole.human and len(fates) >= _TWO and _fits(whole, fates):
            whole.outcome, whole.topic = "lost", "loss"


def _takes_on(figure: Figure, first: Figure) -> bool:
    """Whether a bare figure goes on with the first part, or with one that does."""
    last = figure.inherited
    while last is not None and last is not first:
        last = last.inherited
    return figure is first or last is first


def _fits(whole: Figure, parts: Sequence[Figure]) -> bool:
    values = [one.number.stated or 0 for one in parts]
    return max(values) <= (whole.number.stated or whole.number.low or 0)
