"""Which words carry the figure, and where do they stand?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ZoneKind = Literal["headline", "body", "caption", "quotation", "table"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A span of the document's text: `text[start:end] == exact`.

    Attributes:
        exact: the number with its hedge and noun, at most 200 characters; for a dataset cell, the cell's text.
        start: first character, inclusive, in characters of the decoded text; null for a dataset cell.
        end: one past the last character; null for a dataset cell.
        zone: where in the document it stands.
        prefix: up to 32 characters before the span; a reader's aid, never evidence.
        suffix: up to 32 characters after it.
        cell: address of a dataset cell ("row 2024-03-27, column tank"); null for text.
    """

    exact: str
    start: int | None
    end: int | None
    zone: ZoneKind = "body"
    prefix: str = ""
    suffix: str = ""
    cell: str | None = None
