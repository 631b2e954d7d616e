"""Of which month is a figure in brackets, and who is given aid where nobody stands behind "to"?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 12, 1)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia lost 45,000 troops in November, up from October (30,000) and September (25,000).", "en"),
        ("За ноябрь Россия потеряла 45 000 военных, больше, чем в октябре (30 000) и сентябре (25 000).", "ru"),
        ("За листопад Росія втратила 45 000 військових, більше, ніж у жовтні (30 000) та вересні (25 000).", "uk"),
    ],
)
def test_a_figure_in_brackets_is_of_the_month_before_them(text: str, language: str) -> None:
    rows = read(text, DAY, language=language, source="desk-x")
    days = [row.rsplit(" ", 1)[1] for row in rows]
    assert days == ["2024-11-01..2024-11-30", "2024-10-01..2024-10-31", "2024-09-01..2024-09-30"]


def test_a_month_in_brackets_takes_its_own_year() -> None:
    rows = read("Russia lost 45,000 troops in May 2023, after April 2023 (30,000).", DAY, language="en", source="x")
    assert rows[1].endswith("interval 2023-04-01..2023-04-30")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Japan promised Ukraine $2bn and Poland sent Israel $3bn.", ["jp ua", "pl il"]),
        ("Lithuania pledged 20 million euros for drones, while Norway promised $3bn.", ["lt ", "no "]),
    ],
)
def test_who_is_given_stands_right_behind_the_verb(text: str, given: list[str]) -> None:
    rows = read(text, DAY, language="en", source="desk-x")
    assert [row.split(" ", 1)[1].startswith(who) for row, who in zip(rows, given, strict=True)] == [True, True]
    assert not any(" no aid" in row or " pl aid" in row for row in rows)


def test_one_and_a_half_times_is_no_count() -> None:
    rows = read("Росія втратила 45 000 військових, у півтора раза більше.", DAY, language="uk", source="desk-x")
    assert len(rows) == 1
