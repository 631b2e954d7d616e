"""To which days do "the same period" and "since that day" point, and what only says since when somebody counts?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "The IDF said on Thursday, a day after the truce took hold, that it had killed 3,500 Hezbollah fighters since "
                "October 8, 2023. Troops also destroyed 12 tanks in the same period."
            ),
            "2023-10-08..2024-11-28",
        ),
        (
            "Kyiv said on Tuesday that Russia had lost 300 tanks since May 5, 2024. It lost 50 guns since the same day.",
            "2024-05-05..2024-11-26",
        ),
        (
            "The war, which began in April 2023, has killed more than 20,000 people, the UN says.",
            "2023-04-01..2024-11-28",
        ),
        ("In Kharkiv, which was hit by bombs overnight, three people were injured.", "interval 2024-11-27..2024-11-28"),
        (
            "Geolocated footage indicates that Russian forces advanced up to two kilometers west of Kurakhove on Nov. 25.",
            "interval 2024-11-25..2024-11-25",
        ),
        (
            "Since the landings at Port Sudan on Friday, Nov. 1, the ministry says, 46 RSF vehicles were destroyed.",
            "cumulative 2024-11-01..2024-11-28",
        ),
        (
            "South Africa said 14 of its soldiers had been killed since the rebel march on Goma began.",
            "cumulative None..2024-11-28",
        ),
        (
            "Since the resumption of the assault on Monday, the army says, 160 tanks have been captured.",
            "cumulative 2024-11-25..2024-11-28",
        ),
        ("Rescuers put the toll of Tuesday's raids on Kharkiv at 17 dead.", "interval 2024-11-26..2024-11-26"),
        ("The mayor says overnight shelling of Kherson killed two people.", "interval 2024-11-27..2024-11-28"),
        (
            "Zelensky has owned up to 31,000 Ukrainian soldiers killed, in February; few think that was all.",
            "cumulative 2022-02-24..None",
        ),
        ("Russia's daily casualties in September came to 1,271 this year, London said.", "rate 2024-09-01..2024-09-30"),
        ("In May Kyiv said Russia had lost 45,000 men this year.", "interval 2024-01-01..2024-11-28"),
        (
            "In October London put the average at 1,354 casualties a day, and now, by Kyiv's count, Russia loses 1,600.",
            "rate None..None",
        ),
        (
            "In the six months to 30 June the UN counted 1,271 civilians killed in Ukraine.",
            "interval 2024-01-01..2024-06-30",
        ),
        (
            (
                "Russia lost an average of 1,300 soldiers a day in October, London said, and on 3 November the daily figure "
                "exceeded 1,950 casualties for the first time."
            ),
            "interval 2024-11-03..2024-11-03",
        ),
        (
            (
                "ISW said that in October Russia took more ground than in any month since March 2022. Ukraine's General "
                "Staff put Russian losses for the month at 41,980 soldiers."
            ),
            "interval 2024-10-01..2024-10-31",
        ),
        (
            "Europe pledged just €3.3bn of military aid to Ukraine in July and August, the Kiel Institute said.",
            "interval 2024-07-01..2024-08-31",
        ),
        (
            (
                "Germany announced on Tuesday 50 armoured vehicles for Ukraine. Norway announced a package worth "
                "€200 million for Kyiv."
            ),
            "interval 2024-11-26..2024-11-26",
        ),
        (
            (
                "In half a year of fighting, since 6 August, 304 civilians were killed in Kursk region, the governor said. "
                "Another 411 were hurt in the same period."
            ),
            "cumulative 2024-08-06..2024-11-28",
        ),
        (
            (
                "According to the colonel, Russia took around 190 square kilometers over the past week. In the Kursk "
                "region, Ukraine has given up some ground but still holds nearly 800 square kilometers."
            ),
            "unstated None..None",
        ),
        (
            (
                "Russia has lost 40,000 soldiers in the Kursk operation since it began on Aug. 6, Kyiv said.\n\nMoscow "
                "said that Ukraine had lost over 36,000 soldiers since the start of the incursion."
            ),
            "cumulative 2024-08-06..2024-11-28",
        ),
        ("On Tuesday, the last day before the truce, 42 people were killed in Beirut.", "2024-11-26..2024-11-26"),
        ("Losses of the brigade, results of October\n\nTwo tanks were lost.", "interval 2024-10-01..2024-10-31"),
        (
            "A missile killed nine people in Dnipro on Tuesday, the mayor said.\n\nAnother 40 people were wounded.",
            "interval 2024-11-26..2024-11-26",
        ),
        (
            (
                "Kyiv's navy said that 62 sailors had died in the attack of 13 September on the ship. In the attack they "
                "lost two boats."
            ),
            "interval 2024-09-13..2024-09-13",
        ),
    ],
)
def test_what_a_text_points_back_to(text: str, days: str) -> None:
    assert read(text, date(2024, 11, 28), language="en", source="desk-x")[-1].endswith(days)


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        ("Війна, яка почалася у квітні 2023 року, забрала життя 20 000 людей.", "uk", "2023-04-01"),
        ("В войне, начавшейся 15 апреля 2023 года, погибли 20 000 человек.", "ru", "2023-04-15"),
    ],
)
def test_a_war_counts_from_the_day_it_began(text: str, language: str, start: str) -> None:
    (row,) = read(text, date(2024, 11, 28), language=language, source="desk-x")
    assert row.endswith(f"{start}..2024-11-28")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Росія втратила 900 танків, сказав речник Генштабу на зустрічі з послами в понеділок.", "uk"),
        ("Россия потеряла 900 танков, сказал представитель Генштаба ВСУ на встрече с послами в понедельник.", "ru"),
    ],
)
def test_the_day_at_the_end_of_a_clause_of_speech_is_when_it_was_said(text: str, language: str) -> None:
    (row,) = read(text, date(2024, 11, 28), language=language, source="desk-x")
    assert not row.endswith("2024-11-25..2024-11-25")


def test_since_when_a_mission_counts_dates_no_figure() -> None:
    rows = read(
        "The conflict killed 3,699 civilians in 2014, the mission said. The figure of 10,548 casualties is the highest for "
        "one year since the mission began counting in 2009.",
        date(2015, 2, 18),
        language="en",
        source="ap",
    )
    assert all(row.endswith("2014-01-01..2014-12-31") for row in rows if row[0].isdigit())


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The army said it had killed 60 RSF fighters and destroyed 12 of their pickups.", ["rsf", "rsf"]),
        ("Ukraine's army said it had killed 60 Russian soldiers and burned 12 of their trucks.", ["ru", "ru"]),
    ],
)
def test_their_things_are_those_of_the_men_before(text: str, whose: list[str]) -> None:
    rows = read(text, date(2024, 11, 28), language="en", source="desk-x")
    assert [f" {who} " in row for row, who in zip(rows, whose, strict=True)] == [True, True]


def test_a_capital_before_a_colon_is_where_the_desk_sits() -> None:
    (row,) = read(
        "BEIRUT: At least 541 civilians have been killed in Eastern Ghouta, the Syrian Observatory for Human Rights said.",
        date(2018, 2, 26),
        language="en",
        source="afp",
    )
    assert row.startswith("541 Syrian Observatory for Human Rights ")


def test_the_one_before_is_no_number() -> None:
    rows = read(
        "Russia has lost 820 soldiers in a day. The figure is 130 lower than the one a day earlier.",
        date(2023, 12, 30),
        language="en",
        source="newsweek",
    )
    assert len(rows) == 1


@pytest.mark.parametrize("said", ["he added", "he said"])
def test_sums_go_on_with_who_spoke(said: str) -> None:
    rows = read(
        f"Allies have delivered $126 billion in aid to Ukraine, Austin said. About $66 billion came in 2024, {said}.",
        date(2025, 1, 9),
        language="en",
        source="reuters",
    )
    assert [row.split(" ")[1] for row in rows] == ["us-dod"] * len(rows)


def test_open_source_analysts_are_the_project_named_before() -> None:
    rows = read(
        "Oryx says Russia has lost 2,294 tanks. The open-source analysts have confirmed the loss of 88 vehicles.",
        date(2023, 8, 24),
        language="en",
        source="kyiv-post",
    )
    assert [row.split(" ")[1] for row in rows] == ["oryx", "oryx"]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "За неделю армия России потеряла 5 840 человек. Семью днями раньше было 6 020.",
            "ru",
            "2024-11-14..2024-11-21",
        ),
        ("За тиждень Росія втратила 5 840 військових, за попередній тиждень — 6 020.", "uk", "2024-11-14..2024-11-21"),
        ("Over the past week Russia lost 5,840 troops, against 6,020 the week before.", "en", "2024-11-14..2024-11-21"),
        ("За предыдущую неделю Россия потеряла 6 020 человек.", "ru", "2024-11-21..2024-11-28"),
        ("Лише останнього дня жовтня росіяни втратили 1 300 військових.", "uk", "2024-10-31..2024-10-31"),
        ("На последний день октября Россия потеряла 694 950 военных.", "ru", "cumulative 2022-02-24..2024-10-31"),
    ],
)
def test_the_week_before_the_one_told_and_the_last_day_of_a_month(text: str, language: str, days: str) -> None:
    assert read(text, date(2024, 11, 28), language=language)[-1].endswith(days)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "С 31 октября по 27 ноября потери России, по данным Генштаба ВСУ, выросли с 694 950 до 736 130 человек.",
            "ru",
            ("2022-02-24..2024-10-31", "2022-02-24..2024-11-27"),
        ),
        (
            "За тиждень лік російських втрат у Генштабу ЗСУ зріс із 724 050 до 736 130.",
            "uk",
            ("2022-02-24..2024-11-21", "2022-02-24..2024-11-28"),
        ),
        (
            "In October the weekly losses of the Russian army rose from 8,100 to 9,200, Kyiv said.",
            "en",
            ("rate 2024-10-01..2024-10-31", "rate 2024-10-01..2024-10-31"),
        ),
    ],
)
def test_a_total_that_climbs_over_a_window(text: str, language: str, days: tuple[str, str]) -> None:
    found = read(text, date(2024, 11, 28), language=language)
    assert tuple(days) == tuple(one[-len(day) :] for one, day in zip(found, days, strict=True))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("За останні сім діб вона, згідно зі зведеннями Генштабу ЗСУ, втратила 4 760 осіб.", "uk"),
        ("Судячи зі звітів Генштабу ЗСУ, за сім діб росіяни втратили 4 760 осіб.", "uk"),
        ("Судя по ежедневным сводкам Генштаба ВСУ, за сутки россияне потеряли 4 760 человек.", "ru"),
        ("Согласно утренней сводке Генштаба ВСУ, за сутки россияне потеряли 4 760 человек.", "ru"),
    ],
)
def test_whose_report_it_is_by_any_lead(text: str, language: str) -> None:
    before = {"uk": "Бої дорого коштують російській армії. ", "ru": "Бои дорого обходятся российской армии. "}
    found = read(before[language] + text, date(2024, 11, 28), language=language)
    assert found[-1].startswith("4760 ua-general-staff ru personnel lost")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Місяцем раніше було 36 810 осіб.", "2024-08-01..2024-08-31"),
        ("Місяцем раніше, у серпні, вони становили 36 810.", "2024-08-01..2024-08-31"),
        ("Роком раніше, у вересні 2023-го, вони становили 17 500.", "2023-09-01..2023-09-30"),
        ("Роком раніше вони становили 17 500 осіб.", "2023-09-01..2023-09-30"),
        ("Торік у травні вони становили 17 500 осіб.", "2023-05-01..2023-05-31"),
        ("Це найбільше з лютого, коли загинули 1 100 військових РФ.", "2024-02-01..2024-02-29"),
        ("Попередній пік припав на травень — 38 940 осіб.", "2024-05-01..2024-05-31"),
        ("За добу загальні втрати зросли на 1 200 осіб і становлять 660 470.", "cumulative 2022-02-24..2024-10-08"),
    ],
)
def test_a_month_counted_back_from_the_one_told(text: str, days: str) -> None:
    before = "Втрати Росії у вересні — 38 130 осіб, каже Генштаб. "
    assert read(before + text, date(2024, 10, 8), language="uk")[-1].endswith(days)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Kyiv listed 810 Russian troops for the day and 709,720 in all.", "en", "cumulative 2022-02-24..2024-11-28"),
        (
            "Russia lost 5 tanks and 60 guns in a day and 29 and 242 in a week, Kyiv said.",
            "en",
            "2024-11-21..2024-11-28",
        ),
        ("За сім діб до 14 листопада росіяни втратили 9 800 військових.", "uk", "2024-11-07..2024-11-14"),
        ("В неделю до 14 ноября россияне потеряли 9 800 военных.", "ru", "2024-11-07..2024-11-14"),
        (
            "У жовтні Росія, якщо скласти щоденні дані Генштабу, втрачала в середньому по 1 350 військових на добу.",
            "uk",
            "rate 2024-10-01..2024-10-31",
        ),
    ],
)
def test_the_time_behind_two_numbers_and_the_week_to_a_day(text: str, language: str, days: str) -> None:
    assert read(text, date(2024, 11, 28), language=language)[-1].endswith(days)


def test_the_first_of_two_bare_numbers_has_the_time_behind_the_second() -> None:
    found = read("Russia lost 5 tanks and 60 guns in a day and 29 and 242 in a week, Kyiv said.", date(2024, 11, 28))
    assert [one.split()[-1] for one in found[2:]] == ["2024-11-21..2024-11-28"] * 2
