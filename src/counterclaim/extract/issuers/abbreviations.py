"""Which name does an abbreviation stand for that a text prints in brackets behind it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary, word_table

_ABBREVIATION = re.compile(r"\(([A-ZА-ЯІЇЄ][A-Za-zА-Яа-яіїє]{1,7})\)")
_ENDS_BEHIND = re.compile(r"\s(?:in|of)\s(?:the\s)?[A-Z][\w'’-]+")
_LONGEST = 5  # words of such a name before its bracket
_CITED = 60  # characters from a word of speech to the end of the issuer's name
_SHORTEST = 2  # letters of an abbreviation, and words of what it shortens
_IN_PLACE = 2  # items behind such a bracket: "in", and the place
_WORDS_OF_NAME = 4  # items of a Slavic body's name, its country the last of them
_SMALL = 3  # letters of "for", "of", "and"


def abbreviated(paragraphs: Sequence[Paragraph], reports: dict[int, list[Report]], lexicon: Lexicon) -> None:
    """An abbreviation printed in brackets behind a party's name means that party ("the Ministry of Health (MoH)")."""
    meant: dict[str, str] = {}
    names: dict[str, str] = {}
    held: dict[int, tuple[str, Party]] = {}  # by sentence: the place in such a name, and whose name it is
    for paragraph in paragraphs:
        for found in _ABBREVIATION.finditer(paragraph.text):
            if (over := _over_bracket(paragraph.text, found, lexicon)) is not None:
                meant[found[1]], meant[over[0]] = over[1], over[1]
                held |= _place_in(paragraph, found.end(), over[1])
                continue
            items = [item for sentence in paragraph.sentences for item in sentence.items]
            before = [item for item in items if item.end <= found.start()]
            party = before[-1].get("party") if before and before[-1].end + 2 > found.start() else None
            led = len(before) > _SHORTEST and not before[-1].unknown and before[-2].has("of", "prepositions")
            owned = led and before[-3].has("issuers_bodies") and not before[-2].unknown
            if lexicon.grammar.get("inverts") and not owned:  # "Служба безпеки України (СБУ)"
                state = party is not None and vocabulary().parties[str(party)].kind == "state"
                owned = state and any(item.has("issuers_bodies") for item in before[-_WORDS_OF_NAME:-1])
            party = None if owned else party  # "the Security Service of Ukraine (SBU)" is no Ukraine, nor one in it
            following = next((item for item in items if item.start >= found.end()), None)
            spelled = _spelled_out(paragraph.text[: found.start()], found[1])
            if party is None and spelled is not None:
                names[found[1]] = spelled
                if _ENDS_BEHIND.match(paragraph.text, found.end()) is not None:
                    held |= _place_in(paragraph, found.end(), Named(spelled))
            if party is not None or (following is not None and (party := following.get("party"))):
                meant.setdefault(found[1], str(party))
                continue
            said = [report for sentence in paragraph.sentences for report in reports.get(sentence.index, [])]
            cited = [report for report in said if report.start < found.start() and isinstance(report.party, str)]
            if cited and found.start() - cited[-1].end < _CITED:
                meant.setdefault(found[1], str(cited[-1].party))
            named = next((one.party for one in said if _ends_with(one.party, paragraph.text[: found.start()])), None)
            short = found[1].isascii() or found[1].isupper()
            if isinstance(named, Named) and short and not named.name.isascii():
                names.setdefault(found[1], named.name)  # "Міжнародного інституту стратегічних досліджень (IISS)"
    for figure in (one for p in paragraphs for sentence in p.sentences for one in sentence.figures):
        if (place := held.get(figure.sentence.index)) is not None and figure.claimant == place[0]:
            figure.claimant = place[1]
        elif isinstance(figure.claimant, Named) and figure.claimant.name in meant:
            figure.claimant = meant[figure.claimant.name]
        elif isinstance(figure.claimant, Named):
            figure.claimant = Named(_one_name(figure.claimant.name, names))
    _by_short_names(paragraphs)


def _by_short_names(paragraphs: Sequence[Paragraph]) -> None:
    """Gives what a body tells under its long name to the short one, where the text prints that as well.

    "Служба безпеки України" in a text that says "СБУ" too is one speaker, not two.
    """
    for figure in (one for p in paragraphs for sentence in p.sentences for one in sentence.figures):
        name = figure.claimant.name if isinstance(figure.claimant, Named) else ""
        if " " not in name:
            continue
        flat = folded(name)
        short = next((short for short, long in _shortened() if long.fullmatch(flat)), None)
        if short is not None and any(re.search(rf"(?<!\w){short}(?!\w)", one.text) for one in paragraphs):
            figure.claimant = Named(short)


def _over_bracket(text: str, found: re.Match[str], lexicon: Lexicon) -> tuple[str, str] | None:
    """The name before a bracket that ends behind it, and whose it is ("the Ministry of Health (MoH) in Gaza")."""
    ends = _ENDS_BEHIND.match(text, found.end())
    words = text[: found.start()].split()[-_LONGEST:]
    for first in range(len(words) - 1 if ends is not None else 0):
        name = " ".join(words[first:])
        party = lexicon.entry(folded(name + (ends[0] if ends is not None else ""))).get("party")
        if party is not None:
            return name, str(party)
    return None


def _place_in(paragraph: Paragraph, bracket: int, whose: Party) -> dict[int, tuple[str, Party]]:
    """The place that ends a name behind its bracket, by its sentence: no issuer there, but part of one's name."""
    for sentence in paragraph.sentences:
        ahead = [item for item in sentence.items if item.start >= bracket][:_IN_PLACE]
        place = next((item.get("party") for item in ahead if item.has("party")), None)
        if ahead:
            return {} if place is None else {sentence.index: (str(place), whose)}
    return {}


def _one_name(printed: str, names: dict[str, str]) -> str:
    """The one name that a body goes by: in full, but by its abbreviation where cases change the full name."""
    own = (short for short, full in names.items() if not full.isascii() and f" {full}".endswith(f" {printed}"))
    short = next(own, printed)
    full = names.get(short, short)
    return full if full.isascii() else short


def _ends_with(party: Party, before: str) -> bool:
    """Whether an issuer's printed name of several words ends right there."""
    return isinstance(party, Named) and " " in party.name and before.rstrip().endswith(party.name)


def _spelled_out(before: str, short: str) -> str | None:
    """The name whose initials an abbreviation behind it in brackets is ("the Arakan Army (AA)"); else null.

    A name's small words give no letter ("the International Institute for Strategic Studies (IISS)").
    """
    if len(short) < _SHORTEST or sum(map(str.isupper, short)) < _SHORTEST:
        return None
    words, letters = before.split(), list(short.upper())  # "the Ministry of Health (MoH)"
    name: list[str] = []
    while words and letters:
        word = words.pop()
        if word[:1].upper() == letters[-1]:
            letters.pop()
        elif not name or not (word.islower() and len(word) <= _SMALL):
            break
        name.insert(0, word)
    return _shortened_freely(before, short) if letters else " ".join(name)


def _shortened_freely(before: str, short: str) -> str | None:
    """The capitalised words right before an abbreviation whose letters it takes ("Central Command (CENTCOM)")."""
    name: list[str] = []
    for word in reversed(before.split()):
        if not word[:1].isupper() or word.endswith((",", ":", ";")):
            break
        name.insert(0, word)
    letters = iter("".join(name).upper())
    held = len(name) >= _SHORTEST and len(short) > _SMALL and all(letter in letters for letter in short)
    return " ".join(name) if held else None


@cache
def _shortened() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((short, forms_pattern(long)) for short, long in word_table("press")["shortened"].items())
