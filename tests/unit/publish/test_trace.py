"""Who said a number first, who repeated it and how did it change?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.unit.publish.desk import DAY, ONE, Says, rows, stated, total

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.ledger.amend import amend
from counterclaim.model.errors import EntryError, NoSuchClaimError
from counterclaim.model.quantity import Qualifier
from counterclaim.publish.trace import find, show, trace, trace_json, trace_lines
from counterclaim.publish.trace_graph import trace_svg

LOST = "personnel"


def said(words: str, number: int, qualifier: Qualifier, *, source: str, after: int) -> Says:
    return Says(words, number, total(DAY), LOST, qualifier, "uk-mod", outcome="casualties")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = open_ledger(tmp_path / "ledger", create=True)
    pieces: list[tuple[str, str, int, Qualifier, str, int]] = [
        ("Over 410,000 men lost.", "Over 410,000 men", 410000, "more-than", "uk-mod", 0),
        ("Britain: more than 410,000 lost.", "more than 410,000", 410000, "more-than", "evening-post", 1),
        ("Britain: about 410,000 lost.", "about 410,000", 410000, "about", "night-post", 2),
        ("Britain: more than 401,000 lost.", "more than 401,000", 401000, "more-than", "noon-post", 3),
    ]
    for text, words, number, qualifier, source, after in pieces:
        claims = stated(
            text, said(words, number, qualifier, source=source, after=after), source=source, day=DAY + after * ONE
        )
        made.add_claims(claims, recorded_at="2024-06-20T00:00:00Z")
    made.add_claims(rows("tanks", 7893, 11, days=3), recorded_at="2024-06-20T00:00:00Z")
    return made


def test_find_lists_every_place_oldest_first(ledger: Ledger) -> None:
    assert [claim.source for claim in find(ledger, 410000)] == ["uk-mod", "evening-post", "night-post"]


def test_trace_names_origin_repeats_and_changes(ledger: Ledger) -> None:
    steps = trace(ledger, 410000)
    assert [(step.claim.source, step.relation, step.change) for step in steps] == [
        ("uk-mod", "origin", ""),
        ("evening-post", "repeats", ""),
        ("night-post", "changes", "more-than to about"),
        ("noon-post", "changes", "swapped-digits: 410,000 to 401,000"),
    ]
    assert {step.follows for step in steps[1:]} == {steps[0].claim.claim_id}


@pytest.mark.parametrize(
    ("source", "changes", "told"),
    [
        ("uk-mod", {"stated": 400000}, [("origin", "amended to 400,000"), ("repeats", "")]),
        ("evening-post", {"stated": 400000}, [("origin", ""), ("repeats", "amended to 400,000")]),
        ("night-post", {"qualifier": "more-than"}, [("origin", ""), ("repeats", "")]),
    ],
)
def test_words_that_an_amendment_reads_otherwise_are_unchanged_words(
    ledger: Ledger, source: str, changes: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    (claim,) = ledger.claims(source=source)
    amend(ledger, claim.claim_id, {"quantity": changes}, reason="r", who="desk", recorded_at="2024-06-21T00:00:00Z")
    steps = trace(ledger, 410000)
    assert [(step.relation, step.change) for step in steps[:2]] == told
    assert (steps[2].relation, steps[2].change) == ("changes", "more-than to about")
    assert steps[1].follows == steps[0].claim.claim_id


def test_trace_as_text_json_and_picture(ledger: Ledger) -> None:
    steps = trace(ledger, 410000)
    assert next(iter(trace_lines(steps))).startswith("12 Jun 2024  origin: “Over 410,000 men”, uk-mod, in uk-mod")
    assert trace_json(steps)[1]["relation"] == "repeats"
    picture = trace_svg(steps, title="Where 410,000 & more comes from")
    assert picture.count("<rect") == 4 and picture.count("<path") == 3
    assert "410,000 &amp; more" in picture
    assert "Claims, not a count of ours." in picture
    assert picture == trace_svg(trace(ledger, 410000), title="Where 410,000 & more comes from")


def test_show_gives_the_claim_with_its_sentence(ledger: Ledger) -> None:
    first = find(ledger, 410000)[0]
    assert show(ledger, first.claim_id).claim == replace(first)
    with pytest.raises(NoSuchClaimError):
        show(ledger, "c-none")


def test_a_claim_is_shown_by_the_beginning_of_its_id_with_its_amendments(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "shown", create=True) as ledger:
        (claim,) = stated("Tanks: 7,893.", Says("7,893", 7893, total()), source="evening_post", day=DAY)
        ledger.add_claims([claim], recorded_at="2024-06-12T08:00:00Z")
        amend(ledger, claim.claim_id[:12], {"quantity": {"qualifier": "about"}}, reason="heard on air", who="desk", recorded_at="2024-06-13T08:00:00Z")  # fmt: skip
        found = show(ledger, claim.claim_id[:12])
        assert found.claim.quantity is not None and found.claim.quantity.qualifier == "about"
        assert [remark["reason"] for remark in found.remarks] == ["heard on air"]
        with pytest.raises(EntryError, match="is no number"):
            amend(ledger, claim.claim_id, {"quantity": {"stated": "many"}}, reason="r", who="w", recorded_at="2024-06-14T08:00:00Z")  # fmt: skip
