"""Who took, holds or left which place, told without a figure?

Four ways of telling it: an army moves ("advanced near X", "seized X"), a place is taken ("X was captured by ..."), its
taking is named ("the capture of X"), or it is under somebody's control. A denied move is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.extract.judgements.judged_sentences import Hit, Judged, Span, army_of, home, told_claim
from counterclaim.extract.topics.gazetteer import may_be_person, settlement
from counterclaim.extract.words.judging_words import Words, likelihood_of
from counterclaim.model.claim import Category, Claim, Named
from counterclaim.vocabulary.load import vocabulary

_NEGATED = re.compile(
    r"(?<!\w)(?:not|no|never|failed to|without|n't|yet to|не|ні|ни|нет|немає)\s+(?:\w+\s+)?(?:\w+\s+)?\Z"
)
_COUNTED = 40  # characters between a move and a figure that makes it a claim of its own
_EARLIER = 600  # characters back in which a place named again ("the city") was named
_BEFORE = 60  # characters between a place or an army and the word of a move that takes it up
_MOVER = ("forces", "adj", "party", "enemy", "own")
_OUTCOMES = {
    "taking": "controls",
    "held": "controls",
    "fallen": "controls",
    "took": "controls",
    "took_named": "controls",
    "regained": "controls",
    "entered": "advanced",
    "advance": "advanced",
}
_OWNED = 3  # characters of a possessive ending between an owner and the noun of his move ("Russia's advance")
_HELD = 45  # characters of the words that tell who holds a place
Where = tuple[str, int, int]
"""A place's name, and its span in the paragraph's text, end exclusive."""


def moved(span: Span, hit: Hit, known: Judged, *, told_as: str | None) -> Iterator[Claim]:
    """An advance, a gain, a hold or a loss of a named place; nothing where who moves or where stays open.

    `told_as`: the sentence's word of probability, kept with its issuer's yardstick; null without one.
    """
    before = span.paragraph.folded[span.start : hit.start]
    if _NEGATED.search(before) or known.words.denials.search(before) or known.words.wishes.search(before):
        return
    if hit.cue.tells == "advance" and known.words.checks.search(before):
        return
    if any(i.number is not None and i.number.ignored is None and abs(i.start - hit.end) < _COUNTED for i in span.items):
        return
    reading = {"taking": _taking, "held": _held, "fallen": _held}.get(hit.cue.tells, _moving)
    found = reading(span, hit, known)
    if found is None:
        return
    mover, where = found
    if hit.cue.tells == "took_named" and settlement(where[0], known.lexicon.language) is None:
        return  # only a place of the gazetteer is taken without a word that says so
    told = _OUTCOMES.get(hit.cue.tells, hit.cue.tells)
    outcome: Category = told if told in vocabulary().outcomes else Named(told)
    likelihood = likelihood_of(told_as, hit.claimant) if told_as and hit.claimant is not None else None
    for name, start, end in (where, *_listed(span, where, known.words)):
        person = hit.cue.tells == "controls" and may_be_person(name, known.lexicon)
        if person and not _called_a_place(span, start, known):
            return  # who is captured is no place, and named nowhere
        place = (min(hit.start, start), max(hit.end, end))
        where_to = settlement(name, known.lexicon.language) or name
        yield told_claim(
            known,
            span,
            place,
            "territory",
            hit.claimant,
            subject=mover,
            outcome=outcome,
            likelihood=likelihood,
            where=where_to,
        )


def _called_a_place(span: Span, start: int, known: Judged) -> bool:
    """Whether a word for a place leads a name ("the village of ...")."""
    before = span.paragraph.folded[span.start : start].split()[-2:]
    return any(known.words.places.fullmatch(word) for word in before)


def _listed(span: Span, first: Where, words: Words) -> Iterator[Where]:
    """The places that stand in a row behind a first one ("seized A, B and C")."""
    place = first[2]
    while (found := words.listed.match(span.paragraph.text, place, span.end)) is not None:
        if _is_known(span, found.start(1), found.end(1)):
            return
        yield found.group(1), found.start(1), found.end(1)
        place = found.end(1)


Found = tuple[str, Where] | None


def _moving(span: Span, hit: Hit, known: Judged) -> Found:
    """An army before the word and a place behind it; or the other way about ("X was taken by ...")."""
    by = known.words.by.match(span.paragraph.folded, hit.end, span.end)
    mover = None if by is not None else _mover(span, hit, known, before=True)
    where = _place_behind(span, hit, known.words)
    if by is not None or (mover is None and known.lexicon.grammar.get("inverts")):
        mover, where = _mover(span, hit, known, before=False), where if by is None else None
        where = where or _place_before(span, hit.start, known.words)
    elif where is None and known.lexicon.grammar.get("inverts"):
        where = _place_before(span, hit.start, known.words)
    return None if mover is None or where is None else (mover, where)


def _taking(span: Span, hit: Hit, known: Judged) -> Found:
    """The taking of a place as a thing told: by the army named with it, else by that of whoever tells it."""
    where = _object(span, hit.end, known.words)
    if where is None:
        return None
    by = known.words.by.match(span.paragraph.folded, where[2], span.end)
    army = _mover(span, hit, known, before=False) if by is not None or known.lexicon.grammar.get("inverts") else None
    if army is None:
        owner = next((item for item in reversed(span.items) if item.end <= hit.start and item.has(*_MOVER)), None)
        close = owner is not None and not span.paragraph.folded[owner.end : hit.start].strip(" '’s")
        army = army_of(owner.entry, known, hit.claimant) if owner is not None and close else None
    if army is None and known.words.announces.search(span.paragraph.folded, span.start, hit.start):
        army = home(hit.claimant, known)
    return None if army is None else (army, where)


def _held(span: Span, hit: Hit, known: Judged) -> Found:
    """A place before the words and who holds it inside them or behind ("X is under Russian control")."""
    where = _place_before(span, hit.start, known.words) if hit.end - hit.start <= _HELD else None
    words = span.paragraph.folded[hit.start : hit.end].split()[1:-1]
    inside = [meant for _, _, meant in known.lexicon.known(" ".join(words)) if any(key in meant for key in _MOVER)]
    mover = army_of(inside[-1], known, hit.claimant) if inside else _mover(span, hit, known, before=False)
    return None if where is None or mover is None else (mover, where)


def _mover(span: Span, hit: Hit, known: Judged, *, before: bool) -> str | None:
    """The side of the army named last before the word, or first behind it; of whoever speaks for "its troops"."""
    folded = span.paragraph.folded
    named = [
        item
        for item in span.items
        if item.has(*_MOVER)
        and (not item.get("possessive") or hit.start - item.end <= _OWNED or known.words.troops.match(folded, item.end))
        if not known.words.of_place.match(folded, item.end) or item.has("forces")
    ]
    if before:
        near = [item for item in named if item.end <= hit.start]
        troops = list(known.words.its_troops.finditer(span.paragraph.folded, span.start, hit.start))
        if troops and (not near or near[-1].end <= troops[-1].start()):
            return home(hit.claimant, known)
        if not near and known.words.bare_troops.search(folded, span.start, hit.start):
            return home(hit.claimant, known)  # "Battlegroup Center units, the ministry said"
        armies = (army_of(item.entry, known, hit.claimant) for item in reversed(near[-2:]))
        return next((army for army in armies if army is not None), None)  # "Russian and North Korean troops"
    behind = [item for item in named if item.start >= hit.end and item.start - hit.end < _BEFORE]
    return army_of(behind[0].entry, known, hit.claimant) if behind else None


def _place_behind(span: Span, hit: Hit, words: Words) -> Where | None:
    """The place that a move's words lead to, or the one named before that they take up ("the city")."""
    text = span.paragraph.text
    here = words.here_after.match(text, hit.end, span.end)
    if here is not None:
        named = list(words.named_place.finditer(text, max(0, span.start - _EARLIER), span.start))
        return (named[-1].group(1), hit.end, here.end()) if named else None
    if hit.cue.tells == "regained":
        return _found(span, words.positions_after.match(text, hit.end, span.end), words)
    if hit.cue.tells == "took":
        return _found(span, words.took_place.match(text, hit.end, span.end), words)
    if hit.cue.tells in {"advanced", "advance"}:
        return _found(span, words.place_after.match(text, hit.end, span.end), words)
    return _object(span, hit.end, words)


def _object(span: Span, place: int, words: Words) -> Where | None:
    """The place that a move takes, or near which it takes ground."""
    text = span.paragraph.text
    return _found(span, words.object_after.match(text, place, span.end), words) or _found(
        span, words.positions_after.match(text, place, span.end), words
    )


def _place_before(span: Span, place: int, words: Words) -> Where | None:
    """The place right before a move's words, with nothing but small words between."""
    text = span.paragraph.text
    found = words.place_before.search(text, max(span.start, place - _BEFORE), place)
    if found is None:
        return None
    start, end = found.span(1)
    while (
        _is_known(span, start, end)
        or words.named_place.match(text, start, end)  # "City of ..."
        or words.adverbs.match(text, start, end)
    ):
        rest = re.search(r"[ -]", text[start:end])
        if rest is None:
            return None
        start += rest.end()
    return text[start:end], start, end


def _found(span: Span, found: re.Match[str] | None, words: Words) -> Where | None:
    if found is None or _is_known(span, found.start(1), found.end(1)):
        return None
    finer = words.named_place.match(span.paragraph.text, found.end(1) + 1, span.end) or found
    return finer.group(1), found.start(1), finer.end(1)


def _is_known(span: Span, start: int, end: int) -> bool:
    """Whether what looks like a place is a party, a time or another known word."""
    return any(
        item.start < end
        and start < item.end
        and (
            item.time is not None
            or item.number is not None
            or item.has("party", "adj", "forces", "cat", "toll", "enemy", "own", "prepositions")
        )
        for item in span.items
    )
