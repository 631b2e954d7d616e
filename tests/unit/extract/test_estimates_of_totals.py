"""Are the parts, the other side and the true toll of an estimate read as desks word them?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2025, 2, 14)


@pytest.mark.parametrize(
    "second",
    [
        "Ukraine's were 400,000.",
        "Ukraine's come to perhaps half of that: some 400,000.",
        "Ukraine's, it says, are lower: 400,000.",
    ],
)
def test_a_possessive_alone_opens_the_other_sides_losses(second: str) -> None:
    rows = read(f"The Pentagon puts Russian casualties at 640,000. {second}", DAY, language="en", source="economist")
    assert rows[0].startswith("640000 us-dod ru ")
    assert " ua personnel casualties " in rows[1]


def test_parts_of_what_two_verbs_tell_share_their_outcome() -> None:
    rows = read(
        "Russia had 10,000 armoured vehicles destroyed or abandoned, including nearly 3,000 main battle tanks.",
        DAY,
        language="en",
        source="times",
    )
    assert " armoured-vehicles lost " in rows[0]
    assert " tanks lost " in rows[1]


@pytest.mark.parametrize(
    ("voice", "who"), [("We put the true toll at", "bbc"), ("Researchers put the true toll at", "Researchers")]
)
def test_a_true_toll_behind_the_dead_counts_dead(voice: str, who: str) -> None:
    rows = read(f"Mediazona has identified 95,000 Russian dead. {voice} 146,194.", DAY, language="en", source="bbc")
    assert rows[1] == f"146194 {who} ru personnel killed {WAR}..2025-02-14"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kyiv said 31,000 Ukrainian soldiers had been killed, not the 300,000 or 150,000 that Putin claimed.", "en"),
        ("У Києві сказали, що загинуло 31 000 українських військових, а не 300 000 чи 150 000.", "uk"),
        ("В Киеве сказали, что погибло 31 000 украинских военных, а не 300 000 или 150 000.", "ru"),
    ],
)
def test_what_is_denied_in_a_row_is_no_claim(text: str, language: str) -> None:
    rows = read(text, DAY, language=language, source="desk-x")
    assert [row.split(" ", 1)[0] for row in rows] == ["31000"]


def test_an_official_who_spoke_without_his_name_stays_the_same_one() -> None:
    rows = read(
        "More than 600,000 Russians have been killed or wounded, according to a senior US defence official, who spoke "
        "on condition of anonymity. The official said 1,200 were lost a day.",
        DAY,
        language="en",
        source="guardian",
    )
    assert [row.split(" ")[1] for row in rows] == ["us-officials", "us-officials"]
