"""Does the demo show what it says?"""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.model.errors import DemoFolderError
from counterclaim.verbs.demo import Demo, demo


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Demo, list[str]]:
    said: list[str] = []
    return demo(tmp_path_factory.mktemp("out") / "demo", say=said.append), said


def test_both_planted_slips_are_found_with_both_figures(done: tuple[Demo, list[str]]) -> None:
    findings = {finding.rule: finding for finding in done[0].verification.findings}
    misquote = findings["quoted-number"]
    assert misquote.kind == "one-digit"
    assert "335,000" in misquote.message
    assert "355,000" in misquote.message
    assert "rate-count" in findings
    assert findings["hedge"].severity in ("medium", "low")


def test_figures_that_are_fair_raise_nothing_of_medium_severity(done: tuple[Demo, list[str]]) -> None:
    severe = [f.quote.exact for f in done[0].verification.findings if f.quote and f.severity in ("high", "medium")]
    for fair in ("1,030", "439,190", "11", "nine", "6,900", "13,216", "15,604", "8,531"):
        assert not any(quote == fair or quote.startswith(f"{fair} ") for quote in severe), (fair, severe)


def test_it_says_where_to_look_and_what_to_try(done: tuple[Demo, list[str]]) -> None:
    text = "\n".join(done[1])
    assert text.count("file://") == 3
    assert "counterclaim verify your-draft.txt" in text
    for page in (done[0].brief, done[0].checked, done[0].site / "index.html"):
        assert page.stat().st_size > 1000


def test_the_brief_holds_no_word_of_the_story(done: tuple[Demo, list[str]]) -> None:
    page = done[0].brief.read_text("utf-8")
    assert "335,000" not in page
    assert "355,000" in page


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    with pytest.raises(DemoFolderError, match="something else than a demo"):
        demo(tmp_path, say=lambda _: None)
    assert (tmp_path / "thesis.txt").is_file()
