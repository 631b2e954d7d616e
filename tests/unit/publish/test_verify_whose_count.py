"""Whose count does a draft tell: of which side, by which office, in which row, passed when?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.checks.definitions import row_meant
from counterclaim.publish.verify.read.parties import counted_side, first_named, lost_by, names, sides_counted

DAY = date(2024, 3, 21)


@pytest.mark.parametrize(
    ("claimant", "category", "row"),
    [
        ("ru-mod", "tanks", "tanks-and-armour"),
        ("ru", "tanks", "tanks-and-armour"),
        ("ru-mod", "artillery", None),
        ("ru-mod", "aircraft", None),
        ("ua-general-staff", "tanks", None),
        (None, "tanks", None),
        ("ru-mod", None, None),
    ],
)
def test_the_row_a_ministry_counts_a_kind_in(claimant: str | None, category: str | None, row: str | None) -> None:
    assert row_meant(claimant, category, DAY) == row


@pytest.mark.parametrize(
    ("before", "lost"),
    [
        ("Ukraine's armed forces have lost ", True),
        ("Ukraine's army has now lost ", True),
        ("Ukraine in the same period has lost ", True),
        ("Україна за той самий час втратила ", True),
        ("Ukraine's General Staff says Russia has lost ", False),
        ("Україна повідомила, що росіяни втратили ", False),
    ],
)
def test_a_side_that_loses_is_named_with_its_forces_and_its_time(before: str, *, lost: bool) -> None:
    assert lost_by("ua", before) is lost


def test_a_bare_office_is_not_meant_where_another_state_owns_it() -> None:
    assert not names("ru-mod", "сообщило Минобороны Великобритании")
    assert names("ru-mod", "сообщило Минобороны")
    assert names("ru-mod", "сообщило Минобороны РФ")
    assert first_named("ru-mod", "минобороны британии молчит, минобороны россии — нет") is not None


def test_the_side_counted_up_to_a_place() -> None:
    text = "The General Staff in Kyiv has a list. The Russian defence ministry has another."
    counted = sides_counted(text)
    assert counted(text.index(".") + 1) == "ru"
    assert counted(len(text)) is None
    assert counted(len(text)) == counted_side(text)
