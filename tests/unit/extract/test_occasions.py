"""Is what somebody said on an occasion his, and of its day, where a paragraph without a figure tells of it?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 3, 30)  # a Saturday
TOLD = {
    "en": "He said Russia had lost 47 tanks since the start of the invasion.",
    "uk": "За його словами, від початку вторгнення Росія втратила 47 танків.",
    "ru": "По его словам, с начала вторжения Россия потеряла 47 танков.",
}
HEAD = {"en": "The cost of war", "uk": "Ціна війни", "ru": "Цена войны"}


@pytest.mark.parametrize("apart", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("occasion", "language", "who"),
    [
        ("President Volodymyr Zelensky spoke to reporters in Kyiv on Thursday.", "en", "ua-president"),
        ("President Volodymyr Zelensky said on Thursday that the war was hard.", "en", "ua-president"),
        ("In an interview on Thursday, General Ivan Bakanov gave figures.", "en", "Ivan Bakanov"),
        ("Президент Володимир Зеленський у четвер поспілкувався із журналістами.", "uk", "ua-president"),
        ("В інтерв'ю в четвер генерал Іван Баканов назвав цифри.", "uk", "Іван Баканов"),
        ("Президент Владимир Зеленский в четверг пообщался с журналистами.", "ru", "ua-president"),
        ("Министр обороны Рустем Умеров в четверг выступил в парламенте.", "ru", "Рустем Умеров"),
    ],
)
def test_a_day_of_an_occasion_and_who_spoke_on_it(occasion: str, apart: str, language: str, who: str) -> None:
    text = f"{HEAD[language]}\n\n{occasion}{apart}{TOLD[language]}"
    (figure,) = read(text, DAY, language=language, source="desk-x")
    assert figure.startswith(f"47 {who} ru ")
    assert figure.endswith("2022-02-24..2024-03-28")


def test_a_raid_s_day_is_no_occasion() -> None:
    text = "The cost of war\n\nMissiles hit the market on Thursday. Officials said 47 people were killed."
    (figure,) = read(text, DAY, language="en", source="desk-x")
    assert figure.endswith("interval 2024-03-28..2024-03-28")


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("The SBU posted a video of the strike.\n\nThe agency said 47 Russian tanks were destroyed.", "en", "SBU"),
        ("СБУ оприлюднила відео удару.\n\nСпецслужба заявила, що знищено 47 російських танків.", "uk", "СБУ"),
        ("СБУ обнародовала видео удара.\n\nВ ведомстве говорят, что уничтожено 47 российских танков.", "ru", "СБУ"),
        ("NIS розповіла в парламенті, що за місяць полягли 47 північнокорейських солдатів.", "uk", "NIS"),
        (
            "Министр обороны Иван Коваленко рассказал в парламенте, что Россия потеряла 47 танков.",
            "ru",
            "Иван Коваленко",
        ),
    ],
)
def test_a_body_of_the_paragraph_before_and_one_heard_in_parliament(text: str, language: str, who: str) -> None:
    (figure,) = read(f"{HEAD[language]}\n\n{text}", DAY, language=language, source="desk-x")
    assert figure.startswith(f"47 {who} ")
