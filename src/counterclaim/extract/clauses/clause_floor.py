"""Where may the clause of a verb of speech begin, looking back from it?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_OPENING = frozenset('"“«')
_CLOSING = frozenset('"”»')
_NAMING = frozenset({"party", "adj", "forces", "speech_before", "be", "have", "punct"})
_GERUND = ("ая", "яя", "уя", "юя", "ясь", "ав", "ив", "ев", "вшись", "учи", "ючи", "аючи", "вши")  # of Slavic verbs
_CITING = ("ссыла", "опира", "посила", "спира", "цитир")  # gerunds behind which stands whose words they are
_STUDYING = (
    "изучи",
    "проанализирова",
    "анализиру",
    "сопостав",
    "сравни",
    "получив",
    "исследова",
    "провери",
    "собра",
    "обработа",
    "просмотре",
    "вивчи",
    "проаналізува",
    "аналізу",
    "зіставив",
    "порівня",
    "отримав",
    "дослідив",
    "перевіри",
    "зібра",
)  # Slavic verb forms behind which stands what the one who speaks has studied
_SHORTEST = 4  # items to the verb behind an aside: who speaks, a mark, a word, a mark
_BOUNDING = frozenset({"punct", "taker", "loser", "speech_before", "clause"})


def clause_floor(items: Sequence[Item], place: int) -> int:
    """The end of the last item before a verb that closes what stood before: a mark, a verb, a number; 0 for none."""
    for back in range(place - 1, -1, -1):
        item = items[back]
        if item.number is None and _BOUNDING.isdisjoint(item.entry):
            continue
        mark = item.get("punct")
        if mark in {";", ":", "("} or (mark in _CLOSING and _ends_quotation(items, back)):
            return item.end
        if item.number is not None and item.number.ignored is None and not _in_name(items, back):
            return item.end
        if item.has("taker", "loser") and not item.has("passive", "issuers_bodies", "issuers_heads"):
            return item.end
        if item.has("speech_before") and not (item.has("speech_sees", "counts_figure") or _aside(items, back, place)):
            return item.end
        at_verb = back == place - 1 and not items[place].unknown
        of_time = items[back + 1].get("other_nouns") == "time" and not items[back + 1].unknown  # "that morning"
        if item.has("clause") and not (item.has("party", "relative") or of_time or (at_verb and item.has("reset"))):
            return item.end
    return 0


def _aside(items: Sequence[Item], verb: int, place: int) -> bool:
    """Whether a verb only tells between commas who hands on what is said ("разведка, пишет NYT, полагает")."""
    opens = verb > 0 and items[verb - 1].get("punct") == "," and not items[verb].unknown
    return opens and any(item.get("punct") == "," for item in items[verb + 1 : place])


def before_aside(items: Sequence[Item], place: int) -> int:
    """Where a clause without a subject begins that only says how one speaks ("X, while admitting losses, says"), where
    ("X, выступая в Лондоне, заявил") or to whom ("чиновники, с которыми говорил X, сообщают"); else the place of the
    verb.
    """
    if place < 2 or items[place - 1].get("punct") != "," or items[place].unknown:
        return place
    opens = next((back for back in range(place - 2, -1, -1) if items[back].get("punct") == ","), None)
    if opens is not None and _says_where_or_to_whom(items, opens + 1):
        return opens
    if place < _SHORTEST:
        return place
    for back in range(place - 2, 0, -1):
        item = items[back]
        if item.has("clause") and not item.has("relative"):
            return back - 1 if items[back - 1].get("punct") == "," and not item.unknown else place
        if item.number is not None or not _NAMING.isdisjoint(item.entry):
            return place
    return place


def _says_where_or_to_whom(items: Sequence[Item], at: int) -> bool:
    """Whether an aside begins with a Slavic gerund and a preposition or a day, with a preposition and "whom", with a
    word for those who were asked, or says what was studied.
    """
    item, then = items[at], items[at + 1]  # the comma that ends the aside stands behind them
    if item.has("asked_by", "cuts"):
        return not item.unknown
    if item.unknown and item.unknown[0].startswith(_STUDYING):
        return True  # "The Economist, изучив документы Пентагона, пришёл к выводу"
    if item.unknown:
        doing = len(item.unknown) == 1 and item.unknown[0].endswith(_GERUND) and not item.unknown[0].startswith(_CITING)
        return doing and (item.has("prepositions", "at", "on") or item.time is not None)
    return item.has("prepositions", "on") and then.has("relative") and not then.unknown


def _in_name(items: Sequence[Item], place: int) -> bool:
    """Whether a number is a part of a quoted name («Россия 24»)."""
    if not 0 < place < len(items) - 1:
        return False
    closed = items[place + 1].get("punct") in _CLOSING and not items[place + 1].unknown
    opened = items[place - 1].get("punct") in _OPENING or (
        place > 1 and items[place - 2].get("punct") in _OPENING and items[place - 1].get("punct") is None
    )
    return closed and opened


def _ends_quotation(items: Sequence[Item], place: int) -> bool:
    """Whether a quotation mark closes words said, not a name in quotes."""
    before = items[place - 1] if place else None
    after = items[place + 1] if place + 1 < len(items) else None
    close = before is not None and before.get("punct") in {",", ".", "!", "?"} and not items[place].unknown
    if place + 2 < len(items) and items[place + 2].has("relative") and not items[place + 2].unknown:
        return close  # "проект «X», который помогает семьям, насчитал"
    return close or (
        after is not None
        and after.get("punct") in {",", "—", "–"}
        and not after.unknown
        and not _quoted_name(items, place)
    )


def _quoted_name(items: Sequence[Item], place: int) -> bool:
    """Whether a name of a few words in quotes stands behind what it is the name of, and not behind a mark ("видання
    «Верстка», своєю чергою", "командующий «Ахматом», сказал").
    """
    opens = next((at for at in range(place - 1, max(0, place - _SHORTEST), -1) if items[at].get("punct") == "«"), 0)
    led = bool(opens) and (bool(items[opens].unknown) or not items[opens - 1].has("punct"))
    words = sum(len(item.unknown) + 1 for item in items[opens + 1 : place + 1])
    return led and words <= _SHORTEST


def before_helping(items: Sequence[Item], place: int) -> int:
    """Where a verb begins with its helping verb and what stands between them ("have now confirmed"); else the place."""
    back = place
    while back and not items[back].unknown and items[back - 1].has("have", "aux", "also"):
        back -= 1
        if items[back].has("have", "aux"):
            return back
    return place
