"""Which organisation named before do "the London think tank" and "the US-based group" take up?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.issuers.called_again import called_again
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary, word_table

_ORGANISED = frozenset({"monitor", "media", "international"})
_PEOPLE = frozenset({"issuers_counting", "issuers_deputies"})  # who work for an organisation
_WHERE = frozenset({"adj", "party", "place_in"})
_ADJECTIVES = ("ий", "ій", "а", "я", "е")
_MANY = ("ы", "и", "і", "ов", "ів", "ей")  # of more than one person
_LONGEST = 5  # words of a name that only says of what kind an organisation is and where it sits
_PERSON = 2  # words of a person's name at the most, and of a movement's people and kind
_SHORT = 2  # letters of an abbreviation at the least


def by_kind(report: Report, issuers: Sequence[Party], text: str, lexicon: Lexicon) -> Report:
    """The last organisation that spoke, where a report's own name only says its kind and its seat.

    "The Palestinian group" may be a movement that fights as well, "the London-based group" and "the think tank" not.

    A report whose name says more, or before which no organisation has spoken, stays as it is. `text`: the paragraph of
    the report, where the name stands behind "the" in a language that has articles.
    """
    report = called_again(report, issuers, lexicon)
    if report.generic and report.noun and "issuers_organised" in lexicon.entry(report.noun):
        kin = next((party for party in reversed(issuers) if _of_such_a_kind(party, lexicon)), None)
        return report if kin is None else replace(report, party=kin, pronoun=False, generic=False)
    own_staff = report.generic and not report.party and _who_work_there(report.noun.split(), lexicon)
    if (report.generic and not own_staff) or not (own_staff or isinstance(report.party, Named)) or not issuers:
        return report
    name = report.party.name if isinstance(report.party, Named) else report.noun
    words = name.split()
    if _who_work_there(words, lexicon):
        here = (party for party in reversed(issuers) if _organisation(party, lexicon))
        staff = next((party for party in here if len(words) == 1 or _of_its_country(words[0], party, lexicon)), None)
        return report if staff is None else replace(report, party=staff, pronoun=False, generic=False)
    if len(words) > _LONGEST or not _ends_in_kind(words, lexicon) or not _definite(name, text, lexicon):
        return report
    fights = _may_fight(words, lexicon)
    spoke = (party for party in reversed(issuers) if _organisation(party, lexicon) or (fights and _movement(party)))
    before = next(spoke, None)
    return report if before is None else replace(report, party=before)


def _who_work_there(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name is nothing but those who count and judge for somebody ("эксперты", "американские аналитики")."""
    alone = 0 < len(words) <= _PERSON and bool(lexicon.grammar.get("inverts")) and words[-1].islower()
    return alone and words[-1].endswith(_MANY) and not _PEOPLE.isdisjoint(lexicon.entry(folded(words[-1])))


def _of_its_country(adjective: str, party: Party, lexicon: Lexicon) -> bool:
    """Whether an adjective is of the country in which an organisation is known to sit."""
    state, name = lexicon.entry(folded(adjective)).get("adj"), party.name if isinstance(party, Named) else party
    return state is not None and str(name).lower() in _seats().get(str(state), ())


@cache
def _seats() -> dict[str, list[str]]:
    return dict(word_table("press")["seats"])


def _ends_in_kind(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any("issuers_organised" in lexicon.entry(folded(" ".join(words[-count:]))) for count in (1, 2))


def _definite(name: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a name is printed as that of one known: its kind in small letters, in English behind "the"."""
    words = name.split()
    seated = _seat(words, lexicon)
    if lexicon.grammar.get("inverts"):
        return (words[-1].islower() and seated) or len(words) == 1
    if not words[-1].islower() or not seated:
        return False
    at = text.find(name)
    while at > 0:
        if text[:at].rstrip().lower().endswith(("the", "this", "that", "same")):
            return True
        at = text.find(name, at + 1)
    return False


def _seat(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the capitalised words of a name only say where: "Dutch", "New York-based", no name of its own."""
    last = max((place for place, word in enumerate(words) if word[:1].isupper()), default=-1)
    if last < 0 or words[last].endswith("-based"):
        return True
    if last == 0 and not _PEOPLE.isdisjoint(lexicon.entry(folded(words[0]))):
        return True  # "Аналітики інституту"
    adjective = bool(lexicon.grammar.get("inverts")) and words[last].endswith(_ADJECTIVES)
    return last == 0 and (adjective or not _WHERE.isdisjoint(lexicon.entry(folded(words[0]))))


def _may_fight(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a name is an adjective of a people or country and a kind that a movement may be of."""
    adjective = len(words) == _PERSON and words[0][:1].isupper() and not words[0].endswith("-based")
    return adjective and "issuers_movements" in lexicon.entry(folded(words[-1]))


def _movement(party: Party) -> bool:
    known = vocabulary().parties.get(party) if isinstance(party, str) else None
    return known is not None and known.kind == "group"


def _organisation(party: Party, lexicon: Lexicon) -> bool:
    """Whether a party that spoke is an organisation with a name of its own, and no state, army or person."""
    if isinstance(party, str):
        known = vocabulary().parties.get(party)
        return known is not None and known.kind in _ORGANISED
    words = party.name.split() if isinstance(party, Named) else []
    words = words[1:] if len(words) > _PERSON and words[0].endswith(_ADJECTIVES) else words  # "американский Центр ..."
    if not isinstance(party, Named) or not words or not words[0][:1].isupper():
        return False
    if words[-1].islower() and _ends_in_kind(words, lexicon):
        return False
    short = len(words) == 1 and len(party.name) > _SHORT and party.name.isupper()
    long = len(words) > _PERSON and all(word[:1].isupper() for word in words)  # "Human Rights Watch"
    foreign = bool(lexicon.grammar.get("inverts")) and len(words) < _PERSON and party.name.isascii()  # "DeepState"
    return short or long or (foreign and len(party.name) > _SHORT) or any(_body(word, lexicon) for word in words)


def _of_such_a_kind(party: Party, lexicon: Lexicon) -> bool:
    """Whether an organisation says by its own name, or is known to be, what "the monitor" or "the group" takes up."""
    if isinstance(party, str):
        return party in vocabulary().parties and vocabulary().parties[party].kind == "monitor"
    if not isinstance(party, Named) or not party.name[:1].isupper() or not _organisation(party, lexicon):
        return False
    return any("issuers_organised" in lexicon.entry(folded(word)) for word in party.name.split())


def _body(word: str, lexicon: Lexicon) -> bool:
    entry = lexicon.entry(folded(word))
    return "issuers_bodies" in entry and "issuers_armed" not in entry
