"""Do charts carry source and caveat inside, keep gaps empty and give both sides equal weight?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.ledger import Point
from counterclaim.publish.charts.chart import SIDES, THIRD, colour_of, png, svg, svg_and_png
from counterclaim.publish.charts.context import marks_of
from counterclaim.publish.charts.revisions import revisions_chart, revisions_of
from counterclaim.publish.charts.series import both_chart, cumulative_chart, daily_chart
from counterclaim.publish.series import Series, SeriesDay, series_of
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

START = date(2024, 5, 1)


def rows(*totals: int | None) -> tuple[SeriesDay, ...]:
    found: list[SeriesDay] = []
    for n, value in enumerate(totals):
        before = found[-1].cumulative if found else None
        daily = None if value is None or before is None else value - before
        found.append(SeriesDay(START + timedelta(days=n), value, daily, "exact", value is None, None))
    return tuple(found)


def one(claimant: str = "ua-general-staff", subject: str = "ru") -> Series:
    return Series(claimant, subject, "tanks", "lost", "petro", (), None, rows(100, 105, None, 111, 118))


def test_source_caveat_and_gaps_stand_inside_the_image() -> None:
    drawn = svg(daily_chart(one(), words("en")))
    assert "Source: General Staff series, copy kept by PetroIvaniuk. A claim, not a count of ours." in drawn
    assert "no report: 1" in drawn
    assert 'role="img"' in drawn


def test_the_words_of_the_image_tell_what_it_shows() -> None:
    alt = daily_chart(one(), words("en"))["description"]
    assert alt == (
        "Column chart. Kyiv claims 7 tanks of Russia a day at most and 5 at least between 1 May 2024 and 5 May 2024;"
        " 1 days without a report."
    )


def test_a_gap_is_neither_zero_nor_a_column() -> None:
    spec = daily_chart(one(), words("en"))
    assert [row["value"] for row in spec["data"]["values"]] == [None, 5, None, None, 7]
    drawn = svg(spec)
    assert drawn.count('aria-roledescription="bar"') == 2


def test_a_window_cuts_both_ends_inclusive() -> None:
    spec = cumulative_chart(one(), words("uk"), start=date(2024, 5, 2), end=date(2024, 5, 4))
    assert [row["date"] for row in spec["data"]["values"]] == ["2024-05-02", "2024-05-03", "2024-05-04"]


def test_a_mark_above_the_plot_says_what_it_rests_on() -> None:
    for pack in vocabulary().packs.values():
        for event in pack.events:
            assert event.sources, event.names
            assert all(one.title and one.publisher and one.url.startswith("https://") for one in event.sources)
            cited = sorted(one.day for one in event.sources)
            assert cited[0] >= event.first  # nobody told of it before it was
    found = Series("ua-general-staff", "ru", "tanks", "lost", "petro", (), None, rows(*range(100, 140)))
    early = replace(found, rows=tuple(replace(row, date=row.date - timedelta(days=90)) for row in found.rows))
    told = marks_of(daily_chart(early, words("uk")))
    assert [(mark["name"], len(mark["sources"])) for mark in told] == [("Авдіївка", 2), ("фонд ЄС", 1)]
    assert told[1]["sources"][0]["url"] == "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ:L_202400792"
    assert told[0]["sources"][0]["says"] == "перший день, як сказала адміністрація міста"
    assert marks_of(daily_chart(found, words("en"))) == []


def test_both_images_of_a_chart_are_those_drawn_apart() -> None:
    spec = daily_chart(one(), words("en"))
    assert svg_and_png(spec) == (svg(spec), png(spec))


def test_same_chart_same_bytes() -> None:
    first, second = (svg(cumulative_chart(one(), words("ru"))) for _ in range(2))
    assert first == second
    assert png(cumulative_chart(one(), words("ru")))[:8] == b"\x89PNG\r\n\x1a\n"


def test_colours_go_by_the_alphabet_and_weigh_the_same() -> None:
    assert (colour_of("ru", ("ua", "ru")), colour_of("ua", ("ua", "ru"))) == SIDES
    contrasts = [_contrast(colour, "#fffdf9") for colour in SIDES]
    assert min(contrasts) > 4.5
    assert abs(contrasts[0] - contrasts[1]) < 0.6


def test_both_sides_stand_in_panels_of_one_size() -> None:
    other = one("ru-mod", "ua")
    spec = both_chart(one(), other, words("en"), start=START, end=START + timedelta(days=4))
    assert {(panel["width"], panel["height"]) for panel in spec["hconcat"]} == {(300, 170)}
    titles = [panel["title"]["text"] for panel in spec["hconcat"]]
    assert titles == ["Kyiv: tanks, Russia", "Moscow: tanks, Ukraine"]
    inks = [panel["layer"][-1]["mark"]["color"] for panel in spec["hconcat"]]
    assert inks == [SIDES[1], SIDES[0]], "each side in its own colour, none in grey"
    said = " ".join(spec["title"]["subtitle"])
    assert "General Staff series, copy kept by PetroIvaniuk" in said
    assert "A claim, not a count of ours." in said and "on a scale of its own" in said
    assert {panel["title"]["subtitle"] for panel in spec["hconcat"]} == {"tanks, lost, running total"}
    swapped = both_chart(other, one(), words("en"), start=START, end=START + timedelta(days=4))
    assert svg(spec) == svg(swapped)


def test_dark_readers_get_dark_charts() -> None:
    drawn = svg(daily_chart(one(), words("en")))
    assert re.search(r"prefers-color-scheme:dark", drawn)


def _contrast(first: str, second: str) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def long(claimant: str, subject: str) -> Series:
    days = [SeriesDay(date(2024, 1, 1) + timedelta(days=n), 100 + n, 1, "exact", False, None) for n in range(150)]
    return Series(claimant, subject, "tanks", "lost", "petro", (), None, tuple(days))


def test_battles_and_aid_dates_stand_above_the_plot_and_in_the_words_of_the_image() -> None:
    spec = daily_chart(long("ua-general-staff", "ru"), words("uk"))
    assert (
        "Позначено над діаграмою: Авдіївка, 10 жовтня 2023 року – 17 лютого 2024 року "
        "(Euromaidan Press, Reuters (copy at The Japan News)); фонд ЄС, 29 лютого 2024 року "
    ) in spec["description"]
    drawn = svg(spec)
    assert "Авдіївка" in drawn
    assert "Бахмут" not in drawn, "its days lie outside the window"
    heights = [layer["encoding"]["y"]["value"] for layer in spec["layer"] if "value" in layer["encoding"].get("y", {})]
    assert heights and max(heights) < 0, "no mark lies over the figures"


def test_both_sides_charts_carry_the_same_marks() -> None:
    marks = [
        [layer["data"] for layer in cumulative_chart(long(*who), words("en"))["layer"] if "data" in layer]
        for who in (("ua-general-staff", "ru"), ("ru-mod", "ua"))
    ]
    assert marks[0] == marks[1]


def point(source: str, day: date, value: int, published: date, name: str) -> Point:
    return Point(
        name, "ua-general-staff", source, "ru", "tanks", "lost", "cumulative", date(2022, 2, 24), day, None,
        value, value, value, "exact", published, False,
    )  # fmt: skip


def test_what_was_known_when_is_every_other_total_of_a_day_and_every_fall() -> None:
    first, last = date(2024, 5, 1), date(2024, 5, 3)
    points = [
        point("petro", first, 100, first, "a"), point("petro", last, 99, last, "b"), point("lod-db", last, 990, last, "c"),
        point("petro", first, 98, first - timedelta(days=0), "d") , point("petro", first, 101, last, "e"),
    ]  # fmt: skip
    found = series_of(points, "ua-general-staff", "tanks", source="petro")
    rows = revisions_of(found, points)
    assert {(one.claim_id, one.kind, one.shown, one.value) for one in rows} == {
        ("a", "earlier", 101, 100), ("d", "earlier", 101, 98), ("c", "copy", 99, 990), ("b", "fell", 101, 99),
    }  # fmt: skip
    spec = revisions_chart(found, rows, words("en"))
    assert spec is not None
    assert "4 differences" in spec["description"] and "largest is 891" in spec["description"]
    assert "another copy prints" in svg(spec)


def test_kinds_of_revisions_are_named_and_wear_no_side_s_colour() -> None:
    found = Series("ua-general-staff", "ru", "tanks", "lost", "petro", (), None, rows(9, 8))
    spec = revisions_chart(found, revisions_of(found, []), words("en"))
    assert spec is not None
    drawn = svg(spec)
    assert "the total fell by" in drawn
    assert not set(SIDES) & set(re.findall(r"#[0-9a-f]{6}", drawn.split("</style>")[1]))


def test_a_third_party_s_series_is_grey() -> None:
    spec = daily_chart(one("uk-mod"), words("en"))
    assert spec["layer"][-1]["mark"]["color"] == THIRD


def test_a_series_that_nobody_revised_has_no_such_chart() -> None:
    assert revisions_chart(one(), [], words("en")) is None
