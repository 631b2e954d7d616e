"""Who tells it, of whom and of which kind, where an English text leaves the noun, the owner or the speaker to be read?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 12, 16)  # a Monday


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # "with", or a colon, tells a number of the kind that the sentence opens with
        (
            "Convicts suffered worst, with 13,200 killed, Mediazona said of the Russian army.",
            "13200 mediazona ru convicts",
        ),
        ("Children paid dearly, with 41 killed and 60 hurt in Kharkiv, the UN said.", "60 UN ua children wounded"),
        ("Tanks fared no better, with 12 burnt, Kyiv said of Russia's losses.", "12 ua ru tanks destroyed"),
        ("Drones flew all night, with 12 people hurt in Odesa, police said.", "12 police ua people wounded"),
        # what so many were, a sentence behind the dead
        ("Some 27,000 Russian soldiers died. Few had served. About 2,900 were officers.", "2900 - ru officers killed"),
        (
            "Some 27,000 Russian soldiers died. About 8,000 were prisoners recruited by Wagner.",
            "8000 - ru convicts killed",
        ),
        # another count of the same people
        (
            "Some 104 people died when the RSF attacked Tawila, revising an earlier count of 90.",
            "90 - sd people killed",
        ),
        # fates in a row
        ("NATO says 40,000 Russians have been killed, captured or gone missing.", "40000 NATO ru personnel lost"),
        (
            "NATO says 40,000 Russians have been killed, wounded, taken prisoner or gone missing.",
            "NATO ru personnel lost",
        ),
    ],
)
def test_of_which_kind(text: str, told: str) -> None:
    assert told in read(text, DAY, source="desk-x")[-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a body whose deed the sentence tells
        (
            "The mayor of Sumy said two people died. The army burnt six Russian tanks, it said.",
            "6 ua-armed-forces ru tanks",
        ),
        (
            "Two people died in Sumy in Ukraine. Overnight the air force downed 12 drones, it said.",
            "12 ua-air-force ru uavs",
        ),
        ("GUR drones burnt two radars in Crimea, the agency said.", "2 GUR ru radars destroyed"),
        (
            "Ukrainian military intelligence hit three ships, the service said.",
            "3 Ukrainian military intelligence ru ships",
        ),
        ("Ukraine has kept quiet about the raid, but its SBU says drones burnt four bombers.", "4 SBU ru aircraft"),
        # a count without its noun
        ("Kyiv's figure for Russian losses is 560,000, London's 465,000.", "465000 uk ru personnel lost"),
        ("By Kyiv's count Russia has lost 560,000 men; by the Pentagon's, 350,000.", "350000 us-dod ru personnel lost"),
        ("Ukraine's last number for its own dead was 31,000; Russia's was 5,937.", "5937 ru ru personnel killed"),
        # what somebody did not say ends where somebody speaks
        (
            "Kyiv has not claimed the strike, but its military said 400 Russians had died.",
            "400 ua-armed-forces ru personnel",
        ),
        (
            "Moscow put its dead at 89. Ukraine did not claim it, but its air force said 400 had been killed.",
            "400 ua-air-force ru",
        ),
    ],
)
def test_who_tells(text: str, told: str) -> None:
    assert told in read(text, DAY, source="desk-x")[-1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a country that is said to give its figure, or to give it seldom, tells of its own
        (
            "Russia has given no figure since March 25, when its defence ministry said 1,351 soldiers died.",
            "1351 ru-mod ru personnel",
        ),
        (
            "Russia seldom speaks of losses. In March its defence ministry said 1,351 soldiers had died.",
            "1351 ru-mod ru",
        ),
        # who takes casualties loses them
        (
            "Ukraine lost 93 tanks. Moscow was taking 1,200 casualties a day, a US official said.",
            "1200 us-officials ru",
        ),
        ("Ukraine lost 93 tanks. Russia is absorbing 1,200 casualties a day, the Pentagon said.", "1200 us-dod ru"),
        # a war that has cost so many, whatever will end it
        (
            "Kyiv will face a war that has, by the Pentagon's count, cost Russia 600,000 dead.",
            "600000 us-dod ru personnel",
        ),
    ],
)
def test_whose(text: str, told: str) -> None:
    assert told in read(text, DAY, source="desk-x")[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Missile troops hit 84 Ukrainian artillery units at firing positions, the Russian ministry said.",
        "The ministry said four of the rockets, fired at night, had hit the barracks.",
        "Kyiv would lose 40 tanks in such an attack, analysts said.",
    ],
)
def test_no_loss(text: str) -> None:
    assert read(text, DAY, source="desk-x") == []


def test_rows_of_motor_vehicles_and_of_robots() -> None:
    rows = "automotive equipment and fuel tankers: 7,125\n• unmanned ground vehicles: 912"
    text = f"Total combat losses of the enemy from 24 February 2022 to 16 December 2024:\n• tanks: 4,159\n• {rows}"
    kinds = [one.split()[3] for one in read(text, DAY, source="ua-general-staff")]
    assert kinds == ["tanks", "vehicles", "ground-robots"]
