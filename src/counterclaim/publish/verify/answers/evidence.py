"""What was said before this draft, ready to be held against it?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, lru_cache

from counterclaim.model.claim import Category, Claim, Named, Party, Role
from counterclaim.model.quantity import Number, Quantity
from counterclaim.publish.verify.read.bodies import bodies_named
from counterclaim.publish.verify.read.parties import states_named
from counterclaim.publish.verify.read.prose import spans_of
from counterclaim.vocabulary.load import vocabulary

NATIONS = frozenset({"state", "forces", "ministry"})
"""Kinds of party whose figures are one government's: its ministry, its forces, the state itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """One figure somebody gave, as plain values; parties and categories as text (`name:…`, `role:…` without an id).

    `claim` is null for a row of the ledger not yet read.
    """

    claim_id: str
    claimant: str | None
    source: str | None
    subject: str | None
    category: str | None
    outcome: str | None
    kind: str
    start: date | None
    end: date | None
    per: str | None
    quantity: Quantity
    published: date | None
    topic: str = "loss"
    place: str | None = None
    claim: Claim | None = field(default=None, compare=False)

    @property
    def day(self) -> date | None:
        """The day it speaks of: its last day, else the day it was published."""
        return self.end or self.published

    @property
    def copied(self) -> bool:
        """Whether it is a cell of a copied or computed series, not somebody's own sentence."""
        return _evidence_of(self.source) in ("copy", "derived")


def text_of(party: Party | Category) -> str | None:
    """A party or category as the ledger writes it: an id, `name:…` or `role:…`; null stays null."""
    if isinstance(party, Named):
        return f"name:{party.name}"
    return f"role:{party.role}" if isinstance(party, Role) else party


def said_of(claim: Claim) -> Said | None:
    """The claim as a figure to compare with; null when it carries no number."""
    if claim.quantity is None or claim.topic not in ("loss", "aid", "territory"):
        return None
    period = claim.period
    return Said(
        claim.claim_id,
        text_of(claim.claimant),
        claim.source,
        text_of(claim.subject),
        text_of(claim.category),
        text_of(claim.outcome),
        period.kind if period else "unstated",
        period.start if period else None,
        period.end if period else None,
        period.per if period else None,
        claim.quantity,
        claim.published_at,
        claim.topic,
        claim.place,
        claim,
    )


@dataclass(frozen=True, slots=True)
class Series:
    """One claimant's running totals of one row: for each day, what each copy or statement gives."""

    days: Mapping[date, tuple[Said, ...]]

    def at(self, day: date) -> tuple[Said, ...]:
        """What stands for that day; empty on a day without a report."""
        return self.days.get(day, ())

    def changes(self, start: date, end: date) -> Iterator[tuple[Number, Said, Said]]:
        """Total of `end` less total of `start`: both from one copy where one has both, else from any two."""
        found = [
            (number(late) - number(early), early, late)
            for late in self.at(end)
            for early in self.at(start)
            if late.source == early.source
        ]
        if not found:
            found = [(number(b) - number(a), a, b) for b in self.at(end) for a in self.at(start)]
        seen: set[Number] = set()
        for value, early, late in found:
            if value not in seen:
                seen.add(value)
                yield value, early, late


_PLAINEST = ("exact", "about", "nearly", "more-than", "at-least", "up-to", "fewer-than", "range", "vague")


def _order(said: Said) -> tuple[object, ...]:
    """Newest first, then by what is said and where it stands; the claim's id, a hash over names, decides last."""
    quantity, place = said.quantity, said.claim.quote.start if said.claim is not None else None
    return (
        -(said.published or date.min).toordinal(),
        -(said.end or date.min).toordinal(),
        said.kind,
        said.category or "",
        said.outcome or "",
        -(quantity.stated or quantity.low or quantity.high or 0),
        _PLAINEST.index(quantity.qualifier),
        -1 if place is None else place,
        said.source or "",
        said.claim_id,
    )


def number(said: Said) -> Number:
    """The figure as one number: as printed, else the middle of its range, else the bound it has."""
    quantity = said.quantity
    if quantity.stated is not None:
        return quantity.stated
    if quantity.low is not None and quantity.high is not None:
        return (quantity.low + quantity.high) / 2
    return quantity.low if quantity.low is not None else (quantity.high or 0)


class Evidence:
    """Everything said on or before a day, found by side and row.

    Figures published later than `until` are left out when it is built: newer figures never make an older draft wrong.
    """

    def __init__(self, said: Iterable[Said], until: date | None) -> None:
        """Takes figures in any order; the same claim twice counts once.

        They are kept in one order that does not turn on names: which of two texts of one number a finding shows stays
        the same when the two sides, or two claimants, change places.
        """
        kept: dict[str, Said] = {}
        for item in sorted(said, key=_order):
            if until is None or item.published is None or item.published <= until:
                kept.setdefault(item.claim_id or f"{len(kept)}", item)
        self.said = tuple(kept.values())
        self.until = until
        self._series: dict[tuple[str | None, str | None, str | None], Series] = {}
        self._statements: dict[tuple[str | None, str | None, str | None], tuple[Said, ...]] = {}

    @cached_property
    def rows(self) -> Mapping[tuple[str | None, str | None], tuple[Said, ...]]:
        """Figures by (subject, category)."""
        found: dict[tuple[str | None, str | None], list[Said]] = defaultdict(list)
        for item in self.said:
            found[item.subject, item.category].append(item)
        return {key: tuple(items) for key, items in found.items()}

    @cached_property
    def by_number(self) -> Mapping[Number, tuple[Said, ...]]:
        """Figures by the number printed."""
        found: dict[Number, list[Said]] = defaultdict(list)
        for item in self.said:
            if item.quantity.stated is not None:
                found[item.quantity.stated].append(item)
        return {key: tuple(items) for key, items in found.items()}

    def series(self, claimant: str | None, subject: str | None, category: str | None) -> Series:
        """The running totals of one row by a claimant and its kin; with no claimant named, by anybody."""
        key = claimant, subject, category
        if key not in self._series:
            self._series[key] = self._read_series(claimant, subject, category)
        return self._series[key]

    def _read_series(self, claimant: str | None, subject: str | None, category: str | None) -> Series:
        first = war_begins(subject, self.until)
        days: dict[date, list[Said]] = defaultdict(list)
        for item in self.rows.get((subject, category), ()):
            whole = item.kind == "cumulative" and (item.start is None or item.start <= first)
            if (
                whole
                and item.end is not None
                and item.quantity.stated is not None
                and _evidence_of(item.source) != "derived"
                and akin(claimant, item)
            ):
                days[item.end].append(item)
        return Series({day: tuple(items) for day, items in days.items()})

    def statements(self, claimant: str | None, subject: str | None, category: str | None) -> tuple[Said, ...]:
        """What a claimant and its kin said of one row in sentences of their own, or as others collected them."""
        key = claimant, subject, category
        if key not in self._statements:
            rows = self.rows.get((subject, category), ())
            self._statements[key] = tuple(item for item in rows if not item.copied and akin(claimant, item))
        return self._statements[key]

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """Everybody who gave a figure, each once."""
        return tuple(dict.fromkeys(item.claimant for item in self.said if item.claimant))

    def newest(self, *, but: Callable[[Said], bool]) -> Mapping[str, Said]:
        """The newest figure of each claimant, without those that are left out."""
        found: dict[str, Said] = {}
        for item in self.said:
            if item.claimant is None or but(item):
                continue
            if item.claimant not in found or _when(item) > _when(found[item.claimant]):
                found[item.claimant] = item
        return found


def war_begins(subject: str | None, day: date | None) -> date:
    """The day up to which a running total may begin and still be the war's: a week after the conflict's first day."""
    pack = vocabulary().pack_for(day or date.max, (subject,)) if subject else None
    return (pack.first_day if pack else date(1900, 1, 1)) + timedelta(days=7)


def first_day(subject: str | None, day: date) -> date | None:
    """The first day of the conflict that the side fights on that day; null for none."""
    pack = vocabulary().pack_for(day, (subject,)) if subject else None
    return pack.first_day if pack else None


def akin(claimant: str | None, said: Said) -> bool:
    """Whether a figure may stand for what `claimant` said: the same party, its part or its whole, or nobody named."""
    return claimant is None or _akin(claimant, said.claimant, said.source)


@lru_cache(maxsize=4096)
def at_war(party: str) -> bool:
    """Whether a party is, or belongs to, a side of a conflict that goes on; sides of ended wars are third parties."""
    words = vocabulary()
    state = words.state_of(party)
    return any(state in pack.belligerents for pack in words.packs.values() if pack.last_day is None)


@lru_cache(maxsize=65536)
def _akin(claimant: str, theirs: str | None, source: str | None) -> bool:
    voice = theirs or _voice(source)
    if voice is not None and kin(claimant, voice):
        return True
    # an organisation without an id, in an issuer's own text, speaks for the issuer ("the Sever group reported");
    # and a party that is no side of the war answers for a figure it passes on from one
    issuer = _voice(source)
    if ":" not in (theirs or "") and (issuer is None or at_war(issuer)):
        return False
    return issuer is not None and kin(claimant, issuer)


@lru_cache(maxsize=65536)
def kin(one: str, other: str) -> bool:
    """Whether two claimants speak with one voice: the same party, part and whole, or one ministry and its forces.

    Officials of a state that is no side of the war count as one voice; a president and a general staff do not.
    """
    if one == other:
        return True
    if ":" in one or ":" in other:
        return _names_meet(one, other) or _official_of(one, other) or _official_of(other, one)
    words = vocabulary()
    if words.within(one, other) or words.within(other, one):
        return True
    if words.state_of(one) != words.state_of(other):
        return False
    if not at_war(one):
        return True
    return all(party in words.parties and words.parties[party].kind in NATIONS for party in (one, other))


def _official_of(state: str, name: str) -> bool:
    """Whether a printed office ("chairman of the US Joint Chiefs") is of a state that is no side of the war."""
    words = vocabulary()
    if state not in words.parties or ":" not in name or at_war(state):
        return False
    return words.parties[state].kind == "state" and state in states_named(name)


def is_name(party: str | None) -> bool:
    """Whether a party is an id, or a printed name with a capital letter.

    "The ministry", "For Ukraine" and a headline's "Think-tank" are none.
    """
    if party is None or ":" not in party:
        return party is not None
    name = party.partition(":")[2]
    if spans_of("generic-voice", name) == ((0, len(name)),):
        return False
    opening = spans_of("before-a-name", name)
    return any(word[:1].isupper() for word in name.split()) and not (opening and opening[0][0] == 0)


def _names_meet(one: str, other: str) -> bool:
    """A printed name and another name or an id share a word of four letters or more that is a name, or one is the
    other's initials ("CSIS"), or both are names of one body.
    """
    if bodies_named(one) & bodies_named(other):
        return True
    return bool(_name_words(one) & _name_words(other)) or _initials(one) == other[5:] or _initials(other) == one[5:]


def _initials(party: str) -> str | None:
    """The capitals that a printed name of three words or more opens its words with; null for any other."""
    words = [word for word in party.removeprefix("name:").split() if word[:1].isupper()]
    return "".join(word[0] for word in words) if party.startswith("name:") and len(words) > 2 else None


def _name_words(party: str) -> frozenset[str]:
    kind, _, name = party.partition(":")
    if name and kind in ("name", "role"):
        texts = [name]
    else:
        entry = vocabulary().parties.get(party)
        texts = [*entry.names.values(), *(form for forms in entry.aliases.values() for form in forms)] if entry else []
    return (
        frozenset(
            word.strip(".,'’").casefold()[:8]
            for text in texts
            for word in text.split()
            if len(word) >= 4 and word[0].isupper()
        )
        - _OFFICES
    )


_OFFICES = frozenset(
    {
        *("service", "services", "intellig", "security", "military", "agency", "center", "centre", "institut"),
        *("national", "research", "universi", "internat"),
        "director",
        "minister",
        "president",
        "ministry",
        "secretar",
        "general",
        "defence",
        "defense",
        "foreign",
    }
)


@lru_cache(maxsize=4096)
def _voice(source: str | None) -> str | None:
    words = vocabulary()
    if source in words.parties:
        return source
    entry = words.sources.get(source or "")
    return entry.party if entry else None


@lru_cache(maxsize=4096)
def _evidence_of(source: str | None) -> str | None:
    entry = vocabulary().sources.get(source or "")
    return entry.evidence if entry is not None else None


def _when(said: Said) -> date:
    return said.published or said.end or date.min
