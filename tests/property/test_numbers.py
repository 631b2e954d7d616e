"""Does a number, written in words in three languages, read back as itself?"""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract.numbers.numbers import find_numbers, read_number
from counterclaim.extract.words.forms import fold
from counterclaim.vocabulary.load import word_table

THOUSAND = {
    "en": ("thousand", "thousand", "thousand"),
    "uk": ("тисяча", "тисячі", "тисяч"),
    "ru": ("тысяча", "тысячи", "тысяч"),
}
MILLION = {
    "en": ("million", "million", "million"),
    "uk": ("мільйон", "мільйони", "мільйонів"),
    "ru": ("миллион", "миллиона", "миллионов"),
}


def spelled(number: int, language: str) -> str:
    """A number under a thousand million in words, first forms of the vocabulary."""
    parts = []
    for scale, forms in ((1_000_000, MILLION[language]), (1000, THOUSAND[language])):
        count, number = divmod(number, scale)
        if count:
            parts += [under_thousand(count, language), plural(count, forms)]
    return " ".join([*parts, under_thousand(number, language)] if number or not parts else parts)


def plural(count: int, forms: tuple[str, str, str]) -> str:
    if count % 10 == 1 and count % 100 != 11:
        return forms[0]
    return forms[1] if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 else forms[2]


def under_thousand(number: int, language: str) -> str:
    values: dict[int, str] = {
        int(value): str(forms).split()[0] for value, forms in word_table(f"numbers.{language}")["values"].items()
    }
    if number in values:
        return values[number]
    hundreds, rest = number // 100, number % 100
    words = []
    if hundreds:
        words.append(f"{values[hundreds]} hundred" if language == "en" else values[hundreds * 100])
    if rest in values and rest:
        words.append(values[rest])
    elif rest:
        words += [values[rest - rest % 10], values[rest % 10]]
    return " ".join(words)


@settings(max_examples=150, deadline=None)
@given(st.integers(min_value=2, max_value=999_999_999), st.sampled_from(["en", "uk", "ru"]))
def test_number_to_words_to_number(number: int, language: str) -> None:
    found = read_number(spelled(number, language), language)
    assert found is not None
    assert found.stated == number


@settings(max_examples=100, deadline=None)
@given(
    st.integers(min_value=2, max_value=10**12),
    st.sampled_from([",", " ", "\u00a0", "\u2009", "'"]),
    st.sampled_from(["en", "uk", "ru"]),
)
def test_number_to_digits_to_number(number: int, separator: str, language: str) -> None:
    printed = f"{number:,}".replace(",", separator)
    found = read_number(f"{printed} танков" if language != "en" else f"{printed} tanks", language)
    assert found is not None
    assert found.stated == number


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("0123456789 ,.-–+()$%abтисячдвасто'\u00a0\u200f\u0301٣«»"), max_size=80),
    st.sampled_from(["en", "uk", "ru"]),
)
def test_spans_are_in_order_and_inside(text: str, language: str) -> None:
    folded = fold(text).text
    spans = find_numbers(folded, language)
    assert all(0 <= span.start < span.end <= len(folded) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
