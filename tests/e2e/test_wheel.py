"""Does the wheel, alone in an empty environment, run the demo?"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _uv() -> str:
    places = (os.environ.get("UV"), shutil.which("uv"), str(ROOT / ".tools" / "bin" / "uv"))
    found = next((place for place in places if place and Path(place).is_file()), None)
    if found is None:
        pytest.skip("uv is not at hand; `make test` brings it")
    return found


def _run(*words: str | Path, where: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run without network; what the lock brought into uv's cache is enough."""
    clean = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    environment = {**clean, "UV_OFFLINE": "1", **more}
    line = [str(word) for word in words]
    return subprocess.run(line, check=False, capture_output=True, text=True, cwd=where, env=environment)


@pytest.mark.slow
def test_the_wheel_alone_runs_the_demo(tmp_path: Path) -> None:
    uv, home = _uv(), tmp_path / "empty"
    built = _run(uv, "build", "--wheel", "--out-dir", tmp_path / "dist", ROOT, where=tmp_path)
    if built.returncode and "network" in built.stderr:
        pytest.skip(f"the build tools are not in uv's cache: {built.stderr.strip().splitlines()[-1]}")
    assert built.returncode == 0, built.stderr
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    needs = _run(
        uv, "sync", "--project", ROOT, "--frozen", "--no-dev", "--no-install-project", "--quiet",
        where=tmp_path, UV_PROJECT_ENVIRONMENT=str(home),
    )  # fmt: skip
    assert needs.returncode == 0, needs.stderr
    put = _run(uv, "pip", "install", "--no-deps", "--python", home / "bin" / "python", wheel, where=tmp_path)
    assert put.returncode == 0, put.stderr
    demo = _run(home / "bin" / "counterclaim", "demo", where=tmp_path)
    assert demo.returncode == 0, demo.stderr
    assert "335,000" in demo.stdout
    assert "355,000" in demo.stdout
    assert "counterclaim verify your-draft.txt" in demo.stdout
    for page in ("brief.html", "story.checked.html", "site/index.html"):
        assert (tmp_path / "demo" / page).stat().st_size > 1000
