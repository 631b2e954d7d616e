"""Which kind do persons without a noun of their own take over from the figures right before them?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.counts.figure import WHOLES, Figure, is_part
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

_HURT = frozenset({"killed", "wounded"})
_NAMED_APART = frozenset({"children", "women", "journalists", "medics"})  # who are told apart from all others


def goes_on_with_civilians(figure: Figure, row: Sequence[Figure]) -> bool:
    """Whether civilians were counted last ("90 civilians were killed, two children among them, and 40 wounded")."""
    wholes = (one for one in reversed(row) if not (is_part(one) and one.category in _NAMED_APART))
    last = next(wholes, row[-1])
    return last.category == "civilians" and last.claimant == figure.claimant and not is_part(last)


def joined_to(figure: Figure, last: Figure) -> bool:
    """Whether a number goes on with the subgroup right before it ("698 children killed and 2,068 injured")."""
    items = figure.sentence.items
    between = items[last.phrase.last + 1 : figure.at] if last.sentence is figure.sentence else ()
    joined = len(between) == 1 and between[0].has("and") and not between[0].unknown
    return joined and last.category in _NAMED_APART and last.outcome != figure.outcome


def restates(first: Figure, second: Figure) -> bool:
    """Whether a figure only tells the one before it over again ("20 тисяч убитих, тобто 650 людей на день")."""
    if first.sentence is not second.sentence or second.at <= first.phrase.last:
        return False
    text = first.sentence.paragraph.folded
    return _that_is().fullmatch(text, first.sentence.items[first.phrase.last].end, second.number.start) is not None


@cache
def _that_is() -> re.Pattern[str]:
    """What parts two tellings of the same in any of the languages: a comma and "that is" or "or", with a hedge."""
    tables = [word_table(f"periods.{code}")["that_is"] for code in ("en", "uk", "ru")]
    forms = [form for table in tables for form in words(table)]
    return re.compile(rf",\s(?:{trie([*forms, 'or', 'або', 'или'])}),?(?:\s[^\W\d]+){{0,3}}\s")


def adds_to_soldiers(figure: Figure) -> bool:
    """Whether a figure behind a list of arms goes on with its soldiers: "40 more", or a side's own casualties."""
    items = figure.sentence.items
    beside = items[max(0, figure.at - 1) : figure.at + 2]
    return any(one.has("more") for one in beside) or any(
        item.has("adj", "party", "forces") for item in items[: figure.at]
    )


def holds_soldiers(figure: Figure, after: Sequence[Figure]) -> bool:
    """Whether a bare measure has soldiers among it ("погибли 13 833 человека, в их числе 1979 офицеров")."""
    behind = after[0] if after and after[0].sentence is figure.sentence else None
    return _measured(figure) and behind is not None and is_part(behind) and _soldier(behind.category)


def hurt_civilians(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether a bare measure goes on with the civilians of the same voice, of whom it tells what else became.

    "Погибли 124 мирных жителя. Ранения получили 902 человека".
    """
    near = [one for one in before if one.human and figure.sentence.index - one.sentence.index in (0, 1)]
    near = [one for one in near if one.sentence.paragraph is figure.sentence.paragraph and one.dropped is None]
    if not _measured(figure) or not near or not goes_on_with_civilians(figure, near):
        return False
    return figure.outcome in _HURT and near[-1].outcome in _HURT and near[-1].outcome != figure.outcome


def hurt_with_them(figure: Figure, last: Figure) -> bool:
    """Whether a number without a noun says what else became of those right before it ("12 soldiers were killed and 40
    wounded").
    """
    items = figure.sentence.items
    between = items[last.phrase.last + 1 : figure.at] if last.sentence is figure.sentence else []
    joined = bool(between) and between[-1].has("and") and not between[-1].unknown
    only = all(one.has("and", "be", "have", "aux", "also", "passive", "loser", "toll") for one in between)
    return joined and only and not figure.phrase.nouns and {last.outcome, figure.outcome} == _HURT


def _measured(figure: Figure) -> bool:
    return figure.category == "people" and any(figure.sentence.items[at].has("measure") for at in figure.phrase.words)


def _soldier(category: str | None) -> bool:
    return category == "personnel" or WHOLES.get(str(category)) == "personnel"
