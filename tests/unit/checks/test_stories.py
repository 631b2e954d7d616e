"""Is one wrong cell told once, with every side from which it shows?"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from tests.unit.checks.conftest import Keep, rising, series

from counterclaim.checks.run import check
from counterclaim.model.finding import Finding

START = date(2023, 5, 1)
SLIP = 15
"""The report in which one copy slips."""


def copies(slipped: dict[int, float]) -> list[float | None]:
    return [slipped.get(place, number) for place, number in enumerate(rising(40, 20))]


def told(found: list[Finding]) -> list[tuple[str, str, bool]]:
    return [(f.rule, (f.where or {})["date"], "told_by" in (f.details or {})) for f in found]


def test_a_slip_of_one_copy_is_led_by_the_copies_that_disagree(keep: Keep) -> None:
    claims = [*series(copies({SLIP: 1801}), START, source="petro"), *series(copies({}), START, source="lod-db")]
    found = list(check(keep(claims), rules=["fall", "jump", "mirror"]))
    assert told(found) == [
        ("fall", "2023-05-17", True),
        ("jump", "2023-05-16", True),
        ("mirror", "2023-05-16", False),
    ]
    lead = found[-1]
    assert lead.message.endswith("The same cell shows as `fall` on 2023-05-17 and `jump` on 2023-05-16 too.")
    assert [one["rule"] for one in (lead.details or {})["also"]] == ["fall", "jump"]
    assert found[0].severity == "medium"  # as the rule has it; a program may count on it
    assert found[0].message.endswith("`mirror` on 2023-05-16 tells of the same cell.")
    assert (found[0].details or {})["told_by"]["claims"] == list(lead.claims)


def test_without_another_copy_the_jump_leads(keep: Keep) -> None:
    found = list(check(keep(series(copies({SLIP: 1801}), START, source="petro")), rules=["fall", "jump", "mirror"]))
    assert told(found) == [("fall", "2023-05-17", True), ("jump", "2023-05-16", False)]


def test_a_rule_that_runs_alone_follows_nobody(keep: Keep) -> None:
    claims = [*series(copies({SLIP: 1801}), START, source="petro"), *series(copies({}), START, source="lod-db")]
    ledger = keep(claims)
    assert told(list(check(ledger, rules=["fall"]))) == [("fall", "2023-05-17", False)]
    assert told(list(check(ledger, rules=["jump"]))) == [("jump", "2023-05-16", False)]


def test_two_slips_are_two_stories(keep: Keep) -> None:
    claims = [
        *series(copies({SLIP: 1801, 30: 1101}), START, source="petro"),
        *series(copies({}), START, source="lod-db"),
    ]
    leads = [f for f in check(keep(claims), rules=["fall", "jump", "mirror"]) if "told_by" not in (f.details or {})]
    assert told(leads) == [("mirror", "2023-05-16", False), ("mirror", "2023-05-31", False)]


def test_a_fall_of_the_issuer_stands_for_itself(keep: Keep) -> None:
    numbers = rising(40, 20)
    lower = [n if place < SLIP or n is None else n - 100 for place, n in enumerate(numbers)]
    assert any(later < earlier for earlier, later in pairwise(lower) if earlier and later)
    claims = [*series(lower, START, source="petro"), *series(lower, START, source="lod-db")]
    found = list(check(keep(claims), rules=["fall", "jump", "mirror"]))
    assert [(f.rule, f.kind, "told_by" in (f.details or {})) for f in found] == [
        ("fall", "restatement", False),
        ("fall", "restatement", False),
    ]
