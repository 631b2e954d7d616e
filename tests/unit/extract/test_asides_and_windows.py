"""Does an aside keep a figure from its month, and how far does a window reach that only one figure is told in?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

NOVEMBER = "interval 2024-11-01..2024-11-30"
WAR = "cumulative 2022-02-24..2024-12-02"
FORTNIGHT = "interval 2024-11-18..2024-12-02"
WEEK = "interval 2024-11-23..2024-11-29"
BY_NOVEMBER = "cumulative 2022-02-24..2024-11-30"


def periods(text: str, language: str) -> list[str]:
    return [" ".join(claim.split()[-2:]) for claim in read(text, date(2024, 12, 2), language=language, source="desk-x")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zelensky said Russia had lost more than 42,000 men, dead and injured, in November."),
        ("en", "Russia lost 42,000 soldiers, killed or wounded, in November, the General Staff said."),
        ("en", "Russian forces lost 42,000 men, both dead and wounded, last month, Kyiv's General Staff said."),
        ("en", "Russia lost some 42,000 men – killed and wounded – in November, Britain's Defence Ministry said."),
        ("en", "Ukraine says it destroyed 90 tanks, a record, in November."),
        ("uk", "Росія втратила 42 тисячі солдатів, убитих і поранених, у листопаді, заявили в Генштабі."),
        ("ru", "Россия потеряла 42 тысячи солдат, убитых и раненых, в ноябре, заявили в Генштабе ВСУ."),
    ],
)
def test_an_aside_leaves_the_month_behind_it_to_its_figure(language: str, text: str) -> None:
    assert periods(text, language) == [NOVEMBER]


def test_an_aside_leaves_the_year_behind_it_to_its_figure_before_another_one() -> None:
    text = "London said Russia had suffered 412,000 casualties, killed and wounded, so far in 2024 and over 730,000 since February 2022."
    assert periods(text, "en") == ["interval 2024-01-01..2024-12-02", WAR]


def test_a_month_alone_between_commas_still_tells_when_it_was_said() -> None:
    assert periods("Zelensky has owned up to 31,000 dead, in February.", "en") == ["cumulative 2022-02-24..None"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In a year of war Oryx has counted 9,421 lost Russian vehicles."),
        ("uk", "За рік війни Oryx нарахував 9421 одиницю втраченої російської техніки."),
        ("ru", "За год войны Oryx насчитал 9421 единицу потерянной российской техники."),
    ],
)
def test_a_year_of_war_opens_with_the_war(language: str, text: str) -> None:
    assert periods(text, language) == [WAR]


def test_the_same_year_is_the_one_named_before() -> None:
    text = "Russia took 4,168 square km in 2023, ISW said. It lost 427,000 soldiers in the same year, Kyiv's army says."
    assert periods(text, "en") == ["interval 2023-01-01..2023-12-31"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ("Mediazona's list of Russian dead holds 56,237 names, in the past two weeks 1,904 were added. Among the dead "
               "are 3,481 officers.")),
        ("en", ("Mediazona has confirmed the deaths of 56,237 Russian soldiers, adding 1,904 names in the past two weeks. "
               "Among the dead are 3,481 officers.")),
        ("uk", ("«Медіазона» підтвердила загибель 56 237 російських солдатів, за останні два тижні – 1 904. Серед загиблих "
               "3 481 офіцер.")),
        ("ru", ("Издание «Медиазона» обновило список погибших россиян. Теперь в нём 56 237 фамилий, за последние две недели "
               "добавилось 1 904. Среди погибших 3 481 офицер.")),
    ],
)  # fmt: skip
def test_the_window_of_what_was_added_is_not_the_lists(language: str, text: str) -> None:
    assert periods(text, language) == [WAR, FORTNIGHT, WAR]


def test_what_a_named_week_may_have_cost_is_that_weeks() -> None:
    text = (
        "З 23 до 29 листопада Сили оборони, за даними Генштабу, відбили 900 атак.\n\n"
        "Противник утратив понад 9 тис. військових і 80 танків."
    )
    assert periods(text, "uk") == [WEEK] * 2
    assert periods(text.replace("9 тис.", "90 тис."), "uk") == [WAR, WEEK]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ("By the end of November Russia had lost 290,000 killed and wounded, Britain's Defence Ministry estimates.\n\n"
               "London ascribes 20,000 of these deaths and another 40,000 wounded to the Wagner group.")),
        ("ru", ("К концу ноября Россия потеряла 290 тысяч убитыми и ранеными, подсчитали в министерстве обороны "
               "Великобритании.\n\nНа долю ЧВК «Вагнер» в Лондоне относят 20 тысяч из этих смертей и ещё 40 тысяч ранений.")),
    ],
)  # fmt: skip
def test_some_of_these_end_with_those_of_the_paragraph_before(language: str, text: str) -> None:
    assert periods(text, language) == [BY_NOVEMBER] * 3
