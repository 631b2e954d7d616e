"""Which days, which side and whose word do English reports tell a sentence before the figures?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 10, 4)  # a Friday


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The 95th Brigade summed up its September. Over the month it destroyed 48 tanks.",
            "48 95th Brigade - tanks destroyed interval 2024-09-01..2024-09-30",
        ),
        (
            "The 95th Brigade looked back on August. In that time it destroyed 48 tanks.",
            "48 95th Brigade - tanks destroyed interval 2024-08-01..2024-08-31",
        ),
        (
            (
                "The Russian Defence Ministry on Friday summed up its week from 21 to 27 September. In those days the "
                "Ukrainian army lost 1,265 servicemen."
            ),
            "1265 ru-mod ua personnel lost interval 2024-09-21..2024-09-27",
        ),
        (
            (
                "Russia has taken 89 villages since the beginning of the year. Since the start of the special operation "
                "Ukraine has lost 650 planes, Russia's defence ministry said."
            ),
            "650 ru-mod ua aircraft lost cumulative 2022-02-24..2024-10-04",
        ),
    ],
)
def test_the_days_told_a_sentence_before(text: str, told: str) -> None:
    assert read(text, DAY, source="desk-x")[-1] == told


@pytest.mark.parametrize("lead", ["By Westland's own count", "In Westland's latest tally", "On Westland's reckoning"])
def test_a_preposition_that_opens_a_sentence_is_no_part_of_a_name(lead: str) -> None:
    (figure,) = read(f"{lead}, Russia lost 48 tanks in May.", DAY, source="desk-x")
    assert figure.startswith("48 Westland ru tanks")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wagner chief Yevgeny Prigozhin says his mercenary company lost 20,000 men.", "20000 wagner wagner personnel"),
        ("Chechen leader Ramzan Kadyrov said his fighters had lost 23 men.", "23 Ramzan Kadyrov ru personnel"),
    ],
)
def test_his_own_force_loses(text: str, told: str) -> None:
    assert read(f"{text} The White House spoke of 20,000 dead.", DAY, source="desk-x")[0].startswith(told)


@pytest.mark.parametrize("words", ["did not survive", "did not live to see the spring", "never made it home"])
def test_who_did_not_survive_is_killed(words: str) -> None:
    (figure,) = read(f"Of the 900 men sent there, 412 {words}, Mediazona said.", DAY, source="desk-x")
    assert figure.startswith("412 mediazona ") and " killed " in figure


def test_a_headline_above_a_staffs_rows_is_the_staffs() -> None:
    rows = (
        "about 630,540 (+1,220) military personnel;\n8,650 (+5) tanks;\n16,977 (+14) armoured combat vehicles;\n"
        "17,946 (+40) artillery systems."
    )
    text = (
        "Russia loses over 1,200 troops and 40 artillery systems over past day\n\n"
        f"Details: The General Staff estimates Russian losses as follows:\n{rows}"
    )
    first, second = read(text, DAY, source="desk-x")[:2]
    assert first == "1200 ua-general-staff ru personnel lost interval 2024-10-03..2024-10-04"
    assert second == "40 ua-general-staff ru artillery lost interval 2024-10-03..2024-10-04"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a branch of the forces by a name of its own loses, and speaks by it
        ("The Royal Navy lost two frigates, the Admiralty said.", "2 Admiralty uk ships lost"),
        ("The Luftwaffe lost 20 bombers, London said.", "20 uk de aircraft lost"),
        ("The Royal Air Force said 12 bombers failed to return over Berlin.", "12 Royal Air Force uk aircraft missing"),
    ],
)
def test_forces_by_a_name_of_their_own(text: str, told: str) -> None:
    assert read(f"{text} Germany lost 30 planes.", date(1940, 9, 16), source="desk-x")[0].startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ukraine said the strike killed 34 officers. Russia's defence ministry had reported two servicemen missing.",
            "2 ru-mod ru personnel missing",
        ),
        (
            "Ukraine's General Staff reported three servicemen wounded after Monday's strike.",
            "3 ua-general-staff ua personnel wounded interval 2024-09-30..2024-09-30",
        ),
        ("Russia's defence ministry said its drones wounded 12 soldiers.", "12 ru-mod ua personnel wounded"),
        (
            (
                "Ukrainian forces inflicted 900 casualties on the invading army and destroyed 18 of its tanks, the General "
                "Staff said."
            ),
            "18 ua-general-staff ru tanks destroyed",
        ),
        (
            "Ukraine's losses were a little more than half of Russia's, or more than 57,500 killed.",
            "57500 - ua personnel killed",
        ),
        (
            (
                "The General Staff listed 900 Russian soldiers as lost. With that, the tallies Kyiv has kept climb to 292,060 "
                "troops."
            ),
            "292060 ua-general-staff ru personnel lost",
        ),
        (
            "Ukraine fought off a Russian attack, downing 42 drones, its air force said.",
            "42 ua-air-force ru uavs shot-down",
        ),
        (
            "Lebanon's health ministry said 12 soldiers were killed and 40 wounded.",
            "40 Lebanon's health ministry lb personnel",
        ),
        ("The governor said that 28 villages were in Ukrainian hands.", "28 governor ua settlements controls"),
        ("Russia says 40 villages remain under Kyiv's control.", "40 ru ua settlements controls"),
        ("The fleet has lost three ships and one Kilo-class submarine.", "1 - - submarines lost"),
    ],
)
def test_whose_and_whose_word(text: str, told: str) -> None:
    assert read(text, DAY, source="desk-x")[-1].startswith(told)


@pytest.mark.parametrize(
    "text",
    [
        "The force used there, he thinks, numbers 30,000 at most.",
        "It is too small to take a city of 1.3 million.",
        "The garrison numbers 4,000.",
        "The remaining ships have been moved some 300 km east.",
    ],
)
def test_neither_forces_nor_towns_nor_ways_are_ground(text: str) -> None:
    assert len(read(f"Russian troops advanced 4 km in the north. {text}", DAY, source="desk-x")) == 1
