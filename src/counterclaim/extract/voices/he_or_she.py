"""Whom do "he", "she", "it" and "in his words" stand for: the subject of a sentence, or the person who spoke last?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence, sentences_before
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.voices.antecedents import opened_by
from counterclaim.extract.voices.opening_bodies import opening_spokesman
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_OFFICES = ("issuers_heads", "issuers_deputies")
_NO_PERSONS = frozenset({"state", "forces", "ministry", "monitor", "media", "group", "international"})
_BODIES = frozenset({"forces", "ministry", "group"})
_ITSELF = re.compile(r"(?<!\w)(?:сам|само|сама|саме|самі|сами) (?:же )?$")
_NEAR = 10  # characters before a noun in which "itself" stands
_LOSSES = ("toll", "counts_figure", "cat")
_MUTE = re.compile(r"\s(?:мовч|молч|прихову|скрыва|замовч|замалч|відмовля|отказыва|silent|silence|declin|refus)")
_LEADS = ("prepositions", "place_in", "turns", "openers", "punct", "adj", "and")  # before who did it
_COMMENT = re.compile(r"\s(?:comment|respond|repl(?:y|ie)|коммент|комент)")
_AT = 3  # items from the pronoun to its verb
_NAME = r"(?!An?\s)[A-Z][\w'’-]+(?:\s(?:von|van|der|de|al|bin|da|di))*\s[A-Z][\w'’-]+"
_BEHIND_OFFICE = re.compile(rf"\s{_NAME}")
_NAMED = re.compile(
    r"\W*(?:(?!(?:with|by|for|to|in|at|from|on|after|before|during|when|as|under|against)\s)[\w'’-]+,?\s){0,8}?"
    rf"({_NAME})(?=,?\s[a-z])",
)  # a name as a sentence's subject: no preposition leads to it


def person_meant(
    sentence: Sentence,
    said: Sequence[Report],
    reports: Mapping[int, Sequence[Report]],
    issuers: Sequence[Party],
    lexicon: Lexicon,
) -> Party:
    """The subject of the sentence itself, else of the one before where nobody speaks in it; null for none.

    "X had to withdraw a video in which she said", "X published a recording on Friday. He said"; "it" is whom the
    sentence opens with ("Moscow has not updated its toll since September, when it acknowledged").
    """
    cue = next((report for report in said if report.pronoun and not report.generic), None)
    if cue is None or lexicon.grammar.get("inverts"):
        return None
    text, items = sentence.paragraph.folded, sentence.items
    at = next((at for at in range(cue.place - 1, max(-1, cue.place - _AT - 1), -1) if _is_pronoun(items[at])), None)
    if at is None or any(report.start < cue.start and report.party is not None for report in said):
        return None
    near = items[at]
    if text[near.start : near.end] == "it":
        if at and items[at - 1].has("clause", "relative"):
            return opened_by(sentence)
        return _body_that_did(sentence, at)
    if text[near.start : near.end] not in _of_persons(lexicon):
        return None
    here = _subject(sentence, near.start, lexicon)
    before = sentences_before(sentence, 1)
    if here is not None or not before or reports.get(before[0].index) or before[0].paragraph is not sentence.paragraph:
        return here or _last_person(issuers)
    return _subject(before[0], len(text), lexicon) or opening_spokesman(before[0], lexicon) or _last_person(issuers)


def _body_that_did(sentence: Sentence, at: int) -> Party:
    """The body whose deed the sentence tells, for "it said" at its end ("Overnight the air force downed 63, it said").

    Only days, hours and places may stand before it; a bare "army" is that of the side that the text speaks of.
    """
    items = sentence.items
    if at < _AT or not items[at - 1].get("punct"):
        return None
    did = next((place for place, item in enumerate(items[:at]) if item.has("taker")), 0)
    lead, body, deed = items[: max(did - 1, 0)], items[did - 1], items[did]
    if not did or deed.unknown or any(one.time is None and not one.has(*_LEADS) for one in lead):
        return None
    text = sentence.paragraph.text
    if body.has("issuers_armed") and not body.has("party"):
        return Named(text[body.start : body.end])
    party = body.get("party") if not body.get("possessive") else None
    return str(party) if party is not None and vocabulary().parties[str(party)].kind in _BODIES else None


def person_before(
    sentence: Sentence, said: Sequence[Report], held: Party, issuers: Sequence[Party], lexicon: Lexicon
) -> Party:
    """The last person or office that spoke, for a pronoun of persons where a state holds the floor; else `held`.

    '"Not 100,000, as Moscow says," he stressed. Russia, in his words, lost 350,000.'
    """
    parties = vocabulary().parties
    if not isinstance(held, str) or held not in parties or parties[held].kind != "state":
        return held
    cue = next((report for report in said if report.pronoun and not report.generic), None)
    if cue is None or not _personal(sentence, cue, lexicon):
        return held
    before = sentences_before(sentence, 1) if lexicon.grammar.get("inverts") else []
    if before and "issuers_houses" in before[0].means:
        return held  # "Уряд визнав 900 убитих. За його даними, ..."
    return next((party for party in reversed(issuers) if _is_person(party)), held)


def itself(report: Report, sentence: Sentence, lexicon: Lexicon) -> Report:
    """A bare noun of a body behind "itself" with the body that the sentence before names first.

    "Минобороны РФ эти данные не комментировало. Само ведомство заявило о 40".
    """
    before = sentences_before(sentence, 1) if report.noun and lexicon.grammar.get("inverts") else []
    text = sentence.paragraph.folded
    at = text.rfind(report.noun, sentence.items[0].start, report.end) if before else -1
    if at < 0 or _ITSELF.search(text, max(0, at - _NEAR), at) is None:
        return report
    kinds = vocabulary().parties
    named = (str(item.get("party")) for item in before[0].items if item.has("party"))
    body = next((party for party in named if kinds[party].kind in _BODIES), None)
    return report if body is None else replace(report, party=body, pronoun=False, generic=False)


def silent_body(sentence: Sentence, said: Sequence[Report], held: Party) -> Party:
    """The body that the sentence before opens with and says tells of no losses, for a pronoun; else `held`.

    "Минобороны о потерях не говорит. За ночь, по его данным, сбиты 12", "The army had no comment. It said earlier".
    """
    before = next(iter(sentences_before(sentence, 1)), None)
    if before is None or before.figures or "party" not in before.means:
        return held
    if before.means.isdisjoint(_LOSSES) and _COMMENT.search(before.paragraph.folded, before.items[0].end) is None:
        return held
    first = next((item for item in before.items if not item.has("turns", "openers", "clause", "but")), None)
    pronoun = any(report.pronoun and not report.generic for report in said)
    if not pronoun or first is None or not first.has("party") or first.unknown or first.get("possessive"):
        return held
    party = str(first.get("party"))
    mute = _MUTE.search(before.paragraph.folded, first.end, sentence.items[0].start)
    silent = "negation" in before.means or mute is not None
    return party if silent and vocabulary().parties[party].kind in _NO_PERSONS else held


def _personal(sentence: Sentence, cue: Report, lexicon: Lexicon) -> bool:
    """Whether the pronoun of a word of speech is one of persons: beside the word, or inside it ("in his words")."""
    text = sentence.paragraph.folded
    before, after = text[: cue.start].split()[-1:], text[cue.end :].split(maxsplit=1)[:1]
    words = {word.strip('.,;:!?"«»“”—–') for word in (*before, *text[cue.start : cue.end].split(), *after)}
    return not words.isdisjoint(_of_persons(lexicon))


def _of_persons(lexicon: Lexicon) -> Sequence[str]:
    return lexicon.table.get("of_persons") or ()


def _last_person(issuers: Sequence[Party]) -> Party:
    """The person who spoke last, where a body has spoken after him ("Kyiv had put it at 13,000. He said")."""
    parties = vocabulary().parties
    last = next((party for party in reversed(issuers) if party is not None), None)
    common = isinstance(last, Named) and last.name.islower()  # "the ministry"
    if not common and (not isinstance(last, str) or last not in parties or parties[last].kind not in _NO_PERSONS):
        return None
    return next((one for one in reversed(issuers) if _is_person(one)), None)


def _is_person(party: Party) -> bool:
    if isinstance(party, str):
        return party in vocabulary().parties and vocabulary().parties[party].kind == "office"
    return isinstance(party, Named) and party.name.istitle() and " " in party.name


def _is_pronoun(item: Item) -> bool:
    return item.has("speech_pronouns")


def _subject(sentence: Sentence, end: int, lexicon: Lexicon) -> Party:
    """The person whose name a sentence's first words end with, before `end`."""
    text, first = sentence.paragraph.text, sentence.items[0].start if sentence.items else 0
    start = max(text.rfind(mark, 0, first) + len(mark) for mark in (". ", "? ", "! ", "\n")) if first else 0
    found = _NAMED.match(text, start)
    if found is None or found.end() >= end:
        return None
    offices = [item for item in sentence.items if item.start == found.end() + 1 and item.has(*_OFFICES)]
    behind = _BEHIND_OFFICE.match(text, offices[0].end) if offices else None  # "Commission chief X Y"
    close = found.end() if behind is None else behind.end()
    inside = [item for item in sentence.items if item.start >= start and item.end <= close]
    party = named_in(text[start:close], inside, first=False, start=start, lexicon=lexicon, around=())
    if isinstance(party, Named):
        return party if " " in party.name and text[:close].endswith(party.name.rsplit(None, 1)[-1]) else None
    known = vocabulary().parties.get(party) if isinstance(party, str) else None
    return party if known is not None and known.kind != "state" else None
