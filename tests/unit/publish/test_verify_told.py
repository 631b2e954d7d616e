"""Does each number of a sentence get the period that the words beside it name?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.period import Period
from counterclaim.publish.verify.read.told import foretold, grown, told_periods

TODAY = date(2024, 3, 27)


def _of(sentence: str, number: str, language: str = "en") -> list[tuple[str, date | None, date | None]]:
    start = sentence.index(number)
    found = told_periods(sentence, start, start + len(number), TODAY, language)
    return [(one.period.kind, one.period.start, one.period.end) for one in found]


def _named(kind: str, start: date | None, end: date) -> list[tuple[str, date | None, date | None]]:
    return [(kind, start, end)]


@pytest.mark.parametrize(
    ("sentence", "number", "language", "wanted"),
    [
        ("February cost Russia 28,500 men.", "28,500", "en", ("interval", date(2024, 2, 1), date(2024, 2, 29))),
        ("March so far: 26,180 men.", "26,180", "en", ("interval", date(2024, 3, 1), TODAY)),
        ("Last month the count rose by 249 guns.", "249", "en", ("interval", date(2024, 2, 1), date(2024, 2, 29))),
        ("The list has grown by 232 guns since 7 March.", "232", "en", ("cumulative", date(2024, 3, 7), TODAY)),
        ("In the seven days to 17 March Russia lost 6,310 men.", "6,310", "en", ("interval", date(2024, 3, 10), date(2024, 3, 17))),
        ("On the last day of 2023 the count was 359,230 men.", "359,230", "en", ("cumulative", None, date(2023, 12, 31))),
        ("За сім днів до 17 березня — 6 310 військових.", "6 310", "uk", ("interval", date(2024, 3, 10), date(2024, 3, 17))),
        ("За две недели до 17 марта — 12 310 военных.", "12 310", "ru", ("interval", date(2024, 3, 3), date(2024, 3, 17))),
        ("The year to date: 79,000 men.", "79,000", "en", ("cumulative", date(2024, 1, 1), TODAY)),
        ("The February rate was 983 men a day.", "983", "en", ("rate", date(2024, 2, 1), date(2024, 2, 29))),
        ("За лютий список зріс на 621 автомобіль.", "621", "uk", ("interval", date(2024, 2, 1), date(2024, 2, 29))),
        ("С 7 марта добавилось 232 орудия.", "232", "ru", ("cumulative", date(2024, 3, 7), TODAY)),
    ],
)  # fmt: skip
def test_words_name_one_period(
    sentence: str, number: str, language: str, wanted: tuple[str, date | None, date]
) -> None:
    assert _of(sentence, number, language) == _named(*wanted)


def test_each_number_of_a_sentence_has_its_own_month() -> None:
    sentence = "January ended with 26,000 men lost; February had seen 28,500."
    assert _of(sentence, "26,000") == _named("interval", date(2024, 1, 1), date(2024, 1, 31))
    assert _of(sentence, "28,500") == _named("interval", date(2024, 2, 1), date(2024, 2, 29))


def test_a_bare_date_is_the_days_own_loss_or_its_total() -> None:
    found = _of("The increase was 1,080 men in the bulletin of 26 March.", "1,080")
    assert [kind for kind, _, _ in found] == ["cumulative", "interval"]


@pytest.mark.parametrize("sentence", ["Before 3 March 900 men were lost.", "They had 900 men."])
def test_a_date_that_only_bounds_and_no_word_at_all_name_nothing(sentence: str) -> None:
    assert _of(sentence, "900") == []


def test_a_mean_is_not_lent_to_the_sum_before_it() -> None:
    sentence = "This year 79,000 men were added, on average 900 a day."
    assert _of(sentence, "79,000") == _named("cumulative", date(2024, 1, 1), TODAY)


def test_the_growth_of_a_count_is_told_by_the_words_next_to_it() -> None:
    sentence = "The total rose by 1,060 to 398,140 men."
    assert grown(sentence, sentence.index("1,060"), sentence.index("1,060") + 5)
    assert not grown(sentence, sentence.index("398,140"), sentence.index("398,140") + 7)


def test_the_period_is_a_periods() -> None:
    one = told_periods("Over the past week 900 men.", 19, 22, TODAY, "en")
    assert [each.period for each in one] == [Period("interval", date(2024, 3, 20), TODAY, "document-date")]


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Its count of drones, now 78,430, may ", True),
        ("The list will soon reach ", True),
        ("До п'ятниці сума може сягнути ", True),
        ("К пятнице сумма может превысить ", True),
        ("The army may have lost ", False),  # what has come already
        ("Guns fell from 60 in April and May to ", False),
        ("a loss of 60 in May and ", False),
    ],
)
def test_what_is_still_to_come_is_told_by_the_words_before_it(before: str, *, wanted: bool) -> None:
    assert foretold(before) is wanted
