"""Which speakers, sides, days and bounds do sentences mean that were made from lists of what newsrooms write?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 9, 3)


def claims(text: str, day: date = DAY) -> list[str]:
    return read(text, day, language="ru", source="desk-x")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("По данным палестинских медиков, погибли 1240 человек.", "палестинских медиков"),
        ("По данным медиков в Газе, погибли 1240 человек.", "медиков в Газе"),
        ("Независимые исследователи насчитали 1240 погибших российских солдат.", "Независимые исследователи"),
        ("По словам местных жителей, погибли 1240 человек.", "residents"),
        ("Местные жители рассказали, что погибли 1240 человек.", "residents"),
        ("Как сообщили российские военкоры, погибли 1240 украинских солдат.", "российские военкоры"),
        ("По словам председателя Союза ветеранов Ивана Петренко, погибли 1240 солдат.", "Ивана Петренко"),
        ("По данным Красного Креста, погибли 1240 украинских солдат.", "Красного Креста"),
        (
            "Мониторинговая группа DeepState убеждена, что Россия потеряла 1240 танков.",
            "Мониторинговая группа DeepState",
        ),
        ("Демократические силы Сирии заявили, что погибли 1240 солдат.", "Демократические силы Сирии"),
        (
            "По оценке бывшего главы Минобороны Великобритании Бена Уоллеса, Россия потеряла 1240 танков.",
            "Бена Уоллеса",
        ),
        ("Со слов комбрига Петра Сидоренко, Россия потеряла 1240 танков.", "Петра Сидоренко"),
    ],
)
def test_who_tells_without_a_name_or_by_an_office(text: str, who: str) -> None:
    assert claims(text)[0].split(" ", 1)[1].startswith(f"{who} ")


def test_a_verb_of_losing_behind_another_sides_dead() -> None:
    told = claims("В боях погибли 1240 российских солдат, украинская армия потеряла 560.")
    assert [one.split()[:3] for one in told] == [["1240", "-", "ru"], ["560", "-", "ua"]]


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("Позавчера", "interval 2024-09-01..2024-09-01"),
        ("За последние полгода", "interval 2024-03-03..2024-09-03"),
        ("За прошлый месяц", "interval 2024-08-01..2024-08-31"),
        ("За восемь месяцев 2024 года", "interval 2024-01-01..2024-08-31"),
        ("В ночь с субботы на воскресенье", "interval 2024-08-31..2024-09-01"),
        ("Прошлым летом", "interval 2023-06-01..2023-08-31"),
        ("Прошлой зимой", "interval 2023-12-01..2024-02-29"),
        ("После начала вторжения", "cumulative 2022-02-24..2024-09-03"),
    ],
)
def test_days_and_months_told_by_how_far_back_they_are(said: str, period: str) -> None:
    assert claims(f"{said} Россия потеряла 1240 танков.") == [f"1240 - ru tanks lost {period}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Уничтожение 1240 российских танков подтверждено снимками.", "1240 - ru tanks destroyed"),
        ("Затрофеено 1240 российских гаубиц.", "1240 - ru artillery captured"),
        ("Безвозвратно потеряны 1240 российских солдат.", "1240 - ru personnel irrecoverable"),
        ("В ходе боя исчезли 1240 российских солдат.", "1240 - ru personnel missing"),
        ("Удар, убивший 1240 российских солдат, был ночью.", "1240 - ru personnel killed"),
    ],
)
def test_fates_told_by_nouns_and_participles(text: str, told: str) -> None:
    assert claims(text)[0].startswith(told)


@pytest.mark.parametrize(
    "text", ["Отремонтировано 1240 танков.", "В убежищах укрылись 1240 человек.", "Прививку сделали 1240 солдатам."]
)
def test_a_sentence_with_a_verb_of_its_own_goes_on_with_no_loss(text: str) -> None:
    assert len(claims(f"Россия за сутки потеряла 560 солдат. {text}")) == 1
