"""Asides between dashes, machines of those told before, ranges over a year's end, months with a clause of their own."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 3, 27)


def claims(text: str, language: str = "uk", day: date = DAY) -> list[str]:
    return read(text, day, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("У лютому 300 людей – і дорослих, і дітей – загинули.", "uk", "300 - ua people killed"),
        (
            "Понад 70 тисяч людей — військових і цивільних — вважаються зниклими безвісти.",
            "uk",
            "70000 - ua people missing",
        ),
        ("За добу 500 окупантів — це майже батальйон — ліквідовано.", "uk", "500 - ru personnel killed"),
        ("За тиждень 300 людей (переважно містян) загинули.", "uk", "300 - ua people killed"),
        ("Over 70,000 people — military and civilian — are missing.", "en", "70000 - - people missing"),
    ],
)
def test_an_aside_stands_between_those_counted_and_their_verb(text: str, language: str, found: str) -> None:
    assert [claim[: len(found)] for claim in claims(text, language)] == [found]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Росія втратила 90 танків. 50 машин із них знищено, 12 – пошкоджено.", ["tanks"] * 3),
        ("Росія втратила 41 літак. Десять машин із них знищено.", ["aircraft"] * 2),
        ("Україна втратила 30 гелікоптерів. З них 12 машин збито.", ["helicopters"] * 2),
        ("Росія втратила 40 танків, 12 машин з них вдалося захопити.", ["tanks"] * 2),
        ("Танкова бригада росіян втратила 12 машин.", ["tanks"]),
        ("Росіяни втратили 300 осіб. Знищено 12 машин.", ["personnel", "vehicles"]),
        ("Росія втратила 20 вантажівок і 40 танків. Ще 12 машин пошкоджено.", ["vehicles", "tanks", "vehicles"]),
    ],
)
def test_machines_are_of_the_kind_told_before(text: str, kinds: list[str]) -> None:
    assert [claim.split()[3] for claim in claims(text)] == kinds


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("Бої почалися 30 грудня 1994 року. Від 30 грудня до 4 січня армія РФ втратила 20 танків.", "uk", "1994-12-30..1995-01-04"),
        ("Бої скінчилися 5 лютого 1943 року. З 20 листопада по 5 лютого німці втратили 30 танків.", "uk", "1942-11-20..1943-02-05"),
        ("З 20 листопада 1942 року по 5 лютого німці втратили 300 танків.", "uk", "1942-11-20..1943-02-05"),
        ("Штурм начался 30 декабря 1994 года. С декабря по март армия РФ потеряла 20 танков.", "ru", "1994-12-01..1995-03-31"),
        ("From December 28, 1994 to January 3 Russia lost 20 tanks.", "en", "1994-12-28..1995-01-03"),
    ],
)  # fmt: skip
def test_a_range_of_an_old_year_goes_over_its_end(text: str, language: str, span: str) -> None:
    assert claims(text, language)[0].endswith(f"interval {span}")


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("Проти лютого, коли ворог утратив 4 980 осіб, втрати зросли.", "uk", "2024-02-01..2024-02-29"),
        ("Порівняно з лютим, коли ворог утратив 4 980 осіб, втрати зросли.", "uk", "2024-02-01..2024-02-29"),
        ("Рекордним був грудень, коли ворог утратив 8 670 осіб.", "uk", "2023-12-01..2023-12-31"),
        ("По сравнению с февралём, когда РФ потеряла 4 980 человек, потери выросли.", "ru", "2024-02-01..2024-02-29"),
        ("That is above December, when Russia lost 8,670 soldiers.", "en", "2023-12-01..2023-12-31"),
    ],
)
def test_a_month_dates_the_clause_that_tells_of_it(text: str, language: str, span: str) -> None:
    assert [claim.split(" interval ")[-1] for claim in claims(text, language)] == [span]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        ("Армія Ізраїлю каже, що вбила 40 бойовиків ХАМАС, і визнає загибель 6 своїх солдатів.", "uk", ["hamas", "il"]),
        ("Азербайджан каже про 300 знищених вірменських солдатів та про втрату 50 власних.", "uk", ["am", "az"]),
        ("Армения сообщает о 300 убитых азербайджанских солдатах и о гибели 50 своих.", "ru", ["az", "am"]),
        ("Україна втратила 30 своїх воїнів, Росія — 90 своїх.", "uk", ["ua", "ru"]),
    ],
)
def test_those_whose_losses_were_counted_own_nobody(text: str, language: str, sides: list[str]) -> None:
    assert [claim.split()[2] for claim in claims(text, language)] == sides


@pytest.mark.parametrize(
    "said",
    [
        "До такого висновку дійшли в Міністерстві оборони Великої Британії.",
        "Такого висновку дійшла британська розвідка.",
        "До таких висновків прийшло британське Міноборони, посилаючись на власні розрахунки.",
    ],
)
def test_a_conclusion_is_of_what_stands_before(said: str) -> None:
    found = claims(f"У лютому російські війська втрачали понад 1200 людей на добу. {said}")
    assert found[0].startswith("1200 uk-mod ru personnel lost")


def test_who_sums_up_a_time_tells_what_follows() -> None:
    found = claims("Сили безпілотних систем підбили місячні підсумки. За лютий знищено 67 танків.")
    assert found[0].startswith("67 Сили безпілотних систем ru tanks destroyed")


def test_the_day_on_which_somebody_discloses_ends_the_count() -> None:
    found = claims(
        "Зеленський 8 березня розкрив дані: від початку повномасштабної війни загинули 43 тисячі захисників."
    )
    assert found[0].endswith("cumulative 2022-02-24..2024-03-08")
