"""Are falls and jumps found, laid at the right door, and told apart?"""

from __future__ import annotations

from datetime import date, timedelta

from tests.unit.checks.conftest import AT, Keep, added, rising, series, total

from counterclaim.checks.run import check
from counterclaim.checks.series import slip_between
from counterclaim.documents.dataset import Correction
from counterclaim.ledger.restated import corrected
from counterclaim.model import Quote

START = date(2023, 5, 1)


def test_a_fall_in_both_copies_is_a_restatement(keep: Keep) -> None:
    numbers = [100, 104, 109, 106, 110, 113]
    claims = [*series(numbers, source="petro"), *series(numbers, source="lod-db")]
    found = list(check(keep(claims), rules=["fall", "jump"]))
    assert [(f.rule, f.kind, f.where["source"]) for f in found if f.where] == [
        ("fall", "restatement", "lod-db"),
        ("fall", "restatement", "petro"),
    ]
    assert "109 on 2023-05-03 to 106 on 2023-05-04 (109 − 106 = 3)" in found[0].message


def test_a_fall_in_one_copy_is_its_error_and_the_slip_is_named(keep: Keep) -> None:
    right = [1610, 1650, 1690, 1730, 1770, 1810, 1850]
    wrong = [*right[:3], 173, *right[4:]]  # a digit dropped
    claims = [*series(right, source="petro"), *series(wrong, source="lod-db")]
    found = list(check(keep(claims), rules=["fall", "jump", "mirror"]))
    told = {f.rule: f for f in found}
    assert (told["fall"].details or {})["truth"] == "error in this copy"
    assert (told["fall"].details or {})["slip"] == "digit-dropped"
    assert (told["jump"].kind, (told["jump"].details or {})["expected"]) == ("digit-dropped", 1730)
    assert (told["mirror"].details or {})["suspect"] == "lod-db"
    assert told["mirror"].where == {
        "claimant": "ua-general-staff", "source": "lod-db", "subject": "ru", "category": "tanks", "date": "2023-05-04",
    }  # fmt: skip


def test_another_copy_that_falls_a_report_later_still_witnesses_a_restatement(keep: Keep) -> None:
    claims = [
        *series([3979, 3979, 3979, 3970, 3971], source="petro"),
        *series([3979, 3979, 3979, 3979, 3971], source="lod-db"),
    ]
    falls = list(check(keep(claims), rules=["fall"]))
    assert {(f.details or {})["truth"] for f in falls} == {"restatement"}


def test_a_spike_is_marked_where_it_stands_and_the_fall_where_it_ends(keep: Keep) -> None:
    found = list(check(keep(series([3642, 3646, 3648, 3667, 3660, 3664])), rules=["fall", "jump"]))
    assert [(f.rule, f.where["date"]) for f in found if f.where] == [("fall", "2023-05-05"), ("jump", "2023-05-04")]
    assert found[1].kind == "one-digit"


def test_floors_and_rising_totals_do_not_fall(keep: Keep) -> None:
    floors = [
        total(355_000, START, qualifier="more-than"),
        total(350_000, START + timedelta(days=3), qualifier="more-than"),
    ]
    assert not list(check(keep([*floors, *series(rising(30, 5), category="artillery")]), rules=["fall", "jump"]))


def test_a_list_of_single_cases_may_lose_one(keep: Keep) -> None:
    found = list(check(keep(series([70, 72, 71, 73], source="oryx", claimant="oryx")), rules=["fall", "jump"]))
    assert [(f.rule, f.severity) for f in found] == [("fall", "low")]


def rows(count: int) -> dict[str, list[float | None]]:
    """Six rows of one report."""
    steps = {"tanks": 12, "artillery": 20, "uavs": 15, "vehicles": 30, "mlrs": 3, "guns-and-mortars": 19}
    return {name: rising(count, step) for name, step in steps.items()}


def test_one_row_that_leaps_and_stays_is_a_jump(keep: Keep) -> None:
    # the Russian ministry's guns and mortars of 24 June 2022: +914 in one row, never taken back
    table = rows(50)
    table["guns-and-mortars"] = [
        n + (895 if place >= 25 else 0) for place, n in enumerate(table["guns-and-mortars"]) if n
    ]
    claims = [
        c
        for name, n in table.items()
        for c in series(n, category=name, source="ru-mod", claimant="ru-mod", subject="ua")
    ]
    found = list(check(keep(claims), rules=["jump", "restatement", "fall"]))
    assert [(f.rule, f.kind, f.where["category"]) for f in found if f.where] == [
        ("jump", "one-row", "guns-and-mortars")
    ]
    assert "0 of the other 5 rows" in found[0].message
    assert (found[0].details or {})["reversed"] is False


def announcement(day: str, category: str, delta: int) -> Correction:
    """A correction that the issuer announced for one row."""
    cell = Quote(str(delta), None, None, "table", cell=f"row {day}, column {category}")
    return Correction("petro", "ua-general-staff", "ru", category, "lost", date.fromisoformat(day), delta, cell)


def test_many_rows_that_move_together_are_a_restatement(keep: Keep) -> None:
    # the General Staff on 13 October 2022: many rows out of line at once, one of them falling
    table = rows(50)
    moves = {"tanks": -30, "artillery": 300, "uavs": 250, "mlrs": 60}
    for name, move in moves.items():
        table[name] = [(n or 0) + (move if place >= 25 else 0) for place, n in enumerate(table[name])]
    ledger = keep([c for name, n in table.items() for c in series(n, category=name)])
    found = list(check(ledger, rules=["jump", "restatement"]))
    assert [(f.rule, f.kind) for f in found] == [("restatement", "restatement")]
    assert set((found[0].details or {})["categories"]) >= {"tanks", "artillery", "uavs"}
    assert "announced" not in found[0].message
    day = str((found[0].where or {})["date"])
    ledger.append(
        [corrected(announcement(day, "tanks", -42)), corrected(announcement(day, "uavs", 235))], recorded_at=AT
    )
    (told,) = check(ledger, rules=["restatement"])
    assert "The issuer announced corrections that day: tanks −42, drones +235." in told.message


def test_slips_are_sought_between_the_neighbours() -> None:
    assert slip_between(3667, 3648, 3660)[0] == "one-digit"
    assert slip_between(165, 1105, 1205) == ("digit-dropped", (1165,))
    assert slip_between(22_986, 22_895, 22_897) == ("swapped-digits", (22_896,))
    assert slip_between(500, 10, 20) == (None, ())


def test_known_by_hides_what_was_published_later(keep: Keep) -> None:
    ledger = keep(series([100, 104, 109, 106, 110, 113]))
    assert not list(check(ledger, rules=["fall"], known_by=START + timedelta(days=2)))
    assert list(check(ledger, rules=["fall"], known_by=START + timedelta(days=3)))


def test_day_figures_are_no_totals(keep: Keep) -> None:
    assert not list(check(keep([added(n, START + timedelta(days=n)) for n in (9, 8, 7, 2)]), rules=["fall", "jump"]))
