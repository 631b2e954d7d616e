"""Whose report is a figure in texts of several voices, and which time behind a list holds for all of it?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def claims(text: str, *, language: str = "en", source: str = "newsweek", day: str = "2024-03-28") -> list[Claim]:
    document = Document(
        document="sha256:x", text=text, source=source, published_at=date.fromisoformat(day), language=language
    )
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def said(text: str, **more: str) -> list[tuple[str, str, str, str]]:
    found = claims(text, **more)
    return [(label_of(c.claimant), label_of(c.subject), label_of(c.category), label_of(c.outcome)) for c in found]


def spans(text: str, **more: str) -> list[tuple[str, str, str]]:
    found = [claim.period for claim in claims(text, **more) if claim.period is not None]
    return [(p.kind, str(p.start), str(p.end)) for p in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # "took" with casualties for its object makes its subject the loser
        (
            "Russia took 870 casualties in February, the UK Ministry of Defence said.",
            "en",
            [("uk-mod", "ru", "personnel", "casualties")],
        ),
        # a relative clause between an issuer and its verb
        (
            "Ukraine's General Staff, whose crews fired 60 rockets, said that Russia had lost four tanks.",
            "en",
            [("ua-general-staff", "ru", "tanks", "lost")],
        ),
        # "the ministry's count" goes back to the ministry, not to the last speaker
        (
            """The Gaza Health Ministry said 12 people were killed. The Israeli military said two Israeli soldiers died.
            By the ministry's count 300 people have been killed since Friday.""".replace("\n           ", ""),
            "en",
            [
                ("gaza-moh", "gaza", "people", "killed"),
                ("idf", "il", "personnel", "killed"),
                ("gaza-moh", "gaza", "people", "killed"),
            ],
        ),
        # a regional office keeps its region
        (
            "Погибли шесть мирных жителей, сообщил губернатор Брянской области.",
            "ru",
            [("губернатор Брянской области", "ru", "civilians", "killed")],
        ),
        # a deputy speaks by his own name, not for the organisation
        (
            "За неделю убиты 90 украинских солдат, заявил заместитель министра обороны РФ Иван Петров.",
            "ru",
            [("Иван Петров", "ua", "personnel", "killed")],
        ),
        # another state's ministry is no side's own
        (
            "За сутки армянская армия потеряла 40 танков, утверждает азербайджанское Минобороны.",
            "ru",
            [("азербайджанское Минобороны", "am", "tanks", "lost")],
        ),
    ],
)
def test_whose_report(text: str, language: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert said(text, language=language) == expected


def test_a_title_is_the_documents_voice() -> None:
    text = "ADMIRALTY COMMUNIQUE\n\nOur submarines sank three German destroyers on Friday."
    assert {label_of(claim.claimant) for claim in claims(text, source="old-paper", day="1941-05-10")} == {"ADMIRALTY"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In all, 900 Russian tanks and 80 guns have been destroyed since the start of the invasion.",
            [("cumulative", "2022-02-24", "2024-03-28")] * 2,
        ),
        ("Kyiv now claims 900 Russian tanks and 80 guns overall.", [("cumulative", "2022-02-24", "2024-03-28")] * 2),
        ("Between March 3 and March 9 Russia lost 90 tanks.", [("interval", "2024-03-03", "2024-03-09")]),
        (
            "The UK Ministry of Defence said average daily Russian casualties in January 2024 were 850.",
            [("rate", "2024-01-01", "2024-01-31")],
        ),
    ],
)
def test_which_time(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert spans(text) == expected


def test_what_a_package_holds_is_pledged() -> None:
    text = "Germany announced a package of $700 million for Ukraine on Friday. It comprises 15 tanks and 22 howitzers."
    assert [(c.topic, label_of(c.outcome)) for c in claims(text)] == [("aid", "pledged")] * 3


def test_by_and_to_are_two_numbers() -> None:
    text = "The General Staff raised its estimate of Russian losses by 900 to 440,000."
    assert [c.quantity.stated for c in claims(text) if c.quantity is not None] == [900, 440000]
