"""Do the records keep what they are given, and are their ids what the contract says?"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model import (
    Claim,
    Finding,
    Named,
    Period,
    Quantity,
    Quote,
    Role,
    canonical_json,
    claim_from_json,
    claim_to_json,
    finding_to_json,
)
from counterclaim.model.claim import identified
from counterclaim.model.finding import at_least
from counterclaim.model.ids import sha256_hex
from counterclaim.model.quantity import Qualifier, quantity_of


def _claim() -> Claim:
    return identified(
        Claim(
            topic="loss",
            claimant="ua-general-staff",
            subject="ru",
            category="tanks",
            outcome="lost",
            quantity=quantity_of(6900, "more-than", "items"),
            period=Period("cumulative", date(2022, 2, 24), date(2024, 3, 27), "document-date"),
            attribution=("newsweek", Named("a desk"), Role("a resident")),
            quote=Quote("more than 6,900 tanks", 10, 31, "body"),
            document="sha256:00",
            source="newsweek",
            published_at=date(2024, 3, 27),
            language="en",
        )
    )


def test_a_claim_survives_its_json() -> None:
    claim = _claim()
    assert claim_from_json(json.loads(json.dumps(claim_to_json(claim)))) == claim


def test_a_claims_json_has_the_fields_of_the_contract() -> None:
    value = claim_to_json(_claim())
    assert value["quantity"] == {"stated": 6900, "low": 6900, "high": None, "qualifier": "more-than", "unit": "items"}
    assert value["period"] == {
        "kind": "cumulative",
        "start": "2022-02-24",
        "end": "2024-03-27",
        "basis": "document-date",
    }
    assert value["attribution"] == ["newsweek", {"name": "a desk"}, {"role": "a resident"}]
    assert value["claim_id"].startswith("c-")


def test_the_id_depends_on_what_was_claimed_and_where_and_not_on_who_read_it() -> None:
    claim = _claim()
    assert identified(replace(claim, reader="another 9", recorded_at="2026-01-01T00:00:00Z")).claim_id == claim.claim_id
    assert identified(replace(claim, quote=replace(claim.quote, start=11))).claim_id != claim.claim_id
    assert identified(replace(claim, category="aircraft")).claim_id != claim.claim_id


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("exact", 5, 5),
        ("about", None, None),
        ("more-than", 5, None),
        ("at-least", 5, None),
        ("nearly", None, 5),
        ("up-to", None, 5),
        ("fewer-than", None, 5),
    ],
)
def test_a_hedge_opens_the_bounds_it_opens(qualifier: Qualifier, low: int | None, high: int | None) -> None:
    assert quantity_of(5, qualifier, "items") == Quantity(5, low, high, qualifier, "items")


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical_json({"b": 1, "a": "є"}) == canonical_json({"a": "є", "b": 1}) == '{"a":"є","b":1}'


def test_a_finding_prints_its_rule_its_place_and_its_methods_page() -> None:
    finding = Finding(rule="fall", severity="medium", verdict="differs", message="m", where={"date": "2024-01-01"})
    value = finding_to_json(finding)
    assert value["methods"].endswith("#fall")
    assert value["where"] == {"date": "2024-01-01"}
    assert at_least(finding, "medium")
    assert at_least(finding, "low")
    assert not at_least(finding, "high")


def test_importing_the_library_loads_nothing_heavy() -> None:
    code = "import sys, counterclaim; print(sorted({'duckdb','numpy','scipy','lxml','fastapi','pydantic','yaml'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("size", [0, 1, 55, 56, 64, 1_000, 70_000])
def test_ids_do_not_depend_on_whose_sha256_is_at_hand(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = bytes(byte % 251 for byte in range(size))
    known = hashlib.sha256(raw).hexdigest()
    assert sha256_hex(raw) == known
    monkeypatch.delitem(sys.modules, "hashlib")
    assert sha256_hex(raw) == known
