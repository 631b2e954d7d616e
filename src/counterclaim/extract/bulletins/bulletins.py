"""Which figures does an issuer's own list print, row by row, and do its additions add up?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from counterclaim.extract.bulletins.bulletins_gaza import read_gaza
from counterclaim.extract.bulletins.bulletins_ministry import read_ministry
from counterclaim.extract.bulletins.bulletins_rows import Reading
from counterclaim.extract.bulletins.bulletins_staff import is_staffs, names_staff, read_staff
from counterclaim.model.claim import Category, label_of
from counterclaim.model.document import Document
from counterclaim.model.quantity import Number
from counterclaim.vocabulary.load import vocabulary

__all__ = ["Mismatch", "Reading", "increment_mismatches", "part_mismatches", "read_bulletin"]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """An addition that does not add up.

    Attributes:
        category: the row.
        previous: the total of the bulletin before; null for parts of one row.
        total: the printed total.
        stated: the printed addition, or the sum of the printed parts.
        expected: what would add up.
    """

    category: Category
    previous: Number | None
    total: Number
    stated: Number
    expected: Number


def read_bulletin(document: Document, language: str) -> list[Reading] | None:
    """The rows of an issuer's list, in text order; null when the text is no list of a known issuer.

    A document of another source than the issuer is left to the grammar, however alike its rows look, and so is one of
    unknown source where nothing above the rows says that they are the General Staff's. Whoever else names it above rows
    that tell what a day added prints its list.
    """
    party = _party(document)
    rows = read_staff(document.text, document.published_at, language) if party != "gaza-moh" else []
    if rows:
        above = document.text[: rows[0].line_start]
        if party in ("ua-mod", "ua-armed-forces") and not names_staff(document.text):
            return [replace(row, claimant=party) for row in rows]
        known = party in ("ua-general-staff", "ua-mod", "ua-armed-forces")
        printed = names_staff(above) and any(row.increment for row in rows)
        if known or printed or (party is None and is_staffs(above, language)):
            return rows
    if party == "ru-mod" and language == "ru":
        return read_ministry(document.text, document.published_at) or None
    if party in (None, "gaza-moh"):
        return read_gaza(document.text, document.published_at) or None
    return None


def increment_mismatches(previous: Mapping[str, Number], rows: Sequence[Reading]) -> list[Mismatch]:
    """Printed additions that differ from total minus the total of the day before.

    Args:
        previous: label of each category -> total of the bulletin before; a missing one is not compared.
        rows: the rows of the newer bulletin.
    """
    found = []
    for total, added in _pairs(rows):
        before = previous.get(label_of(total.category))
        if before is not None and total.stated - before != added.stated:
            found.append(Mismatch(total.category, before, total.stated, added.stated, total.stated - before))
    return found


def part_mismatches(rows: Sequence[Reading]) -> list[Mismatch]:
    """Rows whose bracketed parts add up to something else than the row says."""
    found, place = [], 0
    while place < len(rows):
        whole = rows[place]
        after = place + 1
        while after < len(rows) and rows[after].part:
            after += 1
        parts = [row for row in rows[place + 1 : after] if not row.within_part]
        total = sum(row.stated for row in parts)
        if parts and not whole.part and total != whole.stated:
            found.append(Mismatch(whole.category, None, whole.stated, total, whole.stated))
        place = after
    return found


def _pairs(rows: Sequence[Reading]) -> Iterable[tuple[Reading, Reading]]:
    for total, added in pairwise(rows):
        if added.increment and not total.increment and added.category == total.category:
            yield total, added


def _party(document: Document) -> str | None:
    known = vocabulary()
    if document.source is None:
        return None
    if document.source in known.sources:
        return known.sources[document.source].party or "another"
    return document.source
