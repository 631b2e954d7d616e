"""What stands with a number?"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.extract.clauses.tokens import Item


@dataclass(slots=True)
class Phrase:
    """What stands with a number.

    Attributes:
        nouns: groups of category nouns joined by "and"; each group a row of nouns in text order.
        toll: outcomes told by nouns of persons ("dead", "casualties").
        told: outcomes that a noun of the phrase says by itself ("martyrs", "prisoners"); weaker than `done`.
        words: places of the category nouns.
        head_last: in this language the last noun of a row is its head.
        done: outcomes told by participles in the phrase ("killed", "destroyed").
        party: the party an adjective or a possessor names; `enemy` and `own` where the text says so.
        demonym: no noun follows the party's adjective, so that it is the noun itself ("two North Koreans").
        its: what is counted belongs to the subject of the clause ("26 of its soldiers").
        named: a capitalised name before the noun that no list knows ("RSF fighters").
        rule: the noun is counted but never claimed: the rule that says so.
        base: the larger number this one is taken from ("60 of the 78").
        last: place of the last item that belongs to the phrase; equal to the number's own place when it stands alone.
        of_them: the number is a part of the one before ("two of them").
        each: the number holds for each of several nouns.
        stranger: the number is followed by words that no list knows.
    """

    nouns: list[list[str]] = field(default_factory=list)
    toll: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    party: str | None = None
    enemy: bool = False
    own: bool = False
    named: str | None = None
    demonym: bool = False
    its: bool = False
    rule: str | None = None
    base: int | None = None
    last: int = 0
    of_them: bool = False
    each: bool = False
    stranger: bool = False
    spread: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    head_last: bool = True

    @property
    def bare(self) -> bool:
        """Whether nothing that could be counted stands with the number."""
        return not (self.nouns or self.toll or self.rule)


def counted_at_once(item: Item) -> bool:
    """Whether a number of its own stands right behind a word."""
    return item.number is not None and item.number.ignored is None and not item.unknown
