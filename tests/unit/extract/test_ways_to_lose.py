"""Is a loss read that is told by a figure of speech, and as whose?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 4, 2)
HEAD = {"en": "Russia's war in Ukraine", "uk": "Війна Росії проти України", "ru": "Война России против Украины"}


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Ukraine's air force chalked up 48 drones overnight.", "en", "ru uavs lost"),
        ("Russia paid for the town with 48 tanks.", "en", "ru tanks lost"),
        ("Kyiv says 48 Russian soldiers met their deaths.", "en", "ru personnel killed"),
        ("Список втрат росіян поповнили 48 танків.", "uk", "ru tanks lost"),
        ("Росіяни розплатилися за наступ 48 танками.", "uk", "ru tanks lost"),
        ("Додому не повернуться 48 російських солдатів.", "uk", "ru personnel killed"),
        ("У полі лишилося догорати 48 російських танків.", "uk", "ru tanks destroyed"),
        ("Удар вивів із ладу 48 російських танків.", "uk", "ru tanks lost"),
        ("Росіянам довелося списати 48 танків.", "uk", "ru tanks lost"),
        ("Украинские Воздушные силы записали на свой счёт 48 сбитых дронов.", "ru", "ru uavs shot-down"),
        ("Россияне расплатились за наступление 48 танками.", "ru", "ru tanks lost"),
        ("Домой не вернутся 48 российских солдат.", "ru", "ru personnel killed"),
        ("На дно ушли 48 российских катеров.", "ru", "ru ships destroyed"),
        ("Россиянам пришлось списать 48 танков.", "ru", "ru tanks lost"),
    ],
)
def test_losses_by_a_figure_of_speech(text: str, language: str, told: str) -> None:
    (figure,) = read(f"{HEAD[language]}\n\n{text}", DAY, language=language, source="desk-x")
    assert f" {told} " in figure
