"""What report does a word of speech make, once it is known who speaks?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from counterclaim.extract.clauses.bodies import possessed
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.owned_tallies import has_a_count, of_its_spokesman
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.stand_ins import antecedent, noun_use
from counterclaim.extract.voices.told_to import addressed
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party

_SAME = re.compile(
    r"\s(?:на\s)?(?:the same|that same|т\w{1,2} сам\w{1,3}|т\w{1,2} же?|ц\w{1,3} (?:ж|сам\w{1,2})|эт\w{1,2} же)\s"
)
_WAY = 7  # items behind a verb among which its day and its channel stand before who speaks
_DEFINITE = [["the"], ["its"], ["their"], ["his"], ["these"], ["those"], ["same"]]  # before a body named before


@dataclass(slots=True)
class Cue:
    """A word of speech in its place: what every reading of the table below is given.

    Attributes:
        item: the word itself.
        is_verb: whether it is a verb of speech here, not a noun ("the report").
        inverts: whether the language puts the subject behind its verb freely.
        points: whether it names the issuer behind it ("according to", "quoting").
    """

    items: Sequence[Item]
    place: int
    text: str
    lexicon: Lexicon
    revises: bool
    found: Sequence[Report] = ()
    item: Item = field(init=False)
    is_verb: bool = field(init=False)
    inverts: bool = field(init=False)
    points: bool = field(init=False)

    def __post_init__(self) -> None:
        """Settles what most readings ask for."""
        self.item = self.items[self.place]
        entry = self.item.entry
        self.inverts = bool(self.lexicon.grammar.get("inverts"))
        self.points = "speech_after" in entry or "speech_relays" in entry
        spoken = self.revises or "speech_before" in entry
        self.is_verb = spoken and not noun_use(self.items, self.place, self.text)


_LOCATIVE = ("ом", "ем", "ой", "ых", "их", "ому", "ій")  # of an adjective: "напомнили в региональном правительстве"

Said = Report | Party


def reported(cue: Cue, party: Party) -> Report:
    """The report of a cue's issuer; of one taken up ("the ministry"), with the noun that does so."""
    items, place, item = cue.items, cue.place, cue.item
    relay = item.has("speech_relays")
    holder = cue.inverts and place + 1 < len(items) and items[place + 1].has("issuers_heads")  # no army before it
    same = relay and _SAME.match(cue.text, item.end) is not None  # "X, citing the same ministry": none that cites it
    if party == AGAIN and not (holder or same) and (known := antecedent(items, place)) is not None:
        party = known
    if (
        party == AGAIN
        and not cue.inverts
        and not cue.points
        and (group := of_its_spokesman(cue.items, cue.place, cue.text, cue.lexicon)) is not None
    ):
        party = group
    if party == AGAIN:
        after = _past_day(items, place) if cue.inverts else place
        near_by = range(after + 1, min(len(items), after + 3))
        behind = [items[at] for at in near_by if cue.points or not addressed(items, at, cue.text)]
        head = (
            behind[1:] if behind and behind[0].has("at", "issuers_spokespeople") else behind
        )  # "підсумували в поліції"
        beside = bool(head) and (
            not head[0].unknown or (head is not behind and head[0].unknown[-1].endswith(_LOCATIVE))
        )
        turned = cue.inverts and beside and head[0].has("issuers_bodies", "issuers_heads")
        led = bool(place) and not item.unknown and items[place - 1].has("punct") and not item.has("addressing")
        turned = turned or (led and not cue.inverts)
        lone = bool(behind) and behind[0].number is not None and not behind[0].unknown  # "эксперты оценивают в 70"
        both = cue.points and cue.is_verb and cue.inverts  # "в полиции сообщили о 13 погибших"
        near = behind if (cue.points and not lone) or turned else []
        near = _house_of_source(items, place) or near if cue.inverts else near
        near = [*near, *(reversed(items[:place]) if both or not near else ())]
        its = cue.inverts and bool(behind) and behind[0].has("speech_pronouns")  # "said its spokesman"
        named = (i for i in near if i.has("issuers_bodies", "issuers_heads", "issuers_officials"))
        body = None if its else next(named, None)
        noun = "" if body is None else folded(cue.text[body.start : body.end]).removesuffix("'s")
        armed = body is not None and body.has("issuers_armed", "issuers_apart")
        lead = cue.text[: body.start].rstrip().rsplit(None, 1)[-1:] if body is not None else []
        bare = not cue.inverts and noun.endswith("s") and [word.lower() for word in lead] not in _DEFINITE
        spoken_for = any(i.has("issuers_spokespeople") for i in items[max(0, place - 6) : place + 4])
        office = body is not None and body.has("issuers_heads") and not spoken_for
        return Report(
            None, item.start, item.end, place, relay=relay, pronoun=True, generic=True, noun=noun, armed=armed,
            bare=bare, office=office, counted=body is not None and body.has("issuers_counting"),
        )  # fmt: skip
    its = isinstance(party, Named) and possessed("" if relay else cue.text[: item.start], party.name)
    counts, ahead = has_a_count(items, place), item.has("speech_puts")
    return Report(party, item.start, item.end, place, relay=relay, its=its, counts=counts, ahead=ahead)


def _house_of_source(items: Sequence[Item], place: int) -> list[Item]:
    """The bare noun of the body in which an unnamed source behind a verb sits ("каже джерело УНІАН у відомстві")."""
    row = items[place + 1 : place + _WAY]
    if not row or not row[0].has("issuers_officials") or row[0].has("issuers_bodies", "issuers_heads"):
        return []
    return [two for one, two in pairwise(row) if one.has("at") and two.has("issuers_common") and not two.unknown][:1]


def _past_day(items: Sequence[Item], place: int) -> int:
    """Where the day, the place and the channel right behind a verb end ("сообщила в среду в Telegram мэрия")."""
    row = items[place + 1 : place + _WAY]
    for at, item in enumerate(row):
        then = row[min(at + 1, len(row) - 1)]
        led = item.has("at", "on", "prepositions") and (then.time is not None or then.has("platforms", "place_in"))
        there = at > 0 and item.has("place_in") and row[at - 1].has("at", "on") and not item.unknown
        if item.time is None and not item.has("platforms", "openers") and not (led or there):
            return place + at
    return place


def taken_up_again(cue: Cue, which: str = "") -> Report:
    """The issuer before speaks again, by a pronoun or a body's bare noun ("за даними відомства"); `which` of two."""
    word = folded(cue.text[cue.item.start : cue.item.end]).rsplit(" ", 1)[-1]
    return Report(
        None, cue.item.start, cue.item.end, cue.place, pronoun=True, generic=bool(which), which=which,
        relay=cue.item.has("speech_relays"), noun=word if "issuers_common" in cue.lexicon.entry(word) else "",
    )  # fmt: skip
