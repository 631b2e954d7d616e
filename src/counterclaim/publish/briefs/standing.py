"""Which claim is in force for each question on a day?

A question is: this claimant, about this side's losses, of this category and outcome, over this kind of window. Its
newest answer by the day is in force. The claimant's own words come before a copy of its series, a copy before somebody
else's report of it; a report that contradicts the claimant's own words never takes their place: it is a misquote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import cast

from counterclaim.checks.rounding import agrees
from counterclaim.checks.slips import slip_kind
from counterclaim.ledger import Point
from counterclaim.model.claim import Party
from counterclaim.model.quantity import Number, Qualifier, Quantity
from counterclaim.vocabulary.load import vocabulary

_LIKE_LOST = frozenset({"lost", "casualties"})
_ALIKE = frozenset({"lost", "casualties", "destroyed"})
"""Words for losses that outlets change into each other when they report; their figures are held against each other."""
_ONE_DAY = timedelta(days=1)
_YEAR = timedelta(days=366)
OWN, PREFERRED, COPY, REPORT = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `window` is "day", "week", a number of days, "war", the first day of a total, or a rate's unit."""

    claimant: str
    subject: str
    category: str
    outcome: str
    kind: str
    window: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim in force: its point, its rank (own words, preferred copy, copy, report), and the answer before it."""

    question: Question
    point: Point
    rank: int
    before: Point | None = None


@dataclass(frozen=True, slots=True)
class Increase:
    """A day's increase computed from two totals of one source, the later dated `later.end`."""

    question: Question
    later: Point
    earlier: Point

    @property
    def days(self) -> int:
        """How many days the increase covers."""
        return 0 if self.later.end is None or self.earlier.end is None else (self.later.end - self.earlier.end).days


@dataclass(slots=True)
class Standing:
    """What stands after everything published so far; fed day by day, oldest first."""

    answers: dict[Question, Answer] = field(default_factory=dict)
    totals: dict[tuple[str, Question], list[Point]] = field(default_factory=lambda: defaultdict(list))
    misquotes: list[tuple[Point, Point]] = field(default_factory=list)
    reports: dict[tuple[str, str], list[date]] = field(default_factory=lambda: defaultdict(list))
    months: dict[tuple[str, str, str], dict[tuple[date, date], float]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    newest: date | None = None

    def add(self, points: Iterable[Point]) -> None:
        """Take in the points published on one day (or several, oldest first)."""
        for question, point in _settled(points):
            self._publish(point)
            self._answer(question, point)

    def increases(self, day: date) -> Iterator[Increase]:
        """Increases up to a report of `day` from the newest total before it of the same source."""
        for (source, question), points in self.totals.items():
            if len(points) < 2 or points[-1].end != day or question.window != "war":
                continue
            standing = self.answers.get(question)
            if standing is None or standing.point.end != day:
                continue
            if standing.point.source == source or self._chosen_copy(standing, source):
                yield Increase(question, points[-1], points[-2])

    def _chosen_copy(self, standing: Answer, source: str) -> bool:
        """An issuer's own words of one day may lack the day before; then its preferred copy has both."""
        own = self.totals.get((str(standing.point.source), standing.question), ())
        has_both = len(own) > 1 and (own[-1].end or date.min) - (own[-2].end or date.min) == _ONE_DAY
        return not has_both and rank_of(standing.question.claimant, source) == PREFERRED

    def _publish(self, point: Point) -> None:
        if point.published_at is None:
            return
        self.newest = max(self.newest or point.published_at, point.published_at)
        claimant = point.claimant or ""
        if rank_of(claimant, point.source) <= COPY:
            days = self.reports[claimant, point.subject or ""]
            if not days or days[-1] != point.published_at:
                days.append(point.published_at)

    def _answer(self, question: Question, point: Point) -> None:
        rank = rank_of(question.claimant, point.source)
        if (
            question.kind == "rate"
            and question.window == "day"
            and point.start
            and point.end
            and point.stated is not None
        ):
            self.months[question.claimant, question.subject, question.category][point.start, point.end] = point.stated
        if question.kind == "cumulative" and rank <= COPY:
            self._total(question, point)
        known = self.answers.get(question)
        if known is None:
            self.answers[question] = Answer(question, point, rank)
            return
        if rank == REPORT and known.rank <= COPY and fair(point, known.point):
            return
        if rank == REPORT and known.rank <= COPY and contradicts(question, point, known.point):
            self.misquotes.append((point, known.point))
            return
        if rank <= COPY and known.rank == REPORT and contradicts(question, known.point, point):
            self.misquotes.append((known.point, point))
            self.answers[question] = Answer(question, point, rank)
            return
        if _order(rank, point) >= _order(known.rank, known.point):
            same_day = known.point.end == point.end and known.point.published_at == point.published_at
            self.answers[question] = Answer(question, point, rank, known.before if same_day else known.point)

    def _total(self, question: Question, point: Point) -> None:
        points = self.totals[str(point.source), question]
        if points and points[-1].end == point.end:
            points[-1] = point
        elif not points or (points[-1].end or date.min) < (point.end or date.min):
            points.append(point)


def question_of(point: Point) -> Question | None:
    """The question a point answers; null for one that answers none here (no claimant, no number, a part, derived)."""
    if not point.claimant or point.claimant.startswith("role:") or not point.subject or point.part:
        return None
    if point.stated is None and point.low is None and point.high is None:
        return None
    if _derived(point.source):
        return None
    kind = point.period_kind or "unstated"
    return Question(
        point.claimant, point.subject, point.category or "", point.outcome or "", kind, _window(point, kind)
    )


def rank_of(claimant: str, source: str | None) -> int:
    """How near a source stands to the claimant: its own words, the preferred copy, another copy, a report."""
    return _rank(claimant, source or "")


@lru_cache(maxsize=50_000)
def side_in_war(claimant: Party, subject: Party, day: date | None) -> str | None:
    """The belligerent that a claimant is or belongs to, in the war the subject fights; null for a third party."""
    if not isinstance(claimant, str) or not isinstance(subject, str):
        return None
    pack = vocabulary().pack_for(day or date.max, (subject,))
    state = vocabulary().state_of(claimant)
    return state if pack is not None and state in pack.belligerents else None


def contradicts(question: Question, report: Point, own: Point) -> bool:
    """Whether a report's figure cannot be the claimant's: a slip of its own words, or a total below an older one."""
    if report.stated is None or own.stated is None or report.stated == own.stated:
        return False
    if question.kind == "cumulative" and (report.published_at or date.max) >= (own.published_at or date.min):
        return report.stated < own.stated or slip_kind(report.stated, own.stated) is not None
    same_window = report.start == own.start and report.end == own.end
    return same_window or slip_kind(report.stated, own.stated) is not None


def fair(report: Point, own: Point) -> bool:
    """Whether a report's figure is a fair telling of the claimant's own one (equal, rounded, bounded)."""
    told, said = quantity_at(report), quantity_at(own)
    return agrees(told, "" if told.stated is None else str(told.stated), said) is not None


def quantity_at(point: Point) -> Quantity:
    """The quantity of a point, whole numbers as integers."""
    low, high = _whole(point.low), _whole(point.high)
    return Quantity(_whole(point.stated), low, high, cast("Qualifier", point.qualifier or "exact"), None)


def _whole(value: float | None) -> Number | None:
    return None if value is None else int(value) if float(value).is_integer() else float(value)


def in_force(standing: Standing, day: date) -> list[Answer]:
    """The answers that stand on a day: totals, rates and undated figures until a newer one, an interval for its length.

    A report's figure is left out where it tells the claimant's own figure under another word for losses, or where the
    claimant's own, newer total asks the same; where it is a slip of the claimant's own words it is a misquote.
    """
    kept = [answer for answer in standing.answers.values() if _lasts(answer, day)]
    own: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for answer in kept:
        if answer.rank <= COPY:
            own[answer.question.subject, answer.question.category].append(answer)
    found = []
    for answer in kept:
        if answer.rank == REPORT and _counts_another(answer):
            continue
        same = own.get((answer.question.subject, answer.question.category), ())
        told = [one for one in same if answer.rank == REPORT and _one_voice(one, answer)]
        wrong = next((one for one in told if slip_kind_of(answer.point, one.point)), None)
        if wrong is not None and not any(fair(answer.point, one.point) for one in told):
            pair = (answer.point, wrong.point)
            if pair not in standing.misquotes:
                standing.misquotes.append(pair)
        elif not any(_overtakes(one, answer) for one in told):
            found.append(answer)
    return found


def slip_kind_of(report: Point, own: Point) -> bool:
    """Whether a report's number is a slip of the hand away from the claimant's own, and no fair telling of it."""
    if report.stated is None or own.stated is None or fair(report, own):
        return False
    return slip_kind(report.stated, own.stated) is not None and report.stated < own.stated * 2


def _counts_another(answer: Answer) -> bool:
    """Whether somebody else's report has an issuer speak of a side whose losses it is not known to count.

    Such a figure is far more often a misread sentence than an admission; an admission in the issuer's own words stands.
    """
    asked = answer.question
    packs = vocabulary().packs.values()
    counted = {pack.counters[asked.claimant] for pack in packs if asked.claimant in pack.counters}
    daily = asked.kind == "interval"
    return daily and bool(counted) and vocabulary().state_of(asked.subject) not in counted


def _one_voice(own: Answer, report: Answer) -> bool:
    mine, theirs = own.question, report.question
    within = vocabulary().within
    related = within(mine.claimant, theirs.claimant) or within(theirs.claimant, mine.claimant)
    alike = mine.outcome == theirs.outcome or {mine.outcome, theirs.outcome} <= _ALIKE
    return related and mine.kind == theirs.kind == "cumulative" and mine.window == theirs.window and alike


def _overtakes(own: Answer, report: Answer) -> bool:
    newer = (own.point.published_at or date.min) >= (report.point.published_at or date.min)
    like_lost = {own.question.outcome, report.question.outcome} <= _LIKE_LOST
    return fair(report.point, own.point) or (newer and like_lost)


def _lasts(answer: Answer, day: date) -> bool:
    if answer.question.kind != "interval":
        return True
    start, end = answer.point.start, answer.point.end
    if start is None or end is None:
        return answer.point.published_at is not None and day - answer.point.published_at < _YEAR
    return day - end < max(end - start, _ONE_DAY)


def _window(point: Point, kind: str) -> str:
    if kind == "rate":
        return point.per or "day"
    if kind == "interval":
        if point.start is None or point.end is None:
            return ""
        return str(max(1, (point.end - point.start).days))
    if kind == "cumulative":
        return _opening(point.start, point.end or point.published_at, point.subject or "")
    return ""


@cache
def _opening(start: date | None, end: date | None, subject: str) -> str:
    if start is None:
        return ""
    pack = None if end is None else vocabulary().pack_for(end, (subject,))
    return "war" if pack is not None and start <= pack.first_day else start.isoformat()


@cache
def _rank(claimant: str, source: str) -> int:
    words = vocabulary()
    entry = words.sources.get(source)
    if entry is None or entry.party is None:
        return REPORT
    if entry.mirror_of is not None:
        if not words.within(entry.mirror_of, claimant):
            return REPORT
        preferred = {pack.preferred_sources.get(entry.mirror_of) for pack in words.packs.values()}
        return PREFERRED if entry.preferred or source in preferred else COPY
    if claimant not in words.parties:
        return REPORT
    return OWN if words.within(entry.party, claimant) or words.within(claimant, entry.party) else REPORT


@cache
def _derived(source: str | None) -> bool:
    entry = vocabulary().sources.get(source or "")
    return entry is not None and entry.evidence == "derived"


def _order(rank: int, point: Point) -> tuple[date, int, date, str]:
    shown = point.published_at or date.min
    return (point.end or shown, -rank, shown, point.claim_id)


def _settled(points: Iterable[Point]) -> Iterator[tuple[Question, Point]]:
    """The points that answer a question, each with it: one answer a question, source and day.

    Several unequal ones of a day are a list of parts.

    Of an interval's, the largest stays where it is at least the sum of the others (it is their total), else none; of a
    running total's and a rate's, the one printed with most digits.
    """
    groups: dict[tuple[Question, str | None, date | None, date | None], list[Point]] = defaultdict(list)
    for point in points:
        question = question_of(point)
        if question is not None:
            groups[question, point.source, point.published_at, point.end].append(point)
    for (question, *_), group in groups.items():
        if len(group) == 1 or len({point.stated for point in group}) == 1:
            yield from ((question, point) for point in group)
            continue
        known = sorted((point for point in group if point.stated is not None), key=lambda one: float(one.stated or 0))
        if question.kind != "interval":
            yield question, min(known or group, key=_digits_left_out)
        elif known and float(known[-1].stated or 0) >= sum(float(p.stated or 0) for p in known[:-1]):
            yield question, known[-1]


def _digits_left_out(point: Point) -> tuple[int, str]:
    digits = str(_whole(point.stated) or "")
    return len(digits) - len(digits.rstrip("0")), point.claim_id
