"""Who gives, who is given, and in which currency, where a sum goes on without saying it again?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of


def _told(text: str, language: str, source: str = "paper") -> list[tuple[object, str, str, str, str | None]]:
    document = Document(document="own:aid", text=text, source=source, language=language, published_at=date(2024, 4, 24))
    return [
        (q.stated, label_of(claim.claimant), label_of(claim.subject), label_of(claim.outcome), q.unit)
        for claim in extract(document).claims
        if claim.topic == "aid" and (q := claim.quantity) is not None
    ]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "The Kiel Institute puts EU pledges to Ukraine at 144 billion euros, of which 77 billion had been allocated.",
            [(144e9, "kiel-institute", "ua", "pledged", "eur"), (77e9, "kiel-institute", "ua", "pledged", "eur")],
        ),
        (
            "en",
            "Germany has committed 17.7 billion euros in military aid to Ukraine, Britain 9.1 billion.",
            [(17.7e9, "de", "ua", "pledged", "eur"), (9.1e9, "uk", "ua", "pledged", "eur")],
        ),
        (
            "en",
            "Norway has promised Ukraine a second radar, and Spain 12 missiles.",
            [(12, "es", "ua", "pledged", "items")],
        ),
        (
            "en",
            "The bill sets aside $61 billion in aid for Ukraine and $26 billion for Israel. The Pentagon announced $1 billion in arms.",
            [(61e9, "", "ua", "pledged", "usd"), (26e9, "", "il", "pledged", "usd"), (1e9, "us-dod", "ua", "pledged", "usd")],
        ),
        ("en", "Canada gave Ukraine 64 million Canadian dollars in aid.", []),
        ("en", "Brussels has paid out 7.9 billion euros in aid to Kyiv.", [(7.9e9, "Brussels", "ua", "delivered", "eur")]),
        (
            "ru",
            "Евросоюз согласовал для Украины 50 млрд евро помощи: 33 млрд кредитами и 17 млрд грантами.",
            [(value * 1e9, "Евросоюз", "ua", "pledged", "eur") for value in (50, 33, 17)],
        ),
        (
            "uk",
            "США надали Україні $500 млн від російських активів, решта з обіцяних 20 млрд надійде пізніше.",
            [(5e8, "us", "ua", "delivered", "usd"), (2e10, "us", "ua", "pledged", "usd")],
        ),
    ],
)  # fmt: skip
def test_sums_and_givers(language: str, text: str, told: list[tuple[object, str, str, str, str | None]]) -> None:
    assert _told(text, language) == told


def test_a_monitor_tells_its_own_count_of_what_others_gave() -> None:
    text = "The United States has allocated 67 billion euros in aid to Ukraine, nothing of it since December."
    assert _told(text, "en", "kiel-institute") == [(67e9, "kiel-institute", "ua", "pledged", "eur")]


@pytest.mark.parametrize(
    ("text", "language", "given"),
    [
        ("30 танків вартістю 90 млн євро передала Україні Данія.", "uk", ["30 dk", "90000000 dk"]),
        ("20 гаубиц стоимостью 80 млн евро пообещал Украине в среду министр обороны ФРГ.", "ru", ["20 de", "80000000 de"]),
        ("Нидерланды передадут Украине 14 танков; четыре из них прибудут в марте.", "ru", ["14 nl", "4 nl"]),
        ("The Netherlands will send Ukraine 14 tanks; four of them will arrive in March.", "en", ["14 nl", "4 nl"]),
        ("Бюджетный комитет бундестага утвердил 2 млрд евро дополнительной помощи Украине.", "ru", ["2000000000 de"]),
        ("Бюджетний комітет бундестагу схвалив 2 млрд євро допомоги Україні.", "uk", ["2000000000 de"]),
        ("The Bundestag's budget committee approved 2 billion euros of aid for Ukraine.", "en", ["2000000000 de"]),
        ("Над Харьковом сбит самолёт стоимостью 40 млн долларов.", "ru", []),
        ("Бюджетный комитет утвердил 2 млрд евро расходов.", "ru", []),
    ],
)  # fmt: skip
def test_givers_behind_the_verb_what_kit_is_worth_and_parts_of_it(text: str, language: str, given: list[str]) -> None:
    document = Document(document="sha256:0", text=text, published_at=date(2024, 9, 6), source="desk", language=language)
    found = [claim for claim in extract(document).claims if claim.topic == "aid" and claim.quantity]
    assert [f"{claim.quantity.stated} {claim.claimant}" for claim in found if claim.quantity] == given
