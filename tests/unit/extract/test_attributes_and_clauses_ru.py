"""What does a participle stand before, what does a clause behind a noun only add, and which words are no losses?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 11, 11)


def told(text: str) -> list[str]:
    return [" ".join(claim.split()[:5]) for claim in read(text, DAY, language="ru", source="desk-x")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Генштаб ВСУ говорит о 3 342 потерянных с начала войны российских гаубицах.",
            "ua-general-staff ru artillery lost",
        ),
        ("На снимках видны 14 сожжённых у переправы танков.", "- - tanks destroyed"),
        ("Опознаны 14 погибших в бою с боевиками солдат.", "- - personnel killed"),
        ("Среди 40 раненных в ходе обстрела жителей трое детей.", "- - civilians wounded"),
        ("Минобороны РФ сообщило о 7 захваченных в ходе боя с десантниками танках.", "ru-mod ua tanks captured"),
    ],
)
def test_a_participle_is_said_of_the_noun_behind_what_it_takes(text: str, found: str) -> None:
    assert told(text)[0].split(" ", 1)[1] == found


@pytest.mark.parametrize(
    "text",
    [
        "Россия потеряла 40 беспилотников, которые запустила ночью.",
        "Убиты 40 солдат, которых отправили на фронт месяц назад.",
        "Проект подтвердил гибель 40 солдат, которых разыскивали семьи.",
    ],
)
def test_what_a_relative_clause_adds_leaves_the_loss(text: str) -> None:
    assert told(text)[0].startswith("40 ")


@pytest.mark.parametrize(
    "text",
    [
        "Покинуть жилье пришлось почти 40 тысячам палестинцев.",
        "Бежать из домов пришлось 4 млн жителей.",
        "На хранении у армии остается около 2 тысяч танков.",
        "На каждые 10 километров фронта приходится один танк.",
        "За сутки военные совершили три массовых убийства.",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    assert told(f"Россия потеряла 300 гаубиц. {text}") == ["300 - ru artillery lost"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("За сутки уничтожены одна гаубица и четыре единицы автотранспорта.", "4 - - vehicles destroyed"),
        ("Ещё две пусковые установки С-400 уничтожены близ Джанкоя.", "2 - - air-defence destroyed"),
        ("Захвачены танков — 550, орудий всех калибров — 700.", "700 - - artillery captured"),
        ("Журналисты нашли некрологи 400 российских солдат.", "400 журналисты ru personnel killed"),
        ("Проект зафиксировал гибель, повреждение или захват 96 российских танков.", "96 Проект ru tanks lost"),
        ("ВСУ проредили российскую армию на 890 человек.", "890 - ru personnel lost"),
        ("В руки ВСУ, по словам Сырского, перешли 12 сел.", "12 ua-armed-forces ua settlements controls"),
    ],
)
def test_words_of_kit_and_of_loss(text: str, found: str) -> None:
    assert told(text)[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Подтверждено уничтожение 72 «шахедов» и беспилотников других типов.", ["72 - - uavs destroyed"]),
        ("Зафиксировано сбитие 40 беспилотников.", ["40 - - uavs shot-down"]),
        ("ВСУ выпустили по заводу имени Кирова десять ракет, семь из них сбиты.", ["7 - ua missiles shot-down"]),
        ("Счет потерь России дойдет до миллиона, прогнозируют в CSIS.", []),
        (
            "Генштаб ВСУ считает наземные роботы: россияне потеряли две такие машины.",
            ["2 ua-general-staff ru ground-robots lost"],
        ),
        (
            "ВСУ потеряли 500 солдат, доложил на коллегии Минобороны РФ глава ведомства Андрей Белоусов.",
            ["500 ru-mod-minister ua personnel lost"],
        ),
        (
            "Германия объявила о пакете помощи Украине на 415 миллионов евро. В его составе 100 ракет.",
            ["415000000 de ua aid-package pledged", "100 de ua missiles pledged"],
        ),
    ],
)
def test_confirmed_named_after_forecast_such_and_held(text: str, found: list[str]) -> None:
    assert told(text) == found
