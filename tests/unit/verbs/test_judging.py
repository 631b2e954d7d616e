"""Can a desk set a finding aside, cite what a draft was held against, and get a note in the draft's own language?"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from counterclaim.model.errors import OptionError, ReviewError, SuppressionError
from counterclaim.publish.verify.suppress import read_suppressions
from counterclaim.publish.verify.verify import Verification
from counterclaim.verbs import judging
from counterclaim.verbs.reading import add

SAID = {
    "source": "uk-mod",
    "published_at": "2024-03-03",
    "text": "Russia has likely suffered more than 355,000 killed and wounded since February 2022.",
    "url": "https://example.org/update",
}
DRAFT = (
    "Losses\n\nThe UK Ministry of Defence said Russia has suffered more than 335,000 killed and wounded since 2022.\n"
)
DRAFT_UK = (
    "Втрати\n\nМіністерство оборони Великої Британії повідомило, що Росія втратила понад 335 000 убитими і пораненими"
    " з лютого 2022 року.\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "said.jsonl").write_text(json.dumps(SAID) + "\n", "utf-8")
    add([tmp_path / "said.jsonl"], ledger=tmp_path / "ledger")
    return tmp_path / "ledger"


def check(folder: Path, ledger: Path, text: str = DRAFT) -> tuple[Path, Verification]:
    draft = folder / "draft.txt"
    draft.write_text(text, "utf-8")
    return draft, judging.verify(draft, ledger=ledger, published=date(2024, 3, 27), source="desk-one")


def test_a_finding_is_set_aside_for_a_reason_that_is_kept(tmp_path: Path, ledger: Path) -> None:
    draft, result = check(tmp_path, ledger)
    assert [finding.rule for finding in result.findings] == ["quoted-number"]
    file = tmp_path / "draft.txt.suppressed.jsonl"
    with pytest.raises(ReviewError, match="--reason"):
        judging.set_aside(result, file, words="335,000", reason=" ")
    with pytest.raises(SuppressionError, match="no finding"):
        judging.set_aside(result, file, words="7,000", reason="heard on air")
    assert not file.exists()
    judging.set_aside(result, file, words="335,000", reason="heard on air", by="desk", on=date(2024, 3, 27))
    again = judging.verify(
        draft, ledger=ledger, published=date(2024, 3, 27), source="desk-one", suppressions=read_suppressions(file)
    )
    assert not again.findings
    assert [reason for _, reason in again.suppressed] == ["heard on air"]
    assert json.loads(file.read_text("utf-8"))["by"] == "desk"


@pytest.mark.parametrize(
    ("name", "opening"), [("c.md", "- "), ("c.json", "["), ("c.ris", "TY  - ELEC"), ("c.bib", "@misc{")]
)
def test_the_sources_compared_with_are_cited_in_each_form(
    tmp_path: Path, ledger: Path, name: str, opening: str
) -> None:
    draft, result = check(tmp_path, ledger)
    (written,) = judging.write_checked(result, draft, cite=tmp_path / name, ledger=ledger)
    text = written.read_text("utf-8")
    assert text.startswith(opening)
    for word in ("UK Ministry of Defence", "355,000", "https://example.org/update", "c-"):
        assert word in text
    assert text.index("UK Ministry of Defence") < text.index("c-")  # origin first, ledger second


def test_a_citation_pack_needs_a_known_ending(tmp_path: Path, ledger: Path) -> None:
    draft, result = check(tmp_path, ledger)
    with pytest.raises(OptionError, match=r"\.md"):
        judging.write_checked(result, draft, cite=tmp_path / "c.doc", ledger=ledger)


def test_what_is_known_later_is_not_held_against_a_draft(tmp_path: Path, ledger: Path) -> None:
    draft, _ = check(tmp_path, ledger)
    early = judging.verify(draft, ledger=ledger, published=date(2024, 3, 27), known_by=date(2024, 3, 1))
    assert not [finding for finding in early.findings if finding.severity in ("medium", "high")]


def test_the_correction_note_is_in_the_drafts_own_language(tmp_path: Path, ledger: Path) -> None:
    _, result = check(tmp_path, ledger, DRAFT_UK)
    (finding,) = [one for one in result.findings if one.severity == "high"]
    assert finding.suggestion is not None
    assert "Виправлення" in finding.suggestion
    assert "Міністерство оборони Великої Британії" in finding.suggestion
    assert "понад 355" in finding.suggestion


def test_a_filed_finding_speaks_of_a_published_text_and_can_be_read_alone(tmp_path: Path, ledger: Path) -> None:
    _, result = check(tmp_path, ledger)
    (name,) = judging.file_findings(result, ledger=ledger)
    (one,) = judging.findings(ledger=ledger, only=name[:10])
    assert one.body["message"].startswith("the text has 335,000")
    with pytest.raises(OptionError, match="open, accepted"):
        judging.findings(ledger=ledger, status="done")
