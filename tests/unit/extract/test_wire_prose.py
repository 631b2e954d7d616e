"""Sentences of wire copy: who is quoted by whom, whom a war cost what, whose figures a clause puts, who goes on."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def read(text: str, day: date = date(2024, 6, 12), source: str = "daily") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str, source: str = "daily") -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for claim in read(text, source=source):
        names = [None if party is None else label_of(party) for party in (claim.claimant, claim.subject)]
        assert claim.quantity is not None
        rows.append((*names, label_of(claim.category or "-"), claim.outcome, claim.quantity.stated))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "RIA quoted the Russian defence ministry as saying 350 Ukrainian soldiers had been killed.",
            [("ru-mod", "ua", "personnel", "killed", 350)],
        ),
        (
            "In May the paper quoted US officials as putting Ukrainian dead at close to 68,000.",
            [("us-officials", "ua", "personnel", "killed", 68000)],
        ),
        (
            "A US intelligence report said the war had cost Russia some 2,300 tanks, a source who had read it said.",
            [("us-officials", "ru", "tanks", "lost", 2300)],
        ),
        (
            "The Ukrainian figures, which US officials put at close to 68,000 killed, are dwarfed by Russia's.",
            [("us-officials", "ua", "personnel", "killed", 68000)],
        ),
        (
            "Zelensky said 30,000 Ukrainian soldiers had died.\n\nOthers say more. The US puts the figure at 66,000 killed.",
            [("ua-president", "ua", "personnel", "killed", 30000), ("us", "ua", "personnel", "killed", 66000)],
        ),
        (
            "Israel says 1,150 people died that day. Its military says 70 soldiers have fallen since the operation began.",
            [("il", "il", "people", "killed", 1150), ("idf", "il", "personnel", "killed", 70)],
        ),
        (
            "Gaza's health ministry, which had not updated its toll for days, last reported 11,090 deaths.",
            [("gaza-moh", "gaza", "people", "killed", 11090)],
        ),
        (
            "Russia lost 420 tanks and Ukraine 130 in the battle, Oryx found.",
            [("oryx", "ru", "tanks", "lost", 420), ("oryx", "ua", "tanks", "lost", 130)],
        ),
        (
            "Pakistan disputes the numbers. It says 190 of its men died.",
            [("pk", "pk", "personnel", "killed", 190)],
        ),
    ],
)
def test_the_end_of_the_chain_speaks(text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 22 people were killed in Israeli air attacks on central Beirut, Lebanese medics said.",
            [("lb", 22)],
        ),
        (
            "The army said four Israeli soldiers were killed in Rafah; seven others were wounded.",
            [("il", 4), ("il", 7)],
        ),
        ("The number of prisoners taken by Ukrainian troops has passed 600, Kyiv said.", [("ru", 600)]),
        (
            "The hospital counted 16 people killed by Iranian missiles in Haifa and 40 wounded.",
            [("il", 16), ("il", 40)],
        ),
        ("Kyiv handed back the bodies of 40 Russian soldiers and received 210 of its own.", [("ru", 40), ("ua", 210)]),
    ],
)
def test_whose_people_and_prisoners_they_are(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(row[1], row[4]) for row in told(text)] == expected


def test_what_pictures_show_is_the_documents_own() -> None:
    text = (
        "General Ivan Petrenko said Ukraine controls 93 settlements in Kursk Oblast. Geolocated footage indicates that"
        " Ukrainian forces advanced two kilometers west of Sudzha."
    )
    assert [row[0] for row in told(text, source="isw")] == ["Ivan Petrenko", "isw"]


def test_a_dateline_speaks_for_its_own_troops() -> None:
    text = "FROM THE FRONTS\n\nPETROGRAD, Wednesday.- Our troops on the Lipa took 300 officers and 12,000 men."
    found = read(text, date(1916, 7, 20), "paper-1916")
    assert [claim.claimant for claim in found] == ["ru", "ru"]


@pytest.mark.parametrize(
    "text",
    [
        "Russia's ministry admitted that soldiers died when four HIMARS rockets hit a school in Makiivka.",
        "It said 99 of 109 drones had been shot down, Kyiv's air force reported.",
        "Some 50 attackers had approached the post before 30 insurgents were killed, NATO said.",
    ],
)
def test_what_is_counted_but_not_lost(text: str) -> None:
    assert {row[4] for row in told(text)} <= {99, 30}


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("Since the 1st of June Ukraine has taken 300 Russian soldiers, Kyiv said.", "cumulative", (6, 1), (6, 12)),
        ("Since last Monday 700 people have been killed in Lebanon, medics said.", "cumulative", (6, 10), (6, 12)),
        ("Ukraine lost 90 tanks in the fighting of June 3 and 4 at Kupiansk, Moscow said.", "interval", (6, 3), (6, 4)),
        (
            "Russia lost 364 tanks between January 10, 2024, and February 17, 2024, Kyiv said.",
            "interval",
            (1, 10),
            (2, 17),
        ),
        ("Kyiv says it has captured 40 men since it opened its offensive on June 2.", "cumulative", (6, 2), (6, 12)),
    ],
)
def test_windows_and_starts(text: str, kind: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    (claim,) = read(text)
    assert claim.period is not None
    assert (claim.period.kind, claim.period.start, claim.period.end) == (kind, date(2024, *start), date(2024, *end))


def test_a_clock_that_opens_a_line_is_no_figure() -> None:
    text = "14.20 Kyiv says 12 Russian drones were shot down.\n\n14.05 Moscow says 30 Ukrainian drones were shot down."
    assert [row[4] for row in told(text)] == [12, 30]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Russian missile attack on Kyiv killed one person and injured 12, the city's administration said.",
            [("ua", "people", "killed", 1), ("ua", "people", "wounded", 12)],
        ),
        (
            "A Ukrainian strike on Rylsk in Russia's Kursk region killed six people, the governor said.",
            [("ru", "people", "killed", 6)],
        ),
        (
            "Israel says 1,400 of its people have been killed and 199 taken hostage.",
            [("il", "people", "killed", 1400), ("il", "people", "captured", 199)],
        ),
    ],
)
def test_people_where_they_were_hurt(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [row[1:] for row in told(text)] == expected


def test_a_second_verb_shares_the_subject_before() -> None:
    text = "Asked about losses, Vladimir Putin declined to give a number but said 19,000 Ukrainian soldiers had died."
    assert [row[0] for row in told(text)] == ["ru-president"]


def test_how_many_are_somewhere_is_no_loss() -> None:
    text = "Some 40 North Korean soldiers died, Kyiv said. Washington confirmed only that 10,000 are in the region."
    assert [row[4] for row in told(text)] == [40]
