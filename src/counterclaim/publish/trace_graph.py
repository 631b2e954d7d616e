"""How does the way of a number look as a picture?"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from counterclaim.publish.briefs.view import source_name
from counterclaim.publish.trace import Step
from counterclaim.publish.verify.answers.windows import spoken_day
from counterclaim.publish.words import words

TOP, ROW, LEFT, BOX, HIGH = 44, 64, 150, 560, 46
_STYLE = (
    "text{font:14px system-ui,sans-serif;fill:#1d2126}.day,.who{fill:#5c6570;font-size:12px}"
    ".head{font-size:17px;font-weight:600}"
    "rect{fill:#fff;stroke:#b9b3a7}.origin rect{stroke:#3d7a50;stroke-width:2}"
    ".changes rect{stroke:#b3261e;stroke-width:2}path{fill:none;stroke:#8a8f96;stroke-width:1.5}"
    "@media(prefers-color-scheme:dark){text{fill:#e7e5e0}.day,.who{fill:#a2abb5}rect{fill:#1d2126;stroke:#4a525b}}"
)

_FOOT = "Where the number stands on file, oldest first. Claims, not a count of ours."


def trace_svg(steps: Sequence[Step], *, title: str, head: str = "") -> str:
    """The trace as one SVG: a place a row, oldest on top, a line from each place to the one it follows.

    Self-contained, light and dark by the reader's setting; `title` is read out by a screen reader, `head` stands above
    (the title where left out). The same steps give the same bytes.
    """
    rows = {step.claim.claim_id: place for place, step in enumerate(steps)}
    height = TOP + ROW * max(1, len(steps)) + 30
    foot = f'<text class="who" x="12" y="{height - 14}">{_FOOT}</text>'
    lines = [_line(rows[step.follows], place, step) for place, step in enumerate(steps) if step.follows in rows]
    boxes = [_box(place, step) for place, step in enumerate(steps)]
    width = LEFT + BOX + 24
    label = escape(title, quote=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{label}">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style>"
        f'<text class="head" x="12" y="28">{escape(_short(head or title, 80))}</text>'
        f"{''.join(lines)}{''.join(boxes)}{foot}</svg>\n"
    )


def _box(place: int, step: Step) -> str:
    claim, top = step.claim, TOP + 4 + ROW * place
    told = words("en")
    who = told.party(claim.claimant) if claim.claimant else "nobody named"
    source = source_name(claim.source) or "no source given"
    who = who if source == who else f"{who}, in {source}"
    change = f": {step.change}" if step.change else ""
    foot = _short(f"{step.relation}{change} · {who}", 84)
    return (
        f'<g class="{step.relation}"><title>{escape(step.relation + change)}</title>'
        f'<text class="day" x="12" y="{top + 28}">{spoken_day(claim.published_at)}</text>'
        f'<rect x="{LEFT}" y="{top}" width="{BOX}" height="{HIGH}" rx="7"/>'
        f'<text x="{LEFT + 14}" y="{top + 19}">{escape(_short(claim.quote.exact, 66))}</text>'
        f'<text class="who" x="{LEFT + 14}" y="{top + 37}">{escape(foot)}</text></g>'
    )


def _line(source: int, place: int, step: Step) -> str:
    start, end = (TOP + 4 + ROW * row + HIGH // 2 for row in (source, place))
    bend = LEFT - 14 - 6 * min(6, place - source)
    curve = f"M{LEFT} {start}C{bend} {start} {bend} {end} {LEFT} {end}"
    return f'<path d="{curve}"><title>{escape(step.relation)}</title></path>'


def _short(text: str, limit: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"
