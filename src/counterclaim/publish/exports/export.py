"""How does the ledger leave the house: as lines, tables, a database, a data package, claim reviews?"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import IO

from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim, claim_to_json
from counterclaim.model.errors import ExportFileError, ExportFormatError
from counterclaim.publish.briefs.view import QUOTE_LIMIT
from counterclaim.publish.exports.claimreview import claim_reviews
from counterclaim.publish.exports.codebook import codebook
from counterclaim.publish.exports.table import COLUMNS, csv_lines, rows_of, write_datapackage, write_sqlite
from counterclaim.publish.pages.shelf import may_show

_PAGE = 20_000
FORMATS = ("jsonl", "csv", "parquet", "sqlite", "datapackage", "claimreview", "codebook")


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote.

    Attributes:
        written: rows, lines or reviews.
        withheld: claims left out, because their source gives no permission or nobody reviewed a model's reading.
    """

    format: str
    written: int
    withheld: int


def export(ledger: Ledger, format: str, out: str | Path | IO[str]) -> Exported:  # noqa: A002 - the contract's word
    """Write the claims of a ledger in one of `FORMATS`.

    `out` is a path, or for `jsonl`, `csv`, `claimreview` and `codebook` also an open text stream. `datapackage` writes
    a folder (`claims.csv`, `datapackage.json`, `codebook.md`). Quotes are cut at 300 characters; claims of sources
    without permission to publish are left out and counted. Missing values are empty in CSV and null elsewhere, never 0.

    Raises:
        ExportFormatError: the format is not one of ours.
        ExportFileError: the format needs a path where a stream was given.
    """
    if format not in FORMATS:
        raise ExportFormatError(format, FORMATS)
    if not isinstance(out, str | Path) and format not in _STREAMED:
        raise ExportFileError(format)
    counted = _Counted(ledger)
    if format in _STREAMED:
        written = _to_text(out, _STREAMED[format](ledger, counted))
    else:
        written = _FILES[format](ledger, counted, Path(str(out)))
    return Exported(format, written, counted.withheld)


class _Counted:
    """The claims that may be shown, a page at a time; counts those that may not."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.withheld = 0

    def __iter__(self) -> Iterator[Claim]:
        after: str | None = None
        while page := self._ledger.claims(limit=_PAGE, after=after):
            for claim in page:
                if may_show(claim):
                    yield claim
                else:
                    self.withheld += 1
            if len(page) < _PAGE:
                return
            after = page[-1].claim_id


def _jsonl(_ledger: Ledger, claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        value = claim_to_json(claim)
        value["quote"] = {**value["quote"], "exact": claim.quote.exact[:QUOTE_LIMIT]}
        yield json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _csv(_ledger: Ledger, claims: Iterable[Claim]) -> Iterator[str]:
    return csv_lines(rows_of(claims))


def _reviews(ledger: Ledger, _claims: Iterable[Claim]) -> Iterator[str]:
    for review in claim_reviews(ledger):
        yield json.dumps(review, ensure_ascii=False, separators=(",", ":")) + "\n"


def _codebook(_ledger: Ledger, _claims: Iterable[Claim]) -> Iterator[str]:
    yield codebook()


def _sqlite(_ledger: Ledger, claims: Iterable[Claim], path: Path) -> int:
    return write_sqlite(rows_of(claims), path)


def _datapackage(_ledger: Ledger, claims: Iterable[Claim], path: Path) -> int:
    return write_datapackage(rows_of(claims), path)


def _parquet(_ledger: Ledger, claims: Iterable[Claim], path: Path) -> int:
    from counterclaim.engines.plain import write_parquet

    return write_parquet(path, COLUMNS, (astuple(row) for row in rows_of(claims)))


_STREAMED: dict[str, Callable[[Ledger, Iterable[Claim]], Iterator[str]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "claimreview": _reviews,
    "codebook": _codebook,
}
_FILES: dict[str, Callable[[Ledger, Iterable[Claim], Path], int]] = {
    "sqlite": _sqlite,
    "datapackage": _datapackage,
    "parquet": _parquet,
}


def _to_text(out: str | Path | IO[str], lines: Iterable[str]) -> int:
    if isinstance(out, str | Path):
        with Path(out).open("w", encoding="utf-8", newline="") as stream:
            return _to_text(stream, lines)
    count = 0
    for line in lines:
        out.write(line)
        count += 1
    if isinstance(out, io.TextIOBase):
        out.flush()
    return count
