"""Where has more than one total of the same day been on file, and by how much do they differ?"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.ledger import Point
from counterclaim.publish.briefs.view import source_name
from counterclaim.publish.charts.chart import FAINT, KINDS, Spec, days_axis, framed
from counterclaim.publish.series import Series, sources_of
from counterclaim.publish.words import Words


@dataclass(frozen=True, slots=True)
class Revision:
    """One total of a day that is not the one shown, or a day on which the shown total fell.

    Attributes:
        kind: `copy` (another copy prints another total), `later` (published later than the shown one, by the same
            source), `earlier` (before it), or `fell` (the shown total is below the one of the report before).
        difference: this total less the shown one; for `fell` the step down.
        claim_id: where the total stands.
    """

    day: date
    kind: str
    source: str
    published: date | None
    shown: float
    value: float
    claim_id: str

    @property
    def difference(self) -> float:
        """This total less the one it is held against."""
        return self.value - self.shown


def revisions_of(found: Series, points: Iterable[Point]) -> list[Revision]:
    """Every total on file that differs from the series' own of that day, and every fall; oldest day first."""
    shown = {row.date: row for row in found.reported}
    by_day: dict[date, list[Point]] = defaultdict(list)
    voices = set(sources_of(found.claimant, sorted({point.source for point in points if point.source})))
    for point in points:
        same = (point.subject, point.outcome, point.period_kind) == (found.subject, found.outcome, "cumulative")
        if same and point.stated is not None and point.end in shown and point.source in voices:
            by_day[point.end].append(point)
    rows = []
    for day, group in by_day.items():
        own = shown[day]
        base = next((point for point in group if point.claim_id == own.claim_id), None)
        for point in group:
            if own.cumulative is None or point.stated is None or point.stated == own.cumulative:
                continue
            when = point.published_at or date.min
            later = base is not None and when > (base.published_at or date.min)
            kind = "copy" if point.source != found.source else "later" if later else "earlier"
            source = str(point.source)
            rows.append(Revision(day, kind, source, point.published_at, own.cumulative, point.stated, point.claim_id))
    for before, after in itertools.pairwise(found.reported):
        if before.cumulative is not None and after.cumulative is not None and after.cumulative < before.cumulative:
            rows.append(
                Revision(
                    after.date,
                    "fell",
                    found.source,
                    after.date,
                    before.cumulative,
                    after.cumulative,
                    after.claim_id or "",
                )
            )
    return sorted(rows, key=lambda one: (one.day, one.kind, one.source, one.claim_id))


def revisions_chart(found: Series, rows: Iterable[Revision], told: Words) -> Spec | None:
    """The differences as stems from zero, a colour and shape each kind; null where every day has one total."""
    kinds = ("copy", "earlier", "later", "fell")
    names = {kind: told.text(f"revisions.{kind}") for kind in kinds}
    values = [
        {"date": one.day.isoformat(), "difference": one.difference, "kind": names[one.kind], "value": one.value}
        for one in rows
    ]
    if not values:
        return None
    axis = days_axis(
        (f"{told.text('chart.source', source=source_name(found.source))} {told.text('chart.caveat')}",), long=True
    )
    scale = {"domain": [names[kind] for kind in kinds], "range": list(KINDS)}
    x = {
        "field": "date",
        "type": "temporal",
        "timeUnit": "utcyearmonthdate",
        "axis": axis,
        "scale": {"domain": [found.rows[0].date.isoformat(), found.rows[-1].date.isoformat()]},
    }
    amount: Spec = {"title": None, "tickCount": 5, "domain": False, "ticks": False}
    amount["labelExpr"] = "datum.value === 0 ? '0' : format(datum.value, '+,.0f')"
    y = {"field": "difference", "type": "quantitative", "axis": amount}
    kind = {"field": "kind", "type": "nominal", "scale": scale, "legend": {"title": None, "orient": "top"}}
    layers: list[Spec] = [
        {"data": {"values": [{}]}, "mark": {"type": "rule", "color": FAINT}, "encoding": {"y": {"datum": 0}}},
        {"mark": {"type": "rule"}, "encoding": {"x": x, "y": y, "y2": {"datum": 0}, "color": kind}},
        {
            "mark": {"type": "point", "filled": True, "size": 34, "opacity": 1},
            "encoding": {
                "x": x,
                "y": y,
                "color": kind,
                "shape": {"field": "kind", "type": "nominal", "scale": {"domain": scale["domain"]}},
            },
        },
    ]
    what = told.category(found.category)
    title = told.text("revisions.title", what=f"{what[:1].upper()}{what[1:]}", of=told.of(found.subject))
    span = f"{told.day(found.rows[0].date)} – {told.day(found.rows[-1].date)}"
    largest = max(values, key=lambda row: abs(float(str(row["difference"]))))
    return framed(
        layers,
        title=title,
        subtitle=f"{told.party(found.claimant)}, {told.text('revisions.measure')}\n{span}",
        alt=told.text(
            "revisions.alt",
            title=title,
            n=len(values),
            start=told.day(found.rows[0].date),
            end=told.day(found.rows[-1].date),
            largest=told.number(float(str(largest["difference"]))),
            day=told.day(date.fromisoformat(str(largest["date"]))),
        ),
        data={"values": values},
        height=190,
    )
