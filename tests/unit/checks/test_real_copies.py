"""Are the known disagreements and falls of two real copies found?"""

from __future__ import annotations

import csv
from pathlib import Path

from tests.unit.checks.conftest import Keep

from counterclaim.checks.run import check
from counterclaim.documents.dataset import read_dataset
from counterclaim.model.finding import at_least

ROWS = {
    "personnel": "personnel", "tanks": "tanks", "afvs": "armoured-vehicles", "artillery": "artillery",
    "airDefense": "air-defence", "rocketSystems": "mlrs", "unarmoredVehicles": "vehicles",
    "fixedWingAircraft": "aircraft", "rotaryWingAircraft": "helicopters", "uavs": "uavs", "ships": "ships",
    "submarines": "submarines", "specialEquipment": "special-equipment", "missiles": "missiles",
}  # fmt: skip


def test_the_compiled_lists_come_out(keep: Keep, shared: Path) -> None:
    home = shared / "data" / "general-staff"
    claims = [claim for name in ("petro", "lod-db") for claim in read_dataset(name, home / name)]
    found = [f for f in check(keep(claims), rules=["fall", "mirror", "jump"]) if f.where]

    torn = {(f.where["category"], f.where["date"]) for f in found if f.rule == "mirror" and f.where}
    with (home / "compare" / "disagreements-dev.csv").open(encoding="utf-8", newline="") as lines:
        listed = [(ROWS[row["category"]], row["date"]) for row in csv.DictReader(lines)]
    assert sum(cell in torn for cell in listed) >= 0.98 * len(listed)

    truths = {
        (f.where["source"], f.where["category"], f.where["date"]): (f.details or {})["truth"]
        for f in found
        if f.rule == "fall" and f.where
    }
    names = {"petro": "petro", "orc": "lod-db"}
    with (home / "compare" / "decreases.csv").open(encoding="utf-8", newline="") as lines:
        falls = {
            (names[row["dataset"]], ROWS[row["category"]], row["date"]): row["truth"]
            for row in csv.DictReader(lines)
            if row["dataset"] in names
        }
    assert set(truths) == set(falls)
    assert sum(truths[key] == truth for key, truth in falls.items()) >= 0.9 * len(falls)
    assert sum(f.rule == "jump" and at_least(f, "medium") for f in found) <= 0.001 * len(claims)
