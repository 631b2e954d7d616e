"""Who sits where and speaks, who lost behind a dash of its own sentence, and what dates a campaign (Russian)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 2, 26)


def told(text: str) -> list[str]:
    return read(text, DAY, language="ru", source="desk-x")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Убиты 300 солдат. Такие данные привёл в среду работающий из Женевы проект ACLED.", "ACLED"),
        (
            "Убиты 300 солдат. Эти цифры обнародовало в среду расположенное в Женеве управление ООН по правам человека.",
            "управление ООН",
        ),
        ("Базирующаяся в Осло организация Airwars насчитала 300 убитых солдат.", "организация Airwars"),
        ("Созданная при Министерстве юстиции комиссия насчитала 300 убитых солдат.", "комиссия"),
        ("Убиты 300 солдат. Об этом рассказал оставшийся в городе врач Ахмед Салим.", "врач Ахмед Салим"),
    ],
)
def test_where_one_sits_is_no_part_of_his_name(text: str, who: str) -> None:
    (figure,) = told(text)
    assert f" {who}" in figure
    assert "Женеве" not in figure
    assert "Осло" not in figure


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Россия потеряла 700 000 солдат. Украина — 43 000.", ["ru", "ua"]),
        ("За сутки Россия потеряла 1200 солдат. А украинская армия — 300.", ["ru", "ua"]),
        ("Россия сбила 12 беспилотников. Украина — 40.", ["ua", "ru"]),
        ("Россия потеряла 1200 солдат. Всего — 300 000.", ["ru", "ru"]),
        ("Сирийская армия потеряла 300 солдат, ливанская «Хезболла» — 97.", ["sy", "hezbollah"]),
        ("Израиль потерял 300 солдат, палестинское движение ХАМАС — 97.", ["il", "hamas"]),
        ("Россия потеряла 5 тыс. солдат, Украина — 2 тыс. Генштаб это отрицает.", ["ru", "ua"]),
    ],
)
def test_the_side_before_a_dash(text: str, whose: list[str]) -> None:
    figures = told(text)
    assert len(figures) == len(whose)
    assert all(f" {side} " in figure for side, figure in zip(whose, figures, strict=True))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("За время боёв под Басрой, с 8 января по 26 февраля 1987 года, Иран потерял 40 тысяч солдат.", "1987-01-08..1987-02-26"),
        ("За время боёв, с 6 августа по 20 февраля, ВСУ потеряли 60 тысяч солдат.", "2024-08-06..2025-02-20"),
        ("С 1980 по 1988 год Иран потерял 200 тысяч солдат.", "1980-01-01..1988-12-31"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("again", ["За это время", "В те же месяцы", "В течение того же срока"])
def test_days_beside_a_campaign_are_its_own(text: str, days: str, again: str) -> None:
    first, second = told(f"{text} {again} сбито 40 самолётов.")
    assert first.endswith(f"interval {days}")
    assert second.endswith(f"interval {days}")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Враг потерял до 3 тыс. чел. и ушёл за реку.", "personnel"),
        ("Потеряно 20 ед. техники. Генштаб это отрицает.", "equipment"),
        ("Ирак потерял 300 ед. бронетехники.", "armoured-vehicles"),
    ],
)
def test_nouns_cut_short(text: str, category: str) -> None:
    (figure,) = told(text)
    assert f" {category} " in figure
