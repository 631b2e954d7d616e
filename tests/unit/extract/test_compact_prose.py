"""Compact news texts in English: whose report goes on behind an agency, what a growth's window holds, who gives."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

DAY = date(2024, 9, 3)


def read(text: str, source: str = "daily") -> list[str]:
    """Each figure in one line: number, claimant, subject, category, outcome, period."""
    document = Document(document="sha256:0", text=text, published_at=DAY, source=source, language="en")
    lines = []
    for claim in extract(document).claims:
        if claim.quantity is None or claim.period is None:
            continue
        number = claim.quantity.low if claim.quantity.stated is None else claim.quantity.stated
        named = [claim.claimant, claim.subject, claim.category, claim.outcome]
        period = claim.period
        days = "" if period.kind == "unstated" else f" {period.start or ''}..{period.end or ''}"
        lines.append(
            " ".join(
                [f"{number:g}" if number is not None and number < 1e6 else str(number)]
                + ["-" if one is None else label_of(one) for one in named]
                + [f"{period.kind}{days}"]
            )
        )
    return lines


WAR = "cumulative 2022-02-24.."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "The enemy lost 100 tanks in a day. That's according to the General Staff, Ukrinform reports."
                " Destroyed were also 28 enemy warships."
            ),
            ["28 ua-general-staff ru ships destroyed interval 2024-09-02..2024-09-03"],
        ),
        (
            "The General Staff said Russia lost 900 men, while Reuters counted 300 dead.",
            ["900 ua-general-staff ru personnel lost unstated", "300 Reuters ru personnel killed unstated"],
        ),
        (
            (
                "Mediazona put names to 54,185 Russian soldiers killed, a rise of 1,396 over two weeks."
                " A fortnight ago the list stood at 52,789."
            ),
            [
                f"54185 mediazona ru personnel killed {WAR}2024-09-03",
                "1396 mediazona ru personnel killed interval 2024-08-20..2024-09-03",
                f"52789 mediazona ru personnel killed {WAR}",
            ],
        ),
        (
            "President Biden on Wednesday signed a $95bn package for Ukraine.",
            ["95000000000 us ua aid-package pledged interval 2024-08-28..2024-08-28"],
        ),
        (
            "London had on Monday promised Ukraine a further £500m, along with 60 boats.",
            ["60 uk ua ships pledged interval 2024-09-02..2024-09-02"],
        ),
        (
            "Four settlements on the Kurakhove axis remain in Ukrainian hands, ISW said.",
            ["4 isw ua settlements controls unstated"],
        ),
        (
            (
                "Zelensky's number on Sunday, 31,000 Ukrainian soldiers killed, was the first in a year."
                " American officials had put the dead at close to 70,000 last August."
            ),
            [
                f"31000 ua-president ua personnel killed {WAR}2024-09-01",
                f"70000 us-officials ua personnel killed {WAR}",
            ],
        ),
        (
            "In February, Zelensky said 31,000 Ukrainian soldiers had been killed.",
            [f"31000 ua-president ua personnel killed {WAR}"],
        ),
        (
            "In April, the General Staff reported 27,000 Russian losses.",
            ["27000 ua-general-staff ru personnel lost interval 2024-04-01..2024-04-30"],
        ),
        (
            "The General Staff claims 550,990 Russian losses, and Kyiv last spoke of its own dead in February: 31,000.",
            [f"31000 ua ua personnel killed {WAR}"],
        ),
        (
            (
                "By the end of June about 120,000 Russian soldiers had been killed, Meduza says."
                " Kyiv claims 550,990 losses for the same period."
            ),
            [f"550990 ua ru personnel lost {WAR}2024-06-30"],
        ),
        (
            "A study published this month by CSIS counts some 950,000 Russian casualties.",
            [f"950000 CSIS ru personnel casualties {WAR}2024-09-03"],
        ),
        (
            "The document puts Russian casualties at 189,500 to 223,000 and Ukrainian ones at 124,500 to 131,000.",
            [
                f"189500 - ru personnel casualties {WAR}2024-09-03",
                f"124500 - ua personnel casualties {WAR}2024-09-03",
            ],
        ),
        (
            "Oryx has counted 1,351 Russian tanks lost. Its last update was on 25 August.",
            [f"1351 oryx ru tanks lost {WAR}2024-08-25"],
        ),
        (
            (
                "Correction: an earlier version of this article said Russia had lost 1,040 tanks in 2023."
                " Ukraine's military put Russian losses for the year at 253,000."
            ),
            ["1040 - ru tanks lost interval 2023-01-01..2023-12-31"],
        ),
        (
            "Losses fell to 1,255 a day from 1,556 a month earlier, the General Staff said.",
            ["1556 ua-general-staff ru personnel lost rate .."],
        ),
        (
            "Russia lost 300 tanks and 40 guns this year, lawmakers said.",
            ["300 lawmakers ru tanks lost interval 2024-01-01..2024-09-03"],
        ),
        (
            "OHCHR verified 184 civilians killed and 856 injured. Eight of the dead and 45 of the wounded were children.",
            ["8 OHCHR - children killed unstated", "45 OHCHR - children wounded unstated"],
        ),
        (
            "Oryx counts 3,197 lost Russian tanks and Warspotting 3,050.",
            [f"3050 warspotting ru tanks lost {WAR}2024-09-03"],
        ),
        (
            "On Monday the toll of Russian losses stood at 567,160, a week earlier at 559,150.",
            [f"567160 - ru personnel lost {WAR}2024-09-02", f"559150 - ru personnel lost {WAR}"],
        ),
        (
            "Russian tank losses rose by 76 to 8,304 over the past week.",
            ["76 - ru tanks lost interval 2024-08-27..2024-09-03", f"8304 - ru tanks lost {WAR}2024-09-03"],
        ),
        (
            "Shoigu said yesterday that 5,937 Russians had died, the first update since March, when it was 1,351.",
            [f"1351 ru-mod-minister ru personnel killed {WAR}"],
        ),
        (
            "In December Zelensky put his country's fallen at 43,000. Russia's toll he gave as 198,000 dead.",
            [f"43000 ua-president ua personnel killed {WAR}", f"198000 ua-president ru personnel killed {WAR}"],
        ),
        (
            "Ukraine's air force says 249 drones were destroyed. Six people were injured there, the governor reported.",
            ["6 governor ua people wounded unstated"],
        ),
        (
            "Mediazona has named 54,185 Russian dead, and 12,000 of the Russian dead are mobilised men.",
            [
                f"54185 mediazona ru personnel killed {WAR}2024-09-03",
                f"12000 mediazona ru mobilised killed {WAR}2024-09-03",
            ],
        ),
        (
            "Kyiv's estimate of Russian deaths, 45,400, is three times the CIA's.",
            [f"45400 ua ru personnel killed {WAR}2024-09-03"],
        ),
        (
            "Russia loses 12 tanks and 40 guns a day, Kyiv says.",
            ["12 ua ru tanks lost rate ..", "40 ua ru artillery lost rate .."],
        ),
        (
            "It was a costly month for Russia, American officials said; more than 600,000 of its soldiers were killed.",
            [f"600000 us-officials ru personnel killed {WAR}2024-09-03"],
        ),
        (
            "Putin has squandered 404,950 troops and 6,523 tanks on his war, according to Ukraine.",
            [f"6523 ua ru tanks lost {WAR}2024-09-03"],
        ),
        (
            "Since January Russia has lost at least 160,000 men, our death tracker suggests.",
            ["160000 daily ru personnel lost cumulative 2024-01-01..2024-09-03"],
        ),
        (
            "Russia's losses are unknown. Kyiv last spoke of 31,000 dead.",
            [f"31000 ua ua personnel killed {WAR}"],
        ),
    ],
)
def test_compact_texts(text: str, wanted: list[str]) -> None:
    found = read(text)
    assert [line for line in wanted if line not in found] == [], found


def test_people_in_flight_are_no_loss() -> None:
    assert read("Between 15 and 30 million Ukrainians are refugees, he said.") == []
