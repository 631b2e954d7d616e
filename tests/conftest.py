"""What do all tests share?"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of measuring data beside the checkout; the test is skipped, saying so, where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"the measuring data folder {SHARED.name!r} does not stand beside this checkout")
    return SHARED


@contextmanager
def _mounted(path: Path, *options: str) -> Iterator[Path]:
    """A small file system of its own at `path`; the test is skipped where this user may not mount."""
    path.mkdir()
    if os.name != "posix" or shutil.which("mount") is None:
        pytest.skip("there is no mount here")
    done = subprocess.run(["mount", "-t", "tmpfs", *options, "none", str(path)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"this user may not mount a file system: {done.stderr.decode().strip()}")
    try:
        yield path
    finally:
        subprocess.run(["umount", "-l", str(path)], check=False)


@pytest.fixture(scope="session")
def mounted() -> Callable[..., AbstractContextManager[Path]]:
    """Mounts a small file system of its own at a path for a while; `mounted(path, "-o", "size=1m")`."""
    return _mounted


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a costly server (Spark, PostgreSQL, a browser) run in one worker."""
    here = Path(__file__).resolve().parent
    for item in items:
        place = item.path.relative_to(here) if item.path.is_relative_to(here) else item.path
        if place.parts[0] == "engines":
            item.add_marker(pytest.mark.xdist_group("engines"))
        elif place.parts[:2] == ("e2e", "test_site.py"):
            item.add_marker(pytest.mark.xdist_group("browser"))
