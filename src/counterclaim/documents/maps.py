"""Which column of a dataset means what, and who says so?

A dataset map is a YAML file: address, licence, credit, and for each file of the dataset which column holds the day,
which columns hold figures, and who claims what about whom. Maps that ship with counterclaim stand beside the
vocabulary; one of the user's own has the same form. An error names the map's file and line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from counterclaim.model.claim import Named, Role, Topic
from counterclaim.model.errors import MapError
from counterclaim.model.period import Per
from counterclaim.model.quantity import Qualifier, Unit
from counterclaim.vocabulary.load import FOLDER, vocabulary

MAPS = FOLDER / "datasets"
MOST_DIGITS = 4
"""Decimals that the ledger keeps of a number."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAP_KEYS = ("title", "source", "address", "licence", "credit", "files")
_FILE_KEYS = (
    *("file", "fetch", "date", "row", "each", "columns", "rules", "skip", "items", "corrections", "optional"),
    "empty",
)
_CELL_KEYS = (
    "topic",
    "claimant",
    "subject",
    "category",
    "outcome",
    "unit",
    "qualifier",
    "url",
    "period",
    "part",
    "source",
)
_COLUMN_KEYS = (*_CELL_KEYS, "sum", "low", "high", "times", "digits")
_FROM_KEYS = ("column", "values", "otherwise", "missing", "brackets")
Otherwise = Literal["error", "name", "skip"]


@dataclass(frozen=True, slots=True)
class FromColumn:
    """A field that a column of the row settles.

    Attributes:
        values: what each text of the column stands for; `*` at the end of a text stands for any ending.
        otherwise: what a text that is not listed does: `error`, `name` (kept as printed) or `skip` (the row).
        missing: what an empty cell stands for.
        brackets: whether a note in brackets at the end of the text is dropped before it is looked up.
    """

    column: str
    values: Mapping[str, Any]
    otherwise: Otherwise
    missing: Any
    brackets: bool


@dataclass(frozen=True, slots=True)
class PeriodRule:
    """How a row's day becomes the period its figures are about.

    `cumulative` since `since` to the day; `day`, that day alone; `hours`, from as many days before as the column says;
    `rate` per `per` over the month before the day.
    """

    kind: Literal["cumulative", "day", "hours", "rate"]
    since: date | None = None
    column: str | None = None
    per: Per | None = None


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """One figure of a row: the columns it stands in and the fields of its claim.

    Attributes:
        name: the column's name, or the words that name a joint entry.
        columns: the columns read; several for a sum or a range.
        shape: `one` column, the `sum` of several (only where each is printed), or a `range`.
        fields: claim fields by name; a constant or a `FromColumn`.
        times: what a cell is multiplied by to come to the claim's unit (square metres to km²: 0.000001).
        digits: decimals kept of a computed cell; null leaves the number as printed.
    """

    name: str
    columns: tuple[str, ...]
    shape: Literal["one", "sum", "range"]
    fields: Mapping[str, Any]
    times: float = 1
    digits: int | None = None


@dataclass(frozen=True, slots=True)
class RowRule:
    """Rows that are something else: other fields for them, or a reason to leave them out."""

    when: Mapping[str, str]
    day_of_month: int | None
    fields: Mapping[str, Any]
    leave_out: str | None


@dataclass(frozen=True, slots=True)
class FileRule:
    """One file of a dataset.

    Attributes:
        date_form: `strptime` form of the day column; null for YYYY-MM-DD.
        start: rows before this day are left out; null for none.
        row: the columns that name a row in a cell's address.
        items: whether a row is one item, so that the figure is the number of rows that agree in `row`.
        corrections: whether the cells are differences by which the issuer restated a total.
        empty: texts that stand for an empty cell ("NA").
    """

    file: str
    fetch: str | None
    date_column: str
    date_form: str | None
    start: date | None
    row: tuple[str, ...]
    columns: tuple[ColumnRule, ...]
    rules: tuple[RowRule, ...]
    skip: Mapping[str, str]
    items: bool = False
    corrections: bool = False
    optional: bool = False
    empty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatasetMap:
    """A declared table: where it lives, who is credited, and what its columns mean."""

    name: str
    title: str
    source: str
    address: str | None
    licence: str | None
    credit: str | None
    files: tuple[FileRule, ...] = field(default=())


def dataset_maps() -> Mapping[str, DatasetMap]:
    """The maps that ship with counterclaim, by name, in alphabetical order.

    Raises:
        MapError: one of them is not a map.
    """
    return {path.stem: load_map(path) for path in sorted(MAPS.glob("*.yml"))}


@cache
def load_map(path: Path) -> DatasetMap:
    """The dataset map of one YAML file.

    Raises:
        MapError: the file is not a map; names the file and the line.
    """
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=_LOADER)
    except OSError as error:
        raise MapError(str(path), 1, "the map cannot be opened", error.strerror or "check the path") from None
    except UnicodeDecodeError:
        raise MapError(path.name, 1, "the map is not UTF-8 text", "save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", None) or "mend it")
        raise MapError(path.name, 1 if mark is None else mark.line + 1, "this is not YAML", problem) from None
    if not isinstance(root, yaml.MappingNode) or len(root.value) != 1:
        raise MapError(path.name, 1, "a map holds one entry, named after the dataset", 'write `"name": {…}`')
    name, body = root.value[0]
    return _map(str(name.value), _Node(path.name, str(name.value), body))


class _Node:
    """A mapping of the file with the line of each key, so that an error can name it."""

    __slots__ = ("file", "line", "lines", "nodes", "path", "value")

    def __init__(self, file: str, path: str, node: yaml.Node) -> None:
        self.file, self.path, self.line = file, path, node.start_mark.line + 1
        if not isinstance(node, yaml.MappingNode):
            raise MapError(file, self.line, f"{path} is not a mapping", "give its fields as `key: value`")
        self.nodes = {str(key.value): value for key, value in node.value}
        self.lines = {str(key.value): key.start_mark.line + 1 for key, _ in node.value}
        self.value: dict[str, Any] = {key: _plain(value) for key, value in self.nodes.items()}

    def error(self, what: str, advice: str, *, key: str | None = None) -> MapError:
        return MapError(self.file, self.lines.get(key or "", self.line), f"{self.path}: {what}", advice)

    def known(self, keys: tuple[str, ...], required: tuple[str, ...]) -> None:
        for key in self.value:
            if key not in keys:
                raise self.error(f"unknown key {key!r}", f"known keys are {', '.join(keys)}", key=key)
        for key in required:
            if key not in self.value:
                raise self.error(f"key {key!r} is missing", "add it")

    def child(self, key: str) -> _Node:
        return _Node(self.file, f"{self.path}, {key}", self.nodes[key])

    def children(self, key: str) -> list[_Node]:
        node = self.nodes[key]
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(f"{key!r} is not a list", "write its entries with a dash each", key=key)
        return [_Node(self.file, f"{self.path}, {key} {i}", item) for i, item in enumerate(node.value, 1)]


def _plain(node: yaml.Node) -> Any:
    loader = _LOADER("")
    try:
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _map(name: str, node: _Node) -> DatasetMap:
    node.known(_MAP_KEYS, ("title", "files"))
    value = node.value
    files = tuple(_file(child) for child in node.children("files"))
    if not files:
        raise node.error("no file is described", "add one under files", key="files")
    return DatasetMap(
        name,
        str(value["title"]),
        str(value.get("source") or name),
        value.get("address"),
        value.get("licence"),
        value.get("credit"),
        files,
    )


def _file(node: _Node) -> FileRule:
    node.known(_FILE_KEYS, ("file", "date"))
    value = node.value
    when = node.child("date")
    when.known(("column", "form", "from"), ("column",))
    each: dict[str, Any] = {}
    if "each" in value:
        common = node.child("each")
        common.known(_CELL_KEYS, ())
        each = _fields(common)
    items = bool(value.get("items", False))
    if items == ("columns" in value):
        raise node.error("a file has either `columns` or `items: true`", "say which columns hold figures")
    columns = _columns(node, each) if "columns" in value else (ColumnRule("item", (), "one", each),)
    return FileRule(
        str(value["file"]),
        value.get("fetch"),
        str(when.value["column"]),
        when.value.get("form"),
        _day(when, "from") if "from" in when.value else None,
        tuple(value.get("row") or (when.value["column"],)),
        columns,
        tuple(_row_rule(child) for child in node.children("rules")) if "rules" in value else (),
        {str(key): str(reason) for key, reason in (value.get("skip") or {}).items()},
        items,
        bool(value.get("corrections", False)),
        bool(value.get("optional", False)),
        tuple(map(str, value.get("empty") or ())),
    )


def _columns(node: _Node, each: Mapping[str, Any]) -> tuple[ColumnRule, ...]:
    rules, parent = [], node.child("columns")
    for name in parent.nodes:
        entry = parent.child(name)
        entry.known(_COLUMN_KEYS, ())
        own = _fields(entry)
        fields = {**each, **own}
        for key in ("category", "outcome", "period"):
            if key not in fields:
                raise entry.error(f"nothing says its {key}", f"give `{key}:` here or under `each:`")
        rules.append(_column(entry, name, fields))
    return tuple(rules)


def _column(entry: _Node, name: str, fields: Mapping[str, Any]) -> ColumnRule:
    value, times, digits = entry.value, entry.value.get("times", 1), entry.value.get("digits")
    if isinstance(times, bool) or not isinstance(times, int | float) or times <= 0:
        raise entry.error(
            f"times: {times!r} is not a number above 0", "write what a cell is multiplied by", key="times"
        )
    if digits is not None and (not isinstance(digits, int) or not 0 <= digits <= MOST_DIGITS):
        raise entry.error(f"digits: {digits!r}", f"write 0 to {MOST_DIGITS}", key="digits")
    if "sum" in value:
        return ColumnRule(name, tuple(map(str, value["sum"])), "sum", fields, times, digits)
    if "low" in value or "high" in value:
        entry.known(_COLUMN_KEYS, ("low", "high"))
        return ColumnRule(name, (str(value["low"]), str(value["high"])), "range", fields, times, digits)
    return ColumnRule(name, (name,), "one", fields, times, digits)


def _row_rule(node: _Node) -> RowRule:
    node.known((*_CELL_KEYS, "when", "day_of_month", "leave_out"), ())
    value = node.value
    when = {str(key): "" if text is None else str(text) for key, text in (value.get("when") or {}).items()}
    day = value.get("day_of_month")
    if not when and day is None:
        raise node.error("nothing says which rows", "give `when:` with a column and its text")
    fields = _fields(node, leave=("when", "day_of_month", "leave_out"))
    return RowRule(when, day, fields, value.get("leave_out"))


def _fields(node: _Node, *, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    return {key: _field(node, key) for key in node.value if key in _CELL_KEYS and key not in leave}


def _field(node: _Node, key: str) -> Any:
    value = node.value[key]
    if key == "period":
        return _period(node.child(key))
    if isinstance(value, dict) and "column" in value:
        child = node.child(key)
        child.known(_FROM_KEYS, ("column",))
        otherwise = value.get("otherwise", "name" if key == "url" else "error")
        if otherwise not in get_args(Otherwise):
            raise child.error(f"otherwise: {otherwise!r}", "known are error, name, skip", key="otherwise")
        values = {str(text): _meaning(child, key, what, "values") for text, what in (value.get("values") or {}).items()}
        missing = _meaning(child, key, value.get("missing"), "missing")
        return FromColumn(str(value["column"]), values, otherwise, missing, value.get("brackets") == "drop")
    return _meaning(node, key, value, key)


def _meaning(node: _Node, key: str, value: Any, at: str) -> Any:
    """A field's value as the record holds it; ids are looked up in the vocabulary."""
    words = vocabulary()
    if isinstance(value, dict):
        if key in ("claimant", "subject", "category", "outcome") and "name" in value:
            return Named(str(value["name"]), tuple(value.get("sums", ())))
        if key == "claimant" and set(value) == {"role"}:
            return Role(str(value["role"]))
        raise node.error(f"{key}: {value!r} is not understood", "write an id, or {name: …}", key=at)
    tables: dict[str, Any] = {
        "claimant": words.parties,
        "subject": words.parties,
        "category": words.categories,
        "outcome": words.outcomes,
        "unit": get_args(Unit),
        "qualifier": get_args(Qualifier),
        "topic": get_args(Topic),
    }
    table = tables.get(key)
    if table is not None and value is not None and value not in table:
        raise node.error(f"{key} {value!r} is not known", "use an id of the vocabulary, or {name: …}", key=at)
    return value


def _period(node: _Node) -> PeriodRule:
    node.known(("kind", "since", "column", "per", "over"), ("kind",))
    value = node.value
    needs = {"cumulative": ("since",), "day": (), "hours": ("column",), "rate": ("per", "over")}
    kind = value["kind"]
    if kind not in needs:
        raise node.error(f"kind {kind!r} is not known", f"known are {', '.join(needs)}", key="kind")
    node.known(("kind", *needs[kind]), needs[kind])
    if value.get("over", "month-before") != "month-before":
        raise node.error(f"over {value['over']!r} is not known", "known is month-before", key="over")
    if kind == "rate" and value["per"] not in get_args(Per):
        raise node.error(f"per {value['per']!r} is not known", "known are day, week, month", key="per")
    since = _day(node, "since") if "since" in value else None
    return PeriodRule(kind, since, value.get("column"), value.get("per"))


def _day(node: _Node, key: str) -> date:
    try:
        return date.fromisoformat(str(node.value[key]))
    except ValueError:
        raise node.error(f"{node.value[key]!r} is not a day", 'write it as "YYYY-MM-DD"', key=key) from None


def meaning_of(rule: FromColumn, text: str) -> tuple[bool, Any]:
    """Whether the map lists this text of the column, and what it stands for."""
    if text in rule.values:
        return True, rule.values[text]
    for pattern, what in rule.values.items():
        if pattern.endswith("*") and fnmatchcase(text, pattern.replace("[", "[[]")):
            return True, what
    return False, None
