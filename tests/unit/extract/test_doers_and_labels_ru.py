"""Whose loss is what somebody named beside the verb destroyed, and what does the label of a line count, in Russian?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 5, 7)  # a Wednesday


def told(text: str, language: str = "ru") -> list[str]:
    return read(text, DAY, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("12 танков за неделю уничтожили украинские десантники.", "ru"),
        ("12 гаубиц за неделю сожгла 61-я бригада ВСУ.", "ru"),
        ("Российской авиацией уничтожено 12 танков.", "ua"),
        ("Россией уничтожено 12 гаубиц.", "ua"),
        ("12 танков уничтожено ВС РФ.", "ua"),
        ("12 танков, уничтоженных украинской артиллерией, ещё горели.", "ru"),
        ("Сообщается об уничтожении российскими войсками 12 танков.", "ua"),
        ("На счету ВСУ 12 уничтоженных танков.", "ru"),
        ("Россия воюет с Украиной. За неделю бойцы СБУ подбили 12 танков.", "ru"),
        ("12 танков потеряла за неделю 61-я бригада ВСУ.", "ua"),
        ("Из строя выведены 12 танков киевского режима.", "ua"),
        ("Войска Путина лишились 12 танков.", "ru"),
        ("ЧВК «Вагнер» потеряла под городом 12 человек.", "wagner"),
        ("Россия и Украина вместе потеряли 12 танков.", "both sides"),
        ("Россия и Украина потеряли по 12 танков.", "each side"),
        ("Каждая из сторон потеряла по 12 танков.", "each side"),
        ("Россия: 12 убитых, 30 раненых.", "ru"),
    ],
)
def test_whose_loss_it_is_by_who_acts_or_heads_a_line(text: str, side: str) -> None:
    found = told(text)
    assert found
    assert all(one.split(" ", 2)[2].startswith(side) for one in found)


def test_lines_that_countries_head_are_each_ones_own() -> None:
    rows = told("Потери за неделю:\nРоссия: 21 убитый.\nУкраина: 13 убитых.")
    assert [row.split()[2] for row in rows] == ["ru", "ua"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Потери за неделю:\nОфицеры – 21 убитый;", "officers"),
        ("Погибшие за день:\nДети: 21 погибший", "children"),
        ("Потери России за неделю:\nСу-34 — 21;", "aircraft"),
        ("Потери России за неделю:\nГаубицы М777 – 21", "artillery"),
        ("Генштаб ВСУ: +21 танк за сутки.", "tanks"),
        ("Потери РФ: единицы специальной техники – 21.", "special-equipment"),
    ],
)
def test_what_the_label_of_a_line_counts(text: str, kind: str) -> None:
    found = told(text)
    assert len(found) == 1
    assert kind in found[0]
