"""Who is the holder of an office that a text first names with its holder and then alone ("голова ОВА Ім'я ... голова
ОВА говорив")?
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure, Paragraph
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named

_HEAD = r"(?i:голов|глав|очільник|керівник|начальник|руководител|комендант|директор|секретар)\w{0,3}"
_BODY = (
    r"(?i:ОВА|МВА|РВА|КМВА|ВГА|ВЦА|адміністрації|администрации|держадміністрації|госадминистрации|міськради|горсовета|"
    r"міста|города|громади|общины|регіону|региона|області|области|району|района|штабу|штаба|поліції|полиции)"
)
_ALONE = re.compile(
    rf"(?<!\w)(?P<head>{_HEAD})\s(?:[а-яіїєґ-]+\s){{0,2}}?(?P<body>{_BODY})(?!\w)(?!\s[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)",
)
_WITH_NAME = re.compile(
    rf"(?<!\w)(?P<head>{_HEAD})\s(?:[\w’'-]+\s){{0,4}}?(?P<body>{_BODY})\s"
    r"(?P<name>[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)",
)
_STEM = 4  # letters of a head's word that its cases share
_SHORT = ("ова", "мва", "рва", "кмва", "вга", "вца")
_ADMINISTERS = ("адміністраці", "администраци", "держадмін", "госадмин")


def holders_again(figures: Sequence[Figure], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """Gives what an office tells that stands without its holder to the person with whom the text named it before."""
    if not lexicon.grammar.get("inverts"):
        return
    named: list[tuple[str, str, str]] | None = None
    for figure in figures:
        claimant, sentence = figure.claimant, figure.sentence
        if not isinstance(claimant, Named) or _is_a_person(claimant.name):
            continue
        text = sentence.paragraph.text
        office = next(
            (one for one in _ALONE.finditer(text) if claimant.name in one[0] or one[0] in claimant.name), None
        )
        if office is None:
            continue
        if named is None:
            named = [(one["head"], one["body"], one["name"]) for p in paragraphs for one in _WITH_NAME.finditer(p.text)]
        holders = [name for head, body, name in named if _same(head, office["head"]) and _alike(body, office["body"])]
        if len(set(holders)) == 1:
            figure.claimant = Named(holders[0])


def _is_a_person(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and all(word[:1].isupper() and not word.isupper() for word in words)


def _same(one: str, other: str) -> bool:
    return one[:_STEM].lower() == other[:_STEM].lower()


def _alike(one: str, other: str) -> bool:
    """Whether two words name one body, be it by its abbreviation ("глава областной администрации", "глава ОВА")."""
    first, second = sorted((one.lower(), other.lower()), key=len)
    return first == second or (first in _SHORT and second.startswith(_ADMINISTERS))
