"""Which party does a text name, and does it speak there or lose?"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from counterclaim.publish.verify.read.prose import HAS, cue, plain, says, spans_of, speaks_on, word_form
from counterclaim.vocabulary.load import vocabulary, word_table

FROM = 4
"""Words before a party's name in which a count and "in" stand."""
SPEAKS = 40
"""Characters behind a party's name that tell whether it speaks ("'s armed forces have lost" tells that it does not)."""
_OF_WHOM = re.compile(r"\s(?:of\s(?:the\s)?)?([^\W\d][\w'-]*)")
"""The word behind an office's name, which may say whose it is."""
_ASIDE = re.compile(r",\s[^,;.]{3,60},\s")
"""What two commas close in: mostly who says so."""


def names(party: str, text: str) -> bool:
    """Whether the text calls a party by one of its names, its adjectives and its forces left out."""
    return first_named(party, plain(text)) is not None


def first_named(party: str, folded: str) -> int | None:
    """Where the first name of a party ends in folded text; null where it has none.

    An office that goes by a bare name is not meant where another state's stands behind ("Минобороны Великобритании").
    """
    pattern = _party_pattern(party)
    office = party in vocabulary().parties and vocabulary().parties[party].kind != "state"
    for found in pattern.finditer(folded) if pattern is not None else ():
        behind = _OF_WHOM.match(folded, found.end()) if office else None
        owners = _states_by_name(behind[1]) if behind is not None else frozenset()
        if not owners or vocabulary().state_of(party) in owners:
            return found.end()
    return None


@lru_cache(maxsize=1024)
def _states_by_name(word: str) -> frozenset[str]:
    """The states that a folded word is a name of."""
    states = [entry.id for entry in vocabulary().parties.values() if entry.kind == "state"]
    return frozenset(state for state in states if (named := _party_pattern(state)) and named.fullmatch(word))


def name_spans(party: str, text: str) -> list[tuple[int, int]]:
    """Where a text calls a party by one of its names."""
    pattern = _party_pattern(party)
    return [found.span() for found in pattern.finditer(plain(text))] if pattern is not None else []


def only_a_place(state: str, sentence: str) -> bool:
    """Whether a sentence names a state only behind "in"."""
    bare = plain(sentence)
    for _, stop in spans_of("place-word", bare):
        rest = bare[stop:].split()[:1]
        if rest and names(state, rest[0].strip(".,;:")):
            cut = bare.find(rest[0], stop)
            bare = bare[:cut] + " " * len(rest[0]) + bare[cut + len(rest[0]) :]
    return not names(state, bare)


def states_named(party: str) -> frozenset[str]:
    """The states a party belongs to: by its id, else those whose names or adjectives its printed name holds."""
    words = vocabulary()
    if party in words.parties:
        state = words.state_of(party)
        return frozenset({state} if state else ())
    name = party.partition(":")[2] or party
    states = [entry.id for entry in words.parties.values() if entry.kind == "state"]
    return frozenset(state for state in states if _side_pattern(state).search(plain(name)))


def mentions(state: str, text: str) -> bool:
    """Whether the text names a state, its people or its forces in any way ("the British")."""
    return state in vocabulary().parties and _side_pattern(state).search(plain(text)) is not None


def last_state(text: str) -> str | None:
    """The state whose name, people or forces the text mentions last; null where it mentions none."""
    folded = plain(text)
    ends = {
        entry.id: max((found.end() for found in _side_pattern(entry.id).finditer(folded)), default=-1)
        for entry in vocabulary().parties.values()
        if entry.kind == "state"
    }
    last = max(ends, key=lambda state: ends[state], default=None)
    return last if last is not None and ends[last] >= 0 else None


def first_state(text: str) -> str | None:
    """The state whose name, people or forces the text mentions first; null where it mentions none."""
    folded = plain(text)
    found = [
        (place.start(), entry.id)
        for entry in vocabulary().parties.values()
        if entry.kind == "state" and (place := _side_pattern(entry.id).search(folded)) is not None
    ]
    return min(found)[1] if found else None


def lost_by(side: str, before: str) -> bool:
    """Whether a text that a number follows ends in a side's own name and a verb of losing ("Ukraine has lost some").

    Or in its adjective and a noun of losses ("Ukrainian casualties at"). What two commas close in between is left out.
    """
    entry = vocabulary().parties.get(side)
    if entry is None:
        return False
    bare = plain(before)
    undated = _since().sub(" ", _ASIDE.sub(" ", bare))  # "Ukraine, by that list, has since the invasion began lost"
    placed = _where().sub(" ", undated)  # "the Russian army has since then in the Kursk region lost"
    found = (_lost_pattern(entry.id).search(text) for text in {bare, _ASIDE.sub(" ", bare), undated, placed})
    return any(
        match is not None
        and not _speaks_behind(match.string[: match.start()])
        and not _only_where(match.string[: match.start()])
        for match in found
    )


def _only_where(before: str) -> bool:
    """Whether the word right before a side's name makes it a place ("Russian forces in Ukraine lost 900 men")."""
    place = spans_of("spoken-in", before)
    return bool(place) and not before[place[-1][1] :].strip()


def _speaks_behind(before: str) -> bool:
    """Whether the words right before a party's name make it the speaker ("Russia has, according to Kyiv, lost")."""
    told = spans_of("said-by", before)
    return bool(told) and not before[told[-1][1] :].strip()


@cache
def _since() -> re.Pattern[str]:
    table = word_table("draft")
    forms, years, wars, fights = (
        "|".join(word_form(form) for listed in table[name].values() for form in listed)
        for name in ("date-since", "year-word", "war-word", "fight-word")
    )
    date = r"(?:\d{1,2}\s+)?[^\W\d]+(?:\s+\d{1,2})?(?:\s+\d{4})?"
    return re.compile(
        rf"\s(?:{forms})\s+(?:(?:[^\W\d][\w-]*\s+){{0,3}}(?:{wars}|{fights})|{date}(?:\s+(?:{years}))?)(?=[\s,])"
    )


@cache
def _where() -> re.Pattern[str]:
    """A phrase that names a part of a country or a front."""
    table = word_table("draft")
    led, parts = (
        "|".join(word_form(form) for listed in table[name].values() for form in listed)
        for name in ("part-led", "part-of-land")
    )
    return re.compile(rf"\s(?:{led})\s+(?:[^\W\d][\w-]*\s+){{0,3}}(?:{parts})(?=[\s,])")


@cache
def _lost_pattern(side: str) -> re.Pattern[str]:
    entry = vocabulary().parties[side]
    tables = (entry.aliases, entry.forces)
    states = "|".join(word_form(form) for table in tables for forms in table.values() for form in forms)
    verbs = "|".join(word_form(form) for listed in word_table("draft")["lost"].values() for form in listed)
    table = word_table("draft")
    whose = "|".join(word_form(form) for forms in entry.adjectives.values() for form in forms)
    losses, dead, links = (
        "|".join(word_form(form) for forms in table[name].values() for form in forms)
        for name in ("its-losses", "its-dead", "at-so-much")
    )
    nouns = f"{losses}|{dead}"
    over = "|".join(word_form(form) for forms in table["over-time"].values() for form in forms)
    cost = "|".join(word_form(form) for forms in table["cost-whom"].values() for form in forms)
    return re.compile(
        rf"(?<!\w)(?:{cost})\s+(?:the\s+)?(?:{states})(?:\s+[^\W\d]+){{0,2}}\s*$"
        rf"|(?<!\w)(?:{whose})\s+(?:{nouns})(?:\s+(?:{links})){{1,2}}\s*$"
        rf"|(?<!\w)(?:{states})(?:'s(?:\s+[^\W\d]+){{1,2}})?"
        rf"(?:\s+(?:{over})(?:\s+[^\W\d]+){{1,3}})?(?:\s+(?:{HAS})){{0,2}}\s+(?:{verbs})(?:\s+[^\W\d]+){{0,2}}\s*$"
    )


def counts_itself(state: str, text: str) -> bool:
    """Whether a text speaks of a state's own count ("Kyiv's own table", "за власними даними Києва")."""
    return _count_pattern(state).search(plain(text)) is not None


@cache
def _count_pattern(state: str) -> re.Pattern[str]:
    entry = vocabulary().parties[state]
    owners = "|".join(
        word_form(form) for table in (entry.aliases, entry.adjectives) for one in table.values() for form in one
    )
    counts = "|".join(word_form(form) for listed in word_table("draft")["count-of"].values() for form in listed)
    own = "|".join(word_form(form) for listed in word_table("draft")["its-own"].values() for form in listed)
    return re.compile(
        rf"(?<!\w)(?:{owners})(?:'s)?\s+(?:(?:{own})\s+|[a-z]+\s+)?(?:{counts})(?!\w)|(?<!\w)(?:{counts})\s+(?:{owners})(?!\w)"
    )


def counted_side(text: str) -> str | None:
    """The side whose losses the issuers that a text names count; null where they count several, or none is named.

    A state's own name is mostly that of who loses; it counts as an issuer only where no office of either side is named.
    """
    return sides_counted(text)(len(text))


def sides_counted(text: str) -> Callable[[int], str | None]:
    """As `counted_side`, for the text up to any place (exclusive) of it: its issuers are looked for once."""
    words, bare = vocabulary(), plain(text)
    counters = {one: side for pack in words.packs.values() for one, side in pack.counters.items()}
    firsts = {one: place for one in counters if (place := first_named(one, bare)) is not None}

    def counted(end: int) -> str | None:
        named = {one for one, place in firsts.items() if place <= end}
        offices = {one for one in named if words.parties[one].kind != "state"}
        sides = {counters[one] for one in offices or named}
        return sides.pop() if len(sides) == 1 else None

    return counted


def side_counted(claimant: str, subject: str, sentence: str) -> str:
    """The side whose losses an office counts, where its own side was read from a sentence that has it only speaking."""
    words = vocabulary()
    own = words.state_of(claimant)
    if says("its-people", sentence):
        return subject  # "the General Staff admitted the loss of 660 of its own soldiers"
    if subject != own or words.parties[claimant].kind == "state" or loses(subject, sentence):
        return subject
    wars = (pack for pack in words.packs.values() if pack.last_day is None and own in pack.belligerents)
    return next((pack.counters[claimant] for pack in wars if claimant in pack.counters), subject)


def loses(side: str | None, text: str) -> bool:
    """Whether the text names a side otherwise than as a speaker ("Kyiv's General Staff", "Kyiv says")."""
    entry = vocabulary().parties.get(side or "")
    if entry is None:
        return False
    folded = plain(text)
    return any(
        not (speaks_on(folded[found.end() : found.end() + SPEAKS]) or _speaks_from(folded[: found.start()]))
        or _lost_behind_aside(folded[found.end() :])
        for found in _side_pattern(entry.id).finditer(folded)
    )


def speaks_there(party: str, text: str) -> bool:
    """Whether the text names a party, or has the adjective of its state, which is no side of a war, with a word of a
    speaker ("American intelligence believes").
    """
    if names(party, text):
        return True
    state, folded = vocabulary().state_of(party), plain(text)
    if any(state in pack.belligerents for pack in vocabulary().packs.values() if pack.last_day is None):
        return False
    return any(speaks_on(folded[found.end() : found.end() + SPEAKS]) for found in _side_pattern(state).finditer(folded))


def _speaks_from(before: str) -> bool:
    """Whether the words right before a party's name make it the place of a count ("the daily bulletin in Kyiv")."""
    tail = " ".join(before.split()[-FROM:])
    if _speaks_behind(tail):
        return True
    place, spoken = spans_of("spoken-in", tail), spans_of("voice", tail)
    if not place or not spoken or place[-1][1] != len(tail):
        return False
    return any(not tail[last : place[-1][0]].strip() for _, last in spoken)


def _lost_behind_aside(following: str) -> bool:
    """Whether what two commas close in behind a party's name is another's saying, and the party then loses."""
    aside = _ASIDE.match(following)
    verb = cue("lost", following[aside.end() :]) if aside is not None else None
    return verb is not None and verb[0] == 0


@cache
def _side_pattern(side: str) -> re.Pattern[str]:
    entry = vocabulary().parties[side]
    tables = (entry.aliases, entry.adjectives, entry.forces)
    forms = [form for table in tables for listed in table.values() for form in listed]
    return re.compile(r"(?<!\w)(?:" + "|".join(word_form(form) for form in forms) + r")(?!\w)")


@cache
def _party_pattern(party: str) -> re.Pattern[str] | None:
    entry = vocabulary().parties.get(party)
    if entry is None:
        name = party.partition(":")[2] or party
        return re.compile(r"(?<!\w)" + re.escape(name.casefold()) + r"(?!\w)")
    forms = [form for listed in entry.aliases.values() for form in listed]
    return re.compile(r"(?<!\w)(?:" + "|".join(word_form(form) for form in forms) + r")(?!\w)") if forms else None
