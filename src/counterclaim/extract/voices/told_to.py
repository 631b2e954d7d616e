"""To whom was it said, by a name that every reader knows ("доложил Путину Герасимов")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.vocabulary.load import vocabulary, word_table

_NAME_CASES = (("у", ""), ("ому", "ий"), ("ому", "ой"), ("ю", "й"), ("ові", ""), ("еві", "ь"))  # dative, nominative

_TO_US = frozenset({"нам", "мне", "мені"})
_TO_PAPERS = frozenset({"редакции", "газете", "радиостанции", "телекомпании", "редакції", "газеті", "радіостанції"})
_NEVER_FIRST = ("у", "ю", "ом", "ем")  # endings that no Slavic state's name has in the nominative
_ANY_CASE = frozenset({"Баку"})
_DATIVE = ("ому", "ему", "іму", "ю", "енту", "істру", "истру")  # of a Slavic adjective or noun for one man
_OPENING, _SHUT = frozenset('"“«'), frozenset('"”»')
_OF_OUTLET = 3  # words before an outlet's name, items within it
_PRONOUN = 6  # letters of the longest pronoun
# A capitalised word, with a dot inside or without ("Крым.Реалии").
_NAME = r"(?:[A-ZА-ЯІЇЄҐЁ][\w’'-]*(?:\.[A-ZА-ЯІЇЄҐЁ][\w’'-]*)?)"
_ADDRESSED = ("у", "ю", "ам", "ям", "ові", "еві")  # endings of a Slavic dative


def told_to(item: Item, text: str, lexicon: Lexicon) -> bool:
    """Whether a name that every reader knows stands in the dative: to whom it was said ("доложил Путину Герасимов")."""
    party, last = item.get("party"), folded(text[item.start : item.end]).rpartition(" ")[2]
    if party is None or item.unknown or not lexicon.grammar.get("inverts"):
        return False
    named = (
        last.removesuffix(case) + name for case, name in _NAME_CASES if last.endswith(case) and len(last) > len(case)
    )
    return any(lexicon.entry(name).get("party") == party for name in named)


def addressed(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a word behind a verb of speech is whom it was said to ("заявив журналістам", "сообщил депутатам")."""
    item = items[place]
    printed = text[item.start : item.end]
    if printed in _TO_US or (printed in _TO_PAPERS and not item.unknown):
        return True
    state = item.get("party")
    if state is not None and not item.unknown and vocabulary().parties[str(state)].kind == "state":
        return printed.endswith(_NEVER_FIRST) and printed not in _ANY_CASE  # "записало Киеву", "призвали Москву"
    bare = all(word.endswith(_DATIVE) for word in item.unknown) and not item.has("party") and item.has(*HEADS)
    return bare and printed.islower() and printed.endswith((*_ADDRESSED, *_DATIVE))


def told_whom(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether whom it was said to stands right behind a verb of speech ("сообщили журналистам")."""
    behind = place + 1 < len(items) and not items[place + 1].unknown
    return behind and items[place + 1].has(*HEADS) and addressed(items, place + 1, text)


def source_in_body(items: Sequence[Item], place: int) -> bool:
    """Whether a body stands behind a source that is named by whom it spoke to ("співрозмовник агентства в СБУ")."""
    source, behind = items[place], items[place + 1 : place + 3]
    inside = len(behind) > 1 and behind[0].has("at") and not (behind[0].unknown or behind[1].unknown)
    return inside and source.end - source.start > _PRONOUN and behind[1].has("issuers_bodies")


def past_outlet(items: Sequence[Item], at: int, place: int) -> int | None:
    """The place behind a name in quotation marks that only says to whom or where the one behind it spoke ("заявила в
    інтерв'ю «Суспільному» заступниця", "розповів «Радіо Свобода» речник"); null where nobody stands behind it.
    """
    if items[at].get("punct") not in _OPENING or len(items[at].unknown) > _OF_OUTLET:
        return None
    if items[at].unknown and (at == place + 1 or not items[at - 1].has("prepositions")):
        return None
    shut = next(
        (back for back in range(at + 1, min(len(items), at + _OF_OUTLET + 1)) if items[back].get("punct") in _SHUT),
        None,
    )
    if shut is None or shut + 1 >= len(items) or items[shut + 1].unknown:
        return None
    behind = items[shut + 1]
    in_body = behind.has("at") and shut + 2 < len(items) and items[shut + 2].has(*HEADS)
    return shut + 1 if in_body or (behind.has(*HEADS, "party") and not behind.has("punct")) else None


def behind_interview(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> int | None:
    """Where who spoke begins behind the outlet that he gave an interview to, printed without quotation marks ("сказал в
    интервью Крым.Реалии спикер", "в эфире Радио НВ эксперт"); null where none stands there.
    """
    given = _interview(lexicon.language).match(text, items[place].end)
    if given is None:
        return None
    said = next((item for item in items[place + 1 :] if given.end() <= item.start), None)
    between = text[given.end() : said.start] if said is not None else ""
    return given.end() if said is not None and said.has(*HEADS) and between == between.lower() else None


@cache
def _interview(language: str) -> re.Pattern[str]:
    words = forms_pattern(word_table(f"cues.{language}").get("interviews") or ()).pattern
    return re.compile(rf"\s(?:{words})(?: [а-яіїєґё]+)? {_NAME}(?: {_NAME}){{0,2}} ")
