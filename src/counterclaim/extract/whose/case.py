"""What is every reading of whose loss a figure is given?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.whose.owners import Voice
from counterclaim.extract.words.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Case:
    """A figure whose subject is sought: what every reading of the table below is given."""

    figure: Figure
    before: Sequence[Figure]
    voice: Voice
    lexicon: Lexicon

    @property
    def items(self) -> Sequence[Item]:
        """The items of the figure's sentence."""
        return self.figure.sentence.items
