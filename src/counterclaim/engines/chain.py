"""How is a row, and a commit, made to show any later change?

A row's line is its values as text, joined by the unit separator, null as the record separator. A row's digest is the
sha256 of its line; a commit's hash is the sha256 of the hash before it and all digests in order of writing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from counterclaim.engines.base import Column

NOTHING = "0" * 64
BETWEEN, NULL = "\x1f", "\x1e"


def text_of(value: Any, column: Column) -> str:
    """A value as the text that is hashed: ISO days, UTC moments with microseconds, four decimals."""
    if value is None:
        return NULL
    match column.type:
        case "text":
            return str(value)
        case "whole":
            return str(int(value))
        case "number":
            return f"{value if isinstance(value, Decimal) else Decimal(repr(value)):.4f}"
        case "day":
            return value.isoformat() if isinstance(value, date) else str(value)
        case "moment":
            return value.strftime("%Y-%m-%d %H:%M:%S.%f") if isinstance(value, datetime) else str(value)
        case "flag":
            return "true" if value else "false"


def digest(values: Sequence[Any], columns: Sequence[Column]) -> str:
    """The sha256 of a row, in hex."""
    line = BETWEEN.join(text_of(value, column) for value, column in zip(values, columns, strict=True))
    return hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest()


def mark(row_digest: str) -> int:
    """The first 60 bits of a row's digest, which are stored beside it."""
    return int(row_digest[:15], 16)


def link(before: str, digests: Iterable[str]) -> str:
    """A commit's hash: the sha256 of the hash before it and its rows' digests, in hex."""
    found = hashlib.sha256(before.encode())
    for row_digest in digests:
        found.update(row_digest.encode())
    return found.hexdigest()
