"""Does a range come with all that it rests on and leaves out, in words on the command line?"""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import pytest
from tests.unit.cli.test_bad_input import run

from counterclaim.verbs.reading import add


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of the sample's bulletins and statements."""
    folder = tmp_path_factory.mktemp("estimating")
    for name in ("bulletins.jsonl", "statements.jsonl"):
        with as_file(files("counterclaim.samples") / name) as path:
            add([path], ledger=folder / "ledger")
    return folder


def test_a_range_says_what_it_rests_on_and_what_it_did_not_hear(place: Path) -> None:
    result = run("estimate", "personnel", "--subject", "ru", "--quiet", where=place)
    first, *rest = result.stdout.splitlines()
    assert result.returncode == 0, result.stderr
    assert "90% range" in first and "the level rests" in first
    assert any(line.startswith("rests on") for line in rest)
    (unheard,) = [line for line in rest if line.startswith("not heard as figures of their own: ")]
    assert "(in a running series)" in unheard and "(of a few days only, a bulletin's step)" in unheard


def test_a_refusal_stands_in_the_range_s_place_and_ends_with_one(place: Path) -> None:
    result = run("estimate", "personnel", "--subject", "ru", "--start", "2024-05-01", "--quiet", where=place)
    assert result.returncode == 1
    assert result.stdout.startswith(
        "no range for ru, casualties: the window starts on 2024-05-01, after the last figure"
    )
    assert "not heard" not in result.stdout


def claim_of(number: str, place: Path) -> str:
    return run("find", number, "--ledger", "ledger", where=place).stdout.split()[-1]


def test_a_claim_without_a_range_beside_it_is_refused_once_with_its_own_number(tmp_path: Path) -> None:
    told = (files("counterclaim.samples") / "statements.jsonl").read_text("utf-8").splitlines()
    alone = tmp_path / "alone.jsonl"  # without the only other count of the dead
    alone.write_text("\n".join(line for line in told if '"mediazona"' not in line), "utf-8")
    add([alone], ledger=tmp_path / "ledger")
    result = run("plausible", claim_of("5937", tmp_path), "--quiet", where=tmp_path)
    assert result.returncode == 1
    (line,) = result.stdout.splitlines()
    assert line.startswith("under any meaning of its words: no range to set 5,937 beside: one single figure, from ")


def test_a_claim_is_set_beside_the_range_under_each_meaning(place: Path) -> None:
    result = run("plausible", claim_of("439190", place), "--quiet", where=place)
    lines = result.stdout.splitlines()
    assert result.returncode == 0 and len(lines) == 5
    assert all(line.startswith("as killed") and "439,190" in line and "it rests" in line for line in lines)
