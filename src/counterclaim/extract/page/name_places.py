"""Which paragraphs print a name, and where first?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from counterclaim.extract.counts.figure import Paragraph


class NamePlaces:
    """The paragraphs of a document as one text, so that a name is looked for in all of them at once."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        """Takes the paragraphs in text order."""
        self.paragraphs = tuple(paragraphs)
        self.starts = (*accumulate((len(paragraph.text) + 1 for paragraph in self.paragraphs), initial=0),)
        self.text = "".join(paragraph.text + "\n" for paragraph in self.paragraphs)

    def of(self, name: str) -> Iterator[tuple[int, Paragraph]]:
        """Each paragraph that prints the name, with its first place there; every one for an empty name."""
        at = self.text.find(name)
        while 0 <= at < len(self.text):
            place = bisect_right(self.starts, at) - 1
            yield at - self.starts[place], self.paragraphs[place]
            at = self.text.find(name, self.starts[place + 1])
