"""Who said a number first, who repeated it, and how did it change on the way?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from counterclaim.checks.rounding import agrees, hedge_change
from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.extract.page.left_out import redacted
from counterclaim.extract.words.forms import fold
from counterclaim.ledger import Ledger
from counterclaim.ledger.moments import moment_of, moment_text
from counterclaim.model.claim import Claim, claim_to_json, label_of, origin_of
from counterclaim.model.errors import NoSuchClaimError
from counterclaim.model.quantity import Number, Quantity
from counterclaim.publish.verify.answers.evidence import kin, text_of
from counterclaim.publish.verify.answers.windows import shown, spoken_day
from counterclaim.vocabulary.entries import LANGUAGES
from counterclaim.vocabulary.load import vocabulary

_REMARKS = ("amendment", "restatement", "reinstatement", "review", "dispute")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim with the document it stands in: its record, the sentence around it, and what was said of it later.

    The sentence has a mark in the place of each private person's name.
    """

    claim: Claim
    document: Mapping[str, Any] | None
    sentence: str
    remarks: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One place where a number, or a changed form of it, stands.

    Attributes:
        claim: the claim there.
        relation: `origin` (the claimant's own words, or the first place known), `repeats`, `rounds`, `changes`.
        follows: id of the claim it follows; null for an origin.
        change: what became of it on the way ("one-digit", "more-than to about"), and to what the ledger amended it;
            empty where nothing did.
    """

    claim: Claim
    relation: str
    follows: str | None
    change: str


def show(ledger: Ledger, claim_id: str) -> Evidence:
    """The evidence of one claim: its words, its document's record, reviews, disputes and amendments, oldest first.

    A claim of a dataset that gave way to a newer reading of its cell is shown as it stood, with that remark.

    Raises:
        NoSuchClaimError: the ledger holds no claim of that id, or several whose ids begin so.
    """
    claim = _one(ledger, claim_id)
    text = ledger.text(claim.document) if claim.document and claim.quote.start is not None else None
    sentence = _around(text, claim) if text is not None else claim.quote.exact
    remarks = [
        {"kind": entry.kind, **entry.body}
        for kind in _REMARKS
        for entry in ledger.entries(kind)
        if claim.claim_id in _about(entry.body)
    ]
    return Evidence(claim, ledger.document(claim.document) if claim.document else None, sentence, tuple(remarks))


def find(ledger: Ledger, value: Number, *, known_by: date | None = None) -> list[Claim]:
    """Every claim that prints this number, oldest first; a document's date decides, then its source and place."""
    return sorted(ledger.claims(number=value, known_by=known_by), key=when)


def trace(ledger: Ledger, value: Number, *, known_by: date | None = None) -> list[Step]:
    """Where a number comes from and where it went, oldest first.

    Each place follows the earliest earlier claim of the same question that its claimant could have made: the same side,
    row and kind of period, the same voice. Other numbers for that question are listed where a slip of the hand, a fair
    rounding or a changed hedge leads from the number to them. An amended claim is held against the others by the number
    that its words print; its own step says to what it was amended.
    """
    same = find(ledger, value, known_by=known_by)
    near = [claim for claim in _questions(ledger, same, known_by) if _leads(value, same, claim)]
    once = {claim.claim_id: claim for claim in sorted([*same, *near], key=when)}
    printed = {claim.claim_id: _printed(claim) for claim in _amended(ledger, once, known_by)}
    steps: list[Step] = []
    for claim in once.values():
        steps.append(_step(claim, [step.claim for step in steps], printed))
    return steps


def trace_lines(steps: Iterable[Step]) -> Iterator[str]:
    """The trace as text, one place a line."""
    for step in steps:
        claim = step.claim
        change = f" ({step.change})" if step.change else ""
        who = label_of(claim.claimant) or "nobody named"
        read_by = f" ({origin_of(claim)})" if claim.model else ""
        yield (
            f"{spoken_day(claim.published_at)}  {step.relation}{change}: “{claim.quote.exact}”,"
            f" {who}, in {claim.source or 'no source given'}{read_by}  {claim.claim_id[:14]}"
        )


def trace_json(steps: Iterable[Step]) -> list[dict[str, Any]]:
    """The trace as JSON objects: `relation`, `follows`, `change` and the claim."""
    return [
        {"relation": step.relation, "follows": step.follows, "change": step.change, "claim": claim_to_json(step.claim)}
        for step in steps
    ]


def _one(ledger: Ledger, claim_id: str) -> Claim:
    standing = ledger.claim(claim_id)
    if standing is not None:
        return standing
    for entry in ledger.entries("restatement"):
        if entry.body["claim_id"] == claim_id and entry.recorded_at is not None:
            before = moment_text(moment_of(entry.recorded_at) - timedelta(microseconds=1))
            stood = ledger.claims(claim_ids=[claim_id], recorded_by=before)
            if stood:
                return stood[0]
    raise NoSuchClaimError(claim_id)


def _about(body: Mapping[str, Any]) -> tuple[Any, ...]:
    """The ids of the claims an entry speaks of."""
    amended = (body.get("claim") or {}).get("claim_id")
    return body.get("claim_id"), body.get("now"), amended, *body.get("claims", ())


def _around(text: str, claim: Claim) -> str:
    from counterclaim.publish.verify.read.prose import sentence_at, sentences

    start, end = sentence_at(list(sentences(text)), claim.quote.start or 0)
    return redacted(text, start, end, claim.language) or claim.quote.exact


def when(claim: Claim) -> tuple[date, bool, str, int, str]:
    """The order of a number's places: by day; within a day the claimant's own words before those who pass them on."""
    own = claim.source == label_of(claim.claimant) or claim.source in vocabulary().parties
    return claim.published_at or date.max, not own, claim.source or "", claim.quote.start or 0, claim.claim_id


def _questions(ledger: Ledger, same: Sequence[Claim], known_by: date | None) -> Iterator[Claim]:
    asked = {(text_of(claim.claimant), text_of(claim.subject), text_of(claim.category)) for claim in same}
    for claimant, subject, category in sorted(asked, key=str):
        if subject and category:
            voices = sorted(_voices(claimant)) if claimant else None
            for claim in ledger.claims(
                claimant=voices, subject=subject, category=category, known_by=known_by, limit=2000
            ):
                if claim.quote.cell is None:
                    yield claim


def _voices(claimant: str) -> set[str]:
    return {claimant} | {party for party in vocabulary().parties if kin(claimant, party)}


def _leads(value: Number, same: Sequence[Claim], claim: Claim) -> bool:
    quantity = claim.quantity
    if (
        quantity is None
        or quantity.stated is None
        or quantity.stated == value
        or not any(_question(one, claim) for one in same)
    ):
        return False
    return slip_kind(quantity.stated, value) is not None or agrees(quantity, claim.quote.exact, value) in (
        "matches",
        "consistent",
    )


def _question(one: Claim, other: Claim) -> bool:
    kinds = [claim.period.kind if claim.period else "unstated" for claim in (one, other)]
    voices = text_of(one.claimant), text_of(other.claimant)
    near = abs(((one.published_at or date.min) - (other.published_at or date.min)).days) <= 60
    return (
        (one.subject, one.category) == (other.subject, other.category)
        and (kinds[0] == kinds[1] or "unstated" in kinds)
        and (None in voices or kin(str(voices[0]), str(voices[1])))
        and near
    )


def _amended(ledger: Ledger, once: Mapping[str, Claim], known_by: date | None) -> list[Claim]:
    """Those of the claims whose number was amended."""
    bodies = [entry.body for entry in ledger.entries("amendment", known_by=known_by)]
    names = {body["claim"]["claim_id"] for body in bodies if "quantity" in body.get("changes", {})}
    return [claim for name, claim in once.items() if name in names]


def _printed(claim: Claim) -> Claim:
    """The claim with the one number that its own words print; as it is where they print none or several."""
    quantity = claim.quantity
    read = find_numbers(fold(claim.quote.exact).text, claim.language if claim.language in LANGUAGES else "en")
    if quantity is None or len(read) != 1 or read[0].stated is None:
        return claim
    own = Quantity(read[0].stated, read[0].low, read[0].high, read[0].qualifier, quantity.unit)
    return replace(claim, quantity=own)


def _step(claim: Claim, earlier: Sequence[Claim], printed: Mapping[str, Claim]) -> Step:
    words, now = printed.get(claim.claim_id, claim), claim.quantity
    amended = f"amended to {shown(now.stated)}" if now and now.stated is not None and not _same(words, claim) else ""
    before = [one for one in earlier if _question(one, claim) and one.document != claim.document]
    if not before:
        return Step(claim, "origin", None, amended)
    before = [printed.get(one.claim_id, one) for one in before]
    source = next((one for one in before if _same(one, words)), before[0])
    change = _change(source, words)
    relation = "repeats" if not change else ("rounds" if change == "rounded" else "changes")
    return Step(claim, relation, source.claim_id, ", ".join(part for part in (change, amended) if part))


def _same(one: Claim, other: Claim) -> bool:
    return one.quantity is not None and other.quantity is not None and one.quantity.stated == other.quantity.stated


def _change(source: Claim, claim: Claim) -> str:
    was, now = source.quantity, claim.quantity
    if was is None or now is None or was.stated is None or now.stated is None:
        return ""
    if was.stated == now.stated:
        turned = hedge_change(now.qualifier, was.qualifier)
        hedge = f"{was.qualifier} to {now.qualifier}" if turned else ""
        outcome = f"{label_of(source.outcome)} to {label_of(claim.outcome)}" if source.outcome != claim.outcome else ""
        return ", ".join(part for part in (hedge, outcome) if part)
    if agrees(now, claim.quote.exact, was) in ("matches", "consistent"):
        return "rounded"
    return f"{slip_kind(now.stated, was.stated) or 'another number'}: {shown(was.stated)} to {shown(now.stated)}"
