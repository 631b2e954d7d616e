"""Which issuer does a stretch of text name: a known party, a body, an office, a person?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.bodies import (
    begins_body,
    behind_source,
    bodies_in,
    completed_here,
    modifies,
    of_a_part,
    of_a_wider,
    of_another,
    of_officials,
    of_the_next,
    only_led,
    only_met,
    possessed,
    seated_house,
    staff_without_id,
    wider_body,
)
from counterclaim.extract.clauses.genitives import in_genitive
from counterclaim.extract.clauses.named_persons import named_person
from counterclaim.extract.clauses.seats import past_seat
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.clauses.unlisted_speakers import of_its_land
from counterclaim.extract.issuers.led_bodies import holder_of
from counterclaim.extract.issuers.name_ends import concern_tail, genitive_tail, of_town
from counterclaim.extract.issuers.scenes import ends_a_place, officials_in, only_where
from counterclaim.extract.issuers.sides import home_of
from counterclaim.extract.issuers.spoken_for import ITS, spoken_for
from counterclaim.extract.issuers.taken_up_bodies import AGAIN, OF_STATE, generic, unadorned
from counterclaim.extract.issuers.unnamed_persons import (
    UNNAMED,
    fighters_of,
    officials_of,
    outlet_alone,
    people_of,
    private_voice,
    whose_own,
)
from counterclaim.extract.issuers.whole_names import employer_at, whole_name
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import begins, short_name
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_OF_WHAT = re.compile(r"(?: [А-ЯІЇЄҐЁа-яіїєґё’'-]+){1,3} ")  # "министерство здравоохранения Ирана"
_OWNERS = ("ії", "ии", "ни", "ны", "рф", "РФ")  # endings of a Slavic state's name in the genitive
_PEOPLES = ("ців", "ці", "яни", "ян", "цев", "цы", "яне")  # endings of a Slavic people ("за даними британців")
_JOINED = re.compile(r"((?:[A-Z][\w’'-]* )*\S+ ?\S*)(?: for| of)(?: the)?(?: [A-Z]\w+(?: and(?: the)?)?)* $")
_NEAR = 24  # characters from an article to its noun
_CAPITAL_FOR = re.compile(r"for(?: the| and| of)*(?: [A-Z][\w’'-]*(?: (?:the|and|of|for))*(?= [A-Z]|\W|$))+")
_CAPITAL_SIDE = re.compile(r"(?<=the )[A-Z][\w’'-]+ side$|(?<=The )[A-Z][\w’'-]+ side$")  # "the Chechen side"
_UNNAMED_AIDE = re.compile(r"\s*(?:[Aa]n?|[Aa]nother|[Oo]ne)\s")  # "a pro-Kremlin blogger"
_OPENERS = frozenset({"openers", "reset", "also"})
_OPENING = frozenset('«“"')
_NAMED_KINDS = ("проект", "проєкт", "портал", "сайт", "груп", "ресурс")  # behind which stands what it is called
_FORMER = re.compile(r"(?:\bбывш|\bколишн|\bекс-|\bэкс-|\b[Ff]ormer\b|\bex-)")
_MARKS = ' «»“”"'
_SIDES = frozenset({"party", "forces", "adj"})
_APPOSED = re.compile(
    r" ((?:[A-Z][\w’'-]+ )(?:(?:[A-Z][\w’'-]+|of|for|and|in|the|without) )*[A-Z][\w’'-]+|(?<=channel )[A-Z][\w’'-]+) ?"
)  # "the group X", "the Telegram channel X"
_LOCATIVE = re.compile(
    r" [А-ЯІЇЄҐЁ][\w’'-]*(?:ій|ому|ой|ом|ей|их|ых)(?: [\w’'-]+(?:ій|ому|ой|ом|ей|их|ых))* "
)  # "Третій штурмовій"
_OF_KIND = re.compile(
    r"\w*(?:ов|нн|ськ|ск)(?:а|ий|е|ої|ій|ою|у|ая|ый|ой|ое|ого|ому|ую|ым|им) "
)  # "військова прокуратура": an adjective that is also a word for persons
# a foreign name behind its nouns ("проєкту UALosses")
_LATIN_END = re.compile(r"[а-яіїєґё] ([A-Z][A-Za-z’'-]+(?: [A-Z][A-Za-z’'-]+){0,2})$")
_QUOTED_NAME = re.compile(r"(?: [а-яіїєґё’'-]+){0,2}\s*[«“\"](?=[\dA-ZА-ЯІЇЄҐЁ])[^«»“”\"]{2,40}[»”\"]")


def named_in(
    segment: str,
    inside: Sequence[Item],
    *,
    first: bool,
    start: int = 0,
    lexicon: Lexicon,
    around: Sequence[Item] = (),
) -> Party:
    """The issuer that a stretch of text names, by its whole printed name; null when it names none.

    Args:
        segment: the stretch as printed.
        inside: its items.
        first: the stretch follows its cue, so that the first name counts; else the last.
        start: where the stretch begins in the text that the items count in.
        lexicon: knows which completed names are parties.
        around: the sentence's items; a body without a country ("the Defense Ministry") is its first country's.
    """
    if lexicon.grammar.get("head") != "last":
        return outlet_alone(_named(segment, inside, first=first, start=start, lexicon=lexicon, around=around))
    if (employer := employer_at(segment, lexicon.language)) is not None:
        employer = min([employer, *(i.start - start for i in inside if i.start < start + employer < i.end)])
        rest = [item for item in inside if item.start >= start + employer]
        party = _named(segment[employer:], rest, first=True, start=start + employer, lexicon=lexicon, around=around)
        return whole_name(party, segment[employer:], rest, start + employer, lexicon)
    party = _named(segment, inside, first=first, start=start, lexicon=lexicon, around=around)
    return whose_own(whole_name(party, segment, inside, start, lexicon))


def _named(
    segment: str, inside: Sequence[Item], *, first: bool, start: int, lexicon: Lexicon, around: Sequence[Item]
) -> Party:
    """The issuer that a stretch names, which may be only the part of a longer name that the tables know."""
    if seat := past_seat(segment) if lexicon.grammar.get("inverts") else 0:
        segment, start = segment[seat:], start + seat
        inside = [item for item in inside if item.start >= start]
    vocab = vocabulary().parties
    means = frozenset().union(*[item.entry for item in inside])
    parties = [
        item
        for place, item in enumerate(inside if means & _SIDES else ())
        if (item.has("party") or _speaking(inside, place, segment[item.start - start : item.end - start]))
        and not _whose_loss(inside, place, segment[item.start - start : item.end - start])
        and (first or not only_met(segment, item.start - start, item.end - start))
    ]
    organised = [i for i in parties if vocab[_id_of(i)].kind != "state" and (first or not only_led(inside, i))]
    if organised and lexicon.grammar.get("head") == "last":
        wider = wider_body(segment, inside, organised[0 if first else -1], start, lexicon)
        if wider is not None:
            return wider
        if len(organised) > 1 and of_the_next(inside, organised[0], organised[1]):
            homes = {vocabulary().state_of(_id_of(one)) for one in organised[:2]}
            return _id_of(organised[len(homes) - 1])  # "the General Staff of the Russian Armed Forces"
    if organised and lexicon.grammar.get("inverts"):
        if "issuers_heads" in means and (holder := holder_of([*map(_id_of, organised)])) is not None:
            return holder
        known = organised[0 if first else -1]
        if first and len(organised) > 1 and of_another(organised[0], organised[1]):
            return _id_of(organised[1])  # "начальник Генштаба ЦАХАЛ"
        part = of_a_part(segment, known, start, lexicon) or of_a_wider(segment, inside, known, start)
        if part is not None:
            return part
    if "issuers_officials" in means and (office := officials_of(inside) or officials_in(segment, inside, start)):
        return office
    if organised and means & {"issuers_deputies", "issuers_heads"}:
        person = named_person(segment, inside, start, first=first)
        if person is not None and " " in person:
            home = home_of(Named(person), lexicon)
            other = home is not None and home != vocabulary().state_of(_id_of(organised[0]))
            unnamed = _id_of(organised[0]).endswith(UNNAMED)
            former = _FORMER.search(segment) is not None  # "бывший глава Минобороны X"
            if (
                "issuers_deputies" in means
                or other
                or unnamed
                or former
                or staff_without_id(segment, organised[0], start)
            ):
                return Named(person)
    if organised:
        return _id_of(organised[0] if first else organised[-1])
    if lexicon.grammar.get("inverts") and (army := fighters_of(segment, inside, start)) is not None:
        return army
    if (private := private_voice(segment, inside, start, lexicon.language)) is not None:
        return private
    if "issuers_deputies" in means and (unnamed_aide := _UNNAMED_AIDE.match(segment)) is not None:
        aide = inside[-1]
        if aide.has("issuers_deputies") and not segment[aide.end - start :].strip():
            return Named(segment[unnamed_aide.end() : aide.end - start])
    seen_from = "issuers_bodies" in means and inside[0].has("prepositions", "of")  # "с украинской стороны проект X"
    for before, item in pairwise(inside if "of_side" in means and not seen_from else ()):
        told_of = any(one.has("plus", "be") for one in inside if one.start > item.start)  # "Kyiv's side is shown by"
        lost = inside[0].has("toll") and inside[1] is before  # "потери украинской стороны эксперты оценивают"
        if item.has("of_side") and before.has("adj") and not (item.unknown or told_of or lost):
            return str(before.get("adj"))
    if "of_side" in means and (unknown_side := _CAPITAL_SIDE.search(segment.rstrip())) is not None:
        return Named(unknown_side[0])
    plain = [item for item in parties if not item.get("possessive")]
    bodies = bodies_in(inside)
    spokes = next((item for item in inside if item.has("issuers_spokespeople")), None)
    if spokes is not None:
        whose = spoken_for(segment, spokes, inside, start, lexicon)
        if isinstance(whose, Named) and whose != AGAIN:
            return completed_here(whose.name, _countries(inside, around), lexicon) or whose
        theirs = [item for item in bodies if 0 <= item.start - spokes.end <= _NEAR and item.has("issuers_bodies")]
        if whose is None and theirs and lexicon.grammar.get("inverts"):
            return _body(segment, theirs, inside, start=start, lexicon=lexicon, around=around)
        return whose
    name = named_person(segment, inside, start, first=first, lexicon=lexicon)
    if name is not None and (_of_region(name, segment, lexicon) or only_where(name, inside, segment, start, lexicon)):
        name = None
    ends = name is not None and bool(plain) and plain[-1].end - start <= segment.rfind(name.split()[0])
    if name is not None and (not plain or any(item.has("issuers_heads") for item in bodies) or (ends and not first)):
        joined = _JOINED.search(segment[: segment.rfind(name)])
        led = (
            any(item.has("issuers_heads") and item.end - start > joined.start() for item in bodies) if joined else False
        )
        if led and " " in name and joined is not None:
            return Named(name)  # "Tavriisk Group of Forces Commander General Oleksandr Tarnavskyi"
        if joined is not None and any(item.has("issuers_bodies") for item in bodies):
            printed = short_name(segment[max(0, joined.start()) : segment.rfind(name) + len(name)])
            return completed_here(printed, _countries(inside, around), lexicon) or Named(printed)
        organisation = any(item.has("issuers_bodies") and not item.has("issuers_heads") for item in bodies)
        behind = bodies and segment[bodies[-1].end - start :].strip() == name
        if behind and segment[bodies[-1].start - start : bodies[-1].end - start].islower():
            return Named(name)
        modifier = first and lexicon.grammar.get("head") == "last" and of_officials(name, segment, bodies, start)
        whole = not organisation or " " in name or (name.isupper() and not modifies(name, segment, bodies, start))
        whole = whole and not modifier
        if whole and not begins_body(name, segment, bodies, start):
            return Named(name)
    bodies = behind_source(bodies, inside)
    if (state := seated_house(bodies, inside)) is not None:
        return state
    if bodies:
        return _body(segment, bodies, inside, start=start, lexicon=lexicon, around=around)
    if lexicon.grammar.get("inverts"):
        people = people_of(segment, inside, start, lexicon.language, first=first)
        if people is not None:
            return people
    if plain:
        land = plain[0] if first else plain[-1]
        printed = segment[land.start - start : land.end - start]
        if land.has("forces") and folded(printed) in (lexicon.table.get("services") or ()):
            return Named(printed)  # "the Royal Air Force said"
        return of_its_land(segment, inside, land, start, lexicon) or _id_of(land)
    owner = next((item for item in inside if item.get("possessive") and item.has("party", "adj")), None)
    if name is None and owner is not None and any(item.has("speech_sees", "counts_figure") for item in inside):
        return _id_of(owner)
    return None if name is None else Named(name)


def _of_region(name: str, segment: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a region's adjective before its noun ("Белгородской области")."""
    endings = tuple(lexicon.grammar.get("region_endings") or ())
    if not endings or " " in name or not name.lower().endswith(endings):
        return False
    behind = segment[segment.rfind(name) + len(name) :]
    return behind[:1] == " " and behind[1:2].islower()


def _id_of(item: Item) -> str:
    return str(item.get("party") or item.get("forces") or item.get("adj"))


def _whose_loss(inside: Sequence[Item], place: int, printed: str) -> bool:
    """Whether a party behind a noun of loss owns it ("втрати Росії"), or is spoken on of ("..., а щодо України")."""
    if place == 1 and inside[0].has("for_side") and not inside[1].unknown:
        return True
    before = inside[place - 1] if place and not inside[place].unknown else None
    owns = printed.endswith(_OWNERS) or in_genitive(inside[place], printed)
    owns = owns or (printed.isupper() and printed > "z")  # "потери ВСУ источники оценивают"
    return before is not None and before.has("toll") and owns


def _speaking(inside: Sequence[Item], place: int, printed: str) -> bool:
    """Whether a people or an adjective speaks for its country ("the Germans claim", "Israeli tallies")."""
    item = inside[place]
    following = inside[place + 1] if place + 1 < len(inside) else None
    if item.has("forces"):
        paper = following is not None and following.has("speech_sees", "official") and not following.unknown
        return following is None or paper  # "the French official communiqué"
    if not item.has("adj") or following is None:
        return item.has("adj") and printed.endswith(_PEOPLES)
    return not following.unknown and following.has("speech_sees")


def _body(
    segment: str,
    bodies: Sequence[Item],
    inside: Sequence[Item],
    *,
    start: int,
    lexicon: Lexicon,
    around: Sequence[Item],
) -> Party:
    """A body's printed name: from its first capital or adjective to its noun, and what it is "of"."""
    head = bodies[0]
    before = [
        item
        for place, item in enumerate(inside)
        if item.end <= head.start
        and (
            item.time is not None
            or _whose_loss(inside, place, segment[item.start - start : item.end - start])
            or ("openers" in item.entry and item.entry.keys() <= _OPENERS)
            or ends_a_place(inside, place)
            or not (
                _in_name(item, head, lexicon)
                or _titled(segment[item.start - start : head.start - start])
                or _OF_KIND.fullmatch(segment[item.start - start : head.start - start])
                or of_town(item, segment[item.end - start : head.end - start], lexicon)
            )
        )
    ]
    begin = before[-1].end if before else start
    led = bool(before) and before[-1].has("at", "on") and segment[head.start - start : head.end - start].islower()
    if led and " " in (apart := segment[begin - start : head.start - start]).strip() and not _LOCATIVE.fullmatch(apart):
        whose = [one for one in inside if one.has("adj") and one.end + 1 == head.start]
        begin = (whose or [head])[0].start  # "На расширенной коллегии министр обороны", "в повітрі вірменський уряд"
    end = bodies[-1].end
    for item in inside:
        apart = segment[end - start : item.start - start] if item.has("party") and item.start > end else ""
        if apart and lexicon.grammar.get("head") != "last" and (len(apart) == 1 or _OF_WHAT.fullmatch(apart)):
            end = item.end
    for item in inside:
        if item.start >= end and item.start - end <= 1 and (run := _CAPITAL_FOR.match(segment, item.start - start)):
            end = start + run.end()
            break
        if item.start >= end and item.has("of") and item.start - end <= 1:
            stop = next(
                (
                    i.start
                    for i in inside
                    if i.start > item.end and i.has("have", "be", "aux", "also", "negation", "clause")
                ),
                start + len(segment),
            )
            end = stop
            break
    region = re.match(r"\s+(\w+)\s+\w+", segment[end - start :])
    if region is not None and region[1][:1].isupper() and _of_region(region[1], segment, lexicon):
        end += region.end()
    if (
        lexicon.grammar.get("inverts")
        and not head.has("issuers_heads")
        and (tail := concern_tail(segment, end, start, lexicon) or genitive_tail(segment, inside, end, start))
    ):
        end += tail
    named = _APPOSED.fullmatch(segment, head.end - start)
    if named is not None and segment[head.start - start : head.end - start].rpartition(" ")[2].islower():
        return Named(named[1])
    small = segment[head.start - start].islower() or segment[begin - start :].lstrip()[:1].islower()
    if lexicon.grammar.get("inverts") and small:  # "обнародовал списки Минздрав Азербайджана"
        begin = start + begins(segment, begin - start, head.start - start)
        if before and before[-1].number is not None and before[-1].number.ignored == "unit designation":
            begin = before[-1].start  # "47-ма механізована бригада"
    name = short_name(segment[begin - start : end - start])
    if not name:
        return None
    of_kind = segment[head.start - start : head.end - start].lower().startswith(_NAMED_KINDS)
    behind_kind = segment[head.end - start : end - start].strip()
    if of_kind and behind_kind[:1].isupper() and behind_kind.isascii():
        return Named(behind_kind)  # "проект UALosses"
    quoted = _QUOTED_NAME.match(segment[end - start :])
    if quoted is not None:
        people = (of_kind or head.has("issuers_counting")) and quoted[0].lstrip()[0] in _OPENING
        return Named(quoted[0].strip(_MARKS) if people else short_name(name + quoted[0]))  # "журналисты «Проекта»"
    if head.has("issuers_counting") and (foreign := _LATIN_END.search(name)) is not None:
        return Named(foreign[1])  # "аналітики проєкту UALosses"
    if head.has("issuers_armed") and ITS.search(segment[: head.start - start]):
        return Named(name)
    if (ministry := _of_a_state(name, inside)) is not None:
        return ministry
    if generic(segment, head, start, unadorned(name, lexicon)):
        indefinite = any(item.has("article") and 0 <= head.start - item.end <= _NEAR for item in inside)
        return Named(name) if indefinite else AGAIN
    if lexicon.language == "en" and ITS.search(segment[: max(0, segment.rfind(name))]):
        owners = [item for item in reversed(around) if item.end <= head.start and item.has("party")]
        return completed_here(name, owners, lexicon) or Named(name)
    if possessed(segment[: begin - start] + " " + name, name):
        return Named(name)
    return completed_here(name, _countries(inside, around), lexicon) or Named(name)


def _of_a_state(name: str, inside: Sequence[Item]) -> str | None:
    """The defence ministry that "the Russian ministry" means where losses are told; null for another body."""
    words = name.lower().split()
    state = next((item.get("adj") for item in inside if item.has("adj")), None)
    ministry = f"{state}-mod"
    known = len(words) == 2 and words[1].startswith(OF_STATE) and ministry in vocabulary().parties
    return ministry if known else None


def _titled(printed: str) -> bool:
    """Whether every word up to a body's noun is capitalised ("Third Assault Brigade")."""
    return printed[:1].isupper() and all(word[:1].isupper() for word in printed.split())


def _in_name(item: Item, head: Item, lexicon: Lexicon) -> bool:
    """Whether a known word before a body's noun may be a part of its name."""
    if item.has("cat", "toll"):
        return lexicon.grammar.get("head") == "last" and head.start - item.end <= 1
    apart = item.has("party") and not item.get("possessive") and head.start - item.end > 1
    return (item.has("adj", "party", "possessive", "struck", "other", "forces", "unlisted") and not apart) or any(
        key.startswith("issuers") for key in item.entry
    )


def _countries(inside: Sequence[Item], around: Sequence[Item]) -> Sequence[Item]:
    """The words that may say whose a body is: of its own phrase ("the ministry in Berlin"), else of what stands before.

    Whom a body speaks of behind its verb is not its country ("the ministry said Russia fired 84 missiles").
    """
    if any(vocabulary().parties[_id_of(i)].kind == "state" for i in inside if i.has("party", "adj")):
        return inside
    end = inside[-1].end if inside else 0
    return [item for item in around if item in inside or (item.has("party", "adj") and item.start < end)]
