"""Who is "the ministry itself", "the military" and "experts", and who takes ground or makes what is struck (Russian)?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 9, 26)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "В Лондоне говорят о 1500 убитых. Минобороны РФ это не комментировало. Само ведомство заявило о 40 сбитых дронах.",
            "40 ru-mod ua uavs",
        ),
        (
            "В Лондоне говорят о 1500 убитых. Генштаб ВСУ молчит. Сам штаб сообщил о 17 уничтоженных россиянах.",
            "17 ua-general-staff ru personnel",
        ),
        (
            "«Цели сбиты», — сообщили в Воздушных силах. Мэр Иван Белов написал о двух раненых. Сбиты 18 дронов, уточнили военные.",
            "18 ua-air-force ru uavs",
        ),
        ("По данным командования ВВС Украины, сбиты 18 дронов.", "18 ua-air-force ru uavs"),
        (
            "Потери могут вырасти, считает американский Центр стратегических исследований. По подсчётам экспертов, Россия потеряла 40 танков.",
            "40 американский Центр стратегических исследований ru tanks",
        ),
        ("Институт изучения войны выпустил обзор. По оценке специалистов, Россия потеряла 40 танков.", "40 isw ru tanks"),
        ("Одновременно Служба спасения Газы сообщила о 40 погибших людях.", "40 Служба спасения Газы gaza people"),
        ("Площадь освобождённых территорий министр оценил в 600 кв. км.", "600 министр"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, told: str) -> None:
    assert read(text, DAY, language="ru", source="desk-x")[-1].startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "Два села перешли под контроль российских войск, сообщило Минобороны РФ.",
        "Два села перешли за неделю под контроль ВС РФ, сообщило Минобороны РФ.",
    ],
)
def test_places_that_change_hands(text: str) -> None:
    assert read(text, DAY, language="ru", source="desk-x")[0].startswith("2 ru-mod ru settlements controls")


def test_ground_told_before_is_no_loss_of_ones_own() -> None:
    text = "Взяты пять сёл, сообщило Минобороны РФ. Штурмовики продвинулись на 2,5 километра. ПВО сбила 41 беспилотник."
    assert read(text, DAY, language="ru", source="desk-x")[-1].startswith("41 ru-mod ua uavs")


def test_whose_maker_fights_nobody() -> None:
    text = "ВСУ потеряли 540 военных, сообщило Минобороны РФ. Артиллеристы поразили две американские РСЗО HIMARS."
    assert read(text, DAY, language="ru", source="desk-x")[-1].startswith("2 ru-mod ua mlrs")


@pytest.mark.parametrize("words", ["Противник за ту же неделю потерял 900 солдат", "Враг потерял 900 солдат"])
def test_the_body_that_spoke_goes_on_about_the_enemy(words: str) -> None:
    text = f"Минобороны России подвело итоги недели. Взяты шесть сёл.\n\n{words}.\n\nПроект DeepState считает, что потеряно 40 танков."
    assert "900 ru-mod ua personnel" in read(text, DAY, language="ru", source="desk-x")[1]


@pytest.mark.parametrize("line", ["Бейрут. 26 сентября. ИНТЕРФАКС — ", "БЕЙРУТ, 26 сентября. /ТАСС/. "])
def test_where_an_agencys_desk_sits_nobody_was_hurt(line: str) -> None:
    text = f"{line}Под Газой погибли 24 человека, заявил Минздрав Газы. Агентство HRANA говорит о 30 убитых."
    assert " gaza " in read(text, DAY, language="ru", source="desk-x")[-1]


def test_one_shot_down_over_a_place() -> None:
    text = "В Минобороны РФ заявили о 21 перехваченном за ночь над полуостровом беспилотнике."
    assert read(text, DAY, language="ru", source="desk-x")[0].startswith("21 ru-mod ua uavs shot-down")
