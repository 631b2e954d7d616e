"""Which figures count bodies that were brought back or handed over?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import PERSONS, Figure, is_part


def of_bodies(figure: Figure) -> None:
    """Bodies that are brought back or handed over are recovered, whatever killed those they were."""
    items = figure.sentence.items
    if "handed_back" not in figure.sentence.means or figure.dropped == "hypothetical":
        return
    near = [items[place] for place in figure.phrase.words]
    near += [figure.topic_item] if figure.topic_item is not None else []
    near += items[max(0, figure.at - 3) : figure.at]
    row = figure.sentence.figures
    more = figure.phrase.own or (figure.phrase.bare and any(item.has("handed_back") for item in near[-3:]))
    goes_on = more and any(one.outcome == "recovered" for one in row if one.at < figure.at)  # "получив взамен 19"
    fallen = "killed" in (*figure.phrase.toll, *figure.phrase.done) and any(
        item.has("gives_back", "brings_home", "handed_back") for item in near[-3:]
    )
    swapped = any(item.has("in_return") for item in near[-4:]) and any(one.outcome == "recovered" for one in row)
    goes_on = goes_on or swapped or _listed_on(figure, row)  # "1000 тел в обмен на 26 бойцов"
    whole = figure.inherited  # "отримала 10 000 тіл полеглих, зокрема 6 057 — у червні"
    goes_on = goes_on or (whole is not None and whole.outcome == "recovered" and figure.phrase.bare and is_part(figure))
    hurt = {"killed", "wounded"} & {*figure.phrase.toll, *figure.phrase.done}
    if "to_hospital" in figure.sentence.means and hurt:  # "в больницы доставили тела 49 погибших"
        figure.outcome, figure.topic, figure.dropped = max(hurt, key="killed".__eq__), "loss", None
        figure.category = "people" if figure.category in {None, PERSONS} else figure.category
        return
    if goes_on or fallen or any(item.has("bodies") for item in near):  # "повернули 1212 загиблих"
        figure.outcome, figure.topic, figure.dropped = "recovered", "loss", None
        if figure.category is None or figure.category == PERSONS:
            figure.category = "people"
        if figure.category == "people" and any(
            item.has("forces") for item in items[figure.at + 1 : figure.phrase.last + 1]
        ):
            figure.category = "personnel"  # "200 тел российских военных"


def _listed_on(figure: Figure, row: Sequence[Figure]) -> bool:
    """Whether a list of bodies goes on with fallen men or a bare number ("returned 112 bodies, 20 fallen soldiers, five
    from Sumy").
    """
    last = next((one for one in reversed(row) if one.at < figure.at), None)
    if last is None or last.outcome != "recovered" or not (figure.phrase.bare or "killed" in figure.phrase.done):
        return False
    between = figure.sentence.items[last.phrase.last + 1 : figure.at]
    comma = any(item.get("punct") == "," for item in between)
    return comma and not is_part(figure) and not any(item.has("taker", "have", "speech_before") for item in between)
