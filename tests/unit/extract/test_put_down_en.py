"""English counts put down as lost, persons named before a day, seats of bodies, and lines of a bulletin."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def read(text: str, day: date) -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=day, source="daily", language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str, day: date = date(2024, 10, 27)) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for claim in read(text, day):
        names = [None if party is None else label_of(party) for party in (claim.claimant, claim.subject)]
        assert claim.quantity is not None
        rows.append((*names, label_of(claim.category or "-"), claim.outcome, claim.quantity.stated))
    return rows


def dated(text: str, day: date = date(2024, 10, 27)) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for claim in read(text, day):
        assert claim.quantity is not None and claim.period is not None
        start, end = (None if one is None else one.isoformat() for one in (claim.period.start, claim.period.end))
        rows.append((claim.quantity.stated, claim.period.kind, start, end))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oryx put 12 more Russian tanks on its list of the destroyed.",
            [("oryx", "ru", "tanks", "destroyed", 12)],
        ),
        (
            "The analysts have put 7 aircraft on the list of the lost.",
            [("analysts", None, "aircraft", "lost", 7)],
        ),
        (
            "Ukraine's air force entered 41 missiles and 12 drones as destroyed.",
            [("ua-air-force", "ru", "missiles", "destroyed", 41), ("ua-air-force", "ru", "uavs", "destroyed", 12)],
        ),
        (
            "Russia's Defence Ministry entered 41 Ukrainian drones as destroyed and nine as damaged.",
            [("ru-mod", "ua", "uavs", "destroyed", 41), ("ru-mod", "ua", "uavs", "damaged", 9)],
        ),
        (
            "Moscow booked 240 soldiers and 3 tanks as lost by Ukraine.",
            [("ru", "ua", "personnel", "lost", 240), ("ru", "ua", "tanks", "lost", 3)],
        ),
        (
            "Oryx classes 41 tanks and 12 IFVs as destroyed, 9 tanks as damaged.",
            [
                ("oryx", "ru", "tanks", "destroyed", 41),
                ("oryx", "ru", "armoured-vehicles", "destroyed", 12),
                ("oryx", "ru", "tanks", "damaged", 9),
            ],
        ),
        (
            "Israel's army put down 300 Hamas fighters as killed.",
            [("idf", "hamas", "personnel", "killed", 300)],
        ),
        (
            "Warspotting placed 22 vehicles among the abandoned.",
            [("warspotting", "ru", "vehicles", "abandoned", 22)],
        ),
        (
            "Russian troops entered 12 villages, as reported.",
            [],
        ),
        (
            "The brigade put 40 men on the line and lost 12.",
            [(None, None, "personnel", "lost", 12)],
        ),
    ],
)
def test_what_a_body_puts_down_as_lost(text: str, expected: list[tuple[object, ...]]) -> None:
    """A verb with a count and 'as destroyed' or a list of the lost behind it tells whose count it is."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Minister Petr Fiala on Monday said Russia had lost 70 tanks.",
            [("Petr Fiala", "ru", "tanks", "lost", 70)],
        ),
        (
            "Governor Vladislav Shapsha on Sunday reported 5 dead in Kaluga.",
            [("Vladislav Shapsha", "ru", "people", "killed", 5)],
        ),
        (
            "Foreign Minister Elina Valtonen in Helsinki said Russia had lost 70 tanks.",
            [("Elina Valtonen", "ru", "tanks", "lost", 70)],
        ),
        (
            "Chancellor Olaf Scholz on Tuesday announced 700 million euros in military aid for Ukraine.",
            [("de", "ua", "aid-package", "pledged", 700000000)],
        ),
    ],
)
def test_a_persons_name_before_the_day_or_the_town(text: str, expected: list[tuple[object, ...]]) -> None:
    """Who holds an office is named between the office and when, or where, he speaks."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Sudanese Doctors Network, which is based in Britain, said gunmen had killed 17 soldiers.",
            [("Sudanese Doctors Network", "sd", "personnel", "killed", 17)],
        ),
        (
            "The Sudan Doctors Network, headquartered in Washington, said 31 civilians had died in El Fasher.",
            [("Sudan Doctors Network", "sd", "civilians", "killed", 31)],
        ),
        (
            "The guerrillas raided three police stations and killed 26 soldiers.",
            [(None, None, "personnel", "killed", 26)],
        ),
    ],
)
def test_where_a_body_sits_is_no_side(text: str, expected: list[tuple[object, ...]]) -> None:
    """A monitor's seat says nothing of whose people it counts; its country's name does."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ministry of Health (MoH) in Lebanon reports 2,350 people killed.",
            [("Ministry of Health", "lb", "people", "killed", 2350)],
        ),
        (
            "The General Staff reported heavy Russian losses. Its personnel line stood at 438,160, its tank line at 6,984.",
            [
                ("ua-general-staff", "ru", "personnel", "lost", 438160),
                ("ua-general-staff", "ru", "tanks", "lost", 6984),
            ],
        ),
        (
            "The General Staff's tank total reached 6,984 on Monday.",
            [("ua-general-staff", "ru", "tanks", "lost", 6984)],
        ),
        (
            "In the General Staff's table the line for artillery reached 11,000.",
            [("ua-general-staff", "ru", "artillery", "lost", 11000)],
        ),
        (
            "The tank line in the General Staff's bulletin reads 6,984.",
            [("ua-general-staff", "ru", "tanks", "lost", 6984)],
        ),
    ],
)
def test_bodies_and_lines_of_a_bulletin(text: str, expected: list[tuple[object, ...]]) -> None:
    """A ministry in a country without an id keeps its name; a staff's line of one kind is what it counts."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ukraine's air force said it downed 33 drones. It added that it had lost contact with 12 drones.",
            [("ua-air-force", "ru", "uavs", "shot-down", 33), ("ua-air-force", "ru", "uavs", "lost", 12)],
        ),
        (
            "Moscow said 47 Ukrainian drones had been shot down, 19 of them above the Tula region.",
            [("ru", "ua", "uavs", "shot-down", 47), ("ru", "ua", "uavs", "shot-down", 19)],
        ),
        (
            "Ukrainian losses in the 2023 summer offensive: 71 tanks.",
            [(None, "ua", "tanks", "lost", 71)],
        ),
        (
            "The town's population has shrunk by 4,000 people since the siege; 12 residents were killed.",
            [(None, None, "civilians", "killed", 12)],
        ),
        (
            "Erdogan estimated that some 700 people had been killed on both sides.",
            [("Erdogan", "both sides", "people", "killed", 700)],
        ),
        (
            "Chadian troops fighting for Sudan have lost 90 men, a U.S. official said.",
            [("us-officials", "td", "personnel", "lost", 90)],
        ),
        (
            "The volunteers at WarSpotting, who check each picture twice, have now confirmed 210 Russian tanks lost.",
            [("warspotting", "ru", "tanks", "lost", 210)],
        ),
    ],
)
def test_what_passes_and_what_stays(text: str, expected: list[tuple[object, ...]]) -> None:
    """Drones gone from radar are the other side's, a place above is no comparison, and a year's event is no count."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russia, which Kyiv says has lost 438,160 soldiers, goes on attacking.",
            [("ua", "ru", "personnel", "lost", 438160)],
        ),
        (
            "Russia's army, which the Pentagon says has lost 2,000 tanks, is rearming.",
            [("us-dod", "ru", "tanks", "lost", 2000)],
        ),
        (
            "Hamas, which Israel says has lost 13,000 fighters, holds out in Rafah.",
            [("il", "hamas", "personnel", "lost", 13000)],
        ),
        (
            "Having lost 300 men, the Russian brigade withdrew, Kyiv said.",
            [("ua", "ru", "personnel", "lost", 300)],
        ),
        (
            "The Russian brigade, 300 of whose men were killed at Vuhledar, was withdrawn.",
            [(None, "ru", "personnel", "killed", 300)],
        ),
        (
            "The General Staff, whose reports nobody can check, says the Russians lost 900 soldiers in Ukraine.",
            [("ua-general-staff", "ru", "personnel", "lost", 900)],
        ),
    ],
)
def test_whom_a_clause_or_a_participle_says_to_lose(text: str, expected: list[tuple[object, ...]]) -> None:
    """A relative clause's antecedent and a participle's main clause say who lost."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An unpublished Armenian estimate put the country's losses at 4,100 dead.",
            [("am", "am", "personnel", "killed", 4100)],
        ),
        (
            "A secret Russian estimate puts the country's dead at 60,000.",
            [("ru", "ru", "personnel", "killed", 60000)],
        ),
        (
            "Zelensky put the country's military dead at 43,000.",
            [("ua-president", "ua", "personnel", "killed", 43000)],
        ),
        (
            "An internal Israeli count put the army's wounded at 5,000 in the war with Hamas.",
            [("il", "il", "personnel", "wounded", 5000)],
        ),
        (
            "Raid on Odesa: 38 drones downed, Ukraine's Air Force says.",
            [("ua-air-force", "ru", "uavs", "shot-down", 38)],
        ),
    ],
)
def test_whose_the_countrys_losses_are(text: str, expected: list[tuple[object, ...]]) -> None:
    """The country, the army and the nation are those of who is named before."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Syrian Democratic Forces said they had lost 11 fighters in the clashes.",
            [("Syrian Democratic Forces", "Syrian Democratic Forces", "personnel", "lost", 11)],
        ),
        (
            "The Karen National Union said that it had lost 14 men and captured 60 soldiers.",
            [
                ("Karen National Union", "Karen National Union", "personnel", "lost", 14),
                ("Karen National Union", None, "personnel", "captured", 60),
            ],
        ),
        (
            "The TPLF admitted losing 1,200 fighters.",
            [("TPLF", "TPLF", "personnel", "lost", 1200)],
        ),
        (
            "In Ukraine, the General Staff counted 1,140 Russian dead. In Sudan, the army said 54 RSF fighters had been killed.",
            [("ua-general-staff", "ru", "personnel", "killed", 1140), ("army", "rsf", "personnel", "killed", 54)],
        ),
        (
            "Strikes killed 31 people in a day, the ministry in Gaza said.",
            [("gaza-moh", "gaza", "people", "killed", 31)],
        ),
        (
            "Ukraine's General Staff said Russia lost 900 men. During May, by the same bulletins, Moscow lost 31,000 troops.",
            [
                ("ua-general-staff", "ru", "personnel", "lost", 900),
                ("ua-general-staff", "ru", "personnel", "lost", 31000),
            ],
        ),
        (
            "Britain's Defence Ministry puts Russia's dead at 15,000. Moscow gave its toll only once, when the Defense Ministry spoke of 1,200 dead.",
            [("uk-mod", "ru", "personnel", "killed", 15000), ("ru-mod", "ru", "personnel", "killed", 1200)],
        ),
    ],
)
def test_forces_without_an_id_and_digests(text: str, expected: list[tuple[object, ...]]) -> None:
    """A movement is a side of its own; a bare body is of the land with which its sentence begins."""
    assert told(text) == expected


def test_states_that_fought_before_are_no_onlookers() -> None:
    """Britain fights in its own war, whose ships were no kit that another sailed."""
    text = "The German Admiralty claims that nine British cruisers were sunk off Crete."
    assert told(text, date(1942, 5, 31)) == [("German Admiralty", "uk", "ships", "destroyed", 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the past day 12 drones were shot down.\n\nIn all, 310 aircraft, 150 helicopters, and 900 launchers have been destroyed since the start of the special military operation in Ukraine.",
            [
                (12, "interval", "2023-06-19", "2023-06-20"),
                (310, "cumulative", "2022-02-24", "2023-06-20"),
                (150, "cumulative", "2022-02-24", "2023-06-20"),
                (900, "cumulative", "2022-02-24", "2023-06-20"),
            ],
        ),
        (
            "Russia lost 14 tanks, 27 guns, and 31 trucks in the past day, Kyiv said.",
            [
                (14, "interval", "2023-06-19", "2023-06-20"),
                (27, "interval", "2023-06-19", "2023-06-20"),
                (31, "interval", "2023-06-19", "2023-06-20"),
            ],
        ),
    ],
)
def test_a_time_behind_a_row_that_ends_with_a_comma(text: str, expected: list[tuple[object, ...]]) -> None:
    """The comma before the last 'and' of a row parts nothing from the time behind it."""
    assert dated(text, date(2023, 6, 20)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In April Russia lost 30,000 troops. Its tank losses for the year come to 1,900.",
            [(30000, "interval", "2024-04-01", "2024-04-30"), (1900, "interval", "2024-01-01", "2024-12-30")],
        ),
        (
            "In the course of the year Russia lost 400,000 men in Ukraine.",
            [(400000, "interval", "2024-01-01", "2024-12-30")],
        ),
        (
            "In the course of June Kyiv added 86 Russian tanks.",
            [(86, "interval", "2024-06-01", "2024-06-30")],
        ),
        (
            "Kyiv says Russia has lost 90,000 men since August 2024. Scholz said in May that Russia had suffered 500,000 casualties.",
            [(90000, "cumulative", "2024-08-01", "2024-12-30"), (500000, "cumulative", "2022-02-24", None)],
        ),
        (
            "Strikes killed 12 in a day, the ministry in Gaza said, bringing the total since March to 1,900 dead and 4,300 injured.",
            [
                (12, "interval", "2024-12-29", "2024-12-30"),
                (1900, "cumulative", "2024-03-01", "2024-12-30"),
                (4300, "cumulative", "2024-03-01", "2024-12-30"),
            ],
        ),
        (
            "April brought the heaviest losses among civilians in the south of Ukraine in two years, with 190 killed, the UN said.",
            [(190, "interval", "2024-04-01", "2024-04-30")],
        ),
        (
            "Oryx, which counts nothing without a picture, has confirmed 900 Russian guns lost since February 2022.",
            [(900, "cumulative", "2022-02-24", "2024-12-30")],
        ),
    ],
)
def test_months_years_and_totals(text: str, expected: list[tuple[object, ...]]) -> None:
    """Which days a month's review, the year, an older count and a total are of."""
    assert dated(text, date(2024, 12, 30)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Historians consulted by the paper put the Russian dead at 150,000.",
            [("Historians", "ru", "personnel", "killed", 150000)],
        ),
        (
            "Shelling killed 12 people and injured 40, raising the toll to 1,900 dead and 4,300 injured, the ministry in Gaza said.",
            [
                ("gaza-moh", "gaza", "people", "killed", 12),
                ("gaza-moh", "gaza", "people", "wounded", 40),
                ("gaza-moh", "gaza", "people", "killed", 1900),
                ("gaza-moh", "gaza", "people", "wounded", 4300),
            ],
        ),
        (
            "In Ukraine, Russia lost 1,140 men, the General Staff said. In Myanmar, the junta lost 60 soldiers, the Arakan Army said.",
            [("ua-general-staff", "ru", "personnel", "lost", 1140), ("Arakan Army", "mm", "personnel", "lost", 60)],
        ),
    ],
)
def test_rebels_experts_and_lands(text: str, expected: list[tuple[object, ...]]) -> None:
    """Who is asked is no asker, rebels lose behind whoever tells it, and what opens a sentence says where."""
    assert told(text) == expected


def test_rebels_lose_behind_an_aside() -> None:
    """Whoever is said to tell it stands between them and their verb; an army is that of the only state named."""
    text = (
        "General Ivanov said Monday that 120 servicemen have been killed in the North Caucasus since May."
        " The insurgents, he added, have lost 700 killed."
    )
    assert [(row[1], row[4]) for row in told(text, date(2000, 2, 26))] == [("ru", 120), ("insurgents", 700)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gaza's Health Ministry said 40 people had been killed. Two Israeli soldiers were wounded on Sunday, the military said.",
            [("gaza-moh", "gaza", "people", "killed", 40), ("idf", "il", "personnel", "wounded", 2)],
        ),
        (
            "Air defences brought down 61 of 80 targets, Ukraine's air force said: 40 missiles and 21 drones.",
            [
                ("ua-air-force", "ru", "missiles and drones", "shot-down", 61),
                ("ua-air-force", "ru", "missiles", "shot-down", 40),
                ("ua-air-force", "ru", "uavs", "shot-down", 21),
            ],
        ),
        (
            "In the past day 40 sites were hit and three launchers, one radar and two drones were destroyed, Russia's Defence Ministry said.",
            [
                ("ru-mod", "ua", "launchers", "destroyed", 3),
                ("ru-mod", "ua", "radars", "destroyed", 1),
                ("ru-mod", "ua", "uavs", "destroyed", 2),
            ],
        ),
        (
            "Russia's 8th Combined Arms Army lost 14 vehicles, Kyiv said.",
            [("ua", "ru", "vehicles", "lost", 14)],
        ),
    ],
)
def test_armies_targets_and_clauses(text: str, expected: list[tuple[object, ...]]) -> None:
    """A bare army is the one that has a staff; targets shot down flew; a clause's verb ends at its 'and'."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Germany will give Ukraine 12 howitzers, Chancellor Olaf Scholz said on Monday. The package is worth 90 million euros.",
            [("de", "ua", "artillery", "pledged", 12), ("de", "ua", "aid-package", "pledged", 90000000)],
        ),
        (
            "The Netherlands added three launchers for Ukraine; Denmark pledged 70 million euros for guns.",
            [("dk", "ua", "aid-package", "pledged", 70000000)],
        ),
        (
            "The bill would give Kyiv $40 billion, Israel $9 billion.",
            [(None, "ua", "aid-package", "pledged", 40000000000), (None, "il", "aid-package", "pledged", 9000000000)],
        ),
    ],
)
def test_who_gives_behind_a_semicolon_and_to_whom(text: str, expected: list[tuple[object, ...]]) -> None:
    """A package is of who gave before, a clause's giver is its own, and each sum is given to whom it follows."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Pentagon said Russia had lost 9,000 men. Another paper, altered before it spread on Telegram, put the Russian dead at 1,600.",
            [("us-dod", "ru", "personnel", "lost", 9000), ("us-dod", "ru", "personnel", "killed", 1600)],
        ),
        (
            "The Telegram channel Rybar said 40 Ukrainian soldiers were killed.",
            [("Rybar", "ua", "personnel", "killed", 40)],
        ),
        (
            "Wagner's head Yevgeny Prigozhin said in June that his company had lost 7,000 men in Ukraine.",
            [("wagner", "wagner", "personnel", "lost", 7000)],
        ),
        (
            "Russia's governor spoke of one man hurt. Moscow's Defence Ministry claimed 22 drones downed over three Russian regions near Ukraine.",
            [("Russia's governor", "ru", "people", "wounded", 1), ("ru-mod", "ua", "uavs", "shot-down", 22)],
        ),
        (
            "Iran launched 90 drones at Israel on Sunday. U.S. Central Command said American forces destroyed 31 drones.",
            [("U.S. Central Command", "ir", "uavs", "destroyed", 31)],
        ),
    ],
)
def test_who_speaks_on_what_and_for_whom(text: str, expected: list[tuple[object, ...]]) -> None:
    """A platform is nobody, a channel has a name, a leader's men are his, and who launched loses what others take."""
    assert told(text) == expected
