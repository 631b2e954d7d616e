"""Are steps chained in the order of need, and named parameters handed on?"""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.engines.steps import chained, rewritten, steps_in, used
from counterclaim.model.errors import EntryError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.sql").write_text("-- Which numbers?\nSELECT 1 AS n\n")
    (tmp_path / "twice.sql").write_text("-- needs: base\nSELECT n * $factor AS n FROM base;\n")
    (tmp_path / "sum.sql").write_text("-- needs: twice, base, entry\nSELECT 1 FROM twice, base\n")
    (tmp_path / "round.sql").write_text("-- needs: about\nSELECT 1\n")
    (tmp_path / "about.sql").write_text("-- needs: round\nSELECT 1\n")
    return tmp_path


def test_each_step_stands_once_before_those_that_need_it(folder: Path) -> None:
    sql = chained(steps_in(folder), "sum")
    assert [sql.count(f"{name} AS (") for name in ("base", "twice", "sum")] == [1, 1, 0]
    assert sql.index("base AS (") < sql.index("twice AS (") < sql.index("-- needs: twice")
    assert chained(steps_in(folder), "base") == "-- Which numbers?\nSELECT 1 AS n"
    assert chained(steps_in(folder), "base", "SELECT n FROM base").endswith(")\nSELECT n FROM base")


def test_a_circle_and_a_name_that_is_no_step(folder: Path) -> None:
    with pytest.raises(EntryError, match="it needs itself by way of round > about"):
        chained(steps_in(folder), "round")
    with pytest.raises(EntryError, match="step 'none': there is no such SQL step; known are about, base"):
        chained(steps_in(folder), "none")


def test_only_named_parameters_are_handed_on() -> None:
    assert used("SELECT $a, $a, $b_2", {"a": 1, "b_2": 2, "c": 3}) == {"a": 1, "b_2": 2}
    assert rewritten("SELECT $a || '%%' || $b", "%(", ")s") == "SELECT %(a)s || '%%' || %(b)s"
