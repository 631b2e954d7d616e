"""What does an English sentence take over from those before it, and what does its own wording settle?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 9, 10)
WAR = "cumulative 2022-02-24"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Since 10 August Russia has lost 150 tanks near Pokrovsk, London says. For the war as a whole it puts "
                "Russian casualties at 600,000."
            ),
            ["150 uk ru tanks lost cumulative 2024-08-10", f"600000 uk ru personnel casualties {WAR}"],
        ),
        (
            "Oryx has 3,300 Russian tanks as lost by September 8. By the same date it had 920 Ukrainian ones.",
            [f"3300 oryx ru tanks lost {WAR}..2024-09-08", f"920 oryx ua tanks lost {WAR}..2024-09-08"],
        ),
        (
            (
                "In the clashes of August 12 and 13 the army said it killed 40 RSF fighters. Twelve civilians died in Khartoum in "
                "those two days as well."
            ),
            [
                "40 army rsf personnel killed interval 2024-08-12..2024-08-13",
                "12 - sd civilians killed interval 2024-08-12..2024-08-13",
            ],
        ),
        (
            (
                "Overnight 31 Russian drones were downed, Kyiv said. Seven more were shot down on Monday evening. Moscow "
                "spoke of 35 Ukrainian drones intercepted during the same night."
            ),
            [
                "31 ua ru uavs shot-down interval 2024-09-09..2024-09-10",
                "7 ua ru uavs shot-down interval 2024-09-09..2024-09-09",
                "35 ru ua uavs shot-down interval 2024-09-09..2024-09-10",
            ],
        ),
        (
            (
                "Russia's defence minister said last week that 17,000 Ukrainian troops were lost in August, along with "
                "2,700 guns."
            ),
            [
                "17000 ru-mod-minister ua personnel lost interval 2024-08-01..2024-08-31",
                "2700 ru-mod-minister ua artillery lost interval 2024-08-01..2024-08-31",
            ],
        ),
        (
            (
                "LVIV, UKRAINE - SEPTEMBER 9: Rescuers search a house hit by a Russian missile on Saturday. Officials say "
                "nine people were killed."
            ),
            ["9 ua ua people killed interval 2024-09-07..2024-09-07"],
        ),
        (
            "Yesterday was the deadliest day in Gaza this month: 87 people were killed, the Health Ministry said.",
            ["87 gaza-moh gaza people killed interval 2024-09-09..2024-09-09"],
        ),
        (
            "Russia lost 1,220 troops on Sunday, the General Staff in Kyiv said, up from 1,090 on Saturday.",
            [
                "1220 ua-general-staff ru personnel lost interval 2024-09-08..2024-09-08",
                "1090 ua-general-staff ru personnel lost interval 2024-09-07..2024-09-07",
            ],
        ),
        (
            "Russia lost 8,400 men last week, the General Staff in Kyiv said. Its losses now amount to 628,000.",
            ["8400 ua-general-staff ru", f"628000 ua-general-staff ru personnel lost {WAR}"],
        ),
    ],
)
def test_days_and_sides_that_go_on(text: str, wanted: list[str]) -> None:
    claims = [claim for claim in read(text, DAY, source="desk-x") if claim[0].isdigit()]
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Oryx, which asks to see each one, has 213 destroyed Russian tanks and 26 captured ones.",
            ["213 oryx ru tanks destroyed", "26 oryx ru tanks captured"],
        ),
        (
            "CSIS, in Washington, counts 1.2 million Russian casualties.",
            ["1200000 CSIS ru personnel casualties"],
        ),
        (
            (
                "The battalion landed on 25 April 1915. According to its war diary, that day cost it 11 officers. On 4 June it lost, "
                "by the same diary, 90 men."
            ),
            ["11 war diary - officers lost", "90 war diary - personnel lost"],
        ),
        (
            "Russian casualties stand at 600,000, London says. North Korean troops account for 4,000 more.",
            ["600000 uk ru personnel casualties", "4000 uk kp personnel casualties"],
        ),
        (
            "In August 184 civilians were killed in Ukraine, six children among them, and 856 wounded, the mayor said.",
            ["184 mayor ua civilians killed", "6 mayor ua children killed", "856 mayor ua civilians wounded"],
        ),
        (
            "The president of Ukraine put his army's dead at 31,000, and the Russians' at 180,000.",
            ["31000 ua-president ua personnel killed", "180000 ua-president ru personnel killed"],
        ),
        (
            (
                "Germany has delivered 18 tanks to Ukraine since 2022, together with three Patriot systems. A further 12 "
                "howitzers and two radars were promised on Monday."
            ),
            [
                "18 de ua tanks delivered",
                "3 de ua air-defence delivered",
                "12 - ua artillery pledged",
                "2 - ua radars pledged",
            ],
        ),
    ],
)
def test_who_counts_what_of_whom(text: str, wanted: list[str]) -> None:
    claims = [claim for claim in read(text, DAY, source="desk-x") if claim[0].isdigit()]
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted
