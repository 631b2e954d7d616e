"""How is a claimant's series drawn: a day's increase, the running total, two sides over one window?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from counterclaim.ledger import Ledger
from counterclaim.publish.briefs.brief import Brief
from counterclaim.publish.briefs.notes import party_at
from counterclaim.publish.briefs.standing import side_in_war
from counterclaim.publish.briefs.view import source_name
from counterclaim.publish.charts.chart import RULE, THIRD, Spec, colour_of, days_axis, framed
from counterclaim.publish.charts.context import marked
from counterclaim.publish.series import Series, SeriesDay, series
from counterclaim.publish.words import Words, words
from counterclaim.vocabulary.load import vocabulary

_COLUMNS = 200
"""Up to so many days a day is a column of its own; beyond, steps of one outline (columns are too fine)."""
_BRIEF_DAYS = 90
_BREAK = "break-paths-show-path-domains"


def daily_chart(
    found: Series,
    told: Words,
    *,
    start: date | None = None,
    end: date | None = None,
    colour: str | None = None,
) -> Spec:
    """The claimed increase a day as columns, `start` to `end` inclusive; days without a report are hatched bands.

    Battles and aid dates of the war stand above the plot.
    """
    rows = _window(found.rows, start, end)
    ink = colour or side_colour(found)
    values = [{"date": row.date.isoformat(), "value": row.daily} for row in rows]
    axis = days_axis(_footer(found, told, rows), long=len(rows) > _COLUMNS)
    layers = [
        *_gaps(rows, axis),
        _columns(ink, axis) if len(rows) <= _COLUMNS else _steps(ink, axis),
    ]
    spec = framed(
        [],
        title=told.text("text.chart_title", category=told.category(found.category), of=told.of(found.subject)),
        subtitle=_subtitle(found, told, rows, told.text("chart.daily")),
        alt=_alt_daily(found, told, rows),
        data={"values": values},
        height=190,
    )
    return marked(spec, layers, found.subject, (rows[0].date, rows[-1].date), told, axis=axis) if rows else spec


def cumulative_chart(
    found: Series, told: Words, *, start: date | None = None, end: date | None = None, colour: str | None = None
) -> Spec:
    """The claimed running total as a line that breaks where there was no report."""
    rows = _window(found.rows, start, end)
    ink = colour or side_colour(found)
    values = [{"date": row.date.isoformat(), "value": row.cumulative} for row in rows]
    axis = days_axis(_footer(found, told, rows), long=len(rows) > _COLUMNS)
    spec = framed(
        [],
        title=f"{told.category(found.category)[:1].upper()}{told.category(found.category)[1:]}: "
        f"{told.text('chart.cumulative')}",
        subtitle=_subtitle(found, told, rows, told.text("chart.cumulative")),
        alt=_alt_cumulative(found, told, rows),
        data={"values": values},
        height=190,
    )
    layers = [*_gaps(rows, axis), _line(ink, axis)]
    return marked(spec, layers, found.subject, (rows[0].date, rows[-1].date), told, axis=axis) if rows else spec


def brief_chart(found: Brief, ledger: Ledger) -> Spec | None:
    """The claimed daily losses of people in the 90 days up to the brief's day; null where no claimant reports daily."""
    for figure in found.figures:
        claimant, subject = figure.claim.claimant, figure.claim.subject
        if figure.period.kind != "interval" or figure.claim.category != "personnel" or figure.role != "claimed":
            continue
        if isinstance(claimant, str) and isinstance(subject, str):
            rows = series(ledger, claimant, "personnel", subject=subject, known_by=found.date)
            start = found.date - timedelta(days=_BRIEF_DAYS - 1)
            return daily_chart(rows, words(found.language), start=start, end=found.date)
    return None


def both_chart(left: Series, right: Series, told: Words, *, start: date, end: date) -> Spec:
    """Two claimants' totals over one window, a panel each with its own scale: shapes beside each other, no race.

    Panels stand in alphabetical order of the losing sides' ids.
    """
    panels = []
    for found in sorted((left, right), key=lambda one: (one.subject, one.claimant)):
        rows = _window(found.rows, start, end)
        axis = {**days_axis(long=(end - start).days > _BRIEF_DAYS), "tickCount": 4}
        panels.append(
            {
                "data": {"values": [{"date": row.date.isoformat(), "value": row.cumulative} for row in rows]},
                "width": 300,
                "height": 170,
                "title": {
                    "text": f"{told.speaker(found.claimant)}: {told.category(found.category)}, "
                    f"{told.of(found.subject)}",
                    "subtitle": f"{told.measure(found.category, found.outcome)}, {told.text('chart.cumulative')}",
                    "anchor": "start",
                    "fontSize": 13,
                    "subtitleFontSize": 11.5,
                },
                "layer": [
                    *_gaps(rows, axis),
                    _line(side_colour(found), axis, start, end),
                ],
            }
        )
    alt = told.text("chart.alt_both", start=told.day(start), end=told.day(end))
    frame = {
        key: value
        for key, value in framed([], title=alt, subtitle="", alt=alt).items()
        if key not in ("layer", "width", "height", "autosize")
    }
    names = sorted({source_name(left.source), source_name(right.source)})
    missing = sum(1 for one in (left, right) for row in _window(one.rows, start, end) if row.gap)
    gap = f"   ▒ {told.text('chart.gap')}: {missing}" if missing else ""
    source = told.text("chart.source", source="; ".join(names))
    frame["title"] = {
        "text": f"{told.day(start)} – {told.day(end)}",
        "subtitle": [source, f"{told.text('chart.caveat')}{gap}", told.text("chart.own_scales"), ""],
        "anchor": "start",
    }
    return {**frame, "hconcat": panels, "spacing": 28, "resolve": {"scale": {"y": "independent"}}}


def side_colour(found: Series) -> str:
    """The colour of the side a series' claimant belongs to in the war its losses are of; grey for a third party."""
    day = found.rows[-1].date if found.rows else date.max
    pack = vocabulary().pack_for(day, (found.subject,))
    side = side_in_war(party_at(found.claimant), party_at(found.subject), day)
    return THIRD if pack is None or side is None else colour_of(side, pack.belligerents)


def _window(rows: Sequence[SeriesDay], start: date | None, end: date | None) -> tuple[SeriesDay, ...]:
    return tuple(row for row in rows if (start is None or row.date >= start) and (end is None or row.date <= end))


def _days(axis: Spec, start: date | None = None, end: date | None = None) -> Spec:
    scale = {} if start is None or end is None else {"scale": {"domain": [start.isoformat(), end.isoformat()]}}
    return {"field": "date", "type": "temporal", "timeUnit": "utcyearmonthdate", "axis": axis, **scale}


def _amount(*, zero: bool) -> Spec:
    return {
        "field": "value",
        "type": "quantitative",
        "axis": {"title": None, "format": ",.0f", "tickCount": 5, "domain": False, "ticks": False},
        "scale": {"zero": zero, "nice": True},
    }


def _columns(ink: str, axis: Spec) -> Spec:
    return {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "bar", "color": ink, "width": {"band": 0.78}},
        "encoding": {"x": _days(axis), "y": _amount(zero=True)},
    }


def _steps(ink: str, axis: Spec) -> Spec:
    return {
        "mark": {"type": "area", "color": ink, "interpolate": "step", "invalid": _BREAK},
        "encoding": {"x": _days(axis), "y": _amount(zero=True)},
    }


def _line(ink: str, axis: Spec, start: date | None = None, end: date | None = None) -> Spec:
    return {
        "mark": {"type": "line", "color": ink, "strokeWidth": 2, "invalid": _BREAK},
        "encoding": {"x": _days(axis, start, end), "y": _amount(zero=False)},
    }


def _gaps(rows: Sequence[SeriesDay], axis: Spec) -> list[Spec]:
    bands: list[dict[str, str]] = []
    half = timedelta(hours=12)
    for row in rows:
        if not row.gap:
            continue
        middle = datetime(row.date.year, row.date.month, row.date.day, tzinfo=UTC)
        start, end = (middle - half).isoformat(), (middle + half).isoformat()
        if bands and bands[-1]["to"] == start:
            bands[-1]["to"] = end
        else:
            bands.append({"from": start, "to": end})
    if not bands:
        return []
    return [
        {
            "data": {"values": bands},
            "mark": {"type": "rect", "color": RULE, "opacity": 0.55},
            "encoding": {
                "x": {"field": "from", "type": "temporal", "axis": axis, "scale": {"type": "utc"}},
                "x2": {"field": "to"},
            },
        }
    ]


def _subtitle(found: Series, told: Words, rows: Sequence[SeriesDay], kind: str) -> str:
    who = f"{told.party(found.claimant)}, {told.measure(found.category, found.outcome)}, {kind}"
    if not rows:
        return who
    return f"{who}\n{told.day(rows[0].date)} – {told.day(rows[-1].date)}"


def _footer(found: Series, told: Words, rows: Sequence[SeriesDay]) -> tuple[str, ...]:
    entry = vocabulary().sources.get(found.source)
    source = told.text("chart.source", source=found.source if entry is None else entry.name)
    missing = sum(1 for row in rows if row.gap)
    gap = f"   ▒ {told.text('chart.gap')}: {missing}" if missing else ""
    return (f"{source} {told.text('chart.caveat')}{gap}",)


def _alt_daily(found: Series, told: Words, rows: Sequence[SeriesDay]) -> str:
    known = [row.daily for row in rows if row.daily is not None]
    if not known:
        return _subtitle(found, told, rows, told.text("chart.daily"))
    return told.text(
        "chart.alt_daily",
        who=told.speaker(found.claimant),
        n=told.number(max(known)),
        m=told.number(min(known)),
        what=told.category(found.category),
        of=told.of(found.subject),
        start=told.day(rows[0].date),
        end=told.day(rows[-1].date),
        gaps=sum(1 for row in rows if row.gap),
    )


def _alt_cumulative(found: Series, told: Words, rows: Sequence[SeriesDay]) -> str:
    known = [row for row in rows if row.cumulative is not None]
    if not known:
        return _subtitle(found, told, rows, told.text("chart.cumulative"))
    return told.text(
        "chart.alt_cumulative",
        who=told.speaker(found.claimant),
        what=told.category(found.category),
        of=told.of(found.subject),
        first=told.number(known[0].cumulative or 0),
        last=told.number(known[-1].cumulative or 0),
        start=told.day(known[0].date),
        end=told.day(known[-1].date),
        gaps=sum(1 for row in rows if row.gap),
    )
