"""What does one row of a declared table claim?"""

from __future__ import annotations

import json.encoder
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from counterclaim.documents.maps import (
    ColumnRule,
    DatasetMap,
    FileRule,
    FromColumn,
    PeriodRule,
    RowRule,
    meaning_of,
)
from counterclaim.documents.tables import Row, number_of
from counterclaim.model.claim import Category, Claim, Named, Party, Topic, party_to_json
from counterclaim.model.days import day_told
from counterclaim.model.errors import DatasetError
from counterclaim.model.ids import canonical_json, sha256_hex
from counterclaim.model.period import Period
from counterclaim.model.quantity import Number, Qualifier, Quantity, Unit, quantity_of
from counterclaim.model.quote import Quote

READER = "dataset/1"
_text = json.encoder.encode_basestring


@dataclass(frozen=True, slots=True)
class Head:
    """All of a claim that rows of one sort share, with its canonical JSON."""

    source: str
    topic: Topic
    claimant: Party
    subject: Party
    category: Category
    outcome: Category
    unit: Unit | None
    qualifier: Qualifier
    part: bool
    url: Any
    period: PeriodRule
    attribution: tuple[Party, ...]
    before: str
    after: str
    unit_json: str


class RowReader:
    """One file's rows turned into claims; keeps what rows share so that a cell costs a few microseconds."""

    def __init__(self, dataset: DatasetMap, rule: FileRule, file: str) -> None:
        self.dataset, self.rule, self.file = dataset, rule, file
        self.document = f"dataset:{dataset.name}"
        self.left_out: Counter[str] = Counter()
        self._days: dict[str, date] = {}
        self._heads: dict[Any, Head | None] = {}
        self._periods: dict[Any, tuple[Period, str]] = {}
        self._depends = {column.name: _depends(column, rule.rules) for column in rule.columns}
        self._all_depends = tuple(sorted({name for names in self._depends.values() for name in names}))
        self._rows: dict[Any, list[Any]] = {}
        endings = [(c, f", column{'s' if len(c.columns) > 1 else ''} {c.name}") for c in rule.columns]
        self._endings = [(column, ending, _text(ending)[1:]) for column, ending in endings]

    def figures(self, rows: Sequence[Row]) -> Iterator[Claim]:
        """A claim for each printed figure, in the order of rows and of the map's columns."""
        for number, row in enumerate(rows, 1):
            opened = self._open(row, number)
            if opened is None:
                continue
            day, special, name = opened
            heads, escaped = self._row_heads(row, special), _text(name)[:-1]
            for place, (column, ending, ending_json) in enumerate(self._endings):
                cell = self._cell(column, row, number)
                if cell is None:
                    continue
                head = heads[place]
                if head is _UNKNOWN:
                    head = heads[place] = self.head(column, row, number, special)
                if head is not None:
                    yield self._claim(head, row, day, cell, name + ending, escaped + ending_json)

    def items(self, rows: Sequence[Row]) -> Iterator[Claim]:
        """A claim for each day and kind: the number of rows (items) that agree in the map's `row` columns."""
        counts: Counter[tuple[Any, ...]] = Counter()
        first: dict[tuple[Any, ...], tuple[Row, int, date, RowRule | None, str]] = {}
        for number, row in enumerate(rows, 1):
            opened = self._open(row, number)
            if opened is not None:
                key = tuple(row.get(name) for name in self.rule.row)
                counts[key] += 1
                first.setdefault(key, (row, number, *opened))
        column = self.rule.columns[0]
        for key, (row, number, day, special, name) in sorted(
            first.items(), key=lambda entry: (entry[1][2], entry[1][4])
        ):
            head = self.head(column, row, number, special)
            if head is not None:
                count = counts[key]
                where = f"{name}, rows counted"
                yield self._claim(head, row, day, (count, None, None, str(count)), where, _text(where))

    def day(self, row: Row, number: int) -> date:
        """The day of a row."""
        text = row.get(self.rule.date_column)
        found = self._days.get(text) if isinstance(text, str) else None
        if found is not None:
            return found
        form, where = self.rule.date_form, f"row {number}, column {self.rule.date_column}"
        if not isinstance(text, str) or not text.strip():
            raise DatasetError(self.file, where, "the row has no day", "mend the row")
        try:  # a cell's day is of no time zone
            day = day_told(text) if form is None else datetime.strptime(text, form).date()  # noqa: DTZ007
        except ValueError:
            raise DatasetError(
                self.file, where, f"{text[:40]!r} is not a day of the form {form or 'YYYY-MM-DD'}", "mend the cell"
            ) from None
        self._days[text] = day
        return day

    def row_name(self, row: Row, day: date) -> str:
        """How a cell's address names the row: its day, then the map's further columns."""
        rest = (
            " ".join(str(row.get(name, "")).split())[:60] for name in self.rule.row if name != self.rule.date_column
        )
        return " / ".join((f"row {day}", *rest))

    def head(self, column: ColumnRule, row: Row, number: int, special: RowRule | None) -> Head | None:
        """What rows like this one share; null where the map leaves such rows out."""
        depends = self._depends[column.name]
        key: tuple[Any, ...] = (column.name, id(special))
        if depends:
            key = (*key, *map(row.get, depends))
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
        head = None if any(value is SKIP_ROW for value in values.values()) else self._head(values)
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
        if column.shape == "one" and column.digits is None:
            raw = row.get(column.name)
            if type(raw) is int and 0 <= raw < 10**12:
                return raw, None, None, str(raw)
            if type(raw) is str and raw.isdigit() and raw.isascii() and len(raw) <= 12:
                return int(raw), None, None, raw
        cells = [self._number(column, name, row, number) for name in column.columns]
        present = [cell for cell in cells if cell is not None]
        if column.shape == "sum":
            if len(present) < len(cells):
                return None
            return sum(cell[0] for cell in present), None, None, " + ".join(cell[1] for cell in present)
        if not present:
            return None
        if column.shape == "one":
            return present[0][0], None, None, present[0][1]
        low, high = (None if cell is None else cell[0] for cell in cells)
        if low is not None and high is not None and low > high:
            raise DatasetError(self.file, f"row {number}", f"low {low} is above high {high}", "mend the row")
        return None, low, high, "–".join(cell[1] for cell in present)

    def _number(self, column: ColumnRule, name: str, row: Row, number: int) -> tuple[Number, str] | None:
        """A cell's number in the claim's unit, and its text; null for an empty one."""
        cell, where = row.get(name), f"row {number}, column {name}"
        if isinstance(cell, str) and cell.strip() in self.rule.empty:
            return None
        found = number_of(cell, self.file, where, times=column.times)
        if found is None or column.digits is None:
            return found
        rounded = round(found[0], column.digits)
        return int(rounded) if float(rounded).is_integer() else rounded, found[1]

    def _row_heads(self, row: Row, special: RowRule | None) -> list[Any]:
        """The heads of a row's columns, in their order, as far as rows like it were read before."""
        key = (id(special), *map(row.get, self._all_depends))
        try:
            found = self._rows.get(key)
            if found is None:
                found = self._rows[key] = [_UNKNOWN] * len(self._endings)
        except TypeError:  # a cell holds a list; `head` tells which
            return [_UNKNOWN] * len(self._endings)
        return found

    def _claim(  # noqa: PLR0917 - once a cell
        self, head: Head, row: Row, day: date, cell: tuple[Number | None, Any, Any, str], where: str, where_json: str
    ) -> Claim:
        stated, low, high, exact = cell
        unit = head.unit
        if stated is not None:
            quantity = quantity_of(stated, head.qualifier, unit)
        elif low is not None and high is not None:
            quantity = Quantity(None, low, high, "range", unit)
        else:
            quantity = quantity_of(low, "at-least", unit) if high is None else quantity_of(high, "up-to", unit)
        period, period_json = self._period(head.period, row, day)
        if head.qualifier == "exact" and stated is not None:
            numbers = f'{stated!r},{stated!r},{stated!r},"exact"'
        else:
            numbers = f'{_json(quantity.stated)},{_json(quantity.low)},{_json(quantity.high)},"{quantity.qualifier}"'
        identity = f"{head.before}{where_json},{_text(exact)},{head.after},[{numbers},{head.unit_json}],{period_json}]"
        return Claim(
            topic=head.topic,
            claimant=head.claimant,
            subject=head.subject,
            category=head.category,
            outcome=head.outcome,
            quantity=quantity,
            period=period,
            quote=Quote(exact, None, None, "table", "", "", where),
            attribution=head.attribution,
            part=head.part,
            document=self.document,
            url=self.dataset.address if head.url is None else _address(head.url, row) or self.dataset.address,
            source=head.source,
            published_at=day,
            reader=READER,
            claim_id="c-" + sha256_hex(identity)[:32],
        )

    def _head(self, values: Mapping[str, Any]) -> Head:
        source = values.get("source") or self.dataset.source
        claimant, subject = values.get("claimant"), values.get("subject")
        category, outcome = values.get("category"), values.get("outcome")
        topic: Topic = values.get("topic") or "loss"
        named = (topic, *(party_to_json(party) for party in (claimant, subject, category, outcome)))
        return Head(
            source,
            topic,
            claimant,
            subject,
            category,
            outcome,
            values.get("unit"),
            values.get("qualifier") or "exact",
            bool(values.get("part", False)),
            values.get("url"),
            values["period"],
            (source, claimant) if claimant is not None else (source,),
            f"[{canonical_json(self.document)},{canonical_json(source)},null,null,",
            ",".join(canonical_json(part) for part in named),
            canonical_json(values.get("unit")),
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
            return SKIP_ROW
        where = f"row {number}, column {rule.column}"
        raise DatasetError(
            self.file, where, f"{text[:60]!r} is not in the map", "add it under values, or mend the cell"
        )

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


_UNKNOWN: Any = object()


class _Skip:
    """The mark of a row that the map leaves out."""


SKIP_ROW = _Skip()


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
