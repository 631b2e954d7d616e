"""Which side is a speaker on, and whose losses are those that he calls his own?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import Sides, home_by_enemy, home_of
from counterclaim.extract.issuers.units_own import names_a_unit
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party

_SIDED = frozenset({"party", "adj", "forces"})


def home_side(claimant: Party, before: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> str | None:
    """The side a claimant is on."""
    return (
        home_of(claimant, lexicon)
        or sides.home_of_name(claimant)
        or (None if a_movement(claimant, lexicon) else home_by_enemy(claimant, before, sides))
        or (sides.own if claimant is None or names_a_unit(claimant) else None)
        or _home_by_language(claimant, sides, lexicon)
        or _home_by_custom(claimant, lexicon)
        or (sides.own if _bare_body(claimant, lexicon) else None)
    )


def _bare_body(claimant: Party, lexicon: Lexicon) -> bool:
    """Whether a printed name is a body's that says nothing of its country ("Генеральный штаб")."""
    if not isinstance(claimant, Named) or not lexicon.grammar.get("inverts"):
        return False
    found = [entry for _, _, entry in lexicon.known(folded(claimant.name))]
    sided = any(entry.keys() & _SIDED and "issuers_bodies" not in entry for entry in found)
    return not sided and any("issuers_bodies" in entry or "issuers_heads" in entry for entry in found)


def _home_by_language(claimant: Party, sides: Sides, lexicon: Lexicon) -> str | None:
    """The side of an unnamed or unknown voice in a language that one side's press alone is written in."""
    known = isinstance(claimant, str)
    return "ua" if lexicon.language == "uk" and not known and set(sides.parties) <= {"ua", "ru"} else None


def _home_by_custom(claimant: Party, lexicon: Lexicon) -> str | None:
    """The state whose body a bare name is in the language's own press ("the War Office"); null for none."""
    if not isinstance(claimant, Named):
        return None
    customs = lexicon.table.get("customary_homes") or {}
    return next((str(state) for state, names in customs.items() if folded(claimant.name) in names), None)


def a_movement(claimant: Party, lexicon: Lexicon) -> bool:
    """Whether a claimant is a force without an id that the language's table names, and so a side of its own."""
    return isinstance(claimant, Named) and "unlisted" in lexicon.entry(folded(claimant.name))


def whole_of(claimant: Party, lexicon: Lexicon) -> Party:
    """Whom a printed body is of, where its name says so ("Karabakh's defence ministry"); else the body that may fight.

    A ministry or a staff has no losses; whose it is is not known here.
    """
    if not isinstance(claimant, Named):
        return claimant
    owner, apart, _ = claimant.name.partition("'s ")
    offices = lexicon.table.get("offices_of_state") or ()
    office = any(folded(claimant.name).endswith(str(one)) for one in offices)
    last = lexicon.entry(folded(claimant.name).rpartition(" ")[2])
    office = office or (claimant.name.islower() and "issuers_bodies" in last and "issuers_armed" not in last)
    return Named(owner) if apart else (None if office else claimant)
