"""Are English agency and desk texts read right in how they name papers, sums of a war, models and who lives there?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2024, 7, 10)
TODAY = "interval 2024-07-09..2024-07-10"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Russia lost 940 men, according to a statement released on Tuesday by the General Staff.", "ua-general-staff"),
        ("Russia lost 940 men, according to the statement released Tuesday by the General Staff.", "ua-general-staff"),
        ("According to figures posted early Tuesday by Kyiv, Russia lost 940 men.", "ua"),
        ("Russia lost 940 men, according to data compiled since 2022 by Mediazona.", "mediazona"),
        ("Russia has lost 90 planes, per an assessment drawn up last month by the Pentagon.", "us-dod"),
        ("Russia lost 940 men, according to a document seen on Tuesday by Reuters.", "-"),
        ("Russia lost 940 men, if the update posted by the General Staff of Ukraine's military is right.",
         "ua-general-staff"),
        ("The BBC's Russian service, together with volunteers, has so far confirmed by name 70,040 Russian deaths.",
         "bbc-russian"),
        ("A spokesman for the Iraqi military command was scornful. An Iranian brigade of 900 men was gone, he said.",
         "Iraqi military command"),
        ("A Russian battalion was routed and 40 men were captured, he said.", "-"),
    ],
)  # fmt: skip
def test_a_paper_is_of_whom_by_names_behind_it_and_he_of_the_office_before(text: str, who: str) -> None:
    assert read(text, DAY, source="desk-x")[0].split(" ", 1)[1].startswith(f"{who} ")


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        ("In all, the update says, the invasion has cost Moscow 491,920 troops and 28 ships.", [WAR, WAR]),
        ("In total, according to the update, Russia has lost 491,920 men and 330 planes.", [WAR, WAR]),
        ("Taken together, the war has cost 347 ships.", [WAR]),
        ("In all, 14 vehicles were destroyed.", [TODAY]),
    ],
)
def test_in_all_adds_up_the_war_where_the_war_costs_or_no_day_can(behind: str, wanted: list[str]) -> None:
    claims = read(f"The General Staff said Russia lost 1,380 men in the past day. {behind}", DAY, source="desk-x")
    assert len(claims) == len(wanted) + 1
    assert all(time in claim for claim, time in zip(claims[1:], wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Oryx has logged 146 confirmed Ukrainian aircraft losses and 20 verified Russian ships sunk.",
            ["146 oryx ua aircraft lost", "20 oryx ru ships destroyed"],
        ),
        (
            "Oryx has recorded 40 visually confirmed Russian equipment losses and 33 tank losses.",
            ["40 oryx ru equipment lost", "33 oryx ru tanks lost"],
        ),
        (
            "The Ukrainian Air Force said it had shot down 35 Kh-101/Kh-555 cruise missiles and two Kh-59 missiles.",
            ["35 ua-air-force ru missiles shot-down", "2 ua-air-force ru missiles shot-down"],
        ),
        (
            "Israeli strikes killed 70 people, Lebanon's health ministry says. Hezbollah said two of its men were killed.",
            ["70 Lebanon's health ministry lb people killed", "2 hezbollah hezbollah personnel killed"],
        ),
        (
            "Airstrikes on the central Gaza Strip killed 11 people, medics said. Israel said three soldiers fell.",
            ["11 medics gaza people killed", "3 il il personnel killed"],
        ),
        (
            "The Israeli army said 20 fighters were killed in Gaza. Two soldiers died, it said.",
            ["20 idf gaza personnel killed", "2 idf il personnel killed"],
        ),
    ],
)
def test_confirmed_kit_models_and_the_people_of_a_land(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(f"{begins} ") for claim, begins in zip(claims, wanted, strict=True))


WEEK = "interval 2024-07-01..2024-07-07"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Weekly summary, 1–7 July 2024\n\nTo the database we added 46 Russian equipment losses:\n– 14 tanks\n– 8 guns",
            [WEEK] * 3,
        ),
        ("Weekly update, 1–7 July 2024\n\nThe list has grown to 2,900 Russian tanks.", [WAR]),
        (
            "Ukraine lost 300 men in the past week, the Russian ministry said. Its weekly losses in the east were 3,140.",
            ["interval 2024-07-03..2024-07-10"] * 2,
        ),
    ],
)
def test_a_weekly_report_is_of_its_week(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="warspotting" if "database" in text else "oryx")
    assert len(claims) == len(wanted)
    assert all(time in claim for claim, time in zip(claims, wanted, strict=True))


def test_a_list_on_the_ministrys_page_is_its_own_unless_it_names_the_staff() -> None:
    rows = "Personnel: 550,450 (+1,150)\nTanks: 8,165 (+6)\nArtillery: 15,063 (+39)\nMLRS: 1,107 (+0)"
    assert {claim.split()[1] for claim in read(f"Losses as of 10 July\n\n{rows}", DAY, source="ua-mod")} == {"ua-mod"}
    named = read(f"The General Staff's figures as of 10 July\n\n{rows}", DAY, source="ua-mod")
    assert {claim.split()[1] for claim in named} == {"ua-general-staff"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Russia fired 48 missiles and 476 drones; 41 of the former and 442 of the latter were shot down, Kyiv said.",
            ["41 ua ru missiles shot-down", "442 ua ru uavs shot-down"],
        ),
        ("Russia lost an Su-34 on Monday, Kyiv said. Two such jets were shot down.", ["2 ua ru aircraft shot-down"]),
        ("Kyiv said two wounded North Korean soldiers had been captured.", ["2 ua kp personnel captured"]),
        ("Kyiv said it destroyed 154 pieces of Russian weaponry.", ["154 ua ru equipment destroyed"]),
        (
            "Mediazona has 71,387 Russian deaths. Convicts (12,200) and mobilised men (9,300) are next to the volunteers.",
            [
                "71387 mediazona ru personnel killed",
                "12200 mediazona ru convicts killed",
                "9300 mediazona ru mobilised killed",
            ],
        ),
        (
            "Three officers fell in Gaza, the IDF said. The deaths bring its losses since October to 219 killed.",
            ["3 idf il officers killed", "219 idf il personnel killed"],
        ),
        (
            "The toll of Saturday's attack on Kharkiv is 45 dead; 20 people are unaccounted for, rescuers said.",
            ["45 rescuers ua people killed", "20 rescuers ua people missing"],
        ),
    ],
)
def test_which_kind_a_number_takes_up(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(f"{begins} ") for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zelensky broke his silence, telling reporters that 340 Ukrainian men were killed.", ["340 ua-president ua"]),
        ("Hamas hailed the attack, claiming that nine Israeli soldiers were killed.", ["9 hamas il"]),
        (
            '"Russia loses 600 men a day," Rutte said. "The Americans lost 58,000 men in Vietnam."',
            ["600 Rutte ru", "58000 Rutte us"],
        ),
        (
            "Russian casualties rose by 1,690, according to the General Staff, whose running count has reached 571,190.",
            ["1690 ua-general-staff ru", "571190 ua-general-staff ru"],
        ),
        (
            "In the area of the Khortytsia operational-strategic group, the enemy lost 98 men, said its spokesman, X Y.",
            ["98 Khortytsia operational-strategic group ru"],
        ),
        (
            "Ukraine's Southern Command said it destroyed 20 guns. Its troops killed 90 Russians, said its spokeswoman.",
            ["20 Ukraine's Southern Command ru", "90 Ukraine's Southern Command ru"],
        ),
        (
            "Kyiv said Russia lost 13 planes. Its war bloggers admit to the loss of three.",
            ["13 ua ru", "3 war bloggers"],
        ),
    ],
)
def test_who_goes_on_speaking(text: str, wanted: list[str]) -> None:
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(f"{begins} ") for claim, begins in zip(claims, wanted, strict=True))


LATE = date(2024, 11, 6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russia has had 600,000 casualties since it invaded Ukraine, NATO said.", f"{WAR}..2024-11-06"),
        ("Russia lost 2,900 tanks between the start of the invasion and the end of 2023.", f"{WAR}..2023-12-31"),
        ("Russia lost 290 tanks between May and the end of June 2024.", "interval 2024-05-01..2024-06-30"),
        ("The Kremlin boasted in May of 24 tanks destroyed that month.", "interval 2024-05-01..2024-05-31"),
        ("Kyiv announced on Tuesday that two jets had been shot down that morning.", "interval 2024-11-05..2024-11-05"),
        ("In a decade in Afghanistan the Soviet Union lost 15,000 soldiers.", "interval None..None"),
    ],
)
def test_windows_of_english_prose(text: str, wanted: str) -> None:
    assert wanted in read(text, LATE, source="desk-x")[0]


def test_the_start_of_a_war_is_the_day_it_erupted() -> None:
    claims = read(
        "Since fighting erupted on July 27 Baku lost 783 men. Yerevan lost 200 since the start of the war.", LATE
    )
    assert [claim.rsplit(" ", 2)[1:] for claim in claims] == [["cumulative", "2024-07-27..2024-11-06"]] * 2


def test_aid_at_the_same_meeting_and_ground_gained_recently() -> None:
    aid = read(
        "Washington announced on Tuesday $6 billion for Ukraine. Germany promised at the same meeting one more Patriot "
        "system.",
        LATE,
        source="desk-x",
    )
    assert [claim.rsplit(" ", 1)[1] for claim in aid] == ["2024-11-05..2024-11-05"] * 2
    ground = read(
        "Russian forces have seized 146 square kilometers since August 6, ISW assesses. Ukrainian forces recently moved "
        "forward by up to 1.5 kilometers.",
        LATE,
        source="isw",
    )
    assert ground[1].endswith("unstated None..None")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "In all, 628 airplanes, 1,382 combat vehicles equipped with MLRS and 838 guns have been destroyed, Moscow said.",
            ["628 ru ua aircraft", "1382 ru ua mlrs", "838 ru ua artillery"],
        ),
        (
            "The enemy lost three 155-mm M198 howitzers and one U.S.-made 155-mm M777 howitzer, Moscow's ministry said.",
            ["3 ", "1 "],
        ),
        (
            "Russia's Defense Ministry said 9 guns were hit. It inflicted 45 casualties on the Ukrainian army, the ministry said.",
            ["9 ru-mod ua artillery", "45 ru-mod ua personnel casualties"],
        ),
    ],
)
def test_what_a_ministrys_bulletin_counts(text: str, wanted: list[str]) -> None:
    claims = read(text, LATE, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(begins) for claim, begins in zip(claims, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("According to the Ministry of Health (MoH) in Gaza, 304 people were killed. The MoH said 9 died.", "gaza-moh"),
        ("Some 350,000 Russians were killed or wounded, the Ministry of Defence told MPs on Monday.", "uk-mod"),
        ("A website called UALosses records 900 Ukrainian servicemen killed.", "UALosses"),
        (
            "The head of Norway's army believes Russia lost 18,000 men. Gen. Eirik Kristoffersen said 900 tanks were lost.",
            "Eirik Kristoffersen",
        ),
    ],
)
def test_names_behind_brackets_parliaments_kinds_and_ranks(text: str, who: str) -> None:
    assert {claim.split(" ", 1)[1].startswith(f"{who} ") for claim in read(text, LATE, source="desk-x")} == {True}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The death toll from a missile that hit a mall in Dnipro rose on Tuesday to 19. Monday's attack wounded 70.",
            ["19 - ua people killed", "70 - ua people wounded"],
        ),
        (
            "Satellite images from Planet Labs show that four Russian bombers were destroyed.",
            ["4 Planet Labs ru aircraft"],
        ),
        ("Videos from Kursk show that four Russian bombers were destroyed.", ["4 - ru aircraft"]),
        (
            "The Kiel Institute said on Friday that aid grew. Europe has committed €132 billion to Ukraine.",
            ["132000000000 kiel-"],
        ),
        (
            "Kyiv's army has driven Russia out of 20 villages, the country's general staff said.",
            ["20 ua-general-staff ua"],
        ),
        (
            'Russia\'s Defense Ministry has a longer list: 18 settlements "liberated" in May.',
            ["18 ru-mod ru settlements"],
        ),
        (
            "Kyiv said aviation struck seven clusters of enemy personnel and four artillery pieces.",
            ["4 ua ru artillery"],
        ),
        ("Russia enters the year with 786,470 soldiers lost, Kyiv said.", ["786470 ua ru personnel lost"]),
        ("At least 4,000 of the dead were over 50.", ["4000 - - personnel killed"]),
        ("The army killed at least 82 civilians in four neighbourhoods, the UN said.", ["82 UN - civilians"]),
    ],
)
def test_tolls_pictures_givers_and_what_is_no_loss(text: str, wanted: list[str]) -> None:
    claims = read(text, LATE, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(begins) for claim, begins in zip(claims, wanted, strict=True))
    assert "death toll" not in text or all(claim.endswith("interval 2024-11-04..2024-11-04") for claim in claims)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ukraine shot down nine long-range missiles and 12 short-range ballistic missiles, Kyiv said.",
            ["9 ua ru missiles", "12 ua ru missiles"],
        ),
        (
            "Russia's ministry said it downed 57 Ukrainian drones and nine long-range ATACMS missiles.",
            ["57 ", "9 Russia's ministry ua missiles"],
        ),
        (
            "Moscow, which rarely gives figures for its own losses, said Kyiv's forces lost 1,500 soldiers.",
            ["1500 ru ua personnel lost"],
        ),
        (
            "Missiles killed five people in Kharkiv on Monday, officials said. Later in the day shelling killed two people.",
            ["5 officials ua people killed interval 2024-11-04", "2 officials ua people killed interval 2024-11-04"],
        ),
    ],
)
def test_ranges_of_missiles_losses_never_told_and_later_in_the_day(text: str, wanted: list[str]) -> None:
    claims = read(text, LATE, source="desk-x")
    assert len(claims) == len(wanted)
    assert all(claim.startswith(begins) for claim, begins in zip(claims, wanted, strict=True))
