"""Does a finding about a published text stay open until it is reviewed, and is every answer kept?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.unit.publish.desk import DAY, ONE, Says, checked, rows, total

from counterclaim.extract import extract
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Document, Zone
from counterclaim.model.errors import NoSuchFindingError, ReviewError
from counterclaim.publish.filed import standings
from counterclaim.publish.review import dispute, file_findings, publishable, recheck, review

NOW = "2024-06-13T08:00:00Z"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(tmp_path / "ledger", create=True)


def filed(ledger: Ledger) -> str:
    found = checked(
        "T\n\nBy its count 7,983 tanks so far.", Says("7,983 tanks", 7983, total()), evidence=rows("tanks", 7893, 11)
    )
    return file_findings(ledger, found, recorded_at=NOW)[0]


def test_a_filed_finding_is_open_and_filing_it_again_adds_nothing(ledger: Ledger) -> None:
    name = filed(ledger)
    assert filed(ledger) == name
    assert [(one.finding_id, one.status) for one in standings(ledger)] == [(name, "open")]
    assert publishable(ledger) == []


def test_accepted_with_a_reason_it_may_be_published(ledger: Ledger) -> None:
    name = filed(ledger)
    after = review(
        ledger,
        name[:12],
        decision="accepted",
        reviewer="night desk",
        reason="seen in the bulletin",
        on=DAY,
        recorded_at=NOW,
    )
    assert after.status == "accepted"
    assert after.reviews[0]["reason"] == "seen in the bulletin"
    assert [one.finding_id for one in publishable(ledger)] == [name]
    review(
        ledger,
        name,
        decision="rejected",
        reviewer="day desk",
        reason="the other copy has it",
        on=DAY + ONE,
        recorded_at=NOW,
    )
    assert publishable(ledger) == []
    assert [body["decision"] for body in standings(ledger)[0].reviews] == ["accepted", "rejected"]


def test_an_answer_is_kept_and_a_correction_comes_first(ledger: Ledger) -> None:
    name = filed(ledger)
    assert dispute(ledger, name, by="The Lantern", answer="we stand by it", on=DAY, recorded_at=NOW).status == "open"
    after = dispute(
        ledger, name, by="The Lantern", answer="put right", on=DAY, recorded_at=NOW, correction="7,893 tanks"
    )
    assert after.status == "corrected"
    assert [body["answer"] for body in after.answers] == ["put right", "we stand by it"]


def test_a_rejected_finding_stays_rejected_when_its_outlet_corrects_something(ledger: Ledger) -> None:
    name = filed(ledger)
    review(ledger, name, decision="rejected", reviewer="desk", reason="misread", on=DAY, recorded_at=NOW)
    after = dispute(ledger, name, by="The Lantern", answer="put right", on=DAY, recorded_at=NOW, correction="7,893")
    assert after.status == "rejected"
    assert publishable(ledger) == []
    assert [one.finding_id for one in standings(ledger, status="rejected")] == [name]
    again = review(
        ledger, name, decision="accepted", reviewer="day desk", reason="both read", on=DAY + ONE, recorded_at=NOW
    )
    assert again.status == "corrected"
    assert [one.finding_id for one in publishable(ledger)] == [name]


def test_no_reason_no_review_and_no_such_finding(ledger: Ledger) -> None:
    name = filed(ledger)
    with pytest.raises(ReviewError, match="'reason' is empty"):
        review(ledger, name, decision="accepted", reviewer="x", reason=" ", on=DAY, recorded_at=NOW)
    with pytest.raises(NoSuchFindingError, match="no filed finding has the id 'f-none'"):
        dispute(ledger, "f-none", by="x", answer="y", on=DAY, recorded_at=NOW)


def test_own_pieces_are_verified_again_and_a_restatement_is_named(ledger: Ledger) -> None:
    text = "Kyiv's list\n\nBy the General Staff's count Russia has lost 7,893 tanks since February 2022."
    piece = Document(
        document="sha256:piece",
        text=text,
        zones=(Zone("headline", 0, 11),),
        published_at=DAY,
        source="desk-lantern",
        language="en",
    )
    ledger.add_document(piece, text.encode(), extract(piece).claims, recorded_at=NOW)
    ledger.add_claims(rows("tanks", 7893, 11), recorded_at=NOW)
    assert [fresh for _, fresh in recheck(ledger, sources=["desk-lantern"], today=date(2024, 7, 1))] == [()]
    assert list(recheck(ledger, sources=["another"], today=date(2024, 7, 1))) == []
