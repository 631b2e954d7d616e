"""Does a process that reads all three languages, and does nothing else, stay small?"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MOST = 60  # MB resident at the peak
READ = """
import json, sys
from datetime import date
from pathlib import Path
from counterclaim.extract import extract
from counterclaim.model import Document

root, count = Path(sys.argv[1]), 0
for language in ("en", "uk", "ru"):
    quiet = (root / "bench" / "quiet_texts" / f"{language}.txt").read_text("utf-8")
    for line in (root / "tests" / "cases" / language / "annotated.jsonl").read_text("utf-8").splitlines():
        text = json.loads(line)["text"]
        told = Document(document="x", text=text, source="x", language=language, published_at=date(2024, 3, 28))
        count += len(extract(told).claims)
    extract(Document(document="x", text=quiet, source="x", language=language, published_at=date(2024, 3, 28)))
status = Path("/proc/self/status").read_text("ascii").splitlines()
print(count, next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) / 1024)
"""


def test_a_process_that_only_reads_stays_small() -> None:
    done = subprocess.run([sys.executable, "-c", READ, str(ROOT)], capture_output=True, text=True, check=True)
    claims, peak = done.stdout.split()
    assert int(claims) > 1_000
    assert 20 < float(peak) < MOST
