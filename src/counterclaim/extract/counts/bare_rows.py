"""What does a list's row count that only says who tells it, of whom, where or when ("Kyiv: 480,000", "May – 120")?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, PERSONS, Figure, Sentence, sentences_before

_TOLD = ("cat", "taker", "passive", "loser", "toll", "other_nouns", "other_verbs", "ground", "aid_nouns", "clause")
_MARKS = frozenset({":", "—", "–", "-", "(", "*", "•", ")", ".", ",", "‒"})
_OF_LOSS = ("toll", "loser", "passive")
_OF_LOSSES = frozenset(_OF_LOSS)
_ANSWERS = 3  # sentences from a question to the last answer
_LONGEST = 40  # characters of a word and the mark behind it
_LABEL = 9  # items of such a row before its number


def bare_row(figure: Figure) -> str | None:
    """The one kind of things or people that the line above a list speaks of the losses of, for a number that stands
    with no noun behind the row's label; null where the row or the line above says otherwise.
    """
    sentence, at = figure.sentence, figure.at
    if not figure.phrase.bare or not 0 < at <= _LABEL:
        return None
    label, behind = sentence.items[:at], sentence.items[at + 1 : at + 2]
    if behind and behind[0].time is None and behind[0].get("punct") not in _MARKS:
        return None
    if (asked := question_before(sentence)) is not None and _only_says(label):
        return _counted(asked)
    header = sentence.header if sentence.paragraph.listed else None
    return None if header is None or not _only_names(label) else _counted(header)


def question_before(sentence: Sentence) -> Sentence | None:
    """The question about losses right before a sentence, or before another answer to it; null for none."""
    text = sentence.paragraph.text
    if "?" not in text:
        return None
    for earlier in reversed(sentences_before(sentence, _ANSWERS)):
        if not earlier.items or not earlier.figures:
            asks = text[earlier.items[-1].start :].split("?", maxsplit=1) if earlier.items else []
            return earlier if len(asks) > 1 and len(asks[0]) < _LONGEST and _OF_LOSSES & earlier.means else None
    return None


def _only_says(label: list[Item]) -> bool:
    """Whether nothing but who speaks, and that he does, stands before the number ("The staff in Kyiv says ...")."""
    speaks = any(item.has("speech_before", "speech_after", "speech_puts") for item in label)
    counts = any(item.number is not None and item.number.ignored is None for item in label)
    return speaks and not counts and not any(item.has(*_TOLD) for item in label)


def _only_names(label: list[Item]) -> bool:
    """Whether a mark stands right before the number and nothing before it counts or tells."""
    named = any(item.get("punct") is None for item in label) or any(item.unknown for item in label)
    counts = any(item.number is not None and item.number.ignored is None for item in label)
    return named and label[-1].get("punct") in _MARKS and not counts and not any(item.has(*_TOLD) for item in label)


def _counted(header: Sentence) -> str | None:
    """What a line speaks of the losses of: what it names beside the word of loss, else persons; null for several."""
    if not any(item.has(*_OF_LOSS) for item in header.items):
        return None
    kinds = {str(item.get("cat")) for item in header.items if item.has("cat") and not item.has("toll")}
    if not kinds:
        return PERSONS
    return kinds.pop() if len(kinds) == 1 else PERSONS if kinds <= HUMAN else None
