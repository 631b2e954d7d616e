"""Does this draft say what its sources say?

`verify` holds every figure of a draft against the ledger and against the claims given beside it, then against the
draft itself. Verdicts speak of text against source. Everything is looked up in entries published on or before the
draft's own day; nothing leaves the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.extract import Extraction, extract
from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.errors import DateError
from counterclaim.model.finding import SEVERITIES, Finding
from counterclaim.publish.verify.answers.evidence import Evidence, Said
from counterclaim.publish.verify.answers.figure import Figure, figure_of, spoken
from counterclaim.publish.verify.answers.gather import gather, sides_of, with_words
from counterclaim.publish.verify.answers.question import Desk, is_own, readings
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import spoken_day
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.coverage import Coverage
from counterclaim.publish.verify.judge.doubt import unaccused
from counterclaim.publish.verify.judge.heard import heard
from counterclaim.publish.verify.judge.in_order import in_order
from counterclaim.publish.verify.judge.judge import judge
from counterclaim.publish.verify.judge.odd_window import odd_window
from counterclaim.publish.verify.judge.row_of_months import one_more_month
from counterclaim.publish.verify.judge.second import second_look
from counterclaim.publish.verify.judge.settled import by_its_words
from counterclaim.publish.verify.read.context import carried_on
from counterclaim.publish.verify.read.counted import counts_reached
from counterclaim.publish.verify.read.parties import counted_side
from counterclaim.publish.verify.read.printed import as_seen, printed
from counterclaim.publish.verify.read.prose import paragraph_at, says, sentences, spans_of
from counterclaim.publish.verify.read.ratio_words import ratios
from counterclaim.publish.verify.read.told import foretold
from counterclaim.publish.verify.suppress import Suppression, suppressed
from counterclaim.publish.verify.within.inside import inside
from counterclaim.publish.verify.within.launched import launched_twice
from counterclaim.publish.verify.within.means import means_told
from counterclaim.publish.verify.within.points import points_told
from counterclaim.publish.verify.within.ratios import ratio_findings
from counterclaim.publish.verify.within.recount import recounted
from counterclaim.publish.verify.within.since import grown_since
from counterclaim.publish.verify.within.superlatives import superlatives
from counterclaim.publish.verify.within.unlike import records, unlike
from counterclaim.publish.verify.within.unread_means import unread_means
from counterclaim.publish.verify.within.unread_ranges import unread_ranges

NOTE = 40
"""Characters in which a paragraph opens as a correction note."""
NO_LEDGER = "nothing to compare with: there is no ledger; only the rules inside the draft were run"
NOTHING = "nothing to compare with: the ledger holds no entry for this draft; only the rules inside the draft were run"


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying one draft gave.

    Attributes:
        draft: the document that was verified.
        findings: in the order of the text, the more severe first at one place.
        fair: findings of verdict `matches` or `consistent` for figures that stand, printed on request.
        suppressed: findings set aside, each with the reason that was given.
        coverage: how much was checked, against what.
        notes: one-line remarks; the first says so when there was nothing to compare with.
        read_as: the day the draft was read as published, and where that day comes from.
    """

    draft: Document
    findings: tuple[Finding, ...]
    fair: tuple[Finding, ...]
    suppressed: tuple[tuple[Finding, str], ...]
    coverage: Coverage
    notes: tuple[str, ...]
    read_as: str


def verify(
    draft: Document,
    ledger: Ledger | None,
    *,
    with_claims: Sequence[Claim] = (),
    today: date | None = None,
    known_by: date | None = None,
    suppressions: Sequence[Suppression] = (),
) -> Verification:
    """The draft's figures held against the ledger, the claims given beside it, and each other.

    Args:
        draft: the document; its `published_at` is the day it is judged by.
        ledger: where to look; null compares with `with_claims` alone.
        with_claims: claims of further documents, compared with and not stored.
        today: the draft's day where the document has none; the day of running is never assumed.
        known_by: the last day of publication that counts, inclusive; the draft's own day when null.
        suppressions: findings to set aside, each with its reason.

    Raises:
        DateError: neither the document nor `today` gives a day.
    """
    extraction = extract(draft)
    return verify_claims(
        draft, extraction, ledger, with_claims=with_claims, today=today, known_by=known_by, suppressions=suppressions
    )


def verify_claims(
    draft: Document,
    extraction: Extraction,
    ledger: Ledger | None,
    *,
    with_claims: Sequence[Claim] = (),
    today: date | None = None,
    known_by: date | None = None,
    suppressions: Sequence[Suppression] = (),
) -> Verification:
    """As `verify`, for a draft whose claims have been read already."""
    day = _day(draft, today)
    paper, (draft, extraction) = draft, as_seen(draft, extraction)
    spans = tuple(sentences(draft.text))
    carried = carried_on(extraction, draft, spans)
    read_on = counts_reached([*extraction.claims, *carried], draft, spans)
    claims = sorted(read_on, key=lambda claim: claim.quote.start or 0)
    on = {claim.claim_id for claim in carried}
    read = [(claim, figure_of(claim, draft, spans)) for claim in claims]
    figures = list(
        spoken(
            [replace(found, carried=claim.claim_id in on) for claim, found in read if found is not None],
            counted_side(draft.text),
            sides_of([found for _, found in read if found is not None], day),
        )
    )
    evidence = gather(ledger, figures, today=day, until=known_by or day, with_claims=with_claims)
    figures = heard(figures, evidence, draft.text)
    sides = sides_of(figures, day)
    desk = Desk(draft, day, spans, evidence, _lags(figures, evidence, draft, day, spans), sides)
    looked = second_look([_judged(figure, desk) for figure in figures], desk)
    settled = [by_its_words(one, desk) for one in looked if not _of_nothing(one)]
    worded = means_told(one_more_month(settled, desk), desk)
    judged = inside(odd_window(unaccused(worded, desk), desk), desk)
    judged, recomputed = recounted(judged, desk)
    judged, grown = grown_since(judged, desk)
    judged, ordered = in_order(judged, desk)
    recomputed = [
        *recomputed,
        *(one for one in (*grown, *ordered) if not any(_same_place(one, other) for other in recomputed)),
    ]
    raised = [one.finding for one in judged if one.finding is not None]
    listed = [one for one in recomputed if not any(_same_place(one, other) for other in raised)]
    apart = _beside(list(unlike(judged, desk)), judged)
    findings = _in_order(
        [
            *_once(raised),
            *listed,
            *apart,
            *records(judged, desk),
            *ratio_findings(judged, desk),
            *points_told(desk),
            *unread_ranges(judged, desk),
            *superlatives(judged, desk),
            *launched_twice(judged, desk),
            *unread_means(judged, desk),
        ]
    )
    findings = printed(_quoted(findings, ledger), paper)
    kept, set_aside = suppressed(findings, suppressions, paper)
    return Verification(
        paper,
        tuple(kept),
        tuple(printed((_fair(one) for one in judged if one.fair), paper)),
        tuple(set_aside),
        _coverage(judged, extraction, desk, findings),
        _notes(draft, evidence, NOTHING if ledger is not None else NO_LEDGER),
        f"read as published {day:%a} {spoken_day(day)}, {draft.date_basis or 'as given'}",
    )


def _day(draft: Document, today: date | None) -> date:
    day = draft.published_at or today
    if day is None:
        raise DateError("", "the draft's day of publication; give --published")
    return day


def _judged(figure: Figure, desk: Desk) -> Judged:
    """The figure's judgement; one that a correction or denial names only to set it aside makes no finding.

    Nor does a question ("does it mean 1,020,980 dead?") tell a measure, or one that heads the text a number.
    """
    if _of_a_ratio(figure) or says("raises-money", figure.sentence) or foretold(figure.before):
        return Judged(figure, "not-checkable")
    one = judge(figure, desk)
    end = figure.span[1] - figure.sentence_start
    asked = figure.sentence.rstrip(' "”»').endswith("?") and ":" not in figure.sentence[end:]
    asked = asked and (figure.zone == "headline" or (one.finding is not None and one.finding.rule == "measure"))
    if one.fair or not (says("denied", figure.sentence) or asked or _in_a_note(figure, desk.document.text)):
        return one
    return Judged(figure, "not-checkable")


def _of_nothing(one: Judged) -> bool:
    """Whether a number that only might carry a report on named no row and nothing of the ledger is near it."""
    return one.figure.carried and one.figure.category is None and one.verdict in ("unsupported", "not-checkable")


def _of_a_ratio(figure: Figure) -> bool:
    """Whether the number belongs to a factor or share ("nine and a half times", "two in five") and counts nothing."""
    return any(
        ratio.start < figure.span[1] and figure.span[0] < ratio.end
        for ratio in ratios(figure.sentence, figure.sentence_start)
    )


def _in_a_note(figure: Figure, text: str) -> bool:
    """Whether the figure's paragraph opens as a correction note, or the text does and its clause tells what it had."""
    start, end = paragraph_at(text, figure.span[0])
    _, head = paragraph_at(text, 0)
    whole = says("note", text[: min(head, NOTE)]) and _we_gave(figure)
    return whole or says("note", text[start : min(end, start + NOTE)])


def _we_gave(figure: Figure) -> bool:
    """Whether the figure is the first number behind words by which the outlet tells what it printed."""
    told = spans_of("we-gave", figure.before)
    return says("we-gave", figure.clause) or (bool(told) and not any(map(str.isdigit, figure.before[told[-1][1] :])))


def _lags(
    figures: Sequence[Figure], evidence: Evidence, draft: Document, day: date, spans: tuple[tuple[int, int], ...]
) -> dict[str, int]:
    """For each side, how many days the draft's undated totals lie behind its own day, where they all do."""
    lags: dict[str, int] = {}
    for subject in sorted({figure.subject for figure in figures if figure.subject}):
        undated = [
            figure
            for figure in figures
            if figure.subject == subject
            and figure.period.kind == "cumulative"
            and figure.period.basis != "stated"
            and figure.period.end == day
            and figure.value >= 1000
        ]
        if len(undated) < 2 or _hits(undated, Desk(draft, day, spans, evidence, {})):
            continue
        hits = {lag: _hits(undated, Desk(draft, day, spans, evidence, {subject: lag})) for lag in range(1, 4)}
        best = max(hits, key=lambda lag: (hits[lag], -lag))
        if hits[best] >= 2:
            lags[subject] = best
    return lags


def _hits(figures: Iterable[Figure], desk: Desk) -> int:
    return sum(
        any(
            reading.window == "total" and reading.said[0].copied and reading.value == figure.quantity.stated
            for reading in readings(figure, desk)
        )
        for figure in figures
    )


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a slip: a number told twice of the same row is placed once, in the body, naming its other places."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = (finding.rule, finding.kind, (finding.details or {}).get("how"), _digits(finding))
        if finding.severity in ("info", "low") or finding.rule == "within" or key not in kept:
            kept[key if finding.severity not in ("info", "low") and finding.rule != "within" else (id(finding),)] = (
                finding
            )
            continue
        first = kept[key]
        main, other = (finding, first) if _aside(first) and not _aside(finding) else (first, finding)
        kept[key] = replace(
            main, details={**(main.details or {}), "also_at": [*_places(main), *_places(other), _place(other)]}
        )
    return list(kept.values())


def _digits(finding: Finding) -> str:
    return "".join(letter for letter in (finding.quote.exact if finding.quote else "") if letter.isdigit())


def _aside(finding: Finding) -> bool:
    return finding.quote is not None and finding.quote.zone in ("headline", "caption")


def _place(finding: Finding) -> list[int | None]:
    return [finding.quote.start, finding.quote.end] if finding.quote else []


def _places(finding: Finding) -> list[list[int | None]]:
    return list((finding.details or {}).get("also_at", []))


def _same_place(one: Finding, other: Finding) -> bool:
    sharp = other.severity in ("medium", "high") and one.quote is not None and other.quote is not None
    return sharp and one.quote is not None and other.quote is not None and one.quote.start == other.quote.start


def _beside(pairs: list[Finding], judged: Sequence[Judged]) -> list[Finding]:
    """Findings on unlike measures, but for figures already found to differ more sharply."""
    sharp = {
        one.finding.quote.start
        for one in judged
        if one.finding and one.finding.quote and one.finding.severity == "high"
    }
    return [finding for finding in pairs if finding.quote is None or finding.quote.start not in sharp]


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    def key(finding: Finding) -> tuple[int, int, str]:
        start = finding.quote.start if finding.quote and finding.quote.start is not None else -1
        return start, SEVERITIES.index(finding.severity), finding.rule

    return sorted(findings, key=key)


def _quoted(findings: Sequence[Finding], ledger: Ledger | None) -> list[Finding]:
    """The findings with the ledger's own claims, quotes included, as evidence."""
    wanted = [claim_id for finding in findings for claim_id in (finding.details or {}).get("against", ())]
    words = with_words(ledger, wanted)
    full = []
    for finding in findings:
        held = {claim.claim_id: claim for claim in finding.evidence}
        ids = [
            claim_id for claim_id in (finding.details or {}).get("against", ()) if claim_id in held or claim_id in words
        ]
        full.append(replace(finding, evidence=tuple(held.get(claim_id) or words[claim_id] for claim_id in ids)))
    return full


def _fair(one: Judged) -> Finding:
    verdict = one.verdict
    how = one.reading.how if one.reading is not None else "the figures it adds up"
    baselines = dict.fromkeys(other.how for other in one.others if one.reading is None or other.how != one.reading.how)
    also = f"; by other baselines {'; '.join(baselines)}" if baselines else ""
    return found_at(
        one.figure,
        rule="quoted-number" if one.reading is None or not one.reading.derived else "derived",
        severity="info",
        verdict=verdict,
        message=f"“{one.figure.text}” {'matches' if verdict == 'matches' else 'is consistent with'} {how}{also}",
        reading=one.reading,
        safe=None,
    )


def _coverage(judged: Sequence[Judged], extraction: Extraction, desk: Desk, findings: Sequence[Finding]) -> Coverage:
    beside = {
        finding.quote.start
        for finding in findings
        if finding.rule == "category" and finding.severity == "medium" and finding.quote
    }
    differing = [one for one in judged if one.verdict in ("differs", "not-comparable") or one.figure.span[0] in beside]
    matched = [one for one in judged if one.fair and one not in differing]
    return Coverage(
        figures=len(judged),
        matched=len(matched),
        differing=len(differing),
        unsupported=len(judged) - len(matched) - len(differing),
        unread=sum(item.status == "unread" for item in extraction.unread),
        newest=_newest(judged, desk),
    )


def _newest(judged: Sequence[Judged], desk: Desk) -> Mapping[str, date | None]:
    """The newest day of each claimant compared with; the outlet's own stored pieces are no source and date nobody."""
    compared = {
        said.claimant for one in judged if one.reading is not None for said in one.reading.said if said.claimant
    }
    found: Mapping[str, Said] = desk.evidence.newest(but=lambda said: is_own(said, desk))
    return {
        who.removeprefix("name:").removeprefix("role:"): found[who].published or found[who].end
        for who in compared
        if who in found
    }


def _notes(draft: Document, evidence: Evidence, nothing: str) -> tuple[str, ...]:
    first = () if evidence.said else (nothing,)
    return (*first, *draft.notes)
