"""Is "that night" the night before the day that the text spoke of last?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document

PUBLISHED = date(2025, 10, 10)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "uk",
            "У Києві 28 вересня загинули 25 людей, повідомив мер. За даними Повітряних сил, тієї ночі збито 63 дрони.",
        ),
        (
            "ru",
            "В Киеве 28 сентября погибли 25 человек, сообщил мэр. По данным Воздушных сил, той же ночью сбито 63 дрона.",
        ),
        ("en", "On 28 September, 25 people died in Kyiv. That night 63 drones were shot down, the air force said."),
    ],
)
def test_a_night_is_the_one_to_the_day_spoken_of(language: str, text: str) -> None:
    read = extract(Document(document="d", text=text, published_at=PUBLISHED, source="an outlet", language=language))
    town, drones = (claim.period for claim in read.claims if claim.quantity is not None)
    assert town is not None
    assert (town.start, town.end) == (date(2025, 9, 28), date(2025, 9, 28))
    assert drones is not None
    assert (drones.start, drones.end) == (date(2025, 9, 27), date(2025, 9, 28))
