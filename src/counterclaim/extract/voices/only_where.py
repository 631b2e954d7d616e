"""Does a country behind a verb of speech only say where its subject spoke ("Рютте сказав у Вашингтоні")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.voices.cue import Cue
from counterclaim.extract.words.lexicon import folded
from counterclaim.vocabulary.load import vocabulary

_INSTRUMENTAL = ("ою", "ой", "ом")
_MANY = ("ли", "уть", "ють", "ать", "ять", "ут", "ют", "ат", "ят", "но")
# endings of verbs with no subject, which have a place for one ("в Киеве заявили", "считают в Лондоне")
_NAME = re.compile(r"(?:^|[\s«“\"(])[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ $")  # before a verb: its subject
_NAMED = re.compile(r" [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ]")
_PLACE = re.compile(
    r" (?:в|во|у|на|під час|во время) (?:(?!(?:о|об|про|що|что) )[\w’'-]+ ){0,3}?(?:[А-ЯІЇЄҐЁ][\w’'-]+)"
    r"(?: [А-ЯІЇЄҐЁ][\w’'-]+)?(?= ?[,.:—–]| (?:про|о|об|що|что) )"
)  # "в Сенаті США,", "на форумі в Києві,"

_LONGEST = 30  # characters of a paper's name
_CLAUSE = re.compile(r"[.;:,!?—–]\s")
_CLOSES = re.compile(r"\s?(?:[.,;:!?—–]|$|(?:про|о|об|що|что)\s)")


def only_where(cue: Cue) -> bool:
    """Whether what stands behind a verb of speech only says where its subject spoke or counted.

    "ООН зафіксувала в Україні 40 загиблих", "заявив у Києві", "Каволі сказав у Сенаті США"; or the holder of an office
    stands before the verb and behind it whom he spoke to.
    """
    if not cue.inverts:
        return False
    items, place, text = cue.items, cue.place, cue.text
    row = items[place + 1 : place + 3]
    if not row or not row[0].has("at", "on"):
        return _told_outlet(cue)
    if len(row) < 2:
        return False
    there = not (row[0].unknown or row[1].unknown) and _is_state(row[1]) and not _subject_follows(cue)
    house = _is_house(cue, row[1]) and not _subject_follows(cue)
    if (there or house) and (not text[: cue.item.end].endswith(_MANY) or (house and _subject_before(cue))):
        return True
    if _in_a_body(cue, row):
        return True
    if _NAME.search(text, 0, cue.item.start) and _PLACE.match(text, cue.item.end):
        return not any(item.has("issuers_heads", "issuers_spokespeople") for item in row)
    before = items[place - 1] if place and row[0].has("at") else None
    if before is None or cue.item.unknown:
        return False
    holder = vocabulary().parties.get(str(before.get("party")))
    if holder is not None and holder.kind == "office" and not (place > 1 and items[place - 2].has("at")):
        return not row[0].unknown  # "президент Зеленський заявив в інтерв'ю британському журналісту"
    subject = before.has("party", *HEADS) and not text[before.start : before.end].endswith(_INSTRUMENTAL)
    return subject and row[1].has("party") and not (row[0].unknown or row[1].unknown or row[1].has(*HEADS))


def of_an_occasion(cue: Cue) -> bool:
    """Whether only an occasion stands behind what points to a source ("за підсумками зустрічі з Зеленським")."""
    nouns = (cue.lexicon.table.get("said_between") or {}).get("nouns") or ()
    return not cue.is_verb and cue.text[cue.item.end : cue.item.end + _LONGEST].lower().lstrip().startswith(
        tuple(nouns)
    )


def sums_up_another(cue: Cue) -> str | None:
    """Whose reports a verb only gathers ("узагальнив добові звіти Генштабу"); null for another verb."""
    stems = tuple(cue.lexicon.table.get("gathers") or ())
    if not stems or not cue.text[cue.item.start : cue.item.end].lower().startswith(stems):
        return None
    row = cue.items[cue.place + 1 : cue.place + 4]
    paper = next((at for at, item in enumerate(row) if item.has("speech_sees", "counts_bulletin")), None)
    whose = row[paper + 1 : paper + 2] if paper is not None else []
    return str(whose[0].get("party")) if whose and whose[0].has("party") and not whose[0].unknown else None


def _in_a_body(cue: Cue, row: Sequence[Item]) -> bool:
    """Whether one who stands before a verb of one speaker was heard by a body ("NIS розповіла в парламенті, що")."""
    verb, text = cue.item, cue.text
    if text[: verb.end].endswith(_MANY) or row[0].unknown or not row[1].has(*HEADS) or len(row[1].unknown) > 1:
        return False
    clause = _CLAUSE.split(text[: verb.start])[-1]
    named = re.search(r"[A-ZА-ЯІЇЄҐЁ]", clause) is not None
    closes = _CLOSES.match(text, row[1].end) is not None
    return named and closes and not _subject_follows(cue)


def _subject_follows(cue: Cue) -> bool:
    """Whether who speaks stands right behind the place ("сообщил в Москве президент", "сказав у Києві Іван Гай")."""
    behind = cue.items[cue.place + 3 : cue.place + 4]
    headed = bool(behind) and behind[0].has(*HEADS, "party", "adj") and len(behind[0].unknown) <= 1
    return headed or _NAMED.match(cue.text, cue.items[cue.place + 2].end) is not None


def _subject_before(cue: Cue) -> bool:
    """Whether somebody known opens the clause of a verb ("Аналітики X у середу повідомили в парламенті")."""
    marks = [at for at, item in enumerate(cue.items[: cue.place]) if item.get("punct") in {",", ".", "—", ":"}]
    opening = cue.items[marks[-1] + 1 if marks else 0 : cue.place]
    return bool(opening) and opening[0].has("party", "forces", *HEADS) and not opening[0].has("prepositions", "at")


def _is_house(cue: Cue, item: Item) -> bool:
    """Whether a word is of an assembly before which one speaks ("доповіла в парламенті")."""
    houses = (cue.lexicon.table.get("said_between") or {}).get("houses") or ()
    return cue.text[item.start : item.end].lower().startswith(tuple(houses))


def _is_state(item: Item) -> bool:
    party = vocabulary().parties.get(str(item.get("party")))
    return party is not None and party.kind == "state"


def _told_outlet(cue: Cue) -> bool:
    """Whether a medium with an id stands behind a verb whose subject is named before it ("Радакін сказав Бі-бі-сі")."""
    behind = cue.items[cue.place + 1 : cue.place + 2]
    party = vocabulary().parties.get(str(behind[0].get("party"))) if behind and not behind[0].unknown else None
    if party is None or party.kind not in {"media", "monitor"}:
        return _told_paper(cue)
    return _NAME.search(cue.text, 0, cue.item.start) is not None and not cue.text[: cue.item.end].endswith("ло")


def _told_paper(cue: Cue) -> bool:
    """Whether a paper stands behind a verb right before which somebody's source does ("Джерело в СБУ сказало РБК")."""
    before, text = cue.items[max(0, cue.place - 3) : cue.place], cue.text
    if cue.item.unknown or not any(item.has("issuers_officials") for item in before) or before[-1].has("punct"):
        return False
    printed = folded(text[cue.item.end : cue.item.end + _LONGEST]).replace("-", " ").lstrip(' «"“')
    return printed.startswith(tuple(cue.lexicon.table.get("outlets") or ()))
