"""When a count began, what a fleet shrank by, and whose dead are left on the field (Russian)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read


def told(text: str, day: date) -> list[str]:
    return read(text, day, language="ru", source="desk-x")


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2023, 2, 24), "cumulative 2022-02-24..2023-02-24"),
        (date(2023, 2, 12), "cumulative 2022-02-24..2023-02-12"),
    ],
)
def test_a_year_of_war_about_its_first_anniversary(day: date, days: str) -> None:
    assert told("За год войны Россия потеряла 1500 танков.", day)[0].endswith(days)


@pytest.mark.parametrize("shrank", ["Парк её танков сократился на 600 единиц", "Её флот уменьшился на 24 корабля"])
def test_what_an_army_has_shrunk_by_is_no_days_growth(shrank: str) -> None:
    figures = told(f"С начала войны Россия потеряла 390 580 человек. {shrank}.", date(2024, 2, 7))
    assert figures[1].endswith("cumulative 2022-02-24..2024-02-07")


def test_the_day_counted_from_is_when_the_fighting_began() -> None:
    figures = told("С 27 сентября погибли 317 солдат. С начала боёв ранены 93 мирных жителя.", date(2020, 11, 13))
    assert figures[1].endswith("cumulative 2020-09-27..2020-11-13")


@pytest.mark.parametrize(
    "text",
    [
        "На одном участке гитлеровцы оставили на поле боя до двух тысяч трупов своих солдат.",
        "В районе села германцы оставили перед нашими заграждениями до сотни убитых.",
        "В одном бою германцы потеряли 40 танков.",
    ],
)
def test_whose_dead_are_left_on_the_field(text: str) -> None:
    (figure,) = read(text, date(1943, 7, 9), language="ru", source="sovinformburo")
    assert " de " in figure
