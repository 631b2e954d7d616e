"""How firmly is a number said: which hedge, sign or order of words stands beside it?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim.extract.numbers.compose import Raw
from counterclaim.extract.numbers.ranges import changed
from counterclaim.extract.words.number_grammar import NumberGrammar
from counterclaim.model.quantity import Qualifier

LOOK_BEHIND = 64
_OF_A_DIFFERENCE = {  # "far below the 910 that Britain gave", "больше на два": compared, not hedged
    "the": (" below", " above", " under", " more than", " less than", " fewer than", " as many as"),
    "на": (" больше", " меньше", " выше", " ниже", " більше", " менше", " вище", " нижче"),
}
_THE = " eht "  # read from its end
_ROUNDED, _TEN = 20, 10  # above the first nobody guesses a number that is no multiple of the second
COLLECTIVE = re.compile(r"(?:двое|двоє|трое|троє|двоих|троих|[чтс]\w*еро|[чтсшвд]\w*[ео]рых|\w+ер[оі]х|\w+ерох)$")
_HELD = ("control", "authority", "victory", "advantage")  # what one side has over another or a place
# what has come, adds or owns "up to" a number
_GROWING = (
    " toll",
    " tally",
    " count",
    " total",
    " owned",
    " owns",
    " own",
    " owning",
    " adding",
    " add",
    " adds",
    " added",
)
_SAID_ALIKE = re.compile(r",?\s(?:а|і|й|та|и)?\s?(?:[^\W\d]+\s){1,3}[—–-]\sдо\s")
_TO_IT = re.compile(r"(?<!\w)до\s$")
_UP_TO = 4  # characters of it, with the one before
_NOTHING = re.compile(r"\d\s?[/|(]\s?$")  # before the zero that a row adds to its total ("420 / 0", "420 (0)")
_ROW_END = re.compile(r"\s?\)?[.;,]?\s*(?:\n|$)")
_PLUS = re.compile(r"\s?\+\s?|\s(?:сюлп|sulp)(?=\()")  # read from its end: "(плюс 9 за добу)"
_BRACKET = re.compile(r"\(")
_CLOSING = re.compile(r"(?:\s[^\d\n()+;:.]{1,30}|\s)?\)")  # "(+16)", "(+10 in the past day)"
_PERSON_NOUNS = frozenset({"человек", "осіб", "людей", "чоловік", "штук", "тысяч", "тисяч", "тыс.", "тис."})
_PERSON_FOLLOWS = re.compile(r"\s(?:" + "|".join(sorted(map(re.escape, _PERSON_NOUNS))) + r")(?!\w)")
_SUM_FOLLOWS = re.compile(r"\s?[\d$€£]")


@dataclass(slots=True)
class Hedge:
    """A number's hedge.

    Attributes:
        qualifier: what its words make of the number.
        start: first character of hedge, sign or bracket (the number's own when there is none).
        end: one past the last one on the right.
        kind: `adverb`, `verb` or null.
        unit: unit of a currency sign before the number.
        increment: a plus sign stands before it.
        genitive: the word before governs a genitive, so that "тысячи" is one thousand and not thousands.
        rule: "negated" where it is denied in the same breath; null otherwise.
    """

    qualifier: Qualifier
    start: int
    end: int
    kind: str | None = None
    unit: str | None = None
    increment: bool = False
    genitive: bool = False
    rule: str | None = None


def find_hedge(
    text: str, first: Raw, last: Raw | None, outer_end: int, grammar: NumberGrammar, *, previous: Raw | None
) -> Hedge:
    """The hedge of a number or range: words before it, else words behind it, else the order of words."""
    low = max(0, first.start - LOOK_BEHIND)
    back = text[low : first.start][::-1]
    end = max(outer_end, last.end if last is not None else first.end)
    place, unit = _currency(back, grammar)
    plus = _PLUS.match(back, place)
    if plus is not None and not (text[low : first.start - plus.end()][-1:].isdigit()):
        opening = _BRACKET.match(back, plus.end())
        closing = _CLOSING.match(text, end)
        start = first.start - (opening.end() if opening and closing else plus.end())
        return Hedge("exact", start, closing.end() if opening and closing else end, unit=unit, increment=True)
    if last is None and first.value == 0 and _NOTHING.search(text[low : first.start]) and _ROW_END.match(text, end):
        return Hedge("exact", first.start, end, unit=unit, increment=True)
    qualifier, reach, kind, form = _left(back, place, grammar)
    if unit is not None and kind == "verb" and back.startswith(_THE, place):
        qualifier, reach, kind = "exact", place, None  # "passed the $95 billion package"
    if kind == "verb" and grammar.compared.match(back, reach) is not None:
        qualifier, reach, kind = "exact", place, None  # "вдвое превышает 6 832": what it is compared with
    if (
        kind == "adverb"
        and form.endswith("до")
        and qualifier == "up-to"
        and (
            changed(text, first.start, grammar)
            or _changed_from(text, first, previous, grammar)
            or grammar.change.match(text, end + 1) is not None  # "До 53 зросла кількість загиблих"
            or _is_to(text, first, previous, grammar)
        )
    ):
        # "brought its tally to 990,000", "довёл свой счёт примерно до 990 тысяч"
        own = grammar.left.qualifiers.get(form.removesuffix("до").rstrip())
        qualifier, reach, kind = (own, reach, kind) if own is not None else ("exact", place, None)
    if form == "up to" and text[low : first.start - reach].rstrip().endswith(_GROWING):
        qualifier, reach, kind = "exact", place, None  # "the toll up to 82", "guns add up to 16,868"
    if form == "over" and text[low : first.start - reach].rstrip().endswith(_HELD):
        qualifier, reach, kind = "exact", place, None  # "control over 93 settlements"
    if qualifier == "exact" and kind == "adverb":  # the word belongs to the verb: "hand over 14 tanks"
        reach, kind = place, None
    start = first.start - reach
    rule = _negated(text, back, reach, first, grammar) if kind is None else None
    genitive = kind is not None or grammar.genitive.match(back, place) is not None
    if kind is None:
        right = grammar.right.pattern.match(text, end)
        if (
            right is not None
            and not _SUM_FOLLOWS.match(text, right.end())
            and not _number_follows(text, right.end(), grammar)
        ):
            return Hedge(
                grammar.right.qualifiers[right.group("sign") or right.group("form")],
                start,
                right.end(),
                "adverb",
                unit,
                genitive=genitive,
                rule=rule,
            )
        if _inverted(text, back, first, place, grammar):
            return Hedge("about", start, end, "adverb", unit, genitive=genitive, rule=rule)
    return Hedge(qualifier, start, end, kind, unit, genitive=genitive, rule=rule)


def _currency(back: str, grammar: NumberGrammar) -> tuple[int, str | None]:
    found = grammar.currency_before.match(back)
    if found is None:
        return 0, None
    unit = grammar.currency[found.group().strip()[::-1]]
    return found.end(), unit


def _left(back: str, place: int, grammar: NumberGrammar) -> tuple[Qualifier, int, str | None, str]:
    """Qualifier, how far it reaches to the left, its kind and form; an outer bound wins over an inner "about"."""
    qualifier, reach, kind, form = _one_left(back, place, grammar)
    if kind is None:
        filler = grammar.filler.match(back, place)
        if filler is not None:
            found = _one_left(back, filler.end(), grammar)
            if f" {found[3]}".endswith(_OF_A_DIFFERENCE.get(filler.group()[::-1].strip(), ())):
                return "exact", place, None, ""
            if found[2] is None:
                second = grammar.filler.match(back, filler.end())
                found = _one_left(back, second.end(), grammar) if second is not None else found
            if found[2] is not None:
                return found
        return "exact", place, None, ""
    if qualifier == "about":
        outer = _one_left(back, reach, grammar)
        if outer[2] is not None and outer[0] not in ("about", "exact"):
            return outer
    return qualifier, reach, kind, form


def _one_left(back: str, place: int, grammar: NumberGrammar) -> tuple[Qualifier, int, str | None, str]:
    found = grammar.left.pattern.match(back, place)
    verb = grammar.verb.pattern.match(back, place)
    if verb is not None and (found is None or verb.end() > found.end()):
        form = verb.group("form")[::-1]
        qualifier = grammar.verb.qualifiers[form]
        return qualifier, verb.end(), "verb" if qualifier != "exact" else None, form
    if found is not None and (found.group()[0] == " " or not found.group("form")[0].isalpha()):
        form = found.group("form")[::-1]
        return grammar.left.qualifiers[form], found.end(), "adverb", form
    return "exact", place, None, ""


def _is_to(text: str, first: Raw, previous: Raw | None, grammar: NumberGrammar) -> bool:
    """Whether "до" is the second half of "from … to": a number directly before it that "с" or "от" opened."""
    if previous is None:
        return False
    if _SAID_ALIKE.fullmatch(text, previous.end, first.start) and _TO_IT.search(
        text[max(0, previous.start - _UP_TO) : previous.start]
    ):
        return changed(text, previous.start, grammar)  # "довели число вбитих до 900, а поранених — до 1 800"
    if not grammar.to_link.fullmatch(text[previous.end : first.start]):
        return False
    return grammar.from_word.match(text[max(0, previous.start - LOOK_BEHIND) : previous.start][::-1]) is not None


def _changed_from(text: str, first: Raw, previous: Raw | None, grammar: NumberGrammar) -> bool:
    """Whether "до" ends a change from the number before ("знизилися з 1262 осіб на добу в травні до 1140")."""
    if previous is None or set(text[previous.end : first.start]) & set(".,;:()\n"):
        return False
    return changed(text, previous.start, grammar)


def _number_follows(text: str, place: int, grammar: NumberGrammar) -> bool:
    return text[place : place + 1] == " " and grammar.atoms.match(text, place + 1) is not None


_AMONG = frozenset({"среди", "серед", "числе", "числі"})  # before those of whom the number counts some


def _inverted(text: str, back: str, first: Raw, place: int, grammar: NumberGrammar) -> bool:
    """Whether a counted noun stands directly before the number ("человек двадцать", "человек 20")."""
    if grammar.bare_about.match(back, place) and first.multiplier > 1 and first.base == 1 and first.word:
        return True
    found = grammar.inversion.match(back, place)
    if found is None or found.group()[0] != " ":
        return False
    noun = found.group().strip()[::-1]
    if COLLECTIVE.search(text[first.start : first.end]):  # counted one by one: "убитых двое"
        return False
    if first.word and first.value is not None and first.value > _ROUNDED and first.value % _TEN:
        return False  # "раненых двадцать восемь"
    if not first.word and noun not in _PERSON_NOUNS:
        return False
    word_before = back[found.end() : found.end() + 1]
    stop = back[found.end() : found.end() + 2].strip()
    if word_before and stop[:1].isdigit():
        return False
    if back[found.end() :].lstrip().partition(" ")[0][::-1] in _AMONG:
        return False  # "среди погибших четыре генерала"
    return not _PERSON_FOLLOWS.match(text, first.end)


def _negated(text: str, back: str, reach: int, first: Raw, grammar: NumberGrammar) -> str | None:
    if grammar.negation.match(back, reach):
        return "negated"
    if grammar.negated_saying.search(text[max(0, first.start - LOOK_BEHIND) : first.start]):
        return "negated"
    return None
