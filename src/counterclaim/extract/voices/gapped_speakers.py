"""Who speaks where a dash, or nothing, stands for the verb of speech before ("Подоляк говорив про 13 тисяч, Арахамія —
про 200"; "AP put it at 600 and the city council at 300")?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_DASHES = frozenset("—–-")
_ABOUT = frozenset({"про", "о", "об", "у", "в"})  # what a verb of speech leads to its number with
_THAT = frozenset({"що", "что"})
_BUT = re.compile(r"\s*(?:(?:а|і|й|та|и|але|но|зате|тоді як|тогда как|в то время как|натомість|водночас)\s+)?")
_MARKS = frozenset({",", ";"})
_OF_LOSS = ("toll", "cat", "loser", "passive", "taker")
_NO_SUBJECT = ("prepositions", "speech_before", "have", "be", "aux", "own", "verbs", "of")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_BODIES = ("party", "issuers_bodies", "issuers_officials", "issuers_heads")
_CAPITALS = re.compile(r"\b[A-Z]{2,}s?\b")  # "the UN", "AP"
_HEAD = re.compile(r"\s(?:the\s)?(?:[A-Z]|[a-z]+\s)")
_LEADS = ("prepositions", "toll", "passive", "adj")  # lead from a verb of speech to its number
_GENITIVE = ("ов", "ев", "ян", "ии", "ины", "їни", "ії", "ої", "ой", "ців", "ів")  # of sides
_LED = 4  # items behind a verb of speech among which its number stands ("сообщила об уничтожении 14 тысяч")
_ASIDE = 7  # items from such an owner to its number ("Russia's, from September 2022, was 5,937")
_SEAT = 2  # items before a verb among which it is said where those sit who speak
_LONG = 8  # words of a name with its office


def gapped_speakers(items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> list[Report]:
    """The reports that a dash makes behind one whose verb it stands for, or alone before "about" and a number; empty
    where it may be of who lost.
    """
    if not lexicon.grammar.get("inverts"):
        return _without_a_dash(items, text, found, lexicon)
    made: list[Report] = []
    for place, dash in enumerate(items[:-1]):
        if not place or dash.entry.get("punct") not in _DASHES:
            continue
        told = next((one for one in reversed(found) if one.place < place), None)
        about = _goes_on(items, place, text, told) or _only_counts(items, place)
        if (told is not None and told.relay) or not about:
            continue
        start = -1 if told is None else told.place
        opening = next((at for at in range(place - 1, start, -1) if items[at].get("punct") in _MARKS), -1)
        if told is not None and (opening < 0 or not any(_counts(item) for item in items[told.place : opening])):
            continue
        begin = items[opening].end if opening >= 0 else _before_words(items, text)
        match = _BUT.match(text, begin)
        begin = begin if match is None else match.end()
        inside = [item for item in items[opening + 1 : place] if item.start >= begin]
        if told is not None and inside and inside[0].has("at") and not inside[0].unknown and _said_in(items, told):
            begin, inside = inside[0].end, inside[1:]  # "В Минздраве сообщили о 70 погибших, в ЦАХАЛ — о трёх"
        wordy = len(text[begin : dash.start].split()) > _LONG
        wordy = wordy or bool(inside and inside[0].has("prepositions", "at", "on") and not inside[0].unknown)  # where
        if wordy or any(item.has(*_OF_LOSS) or _counts(item) for item in inside):
            continue
        party = named_in(text[begin : dash.start], inside, first=False, start=begin, lexicon=lexicon, around=items)
        if (
            told is not None
            and about != "that"
            and _owns(items[told.place + 1 : opening], text[begin : dash.start], party)
        ):
            continue
        admits = told is not None and items[told.place].has("speech_admits")  # "Баку визнав 2 906, Єреван — 3 825"
        admits = admits or (told is not None and _says_a_number(items, told))
        if _speaks(party, about=about in {"about", "that"} or admits or _of_another(items, place + 1, party)):
            made.append(Report(party, begin, dash.end, place))
    return made


def _said_in(items: Sequence[Item], told: Report) -> bool:
    """Whether the verb before is of those in a body or a capital ("в Киеве заявили")."""
    row = items[max(0, told.place - _SEAT) : told.place]
    return any(item.has("at") for item in row) and not any(item.get("punct") for item in row)


def _owns(told: Sequence[Item], printed: str, party: Party) -> bool:
    """Whether a side before the dash stands in the genitive as another's before it did ("CSIS оценил потери россиян в
    250 тысяч, а украинцев — в 60"): it is whose losses they are, and tells nothing.
    """
    entry = vocabulary().parties.get(party) if isinstance(party, str) else None
    name = printed.strip(' «»"').rpartition(" ")[2]
    if entry is None or entry.kind not in {"state", "group", "forces"} or not name:
        return False
    genitive = name.isupper() or name.lower().endswith(_GENITIVE)
    return genitive and any(item.has("adj", "forces", "party") for item in told)


def _only_counts(items: Sequence[Item], place: int) -> str:
    """`direct` where a body that only counts the losses of others stands alone between a mark and a dash before a
    number ("..., WarSpotting — 2 301"), so that it is nobody who lost them; else empty.
    """
    party, behind = items[place - 1], items[place + 1]
    known = vocabulary().parties.get(str(party.get("party")))
    apart = place > 1 and items[place - 2].get("punct") in _MARKS and not party.unknown
    alone = apart and not (items[place].unknown or behind.unknown) and _counts(behind)
    return "direct" if alone and known is not None and known.kind == "monitor" else ""


def _of_another(items: Sequence[Item], at: int, party: Party) -> bool:
    """Whether a number counts what is another side's by the adjective behind it ("Киев — 5 940 российских")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    side = behind.get("adj") if behind is not None and not behind.unknown else None
    return side is not None and isinstance(party, str) and vocabulary().state_of(party) != side


def _without_a_dash(items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> list[Report]:
    """The reports of bodies that stand right before a number, or before "at", as the one before them stood before its
    verb ("the ministry counted 2,310 dead, the UN 2,251"); a state there may be the one that lost.
    """
    made: list[Report] = []
    first = min((one.place for one in found), default=len(items))
    for place in range(max(first, 0) + 1, len(items)):
        if not _counts(items[place]):
            continue
        told = next((one for one in reversed(found) if one.place < place), None)
        if told is None or told.relay or told.party is None or not items[told.place].has("speech_before"):
            continue
        at = text[items[place - 1].start : items[place - 1].end] == "at"
        end = place - 1 if at else place
        if at and items[end - 1].get("punct") == "," and not items[end].unknown:
            end -= 1  # "Kyiv put them at 61,000; the Pentagon, at 47,000"
        back = range(end - 1, told.place, -1)
        opening = next((one for one in back if items[one].get("punct") in _MARKS or _joins(items[one])), None)
        if opening is None or not any(_counts(one) for one in items[told.place : opening]):
            continue
        between = items[told.place + 1 : opening + 1]
        lost = any(one.has("loser", "taker") and not two.has("cat", "adj") for one, two in pairwise(between))
        if not items[told.place].has("speech_puts") if at else lost:
            continue
        begin, stop = items[opening].end, items[end].start
        party = _named(items[opening + 1 : end], text[begin:stop], begin, items, lexicon)
        admits = items[told.place].has("speech_admits") and not at  # "Baku acknowledged 2,906 dead, Yerevan 3,825"
        about = (
            bool(made) or admits or _says_a_number(items, told) or (at and _owned(items[told.place : opening], party))
        )
        if _speaks(party, about=about):
            made.append(Report(party, begin, stop, place - 1))
    return made


def whose_count_too(items: Sequence[Item], found: Sequence[Report]) -> list[Report]:
    """The reports of those whose count an owner without its noun takes up ("Kyiv's figure is 560,000, London's
    465,000", "by the Pentagon's, 350,000").
    """
    made: list[Report] = []
    first = min(
        (one.place for one in found if items[one.place].has("speech_sees", "counts_figure")), default=len(items)
    )
    counted = next((at for at in range(first, len(items)) if _counts(items[at])), len(items))
    for place in range(counted + 1, len(items) - 1):
        owner, behind = items[place], [one for one in items[place + 1 : place + 4] if not one.has("at", "article")]
        if not owner.get("possessive") or not owner.has("party", "adj") or behind[:1] == [] or behind[0].unknown:
            continue
        alone = _counts(behind[0]) or behind[0].has("be", "loser", "prepositions") or behind[0].get("punct") == ","
        if alone and any(_counts(one) for one in items[place + 1 : place + 1 + _ASIDE]):
            made.append(Report(str(owner.get("party") or owner.get("adj")), owner.start, owner.end, place))
    return made


def _says_a_number(items: Sequence[Item], told: Report) -> bool:
    """Whether a verb of speech has nothing but a number for its object ("Kyiv says 480,000, London 465,000")."""
    number, behind = items[told.place + 1 : told.place + 2], items[told.place + 2 : told.place + 3]
    alone = bool(behind) and behind[0].get("punct") in _MARKS and not behind[0].unknown
    return bool(number) and _counts(number[0]) and not number[0].unknown and alone


def _owned(between: Sequence[Item], party: Party) -> bool:
    """Whether what is put at a number is said to be another's than a party's ("Kyiv puts Russian dead at 20,000")."""
    sides = [str(item.get("adj")) for item in between if item.has("adj")]
    return bool(sides) and isinstance(party, str) and vocabulary().state_of(party) not in sides


def _named(inside: Sequence[Item], segment: str, begin: int, items: Sequence[Item], lexicon: Lexicon) -> Party:
    """The body that a stretch consists of; null where it holds anything that makes it more than a name."""
    wordy = not segment.strip() or len(segment.split()) > _LONG or segment.rstrip().endswith(_POSSESSIVE)
    if wordy or any(one.has(*_OF_LOSS, *_NO_SUBJECT) or _counts(one) or one.time is not None for one in inside):
        return None
    body = any(one.has(*_BODIES) for one in inside) or _CAPITALS.search(segment) is not None
    if not body or not _HEAD.match(segment):
        return None
    return named_in(segment, inside, first=False, start=begin, lexicon=lexicon, around=items)


def _joins(item: Item) -> bool:
    return item.has("and", "reset")


def _before_words(items: Sequence[Item], text: str) -> int:
    """Where a sentence begins, with the words before its first item that no list knows."""
    start = items[0].start
    ends = [text.rfind(mark, 0, start) for mark in ".!?\n"] if items[0].unknown else [start - 1]
    return max(ends) + 1


def _goes_on(items: Sequence[Item], place: int, text: str, told: Report | None) -> str:
    """How what stands behind a dash goes on with a verb of speech: "about", by its preposition; "that", by its clause;
    "direct", by a number that is its object too; empty where it does not.
    """
    behind, further = items[place + 1], items[place + 2] if place + 2 < len(items) else None
    if behind.has("prepositions") and text[behind.start : behind.end].lower() in _ABOUT and not behind.unknown:
        return "about" if further is not None and _counts(further) and not further.unknown else ""
    if told is None:
        return ""
    if behind.has("clause") and not behind.unknown and text[behind.start : behind.end].lower() in _THAT:
        return "that"  # "Київ заявив, що втрачено 14 танків, а Москва — що 350"
    after = items[told.place + 1] if told.place + 1 < len(items) else None
    verb = items[told.place].has("speech_before") and after is not None and not after.unknown
    counted = next((item for item in items[told.place + 1 : told.place + _LED] if not item.has(*_LEADS)), None)
    verb = verb and counted is not None and _counts(counted)
    return "direct" if verb and _counts(behind) and not behind.unknown else ""


def _counts(item: Item) -> bool:
    return item.number is not None and item.number.ignored is None


def _speaks(party: Party, *, about: bool) -> bool:
    """Whether a name speaks; a state before a bare number may be the one that lost."""
    if party in (None, AGAIN) or isinstance(party, Role):
        return False
    return about or isinstance(party, Named) or vocabulary().parties[party].kind not in {"state", "group", "forces"}
