"""Databases of losses and lists of the dead, their parts and what they have grown by; what a report goes on with."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def read(text: str, language: str = "en", source: str = "wire", day: date = date(2024, 5, 20)) -> list[Claim]:
    document = Document(document="d", text=text, source=source, published_at=day, language=language)
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str, language: str = "en", source: str = "wire", day: date = date(2024, 5, 20)) -> list[str]:
    return [
        f"{claim.quantity.stated} {claim.subject} {label_of(claim.category)} {claim.outcome}"
        for claim in read(text, language, source, day)
        if claim.quantity is not None
    ]


@pytest.mark.parametrize(
    ("source", "language", "text", "expected"),
    [
        (
            "warspotting",
            "en",
            ("Our database of confirmed Russian losses now holds 9,120 items. 1,804 are tanks (1,212 destroyed, 304 "
            "captured) and 2,210 are infantry fighting vehicles. Self-propelled guns account for 433."),
            ["9120 ru equipment lost", "1804 ru tanks lost", "1212 ru tanks destroyed", "304 ru tanks captured",
             "2210 ru armoured-vehicles lost", "433 ru artillery lost"],
        ),
        (
            "oryx",
            "en",
            ("The list of Ukrainian losses holds 3,300 entries. 410 are tanks, 260 destroyed and 90 captured; 44 are "
            "multiple rocket launchers."),
            ["3300 ua equipment lost", "410 ua tanks lost", "260 ua tanks destroyed", "90 ua tanks captured",
             "44 ua mlrs lost"],
        ),
        (
            "oryx",
            "ru",
            "В нашей базе потерь России теперь 9 120 единиц. На самоходные орудия приходится 433.",
            ["9120 ru equipment lost", "433 ru artillery lost"],
        ),
        (
            "oryx",
            "uk",
            "У нашій базі втрат Росії тепер 9 120 одиниць. На самохідні гармати припадає 433.",
            ["9120 ru equipment lost", "433 ru artillery lost"],
        ),
        (
            "mediazona",
            "en",
            ("We know the names of 71,300 Russian soldiers killed. Volunteers who signed a contract make up the largest "
            "group, with 17,100 deaths, followed by 12,900 prisoners recruited from jails and 8,400 mobilised men."),
            ["71300 ru personnel killed", "17100 ru volunteers killed", "12900 ru convicts killed",
             "8400 ru mobilised killed"],
        ),
        (
            "wire",
            "en",
            ("Mediazona's list contains 58,000 names. The largest group is volunteers (13,100), then come prisoners "
            "(10,400) and mobilised soldiers (7,000)."),
            ["58000 ru personnel killed", "13100 ru volunteers killed", "10400 ru convicts killed",
             "7000 ru mobilised killed"],
        ),
        (
            "wire",
            "en",
            ("Mediazona has counted 58,000 Russian dead. Volunteers account for 13,100, convicts for 10,400 and mobilised "
            "men for 7,000."),
            ["58000 ru personnel killed", "13100 ru volunteers killed", "10400 ru convicts killed",
             "7000 ru mobilised killed"],
        ),
        (
            "wire",
            "en",
            "Ukraine's Air Force brought down 13 of the 17 missiles which Russia used in its attack, along with 21 drones.",
            ["13 ru missiles shot-down", "21 ru uavs shot-down"],
        ),
        (
            "wire",
            "en",
            "Thirty were injured when two guided bombs hit a shop in Kharkiv, and 11 are missing, police said.",
            ["30 ua people wounded", "11 ua people missing"],
        ),
        (
            "wire",
            "en",
            "The crash killed 55 captured Ukrainian servicemen and three escorts, Russia's Defence Ministry said.",
            ["55 ua personnel killed", "3 ua personnel killed"],
        ),
        (
            "wire",
            "en",
            "At least 93 Azerbaijani and 50 Armenian civilians have lost their lives.",
            ["93 az civilians killed", "50 am civilians killed"],
        ),
        (
            "wire",
            "en",
            "Gaza's Health Ministry said its hospitals had received 88 dead and 240 wounded in the past day.",
            ["88 gaza people killed", "240 gaza people wounded"],
        ),
    ],
)  # fmt: skip
def test_what_a_list_holds(source: str, language: str, text: str, expected: list[str]) -> None:
    assert told(text, language, source) == expected


def test_parts_that_are_more_than_a_list_has_grown_by_are_parts_of_all_of_it() -> None:
    text = (
        "As of May 20 we know 60,300 names; over the last two weeks the list has grown by 1,900. Among the dead are "
        "14,200 volunteers. 3,700 of those killed were officers, including 390 colonels."
    )
    kinds = [
        (one.quantity.stated, one.period.kind)
        for one in read(text, source="mediazona")
        if one.period is not None and one.quantity is not None
    ]
    assert kinds[0] == (60300, "cumulative")
    assert kinds[1] == (1900, "interval")
    assert all(kind == "cumulative" for _, kind in kinds[2:])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The staff said Russia had lost 470,000 soldiers, up 1,240 on the day.", date(2024, 5, 19)),
        ("An estimated 39 people were killed in Israel on 8 May 2024.", date(2024, 5, 8)),
    ],
)
def test_the_day_of_a_count(text: str, start: date) -> None:
    period = read(text)[-1].period
    assert period is not None and (period.kind, period.start) == ("interval", start)


def test_parts_are_told_by_whoever_tells_the_whole() -> None:
    text = (
        "Russia's Defence Ministry said 60 servicemen were killed. The strike was the second in a week: at least 19 "
        "people died in Kryvyi Rih on May 4, nine of them children."
    )
    assert [claim.claimant for claim in read(text)] == ["ru-mod", None, None]


def test_a_defence_ministry_admits_soldiers() -> None:
    text = "The U.N. has confirmed 612 civilian deaths. Russia's Defense Ministry acknowledged 1,351 dead in March."
    assert told(text)[-1] == "1351 ru personnel killed"
