"""Is each construction that dates a figure still read as well as it was, in each language?"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.cases.matrix.periods_made import cases

from counterclaim.extract import extract
from counterclaim.model import Document

FLOORS: dict[str, Any] = json.loads((Path(__file__).resolve().parents[2] / "golden" / "floors.json").read_text("utf-8"))
FOUND = 0.98  # of the figures, whatever their period
EVERY = 4  # pair of phrase and frame that a run looks at


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_periods_of_every_construction(language: str) -> None:
    figures, found, right = 0, 0, 0
    missed: Counter[str] = Counter()
    for case in cases(language, every=EVERY):
        document = Document(
            document="own:matrix", text=case.text, published_at=case.published, source="reuters", language=language
        )
        claims = [claim for claim in extract(document).claims if claim.quantity is not None]
        for start, end, value, wanted in case.wanted:
            figures += 1
            claim = next(
                (
                    claim
                    for claim in claims
                    if (claim.quote.start or 0) <= start
                    and end <= (claim.quote.end or 0)
                    and claim.quantity is not None
                    and claim.quantity.stated == value
                ),
                None,
            )
            if claim is None:
                continue
            found += 1
            period = claim.period
            assert period is not None, case
            days = (str(day) if day is not None else None for day in (period.start, period.end))
            if (period.kind, *days, period.per) == wanted:
                right += 1
            else:
                missed[case.factor] += 1
    assert found >= FOUND * figures, (found, figures)
    assert right >= FLOORS["matrix"]["periods"][language] * found, (right, found, missed.most_common(12))
