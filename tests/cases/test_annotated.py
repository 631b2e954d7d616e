"""Are the project's own annotated texts read as well as they were, in each language?

`newest` and, after it, `fresh` hold texts of all three languages by writers who did not know the rules: harder.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterclaim.extract import extract
from counterclaim.model import Claim, Document
from counterclaim.model.claim import label_of

HERE = Path(__file__).resolve().parent
FLOORS: dict[str, Any] = json.loads((HERE.parent / "golden" / "floors.json").read_text("utf-8"))["own"]


def _documents(folder: str) -> list[dict[str, Any]]:
    lines = (HERE / folder / "annotated.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _read(row: dict[str, Any]) -> tuple[Claim, ...]:
    return extract(
        Document(
            document=f"own:{row['id']}",
            text=row["text"],
            published_at=date.fromisoformat(row["published_at"]),
            source=row["source"],
            language=row["language"],
        )
    ).claims


def _word(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("role")
    return " ".join(str(value or "").casefold().replace("-", " ").split())


@pytest.mark.parametrize("folder", ["en", "uk", "ru", "newest", "fresh"])
def test_own_texts_stay_read(folder: str) -> None:
    gold = found = right = 0
    for row in _documents(folder):
        claims = [claim for claim in _read(row) if claim.quantity is not None]
        for claim in claims:
            assert row["text"][claim.quote.start : claim.quote.end] == claim.quote.exact
        for wanted in row["claims"]:
            gold += 1
            first, last = wanted["number"]
            here = [
                claim
                for claim in claims
                if (claim.quote.start or 0) <= first
                and last <= (claim.quote.end or 0)
                and claim.quantity is not None
                and wanted["stated"] in (None, claim.quantity.stated)
            ]
            found += bool(here)
            right += any(
                _word(wanted["category"]) == _word(label_of(claim.category))
                and _word(wanted["subject"]) == _word(label_of(claim.subject))
                for claim in here
            )
    floors = FLOORS[folder]
    assert found / gold >= floors["found"], (found, gold)
    assert right / gold >= floors["category_and_subject"], (right, gold)
