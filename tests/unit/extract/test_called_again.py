"""Is a body that spoke still the teller where a text goes on with a word for its people or its work?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 2, 12)


@pytest.mark.parametrize(
    ("body", "again", "who"),
    [
        ("The SBU", "the spy agency", "SBU"),
        ("Ukraine's military intelligence", "intelligence officials", "Ukraine's military intelligence"),
        ("Ukraine's emergency service", "rescuers", "Ukraine's emergency service"),
        ("The prosecutor general's office", "prosecutors", "prosecutor general's office"),
        ("Ukraine's navy", "naval officials", "ua-navy"),
        ("Britain's Ministry of Defence", "British analysts", "uk-mod"),
        ("Gaza's health ministry", "the Hamas-run ministry", "gaza-moh"),
        ("Ukraine's interior ministry", "ministry officials", "Ukraine's interior ministry"),
        ("Britain's Ministry of Defence", "Polish analysts", None),  # another country's
        ("The General Staff", "rescuers", None),  # people of another body
    ],
)
def test_english_bodies_by_their_people(body: str, again: str, who: str | None) -> None:
    text = f"{body} reported 40 Russian tanks destroyed in March. Russia also lost 60 guns in the month, {again} said."
    first, second = read(text, DAY, language="en", source="desk-x")
    if who is None:
        assert first.split(" ru ")[0].split(" ", 1)[1] != second.split(" ru ")[0].split(" ", 1)[1]
    else:
        assert first.startswith(f"40 {who} ")
        assert second.startswith(f"60 {who} ")


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("СБУ повідомляє про 40 знищених російських танків. Спецслужба заявила також про 60 гармат.", "uk", "СБУ"),
        (
            "ГУР повідомляє про 40 знищених російських танків. Воєнна розвідка каже також про 60 гармат.",
            "uk",
            "ГУР",
        ),
        ("ДСНС повідомила про 40 загиблих. Рятувальники кажуть, що поранено 60 людей.", "uk", "ДСНС"),
        ("ВМС ЗСУ повідомляють про 40 знищених російських катерів. Моряки кажуть і про 60 дронів.", "uk", "ua-navy"),
        (
            "Служба безпеки України повідомляє про 40 знищених танків РФ. У СБУ кажуть також про 60 гармат.",
            "uk",
            "СБУ",
        ),
        ("СБУ сообщает о 40 уничтоженных российских танках. Спецслужба заявила также о 60 орудиях.", "ru", "СБУ"),
        ("ГСЧС сообщила о 40 погибших. Спасатели говорят, что ранены 60 человек.", "ru", "ГСЧС"),
        (
            "Погранслужба Украины сообщает о 40 уничтоженных российских танках. Пограничники заявили о 60 орудиях.",
            "ru",
            "Погранслужба Украины",
        ),
    ],
)
def test_slavic_bodies_by_their_people_and_short_names(text: str, language: str, who: str) -> None:
    first, second = read(text, DAY, language=language, source="desk-x")
    assert first.startswith(f"40 {who} ")
    assert second.startswith(f"60 {who} ")
