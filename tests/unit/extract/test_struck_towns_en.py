"""Strikes on towns and older wars in English: is each figure read whole, with who says it, whose, what, when?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

# day, text, then for each number told, in text order: the number, claimant, subject, what and what became of it, when
CASES = [
    (  # a count of people in one country is not that of another; how the war began is nobody's report
        "2025-06-16",
        (
            "Iran's health ministry said 224 people had been killed since Friday. In Israel, 24 people have been killed "
            "so far."
        ),
        [
            (224, "Iran's health ministry", "ir", "people killed", "2025-06-13..2025-06-16"),
            (24, "-", "il", "people killed", "2025-06-13..2025-06-16"),
        ],
    ),
    (
        "2024-05-13",
        (
            "Israel's military said two of its soldiers were killed in Rafah on Sunday. The war was triggered by Hamas' "
            "attack of October 7 on Israel, in which some 1,200 people were killed and 250 taken hostage."
        ),
        [
            (2, "idf", "il", "personnel killed", "2024-05-12..2024-05-12"),
            (1200, "-", "il", "people killed", "2023-10-07..2023-10-07"),
            (250, "-", "il", "people captured", "2023-10-07..2023-10-07"),
        ],
    ),
    (  # who keeps the count that has grown
        "2006-11-01",
        (
            "The U.S. military announced the deaths of two more soldiers in Baghdad on Tuesday, bringing to 103 the number "
            "of American troops killed in October, according to an Associated Press count. At least 2,814 members of the "
            "U.S. military have died since the war began in March 2003."
        ),
        [
            (2, "U.S. military", "us", "personnel killed", "2006-10-31..2006-10-31"),
            (103, "Associated Press", "us", "personnel killed", "2006-10-01..2006-10-31"),
            (2814, "Associated Press", "us", "personnel killed", "2003-03-01..2006-11-01"),
        ],
    ),
    (  # people hurt are no air force's report, one family no count, and who is hurt behind children is not a child
        "2025-05-25",
        (
            "At least 12 people were killed across Ukraine overnight, including three children from one family, Ukrainian "
            "officials said. More than 60 were injured. The Ukrainian Air Force said it had shot down 45 missiles."
        ),
        [
            (12, "ua", "ua", "people killed", "2025-05-24..2025-05-25"),
            (3, "ua", "ua", "children killed", "2025-05-24..2025-05-25"),
            (60, "ua", "ua", "people wounded", "2025-05-24..2025-05-25"),
            (45, "ua-air-force", "ru", "missiles shot-down", "2025-05-24..2025-05-25"),
        ],
    ),
    (  # the toll of an event grows, and is not that of the war
        "2024-03-24",
        (
            "At least 133 people were killed when gunmen attacked a concert hall near Moscow on Friday, Russian "
            "investigators said. The death toll rose to 137 on Sunday, the Investigative Committee said."
        ),
        [
            (133, "Russian investigators", "ru", "people killed", "2024-03-22..2024-03-22"),
            (137, "Investigative Committee", "ru", "people killed", "2024-03-22..2024-03-22"),
        ],
    ),
    (
        "2023-01-17",
        (
            "The death toll from Saturday's Russian missile strike on an apartment block in Dnipro has climbed to 45, "
            "Ukraine's emergency service said. At least 79 people were injured. Three of the injured died overnight."
        ),
        [
            (45, "Ukraine's emergency service", "ua", "people killed", "2023-01-14..2023-01-14"),
            (79, "Ukraine's emergency service", "ua", "people wounded", "2023-01-14..2023-01-14"),
            (3, "Ukraine's emergency service", "ua", "people killed", "2023-01-16..2023-01-17"),
        ],
    ),
    (
        "2023-01-17",
        "Toll of Kharkiv apartment strike climbs to 12",
        [(12, "-", "ua", "people killed", "unstated")],
    ),
    (
        "2000-03-14",
        (
            "The General Staff's first deputy chief, Valery Manilov, said Monday that 1,836 servicemen had been killed and "
            "4,984 wounded in Chechnya since Aug. 2. The Committee of Soldiers' Mothers disputes the official count and "
            "says at least 3,000 have died."
        ),
        [
            (1836, "Valery Manilov", "ru", "personnel killed", "1999-08-02..2000-03-13"),
            (4984, "Valery Manilov", "ru", "personnel wounded", "1999-08-02..2000-03-13"),
            (3000, "Committee of Soldiers' Mothers", "ru", "personnel killed", "1999-08-02..2000-03-14"),
        ],
    ),
    (  # a headline's generic source and rounder figure; what a count is said to have been of
        "2013-05-15",
        (
            "Syria death toll passes 90,000, says monitor\n\nThe Syrian Observatory for Human Rights says it has documented "
            "94,000 deaths since the uprising began in March 2011. Of the dead, it says, 41,000 were Alawite troops, and "
            "12,916 were rebels. In Turkey, officials raised the toll of Saturday's car bombs in Reyhanli to 51."
        ),
        [
            (90000, "Syrian Observatory for Human Rights", "sy", "people killed", "2011-03-01..2013-05-15"),
            (94000, "Syrian Observatory for Human Rights", "sy", "people killed", "2011-03-01..2013-05-15"),
            (41000, "Syrian Observatory for Human Rights", "sy", "personnel killed", "2011-03-01..2013-05-15"),
            (12916, "Syrian Observatory for Human Rights", "rebels", "personnel killed", "2011-03-01..2013-05-15"),
            (51, "officials", "tr", "people killed", "2013-05-11..2013-05-11"),
        ],
    ),
    (
        "2014-09-10",
        "Ukraine conflict: 3,000 dead, UN says",
        [(3000, "UN", "ua", "people killed", "unstated")],
    ),
    (
        "2025-09-07",
        (
            "Russia attacked Ukraine overnight with 810 drones, the Air Force said, of which 747 drones were shot down. "
            "Russia denied striking homes. At least 30 people were killed in Kyiv."
        ),
        [
            (747, "ua-air-force", "ru", "uavs shot-down", "2025-09-06..2025-09-07"),
            (30, "-", "ua", "people killed", "2025-09-06..2025-09-07"),
        ],
    ),
    (  # a mean belongs to the number behind it, "weekly" to the record
        "2025-01-06",
        "Ukraine's General Staff reported 48,670 Russian casualties in December alone, a daily average of 1,570.",
        [
            (48670, "ua-general-staff", "ru", "personnel casualties", "2024-12-01..2024-12-31"),
            (1570, "ua-general-staff", "ru", "personnel casualties", "2024-12-01..2024-12-31"),
        ],
    ),
    (
        "2015-02-19",
        (
            "Ukraine's General Staff said 13 soldiers were killed and 157 wounded on Wednesday; another 93 were taken "
            "prisoner and 82 remain missing."
        ),
        [
            (13, "ua-general-staff", "ua", "personnel killed", "2015-02-18..2015-02-18"),
            (157, "ua-general-staff", "ua", "personnel wounded", "2015-02-18..2015-02-18"),
            (93, "ua-general-staff", "ua", "personnel captured", "2015-02-18..2015-02-18"),
            (82, "ua-general-staff", "ua", "personnel missing", "2015-02-18..2015-02-18"),
        ],
    ),
    (
        "2025-08-29",
        (
            "The death toll from Thursday's combined Russian missile and drone attack on Kyiv has risen to 25, including "
            "four children, the State Emergency Service said on Friday. The Air Force reported downing 563 of 598 drones."
        ),
        [
            (25, "State Emergency Service", "ua", "people killed", "2025-08-28..2025-08-28"),
            (4, "State Emergency Service", "ua", "children killed", "2025-08-28..2025-08-28"),
            (563, "ua-air-force", "ru", "uavs shot-down", "2025-08-28..2025-08-28"),
        ],
    ),
    (
        "2023-11-10",
        (
            "Israel's Foreign Ministry on Friday lowered the death toll from the Oct. 7 Hamas attack to about 1,200 people. "
            "More than 4,000 children have died in Gaza since the Oct. 7 attack."
        ),
        [
            (1200, "Israel's Foreign Ministry", "il", "people killed", "2023-10-07..2023-10-07"),
            (4000, "Israel's Foreign Ministry", "gaza", "children killed", "2023-10-07..2023-11-10"),
        ],
    ),
    (
        "2019-03-23",
        "The observatory said 1,600 Islamic State fighters were killed, against 750 SDF dead.",
        [
            (1600, "observatory", "islamic-state", "personnel killed", "unstated"),
            (750, "observatory", "SDF", "personnel killed", "unstated"),
        ],
    ),
    (
        "2011-10-31",
        "Human Rights Watch documented 72 civilians killed in Libya in eight air strikes, 24 of them children.",
        [
            (72, "Human Rights Watch", "ly", "civilians killed", "unstated"),
            (24, "Human Rights Watch", "ly", "children killed", "unstated"),
        ],
    ),
    (  # "today" is the dateline's
        "1991-02-14",
        "BAGHDAD, Iraq, Feb. 13 — Before dawn today as many as 400 civilians were killed, Iraqi officials said.",
        [(400, "Iraqi officials", "iq", "civilians killed", "1991-02-13..1991-02-13")],
    ),
    (  # an agency's desk is not where people were hurt
        "2017-06-15",
        (
            "BEIRUT (Reuters) - Air strikes around Raqqa have killed at least 300 civilians since March, U.N. war crimes "
            "investigators said. On Wednesday 17 people died, the Syrian Observatory for Human Rights said."
        ),
        [
            (300, "U.N. war crimes investigators", "sy", "civilians killed", "2017-03-01..2017-06-15"),
            (17, "Syrian Observatory for Human Rights", "sy", "people killed", "2017-06-14..2017-06-14"),
        ],
    ),
    (
        "2008-08-13",
        "South Ossetian officials claim 2,000 people were killed in Tskhinvali, a figure Human Rights Watch disputes.",
        [(2000, "South Ossetian officials", "-", "people killed", "unstated")],
    ),
    (
        "1916-11-20",
        "The official British communiqué states that 6,962 prisoners were taken. The German wireless claims 300 dead.",
        [
            (6962, "uk", "de", "personnel captured", "unstated"),
            (300, "German wireless", "uk", "personnel killed", "unstated"),
        ],
    ),
    (
        "1991-03-01",
        "Lt. Gen. Thomas Kelly said 58 American planes were lost. The U.N. said 30 Iraqi children were killed.",
        [
            (58, "Thomas Kelly", "us", "aircraft lost", "unstated"),
            (30, "U.N.", "iq", "children killed", "unstated"),
        ],
    ),
    (
        "2025-01-19",
        "Israel says 94 hostages are held in Gaza, of whom at least 34 are dead. It dismissed two officers.",
        [(94, "il", "il", "people captured", "unstated"), (34, "il", "il", "people killed", "unstated")],
    ),
    (
        "2021-07-30",
        "The UN mission recorded 1,659 civilian deaths in Afghanistan in the first six months of this year.",
        [(1659, "UN mission", "af", "civilians killed", "2021-01-01..2021-06-30")],
    ),
    (
        "2014-09-09",
        "At least 3,000 people were killed in Ukraine between mid-April and Sept. 7, the United Nations said.",
        [(3000, "United Nations", "ua", "people killed", "2014-04-01..2014-09-07")],
    ),
    (
        "1982-05-06",
        "HMS Sheffield was hit by an Exocet missile on Tuesday; 20 of her crew died, the Ministry of Defence said.",
        [(20, "uk-mod", "uk", "personnel killed", "1982-05-04..1982-05-04")],
    ),
    (
        "2006-11-01",
        "At least 655 Iraqi civilians died, police said. The Pentagon put U.S. losses at 107 dead.",
        [
            (655, "police", "iq", "civilians killed", "unstated"),
            (107, "us-dod", "us", "personnel killed", "unstated"),
        ],
    ),
    (
        "2022-04-09",
        (
            "A missile hit the railway station in Kramatorsk on Friday, killing at least 52 people, the regional governor "
            "said. Two of the wounded died in hospital later."
        ),
        [
            (52, "regional governor", "ua", "people killed", "2022-04-08..2022-04-08"),
            (2, "regional governor", "ua", "people killed", "2022-04-08..2022-04-08"),
        ],
    ),
]


def told(day: str, text: str) -> list[tuple[float | None, str, str, str, str]]:
    """Of each figure told: the number, claimant, subject, what and what became of it, and its period or "unstated"."""
    document = Document(document="t:1", text=text, source="agency", language="en", published_at=date.fromisoformat(day))
    return [
        (
            claim.quantity.stated,
            label_of(claim.claimant) or "-",
            label_of(claim.subject) or "-",
            f"{label_of(claim.category)} {label_of(claim.outcome)}",
            claim.period.kind if claim.period.kind == "unstated" else f"{claim.period.start}..{claim.period.end}",
        )
        for claim in extract(document).claims
        if claim.quantity is not None and claim.period is not None
    ]


@pytest.mark.parametrize(("day", "text", "wanted"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_each_figure_is_read_whole(day: str, text: str, wanted: list[tuple[int, str, str, str, str]]) -> None:
    assert told(day, text) == wanted
