"""From which day does a campaign count, and when are the lost the killed and the wounded?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 12, 26)


def read_ru(text: str) -> list[str]:
    return read(text, DAY, language="ru", source="desk-x")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("За все время боев в приграничье ВСУ потеряли 40 тысяч солдат.", "None"),
        ("За все время операции в Курской области ВСУ потеряли 40 тысяч солдат.", "None"),
        ("КНДР потеряла 600 солдат за все время участия в боях.", "None"),
        ("С момента вторжения в Курскую область Украина лишилась 40 тысяч солдат.", "None"),
        ("С момента вторжения в Курскую область, то есть с 6 августа, Украина лишилась 40 тысяч солдат.", "2024-08-06"),
        ("За все время боевых действий Россия потеряла 600 тысяч солдат.", "2022-02-24"),
        ("За все время войны Россия потеряла 600 тысяч солдат.", "2022-02-24"),
        ("С момента вторжения в Украину Россия лишилась 600 тысяч солдат.", "2022-02-24"),
    ],
)
def test_the_first_day_of_a_campaign(text: str, start: str) -> None:
    assert read_ru(text)[0].endswith(f"cumulative {start}..2024-12-26")


def test_a_campaign_goes_on_in_the_next_sentence() -> None:
    text = (
        "С момента вторжения в Курскую область, то есть с 6 августа, ВСУ лишились 40 солдат. ВСУ потеряли и 249 танков."
    )
    assert read_ru(text)[1].endswith("cumulative 2024-08-06..2024-12-26")


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "Россия потеряла 750 тысяч человек: 198 тысяч — убитые, 550 тысяч — раненые.",
            ["casualties", "killed", "wounded"],
        ),
        ("Потери РФ — 750 человек (198 убитых и 550 раненых).", ["casualties", "killed", "wounded"]),
        ("Из строя выбыли 648 тысяч россиян — убитых и раненых.", ["casualties"]),
        ("РФ потеряла 180 тысяч убитыми, а вместе с ранеными потери достигают 500 тысяч.", ["killed", "casualties"]),
        ("РФ потеряла 114 человек: 47 потеряны безвозвратно, 63 ранены.", ["lost", "irrecoverable", "wounded"]),
        ("Россия потеряла 750 танков: 198 уничтожены, 550 повреждены.", ["lost", "destroyed", "damaged"]),
        ("Погибли 50 пленных, травмы различной тяжести получили 73.", ["killed", "wounded"]),
        (
            "Погибли 123 солдата и 11 гражданских лиц, пропавшими без вести числится 60 военных.",
            ["killed", "killed", "missing"],
        ),
        ("За сутки в больницы доставили тела 49 погибших и 107 раненых.", ["killed", "wounded"]),
        ("Из-под завалов извлекли тела 49 погибших.", ["recovered"]),
        (
            "ВС РФ захватили 267 кв. км. Минобороны РФ называет другую цифру: 22 населенных пункта.",
            ["controls", "controls"],
        ),
    ],
)
def test_what_became_of_them(text: str, outcomes: list[str]) -> None:
    assert [claim.split()[4] for claim in read_ru(text)] == outcomes


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Бои шли 19 и 20 ноября. За два дня Россия потеряла 192 солдат.", "interval 2024-11-19..2024-11-20"),
        ("Бои шли 19 и 20 ноября. За последние два дня Россия потеряла 192 солдат.", "interval 2024-12-24..2024-12-26"),
        (
            "Пик потерь пришелся на май. Всего за время войны погибли 70 тысяч россиян.",
            "cumulative 2022-02-24..2024-12-26",
        ),
    ],
)
def test_as_many_days_as_were_told_and_a_month_of_its_own(text: str, period: str) -> None:
    assert read_ru(text)[-1].endswith(period)
