"""What an English text says behind other verbs: what was fired and what fell, who holds ground, who admits, who takes up
whom?
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 12, 16)  # a Monday


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what was fired ends where a body says what fell
        (
            "In Odesa, where Russia fired 29 missiles, Ukraine's air force said 18 missiles and nine drones were downed.",
            ["18 ua-air-force ru missiles", "9 ua-air-force ru uavs"],
        ),
        (
            "Nine drones were shot down over the Bryansk region and one over Yalta, the Russian ministry's statement reads.",
            ["9 Russian ministry ua uavs", "1 Russian ministry ua uavs"],
        ),
        # who holds ground is named with the control of it
        ("The governor said 28 villages had fallen under Ukrainian control.", ["28 governor ua settlements controls"]),
        # a make and its giver, a mount and its arm
        ("Kyiv lost three U.S.-supplied Bradleys, Moscow said.", ["3 ru ua armoured-vehicles lost"]),
        ("Ukraine lost two Grad MLRS combat vehicles, Moscow said.", ["2 ru ua mlrs lost"]),
        ("The army destroyed 15 RSF combat pickups.", ["15 - rsf vehicles destroyed"]),
        # a report that counts for one side
        ("Kyiv's General Staff credited its troops with 12 Russian tanks.", ["12 ua-general-staff ru tanks lost"]),
        # a town by its country is no blow of that country
        (
            "The toll from the strike on a hotel in the Ukrainian city of Kramatorsk rose to 12, police said.",
            ["12 police ua people killed"],
        ),
        ("Russian attack kills 2 in Lviv, wounds 15 in Stryi", ["2 - ua", "15 - ua"]),
    ],
)
def test_behind_other_verbs(text: str, told: list[str]) -> None:
    found = read(text, DAY, source="desk-x")
    assert len(found) == len(told) and all(one.startswith(start) for one, start in zip(found, told, strict=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # another count of the dead, told by another
        (
            "Shoigu said 5,937 men had died. It is four times the 1,351 the ministry admitted to in March.",
            "1351 ru-mod ru",
        ),
        ("That is twice the 1,351 deaths that Moscow acknowledged in March.", "1351 ru ru"),
        ("It is more than Moscow has conceded. Its last count was 5,937 killed.", "5937 ru ru"),
        # the side of the sentence before
        ("Russia lost 93 tanks, Oryx says. Ukraine has suffered too. It has lost 40 tanks.", "40 oryx ua tanks"),
        ("Oryx says Ukraine lost 10 tanks. They logged 56 tanks on the other side.", "56 oryx ru tanks"),
        ("Oryx, the Dutch outlet, has verified the loss of 2,500 tanks.", "2500 oryx ru tanks"),
        # who had no comment says more
        (
            "Medics said 60 died in Gaza. Israel's military had no comment. It said it had killed 40 militants.",
            "40 idf",
        ),
        ("Putin said Ukraine had lost 160 tanks since June and Russia 54.", "54 ru-president ru tanks"),
    ],
)
def test_who_and_whose(text: str, told: str) -> None:
    assert read(text, DAY, source="desk-x")[-1].startswith(told)


def test_rows_that_put_the_number_first() -> None:
    rows = "93,400 – the number of Russian soldiers confirmed dead, according to Mediazona\n12,400: civilians killed, the UN says"
    found = read(f"The war in numbers\n\n{rows}", DAY, source="desk-x")
    assert [one.split(" cumulative")[0] for one in found] == [
        "93400 mediazona ru personnel killed",
        "12400 UN ua civilians killed",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers have brought 39 people out alive.",
        "Fifty hostages remain in Gaza.",
        "Pyongyang has dispatched a total of 15,000 troops in two batches.",
    ],
)
def test_no_loss(text: str) -> None:
    assert read(text, DAY, source="desk-x") == []
