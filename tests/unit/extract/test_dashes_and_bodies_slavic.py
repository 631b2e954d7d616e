"""Who loses behind a dash with a time before it, and whose name begins behind what it published?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

from counterclaim.extract import extract
from counterclaim.model import Document

DAY = date(2024, 10, 17)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Россия с начала года потеряла 300 танков, Украина за это же время — 120.", "ru"),
        ("Россия за месяц потеряла 300 танков, Украина за тот же месяц — 120.", "ru"),
        ("Росія за місяць втратила 300 танків, Україна за той самий місяць — 120.", "uk"),
    ],
)
def test_a_time_before_the_dash_leaves_the_side(text: str, language: str) -> None:
    rows = read(text, DAY, language=language, source="desk-x")
    assert [row.split(" ")[2] for row in rows] == ["ru", "ua"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("С января Украина потеряла 300 тыс. военных, а за один сентябрь — свыше 60 тыс.", "ru"),
        ("Генштаб ВСУ за тот же сентябрь сообщал о потере Россией 38 130 военных.", "ru"),
        ("Із січня Росія втратила 300 тис. військових, а за самий лише вересень — понад 38 тис.", "uk"),
    ],
)
def test_one_month_alone_is_that_month(text: str, language: str) -> None:
    rows = read(text, DAY, language=language, source="desk-x")
    assert rows[-1].endswith("interval 2024-09-01..2024-09-30")
    assert not any(row.startswith("1 ") for row in rows)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Погибли 192 человека, обнародовал списки Минздрав Азербайджана.", "Минздрав Азербайджана"),
        ("Сирийская сеть по правам человека сообщает о 192 убитых.", "Сирийская сеть по правам человека"),
        ("Ранее губернатор говорил о 300 раненых. Спасатели говорили о 192 погибших.", "спасатели"),
    ],
)
def test_a_body_is_named_without_what_it_published(text: str, who: str) -> None:
    row = read(text, DAY, language="ru", source="desk-x")[-1]
    assert row.lower().startswith(f"192 {who.lower()} ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("До 53 зросла кількість загиблих через удар по Полтаві, поранених — 298.", "uk"),
        ("До 53 выросло число погибших при ударе по Полтаве, раненых — 298.", "ru"),
    ],
)
def test_a_count_may_stand_behind_what_it_has_reached(text: str, language: str) -> None:
    rows = read(text, DAY, language=language, source="desk-x")
    assert [row.split(" ")[0] for row in rows] == ["53", "298"]
    assert " killed " in rows[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Europe had delivered 125 billion euros to Ukraine by the end of September 2024.", "en"),
        ("До кінця вересня Європа передала Україні допомоги на 125 млрд євро.", "uk"),
    ],
)
def test_sums_given_by_the_end_of_a_month_end_there(text: str, language: str) -> None:
    (row,) = read(text, DAY, language=language, source="desk-x")
    assert row.endswith("None..2024-09-30")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Израиль сообщил о гибели 306 военных с начала войны, в плену у ХАМАС остаются 203 человека.", "ru"),
        ("Київ повідомив про загибель 306 військових, у полоні залишаються 203 людини.", "uk"),
    ],
)
def test_captives_of_the_next_clause_leave_the_dead_dead(text: str, language: str) -> None:
    first, second = read(text, DAY, language=language, source="desk-x")
    assert " killed " in first
    assert " captured " in second


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Потери ВСУ составили 346 танков. Баргилевич оценил потери России почти в 40 тыс.", "ru"),
        ("Втрати ЗСУ склали 346 танків. Баргилевич оцінив втрати Росії майже в 40 тис.", "uk"),
    ],
)
def test_losses_put_at_a_hedged_number_are_men(text: str, language: str) -> None:
    rows = read(text, DAY, language=language, source="desk-x")
    assert " ru personnel lost " in rows[1]


def test_anothers_figure_takes_no_hedge_from_the_verb_before() -> None:
    claims = extract(
        Document(
            document="own:hedge",
            text="По данным Киева, потери КНДР превысили 3,8 тысячи человек; Пентагон называет цифру в 1,2 тысячи.",
            published_at=DAY,
            source="desk-x",
            language="ru",
        )
    ).claims
    assert [claim.quantity.qualifier for claim in claims if claim.quantity is not None] == ["more-than", "exact"]
