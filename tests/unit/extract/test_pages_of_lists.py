"""Are a list's rows read by the line that heads them, whoever counts and whosever losses they are?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document


def rows(text: str, language: str, source: str) -> list[tuple[object, ...]]:
    told = Document(document="x", text=text, source=source, language=language, published_at=date(2024, 5, 15))
    return [
        (claim.quantity.stated, claim.claimant, claim.subject, claim.category, claim.outcome)
        for claim in extract(told).claims
        if claim.quantity is not None
    ]


UNDER_A_TITLE = [
    ("en", "oryx", "Attack on Europe: documenting {} equipment losses\n\nThe list is updated daily.\n", "Ukrainian"),
    ("en", "oryx", "List of {} losses\n\nLast updated on 14 May 2024. Every entry has a photograph.\n\n", "Ukrainian"),
    ("en", "oryx", "What {} has lost in the war\n\nWe count only what we can see.\n\n", "Ukraine"),
    ("uk", "oryx", "Перелік втрат {} армії\n\nДо списку внесено втрати, що мають фото.\n\n", "української"),
    ("uk", "warspotting", "Що втратила армія {}\n\nМи рахуємо лише побачене на знімках.\n\n", "України"),
    ("ru", "oryx", "Список потерь {} армии\n\nВ него внесены только потери, у которых есть фото.\n\n", "украинской"),
    ("ru", "warspotting", "Что потеряла армия {}\n\nМы считаем только то, что видно на снимках.\n\n", "Украины"),
]
TANKS = {"en": "Tanks", "uk": "Танки", "ru": "Танки"}


@pytest.mark.parametrize(("language", "source", "head", "whose"), UNDER_A_TITLE)
@pytest.mark.parametrize("row", ["{} (345)\n{} (21)", "{}: 345\n{}: 21", "- {} – 345\n- {} – 21", "{} (345)\n{} (21)."])
def test_a_page_lists_the_losses_its_title_names(language: str, source: str, head: str, whose: str, row: str) -> None:
    kinds = {"en": ("Tanks", "Aircraft"), "uk": ("Танки", "Літаки"), "ru": ("Танки", "Самолёты")}[language]
    assert rows(head.format(whose) + row.format(*kinds), language, source) == [
        (345, source, "ua", "tanks", "lost"),
        (21, source, "ua", "aircraft", "lost"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "claimant", "subject"),
    [
        ("en", "Ukrainian losses, according to Ukraine's General Staff:", "ua-general-staff", "ua"),
        ("en", "Russian losses, according to Ukraine's General Staff:", "ua-general-staff", "ru"),
        ("en", "Russian losses, according to Russia's Defense Ministry:", "ru-mod", "ru"),
        ("en", "The UK Ministry of Defence published its estimate of Ukrainian losses:", "uk-mod", "ua"),
        ("uk", "Втрати української армії за даними Генштабу ЗСУ:", "ua-general-staff", "ua"),
        ("uk", "Втрати російської армії за даними Міноборони Росії:", "ru-mod", "ru"),
        ("ru", "Потери украинской армии по данным Генштаба ВСУ:", "ua-general-staff", "ua"),
        ("ru", "Минобороны Великобритании опубликовало оценку потерь украинской армии:", "uk-mod", "ua"),
    ],
)
def test_a_head_may_say_that_a_body_counts_the_losses_of_either_side(
    language: str, text: str, claimant: str, subject: str
) -> None:
    parts = {
        "en": "destroyed: 210, captured: 60",
        "uk": "знищено: 210, захоплено: 60",
        "ru": "уничтожено: 210, захвачено: 60",
    }
    found = rows(f"{text}\n- {TANKS[language]} – 345 ({parts[language]})\n- {TANKS[language]} – 12", language, "ap")
    assert found == [
        (345, claimant, subject, "tanks", "lost"),
        (210, claimant, subject, "tanks", "destroyed"),
        (60, claimant, subject, "tanks", "captured"),
        (12, claimant, subject, "tanks", "lost"),
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Tanks (345, of which 210 destroyed)\nAircraft (21, including 4 damaged)", [345, 210, 21, 4]),
        ("Tanks 345\nAircraft 21", [345, 21]),
        ("Tanks 345 (+12)\nAircraft 21 (+1)", [345, 12, 21, 1]),
    ],
)
def test_rows_without_a_colon_are_rows(text: str, want: list[int]) -> None:
    found = rows(f"Ukrainian equipment losses as of 14 May 2024:\n{text}", "en", "oryx")
    assert [row[0] for row in found] == want
    assert {row[2] for row in found} == {"ua"}
    assert {row[3] for row in found} == {"tanks", "aircraft"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukrainian losses as of 12 May 2024:\nTotal tanks: 345. Destroyed: 210."),
        ("uk", "Втрати української армії станом на 12 травня 2024 року:\nУсього танків: 345. Знищено: 210."),
        ("ru", "Потери украинской армии по состоянию на 12 мая 2024 года:\nВсего танков: 345. Уничтожено: 210."),
    ],
)
def test_a_total_under_a_dated_head_ends_on_its_day(language: str, text: str) -> None:
    told = Document(document="x", text=text, source="oryx", language=language, published_at=date(2024, 5, 15))
    assert {claim.period.end for claim in extract(told).claims if claim.period is not None} == {date(2024, 5, 12)}
