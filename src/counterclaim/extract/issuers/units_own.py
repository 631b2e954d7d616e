"""Which unit named before does "the brigade's spokesman" speak for?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure, Paragraph
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party

# A unit's noun in any case, of a Slavic language, and the ones it is shortened to.
_NOUN = (
    r"(?:угрупованн(?:я|і|ю|ям)|группировк(?:а|и|е|у|ой)|бригад(?:а|и|ы|і|е|у|ою|ой)|полк(?:у|а|ом|е|ові)?|"
    r"бат(?:альйон|альон)(?:у|а|і|е|ом)?|корпус(?:у|а|і|е|ом)?|дивізі(?:я|ї|ю|єю)|дивизи(?:я|и|ю|ей)|"
    r"(?:за|від|от)г?ін|(?:за|от|под)?(?:гон|ряд)(?:у|а|і|е|ом)?|осув|отв|ству|подразделени(?:е|я|и|ю|ем)|підрозділ(?:у|і|ом)?)"
)
_UNIT = re.compile(rf"(?<!\w){_NOUN}(?!\w)", re.IGNORECASE)
_OF_UNIT = re.compile(
    rf"(?:[\w’'-]+\s){{0,4}}?{_NOUN}(?:\sвойск|\sвійськ)?(?:\s[А-ЯІЇЄҐЁ][\w’'-]+){{0,2}}", re.IGNORECASE
)
_BEHIND = re.compile(rf"\s({_NOUN})(?=[\s,.;:)]|$)(?!\s(?:військ\s|войск\s)?(?-i:[«\"“A-ZА-ЯІЇЄҐЁ\d]))", re.IGNORECASE)
_QUOTED = re.compile(r"[а-яіїєґё]*\s(?:військ\s|войск\s|сил\s)?[«\"“]")
_COMMANDS = re.compile(r"(?:командир|командувач|командующ|комбриг|комбат|начальник штаб)")
_ORDINALS = ("-й", "-я", "-та", "-ша", "-тя", "-ма", "-га", "-го", "-ої", "-ой")
_IN_WORDS = (
    r"(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|перш|друг|п[’']ят|шост|сьом|дев[’']ят)"
    r"(?:ая|ой|ую|ый|ого|ому|ым|ом|ья|ьей|ью|ий|ьего|а|ої|у|ій|ою|тя|тьої|тю|тій|ий|ого|ому|им)"
)
_NAMED = re.compile(
    rf"{_NOUN}(?:\s(?:військ|войск|сил))?\s[«\"“]([^«»“”\"]{{2,40}})[»”\"]|"
    rf"((?<![\w-])(?:\d{{1,3}}-\w{{1,3}}|{_IN_WORDS})\s(?:[а-яіїєґё’'-]+\s){{0,3}}?{_NOUN}(?!\w))",
    re.IGNORECASE,
)


def names_a_unit(party: Party) -> bool:
    """Whether a printed name is that of a unit, as a side's own press names its own ("3-я бригада", "бригада")."""
    return isinstance(party, Named) and _UNIT.search(party.name) is not None


def units_taken_up(figures: Sequence[Figure], paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """Gives what "the brigade's spokesman" or "the brigade" tells to the unit that the text named last before.

    What was told of the unit's own stretch, before anybody spoke, is its word as well ("в полосе группировки «Таврия»
    враг потерял 487 человек. ... По данным группировки, ..."). A commander without a name is kept as he is printed.
    """
    if not lexicon.grammar.get("inverts"):
        return
    for count, figure in enumerate(figures):
        claimant = figure.claimant
        if not isinstance(claimant, Named) or not claimant.name[:1].islower() or _COMMANDS.match(claimant.name):
            continue
        here = figure.sentence.paragraph
        spoken = _taken_up(claimant.name, here.text)
        unit = _named_last(here.text[:spoken], here.index, paragraphs) if spoken is not None else None
        if unit is None:
            continue
        figure.claimant = Named(unit)
        if all(one.claimant in {None, figure.claimant} for one in figures[:count]):
            for one in figures[:count]:
                if unit in one.sentence.paragraph.text[: one.number.start]:
                    one.claimant = figure.claimant


def _named_last(text: str, index: int, paragraphs: Sequence[Paragraph]) -> str | None:
    """The unit that a paragraph's text, or a body paragraph above it, named last."""
    above = (one.text for one in reversed(paragraphs) if one.index < index and one.zone == "body")
    found = next((named for line in (text, *above) if (named := [*_NAMED.finditer(line)])), None)
    return (found[-1][1] or found[-1][2]) if found is not None else None


def _taken_up(name: str, text: str) -> int | None:
    """Where a text speaks of a unit by its noun alone, under the name of who speaks ("речник", "в бригаді")."""
    unit = _OF_UNIT.fullmatch(name) is not None
    for place in re.finditer(rf"(?<![\w-]){re.escape(name)}", text):
        bare = _QUOTED.match(text, place.end()) is None and not text[: place.start()].rstrip().endswith(_ORDINALS)
        if (unit and bare) or (" " not in name and _BEHIND.match(text, place.end())):
            return place.start()
    return None
