"""Which unit named before does "the brigade's spokesman" speak for?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named

# A unit's noun in any case, of a Slavic language, and the ones it is shortened to.
_NOUN = (
    r"(?:угрупованн(?:я|і|ю|ям)|группировк(?:а|и|е|у|ой)|бригад(?:а|и|і|е|у|ою|ой)|полк(?:у|а|ом|е|ові)?|"
    r"бат(?:альйон|альон)(?:у|а|і|е|ом)?|корпус(?:у|а|і|е|ом)?|дивізі(?:я|ї|ю|єю)|дивизи(?:я|и|ю|ей)|"
    r"(?:за|від|от)г?ін|(?:за|от|под)?(?:гон|ряд)(?:у|а|і|е|ом)?|осув|отв|ству|подразделени(?:е|я|и|ю|ем)|підрозділ(?:у|і|ом)?)"
)
_OF_UNIT = re.compile(
    rf"(?:[\w’'-]+\s){{0,4}}?{_NOUN}(?:\sвойск|\sвійськ)?(?:\s[А-ЯІЇЄҐЁ][\w’'-]+){{0,2}}", re.IGNORECASE
)
_BEHIND = re.compile(rf"\s({_NOUN})(?=[\s,.;:)]|$)(?!\s(?:військ\s|войск\s)?[«\"“A-ZА-ЯІЇЄҐЁ\d])", re.IGNORECASE)
_QUOTED = re.compile(r"[а-яіїєґё]*\s(?:військ\s|войск\s|сил\s)?[«\"“]")
_COMMANDS = re.compile(r"(?:командир|командувач|командующ|комбриг|комбат|начальник штаб)")
_ORDINALS = ("-й", "-я", "-та", "-ша", "-тя", "-ма", "-га", "-го", "-ої", "-ой")
_NAMED = re.compile(
    rf"{_NOUN}(?:\s(?:військ|войск|сил))?\s[«\"“]([^«»“”\"]{{2,40}})[»”\"]|"
    rf"((?<![\w-])\d{{1,3}}-\w{{1,3}}\s(?:[а-яіїєґё’'-]+\s){{0,3}}?{_NOUN}(?!\w))",
    re.IGNORECASE,
)


def units_taken_up(figures: Sequence[Figure], lexicon: Lexicon) -> None:
    """Gives what "the brigade's spokesman" or "the brigade" tells to the unit that the text named last before.

    A commander without a name is kept as he is printed.
    """
    if not lexicon.grammar.get("inverts"):
        return
    for figure in figures:
        claimant = figure.claimant
        if not isinstance(claimant, Named) or not claimant.name[:1].islower() or _COMMANDS.match(claimant.name):
            continue
        text = figure.sentence.paragraph.text
        spoken = _taken_up(claimant.name, text)
        before = [*_NAMED.finditer(text, 0, spoken)] if spoken is not None else []
        if before:
            figure.claimant = Named(before[-1][1] or before[-1][2])


def _taken_up(name: str, text: str) -> int | None:
    """Where a text speaks of a unit by its noun alone, under the name of who speaks ("речник", "в бригаді")."""
    unit = _OF_UNIT.fullmatch(name) is not None
    for place in re.finditer(rf"(?<![\w-]){re.escape(name)}", text):
        bare = _QUOTED.match(text, place.end()) is None and not text[: place.start()].rstrip().endswith(_ORDINALS)
        if (unit and bare) or (" " not in name and _BEHIND.match(text, place.end())):
            return place.start()
    return None
