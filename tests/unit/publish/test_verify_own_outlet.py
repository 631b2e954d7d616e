"""Does a sentence cite its own outlet?"""

from __future__ import annotations

import pytest

from counterclaim.publish.verify.read.own_outlet import latin, speaks_of_itself


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Our table of 30 December had 102,550 on the same line.", "desk-a"),
        ("As we wrote last week, the total was 102,550.", None),
        ("В августе, как писала наша редакция, он составлял 1 817 человек.", "desk-centr"),
        ("Неделю назад, как сообщал «Столбец», итог равнялся 1 113 640.", "desk-stolbets"),
        ("Тиждень тому, як повідомляла «Вежа», підсумок становив 1 113 640.", "desk-vezha"),
        ("The “Kyiv Courier” put it at 102,550 a week ago.", "kyiv-courier"),
    ],
)
def test_an_outlet_cites_itself(sentence: str, outlet: str | None) -> None:
    assert speaks_of_itself(sentence, outlet)


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Kyiv puts the total at 102,550.", "kyiv-courier"),
        ("Как сообщал «Столбец», итог равнялся 1 113 640.", "desk-vezha"),
        ("The General Staff has 102,550.", None),
    ],
)
def test_a_place_or_another_paper_is_not_the_outlet(sentence: str, outlet: str | None) -> None:
    assert not speaks_of_itself(sentence, outlet)


def test_names_in_either_script_are_one() -> None:
    assert latin("Щоденник") == "shchodennik"
    assert latin("Courier") == "courier"
