"""What are several categories that one number counts together?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from counterclaim.vocabulary.load import word_table


@dataclass(frozen=True, slots=True)
class Combined:
    """What several categories are together: an id or a short name, and the ids it sums."""

    category: str
    sums: tuple[str, ...]


@cache
def _rows() -> tuple[tuple[frozenset[str], Combined], ...]:
    return tuple(
        (frozenset(row["of"]), Combined(row["is"], tuple(row.get("sums", ())))) for row in word_table("combine")
    )


def combined(categories: Iterable[str]) -> Combined | None:
    """The composite of several categories; null when no row of the table holds them all."""
    wanted = frozenset(categories)
    if len(wanted) == 1:
        only = next(iter(wanted))
        return next((made for _, made in _rows() if made.category == only), Combined(only, ()))
    return next((made for parts, made in _rows() if wanted and wanted <= parts), None)
