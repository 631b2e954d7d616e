"""Which full name does a surname alone, or a shortened name, stand for?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.voices.antecedents import STEM
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import in_one_script
from counterclaim.model.claim import Named

_SYLLABLE = 3  # letters that a shortened name takes from the first word of the full one
_ENDING = 2  # letters that a case may put behind it
_BOTH = 2
_NO_NAMES = ("openers", "clause", "prepositions", "and", "but", "negation", "own", "speech_pronouns")
_FULL_NAME = re.compile(r"(?<!\w)(?=([A-ZА-ЯІЇЄҐЁ][\w'’-]+ (?:al-)?[A-ZА-ЯІЇЄҐЁ][\w'’-]{3,}))")


def full_names(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """A surname alone is the person whom the text has named in full ("Kovalenko's count" after "Ivan Kovalenko")."""
    alone = [
        (figure, figure.claimant.name)
        for paragraph in paragraphs
        for sentence in paragraph.sentences
        for figure in sentence.figures
        if isinstance(figure.claimant, Named) and figure.claimant.name.istitle() and " " not in figure.claimant.name
    ]
    if not alone:
        return
    printed = [name for paragraph in paragraphs for _, name in full_names_of(paragraph)]
    titles = lexicon.table.get("name_titles") or ()
    printed = [name for name in printed if folded(name.split()[0]) not in titles]  # "Генерал Кривошеев"
    figures = (figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures)
    claimants = dict.fromkeys(figure.claimant for figure in figures if isinstance(figure.claimant, Named))
    for figure, name in alone:
        spelled = next((one for one in claimants if one.name.endswith(f" {name}") or _shortened(name, one.name)), None)
        spelled = spelled or next(
            (
                one
                for one in claimants
                if 0 < len(name) - len(one.name) <= _ENDING and len(one.name) > STEM and name.startswith(one.name)
            ),
            None,
        )
        if spelled is not None:
            figure.claimant = spelled
            continue
        stem = name[: max(STEM, len(name) - 3)]
        full = next((each for each in printed if each.split()[-1].startswith(stem)), None)
        if full is not None and len(stem) >= STEM:
            figure.claimant = Named(full)


def _shortened(short: str, full: str) -> bool:
    """Whether a word is put together from the beginnings of a name's first words ("Генштаб", "Минздрав")."""
    flat, words = folded(short), folded(full).split()
    if len(words) < _BOTH or not flat.startswith(words[0][:_SYLLABLE]):
        return False
    rest = flat.removeprefix(words[0][:_SYLLABLE])
    return len(rest) > _SYLLABLE and words[1].startswith(rest[: max(STEM, len(rest) - _ENDING)])


def full_names_of(paragraph: Paragraph) -> list[tuple[int, str]]:
    """Each two capitalised words in a row, with their place, that begin with no day and no conjunction ("Вчера Бойко",
    "Коли Бойко").
    """
    times = [item for s in paragraph.sentences for item in s.items if item.time is not None or item.has(*_NO_NAMES)]
    found = [match for match in _FULL_NAME.finditer(paragraph.text) if in_one_script(match[1].split())]
    bodies = {item.start for s in paragraph.sentences for item in s.items if item.has("issuers_bodies")}
    found = [match for match in found if match.start() + match[1].index(" ") + 1 not in bodies]  # "Позже ГСЧС"
    heads = {item.start for s in paragraph.sentences for item in s.items if item.has("issuers_heads", "forces")}
    found = [match for match in found if match.start() not in heads]  # "President Aliyev", "Потери ВСУ Пригожин"
    known = [m for m in found if not any(item.start <= m.start() < item.end for item in times)]
    return [(match.start(), match[1]) for match in known]
