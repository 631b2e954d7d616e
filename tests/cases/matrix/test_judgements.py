"""Are judgements, requests for comment and moves without a figure read as newsrooms word them?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from counterclaim.extract import extract
from counterclaim.model import Claim, Document
from counterclaim.model.claim import label_of

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("judgements.yml").read_text("utf-8"))


def _row(claim: Claim) -> list[str]:
    word = (claim.likelihood or {}).get("word")
    told = label_of(claim.outcome) or f"likelihood: {word}"
    row = [claim.topic, label_of(claim.claimant) or "-", label_of(claim.subject) or "-", told]
    return [*row, claim.place] if claim.place is not None else row


def _is(told: list[str], row: list[str]) -> bool:
    named = told[1].startswith("~") and told[1][1:] in row[1]
    return len(told) == len(row) and all(
        one == other or (place == 1 and named) for place, (one, other) in enumerate(zip(told, row, strict=True))
    )


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_what_a_text_judges_asks_and_tells_of_moves(case: dict[str, Any]) -> None:
    document = Document(
        document="own:judged",
        text=case["text"],
        source=case["source"],
        language=case["language"],
        published_at=date(2024, 5, 14),
    )
    rows = [_row(claim) for claim in extract(document).claims if claim.quantity is None]
    assert len(rows) == len(case["told"]), rows
    for told in case["told"]:
        assert any(_is(told, row) for row in rows), rows
