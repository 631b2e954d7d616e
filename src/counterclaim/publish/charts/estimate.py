"""How is a plausible range drawn over time, and a refusal in its place?"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from counterclaim.estimate import Estimate, two_digits
from counterclaim.publish.charts.chart import FAINT, INK, SIDES, Spec, colour_of, days_axis, framed
from counterclaim.publish.words import Words
from counterclaim.vocabulary.load import vocabulary

_WIDTH, _HALF = 700, 330
_SIGNS = 9.5
"""Pixels a sign of the title's type takes, on average, for breaking lines."""
_SHARES = 3
_MOST_STEPS = 6


def estimate_chart(found: Estimate, told: Words) -> Spec:
    """One side's range from the window's first week on: 90 % band, inner half, middle line; or the refusal in words.

    The range comes first (in the title, two significant digits), then what it rests on, inside the image. Cases known
    by name or photograph are a line of their own and never part of the band. `data_of` gives the rows for a table.
    """
    panel = _panel(found, told, _WIDTH)
    return framed(
        panel["layer"],
        title=_title(found, told),
        subtitle=" ".join(panel["title"]["subtitle"]),
        alt=_alt(found, told),
        data=panel["data"],
        height=220,
    )


def estimates_chart(one: Estimate, other: Estimate, told: Words) -> Spec:
    """Two sides' ranges beside each other, a panel each with its own scale, in alphabetical order of the sides' ids.

    A refusal takes the same space and the same type as a range.
    """
    order = sorted((one, other), key=lambda e: e.subject)
    panels = [_panel(found, told, _HALF) for found in order]
    lines = max(len(panel["title"]["text"]) for panel in panels)
    for panel in panels:
        panel["title"]["text"] += [""] * (lines - len(panel["title"]["text"]))
    alt = " ".join(_alt(found, told) for found in order)
    frame = {
        key: value
        for key, value in framed([], title="", subtitle="", alt=alt).items()
        if key not in ("layer", "width", "height", "autosize", "title")
    }
    return {
        **frame,
        "hconcat": panels,
        "bounds": "flush",  # plots stand level, whatever their titles and footers take
        "spacing": 88,
        "resolve": {"scale": {"y": "independent"}},
    }


def _panel(found: Estimate, told: Words, width: int) -> Spec:
    refused = found.refused is not None or not found.bands
    title = _title(found, told)
    window = ""
    if found.start and found.end:
        window = told.text("chart.estimate_window", start=told.day(found.start), end=told.day(found.end))
    level = "" if refused else told.text("chart.estimate_level", level=f"{found.level:.0%}")
    return {
        "data": {"values": [] if refused else [band.as_json() for band in found.bands]},
        "width": width,
        "height": 220,
        "title": {
            "text": textwrap.wrap(title, int(width / _SIGNS)),
            "subtitle": [window, level],
            "anchor": "start",
            "frame": "group",
            "offset": 6,
        },
        "layer": _refusal(found, told, width) if refused else _range(found, told, width),
    }


def _range(found: Estimate, told: Words, width: int) -> list[Spec]:
    last = found.end or found.bands[-1].day
    ink, axis = _colour(found.subject, last), days_axis(_footer(found, told, width), long=True)
    x = {"field": "day", "type": "temporal", "timeUnit": "utcyearmonthdate", "axis": axis}
    top = max([band.high for band in found.bands] + [found.documented or 0])
    layers = [
        {
            "mark": {"type": "area", "color": ink, "opacity": opacity},
            "encoding": {"x": x, "y": _amount(low, top), "y2": {"field": high}},
        }
        for low, high, opacity in (("low", "high", 0.22), ("inner_low", "inner_high", 0.32))
    ]
    layers.append(
        {
            "mark": {"type": "line", "color": ink, "strokeWidth": 2},
            "encoding": {"x": x, "y": _amount("median", top)},
        }
    )
    if found.documented:
        label = told.text("chart.estimate_documented", n=told.number(round(found.documented)))
        floor: dict[str, Any] = {"data": {"values": [{"day": last.isoformat(), "floor": found.documented}]}}
        height = {"field": "floor", "type": "quantitative"}
        layers.append(
            {**floor, "mark": {"type": "rule", "color": INK, "strokeDash": [4, 3]}, "encoding": {"y": height}}
        )
        text = {"type": "text", "text": label, "align": "right", "dy": -7, "color": INK, "fontSize": 11.5}
        layers.append({**floor, "mark": text, "encoding": {"x": {**x, "field": "day"}, "y": height}})
    return layers


def _refusal(found: Estimate, told: Words, width: int) -> list[Spec]:
    lines = textwrap.wrap(found.refused or told.text("chart.estimate_nothing"), int(width / _SIGNS))
    said = {"type": "text", "text": lines, "align": "left", "baseline": "top", "fontSize": 16, "color": INK}
    said["fontWeight"] = 600
    foot = {
        **said,
        "fontWeight": 400,
        "text": _footer(found, told, width),
        "fontSize": 11.5,
        "color": FAINT,
        "baseline": "bottom",
    }
    return [
        {"data": {"values": [{}]}, "mark": {**said, "x": 0, "y": 8, "lineHeight": 20}},
        {"data": {"values": [{}]}, "mark": {**foot, "x": 0, "y": 218, "lineHeight": 15}},
    ]


def _amount(field: str, top: float) -> Spec:
    """An axis from 0 to the round number above `top`, labelled there, so that two panels' titles stand level."""
    step = next(size for size in _round_steps(top) if top <= size * _MOST_STEPS)
    count = max(1, math.ceil(top / step))
    values = [step * place for place in range(count + 1)]
    return {
        "field": field,
        "type": "quantitative",
        "axis": {"title": None, "format": ",.0f", "values": values, "domain": False, "ticks": False},
        "scale": {"domain": [0, values[-1]], "nice": False},
    }


def _round_steps(top: float) -> Iterator[float]:
    power = 10 ** max(0, math.floor(math.log10(max(top, 1))) - 1)
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _footer(found: Estimate, told: Words, width: int) -> list[str]:
    """What the range rests on, who is counted, and the marks to have it again, broken to the panel's width."""
    said = []
    if found.assumptions and found.refused is None:
        shares = ", ".join(f"{a.share:.0%} {_source(a.source, told)}" for a in found.assumptions[:_SHARES])
        said.append(told.text("chart.estimate_rests", shares=shares))
    said.append(told.text("chart.estimate_caveat"))
    said.append(
        told.text("chart.estimate_marks", cards=found.cards, seed=found.seed, ledger=(found.ledger or "–")[:12])
    )
    return [line for part in said for line in textwrap.wrap(part, int(width / 6.6))]


def _source(name: str, told: Words) -> str:
    """A source's name in the reader's language; an estimate that the keepers of a list built on it says so."""
    base, _, kind = name.partition(" (")
    return told.party(base) + (f" ({told.text('chart.estimate_built')})" if kind == "estimate)" else "")


def _title(found: Estimate, told: Words) -> str:
    what, of = told.measure(found.category, found.outcome), told.of(found.subject)
    what = what[:1].upper() + what[1:]
    if found.refused is not None or found.low is None:
        return told.text("chart.estimate_refused", what=what, of=of)
    low, high = (_two_digits(v, told) for v in (found.low, found.high))
    return told.text("chart.estimate_title", what=what, of=of, low=low, high=high)


def _alt(found: Estimate, told: Words) -> str:
    if found.refused is not None or found.low is None or found.start is None or found.end is None:
        return f"{_title(found, told)}. {found.refused}."
    return told.text(
        "chart.alt_estimate",
        title=_title(found, told),
        level=f"{found.level:.0%}",
        middle=_two_digits(found.median, told),
        start=told.day(found.start),
        end=told.day(found.end),
    )


def _two_digits(value: float | None, told: Words) -> str:
    return "–" if value is None else told.number(two_digits(value))


def _colour(subject: str, day: date) -> str:
    pack = vocabulary().pack_for(day, (subject,))
    return SIDES[0] if pack is None else colour_of(subject, pack.belligerents)
