"""Does quality stand at or above its floors?

`floors.json` holds the figures reached; they only rise. A floor marked `most` is a ceiling that only falls. The
measuring texts, drafts and data stand beside the checkout; where they are absent the test is skipped, saying so.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from counterclaim.verbs.reading import import_dataset

FLOORS: dict[str, Any] = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
COMMAND = f"{sys.executable} -m counterclaim"


def _scored(tool: Path, *words: str | Path) -> dict[str, Any]:
    line = [sys.executable, str(tool), *map(str, words), "--json", "--command", COMMAND]
    run = subprocess.run(line, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    found: dict[str, Any] = json.loads(run.stdout)
    return found


@pytest.fixture(scope="module")
def series(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with both copies of the General Staff's series, the estimates and the UK's monthly averages."""
    ledger = tmp_path_factory.mktemp("ledger") / "l"
    for name, place in (
        ("petro", "general-staff/petro"),
        ("lod-db", "general-staff/lod-db"),
        ("economist-estimates", "estimates"),
        ("uk-mod-monthly", "estimates"),
    ):
        import_dataset(name, shared / "data" / place, ledger=ledger)
    return ledger


@pytest.mark.slow
def test_extraction(shared: Path) -> None:
    table = _scored(shared / "tools" / "score_claims.py", shared / "cases" / "claims-dev.jsonl")
    assert table["all"]["quotes_that_do_not_reproduce"] == 0
    for group, floors in FLOORS["extract"].items():
        for figure, floor in floors.items():
            assert table[group][figure] >= floor, (group, figure, table[group][figure], floor)


@pytest.mark.slow
def test_verification(shared: Path, series: Path) -> None:
    row = _scored(shared / "tools" / "score_verify.py", shared / "cases" / "verify-dev.jsonl", "--ledger", series)
    floors = FLOORS["verify"]
    assert row["located"] >= floors["located"], row
    assert row["right_rule"] >= floors["right_rule"], row
    assert row["false_per_1000_words"] <= floors["most_false_per_1000_words"], row
    kept, clean = map(int, row["clean_drafts_kept_clean"].split("/"))
    assert clean - kept <= floors["most_clean_drafts_disturbed"], row


def test_issuers_own_lists(shared: Path) -> None:
    from bench import bulletins

    floors, data = FLOORS["bulletins"], shared / "data"
    printed, right, _ = bulletins.staff(data)
    assert right >= floors["general_staff"] * printed
    read, fits = bulletins.ministry(data)
    assert fits >= floors["ministry"] * read
    compared, found, explained = bulletins.gaza(data)
    assert found >= floors["gaza"] * compared
    assert explained >= floors["gaza_explained"] * compared


@pytest.mark.slow
def test_the_brief_of_the_storys_day(shared: Path, series: Path) -> None:
    from datetime import date

    from counterclaim.publish.briefs.brief import brief_to_json
    from counterclaim.verbs.publishing import brief
    from counterclaim.verbs.reading import add

    add([shared / "cases" / "statements.jsonl"], ledger=series)
    found = brief_to_json(brief(date(2024, 3, 27), ledger=series))["figures"]
    wanted = json.loads((shared / "cases" / "brief-2024-03-27.json").read_text("utf-8"))
    assert not {f["stated"] for f in found} & set(wanted["figures_must_not_contain"])
    missing = [f for f in wanted["figures"] if not any(_agrees(f, one) for one in found)]
    assert len(missing) <= FLOORS["brief"]["most_figures_missing"], missing


def _agrees(wanted: dict[str, Any], found: dict[str, Any]) -> bool:
    plain = ("claimant", "subject", "category", "outcome", "stated", "qualifier")
    if any(found[key] != wanted[key] for key in plain if key in wanted):
        return False
    period = found["period"] or {}
    if "period" in wanted and period.get("kind") != wanted["period"]:
        return False
    return "as_of" not in wanted or wanted["as_of"] in (period.get("end"), found.get("as_of"))
