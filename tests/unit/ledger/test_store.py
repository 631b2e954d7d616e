"""Does the ledger show the newest reading, as known and as recorded by then, and nothing twice?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.ledger.conftest import MakeClaim

from counterclaim.ledger import Entry, Ledger, open_ledger
from counterclaim.model import Document, Named, Quote
from counterclaim.model.errors import ClockError, EntryError, NoSuchClaimError

MON, TUE, WED = "2026-11-23T08:00:00Z", "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z"


def document(name: str = "a", text: str = "6900 tanks", **fields: Any) -> Document:
    values: dict[str, Any] = {
        "document": f"sha256:{name}",
        "text": text,
        "published_at": date(2024, 3, 27),
        "source": "post",
    }
    return Document(**(values | {"reader": "text/1"} | fields))


def test_a_claim_added_twice_is_there_once(ledger: Ledger, make: MakeClaim) -> None:
    claims = [make(1), make(2), make(1)]
    assert ledger.add_claims(claims, recorded_at=MON) == (3, 1)  # two claims, and that their document was read
    assert ledger.add_claims(claims, recorded_at=TUE) == (0, 4)
    assert len(ledger.claims()) == 2
    assert len(ledger.segments()) == 1
    assert {claim.recorded_at for claim in ledger.claims()} == {"2026-11-23T08:00:00.000000Z"}


def test_a_newer_reading_supersedes_and_nothing_is_deleted(ledger: Ledger, make: MakeClaim) -> None:
    old = [make(1, document="sha256:a"), make(2, document="sha256:a")]
    new = [make(2, document="sha256:a", reader="grammar/2"), make(3, document="sha256:a", reader="grammar/2")]
    other = make(9, document="sha256:b")
    ledger.add_document(document(), None, old, recorded_at=MON)
    ledger.add_claims([other], recorded_at=MON)
    ledger.add_document(document(), None, new, recorded_at=WED)
    assert sorted(point.stated or 0 for point in ledger.points()) == [2, 3, 9]
    assert sorted(point.stated or 0 for point in ledger.points(recorded_by="2026-11-24")) == [1, 2, 9]
    assert ledger.count("claim") == 5
    # reading it again with the old reader changes nothing
    ledger.add_document(document(), None, old, recorded_at=WED)
    assert sorted(point.stated or 0 for point in ledger.points()) == [2, 3, 9]


def test_a_newer_reading_that_finds_nothing_hides_the_old_one(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_document(document(), None, [make(1, document="sha256:a")], recorded_at=MON)
    ledger.add_document(document(), None, [], recorded_at=TUE, reader="grammar/2")
    assert ledger.claims() == []
    assert len(ledger.claims(recorded_by="2026-11-23")) == 1


def test_a_changed_page_at_the_same_address_is_a_new_version(ledger: Ledger, make: MakeClaim) -> None:
    at = {"canonical_url": "https://example.org/story"}
    ledger.add_document(document("a", **at), None, [make(335, document="sha256:a")], recorded_at=MON)
    ledger.add_document(document("b", "7000 tanks", **at), None, [make(355, document="sha256:b")], recorded_at=TUE)
    assert [point.stated for point in ledger.points()] == [355]
    assert [point.stated for point in ledger.points(recorded_by="2026-11-23")] == [335]
    # the same address on another day is another publication
    later = document("c", published_at=date(2024, 3, 28), **at)
    ledger.add_document(later, None, [make(360, "2024-03-28", document="sha256:c")], recorded_at=WED)
    assert [point.stated for point in ledger.points()] == [355, 360]


def test_cuts_on_publication_and_on_recording(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_claims([make(1, "2024-03-01")], recorded_at=MON)
    ledger.add_claims([make(2, "2024-03-02")], recorded_at=TUE)
    assert [point.stated for point in ledger.points(known_by="2024-03-01")] == [1]
    assert [point.stated for point in ledger.points(known_by=date(2024, 3, 2))] == [1, 2]
    assert ledger.points(known_by="2024-02-29") == []
    assert [point.stated for point in ledger.points(recorded_by="2026-11-23")] == [1]
    assert [point.stated for point in ledger.points(recorded_by="2026-11-24T08:00:00Z")] == [1, 2]
    assert [point.stated for point in ledger.points(recorded_by="2026-11-24T07:59:59Z")] == [1]
    assert [entry.kind for entry in ledger.entries(recorded_by="2026-11-23")] == ["reading", "claim"]


def test_a_clock_that_steps_back_adds_nothing(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_claims([make(1)], recorded_at=TUE)
    with open_ledger(ledger.address) as again:
        with pytest.raises(ClockError, match=r"'2026-11-23T08:00:00.000000Z' lies before the ledger's newest entry"):
            again.add_claims([make(2)], recorded_at=MON)
        again.add_claims([make(3)], recorded_at="2026-11-24T07:30:00Z")  # another process may have been quicker
    assert [point.stated for point in ledger.points()] == [1, 3]


def test_filters(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_claims(
        [
            make(1, "2024-03-01"),
            make(2, "2024-03-02", category="artillery"),
            make(2.5, "2024-03-03", claimant=Named("A Desk"), source="other"),
            make(4, "2024-03-04", subject="ua", outcome="destroyed", topic="loss", language="uk"),
        ],
        recorded_at=MON,
    )

    def stated(**filters: Any) -> list[float | None]:
        points = [point.stated for point in ledger.points(**filters)]
        assert [None if c.quantity is None else c.quantity.stated for c in ledger.claims(**filters)] == points
        return points

    assert stated(category="tanks") == [1, 2.5, 4]
    assert stated(category=["artillery", "tanks"], subject="ru") == [1, 2, 2.5]
    assert stated(claimant=Named("A Desk")) == stated(claimant="name:A Desk") == stated(source=("other",)) == [2.5]
    assert stated(number=2.5) == [2.5]
    assert stated(number=[1, 4]) == [1, 4]
    assert stated(number=[1, 1e30, float("inf"), float("nan")]) == [1]
    assert stated(number=10**16) == []
    assert stated(start="2024-03-02", end="2024-03-03") == [2, 2.5]
    assert stated(published_from=date(2024, 3, 4)) == stated(language="uk") == stated(outcome="destroyed") == [4]
    assert stated(period_kind="interval") == stated(category=[]) == []
    assert stated(document="sha256:2024-03-02", topic="loss") == [2]
    assert stated(claim_ids=[make(1, "2024-03-01").claim_id, "c-none"]) == [1]
    with pytest.raises(EntryError, match="'1 March' is not a day"):
        ledger.points(start="1 March")


def test_pages_follow_one_another(ledger: Ledger, make: MakeClaim) -> None:
    cell = Quote("7", None, None, "table", cell="row 1")
    ledger.add_claims(
        [make(n, "2024-03-01", quote=Quote(str(n), n, n + 1)) for n in range(5)]
        + [make(7, "2024-03-01", quote=cell), make(8, "2024-03-02", published_at=None)],
        recorded_at=MON,
    )
    everything = ledger.claims()
    seen, last = [], None
    while page := ledger.claims(limit=2, after=last):
        seen += page
        last = page[-1].claim_id
    assert seen == everything
    assert len(seen) == 7
    with pytest.raises(NoSuchClaimError, match="no claim 'c-gone'"):
        ledger.claims(after="c-gone")


def test_one_claim_by_its_id_or_its_beginning(ledger: Ledger, make: MakeClaim) -> None:
    claim = make()
    ledger.add_claims([claim, make(1)], recorded_at=MON)
    found = ledger.claim(claim.claim_id)
    assert found is not None
    assert found.claim_id == claim.claim_id
    assert ledger.claim(claim.claim_id[:10]) == found
    assert ledger.claim("c-") is None
    assert ledger.claim("c-0000000") is None


def test_a_document_with_its_text_and_bytes(ledger: Ledger, make: MakeClaim) -> None:
    claim = make(document="sha256:a")
    read = document(text="Понад 6900 tanks", document_id="line-1", title="T", zones=())
    done = ledger.add_document(read, b"<p>6900 tanks</p>", [claim], recorded_at=MON)
    assert done == (2, 0)
    record = ledger.document("sha256:a")
    assert record is not None
    assert (record["title"], record["published_at"], record["reader"]) == ("T", "2024-03-27", "text/1")
    assert "text" not in record
    assert ledger.document("line-1") == record
    assert ledger.text("sha256:a") == "Понад 6900 tanks"
    assert ledger.raw("sha256:a") == b"<p>6900 tanks</p>"
    assert [ledger.document("no"), ledger.text("no"), ledger.raw("no")] == [None] * 3


def test_bytes_that_are_the_text_are_kept_once(ledger: Ledger) -> None:
    ledger.add_document(document(), b"6900 tanks", [], recorded_at=MON)
    assert ledger.raw("sha256:a") == b"6900 tanks"
    assert not (Path(ledger.address) / "documents").exists()


def test_remarks_are_entries(ledger: Ledger) -> None:
    remark = Entry("dispute", "d-1", date(2024, 4, 1), None, {"finding": "f-1", "answer": "the desk stands by it"})
    assert ledger.append([remark], recorded_at=MON) == (1, 0)
    assert ledger.append([remark], recorded_at=TUE) == (0, 1)
    (found,) = ledger.entries("dispute")
    assert (found.id, found.published_at, dict(found.body)) == ("d-1", remark.published_at, dict(remark.body))
    assert list(ledger.entries("dispute", known_by="2024-03-31")) == []


def test_entries_that_are_none(ledger: Ledger) -> None:
    with pytest.raises(EntryError, match="'A Rumour' is no kind"):
        ledger.append([Entry("A Rumour", "r-1", None, None, {})], recorded_at=MON)
    with pytest.raises(EntryError, match="lacks or garbles 'topic'"):
        ledger.append([Entry("claim", "c-1", None, None, {"quote": {"exact": "1"}})], recorded_at=MON)
    with pytest.raises(EntryError, match="'yesterday' is not a moment"):
        ledger.append([], recorded_at="yesterday")
    assert ledger.count() == 0


def test_steps_take_their_parameters_by_name(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_claims([make()], recorded_at=MON)
    assert len(ledger.rows("claim_now")) == 1
    assert ledger.rows("claim_now", known_by="2020-01-01") == []
    with pytest.raises(EntryError, match="there is no such SQL step; known are amended"):
        ledger.rows("everything")
    with pytest.raises(EntryError, match=r"parameter \$party has no value"):
        ledger.select("SELECT claim_id FROM claim_now WHERE claimant = $party")


def test_an_empty_ledger_answers(ledger: Ledger) -> None:
    assert [ledger.claims(), ledger.points(), list(ledger.entries()), ledger.segments()] == [[]] * 4
    assert ledger.count() == 0
    assert ledger.head() == "0" * 64
    assert ledger.verify() is None
    assert ledger.add_claims([], recorded_at=MON) == (0, 0)


def test_another_process_sees_what_was_added(ledger: Ledger, make: MakeClaim) -> None:
    with open_ledger(ledger.address, read_only=True) as other:
        assert other.claims() == []
        ledger.add_claims([make()], recorded_at=MON)
        assert len(other.claims()) == 1
        assert other.head() == ledger.head()
