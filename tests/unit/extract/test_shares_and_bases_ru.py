"""Somebody's share of the dead, what was launched, forecasts, and words that say who was lost (Russian)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 10, 12)


def told(text: str) -> list[str]:
    return read(text, DAY, language="ru", source="desk-x")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Российская армия потеряла 40 тысяч убитыми. На долю «Вагнера» приходится 20 тысяч погибших.", "wagner"),
        ("Союзники потеряли 40 тысяч солдат убитыми. На долю Франции пришлось 20 тысяч.", "fr"),
    ],
)
def test_whose_share_it_is(text: str, whose: str) -> None:
    assert f" {whose} " in told(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Потери России приблизятся к миллиону человек, прогнозирует центр.",
        "Потери России составят 400 тысяч человек.",
        "Спасатели вытащили из-под завалов живыми 39 человек.",
    ],
)
def test_what_is_no_loss(text: str) -> None:
    assert told(text) == []


def test_what_was_launched_is_no_loss() -> None:
    (figure,) = told("Воздушные силы сообщили, что из 33 выпущенных Россией ракет удалось сбить 21.")
    assert figure.startswith("21 ua-air-force ru missiles shot-down")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Пропавшими без вести спасатели считают 20 человек.", "people missing"),
        ("Украинцы потеряли под городом 14 единиц.", "equipment lost"),
        ("Взято в плен 12 турецких аскеров.", "personnel captured"),
        ("Украинская армия потеряла 12 единиц бронетехники, включая три танка.", "tanks-and-armour lost"),
        ("Украинская армия потеряла 12 единиц бронетехники, включая три БТР.", "armoured-vehicles lost"),
    ],
)
def test_what_was_lost(text: str, what: str) -> None:
    assert f" {what} " in told(text)[0]


@pytest.mark.parametrize(
    ("words", "number"),
    [("четверть миллиона", "250000"), ("три четверти миллиона", "750000"), ("полмиллиона", "500000")],
)
def test_quarters_of_a_million(words: str, number: str) -> None:
    assert told(f"Россия потеряла {words} солдат убитыми.")[0].startswith(f"{number} ")


def test_a_third_of_a_million_is_no_million() -> None:
    assert told("Россия потеряла треть миллиона солдат убитыми.") == []
