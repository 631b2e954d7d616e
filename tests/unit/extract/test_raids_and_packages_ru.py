"""Whose raid, whose captivity, whose papers and whose package is it in a Russian (or Ukrainian) news text?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 5, 7)  # a Wednesday


def told(text: str, day: date = DAY, language: str = "ru") -> list[str]:
    return read(text, day, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("headline", "owner"),
    [
        ("Комбинированный удар РФ: ПВО сбила 64 ракеты", "ru"),
        ("Атака РФ: сбиты 64 дрона", "ru"),
        ("Ночная атака РФ: сбиты 64 дрона", "ru"),
        ("Российская атака: силы ПВО сбили 64 дрона", "ru"),
        ("Новый налёт РФ на Одессу: сбито 64 дрона", "ru"),
        ("Атака ВСУ на Крым: сбиты 64 дрона", "ua"),
        ("Удар РФ: украинские зенитчики сбили 64 дрона", "ru"),
    ],
)
def test_what_is_shot_down_in_a_raid_is_of_those_whose_raid_it_is(headline: str, owner: str) -> None:
    body = "За ночь по стране выпустили 120 ракет, сообщили в Воздушных силах ВСУ."
    first = told(f"{headline}\n\n{body}")[0].split()
    assert first[0] == "64"
    assert first[1] != "ru"  # a raid's owner is nobody who speaks
    assert first[2] == owner


@pytest.mark.parametrize(
    ("clause", "owner"),
    [
        ("в украинский плен попали 80 солдат", "ru"),
        ("в российский плен угодили 80 военных", "ua"),
        ("в российский плен сдались 80 солдат", "ua"),
        ("в украинский плен взяты 80 российских солдат", "ru"),
    ],
)
def test_into_whose_captivity(clause: str, owner: str) -> None:
    assert told(f"С начала войны, сказал Путин, {clause}.")[0].split()[:3] == ["80", "ru-president", owner]


@pytest.mark.parametrize(
    ("papers", "claimant"),
    [
        ("документов Пентагона", "us-dod"),
        ("секретных документов Минобороны РФ", "ru-mod"),
        ("материалов Генштаба ВСУ", "ua-general-staff"),
        ("подсчётов «Медиазоны»", "mediazona"),
    ],
)
def test_from_whose_papers_it_follows(papers: str, claimant: str) -> None:
    assert told(f"Россия потеряла 900 танков, следует из {papers}.")[0].split()[:3] == ["900", claimant, "ru"]


@pytest.mark.parametrize("where", ["в стране", "в регионе", "в Херсонской области", "в Украине"])
def test_where_they_fell_since_the_invasion_is_no_other_invasion(where: str) -> None:
    text = f"С начала вторжения {where} погибли 40 спасателей, сообщила ГСЧС Украины."
    assert "2022-02-24" in told(text)[0]


def test_an_invasion_of_another_country_is_another() -> None:
    text = "С начала вторжения в Курскую область погибли 40 человек, сообщил губернатор."
    assert "2022-02-24" not in told(text)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("С 21:00 вторника до 6:30 среды сбиты 50 дронов, сообщило Минобороны РФ.", "ru"),
        ("С 23:00 мск вторника до 07:00 мск среды сбиты 50 дронов, сообщило Минобороны РФ.", "ru"),
        ("С вечера вторника до утра среды сбиты 50 дронов, сообщило Минобороны РФ.", "ru"),
        ("З 21:00 вівторка до 6:30 середи збито 50 дронів, повідомили Повітряні сили.", "uk"),
        ("Із вечора вівторка до ранку середи збито 50 дронів, повідомили Повітряні сили.", "uk"),
    ],
)
def test_hours_of_two_weekdays(text: str, language: str) -> None:
    (claim,) = told(text, language=language)
    assert "2025-05-06" in claim
    assert "2025-05-07" in claim


@pytest.mark.parametrize(
    "receives",
    ["Киев получит 12 танков.", "Украина, сказал он, получит 12 танков.", "Украинская армия получит 12 танков."],
)
def test_what_the_side_helped_will_receive(receives: str) -> None:
    text = f"Канцлер Олаф Шольц объявил о новом пакете помощи Украине. {receives}"
    assert [claim.split()[:4] for claim in told(text)] == [["12", "de", "ua", "tanks"]]


def test_what_an_army_gets_from_its_factories_is_no_aid() -> None:
    assert told("Российская армия в этом году получит 1200 танков, заявил Шойгу.") == []
