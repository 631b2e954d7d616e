"""What does one document's text give: claims, ignored numbers, unread ones?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import Extraction, extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def read(text: str, *, source: str = "newsweek", day: str = "2024-09-12", language: str = "en") -> Extraction:
    document = Document(
        document="sha256:x", text=text, source=source, published_at=date.fromisoformat(day), language=language
    )
    return extract(document)


def row(claim: Claim) -> tuple[str, str, str, str, object]:
    assert claim.quantity is not None
    stated = claim.quantity.stated
    return label_of(claim.claimant), label_of(claim.subject), label_of(claim.category), label_of(claim.outcome), stated


def rows(text: str, **more: str) -> list[tuple[str, str, str, str, object]]:
    return [row(claim) for claim in read(text, **more).claims if claim.quantity is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the issuer stands behind, the side before its verb
        (
            "Russia lost 40 tanks and nine guns overnight, Ukraine's General Staff said.",
            [("ua-general-staff", "ru", "tanks", "lost", 40), ("ua-general-staff", "ru", "artillery", "lost", 9)],
        ),
        # the noun stands to the left of its number
        (
            "The General Staff put Russian casualties at 500,080.",
            [("ua-general-staff", "ru", "personnel", "casualties", 500080)],
        ),
        # one count for two kinds
        (
            "Russia's Defense Ministry said Ukraine had lost 210 tanks and other armored vehicles.",
            [("ru-mod", "ua", "tanks-and-armour", "lost", 210)],
        ),
        # a verb that follows holds for the whole list
        (
            "Twelve tanks and three drones were destroyed, Ukraine's General Staff said.",
            [("ua-general-staff", "ru", "tanks", "destroyed", 12), ("ua-general-staff", "ru", "uavs", "destroyed", 3)],
        ),
        # a part takes its noun from the whole
        (
            "Oryx says Russia has lost 70 helicopters, 41 of them shot down.",
            [("oryx", "ru", "helicopters", "lost", 70), ("oryx", "ru", "helicopters", "shot-down", 41)],
        ),
        # totals in the order of the list before
        (
            "Ukraine's General Staff claimed six tanks and 30 drones, for respective totals of 8,100 and 14,000.",
            [
                ("ua-general-staff", "ru", "tanks", "lost", 6),
                ("ua-general-staff", "ru", "uavs", "lost", 30),
                ("ua-general-staff", "ru", "tanks", "lost", 8100),
                ("ua-general-staff", "ru", "uavs", "lost", 14000),
            ],
        ),
    ],
)
def test_claims(text: str, expected: list[tuple[str, str, str, str, object]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("About 90,000 Russian troops are deployed near the border, where losses are heavy.", "strength"),
        ("Ukrainian gunners killed nobody but repelled 45 assaults.", "event count"),
        ("He did not say that 7,000 soldiers had been killed.", "negated"),
        ("Russia launched 60 drones, and Ukraine lost nothing.", "launched"),
    ],
)
def test_ignored_with_the_rule_named(text: str, rule: str) -> None:
    found = read(text)
    assert not [claim for claim in found.claims if claim.quantity is not None]
    assert rule in {number.rule for number in found.unread}


def test_every_quote_reproduces() -> None:
    text = "Russia\u00a0lost 1\u202f250 sol\u00addiers and 4 tanks, Kyiv said."
    for claim in read(text).claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact


def test_headline_takes_the_issuer_of_the_body() -> None:
    text = "Russia Loses 990 Troops: Kyiv\n\nMoscow's army lost 990 soldiers, Ukraine's General Staff said on Thursday."
    assert {entry[0] for entry in rows(text)} == {"ua-general-staff"}


def test_a_loss_free_text_gives_nothing() -> None:
    found = read("The council met for 3 hours and approved 12 new bus lines. Fares rise by 4 percent.")
    assert found.claims == ()
