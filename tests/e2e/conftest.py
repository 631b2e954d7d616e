"""A real browser, a real server, a built site, over one small ledger."""

from __future__ import annotations

import importlib.util
import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = Path(__file__).resolve().parents[1] / "unit" / "web" / "conftest.py"
    described = importlib.util.spec_from_file_location("small_ledger", file)
    assert described is not None
    assert described.loader is not None
    module: Any = importlib.util.module_from_spec(described)
    described.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("e2e") / "ledger"
    module.fill(folder).close()
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail(f"no browser at {CHROMIUM}; the gate installs it, so its absence is a failure there")
        pytest.skip(f"no browser at {CHROMIUM}")
    with sync.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture(scope="session")
def server(address: Path) -> Iterator[str]:
    import uvicorn

    from counterclaim.web.app import create_app

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    running = uvicorn.Server(uvicorn.Config(create_app(address), port=port, log_level="warning", access_log=False))
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/"
    running.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def site(address: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    from counterclaim.ledger import open_ledger
    from counterclaim.web.build import build

    with open_ledger(address, read_only=True) as ledger:
        return build(ledger, tmp_path_factory.mktemp("site")).folder.as_uri() + "/"
