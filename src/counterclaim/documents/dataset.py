"""What does each cell of a declared dataset claim?

`read_dataset` walks the files a map describes and gives a claim a printed figure. A missing cell gives nothing: never a
zero, never a value carried over. A printed zero is a claim of zero. A claim of a cell names the cell instead of offsets,
and its document is the dataset (`dataset:NAME`), not the day's download, so that a cell read again keeps its id.
"""

from __future__ import annotations

import json.encoder
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from counterclaim.documents.maps import (
    MAPS,
    ColumnRule,
    DatasetMap,
    FileRule,
    FromColumn,
    PeriodRule,
    RowRule,
    dataset_maps,
    load_map,
    meaning_of,
)
from counterclaim.documents.tables import Row, number_of, read_rows
from counterclaim.model.claim import Category, Claim, Named, Party, party_to_json
from counterclaim.model.errors import DatasetError, NoSuchFileError, UnknownDatasetError
from counterclaim.model.ids import canonical_json, sha256_hex
from counterclaim.model.period import Period
from counterclaim.model.quantity import Number, Quantity, quantity_of
from counterclaim.model.quote import Quote

__all__ = ["Correction", "DatasetMap", "dataset_maps", "find_map", "read_corrections", "read_dataset"]

READER = "dataset/1"
_text = json.encoder.encode_basestring


@dataclass(frozen=True, slots=True)
class Correction:
    """A restatement: on `day` the issuer changed a running total by `delta` beside the day's own losses.

    Attributes:
        day: the day of the row, which is also the day it counts as published.
        delta: how much the total moved, in the category's unit; negative where it fell.
        quote: the cell.
    """

    source: str
    claimant: Party
    subject: Party
    category: Category
    outcome: Category
    day: date
    delta: Number
    quote: Quote


def read_dataset(name_or_map: str | Path, path: str | Path, *, notes: list[str] | None = None) -> Iterator[Claim]:
    """The claims of a dataset, file by file, row by row, each with its id.

    Args:
        name_or_map: a map that ships with counterclaim ("petro"), or the path of a map file.
        path: the dataset's folder, or one of its files.
        notes: a list that gets one line for each thing seen and not read (a column the map does not name).

    Raises:
        UnknownDatasetError: there is no such map.
        NoSuchFileError: `path` leads nowhere, or the folder holds none of the dataset's files.
        DatasetError: a file is not what the map says; names the file, the row and the column.
    """
    dataset = find_map(name_or_map)
    files = [(rule, file) for rule, file in _files(dataset, Path(path)) if not rule.corrections]
    return _claims(dataset, files, [] if notes is None else notes)


def read_corrections(name_or_map: str | Path, path: str | Path) -> Iterator[Correction]:
    """The restatements that a dataset's own corrections file lists; nothing where it has none. Zeros are left out.

    Raises:
        UnknownDatasetError, NoSuchFileError, DatasetError: as for `read_dataset`.
    """
    dataset = find_map(name_or_map)
    files = [(rule, file) for rule, file in _files(dataset, Path(path)) if rule.corrections]
    return (found for rule, file in files for found in _corrections(dataset, rule, file))


def find_map(name_or_map: str | Path) -> DatasetMap:
    """The map of that name, or of that file.

    Raises:
        UnknownDatasetError: neither a name nor a file.
        MapError: the file is not a map.
    """
    name = str(name_or_map)
    if name.replace("-", "").isalnum() and (MAPS / f"{name}.yml").is_file():
        return load_map(MAPS / f"{name}.yml")
    path = Path(name)
    if path.suffix.lower() in (".yml", ".yaml") and path.is_file():
        return load_map(path.resolve())
    raise UnknownDatasetError(name, ", ".join(sorted(file.stem for file in MAPS.glob("*.yml"))))


def _files(dataset: DatasetMap, path: Path) -> list[tuple[FileRule, Path]]:
    if path.is_dir():
        found = [(rule, path / rule.file) for rule in dataset.files if (path / rule.file).is_file()]
        missing = [rule.file for rule in dataset.files if not rule.optional and not (path / rule.file).is_file()]
        if missing:
            raise NoSuchFileError(str(path), f"the folder holds no {missing[0]}, which dataset {dataset.name!r} needs")
        return found
    if not path.exists():
        raise NoSuchFileError(str(path))
    named = [(rule, path) for rule in dataset.files if rule.file == path.name]
    if named:
        return named
    if len(dataset.files) == 1:
        return [(dataset.files[0], path)]
    names = ", ".join(rule.file for rule in dataset.files)
    raise NoSuchFileError(str(path), f"dataset {dataset.name!r} has no file of that name, only {names}")


def _claims(dataset: DatasetMap, files: Sequence[tuple[FileRule, Path]], notes: list[str]) -> Iterator[Claim]:
    for rule, file in files:
        rows = read_rows(file)
        _check_columns(rule, file.name, rows, notes)
        reader = _Reader(dataset, rule, file.name)
        yield from reader.items(rows) if rule.items else reader.figures(rows)
        notes.extend(f"{file.name}: {count} rows left out: {why}" for why, count in sorted(reader.left_out.items()))


def _corrections(dataset: DatasetMap, rule: FileRule, file: Path) -> Iterator[Correction]:
    reader = _Reader(dataset, rule, file.name)
    for number, row in enumerate(read_rows(file), 1):
        day = reader.day(row, number)
        for column in rule.columns:
            where = f"row {number} ({day}), column {column.name}"
            cell = number_of(row.get(column.columns[0]), file.name, where, signed=True)
            head = reader.head(column, row, number, None)
            if cell is None or cell[0] == 0 or head is None:
                continue
            quote = Quote(cell[1], None, None, "table", cell=f"{reader.row_name(row, day)}, column {column.name}")
            yield Correction(head.source, head.claimant, head.subject, head.category, head.outcome, day, cell[0], quote)


def _check_columns(rule: FileRule, file: str, rows: Sequence[Row], notes: list[str]) -> None:
    present: set[str] = set()
    for row in rows:
        if not present.issuperset(row):
            present.update(row)
    if rule.date_column not in present:
        raise DatasetError(file, "the header", f"no column {rule.date_column!r} with the day", "is it the right file?")
    wanted = {name for column in rule.columns for name in column.columns}
    if wanted and not wanted & present:
        some = ", ".join(sorted(wanted)[:4])
        raise DatasetError(file, "the header", f"none of the columns {some} is there", "is it the right file?")
    known = wanted | {rule.date_column, *rule.row} | set(rule.skip)
    prefixes = tuple(name[:-1] for name in rule.skip if name.endswith("*"))
    for name in sorted(present - known):
        if not (prefixes and name.startswith(prefixes)):
            notes.append(f"{file}: column {name!r} is not in the map and was not read")


@dataclass(frozen=True, slots=True)
class _Head:
    """All of a claim that rows of one sort share, with its canonical JSON."""

    fields: Mapping[str, Any]
    source: str
    claimant: Party
    subject: Party
    category: Category
    outcome: Category
    attribution: tuple[Party, ...]
    before: str
    after: str


class _Reader:
    """One file's rows turned into claims; keeps what rows share so that a cell costs a few microseconds."""

    def __init__(self, dataset: DatasetMap, rule: FileRule, file: str) -> None:
        self.dataset, self.rule, self.file = dataset, rule, file
        self.document = f"dataset:{dataset.name}"
        self.left_out: Counter[str] = Counter()
        self._days: dict[str, date] = {}
        self._heads: dict[Any, _Head | None] = {}
        self._periods: dict[Any, tuple[Period, str]] = {}
        self._depends = {column.name: _depends(column, rule.rules) for column in rule.columns}

    def figures(self, rows: Sequence[Row]) -> Iterator[Claim]:
        for number, row in enumerate(rows, 1):
            opened = self._open(row, number)
            if opened is None:
                continue
            day, special, name = opened
            for column in self.rule.columns:
                cell = self._cell(column, row, number)
                if cell is None:
                    continue
                head = self.head(column, row, number, special)
                if head is not None:
                    where = f"{name}, column{'s' if len(column.columns) > 1 else ''} {column.name}"
                    yield self._claim(head, row, day, cell, where)

    def items(self, rows: Sequence[Row]) -> Iterator[Claim]:
        counts: Counter[tuple[Any, ...]] = Counter()
        first: dict[tuple[Any, ...], tuple[Row, int, date, RowRule | None, str]] = {}
        for number, row in enumerate(rows, 1):
            opened = self._open(row, number)
            if opened is not None:
                key = tuple(row.get(name) for name in self.rule.row)
                counts[key] += 1
                first.setdefault(key, (row, number, *opened))
        column = self.rule.columns[0]
        for key, (row, number, day, special, name) in sorted(first.items(), key=lambda entry: (entry[1][2], entry[1][4])):
            head = self.head(column, row, number, special)
            if head is not None:
                count = counts[key]
                yield self._claim(head, row, day, (count, None, None, str(count)), f"{name}, rows counted")

    def day(self, row: Row, number: int) -> date:
        """The day of a row."""
        text = row.get(self.rule.date_column)
        found = self._days.get(text) if isinstance(text, str) else None
        if found is not None:
            return found
        form, where = self.rule.date_form, f"row {number}, column {self.rule.date_column}"
        if not isinstance(text, str) or not text.strip():
            raise DatasetError(self.file, where, "the row has no day", "mend the row")
        try:
            day = date.fromisoformat(text) if form is None else datetime.strptime(text, form).date()  # noqa: DTZ007
        except ValueError:
            raise DatasetError(
                self.file, where, f"{text[:40]!r} is not a day of the form {form or 'YYYY-MM-DD'}", "mend the cell"
            ) from None
        self._days[text] = day
        return day

    def row_name(self, row: Row, day: date) -> str:
        """How a cell's address names the row: its day, then the map's further columns."""
        rest = (" ".join(str(row.get(name, "")).split())[:60] for name in self.rule.row if name != self.rule.date_column)
        return " / ".join((f"row {day}", *rest))

    def head(self, column: ColumnRule, row: Row, number: int, special: RowRule | None) -> _Head | None:
        """What rows like this one share; null where the map leaves such rows out."""
        key = (column.name, id(special), *(row.get(name) for name in self._depends[column.name]))
        try:
            return self._heads[key]
        except KeyError:
            pass
        except TypeError:
            where = f"row {number}, column {column.name}"
            raise DatasetError(self.file, where, "a cell holds a list or a mapping", "mend the row") from None
        fields = {**column.fields, **(special.fields if special else {})}
        values = {
            name: self._settled(rule, row, number) if isinstance(rule, FromColumn) and name != "url" else rule
            for name, rule in fields.items()
        }
        head = None if any(value is _SKIP for value in values.values()) else self._head(values)
        self._heads[key] = head
        return head

    def _open(self, row: Row, number: int) -> tuple[date, RowRule | None, str] | None:
        """The row's day, the rule that makes it special, and its name; null where it is left out."""
        day = self.day(row, number)
        if self.rule.start is not None and day < self.rule.start:
            self.left_out[f"before {self.rule.start}"] += 1
            return None
        special = next((rule for rule in self.rule.rules if _fits(rule, row, day)), None) if self.rule.rules else None
        if special is not None and special.leave_out is not None:
            self.left_out[special.leave_out] += 1
            return None
        return day, special, self.row_name(row, day)

    def _cell(self, column: ColumnRule, row: Row, number: int) -> tuple[Number | None, Any, Any, str] | None:
        """(stated, low, high, text) of a figure; low and high only for a range."""
        if column.shape == "one":
            raw = row.get(column.name)
            if type(raw) is int and 0 <= raw < 10**12:
                return raw, None, None, str(raw)
            found = number_of(raw, self.file, f"row {number}, column {column.name}")
            return None if found is None else (found[0], None, None, found[1])
        cells = [number_of(row.get(name), self.file, f"row {number}, column {name}") for name in column.columns]
        present = [cell for cell in cells if cell is not None]
        if column.shape == "sum":
            if len(present) < len(cells):
                return None
            return sum(cell[0] for cell in present), None, None, " + ".join(cell[1] for cell in present)
        if not present:
            return None
        low, high = (None if cell is None else cell[0] for cell in cells)
        if low is not None and high is not None and low > high:
            raise DatasetError(self.file, f"row {number}", f"low {low} is above high {high}", "mend the row")
        return None, low, high, "–".join(cell[1] for cell in present)

    def _claim(
        self, head: _Head, row: Row, day: date, cell: tuple[Number | None, Any, Any, str], where: str
    ) -> Claim:
        stated, low, high, exact = cell
        fields = head.fields
        unit = fields.get("unit")
        if stated is not None:
            quantity = quantity_of(stated, fields.get("qualifier") or "exact", unit)
        elif low is not None and high is not None:
            quantity = Quantity(None, low, high, "range", unit)
        else:
            quantity = quantity_of(low, "at-least", unit) if high is None else quantity_of(high, "up-to", unit)
        period, period_json = self._period(fields["period"], row, day)
        q = quantity
        numbers = f"{_json(q.stated)},{_json(q.low)},{_json(q.high)}"
        identity = (
            f"{head.before}{_text(where)},{_text(exact)},{head.after},"
            f'[{numbers},"{q.qualifier}",{"null" if q.unit is None else _text(q.unit)}],{period_json}]'
        )
        return Claim(
            topic=fields.get("topic") or "loss",
            claimant=head.claimant,
            subject=head.subject,
            category=head.category,
            outcome=head.outcome,
            quantity=quantity,
            period=period,
            quote=Quote(exact, None, None, "table", "", "", where),
            attribution=head.attribution,
            part=bool(fields.get("part", False)),
            document=self.document,
            url=_address(fields.get("url"), row) or self.dataset.address,
            source=head.source,
            published_at=day,
            reader=READER,
            claim_id="c-" + sha256_hex(identity)[:32],
        )

    def _head(self, values: Mapping[str, Any]) -> _Head:
        source = values.get("source") or self.dataset.source
        claimant, subject = values.get("claimant"), values.get("subject")
        category, outcome, topic = values.get("category"), values.get("outcome"), values.get("topic") or "loss"
        named = (topic, *(party_to_json(party) for party in (claimant, subject, category, outcome)))
        return _Head(
            values,
            source,
            claimant,
            subject,
            category,
            outcome,
            (source, claimant) if claimant is not None else (source,),
            f"[{canonical_json(self.document)},{canonical_json(source)},null,null,",
            ",".join(canonical_json(part) for part in named),
        )

    def _settled(self, rule: FromColumn, row: Row, number: int) -> Any:
        raw = row.get(rule.column)
        text = "" if raw is None else " ".join(str(raw).split())
        if not text:
            return rule.missing
        printed = text.partition(" (")[0] if rule.brackets else text
        for candidate in (text, printed):
            listed, value = meaning_of(rule, candidate)
            if listed:
                return value
        if rule.otherwise == "name":
            return Named(printed)
        if rule.otherwise == "skip":
            self.left_out[f"{rule.column} {text[:40]!r}"] += 1
            return _SKIP
        where = f"row {number}, column {rule.column}"
        raise DatasetError(self.file, where, f"{text[:60]!r} is not in the map", "add it under values, or mend the cell")

    def _period(self, rule: PeriodRule, row: Row, day: date) -> tuple[Period, str]:
        hours = row.get(rule.column) if rule.column else None
        key = (id(rule), day, hours if isinstance(hours, str | int) else None)
        found = self._periods.get(key)
        if found is None:
            period = self._resolved(rule, hours, day)
            start, end = (_text(d.isoformat()) if d else "null" for d in (period.start, period.end))
            shape = f'["{period.kind}",{start},{end},{_text(period.per) if period.per else "null"}]'
            found = self._periods[key] = (period, shape)
        return found

    def _resolved(self, rule: PeriodRule, hours: Any, day: date) -> Period:
        if rule.kind == "cumulative":
            return Period("cumulative", rule.since, day, "document-date")
        if rule.kind == "day":
            return Period("interval", day, day, "stated")
        if rule.kind == "rate":
            last = day.replace(day=1) - timedelta(days=1)
            return Period("rate", last.replace(day=1), last, "stated", rule.per)
        found = number_of(hours, self.file, f"row {day}, column {rule.column}")
        if found is None or found[0] <= 0 or found[0] > 24 * 366:
            where = f"row {day}, column {rule.column}"
            raise DatasetError(self.file, where, f"{hours!r} is not a number of hours", "mend the cell")
        return Period("interval", day - timedelta(days=max(1, round(found[0] / 24))), day, "document-date")


class _Skip:
    """The mark of a row that the map leaves out."""


_SKIP = _Skip()


def _depends(column: ColumnRule, rules: Sequence[RowRule]) -> tuple[str, ...]:
    fields = [*column.fields.items(), *(entry for rule in rules for entry in rule.fields.items())]
    return tuple(sorted({rule.column for name, rule in fields if isinstance(rule, FromColumn) and name != "url"}))


def _fits(rule: RowRule, row: Row, day: date) -> bool:
    if rule.day_of_month is not None and day.day != rule.day_of_month:
        return False
    return all(("" if row.get(name) is None else str(row[name]).strip()) == text for name, text in rule.when.items())


def _address(rule: Any, row: Row) -> str | None:
    text = row.get(rule.column) if isinstance(rule, FromColumn) else rule
    return text if isinstance(text, str) and text.startswith(("https://", "http://")) else None


def _json(number: Number | None) -> str:
    return "null" if number is None else repr(number)
