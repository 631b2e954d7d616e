"""What stands on the pages of a series and of a comparison?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from counterclaim.publish.briefs.notes import category_at, party_at, period_at
from counterclaim.publish.briefs.standing import quantity_at, side_in_war
from counterclaim.publish.briefs.view import source_name
from counterclaim.publish.charts.context import marks_between
from counterclaim.publish.charts.revisions import Revision, revisions_chart
from counterclaim.publish.pages.site import Page, Site, point_path, root_of, slug
from counterclaim.publish.series import Series, SeriesDay, series_row_to_json
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_TOLD = words("en")
_RECENT = 30
_REVISED = 20


def series_path(claimant: str, category: str, source: str | None = None) -> str:
    """The page of a series; with a source, of that copy."""
    copy = f".{slug(source)}" if source else ""
    return f"series/{slug(claimant)}/{slug(category)}{copy}.html"


def series_index(site: Site) -> Page:
    """Every series by claimant."""
    groups: dict[str, list[dict[str, str]]] = {}
    for claimant, category, sources in site.known_series():
        found = site.series(claimant, category, sources[0])
        if not found.rows:
            continue
        last = found.reported[-1]
        groups.setdefault(claimant, []).append(
            {
                "path": series_path(claimant, category),
                "what": _TOLD.category(category_at(category)),
                "last": _TOLD.number(last.cumulative or 0),
                "date": _TOLD.day(last.date),
                "gaps": _TOLD.number(len(found.gaps)),
            }
        )
    rows = [
        (_TOLD.party(party_at(claimant)), sorted(series, key=lambda row: row["what"].casefold()))
        for claimant, series in groups.items()
    ]
    return Page("series/index.html", "series_index.html.j2", "Series", {"groups": rows})


def series_page(site: Site, claimant: str, category: str, sources: Sequence[str], source: str | None = None) -> Page:
    """A series: its charts, the newest days, its gaps, every year, the other copies, its files."""
    found = site.series(claimant, category, source or sources[0])
    path = series_path(claimant, category, source)
    place = path.removeprefix("series/").removesuffix(".html")
    entry = vocabulary().categories.get(category)
    years = sorted({row.date.year for row in found.rows})
    revised = site.revisions(found)
    return Page(
        path,
        "series.html.j2",
        f"{_TOLD.party(party_at(claimant))}: {_TOLD.category(category_at(category))}",
        {
            "who": _TOLD.party(party_at(claimant)),
            "what": _TOLD.category(category_at(category)),
            "outcome": _TOLD.outcome(category_at(found.outcome)),
            "of": _TOLD.of(found.subject),
            "definition": entry.definition if entry else "",
            "definition_source": entry.definition_source if entry else None,
            "source": source_name(found.source),
            "source_path": f"sources/{slug(found.source)}.html",
            "chosen": found.chosen or "",
            "copies": [
                (
                    series_path(claimant, category, one if one != sources[0] else None),
                    source_name(one),
                    one == found.source,
                )
                for one in sources
            ],
            "charts": [f"charts/{place}.daily", f"charts/{place}.total"],
            "images": source is None,
            "alts": series_alts(found),
            "marks": marks_between(found.subject, found.rows[0].date, found.rows[-1].date, _TOLD),
            "marks_title": _TOLD.text("chart.marks"),
            "revised": [_revised(site, one, path) for one in revised[-_REVISED:][::-1]],
            "revisions": len(revised),
            "revisions_chart": f"charts/{place}.revisions",
            "revisions_alt": str((revisions_chart(found, revised, _TOLD) or {}).get("description", "")),
            "rows": day_rows(site, found, found.rows[-_RECENT:], root_of(path)),
            "gaps": _TOLD.number(len(found.gaps)),
            "days": _TOLD.number(len(found.reported)),
            "years": [(year, f"series/{place}/{year}.html") for year in years],
            "csv": f"series/{place}.csv",
            "json": f"api/v1/series/{place}.json",
            "embed": f"embed/series/{place}.html",
            "command": f"counterclaim series {claimant} {category}",
        },
    )


def _revised(site: Site, one: Revision, path: str) -> dict[str, str]:
    day = (one.published or one.day).isoformat()
    cell = site.shelf.is_cell(one.claim_id)
    return {
        "day": _TOLD.day(one.day),
        "iso": one.day.isoformat(),
        "kind": _TOLD.text(f"revisions.{one.kind}"),
        "source": source_name(one.source),
        "shown": _TOLD.number(one.shown),
        "value": _TOLD.number(one.value),
        "path": root_of(path) + point_path(one.claim_id, one.source, day, cell=cell),
    }


def series_years(site: Site, claimant: str, category: str, source: str, *, copy: bool) -> Iterator[Page]:
    """The days of each year of a series as a table; `copy`: the source is not the one shown by default."""
    found = site.series(claimant, category, source)
    home = series_path(claimant, category, source if copy else None)
    years = sorted({row.date.year for row in found.rows})
    for year in years:
        path = f"{home.removesuffix('.html')}/{year}.html"
        rows = [row for row in found.rows if row.date.year == year]
        yield Page(
            path,
            "series_year.html.j2",
            f"{_TOLD.party(party_at(claimant))}: {_TOLD.category(category_at(category))}, {year}",
            {
                "who": _TOLD.party(party_at(claimant)),
                "what": _TOLD.category(category_at(category)),
                "year": year,
                "home": home,
                "years": [(one, f"{home.removesuffix('.html')}/{one}.html") for one in years],
                "rows": day_rows(site, found, rows, root_of(path)),
                "source": source_name(found.source),
            },
        )


def series_alts(found: Series) -> list[str]:
    """What the two charts of a series show, in words."""
    from counterclaim.publish.charts.series import cumulative_chart, daily_chart

    return [str(chart(found, _TOLD)["description"]) for chart in (daily_chart, cumulative_chart)]


def day_rows(site: Site, found: Series, rows: Sequence[SeriesDay], root: str) -> list[dict[str, Any]]:
    """The rows of a table of days, newest first; a gap says so and has no numbers."""
    return [
        {
            "iso": row.date.isoformat(),
            "day": _TOLD.day(row.date),
            "gap": row.gap,
            "total": "" if row.cumulative is None else _TOLD.number(row.cumulative),
            "daily": "" if row.daily is None else _TOLD.number(row.daily),
            "path": ""
            if row.claim_id is None
            else root
            + point_path(row.claim_id, found.source, row.date.isoformat(), cell=site.shelf.is_cell(row.claim_id)),
        }
        for row in reversed(rows)
    ]


def series_json(found: Series) -> list[dict[str, Any]]:
    """The series as the API gives it."""
    return [series_row_to_json(row) for row in found.rows]


def compare_categories(site: Site) -> list[str]:
    """The categories about which anybody claims a running total, in the vocabulary's order."""
    known = {category for _, category, _, _ in site.totals()}
    return [name for name in vocabulary().categories if name in known]


def compare_pages(site: Site) -> Iterator[Page]:
    """A page a category: what each claims of either side's losses, unlike measures apart; an index of them."""
    answers = site.answers()
    names = compare_categories(site)
    chips = [(f"compare/{slug(name)}.html", _TOLD.category(name)) for name in names]
    yield Page("compare/index.html", "compare_index.html.j2", "Compare", {"chips": chips})
    for name in names:
        sides: dict[str, dict[str, list[dict[str, str]]]] = {}
        for answer in sorted(
            answers, key=lambda one: (one.question.outcome, one.question.claimant, one.question.window)
        ):
            asked, point = answer.question, answer.point
            if asked.category != name or asked.kind != "cumulative":
                continue
            side = side_in_war(party_at(asked.claimant), party_at(asked.subject), point.end)
            of = vocabulary().state_of(asked.subject)
            pack = vocabulary().pack_for(point.end or date.max, (of,))
            for party in () if pack is None else pack.belligerents:  # a side without a figure has its place too
                sides.setdefault(party, {})
            sides.setdefault(of, {}).setdefault(asked.outcome, []).append(
                {
                    "who": _TOLD.party(party_at(asked.claimant)),
                    "role": "of its own side" if side == of else "of the other side" if side else "third party",
                    "amount": _TOLD.amount(quantity_at(point)),
                    "since": "" if asked.window == "war" else _TOLD.span(period_at(point)),
                    "as_of": "" if point.end is None else _TOLD.day(point.end),
                    "source": source_name(point.source),
                    "path": point_path(
                        point.claim_id,
                        point.source,
                        point.published_at.isoformat() if point.published_at else None,
                        cell=site.shelf.is_cell(point.claim_id),
                    ),
                }
            )
        yield Page(
            f"compare/{slug(name)}.html",
            "compare.html.j2",
            f"Compare: {_TOLD.category(name)}",
            {
                "what": _TOLD.category(name),
                "category": name,
                "chart": "",
                "entry": vocabulary().categories[name],
                "chips": chips,
                "sides": [
                    (
                        _TOLD.of(of),
                        [
                            (_TOLD.outcome(category_at(kind)), _named(rows))
                            for kind, rows in sorted(kinds.items(), key=_outcome_place)
                        ],
                    )
                    for of, kinds in sorted(sides.items())
                ],
                "sums": [_TOLD.category(part) for part in vocabulary().categories[name].sums],
            },
        )


def _outcome_place(kind: tuple[str, object]) -> tuple[int, str]:
    """The vocabulary's order of outcomes, the widest meaning first; names without an entry behind, by alphabet."""
    known = list(vocabulary().outcomes)
    return (known.index(kind[0]) if kind[0] in known else len(known), kind[0])


def _named(rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The rows in alphabetical order of who speaks, never in order of size."""
    return sorted(rows, key=lambda row: (row["who"].casefold(), row["as_of"], row["amount"]))
