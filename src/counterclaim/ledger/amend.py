"""How is a recorded claim corrected, or withdrawn, without changing what was recorded?

By a further entry that says what it shall read, why, and on whose word. The views apply it from its own day on.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, get_args

from counterclaim.ledger.entries import Entry
from counterclaim.ledger.moments import moment_of, moment_text
from counterclaim.ledger.rows import fits
from counterclaim.ledger.store import Ledger
from counterclaim.model import Claim, Period, canonical_json, claim_from_json, claim_to_json, sha256_hex
from counterclaim.model.claim import UNREVIEWED, Topic
from counterclaim.model.errors import EntryError, NoSuchClaimError, WindowError
from counterclaim.model.period import Per, PeriodBasis, PeriodKind
from counterclaim.model.quantity import Qualifier, Unit, quantity_of
from counterclaim.vocabulary.load import vocabulary

CHANGEABLE = (
    "topic", "claimant", "subject", "category", "outcome", "quantity", "period", "attribution", "likelihood", "place",
    "part", "model",
)  # fmt: skip
_BOUNDS = {"low", "high"}


def amend(
    ledger: Ledger, claim_id: str, changes: Mapping[str, Any], *, reason: str, who: str, recorded_at: str
) -> Entry:
    """The amendment that was added: the claim as it shall read from now on.

    Args:
        changes: fields of the claim's JSON with their new values; of `quantity` and `period` only what changes. A new
            `stated` or `qualifier` without bounds takes the bounds that its words allow.
        reason: why, in words.
        who: on whose word.

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
        EntryError: a field that cannot be amended (the quote and the document are what was read), or a value that
            makes no claim, such as an id that the vocabulary does not have or a number below zero.
        WindowError: its period would end before it starts.
    """
    claim = _standing(ledger, claim_id)
    unknown = sorted(set(changes) - set(CHANGEABLE))
    if unknown:
        raise EntryError("amendment", f"{unknown[0]!r} cannot be amended", f"what can be: {', '.join(CHANGEABLE)}")
    _said(reason, who)
    _ids(changes)
    value = claim_to_json(claim) | {"recorded_at": None}
    for name, change in changes.items():
        both = isinstance(change, Mapping) and isinstance(value.get(name), Mapping) and name in ("quantity", "period")
        value[name] = {**value[name], **change} if both else change
    try:
        _words(value)
        if changes.get("quantity") is not None and not _BOUNDS & set(changes["quantity"]):
            value["quantity"] |= _bounds(value["quantity"])
        _numbers(value.get("quantity") or {})
        _days(claim_from_json(value).period)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EntryError("amendment", f"the changes make no claim ({error!r})", "compare docs/ledger.md") from error
    body = {"claim": value, "changes": dict(changes), "reason": reason, "who": who}
    return _added(ledger, "amendment", claim.claim_id, body, recorded_at)


def accept(ledger: Ledger, claim_id: str, *, reason: str, who: str, recorded_at: str) -> Entry:
    """The amendment by which a claim that a language model suggested counts as read: its reviewer stands in it.

    Args:
        who: the reviewer, a name or a pseudonym.

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
        EntryError: no model suggested it, or it is reviewed already.
    """
    claim = _suggested(ledger, claim_id)
    _said(reason, who)
    model = {**(claim.model or {}), "reviewer": who.strip()}
    reader = str(claim.reader or "").removeprefix(UNREVIEWED)
    value = claim_to_json(claim) | {"recorded_at": None, "model": model, "reader": reader}
    body = {
        "claim": value,
        "changes": {"model": {"reviewer": who.strip()}},
        "reason": reason.strip(),
        "who": who.strip(),
    }
    return _added(ledger, "amendment", claim.claim_id, body, recorded_at)


def reject(ledger: Ledger, claim_id: str, *, reason: str, who: str, recorded_at: str) -> Entry:
    """The withdrawal of a claim that a language model suggested and a reviewer does not find in the text.

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
        EntryError: no model suggested it, or it is reviewed already.
    """
    claim = _suggested(ledger, claim_id)
    return withdraw(ledger, claim.claim_id, reason=reason, who=who, recorded_at=recorded_at)


def withdraw(ledger: Ledger, claim_id: str, *, reason: str, who: str, recorded_at: str) -> Entry:
    """The withdrawal that was added: from its day on the views leave the claim out.

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
    """
    claim = _standing(ledger, claim_id)
    _said(reason, who)
    body = {"claim_id": claim.claim_id, "document": claim.document, "reason": reason, "who": who}
    return _added(ledger, "withdrawal", claim.claim_id, body, recorded_at)


def _standing(ledger: Ledger, claim_id: str) -> Claim:
    claim = ledger.claim(claim_id)
    if claim is None:
        raise NoSuchClaimError(claim_id)
    return claim


def _suggested(ledger: Ledger, claim_id: str) -> Claim:
    claim = _standing(ledger, claim_id)
    if not claim.unreviewed:
        why = (
            f"it is reviewed already, by {claim.model['reviewer']}" if claim.model else "no language model suggested it"
        )
        raise EntryError(f"claim {claim.claim_id}", why, "`amend` corrects a claim, `review` lists what is open")
    return claim


def _said(reason: str, who: str) -> None:
    for name, text in (("reason", reason), ("who", who)):
        if not text.strip():
            raise EntryError("amendment", f"it has no {name}", "say why, and on whose word")


def _ids(changes: Mapping[str, Any]) -> None:
    """What has no id of the vocabulary is amended to a name; a mistyped id would be a series of its own."""
    known = vocabulary()
    places = {
        "category": known.categories,
        "outcome": known.outcomes,
        "claimant": known.parties,
        "subject": known.parties,
    }
    for name, ids in places.items():
        value = changes.get(name)
        if isinstance(value, str) and value not in ids:
            near = next(iter(get_close_matches(value, ids, 1)), None)
            advice = f"is {near!r} meant? " if near else ""
            raise EntryError(
                "amendment",
                f"{name} {value!r} is no id of the vocabulary",
                f"{advice}what has no id is given by its name: {name}.name={value}",
            )


def _numbers(quantity: Mapping[str, Any]) -> None:
    for name in ("stated", "low", "high"):
        value = quantity.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float) or not fits(value):
            raise EntryError("amendment", f"quantity.{name}={value!r:.40} is no number", "write it as 439190")
        if value < 0:
            raise EntryError("amendment", f"quantity.{name}={value!r} is negative", "a count of losses is not")
    low, high = quantity.get("low"), quantity.get("high")
    if low is not None and high is not None and low > high:
        raise EntryError("amendment", f"its low end {low!r} lies above its high end {high!r}", "give both ends anew")


def _words(value: Mapping[str, Any]) -> None:
    """Words of closed sets: a mistyped one would be a measure of its own."""
    for path, known in _CLOSED.items():
        outer, _, inner = path.partition(".")
        word = (value.get(outer) or {}).get(inner) if inner else value.get(outer)
        if word is not None and word not in known:
            raise EntryError("amendment", f"{path} {word!r} is not known", f"give one of {', '.join(known)}")
    if not isinstance(value.get("part"), bool):
        raise EntryError("amendment", f"part {value.get('part')!r} is not known", "give true or false")


_CLOSED = {
    "topic": get_args(Topic),
    "quantity.qualifier": get_args(Qualifier),
    "quantity.unit": get_args(Unit),
    "period.kind": get_args(PeriodKind),
    "period.basis": get_args(PeriodBasis),
    "period.per": get_args(Per),
}


def _days(period: Period | None) -> None:
    if period is not None and period.start is not None and period.end is not None and period.end < period.start:
        raise WindowError(period.start, period.end)


def _bounds(quantity: Mapping[str, Any]) -> dict[str, Any]:
    if quantity["stated"] is None or quantity["qualifier"] in ("range", "vague"):
        return {}
    found = quantity_of(quantity["stated"], quantity["qualifier"], quantity["unit"])
    return {"low": found.low, "high": found.high}


def _added(ledger: Ledger, kind: str, claim_id: str, body: dict[str, Any], recorded_at: str) -> Entry:
    moment = moment_of(recorded_at)
    name = f"{kind[0]}-{sha256_hex(canonical_json([claim_id, body, moment_text(moment)]))[:32]}"
    entry = Entry(kind, name, moment.date(), moment_text(moment), body)
    ledger.append([entry], recorded_at=recorded_at)
    return entry
