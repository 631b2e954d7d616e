"""Which numbers of a row are those of the kinds listed before them, in order ("tanks and guns were 331 and 170")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure, in_pieces
from counterclaim.extract.counts.lists import inherit


def respective(figures: Sequence[Figure], earlier: Sequence[Figure]) -> None:
    """A row of bare numbers as long as the list before it takes that list's categories in order."""
    row: list[Figure] = []
    for figure in [*figures, None]:
        bare = figure is not None and (figure.phrase.bare or in_pieces(figure)) and not figure.number.increment
        bare = bare and figure is not None and not figure.phrase.of_them
        if figure is not None and bare and (not row or _joined(row[-1], figure)):
            row.append(figure)
            continue
        if len(row) > 1:
            _match_row(row, [*earlier, *figures])
        row = [figure] if figure is not None and bare else []


def _joined(first: Figure, second: Figure) -> bool:
    between = first.sentence.items[first.at + 1 : second.at]
    again = (
        second.number.hedge is not None and second.sentence is first.sentence and not any(i.has("and") for i in between)
    )
    return not again and all(item.has("and") or item.get("punct") == "," for item in between)


def _match_row(row: Sequence[Figure], figures: Sequence[Figure]) -> None:
    start = next(place for place, figure in enumerate(figures) if figure is row[0])
    listed = [figure for figure in figures[max(0, start - len(row)) : start] if not figure.phrase.bare]
    kinds = {(figure.category, figure.outcome) for figure in listed}  # "120 killed and 180 wounded, ... 70 and 100"
    labelled = row[0].sentence.paragraph.listed and row[0].category is not None  # "- Personnel: 354,700, up 920"
    above = bool(listed) and listed[0].sentence is not row[0].sentence
    if len(listed) != len(row) or len(kinds) != len(row) or (labelled and above):
        _match_nouns(row)
        return
    items, first = row[0].sentence.items, row[0].at
    own = first > 0 and items[first - 1].has("passive", "loser", "toll") and not items[first].unknown
    if own and listed[0].sentence is not row[0].sentence:
        return  # "погибли 20 бойцов, ранены 72, 26 пропали без вести"
    for figure, model in zip(row, listed, strict=True):
        inherit(figure, model)
        if figure.topic_item is not None:
            figure.topic_item = None
        if model.outcome is not None:
            figure.outcome, figure.governor, figure.dropped = model.outcome, model.governor, model.dropped


def _match_nouns(row: Sequence[Figure]) -> None:
    """Gives a row of numbers the nouns listed before it ("losses in tanks, guns and jets were 331, 170 and 58")."""
    items, nouns = row[0].sentence.items, list[Item]()
    for item in reversed(items[: row[0].at]):
        if item.has("cat") and not item.has("and"):
            nouns.insert(0, item)
        elif nouns and not (item.has("and") or item.get("punct") == ","):
            break
        elif item.number is not None:
            return
    kinds = [str(item.get("cat")) for item in nouns]
    if len(kinds) != len(row) or len(set(kinds)) != len(row) or len(set(kinds) & HUMAN) > 1:
        return
    for figure, kind, noun in zip(row, kinds, nouns, strict=True):
        figure.category, figure.sums, figure.topic_item = kind, (), noun
