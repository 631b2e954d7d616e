"""Which longer name does a stretch print of one whom it was read to name only in part?

"the Council on Foreign Relations", "the Kyiv School of Economics", "the 95th Air Assault Brigade", "Radio Liberty":
small words join the capitalised ones of a body's name, an ordinal opens it, a town's name begins it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.lexicon import lexicon as of_language
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_WORD = re.compile(r"[\w&][\w&/'’.-]*")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|d)")
_PERSON = re.compile(
    r"\W*(?!The )((?:[A-Z][a-z’'-]+ )(?:[A-Z]\. )?(?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?) "
    r"(?:of|from|at|with) (?=the |[A-Z])"
)  # a person's name and whose he is
_JOINERS = frozenset({"of", "on", "for", "in", "to", "with", "without", "against", "the", "and"})
_POINTING = frozenset(
    {"a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "that", "these", "those", "another", "one"}
)
_TITLES = ("issuers_heads", "issuers_deputies", "issuers_officials", "issuers_spokespeople", "issuers_private")
_NAMED = ("party", "adj", "forces", *_TITLES)
_NO_PART = (*_NAMED, "prepositions", "clause", "platforms", "speech_after", "speech_relays", "told_where")
_OPENING = frozenset({"speech_sees", "counts_figure", "toll", "cat", "speech_before", "taker", "loser", "passive"})


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch as printed, its words, its items and where it begins in the text that these count in."""

    segment: str
    words: Sequence[re.Match[str]]
    inside: Sequence[Item]
    start: int
    lexicon: Lexicon

    def apart(self, at: int) -> bool:
        """Whether nothing but a blank stands between a word and the next one."""
        words = self.words
        return at + 1 >= len(words) or self.segment[words[at].end() : words[at + 1].start()] == " "

    def part(self, at: int) -> bool:
        """Whether a capitalised word may be one of a body's name."""
        word = self.words[at]
        small = word[0].lower()
        if not word[0][:1].isupper() or small.endswith(("'s", "’s", "'", "’")) or small in _POINTING:
            return False
        if small in _JOINERS:
            return True
        entry = self.lexicon.entry(folded(word[0]))
        if any(key in entry for key in _NO_PART) or folded(word[0]) in self.lexicon.grammar["no_names"]:
            return False
        begin, end = self.start + word.start(), self.start + word.end()
        over = (item for item in self.inside if item.start < end and begin < item.end)
        return not any(item.time is not None or item.number is not None or item.has(*_NO_PART) for item in over)


def employer_at(segment: str, language: str) -> int | None:
    """Where the name begins of those for whom nameless people work ("analysts at Janes"); null where none do."""
    found = _staff(language).match(segment)
    return None if found is None else found.end()


@cache
def _staff(language: str) -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, of_language(language).table.get("staff") or ()))
    led = r"(?i:at|with|of|from|for) (?:the )?(?=[A-Z])"
    return re.compile(rf"\W*(?:[\w’'-]+ ){{0,4}}?(?i:{nouns}) {led}" if nouns else r"(?!)")


def whole_name(party: Party, segment: str, inside: Sequence[Item], start: int, lexicon: Lexicon) -> Party:
    """The party that a stretch names, by the whole of its printed name where only a part of it was read.

    Args:
        party: whom the stretch was read to name.
        segment: the stretch as printed.
        inside: its items.
        start: where the stretch begins in the text that the items count in.
        lexicon: knows which words are no part of a name.
    """
    if party is None or not segment.strip():
        return party
    stretch = _Stretch(segment, list(_WORD.finditer(segment)), inside, start, lexicon)
    if isinstance(party, Named):
        return _widened(party, stretch)
    known = vocabulary().parties.get(party) if isinstance(party, str) else None
    if known is not None and known.kind in {"forces", "ministry"}:
        return _of_its_own(party, stretch)
    return party if known is None or known.kind != "state" else _of_a_town(party, stretch)


def _of_a_town(party: Party, stretch: _Stretch) -> Party:
    """The body whose name a town's begins ("the Moscow Times"); the party itself for none."""
    town = next((one for one in stretch.inside if one.get("party") == party and not one.get("possessive")), None)
    if town is None or town.unknown[-1:] == ("of",):
        return party
    words = stretch.words
    at = next((at for at, word in enumerate(words) if word.end() == town.end - stretch.start), None)
    if at is None or at + 1 == len(words) or (at and not words[at - 1][0].islower()):
        return party
    last = _to_the_right(at, stretch)
    return party if last == at else Named(stretch.segment[town.start - stretch.start : words[last].end()])


def _of_its_own(party: Party, stretch: _Stretch) -> Party:
    """The body that a word in capitals no list knows sets apart from the one of that name ("the Imperial General
    Staff"); the party itself for none.
    """
    bare = next((item for item in stretch.inside if item.get("party") == party and item.has("issuers_bodies")), None)
    if bare is None or bare.get("possessive"):
        return party
    end = bare.start - stretch.start
    words = [word for word in stretch.words if word.end() <= end]
    led = len(words) > 1 and words[-2][0].lower() == "the" and stretch.segment[words[-1].end() : end] == " "
    if not led or stretch.lexicon.entry(folded(words[-1][0])) or not stretch.part(len(words) - 1):
        return party
    return Named(stretch.segment[words[-1].start() : bare.end - stretch.start])


def _widened(party: Named, stretch: _Stretch) -> Party:
    """The whole of a printed name; of a person whom it says whose he is, his own."""
    segment, words = stretch.segment, stretch.words
    at = segment.rfind(party.name)
    end = at + len(party.name)
    person = _PERSON.match(segment) if at >= 0 else None
    if person is not None and person.end() <= end and _all_new(person[1], stretch.lexicon):
        return party if at < person.end(1) else Named(person[1])
    own = [place for place, word in enumerate(words) if at <= word.start() and word.end() <= end]
    if at < 0 or not own:
        return party
    inside = stretch.inside
    body = any(item.has("issuers_bodies") and at <= item.start - stretch.start < end for item in inside)
    verbal = party.name.endswith("ing") and " " not in party.name  # "Breaking the Silence"
    first = _to_the_left(own[0], stretch, body=body)
    last = _to_the_right(own[-1], stretch) if body or first < own[0] or verbal else own[-1]
    same = first == own[0] and last == own[-1]
    return party if same else Named(segment[words[first].start() : words[last].end()])


def _to_the_left(at: int, stretch: _Stretch, *, body: bool) -> int:
    """The place of the first word of a name: over capitalised words, over small ones between them, to an ordinal."""
    words, first = stretch.words, at
    while first:
        back = first - 1
        while back > 0 and words[back][0] in _JOINERS and stretch.apart(back):
            back -= 1
        joiners = [word[0] for word in words[back + 1 : first]]
        word = words[back]
        if "and" in joiners and not body and not any(one[0] in {"of", "for", "on"} for one in words[:back]):
            break  # "the School of Oriental and African Studies", not "Bloomberg and the Financial Times"
        if not stretch.apart(back):
            break
        if not joiners and body and _ORDINAL.fullmatch(word[0]):
            return back
        verbal = word[0].endswith("ing") and joiners != ["the"]  # "Breaking the Silence", not "Writing in the Guardian"
        if not (joiners or body) or (joiners == ["the"] and back) or (verbal and not back):
            break
        opening = not back and stretch.lexicon.entry(folded(word[0])).keys() & _OPENING
        if not stretch.part(back) or opening:
            break
        first = back
    return first + (words[first][0] == "The")


def _to_the_right(at: int, stretch: _Stretch) -> int:
    """The place of the last word of a name that goes on in capitals behind its known part ("Radio Liberty")."""
    words, last = stretch.words, at
    while last + 1 < len(words):
        then = last + 1
        while then < len(words) and words[then][0] in _JOINERS - {"and", "to"} and stretch.apart(then - 1):
            then += 1
        if then >= len(words) or not stretch.apart(then - 1):
            break
        if (then > last + 1 and last == at) or not stretch.part(then):
            break
        last = then
    return last


def _all_new(name: str, lexicon: Lexicon) -> bool:
    """Whether the tables know no word of a name."""
    return not any(lexicon.entry(folded(word)) for word in name.split())
