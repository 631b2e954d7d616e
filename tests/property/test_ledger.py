"""Which laws hold for every ledger, whatever is added in whatever order?"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from counterclaim.ledger import Ledger, entry_lines, import_entries, open_ledger
from counterclaim.model import Claim, Named, Period, Quantity, Quote, Role
from counterclaim.model.claim import identified

WHEN = "2026-11-24T08:00:00.000000Z"
FIRST = date(2022, 2, 24)
calm = settings(  # each example writes files; shrinking one would take minutes
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
name = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=":"), min_size=1, max_size=8)
party = st.one_of(st.none(), name, st.builds(Named, text), st.builds(Role, text))
category = st.one_of(st.none(), name, st.builds(Named, text, st.tuples(name, name)))
number = st.one_of(
    st.none(),
    st.integers(0, 10**18),
    st.floats(0, 1e18, allow_nan=False).map(lambda value: round(value, 6)),
    st.decimals(0, 10**6, places=3).map(float),
)
days = st.dates(FIRST, date(2026, 11, 1))
quantity = st.one_of(
    st.none(),
    st.builds(
        Quantity,
        number,
        number,
        number,
        st.sampled_from(["exact", "about", "range"]),
        st.sampled_from([None, "persons"]),
    ),
)
period = st.one_of(
    st.none(),
    st.builds(
        Period, st.sampled_from(["interval", "cumulative", "rate"]), st.none() | days, st.none() | days, st.just("stated"),
        st.sampled_from([None, "day"]), st.none() | text,
    ),
)  # fmt: skip
quote = st.builds(
    Quote, text, st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**9), st.sampled_from(["body", "table"]),
    text, text, st.none() | text,
)  # fmt: skip


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    fields: dict[str, Any] = {
        "topic": draw(st.sampled_from(["loss", "aid", "assessment"])),
        "claimant": draw(party), "subject": draw(party), "category": draw(category), "outcome": draw(category),
        "quantity": draw(quantity), "period": draw(period), "quote": draw(quote),
        "attribution": tuple(draw(st.lists(party, max_size=2))), "place": draw(st.none() | text),
        "likelihood": draw(st.none() | st.dictionaries(name, text, max_size=2)),
        "model": draw(st.none() | st.dictionaries(name, st.none() | text | st.integers(0, 9), max_size=2)),
        "part": draw(st.booleans()), "document": draw(st.sampled_from(["sha256:a", "sha256:b", ""])),
        "document_id": draw(st.none() | name), "url": draw(st.none() | text), "source": draw(st.none() | text),
        "published_at": draw(st.none() | days), "language": draw(st.sampled_from([None, "uk"])),
        "reader": draw(st.sampled_from([None, "grammar/1"])),
    }  # fmt: skip
    return identified(Claim(**fields))


def totals(count: int) -> list[Claim]:
    return [
        identified(
            Claim(
                topic="loss", claimant="ua", subject="ru", category="tanks", outcome="lost",
                quantity=Quantity(n, n, n, "exact", "items"),
                period=Period("cumulative", FIRST, FIRST + timedelta(days=n), "document-date"),
                quote=Quote(str(n), None, None, "table", cell=f"row {n}"), document="dataset:x", source="x",
                published_at=FIRST + timedelta(days=n), reader="dataset/1",
            )
        )
        for n in range(count)
    ]  # fmt: skip


def empty(folder: str) -> Ledger:
    return open_ledger(Path(folder) / "ledger", create=True)


@calm
@given(st.lists(claims(), max_size=6))
def test_every_claim_comes_back_as_it_went_in(given_claims: list[Claim]) -> None:
    one_reading = [claim for claim in given_claims if claim.reader == "grammar/1"]
    with tempfile.TemporaryDirectory() as folder, empty(folder) as ledger:
        ledger.add_claims(one_reading, recorded_at=WHEN)
        expected = {claim.claim_id: replace(claim, recorded_at=WHEN) for claim in reversed(one_reading)}
        assert {claim.claim_id: claim for claim in ledger.claims()} == expected
        assert ledger.verify() is None


@calm
@given(st.lists(claims(), max_size=6), st.booleans())
def test_added_twice_is_added_once_and_lines_come_back_byte_for_byte(given_claims: list[Claim], merge: object) -> None:
    with tempfile.TemporaryDirectory() as folder, empty(folder) as ledger:
        for claim in given_claims:
            ledger.add_claims([claim], recorded_at=WHEN)
        head = ledger.head()
        ledger.add_claims(given_claims, recorded_at="2026-11-25T08:00:00Z")
        assert ledger.head() == head
        if merge:
            ledger.compact()
        lines = list(entry_lines(ledger))
        with open_ledger(Path(folder) / "again", create=True) as again:
            import_entries(again, lines)
            assert list(entry_lines(again)) == lines
            assert (again.head(), again.verify()) == (head, None)


@calm
@given(st.permutations(range(12)), st.integers(0, 12))
def test_the_order_of_appends_does_not_matter_to_what_is_shown(order: list[int], cut: int) -> None:
    made = totals(12)
    with tempfile.TemporaryDirectory() as folder, empty(folder) as ledger:
        ledger.add_claims([made[n] for n in order[:cut]], recorded_at=WHEN)
        ledger.add_claims([made[n] for n in order[cut:]], recorded_at=WHEN)
        assert [claim.claim_id for claim in ledger.claims()] == [claim.claim_id for claim in made]
        assert [point.stated for point in ledger.points()] == list(range(12))


@calm
@given(st.integers(0, 12))
def test_yesterdays_known_by_never_sees_today(day: int) -> None:
    made = totals(12)
    with tempfile.TemporaryDirectory() as folder, empty(folder) as ledger:
        ledger.add_claims(made, recorded_at=WHEN)
        cut = FIRST + timedelta(days=day)
        assert [point.published_at for point in ledger.points(known_by=cut)] == [
            claim.published_at for claim in made if claim.published_at is not None and claim.published_at <= cut
        ]
