"""Wire prose of the war in English: days that count back, who "she" is, what was launched and downed, shares of a toll."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

# day, text, then for each number told, in text order: the number, claimant, subject, what and what became of it, when
CASES = [
    (  # days that count back from a named one
        "2024-08-31",
        (
            "Seven people were killed in the Aug. 30 attack on Kharkiv, Governor Oleh Syniehubov said. The "
            "mayor, Ihor Terekhov, reported 40 wounded. The day before, a strike on Derhachi had wounded five "
            "people, Syniehubov said."
        ),
        [
            (7, "Oleh Syniehubov", "ua", "people killed", "2024-08-30..2024-08-30"),
            (40, "Ihor Terekhov", "ua", "people wounded", "2024-08-30..2024-08-30"),
            (5, "Oleh Syniehubov", "ua", "people wounded", "2024-08-29..2024-08-29"),
        ],
    ),
    (
        "2024-01-03",
        (
            "The swap on Wednesday came a day after one of the heaviest bombardments of the war, in which five "
            "people were killed and 130 injured."
        ),
        [
            (5, "-", "-", "people killed", "2024-01-02..2024-01-02"),
            (130, "-", "-", "people wounded", "2024-01-02..2024-01-02"),
        ],
    ),
    (  # the year before, and a month's own total
        "2025-07-10",
        (
            "At least 232 civilians were killed and 1,343 injured in June, up from 92 dead a year earlier, the "
            "U.N. human rights mission said. In May the toll was 183 dead and 836 injured."
        ),
        [
            (232, "U.N. human rights mission", "-", "civilians killed", "2025-06-01..2025-06-30"),
            (1343, "U.N. human rights mission", "-", "civilians wounded", "2025-06-01..2025-06-30"),
            (92, "U.N. human rights mission", "-", "civilians killed", "2024-06-01..2024-06-30"),
            (183, "U.N. human rights mission", "-", "civilians killed", "2025-05-01..2025-05-31"),
            (836, "U.N. human rights mission", "-", "civilians wounded", "2025-05-01..2025-05-31"),
        ],
    ),
    (  # when a figure was given by month, and one of now
        "2024-11-12",
        (
            "WASHINGTON (AP) — In October U.S. officials estimated that 115,000 Russian soldiers had been killed "
            "and 500,000 wounded since the start of the full-scale invasion. They now believe the number of dead "
            "to be above 120,000."
        ),
        [
            (115000, "us-officials", "ru", "personnel killed", "2022-02-24..None"),
            (500000, "us-officials", "ru", "personnel wounded", "2022-02-24..None"),
            (120000, "us-officials", "ru", "personnel killed", "2022-02-24..2024-11-12"),
        ],
    ),
    (  # the same officials, and a channel with a number in its name
        "2023-11-21",
        (
            "In August, U.S. officials told The New York Times that close to 70,000 Ukrainians had been killed. "
            "Russia's dead, the same officials said, numbered about 120,000. More than 10,000 Ukrainian soldiers "
            "died in the first months alone, presidential adviser Mykhailo Podolyak told Channel 24 on Monday."
        ),
        [
            (70000, "us-officials", "ua", "personnel killed", "2022-02-24..None"),
            (120000, "us-officials", "ru", "personnel killed", "2022-02-24..None"),
            (10000, "Mykhailo Podolyak", "ua", "personnel killed", "2022-02-24..2023-11-20"),
        ],
    ),
    (  # who she and he are
        "2022-12-02",
        (
            "In November, the top US general, Mark Milley, put Russian casualties at well over 100,000. European "
            "Commission chief Ursula von der Leyen had to withdraw a video in which she said 90,000 Ukrainian "
            "officers had been killed."
        ),
        [
            (100000, "Mark Milley", "ru", "personnel casualties", "2022-02-24..None"),
            (90000, "Ursula von der Leyen", "ua", "officers killed", "2022-02-24..2022-12-02"),
        ],
    ),
    (
        "2023-05-25",
        (
            "The Pentagon puts Russian losses at 200,000. Chechen leader Ramzan Kadyrov posted a video from "
            "Grozny. He said his fighters had killed 120 Ukrainian soldiers."
        ),
        [
            (200000, "us-dod", "ru", "personnel lost", "2022-02-24..2023-05-25"),
            (120, "Ramzan Kadyrov", "ua", "personnel killed", "unstated"),
        ],
    ),
    (  # what was launched and brought down
        "2025-05-25",
        ("Air defenses neutralize 45 missiles, 266 drones overnight"),
        [
            (45, "-", "-", "missiles lost", "2025-05-24..2025-05-25"),
            (266, "-", "-", "uavs lost", "2025-05-24..2025-05-25"),
        ],
    ),
    (
        "2025-05-25",
        (
            "Ukraine's air defense forces destroyed 45 missiles fired from the Black Sea and 31 of 36 drones "
            "launched from Kursk, the Air Force Command of the Armed Forces of Ukraine reported. The Russian "
            "defence ministry said 110 drones launched by Ukraine had been shot down."
        ),
        [
            (45, "ua-air-force", "ru", "missiles destroyed", "unstated"),
            (31, "ua-air-force", "ru", "uavs destroyed", "unstated"),
            (110, "ru-mod", "ua", "uavs shot-down", "unstated"),
        ],
    ),
    (  # shares of the dead and of a month's losses
        "2025-09-01",
        (
            "By September 1 Mediazona had confirmed the names of 121,507 Russian soldiers killed in Ukraine. "
            "Mobilised men account for 14,200 of the dead and volunteers make up 31,600 of them. Ukraine's "
            "Unmanned Systems Forces said its pilots had accounted for 5,912 of last month's casualties."
        ),
        [
            (121507, "mediazona", "ru", "personnel killed", "2022-02-24..2025-09-01"),
            (14200, "mediazona", "ru", "mobilised killed", "2022-02-24..2025-09-01"),
            (31600, "mediazona", "ru", "volunteers killed", "2022-02-24..2025-09-01"),
            (5912, "Ukraine's Unmanned Systems Forces", "ru", "personnel casualties", "2025-08-01..2025-08-31"),
        ],
    ),
    (  # an observer by his own name, rescuers in a region
        "2025-03-10",
        (
            "Ukrainian military observer Kostyantyn Mashovets stated that Russian forces lost 40 tanks near "
            "Sudzha. In Kyiv region rescuers reported four dead."
        ),
        [
            (40, "Kostyantyn Mashovets", "ru", "tanks lost", "unstated"),
            (4, "rescuers", "ua", "people killed", "unstated"),
        ],
    ),
]


@pytest.mark.parametrize(("day", "text", "wanted"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_each_figure_is_read_whole(day: str, text: str, wanted: list[tuple[int, str, str, str, str]]) -> None:
    document = Document(document="t:1", text=text, source="agency", language="en", published_at=date.fromisoformat(day))
    found = [
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
    assert found == wanted
