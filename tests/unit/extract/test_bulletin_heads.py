"""Which list is one of losses only by the bulletin it stands under, and which side does a sentence open with?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

from counterclaim.extract import extract
from counterclaim.model import Document

DAY = date(2025, 7, 27)


def claims(text: str, language: str) -> list[str]:
    return read(text, DAY, language=language, source="desk-x")


def rows(found: list[str]) -> list[tuple[str, str, str]]:
    """Number, claimant and row of each claim."""
    return [(one.split()[0], one.split()[1], one.split()[3]) for one in found]


LIST = [("310", "ua-general-staff", "personnel"), ("17", "ua-general-staff", "tanks")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sunday's figures from Ukraine's General Staff: 310 Russian personnel, 17 tanks.", "en"),
        ("The General Staff's latest update: 310 soldiers, 17 tanks.", "en"),
        ("The Sunday bulletin from the General Staff has 310 personnel and 17 tanks.", "en"),
        ("Ранкове зведення Генштабу: 310 осіб, 17 танків.", "uk"),
        ("У недільному зведенні Генштабу — 310 осіб і 17 танків.", "uk"),
        ("Зведення Генштабу має такі рядки: 310 осіб, 17 танків.", "uk"),
        ("Утренняя сводка Генштаба: 310 человек, 17 танков.", "ru"),
        ("В воскресной сводке Генштаба — 310 человек и 17 танков.", "ru"),
        ("From the General Staff's Sunday bulletin:\n\n- personnel: 310\n- tanks: 17\n", "en"),
        ("Зведення Генштабу на ранок 27 липня:\n\n• особовий склад — 310\n• танки — 17\n", "uk"),
        ("Сводка Генштаба на 27 июля\n\n• Личный состав: 310.\n• Танки: 17.\n", "ru"),
    ],
)
def test_a_list_under_a_counters_bulletin_is_one_of_losses(text: str, language: str) -> None:
    assert rows(claims(text, language)) == LIST


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("According to a General Staff report, the brigade has 1,200 soldiers and 40 tanks.", "en"),
        ("Ukraine's General Staff says Russia has 300,000 soldiers and 2,000 tanks in the south.", "en"),
    ],
)
def test_no_other_list_of_men_and_machines_is(text: str, language: str) -> None:
    assert claims(text, language) == []


FIRST = {
    "en": "The general put Russia's losses at 180,000 killed and wounded. ",
    "uk": "Генерал оцінив втрати Росії у 180 000 убитих і поранених. ",
    "ru": "Генерал оценил потери России в 180 000 убитых и раненых. ",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("For Ukraine he gave 95,000.", "en"),
        ("But for the Ukrainians he gave 95,000.", "en"),
        ("For Ukraine the number is 95,000.", "en"),
        ("Ukraine's he put at 95,000.", "en"),
        ("On Ukraine, he said 95,000.", "en"),
        ("Для України він назвав 95 000.", "uk"),
        ("По Україні він назвав 95 000.", "uk"),
        ("В України, за його словами, 95 000.", "uk"),
        ("Українські він оцінив у 95 000.", "uk"),
        ("Для Украины он назвал 95 000.", "ru"),
        ("У Украины, по его словам, 95 000.", "ru"),
        ("Украинские он оценил в 95 000.", "ru"),
        ("Для Украины это число составило 95 000.", "ru"),
    ],
)
def test_a_sentence_opens_with_the_side_it_goes_over_to(text: str, language: str) -> None:
    first, second = claims(FIRST[language] + text, language)
    assert second.split()[0] == "95000"
    assert " ru personnel " in first
    assert " ua personnel " in second


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("For Ukraine it was a good day: Russia lost 95,000 men, the general said.", "en"),
        ("По Украине выпустили 95 дронов; погибли 12 российских солдат.", "ru"),
    ],
)
def test_the_loser_that_is_named_goes_before_the_opening(text: str, language: str) -> None:
    assert " ru personnel " in claims(text, language)[-1]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Генштаб ВСУ довёл счёт российских потерь примерно до 754 тысяч человек.", "about"),
        ("Генштаб ВСУ поднял общую цифру российских потерь до 754 тысяч.", "exact"),
        ("Генштаб ВСУ прибавил 1 220 российских потерь, доведя итог до 754 тысяч.", "exact"),
        ("Генштаб ВСУ называет потери России: примерно до 754 тысяч человек.", "up-to"),
    ],
)
def test_to_ends_a_change_and_is_no_ceiling(text: str, qualifier: str) -> None:
    document = Document(document="sha256:t", text=text, published_at=DAY, source="desk-x", language="ru")
    quantities = [claim.quantity for claim in extract(document).claims if claim.quantity is not None]
    assert quantities[-1].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "language", "whose"),
    [
        ("Потери в людях Киев с начала войны оценивает в 754 590.", "ru", "ru"),
        ("Втрати в людях Київ від початку війни оцінює в 754 590.", "uk", "ru"),
        ("Потери Киева с начала войны Москва оценивает в 94 590 человек.", "ru", "ua"),
    ],
)
def test_who_estimates_losses_with_words_between_does_not_suffer_them(text: str, language: str, whose: str) -> None:
    assert claims(text, language)[0].split()[2] == whose
