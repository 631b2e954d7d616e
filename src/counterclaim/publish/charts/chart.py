"""How does a chart's description become an image, and what do all charts look like?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

Spec = dict[str, Any]

SIDES = ("#2f6fb0", "#b35a00")
"""Blue and orange of equal lightness (OKLCH L 0.54 and 0.55), told apart with every common colour blindness; the first
goes to the party whose id comes first in the alphabet, never to a side by name."""
THIRD = "#6b6f76"
KINDS = (THIRD, "#2a7a6b", "#1d2126", "#6a4c93")
"""Colours of kinds of things that are no side's: grey, green, ink, violet; shapes tell them apart as well."""
INK = "#1d2126"
FAINT = "#6a7079"
RULE = "#dcd8cf"
PAPER = "#fffdf9"
_DARK = {
    SIDES[0]: "#7db4ea",
    SIDES[1]: "#eda45c",
    THIRD: "#a9aeb6",
    KINDS[1]: "#6fc3b1",
    KINDS[3]: "#b79ae0",
    INK: "#e9e6df",
    FAINT: "#a3a8b0",
    RULE: "#3a3f46",
    PAPER: "#171a1e",
}
_FONT = "Helvetica Neue, Liberation Sans, Arial, sans-serif"
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


def framed(layers: Sequence[Spec], *, title: str, subtitle: str, alt: str, **more: Any) -> Spec:
    """A Vega-Lite description with the house's frame: title and measure above, the layers drawn in order.

    Args:
        layers: the marks, drawn in order.
        title: what is shown.
        subtitle: measure and window.
        alt: the image in words, for a reader who does not see it.
        more: width, height, `resolve`, top-level `data`.
    """
    return {
        "$schema": _SCHEMA,
        "description": alt,
        "width": more.pop("width", 700),
        "autosize": {"type": "fit-x", "contains": "padding"},
        "height": more.pop("height", 220),
        "background": PAPER,
        "padding": {"left": 12, "right": 12, "top": 8, "bottom": 8},
        "title": {
            "text": title,
            "subtitle": [*subtitle.split("\n"), ""],
            "anchor": "start",
            "frame": "group",
            "offset": 6,
        },
        **more,
        "layer": list(layers),
        "config": _config(),
    }


def days_axis(footer: Sequence[str] = (), *, long: bool = False) -> Spec:
    """The axis of days, with source, date and caveat as its title, so that they stand inside the image."""
    return {
        "grid": False,
        "format": "%Y-%m" if long else "%Y-%m-%d",
        "tickCount": 6,
        "labelFlush": True,
        "title": list(footer) or None,
        "titleAnchor": "start",
        "titleAlign": "left",
        "titlePadding": 14,
        "titleLineHeight": 15,
    }


def svg(spec: Spec) -> str:
    """The chart as an SVG text that follows the reader's light or dark setting and names itself to a screen reader."""
    return _for_readers(spec, _drawn(spec))


def png(spec: Spec) -> bytes:
    """The chart as a PNG image at twice its size, on the light ground."""
    return _pixels(_drawn(spec))


def svg_and_png(spec: Spec) -> tuple[str, bytes]:
    """Both images of a chart, drawn once."""
    drawn = _drawn(spec)
    return _for_readers(spec, drawn), _pixels(drawn)


def _drawn(spec: Spec) -> str:
    import vl_convert

    return str(vl_convert.vegalite_to_svg(spec))


def _pixels(drawn: str) -> bytes:
    import vl_convert

    return bytes(vl_convert.svg_to_png(drawn, scale=2))


def _for_readers(spec: Spec, drawn: str) -> str:
    alt = _escape(str(spec.get("description", "")))
    rules = "".join(f'[fill="{a}"]{{fill:{b}}}[stroke="{a}"]{{stroke:{b}}}' for a, b in _DARK.items())
    style = f"<style>@media (prefers-color-scheme:dark){{{rules}}}</style>"
    head, _, rest = drawn.partition(">")
    head = re.sub(r' (width|height)="(\d+(?:\.\d+)?)"', r' data-\1="\2"', head)
    return f'{head} role="img" aria-label="{alt}">{style}{_slim(rest)}'


def colour_of(party: str, parties: Sequence[str]) -> str:
    """The colour of one of the parties shown: by alphabetical order of their ids, the rest in grey."""
    order = sorted(parties).index(party) if party in parties else len(SIDES)
    return SIDES[order] if order < len(SIDES) else THIRD


def data_of(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows that the chart draws, for the table under it."""
    rows = spec.get("data", {}).get("values", [])
    return [dict(row) for row in rows]


def _config() -> Spec:
    return {
        "font": _FONT,
        "view": {"stroke": None},
        "title": {
            "font": _FONT,
            "fontSize": 16,
            "fontWeight": 600,
            "color": INK,
            "subtitleFont": _FONT,
            "subtitleFontSize": 12.5,
            "subtitleColor": FAINT,
            "subtitlePadding": 4,
        },
        "axis": {
            "labelFont": _FONT,
            "labelColor": FAINT,
            "labelFontSize": 11.5,
            "titleFont": _FONT,
            "titleColor": FAINT,
            "titleFontWeight": 400,
            "titleFontSize": 11.5,
            "gridColor": RULE,
            "gridWidth": 0.7,
            "domainColor": RULE,
            "tickColor": RULE,
            "tickSize": 4,
            "labelPadding": 4,
        },
        "legend": {"labelFont": _FONT, "labelColor": INK, "labelFontSize": 12, "title": None, "orient": "top"},
        "bar": {"discreteBandSize": {"band": 0.8}},
    }


def _slim(drawn: str) -> str:
    return re.sub(r"(\d+\.\d{2})\d+", r"\1", drawn)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
