"""Which days, where a sentence names its war as well, a window ends in a month to come, or a record is dated (Russian)?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 1, 3)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("За 2024 год Россия потеряла в войне против Украины 430 790 военных.", "interval 2024-01-01..2024-12-31"),
        ("В декабре армия России потеряла в этой войне 48 670 человек.", "interval 2024-12-01..2024-12-31"),
        ("На войне Россия потеряла 430 790 военных.", "cumulative 2022-02-24..2025-01-03"),
        ("С января по декабрь уничтожено 3689 танков.", "interval 2024-01-01..2024-12-31"),
        ("С ноября по январь уничтожено 689 танков.", "interval 2024-11-01..2025-01-31"),
        ("Тяжелее всего оказался ноябрь: за этот месяц Россия потеряла 45 680 человек.", "interval 2024-11-01..2024-11-30"),
        ("Больше всего за один месяц, 725 кв. км, Россия захватила в ноябре.", "interval 2024-11-01..2024-11-30"),
    ],
)  # fmt: skip
def test_the_window_of_a_sentence(text: str, days: str) -> None:
    assert read(text, DAY, language="ru", source="desk-x")[0].endswith(days)


def test_in_the_same_year() -> None:
    text = "За 2023 год Россия потеряла 300 танков. В ноябре сбито 40 самолётов. В том же году сгорели 12 кораблей."
    assert read(text, DAY, language="ru", source="desk-x")[-1].endswith("interval 2023-01-01..2023-12-31")


def test_a_day_told_as_a_whole_is_the_past_day() -> None:
    text = "За день убиты 402 россиянина\n\nЗа 2 января произошло 167 боёв.\n\nЗа сутки Россия потеряла 1160 человек."
    figures = read(text, DAY, language="ru", source="desk-x")
    assert all(figure.endswith("interval 2025-01-02..2025-01-02") for figure in figures)


def test_rows_of_a_verb_and_a_number_stand_under_their_title() -> None:
    text = "Потери ВСУ с 24.02.2022, данные на 31.12.2024\n\nРСЗО: уничтожено 92\nСамолёты: уничтожено 15\nТанки: сожжено 30"
    figures = read(text, DAY, language="ru", source="desk-x")
    assert [figure.rpartition(" ")[2] for figure in figures] == ["2022-02-24..2024-12-31"] * 3


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Генштаб представил данные о потерях наших войск в Афганистане.\n\nЗа 1980 год погибло 1484 солдата.", "su"),
        ("О потерях нашей армии рассказал начальник Генштаба. Всего погибло 13 833 солдата.", "su"),
        ("Историк Иван Белов написал о потерях Ирака в войне с Ираном.\n\nВсего погибло 180 солдат.", "iq"),
    ],
)
def test_whose_losses_a_paper_announces(text: str, whose: str) -> None:
    """Print of those years says "ours" of the Soviet Union's; a first paragraph without figures says whose they are."""
    (figure,) = read(text, date(1989, 8, 17), language="ru", source="desk-x")
    assert f" {whose} " in figure


@pytest.mark.parametrize("words", ["Эту оценку дал в четверг советник министра", "Это число назвал помощник министра"])
def test_who_gave_what_was_told(words: str) -> None:
    (figure,) = read(f"Россия потеряла 13 тысяч солдат. {words} Иван Белов.", DAY, language="ru", source="desk-x")
    assert " Иван Белов " in figure


def test_the_noun_behind_when_they_were_killed() -> None:
    text = "Назвали имена 40 погибших за неделю российских генералов."
    (figure,) = read(text, DAY, language="ru", source="desk-x")
    assert " officers " in figure
