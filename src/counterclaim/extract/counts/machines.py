"""Of which kind are machines that a text counts without saying so ("авиация потеряла 58 машин")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure, in_pieces, sentences_before
from counterclaim.extract.words.lexicon import Lexicon, forms_pattern, lexicon

_PARTS = frozenset(".;:(")
_VERBS = ("taker", "passive", "loser")
_FLEW = frozenset({"aircraft", "helicopters"})
_SUCH = frozenset({"такие", "таких", "таким", "такими", "такая", "такую", "такі", "таку"})
_NOUN = 24  # characters from a number to the end of its noun
_MACHINES = frozenset({"tanks", "armoured-vehicles", "tanks-and-armour", "aircraft", "helicopters"})


def machines_of(figure: Figure, words: Lexicon) -> None:
    """Machines of no kind are those of the airmen or tank crews that lost them, and aircraft if they were shot down;
    systems of no kind are the artillery's of which the sentence tells.
    """
    if figure.category == "equipment" and "systems" in words.table and in_pieces(figure):
        figure.category = _of_systems(figure, words) or figure.category
    row = [one for one in figure.sentence.figures if one.at < figure.at and one.dropped is None]
    if figure.category == "vehicles" and row and figure.phrase.bare and row[-1].category in _MACHINES:
        figure.category = row[-1].category  # "50 машин знищено, 29 пошкоджено"
        return
    if figure.category != "vehicles" or not figure.phrase.words or "crews" not in words.table:
        return
    items, folded = figure.sentence.items, figure.sentence.paragraph.folded
    if not folded.startswith(words.table["crews"]["machine"], items[figure.phrase.words[-1]].start):
        return
    if _of_them(figure) and (told := _told_before(figure)) is not None:
        figure.category = told
        return
    beside = items[figure.at - 1] if figure.at else None
    if figure.outcome == "shot-down" or (beside is not None and "shot-down" in map(beside.get, _VERBS)):
        figure.category = "aircraft"
        return
    if figure.governor is not None and figure.governor.role == "taker":
        return  # "авиация уничтожила 12 машин"
    start = next((item.end for item in reversed(items[: figure.at]) if item.get("punct") in _PARTS), None)
    above = [sentence for sentence in sentences_before(figure.sentence, 1) if sentence.items] if start is None else []
    said = folded[start or (above[-1].items[-1].end if above else 0) : items[figure.at].start]
    crews = next((kind for kind, form in _kinds(words.language, "crews") if form.search(said)), None)
    figure.category = crews or _told_before(figure) or figure.category


def _of_systems(figure: Figure, words: Lexicon) -> str | None:
    """The kind of systems that the sentence names before their number ("Artillery leads: 71 systems in a day"), or of
    which the figure before tells ("900 air defence systems. Three systems were hit"); null where none is named.
    """
    folded, at = figure.sentence.paragraph.folded, figure.sentence.items[figure.at].start
    said = folded[folded.rfind(". ", 0, at) + 1 : at]
    named = [(found.start(), kind) for kind, form in _kinds(words.language, "systems") for found in form.finditer(said)]
    if named:
        return max(named)[1]
    last = [one for earlier in sentences_before(figure.sentence, 1) for one in earlier.figures if one.dropped is None]
    told = last[-1].category if last and last[-1].category in words.table["systems"] else None
    return told if "systems" in folded[at : at + _NOUN] else None


def _told_before(figure: Figure) -> str | None:
    """The kind that the sentences before count, or that opens this one's colon ("40 танков: 12 машин сожжены").

    Null where vehicles of another kind, or anything else, are counted between.
    """
    items, here = figure.sentence.items, [one for one in figure.sentence.figures if one.at < figure.at]
    apart = not here or _of_them(figure) or _opened(items[here[-1].phrase.last + 1 : figure.at])
    if len(figure.phrase.words) != 1 or not apart:
        return None
    if _SUCH.intersection(items[figure.phrase.words[0]].unknown):  # "роботы: потеряли две такие машины"
        nouns = [*(item for one in sentences_before(figure.sentence, 1) for item in one.items), *items[: figure.at]]
        kinds = [str(item.get("cat")) for item in nouns if item.has("cat") and item.get("cat") not in HUMAN]
        return kinds[-1] if kinds else None
    last = [*(one for earlier in sentences_before(figure.sentence, 2) for one in earlier.figures), *here]
    counted = [one for one in last if one.category is not None and one.dropped is None]
    told = [str(one.category) for one in counted]
    downed = bool(told) and told[-1] in _FLEW and counted[-1].outcome == "shot-down"
    flew = downed and figure.outcome == "damaged"  # "сбили три самолёта, повреждены 12 машин"
    return told[-1] if told and told[-1] in _MACHINES and "vehicles" not in told and not flew else None


def _of_them(figure: Figure) -> bool:
    """Whether the machines are some of those told before ("10 машин із них", "из них 10 машин")."""
    items, behind = figure.sentence.items, figure.phrase.last + 1
    return any(item.has("of_them") for item in [*items[max(0, figure.at - 1) : figure.at], *items[behind : behind + 1]])


def _opened(between: Sequence[Item]) -> bool:
    """Whether a colon, or a new clause, stands between what is counted and the machines."""
    return any(item.get("punct") in {":", ";", "—"} or item.has("of_them", "clause") for item in between)


@cache
def _kinds(language: str, group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Words of a group (those who fly or drive machines of a kind, arms that have systems of one), with the kind."""
    table = lexicon(language).table[group]
    return tuple((kind, forms_pattern(forms)) for kind, forms in table.items() if kind != "machine")
