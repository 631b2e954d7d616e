"""Do sums, copies, gaps, repeated reports and second answers come out as an editor would see them?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.unit.checks.conftest import Keep, added, claim, rising, series, total

from counterclaim.checks.run import check, methods
from counterclaim.model.claim import Claim
from counterclaim.model.errors import UnknownRuleError
from counterclaim.model.finding import Finding
from counterclaim.model.period import Period

START = date(2022, 9, 1)


def bulletins(pairs: list[tuple[int, int]], category: str = "artillery") -> list[Claim]:
    """Totals with the increment printed behind each."""
    found = []
    for place, (whole, rise) in enumerate(pairs):
        day = START + timedelta(days=place)
        found += [total(whole, day, category=category), added(rise, day, category=category)]
    return found


def kinds(found: list[Finding]) -> list[tuple[str, str | None, str]]:
    return [((f.where or {})["date"][-2:], f.kind, f.severity) for f in found]


def test_reports_that_add_up_are_silent(keep: Keep) -> None:
    assert not list(check(keep(bulletins([(100, 5), (104, 4), (110, 6)])), rules=["sum"]))


def test_a_repeated_total_and_the_report_after_it(keep: Keep) -> None:
    found = list(check(keep(bulletins([(647, 9), (661, 14), (661, 14), (680, 5), (690, 10)])), rules=["sum"]))
    assert kinds(found) == [("03", "stale-value", "high"), ("04", "carried-over", "medium")]
    assert "661 − 661 = +0, printed +14" in found[0].message
    assert "661 + 14 + 5 = 680" in found[1].message


def test_the_next_report_tells_which_number_slipped(keep: Keep) -> None:
    found = list(check(keep(bulletins([(1556, 6), (1566, 107), (1576, 10)])), rules=["sum"]))
    assert kinds(found) == [("02", "digit-added", "high")]  # the increment
    assert (found[0].details or {})["expected"] == 10


def test_the_total_slipped(keep: Keep) -> None:
    found = list(check(keep(bulletins([(5832, 6), (5837, 7), (5844, 5)])), rules=["sum"]))
    assert kinds(found) == [("02", "one-digit", "high"), ("03", "carried-over", "medium")]
    assert (found[0].details or {})["expected"] == 5839


def test_a_report_that_restates_many_rows(keep: Keep) -> None:
    rows = ["artillery", "uavs", "mlrs", "helicopters", "missiles"]
    claims = [c for name in rows for c in bulletins([(100, 5), (154, 4), (158, 4)], name)]
    found = list(check(keep(claims), rules=["sum", "restatement"]))
    assert {(f.rule, f.kind) for f in found} == {("sum", "restatement"), ("restatement", "restatement")}
    assert sum(f.rule == "restatement" for f in found) == 1


def test_a_day_without_a_report_breaks_no_sum_but_is_a_gap(keep: Keep) -> None:
    numbers: list[float | None] = [*rising(20, 5), None, *rising(20, 5, first=1105)]
    found = list(check(keep(series(numbers, START)), rules=["sum", "gap"]))
    assert [(f.rule, f.severity, (f.where or {})["date"]) for f in found] == [("gap", "low", "2022-09-21")]
    assert "covers 2 days" in found[0].message


def test_a_longer_report_read_as_one_day(keep: Keep) -> None:
    numbers: list[float | None] = [*rising(20, 50), None, *rising(20, 50, first=2100)]
    claims = series(numbers, START)
    day = START + timedelta(days=21)
    step = 2100 - int(rising(20, 50)[-1] or 0)
    found = list(check(keep([*claims, added(step, day)]), rules=["gap"]))
    assert {f.kind for f in found} == {"no-report", "days-as-one"}


def test_a_missing_row_of_a_report(keep: Keep) -> None:
    holed: list[float | None] = [n if place != 9 else None for place, n in enumerate(rising(30, 5))]
    claims = [*series(rising(30, 8), START, category="uavs"), *series(holed, START)]
    found = list(check(keep(claims), rules=["gap"]))
    assert [(f.kind, (f.where or {})["category"]) for f in found] == [("no-row", "tanks")]


def test_a_source_that_reports_now_and_then_has_no_gaps(keep: Keep) -> None:
    claims = [
        total(100 + n, START + timedelta(days=6 * n), source="mediazona", claimant="mediazona") for n in range(20)
    ]
    assert not list(check(keep(claims), rules=["gap"]))


def test_copies_that_stand_apart_for_long_count_differently(keep: Keep) -> None:
    apart = [(n or 0) + 60 for n in rising(12, 10)]
    days = date(2022, 3, 1)
    claims = [
        *series(apart, days, source="petro", category="vehicles"),
        *series(rising(12, 10), days, source="lod-db", category="vehicles"),
    ]
    found = list(check(keep(claims), rules=["mirror"]))
    assert len(found) == 12
    assert {(f.kind, f.severity) for f in found} == {("definition", "low")}


def test_of_three_copies_the_odd_one_is_suspected(keep: Keep) -> None:
    right = rising(9, 10)
    wrong = [n if place != 4 else (n or 0) - 3 for place, n in enumerate(right)]
    claims = [*series(right, source="petro"), *series(wrong, source="lod-db"), *series(right)]
    found = list(check(keep(claims), rules=["mirror"]))
    assert [(f.details or {})["suspect"] for f in found] == ["lod-db"]
    assert "2 of 3 copies" in found[0].message


def test_a_report_that_repeats_the_one_before(keep: Keep) -> None:
    steps = {"tanks": 12, "artillery": 20, "uavs": 15, "vehicles": 30}
    claims = []
    for name, step in steps.items():
        numbers = rising(30, step)
        numbers[20] = numbers[19]
        claims += series(numbers, category=name, source="lod-db")
    found = list(check(keep(claims), rules=["stale"]))
    assert [(f.kind, (f.details or {})["repeats"]) for f in found] == [("stale-value", "2023-05-20")]


@pytest.mark.parametrize(
    ("first", "later", "rule"),
    [
        (1030, 1300, ["self"]),
        (1030, 1000, []),  # rounded
    ],
)
def test_an_outlet_that_gives_two_numbers(keep: Keep, first: int, later: int, rule: list[str]) -> None:
    day = date(2024, 3, 27)
    window = Period("interval", day - timedelta(days=1), day, "document-date")
    claims = [
        claim(number, window, source="desk-hill", document=name, published=day + timedelta(days=place))
        for place, (name, number) in enumerate((("sha256:a", first), ("sha256:b", later)))
    ]
    assert [f.rule for f in check(keep(claims), rules=["self", "restatement"])] == rule


def test_an_issuer_that_gives_two_numbers_restates(keep: Keep) -> None:
    day = date(2024, 3, 27)
    claims = [
        total(number, day, document=name, published=day + timedelta(days=place))
        for place, (name, number) in enumerate((("sha256:a", 6904), ("sha256:b", 6940)))
    ]
    found = list(check(keep(claims), rules=["self", "restatement"]))
    assert [(f.rule, (f.details or {})["slip"]) for f in found] == [("restatement", "swapped-digits")]


def test_averages_that_do_not_lead_to_the_stated_total(keep: Keep) -> None:
    months = [(date(2022, 3, 1), date(2022, 3, 31), 900), (date(2022, 4, 1), date(2022, 4, 30), 1000)]
    rates = [
        claim(
            n, Period("rate", a, b, "stated", "day"), source="uk-mod-monthly", claimant="uk-mod", category="personnel"
        )
        for a, b, n in months
    ]
    stated = total(
        30_000, date(2022, 4, 30), source="uk-mod", claimant="uk-mod", category="personnel", qualifier="more-than"
    )
    found = list(check(keep([*rates, stated]), rules=["self"]))
    assert [(f.kind, f.severity) for f in found] == [("averages", "low")]
    assert "57,900 − 30,000 = 27,900" in found[0].message


def test_headline_and_body_disagree(keep: Keep) -> None:
    from counterclaim.model.quote import Quote

    day = date(2023, 10, 20)
    window = Period("interval", day - timedelta(days=1), day, "document-date")
    words = [
        (130, Quote("130 vehicles", 10, 22, "headline"), window),
        (120, Quote("120 vehicles", 90, 102, "body"), window),
        (55, Quote("55 tanks", 0, 8, "headline"), window),
        (55, Quote("55 tanks", 60, 68, "body"), window),
    ]
    claims = [
        claim(n, p, quote=q, source="desk-hill", document="sha256:c", category="tanks" if n == 55 else "vehicles")
        for n, q, p in words
    ]
    found = list(check(keep(claims), rules=["within"]))
    assert [(f.quote.exact if f.quote else None, f.severity) for f in found] == [("130 vehicles", "high")]


def test_a_changed_definition_is_told(keep: Keep) -> None:
    claims = series(rising(60, 40), date(2024, 2, 1), category="personnel")
    found = list(check(keep(claims), rules=["category"]))
    assert [(f.severity, f.verdict, (f.where or {})["date"]) for f in found] == [
        ("info", "not-comparable", "2024-02-27")
    ]


def test_every_rule_has_a_public_text_with_all_its_parts() -> None:
    for rule, title, text, severity in methods():
        assert title and severity in ("high", "medium", "low", "info")
        for part in ("Compares:", "Arithmetic:", "Silent:", "False alarms:"):
            assert part in text, (rule, part)


def test_an_unknown_rule_is_an_error(keep: Keep) -> None:
    with pytest.raises(UnknownRuleError, match="'fal' is not a rule"):
        check(keep([]), rules=["fal"])


def test_an_empty_ledger_has_no_findings(keep: Keep) -> None:
    assert not list(check(keep([])))


def test_a_copy_whose_cell_was_mended_later(keep: Keep) -> None:
    from tests.unit.checks.conftest import AT

    days = [START + timedelta(days=n) for n in range(3)]
    ledger = keep([total(n, day, source="petro") for n, day in zip((6542, 655, 6556), days, strict=True)])
    ledger.add_claims([total(6555, days[1], source="petro")], recorded_at=AT.replace("2026", "2027"))
    found = list(check(ledger, rules=["restatement", "fall", "jump"]))
    assert [(f.rule, (f.details or {})["slip"]) for f in found] == [("restatement", "digit-added")]


def test_a_ledger_read_in_stretches_gives_the_same_findings(keep: Keep) -> None:
    claims: list[Claim] = []
    for name in ("anna", "berta", "clara"):
        numbers: list[float | None] = [*rising(20, 50), None, *rising(20, 50, first=2100)]
        torn = [n if place != 9 or n is None else n + 300 for place, n in enumerate(numbers)]
        claims += series(numbers, START, claimant=name, source=name)
        claims += series(torn, START, claimant=name, source=f"copy of {name}")
    claims += [
        claim(n, Period("interval", START, START, "stated"), claimant="anna", source="dora", document=f"sha256:{n}",
              published=START + timedelta(days=n % 7))
        for n in (101, 205)
    ]  # fmt: skip
    ledger = keep(claims)
    whole, parts = list(check(ledger)), list(check(ledger, at_once=1))
    assert {f.rule for f in whole} >= {"fall", "mirror", "gap", "self"}
    assert sorted(map(repr, parts)) == sorted(map(repr, whole))
    assert [(f.where or {})["claimant"] for f in parts if f.rule == "mirror"] == ["anna", "berta", "clara"]
    rules = [f.rule for f in parts]
    assert rules.index("gap") < len(rules) - 1 - rules[::-1].index("fall")  # one stretch is done before the next
