"""Does a correction show from its own day on, and leave what was recorded as it was?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.unit.ledger.conftest import MakeClaim

from counterclaim.ledger import Ledger, amend, diff, log, log_published, open_ledger, withdraw
from counterclaim.model import Document
from counterclaim.model.errors import EntryError, NoSuchClaimError, WindowError
from counterclaim.model.period import Period

MON, TUE, WED, THU = (f"2026-11-{day}T08:00:00Z" for day in (23, 24, 25, 26))
SAID = {"reason": "misread", "who": "desk"}


def test_an_amended_claim_reads_as_amended(ledger: Ledger, make: MakeClaim) -> None:
    claim = make(335_000)
    ledger.add_claims([claim, make(1)], recorded_at=MON)
    entry = amend(
        ledger, claim.claim_id, {"quantity": {"stated": 355_000}, "outcome": "killed"}, recorded_at=WED, **SAID
    )
    found = ledger.claim(claim.claim_id)
    assert found is not None
    assert found.quantity is not None
    assert (found.quantity.stated, found.quantity.low, found.quantity.high) == (355_000, 355_000, 355_000)
    assert (found.outcome, found.quote, found.published_at) == ("killed", claim.quote, claim.published_at)
    assert len(ledger.claims()) == 2
    before = ledger.claim(claim.claim_id, recorded_by="2026-11-24")
    assert before == replace(claim, recorded_at="2026-11-23T08:00:00.000000Z")
    assert ledger.claim(claim.claim_id, known_by="2026-11-24") == before  # a correction counts from its own day
    assert [point.stated for point in ledger.points(outcome="killed")] == [355_000]
    assert entry.body["changes"] == {"quantity": {"stated": 355_000}, "outcome": "killed"}
    (kept,) = ledger.entries("amendment")
    assert (kept.id, kept.body["reason"], kept.body["who"]) == (entry.id, "misread", "desk")
    # a further amendment starts from the one before
    amend(ledger, claim.claim_id, {"quantity": {"qualifier": "about"}}, recorded_at=THU, **SAID)
    again = ledger.claim(claim.claim_id)
    assert again is not None
    assert again.quantity is not None
    assert (again.quantity.stated, again.quantity.low, again.outcome) == (355_000, None, "killed")
    assert ledger.verify() is None


def test_a_withdrawn_claim_is_left_out_from_its_day_on(ledger: Ledger, make: MakeClaim) -> None:
    claim = make()
    ledger.add_claims([claim], recorded_at=MON)
    withdraw(ledger, claim.claim_id, recorded_at=WED, **SAID)
    assert ledger.claims() == []
    assert len(ledger.claims(recorded_by="2026-11-24")) == 1
    with pytest.raises(NoSuchClaimError, match="in the ledger as it is shown"):
        amend(ledger, claim.claim_id, {"part": True}, recorded_at=THU, **SAID)


def test_a_reader_sees_what_was_changed_since_it_last_looked(ledger: Ledger, make: MakeClaim) -> None:
    read = Document(document="sha256:a", text="1 and 2 and 3", published_at=date(2024, 3, 27), reader="text/1")
    one, two, three = (make(n, document="sha256:a") for n in (1, 2, 3))
    ledger.add_document(read, None, [one, two, three], recorded_at=MON)
    with open_ledger(ledger.address, read_only=True) as reader:

        def standing() -> list[float]:
            return sorted(point.stated or 0 for point in reader.points())

        assert standing() == [1, 2, 3]
        withdraw(ledger, two.claim_id, recorded_at=TUE, **SAID)
        assert standing() == [1, 3]
        amend(ledger, three.claim_id, {"quantity": {"stated": 4}}, recorded_at=WED, **SAID)
        assert standing() == [1, 4]
        ledger.add_document(read, None, [replace(one, reader="grammar/2")], recorded_at=THU, reader="grammar/2")
        assert standing() == [1]
        ledger.add_claims([make(5, document="sha256:b")], recorded_at=THU)
        assert standing() == [1, 5]


def test_a_newer_reading_alone_takes_the_older_ones_place(ledger: Ledger, make: MakeClaim) -> None:
    read = Document(document="sha256:a", text="1 and 2", published_at=date(2024, 3, 27), reader="text/1")
    one, two = (make(n, document="sha256:a") for n in (1, 2))
    ledger.add_document(read, None, [one, two], recorded_at=MON)
    assert len(ledger.points()) == 2
    ledger.add_document(read, None, [replace(one, reader="grammar/2")], recorded_at=WED, reader="grammar/2")
    assert [point.stated for point in ledger.points()] == [1]


def test_an_amendment_outlives_a_newer_reading_that_finds_the_same(ledger: Ledger, make: MakeClaim) -> None:
    read = Document(document="sha256:a", text="1 and 2", published_at=date(2024, 3, 27), reader="text/1")
    one, two = (make(n, document="sha256:a") for n in (1, 2))
    ledger.add_document(read, None, [one, two], recorded_at=MON)
    for claim in (one, two):
        amend(ledger, claim.claim_id, {"category": "artillery"}, recorded_at=TUE, **SAID)
    ledger.add_document(read, None, [replace(one, reader="grammar/2")], recorded_at=WED)
    assert [(point.stated, point.category) for point in ledger.points()] == [(1, "artillery")]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"quote": {"exact": "x"}}, "'quote' cannot be amended"),
        ({"recorded_at": "2020-01-01"}, "'recorded_at' cannot be amended"),
        ({"period": {"end": "soon"}}, "the changes make no claim"),
        ({"category": "tank"}, "category 'tank' is no id of the vocabulary; is 'tanks' meant?"),
        ({"claimant": "the harbour office"}, "claimant.name=the harbour office"),
        ({"quantity": {"stated": -5}}, "quantity.stated=-5 is negative; a count of losses is not"),
        ({"quantity": {"high": -0.5}}, "quantity.high=-0.5 is negative"),
        ({"quantity": {"stated": float("nan")}}, "quantity.stated=nan is no number"),
        ({"quantity": {"stated": float("inf")}}, "quantity.stated=inf is no number"),
        ({"quantity": {"stated": 10**40}}, "is no number"),
        ({"quantity": {"low": 9000}}, "low end 9000 lies above its high end"),
        ({"quantity": {"qualifier": "some"}}, "quantity.qualifier 'some' is not known; give one of exact, about"),
        ({"period": {"kind": "total"}}, "period.kind 'total' is not known; give one of interval, cumulative"),
        ({"topic": "losses"}, "topic 'losses' is not known"),
        ({"part": "yes"}, "part 'yes' is not known; give true or false"),
    ],
)
def test_what_cannot_be_amended(ledger: Ledger, make: MakeClaim, changes: dict[str, Any], message: str) -> None:
    claim = make()
    ledger.add_claims([claim], recorded_at=MON)
    with pytest.raises(EntryError, match=message):
        amend(ledger, claim.claim_id, changes, recorded_at=TUE, **SAID)
    with pytest.raises(EntryError, match="it has no reason"):
        amend(ledger, claim.claim_id, {"part": True}, recorded_at=TUE, reason=" ", who="desk")
    with pytest.raises(NoSuchClaimError, match="'c-none'"):
        amend(ledger, "c-none", {"part": True}, recorded_at=TUE, **SAID)
    assert ledger.count("amendment") == 0


def test_days_that_end_before_they_start_are_refused(ledger: Ledger, make: MakeClaim) -> None:
    claim = make(1, period=Period("interval", date(2024, 3, 26), date(2024, 3, 27), "stated"))
    ledger.add_claims([claim], recorded_at=MON)
    with pytest.raises(WindowError, match=r"ends before it starts \(2024-03-26 to 2024-03-01\)"):
        amend(ledger, claim.claim_id, {"period": {"end": "2024-03-01"}}, recorded_at=TUE, **SAID)
    for published in (True, False):
        with pytest.raises(WindowError, match=r"ends before it starts \(2026-11-26 to 2026-11-23\)"):
            diff(ledger, "2026-11-26", "2026-11-23", published=published)


def test_the_difference_between_two_days(ledger: Ledger, make: MakeClaim) -> None:
    kept, changed, gone = (make(n, f"2024-03-0{n}") for n in (1, 2, 3))
    ledger.add_claims([kept, changed, gone], recorded_at=MON)
    amend(ledger, changed.claim_id, {"quantity": {"stated": 22}}, recorded_at=WED, **SAID)
    withdraw(ledger, gone.claim_id, recorded_at=WED, **SAID)
    new = make(4, "2024-03-04")
    ledger.add_claims([new], recorded_at=THU)
    found = diff(ledger, "2026-11-23", "2026-11-26")
    assert [claim.claim_id for claim in found.added] == [new.claim_id]
    assert [claim.claim_id for claim in found.gone] == [gone.claim_id]
    (pair,) = found.changed
    assert [claim.quantity and claim.quantity.stated for claim in pair] == [2, 22]
    assert diff(ledger, "2026-11-26", "2026-11-30") == type(found)((), (), ())
    published = diff(ledger, "2024-03-01", "2024-03-02", published=True)
    assert [claim.claim_id for claim in published.added] == [changed.claim_id]


def test_the_difference_shows_what_a_new_version_dropped(ledger: Ledger, make: MakeClaim) -> None:
    for name, value, when in (("a", 335, MON), ("b", 355, WED)):
        read = Document(
            document=f"sha256:{name}", text=str(value), published_at=date(2024, 3, 27), reader="text/1",
            canonical_url="https://example.org/story",
        )  # fmt: skip
        ledger.add_document(read, None, [make(value, document=f"sha256:{name}")], recorded_at=when)
    found = diff(ledger, "2026-11-23", "2026-11-25")
    assert [claim.quantity and claim.quantity.stated for claim in (*found.gone, *found.added)] == [335, 355]


def test_the_log_names_what_each_commit_added(ledger: Ledger, make: MakeClaim) -> None:
    ledger.add_claims([make(1), make(2)], recorded_at=MON)
    ledger.add_claims([make(3, "2024-03-28")], recorded_at=TUE)
    newest, first = log(ledger)
    assert (newest.number, newest.when, newest.hash) == (2, "2026-11-24T08:00:00.000000Z", ledger.head())
    assert first.kinds == {"claim": 2, "reading": 1}
    assert log(ledger, limit=1) == [newest]
    assert log(ledger, recorded_by="2026-11-23") == [first]
    assert [(day.when, dict(day.kinds)) for day in log_published(ledger)] == [
        ("2024-03-28", {"claim": 1}),
        ("2024-03-27", {"claim": 2}),
    ]
