"""Whose loss is it where a Slavic pronoun is who loses ("Росія наступає. За даними Пентагону, вона втратила 40")?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import sentences_before
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.forces_taken_up import loses
from counterclaim.extract.whose.third_person import agrees, sides_named
from counterclaim.model.claim import Party

_KINDS = {"він": "one_m", "вона": "one_f", "вони": "many", "он": "one_m", "она": "one_f", "они": "many"}
_POSSESSIVES = {
    "його": "one_m",
    "її": "one_f",
    "їхні": "many",
    "их": "many",
    "его": "one_m",
    "её": "one_f",
    "ее": "one_f",
}
_BETWEEN = ("be", "also", "aux", "openers")
_BACK = 2  # sentences in which stands whom a pronoun takes up


def pronoun_lost(case: Case) -> Party:
    """The side named last of the pronoun's number and gender, which is not the one that speaks; null for none.

    Where the pronoun does it to others, the side that this one fights ("Они уничтожили 40 танков").
    """
    endings = case.lexicon.table.get("its_endings") or {}
    verb = loses(case) if endings else None
    does = None if verb is not None or not endings else _does_it(case)
    place = (verb or does or 0) - 1
    while place > 0 and (case.items[place].time is not None or case.items[place].has(*_BETWEEN)):
        place -= 1
    item = case.items[place] if place >= 0 else None
    if item is None or not item.has("speech_pronouns") or item.has("party"):
        return None
    kind = _KINDS.get(case.voice.text[item.start : item.end].lower())
    found = _taken_up(case, place, endings[kind]) if kind is not None else None
    if does is not None:
        return case.voice.sides.opponent(found) if isinstance(found, str) else None
    return found


def losses_of_it(case: Case) -> Party:
    """The side whose "its losses" are from the sentence before ("Армия наступает. Её потери — 900"); else null."""
    endings, topic = case.lexicon.table.get("its_endings") or {}, case.figure.topic_item
    governor = case.figure.governor
    place = next((at for at, item in enumerate(case.items[: case.figure.at]) if item is topic), 0) - 1
    if place < 0 and governor is not None and governor.role == "toll":
        place = governor.place - 1
    if not endings or place < 0 or not case.items[place].has("speech_pronouns") or case.items[place + 1].unknown:
        return None
    item = case.items[place]
    kind = _POSSESSIVES.get(case.voice.text[item.start : item.end].lower())
    if kind is None or any(one.has("party", "forces", "adj", "enemy") for one in case.items[: place + 1]):
        return None
    return _taken_up(case, place, endings[kind])


def _does_it(case: Case) -> int | None:
    """The verb right before the figure by which those counted are taken or destroyed; null for another verb."""
    at = case.figure.at - 1
    done = at >= 0 and case.items[at].has("taker") and not case.items[at].has("passive", "toll")
    return at if done and not case.figure.phrase.own and not case.figure.phrase.enemy else None


def _taken_up(case: Case, place: int, endings: list[str]) -> Party:
    """The side that a pronoun at a place takes up, by number and gender, and that does not speak."""
    sentence, stop = case.figure.sentence, place
    for earlier in [sentence, *reversed(sentences_before(sentence, _BACK))]:
        if earlier.paragraph is not sentence.paragraph:
            continue
        text, stop = earlier.paragraph.text, place if earlier is sentence else len(earlier.items)
        named = [one for one in sides_named(case, earlier, stop) if agrees(text, one[0], endings)]
        speaker = case.figure.claimant
        named = [one for one in named if one[2] != case.voice.home and (one[0].get("party") or "") != speaker]
        if named:
            return next((party for _, led, party in named if not led), named[0][2])
    return None
