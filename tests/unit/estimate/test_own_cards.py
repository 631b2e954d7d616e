"""Is a card of one claimant taken only with a citation, and always shown beside the common cards?"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from counterclaim.estimate import Report, estimate_reports, plausible_reports
from counterclaim.estimate.cards import card_set
from counterclaim.estimate.own_cards import cards_of
from counterclaim.estimate.report import CASUALTIES
from counterclaim.model.errors import BadCardError, NoCardsError

START = dt.date(2021, 1, 4)
GOOD = """
war: a-war
cards:
  officials:
    role: third-party
    centre: 0.9
    spread: 0.1
    dated: 2024-05-01
    evidence: "its figures were checked against archives after the last war"
    sources: ["https://example.org/report"]
"""


def reports() -> list[Report]:
    days = [START + dt.timedelta(weeks=w) for w in (10, 20, 30)]
    told = [("officials", "third-party", 30000.0), ("a speaker", "own", 9000.0)]
    return [
        Report(name, role, CASUALTIES, START, day, value * n, 1.02 * value * n, "range")
        for name, role, value in told
        for n, day in enumerate(days, 1)
    ]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cards.yml"
    path.write_text(GOOD, "utf-8")
    return path


def test_the_answer_moves_and_the_common_cards_stand_beside_it(file: Path) -> None:
    common = estimate_reports(reports(), subject="xx", category="personnel", ladder=False)
    found = estimate_reports(reports(), subject="xx", category="personnel", ladder=False, cards=str(file))
    assert found.median and common.median and found.median < common.median
    assert found.beside is not None and common.beside is None
    assert (found.beside.low, found.beside.high) == (common.low, common.high)
    assert "; under the common cards " in found.sentence()
    assert found.as_json()["beside"]["median"] == common.median and found.cards != common.cards


def test_a_claim_is_set_beside_both(file: Path) -> None:
    claim = Report("the enemy", "enemy", CASUALTIES, START, START + dt.timedelta(weeks=30), 2e5, 2.02e5)
    found = {p.definition: p for p in plausible_reports(claim, reports(), cards=str(file))}
    one = found["killed and wounded"]
    assert one.beside is not None and "under the common cards" in one.sentence()
    assert one.as_json()["beside"]["evidence"] == "the common cards"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('    sources: ["https://example.org/report"]\n', "", "lacks sources"),
        ("    dated: 2024-05-01\n", "", "lacks dated"),
        ("centre: 0.9", "centre: much", "not a number"),
        ("spread: 0.1", "spread: 0", "lacks|above zero"),
        ("spread: 0.1", "spread: .nan", "not a number"),
        ("role: third-party", "role: friend", "roles are enemy"),
        ("war: a-war\n", "", "no `war`"),
        ("cards:", "cards: [", "read as YAML"),
    ],
)
def test_a_card_without_number_date_or_citation_is_refused(file: Path, old: str, new: str, word: str) -> None:
    assert old in GOOD
    file.write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(BadCardError, match=word):
        cards_of(str(file))


def test_a_file_that_is_not_there_and_a_name_that_is_none_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(BadCardError, match=r"nothing\.yml"):
        cards_of(str(tmp_path / "nothing.yml"))
    with pytest.raises(NoCardsError, match="guesses"):
        cards_of("guesses")
    assert cards_of(card_set()) is card_set()
