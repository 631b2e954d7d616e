"""Does a line that only names its source give it the figures around it, and does a dash stand for a verb of speech?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Named, Party


def _told(text: str, language: str, source: str = "paper") -> list[Party]:
    document = Document(
        document="own:source-lines", text=text, source=source, language=language, published_at=date(2024, 8, 14)
    )
    return [claim.claimant for claim in extract(document).claims]


@pytest.mark.parametrize(
    ("language", "lines", "name"),
    [
        ("uk", ("Загинули 14 людей", "Джерело: {} у Telegram", "Деталі: Поранені 5 людей.", "Що було раніше"), "ДСНС"),
        ("ru", ("Погибли 14 человек", "Источник: {}", "Подробности: ранены 5 человек.", "Предыстория"), "МЧС"),
        ("en", ("14 people were killed", "Source: {}", "Details: 5 people were injured.", "Background"), "Oleh Kiper"),
    ],
)
def test_a_source_line_holds_above_and_below_until_the_text_looks_back(
    language: str, lines: tuple[str, str, str, str], name: str
) -> None:
    above, source, below, back = lines
    looks_back = f"{back}: {above.replace('14', '9')}."
    told = _told("\n\n".join([f"{above}.", source.format(name), below, looks_back]), language)
    assert told == [Named(name), Named(name), None]


def test_an_outlets_source_line_names_nobody() -> None:
    assert _told("Загинули 14 людей.\n\nДжерело: Reuters\n\nУнаслідок удару поранені 5 людей.", "uk") == [None, None]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("uk", "Подоляк говорив про 150 загиблих солдатів, Арахамія — про 200, а Зеленський — про 100.", 3),
        ("uk", "Нарком Молотов назвав 48 745 загиблих, історик Григорій Кривошеєв – 126 875.", 2),
        ("ru", "Киев заявил о 30 погибших солдатах, Москва — о 400.", 2),
        ("uk", "Зеленський сказав, що Росія втратила 300 солдатів, а Україна — 100.", 1),
    ],
)
def test_a_dash_stands_for_the_verb_of_speech_before(language: str, text: str, names: int) -> None:
    told = _told(text, language)
    assert None not in told
    assert len(set(map(repr, told))) == names


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Німеччина виділила Україні 500 млн євро, а Канада — 40 млн.", ["de", "ca"]),
        ("Данія оголосила про пакет допомоги на 290 млн євро, а Швеція — на 1,2 млрд доларів.", ["dk", "se"]),
    ],
)
def test_a_dash_stands_for_the_verb_of_giving(text: str, givers: list[str]) -> None:
    assert _told(text, "uk") == givers


@pytest.mark.parametrize("source", ["lb", "mk"])
def test_two_letters_of_a_state_are_no_outlets_voice(source: str) -> None:
    assert _told("Знищено 5 танків.", "uk", source) == [None]


@pytest.mark.parametrize("event", ["Удар по Києву", "Удар по Грозі", "Атака на Одесу"])
def test_a_headline_that_says_what_was_struck_names_nobody(event: str) -> None:
    told = _told(f"{event}: 16 загиблих\n\nДжерело: ДСНС\n\nУнаслідок удару загинули 16 людей, поранені 5.", "uk")
    assert told == [Named("ДСНС")] * 3


def test_a_name_behind_a_comma_and_a_dash_speaks() -> None:
    assert _told("У Миколаєві загинули дві жінки, – Віталій Кім.", "uk") == [Named("Віталій Кім")]


def test_a_label_without_a_name_is_no_empty_name() -> None:
    text = "Полковник запасу: «Загинули 40 солдатів»\n\nЗагинули 40 солдатів."
    assert all(party is None or party != Named("") for party in _told(text, "uk"))
