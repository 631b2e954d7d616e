"""Whose loss and whose word is it where a Russian text names the maker, the place or the one who was told as well?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 6, 12)


def told(text: str, day: date = DAY, source: str = "desk-x") -> list[str]:
    return [" ".join(claim.split()[:4]) for claim in read(text, day, language="ru", source=source)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Генштаб ВСУ: прошедшие сутки стоили противнику 900 солдат.", "900 ua-general-staff ru personnel"),
        ("За сутки захвачены два немецких танка, сообщило Минобороны РФ.", "2 ru-mod ua tanks"),
        ("За сутки уничтожены три французские гаубицы, сообщило Минобороны РФ.", "3 ru-mod ua artillery"),
        ("По данным Oryx, Россия лишилась 6 танков. Украинские ВВС потеряли 5 самолетов.", "5 oryx ua aircraft"),
        ("В ДНР утверждают, что в плен сдались 40 солдат ВСУ, подбиты 28 танков.", "28 ДНР ua tanks"),
        ("В ЧВК «Вагнер» говорят, что компания лишилась 22 тысяч человек.", "22000 wagner wagner personnel"),
        ("«Медиазона» пополнила список погибших в Украине 914 фамилиями.", "914 mediazona ru personnel"),
        ("Генштаб РККА передал редакции данные о потерях. Погибли 13 командиров.", "13 Генштаб su"),
        ("Проект UALosses на 27 мая собрал некрологи 435 солдат.", "435 UALosses "),
    ],
)
def test_whose_and_who(text: str, found: str) -> None:
    day = date(1940, 6, 12) if "РККА" in text else DAY
    assert " ".join(told(text, day)[-1].split()).startswith(found)


def test_the_grouping_of_ukraine_is_no_russian_one() -> None:
    text = "Группировка войск «Хортица» обновила данные. Минувшие сутки обошлись врагу в 114 человек."
    assert " ru personnel" in read(text, DAY, language="ru", source="desk-x")[0]


def test_the_side_on_which_they_fell() -> None:
    text = (
        "Погибли 31 тысяча наших бойцов, сообщил Зеленский. Со стороны России, по его оценке, убиты 180 тысяч военных."
    )
    assert [claim.split()[2] for claim in told(text)] == ["ua", "ru"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Погибли 13 человек, в их числе два офицера.", ["personnel", "officers"]),
        (
            "Погибли 124 мирных жителя. Ранения получили 902 человека, 71 из них — дети.",
            ["civilians", "civilians", "children"],
        ),
        ("Погибли 12 мирных жителей. На фронте погибли 40 человек.", ["civilians", "people"]),
    ],
)
def test_who_a_bare_measure_counts(text: str, kinds: list[str]) -> None:
    assert [claim.split()[3] for claim in told(text)] == kinds


def test_missing_in_a_list() -> None:
    text = "Проект собрал имена 40 погибших; еще 21 человек числится в его базе пропавшим без вести."
    assert len(told(text)) == 2
