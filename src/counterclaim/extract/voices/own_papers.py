"""Whose own paper or body says what a sentence tells of him ("The brigade downed 12 drones, its report says", "Russia
lost 900 men by its own ministry's count")?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence, sentences_before
from counterclaim.extract.voices.cue import Cue, Said, taken_up_again
from counterclaim.extract.voices.speakers import issuer_left
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_DONE = ("taker", "loser", "speech_before")  # what the subject of a sentence does
_PLURAL = ("их", "їх")  # begin the possessive of several
_POSSESSIVE = re.compile(r"its|their|his|her|его|ее|их|свои|його|її|їх|їхні|свої")
_OF_COUNTRY = re.compile(r"(?:the |this )?(?:country|nation)['’]s (.+)")
_BACK = 2  # sentences in which the country is named that "the country's ministry" is of
_CLAUSE = 2  # items of a comma and "that"
_BODIES = ("issuers_bodies", "issuers_heads", "issuers_houses", "forces")


def in_its_paper(cue: Cue) -> Said:
    """Who did what the sentence tells, whose own paper says so ("Бригада сбила 12 дронов, говорится в её сводке")."""
    if not (cue.points and cue.inverts):
        return None
    whose = next((word for word in _beside(cue) if "speech_pronouns" in cue.lexicon.entry(folded(word))), None)
    if whose is None:
        return None
    items, text = cue.items, cue.text
    done = next((at for at, item in enumerate(items[: cue.place]) if item.has(*_DONE)), None)
    several = done is not None and text[items[done].start : items[done].end].endswith("и")
    if done is None or several != whose.lower().startswith(_PLURAL):
        return taken_up_again(cue)
    return issuer_left(items, done, text, cue.lexicon) or taken_up_again(cue)


def _beside(cue: Cue) -> list[str]:
    """The words inside a phrase of speech ("говорится в её сводке"), else the known word right behind it."""
    inside = cue.text[cue.item.start : cue.item.end].split()[1:-1]
    behind = cue.items[cue.place + 1] if cue.place + 1 < len(cue.items) else None
    return [*inside, cue.text[behind.start : behind.end]] if behind is not None and not behind.unknown else inside


def of_its_own(report: Report, held: Party, sentence: Sentence, lexicon: Lexicon) -> Report:
    """A body that a possessive ties to the side that spoke before ("Its defence ministry"), or to the state of which
    its sentence speaks ("Ukraine has lost 43,000 soldiers by its own government's account").
    """
    if not isinstance(report.party, Named | None):
        return report
    if isinstance(report.party, Named) and (of_country := _OF_COUNTRY.fullmatch(report.party.name)) is not None:
        state = _last_state(report, sentence)
        found = None if state is None else completed(of_country[1], state, lexicon)
        return report if found is None else replace(report, party=found, pronoun=False, generic=False)
    if (name := _owned(report, sentence)) is not None:
        state = next((str(item.get("party")) for item in sentence.items if _a_state(item.get("party"))), None)
        found = completed(name, state, lexicon) if state is not None else None
        return report if found is None else replace(report, party=found, pronoun=False, generic=False)
    if not report.its or not isinstance(report.party, Named):
        return report
    held = _subject_state(report, sentence) or held
    if not isinstance(held, str):
        return report
    state = vocabulary().state_of(held) if held in vocabulary().parties else held
    found = completed(report.party.name, state, lexicon) if state in vocabulary().parties else None
    return report if found is None else replace(report, party=found)


def _last_state(report: Report, sentence: Sentence) -> str | None:
    """The state named last before "the country's" in the sentence, else in those right before it; null for none."""
    rows = [sentence.items[: report.place], *(one.items for one in reversed(sentences_before(sentence, _BACK)))]
    for row in rows:
        named = (item.get("party") or item.get("adj") or item.get("forces") for item in reversed(row))
        states = (vocabulary().state_of(str(one)) for one in named if one is not None and one in vocabulary().parties)
        if (state := next((one for one in states if _a_state(one)), None)) is not None:
            return state
    return None


def _subject_state(report: Report, sentence: Sentence) -> str | None:
    """The state with which the sentence itself opens ("Ukraine has not claimed the strike, but its military said")."""
    first = sentence.items[0]
    state = str(first.get("party")) if _a_state(first.get("party")) and not first.get("possessive") else None
    others = (item.get("party") for item in sentence.items[1 : report.place] if not item.get("possessive"))
    return state if state is not None and not any(_a_state(one) for one in others) else None


def of_its_staff(report: Report, here: Sequence[Report], sentence: Sentence) -> Report:
    """The body that said in the same sentence what its own people count ("The office said its monitors confirmed")."""
    if not report.generic or not here or here[-1].party is None:
        return report
    items, at = sentence.items, report.place - 1
    between = items[here[-1].place + 1 : report.place]
    owned = any(item.has("speech_pronouns") and _POSSESSIVE.fullmatch(_printed(item, sentence)) for item in between)
    if not owned or any(item.get("punct") or item.number is not None for item in between[_CLAUSE:]) or at < 0:
        return report
    return replace(report, party=here[-1].party, pronoun=False, generic=False)


def _printed(item: Item, sentence: Sentence) -> str:
    return sentence.paragraph.folded[item.start : item.end]


def _a_state(party: object) -> bool:
    return party is not None and vocabulary().parties[str(party)].kind == "state"


def _owned(report: Report, sentence: Sentence) -> str | None:
    """The name of the body that stands with "its own" right before a word of speech ("its own ministry's figures")."""
    items, at = sentence.items, report.place - 1
    if not 0 < at < len(items) - 1 or not items[at].has(*_BODIES) or items[at + 1].unknown:
        return None
    if not items[at - 1].has("own"):
        return None
    text = sentence.paragraph.folded
    return text[items[at - 1].end : items[at].end].removesuffix("'s").strip()
