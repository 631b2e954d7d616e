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


@pytest.mark.parametrize(
    ("text", "day", "source", "wanted"),
    [
        (
            "As of 29 November we and the BBC Russian Service know the names of 79,819 dead Russian servicemen.",
            date(2024, 11, 29),
            "mediazona",
            ["79819 mediazona ru personnel killed"],
        ),
        (
            "The Admiralty has made up its account of the battle of May 31. We lost three cruisers on that day.",
            date(1916, 6, 10),
            "desk-x",
            ["3 Admiralty uk ships lost interval 1916-05-31..1916-05-31"],
        ),
        (
            "The war diary closes with a balance. Since 7 December, it says, the regiment had 83 men missing, out of a strength of 900.",
            date(1939, 12, 30),
            "desk-x",
            ["83 war diary - personnel missing cumulative 1939-12-07"],
        ),
        (
            "Oryx lists 17 Abrams lost since the start of the war. Analysts count 30 destroyed T-90Ms.",
            DAY,
            "desk-x",
            ["17 oryx ua tanks lost", "30 Analysts ru tanks destroyed"],
        ),
        (
            "Kyiv puts Russian tank losses at 4,392 and armoured vehicle losses at 8,533. Oryx has 2,231 tanks, 545 of them captured, and 99 aircraft.",
            DAY,
            "desk-x",
            [
                "4392 ua ru tanks lost",
                "8533 ua ru armoured-vehicles lost",
                "2231 oryx ru tanks lost",
                "545 oryx ru tanks captured",
                "99 oryx ru aircraft lost",
            ],
        ),
        (
            "Moscow's Defence Ministry says we lost 1,600 men in August, a Ukrainian officer told the paper.",
            DAY,
            "desk-x",
            ["1600 ru-mod ua personnel lost"],
        ),
        (
            "By Thursday a local paper had confirmed 3,418 soldiers from Buryatia killed in Ukraine.",
            DAY,
            "desk-x",
            ["3418 - ru personnel killed"],
        ),
        (
            "The air force in Kyiv says it shot down 442 of the 476 drones launched overnight and 41 of the 48 missiles.",
            DAY,
            "desk-x",
            ["442 ua-air-force ru uavs shot-down", "41 ua-air-force ru missiles shot-down"],
        ),
        (
            (
                "From this week's episode\n\nHOST: What did August bring?\nGUEST, spokesman for the Third Assault Brigade: We killed 900 Russian soldiers.\n"
                "HOST: And prisoners?\nGUEST: In August we took 14 prisoners."
            ),
            DAY,
            "desk-x",
            ["900 Third Assault Brigade ru personnel killed", "14 Third Assault Brigade ru personnel captured"],
        ),
        (
            "Air defence shot down 40 drones. Hits by 26 missiles were recorded at nine locations. Some 260,000 civilians were in the town. The republic has 970,000 inhabitants.",
            DAY,
            "ua-air-force",
            ["40 ua-air-force ru uavs shot-down"],
        ),
        (
            (
                "According to the General Staff in Kyiv, 8,030 Russian soldiers were killed last week and 104 of their tanks destroyed. "
                "The staff, whose list takes in boats, has 26 ships."
            ),
            DAY,
            "desk-x",
            ["8030 ua-general-staff ru personnel killed", "104 ua-general-staff ru tanks destroyed", "26"],
        ),
        (
            (
                "Interview with General Adam Nowak\n\nGeneral, can Russia replace what it loses?\nSince the invasion it has lost 4,000 tanks.\n"
                "Can industry keep up?\nIt builds too few."
            ),
            DAY,
            "desk-x",
            ["4000 Adam Nowak ru tanks lost"],
        ),
        (
            "Airwars, a monitor in London, holds coalition aircraft responsible for the deaths of 415 Syrian civilians in June.",
            date(2017, 7, 12),
            "desk-x",
            ["415 Airwars sy civilians killed"],
        ),
        (
            "Moscow said Ukraine suffered 2,180 casualties in the past week and lost 236 drones in the same seven days.",
            DAY,
            "desk-x",
            [
                "2180 ru ua personnel casualties interval 2024-09-03..2024-09-10",
                "236 ru ua uavs lost interval 2024-09-03..2024-09-10",
            ],
        ),
    ],
)
def test_who_goes_on_speaking_and_what_is_no_loss(text: str, day: date, source: str, wanted: list[str]) -> None:
    claims = [claim for claim in read(text, day, source=source) if claim[0].isdigit()]
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The week has cost Russia 134 tanks, the General Staff said, among them 15 in Sunday's bulletin.",
            [
                "134 ua-general-staff ru tanks lost interval 2024-09-03..2024-09-10",
                "15 ua-general-staff ru tanks lost interval 2024-09-07..2024-09-08",
            ],
        ),
        (
            "Russia lost 134 tanks in a week, with 15 in Sunday's report alone, Kyiv said.",
            [
                "134 ua ru tanks lost interval 2024-09-03..2024-09-10",
                "15 ua ru tanks lost interval 2024-09-07..2024-09-08",
            ],
        ),
        (
            (
                "More than 50,000 Russian soldiers killed in Ukraine have now been identified by name, the BBC's Russian "
                "service and Mediazona said on Monday."
            ),
            ["50000 bbc-russian ru personnel killed"],
        ),
        (
            (
                "London believes that Russia has suffered more than a million casualties in Ukraine. At least 250,000 of "
                "them are dead, according to the defence ministry."
            ),
            [f"1000000 uk ru personnel casualties {WAR}", f"250000 uk-mod ru personnel killed {WAR}"],
        ),
        (
            (
                "The count kept by the General Staff does not tell the dead from the wounded.\n\nOf heavy weapons the "
                "General Staff adds four tanks and 63 artillery systems."
            ),
            ["4 ua-general-staff ru tanks lost", "63 ua-general-staff ru artillery lost"],
        ),
        (
            "Artillery accounts for much of the toll on Russian equipment, Kyiv says: 71 systems in a day, 411 in a week.",
            ["71 ua ru artillery lost", "411 ua ru artillery lost"],
        ),
        (
            "Russia has lost 900 air defence systems, Kyiv said. Three systems were destroyed this week.",
            ["900 ua ru air-defence lost", "3 ua ru air-defence destroyed"],
        ),
        (
            "Russia lost 1,200 artillery systems, Kyiv said. Air defence lost three systems in a day.",
            ["1200 ua ru artillery lost", "3 ua ru air-defence lost"],
        ),
        ("Russia lost 500 systems of all kinds, Kyiv said.", ["500 ua ru equipment lost"]),
    ],
)
def test_what_a_part_a_body_or_a_system_is_of(text: str, wanted: list[str]) -> None:
    claims = [claim for claim in read(text, DAY, source="desk-x") if claim[0].isdigit()]
    assert [claim[: len(begins)] for claim, begins in zip(claims, wanted, strict=True)] == wanted
