"""Does the house keep its shape?"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "counterclaim"
MODULES = sorted(SOURCE.rglob("*.py"))
BANNED = {"util", "utils", "helper", "helpers", "common", "core", "misc", "manager", "managers"}
LIMIT = 400


def _name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_answers_one_question_within_its_limit(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = text.splitlines()
    assert len(lines) <= LIMIT, f"{_name(path)} has {len(lines)} lines; two rooms in one?"
    doc = ast.get_docstring(ast.parse(text))
    assert doc, f"{_name(path)} says no question in its first line"
    first = doc.split("\n\n")[0]
    assert "?" in first, f"{_name(path)}: the first line is not a question: {first!r}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_names_say_something_and_imports_are_plain(path: Path) -> None:
    assert path.stem not in BANNED
    assert not BANNED & set(path.relative_to(SOURCE).parts)
    assert "TYPE_CHECKING" not in path.read_text("utf-8")


def test_sql_steps_are_short_and_hold_no_update() -> None:
    for path in sorted((SOURCE / "ledger" / "sql").glob("*.sql")):
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 40, f"{path.name} is longer than 40 lines"
        assert not re.search(r"\b(update|delete|insert|drop)\b", text, re.IGNORECASE), path.name


def test_every_module_of_a_floor_has_its_tests_folder() -> None:
    floors = {p.name for p in SOURCE.iterdir() if (p / "__init__.py").is_file()} - {"samples"}
    tested = {p.name for p in (ROOT / "tests" / "unit").iterdir() if p.is_dir()}
    assert floors <= tested, f"no tests for {sorted(floors - tested)}"
