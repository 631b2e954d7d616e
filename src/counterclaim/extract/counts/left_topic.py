"""Which noun to its left is a number said of ("casualties to 439,190", "Tanks: 3,030")?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.clauses import inserted, is_noun
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.brought_to import brought_to, who_put_it
from counterclaim.extract.counts.figure import HUMAN, Figure
from counterclaim.extract.counts.nouns_before import bracketed, kit_lost_by, opens_row

_FATES = ("toll", "passive")
_CLAUSE = 12  # items of a clause that tells of those counted
_QUOTES = frozenset('«»“”"')
_MARKS = frozenset(":–—‒−-")
_PARTS = frozenset("(),*•-–—")
_ASIDE = ("party", "adj", "forces", "counts_total", "total", "and")
_TOLD = frozenset({"killed", "wounded", "missing", "captured"})  # what is said of persons and hardly of things
_OPENS_FATE = frozenset("(,")
_OF_SUBJECTS = tuple("иіыаяеєї")  # the last letters of a nominative plural; what is counted stands in the genitive
_GENITIVE = ("ої", "ой", "іхоти", "ехоты", "ехніки", "ехники", "артилерії", "артиллерии")  # of an adjective or a mass
_STRANGERS = 3  # unknown words in a row between such a noun and its verb ("за тот же срок")
_ALONE = frozenset({"одних", "только", "лишь", "лише", "тільки", "самих"})  # "одних только танков потеряно 70"
_GAPPED = 3  # items that such a clause begins with: what joins it, a side, a dash
_FRONT = 14  # items between a noun that opens its clause and the number that ends it
_BETWEEN = (
    "taker", "loser", "passive", "toll", "tallied", "of", "aux", "be", "also", "speech_pronouns", "prepositions", "at",
    "of_them", "including", "place_in", "adj", "party", "forces", "counts_total", "have", "enemy", "own",
    "issuers_bodies", "issuers_armed", "speech_after",
)  # fmt: skip
_LINKS = ("to", "of", "prepositions", "be", "counts_total", "counts_figure", "verbs", "speech_before", "aid_contents")


# A walk to the left passes over all words that mean none of these.
_SAYING = frozenset({"punct", "taker", "passive", "loser", "toll", "cat", "of_them", "including", *_LINKS})
_OPENED = frozenset("«“")  # may stand right before a number whose noun is outside of what is quoted
_THAN = ("больше", "выше", "меньше", "ниже", "більше", "вище", "менше", "нижче")  # before a number: the predicate's
_INTO = (" в", " у", " во")  # between a hedge and the number at which somebody puts a count
_PEOPLE = frozenset({"civilians", "women", "children", "officers", "journalists", "medics"})

_WEAPONS = frozenset({"missiles", "rockets", "uavs", "guided-bombs", "ammunition"})


def left_topic(items: Sequence[Item], at: int, *, text: str, fronted: bool) -> Item | None:
    """The noun to the left that the number is said of ("casualties to 439,190", "Tanks: 3,030"), or the count that has
    reached it ("До 53 зросла кількість загиблих").

    Args:
        items: of the sentence.
        at: the number's place.
        text: the paragraph as folded.
        fronted: a noun may open the clause whose verb the number ends ("самолётов сбито 16").
    """
    label = outcome_label(items, at)
    if label is not None:
        return label
    if _shares_the_verb(items, at):
        return None
    if fronted and (reached := _reached(items, at)) is not None:
        return reached
    if fronted and (opening_noun := _fronted(items, at, text)) is not None:
        return opening_noun
    if (brought := brought_to(items, at)) is not None:
        return brought
    number = items[at].number
    puts = at > 0 and items[at - 1].has("speech_after") and not items[at].unknown  # "эксперты оценивают в 60 тысяч"
    led = "" if number is None else text[number.outer_start : number.start].rstrip()
    linked = puts or (number is not None and number.hedge == "verb") or led.endswith(_INTO)  # "оценил почти в 40 тыс."
    linked = linked or led.endswith(_THAN)  # "потери армии намного больше 100 тысяч"
    near = at - 2 if at > 1 and items[at - 1].get("punct") in _OPENED and not items[at].unknown else at - 1
    if (noun := bracketed(items, at)) is not None:
        return noun
    if at and items[at].unknown and len(items[at].unknown) > 3:
        return None
    resume = at
    for place in range(at - 1, max(-1, at - 16), -1):
        item = items[place]
        mark = item.entry.get("punct")
        if place >= resume:
            continue
        if item.number is not None and item.number.ignored is None:
            return None
        if item.number is not None or item.time is not None or _SAYING.isdisjoint(item.entry):
            continue
        if mark is not None:
            if (
                mark == ","
                and (
                    opening := inserted(items, place)
                    or _explained(items, place)
                    or (linked and _relative(items, place))
                    or None
                )
                is not None
            ):
                resume, linked = opening, True
                continue
            if mark in ".;" or (mark == "," and not (linked or _in_all(items, at))):
                return None
            near = place - 1 if mark == "," and not linked else near  # "some tanks, 12 in all"
            linked = linked or mark in ":–—‒−-" or (mark == "(" and opens_row(items, place, at))
            continue
        if place == at - 1 and item.has("to") and not items[at].unknown:
            linked = True
            continue
        if item.has("taker") and item.get("other_nouns") == "event count" and _has_a_verb(items, place):
            continue  # "death toll from the missile strike rises to 45"
        if item.get("other_nouns") == "event count" and item.has("taker") and is_noun(items, place):
            continue  # "the death toll from Sunday's strike rose to 45"
        if (
            item.has("taker")
            and place > 1
            and items[place - 1].has("clause")
            and items[place - 2].get("cat") in _WEAPONS
        ):
            continue  # "the death toll from a missile that hit a mall rose to 19"
        if item.has("taker", "loser", "passive") and not item.has("toll", "cat"):
            if item.has("passive") and _said_of_label(items, place):
                continue
            return _counted_noun(items, place) if linked else None
        behind = items[place + 1]
        event = (behind.get("other_nouns") == "event count" or behind.has("struck")) and not behind.unknown
        if event and item.has("cat") and not item.has("toll"):
            continue  # "missile strike", but not "жертв удара"
        if item.has("cat") and behind.has("and") and not behind.unknown and _joined_event(items, place + 2):
            continue  # "missile and drone attack"
        if item.has("issuers_bodies") and items[place + 1].has("speech_before") and not items[place + 1].unknown:
            continue  # "the number of dead the journalists put at 106"
        if place and items[place - 1].has("addressing") and not item.unknown:
            continue  # "told reporters: 315,000 of 360,000"
        if behind.has("issuers_officials", "issuers_spokespeople") and not behind.unknown and not item.has("toll"):
            continue  # "separatist officials said 200 people"
        if item.has("cat") and any(one.has("by_fault", "credited") for one in items[max(0, place - 2) : place]):
            continue  # "погибших из-за действий израильских военных"
        says = behind.has("speech_before") and not behind.unknown and item.has("cat") and not item.has("toll")
        if says and (fronted or item.has("issuers_civil", "issuers_bodies", "issuers_officials")):
            continue  # "воєнкори пишуть про 20", "medics said, taking the toll to 41,000"
        if item.has("cat") and (_ends_a_bodys_name(items, place) or who_put_it(items, place)):
            continue  # "Союз комитетов солдатских матерей называет 14 тысяч"
        titled = item.has("issuers_heads") and item.get("cat") in {"officers", "commanders"}
        if titled and text[item.end - 1 : item.end] != "s":
            continue
        if item.get("cat") == "area" and (number is None or number.unit not in {"km", "km2"}):
            continue
        if item.has("cat") and not item.has("toll") and (whole := _toll_of_event(items, place)) is not None:
            return whole
        if item.get("cat") in HUMAN and not item.has("toll") and (whole := kit_lost_by(items, place)) is not None:
            return whole
        if item.has("toll") and items[place - 1].get("punct") in _OPENS_FATE and _said_of_label(items, place):
            continue
        if item.has("toll", "cat") and not item.has("other_nouns"):
            return item if linked or place == near else None
        if item.has(*_LINKS, "of_them", "including"):
            linked = True
    return None


def _in_all(items: Sequence[Item], at: int) -> bool:
    """Whether a number behind a comma sums up what was named before it ("some tanks, 12 in all")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    return behind is not None and behind.has("in_all") and not (behind.unknown or items[at].unknown)


def _shares_the_verb(items: Sequence[Item], at: int) -> bool:
    """Whether a dash puts a side in the place of the subject before ("в том числе 325 убитыми, а Украина — 500")."""
    if at < _GAPPED or items[at - 1].get("punct") not in {"—", "–"} or items[at].unknown:
        return False
    side, opens = items[at - 2], items[at - 3]
    named = side.has("party", "forces") and not (side.has("adj", "cat") or items[at - 1].unknown or side.unknown)
    return named and (opens.get("punct") in {",", ";"} or opens.has("and", "clause"))


def _ends_a_bodys_name(items: Sequence[Item], place: int) -> bool:
    """Whether a noun before a verb of speech stands in the name of the body that speaks."""
    behind, begin = items[place + 1], place
    while begin and items[begin].has("cat") and not items[begin].unknown:
        begin -= 1
    spoken = behind.has("speech_before") and not behind.unknown
    return spoken and not items[place].unknown and begin < place and items[begin].has("issuers_bodies")


def _joined_event(items: Sequence[Item], place: int) -> bool:
    """Whether the second of two weapons that "and" joins stands there, right before the attack made with them."""
    row = items[place : place + 2]
    if len(row) < 2 or not row[0].has("cat") or any(item.unknown for item in row):
        return False
    return row[1].has("struck") or row[1].get("other_nouns") == "event count"


def _has_a_verb(items: Sequence[Item], place: int) -> bool:
    """Whether a word that may be a verb is a noun, by what stands before it or because its own verb follows at once."""
    dated = items[place + 1].time is not None and place + 2 < len(items)  # "strike on New Year's Day to 89"
    behind = items[place + 2 if dated else place + 1]
    return is_noun(items, place) or (behind.has("to") and not behind.unknown)


def _said_of_label(items: Sequence[Item], fate: int) -> bool:
    """Whether what became of things stands right behind a list's noun ("Tanks destroyed:", "Tanks (lost):")."""
    if not fate or items[fate].unknown:
        return False
    noun = (
        fate - 2
        if fate > 1 and items[fate - 1].get("punct") in _OPENS_FATE and not items[fate - 1].unknown
        else fate - 1
    )
    return items[noun].has("cat")


def _reached(items: Sequence[Item], at: int) -> Item | None:
    """The noun of loss whose count has come to a number that opens its clause ("До 53 выросло число погибших")."""
    behind = items[at + 1 : at + 4]
    first = at - 1 if at and items[at - 1].has("to", "prepositions") and not items[at].unknown else at
    opens = first == 0 or bool(items[first - 1].get("punct"))
    if not opens or len(behind) < 3 or any(item.unknown for item in behind):
        return None
    if behind[0].has("to") and behind[1].get("toll") == "lost":
        return behind[1]  # "До 990 тисяч зросли загальні втрати"
    counted = behind[0].has("to") and behind[1].has("counts_figure", "counts_total") and behind[2].has("toll", "cat")
    return behind[2] if counted else None


def _fronted(items: Sequence[Item], at: int, text: str) -> Item | None:
    """The noun in the genitive that opens the clause whose verb and number follow; null for none.

    "Танков сбито 16", "Дітей серед убитих сімнадцятеро", "Українців, кажуть у штабі, загинуло 70".
    """
    if len(items[at].unknown) > 1:
        return None
    told, resume = False, at
    for place in range(at - 1, max(-1, at - _FRONT), -1):
        item, mark = items[place], items[place].get("punct")
        if place >= resume or item.time is not None or item.get("other_nouns") == "time":
            continue
        if item.number is not None:
            if item.number.ignored is None:
                return None
            continue
        if mark == "," and (opening := inserted(items, place)) is not None:
            resume = opening
            continue
        if mark is not None and not (mark in "—–" and place == at - 1):
            if mark in _QUOTES:
                continue  # "«Шахедів» знищено 80"
            return None
        first = place - 1 if place and items[place - 1].has("adj", "own", "enemy") and not item.unknown else place
        while first and (items[first - 1].time is not None or items[first - 1].has("counts_total")):
            first -= 1  # "Усього від 24 лютого особового складу ворог недорахувався 897 010"
        before = items[first - 1] if first else None
        opens = before is None or bool(before.get("punct")) or before.has("clause", "and", "reset")
        opens = opens and _ALONE.issuperset(items[first].unknown)
        taken = item.get("toll") == "captured" and any(one.get("taker") == "captured" for one in items[place:at])
        if item.has("cat") and (taken or not item.has("toll", "taker")) and opens:
            printed = text[item.start : item.end]
            subject = printed.endswith(_OF_SUBJECTS) and not printed.split()[0].endswith(_GENITIVE)
            return item if told and not subject else None
        told = (
            told
            or mark is not None
            or item.has("taker", "loser", "passive", "tallied", "toll", "of", "of_them", "speech_after")
        )
        if not (mark or item.has(*_BETWEEN)) or len(item.unknown) > _STRANGERS:
            return None
    return None


def _counted_noun(items: Sequence[Item], verb: int) -> Item | None:
    """The noun of "the number of tanks Russia is said to have lost" before its verb; else null."""
    for place in range(verb - 1, max(1, verb - 9), -1):
        item = items[place]
        if item.number is not None or item.get("punct"):
            return None
        if item.has("cat", "forces"):
            of = place - 1
            while of > 1 and items[of].has("adj", "party", "enemy", "own", "article") and not items[of].has("of"):
                of -= 1  # "the number of Russian soldiers confirmed killed"
            return item if items[of].has("of") and items[of - 1].has("counts_figure", "counts_total") else None
    return None


_TELLING = ("passive", "toll", "loser")


def outcome_label(items: Sequence[Item], at: int) -> Item | None:
    """What became of persons, where that is the label of a list's item ("Killed: 32", "Wounded (total) – 410")."""
    if at < 2 or items[at - 1].get("punct") not in _MARKS or items[at].unknown:
        return None
    found = None
    for item in items[: at - 1]:
        if item.number is not None and item.number.ignored is None:
            return None
        told = any(item.entry.get(key) in _TOLD for key in _TELLING)
        if told and not item.has("cat", "other_nouns"):
            found = found or item
        elif not (item.time is not None or item.has(*_ASIDE) or item.get("punct") in _PARTS):
            return None
    return found


def _explained(items: Sequence[Item], closing: int) -> int | None:
    """Where an insertion begins that only says what a toll counts ("casualties, killed and wounded, are"); or null."""
    for place in range(closing - 1, max(0, closing - 6), -1):
        if items[place].get("punct") in {",", "(", "—", "–"}:
            noun = items[place - 1].has("toll", "cat") and not items[place - 1].has("passive")
            return place if place < closing - 1 and noun else None
        if items[place].time is None and (not items[place].has("toll", "passive", "and", "or") or items[place].unknown):
            return None
    return None


def _relative(items: Sequence[Item], closing: int) -> int | None:
    """Where the clause begins that tells of those counted ("Кількість людей, які загинули, зросла до 33"); or null."""
    for place in range(closing - 1, max(0, closing - _CLAUSE), -1):
        number = items[place].number
        if number is not None and number.ignored is None:
            return None
        if items[place].get("punct") is not None:
            behind = items[place + 1]
            opens = items[place].get("punct") == "," and behind.has("relative", "whose") and not behind.unknown
            if items[place].get("punct") == "," and behind.has(*_FATES) and items[place - 1].has(*_FATES):
                continue  # ", which include wounded, killed or missing, may amount to"
            return place if opens and place else None
    return None


def _toll_of_event(items: Sequence[Item], place: int) -> Item | None:
    """The toll of an event of which a noun only says where or by what ("the toll of a strike on a hardware store",
    "the toll from a missile that hit a mall").
    """
    event, weapon = False, items[place].get("cat") in _WEAPONS
    for item in reversed(items[max(0, place - 8) : place]):
        if (
            item.number is not None
            or item.get("punct")
            or (item.has("taker", "loser", "clause") and not item.has("toll", "other_nouns"))
        ):
            return None
        event = event or item.get("other_nouns") == "event count" or item.has("struck")
        event = event or (weapon and item.has("from_whom"))
        if item.has("toll"):
            return item if event or (weapon and item.has("deaths_where_people")) else None
    return None


def of_event(figure: Figure) -> bool:
    """Whether a count of the dead is that of an event by the words between the two ("death toll from the strike")."""
    toll, items = figure.topic_item, figure.sentence.items
    if toll is None or not toll.has("toll"):
        return False
    between = items[next((at for at, item in enumerate(items) if item is toll), figure.at) + 1 : figure.at]
    weapon = toll.get("toll") in {"killed", "lost"} and any(item.get("cat") in _WEAPONS for item in between)
    return weapon or any(item.has("struck") or item.get("other_nouns") == "event count" for item in between)


def of_what(items: Sequence[Item], toll: Item) -> str | None:
    """What is lost by the noun right before a toll ("its tank losses came to 280"); null for persons."""
    for before, item in pairwise(items):
        if item is toll:
            parts = item.get("toll") == "lost" or item.has("including")
            human = before.get("cat") in _PEOPLE
            said = before.get("cat") if (parts or human) and not item.unknown else None
            return str(said) if said is not None else _before_colon(items, toll)
    return None


def living_there(items: Sequence[Item], at: int) -> str:
    """Civilians, where the losses are said to be theirs ("Потери мирного населения ... 94 человека"); else people."""
    for before, item in pairwise(items[:at]):
        led = before.get("toll") == "lost" or before.has("of")
        if led and item.get("cat") == "civilians" and not item.unknown:
            return "civilians"
    return "people"


def _before_colon(items: Sequence[Item], toll: Item) -> str | None:
    """The kind of persons that a colon says more of ("Officers are told apart: the death of 2,386 is confirmed")."""
    for place, (noun, colon) in enumerate(pairwise(items)):
        if noun is toll:
            return None
        if colon.get("punct") == ":" and not colon.unknown:
            bare = all(item.number is None for item in items[: place + 2])
            return str(noun.get("cat")) if bare and noun.get("cat") in _PEOPLE else None
    return None


def joined_label(items: Sequence[Item], topic: Item, at: int) -> list[str]:
    """The categories that a list item's label sums ("tanks and other armoured vehicles — 7,793"); empty for one."""
    place = next(i for i, item in enumerate(items) if item is topic)
    if place < 2 or place != at - 2 or items[at - 1].get("punct") not in _MARKS or not topic.has("cat"):
        return []
    back = place - 1
    while back > 0 and items[back].has("other", "adj"):
        back -= 1
    first = items[back - 1] if back else None
    if first is None or not items[back].has("and") or not first.has("cat") or first.has("toll"):
        return []
    return [str(first.get("cat")), str(topic.get("cat"))]
