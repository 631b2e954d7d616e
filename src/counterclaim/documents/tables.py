"""Which rows does a data file hold, each cell as printed?"""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterclaim.model.errors import DatasetError, NoSuchFileError
from counterclaim.model.quantity import Number

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes of the largest data file that is read; a table of losses of ten million cells is well below it."""
LARGEST_NUMBER = 10**14
"""A count at or above this is refused: no loss is that large, and the ledger keeps sixteen digits before the point."""
_GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?\Z")
_PLAIN = re.compile(r"[-+]?\d+(\.\d+)?\Z")
_CELL_LIMIT = 1 << 20

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSON list, a JSON Lines or a CSV file, each a mapping from column to cell.

    A JSON cell keeps its type; a CSV cell is its text. Nothing is filled in.

    Raises:
        DatasetError: the file is no table; names the file and the row.
        NoSuchFileError: the file cannot be opened.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise DatasetError(
                path.name, "the file", f"{size:,} bytes are over the limit of {LARGEST_FILE:,}", "split it"
            )
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise NoSuchFileError(str(path), (error.strerror or "it cannot be opened").lower()) from None
    except UnicodeDecodeError as error:
        raise DatasetError(
            path.name, f"byte {error.start}", "this is not UTF-8 text", "save the file as UTF-8"
        ) from None
    if not text.strip():
        raise DatasetError(path.name, "the file", "it is empty", "fetch it again")
    kind = path.suffix.lower()
    if kind == ".csv":
        return list(_csv_rows(path.name, text))
    if kind in (".jsonl", ".ndjson"):
        return [
            _object(path.name, i, _json(path.name, line)) for i, line in enumerate(text.splitlines(), 1) if line.strip()
        ]
    if kind == ".json":
        rows = _json(path.name, text)
        if not isinstance(rows, list):
            raise DatasetError(path.name, "the file", "it is not a list of rows", "expected is [{…}, {…}]")
        return [_object(path.name, i, row) for i, row in enumerate(rows, 1)]
    raise DatasetError(path.name, "the file", f"{kind or 'no'} ending is not one of .json, .jsonl, .csv", "rename it")


def number_of(cell: Any, file: str, where: str, *, signed: bool = False, times: float = 1) -> tuple[Number, str] | None:
    """A cell's number, so many times as large, and its text as printed; null for an empty cell.

    Thousands may be grouped by commas. `signed` allows differences, which may be negative.

    Raises:
        DatasetError: the cell holds something else than a number; names the file, the row and the column.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        text = cell.strip()
        if not text:
            return None
        number = _parsed(text)
    else:
        text, number = str(cell), cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None
    if number is None or not math.isfinite(number):
        raise DatasetError(
            file, where, f"{text[:60]!r} is not a number", "mend the cell, or list the column under skip"
        )
    if number < 0 and not signed:
        raise DatasetError(file, where, f"{text[:60]!r} is negative", "a count of losses is not; mend the cell")
    number = number if times == 1 else number * times
    if abs(number) >= LARGEST_NUMBER:
        raise DatasetError(file, where, f"{text[:60]!r} is no count of losses", "mend the cell")
    return (int(number) if isinstance(number, float) and number.is_integer() else number), text


def _parsed(text: str) -> Number | None:
    if len(text) > 40:
        return None
    plain = text.replace(",", "") if _GROUPED.match(text) else text
    if not _PLAIN.match(plain):
        return None
    return float(plain) if "." in plain else int(plain)


def _csv_rows(file: str, text: str) -> Iterator[Row]:
    csv.field_size_limit(_CELL_LIMIT)
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(reader)
        if len(set(header)) < len(header):
            twice = next(name for name in header if header.count(name) > 1)
            raise DatasetError(file, "row 1", f"column {twice!r} stands twice", "name each column once")
        for cells in reader:
            if not cells:
                continue
            if len(cells) > len(header):
                where = f"row {reader.line_num}"
                raise DatasetError(file, where, f"{len(cells)} cells under {len(header)} columns", "mend the row")
            yield dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise DatasetError(file, f"row {reader.line_num}", f"this is not CSV ({error})", "mend the row") from None


def _json(file: str, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise DatasetError(
            file, f"line {error.lineno}", f"this is not JSON ({error.msg})", "fetch the file again"
        ) from None
    except (ValueError, RecursionError):
        raise DatasetError(
            file, "the file", "this JSON is nested or numbered beyond reason", "fetch it again"
        ) from None


def _object(file: str, i: int, row: Any) -> Row:
    if not isinstance(row, dict):
        raise DatasetError(file, f"row {i}", f"{str(row)[:40]!r} is not a mapping of columns", "expected is {…}")
    return row
