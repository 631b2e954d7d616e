"""Who is credited, whose losses and of which days in English lists and reports: is each figure read whole?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

# day, source, text, then for each number told, in text order: the number, claimant, subject, what and what became of
# it, when
CASES = [
    (  # losses that somebody attributes to a side are that side's, and his word
        "2024-09-02",
        "agency",
        "These are the losses that Kyiv's General Staff attributed to Russia in August:\n- 30,100 troops\n- 210 tanks",
        [
            (30100, "ua-general-staff", "ru", "personnel lost", "interval 2024-08-01..2024-08-31"),
            (210, "ua-general-staff", "ru", "tanks lost", "interval 2024-08-01..2024-08-31"),
        ],
    ),
    (
        "2024-09-02",
        "agency",
        "The losses Moscow attributed to Kyiv in August were 41,000 soldiers and 120 tanks.",
        [
            (41000, "ru", "ua", "personnel lost", "interval 2024-08-01..2024-08-31"),
            (120, "ru", "ua", "tanks lost", "interval 2024-08-01..2024-08-31"),
        ],
    ),
    (
        "2024-09-02",
        "agency",
        "Losses which Ukraine's military ascribed to the Russian side last week:\n- 8,900 personnel\n- 41 tanks",
        [
            (8900, "ua-armed-forces", "ru", "personnel lost", "interval 2024-08-26..2024-09-02"),
            (41, "ua-armed-forces", "ru", "tanks lost", "interval 2024-08-26..2024-09-02"),
        ],
    ),
    (  # a toll is from what struck, and told by whoever says so
        "2024-09-18",
        "agency",
        "The toll from the strike on Kramatorsk on Sunday rose to nine, the governor said on Tuesday.",
        [
            (9, "governor", "ua", "people killed", "interval 2024-09-15..2024-09-15"),
        ],
    ),
    (  # an age counts nobody
        "2024-03-10",
        "agency",
        "More than 900 soldiers under 25 were killed, the ministry said. Some 30 children under 14 also died.",
        [
            (900, "ministry", "-", "personnel killed", "unstated"),
            (30, "-", "-", "children killed", "unstated"),
        ],
    ),
    (  # the number of those who died; a number that is the subject of a verb of dying
        "2024-09-18",
        "agency",
        "The ministry raised to 27 the number of those who died on Tuesday. The governor said 19 died in the attack on the village of Lyptsi on Monday.",
        [
            (27, "ministry", "-", "people killed", "interval 2024-09-17..2024-09-17"),
            (19, "governor", "-", "people killed", "interval 2024-09-16..2024-09-16"),
        ],
    ),
    (
        "2024-09-18",
        "agency",
        "That takes to 602 the number of Israeli soldiers who have fallen since the war began, the army said.",
        [
            (602, "idf", "il", "personnel killed", "cumulative None..2024-09-18"),
        ],
    ),
    (  # where a thing was made is not whose it is
        "2024-09-18",
        "ru-mod",
        "The enemy lost 14 howitzers, five of them of U.S. manufacture, and three radars.",
        [
            (14, "ru-mod", "ua", "artillery lost", "unstated"),
            (5, "ru-mod", "ua", "artillery lost", "unstated"),
            (3, "ru-mod", "ua", "radars lost", "unstated"),
        ],
    ),
    (  # who are still thought to be somewhere are not lost
        "2024-03-10",
        "agency",
        "Kyiv puts the losses of the Russian brigade at 600 men. Some 2,000 are believed to be holding the line.",
        [
            (600, "ua", "ru", "personnel lost", "unstated"),
        ],
    ),
    (  # a pronoun behind "and that" is of the side whose losses were told, not of the speaker
        "2023-10-06",
        "agency",
        "Putin said Ukrainian forces had suffered 71,000 casualties and that they had lost 518 tanks.",
        [
            (71000, "ru-president", "ua", "personnel casualties", "cumulative 2022-02-24..2023-10-06"),
            (518, "ru-president", "ua", "tanks lost", "cumulative 2022-02-24..2023-10-06"),
        ],
    ),
    (
        "2023-10-06",
        "agency",
        "The IDF said Hezbollah had lost 400 fighters and that it had also lost 20 commanders.",
        [
            (400, "idf", "hezbollah", "personnel lost", "unstated"),
            (20, "idf", "hezbollah", "commanders lost", "unstated"),
        ],
    ),
    (  # a list goes on with a gift past whom it is for; a union that counts what others give
        "2025-06-25",
        "agency",
        "Norway announced on Monday a donation of 12 howitzers for Ukraine, and 40 trucks. Canada has given Ukraine 18 tanks, according to NATO.",
        [
            (12, "no", "ua", "artillery pledged", "interval 2025-06-23..2025-06-23"),
            (40, "no", "ua", "vehicles pledged", "interval 2025-06-23..2025-06-23"),
            (18, "NATO", "ua", "tanks delivered", "unstated"),
        ],
    ),
    (  # "to date" behind a superlative makes no total
        "2023-05-13",
        "agency",
        "Sweden on Saturday announced a package for Ukraine, its biggest to date. The government promised 10 Leopard tanks.",
        [
            (10, "se", "ua", "tanks pledged", "interval 2023-05-13..2023-05-13"),
        ],
    ),
    (  # the heading of a list tells whose bulletin it is, without a word of loss; the totals stand in brackets
        "2024-11-29",
        "newsweek",
        "Russia's Bloody Week\n\nWhat Kyiv told on Friday for the past 24 hours:\n\nTroops: 1,910 (total 701,230)\nTanks: 11 (total 9,140)\n\nThe tally is kept by the General Staff.",
        [],
    ),
    (
        "2024-11-29",
        "newsweek",
        "Russian losses, according to Kyiv's General Staff:\nTroops: 701,230 (1,910 in the past day)\nTanks: 9,140 (11 in the past day)",
        [
            (701230, "ua-general-staff", "ru", "personnel lost", "cumulative 2022-02-24..2024-11-29"),
            (1910, "ua-general-staff", "ru", "personnel lost", "interval 2024-11-28..2024-11-29"),
            (9140, "ua-general-staff", "ru", "tanks lost", "cumulative 2022-02-24..2024-11-29"),
            (11, "ua-general-staff", "ru", "tanks lost", "interval 2024-11-28..2024-11-29"),
        ],
    ),
    (  # a line that says what the first and the second figure of each row are
        "2024-06-03",
        "ua-general-staff",
        "Losses of the enemy as of 3 June 2024\n(first number – since the start of the war, second – in the past day)\n\nPersonnel: 498,000 / 1,090\nTanks: 7,640 / 12\nMLRS: 1,080 / 3\nAir defence systems: 815 / 0",
        [
            (498000, "ua-general-staff", "ru", "personnel lost", "cumulative 2022-02-24..2024-06-03"),
            (1090, "ua-general-staff", "ru", "personnel lost", "interval 2024-06-02..2024-06-03"),
            (7640, "ua-general-staff", "ru", "tanks lost", "cumulative 2022-02-24..2024-06-03"),
            (12, "ua-general-staff", "ru", "tanks lost", "interval 2024-06-02..2024-06-03"),
            (1080, "ua-general-staff", "ru", "mlrs lost", "cumulative 2022-02-24..2024-06-03"),
            (3, "ua-general-staff", "ru", "mlrs lost", "interval 2024-06-02..2024-06-03"),
            (815, "ua-general-staff", "ru", "air-defence lost", "cumulative 2022-02-24..2024-06-03"),
            (0, "ua-general-staff", "ru", "air-defence lost", "interval 2024-06-02..2024-06-03"),
        ],
    ),
    (  # the month of a list that its monitor confirmed
        "2024-06-01",
        "oryx",
        "In May 2024 we confirmed the following Russian losses:\n- 64 tanks\n- 2 aircraft\n\nSince the invasion began the total is 3,050 tanks.",
        [
            (64, "oryx", "ru", "tanks lost", "interval 2024-05-01..2024-05-31"),
            (2, "oryx", "ru", "aircraft lost", "interval 2024-05-01..2024-05-31"),
            (3050, "oryx", "ru", "tanks lost", "cumulative 2022-02-24..2024-06-01"),
        ],
    ),
    (  # what a month is the worst of is no start
        "2024-08-09",
        "agency",
        "March was the costliest month for soldiers of the junta since October 2022, according to the resistance, which counted at least 411 deaths in the course of the month.",
        [
            (411, "resistance", "-", "personnel killed", "interval 2024-03-01..2024-03-31"),
        ],
    ),
    (  # "since" and what somebody began to do
        "2025-04-03",
        "agency",
        "The brigade has lost 300 men since arriving in Kursk, its commander said on Friday. Since taking the town on March 3 Kyiv has lost 40 tanks.",
        [
            (300, "commander", "-", "personnel lost", "cumulative None..2025-03-28"),
            (40, "commander", "ua", "tanks lost", "cumulative 2025-03-03..2025-03-28"),
        ],
    ),
    (  # the attack on a place on a day is of that day
        "2024-09-18",
        "agency",
        "Fourteen people died in the attack on Odesa on Monday, the governor said.",
        [
            (14, "governor", "ua", "people killed", "interval 2024-09-16..2024-09-16"),
        ],
    ),
    (  # "that day" is the one told nearest, or the report's
        "2025-04-03",
        "agency",
        "On Sunday two soldiers fell, the army said. It has lost 340 men since the raid of March 12. The raid on that day killed 19 soldiers.",
        [
            (2, "army", "-", "personnel killed", "interval 2025-03-30..2025-03-30"),
            (340, "army", "-", "personnel lost", "cumulative 2025-03-12..2025-04-03"),
            (19, "army", "-", "personnel killed", "interval 2025-03-12..2025-03-12"),
        ],
    ),
    (
        "2025-04-03",
        "agency",
        "Kyiv lost 900 men in March, Moscow said on Tuesday. That day alone it shot down 14 drones.",
        [
            (900, "ru", "ua", "personnel lost", "interval 2025-03-01..2025-03-31"),
            (14, "ru", "ua", "uavs shot-down", "interval 2025-04-01..2025-04-01"),
        ],
    ),
    (  # "the previous three days" end with the day on which they were told; "another" compares nothing
        "2025-04-03",
        "agency",
        "On Monday Kyiv said that 900 Russian soldiers had been killed over the previous three days. It said Russia lost another 800 on Tuesday.",
        [
            (900, "ua", "ru", "personnel killed", "interval 2025-03-28..2025-03-31"),
            (800, "ua", "ru", "personnel lost", "interval 2025-04-01..2025-04-01"),
        ],
    ),
    (  # a day that opens a report of another
        "2024-12-17",
        "agency",
        "On Monday, Sudan's doctors' union, the SDU, reported that at least 45 people were killed in raids on two villages over the weekend.",
        [
            (45, "SDU", "sd", "people killed", "interval 2024-12-14..2024-12-15"),
        ],
    ),
    (  # who makes up the biggest group on a list; experts whom an outlet consulted are who says it
        "2025-02-14",
        "bbc",
        "BBC Russian has verified the names of 61,000 Russian servicemen. Volunteers form the biggest group on it, with 14,100 dead, ahead of 10,030 men recruited in prisons. Military experts we consulted estimate the Russian death toll at 90,000.",
        [
            (61000, "bbc-russian", "ru", "personnel killed", "cumulative 2022-02-24..2025-02-14"),
            (14100, "bbc-russian", "ru", "volunteers killed", "cumulative 2022-02-24..2025-02-14"),
            (10030, "bbc-russian", "ru", "convicts killed", "cumulative 2022-02-24..2025-02-14"),
            (90000, "Military experts", "ru", "personnel killed", "cumulative 2022-02-24..2025-02-14"),
        ],
    ),
    (  # a tally behind dead and wounded is of the dead
        "2024-01-14",
        "agency",
        "The health ministry in Gaza said nine Palestinians were killed and 30 wounded. Its tally now stands at 21,204.",
        [
            (9, "gaza-moh", "gaza", "people killed", "unstated"),
            (30, "gaza-moh", "gaza", "people wounded", "unstated"),
            (21204, "gaza-moh", "gaza", "people killed", "cumulative None..2024-01-14"),
        ],
    ),
    (  # lines of a list that no sign opens are of the time that the sentence before them tells
        "2024-04-26",
        "newsweek",
        "Russia lost 980 soldiers in a day, Kyiv said. The losses it attributed to Moscow on Thursday also include:\n\n8 tanks\n21 APVs",
        [
            (980, "ua", "ru", "personnel lost", "interval 2024-04-25..2024-04-26"),
            (8, "ua", "ru", "tanks lost", "interval 2024-04-25..2024-04-25"),
            (21, "ua", "ru", "armoured-vehicles lost", "interval 2024-04-25..2024-04-25"),
        ],
    ),
    (  # "for the month" points back
        "2024-06-01",
        "newsweek",
        "Moscow's losses passed a grim mark in May. Here are the figures that Ukraine's military released on Saturday for the month:\n- 38,940 soldiers\n- 428 tanks",
        [
            (38940, "ua-armed-forces", "ru", "personnel lost", "interval 2024-05-01..2024-05-31"),
            (428, "ua-armed-forces", "ru", "tanks lost", "interval 2024-05-01..2024-05-31"),
        ],
    ),
    (  # what serves, is shifted or gets through is not lost
        "2024-03-26",
        "agency",
        "Kyiv has sunk 27 Russian warships. Roughly 80 vessels were serving in the fleet. The army lost 40 men, and nine counter-attacks were repelled. Air defences destroyed 12 drones and two were not intercepted.",
        [
            (27, "-", "ru", "ships destroyed", "unstated"),
            (40, "-", "ru", "personnel lost", "unstated"),
            (12, "-", "ru", "uavs destroyed", "unstated"),
        ],
    ),
    (
        "2023-10-06",
        "agency",
        "In the year to September 2,400 soldiers died, the army in Bamako said.",
        [
            (2400, "army", "ml", "personnel killed", "interval 2022-10-01..2023-09-30"),
        ],
    ),
]


def told(day: str, source: str, text: str) -> list[tuple[float | None, str, str, str, str]]:
    """Of each figure told: the number, claimant, subject, what and what became of it, and its period."""
    document = Document(document="t:1", text=text, source=source, language="en", published_at=date.fromisoformat(day))
    return [
        (
            claim.quantity.stated,
            label_of(claim.claimant) or "-",
            label_of(claim.subject) or "-",
            f"{label_of(claim.category)} {label_of(claim.outcome)}",
            claim.period.kind
            if claim.period.kind == "unstated"
            else f"{claim.period.kind} {claim.period.start}..{claim.period.end}",
        )
        for claim in extract(document).claims
        if claim.quantity is not None and claim.period is not None
    ]


@pytest.mark.parametrize(("day", "source", "text", "wanted"), CASES, ids=[text[:40] for _, _, text, _ in CASES])
def test_each_figure_is_read_whole(
    day: str, source: str, text: str, wanted: list[tuple[int, str, str, str, str]]
) -> None:
    assert told(day, source, text) == wanted
