"""Which list of men and machines is one of losses only by the name of the bulletin that it stands under?

"Today's figures from the General Staff: 300 Russian personnel, 22 tanks", "Ранкове зведення Генштабу: 300 осіб, 22
танки", "Monday's bulletin has 300 personnel and 22 tanks": who counts an enemy's losses day by day says no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.times.time_spans import is_week
from counterclaim.extract.words.forms import words
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary, word_table

_ROWS = frozenset(
    {"personnel", "people", "tanks", "armoured-vehicles", "artillery", "mlrs", "air-defence", "aircraft", "helicopters"}
    | {"vehicles", "special-equipment"}
)
"""Rows by which a list is told for a bulletin of losses, and no report of a raid."""
_HEADS = ("counts_bulletin", "issuers_titles", "speech_after", "speech_sees")
"""Words for a bulletin and what stands in it."""
_OF_BULLETINS = frozenset(_HEADS)
_LEADS = frozenset(
    {*_HEADS, "party", "adj", "forces", "prepositions", "of", "article", "at", "of_them", "to", "also", "cat", "have"}
    | {"has_now", "be", "aux", "speech_lists", "speech_before", "counts_total", "counts_figure", "other_nouns"}
)
"""What may stand between the bulletin's name and the first number."""
_OTHERWISE = ("taker", "loser", "passive", "toll", "other_verbs", "ground", "speech_denies")
"""Words that say themselves what the list is of."""
_STAFF = "ua-general-staff"
_LINES = ("counts_total", "counts_figure", "counts_bulletin")
_LINE_WORDS = frozenset({"line", "row", "column", "entry"})
_OPENS = frozenset({":", "—", "–"})
_MARKS = frozenset({":", ",", "—", "–", "-", "(", ")", "«", "»", "“", "”"})


def under_a_bulletin(sentence: Sentence) -> None:
    """Makes the figures losses that nothing governs, in a list to which a bulletin of a body that counts them leads."""
    figures = sentence.figures
    if figures and sentence.paragraph.listed and sentence.header is not None and _in_its_formula(sentence.header):
        for figure in figures:
            figure.counter = _STAFF
    if not figures or not all(_ungoverned(figure) for figure in figures):
        return
    counter = _leading(sentence) or _heading(sentence) or _its_line(sentence)
    if counter is None:
        return
    for figure in figures:
        if figure.category is not None and figure.dropped in (None, "strength"):  # "the bulletin has 300 soldiers"
            figure.governor = Governor("lost", "loss", None, "list", -1)
            figure.outcome, figure.topic, figure.dropped = "lost", "loss", None
            figure.counter = counter


def _ungoverned(figure: Figure) -> bool:
    """Whether nothing says what became of a figure: no word, or only "total" in brackets behind another one."""
    summed = figure.governor is not None and figure.governor.role == "list" and figure.governor.outcome is None
    return figure.outcome is None and (figure.governor is None or (summed and figure.governor.rule is None))


def _leading(sentence: Sentence) -> str | None:
    """Whose bulletin leads to the sentence's list of two rows or of one named side's; null for none."""
    figures, items = sentence.figures, sentence.items
    rows = {one.category for one in figures} & _ROWS
    label = len(items) > 1 and items[1].get("punct") == ":" and items[2:3] == [items[figures[0].at]]
    if label and rows and not items[figures[0].at].unknown:
        return _counter(items, 0)  # "The General Staff: 900 tanks in a day"
    if len(rows) < 2 and not (rows and any(one.phrase.party is not None for one in figures)):
        return None
    numbers = (at for at, item in enumerate(items) if item.number is not None and item.number.ignored is None)
    first = next(numbers, 0)
    before = items[:first]
    if any(item.has(*_OTHERWISE) for item in before) or not _leads_to(before):
        return None
    named = (_counter(items, at) for at in range(len(items)))
    return next((one for one in named if one is not None), None)


def _its_line(sentence: Sentence) -> str | None:
    """Whose line or total of one kind is said to stand at a number ("the General Staff's tank total reached 6,984")."""
    items = sentence.items
    numbers = (at for at, item in enumerate(items) if item.number is not None and item.number.ignored is None)
    first = next(numbers, 0)
    for at in range(first - 1, -1, -1):
        item = items[at]
        if item.get("possessive") and item.get("party") in _counters():
            return str(item.get("party")) if _a_line(items[at + 1 : first]) else None
        if item.time is None and not item.has(*_LEADS):
            return None
    return None


def owns_only_a_line(items: Sequence[Item], place: int, speaker: Party = None) -> bool:
    """Whether a possessive is that of a body whose count of one kind of loss is told ("the General Staff's tank line").

    Where such a body speaks, so is "its" ("its personnel line").
    """
    item = items[place]
    owns = bool(item.get("possessive")) and item.get("party") in _counters()
    owns = owns or (item.has("speech_pronouns") and speaker in _counters())
    return owns and _a_line(items[place + 1 : place + 4])


def _a_line(row: Sequence[Item]) -> bool:
    """Whether words name a kind of loss and a line, a count or a total of it."""
    kind = any(one.has("cat") for one in row) and not any(one.has("loser", "taker", "punct") for one in row)
    return kind and any(one.has(*_LINES) or _LINE_WORDS.intersection(one.unknown) for one in row)


def _heading(sentence: Sentence) -> str | None:
    """Whose bulletin the header of the list names that the sentence is an item of; null for none."""
    header = sentence.header
    if header is None or not sentence.paragraph.listed or not any(one.category in _ROWS for one in sentence.figures):
        return None
    return None if any(item.has(*_OTHERWISE) for item in sentence.items) else bulletin_of(header)


def _in_its_formula(header: Sentence) -> bool:
    """Whether a list's header is in the words with which the General Staff heads its own, whoever prints them."""
    return any(formula in header.paragraph.folded for formula in _formulas())


@cache
def _formulas() -> tuple[str, ...]:
    return words(word_table("press")["formulas"])


def bulletin_of(sentence: Sentence) -> str | None:
    """The body whose bulletin a sentence without a word of loss names; null for none."""
    if not sentence.means.isdisjoint(_OTHERWISE) or not (sentence.means & _OF_BULLETINS or _of_a_day(sentence)):
        return None
    named = (_counter(sentence.items, at) for at in range(len(sentence.items)))
    return next((one for one in named if one is not None), None)


def _of_a_day(sentence: Sentence) -> bool:
    """Whether a line that a colon ends says that somebody told it of the days up to his own ("What Kyiv told on Monday
    for the past day:").
    """
    if "speech_before" not in sentence.means or not sentence.paragraph.folded.rstrip().endswith(":"):
        return False
    return any(item.time is not None and (item.time.past_day or is_week(item.time)) for item in sentence.items)


def _counter(items: Sequence[Item], at: int) -> str | None:
    """The body that counts an enemy's losses, or its state as whose bulletin it is, that an item names; else null."""
    item = items[at]
    owned = item.get("possessive") and at + 1 < len(items) and items[at + 1].has(*_HEADS, "other_nouns")
    named = item.get("party") or (item.get("adj") if owned else None)
    return str(named) if named in _counters() else None


def _leads_to(before: Sequence[Item]) -> bool:
    """Whether a bulletin's name, or a counter's with a colon, leads to the first number, nothing else between."""
    heads = [at for at, item in enumerate(before) if item.has(*_HEADS)]
    colon = any(item.get("punct") in _OPENS for item in before)
    bodies = [at for at, item in enumerate(before) if colon and item.get("party") in _counters()]
    if not (heads or bodies):
        return False
    between = before[max([*heads, *bodies]) + 1 :]
    return bool(between) and all(
        item.time is not None or item.get("punct") in _MARKS or (item.has(*_LEADS) and not _has_another(item))
        for item in between
    )


def _has_another(item: Item) -> bool:
    """Whether somebody else has what follows ("by the report the brigade has 1,200 men and 40 tanks")."""
    return item.has("force_noun") or (bool(item.unknown) and item.has("have", "be"))


@cache
def _counters() -> frozenset[str]:
    return frozenset(claimant for pack in vocabulary().packs.values() for claimant in pack.counters)
