"""Does each time expression become the days it means, and does it hold for the right numbers?"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from counterclaim.extract.times.periods import Placed, attach, find_times
from counterclaim.extract.words.forms import fold
from counterclaim.model.period import Period

PUBLISHED = date(2024, 3, 27)  # a Wednesday
WAR = date(2022, 2, 24)


def first(text: str, language: str) -> tuple[str, str | None, str | None]:
    time = find_times(fold(text).text, language, published=PUBLISHED)[0]
    begins, ends = (day.isoformat() if day is not None else None for day in (time.first, time.last))
    return time.kind, begins, ends


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in the past day", ("window", "2024-03-26", "2024-03-27")),
        ("en", "over the past 48 hours", ("window", "2024-03-25", "2024-03-27")),
        ("en", "in the past week", ("window", "2024-03-20", "2024-03-27")),
        ("en", "shot down overnight", ("window", "2024-03-26", "2024-03-27")),
        ("en", "killed on Monday", ("day", "2024-03-25", "2024-03-25")),
        ("en", "over the weekend", ("day", "2024-03-23", "2024-03-24")),
        ("en", "lost in May 2023", ("window", "2023-05-01", "2023-05-31")),
        ("en", "to November 2023", ("until", None, "2023-11-30")),
        ("en", "since January", ("since", "2024-01-01", None)),
        ("en", "so far this year", ("window", "2024-01-01", "2024-03-27")),
        ("en", "the first quarter", ("window", "2024-01-01", "2024-03-31")),
        ("en", "in one day of fighting", ("span", None, None)),
        ("en", "since its incursion began on March 2", ("since", "2024-03-02", None)),
        ("uk", "за минулу добу", ("window", "2024-03-26", "2024-03-27")),
        ("uk", "у ніч на 20 березня", ("window", "2024-03-19", "2024-03-20")),
        ("uk", "станом на 4 лютого", ("until", None, "2024-02-04")),
        ("uk", "від початку березня", ("since", "2024-03-01", None)),
        ("uk", "у листопаді", ("window", "2023-11-01", "2023-11-30")),
        ("ru", "за минувшие сутки", ("window", "2024-03-26", "2024-03-27")),
        ("ru", "за две недели", ("window", "2024-03-13", "2024-03-27")),
        ("ru", "за шесть месяцев контрнаступления", ("span", None, None)),
        ("ru", "к концу 2023 года", ("until", None, "2023-12-31")),
        ("ru", "с 10 по 16 марта", ("window", "2024-03-10", "2024-03-16")),
        ("ru", "вчера", ("day", "2024-03-26", "2024-03-26")),
        ("ru", "двадцать пятого марта", ("day", "2024-03-25", "2024-03-25")),
        ("en", "in the two weeks to saturday, 23 march", ("window", "2024-03-09", "2024-03-23")),
        ("en", "since the start of the week", ("since", "2024-03-25", None)),
        ("uk", "за сім діб до суботи, 23 березня", ("window", "2024-03-16", "2024-03-23")),
        ("uk", "за три доби до неділі", ("window", "2024-03-21", "2024-03-24")),
        ("uk", "за перші десять днів березня", ("window", "2024-03-01", "2024-03-10")),
        ("ru", "за неделю, завершившуюся в воскресенье", ("window", "2024-03-17", "2024-03-24")),
        ("ru", "в понедельник и вторник", ("window", "2024-03-25", "2024-03-26")),
        ("ru", "с воскресенья до воскресенья", ("window", "2024-03-17", "2024-03-24")),
        ("uk", "першого березня 2024 року", ("day", "2024-03-01", "2024-03-01")),
    ],
)
def test_resolves_against_the_day_of_publication(
    language: str, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert first(text, language) == expected


def test_a_photograph_has_its_own_date() -> None:
    assert find_times("soldiers fire a gun in a photo taken on march 3, 2024", "en", published=PUBLISHED) == []


def test_the_day_of_a_statement_is_marked() -> None:
    times = find_times("the ministry said on monday that 40 men fell in may", "en", published=PUBLISHED)
    assert [(time.kind, time.statement) for time in times] == [("day", True), ("window", False)]


def periods(text: str, language: str, *numbers: str, unit: str = "persons") -> list[Period]:
    folded = fold(text).text
    starts = [0, *(place + 2 for place, pair in enumerate(pairwise(text)) if pair == (".", " "))]

    def sentence(place: int) -> int:
        return sum(start <= place for start in starts)

    placed, at = [], 0
    for number in numbers:
        at = text.index(number, at)
        value = float("".join(letter for letter in number if letter.isdigit()))
        placed.append(
            Placed(
                start=at,
                end=at + len(number),
                paragraph=0,
                sentence=sentence(at),
                value=value,
                unit=unit,
                increment=text[at - 1] == "+",
            )
        )
        at += len(number)
    times = [(0, sentence(time.start), time) for time in find_times(folded, language, published=PUBLISHED)]
    return attach(placed, times, text, published=PUBLISHED, first_day=WAR, language=language)


def test_a_number_goes_by_the_words_behind_it_else_by_those_before() -> None:
    lost, total = periods("Russia lost 510 men in the past day and 253,290 since the invasion.", "en", "510", "253,290")
    assert (lost.kind, lost.start, lost.end) == ("interval", date(2024, 3, 26), PUBLISHED)
    assert (total.kind, total.start, total.end) == ("cumulative", WAR, PUBLISHED)


def test_a_window_holds_for_the_following_sentences() -> None:
    text = "За сутки уничтожено 12 танков. Сбиты 7 самолётов. Всего с начала войны сбито 300."
    day, next_day, total = periods(text, "ru", "12", "7", "300", unit="items")
    assert day == next_day
    assert total.kind == "cumulative"


def test_a_total_in_passing_holds_for_one_number() -> None:
    text = "The day cost five men: 5 tanks, for a total of 4,295, and 6 guns in the past day."
    one, total, six = periods(text, "en", "5 ", "4,295", "6 ", unit="items")
    assert total.kind == "cumulative"
    assert one.kind == six.kind == "interval"


def test_a_rate_is_averaged_over_the_window() -> None:
    month, rate = periods("В мае погибли 900 солдат, это 30 в сутки.", "ru", "900", "30")
    assert (rate.kind, rate.per, rate.start, rate.end) == ("rate", "day", month.start, month.end)


def test_an_older_statement_without_a_day_has_no_end() -> None:
    (old,) = periods("Москва в последний раз называла потери в сентябре 2022 года: 5937 погибших.", "ru", "5937")
    assert (old.kind, old.start, old.end) == ("cumulative", WAR, None)


def test_no_time_word_is_unstated() -> None:
    (none,) = periods("The patrol killed 12 men.", "en", "12")
    assert none.kind == "unstated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the early hours of Tuesday", ("day", "2024-03-26", "2024-03-26")),
        ("in the night to Tuesday", ("window", "2024-03-25", "2024-03-26")),
        ("in the first five days of March", ("window", "2024-03-01", "2024-03-05")),
        ("since the assault on the ridge on Monday", ("since", "2024-03-25", None)),
        ("since the rebels broke the truce on March 4", ("since", "2024-03-04", None)),
        ("footage shows 300 square kilometres taken since March 6", ("since", "2024-03-06", None)),
        ("the figure dates from September 2022", ("earlier", None, None)),
    ],
)
def test_english_starts_nights_and_first_days(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert first(text, "en") == expected
