"""Constructions that Ukrainian and Russian prose has by its free word order: objects, bodies and averages."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of


def claims(text: str, language: str, *, source: str = "agency") -> list[Claim]:
    return list(
        extract(
            Document(document="sha256:0", text=text, published_at=date(2024, 9, 3), source=source, language=language)
        ).claims
    )


def row(claim: Claim) -> tuple[object, ...]:
    assert claim.quantity is not None
    return (
        label_of(claim.claimant), label_of(claim.subject), label_of(claim.category), claim.outcome,
        claim.quantity.stated,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "Понад 590 тисяч військових утратила Росія від початку вторгнення — такі дані наводить у ранковому зведенні"
                " Генеральний штаб ЗСУ."
            ),
            "uk",
            ("ua-general-staff", "ru", "personnel", "lost", 590_000),
        ),
        (
            "Свыше 30 танков потеряла под Курском украинская армия, заявили в Минобороны РФ.",
            "ru",
            ("ru-mod", "ua", "tanks", "lost", 30),
        ),
        (
            "До 310 военнослужащих противник потерял на этом участке, сообщает Минобороны РФ.",
            "ru",
            ("ru-mod", "ua", "personnel", "lost", 310),
        ),
        (
            "Лише вбитими ворог утратив за тиждень понад 1 900 осіб, стверджують у Генштабі.",
            "uk",
            ("ua-general-staff", "ru", "personnel", "killed", 1_900),
        ),
        (
            "Приблизно 650 тисяч убитих і поранених — саме так оцінив втрати Росії генсек НАТО Петер Ланг.",
            "uk",
            ("Петер Ланг", "ru", "personnel", "casualties", 650_000),
        ),
        (
            "Із 31 запущеного безпілотника збито 28, повідомили Повітряні сили.",
            "uk",
            ("ua-air-force", "ru", "uavs", "shot-down", 28),
        ),
        (
            "Потери ВСУ с начала марта, по словам генерала армии Олега Громова, составили 190 тыс. человек.",
            "ru",
            ("Олега Громова", "ua", "personnel", "lost", 190_000),
        ),
        (
            "Российская сторона признала гибель 70 мобилизованных в Макеевке.",
            "ru",
            ("ru", "ru", "mobilised", "killed", 70),
        ),
        (
            "Число подтверждённых погибших достигло 45 123, пишет «Медиазона».",
            "ru",
            ("mediazona", "ru", "people", "killed", 45_123),
        ),
    ],
)
def test_who_says_what_of_whom(text: str, language: str, expected: tuple[object, ...]) -> None:
    (found,) = claims(text, language)
    assert row(found) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В серпні росіяни втрачали у середньому 1150 військових за добу, йдеться у звіті британської розвідки.", "uk"),
        ("В августе россияне теряли в среднем по 1150 военных за сутки, отмечает британская разведка.", "ru"),
        (
            "Середні добові втрати росіян у серпні становили 1150 військових, йдеться у звіті британської розвідки.",
            "uk",
        ),
        ("Средние суточные потери россиян в августе составили 1150 военных, отмечает британская разведка.", "ru"),
    ],
)
def test_an_average_for_the_day_is_a_rate(text: str, language: str) -> None:
    (found,) = claims(text, language)
    assert found.period is not None
    assert (found.period.kind, found.period.per) == ("rate", "day")
    assert (found.period.start, found.period.end) == (date(2024, 8, 1), date(2024, 8, 31))


def test_the_maker_of_a_weapon_is_no_side() -> None:
    found = claims(
        "ВСУ, по версии Минобороны РФ, потеряли два танка и 11 бронемашин, включая четыре немецкие «Мардер»; ещё более"
        " 230 военных пришлось на западный участок.",
        "ru",
    )
    assert {label_of(claim.subject) for claim in found} == {"ua"}


def test_a_time_behind_another_voice_is_not_the_first_ones() -> None:
    first, second = claims(
        "Пентагон оцінює втрати РФ у 310 тисяч осіб, тоді як Москва востаннє називала цифру 5 937 загиблих у вересні"
        " 2022 року.",
        "uk",
    )
    assert first.period is not None and second.period is not None
    assert (first.period.kind, second.period.start) == ("cumulative", date(2022, 9, 1))


def test_one_clause_admits_and_the_next_counts_the_enemy() -> None:
    found = claims("Російська сторона визнала загибель 80 мобілізованих; Генштаб ЗСУ говорить про 390 загиблих.", "uk")
    assert [(label_of(c.claimant), label_of(c.subject)) for c in found] == [("ru", "ru"), ("ua-general-staff", "ru")]


def test_a_label_sums_what_it_joins() -> None:
    found = claims(
        "Всего уничтожено: танков и других боевых бронированных машин — 7793, орудий — 4025.", "ru", source="ru-mod"
    )
    assert [label_of(claim.category) for claim in found] == ["tanks-and-armour", "artillery"]


def test_a_list_before_its_verb_has_the_subject_behind() -> None:
    found = claims(
        "Дванадцять танків і 40 бронемашин утратила за тиждень російська армія, повідомив Генштаб ЗСУ.", "uk"
    )
    assert [row(c) for c in found] == [
        ("ua-general-staff", "ru", "tanks", "lost", 12),
        ("ua-general-staff", "ru", "armoured-vehicles", "lost", 40),
    ]


@pytest.mark.parametrize("verb", ["зруйнувала", "зруйнував", "затопив", "уразив", "вразив"])
def test_derived_forms_of_a_verb_are_known(verb: str) -> None:
    (found,) = claims(f"За добу корабель {verb} 7 ворожих катерів, повідомив Генштаб ЗСУ.", "uk")
    assert found.outcome in {"destroyed", "damaged"}


def test_a_speaker_is_not_whose_losses_he_speaks_of() -> None:
    (found,) = claims(
        "«Там уже двадцать шесть тысяч убитыми и ранеными», — сказал о потерях ВСУ в Курской области Владимир Путин.",
        "ru",
    )
    assert (label_of(found.claimant), label_of(found.subject)) == ("ru-president", "ua")


def test_an_abbreviation_has_case_endings_and_an_army_no_object_in_its_name() -> None:
    found = claims(
        "Израильская сторона, если верить ЦАХАЛу, потеряла 28 гражданских убитыми. Собственные успехи армия оценивает"
        " так: выведено из строя свыше 70 радаров.",
        "ru",
    )
    assert [label_of(claim.claimant) for claim in found] == ["idf", "idf"]
