"""Wire prose of the war in English: days that count back, who "she" is, what was launched and downed, shares of a toll."""

from __future__ import annotations

import pytest
from tests.unit.extract.test_struck_towns_en import told

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
    (  # a total at both ends of a window, and the week before the one told
        "2025-04-01",
        (
            "Between 31 December and the last day of March the General Staff's tally of Russian losses crept from "
            "789,550 to 915,230. The past week brought 9,400, against 9,900 the week before."
        ),
        [
            (789550, "ua-general-staff", "ru", "personnel lost", "2022-02-24..2024-12-31"),
            (915230, "ua-general-staff", "ru", "personnel lost", "2022-02-24..2025-03-31"),
            (9400, "ua-general-staff", "ru", "personnel lost", "2025-03-25..2025-04-01"),
            (9900, "ua-general-staff", "ru", "personnel lost", "2025-03-18..2025-03-25"),
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
    (  # whose losses behind "with", of a group and a contingent, and whose figures are put
        "2025-06-12",
        (
            "Russia had suffered 250,000 deaths, with Ukraine losing 60,000 to 100,000 soldiers, the institute "
            "estimated. The officials put the Ukrainian figures at close to 70,000 killed."
        ),
        [
            (250000, "institute", "ru", "personnel killed", "2022-02-24..2025-06-12"),
            (None, "institute", "ua", "personnel killed", "2022-02-24..2025-06-12"),
            (70000, "institute", "ua", "personnel killed", "2022-02-24..2025-06-12"),
        ],
    ),
    (
        "2023-02-22",
        (
            "Wagner boss Yevgeny Prigozhin has published a photograph of his fighters' bodies. The US said that "
            "the group had suffered more than 30,000 casualties, including about 9,000 dead."
        ),
        [
            (30000, "us", "wagner", "personnel casualties", "None..2023-02-22"),
            (9000, "us", "wagner", "personnel killed", "None..2023-02-22"),
        ],
    ),
    (
        "2025-02-22",
        (
            "North Korea has sent 11,000 troops to Kursk. South Korean intelligence believes the contingent has "
            "suffered 4,700 casualties."
        ),
        [
            (4700, "South Korean intelligence", "kp", "personnel casualties", "unstated"),
        ],
    ),
    (  # soldiers killed in a strike are those of the side that was struck
        "2025-08-28",
        (
            "Russia's defence ministry says 89 soldiers were killed in a Ukrainian missile strike on Makiivka. "
            "More than 40 servicemen were wounded in a Russian missile attack on a training unit, Ukraine's "
            "Ground Forces said."
        ),
        [
            (89, "ru-mod", "ru", "personnel killed", "unstated"),
            (40, "Ukraine's Ground Forces", "ua", "personnel wounded", "unstated"),
        ],
    ),
    (
        "2025-08-28",
        (
            "Russia pounded Kyiv with missiles and drones overnight, killing at least 21 people and wounding 48, "
            "officials in Kyiv said. Two brothers were among the children aged 8, 12 and 17."
        ),
        [
            (21, "ua", "ua", "people killed", "2025-08-27..2025-08-28"),
            (48, "ua", "ua", "people wounded", "2025-08-27..2025-08-28"),
        ],
    ),
    (  # whom "it" and "he" take up
        "2025-02-05",
        (
            "Zelensky estimated Russian losses at 350,000 killed. Moscow has not updated its official toll since "
            "September 2022, when it acknowledged 5,937 deaths."
        ),
        [
            (350000, "ua-president", "ru", "personnel killed", "2022-02-24..2025-02-05"),
            (5937, "ru", "ru", "personnel killed", "2022-02-24..None"),
        ],
    ),
    (
        "2025-02-05",
        (
            "Kyiv says Russia has lost 840,000 troops. Russia last gave a figure in September 2022, when Defence "
            "Minister Sergei Shoigu said 5,937 soldiers had been killed."
        ),
        [
            (840000, "ua", "ru", "personnel lost", "2022-02-24..2025-02-05"),
            (5937, "ru-mod-minister", "ru", "personnel killed", "2022-02-24..None"),
        ],
    ),
    (
        "2024-09-21",
        (
            "Zelenskyy said 31,000 Ukrainian soldiers had died. Kyiv had earlier put the number at 13,000. He "
            "said Russia had lost 180,000."
        ),
        [
            (31000, "ua-president", "ua", "personnel killed", "2022-02-24..2024-09-21"),
            (13000, "ua", "ua", "personnel killed", "2022-02-24..2024-09-21"),
            (180000, "ua-president", "ru", "personnel lost", "2022-02-24..2024-09-21"),
        ],
    ),
    (
        "2025-08-28",
        (
            "Russia launched 598 strike drones, Ukraine's air force commander said, adding that 563 drones and "
            "26 missiles were intercepted or jammed. Petro Ivanenko, writing on Telegram, said four people died "
            "in Kherson."
        ),
        [
            (563, "ua-air-force", "ru", "uavs lost", "unstated"),
            (26, "ua-air-force", "ru", "missiles lost", "unstated"),
            (4, "a person quoted", "ua", "people killed", "unstated"),
        ],
    ),
    (  # a day's count beside its total
        "2024-09-15",
        (
            "Russia has lost 634,820 men since the invasion began. Ukrainian defenders also destroyed 8 tanks "
            "(8,684 in total), 19 armored fighting vehicles (17,076) and 40 artillery systems (18,151)."
        ),
        [
            (634820, "-", "ru", "personnel lost", "2022-02-24..2024-09-15"),
            (8, "-", "ru", "tanks destroyed", "2024-09-14..2024-09-15"),
            (8684, "-", "ru", "tanks destroyed", "2022-02-24..2024-09-15"),
            (19, "-", "ru", "armoured-vehicles destroyed", "2024-09-14..2024-09-15"),
            (17076, "-", "ru", "armoured-vehicles destroyed", "2022-02-24..2024-09-15"),
            (40, "-", "ru", "artillery destroyed", "2024-09-14..2024-09-15"),
            (18151, "-", "ru", "artillery destroyed", "2022-02-24..2024-09-15"),
        ],
    ),
    (  # a part has no hedge of the whole's verb, and who was captured wounded was captured
        "2024-12-08",
        (
            "Russia's losses, according to Zelensky, exceed 750,000 people, including 198,000 killed. Ukrainian "
            "forces have captured two wounded North Korean soldiers, he said."
        ),
        [
            (750000, "ua-president", "ru", "personnel lost", "2022-02-24..2024-12-08"),
            (198000, "ua-president", "ru", "personnel killed", "2022-02-24..2024-12-08"),
            (2, "ua-president", "kp", "personnel captured", "None..2024-12-08"),
        ],
    ),
    (  # who gives, each in his own sentence
        "2024-05-10",
        ("Denmark will donate 19 F-16s to Ukraine. The Netherlands promised 24. Norway said it would send six."),
        [
            (19, "dk", "ua", "aircraft pledged", "unstated"),
            (24, "nl", "ua", "aircraft pledged", "unstated"),
            (6, "no", "ua", "aircraft pledged", "unstated"),
        ],
    ),
    (  # whose people a weapon hurt that opens the sentence
        "2024-07-09",
        (
            "A Russian cruise missile struck Ukraine's largest children's hospital on Monday in a wave of "
            "attacks that killed at least 41 people across the country. In the capital 27 people died, the "
            "mayor, Vitali Klitschko, said."
        ),
        [
            (41, "Vitali Klitschko", "ua", "people killed", "2024-07-08..2024-07-08"),
            (27, "Vitali Klitschko", "ua", "people killed", "2024-07-08..2024-07-08"),
        ],
    ),
    (  # civilians before another's report of soldiers
        "2022-08-22",
        (
            "The UN's human rights office has recorded 5,587 civilian deaths, while Ukraine's General Staff "
            "estimates that 45,400 Russian servicemen have been killed."
        ),
        [
            (5587, "UN's human rights office", "ua", "civilians killed", "2022-02-24..2022-08-22"),
            (45400, "ua-general-staff", "ru", "personnel killed", "2022-02-24..2022-08-22"),
        ],
    ),
    (  # who goes on by "it"
        "2022-05-27",
        (
            "Russia has recently moved 50-year-old T-62 tanks into the area. It has likely lost around 1,000 "
            "main battle tanks in Ukraine, as well as at least 350 artillery pieces."
        ),
        [
            (1000, "-", "ru", "tanks lost", "2022-02-24..2022-05-27"),
            (350, "-", "ru", "artillery lost", "2022-02-24..2022-05-27"),
        ],
    ),
    (  # what began in a month, and the day behind one
        "2023-12-12",
        (
            "Since launching an offensive in Avdiivka in October, Russia has suffered more than 13,000 "
            "casualties, the White House said."
        ),
        [
            (13000, "us", "ru", "personnel casualties", "2023-10-01..2023-12-12"),
        ],
    ),
    (
        "2024-03-23",
        (
            "Russian forces fired 31 missiles at Kyiv early on March 21, and all 31 were shot down. The next day "
            "the enemy launched 88 missiles; 37 missiles and 55 drones were destroyed."
        ),
        [
            (31, "-", "ru", "missiles shot-down", "2024-03-21..2024-03-21"),
            (37, "-", "ru", "missiles destroyed", "2024-03-22..2024-03-22"),
            (55, "-", "ru", "uavs destroyed", "2024-03-22..2024-03-22"),
        ],
    ),
    (  # a number right before "last month"
        "2024-11-20",
        ("Russia lost around 15,000 soldiers last month, the Pentagon said."),
        [
            (15000, "us-dod", "ru", "personnel lost", "2024-10-01..2024-10-31"),
        ],
    ),
    (  # a label that is a place
        "2023-12-12",
        (
            "Bakhmut: Western officials estimate 20,000 Russian casualties\n\nSome 20,000 Russian soldiers have "
            "been killed or wounded, Western officials said."
        ),
        [
            (20000, "Western officials", "ru", "personnel casualties", "2022-02-24..2023-12-12"),
            (20000, "Western officials", "ru", "personnel casualties", "2022-02-24..2023-12-12"),
        ],
    ),
    (  # what hit a town is no loss
        "2025-04-14",
        ("Two missiles struck Sumy on Palm Sunday, killing 34 people. At least 10 drones hit Kyiv."),
        [
            (34, "-", "ua", "people killed", "2025-04-13..2025-04-13"),
        ],
    ),
]


@pytest.mark.parametrize(("day", "text", "wanted"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_each_figure_is_read_whole(day: str, text: str, wanted: list[tuple[int, str, str, str, str]]) -> None:
    assert told(day, text) == wanted
