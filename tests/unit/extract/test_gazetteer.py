"""Is a settlement known in every language and case, and is a person who was captured never told as one?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.extract.topics.gazetteer import settlement
from counterclaim.model import Document
from counterclaim.vocabulary.load import vocabulary


@pytest.mark.parametrize(
    ("printed", "language", "name"),
    [
        ("Avdeevka", "en", "Avdiivka"),
        ("Авдіївці", "uk", "Avdiivka"),
        ("Часового Яру", "uk", "Chasiv Yar"),
        ("Часовым Яром", "ru", "Chasiv Yar"),
        ("Артёмовска", "ru", "Bakhmut"),
        ("Великій Новосілці", "uk", "Velyka Novosilka"),
        ("Слов'янська", "uk", "Sloviansk"),
        ("Джабалии", "ru", "Jabalia"),
        ("Thiepval", "en", "Thiepval"),
        ("Springfield", "en", None),
    ],
)
def test_a_settlement_has_one_name(printed: str, language: str, name: str | None) -> None:
    assert settlement(printed, language) == name


def test_every_settlement_is_known_by_its_own_names() -> None:
    for pack in vocabulary().packs.values():
        for place in pack.places:
            for language, printed in place.names.items():
                assert settlement(printed, language) is not None, (pack.id, place.id, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russian forces captured Ivan Petrenko near Kupiansk.", "en"),
        ("Russian forces seized Petrov in May.", "en"),
        ("Українські військові захопили Івана Петренка під Торецьком.", "uk"),
        ("Бойцы ВСУ захватили Ивана Петрова.", "ru"),
    ],
)
def test_who_is_captured_is_no_place(text: str, language: str) -> None:
    document = Document(
        document="own:who", text=text, source="paper", language=language, published_at=date(2024, 5, 14)
    )
    assert extract(document).claims == ()


def test_a_person_in_a_row_with_a_place_is_named_nowhere() -> None:
    text = "Russian forces captured Selydove, Ivan Petrenko."
    document = Document(document="own:row", text=text, source="paper", language="en", published_at=date(2024, 5, 14))
    assert [claim.place for claim in extract(document).claims] == ["Selydove"]


def test_a_place_nobody_listed_keeps_its_printed_name() -> None:
    document = Document(
        document="own:where",
        text="Russian forces captured the village of Dubki.",
        source="paper",
        language="en",
        published_at=date(2024, 5, 14),
    )
    assert [claim.place for claim in extract(document).claims] == ["Dubki"]
