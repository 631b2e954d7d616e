"""Which noun phrase beside a word of speech names who speaks, though no list knows its noun?

"Палестинські медики повідомили" agrees with its verb, "за даними Київської школи економіки" stands in the case that the
pointer asks for. The endings are the language's own (`phrases` of its table); a language without them has no such rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.extract.clauses.seats import past_seat
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party

_KINDS = frozenset({"volunteers", "convicts", "mobilised", "officers", "personnel", "civilians", "commanders"})
_LISTED = re.compile(r"(?:списк|баз[еі]|ре[еє]стр|перел[іе]к|перечн|картоте)")
_REACH = 8  # items
_LONG = 7  # words
_NAMES = 4  # words, of which a name in capitals has fewer
_MARKS = ' «»“”„"'
_INSIDE = _MARKS + "-"  # marks that end no name
_NO_PART = (
    "taker", "loser", "passive", "toll", "clause", "speech_before", "speech_sees", "speech_after", "counts_figure",
    "counts_total", "be", "negation", "speech_pronouns", "mute", "own", "enemy",
)  # fmt: skip
_OF_A_NAME = ("adj", "place_in", "unlisted")
_LEADS = ("prepositions", "at", "on", "openers", "platforms", "also", "reset", "place_in")
_OPENS = frozenset({",", "—", "–", "»", "”", '"'})
_LED = frozenset({"prepositions", "at", "on", "for_side", "clause", "also", "reset"})
_QUOTED = re.compile(r"[«“\"][\dA-ZА-ЯІЇЄҐЁ][^«»“”\"\n]{1,40}[»”\"]")
_UNQUOTED = str.maketrans("", "", '«»“”"')
_END = re.compile(r"[,.;:()—–\n!?«»“”\"]|\s-\s|$")


def subject_of(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The noun phrase right before a verb of speech that agrees with it; null where none does."""
    table = lexicon.table.get("phrases")
    if not table:
        return None
    verb = folded(text[items[place].start : items[place].end].split(maxsplit=1)[0])
    last = _before_aside(items, place)
    while last and _beside(items[last], table) and (items[last - 1].time is not None or items[last - 1].has(*_LEADS)):
        last -= 1  # "медики у п'ятницю офіційно повідомили"
    first = last
    while first and last - first < _REACH and not _stops(items[first - 1]) and items[first - 1].time is None:
        first -= 1
    begin = items[first - 1].end if first else _sentence_start(items, text)
    end = items[last].start
    words = _without_way(text[begin + past_seat(text[begin:end]) : end].split(), table)
    things = verb.startswith(tuple(table["of_things"]))
    forms = [form for form in table["forms"].values() if verb.endswith(tuple(form["verbs"]))]
    for at in range(len(words)):
        if any(lexicon.entry(folded(word)).keys() & _LED for word in words[max(0, at - 1) : at + 1]):
            continue
        for form in forms or table["forms"].values():
            if _agrees(words[at:], form, table, named=bool(at or first), things=things):
                return Named(" ".join(words[at:]).strip(_MARKS))
    return None


def subject_behind(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The noun phrase of persons between a verb that opens a clause and its end (", повідомили медики."); else null."""
    table = lexicon.table.get("phrases")
    if not table or not _opens(items, place, text, table):
        return None
    words = _stretch(items, place, text, lexicon)
    verb = folded(text[items[place].start : items[place].end].rsplit(None, 1)[-1])  # "про це повідомили"
    for form in table["forms"].values():
        if verb.endswith(tuple(form["verbs"])) and _agrees(words, form, table, named=True, things=True):
            return Named(" ".join(words).strip(_MARKS))
    return None


def housed(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The body in which it was said, behind a plural verb that opens its clause ("як уточнили в 3-й бригаді")."""
    table = lexicon.table.get("phrases")
    led = items[place + 1] if place + 1 < len(items) else None
    if not table or led is None or led.unknown or not led.has("at") or not _opens(items, place, text, table):
        return None
    verb = folded(text[items[place].start : items[place].end].split(maxsplit=1)[0])
    words = _stretch(items, place + 1, text, lexicon)
    if not verb.endswith(tuple(table["forms"]["many"]["verbs"])) or not 0 < len(words) <= _LONG:
        return None
    if any(item.has("platforms", "party", "place_in") for item in items[place + 2 : place + 3] if not item.unknown):
        return None
    latin = words[0].strip(_MARKS)[:1].isupper() and words[0].isascii()
    count = _leading(words, table["inside"])
    named = count > 1 and (words[0][:1].isupper() or words[0][:1].isdigit() or any(w[:1].isupper() for w in words))
    known = bool(count) and lexicon.entry(folded(words[count - 1])).keys() & {"issuers_bodies", "issuers_apart"}
    return Named(" ".join(words).strip(_MARKS)) if latin or named or known else None


def labelled(printed: str, lexicon: Lexicon) -> Party:
    """The persons without a name whom a headline's label or end calls by a noun ("— рятувальники"); null for others."""
    table = lexicon.table.get("phrases")
    words = printed.split()
    if not table or not 0 < len(words) <= _LONG or any(any(map(str.isdigit, word)) for word in words):
        return None
    for form in table["forms"].values():
        count = _leading(words, form)
        noun = folded(words[count - 1]) if count else ""
        if noun.endswith(tuple(form.get("alone") or ("\0",))) and not noun.startswith(tuple(table["things"])):
            return Named(printed.strip())
    return None


def pointed_at(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The noun phrase in the genitive right behind a pointer ("за даними", "зі слів"); null for a thing."""
    table = lexicon.table.get("phrases")
    if place + 1 < len(items) and items[place + 1].has("speech_sees") and not items[place + 1].unknown:
        place += 1  # "посилаючись на дані НАТО"
    words = _stretch(items, place, text, lexicon) if table else []
    if not table or not 0 < len(words) <= _LONG or _counted(items, place, text):
        return None
    if len(words) < _NAMES and all(word.strip(_MARKS)[:1].isupper() for word in words):
        return Named(" ".join(words).strip(_MARKS))
    for form in table["behind"].values():
        count = _leading(words, form)
        if not count:
            continue
        noun = folded(words[count - 1])
        many = noun.endswith(tuple(form.get("alone") or ("\0",))) and not noun.startswith(tuple(table["things"]))
        if many or (count > 1 and (words[0][:1].isupper() or words[0][:1].isdigit())):
            return Named(" ".join(words).strip(_MARKS))
    return None


def _counted(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether those of whom a list is stand behind it ("в списке добровольцев — 18 024")."""
    behind = items[place + 1 : place + 2]
    listed = _LISTED.search(text, items[place].start, items[place].end) is not None
    return listed and bool(behind) and not behind[0].unknown and behind[0].get("cat") in _KINDS


def of_its_land(segment: str, inside: Sequence[Item], land: Item, start: int, lexicon: Lexicon) -> Party:
    """The body without an id whose country ends its name ("Черноморский флот РФ"), which does not stand for it."""
    table, end = lexicon.table.get("phrases"), land.start - start
    before = [item for item in inside if item.start < land.start and not item.has("openers", "reset", "also")]
    if not table or not all(item.has(*_OF_A_NAME) for item in before):
        return None
    if segment[land.end - start :].strip(_MARKS):
        return None
    words = segment[:end].split()
    forms = [*table["forms"].values(), *table["behind"].values()]
    for at in range(len(words) - 1):
        row = words[at:]
        if row[0][:1].isupper() and len(row) < _NAMES and any(_leading(row, form) == len(row) for form in forms):
            return Named(" ".join([*row, segment[end : land.end - start]]).strip(_MARKS))
    return None


def owner_of(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """Whose data a noun of figures has behind it ("дані палестинських медиків свідчать"); null for those counted."""
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is not None and not behind.unknown and behind.has("cat") and not behind.has("issuers_apart"):
        return None
    found = pointed_at(items, place, text, lexicon)
    if isinstance(found, Named) and behind is not None and found.name == text[behind.start : behind.end]:
        known: Party = behind.get("party")  # "последняя оценка Киева — 5 937"
        return known or found
    return found


def _opens(items: Sequence[Item], place: int, text: str, table: Mapping[str, Any]) -> bool:
    """Whether a verb opens its clause, behind a mark or a word that leads to who said it ("як", "про це")."""
    verb = items[place].start
    mark = max((text.rfind(mark, 0, verb) for mark in _OPENS), default=-1)
    start = max(mark + 1, _sentence_start(items, text))
    pointer = folded(text[verb : items[place].end]).rpartition(" ")[0]
    return f"{folded(text[start:verb]).strip()} {pointer}".strip() in table["lead"]


def _stretch(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> list[str]:
    """The words behind a word of speech up to a mark, a time, a number or a word that is in no name."""
    if place + 2 < len(items) and items[place + 2].has("platforms") and not items[place + 2].unknown:
        place += 2 * (items[place + 1].has("at", "prepositions") and not items[place + 1].unknown)  # "wrote on X"
    start = items[place].end
    stop = _END.search(text, start)
    if stop is not None and (quoted := _QUOTED.match(text, stop.start())) is not None:
        stop = _END.search(text, quoted.end())  # "у полку «Степ»"
    end = len(text) if stop is None else stop.start()
    for item in items[place + 1 : place + 1 + _REACH]:
        if item.start >= end:
            break
        if item.time is not None or _stops(item):
            end = item.start
            break
    words = text[start + past_seat(text[start:end]) : end].translate(_UNQUOTED).split()
    if words and lexicon.entry(folded(words[-1])).keys() & _LED:
        words = words[:-1]
    return words


def _agrees(
    words: Sequence[str], form: Mapping[str, Any], table: Mapping[str, Any], *, named: bool, things: bool
) -> bool:
    """Whether words are a noun phrase of who may speak, in the nominative of one number and gender.

    `named`: a capital or a figure begins a name, and no sentence; `things`: the verb may be said of things as well.
    """
    count = _leading(words, form) if 0 < len(words) <= _LONG else 0
    if not count:
        return False
    noun = folded(words[count - 1])
    if noun.startswith(tuple(table["things"])):
        return False
    if noun.endswith(tuple(form.get("alone") or ("\0",))):
        return True
    rest = words[count:]
    if rest and len(rest) < _NAMES and all(word.strip(_MARKS)[:1].isupper() for word in rest) and rest[0].isalpha():
        return True  # "російський опозиціонер Максим Кац"
    if named and count > 1 and (words[0][:1].isupper() or words[0][:1].isdigit()):
        return True
    peopled = any(word[:1].isupper() or word.endswith(tuple(table["many_of"])) for word in words[count:])
    return not things and (count > 1 or (len(words) > 1 and words[0][:1].isupper() and peopled))


def _leading(words: Sequence[str], form: Mapping[str, Any]) -> int:
    """How many words from the first on are adjectives and the noun that they stand before; 0 for none."""
    count, flat = 0, [folded(word.strip(_MARKS)) for word in words]
    while count < len(flat) - 1 and (flat[count].endswith(tuple(form["adjectives"])) or flat[count][:1].isdigit()):
        count += 1
    if flat[count].endswith(tuple(form["nouns"])) and len(flat[count]) > 2:
        return count + 1
    return count if count > 1 and flat[count - 1].endswith(tuple(form["nouns"])) else 0


def _without_way(words: list[str], table: Mapping[str, Any]) -> list[str]:
    """The words without the adverbs at their end ("медики офіційно повідомили")."""
    while words and words[-1].islower() and words[-1].endswith(tuple(table["adverbs"])):
        words = words[:-1]
    return words


def _before_aside(items: Sequence[Item], place: int) -> int:
    """The place of the comma that opens an aside right before a verb ("X, у свою чергу, повідомив"); else the place."""
    row = items[max(0, place - 3) : place]
    if len(row) < 3 or items[place].unknown or row[0].get("punct") != "," or row[2].get("punct") != ",":
        return place
    aside = row[1].has("reset", "openers", "also") or row[1].time is not None
    return place - 3 if aside and not (row[1].unknown or row[2].unknown) else place


def _beside(item: Item, table: Mapping[str, Any]) -> bool:
    """Whether nothing but adverbs stands between an item and the one before it."""
    return all(word.endswith(tuple(table["adverbs"])) for word in item.unknown)


def _stops(item: Item) -> bool:
    """Whether an item is no part of a name: a mark, a count, a word of loss or of speech."""
    if item.number is not None:
        return item.number.ignored != "unit designation"  # "3-тя окрема бригада"
    mark = item.get("punct")
    return (mark is not None and mark not in _INSIDE) or item.has(*_NO_PART)


def _sentence_start(items: Sequence[Item], text: str) -> int:
    first = items[0].start
    return max(text.rfind(mark, 0, first) for mark in (". ", "! ", "? ", "\n")) + 1
