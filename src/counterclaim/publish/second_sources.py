"""Does a draft have a series bear out the very count that it follows?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from counterclaim.checks.independence import bare, followed
from counterclaim.checks.wording import thing
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.read.prose import paragraph_at, says, sentences, without
from counterclaim.publish.verify.suppress import Suppression, suppressed
from counterclaim.publish.verify.verify import Verification
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_TOLD = words("en")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of the draft with what it was held against."""

    finding: Finding
    start: int
    claims: tuple[Claim, ...]


def with_second_sources(
    result: Verification,
    ledger: Ledger | None,
    *,
    known_by: date | None = None,
    suppressions: Sequence[Suppression] = (),
) -> Verification:
    """The verification with a finding `independence` where the draft takes a follower for a second source.

    That is where a sentence says that one figure bears another one out, a figure of each of two series stands in its
    paragraph or the one before, and the ledger holds the verdict (`independence A B --keep`) that the one follows the
    other. It is `info`: the figures may both be right; they are not two sources.

    Silent: without such a verdict, and where the sentence denies it ("could not be confirmed").
    False alarms: a sentence that confirms something else beside the two figures.
    """
    told = list(_confirming(result.draft.text))
    if ledger is None or not told:
        return result
    bodies = followed(ledger, known_by=known_by)
    found = list(_found(_figures(result, ledger), told, bodies)) if bodies else []
    if not found:
        return result
    kept, aside = suppressed(found, suppressions, result.draft)
    findings = sorted((*result.findings, *kept), key=_start)
    return replace(result, findings=tuple(findings), suppressed=(*result.suppressed, *aside))


def _confirming(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of text, each a paragraph and the one before it, in which a sentence speaks of bearing out."""
    for start, end in sentences(text):
        if says("second-source", without("no-second-source", text[start:end])):
            first, last = paragraph_at(text, start)
            before = len(text[:first].rstrip())
            yield (paragraph_at(text, before)[0] if before else first), last


def _figures(result: Verification, ledger: Ledger) -> list[_Told]:
    """The draft's figures that were held against something, with the claims they were held against."""
    placed = [
        (one, one.quote.start)
        for one in (*result.findings, *result.fair)
        if one.quote is not None and one.quote.start is not None
    ]
    ids = {name for one, _ in placed for name in (one.details or {}).get("against", ())}
    claims = {claim.claim_id: claim for claim in ledger.claims(claim_ids=sorted(ids))} if ids else {}
    return [
        _Told(
            one,
            start,
            (
                *one.evidence,
                *(claims[name] for name in (one.details or {}).get("against", ()) if name in claims),
            ),
        )
        for one, start in placed
    ]


def _found(
    figures: Sequence[_Told], told: Sequence[tuple[int, int]], bodies: Sequence[Mapping[str, Any]]
) -> Iterator[Finding]:
    said: set[tuple[int, str]] = set()
    for start, end in told:
        here = [one for one in figures if start <= one.start < end]
        for body in bodies:
            mine = next((one for one in here if any(_of(claim, body, 0) for claim in one.claims)), None)
            theirs = next((one for one in here if any(_of(claim, body, 1) for claim in one.claims)), None)
            if mine is None or theirs is None or mine.start == theirs.start:
                continue
            issuers = str(body["issuers"])
            if (mine.start, issuers) not in said:
                said.add((mine.start, issuers))
                yield _finding(mine, theirs, body)


def _of(claim: Claim, body: Mapping[str, Any], place: int) -> bool:
    """Whether a claim is of the following series (0) or of the followed one (1), or its issuer's own word for it."""
    source, category = bare(str(body["ab"[place]])).split(":")
    issuer, kind = body["issuers"][place], (body.get("kinds") or (None, None))[place]
    if label_of(claim.category) != category:
        return False
    if claim.source == source:
        return True
    voice = label_of(claim.claimant)
    same = issuer is not None and (vocabulary().within(voice, issuer) or vocabulary().within(issuer, voice))
    # what the follower states otherwise than in this series is not known to follow anything
    return same and (place == 1 or (claim.period is not None and claim.period.kind == kind))


def _finding(mine: _Told, theirs: _Told, body: Mapping[str, Any]) -> Finding:
    a, b = (_TOLD.party(body["issuers"][place]) for place in (0, 1))
    row = thing(bare(str(body["a"])).split(":")[1])
    return Finding(
        rule="independence",
        kind="follows",
        severity="info",
        verdict="not-comparable",
        message=(
            f"the draft has a figure of {a} bear out one of {b}; {a}'s figures of {row} track {b}'s closely and do not "
            f"corroborate them: {body['within_2_percent']:.0%} of {body['windows']} windows within 2 % "
            f"({body['equal']:.0%} equal; chance {body['chance']:.0%}); {len(body['misses'])} misses"
        ),
        claims=mine.finding.claims,
        quote=mine.finding.quote,
        evidence=(*mine.claims[:1], *theirs.claims[:1]),
        suggestion=f"say that {a}'s figures follow {b}'s, and take them for one source",
        details={"a": body["a"], "b": body["b"], "windows": body["windows"], "misses": len(body["misses"])},
    )


def _start(finding: Finding) -> int:
    return finding.quote.start or 0 if finding.quote is not None else 0
