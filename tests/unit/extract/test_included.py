"""Whose loss is it where an aside counts another body in or leaves it out; and what lies between a day and a month?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2023, 12, 4)


@pytest.mark.parametrize(
    ("text", "language", "whose"),
    [
        ("Russian forces, Wagner fighters included, suffered 320 casualties.", "en", "ru"),
        ("Russian forces, including Wagner fighters, suffered 320 casualties.", "en", "ru"),
        ("Russian forces (including Wagner) suffered 320 casualties.", "en", "ru"),
        ("Russian forces, not counting Wagner, suffered 320 casualties.", "en", "ru"),
        ("Wagner suffered 320 casualties.", "en", "wagner"),
        ("Російська армія, разом із «Вагнером», втратила 320 осіб.", "uk", "ru"),
        ("Російська армія, не враховуючи «Вагнера», втратила 320 осіб.", "uk", "ru"),
        ("Российские войска, включая «Вагнер», потеряли 320 человек.", "ru", "ru"),
        ("Российская армия, не считая «Вагнера», потеряла 320 человек.", "ru", "ru"),
    ],
)
def test_the_whole_loses_and_not_the_part_of_an_aside(text: str, language: str, whose: str) -> None:
    (figure,) = read(text, DAY, language=language, source="desk-x")
    assert f" {whose} personnel " in figure


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (
            "Between 24 February 2022 and November 2023 Russia lost 320 tanks.",
            "en",
            "cumulative 2022-02-24..2023-11-30",
        ),
        ("Between 6 August 2023 and October 2023 Russia lost 320 tanks.", "en", "interval 2023-08-06..2023-10-31"),
        (
            "Між 24 лютого 2022 року та листопадом 2023-го Росія втратила 320 танків.",
            "uk",
            "cumulative 2022-02-24..2023-11-30",
        ),
        (
            "Между 24 февраля 2022 года и ноябрём 2023-го Россия потеряла 320 танков.",
            "ru",
            "cumulative 2022-02-24..2023-11-30",
        ),
    ],
)
def test_between_a_day_and_a_month(text: str, language: str, told: str) -> None:
    (figure,) = read(text, DAY, language=language, source="desk-x")
    assert figure.endswith(told)


@pytest.mark.parametrize("words", ["із 60 запущених українських", "із 60 запущених", "из 60 запущенных противником"])
def test_of_so_many_launched_by_whom(words: str) -> None:
    """Words behind "launched" need be no machine."""
    language = "ru" if words.startswith("из") else "uk"
    head = {"uk": "За ніч знищено 47 дронів", "ru": "За ночь сбито 47 дронов"}[language]
    told = read(f"{head} {words}.", DAY, language=language, source="desk-x")
    assert told[0].startswith("47 ")
