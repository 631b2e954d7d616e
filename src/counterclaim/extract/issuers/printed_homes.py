"""Whose body is one that a text names without its country ("the Navy" of a paper's own capital)?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence
from counterclaim.vocabulary.load import vocabulary

_WIRED = re.compile(
    r"[A-Z][A-Z.' -]{3,}(?:, [A-Z][\w. ]{1,24})?(?:, [A-Z][a-z.]{2,8} \d{1,2})?"
    r"(?: \([A-Z][^()\n]{1,24}\)\s?[—–-]|\s[—–-]\s|—)"
)
_WIRED_SLAVIC = re.compile(
    r"[А-ЯЁІЇЄҐ][\w’'-]+(?: [А-ЯЁІЇЄҐ][\w’'-]+)?[.,] \d{1,2} [а-яіїєґ]+\.?,?\s?(?:[–—-]\s?)?"
    r"(?:[/(][^/()\n]{2,24}[/)]|(?:[А-ЯЁІЇЄҐ]{3,}|Интерфакс|Інтерфакс|Укринформ|Укрінформ|Спутник)[\w -]{0,16}?)"
    r"\s?[.—–-]"
)  # "Бейрут. 20 июня. ИНТЕРФАКС —", "БЕЙРУТ, 20 июня. /ТАСС/."
_LABEL = re.compile(r"([A-Z][A-Z' -]{3,}):\s")
_SHORT = 3  # letters of a country's or a body's abbreviation
_CLOSE = 60  # characters from a state that speaks to its body's name ("Tokyo tells another story: Headquarters ...")


def home_printed(sentence: Sentence, start: int, name: str) -> str | None:
    """The state of a body printed in `sentence` at `start` of its paragraph: where it sits, else who speaks in it.

    "the joint staff in Paris", "Tokyo boasts: Headquarters ...", else the capital of the dateline; null for none.
    """
    items, end = sentence.items, start + len(name)
    inside = [item for item in items if item.start >= sentence.items[0].start] if items else []
    if not inside or not inside[0].start - _CLOSE <= start <= inside[-1].end:
        return None
    behind = [item for item in inside if item.start >= end][:2]
    sits = len(behind) > 1 and behind[0].has("where_hurt") and behind[0].start - end <= 1 and not behind[1].unknown
    if sits and (seated := _state(behind[1])) is not None:
        return seated
    before = [item for item in inside if item.end <= start and start - item.end < _CLOSE]
    spoken = [item for place, item in enumerate(before) if not _led(before, place) and _state(item) is not None]
    if spoken and not spoken[-1].get("possessive") and not any(item.number is not None for item in before):
        return _state(spoken[-1])
    abroad = any(word.isupper() and len(word) > 1 for word in name.split())  # "ISAF Joint Command"
    return None if abroad else dateline_state(sentence)


def dateline_state(sentence: Sentence) -> str | None:
    """The state whose capital heads the sentence's paragraph in capitals ("WASHINGTON, Nov. 19.—"); null for none."""
    paragraph = sentence.paragraph
    first = paragraph.sentences[0].items[:1] if paragraph.sentences else []
    if not first or first[0].start > 2 or not paragraph.text[: first[0].end].isupper():
        return None
    return _state(first[0])


def mark_dateline(items: Sequence[Item], text: str) -> None:
    """Marks the words of an agency's dateline ("BEIRUT (Reuters) -"), where its desk sits and nobody was hurt."""
    wired = _WIRED.match(text) or _WIRED_SLAVIC.match(text)
    label = _LABEL.match(text) if wired is None else None
    if label is not None and items and desk_label(items[0], label[1]):
        wired = label
    if wired is None:
        return
    for item in items:
        if item.start >= wired.end():
            return
        if item.entry:
            item.entry = {**item.entry, "dateline": True}


def desk_label(item: Item, printed: str) -> bool:
    """Whether a capital in capitals before a colon says where a desk sits, and not who speaks ("BEIRUT: ...")."""
    return len(printed) > _SHORT and printed.isupper() and _state(item) is not None


def _state(item: Item) -> str | None:
    party = item.get("party")
    return str(party) if party is not None and vocabulary().parties[str(party)].kind == "state" else None


def _led(items: Sequence[Item], place: int) -> bool:
    return bool(place) and items[place - 1].has("prepositions", "of", "to", "by") and not items[place].unknown
