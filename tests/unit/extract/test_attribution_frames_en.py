"""Is a teller read in whatever frame a reporter names him, in a text where others speak too?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

BEFORE = "Russia launched 90 drones overnight, the Air Force said. It shot down 70 of them.\n\n"
TELLERS = [
    ("Governor Oleh Syniehubov", "Oleh Syniehubov"),
    ("the State Emergency Service", "State Emergency Service"),
    ("the British Defence Ministry", "uk-mod"),
]
FRAMES = [
    "By the estimate of {teller}, {told}.",
    "By the calculations of {teller}, {told}.",
    "On the word of {teller}, {told}.",
    "{told}, as {teller} put it.",
    "{told}, as {teller} put it on Monday.",
    "{told}, on the count of {teller}.",
    "Word came from {teller} on Monday that {told}.",
    "{told}. {teller} announced this on Monday.",
    "{told}. {teller} gave the figure on Monday.",
    "{told}. So said {teller} on Monday.",
    "{told}. It was announced by {teller}.",
    "{told}. The figure comes from {teller}.",
    "{told}. That is what {teller} said on Monday.",
]


def claims(text: str) -> list[tuple[float | None, str, str]]:
    told = Document(document="x", text=text, source="reuters", language="en", published_at=date(2024, 3, 28))
    return [
        (claim.quantity.stated, label_of(claim.claimant), label_of(claim.subject))
        for claim in extract(told).claims
        if claim.quantity is not None
    ]


def sentence(frame: str, teller: str, told: str) -> str:
    parts = frame.format(teller=teller, told=told).split(". ")
    return ". ".join(part[:1].upper() + part[1:] for part in parts)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("teller", "name"), TELLERS)
def test_a_teller_in_every_frame(frame: str, teller: str, name: str) -> None:
    found = claims(BEFORE + sentence(frame, teller, "at least seven people were killed in Kharkiv"))
    assert found[-1] == (7, name, "ua")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The General Staff in Kyiv said that Russia's war on Ukraine has cost it 1,001,560 casualties.",
            (1001560, "ua-general-staff", "ru"),
        ),
        (
            (
                "Russian forces are crawling towards Pokrovsk. The Ukrainian General Staff said that three autumn months "
                "cost them 125,800 casualties."
            ),
            (125800, "ua-general-staff", "ru"),
        ),
        ("Ukraine said the war had cost it 31,000 dead.", (31000, "ua", "ua")),
        (
            (
                "Two Russian missiles hit the town on Sunday. Ukraine's State Emergency Service said that the strike killed "
                "34 people."
            ),
            (34, "Ukraine's State Emergency Service", "ua"),
        ),
        (
            (
                "MOSCOW, February 6. /TASS/. The Defense Ministry said that Russia's Battlegroup South eliminated 300 "
                "Ukrainian servicemen. The enemy's losses there also included two tanks."
            ),
            (2, "ru-mod", "ua"),
        ),
    ],
)
def test_whose_loss_where_the_teller_opens_the_sentence(text: str, expected: tuple[float, str, str]) -> None:
    assert claims(text)[-1] == expected
