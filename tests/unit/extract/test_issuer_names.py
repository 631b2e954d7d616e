"""Is an issuer named the same wherever its name stands: before its verb, behind it, behind "according to"?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

PLACES = (
    "{} said 40 Russian soldiers were killed on Monday.",
    "On Monday 40 Russian soldiers were killed, {} said.",
    "At least 40 soldiers were killed on Monday, according to {}.",
    '"We know of 40 dead soldiers," said {}.',
    "{} has put the number of soldiers killed at 40.",
)
NAMES = {
    "Moscow's Ministry of Defense": "ru-mod",
    "the Ministry of Defence of Russia": "ru-mod",
    "Russia's MoD": "ru-mod",
    "the British Ministry of Defence": "uk-mod",
    "the General Staff of Ukraine's Armed Forces": "ua-general-staff",
    "the Ukrainian army's general staff": "ua-general-staff",
    "Ukraine's military intelligence agency": "Ukraine's military intelligence agency",
    "the Ministry of Health in the Gaza Strip": "gaza-moh",
    "the UN human rights office": "UN human rights office",
    "the Center for Strategic and International Studies": "Center for Strategic and International Studies",
    "a senior US defence official": "us-officials",
    "a Russian military blogger": "Russian military blogger",
    "Kharkiv governor Oleh Syniehubov": "Oleh Syniehubov",
    "Armenia's prime minister, Nikol Pashinyan,": "Nikol Pashinyan",
    "the mayor of Kharkiv, Ihor Terekhov,": "Ihor Terekhov",
    "analyst Ruslan Leviev": "Ruslan Leviev",
    "local authorities": "local authorities",
    "regional prosecutors": "regional prosecutors",
    "UNICEF": "UNICEF",
}


@pytest.mark.parametrize(("printed", "meant"), NAMES.items())
def test_an_issuer_is_named_wherever_it_stands(printed: str, meant: str) -> None:
    for place in PLACES:
        start = printed[0].upper() + printed[1:] if place.startswith("{}") else printed
        text = place.format(start).replace(",.", ".")
        found = extract(
            Document(document="sha256:x", text=text, source="daily", language="en", published_at=date(2024, 6, 12))
        ).claims
        said = {label_of(claim.claimant) if claim.claimant else None for claim in found if claim.quantity is not None}
        assert {str(name).removeprefix("The ").casefold() for name in said} == {meant.casefold()}, text


def test_officials_who_speak_are_not_counted() -> None:
    text = "Some 40 soldiers died on Monday, according to two senior American officials."
    found = extract(
        Document(document="sha256:x", text=text, source="daily", language="en", published_at=date(2024, 6, 12))
    ).claims
    assert [(claim.quantity.stated, claim.claimant) for claim in found if claim.quantity] == [(40, "us-officials")]


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("ВСУ потеряли 600 человек, заявил начальник Генерального штаба ВС РФ Валерий Герасимов.", "ru", "Валерий Герасимов"),
        ("ЗСУ втратили 600 осіб, заявив начальник Генерального штабу ЗС РФ Валерій Герасимов.", "uk", "Валерій Герасимов"),
        ("Россия потеряла 600 человек, сообщил главнокомандующий ВСУ Александр Сырский.", "ru", "ua-armed-forces"),
        ("Ukraine lost 600 men, said the chief of the General Staff of the Russian Armed Forces.", "en", "ru-armed-forces"),
        ("Россия потеряла 60 танков, сказал во вторник на прямой линии президент Владимир Зеленский.", "ru", "ua-president"),
        ("Росія втратила 60 танків, сказав у вівторок на зустрічі з послами Зеленський.", "uk", "ua-president"),
        ("Украина потеряла 60 танков, сказал в ходе прямой линии президент Владимир Путин.", "ru", "ru-president"),
        ("С российской стороны портал LostSum насчитал 4 тысячи убитых.", "ru", "LostSum"),
        ("З українського боку проєкт «Пам'ятка» нарахував 4 тисячі загиблих.", "uk", "Пам'ятка"),
        ("Россия потеряла 60 танков, сообщает группа Armour Insight.", "ru", "Armour Insight"),
        ("Проект «Имена», который помогает семьям, насчитал 4 тысячи убитых россиян.", "ru", "Имена"),
        ("I Want to Return said 600 Russian soldiers had been killed in May.", "en", "I Want to Return"),
        ("The German report, though silent on guns, says that 60 British tanks were destroyed.", "en", "de"),
        ("Минобороны РФ, хотя и понесло потери, утверждает, что уничтожено 60 танков ВСУ.", "ru", "ru-mod"),
    ],
)  # fmt: skip
def test_offices_projects_and_asides(text: str, language: str, who: str) -> None:
    found = extract(
        Document(document="sha256:x", text=text, source="daily", language=language, published_at=date(2024, 6, 12))
    ).claims
    assert [label_of(claim.claimant) for claim in found if claim.quantity and claim.claimant] == [who]
