"""Which noun does a number count: to its right, to its left, or the one before it in a list?

Constructions in order of rank: the noun phrase to the right; the topic to the left ("casualties to 439,190",
"Tanks: 3,030"); the predicate ("six were tanks"); the topic that an earlier number of the list has opened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.extract.clauses.attributes import attributes_noun, by_agent
from counterclaim.extract.clauses.clauses import by_whom, ends_in_and, noun_past_a_place
from counterclaim.extract.clauses.in_between import owned_stock, sent_noun
from counterclaim.extract.clauses.noun_or_verb import before_noun, clause_verb, verb_like
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.counted_armies import army_counted
from counterclaim.extract.counts.next_noun import noun_of_the_next
from counterclaim.extract.counts.numbers_first import counts_itself, row_goes_on
from counterclaim.extract.counts.phrase import Phrase, counted_at_once
from counterclaim.extract.counts.row_heads import first_head, last_head
from counterclaim.extract.counts.words_between import (
    goes_over,
    hurt_among,
    kit_behind,
    led_by_of,
    noun_next,
    sided_noun,
    two_kinds,
)
from counterclaim.extract.words.printed_names import name_before_noun

_REACH = 14
_OF_A_PLACE = ("их", "ых")  # endings of Slavic adjectives before what is counted
_STRIKES_INSIDE = ("model name", "calibre", "unit designation")
_OWNED = re.compile(r"(?:..)?['’]s\s")  # a time that owns what stands behind it


def right_phrase(items: Sequence[Item], at: int, *, text: str, head_last: bool) -> Phrase:
    """The phrase to the right of the number at `items[at]`; `text` is the paragraph as printed."""
    found = Phrase(last=at, head_last=head_last)
    found.each = not head_last and at > 0 and items[at - 1].has("each") and not items[at].unknown
    group: list[str] = []
    previous = items[at].end
    for place in range(at + 1, min(len(items), at + 1 + _REACH)):
        item = items[place]
        lost = found.toll == ["lost"] and items[place - 1].has("passive")  # "потерянные с начала войны танки"
        done = (found.done and found.bare) or (lost and not found.nouns)
        if done and not (head_last or group) and found.last == place - 1:
            far = attributes_noun(items, place, text) if noun_past_a_place(items, place) is None else None
            if far is not None:
                whose = not (by_agent(items, place, text) or items[far].unknown)
                _owner(items[far - 1].entry if whose else {}, found)
                found.done, found.toll = found.done or ["lost"], []
                found.last = _noun(items, far, found, group) or far
                break
        if item.unknown and not goes_over(items, place, found, group, text[previous : item.start]):
            found.stranger = found.bare and not found.done
            break
        if item.unknown and item.has("cat") and found.named is None:
            found.named = name_before_noun(text[previous : item.start])
        if "unlisted" in item.entry and found.bare and not item.unknown:
            found.named, previous = text[item.start : item.end], item.end  # "40 HTS fighters"
            continue
        if item.time is not None and found.bare and items[place - 1].has("of") and _OWNED.match(text, item.end - 2):
            previous = item.end + len("'s")  # "900 of last month's casualties"
            continue
        fate = not head_last and (found.bare if found.done else found.toll and not (found.nouns or group))
        if fate and item.time is not None and item.time.kind != "event" and noun_next(items, place + 1):
            previous = item.end  # "69 сбитых за ночь украинских дронах", "100 убитых с начала войны офицеров"
            continue
        if found.done and found.bare and not head_last and by_whom(items, place, text, part=found.of_them):
            break  # "544 захвачены украинскими военными"
        noun = noun_past_a_place(items, place) if not head_last and found.last == place - 1 and not group else None
        of_place = noun == place + 1 and text[item.end - 2 : item.end] in _OF_A_PLACE  # "12 львовских полицейских"
        if noun is not None and (found.done or of_place or (found.toll and items[noun].has("cat"))):
            found.last = _noun(items, noun, found, group) or noun  # "1300 погибших в Украине офицерах"
            break
        if not head_last and found.bare and not group and item.get("other_verbs") == "launched":
            sent = sent_noun(items, place, at, based=found.base is not None)
            if sent is not None and found.last == place - 1:
                _owner(items[place + 1].entry if sent > place + 1 else {}, found)
                found.last = _noun(items, sent, found, group) or sent  # "57 запущенных Россией дронов"
                break
        step = _take(items, place, found, group)
        previous = item.end
        if step is None:
            break
        found.last = max(found.last, step)
    else:
        place = at + _REACH
    if found.bare and not found.done and found.last == at and at + 1 >= len(items):
        behind = text[items[at].end :].strip(" .,;:!?)\"'»”\n") or "A"
        found.stranger = not (behind[0].isupper() and (len(behind) == 1 or text[items[at].end - 1] == "."))  # "10 тыс."
    model = items[at + 1].number if found.bare and items[at + 1 :] else None
    found.stranger |= bool(model and model.ignored == "model name" and not items[at + 1].unknown)  # "two AK-47s"
    if group:
        found.nouns.append(list(group))
    if found.demonym and found.bare and not found.of_them:
        following = items[found.last + 1] if found.last + 1 < len(items) else None
        word = text[items[found.last].start : items[found.last].end]
        if following is None or not following.unknown or word.endswith(("s", "men")):
            found.nouns.append(["people" if found.party == "gaza" else "personnel"])
            found.stranger = False
    if found.each and len(found.nouns) > 1:
        found.spread = [heads(found.nouns, head_last=head_last)[-1]]
        found.nouns = found.nouns[:1]
    return found


def heads(groups: Sequence[Sequence[str]], *, head_last: bool) -> list[str]:
    """The head noun's category of each group."""
    return [last_head(group) if head_last else first_head(group) for group in groups]


def _take(items: Sequence[Item], place: int, found: Phrase, group: list[str]) -> int | None:
    """Reads one item into the phrase; the last place read, or null when the phrase ended before it."""
    item, entry = items[place], items[place].entry
    settled = bool(group or found.toll)
    if item.number is not None:
        inside = item.number.ignored in _STRIKES_INSIDE or (item.number.increment and not settled)
        return place if inside or found.base == place else None
    if item.time is not None:
        return None
    if "counts_total" in entry and not settled and not item.unknown and place + 1 < len(items):
        owned = items[place + 1].has("adj") and not items[place + 1].unknown and place + 2 < len(items)
        following = items[place + 2 if owned else place + 1]  # "400,000 total casualties", "total Russian casualties"
        return place if following.has("toll") and not following.unknown else None
    mark = entry.get("punct")
    if found.bare and not group and found.head_last and row_goes_on(items, place):
        return place
    if mark is not None:
        return _punctuation(items, place, mark, found, group)
    back = place - 2 if items[place - 1].has("adj", "enemy", "own") else place - 1
    before = items[back - (items[back].time is not None)]  # "загиблих солдатів", "погибших наших солдат"
    dead = not found.head_last and not item.unknown and before.has("toll")
    if "cat" in entry and (dead or not (found.toll and not group)):
        return _noun(items, place, found, group)
    if "toll" in entry and "of_them" in entry and not settled:
        found.of_them = True
        found.done.append(entry["toll"])
        return place
    if "taken_as" in entry and settled and not item.unknown and items[place + 1 : place + 2]:
        fate = items[place + 1]  # "listed 34 Bradleys as destroyed, damaged or abandoned"
        return place if fate.has("passive") and not fate.unknown else None
    fell = entry.get("passive") or entry.get("loser")  # "16 wounded children", "1,000 fallen soldiers"
    if "toll" in entry and fell is not None and not settled and before_noun(items, place):
        found.done.append(fell)
        return place
    if "toll" in entry and not found.rule and not verb_like(items, place, settled=settled):
        found.toll.append(entry["toll"])
        _owner(entry, found)
        return place
    if "passive" in entry:
        if settled and clause_verb(items, place):
            return None
        found.done.append(entry["passive"])
        return place
    near = items[max(0, place - 5) : place + 2] if "flown_at" in entry and not settled else ()
    if any("shot-down" in (one.get("taker"), one.get("passive")) for one in near):  # "збила 201 ціль"
        group.append("missiles and drones")
        found.words.append(place)
        return place
    if "other_nouns" in entry:
        return place if _other(item, found, group, settled=settled) else None
    if any(key in entry for key in ("adj", "forces", "party")):
        if settled and not found.head_last:
            if group and items[place - 1].has("passive") and not items[place - 1].has("cat", "toll"):
                return None  # "14 танков уничтожены украинскими бойцами"
            _owner(entry, found)
            return place
        return None if settled else _owned(items, place, found, group)
    return _function(items, place, found, group, settled=settled)


def _noun(items: Sequence[Item], place: int, found: Phrase, group: list[str]) -> int | None:
    entry = items[place].entry
    if found.done and group and not found.head_last:
        return None
    if group and not found.head_last and not (group == ["people"] or items[place - 1].has("cat")):
        return None
    if found.rule is not None:
        if not found.head_last or led_by_of(items, place, found.rule):
            return None  # "seven clusters of enemy personnel"
        found.rule = None
    _owner(entry, found)
    group.append(entry["cat"])
    found.words.append(place)
    if "toll" in entry:
        found.told.append(entry["toll"])
    return place


def _owner(entry: Mapping[str, Any], found: Phrase) -> None:
    if found.party is None:
        found.party = entry.get("adj") or entry.get("forces") or entry.get("party")


def _owned(items: Sequence[Item], place: int, found: Phrase, group: list[str]) -> int | None:
    entry = items[place].entry
    after = items[place + 1] if place + 1 < len(items) else None
    noun = after is not None and after.has("cat", "toll", "passive", "other_nouns")
    if not noun and (army := army_counted(items, place)) is not None:
        found.party = army
        group.append("personnel")
        return place
    if (
        "adj" not in entry
        and "forces" not in entry
        and not entry.get("possessive")
        and not (noun and after and not after.unknown)
    ):
        return None
    _owner(entry, found)
    if "forces" in entry:
        group.append("personnel")
    found.demonym = not noun
    return place


def _other(item: Item, found: Phrase, group: list[str], *, settled: bool) -> bool:
    if settled and (not found.head_last or item.unknown):
        return False
    group.clear()
    found.rule = item.entry["other_nouns"]
    return True


def _punctuation(items: Sequence[Item], place: int, mark: str, found: Phrase, group: list[str]) -> int | None:
    after = items[place + 1] if place + 1 < len(items) else None
    named = after is not None and after.has("party", "forces") and not after.unknown and not found.head_last
    if mark in '«»“”"' and (not group or named or (after is not None and after.has("cat"))):
        return place  # "440 боевиков «Хезболлы»"
    if (mark == "-" and after is not None and not after.number) or (mark == "/" and group):
        return place
    if mark == "," and counts_itself(items, place + 1):
        return None  # "38 345 убитих, поранених — 88 295"
    if (
        mark == ","
        and found.done
        and after is not None
        and after.has("passive")
        and not after.has("be")
        and not after.unknown
    ):
        return place
    if mark == "," and found.toll and after is not None and after.has("toll") and not after.unknown:
        return place
    if mark == "," and group and after is not None and after.get("toll") == "casualties" and not after.unknown:
        return place
    if (
        mark == ","
        and group
        and after is not None
        and after.has("cat")
        and not after.unknown
        and ends_in_and(items, place + 1)
    ):
        found.nouns.append(list(group))
        group.clear()
        return place
    return None


def _function(items: Sequence[Item], place: int, found: Phrase, group: list[str], *, settled: bool) -> int | None:
    entry = items[place].entry
    after = items[place + 1] if place + 1 < len(items) else None
    if "of_them" in entry and not settled:
        found.of_them = True
        return place
    if (
        "prepositions" in entry
        and group
        and after is not None
        and after.has("toll")
        and not after.unknown
        and not after.has("cat")
    ):
        return place
    if "ones" in entry and not settled:
        found.demonym = False
        return place
    if "each" in entry and not settled:
        found.each = True
        return place
    if "of" in entry and after is not None:
        return _of(items, place, found, settled=settled)
    if "to" in entry and after is not None:
        return place if not settled and two_kinds(items, place) else None
    if ("and" in entry or "or" in entry) and after is not None:
        return _joined(items, place, found, group, settled=settled)
    if "enemy" in entry or "own" in entry:
        whose = (group == ["people"] or (found.toll and not group)) and after is not None
        whose = whose and after is not None and after.has("cat") and not (found.head_last or after.unknown)
        if settled and "of" not in items[place - 1].entry and not whose:  # "тіл своїх солдатів"
            return None
        found.enemy = found.enemy or "enemy" in entry
        found.own = found.own or "own" in entry
        return place
    if "speech_pronouns" in entry and not settled and after is not None and after.has("cat") and not after.unknown:
        found.own = True
        return place
    if "of_side" in entry and not settled and after is not None and after.has("cat"):
        return (
            place if items[place - 2].get("passive") == "lost" else None
        )  # "101 утрачений українською стороною літак"
    if "said_to_be" in entry and not settled and sided_noun(items, place + 1):
        return place  # "12 confirmed deaths", "12 confirmed Russian deaths"
    if "issuers_armed" in entry and not settled and after is not None and after.has("cat") and not after.unknown:
        return place
    if "article" in entry and after is not None and after.get("other_nouns") == "time" and place + 2 < len(items):
        return None if items[place + 2].unknown else place  # "from 1,556 a month earlier", but "60 a year"
    if ("more" in entry or "other" in entry or "article" in entry) and not settled:
        return place
    if "pieces" in entry and not settled and kit_behind(items, place + 1):
        return place
    if "such" in entry and not settled and after is not None and after.has("cat") and not after.unknown:
        return place  # "six such missiles"
    if "struck" in entry and not settled and after is not None and after.has("other_nouns") and not after.unknown:
        return place  # "15 житлових будинків"
    return None


def _of(items: Sequence[Item], place: int, found: Phrase, *, settled: bool) -> int | None:
    after = items[place + 1]
    out_of = items[place].has("out_of") or (place + 2 < len(items) and items[place + 2].has("passive"))
    if after.number is not None and after.number.ignored is None and (not settled or out_of):  # "4 ракеты из 5 сбиты"
        found.base, found.its = place + 1, found.its or items[place].has("of_its")
        return place
    if not settled and after.has("whose") and place + 2 < len(items) and items[place + 2].has("cat"):
        found.nouns.append([items[place + 2].entry["cat"]])  # "14 of whose trucks were burnt"
        found.words.append(place + 2)
        return place + 2
    if not settled and (stock := owned_stock(items, place)) is not None:
        _owner(after.entry, found)
        found.base = stock
        return place + 1
    if not settled:
        found.its = found.its or items[place].has("of_its")
        found.own = found.own or items[place].has("own")
        return place
    if (found.toll or found.told) and (who := hurt_among(items, place)) is not None:
        found.nouns.append([who])
        found.words.append(place + 1)
        return place + 1
    if not after.unknown and after.has("adj", "forces", "party", "enemy", "own") and found.party is None:
        found.enemy = found.enemy or after.has("enemy")
        found.own = found.own or after.has("own")
        _owner(after.entry, found)
    return None


def _joined(items: Sequence[Item], place: int, found: Phrase, group: list[str], *, settled: bool) -> int | None:
    after = items[place + 1]
    if not (settled or found.done) and two_kinds(items, place):
        return place
    if after.unknown or after.number is not None:
        return None
    if found.head_last and after.has("taker") and place + 2 < len(items) and counted_at_once(items[place + 2]):
        return None  # "12 people their lives and injured 40"
    if found.done and after.has("passive") and not after.has("cat"):
        return place
    if found.toll and after.has("toll") and not group:
        return place
    further = items[place + 2] if place + 2 < len(items) else None
    if found.head_last and group and after.has("cat") and further is not None and counted_at_once(further):
        return None  # "lost 43 men and rebels 61"
    if after.get("possessive") and not (further is not None and further.has("cat", "toll", "passive", "adj")):
        return None
    if not settled and items[place - 1].number is not None and after.has("adj"):
        return None  # "at 189,500 and Ukrainian ones at 124,500"
    if not settled:
        counts = (
            further is not None
            and (further.number is not None or further.has("to"))
            and after.has("taker", "loser", "passive", "toll")
        )
        dashed = further is not None and further.get("punct") in {"–", "—"}  # "18 тисяч та мобілізовані – 14"
        counts = counts or dashed or noun_of_the_next(items, place)
        return place if after.has("cat", "adj", "toll") and not counts else None
    noun = after.has("cat") or (
        after.has("other", "adj", "own") and further is not None and further.has("cat") and len(further.unknown) <= 1
    )
    if not noun or not group:
        return None
    nouns = after if after.has("cat") else further
    if nouns is not None and nouns.has("other_nouns", "taker") and not after.has("other"):
        return None
    found.nouns.append(list(group))
    group.clear()
    return place
