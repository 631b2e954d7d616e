"""Does the page on packs of one's own work to the letter?"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).resolve().parents[1] / "docs" / "your-own-war.md"
OWN = (
    "The German war office announced that 700 unwounded French prisoners were taken at Fort Vaux. "
    "French headquarters said the Germans had lost 5,000 men in killed and wounded."
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The pack, written from the page as a reader would."""
    folder = tmp_path / "verdun-1916"
    folder.mkdir()
    for name, body in re.findall(r"`(\w+\.yml)`\n\n```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL):
        (folder / name).write_text(body, "utf-8")
    assert {p.name for p in folder.iterdir()} == {"pack.yml", "parties.yml", "sources.yml"}
    return folder


def extracted(folder: Path, batch: Path) -> list[dict[str, Any]]:
    code = "from counterclaim.cli import main; main()"
    line = [sys.executable, "-c", code, "extract", str(batch), "--json", "--quiet"]
    environment = {**os.environ, "COUNTERCLAIM_PACKS": str(folder)}
    run = subprocess.run(line, check=True, capture_output=True, text=True, env=environment)
    return [json.loads(text) for text in run.stdout.splitlines()]


def test_its_parties_speak_and_its_sides_lose(pack: Path, tmp_path: Path) -> None:
    batch = tmp_path / "own.jsonl"
    batch.write_text(
        json.dumps({"id": "x", "text": OWN, "published_at": "1916-06-16", "source": "front-page-1916"}), "utf-8"
    )
    claims = extracted(pack, batch)
    found = {(c["claimant"], c["subject"], c["quantity"]["stated"], c["outcome"]) for c in claims}
    assert ("berlin-war-office", "fr", 700, "captured") in found
    assert ("paris-war-office", "de", 5000, "casualties") in found


def test_front_pages_of_1916_are_read_and_every_quote_reproduces(pack: Path, tmp_path: Path, shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "data/ww1-1916/claims_snippets.jsonl").open(encoding="utf-8")]
    batch = tmp_path / "pages.jsonl"
    days = [f"{r['date'][:4]}-{r['date'][4:6]}-{r['date'][6:]}" for r in rows]
    with batch.open("w", encoding="utf-8") as out:
        for number, (row, day) in enumerate(zip(rows, days, strict=True)):
            page = {"id": str(number), "text": row["text"], "published_at": day, "source": "front-page-1916"}
            out.write(json.dumps(page, ensure_ascii=False) + "\n")
    claims = extracted(pack, batch)
    assert len(claims) > len(rows) / 2
    for claim in claims:
        quote = claim["quote"]
        text = rows[int(str(claim["document_id"]))]["text"]
        assert text[quote["start"] : quote["end"]] == quote["exact"]
    assert {"de", "fr"} <= {str(claim["subject"]) for claim in claims}
