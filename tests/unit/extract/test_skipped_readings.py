"""Is a reading ever skipped, for want of its words, that would have found something?"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from counterclaim.extract import extract
from counterclaim.extract.voices import attribution
from counterclaim.extract.whose import roles
from counterclaim.model import Document

CASES = Path(__file__).resolve().parents[2] / "cases"


def _documents(folder: str) -> list[Document]:
    rows = map(json.loads, (CASES / folder / "annotated.jsonl").read_text("utf-8").splitlines())
    return [
        Document(
            document=f"own:{row['id']}",
            text=row["text"],
            published_at=date.fromisoformat(row["published_at"]),
            source=row["source"],
            language=row["language"],
        )
        for row in rows
    ]


@pytest.mark.parametrize("folder", ["en", "uk", "ru", "newest", "fresh"])
def test_readings_tried_in_vain_change_nothing(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = _documents(folder)
    told = [extract(document) for document in documents]
    everything = tuple((reading, None) for reading, _ in roles.READINGS)
    every_voice = tuple((reading, None, None) for reading, _, _ in attribution.READINGS)
    monkeypatch.setattr(roles, "READINGS", everything)
    monkeypatch.setattr(attribution, "READINGS", every_voice)
    assert [extract(document) for document in documents] == told
