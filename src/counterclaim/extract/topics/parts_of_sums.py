"""Is a sum a part of the aid that the sentence before told ("Із цієї суми 33 млрд — кредити"), or what was promised, of
which a part is told ("500 of the 800 shells promised")?
"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure, sentences_before


def of_the_sum(figure: Figure) -> Figure | None:
    """The sum given, told in the sentence before, whose parts this one names; null for none."""
    sentence = figure.sentence
    if not any(item.has("of_the_sum") for item in sentence.items[: figure.at]):
        return None
    told = [one for before in sentences_before(sentence, 1) for one in before.figures]
    return next((one for one in reversed(told) if one.topic == "aid" and one.unit == figure.number.unit), None)


def promised_whole(figure: Figure) -> bool:
    """Whether a number is what was promised, of which the one before it came ("500 тисяч із 800 тисяч обіцяних")."""
    items, at, last = figure.sentence.items, figure.at, figure.phrase.last
    before = items[at - 1] if at else None
    if before is None or before.unknown or items[at].unknown:
        return False
    if before.has("aid_pledged") and at > 1:
        return items[at - 2].has("of") and not before.unknown
    behind = items[at + 1 : last + 2]
    return before.has("of") and any(one.has("aid_pledged") and not one.unknown for one in behind)
