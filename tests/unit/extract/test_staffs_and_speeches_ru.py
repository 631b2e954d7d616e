"""Who is meant by experts, authors and "he" behind an organisation or a speech, and what do machines and seasons mean?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 11, 11)


def claims(text: str, day: date = DAY) -> list[str]:
    return read(text, day, language="ru", source="desk-x")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("В RUSI опубликовали доклад. По оценке экспертов, Россия теряла 1200 солдат в день.", "rusi"),
        ("Институт изучения войны сосчитал потери. Россия лишилась 6 танков, отмечают американские аналитики.", "isw"),
        ("В CSIS опубликовали отчет. Россия, считают его авторы, потеряла 950 тысяч человек.", "CSIS"),
        (
            "По данным RUSI, воюют 40 тысяч. Западные эксперты полагают, что Россия потеряла 60 тысяч солдат.",
            "Западные",
        ),
        ("Минобороны РФ сказало об ударе. Эксперты считают, что ВСУ потеряли 20 солдат.", "эксперты"),
        ("На съезде выступил генерал Иван Громов. Россия, по его словам, потеряла 500 танков.", "Иван Громов"),
        ("На сессии в пятницу выступил товарищ Литвинов. Финны, сообщил он, потеряли 60 танков.", "Литвинов"),
        ("В секторе Газа, объявил в понедельник минздрав анклава, погибли 43 человека.", "gaza-moh"),
        ("По подсчетам медицинских властей сектора, в Газе погибли 43 человека.", "gaza-moh"),
    ],
)
def test_who_speaks_by_what_he_was_called_before(text: str, who: str) -> None:
    assert claims(text)[-1].split(" ", 1)[1].startswith(who)


@pytest.mark.parametrize(
    "text",
    [
        "Минобороны РФ в последний раз отчитывалось о погибших осенью 2022 года: тогда речь шла о 5937 солдатах.",
        "Последний раз Минобороны РФ отчитывалось о погибших осенью 2022 года, назвав цифру 5937.",
        "Осенью 2022 года Минобороны РФ сообщило о 5937 погибших.",
    ],
)
def test_a_season_dates_what_was_told_in_it(text: str) -> None:
    (claim,) = claims(text)
    assert claim.startswith("5937 ru-mod ru ")
    assert claim.endswith("cumulative 2022-02-24..None")


@pytest.mark.parametrize(
    "text",
    ["Летом 2023 года Россия потеряла 100 танков.", "Генштаб сообщил, что летом 2023 года подбиты 100 танков РФ."],
)
def test_a_season_of_the_losses_themselves(text: str) -> None:
    assert claims(text)[0].endswith("interval 2023-06-01..2023-08-31")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Россия потеряла 2700 танков. Уничтожены 1700 машин, 150 повреждены.", ["tanks", "tanks", "tanks"]),
        ("Россия потеряла 2700 танков: 1700 машин уничтожены, 150 захвачены.", ["tanks", "tanks", "tanks"]),
        ("Подбиты пять БМП. Четыре машины сгорели.", ["armoured-vehicles", "armoured-vehicles"]),
        ("Россия потеряла 27 танков, 12 машин и три гаубицы.", ["tanks", "vehicles", "artillery"]),
        ("Уничтожены 5 танков и 4 грузовика. Ещё семь машин повреждены.", ["tanks", "vehicles", "vehicles"]),
        ("Над городом сбили три самолёта. Обломками повреждены 12 машин.", ["aircraft", "vehicles"]),
    ],
)
def test_machines_are_of_the_kind_counted_before(text: str, kinds: list[str]) -> None:
    assert [claim.split()[3] for claim in claims(text)] == kinds
