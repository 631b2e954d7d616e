"""Which battles and aid dates fall into a chart's window, and how are they marked above it?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from counterclaim.publish.charts.chart import FAINT, Spec
from counterclaim.publish.words import Words
from counterclaim.vocabulary.conflicts import Event
from counterclaim.vocabulary.load import vocabulary

_ROW = 15
"""Pixels a row of marks takes above the plot."""
_SIGN = 6.2
"""Pixels a sign of the marks' type takes, on average."""
_WIDTH = 700
Row = tuple[int, str, str, date, date, bool]


def events_of(subject: str, start: date, end: date) -> list[Event]:
    """The events of the war a side fights in that touch start..end, both ends included, oldest first."""
    pack = vocabulary().pack_for(end, (subject,))
    events = () if pack is None else pack.events
    return [one for one in events if one.first <= end and (one.last or date.max) >= start]


def marks_between(subject: str, start: date, end: date, told: Words) -> list[dict[str, Any]]:
    """The marks of a window in words: name, days, and the sources each rests on (title, publisher, day, url, says)."""
    return [
        {
            "name": event.names.get(told.language) or event.names["en"],
            "days": _days_of(event, told),
            "sources": [
                {
                    "title": one.title,
                    "publisher": one.publisher,
                    "iso": one.day.isoformat(),
                    "day": told.day(one.day),
                    "says": one.says.get(told.language) or one.says.get("en", ""),
                    "url": one.url,
                }
                for one in event.sources
            ],
        }
        for event in events_of(subject, start, end)
    ]


def marks_of(spec: Spec | None) -> list[dict[str, Any]]:
    """The marks that a chart shows, as `marks_between` tells them; empty for none."""
    return list((spec or {}).get("usermeta", {}).get("marks", []))


def _cited(mark: dict[str, Any]) -> str:
    return ", ".join(dict.fromkeys(source["publisher"] for source in mark["sources"]))


def _days_of(event: Event, told: Words) -> str:
    if event.last is None:
        return told.text("chart.marks_since", start=told.day(event.first))
    return told.day(event.first) if event.first == event.last else f"{told.day(event.first)} – {told.day(event.last)}"


def marked(
    spec: Spec, layers: Sequence[Spec], subject: str, days: tuple[date, date], told: Words, *, axis: Spec
) -> Spec:
    """The chart with its war's events in rows above the plot: a bar for a battle, a triangle for an aid date.

    A mark never lies over the figures, its words are part of the image's alternative text, and what it rests on
    travels with the chart (`usermeta`, which no renderer draws).
    """
    start, end = days
    rows = _rows(events_of(subject, start, end), start, end, told)
    if not rows:
        return {**spec, "layer": list(layers)}
    marks = marks_between(subject, start, end, told)
    words = "; ".join(f"{mark['name']}, {mark['days']} ({_cited(mark)})" for mark in marks)
    alt = f"{spec['description']} {told.text('chart.alt_context', events=words)}"
    return {
        **spec,
        "description": alt,
        "usermeta": {"marks": marks},
        "layer": [*layers, *(layer for row in rows for layer in _mark(row, axis))],
    }


def _rows(events: Sequence[Event], start: date, end: date, told: Words) -> list[Row]:
    """Each event in the lowest row with room: row, kind, name, first and last day, whether its name stands left."""
    days = max(1, (end - start).days)
    free: list[float] = []
    placed = []
    for event in events:
        first, last = max(event.first, start), min(event.last or end, end)
        name = event.names.get(told.language) or event.names["en"]
        left, right = ((day - start).days / days * _WIDTH for day in (first, last))
        wide = 12 + _SIGN * len(name)
        before = left + wide > _WIDTH
        begins, room = (left - wide, max(right, left) + 8) if before else (left, max(right, left + wide) + 8)
        row = next((place for place, until in enumerate(free) if until <= begins), len(free))
        free[row : row + 1] = [room]
        placed.append((row, event.kind, name, first, last, before))
    return placed


def _mark(row: Row, axis: Spec) -> list[Spec]:
    place, kind, name, first, last, before = row
    top = -8 - _ROW * place
    values = [{"first": first.isoformat(), "last": (last + timedelta(days=1)).isoformat(), "name": name}]
    x = {"field": "first", "type": "temporal", "axis": axis, "scale": {"type": "utc"}}
    word = {
        "type": "text",
        "align": "right" if before else "left",
        "baseline": "bottom",
        "color": FAINT,
        "fontSize": 10.5,
    }
    dx = 0 if kind == "battle" else -8 if before else 8
    text: Spec = {
        "data": {"values": values},
        "mark": {**word, "dx": dx},
        "encoding": {"x": x, "y": {"value": top + (2 if kind == "aid" else 0)}, "text": {"field": "name"}},
    }
    if kind == "battle":
        bar = {"type": "rect", "color": FAINT, "opacity": 0.55}
        shape: Spec = {
            "data": {"values": values},
            "mark": bar,
            "encoding": {"x": x, "x2": {"field": "last"}, "y": {"value": top + 1}, "y2": {"value": top + 4}},
        }
    else:
        point = {"type": "point", "shape": "triangle-down", "filled": True, "color": FAINT, "size": 40, "opacity": 1}
        shape = {"data": {"values": values}, "mark": point, "encoding": {"x": x, "y": {"value": top - 4}}}
    return [shape, text]
