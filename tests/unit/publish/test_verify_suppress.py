"""Is a finding set aside only with a reason, kept, and only for the figure and rule it names?"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.publish.desk import Says, checked, rows, total

from counterclaim.model.errors import SuppressionError
from counterclaim.publish.verify.suppress import read_suppressions, suppress, suppressed, suppression_file

ROWS = rows("tanks", 7893, 11)


def test_a_finding_is_set_aside_with_its_reason(tmp_path: Path) -> None:
    found = checked("T\n\nBy its count 7,983 tanks so far.", Says("7,983 tanks", 7983, total()), evidence=ROWS)
    file = suppression_file(tmp_path / "draft.txt")
    assert read_suppressions(file) == ()
    suppress(file, found.findings[0], reason="confirmed by telephone", by="night desk", on="2024-06-12")
    kept, aside = suppressed(found.findings, read_suppressions(file), found.draft)
    assert kept == []
    assert [reason for _, reason in aside] == ["confirmed by telephone"]


def test_another_figure_is_reported_again(tmp_path: Path) -> None:
    found = checked("T\n\nBy its count 7,983 tanks so far.", Says("7,983 tanks", 7983, total()), evidence=ROWS)
    file = suppression_file(tmp_path / "draft.txt")
    suppress(file, found.findings[0], reason="agreed")
    other = checked("T\n\nBy its count 7,883 tanks so far.", Says("7,883 tanks", 7883, total()), evidence=ROWS)
    kept, aside = suppressed(other.findings, read_suppressions(file), other.draft)
    assert len(kept) == 1 and not aside


def test_no_reason_no_suppression(tmp_path: Path) -> None:
    found = checked("T\n\nBy its count 7,983 tanks so far.", Says("7,983 tanks", 7983, total()), evidence=ROWS)
    file = suppression_file(tmp_path / "draft.txt")
    with pytest.raises(SuppressionError, match="only for a reason"):
        suppress(file, found.findings[0], reason="  ")
    file.write_text('{"rule": "sum", "exact": "5"}\n', "utf-8")
    with pytest.raises(SuppressionError, match=r"draft\.txt\.suppressed\.jsonl:1: not an object"):
        read_suppressions(file)
