"""Are ranges that another process computed those that this one would have computed?"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.web.conftest import fill

from counterclaim.publish.pages.ranges import PATH, ranges_of, ranges_page
from counterclaim.web.ranges import LiveRanges


def test_they_are_the_same_and_begun_before_anybody_asks(tmp_path: Path) -> None:
    with fill(tmp_path / "ledger") as ledger:
        head, expected = ledger.head(), ranges_page(ranges_of(ledger))
    live = LiveRanges(tmp_path / "ledger")
    live.begin(head)
    assert live.at(PATH, head) == expected
    assert live.at("days/2024-05-20.html", head) is None


def test_begun_for_another_state_they_are_computed_anew(tmp_path: Path) -> None:
    with fill(tmp_path / "ledger") as ledger:
        head, expected = ledger.head(), ranges_page(ranges_of(ledger))
    live = LiveRanges(tmp_path / "ledger")
    live.begin("the state before")
    assert live.at(PATH, head) == expected


def test_what_goes_wrong_there_is_told_here(tmp_path: Path) -> None:
    live = LiveRanges(tmp_path / "nothing")
    live.begin("any")
    with pytest.raises(RuntimeError, match=r"no ledger at '.+nothing'; "):
        live.at(PATH, "any")
