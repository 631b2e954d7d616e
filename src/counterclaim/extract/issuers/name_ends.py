"""Which words beside a body's noun belong to its name ("Комітет солдатських матерів Ставропілля", "X town council")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded

_GENITIVE = r"(?:ої|ой|ей|ого|его|их|ых|ів|ов|ий|ень|ань|ний|и|ы|і|ї|а|я)"  # endings of a Slavic noun that owns
# A Slavic verb in the passive, and no noun ("приведены цифры").
_PREFIXED = r"(?!охраны)(?:при|под|на|пере|о|от|у|вы|за|по|из|раз|рас|до|об|со|пред)"
_SAID = _PREFIXED + r"[а-яё]{2,}(?:ены|ена|аны|ана|яны|яна)(?!\w)"
_TAIL = re.compile(
    rf"(?: (?!снова|вновь|знову|тоді|тогда|сперва|завжди|{_SAID}|[а-яіїєґё]+тся(?!\w))"
    rf"(?:[А-ЯІЇЄҐЁа-яіїєґё’'-]{{3,}}|[А-ЯІЇЄҐЁ][а-яіїєґё]){_GENITIVE})"
    rf"(?:(?: (?:і|й|та|и))? (?!{_SAID})[А-ЯІЇЄҐЁа-яіїєґё’'-]*{_GENITIVE}){{0,3}}|(?: [A-Z][\w’'-]+){{1,2}}"
)
_CONCERN = re.compile(r" (?:по|з|із) ([а-яіїєґё]+)(?= |$)")
_OWNS = re.compile(rf"(?: [А-ЯІЇЄҐЁа-яіїєґё’'-]{{3,}}(?:{_GENITIVE}|он)(?= |$)){{1,3}}|(?: с [а-яё]+ми(?= |$))")
_FOREIGN = re.compile(r"(?: [A-Z][A-Za-z’'-]*){1,3}(?= [а-яіїєґ])")  # a name in Latin letters behind its noun
_THINKS = ("центр", "інститут", "институт", "проєкт", "проект", "організац", "организац", "фонд")
_NO_TAIL = (
    "speech_before", "prepositions", "also", "aux", "be", "have", "negation", "clause", "taker", "loser",
    "passive", "openers", "issuers_heads", "issuers_spokespeople", "punct", "own", "speech_pronouns",
)  # fmt: skip


def concern_tail(segment: str, end: int, start: int, lexicon: Lexicon) -> int:
    """How many characters say what a body is for ("Центр по примирению враждующих сторон"); 0 where none do."""
    behind = segment[end - start :]
    found = _CONCERN.match(behind)
    if found is None or folded(found[1]) not in (lexicon.table.get("concerns") or ()):
        return 0
    rest = _OWNS.match(behind, found.end())
    return found.end() if rest is None else rest.end()


def genitive_tail(segment: str, inside: Sequence[Item], end: int, start: int) -> int:
    """How many characters of words in the genitive end a body's name ("Комитет солдатских матерей Ставрополья")."""
    behind = segment[end - start :].rstrip()
    foreign = _FOREIGN.match(behind)
    if foreign is not None and segment[: end - start].rpartition(" ")[2].lower().startswith(_THINKS):
        return foreign.end()  # "центр CSIS торік припускав", and not "агентство Reuters"
    inner = [item for item in inside if item.start >= end]
    known = any(item.has(*_NO_TAIL) or item.time is not None or item.number is not None for item in inner)
    return 0 if known or _TAIL.fullmatch(behind) is None else len(behind)


def of_town(item: Item, up_to_noun: str, lexicon: Lexicon) -> bool:
    """Whether a place stands before a body's noun as part of its name ("the Okhtyrka town council"), and not before
    people who are from there ("Kyiv region rescuers").
    """
    body = up_to_noun.strip().islower() and not up_to_noun.endswith("s") and " the " not in up_to_noun
    return item.has("place_in") and lexicon.grammar.get("head") == "last" and body
