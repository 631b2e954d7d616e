"""Which row is meant by a noun that any vehicle goes by?"""

from __future__ import annotations

import pytest

from counterclaim.publish.verify.read.machines import machines_meant


@pytest.mark.parametrize(
    ("sentence", "number", "wanted"),
    [
        ("Щодо танків, Генштаб нарахував 11 356 машин.", "11 356 машин", "tanks"),
        ("Что до танков, список дошёл до 11 356 машин.", "11 356 машин", "tanks"),
        ("As for tanks, the list has 11,356 machines.", "11,356 machines", "tanks"),
        ("Танків 5, машин — 60 машин за добу.", "60 машин", "vehicles"),  # a number parts the noun from it
        ("Знищено 60 машин.", "60 машин", "vehicles"),
        ("Щодо танків і гармат, знищено 60 машин.", "60 машин", "vehicles"),  # two rows leave it open
    ],
)
def test_machines_are_of_the_row_named_before_them(sentence: str, number: str, wanted: str) -> None:
    start = sentence.index(number)
    assert machines_meant("vehicles", sentence, start, start + len(number)) == wanted
