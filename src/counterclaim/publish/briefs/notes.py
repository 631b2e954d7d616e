"""What must be said beside the figures: dependence, unlike measures, windows, misquotes, gaps, changes?"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.ledger import Point
from counterclaim.model.claim import Category, Claim, Named, Party, Role
from counterclaim.model.period import Period
from counterclaim.model.quantity import Number
from counterclaim.publish.briefs.standing import COPY, Answer, Increase, Question, Standing, quantity_at, side_in_war
from counterclaim.publish.filed import SETTLED
from counterclaim.publish.words import Words
from counterclaim.vocabulary.load import vocabulary

_ONE_DAY = timedelta(days=1)
NEAR_A_DAY = 1.0
ENOUGH_MONTHS = 3
ENOUGH_SHARE = 0.3
"""A rate series follows a daily one where at least 3 months are comparable and 3 in 10 lie within one a day of it:
independent counts of some 800 a day with a spread of 15 % would do so in under 1 month of 100."""
DAILY_REPORTS = 5
DAILY_WINDOW = 10
"""An issuer reports daily when at least 5 of the 10 days before have a report."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside the figures, with the claims it is about."""

    rule: str
    message: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What the notes of a day are made from."""

    standing: Standing
    day: date
    told: Words
    answers: tuple[Answer, ...]
    increases: tuple[Increase, ...]
    claims: Mapping[str, Claim]
    filed: Mapping[str, str]


def notes_of(context: Context) -> tuple[Note, ...]:
    """The notes of a day: misquotes first, then dependence, measures, windows, copies that disagree, falls."""
    found = (
        *_misquotes(context),
        *_followers(context),
        *_composites(context),
        *_definitions(context),
        *_unlike(context),
        *_windows(context),
        *_januaries(context),
        *_mirrors(context),
        *_falls(context),
    )
    once: dict[tuple[str, str], Note] = {}
    for note in found:
        said = once.get((note.rule, note.message))
        claims = note.claims if said is None else tuple(dict.fromkeys((*said.claims, *note.claims)))
        once[note.rule, note.message] = Note(note.rule, note.message, claims)
    return tuple(once.values())


def gap_lines(context: Context) -> tuple[str, ...]:
    """What is missing on the day: daily issuers without a report, rows left out, increases over several days."""
    return (*_missing_reports(context), *_missing_rows(context), *_long_increases(context))


def changed_lines(context: Context) -> tuple[str, ...]:
    """New answers published on the day, with the answer before; totals that a day's increase tells are left out."""
    told, day = context.told, context.day
    daily = {step.question for step in context.increases}
    lines = []
    for answer in sorted(
        context.answers, key=lambda one: (one.question.subject, one.question.claimant, one.question.category)
    ):
        point, before = answer.point, answer.before
        if point.published_at != day or answer.question.kind == "interval" or answer.question in daily:
            continue
        if before is not None and before.stated == point.stated:
            continue
        values = {
            "who": told.party(party_at(point.claimant)),
            "what": told.measure(category_at(point.category), category_at(point.outcome)),
            "amount": told.amount(quantity_at(point)),
            "span": told.span(period_at(point)),
        }
        if before is None:
            lines.append(told.text("changed.first", **values))
        else:
            lines.append(told.text("changed.new", before=told.amount(quantity_at(before)), **values))
    return tuple(lines)


def party_at(text: str | None) -> Party:
    """The party a point's text column stands for."""
    if not text:
        return None
    if text.startswith("name:"):
        return Named(text.removeprefix("name:"))
    return Role(text.removeprefix("role:")) if text.startswith("role:") else text


def category_at(text: str | None) -> Category:
    """The category or outcome a point's text column stands for."""
    party = party_at(text)
    return Named(party.role) if isinstance(party, Role) else party


def period_at(point: Point) -> Period:
    """The period of a point."""
    kind = point.period_kind
    known = kind if kind in ("interval", "cumulative", "rate") else "unstated"
    # a test of membership narrows no string for the checker
    return Period(known, point.start, point.end, "stated", point.per)  # type: ignore[arg-type]


def _misquotes(context: Context) -> Iterator[Note]:
    """Figures in circulation that are no fair telling of their claimant's own words, beside these.

    Who printed one is named only where a reviewer accepted the finding about it or the outlet put it right; until then
    the note speaks of the number alone, and where the finding was rejected there is none.
    """
    told = context.told
    week = context.day - timedelta(days=8)
    for report, own in context.standing.misquotes:
        if report.published_at is None or report.published_at < week or own.published_at is None:
            continue
        stands = context.filed.get(report.claim_id, "open")
        if stands == "rejected":
            continue
        named = stands in SETTLED
        entry = vocabulary().sources.get(report.source or "")
        yield Note(
            "quoted-number",
            told.text(
                f"notes.misquote_{stands}",
                source=entry.name if entry else report.source,
                printed=told.amount(quantity_at(report)),
                who=told.party(party_at(own.claimant)),
                date=told.day(own.published_at),
                own=told.amount(quantity_at(own)),
            ),
            (report.claim_id, own.claim_id) if named else (own.claim_id,),
        )


def _followers(context: Context) -> Iterator[Note]:
    """Third parties whose monthly rates lie too close to a belligerent's daily series to be a second source."""
    told = context.told
    for answer in context.answers:
        asked = answer.question
        if asked.kind != "rate" or side_in_war(asked.claimant, asked.subject, context.day) is not None:
            continue
        months = context.standing.months.get((asked.claimant, asked.subject, asked.category), {})
        for other, totals in _daily_series(context.standing, asked):
            near, seen = _months_near(months, totals)
            if seen >= ENOUGH_MONTHS and near >= ENOUGH_SHARE * seen:
                yield Note(
                    "independence",
                    told.text(
                        "notes.follows",
                        who=told.party(party_at(asked.claimant)),
                        other=told.party(party_at(other)),
                        near=near,
                        months=seen,
                    ),
                    (answer.point.claim_id,),
                )
                break


def _daily_series(standing: Standing, asked: Question) -> Iterator[tuple[str, dict[date, Number]]]:
    series = [
        (question.claimant, points)
        for (_, question), points in standing.totals.items()
        if question.subject == asked.subject
        and question.category == asked.category
        and question.window == "war"
        and question.claimant != asked.claimant
        and len(points) > 30
    ]
    for claimant, points in sorted(series, key=lambda one: -len(one[1])):
        yield claimant, {p.end: p.stated for p in points if p.end is not None and p.stated is not None}


def _months_near(months: Mapping[tuple[date, date], Number], totals: Mapping[date, Number]) -> tuple[int, int]:
    cuts = []
    for shift in (0, 1):  # reports dated last to last, or first to first
        near = seen = 0
        for (start, end), rate in months.items():
            before, after = totals.get(start - _ONE_DAY * (1 - shift)), totals.get(end + _ONE_DAY * shift)
            if before is None or after is None:
                continue
            seen += 1
            near += abs((after - before) / ((end - start).days + 1) - rate) <= NEAR_A_DAY
        cuts.append((near, seen))
    return max(cuts)


def _composites(context: Context) -> Iterator[Note]:
    told, categories = context.told, vocabulary().categories
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for answer in context.answers:
        entry = categories.get(answer.question.category)
        if entry is not None and entry.sums:
            found[answer.question.claimant, entry.id].append(answer.point.claim_id)
    for (claimant, category), claims in sorted(found.items()):
        parts = ", ".join(told.category(part) for part in categories[category].sums)
        message = told.text(
            "notes.composite", who=told.party(party_at(claimant)), what=told.category(category), parts=parts
        )
        yield Note("category", message, tuple(claims))


def _definitions(context: Context) -> Iterator[Note]:
    found: dict[str, list[str]] = defaultdict(list)
    for answer in context.answers:
        asked = answer.question
        if (asked.category, asked.outcome, asked.kind) == ("personnel", "lost", "cumulative") and answer.rank <= COPY:
            found[asked.claimant].append(answer.point.claim_id)
    for claimant, claims in sorted(found.items()):
        message = context.told.text("notes.definition", who=context.told.party(party_at(claimant)))
        yield Note("measure", message, tuple(claims))


def _unlike(context: Context) -> Iterator[Note]:
    told, outcomes = context.told, vocabulary().outcomes
    for subject in sorted({answer.question.subject for answer in context.answers}):
        kinds = {
            answer.question.outcome: answer.point.claim_id
            for answer in context.answers
            if answer.question.subject == subject
            and answer.question.category == "personnel"
            and answer.question.kind == "cumulative"
            and answer.question.outcome in ("killed", "casualties")
        }
        if len(kinds) == 2 and all(kind in outcomes for kind in kinds):
            message = told.text("notes.unlike", of=told.party(party_at(subject)))
            yield Note("category", message, tuple(kinds[kind] for kind in sorted(kinds)))


def _windows(context: Context) -> Iterator[Note]:
    for question, points in _personnel(context):
        told, by_day = context.told, {point.end: point for point in points}
        last = points[-1]
        who, what = told.party(party_at(question.claimant)), told.category(category_at(question.category))
        if last.end is None or last.stated is None:
            continue
        before = by_day.get(last.end - timedelta(days=7))
        if before is not None and before.stated is not None and before.end is not None:
            message = told.text(
                "notes.week",
                who=who,
                what=what,
                end=told.day(last.end),
                start=told.day(before.end),
                amount=told.number(last.stated - before.stated),
                total=told.number(last.stated),
                before=told.number(before.stated),
            )
            yield Note("window", message, (last.claim_id, before.claim_id))
        first = date(last.end.year, 1, 1)
        starts = [
            p for p in (by_day.get(first - _ONE_DAY), by_day.get(first)) if p is not None and p.stated is not None
        ]
        if len(starts) == 2 and last.end > first:
            a, b = starts
            message = told.text(
                "notes.since_january",
                who=who,
                what=what,
                a=told.number(last.stated - (a.stated or 0)),
                b=told.number(last.stated - (b.stated or 0)),
                day_a=told.day(first - _ONE_DAY),
                day_b=told.day(first),
            )
            yield Note("window", message, (last.claim_id, a.claim_id, b.claim_id))


def _januaries(context: Context) -> Iterator[Note]:
    """Totals since a January whose claimant has no running total of its own on file."""
    with_series = {question.claimant for (_, question), points in context.standing.totals.items() if len(points) > 30}
    for answer in context.answers:
        start = answer.point.start
        if answer.question.kind != "cumulative" or start is None or (start.month, start.day) != (1, 1):
            continue
        if answer.question.claimant not in with_series:
            who = context.told.party(party_at(answer.question.claimant))
            yield Note("window", context.told.text("notes.january_claim", who=who), (answer.point.claim_id,))


def _personnel(context: Context) -> Iterator[tuple[Question, list[Point]]]:
    best: dict[Question, list[Point]] = {}
    for (_, question), points in context.standing.totals.items():
        daily = question.category == "personnel" and question.window == "war" and len(points) > 7
        if daily and points[-1].end == context.day and len(points) > len(best.get(question, ())):
            best[question] = points
    yield from sorted(best.items(), key=lambda one: (one[0].subject, one[0].claimant))


def _mirrors(context: Context) -> Iterator[Note]:
    told = context.told
    values: dict[Question, dict[str, Point]] = defaultdict(dict)
    for (source, question), points in context.standing.totals.items():
        if points[-1].end == context.day and question.window == "war":
            values[question][source] = points[-1]
    for question, copies in sorted(values.items(), key=lambda one: (one[0].claimant, one[0].category)):
        if len({point.stated for point in copies.values()}) < 2:
            continue
        message = told.text(
            "notes.mirror",
            who=told.party(party_at(question.claimant)),
            what=told.category(category_at(question.category)),
            date=told.day(context.day),
            values="; ".join(f"{source} {told.amount(quantity_at(p))}" for source, p in sorted(copies.items())),
        )
        yield Note("mirror", message, tuple(point.claim_id for _, point in sorted(copies.items())))


def _falls(context: Context) -> Iterator[Note]:
    told = context.told
    for step in context.increases:
        before, after = step.earlier.stated, step.later.stated
        if before is None or after is None or after >= before:
            continue
        message = told.text(
            "notes.fall",
            who=told.party(party_at(step.question.claimant)),
            what=told.category(category_at(step.question.category)),
            before=told.number(before),
            after=told.number(after),
            date=told.day(context.day),
        )
        yield Note("fall", message, (step.later.claim_id, step.earlier.claim_id))


def _missing_reports(context: Context) -> Iterator[str]:
    told, day = context.told, context.day
    for (claimant, subject), days in sorted(context.standing.reports.items()):
        before = bisect_right(days, day - _ONE_DAY)
        recent = sum(1 for one in days[max(0, before - DAILY_WINDOW) : before] if one >= day - DAILY_WINDOW * _ONE_DAY)
        if days[-1] != day and recent >= DAILY_REPORTS and subject:
            who = told.party(party_at(claimant))
            yield told.text("gaps.no_report", who=who, date=told.day(day), newest=told.day(days[-1]))


def _missing_rows(context: Context) -> Iterator[str]:
    """Rows that the issuer's report of the day before had and today's has not."""
    told, day = context.told, context.day
    last: dict[tuple[str, str], dict[str, date]] = defaultdict(dict)
    for (source, question), points in context.standing.totals.items():
        end = points[-1].end
        if question.window == "war" and end is not None and end >= day - _ONE_DAY:
            last[source, question.claimant][question.category] = end
    told_of: set[tuple[str, str]] = set()
    for (_, claimant), rows in sorted(last.items()):
        if len(rows) < 3 or day not in rows.values():
            continue
        for category in sorted(name for name, end in rows.items() if end < day):
            if (claimant, category) not in told_of and not _elsewhere(last, claimant, category, day):
                told_of.add((claimant, category))
                who, what = told.party(party_at(claimant)), told.category(category_at(category))
                yield told.text("gaps.missing_rows", who=who, date=told.day(day), what=what)


def _elsewhere(last: Mapping[tuple[str, str], Mapping[str, date]], claimant: str, category: str, day: date) -> bool:
    return any(rows.get(category) == day for (_, other), rows in last.items() if other == claimant)


def _long_increases(context: Context) -> Iterator[str]:
    spans: dict[str, set[int]] = defaultdict(set)
    for step in context.increases:
        spans[step.question.claimant].add(step.days)
    for claimant, days in sorted(spans.items()):
        if 1 not in days:
            yield context.told.text("gaps.long", who=context.told.party(party_at(claimant)), n=min(days))
