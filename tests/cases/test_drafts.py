"""Do the project's own drafts, with slips planted in free prose, still give the findings they gave?

The drafts were written by people who had not seen the checks, and were first scored unseen; the floors are what the
checks reach now that the causes have been mended.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from counterclaim.verbs.reading import import_dataset

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FLOORS: dict[str, Any] = json.loads((HERE.parent / "golden" / "floors.json").read_text("utf-8"))["own_drafts"]


@pytest.fixture(scope="module")
def series(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with both copies of the General Staff's series."""
    ledger = tmp_path_factory.mktemp("ledger") / "l"
    for name in ("petro", "lod-db"):
        import_dataset(name, shared / "data" / "general-staff" / name, ledger=ledger)
    return ledger


@pytest.mark.slow
def test_planted_slips_are_found_and_fair_figures_left_alone(series: Path) -> None:
    line = [
        sys.executable,
        str(ROOT / "bench" / "verify.py"),
        "score",
        str(HERE / "drafts.jsonl"),
        "--ledger",
        str(series),
    ]
    run = subprocess.run(line, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    row = dict(pair.split("=") for pair in run.stdout.split())
    assert float(row["located"]) >= FLOORS["located"], row
    assert float(row["right_rule"]) >= FLOORS["right_rule"], row
    assert float(row["false_per_1000_words"]) <= FLOORS["most_false_per_1000_words"], row
