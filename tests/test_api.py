"""Are command line, library and documentation in step?"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

import counterclaim
from counterclaim.cli.app import complete

ROOT = Path(__file__).resolve().parents[1]
ELSEWHERE = {"import": "import_dataset", "restore": None}
"""Commands whose library verb has another name, or that belong to a further form of another verb."""


def _commands() -> list[str]:
    group: Any = typer.main.get_command(complete())  # typer says command where it gives a group
    return sorted(group.commands)


@pytest.mark.parametrize("name", _commands())
def test_every_command_is_a_verb_of_the_library(name: str) -> None:
    verb = ELSEWHERE.get(name, name)
    if verb is not None:
        function = getattr(counterclaim, verb)
        assert callable(function)
        assert inspect.getdoc(function)


@pytest.mark.parametrize("name", counterclaim.__all__)
def test_every_public_name_loads_and_is_described(name: str) -> None:
    thing = getattr(counterclaim, name)
    if inspect.isfunction(thing) or inspect.isclass(thing):
        assert inspect.getdoc(thing)


def test_the_stub_names_what_the_library_exports() -> None:
    stub = (ROOT / "src" / "counterclaim" / "__init__.pyi").read_text("utf-8")
    named = set(re.findall(r"\bas (\w+)", stub))
    assert set(counterclaim.__all__) <= named


def test_an_unknown_name_is_an_attribute_error() -> None:
    name = "nothing"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(counterclaim, name)


def test_the_contracts_verbs_are_all_there() -> None:
    verbs = [
        "demo",
        "extract",
        "add",
        "import",
        "check",
        "verify",
        "show",
        "find",
        "trace",
        "series",
        "compare",
        "independence",
        "estimate",
        "plausible",
        "ladder",
        "sources",
        "review",
        "dispute",
        "recheck",
        "reread",
        "watch",
        "doctor",
        "brief",
        "build",
        "serve",
        "export",
        "amend",
        "log",
        "diff",
    ]
    assert set(verbs) <= set(_commands())
