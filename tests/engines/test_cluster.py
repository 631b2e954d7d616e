"""Does a real Spark master with two workers read an archive as one machine does, also when an executor dies?"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger.archive import extract_folder

pytestmark = pytest.mark.slow
DOCUMENTS = 1200
JOB = """
import sys
from counterclaim.verbs.archiving import archive
done = archive(sys.argv[1], sys.argv[2], spark=sys.argv[3])
print(done.parts, done.documents, done.refused, done.files)
"""


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a standalone master with two workers of one core each."""
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        pytest.skip("pyspark or Java is not installed")
    import pyspark

    home = Path(pyspark.__file__).parent
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address, work = f"spark://127.0.0.1:{port}", tmp_path_factory.mktemp("cluster")
    run = [str(home / "bin" / "spark-class"), "org.apache.spark.deploy"]
    told = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_WORKER_DIR": str(work)}
    log = (work / "log").open("wb")

    def started(kind: str, *more: str) -> subprocess.Popen[bytes]:
        command = [run[0], f"{run[1]}.{kind}", "--host", "127.0.0.1", "--webui-port", "0", *more]
        return subprocess.Popen(command, env=told, stdout=log, stderr=log, start_new_session=True)

    people = [started("master.Master", "--port", str(port))]
    people += [started("worker.Worker", "--cores", "1", "--memory", "1g", address) for _ in range(2)]
    try:
        until = time.monotonic() + 90
        while (work / "log").read_text("utf-8", "replace").count("Successfully registered with master") < 2:
            if time.monotonic() > until or any(one.poll() is not None for one in people):
                pytest.skip(f"no cluster can be started here: {(work / 'log').read_text('utf-8', 'replace')[-400:]}")
            time.sleep(0.3)
        yield address
    finally:
        for one in reversed(people):
            os.killpg(one.pid, signal.SIGTERM)
            one.wait(timeout=30)
        log.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents in four files."""
    folder = tmp_path_factory.mktemp("clustered") / "pages"
    folder.mkdir()
    said = "Ukraine's General Staff said that Russia had lost {n} tanks and {m} drones since the invasion began. " * 4
    for part in range(4):
        rows = [
            {
                "id": f"{part}-{n}",
                "text": said.format(n=3 + n, m=1 + n % 9),
                "published_at": "2024-03-27",
                "source": "a",
            }
            for n in range(DOCUMENTS // 4)
        ]
        (folder / f"{part}.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return folder


@pytest.fixture(scope="module")
def pooled(pages: Path) -> Mapping[str, bytes]:
    """What one process of this machine reads."""
    assert extract_folder(pages, pages.parent / "pooled").documents == DOCUMENTS
    return held(pages.parent / "pooled")


def held(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.jsonl")}


def job(pages: Path, out: Path, master: str) -> subprocess.Popen[bytes]:
    told = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [sys.executable, "-c", JOB, str(pages), str(out), master]
    return subprocess.Popen(command, env=told, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finished(running: subprocess.Popen[bytes]) -> str:
    out, said = running.communicate(timeout=300)
    assert running.returncode == 0, said.decode("utf-8", "replace")[-2000:]
    return out.decode().strip()


def test_a_master_with_two_workers_gives_the_same_files(
    master: str, pages: Path, pooled: Mapping[str, bytes], tmp_path: Path
) -> None:
    assert finished(job(pages, tmp_path / "out", master)) == f"4 {DOCUMENTS} 0 []"
    assert held(tmp_path / "out") == pooled


def test_a_lost_executor_changes_nothing(master: str, pages: Path, pooled: Mapping[str, bytes], tmp_path: Path) -> None:
    running = job(pages, tmp_path / "out", master)
    try:
        os.kill(_at_work(master, running), signal.SIGKILL)
        assert finished(running) == f"4 {DOCUMENTS} 0 []"
    finally:
        running.kill()
    assert held(tmp_path / "out") == pooled


def _at_work(master: str, running: subprocess.Popen[bytes]) -> int:
    """The process of an executor of this cluster whose Python workers have begun."""
    port, until = master.rpartition(":")[2], time.monotonic() + 240
    while time.monotonic() < until and running.poll() is None:
        found = dict(_processes())
        for pid, (parent, words) in found.items():
            if "pyspark.daemon" in words and "CoarseGrainedExecutorBackend" in found.get(parent, (0, ""))[1]:
                executor = found[parent]
                if port in found.get(executor[0], (0, ""))[1]:
                    assert pid != parent
                    return parent
        time.sleep(0.02)
    pytest.fail(f"no executor began to work; the job ended with {running.poll()}")


def _processes() -> Iterator[tuple[int, tuple[int, Any]]]:
    """Each process with its parent and its command line."""
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                words = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError, IndexError):
                continue
            yield int(place.name), (parent, words)
