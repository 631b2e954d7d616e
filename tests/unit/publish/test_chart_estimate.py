"""Does the chart of a range put the range first, show what it rests on, and give a refusal the same room?"""

from __future__ import annotations

import datetime as dt

from counterclaim.estimate import Assumption, Estimate
from counterclaim.estimate.bands import Band
from counterclaim.publish.charts.chart import data_of, png, svg
from counterclaim.publish.charts.estimate import estimate_chart, estimates_chart
from counterclaim.publish.words import words

WAR = dt.date(2022, 2, 24)


def one(subject: str = "ru", refused: str | None = None) -> Estimate:
    days = [WAR + dt.timedelta(weeks=4 * n) for n in range(1, 5)]
    bands = tuple(Band(d, 900.0 * n, 1000.0 * n, 1150.0 * n, 1300.0 * n, 1480.0 * n) for n, d in enumerate(days, 1))
    last = bands[-1]
    return Estimate(
        subject, "personnel", "killed", WAR, days[-1], 0.9, last.low, last.median, last.high, (),
        (Assumption("mediazona (estimate)", "registry", 0.7, 0, 0.2), Assumption("us-officials", "third-party", 0.3, 0, 0.5)),
        (), refused, {"documented": 2345.0}, 7, "spec", "0123456789abcdef", "cards", bands=() if refused else bands,
    )  # fmt: skip


def test_the_range_comes_first_in_two_digits_and_its_grounds_stand_inside_the_image() -> None:
    drawn = svg(estimate_chart(one(), words("en")))
    assert "Personnel, killed, Russia: 3,600 to 5,900" in drawn
    assert "70% Mediazona (estimate), 30% US officials" in drawn
    assert "not a count" in drawn and "Cards cards, seed 7, ledger 0123456789ab." in drawn
    assert "documented: at least 2,345" in drawn


def test_the_table_under_it_holds_what_is_drawn() -> None:
    rows = data_of(estimate_chart(one(), words("en")))
    assert rows[-1] == one().bands[-1].as_json() and len(rows) == 4


def test_a_refusal_stands_in_the_same_room_and_type_as_a_range() -> None:
    both = estimates_chart(one("ua", refused="one single figure, from a speaker"), one("ru"), words("en"))
    left, right = both["hconcat"]
    assert left["title"]["text"][0].startswith("Personnel, killed, Russia")
    assert "no range" in " ".join(right["title"]["text"])
    assert (left["width"], left["height"]) == (right["width"], right["height"])
    assert right["layer"][0]["mark"]["fontSize"] == 16 and right["data"]["values"] == []
    drawn = svg(both)
    assert "one single figure, from a speaker" in drawn and "no range" in drawn


def test_sides_change_places_with_nothing_but_name_and_colour() -> None:
    ru, ua = (svg(estimate_chart(one(side), words("uk"))) for side in ("ru", "ua"))
    for left, right in (("Росії", "України"), ("#2f6fb0", "#b35a00"), ("#7db4ea", "#eda45c")):
        ru = ru.replace(left, "?").replace(right, "?")
        ua = ua.replace(left, "?").replace(right, "?")
    assert ru == ua


def test_every_language_has_its_words_and_the_same_chart_has_the_same_bytes() -> None:
    for language in ("en", "uk", "ru"):
        for found in (one(), one(refused="nothing known")):
            spec = estimate_chart(found, words(language))
            assert spec["description"] and svg(spec) == svg(estimate_chart(found, words(language)))
    assert png(estimate_chart(one(), words("en")))[:8] == b"\x89PNG\r\n\x1a\n"
