"""What do the words around a verb say: whose clause begins there, and is it a verb at all?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.forms import words
from counterclaim.vocabulary.load import word_table

_AS = frozenset({"as", "як", "как"})
_IN_NAME = 6  # items from a body's noun to what its name ends with
_WHAT = ("what",)
_CLOSES = frozenset({",", ".", ";", ")"})
_DASHES = frozenset("—–")
_SOURCES = ("speech_after", "speech_again", "speech_nobodys", "speech_sees")
_REACH = 12
_NEAR = 6  # items from what is held or lost to the verb that puts a number to it
_QUOTES = frozenset('«»“”"')
_OWNERS = ("enemy", "forces", "party", "adj", "place_in", "of", "in_ranks")  # whose men they are
_SAID_WITH = frozenset({"casualties", "killed", "wounded", "irrecoverable"})
_PLACES = 6  # items in which a place or a time stands between a participle and its noun
_FALL_TO = ("ися", "ись", "ося", "ось", "трофеями", "здобиччю", "добычей", "рук")  # ends what is said of the taken
_INSTRUMENTAL_NOUN = ("ами", "ями")  # of a Slavic noun
_INSTRUMENTAL = ("ими", "ыми")  # endings of a Slavic adjective in the plural
_EVENTS = frozenset({"event", "span"})  # times told by what happened ("in the first weeks of the offensive")
_TOLD_IF = 5  # items from "if" to the verb of who speaks


def says_that(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether what is said begins here and has a verb of its own ("said that 20 men were killed")."""
    if items[place].unknown or items[place].has("relative"):
        return False
    return any(item.has("be", "have", "loser", "taker", "passive") for item in items[at + 1 : at + _REACH])


def toll_before(items: Sequence[Item], verb: int) -> str | None:
    """The dead and wounded that a verb of losing is said with ("in dead and wounded the army lost 900 men")."""
    for place in range(verb - 1, max(-1, verb - 7), -1):
        if items[place].number is not None or items[place].get("punct") in {";", ":", "(", ")"}:
            return None
        if items[place].get("toll") in _SAID_WITH and not items[place].has("cat", "passive"):
            return str(items[place].get("toll"))
    return None


def is_noun(items: Sequence[Item], place: int) -> bool:
    """Whether a word that may be a verb has an article or an adjective before it ("recorded a strike")."""
    before = items[place - 1] if place else None
    if set(items[place].unknown) & {"the", "this", "that", "a", "an"}:
        return True
    if before is None or items[place].unknown:
        return False
    of_day = before.time is not None and items[place].get("other_nouns") == "event count"  # "Sunday's strike"
    return of_day or before.has("article", "adj", "possessive")


def said_that(items: Sequence[Item], place: int) -> bool:
    """Whether a relative clause goes through a speaker ("systems that Kyiv says have been destroyed")."""
    if place + 2 >= len(items) or items[place + 1].unknown or items[place + 2].unknown:
        return False
    return items[place + 1].has("party", "speech_pronouns") and items[place + 2].has("speech_before")


def behind_aside(items: Sequence[Item], place: int) -> bool:
    """Whether a verb of speech stands behind a relative clause ("X, whose men broke through, reports 90 prisoners")."""
    if items[place - 1].get("punct") != "," or items[place].unknown or items[place].has("speech_after"):
        return False
    opens = next((back for back in range(place - 2, max(-1, place - 14), -1) if items[back].get("punct") == ","), None)
    return opens is not None and items[opens + 1].has("relative") and not items[opens + 1].unknown


def ends_apposition(items: Sequence[Item], start: int, closing: int) -> bool:
    """Whether a comma closes what a comma right before the number opened ("The first group, 90 men, gave up")."""
    after = items[closing + 1] if closing + 1 < len(items) else None
    if after is None or after.unknown or not after.has("loser", "passive", "be", "have") or after.has("cat"):
        return False
    for place in range(start - 1, max(0, start - 4), -1):
        number = items[place].number
        if number is not None and number.ignored is None:
            return items[place - 1].get("punct") == "," and not items[place].unknown and place > 1
    return False


def inserted(items: Sequence[Item], closing: int) -> int | None:
    """Where an insertion that names its source begins ("the dead, by the last report, are 15"); else null."""
    for place in range(closing - 1, max(-1, closing - 9), -1):
        if items[place].number is not None or items[place].get("punct") in {";", "."}:
            return None
        if items[place].get("punct") == ",":
            inside = items[place + 1 : closing]
            as_said = bool(inside) and (not inside[0].unknown or inside[0].unknown[0] in _AS)
            if as_said and inside[0].has("speech_before"):  # ", say its sources,", ", як рахує Генштаб,"
                return place
            if _speaks_between(inside, items[closing + 1 : closing + 2]):
                return place
            sourced = bool(inside) and inside[0].has("speech_after", "speech_again", "speech_nobodys", "prepositions")
            return place if sourced and any(item.has(*_SOURCES) for item in inside) else None
    return None


def _speaks_between(inside: Sequence[Item], behind: Sequence[Item]) -> bool:
    """Whether an insertion is a speaker and his verb, and the verb of who was named before goes on behind it ("Russian
    forces, the General Staff said on Monday, lost 40 tanks").
    """
    verb = next((at for at, item in enumerate(inside) if item.has("speech_before")), None)
    if not verb or not behind or behind[0].unknown or not behind[0].has("loser", "have", "be", "aux", "also"):
        return False
    named = any(item.has("party", "speech_pronouns", *_SOURCES) for item in inside[:verb])
    return named and all(item.time is not None or item.has("prepositions", "at", "on") for item in inside[verb + 1 :])


def in_count(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective belongs to what a number before it counts ("12 Afghan policemen")."""
    for item in reversed(items[max(0, place - 2) : place]):
        if item.number is not None:
            return item.number.ignored is None
        if not item.has("more", "other", "adj"):
            return False
    return False


def says_whose(item: Item) -> bool:
    """Whether a word behind a count only says whose men they are ("14 солдат 67-й бригады", "бойцов «Азова»")."""
    quoted = item.get("punct") in _QUOTES
    return quoted or item.has(*_OWNERS) or item.get("other_nouns") == "unit count"


def losses_reckoned(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether "is put at" tells a loss, and no price ("Потери населения оцениваются в 13,7 миллиона человек")."""
    number = items[at].number
    lost = any("toll" in item.entry for item in items[max(0, place - _NEAR) : place])
    return lost and number is not None and number.unit not in {"usd", "eur"}


def modest(items: Sequence[Item], place: int) -> bool:
    """Whether "would" only tells a count politely ("I would put their dead at 900"), or "if" one that another's is set
    against ("Если Киев говорит о 900 погибших, то Москва — о 400").
    """
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is not None and items[place].has("clause") and not items[place].has("be", "aux"):
        row = items[place + 1 : place + _TOLD_IF]
        told = next((one for one in row if one.has("speech_before", "taker", "loser", "passive", "punct")), None)
        if told is not None and told.has("speech_before") and not told.has("taker", "loser", "passive", "punct"):
            return True
    return behind is not None and behind.has("speech_puts") and len(behind.unknown) <= 1


def told_before(items: Sequence[Item], colon: int) -> bool:
    """Whether a colon parts what hurt from who was hurt ("Россияне выпустили ракеты по Харькову: пострадал один")."""
    return any(item.get("other_verbs") == "launched" for item in items[:colon])


def set_against(items: Sequence[Item], place: int) -> bool:
    """Whether a verb of speech only names whose figure one is set against ("nine times what Shoigu admits, ...")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is not None and behind.get("punct") not in _CLOSES:
        return False
    for item in reversed(items[max(0, place - 3) : place]):
        if item.has("party", "issuers_bodies", "issuers_heads"):
            return item.unknown[-1:] == _WHAT
        if item.unknown or not item.has("have", "aux"):
            return False
    return False


def told_aside(items: Sequence[Item], place: int) -> bool:
    """Whether a party only speaks between commas ("Украинская армия, сказал Шойгу, потеряла")."""
    if place < 2 or items[place].unknown or place + 1 >= len(items) or items[place + 1].get("punct") != ",":
        return False
    return items[place - 1].has("speech_before") and items[place - 2].get("punct") == ","


def only_describes(items: Sequence[Item], place: int) -> bool:
    """Whether a source stands between commas in a clause that only tells of what was counted before ("повернули 1000
    тіл, які, за твердженням російської сторони, належать військовим"): the count is another's.
    """
    if place and items[place - 1].has("relative") and not items[place].unknown:  # without its commas
        behind = next((item for item in items[place + 1 :] if item.has("belongs", "punct", "loser")), None)
        return behind is not None and behind.has("belongs")
    if place < 2 or items[place - 1].get("punct") != "," or items[place].unknown:
        return False
    if not items[place - 2].has("relative") or items[place - 1].unknown:
        return False
    shut = next((at for at in range(place + 1, len(items)) if items[at].get("punct") == ","), len(items))
    for item in items[shut + 1 :]:
        if item.get("punct") in _CLOSES:
            return True
        if item.number is not None and item.number.ignored is None:
            return False
    return True


def rests_on(items: Sequence[Item], place: int) -> bool:
    """Whether a word of counting is only what another's figure rests on ("підрахував ISW на основі даних Генштабу")."""
    return place > 0 and items[place - 1].has("cuts") and len(items[place].unknown) <= 1


def ends_a_body(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether captives only end the name of the body that speaks ("Штаб з питань полонених повідомив про 40")."""
    named = any(one.has("issuers_bodies") for one in items[max(0, place - _IN_NAME) : place])
    return named and any(one.has("speech_before") for one in items[place + 1 : at])


def hands_over(items: Sequence[Item], place: int) -> bool:
    """Whether a verb that may be one of speech hands bodies over ("Україні передали 1212 тіл") or finds some."""
    if items[place].has("finds_dead"):
        near = items[place + 1 : place + 5]
        stop = next((at for at, item in enumerate(near) if item.has("clause", "punct", "and")), len(near))
        return any(item.has("bodies") or item.get("passive") == "killed" for item in near[:stop])
    if not items[place].has("gives_back") or place + 1 >= len(items):
        return False
    behind = items[place + 1 : place + 4]
    return not behind[0].unknown and behind[0].number is not None and any(item.has("bodies") for item in behind)


def opens_the_next(items: Sequence[Item], place: int) -> bool:
    """Whether a verb right behind a comma has its own number behind it (", зокрема двоє дітей, поранено ще 40")."""
    held = items[place].has("in_captivity")  # ", в плену у ХАМАС остаются не менее 203"
    passed = ("more", "verbs", "prepositions", "party", "forces") if held else ("more",)
    behind = next((item for item in items[place + 1 : place + (6 if held else 3)] if not item.has(*passed)), None)
    number = None if behind is None else behind.number
    aged = items[place].has("other_verbs")  # ", наймолодшому було два роки"
    own = number is not None and (number.ignored is None or aged)
    return own and items[place - 1].get("punct") == "," and not items[place].unknown


def ends_clause(items: Sequence[Item], place: int) -> bool:
    """Whether a clause of speech begins behind another clause ("struck Tyre, where the ministry reported")."""
    for item in reversed(items[max(0, place - 6) : place]):
        if item.has("clause", "reset"):
            return True
        if item.get("punct"):
            return False
    return False


def begun(items: Sequence[Item], place: int) -> bool:
    """Whether a side only did what a count begins with ("С начала вторжения ВСУ в область погибли 31")."""
    before, behind = items[place - 1] if place else None, items[place + 1 : place + 2]
    since = before is not None and before.time is not None and before.time.kind == "since"
    started = since and not items[place].unknown and bool(behind) and behind[0].has("at") and not behind[0].unknown
    return started or of_its_war(items, place)


def owned_behind(items: Sequence[Item], noun: int) -> bool:
    """Whether a side stands right behind a noun of loss ("собственные потери Израиля") and does not only tell of it."""
    behind = items[noun + 1 : noun + 3]
    tells = len(behind) > 1 and behind[1].has("speech_before", "speech_after")  # "собственные потери Киев оценивает в"
    return bool(behind) and behind[0].has("party", "forces") and not behind[0].unknown and not tells


def by_whom(items: Sequence[Item], place: int, text: str, *, part: bool = False) -> bool:
    """Whether an adjective or a noun of persons in the instrumental right behind a participle says by whom it was
    done, forces behind that of a `part` whose trophies they are ("134 з них стали трофеями росіян"), or who got it.
    """
    item = items[place]
    if part and item.has("forces"):
        return True
    told = items[place - 1].has("passive") and not items[place - 1].has("cat", "toll") and not item.unknown
    ends = text[item.start : item.end].endswith
    crew = item.get("cat") == "personnel" and ends(_INSTRUMENTAL_NOUN)  # "1 076 брошены экипажами"
    taken = told and items[place - 1].get("passive") == "captured" and item.has("adj", "forces")
    if taken and text[items[place - 1].start : items[place - 1].end].endswith(_FALL_TO):
        return True  # "543 дісталися українським військовим"
    return told and (crew or (item.has("adj", "forces") and ends(_INSTRUMENTAL + _INSTRUMENTAL_NOUN)))


def ends_in_and(items: Sequence[Item], place: int) -> bool:
    """Whether a list of nouns without numbers goes on to its "and"."""
    for ahead, item in enumerate(items[place : place + 7], place + 1):
        if item.number is not None:
            return False
        if item.has("pair"):
            return True
        if item.has("and"):
            return ahead < len(items) and items[ahead].number is None
        if not item.has("cat", "other", "adj") and item.get("punct") != ",":
            return False
    return False


def opened_behind(behind: Item) -> bool:
    """Whether a noun of loss behind a comma opens a clause of its own, by what stands right behind it."""
    return not behind.unknown and (behind.has("negation", "toll", "be") or behind.get("punct") in _DASHES)


def quoted_make(items: Sequence[Item], place: int) -> bool:
    """Whether a word that no list knows stands before the make it is of, in quotes ("три установки «Град»")."""
    quoted = items[place].entry.get("punct") in {"«", '"', "“", "„"}
    make = items[place + 1] if quoted and place + 1 < len(items) else None
    return make is not None and make.has("cat") and not make.unknown and len(items[place].unknown) == 1


def out_of_count(items: Sequence[Item], place: int) -> bool:
    """Whether a verb stands behind the stock that a number is counted out of ("из 2416 танков уничтожены 1587"), or
    behind "and were" ("загинули 22 і були поранені 95").
    """
    if place > 1 and items[place - 1].has("be") and items[place - 2].has("and"):
        return True
    base = next((at for at in range(place - 1, max(0, place - 6), -1) if items[at].number is not None), 0)
    return base > 0 and items[base - 1].has("of") and not items[base].unknown


def noun_past_a_place(items: Sequence[Item], place: int) -> int | None:
    """Where the noun stands that a participle is said of over a place or a time ("погибших в Украине офицерах").

    `place`: right behind the participle; null where no preposition leads to a known place or time there.
    """
    at, led = place, False
    while at < min(len(items), place + _PLACES):
        item = items[at]
        region = at > place and items[at - 1].has("place_in") and len(item.unknown) == 1  # "над Курской областью"
        if item.unknown and not region:
            return None
        leads = item.has("prepositions", "at", "on", "in", "over") and not item.has("cat", "punct")
        where = item.time is not None or item.has("place_in", "party") or (led and item.has("struck", "other_nouns"))
        if item.has("cat") and led:
            return at
        if led and item.get("punct") in _QUOTES and at + 1 < len(items) and items[at + 1].has("cat"):
            at += 1
            continue  # "сбитых за ночь «шахедах»"
        if not (leads or where) or item.number is not None:
            return None
        led, at = led or where, at + 1
    return None


def only_says(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether a people only say what stands behind a colon ("The Russians assure: 466 tanks were burnt")."""
    between = items[place + 1 : at]
    colon = next((back for back, item in enumerate(between) if item.get("punct") == ":"), None)
    if colon is None:
        return False
    told = any(item.has("speech_before") and not item.has("speech_sees") for item in between[:colon])
    return told and not any(item.has("toll", "loser", "cat", "counts_figure") for item in between[:colon])


@cache
def wars() -> frozenset[str]:
    """What a side wages, in any of the languages."""
    tables = (word_table(f"cues.{code}") for code in ("en", "uk", "ru"))
    return frozenset(form for table in tables for form in words(table.get("waged") or ()))


def of_its_war(items: Sequence[Item], place: int) -> bool:
    """Whether a party stands behind a war that is its own, or begins it ("внаслідок війни РФ проти України")."""
    if not items[place].has("party"):
        return False
    behind = items[place + 1 : place + 3]
    begins = len(behind) > 1 and behind[0].has("verbs") and not wars().isdisjoint(behind[1].unknown)
    against = bool(behind) and behind[0].has("prepositions", "against") and not behind[0].unknown
    return begins or (against and bool(items[place].unknown) and items[place].unknown[-1] in wars())


def behind_attack(items: Sequence[Item], place: int) -> bool:
    """Whether a side stands right behind an attack, which is its own ("внаслідок агресії російської федерації")."""
    before = items[place - 1] if place and not items[place].unknown else None
    if before is None:
        return False
    return before.get("other_nouns") == "event count" or (before.time is not None and before.time.kind in _EVENTS)


def owned_later(items: Sequence[Item], place: int, stop: int) -> bool:
    """Whether behind a place an adjective says whose men they are, before any other mark or number."""
    row = items[place + 1 : min(stop, place + 4)]
    counted = any(one.has("adj") and two.has("cat") and not two.unknown for one, two in pairwise(row))
    fault = any(one.has("by_fault") for one in row)  # "погибших в Газе из-за действий израильских военных"
    return not fault and (counted or any(one.has("forces") and not one.unknown for one in row))


def lost_there(items: Sequence[Item], noun: int, place: int) -> bool:
    """Whether a country only says where the thing was lost whose noun stands before it ("lost 1,688 tanks in Ukraine:
    1,000 were destroyed").
    """
    led = items[place - 1].has("where_hurt") and not items[place].unknown and items[place].has("party")
    return led and not items[noun].has("toll") and any(item.has("loser") for item in items[:noun])


def after_count(items: Sequence[Item], place: int) -> bool:
    """Whether the word belongs to the phrase of a number before it ("1,400 casualties", "75 people killed")."""
    before = items[place - 2] if place > 1 and items[place - 1].has("be", "aux") else items[place - 1]
    if before.has("and", "or", "plus") or before.get("punct") == ",":
        return False  # also "погибли 38 и были ранены 189"
    for item in reversed(items[max(0, place - 4) : place]):
        if item.number is not None:
            return item.number.ignored is None
        if (
            not item.has("cat", "adj", "forces", "toll", "passive", "and", "or", "of_them", "be")
            and item.get("punct") not in _QUOTES
        ):
            return False
    return False
