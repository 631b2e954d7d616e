"""Is a sum a part of the aid that the sentence before told ("Із цієї суми 33 млрд — кредити")?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure, sentences_before


def of_the_sum(figure: Figure) -> Figure | None:
    """The sum given, told in the sentence before, whose parts this one names; null for none."""
    sentence = figure.sentence
    if not any(item.has("of_the_sum") for item in sentence.items[: figure.at]):
        return None
    told = [one for before in sentences_before(sentence, 1) for one in before.figures]
    return next((one for one in reversed(told) if one.topic == "aid" and one.unit == figure.number.unit), None)
