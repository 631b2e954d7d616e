"""Whose loss is it where a Slavic pronoun is who loses ("Росія наступає. За даними Пентагону, вона втратила 40")?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import sentences_before
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.forces_taken_up import loses
from counterclaim.extract.whose.third_person import agrees, sides_named
from counterclaim.model.claim import Party

_KINDS = {"він": "one_m", "вона": "one_f", "вони": "many", "он": "one_m", "она": "one_f", "они": "many"}
_BETWEEN = ("be", "also", "aux", "openers")
_BACK = 2  # sentences in which stands whom a pronoun takes up


def pronoun_lost(case: Case) -> Party:
    """The side named last of the pronoun's number and gender, which is not the one that speaks; null for none."""
    endings = case.lexicon.table.get("its_endings")
    if not endings or not (verb := loses(case)):
        return None
    place = verb - 1
    while place > 0 and (case.items[place].time is not None or case.items[place].has(*_BETWEEN)):
        place -= 1
    item = case.items[place]
    kind = _KINDS.get(case.voice.text[item.start : item.end].lower()) if item.has("speech_pronouns") else None
    if kind is None or item.has("party"):
        return None
    sentence, stop = case.figure.sentence, place
    for earlier in [sentence, *reversed(sentences_before(sentence, _BACK))]:
        if earlier.paragraph is not sentence.paragraph:
            continue
        text, stop = earlier.paragraph.text, place if earlier is sentence else len(earlier.items)
        named = [one for one in sides_named(case, earlier, stop) if agrees(text, one[0], endings[kind])]
        named = [one for one in named if one[2] != case.voice.home and one[0].get("party") != case.figure.claimant]
        if named:
            return next((party for _, led, party in named if not led), named[0][2])
    return None
