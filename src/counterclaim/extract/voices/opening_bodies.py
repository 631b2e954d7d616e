"""Which body or spokesman does the sentence before open with, for a pronoun that speaks ("The diary ... It says")?"""

from __future__ import annotations

import re

from counterclaim.extract.counts.figure import Sentence, sentences_before
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party

_IN_QUOTES = re.compile(r"\s[«“\"](?=[\dA-ZА-ЯІЇЄҐЁ])[^«»“”\"]{2,40}[»”\"]")
_TAIL = re.compile(r"(?: [А-ЯІЇЄҐ]{2,6}(?!\w))(?: (?:з|із|по) (?:прав|правам|питань|вопросам) [а-яіїєґ]+)?")
_OPENS = 4  # words from a sentence's first to the noun of the body that it opens with
_OFFICE = ("issuers_spokespeople", "issuers_officials", "issuers_heads")
_OF_OFFICE = (*_OFFICE, "issuers_bodies", "issuers_armed", "prepositions", "of", "adj", "party", "place_in")
_ACCOUNT = ("toll", "counts_total", "counts_figure", "speech_sees")
_DOES = ("loser", "taker")


def opening_body(sentence: Sentence, lexicon: Lexicon) -> Party:
    """The body without an id that is the subject of the sentence before; null for none, and where one speaks in it."""
    before = sentences_before(sentence, 1)
    if not before or before[0].paragraph is not sentence.paragraph or before[0].figures:
        return None
    return body_that_opens(before[0], lexicon)


def body_that_opens(before: Sentence, lexicon: Lexicon) -> Named | None:
    """The body without an id with which a sentence begins as its subject; null for none."""
    items, text = before.items, before.paragraph.text
    place = next((at for at, item in enumerate(items[:_OPENS]) if item.has("issuers_bodies")), None)
    if place is None or any(item.has("punct", "prepositions", "clause", "number") for item in items[:place]):
        return None
    head = items[place]
    start = max(mark_at + 2 if (mark_at := text.rfind(mark, 0, head.start)) >= 0 else 0 for mark in (". ", "? ", "! "))
    quoted = _IN_QUOTES.match(text, head.end)
    segment = text[start : head.end]
    if head.get("possessive") or head.has("party") or len(text[start : head.start].split()) >= _OPENS:
        return None
    inside = items[: place + 1]
    whose = items[place + 1] if place + 1 < len(items) else head
    if whose.has("party") and whose.start == head.end + 1 and lexicon.grammar.get("inverts"):
        segment, inside = text[start : whose.end], items[: place + 2]  # "Разведка Эстонии"
    elif lexicon.grammar.get("inverts") and (tail := _TAIL.match(text, head.end)) is not None:
        segment = text[start : tail.end()]  # "Управління ООН з прав людини"
        inside = [item for item in items if item.end <= tail.end()]
    if quoted is not None:  # "Издание «Север» ведёт список. По его данным, ..."
        segment = text[start : quoted.end()]
        inside = [item for item in items if item.end <= quoted.end()]
    found = named_in(segment, inside, first=False, start=start, lexicon=lexicon)
    return found if isinstance(found, Named) and found != AGAIN else None


def opening_spokesman(before: Sentence, lexicon: Lexicon) -> Party:
    """Whom the office that a sentence opens with stands for ("A spokesman for the command dismissed it"); else null."""
    items, text = before.items, before.paragraph.text
    start = items[0].start if items and items[0].has("article") and not items[0].unknown else None
    office = next((at for at, item in enumerate(items[: _OPENS + 1]) if item.has(*_OFFICE)), None)
    if start is None or office is None or not all(item.has(*_OF_OFFICE) for item in items[1:office]):
        return None
    last = office
    for at in range(office + 1, len(items)):
        if not items[at].has(*_OF_OFFICE) or len(items[at].unknown) > 1:
            break
        last = last if items[at].has("prepositions", "of") else at
    inside = items[: last + 1]
    found = named_in(text[start : items[last].end], inside, first=False, start=start, lexicon=lexicon)
    return None if found == AGAIN else found


def gives_account(sentence: Sentence, lexicon: Lexicon) -> Party:
    """The body that the sentence before says has made up its account, where "we" goes on with its own losses.

    "The Admiralty has now made up its account. We lost three cruisers": a paper's "we" would count or find, not lose.
    """
    if "first_person" not in sentence.means or not sentence.figures:
        return None
    we = next(at for at, item in enumerate(sentence.items) if item.has("first_person"))
    does = any(item.has(*_DOES) for item in sentence.items[we + 1 : we + 3])
    before = sentences_before(sentence, 1)
    told = bool(before) and any(item.has(*_ACCOUNT) for item in before[0].items)
    return opening_body(sentence, lexicon) if does and told else None
