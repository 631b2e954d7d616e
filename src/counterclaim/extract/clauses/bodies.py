"""Which body is meant by a name that holds another's, or that stands without its country ("the MoD")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.extract.words.notation import expanded
from counterclaim.extract.words.printed_names import short_name
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_SHORT_FORMS = {"mod": "ministry of defence"}
_WITH_SOURCE = 2  # a source and the body it is in
_ASIDE = re.compile(r"\s(?:у|в|во|на|під час|во время|в ходе|для|при)\s")  # behind whom a spokesman speaks for
_AND_HIS_NAME = re.compile(
    r"(.*?(?:[»”\"]|\b[А-ЯІЇЄҐ]{2,}|[а-яіїєґё]{3,}))\s[А-ЯІЇЄҐЁ][\w’'-]+\s[А-ЯІЇЄҐЁ][\w’'-]+\s*$"
)  # "речник ОСУВ «Хортиця» Віктор Трегубов"
OF_THE_PLACE = ("тамошн", "местн", "здешн", "місцев", "тамтешн")  # of a body of the country just named
_HEADS = ("issuers_bodies", "issuers_deputies")
_NO_PART = ("party", "issuers_counting", "issuers_heads", "issuers_spokespeople", "issuers_deputies")
_ADJECTIVE = ("е", "ий", "а", "ого", "ої", "ому", "ій", "им", "ою", "ое", "ая", "ой", "ым")  # endings of a body's own
_STAFFS = ("генеральн", "general staff")
_WIDER = frozenset({"forces", "ministry"})


COUNT_THINGS = frozenset({"oryx", "warspotting"})  # monitors that list the kit of either side, and no persons


def is_monitor(party: Party) -> bool:
    """Whether a party counts the losses of others and fights nobody, a project or an observatory."""
    entry = vocabulary().parties.get(party) if isinstance(party, str) else None
    return entry is not None and entry.kind == "monitor"


def bodies_in(inside: Sequence[Item]) -> list[Item]:
    """The words for bodies and offices in a stretch; "official" before a noun is none ("the official count")."""
    found = [item for item in inside if item.has("issuers_bodies", "issuers_heads", "issuers_officials")]
    for before, item in pairwise(inside):
        noun = item.has("adj", "speech_sees", "counts_figure", "counts_total", "toll", "issuers_titles")
        if before.has("official") and noun and not item.unknown and before in found:
            found.remove(before)
    return found


def modifies(name: str, segment: str, bodies: Sequence[Item], start: int) -> bool:
    """Whether an abbreviation only begins a body's name ("the UN human rights office")."""
    end = segment.rfind(name) + len(name)
    between = segment[end : bodies[0].start - start]
    return bodies[0].start - start > end and re.fullmatch(r"(?:['’]s)?(?: [a-z-]+){0,3} ", between) is not None


def of_officials(name: str, segment: str, bodies: Sequence[Item], start: int) -> bool:
    """Whether one word only says which officials or services speak ("Western officials", "a NATO official")."""
    kinds = ("issuers_officials", "issuers_information")
    return " " not in name and bool(bodies) and bodies[0].has(*kinds) and modifies(name, segment, bodies, start)


def begins_body(name: str, segment: str, bodies: Sequence[Item], start: int) -> bool:
    """Whether two words or more are the first ones of a body's name in capitals ("World Health Organization")."""
    body = bodies[0] if bodies else None
    if body is None or " " not in name or body.has("issuers_heads") or not body.has("issuers_organised"):
        return False
    end = segment.rfind(name) + len(name)
    return body.start - start == end + 1 and segment[body.start - start].isupper()


_OBLIQUE = ("ого", "ому", "им", "ым", "ом")  # endings of a Slavic surname that is no subject
_SPEAKER = re.compile(r"(?<=\s)[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+\s*$")


def only_led(inside: Sequence[Item], party: Item) -> bool:
    """Whether a preposition leads to a party, and a country's body stands behind it as the one that speaks.

    "После перемирия с «Хезболлой» ливанские власти подвели итог"
    """
    before = [item for item in inside if item.end <= party.start and item.get("punct") not in {"«", '"', "“"}]
    if not before or not before[-1].has("prepositions", "with_whom", "at", "on") or before[-1].start == party.start:
        return False
    behind = [item for item in inside if item.start >= party.end]
    return any(one.has("adj") and two.has("issuers_bodies") and not two.unknown for one, two in pairwise(behind))


def only_met(segment: str, begin: int, end: int) -> bool:
    """Whether a name in another case than the subject's has the one who speaks behind it, by name and surname.

    "Після зустрічі із Зеленським Олаф Шольц заявив": `segment` ends before the verb.
    """
    return segment[begin:end].endswith(_OBLIQUE) and _SPEAKER.search(segment, end) is not None


def possessed(before: str, name: str) -> bool:
    """Whether a body is that of the one spoken of before ("Its defence ministry")."""
    place = before.rfind(name)
    return place >= 0 and before[:place].rstrip().lower().endswith(
        ("its", "their", "його", "її", "їхнє", "его", "ее", "их")
    )


def means_a_party(lexicon: Lexicon, name: str) -> bool:
    """Whether a name is a word of the tables that may stand for a party or for anything but a giver of aid."""
    return bool(lexicon.entry(folded(name)).keys() - {"aid_unions"})


def wider_body(segment: str, inside: Sequence[Item], known: Item, start: int, lexicon: Lexicon) -> Party:
    """The body whose name begins with a known one's ("the Ukrainian army's general staff"); null where it ends there.

    `segment`: the stretch as printed, `start` where it begins; `known`: the item that names the known body.
    """
    place = next(at for at, item in enumerate(inside) if item is known)
    row = [item for item in inside[place + 1 :] if list(item.entry) != ["issuers_officials"]]
    behind = row[0] if row else None
    if behind is None or not behind.has(*_HEADS) or behind.has("party", "issuers_spokespeople"):
        return None
    between = segment[known.end - start : behind.start - start]
    if behind.has("issuers_deputies") and segment[behind.end - start :].strip()[:1].isupper():
        return None  # "Ukrainian military observer X Y" speaks by his own name
    if len(behind.unknown) > 1 or any(mark in between for mark in ",;:()"):
        return None
    state = vocabulary().state_of(str(known.get("party") or known.get("forces") or known.get("adj")))
    adjectives = (
        vocabulary().parties[state].adjectives.get(lexicon.language, ()) if state in vocabulary().parties else ()
    )
    if known.get("possessive"):
        own = folded(segment[known.end - start : behind.end - start].strip())
        for form in adjectives:
            party = lexicon.entry(f"{folded(form).rstrip('*')} {own}").get("party")
            if party is not None:
                return str(party)
    if is_monitor(str(known.get("party"))) and between.islower() and segment[behind.start - start].islower():
        return None  # "the Oryx monitoring group"
    if _its_staff(segment[known.end - start :], known, behind, lexicon):
        return str(known.get("party"))
    name = segment[known.start - start : behind.end - start].strip()
    return Named(name.removeprefix("the ").removeprefix("The "))


def _its_staff(printed: str, known: Item, behind: Item, lexicon: Lexicon) -> bool:
    """Whether nameless people who work for a known body stand behind it ("ISW analysts", "Oryx's data analysts")."""
    noun = behind.start - known.end
    between, rest = printed[:noun], printed[noun + behind.end - behind.start :].strip()
    staff = lexicon.table.get("staff") or ()
    works = folded(printed[noun : noun + behind.end - behind.start]) in staff and not rest[:1].isupper()
    kind = vocabulary().parties[str(known.get("party"))].kind if known.has("party") else "state"
    return works and kind not in {"state", "forces"} and (between.isspace() or between.strip("'’s ").islower())


def of_a_wider(segment: str, inside: Sequence[Item], known: Item, start: int) -> Party:
    """The smaller body whose name ends with that of the known one it belongs to ("Управління комунікацій ЗСУ"), in a
    language that puts the owner behind; null where no body stands before it, or only people who count do.
    """
    place = next(at for at, item in enumerate(inside) if item is known)
    heads = [at for at in range(place) if inside[at].has("issuers_bodies") and not inside[at].has(*_NO_PART)]
    if not heads or known.has("issuers_heads") or not known.has("forces", "party"):
        return None
    between = segment[inside[heads[0]].start - start : known.start - start]
    inner = inside[heads[0] + 1 : place]
    plain = set(between) <= set("«»“”\"'’- ") | set(filter(str.isalnum, between))
    apart = ("prepositions", "clause", "and", "speech_before", "speech_after", "speech_relays")
    if not plain or any(item.has(*_NO_PART, *apart) for item in inner):
        return None
    if vocabulary().parties[str(known.get("party") or known.get("forces"))].kind not in _WIDER:
        return None
    words = segment[: inside[heads[0]].start - start].split()
    while words and words[-1][:1].isupper() and words[-1].endswith(_ADJECTIVE):
        between = f"{words.pop()} {between}"
    name = f"{between}{segment[known.start - start : known.end - start]}".strip()
    return Named(name)


def of_a_part(segment: str, known: Item, start: int, lexicon: Lexicon) -> Party:
    """The forces of one part of a country, whose name begins with that of all its forces ("Сили оборони півдня")."""
    behind = folded(segment[known.end - start :])
    part = next(
        (f" {one}" for one in lexicon.table.get("parts_of_country") or () if behind.startswith(f" {one}")), None
    )
    if part is None or not known.has("forces"):
        return None
    return Named(segment[known.start - start : known.end - start + len(part)])


def staff_without_id(segment: str, known: Item, start: int) -> bool:
    """Whether it is the staff of forces that are listed as one, so that its chief is not their commander
    ("начальник Генерального штаба ВС РФ").
    """
    staff = folded(segment[known.start - start : known.end - start]).startswith(_STAFFS)
    return staff and not str(known.get("party")).endswith("staff")


def of_another(first: Item, second: Item) -> bool:
    """Whether the body named right behind a bare one is another country's, whose it is ("Генштаба ЦАХАЛ")."""
    ids = [str(item.get("party") or item.get("forces") or item.get("adj")) for item in (first, second)]
    beside = second.start == first.end + 1 and first.has("issuers_bodies") and not second.get("possessive")
    return beside and vocabulary().state_of(ids[0]) != vocabulary().state_of(ids[1])


def of_the_next(inside: Sequence[Item], first: Item, second: Item) -> bool:
    """Whether a body is one of the next one's ("the General Staff of Ukraine's Armed Forces")."""
    places = [at for at, item in enumerate(inside) if item is first or item is second]
    between = inside[places[0] + 1 : places[1]]
    return bool(between) and between[0].has("of") and not between[0].unknown and len(between) == 1


def completed(name: str, state: str, lexicon: Lexicon) -> Party:
    """The party that a state's body of this name is, in either spelling and order; null where no list knows one."""
    flat = _without_country(folded(name), state, lexicon.language)
    adjectives, bodies = _bodies_of(state, lexicon.language)
    for variant in _spellings(flat):
        if bodies.match(variant) is None:
            continue
        for form in adjectives:
            found = lexicon.entry(f"{form} {variant}").get("party")
            if found is not None:
                return str(found)
    rest, _, head = flat.rpartition(" ")
    leads = bool(rest) and "issuers_heads" in lexicon.entry(head) and "issuers_deputies" not in lexicon.entry(head)
    return completed(rest, state, lexicon) if leads else None  # "the air force commander"


def completed_here(name: str, inside: Sequence[Item], lexicon: Lexicon) -> Party:
    """The party whose name a body's name is once its country's adjective stands before it."""
    words = folded(name).split()
    if len(words) > 1 and words[0].startswith(OF_THE_PLACE):
        words, name = words[1:], " ".join(words[1:])  # "тамошний минздрав"
    for item in inside:
        party = item.get("adj") or item.get("party") or item.get("forces")
        known = vocabulary().parties.get(str(party))
        if known is not None and known.kind == "forces" and words and "issuers_heads" in lexicon.entry(words[-1]):
            continue  # "Ukraine's army, the defence minister went on, lost": whoever's minister he is
        if known is not None and known.kind == "group" and any(one.get("party") == known.against for one in inside):
            continue  # "in the attack of Hamas on Israel, the health ministry said" is no ministry of Gaza
        if party is not None and len(words) == 2 and "issuers_houses" in lexicon.entry(words[1]):
            owner = lexicon.entry(words[0]) or lexicon.entry(words[0].removesuffix("'s"))
            own = owner.get("adj") or owner.get("party")
            return str(own or party) if own or not lexicon.grammar.get("inverts") else None
        state = vocabulary().state_of(str(party)) if item.has("party") and party in vocabulary().parties else party
        found = completed(name, state, lexicon) if state is not None else None
        named = item.has("party") and not item.get("possessive")
        named = named or (item.has("adj") and not _bodies_known(str(party)))
        first = named and vocabulary().parties[str(party)].kind == "state"
        if found is not None or first:
            # the first state's or nobody's: "Germany will send Ukraine 50 tanks, the defence ministry said"
            return found or _of_its_enemy(name, str(party), inside, lexicon)
    return None


def _of_its_enemy(name: str, state: str, inside: Sequence[Item], lexicon: Lexicon) -> str | None:
    """The force by that name of a state's enemy, named behind it ("Russia attacked Ukraine, the Air Force said")."""
    wars = [set(pack.belligerents) for pack in vocabulary().packs.values()]
    for item in inside:
        other = str(item.get("adj") or item.get("party"))
        if other != state and any({state, other} <= war for war in wars):
            found = completed(name, other, lexicon)
            known = vocabulary().parties.get(str(found))
            return str(found) if known is not None and known.kind == "forces" else None
    return None


@cache
def _bodies_known(state: str) -> bool:
    """Whether any body of a state has an id."""
    parties = vocabulary().parties
    return any(
        entry.kind in {"ministry", "forces"} and vocabulary().state_of(one) == state for one, entry in parties.items()
    )


@cache
def _bodies_of(state: str, language: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """A state's adjectives, and what finds the name that stands behind one of them in the names of its bodies."""
    adjectives = [folded(form).rstrip("*") for form in vocabulary().parties[state].adjectives.get(language, ())]
    names = _names_in(language)
    rests = {
        " ".join(words[count:])
        for words in (name.split(" ") for name in names)
        for adjective in adjectives
        for count in [len(adjective.split(" "))]
        if len(words) > count and _may_begin(" ".join(words[:count]), adjective)
    }
    return tuple(adjectives), forms_pattern(sorted(rests))


@cache
def _names_in(language: str) -> tuple[str, ...]:
    """Every name of a party in a language, in each of its forms."""
    names = (name for party in vocabulary().parties.values() for name in party.aliases.get(language, ()))
    return tuple(sorted({flat for name in names for flat in expanded(folded(name))}))


def _may_begin(head: str, adjective: str) -> bool:
    """Whether a form (`*` any letters) may stand for an adjective."""
    stem = re.split(r"[*#]", head)[0]
    return adjective.startswith(stem) if stem != head else head == adjective


def _without_country(flat: str, state: str, language: str) -> str:
    """A body's folded name without its country before it ("Moscow's", "British") or behind it ("of Russia")."""
    before, behind = _country_beside(state, language)
    return behind.sub("", before.sub("", flat))


@cache
def _country_beside(state: str, language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a state's names before and behind a body's name."""
    entry = vocabulary().parties[state]
    forms = (*entry.adjectives.get(language, ()), *entry.aliases.get(language, ()))
    names = {folded(form).rstrip("*").removeprefix("the ") for form in forms}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"^(?:{listed})(?:'s)? "), re.compile(rf" (?:of|in)(?: the)? (?:{listed})$")


def _spellings(flat: str) -> list[str]:
    """A ministry's name in both spellings and both orders, its short form spelled out."""
    flat = _SHORT_FORMS.get(flat, flat)
    found = [flat]
    if "ministry" in flat:
        turned = re.sub(r"^ministry of (\w+)$", r"\1 ministry", flat)
        back = re.sub(r"^(\w+) ministry$", r"ministry of \1", flat)
        found = [flat, turned, back]
    if "defen" not in flat:
        return found
    return [
        *found,
        *(form.replace("defence", "defense") for form in found),
        *(form.replace("defense", "defence") for form in found),
    ]


def behind_source(bodies: list[Item], inside: Sequence[Item]) -> list[Item]:
    """The bodies of a stretch without an unnamed source in one of them ("джерело в СБУ"), who speaks for it."""
    if len(bodies) < _WITH_SOURCE or not bodies[0].has("issuers_officials") or bodies[1].has("issuers_officials"):
        return bodies
    beside = [item for item in inside if bodies[0].end <= item.start][:3]
    if bodies[2:] and beside[2:] == bodies[2:3] and beside[1].has("at") and not any(one.unknown for one in beside):
        return bodies[2:]  # "джерело видання в ГУР"
    between = [item for item in inside if bodies[0].end <= item.start < bodies[1].start]
    led = bool(between) and between[-1].has("at", "of") and not bodies[1].unknown
    plain = len(between) == 1 and not between[0].unknown  # else of an outlet: "джерело УНІАН у спецслужбі"
    outlet = len(between) <= _WITH_SOURCE and all(one.has("at", "of", "party", "adj") for one in between)
    return bodies[1:] if led and (plain or outlet) else bodies


def seated_house(bodies: Sequence[Item], inside: Sequence[Item]) -> str | None:
    """The state whose government or authorities they are ("правительства Израиля"), or are said to be by where they sit
    ("уряд у Києві"); null for others.
    """
    house = bodies[0] if bodies and bodies[0].has("issuers_houses") else None
    row = [] if house is None else [item for item in inside if item.start >= house.end][:2]
    if house is not None and row and row[0].start == house.end + 1 and row[0].has("party"):
        owner = vocabulary().parties[str(row[0].get("party"))]
        return owner.id if owner.kind == "state" else None
    if len(row) < _WITH_SOURCE or not row[0].has("at", "on", "in") or any(item.unknown for item in row):
        return None
    return _state_of(row[1])


def _state_of(item: Item) -> str | None:
    party = vocabulary().parties.get(str(item.get("party")))
    return str(item.get("party")) if party is not None and party.kind == "state" else None


def in_genitive(right: str, lexicon: Lexicon) -> Party:
    """Whom a spokesperson speaks for where the language puts it right behind him ("речник ГУР")."""
    printed = _ASIDE.split(re.split(r"[,;:—–(]", right)[0])[0]
    whose = _AND_HIS_NAME.match(printed)
    body = whose[1].strip() if whose is not None else ""
    while body and "cat" in (rank := lexicon.entry(folded(body.rpartition(" ")[2]))) and "issuers_heads" in rank:
        body = body.rpartition(" ")[0]  # "речник бригади майор Іван Іваненко"
    name = short_name(body if body and (body[0].isdigit() or not body.islower()) else printed)
    if lexicon.grammar.get("head") != "first" or (name.islower() and not name[:1].isdigit()):
        return None
    return Named(name)


def of_another_state(printed: Party, body: Party) -> bool:
    """Whether a headline's bare "defence ministry" was read as another country's than that which the body names."""
    parties = vocabulary().parties
    if not (isinstance(printed, str) and isinstance(body, str) and printed in parties and body in parties):
        return False
    same_kind = parties[printed].kind == parties[body].kind in {"ministry", "forces"}
    return same_kind and vocabulary().state_of(printed) != vocabulary().state_of(body)
