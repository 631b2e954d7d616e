"""Who fell to weapons that are the subject of the sentence, to the speaker's own blow, and for whom do heads speak?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

Found = list[tuple[object, object, str, float | None]]


def found(text: str, language: str = "en") -> Found:
    document = Document(document="d", text=text, source="wire", published_at=date(2025, 3, 11), language=language)
    return [
        (
            claim.claimant if isinstance(claim.claimant, str | None) else label_of(claim.claimant),
            claim.subject,
            label_of(claim.category),
            claim.quantity.stated,
        )
        for claim in extract(document).claims
        if claim.quantity is not None
    ]


@pytest.mark.parametrize("dateline", ["", "KYIV, March 11 (Wire) - "])
@pytest.mark.parametrize(
    "text",
    [
        "Three Russian missiles that slammed into the centre of Poltava on Monday killed 27 people, the mayor said.",
        "Three Russian missiles which hit a market in Poltava killed 27 people, the mayor said.",
        "Three drones that came down on a block of flats in Poltava killed 27 people, the mayor said.",
        "Four rockets rained down on Poltava and killed 27 people, the mayor said.",
        "Three missiles fired by Russia killed 27 people in Poltava, the mayor said.",
    ],
)
def test_weapons_that_kill_are_no_loss(text: str, dateline: str) -> None:
    assert found(dateline + text) == [("mayor", "ua", "people", 27)]


@pytest.mark.parametrize(
    ("language", "text", "whose"),
    [
        ("en", "Russia's Defence Ministry said its forces fired two missiles at a meeting and 70 servicemen were killed.", "ua"),
        ("en", "Ukraine's General Staff said its drones had attacked a barracks and 70 soldiers were killed.", "ru"),
        ("en", "Russia's Defence Ministry said its troops carried out a strike on a camp and 70 soldiers died.", "ua"),
        ("en", "Russia's Defence Ministry said Ukraine had fired four missiles at a camp and that 70 soldiers died.", "ru"),
        ("en", "Russia's Defence Ministry said that its base had been hit and 70 servicemen were killed.", "ru"),
        ("ru", "Минобороны РФ сообщило, что нанесло удар по сбору командиров и что погибли 70 военнослужащих.", "ua"),
        ("ru", "Минобороны РФ сообщило, что украинские войска нанесли удар по казарме и что погибли 70 военнослужащих.",
         "ru"),
        ("uk", "Генштаб ЗСУ повідомив, що його сили завдали удару по штабу і що загинули 70 військовослужбовців.", "ru"),
    ],
)  # fmt: skip
def test_who_fell_to_the_speakers_blow(language: str, text: str, whose: str) -> None:
    assert [one[1:] for one in found(text, language)] == [(whose, "personnel", 70)]


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("Air Force Commander Petro Hai", "ua-air-force"),
        ("Air Force Commander Lt. Gen. Petro Hai", "ua-air-force"),
        ("Lieutenant General Petro Hai, the Air Force Commander,", "ua-air-force"),
        ("Air Force head Gen. Petro Hai", "ua-air-force"),
        ("Navy Commander Petro Hai", "ua-navy"),
        ("Defence Minister Petro Hai", "ua-mod"),
        ("Security Service Head Petro Hai", "Petro Hai"),
    ],
)
def test_a_head_in_capitals_stands_for_the_body(who: str, body: str) -> None:
    text = f"Ukraine was raided overnight. {who} said 44 Russian drones had been shot down."
    assert found(text) == [(body, "ru", "uavs", 44)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The U.N. human rights office said its monitors have confirmed 612 civilian deaths.", "U.N. human rights office"),
        ("Human Rights Watch said that its researchers had documented 612 civilian deaths.", "Human Rights Watch"),
    ],
)  # fmt: skip
def test_its_own_people_count_for_a_body(text: str, body: str) -> None:
    before = "The Armed Forces of Ukraine said 300 soldiers were killed.\n\n"
    assert found(before + text)[-1][0] == body
