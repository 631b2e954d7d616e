"""Which claims does a question ask for?

Each filter is one value or a collection of values (any of them); filters together mean all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from counterclaim.ledger.rows import column_of, fits
from counterclaim.model import Named, Role
from counterclaim.model.errors import EntryError

PLAIN = ("claimant", "subject", "category", "outcome", "source", "topic", "period_kind", "document")
KNOWN = frozenset((*PLAIN, "claim_ids", "number", "start", "end", "published_from", "language"))


def condition(filters: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The WHERE condition on `claim_now` and its parameters; filters that are null are left out.

    `start` and `end` bound the claim's `period_end`, both inclusive (a claim without one is left out);
    `number` looks at stated, low and high, where none is larger than their column takes; `published_from` is inclusive.

    Raises:
        EntryError: there is no such filter.
    """
    unknown = sorted(set(filters) - KNOWN)
    if unknown:
        raise EntryError("filter", f"{unknown[0]!r} is none", f"known are {', '.join(sorted(KNOWN))}")
    parts: list[str] = []
    given: dict[str, Any] = {}
    parts += [
        _any(name, [_text(value) for value in _several(filters[name])], given)
        for name in (*PLAIN, "language")
        if filters.get(name) is not None
    ]
    if filters.get("claim_ids") is not None:
        parts.append(_any("claim_id", list(_several(filters["claim_ids"])), given))
    if filters.get("number") is not None:
        wanted = [number for value in _several(filters["number"]) if fits(number := float(value))]
        for place, value in enumerate(wanted):
            given[f"number_{place}"] = f"{value:.4f}"
        names = ", ".join(f"CAST($number_{place} AS numeric(20,4))" for place in range(len(wanted)))
        parts.append(f"(stated IN ({names}) OR low IN ({names}) OR high IN ({names}))" if wanted else "1 = 0")
    for name, column, sign in (
        ("start", "period_end", ">="), ("end", "period_end", "<="), ("published_from", "published_at", ">="),
    ):  # fmt: skip
        if filters.get(name) is not None:
            given[name] = _day(filters[name])
            parts.append(f"{column} {sign} CAST(${name} AS DATE)")
    return " AND ".join(parts) or "1 = 1", given


def _several(value: Any) -> list[Any]:
    if isinstance(value, str | Named | Role | int | float) or not isinstance(value, Iterable):
        return [value]
    return list(value)


def _any(column: str, values: list[Any], given: dict[str, Any]) -> str:
    names = []
    for place, value in enumerate(values):
        given[f"{column}_{place}"] = value
        names.append(f"${column}_{place}")
    if len(names) == 1:
        return f"{column} = {names[0]}"
    return f"{column} IN ({', '.join(names)})" if names else "1 = 0"


def _text(value: Any) -> Any:
    return column_of(value) if isinstance(value, Named | Role) else value


def _day(value: date | str) -> str:
    try:
        return (date.fromisoformat(value) if isinstance(value, str) else value).isoformat()[:10]
    except ValueError:
        raise EntryError("filter", f"{value!r} is not a day", "write it as YYYY-MM-DD") from None
