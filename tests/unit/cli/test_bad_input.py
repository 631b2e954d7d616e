"""Does bad input get one clear line and exit 2, with nothing lost?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

STORY = "A day's losses\n\nUkraine's General Staff said Russia lost 1,030 soldiers and 11 tanks in the past day."


def run(*words: str | Path, where: Path, typed: str | None = None) -> subprocess.CompletedProcess[str]:
    code = "import sys; from counterclaim.cli import main; main()"
    line = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.run(
        line, check=False, capture_output=True, text=True, input=typed, cwd=where, env={**os.environ, "NO_COLOR": "1"}
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, "utf-8")
    return file


def _one_line(result: subprocess.CompletedProcess[str], *words: str) -> None:
    assert result.returncode == 2, (result.stdout, result.stderr)
    assert "Traceback" not in result.stderr
    lines = [line for line in result.stderr.splitlines() if line.startswith("counterclaim: ")]
    assert len(lines) == 1, result.stderr
    for word in words:
        assert word in lines[0]


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\x03" * 400, "blob.txt"),
        (b"Russia lost \xff\xfe\xc3 tanks \xc3\x28\xa0\xa1 and more \x81\x8d\x8f in the day", "blob.txt"),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, raw: bytes, word: str) -> None:
    file = tmp_path / "blob.txt"
    file.write_bytes(raw)
    _one_line(run("extract", file, where=tmp_path), word)


def test_a_day_that_is_not_in_the_calendar_is_refused(tmp_path: Path, story: Path) -> None:
    _one_line(run("extract", story, "--published", "2024-02-30", where=tmp_path), "2024-02-30", "--published")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "words", [("extract", "{story}", "--published", "{day}"), ("brief", "{day}"), ("diff", "{day}", "{day}")]
)
def test_a_day_at_the_end_of_the_calendar_is_refused(
    tmp_path: Path, story: Path, day: str, words: tuple[str, ...]
) -> None:
    told = (word.format(story=story, day=day) for word in words)
    _one_line(run(*told, where=tmp_path), day, "the years 1000 to 2999")


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    _one_line(run("extract", "nowhere.txt", where=tmp_path), "nowhere.txt")


def test_a_folder_that_is_no_ledger_is_left_alone(tmp_path: Path, story: Path) -> None:
    other = tmp_path / "photos"
    other.mkdir()
    (other / "cat.jpg").write_bytes(b"x")
    _one_line(run("add", story, "--ledger", other, where=tmp_path), "photos")
    assert [p.name for p in other.iterdir()] == ["cat.jpg"]


def test_a_damaged_segment_is_named_and_nothing_is_added(tmp_path: Path, story: Path) -> None:
    assert run("add", story, where=tmp_path).returncode == 0
    segment = min((tmp_path / "ledger").rglob("*.parquet"))
    segment.write_bytes(segment.read_bytes()[:200])
    before = sorted((p.name, p.stat().st_size) for p in (tmp_path / "ledger").rglob("*") if p.is_file())
    second = tmp_path / "second.txt"
    second.write_text(STORY.replace("1,030", "1,040"), "utf-8")
    _one_line(run("add", second, where=tmp_path), segment.name)
    assert before == sorted((p.name, p.stat().st_size) for p in (tmp_path / "ledger").rglob("*") if p.is_file())


def test_a_changed_entry_breaks_the_chain(tmp_path: Path, story: Path) -> None:
    assert run("add", story, where=tmp_path).returncode == 0
    assert run("log", "--verify", where=tmp_path).returncode == 0


def test_a_missing_ledger_is_said_and_a_draft_is_still_checked_inside(tmp_path: Path, story: Path) -> None:
    result = run("verify", story, "--published", "2024-03-27", where=tmp_path)
    assert result.returncode in (0, 1), result.stderr
    assert "nothing to compare with: there is no ledger" in result.stdout
    mistyped = run("verify", story, "--published", "2024-03-27", "--ledger", "legder", where=tmp_path)
    _one_line(mistyped, "no ledger at 'legder'", "--ledger")
    assert mistyped.stdout == ""
    _one_line(run("check", where=tmp_path), "no ledger")
    _one_line(run("reread", "--ledger", "legder", where=tmp_path), "no ledger at 'legder'")
    assert not (tmp_path / "legder").exists()


def test_an_unknown_option_value_is_named_with_what_is_known(tmp_path: Path, story: Path) -> None:
    _one_line(run("verify", story, "--fail-on", "terrible", where=tmp_path), "terrible", "medium")


def test_a_text_without_claims_is_one_line_and_clean(tmp_path: Path) -> None:
    file = tmp_path / "garden.txt"
    file.write_text("The roses did well this year, and the beans too.", "utf-8")
    result = run("extract", file, "--quiet", where=tmp_path)
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) == 1
    assert "no claims" in result.stdout


def test_a_bad_line_of_a_batch_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    good = '{"id": "a", "text": "Russia lost 11 tanks in a day, the General Staff said.", "published_at": "2024-03-27"}'
    batch.write_text(f"{good}\nnot json\n" + good.replace('"a"', '"b"').replace("11", "12"), "utf-8")
    result = run("add", batch, where=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "2 documents" in result.stdout
    assert "refused: " in result.stderr


def test_adding_twice_changes_nothing(tmp_path: Path, story: Path) -> None:
    assert run("add", story, "--published", "2024-03-27", where=tmp_path).returncode == 0
    again = run("add", story, "--published", "2024-03-27", where=tmp_path)
    assert "0 documents and 0 claims added" in again.stdout


def test_an_unknown_source_is_kept_as_printed_with_one_note(tmp_path: Path, story: Path) -> None:
    result = run("extract", story, "--source", "The Harbour Post", "--published", "2024-03-27", where=tmp_path)
    assert result.returncode == 0
    assert result.stderr.count("The Harbour Post") == 1


def test_a_file_over_the_limit_is_refused_or_read_in_bounded_memory(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("w", encoding="utf-8") as out:
        for _ in range(50):
            out.write(("Nothing was lost on this day. " * 35 + "\n") * 1000)
    result = run("extract", file, where=tmp_path)
    _one_line(result, "large.txt")


def test_a_text_with_docx_asked_writes_nothing_by_halves(tmp_path: Path, story: Path) -> None:
    page = tmp_path / "page.html"
    result = run("verify", story, "--published", "2024-03-27", "--docx", "--html", page, where=tmp_path)
    _one_line(result, "story.txt", ".docx")
    assert not page.exists()
