"""Which words of time belong to which number, and which order of texts turns on no name?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model.quantity import Qualifier, quantity_of
from counterclaim.publish.verify.answers.evidence import Evidence, Said
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.parties import lost_by
from counterclaim.publish.verify.read.prose import undated

DAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("sentence", "number", "times"),
    [
        ("It added another 720 on Monday for a total of 203,880.", "720", set()),
        ("It added another 720 on Monday for a total of 203,880.", "203,880", {"total"}),
        ("After a day of 1,770 and a week of 10,270 it paused.", "10,270", {"week"}),
        ("In the seven days to Sunday it lost 30 tanks and 169 guns.", "169", {"week"}),
        ("Drones: 432 за день и 2658 за неделю.", "2658", {"week"}),
        ("Танків шість; за тиждень 35.", "шість", set()),
        ("It lost 1,180 men and 100 guns in the past week.", "1,180", {"week"}),  # it closes the list
        ("Втрачено 1180 осіб та 100 гармат за тиждень.", "1180", {"week"}),
        ("Потеряно 1180 человек и 100 орудий за неделю.", "1180", {"week"}),
        ("It lost 1,180 men on Sunday and 7,100 in the past week.", "1,180", set()),
        ("It lost 1,180 men, and 7,100 in the past week.", "1,180", set()),
        ("07:20 In the past week it lost 7,100 men.", "7,100", {"week"}),  # the time of an entry is no number
        ("From the last day of May it added 23,270.", "23,270", {"month"}),
    ],
)
def test_a_word_of_time_is_the_nearest_numbers(sentence: str, number: str, times: set[str]) -> None:
    start = sentence.index(number)
    assert own_times(sentence, start, start + len(number)) == times


def test_a_date_holds_no_number() -> None:
    assert not any(map(str.isdigit, undated("in all by 19 September 2025, and on May 3")))
    assert "2,025" in undated("2,025 tanks")


@pytest.mark.parametrize(
    ("before", "side", "found"),
    [
        ("Ukraine has lost some ", "ua", True),
        ("Ukraine's army says Russia lost ", "ua", False),
        ("Росія втратила ", "ru", True),
    ],
)
def test_who_lost_stands_before_the_number(before: str, side: str, *, found: bool) -> None:
    assert lost_by(side, before) is found


def test_texts_of_one_number_keep_their_order_when_the_sides_change_places() -> None:
    def said(name: str, qualifier: Qualifier, claimant: str, subject: str) -> Said:
        return Said(name, claimant, "paper", subject, "tanks", "lost", "unstated", None, None, None,
                    quantity_of(900, qualifier, "items"), DAY)  # fmt: skip

    first = [said("c-b", "exact", "ua-mod", "ru"), said("c-a", "about", "ua-mod", "ru")]
    other = [
        replace(one, claim_id=name, claimant="ru-mod", subject="ua")
        for one, name in zip(first, ("c-a", "c-b"), strict=True)
    ]
    orders = [[one.quantity.qualifier for one in Evidence(found, None).said] for found in (first, other, first[::-1])]
    assert orders == [["exact", "about"]] * 3
