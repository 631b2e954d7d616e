"""Does a report's time reach as far as the report does, and no further?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim

DAY = date(2024, 6, 12)  # a Wednesday
WAR = "2022-02-24"
LAST = ("interval", "2024-06-11", "2024-06-12")


def read(text: str, source: str = "daily", day: date = DAY) -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def periods(text: str, source: str = "daily", day: date = DAY) -> list[tuple[str, str | None, str | None]]:
    found: list[tuple[str, str | None, str | None]] = []
    for claim in read(text, source, day):
        assert claim.period is not None
        begins, ends = (str(one) if one else None for one in (claim.period.start, claim.period.end))
        found.append((claim.period.kind, begins, ends))
    return found


def test_a_daily_report_goes_on_over_its_paragraphs() -> None:
    text = (
        "Kyiv lost some 900 troops over the past 24 hours in all its sectors, the Russian Defence Ministry said.\n\n"
        "Battlegroup South accounted for 210 soldiers and two tanks, the ministry added.\n\n"
        "A mayor near Kherson said three people were killed."
    )
    assert periods(text) == [LAST, LAST, LAST, ("unstated", None, None)]


def test_a_dated_title_gives_a_daily_list_the_day_that_ends_with_it() -> None:
    text = (
        "Report of the Ministry of Defence (12 June 2024)\n\n"
        "• Group East: the enemy lost up to 150 soldiers and three tanks.\n\n"
        "Air defences shot down four rockets.\n\n"
        "In total, 611 airplanes, 270 helicopters and 16,100 tanks have been destroyed."
    )
    total = ("cumulative", WAR, "2024-06-12")
    assert periods(text, "ru-mod") == [LAST, LAST, LAST, total, total, total]


def test_a_title_s_day_is_not_that_of_an_outlet_s_items() -> None:
    text = "Noon headlines, 12 June\n\n• Chad: raid on a market kills 12, doctors say\n• Peace talks adjourned"
    assert periods(text) == [("unstated", None, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two American officials said this week that Russian casualties had passed 480,000.",
            [("cumulative", WAR, "2024-06-12")],
        ),
        (
            "Russia lost 1,020 men a day in May. More than 170,000 Russian soldiers are thought to have been killed.",
            [("rate", "2024-05-01", "2024-05-31"), ("cumulative", WAR, "2024-06-12")],
        ),
        (
            "Four Sudanese soldiers were killed, one of them an officer, in a clash near the border on Monday.",
            [("interval", "2024-06-10", "2024-06-10")] * 2,
        ),
        (
            "The UN said 640 people were killed in Bukavu between 2 and 5 June, up from an earlier count of 410.",
            [("interval", "2024-06-02", "2024-06-05")] * 2,
        ),
        (
            "Ukraine lost 20 tanks since it entered Belgorod on June 3, Moscow says. Russia has lost 31 since the incursion.",
            [("cumulative", "2024-06-03", "2024-06-12")] * 2,
        ),
        ("American officials spoke this month of 480,000 Russian casualties.", [("cumulative", WAR, "2024-06-12")]),
        ("The week cost Russia 8,650 men, Kyiv says.", [("interval", "2024-06-05", "2024-06-12")]),
        ("The month has cost Ukraine 22,000 men, Moscow says.", [("interval", "2024-05-12", "2024-06-12")]),
        ("The week to Sunday cost Russia 8,650 men, Kyiv says.", [("interval", "2024-06-02", "2024-06-09")]),
        (
            "Russia lost 900 men in the past day, Kyiv said on Wednesday. Last Wednesday the total stood at 514,000.",
            [LAST, ("cumulative", WAR, "2024-06-05")],
        ),
    ],
)
def test_windows_of_speech_parts_and_entries(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert periods(text) == expected


def test_a_dateline_with_its_agency_is_the_statement_s_day() -> None:
    text = "SEOUL, June 12 (Agency) -- The North has suffered about 11,300 casualties, the spy agency told deputies."
    assert [kind for kind, _, _ in periods(text)] == ["cumulative"]
