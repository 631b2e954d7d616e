"""Is every malformed input, and every bomb, read or refused with its reason?"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_damaged_inputs_of_every_form_and_bombs_are_read_or_refused() -> None:
    run = [sys.executable, "-m", "bench.malformed", "--inputs", "400", "--seed", "11"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    forms = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()[1:] if not line.startswith("peak")}
    assert {"bomb", "html", "xml", "json", "jsonl", "csv", "rows.json", "warc", "warc.gz", "pdf", "docx"} <= set(forms)
    assert all(int(wrong) == 0 for _, _, _, wrong, _ in forms.values())
