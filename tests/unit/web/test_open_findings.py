"""Does anything open about somebody else's text reach a page, a feed, a picture, a brief or a ClaimReview?"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from counterclaim.ledger import open_ledger
from counterclaim.publish.briefs.brief import brief, brief_to_json
from counterclaim.publish.exports.claimreview import claim_reviews
from counterclaim.publish.review import Decision
from counterclaim.verbs import judging
from counterclaim.verbs.publishing import build
from counterclaim.verbs.reading import add

DAY = date(2024, 3, 25)
RECORDED = datetime(2024, 4, 1, 12, tzinfo=UTC)
BATCH = [
    (
        "uk-mod",
        "2024-03-20",
        "Britain's Defence Ministry: Russia has lost more than 465,000 killed and wounded so far.",
    ),
    (
        "The Evening Sheet",
        "2024-03-22",
        "The UK Ministry of Defence said that Russia had lost more than 465,000 killed and wounded so far.",
    ),
]
PIECE = "The UK Ministry of Defence said that Russia had lost more than 456,000 killed and wounded so far.\n"
ACCUSES = re.compile(r"f-[0-9a-f]{12}|swapped-digits|the text has|456,000; the source")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A ledger with a source's words, a fair report of them, and a piece whose finding is filed and open."""
    lines = [{"source": source, "published_at": day, "text": text} for source, day, text in BATCH]
    lines.append({"source": "The Morning Sheet", "published_at": DAY.isoformat(), "text": PIECE})
    batch = tmp_path / "batch.jsonl"
    batch.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    add([batch], ledger=tmp_path / "ledger", recorded_at=RECORDED)
    (tmp_path / "piece.txt").write_text(PIECE, "utf-8")
    result = judging.verify(
        tmp_path / "piece.txt", ledger=tmp_path / "ledger", published=DAY, source="The Morning Sheet"
    )
    assert [finding.rule for finding in result.findings] == ["quoted-number"]
    judging.file_findings(result, ledger=tmp_path / "ledger", recorded_at=RECORDED)
    return tmp_path


def accusing(site: Path) -> list[str]:
    """The files of a site that hold a finding about the piece; the page on methods explains the words."""
    files = [path for path in sorted(site.rglob("*")) if path.is_file() and path.name != "methods.html"]
    return [path.relative_to(site).as_posix() for path in files if ACCUSES.search(path.read_text("utf-8", "replace"))]


def misquotes(place: Path) -> list[dict[str, object]]:
    found = brief_to_json(brief(open_ledger(place / "ledger"), DAY))
    return [note for note in found["notes"] if note["rule"] == "quoted-number"]


def decide(place: Path, decision: Decision) -> str:
    (standing,) = judging.findings(ledger=place / "ledger")
    judging.review(standing.finding_id, decision=decision, reviewer="desk", reason="both read", ledger=place / "ledger")
    return standing.finding_id


def test_an_open_finding_is_nowhere_in_public(place: Path) -> None:
    build(place / "site", ledger=place / "ledger")
    assert accusing(place / "site") == []
    assert list(claim_reviews(open_ledger(place / "ledger"))) == []
    (note,) = misquotes(place)
    assert "456,000 is in circulation" in str(note["message"])
    assert "Morning Sheet" not in str(note["message"])
    (own,) = open_ledger(place / "ledger").claims(source="uk-mod")
    assert note["claims"] == [own.claim_id]


def test_an_accepted_one_is_told_with_its_outlet(place: Path) -> None:
    decide(place, "accepted")
    build(place / "site", ledger=place / "ledger")
    told = accusing(place / "site")
    assert "corrections.html" in told
    assert "charts/lineage/465000.svg" in told
    assert len(list(claim_reviews(open_ledger(place / "ledger")))) == 1
    (note,) = misquotes(place)
    assert str(note["message"]).startswith("UK Ministry of Defence: The Morning Sheet prints more than 456,000")


def test_a_rejected_one_is_told_nowhere(place: Path) -> None:
    decide(place, "rejected")
    build(place / "site", ledger=place / "ledger")
    assert accusing(place / "site") == []
    assert misquotes(place) == []


def test_a_rejected_one_stays_untold_when_its_outlet_files_a_correction(place: Path) -> None:
    name = decide(place, "rejected")
    judging.dispute(
        name, by="The Morning Sheet", answer="put right", correction="more than 465,000", ledger=place / "ledger"
    )
    build(place / "site", ledger=place / "ledger")
    assert accusing(place / "site") == []
    assert misquotes(place) == []
    assert list(claim_reviews(open_ledger(place / "ledger"))) == []


def test_a_correction_of_the_outlet_comes_first(place: Path) -> None:
    name = decide(place, "accepted")
    judging.dispute(
        name, by="The Morning Sheet", answer="put right", correction="more than 465,000", ledger=place / "ledger"
    )
    build(place / "site", ledger=place / "ledger")
    assert "charts/lineage/465000.svg" not in accusing(place / "site")
    (note,) = misquotes(place)
    assert "printed more than 456,000 and has corrected it" in str(note["message"])
    page = (place / "site" / "corrections.html").read_text("utf-8")
    assert 0 < page.index("its correction: more than 465,000") < page.index("the text has 456,000")
