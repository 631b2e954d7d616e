"""Which paragraphs may hold a claim and are worth reading?

Three patterns decide: a number; a word for what becomes of people and things (or of aid and ground); a noun for what
is counted. A document is read when one paragraph has all three, or when a list's item stands under words of loss, or a
number answers a question about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from counterclaim.extract.clauses.bodies import COUNT_THINGS
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.issuers.named_sides import fighting_names, names_of
from counterclaim.extract.page.layout import parts_list
from counterclaim.extract.voices.pointing_back import opens_pointing_back
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.extract.words.forms import words
from counterclaim.extract.words.going_on import going_on
from counterclaim.extract.words.judging_words import judging_words
from counterclaim.extract.words.known import DIGIT, Known, telling_word
from counterclaim.extract.words.lexicon import derived, folded, forms_pattern
from counterclaim.extract.words.notation import expanded
from counterclaim.extract.words.spotter import Kinds
from counterclaim.vocabulary.load import vocabulary, word_table

_SHORT = 200
_INTRODUCES = 2  # paragraphs before one that goes on, in which its speaker may be named
_TAKEN_UP = 2  # paragraphs behind one with a loss in which a bare number may still take it up
_LINE = 60  # characters; a shorter line may be a date line or a heading
COUNTED, FATE, JUDGES, PROBABLE, NAMES = 2, 4, 8, 16, 32
FIRM, NOUN, NAMED, ARMS, BULLETIN, AGAIN = 8, 16, 32, 64, 128, 256
_OPENING = 120  # characters of a paragraph in which it may take up who the one before names
_NAMING = ("spokespeople", "officials", "heads", "armed", "bodies", "deputies")
_OF_PERSONS = ("killed", "wounded", "missing", "surrendered")


@dataclass(frozen=True, slots=True)
class Gate:
    """What one language's gate looks for.

    `words` tells by its words what a text may hold: `DIGIT`; a number word (`COUNTED`); a word of loss, aid or ground
    (`FATE`); a judgement (`JUDGES`); a word of probability (`PROBABLE`); a warring side's name (`NAMES`).

    `number` finds a number. `forms` tells what a text does hold: `FATE`; the same without the everyday words that only
    sometimes tell of a loss ("took"; `FIRM`); a noun that is counted (`NOUN`; `money` finds sums and distances); who
    may be speaking (`NAMED`), or takes up who has been named (`AGAIN`); a noun of soldiers or of what they fight with
    (`ARMS`); a bulletin's name (`BULLETIN`).
    """

    number: re.Pattern[str]
    money: re.Pattern[str]
    forms: Kinds
    words: Known

    def counts(self, text: str) -> bool:
        """Whether a noun that is counted, a sum or a distance stands in folded text."""
        return self.forms.hold(text, NOUN) or self.money.search(text) is not None


@cache
def gate_of(language: str) -> Gate:
    """The gate of a language.

    Raises:
        VocabularyError: a word table is missing or cannot be read.
    """
    table, numbers = word_table(f"cues.{language}"), word_table(f"numbers.{language}")
    counted = [form for value, forms in numbers["values"].items() if int(value) > 1 for form in words(forms)]
    counted += [*words(numbers.get("vague")), *words(numbers.get("vague_alone"))]
    counted += [form for uses in numbers["multiply"].values() for form in words(uses.get("many"))]  # "dozens of"
    counted += list(words(numbers["half_words"]))
    large = [form for value, uses in numbers["multiply"].items() if int(value) > 10 for form in words(uses.get("one"))]
    ones = [form for value, forms in numbers["values"].items() if int(value) == 1 for form in words(forms)]
    leads = [*words([*numbers["half_before"], *numbers["articles"]]), *ones]
    counted += [f"{lead} {form}" for lead in leads for form in large]
    if not numbers["articles"]:  # "мільйон", which needs none
        counted += [form for uses in numbers["multiply"].values() for forms in uses.values() for form in words(forms)]
        counted += words(numbers["one_and_a_half"])
    toll = [form for forms in table["toll"].values() for form in forms]
    fate = [form for outcomes in table["outcomes"].values() for forms in outcomes.values() for form in forms or ()]
    fate += [form for key in ("nouns", "pledged", "stalled", "delivered") for form in table["aid"][key]]
    fate += list(table["speech"].get("lists") or ())
    fate += names_of({party: vocabulary().parties[party] for party in COUNT_THINGS}, language)
    fate += [form for key in ("advanced", "controls") for form in table["territory"][key]]
    nouns = [form for forms in table["categories"].values() for form in forms]
    arms = [
        form for category, forms in table["categories"].items() if category not in WHERE_THEY_LIVE for form in forms
    ]
    for outcomes in table["outcomes"].values():
        nouns += [form for outcome in _OF_PERSONS for form in outcomes.get(outcome) or ()]
    grammar = table.get("grammar") or {}
    everyday = list(table.get("everyday") or ())
    for forms in (fate, toll, nouns, everyday, arms):
        forms += [shape for form in _flat(forms) for shape in derived(form, grammar)]
    for party in vocabulary().parties.values():
        nouns += [*party.adjectives.get(language, ()), *party.forces.get(language, ())]
    bodies = [form for key in _NAMING for form in table["issuers"].get(key) or ()]
    shown = table.get("shown_again") or {}
    again = [form for forms in shown.values() for form in forms] + list(table.get("of_persons") or () if shown else ())
    judging = judging_words(language)
    money = (
        r"[$€£]|\bkm\b|км\b|kilomet|кілометр|километр|billion|million|(?<=\d )(?:mln|mn|bn|bln)\b|млрд|млн"
        r"|євро|долар|евро|доллар"
    )
    return Gate(
        re.compile(r"\d|" + forms_pattern(counted).pattern),
        re.compile(money),
        Kinds(
            {
                FATE: _flat([*fate, *toll]),
                FIRM: _flat([form for form in (*fate, *toll) if form not in everyday]),
                NOUN: _flat([*nouns, *toll]),
                NAMED: _flat([*bodies, *names_of(vocabulary().parties, language)]),
                ARMS: _flat(arms),
                AGAIN: _flat(again),
                BULLETIN: _flat([*(table["counts"].get("bulletin") or ()), *(table.get("bulletin_lines") or ())]),
            }
        ),
        Known(
            {
                COUNTED: map(telling_word, _flat(counted)),
                FATE: map(telling_word, _flat([*fate, *toll])),
                JUDGES: [telling_word(form.flat) for form in judging.forms],
                PROBABLE: [telling_word(form.flat) for form in judging.forms if not judging.cues[form.cue].topic],
                NAMES: map(telling_word, fighting_names(language)),
            }
        ),
    )


def _flat(forms: Iterable[str]) -> list[str]:
    return [flat for form in forms for flat in expanded(folded(form))]


def mark(paragraphs: Sequence[Paragraph], language: str) -> None:
    """Sets each paragraph's `kinds`: what it may hold, by its words."""
    kinds = gate_of(language).words.kinds
    for paragraph in paragraphs:
        paragraph.kinds = kinds(paragraph.folded)


def stirring(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The marked paragraphs that may hold a number, a word of fate or one that judges: the others say nothing."""
    return [p for p in paragraphs if p.kinds & (DIGIT | COUNTED | FATE | JUDGES)]


def gate(paragraphs: Sequence[Paragraph], language: str, stirred: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs worth reading; none when no paragraph of the document passes. `stirred`: those of `stirring`."""
    known = gate_of(language)
    numbered = {
        paragraph.index
        for paragraph in stirred
        if paragraph.kinds & DIGIT or (paragraph.kinds & COUNTED and known.number.search(paragraph.folded) is not None)
    }
    if not numbered:
        return []
    fated = _Fated(known, {paragraph.index for paragraph in stirred if paragraph.kinds & FATE})
    if not _opens(paragraphs, numbered, known, fated, language):
        return []
    found: list[Paragraph] = []
    points_back = opens_pointing_back(language)
    told: int | None = None  # paragraphs since the last one with a loss
    for place, paragraph in enumerate(paragraphs):
        has_number = paragraph.index in numbered
        apart = paragraph.zone != "body" or paragraph.listed
        if (
            apart
            or paragraph.asks
            or parts_list(paragraph)
            or _leads_in(paragraph)
            or (told in {0, None} and points_back.match(paragraph.folded) is not None)  # behind a loss, or before any
            or (has_number and _lists_on(paragraphs, place, language, fated))
            or (
                paragraph.kinds & (DIGIT | COUNTED | FATE)
                and _speaks(paragraph, known, fated, has_number=has_number)
                and (
                    _weighs(paragraph, known, fated)
                    or (has_number and (_takes_up(paragraph, known, told) or _opens_a_raid(paragraph, known, found)))
                )
            )
        ):
            found.append(paragraph)
            if has_number and (apart or known.forms.hold(paragraph.folded, FIRM)):
                told = -1
        told = None if told is None else told + 1
    return _with_speakers(found, paragraphs, known, language)


def _with_speakers(
    found: list[Paragraph], paragraphs: Sequence[Paragraph], known: Gate, language: str
) -> list[Paragraph]:
    """The paragraphs found, and those before them that may name who goes on to speak in them ("he added")."""
    goes_on, place = going_on(language), {paragraph.index: at for at, paragraph in enumerate(paragraphs)}
    read = {paragraph.index for paragraph in found}
    for paragraph in found:
        at = place[paragraph.index]
        if paragraph.zone != "body" or paragraph.listed:
            continue
        takes_up = goes_on.search(paragraph.folded) is not None
        if not takes_up and not known.forms.hold(paragraph.folded[:_OPENING], AGAIN):
            continue
        for before in reversed(paragraphs[max(0, at - _INTRODUCES) : at]):
            if before.index in read or before.zone != "body" or before.listed:
                break
            read.add(before.index)
    return found if len(read) == len(found) else [one for one in paragraphs if one.index in read]


@dataclass(slots=True)
class _Fated:
    """Which paragraphs hold a word of loss, each searched once and only when asked for."""

    known: Gate
    likely: set[int]
    found: dict[int, bool] = field(default_factory=dict)

    def __call__(self, paragraph: Paragraph) -> bool:
        found = self.found.get(paragraph.index)
        if found is None:
            found = paragraph.index in self.likely and self.known.forms.hold(paragraph.folded, FATE)
            self.found[paragraph.index] = found
        return found


def _speaks(paragraph: Paragraph, known: Gate, fated: _Fated, *, has_number: bool) -> bool:
    """Whether a paragraph of a document that passed may hold a figure, or says whose losses are spoken of."""
    if has_number and len(paragraph.folded) < _SHORT:
        return True
    fate = fated(paragraph)
    if fate and paragraph.folded.rstrip().endswith(":"):
        return True
    if fate and has_number:
        return True
    return (fate or has_number) and known.counts(paragraph.folded)


def _weighs(paragraph: Paragraph, known: Gate, fated: _Fated) -> bool:
    """Whether a paragraph's words count where no losses were told right before it, so that it cannot take them up."""
    text = paragraph.folded
    if len(text) < _LINE or known.forms.hold(text, FIRM) or known.forms.hold(text, NAMED):
        return True
    return fated(paragraph) and known.forms.hold(text, ARMS)


def _opens_a_raid(paragraph: Paragraph, known: Gate, read: Sequence[Paragraph]) -> bool:
    """Whether a body begins with the weapons that were sent, whose night or day is that of what was shot down."""
    first = all(one.zone != "body" for one in read)
    return first and known.forms.hold(paragraph.folded, ARMS)


def _takes_up(paragraph: Paragraph, known: Gate, told: int | None) -> bool:
    """Whether a paragraph's numbers may take up a loss told so many paragraphs before; null for none before it."""
    return told is not None and (told < _TAKEN_UP or known.forms.hold(paragraph.folded, ARMS))


def _leads_in(paragraph: Paragraph) -> bool:
    """Whether a short line only says whose words follow ("Sir Douglas Haig telegraphed last night:-")."""
    return len(paragraph.folded) < _SHORT and paragraph.folded.rstrip(" -–—").endswith(":")


def _continues(paragraph: Paragraph) -> bool:
    return paragraph.listed or parts_list(paragraph)


def _lists_on(paragraphs: Sequence[Paragraph], place: int, language: str, fated: _Fated) -> bool:
    """Whether a paragraph opens with what a list holds, right behind one that tells of losses."""
    opens = place > 0 and _contents(language).match(paragraphs[place].folded) is not None
    return opens and fated(paragraphs[place - 1])


@cache
def _contents(language: str) -> re.Pattern[str]:
    """What opens a sentence of what a list or a package holds."""
    table = word_table(f"cues.{language}").get("aid") or {}
    return re.compile(r"\W*" + forms_pattern(table.get("contents") or ()).pattern)


def _opens(paragraphs: Sequence[Paragraph], numbered: set[int], known: Gate, fated: _Fated, language: str) -> bool:
    settled, header, named = -1, False, False
    for place, paragraph in enumerate(paragraphs):
        if paragraph.index not in numbered:
            continue
        fate = fated(paragraph)
        asked = paragraphs[place - 1] if place and paragraphs[place - 1].asks else None
        if asked is not None and fated(asked) and known.counts(asked.folded):
            return True
        if not fate and paragraph.listed:
            above = place - 1
            while above > settled and _continues(paragraphs[above]) and not _heads(paragraphs[above], known, fated):
                above -= 1
            if above > 0 and _notes(paragraphs[above], numbered, known, fated):
                above -= 1
            header = header if above <= settled else _heads(paragraphs[above], known, fated)
            named = named if above <= settled else header and known.counts(paragraphs[above].folded)
            settled = place - 1
        under = paragraph.listed and header
        told = fate or under or _lists_on(paragraphs, place, language, fated)
        if told and (known.counts(paragraph.folded) or (under and named)):
            return True
        if not fate and _names_a_bulletin(paragraph, known):
            return True
    return False


def _notes(paragraph: Paragraph, numbered: set[int], known: Gate, fated: _Fated) -> bool:
    """Whether a paragraph between a title and a list only says how the list was made ("We count what we can see.")."""
    return (
        paragraph.zone == "body"
        and not paragraph.listed
        and not (paragraph.index in numbered and known.counts(paragraph.folded))
        and len(paragraph.folded) < _SHORT
        and not _heads(paragraph, known, fated)
    )


def _names_a_bulletin(paragraph: Paragraph, known: Gate) -> bool:
    """Whether a paragraph may list men and machines under the name of a bulletin alone, with no word of loss."""
    text, hold = paragraph.folded, known.forms.hold
    return hold(text, ARMS) and hold(text, NAMED) and (":" in text or hold(text, BULLETIN))


def _heads(paragraph: Paragraph, known: Gate, fated: _Fated) -> bool:
    """Whether a list under a paragraph may be one of losses: by a word of loss, or by the name of a bulletin."""
    hold = known.forms.hold
    return fated(paragraph) or (hold(paragraph.folded, BULLETIN) and hold(paragraph.folded, NAMED))
