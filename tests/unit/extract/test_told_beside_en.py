"""Who tells, whose loss is it and when was it, by what English texts say beside the figure?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 12, 16)  # a Monday


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # who finds bodies reports nothing; a mayor is no body that spoke before
        ("Rescuers have found two bodies under the rubble, the mayor said.", "mayor"),
        ("Police found three people dead in a flat, the State Emergency Service said.", "State Emergency Service"),
        ("The Interior Ministry said 12 people died in Odesa. Five were hurt, the mayor said.", "mayor"),
        ("Odesa mayor Ivan Petrenko said two people died. Five were hurt, the mayor added.", "Ivan Petrenko"),
    ],
)
def test_who_tells(text: str, who: str) -> None:
    assert f" {who} " in read(text, DAY, source="desk-x")[-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Seven farmers were killed by RSF fighters near El Obeid, residents said.", "sd civilians killed"),
        ("At least 30 villagers were killed by M23 rebels, the UN said.", "cd civilians killed"),
        ("Russia lost 40 tanks. On the other side, 47 tanks were lost.", "ua tanks lost"),
        ("Chechen rebels lost 23 men near Vedeno, a Moscow paper said.", "Chechen rebels personnel lost"),
        ("The Axis lost 400 tanks in the desert.", "Axis tanks lost"),
        ("Ukraine's navy has sent 14 Russian ships to the bottom.", "ru ships destroyed"),
        ("The defenders turned 48 Russian tanks into scrap.", "ru tanks destroyed"),
        (
            "The spy chief of Estonia said Russia had lost 900 men. Its troops have taken four villages since Monday.",
            "ru settlements controls",
        ),
    ],
)
def test_whose(text: str, told: str) -> None:
    day = next(
        (then for word, then in (("Axis", date(1943, 5, 15)), ("Chechen", date(2000, 5, 15))) if word in text), DAY
    )
    assert f" {told} " in read(text, day, source="desk-x")[-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Moscow boasted of 12 Ukrainian planes destroyed in November and of 546 since the start of its operation.",
            "546 ru ua aircraft destroyed cumulative 2022-02-24..2024-12-16",
        ),
        (
            "Kyiv said last week that Russia had lost 45,000 men, dead and injured, in November.",
            "45000 ua ru personnel casualties interval 2024-11-01..2024-11-30",
        ),
        (
            "Kinshasa says it has buried 2,000 dead since the M23 rebels entered the city on December 6.",
            "2000 cd cd people killed cumulative 2024-12-06..2024-12-16",
        ),
        (
            (
                "Russia has taken 4,500 square kilometers since January. Its troops are now advancing by 30 square kilometers "
                "a day."
            ),
            "30 - ru area advanced rate None..None",
        ),
    ],
)
def test_when(text: str, told: str) -> None:
    assert read(text, DAY, source="desk-x")[-1] == told


def test_each_gives_its_own() -> None:
    found = read("Germany has pledged 18 tanks to Ukraine, Poland 14, Norway eight and the Netherlands 10.", DAY)
    assert [one.split(" ua ")[0] for one in found] == ["18 de", "14 pl", "8 no", "10 nl"]


def test_the_ministry_of_defence_that_counts_british_servicemen() -> None:
    text = (
        "The Ministry of Defence said 255 British servicemen had been killed. Six ships were sunk, the ministry added."
    )
    assert all(" uk-mod " in one for one in read(text, date(1982, 6, 16), source="desk-x"))


def test_what_a_state_shot_down_is_its_air_forces_word_where_that_one_goes_on() -> None:
    text = "Ukraine said its air defences had brought down 30 missiles overnight. The air force said 47 drones were shot down."
    assert all(" ua-air-force " in one or one.startswith("30 ua-air-force") for one in read(text, DAY, source="desk-x"))


def test_a_year_that_aid_is_meant_for_is_not_its_day() -> None:
    (figure,) = read("Germany announced 7 billion euros in military aid for 2025 on Thursday.", DAY, source="desk-x")
    assert figure.endswith("interval 2024-12-12..2024-12-12")
