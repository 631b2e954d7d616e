"""What does each cell of a declared dataset claim?

`read_dataset` walks the files a map describes and gives one claim for each printed figure. A missing cell gives
nothing: never a zero, never a value carried over. A printed zero is a claim of zero. A claim names its cell instead of
offsets, and its document is the dataset (`dataset:NAME`), not the day's download, so that a cell read again keeps its
id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counterclaim.documents.cells import RowReader
from counterclaim.documents.maps import MAPS, DatasetMap, FileRule, dataset_maps, load_map
from counterclaim.documents.tables import Row, number_of, read_rows
from counterclaim.model.claim import Category, Claim, Party
from counterclaim.model.errors import DatasetError, NoSuchFileError, UnknownDatasetError
from counterclaim.model.quantity import Number
from counterclaim.model.quote import Quote

__all__ = ["Correction", "DatasetMap", "dataset_maps", "find_map", "read_corrections", "read_dataset"]


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
        reader = RowReader(dataset, rule, file.name)
        yield from reader.items(rows) if rule.items else reader.figures(rows)
        notes.extend(f"{file.name}: {count} rows left out: {why}" for why, count in sorted(reader.left_out.items()))


def _corrections(dataset: DatasetMap, rule: FileRule, file: Path) -> Iterator[Correction]:
    reader = RowReader(dataset, rule, file.name)
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
    strangers = [name for name in sorted(present - known) if not (prefixes and name.startswith(prefixes))]
    notes.extend(f"{file}: column {name!r} is not in the map and was not read" for name in strangers)
