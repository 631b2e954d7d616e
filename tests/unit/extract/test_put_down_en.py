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
            "Prime Minister Keir Starmer on Thursday said Russia had lost 40 tanks.",
            [("Keir Starmer", "ru", "tanks", "lost", 40)],
        ),
        (
            "Governor Roman Busargin on Friday reported 3 dead in Engels.",
            [("Roman Busargin", "ru", "people", "killed", 3)],
        ),
        (
            "Foreign Minister Radoslaw Sikorski in Warsaw said Russia had lost 40 tanks.",
            [("Radoslaw Sikorski", "ru", "tanks", "lost", 40)],
        ),
        (
            "President Joe Biden on Thursday announced nearly $8 billion in military assistance for Ukraine.",
            [("us", "ua", "aid-package", "pledged", 8000000000)],
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
            "The Syrian Observatory for Human Rights, which is based in Britain, said rebels had killed 40 soldiers.",
            [("Syrian Observatory for Human Rights", "sy", "personnel", "killed", 40)],
        ),
        (
            "The Sudan Doctors Network, headquartered in Washington, said 31 civilians had died in El Fasher.",
            [("Sudan Doctors Network", "sd", "civilians", "killed", 31)],
        ),
        (
            "The rebels stormed two police stations and killed 40 soldiers.",
            [(None, None, "personnel", "killed", 40)],
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
            "Ukraine's air force said it downed 56 drones. It added that it had lost track of 58 drones.",
            [("ua-air-force", "ru", "uavs", "shot-down", 56), ("ua-air-force", "ru", "uavs", "lost", 58)],
        ),
        (
            "Moscow said its air defences had intercepted 101 Ukrainian drones overnight, 53 of them above the Bryansk region.",
            [("ru", "ua", "uavs", "shot-down", 101), ("ru", "ua", "uavs", "shot-down", 53)],
        ),
        (
            "Documenting Russian equipment losses during the 2022 Russian invasion of Ukraine: 1,712 tanks.",
            [(None, "ru", "tanks", "lost", 1712)],
        ),
        (
            "Ukraine's population has shrunk by at least 10 million people since the invasion.",
            [],
        ),
        (
            "Putin estimated that almost 5,000 people had died on both sides.",
            [("ru-president", "both sides", "people", "killed", 5000)],
        ),
        (
            "North Korean troops fighting for Russia in the Kursk region have suffered 300 casualties, a U.S. official said.",
            [("us-officials", "kp", "personnel", "casualties", 300)],
        ),
        (
            "The analysts at Oryx, who take nothing on faith, have now confirmed 3,400 Russian tanks lost.",
            [("oryx", "ru", "tanks", "lost", 3400)],
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
            "The General Staff, whose numbers are not verified, says the Russians lost 32,420 soldiers in Ukraine.",
            [("ua-general-staff", "ru", "personnel", "lost", 32420)],
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
            "A confidential Ukrainian estimate put the country's losses at 80,000 dead.",
            [("ua", "ua", "personnel", "killed", 80000)],
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
            "Overnight attack on Ukraine: 430 drones shot down, Ukraine's Air Force says.",
            [("ua-air-force", "ru", "uavs", "shot-down", 430)],
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
            "Ukraine's General Staff said Russia lost 900 men. Since February 24, 2022, by the same reports, Moscow has lost 786,470 troops.",
            [
                ("ua-general-staff", "ru", "personnel", "lost", 900),
                ("ua-general-staff", "ru", "personnel", "lost", 786470),
            ],
        ),
        (
            "Britain's Defence Ministry puts Russia's dead at 15,000. Moscow last updated its toll on March 25, when the Defense Ministry gave 1,351 killed.",
            [("uk-mod", "ru", "personnel", "killed", 15000), ("ru-mod", "ru", "personnel", "killed", 1351)],
        ),
    ],
)
def test_forces_without_an_id_and_digests(text: str, expected: list[tuple[object, ...]]) -> None:
    """A movement is a side of its own; a bare body is of the land with which its sentence begins."""
    assert told(text) == expected


def test_states_that_fought_before_are_no_onlookers() -> None:
    """Britain fights in its own war, whose bombers were no kit that another flew."""
    text = "The German High Command claims that 36 British bombers were shot down over the Ruhr."
    assert told(text, date(1943, 5, 31)) == [("German High Command", "uk", "aircraft", "shot-down", 36)]
