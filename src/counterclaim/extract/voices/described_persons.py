"""Which person whom a text named does a word of office, trade or rank take up ("the spy chief", "генсек")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.issuers.sides import home_of
from counterclaim.extract.voices.antecedents import names_of
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary, word_table

_BEFORE, _BEHIND = 70, 60  # characters around a name in which the text says who it is
_LONGEST = 5  # words of such a description
_STEM = 4  # letters that a word's cases share
_ONE_ONLY = ("президент", "president")  # bare, they are of a country
_TITLE = 8  # letters that their cases share
_PARTS = re.compile(r"[.;:!?\n]|\s[—–]\s")
_WORD = re.compile(r"[\w’'-]+")
_FULL = re.compile(r"(?<!\w)(?=[A-ZА-ЯІЇЄҐЁ][\w’'-]+ [A-ZА-ЯІЇЄҐЁ][\w’'-]+)")
_SMALL = frozenset({"the", "of", "a", "an", "for", "in", "at", "s", "у", "в", "з", "и", "і", "та", "of the"})


def described(report: Report, issuers: Sequence[Party], lines: Sequence[str], lexicon: Lexicon) -> Report:
    """The last person who spoke of whom the text says what a report's name says; a report of another name as it is.

    "Історик" is a person named with that word, "the expert" a historian or analyst, "глава разведки" whoever was called
    its head by another word. `lines`: the text so far. An adjective of a country must be of the person's own.
    """
    name = report.party.name if isinstance(report.party, Named) else report.noun if report.party is None else ""
    if not name or not issuers:
        return report
    phrase = _with_office(name, report, lines)
    words = [word for word in _WORD.findall(folded(phrase)) if word not in _SMALL]
    if not words or len(words) > _LONGEST:
        return report
    flat = " ".join(words)
    groups = [group for group, found in _alike().items() if found.search(flat)]
    if not groups or _names_a_person(name, lexicon):
        return report
    states = {str(state) for word in words if (state := _of_country(word, lexicon)) is not None}
    rest = [
        word
        for word in words
        if _of_country(word, lexicon) is None and not _plain().fullmatch(word) and not _of_group(word, groups, flat)
    ]
    text = "\n".join(lines)
    for party in dict.fromkeys(reversed([one for one in issuers if one is not None])):
        about = _about(party, text, lexicon) or ("soldiers" in groups and _led_by(party, text)) or ""
        if len(words) == 1 and words[0].startswith(_ONE_ONLY) and words[0][:_TITLE] not in about:
            continue  # "президент" is no head of a region
        if not about or (states and home_of(party, lexicon) not in {None, *states}):
            continue
        wider = {one for group in groups for one in (group, *_wider().get(group, ()))}
        if any(_alike()[group].search(about) for group in wider) and all(_said(word, about) for word in rest):
            return replace(report, party=party, pronoun=False, generic=False)
    return report


def _with_office(name: str, report: Report, lines: Sequence[str]) -> str:
    """A name with the word before it, where that is an office and the name its body ("генсек НАТО")."""
    if name.islower() or not lines or len(name.split()) > 1:
        return name
    near = lines[-1][max(0, report.start - _BEFORE) : report.end + _BEFORE]
    led = re.search(rf"([а-яіїєґёА-ЯІЇЄҐЁ]+) {re.escape(name)}(?! [A-ZА-ЯІЇЄҐЁ«])", near)
    return f"{led[1]} {name}" if led is not None else name


def _names_a_person(name: str, lexicon: Lexicon) -> bool:
    words = name.split()
    return (
        len(words) > 1
        and all(word[:1].isupper() and not word.isupper() for word in words)
        and not any(lexicon.entry(folded(word)) for word in words)
    )


def _of_country(word: str, lexicon: Lexicon) -> str | None:
    entry = lexicon.entry(word.removesuffix("'s"))
    known = entry.get("adj") or (entry.get("party") if word.endswith("'s") else None)
    return None if known is None else vocabulary().state_of(str(known))


def _of_group(word: str, groups: Sequence[str], flat: str) -> bool:
    """Whether a word is (of) the one by which a phrase falls into its groups."""
    found = (match[0] for group in groups for match in _alike()[group].finditer(flat))
    return any(word in match.split() for match in found)


def _said(word: str, about: str) -> bool:
    """Whether a description says a word, in whatever case, or another one for the same."""
    rows = [row for row in word_table("described")["same"] if any(_kin(word, folded(one)) for one in row)]
    others = {folded(one) for row in rows for one in row} | {word}
    return any(_kin(one, said) for one in others for said in _WORD.findall(about))


def _kin(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    return one == other or (short > _STEM and one[: short - 1][: _STEM + 1] == other[: short - 1][: _STEM + 1])


def _about(party: Party, text: str, lexicon: Lexicon) -> str:
    """What a text says beside a person's name of who he is, folded; of an office with an id its names; else empty."""
    if isinstance(party, str):
        known = vocabulary().parties.get(party)
        return " ; ".join(map(folded, names_of(party))) if known is not None and known.kind == "office" else ""
    if not isinstance(party, Named) or not _names_a_person(party.name, lexicon):
        return ""
    told = []
    surname = party.name.split()[-1]
    for found in re.finditer(rf"(?<!\w){re.escape(surname[: max(_STEM, len(surname) - 1)])}\w*", text):
        before = _PARTS.split(text[max(0, found.start() - _BEFORE) : found.start()])[-1].rstrip(" ,")
        behind = text[found.end() : found.end() + _BEHIND]
        told.append(before.rsplit(",", 1)[-1])
        if behind.startswith((", ", " (")):
            told.append(re.split(r"[,.)]", behind[2:], maxsplit=1)[0])
    return folded(" ; ".join(told))


def _led_by(party: Party, text: str) -> str:
    """What a text says before the names of persons, folded, where an armed force has spoken by one of them."""
    known = vocabulary().parties.get(party) if isinstance(party, str) else None
    if known is None or known.kind != "forces":
        return ""
    return folded(" ; ".join(text[max(0, name.start() - _BEFORE // 2) : name.start()] for name in _FULL.finditer(text)))


@cache
def _alike() -> dict[str, re.Pattern[str]]:
    return {group: forms_pattern(forms) for group, forms in word_table("described")["alike"].items()}


@cache
def _wider() -> dict[str, list[str]]:
    return dict(word_table("described")["wider"])


@cache
def _plain() -> re.Pattern[str]:
    return forms_pattern(word_table("described")["plain"])
