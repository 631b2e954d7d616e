"""What is claimed about losses as of a day, by whom, in whose words?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal

from counterclaim.ledger import Ledger, Point
from counterclaim.model.claim import Claim, label_of, party_to_json
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity, quantity_of
from counterclaim.publish.briefs.notes import Context, Note, changed_lines, gap_lines, notes_of
from counterclaim.publish.briefs.standing import REPORT, Answer, Increase, Standing, in_force, quantity_at, side_in_war
from counterclaim.publish.filed import standing_of_claims
from counterclaim.publish.words import Words, words
from counterclaim.vocabulary.conflicts import Pack
from counterclaim.vocabulary.load import vocabulary

Role = Literal["claimed", "own", "third"]
_ROLES: tuple[Role, ...] = ("claimed", "own", "third")
_KINDS = ("interval", "cumulative", "rate", "unstated")
_ONE_DAY = timedelta(days=1)
Day = date
AID_DAYS, GROUND_DAYS, REQUEST_DAYS = 31, 7, 2
"""How long aid and judgements, advances, and requests for comment stay in a brief: a month, a week, two days (a desk's
habit; older ones stand on their own pages)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the brief, with the claims it rests on.

    Attributes:
        role: a belligerent about the other side (`claimed`), about its own (`own`), or anyone else (`third`).
        claims: the claim it stands in; for a computed increase the later total, then the earlier one.
        as_of: the day the figure is of: the end of its period, else the day it was published.
        computed: true for an increase computed from two totals.
        reported_by: the outlet, where the claimant's own words are not on file; else null.
    """

    role: Role
    quantity: Quantity
    period: Period
    claims: tuple[Claim, ...]
    as_of: date | None
    computed: bool = False
    reported_by: str | None = None

    @property
    def claim(self) -> Claim:
        """The claim that carries the figure."""
        return self.claims[0]

    @property
    def key(self) -> str:
        """An anchor that no other figure of the brief has."""
        return f"{self.claim.claim_id}{'-increase' if self.computed else ''}"


@dataclass(frozen=True, slots=True)
class Brief:
    """The day as claimed; everything a renderer needs and nothing of any draft.

    Attributes:
        date: the day asked for.
        newest: the day of the newest publication by `date`; null for an empty ledger. Equal to `date` when there is
            a bulletin of the day.
        headline: the line of the side with the newest claim; headlines: one line a side that has a claim in force.
        figures: in order: losing side, role, claimant, category, kind.
        judgements, context, requests: claims of those topics, newest first.
        withheld: how many figures were left out because their source gives no permission to publish.
    """

    date: Day
    newest: Day | None
    language: str
    headline: str
    headlines: Mapping[str, str]
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...]
    gaps: tuple[str, ...]
    changed: tuple[str, ...]
    judgements: tuple[Claim, ...]
    context: tuple[Claim, ...]
    requests: tuple[Claim, ...]
    withheld: int
    sides: tuple[str, ...]


def brief(ledger: Ledger, day: date | None = None, *, language: str = "en", known_by: date | None = None) -> Brief:
    """The day's brief: the newest claim for each question known by the day.

    Without a day, the newest day with a claim about losses. `known_by` cuts earlier than the day itself; it never adds
    what was published after the day.
    """
    cut = min((one for one in (day, known_by) if one is not None), default=None)
    standing = Standing()
    standing.add(sorted(ledger.points(topic="loss", known_by=cut), key=published))
    at = day or standing.newest or known_by or date.min
    others = ledger.claims(
        topic=("aid", "territory", "assessment", "request"),
        published_from=at - timedelta(days=AID_DAYS),
        known_by=cut or at,
    )
    wanted = claims_needed(standing, at)
    known = {claim.claim_id: claim for claim in ledger.claims(claim_ids=sorted(wanted))} if wanted else {}
    return brief_of(standing, at, known, others, language=language, filed=standing_of_claims(ledger))


def published(point: Point) -> tuple[date, str]:
    """The order points are taken in: by day of publication, then id."""
    return point.published_at or date.min, point.claim_id


def claims_needed(standing: Standing, day: date) -> set[str]:
    """The ids of the claims a brief of the day quotes."""
    answers = {answer.point.claim_id for answer in in_force(standing, day)}
    increases = {one.claim_id for step in standing.increases(day) for one in (step.later, step.earlier)}
    misquotes = {one.claim_id for pair in standing.misquotes for one in pair}
    return answers | increases | misquotes


def brief_of(
    standing: Standing,
    day: date,
    claims: Mapping[str, Claim],
    others: Iterable[Claim],
    *,
    language: str = "en",
    filed: Mapping[str, str] | None = None,
) -> Brief:
    """The brief of a day; `claims` and how `filed` findings stand by claim id, `others` judgements, aid, requests."""
    told = words(language)
    answers = in_force(standing, day)
    steps = list(standing.increases(day))
    found = [*_answered(answers, claims), *_computed(steps, answers, claims)]
    shown = [figure for figure in found if _public(figure.claim, day)]
    withheld = sum(1 for figure in found if not _may_publish(figure.claim.source))
    sides = _sides(day, shown)
    figures = tuple(sorted(shown, key=lambda one: _order(one, sides)))
    lines = {side: line for side in sides if (line := headline_of(figures, side, day, told))}
    context = Context(standing, day, told, tuple(answers), tuple(steps), claims, filed or {})
    kept = [one for one in others if _public(one, day) and one.published_at and one.published_at <= day]
    return Brief(
        date=day,
        newest=standing.newest,
        language=told.language,
        headline=_leading(lines, figures, day)
        or told.text("headline.others" if figures else "headline.none", date=told.day(day)),
        headlines=lines,
        figures=figures,
        notes=notes_of(context),
        gaps=gap_lines(context),
        changed=changed_lines(context),
        judgements=_recent(kept, ("assessment",), day, AID_DAYS),
        context=(*_recent(kept, ("aid",), day, AID_DAYS), *_recent(kept, ("territory",), day, GROUND_DAYS)),
        requests=_recent(kept, ("request",), day, REQUEST_DAYS),
        withheld=withheld,
        sides=sides,
    )


def brief_to_json(found: Brief) -> dict[str, Any]:
    """The brief as the JSON object of the contract, section 6."""
    return {
        "date": found.date.isoformat(),
        "newest": None if found.newest is None else found.newest.isoformat(),
        "headline": found.headline,
        "headlines": dict(found.headlines),
        "figures": [_figure_to_json(figure) for figure in found.figures],
        "notes": [{"rule": note.rule, "message": note.message, "claims": list(note.claims)} for note in found.notes],
        "gaps": list(found.gaps),
        "changed": list(found.changed),
        "judgements": [_quoted(claim) for claim in found.judgements],
        "context": [_quoted(claim) for claim in found.context],
        "requests": [_quoted(claim) for claim in found.requests],
        "withheld": found.withheld,
    }


def headline_of(figures: Sequence[Figure], side: str, day: date, told: Words) -> str | None:
    """One line for what a side claims about the other's losses, attribution first; null when it claims nothing."""
    figure = leading_figure(figures, side, day)
    if figure is None:
        return None
    line = claim_line(figure.claim, figure.quantity, figure.period, told)
    if figure.as_of is None or figure.as_of == day:
        return line
    return told.text("headline.dated", line=line, date=told.day(figure.as_of))


def claim_line(claim: Claim, quantity: Quantity, period: Period, told: Words) -> str:
    """Who claims how many of whose losses over which days, attribution first; the same words for every party."""
    return told.text(
        "headline.people" if _is_people(claim) else "headline.other",
        who=told.speaker(claim.claimant),
        verb=told.verb("claim"),
        amount=told.amount(quantity),
        whose=told.whose(claim.subject),
        of=told.of(claim.subject),
        what=told.category(claim.category),
        outcome=told.outcome(claim.outcome),
        span=told.span(period),
    )


def field_headlines(found: Brief) -> dict[str, str]:
    """The headlines in the form common in the field, the claimant last; only on request."""
    told = words(found.language)
    lines = {}
    for side in found.sides:
        figure = leading_figure(found.figures, side, found.date)
        if figure is None:
            continue
        claim = figure.claim
        line = told.text(
            "headline.field_people" if _is_people(claim) else "headline.field_other",
            who=told.speaker(claim.claimant),
            amount=told.amount(figure.quantity),
            Whose=told.whose(claim.subject),
            of=told.of(claim.subject),
            what=told.category(claim.category),
            outcome=told.outcome(claim.outcome),
            span=told.span(figure.period),
        )
        small = set(told.table["headline"]["small_words"])
        capital = (
            [word if word in small else word[:1].upper() + word[1:] for word in line.split(" ")] if small else [line]
        )
        line = " ".join(capital)
        lines[side] = line[:1].upper() + line[1:]
    return lines


def leading_figure(figures: Sequence[Figure], side: str, day: date) -> Figure | None:
    """The figure a side's headline tells: of the day before older, people before things, a day's before a total."""
    own = [one for one in figures if one.role == "claimed" and _side(one.claim) == side and one.as_of is not None]
    week = [one for one in own if one.as_of and one.as_of > day - timedelta(days=8)] or own
    return min(
        week,
        key=lambda one: (
            (day - (one.as_of or date.min)).days,
            label_of(one.claim.category) != "personnel",
            _KINDS.index(one.period.kind),
            _category_place(one),
        ),
        default=None,
    )


def _is_people(claim: Claim) -> bool:
    return claim.category == "personnel" and claim.outcome == "lost"


def _leading(lines: Mapping[str, str], figures: Sequence[Figure], day: date) -> str | None:
    best = {side: leading_figure(figures, side, day) for side in lines}
    newest = max((figure.as_of for figure in best.values() if figure and figure.as_of), default=None)
    return next((lines[side] for side, figure in best.items() if figure and figure.as_of == newest), None)


def _answered(answers: Iterable[Answer], claims: Mapping[str, Claim]) -> Iterable[Figure]:
    for answer in answers:
        claim = claims.get(answer.point.claim_id)
        if claim is None or claim.quantity is None:
            continue
        period = claim.period or Period("unstated")
        reported = claim.source if answer.rank == REPORT else None
        yield Figure(
            _role(claim), claim.quantity, period, (claim,), period.end or claim.published_at, reported_by=reported
        )


def _computed(steps: Iterable[Increase], answers: Iterable[Answer], claims: Mapping[str, Claim]) -> Iterable[Figure]:
    printed = {
        (a.question.claimant, a.question.subject, a.question.category, a.question.outcome)
        for a in answers
        if a.question.kind == "interval" and a.question.window == "1"
    }
    for step in steps:
        asked = step.question
        later, earlier = claims.get(step.later.claim_id), claims.get(step.earlier.claim_id)
        if step.days != 1 or later is None or earlier is None:
            continue
        if (asked.claimant, asked.subject, asked.category, asked.outcome) in printed:
            continue
        before, after = quantity_at(step.earlier).stated, quantity_at(step.later).stated
        if before is None or after is None or after < before:
            continue
        quantity = quantity_of(after - before, "exact", None if later.quantity is None else later.quantity.unit)
        period = Period("interval", step.earlier.end, step.later.end, "document-date")
        yield Figure(_role(later), quantity, period, (later, earlier), step.later.end, computed=True)


def _role(claim: Claim) -> Role:
    side = _side(claim)
    if side is None or not isinstance(claim.subject, str):
        return "third"
    return "own" if side == vocabulary().state_of(claim.subject) else "claimed"


def _side(claim: Claim) -> str | None:
    return side_in_war(claim.claimant, claim.subject, claim.period.end if claim.period else None)


def _sides(day: date, figures: Iterable[Figure]) -> tuple[str, ...]:
    named = tuple({str(one.claim.subject) for one in figures if isinstance(one.claim.subject, str)})
    pack: Pack | None = vocabulary().pack_for(day, named)
    return tuple(sorted(set(named))) if pack is None else pack.belligerents


def _order(figure: Figure, sides: Sequence[str]) -> tuple[Any, ...]:
    claim = figure.claim
    subject = label_of(claim.subject)
    state = vocabulary().state_of(subject) if isinstance(claim.subject, str) else subject
    return (
        sides.index(state) if state in sides else len(sides),
        state,
        _ROLES.index(figure.role),
        label_of(claim.claimant),
        _category_place(figure),
        _KINDS.index(figure.period.kind),
        -(figure.as_of or date.min).toordinal(),
        claim.claim_id,
    )


def _category_place(figure: Figure) -> tuple[int, str]:
    label = label_of(figure.claim.category)
    places = _places()
    return places.get(label, len(places)), label


@cache
def _places() -> dict[str, int]:
    return {name: place for place, name in enumerate(vocabulary().categories)}


def _public(claim: Claim, day: date) -> bool:
    """Whether a claim may stand on a public page: permission, no unreviewed model reading, no fresh small place."""
    fresh_place = claim.place is not None and claim.published_at is not None and day - claim.published_at < 3 * _ONE_DAY
    return _may_publish(claim.source) and not claim.unreviewed and not fresh_place


def _may_publish(source: str | None) -> bool:
    entry = vocabulary().sources.get(source or "")
    return entry is None or entry.publish


def _recent(claims: Iterable[Claim], topics: tuple[str, ...], day: date, days: int) -> tuple[Claim, ...]:
    kept = [
        claim
        for claim in claims
        if claim.topic in topics and claim.published_at and claim.published_at > day - timedelta(days=days)
    ]
    return tuple(sorted(kept, key=lambda one: (-(one.published_at or date.min).toordinal(), one.claim_id)))


def _figure_to_json(figure: Figure) -> dict[str, Any]:
    claim, period, quantity = figure.claim, figure.period, figure.quantity
    return {
        "claimant": party_to_json(claim.claimant),
        "subject": party_to_json(claim.subject),
        "category": party_to_json(claim.category),
        "outcome": party_to_json(claim.outcome),
        "stated": quantity.stated,
        "low": quantity.low,
        "high": quantity.high,
        "qualifier": quantity.qualifier,
        "period": {
            "kind": period.kind,
            "start": None if period.start is None else period.start.isoformat(),
            "end": None if period.end is None else period.end.isoformat(),
            **({} if period.per is None else {"per": period.per}),
        },
        "as_of": None if figure.as_of is None else figure.as_of.isoformat(),
        "claim_id": claim.claim_id,
        "claims": [one.claim_id for one in figure.claims],
        "role": figure.role,
        "source": claim.source,
        "published_at": None if claim.published_at is None else claim.published_at.isoformat(),
        "computed": figure.computed,
        "reported_by": figure.reported_by,
    }


def _quoted(claim: Claim) -> dict[str, Any]:
    return {
        "topic": claim.topic,
        "claimant": party_to_json(claim.claimant),
        "quote": claim.quote.exact,
        "source": claim.source,
        "published_at": None if claim.published_at is None else claim.published_at.isoformat(),
        "claim_id": claim.claim_id,
    }
