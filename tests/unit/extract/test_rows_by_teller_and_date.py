"""Are rows read whose label is no thing: who tells it, which side, which day or month?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Named


def claims(text: str, language: str) -> list[tuple[object, ...]]:
    told = Document(document="x", text=text, source="ap", language=language, published_at=date(2024, 5, 15))
    return [
        (
            claim.quantity.stated,
            claim.claimant.name if isinstance(claim.claimant, Named) else claim.claimant,
            claim.subject,
            claim.category,
            (str(claim.period.start), str(claim.period.end)) if claim.period is not None else None,
        )
        for claim in extract(told).claims
        if claim.quantity is not None
    ]


@pytest.mark.parametrize(
    "row",
    ["{}: {}", "- {} – {}", "• {}: {}", "{} ({})"],
)
@pytest.mark.parametrize(
    ("language", "head", "tellers"),
    [
        ("en", "Estimates of Russian losses:", ("Ukraine's General Staff", "The UK Ministry of Defence")),
        (
            "en",
            "How many men has Russia lost? Estimates differ:",
            ("Ukraine's General Staff", "The Defence Ministry of the UK"),
        ),
        ("uk", "Оцінки російських втрат:", ("Генштаб ЗСУ", "Міноборони Британії")),
        ("ru", "Оценки российских потерь:", ("Генштаб ВСУ", "Минобороны Великобритании")),
    ],
)
def test_a_row_is_told_by_the_body_that_it_names(language: str, head: str, tellers: tuple[str, str], row: str) -> None:
    text = "\n".join(
        [head, *(row.format(who, count) for who, count in zip(tellers, ("471 200", "450 100"), strict=True))]
    )
    text = text.replace(" 200", ",200").replace(" 100", ",100") if language == "en" else text
    assert [found[:4] for found in claims(text, language)] == [
        (471200, "ua-general-staff", "ru", "personnel"),
        (450100, "uk-mod", "ru", "personnel"),
    ]


@pytest.mark.parametrize("row", ["{}: {}", "- {} – {}", "{} 2024: {}"])
@pytest.mark.parametrize(
    ("language", "head", "months"),
    [
        ("en", "Russian losses by month in 2024, according to Ukraine's General Staff:", ("March", "April")),
        ("uk", "Генштаб ЗСУ про місячні втрати росіян цього року:", ("березень", "квітень")),
        ("ru", "Потери россиян по месяцам 2024 года, по данным Генштаба ВСУ:", ("март", "апрель")),
    ],
)
def test_a_row_is_of_the_month_that_it_names(language: str, head: str, months: tuple[str, str], row: str) -> None:
    counts = ("27,300", "31,100") if language == "en" else ("27 300", "31 100")
    text = "\n".join([head, *(row.format(month, count) for month, count in zip(months, counts, strict=True))])
    assert claims(text, language) == [
        (27300, "ua-general-staff", "ru", "personnel", ("2024-03-01", "2024-03-31")),
        (31100, "ua-general-staff", "ru", "personnel", ("2024-04-01", "2024-04-30")),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian losses this week, according to Ukraine's General Staff:\nMay 13: 990 men, 14 tanks"),
        ("en", "Ukraine's General Staff on Russian losses day by day:\n- 13 May – 990 men and 14 tanks"),
        ("uk", "Втрати росіян цього тижня за даними Генштабу ЗСУ:\n- 13 травня – 990 осіб і 14 танків"),
        ("ru", "Генштаб ВСУ о потерях россиян по дням:\n13 мая: 990 человек, 14 танков"),
    ],
)
def test_a_row_is_of_the_day_that_it_names(language: str, text: str) -> None:
    day = ("2024-05-13", "2024-05-13")
    assert claims(text, language) == [
        (990, "ua-general-staff", "ru", "personnel", day),
        (14, "ua-general-staff", "ru", "tanks", day),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Military deaths, according to CSIS:\nRussia: 114,000\nUkraine: 62,000"),
        ("uk", "Загиблі військові за оцінкою CSIS:\nРосія: 114 000\nУкраїна: 62 000"),
        ("ru", "Погибшие военные по оценке CSIS:\nРоссия: 114 000\nУкраина: 62 000"),
    ],
)
def test_a_row_of_a_country_and_a_number_is_of_its_losses(language: str, text: str) -> None:
    assert [found[:4] for found in claims(text, language)] == [
        (114000, "CSIS", "ru", "personnel"),
        (62000, "CSIS", "ua", "personnel"),
    ]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Russian tank losses by month, according to Oryx:\n- March – 120\n- April – 96", "tanks"),
        ("Civilians killed in Ukraine, according to the United Nations:\n- March – 120\n- April – 96", "civilians"),
    ],
)
def test_a_bare_row_counts_what_its_head_names(text: str, category: str) -> None:
    assert [(found[0], found[3]) for found in claims(text, "en")] == [(120, category), (96, category)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia's losses: 471,200 (Ukraine's General Staff), 450,100 (the UK Ministry of Defence)."),
        ("uk", "Втрати росіян: 471 200 (Генштаб ЗСУ), 450 100 (Міноборони Британії)."),
        ("ru", "Потери россиян: 471 200 (Генштаб ВСУ), 450 100 (Минобороны Великобритании)."),
    ],
)
def test_brackets_behind_figures_name_who_tells_each(language: str, text: str) -> None:
    assert [found[:4] for found in claims(text, language)] == [
        (471200, "ua-general-staff", "ru", "personnel"),
        (450100, "uk-mod", "ru", "personnel"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How many men has Russia lost? Ukraine's General Staff says 471,200. Oryx is silent."),
        ("en", "How many Russian soldiers were killed or wounded? Ukraine's General Staff puts it at 471,200."),
        ("uk", "Скільки військових утратила Росія? Генштаб ЗСУ каже про 471 200."),
        ("ru", "Сколько военных потеряла Россия? Генштаб ВСУ говорит о 471 200."),
    ],
)
def test_a_bare_number_answers_the_question_before_it(language: str, text: str) -> None:
    assert [found[:4] for found in claims(text, language)] == [(471200, "ua-general-staff", "ru", "personnel")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Estimates of Russian casualties vary: Kyiv says 471,200, London 450,100 and Washington 315,000."),
        ("uk", "Оцінки російських втрат різняться: Київ називає 471 200, Лондон – 450 100, Вашингтон – 315 000."),
        ("ru", "Оценки российских потерь расходятся: Киев называет 471 200, Лондон – 450 100, Вашингтон – 315 000."),
    ],
)
def test_capitals_share_the_verb_of_speech_of_the_first(language: str, text: str) -> None:
    assert [found[:3] for found in claims(text, language)] == [
        (471200, "ua", "ru"),
        (450100, "uk", "ru"),
        (315000, "us", "ru"),
    ]


def test_a_question_says_whose_dead_are_asked_about() -> None:
    text = "How many Ukrainian soldiers have been killed? Zelensky said 43,000."
    assert [found[:4] for found in claims(text, "en")] == [(43000, "ua-president", "ua", "personnel")]
