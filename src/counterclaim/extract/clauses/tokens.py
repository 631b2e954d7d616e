"""Where are the words that matter, and to which paragraph and sentence does each belong?

Words the lexicon does not know are skipped at the pattern's speed; what is left is a short list of items in text
order: numbers, times, known words and punctuation, each with the count of unknown words before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from counterclaim.extract.numbers.numbers import NumberSpan
from counterclaim.extract.times.periods import TimeSpan
from counterclaim.extract.words.lexicon import Entry, Lexicon
from counterclaim.vocabulary.load import vocabulary

# The records made for every number, word and time (items, number spans, time spans and what they are built from) are
# slotted but not frozen: making frozen ones was about a sixth of the reading time, and nobody changes them once made.
_NOTHING: Entry = {}
_DASH: Entry = {"punct": "–"}  # a hyphen between blanks, as agencies print it
_NAMED = frozenset({"party", "adj", "forces", "capital"})
_SIDES = frozenset({"adj", "party", "forces"})
_ASKING = _SIDES | {"punct", "capital", "own"}  # words whose place or letters say whether they mean it
_Span = tuple[int, int, NumberSpan | None, TimeSpan | None]
_Found = tuple[int, int, Entry, NumberSpan | None, TimeSpan | None]
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')
_PARTIES = ("party", "capital")
_PLAIN = (("adj", "plain_adj"), ("party", "plain_party"), ("forces", "plain_forces"))  # forms written small
_CUES = frozenset({"total", "average", "anaphor", "earlier"})
_LEFT = frozenset({"speech_before", "prepositions"})
_NAMES = frozenset({"model name", "calibre", "unit designation"})
_DECLINED = re.compile(r"[А-ЯІЇЄҐЁ]{3,}[а-яіїєґё]{1,3}")  # an abbreviation with a case's ending ("ЦАХАЛу")
_WORD = re.compile(r"\w[\w'’.-]*")
_END = re.compile(r"[.!?…]+[\"'”»“)\]]*\s+(?=[\"'“«„(\[–—-]?\s*[A-ZА-ЯІЇЄҐЁ\d])")
_OBSERVERS = ("issuers_deputies", "issuers_counting", "issuers_officials")
_OF_MILITARY = re.compile(r"(?<!\w)(?:військов|военн|воєнн)(?:их|им|ими|ых|ым|ыми)$")  # as an object, or owned
_MILITARY = re.compile(r"(?<!\w)(?:військов|военн|воєнн)(?:і|их|им|ими|ые|ых|ым|ыми)$")
_NAMES_OF = "имени"  # counts the dead only right behind a number
_INITIALS = re.compile(r"(?:[^\W\d]\.)*[^\W\d]")
_BEGINS_NAME = re.compile(r"[а-яіїєґ]'[яюєї]\w")  # "В'ячеслав", whose first letter is no preposition
_INTERVIEWED = re.compile(
    r"(?:інтерв['’]ю|коментарі|розмові|бесіді|ефірі|интервью|комментарии|разговоре|беседе|эфире)\s"
    r"(?:(?:для|з|із|с|виданню|газеті|агентству|телеканалу|каналу|изданию|газете) )*[«\"]?$"
)  # before an outlet to which somebody spoke
_GIVEN = re.compile(r"(?<![\w’'-])[А-ЯІЇЄҐЁ][а-яіїєґё’'-]{2,}\s$")  # a given name, right before a surname
_PERSONS = frozenset({"personnel", "children", "civilians", "people", "women", "officers", "commanders", "medics"})
_ON_X = re.compile(r"\s(?:on|via|в|у) X$")  # the network, and no initial


@dataclass(slots=True)
class Item:
    """A number, a time, a known word or a mark of punctuation.

    Attributes:
        start, end: its span in the paragraph's folded text, end exclusive.
        entry: what the word means; empty for numbers and times.
        unknown: the words between the item before and this one that the lexicon does not know.
    """

    start: int
    end: int
    entry: Entry
    number: NumberSpan | None
    time: TimeSpan | None
    unknown: tuple[str, ...]

    def has(self, key: str, *more: str) -> bool:
        """Whether the word means any of these."""
        entry = self.entry
        if key in entry:
            return True
        for other in more:  # noqa: SIM110 - quicker than any() and than set operations, and asked most of all
            if other in entry:
                return True
        return False

    def get(self, key: str) -> Any:
        """What the word means under this key, or null."""
        return self.entry.get(key)


def sentence_starts(text: str, abbreviations: frozenset[str], units: frozenset[str] = frozenset()) -> list[int]:
    """Where the sentences of a paragraph begin; the first at 0. A unit's abbreviation may end one before a capital."""
    starts = [0]
    for end in _END.finditer(text):
        place = end.start()
        if text[place] == ".":
            tail = text[max(starts[-1], place - 12) : place]
            word = tail.rsplit(None, 1)[-1].lstrip("(\"'“«„[") if tail.strip() else ""
            if word.lower() in units and text[end.end() : end.end() + 1].isupper():
                starts.append(end.end())
                continue
            if word.lower() in abbreviations or (_INITIALS.fullmatch(word) and not _ON_X.search(tail)):
                continue
        starts.append(end.end())
    return starts


_SUMMED = frozenset({"window", "week", "year"})  # kinds of times that a verb of summing up may lead to


def _behind_verb(time: TimeSpan, folded: str, lexicon: Lexicon) -> int:
    """Where a time starts behind the words of speech that lead to it ("підсумував листопад", "summed up its May")."""
    last = folded.find(" ", time.start, time.end) if time.kind in _SUMMED else -1
    if last < 0:
        return time.start
    if not lexicon.grammar.get("inverts"):
        ends = (at for at in range(time.end - 1, last, -1) if folded[at] == " ")
        verb = next((at for at in ends if "speech_before" in lexicon.entry(folded[time.start : at])), time.start - 1)
        return verb + 1
    before = folded.rfind(" ", 0, max(0, time.start - 1)) + 1
    told = any("speech_before" in lexicon.entry(folded[start:last]) for start in (time.start, before))
    return last + 1 if told else time.start


def items_of(
    text: str,
    folded: str,
    *,
    numbers: Sequence[NumberSpan],
    times: Sequence[TimeSpan],
    lexicon: Lexicon,
) -> list[Item]:
    """The items of a paragraph in text order; `text` is the paragraph as printed, of the same length as `folded`.

    A known word inside a time or a number's hedge belongs to it; a model's name swallows the number in it.
    """
    spans: list[_Span] = [(n.outer_start, n.outer_end, n, None) for n in numbers]
    spans += [(_behind_verb(t, folded, lexicon), t.end, None, t) for t in times if t.kind not in _CUES]
    spans.sort(key=lambda span: (span[0], -span[1]))
    known = lexicon.known(folded)
    phrases = [(start, end) for start, end, entry in known if "both" in entry or "each_side" in entry]
    if phrases:
        spans = [span for span in spans if not _inside(span, phrases)]
    earlier = [(t.start, t.end) for t in times if t.kind == "earlier"] if lexicon.grammar.get("inverts") else []
    surnames = bool(lexicon.grammar.get("inverts"))
    blocks = [span for span in spans if span[2] is None or span[2].ignored not in _NAMES]
    found: list[_Found] = []
    block, ahead = (0, 0), 0
    for start, end, entry in known:
        if not entry or (("other_verbs" in entry or "aid_delivered" in entry) and _tails(folded, start)):
            continue
        if end - start == 1 and _BEGINS_NAME.match(folded, start):
            continue
        if end - start == len(_NAMES_OF) and folded.startswith(_NAMES_OF, start) and not folded[start - 2].isdigit():
            continue  # "бригада имени героя", and not "на 2342 имени"
        while ahead < len(blocks) and blocks[ahead][0] < end:
            block, ahead = blocks[ahead][:2], ahead + 1
        if block[1] > start:
            if start < block[0] - 1:
                found += _cut_short(folded, start, block[0], lexicon)
            continue
        if surnames and entry.get("cat") in _PERSONS and text[start].isupper() and _surname(text, start, end, found):
            continue
        if _ASKING.isdisjoint(entry):
            if earlier and entry.get("other_nouns") == "time" and any(a <= start and end <= b for a, b in earlier):
                continue  # "против 1556 месяцем раньше" counts no months
            found.append((start, end, entry, None, None))
            continue
        if folded.startswith("-", end) and not _SIDES.isdisjoint(entry):
            continue
        if "adj" in entry and folded.startswith("-", start - 1) and "А" <= text[start] <= "Я":
            continue  # "у Равы-Русской": a part of a town's name
        if entry.get("punct") == "-":
            if folded[start - 1 : start].strip() and folded[end : end + 1].strip():
                continue
            if folded[start - 1 : start + 2] == " - ":
                found.append((start, end, _DASH, None, None))
                continue
        if "capital" in entry and not _capital(text[start:end], entry):
            rest = {k: v for k, v in entry.items() if k not in _NAMED}
            rest |= {key: entry[plain] for key, plain in _PLAIN if plain in entry}
            if rest:
                found.append((start, end, rest, None, None))
            elif (behind := folded.find(" ", start, end) + 1) > 0:  # a title in small letters: its noun is known alone
                begin = start if lexicon.grammar.get("head") == "first" else behind  # "міністерство оборони"
                found += [
                    (begin + first, begin + last, meant, None, None)
                    for first, last, meant in _word_by_word(folded[begin:end], lexicon)
                    if "capital" not in meant
                ]
            continue
        found.append((start, end, _not_own(entry) if "own" in entry else entry, None, None))
    if any(number is not None and number.ignored is not None for _, _, number, _ in spans):
        words = [(start, end) for start, end, entry, _, _ in found if "cat" in entry or "party" in entry]
        spans = [span for span in spans if not _swallowed(span, words)]
    merged = [(start, end, _NOTHING, number, time) for start, end, number, time in spans]
    merged += found
    merged.sort(key=itemgetter(0, 1))
    if lexicon.grammar.get("head") == "last":
        merged = _apart(merged, folded, lexicon)
    items: list[Item] = []
    last = 0
    for start, end, entry, number, time in merged:
        if start < last:
            continue
        unknown = tuple(_WORD.findall(folded, last, start)) if start - last > 1 else ()
        items.append(Item(start, end, entry, number, time, unknown))
        last = end
    for place, item in enumerate(items):
        if "party" not in item.entry:
            if surnames and item.entry.get("cat") == "personnel" and _only_military(items, place, folded):
                item.entry = {"issuers_adjective": True}  # "за даними російських військових аналітиків"
            continue
        if surnames and _INTERVIEWED.search(text, max(0, item.start - 40), item.start) and _is_outlet(item):
            item.entry = {k: v for k, v in item.entry.items() if k not in _PARTIES} | {"platforms": True}
        elif place and items[place - 1].has("seated") and not item.unknown:
            item.entry = {k: v for k, v in item.entry.items() if k not in _PARTIES}  # "базирующаяся в Лондоне"
        elif surnames and _only_military(items, place, folded):
            state = vocabulary().state_of(item.entry["party"])
            item.entry = {"adj": state, "plain_adj": state}  # "російські військові блогери"
        elif _ships_name(items, place):
            item.entry = {k: v for k, v in item.entry.items() if k not in _PARTIES}
        elif _of_another(items, place):
            item.entry = {**{k: v for k, v in item.entry.items() if k not in _PARTIES}, "issuers_bodies": True}
        elif _whose(items, place):
            item.entry = {**{k: v for k, v in item.entry.items() if k not in _PARTIES}, "forces": item.entry["party"]}
    return items


def _surname(text: str, start: int, end: int, found: Sequence[_Found]) -> bool:
    """Whether a noun of persons is a surname: one capitalised word behind a capitalised one that is not known."""
    known = bool(found) and found[-1][1] >= start - 1 and "punct" not in found[-1][2]
    return not known and " " not in text[start:end] and _GIVEN.search(text, max(0, start - 24), start) is not None


def _is_outlet(item: Item) -> bool:
    known = vocabulary().parties.get(str(item.get("party")))
    return known is not None and known.kind in {"media", "monitor"}


def _word_by_word(printed: str, lexicon: Lexicon) -> list[tuple[int, int, Entry]]:
    """What the first word of a title means, and what the rest does."""
    first = printed.find(" ")
    behind = [(a + first, b + first, meant) for a, b, meant in lexicon.known(printed[first:])] if first > 0 else []
    return [*lexicon.known(printed[:first] if first > 0 else printed), *behind]


def _cut_short(folded: str, start: int, end: int, lexicon: Lexicon) -> list[_Found]:
    """The verb of speech that is left of a phrase whose preposition opens a time ("сообщили | в ночь на среду"), or the
    preposition of a number that is no name's here ("с | 300 ракетами").
    """
    known = lexicon.known(folded[start:end].rstrip())
    spoken = ((first, last, meant) for first, last, meant in known if not _LEFT.isdisjoint(meant))
    return [(start + first, start + last, meant, None, None) for first, last, meant in spoken]


def _apart(row: list[_Found], folded: str, lexicon: Lexicon) -> list[_Found]:
    """The words with a joint toll taken apart where its last verb takes the next number ("12 dead and injured 40")."""
    parted: list[_Found] = []
    for at, (start, end, entry, number, time) in enumerate(row):
        behind = row[at + 1] if at + 1 < len(row) and entry.get("toll") == "casualties" else None
        counted = behind is not None and behind[3] is not None and behind[3].ignored is None
        link = folded.rfind(" and ", start, end) if counted and behind and behind[0] == end + 1 and at else -1
        before = row[at - 1] if link > 0 else None
        if before is None or not (before[3] is not None or "cat" in before[2]) or before[1] + 1 != start:
            parted.append((start, end, entry, number, time))
            continue
        parted += [
            (first + start, last + start, meant, None, None) for first, last, meant in lexicon.known(folded[start:link])
        ]
        parted += [
            (first + link, last + link, meant, None, None) for first, last, meant in lexicon.known(folded[link:end])
        ]
    return parted


def _only_military(items: Sequence[Item], place: int, folded: str) -> bool:
    """Whether the word for an army's men is an adjective of those behind it, who tell of it or are its sources."""
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is None or behind.unknown or not behind.has(*_OBSERVERS) or behind.start != items[place].end + 1:
        return False
    party = vocabulary().parties.get(str(items[place].get("party")))
    if party is None:
        return _OF_MILITARY.search(folded, items[place].start, items[place].end) is not None
    return party.kind == "forces" and _MILITARY.search(folded, items[place].start, items[place].end) is not None


def _ships_name(items: Sequence[Item], place: int) -> bool:
    """Whether a country or its capital in quotes names a ship before it ("корабель «Мінськ»"), and no side of a war."""
    if (
        items[place].entry["party"] in _warring()
        or not 1 < place < len(items) - 1
        or items[place].unknown
        or items[place - 1].unknown
    ):
        return False
    quoted = items[place - 1].get("punct") in _OPENING and items[place + 1].get("punct") in _CLOSING
    return quoted and items[place - 2].get("cat") in {"ships", "submarines"}


@cache
def _warring() -> frozenset[str]:
    """The belligerents of the wars that the vocabulary knows, whose ships bear their own names ("крейсер «Москва»")."""
    return frozenset(party for pack in vocabulary().packs.values() for party in pack.belligerents)


def _tails(folded: str, start: int) -> bool:
    """Whether a word is only the end of an adjective ("29 Russian-launched drones", "three U.S.-supplied tanks")."""
    return start > 1 and folded[start - 1] == "-" and (folded[start - 2].isalpha() or folded[start - 2] == ".")


def _not_own(entry: Entry) -> Entry:
    """A name in capitals is no pronoun: "US" is no "us"."""
    return {k: v for k, v in entry.items() if k != "own"} if "capital" in entry else entry


def _whose(items: Sequence[Item], place: int) -> bool:
    """Whether an army's name only says whose the losses, the kit or the men behind it are ("Russia's military
    casualties", "Russian military aircraft").
    """
    after = items[place + 1] if place + 1 < len(items) else None
    if after is None or after.unknown or not (after.has("toll") or _its_own(after)) or after.has("passive", "taker"):
        return False
    if place and items[place - 1].has("speech_told_by") and not items[place].unknown:
        return False  # "подтверждённые Генштабом потери"
    party = vocabulary().parties.get(items[place].entry["party"])
    if party is None or party.kind != "forces":
        return False
    whole = vocabulary().parties.get(str(party.parent))  # an army has kit, its staff only counts it
    return after.has("toll") or (whole is not None and whole.kind == "state")


def _its_own(item: Item) -> bool:
    """Whether a noun right behind an army's name is of what it has: kit, or men by the name of all of them."""
    kind = item.get("cat")
    return kind is not None and (kind == "personnel" or kind not in {*_PERSONS, "settlements", "area"})


def _of_another(items: Sequence[Item], place: int) -> bool:
    """Whether a body's bare name is here that of another country's body ("Минобороны Азербайджана")."""
    parties, own = vocabulary().parties, items[place].entry["party"]
    if own not in parties or parties[own].kind not in {"forces", "ministry", "office"}:
        return False
    state = vocabulary().state_of(own)
    for beside, key in ((place + 1, "party"), (place - 1, "adj")):
        if (
            not 0 <= beside < len(items)
            or items[max(beside, place)].unknown
            or items[beside].end + 1 < items[place].start
        ):
            continue
        other = items[beside].entry.get(key)
        if key == "adj" and "cat" in items[beside].entry:
            continue  # "потери россиян Генштаб оценил"
        if other is not None and beside > place and items[beside].start - items[place].end > 1:
            continue
        if other is not None and vocabulary().state_of(other) != state and parties[other].kind == "state":
            return True
    return False


def _capital(word: str, entry: Entry) -> bool:
    if entry["capital"]:
        return word.rstrip("'’s").isupper() or _DECLINED.fullmatch(word) is not None
    return any(part[:1].isupper() for part in word.split()) or word.startswith("the ")


def _inside(span: _Span, phrases: Sequence[tuple[int, int]]) -> bool:
    number = span[2]
    return number is not None and any(start <= number.start and number.end <= end for start, end in phrases)


def _swallowed(span: _Span, words: Sequence[tuple[int, int]]) -> bool:
    number = span[2]
    if number is None or number.ignored is None:
        return False
    return any(start <= number.start and number.end <= end for start, end in words)
