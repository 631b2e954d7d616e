"""English counts that stand before their noun, sides that begin what a total counts from, and days in words."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def read(text: str, day: date = date(2024, 10, 27), source: str = "daily") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for claim in read(text):
        names = [None if party is None else label_of(party) for party in (claim.claimant, claim.subject)]
        assert claim.quantity is not None
        rows.append((*names, label_of(claim.category or "-"), claim.outcome, claim.quantity.stated))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russia's defence ministry on Tuesday raised to 71 the number of its soldiers killed in the strike.",
            [("ru-mod", "ru", "personnel", "killed", 71)],
        ),
        (
            "Ukraine's Defence Ministry on Friday updated, to 46, the number of its servicemen who died in the raid.",
            [("ua-mod", "ua", "personnel", "killed", 46)],
        ),
        (
            "Israel's military revised downward, to 28, the number of its soldiers wounded in the attack.",
            [("idf", "il", "personnel", "wounded", 28)],
        ),
        (
            "Ukraine's General Staff updated to 412,000 its count of Russian losses since the invasion.",
            [("ua-general-staff", "ru", "personnel", "lost", 412000)],
        ),
        (
            "Gaza's Health Ministry raised to 41,200 the number of Palestinians killed since October 7.",
            [("gaza-moh", "gaza", "people", "killed", 41200)],
        ),
        ("Kyiv revised to 46 its death toll from the shelling.", [("ua", "ua", "personnel", "killed", 46)]),
    ],
)
def test_a_count_brought_to_a_number_before_its_noun(text: str, expected: list[tuple[object, ...]]) -> None:
    """The noun behind the number says what it counts, the verb whose count it is."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ukraine's General Staff said 640 Russians were killed, which would lift the number of Russian dead to 98,400.",
            [
                ("ua-general-staff", "ru", "personnel", "killed", 640),
                ("ua-general-staff", "ru", "personnel", "killed", 98400),
            ],
        ),
        ("The law would bring the number of tanks to 300.", []),  # a plan is no loss
        (
            "Russian forces have gone through 700 tanks and 800 guns since the spring, Kyiv said.",
            [("ua", "ru", "tanks", "lost", 700), ("ua", "ru", "artillery", "lost", 800)],
        ),
        (
            "The Ministry of Health (MoH) in Gaza says 31 people were killed and 54 were injured.",
            [("gaza-moh", "gaza", "people", "killed", 31), ("gaza-moh", "gaza", "people", "wounded", 54)],
        ),
        (
            "The IDF said it had killed 900 Hamas gunmen. The army's own death toll stands at 75.",
            [("idf", "hamas", "personnel", "killed", 900), ("idf", "il", "personnel", "killed", 75)],
        ),
        ("By Israel's own death toll, 340 soldiers have been killed.", [("il", "il", "personnel", "killed", 340)]),
        (
            "Ukraine's air force said it shot down 15 rockets. The hotel had six floors and 44 rooms.",
            [("ua-air-force", "ru", "rockets", "shot-down", 15)],
        ),
    ],
)
def test_totals_that_follow_and_bodies_that_own_them(text: str, expected: list[tuple[object, ...]]) -> None:
    """A total is told politely, a name goes on behind its bracket, and a body's own toll is of its own side."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "subject", "start"),
    [
        ("Since Russia invaded Ukraine, it has lost 300 tanks.", "ru", date(2022, 2, 24)),
        ("Since Israel began its ground operation, it has lost 20 tanks.", "il", None),
        ("Since Israel invaded Gaza, it has lost 20 tanks.", "il", None),
        ("Since Russia opened its offensive on the town of Vovchansk, it has lost 300 tanks.", "ru", None),
        ("Since Russia launched its assault on the Donetsk town of Toretsk, it has lost 300 tanks.", "ru", None),
        ("Since Moscow renewed its attacks near the city of Kupiansk, it has lost 70 tanks.", "ru", None),
        ("Since Israel began its ground operation, Hamas says it has lost 400 fighters.", "hamas", None),
    ],
)
def test_who_began_what_a_total_counts_from(text: str, subject: str, start: date | None) -> None:
    """ "It" takes up the side that the start names; an offensive on one town is not the war's first day."""
    (claim,) = read(text)
    assert (claim.subject, claim.period and claim.period.kind) == (subject, "cumulative")
    assert claim.period is not None
    assert claim.period.start == start


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ukraine has lost 30 tanks since the seventh of October.", ("2024-10-07", "2024-10-27")),
        ("Russia lost 30 tanks between the first and the tenth of May.", ("2024-05-01", "2024-05-10")),
        ("On the twenty-fourth of February 2023 Ukraine lost 12 tanks.", ("2023-02-24", "2023-02-24")),
        ("The first may be lost: Russia lost 30 tanks in June.", ("2024-06-01", "2024-06-30")),
    ],
)
def test_days_of_a_month_in_words(text: str, days: tuple[str, str]) -> None:
    """A day in words is one before "of" and its month."""
    (claim,) = read(text)
    assert claim.period is not None
    assert (str(claim.period.start), str(claim.period.end)) == days


def test_a_figure_given_at_the_start_of_a_month_is_an_older_statement() -> None:
    """The month is that of the statement, not of the losses."""
    first, then = read(
        "Ukraine's army says 31,000 of its men have died since the invasion began. At the beginning of June, the army put "
        "its dead at 29,500."
    )
    assert first.period is not None
    assert then.period is not None
    assert (first.period.kind, then.period.kind, then.period.end) == ("cumulative", "cumulative", None)
