"""Are the generated pages up to date, and do the documents lead somewhere?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from counterclaim.cli.reference import PAGES

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("page", sorted([ROOT / "README.md", *DOCS.rglob("*.md")]), ids=lambda p: p.name)
def test_no_link_is_dead(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} leads to {target}, which is not there"


def test_every_command_has_an_example() -> None:
    text = (DOCS / "cli.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        assert "Example" in section, section.splitlines()[0]
