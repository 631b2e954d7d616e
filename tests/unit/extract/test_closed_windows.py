"""Until when does a window run that a text closes with a weekday, or tells once for the whole report?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("ru", "С 8 октября 2023 года по вторник в Ливане погибли 900 человек, 4000 ранены.", ["2024-11-26"] * 2),
        ("ru", "С 1 ноября по вчерашний день в Ливане погибли 40 человек.", ["2024-11-26"]),
        ("uk", "З 8 жовтня 2023 року по вівторок у Лівані загинули 900 людей.", ["2024-11-26"]),
        ("en", "From 8 October 2023 until Tuesday 900 people were killed in Lebanon.", ["2024-11-26"]),
    ],
)
def test_a_weekday_ends_the_window_that_a_start_before_it_opens(language: str, text: str, ends: list[str]) -> None:
    found = read(text, date(2024, 11, 27), language=language, source="desk-x")
    assert [claim.split("..")[-1] for claim in found] == ends
    assert all(" cumulative 20" in claim for claim in found)


def test_a_war_with_its_days_beside_it_has_them_throughout() -> None:
    text = (
        "В войне с Ираком с 22 сентября 1980 года по 20 августа 1988 года погибли 190 тысяч иранцев. "
        "Ирак за то же время потерял 150 тысяч солдат. За годы войны попали в плен 70 тысяч иракцев."
    )
    found = read(text, date(2020, 9, 22), language="ru", source="desk-x")
    assert [claim.rsplit(" ", 2)[-2:] for claim in found] == [["cumulative", "1980-09-22..1988-08-20"]] * 3


@pytest.mark.parametrize(
    ("language", "text", "window"),
    [
        ("ru", "Насчитаны 900 погибших горожан. Доклад охватывает период с 1 марта по 31 мая 2024 года. Ранены 40 горожан.",
         "interval 2024-03-01..2024-05-31"),
        ("ru", "Убиты 300 горожан. Речь идёт о периоде с 5 по 12 мая. Ранены 900 горожан.",
         "interval 2024-05-05..2024-05-12"),
        ("uk", "Загинули 900 містян. Звіт охоплює період з 1 березня по 31 травня 2024 року. Поранено 40 містян.",
         "interval 2024-03-01..2024-05-31"),
    ],
)  # fmt: skip
def test_the_window_that_a_report_covers_is_that_of_all_its_figures(language: str, text: str, window: str) -> None:
    found = read(text, date(2024, 11, 27), language=language, source="desk-x")
    assert [" ".join(claim.rsplit(" ", 2)[-2:]) for claim in found] == [window] * 2
