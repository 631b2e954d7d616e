"""Which settlements does a conflict's pack name?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.vocabulary.entries import entries_of


@dataclass(frozen=True, slots=True)
class Place:
    """A settlement: its names, and further forms by which texts call it.

    Attributes:
        names: by language; the English one is what a claim carries.
        aliases: other names and forms by language; `*` stands for any ending of a word.
    """

    id: str
    names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]


def places_in(folder: Path) -> tuple[Place, ...]:
    """The settlements of a pack's `places.yml`, in its order; none where there is no such file.

    Raises:
        VocabularyError: an entry is not understood; names file and line.
    """
    found = []
    for item in entries_of(folder / "places.yml"):
        item.check(("names", "aliases"), ("names",))
        found.append(Place(item.key, item.languages("names"), item.forms("aliases")))
    return tuple(found)
