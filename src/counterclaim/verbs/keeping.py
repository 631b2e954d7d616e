"""How is the ledger looked after: corrected, read back, compared between days, handed on?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TextIO

from counterclaim.ledger import Entry
from counterclaim.ledger.amend import amend as amend_in
from counterclaim.ledger.amend import withdraw as withdraw_in
from counterclaim.ledger.history import Commit, Difference, log_published
from counterclaim.ledger.history import diff as diff_in
from counterclaim.ledger.history import log as log_in
from counterclaim.ledger.transfer import export_entries, import_entries
from counterclaim.model.errors import EntryError
from counterclaim.verbs.opening import DEFAULT, Address, now, opened


def amend(
    claim_id: str,
    changes: Mapping[str, Any],
    *,
    reason: str,
    by: str,
    ledger: Address = DEFAULT,
    recorded_at: datetime | None = None,
) -> Entry:
    """Correct a claim by a new entry; what stood before stays in the ledger and in every earlier view.

    Args:
        changes: fields of the claim's JSON with their new values; of `quantity` and `period` only what changes.
        reason, by: why, and on whose word (a name or a pseudonym).

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
        EntryError: a field that cannot be amended, or a value that makes no claim.
    """
    with opened(ledger, read_only=False) as store:
        return amend_in(store, claim_id, changes, reason=reason, who=by, recorded_at=now(recorded_at))


def withdraw(
    claim_id: str, *, reason: str, by: str, ledger: Address = DEFAULT, recorded_at: datetime | None = None
) -> Entry:
    """Take a claim out of the views by a new entry that says why and on whose word.

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
    """
    with opened(ledger, read_only=False) as store:
        return withdraw_in(store, claim_id, reason=reason, who=by, recorded_at=now(recorded_at))


def log(*, ledger: Address = DEFAULT, limit: int | None = None, published: bool = False) -> Sequence[Commit]:
    """The newest commits first, each with what was added; with `published`, days of publication instead."""
    with opened(ledger) as store:
        return log_published(store, limit=limit) if published else log_in(store, limit=limit)


def verify_chain(*, ledger: Address = DEFAULT) -> str | None:
    """Nothing when every entry is what was written; else which is the first broken one and what is wrong with it."""
    with opened(ledger) as store:
        broken = store.verify()
    if broken is None:
        return None
    place = "as a whole" if broken.seq is None else f"entry {broken.seq} {' '.join(broken.key)}"
    return f"segment {broken.segment}, {place}: {broken.what}"


def diff(
    first: date,
    second: date,
    *,
    published: bool = False,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Difference:
    """What the ledger shows at the end of the second day and not of the first, by recording or by publication."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return diff_in(store, first, second, published=published)


def save_entries(out: TextIO, *, ledger: Address = DEFAULT) -> int:
    """Write every entry, superseded and amended ones included, as a line of JSON: the lossless form; how many."""
    with opened(ledger) as store:
        return export_entries(store, out)


def restore_entries(lines: Iterable[str], *, ledger: Address = DEFAULT) -> int:
    """Add the entries that `save_entries` wrote, with their own moments of recording; how many were new.

    Raises:
        EntryError: a line is not an entry.
    """
    with opened(ledger, create=True) as store:
        return import_entries(store, lines).added


def compact(*, ledger: Address = DEFAULT) -> int:
    """Join the ledger's small segments; every entry and the chain are kept. How many were joined."""
    with opened(ledger, read_only=False) as store:
        return store.compact()


def backup(target: str | Path, *, ledger: Address = DEFAULT) -> int:
    """A copy of the ledger that is whole even while others write. How many commits it holds.

    Raises:
        CounterclaimError: the target exists, or cannot be written.
    """
    with opened(ledger) as store:
        return store.backup(target)


def read_changes(words: Iterable[str]) -> dict[str, Any]:
    """`field=value` pairs as the changes of an amendment: `quantity.stated=6904`, `category=tanks`.

    Raises:
        EntryError: a pair has no `=`.
    """
    changes: dict[str, Any] = {}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise EntryError(repr(word), "it is no field=value pair", "write it as category=tanks")
        outer, dot, inner = name.partition(".")
        if dot:
            changes.setdefault(outer, {})[inner] = _value(text)
        else:
            changes[outer] = _value(text)
    return changes


def _value(text: str) -> Any:
    if text in ("null", ""):
        return None
    if text in ("true", "false"):
        return text == "true"
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() else number
