"""Does the number automaton read every notation, hedge and range, and strike what counts nothing?"""

from __future__ import annotations

import pytest

from counterclaim.extract.numbers.numbers import NumberSpan, find_numbers
from counterclaim.extract.words.forms import fold


def only(text: str, language: str) -> NumberSpan:
    found = [span for span in find_numbers(fold(text).text, language) if span.ignored is None]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "printed", "value"),
    [
        ("en", "they lost 12,345 men", "12,345", 12345),
        ("en", "they lost 12 345 men", "12 345", 12345),  # thin and hard spaces are folded to this
        ("en", "worth 1.2 million", "1.2 million", 1_200_000),
        ("en", "a $60-billion bill", "60-billion", 60_000_000_000),
        ("en", "some 439k", "439k", 439_000),
        ("en", "half a million shells", "half a million", 500_000),
        ("en", "a hundred shells", "a hundred", 100),
        ("en", "two dozen tanks", "two dozen", 24),
        ("en", "two hundred and fifty tanks", "two hundred and fifty", 250),
        ("en", "thirty-one thousand men", "thirty-one thousand", 31_000),
        ("en", "one and a half thousand men", "one and a half thousand", 1500),
        ("en", "٣٤ قتيلا", "34", 34),  # Arabic-Indic digits
        ("uk", "6,2 тис. офіцерів", "6,2 тис.", 6200),
        ("uk", "678 520 осіб", "678 520", 678_520),
        ("uk", "п’ять танків", "п'ять", 5),
        ("uk", "пів мільйона снарядів", "пів мільйона", 500_000),
        ("uk", "сорока п'яти солдатів", "сорока п'яти", 45),
        ("uk", "двохсот п'ятдесяти солдатів", "двохсот п'ятдесяти", 250),
        ("uk", "сотню солдатів", "сотню", 100),
        ("ru", "1 тыс. 372 беспилотника", "1 тыс. 372", 1372),
        ("ru", "3 тыс. 35 орудий", "3 тыс. 35", 3035),
        ("uk", "1 мільйона 98 450 осіб", "1 мільйона 98 450", 1_098_450),
        ("ru", "1 млн 204 тыс. 310 человек", "1 млн 204 тыс. 310", 1_204_310),
        ("en", "1 million 98,450 men", "1 million 98,450", 1_098_450),
        ("ru", "полторы тысячи снарядов", "полторы тысячи", 1500),
        ("ru", "восемь с половиной тысяч орудий", "восемь с половиной тысяч", 8500),
        ("ru", "двухсот пятидесяти солдат", "двухсот пятидесяти", 250),
        ("ru", "полмиллиона человек", "полмиллиона", 500_000),
        ("ru", "5-ти танков", "5", 5),
        ("ru", "двумястами сорока тремя танками", "двумястами сорока тремя", 243),
    ],
)
def test_reads_the_value_and_the_span(language: str, text: str, printed: str, value: float) -> None:
    folded = fold(text).text
    span = only(text, language)
    assert span.stated == value
    assert folded[span.start : span.end] == printed


@pytest.mark.parametrize(
    ("language", "text", "qualifier", "low", "high"),
    [
        ("en", "about 40 men", "about", None, None),
        ("en", "40 or so men", "about", None, None),
        ("en", "more than 40 men", "more-than", 40, None),
        ("en", "losses exceeded 40 men", "more-than", 40, None),
        ("en", "no fewer than 40 men", "at-least", 40, None),
        ("en", "close to 40 men", "nearly", None, 40),
        ("en", "as many as 40 men", "up-to", None, 40),
        ("en", "no more than 40 men", "fewer-than", None, 40),
        ("en", "reached 40 men", "exact", 40, 40),
        ("uk", "щонайменше на шість кілометрів", "at-least", 6, None),
        ("uk", "майже 350 тисяч осіб", "nearly", None, 350_000),
        ("uk", "до 40 осіб", "up-to", None, 40),
        ("ru", "не менее чем 85 погибших", "at-least", 85, None),
        ("ru", "без малого три десятка пушек", "nearly", None, 30),
        ("ru", "человек двадцать", "about", None, None),  # the order of words hedges
        ("ru", "тридцать с лишним тысяч солдат", "more-than", 30_000, None),
        ("ru", "потери превысили отметку в 40 человек", "more-than", 40, None),
        ("ru", "число выросло до 40", "exact", 40, 40),  # "to", not "up to"
        ("ru", "более тысячи солдат", "more-than", 1000, None),  # a genitive singular
    ],
)
def test_reads_the_hedge(language: str, text: str, qualifier: str, low: float | None, high: float | None) -> None:
    span = only(text, language)
    assert (span.qualifier, span.low, span.high) == (qualifier, low, high)


@pytest.mark.parametrize(
    ("language", "text", "printed", "low", "high"),
    [
        ("en", "between 180,000 and 240,000 wounded", "180,000 and 240,000", 180_000, 240_000),
        ("en", "from 10 to 20 tanks", "10 to 20", 10, 20),
        ("en", "two or three boats", "two or three", 2, 3),
        ("en", "$2–3 billion", "2–3 billion", 2e9, 3e9),
        ("uk", "50–70 тисяч солдатів", "50–70 тисяч", 50_000, 70_000),
        ("uk", "від п'яти до семи танків", "п'яти до семи", 5, 7),
        ("ru", "между 155 и 176 тысячами", "155 и 176 тысячами", 155_000, 176_000),
        ("ru", "от 66 до 75 тысяч", "66 до 75 тысяч", 66_000, 75_000),
        ("ru", "21–23,5 тыс. бойцов", "21–23,5 тыс.", 21_000, 23_500),
        ("ru", "два-три танка", "два-три", 2, 3),
    ],
)
def test_a_range_is_one_span(language: str, text: str, printed: str, low: float, high: float) -> None:
    span = only(text, language)
    assert (span.stated, span.low, span.high, span.qualifier) == (None, low, high, "range")
    assert fold(text).text[span.start : span.end] == printed


def test_a_change_is_no_range() -> None:
    spans = find_numbers("the toll rose from 34 to 46", "en")
    assert [span.stated for span in spans] == [34, 46]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "dozens of men"),
        ("en", "tens of thousands"),
        ("uk", "кілька десятків"),
        ("ru", "несколько сотен"),
        ("ru", "сотни солдат"),
    ],
)
def test_vague_words_have_no_value(language: str, text: str) -> None:
    span = only(text, language)
    assert (span.stated, span.low, span.high, span.qualifier) == (None, None, None, "vague")


@pytest.mark.parametrize(
    ("language", "text", "rule"),
    [
        ("en", "on June 28 and 29, so", "date"),
        ("en", "since 2022, when", "date"),
        ("en", "at 18:00", "time"),
        ("en", "in 24 hours", "time"),
        ("en", "three-day truce", "time"),
        ("en", "155mm shells", "calibre"),
        ("en", "a T-72B3 burned", "model name"),
        ("en", "Leopard 2A6 tanks", "model name"),
        ("en", "the 47th brigade", "unit designation"),
        ("en", "about 90 percent", "percentage"),
        ("en", "five times as many", "ratio"),
        ("en", "aged 27", "other number"),
        ("en", "not 300,000", "negated"),
        ("en", "428 fewer", "difference"),
        ("en", "the average daily number of casualties had risen by almost 300", "difference"),
        ("uk", "середньодобові втрати зросли майже на 300 осіб", "difference"),
        ("ru", "среднесуточные потери выросли на 300 человек", "difference"),
        ("uk", "Т-72Б", "model name"),
        ("uk", "90-ї дивізії", "unit designation"),
        ("uk", "калібру 155 мм", "calibre"),
        ("uk", "проєкту 22160", "unit designation"),
        ("ru", "двух рот", "unit count"),
        ("ru", "118-й мехбригады", "unit designation"),
        ("ru", "«Байрактар ТБ-2»", "model name"),
        ("ru", "в пять раз", "ratio"),
        ("ru", "на пятьдесят больше, чем днём ранее", "difference"),
        ("ru", "2022 год", "date"),
    ],
)
def test_strikes_with_its_rule(language: str, text: str, rule: str) -> None:
    spans = find_numbers(fold(text).text, language)
    assert spans and {span.ignored for span in spans} == {rule}


def test_units_stand_beside_the_number() -> None:
    assert only("$300 million", "en").unit == "usd"
    assert only("28 млрд евро", "ru").unit == "eur"
    assert only("725 км²", "uk").unit == "km2"
    assert only("девять километров", "ru").unit == "km"


def test_an_increment_is_marked_and_takes_its_bracket() -> None:
    text = "tanks - 2879 (+16)"
    span = find_numbers(text, "en")[1]
    assert (span.stated, span.increment, text[span.outer_start : span.outer_end]) == (16, True, "(+16)")


def test_a_mean_that_grew_to_a_number_is_that_number() -> None:
    assert only("среднесуточные потери выросли до 900 человек", "ru").ignored is None


def test_more_than_weeks_ago_is_an_addition() -> None:
    assert only("2,298 more than two weeks ago", "en").increment


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "1," * 50_000, "1 " * 5_000, "сто " * 5_000, "((((" * 20_000, "50–" * 20_000]
)
def test_hostile_text_ends(text: str) -> None:
    find_numbers(text, "ru")
