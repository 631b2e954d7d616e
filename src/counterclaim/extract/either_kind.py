"""Which of two kinds does a word of both mean ("fighters", "штурмовики")?"""

from __future__ import annotations

from counterclaim.extract.figure import HUMAN, Figure, sentences_before

_OF_MEN = frozenset({"killed", "wounded", "captured", "surrendered", "missing"})
_SAID = ("loser", "passive", "taker", "toll")


def meant_of_two(figure: Figure) -> None:
    """A word of two categories is read as the second where the paragraph speaks of that kind."""
    if "either" not in figure.sentence.means:
        return
    words = [figure.sentence.items[place] for place in figure.phrase.words]
    other = next((item.get("either") for item in words if item.has("either")), None)
    if other is None:
        return
    around = [item for item in figure.sentence.items if item not in words]
    around += [item for sentence in sentences_before(figure.sentence, 4) for item in sentence.items]
    if any(item.get("cat") == other and not item.has("either") for item in around) or any(
        "shot-down" in (item.get("taker"), item.get("passive")) for item in figure.sentence.items
    ):
        figure.category = other
    elif other in HUMAN and any(item.get(key) in _OF_MEN for item in figure.sentence.items for key in _SAID):
        figure.category = other  # "четырнадцать штурмовиков ранены"
