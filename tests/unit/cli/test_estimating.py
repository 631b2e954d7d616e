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
