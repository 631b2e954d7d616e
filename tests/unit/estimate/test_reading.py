"""Which claims of the ledger become reports, and as what?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from counterclaim.estimate.reading import Reading, declared_relays, reports_from_claims
from counterclaim.estimate.report import Report
from counterclaim.model.claim import Claim, Named, Party, identified
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity, quantity_of
from counterclaim.model.quote import Quote

WAR = dt.date(2022, 2, 24)


def claim(claimant: Party, stated: float, end: dt.date, **other: Any) -> Claim:
    """A figure of a claimant, cumulative since the war began unless the keywords say otherwise."""
    quantity = other.pop("quantity", None) or quantity_of(stated, other.pop("qualifier", "exact"), "persons")
    period = Period(other.pop("kind", "cumulative"), other.pop("start", WAR), end, "stated", other.pop("per", None))
    outcome = other.pop("outcome", "casualties")
    cell = f"{claimant} {stated} {end} {outcome}"
    fields: dict[str, Any] = {"subject": "ru", "category": "personnel", "source": "paper", **other}
    return identified(
        Claim(
            topic="loss", claimant=claimant, outcome=outcome, quantity=quantity, period=period,
            quote=Quote(str(stated), None, None, "table", cell=cell), published_at=end, **fields,
        )
    )  # fmt: skip


def read(*claims: Claim, **other: Any) -> Reading:
    asked: dict[str, Any] = {"subject": "ru", "category": "personnel", "outcome": "casualties", **other}
    return reports_from_claims(claims, **asked)


def worth(steps: Iterable[Report]) -> float:
    return sum(r.value or 0 for r in steps)


@pytest.mark.parametrize(
    ("claimant", "subject", "role"),
    [
        ("ua-general-staff", "ru", "enemy"),
        ("ru-mod", "ru", "own"),
        ("ru-mod", "ua", "enemy"),  # the same rule the other way round
        ("ua-president", "ua", "own"),
        ("uk-mod", "ru", "third-party"),
        (Named("A research institute"), "ua", "third-party"),
        ("mediazona", "ru", "named-list"),
    ],
)
def test_the_role_is_seen_from_the_losing_side(claimant: Party, subject: str, role: str) -> None:
    found = read(claim(claimant, 12345, dt.date(2023, 1, 1), subject=subject, outcome="killed"), subject=subject)
    assert [r.role for r in found.reports] == [role]


@pytest.mark.parametrize(
    ("qualifier", "stated", "low", "high", "form"),
    [
        ("exact", 31000, 30500, 31500, "point"),  # rounded to the thousand
        ("exact", 42157, 42156.5, 42157.5, "point"),  # to the last man
        ("about", 31000, 29450, 32550, "point"),  # a hedge is at least a tenth wide
        ("more-than", 70000, 70000, None, "more-than"),
        ("up-to", 80000, None, 80000, "range"),
    ],
)
def test_what_the_words_allow(qualifier: str, stated: float, low: float | None, high: float | None, form: str) -> None:
    (found,) = read(claim("us-officials", stated, dt.date(2023, 1, 1), qualifier=qualifier)).reports
    assert (found.low, found.high, found.form) == (low, high, form)


def test_a_range_keeps_both_ends_and_its_middle_is_not_a_second_figure() -> None:
    both = claim("us-officials", 0, dt.date(2023, 1, 1), quantity=Quantity(None, 40000, 60000, "range", "persons"))
    found = read(both, claim("us-officials", 50000, dt.date(2023, 1, 1)))
    assert [(r.low, r.high) for r in found.reports] == [(40000, 60000)]
    assert found.aside == {"the middle of a range already counted": 1}


def series(claimant: str = "ua-general-staff", source: str = "petro", days: int = 60) -> list[Claim]:
    return [
        claim(claimant, 100 * (d + 1), WAR + dt.timedelta(days=d), outcome="lost", source=source) for d in range(days)
    ]


def test_a_running_total_becomes_weekly_steps_and_its_mirror_is_read_once() -> None:
    found = read(*series(), *series(source="lod-db"))
    assert {r.form for r in found.reports} == {"serial"}
    assert all(r.value == pytest.approx(100 * (r.end - r.start).days, rel=1e-6) for r in found.reports)
    assert found.aside == {"in a running series": 120}


def test_a_fall_gives_no_step_and_a_gap_a_longer_one() -> None:
    totals = [c for i, c in enumerate(series()) if not 20 <= i < 34]
    steps = read(*totals).reports
    assert worth(steps) == pytest.approx(5600 - 100, abs=700)
    assert any((r.end - r.start).days > 10 for r in steps)
    assert all(worth([r]) > 0 for r in steps)


def test_the_same_side_restating_its_series_is_a_relay() -> None:
    found = read(*series(), claim("ua-president", 4000, WAR + dt.timedelta(days=40), outcome="casualties"))
    (relay,) = [r for r in found.reports if r.form != "serial"]
    assert relay.follows == "ua-general-staff"


def test_declared_dependence_is_respected_and_a_later_verdict_replaces_it() -> None:
    bodies = [
        {
            "a": "uk-mod-monthly:personnel",
            "b": "petro:personnel",
            "verdict": "follows",
            "issuer_a": "uk-mod",
            "issuer_b": "ua-general-staff",
        }
    ]
    assert declared_relays(bodies) == {"uk-mod": "ua-general-staff"}
    assert declared_relays([*bodies, {**bodies[0], "verdict": "undecided"}]) == {}
    (found,) = read(claim("uk-mod", 150000, dt.date(2023, 1, 1)), relays=declared_relays(bodies)).reports
    assert found.follows == "ua-general-staff"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"part": True}, "of a place or a part only"),
        ({"place": "a town"}, "of a place or a part only"),
        ({"model": {"name": "m", "reviewer": None}}, "read by a model and not reviewed"),
        ({"kind": "interval", "start": dt.date(2023, 1, 1)}, "of a few days only, a bulletin's step"),
        ({"claimant": None}, "nobody is named as the one who claims it"),
    ],
)
def test_what_is_left_aside_says_why(other: dict[str, Any], why: str) -> None:
    claimant = other.pop("claimant", "us-officials")
    found = read(claim(claimant, 900, dt.date(2023, 1, 2), **other))
    assert found.reports == ()
    assert found.aside == {why: 1}


def test_a_monthly_average_is_a_figure_about_its_month() -> None:
    average = claim("uk-mod", 500, dt.date(2022, 6, 30), kind="rate", start=dt.date(2022, 6, 1), per="day")
    (found,) = read(average).reports
    assert found.start == dt.date(2022, 6, 1) and found.end == dt.date(2022, 7, 1)
    assert found.low is not None and found.high is not None and found.low < 15000 < found.high


def test_destroyed_and_lost_equipment_are_not_pooled() -> None:
    tanks = [
        claim(c, n, dt.date(2023, 1, 1), category="tanks", outcome=o)
        for c, n, o in (("oryx", 1600, "lost"), ("oryx", 900, "destroyed"))
    ]
    found = read(*tanks, category="tanks", outcome="lost")
    assert [(r.role, r.low) for r in found.reports] == [("named-list", 1550.0)]
    assert found.aside == {"of another outcome": 1}


def test_an_estimate_built_on_a_list_is_a_registry_only_where_a_register_stands_behind_it() -> None:
    day = dt.date(2024, 2, 5)
    about = Quantity(None, 80000, 95000, "range", "persons")
    found = read(
        claim("mediazona", 87000, day, outcome="killed", quantity=about),
        claim("bbc-russian", 87000, day, outcome="killed", quantity=about),
    )
    assert {r.source: r.role for r in found.reports} == {
        "mediazona (estimate)": "registry",
        "bbc-russian (estimate)": "third-party",
    }
    assert {r.perimeter for r in found.reports} == {"citizens"}


def test_figures_about_irregulars_alone_are_left_aside_and_said_so() -> None:
    quote = Quote("20,000 mercenaries", None, None, "table", cell="x")
    found = read(replace(claim("us-officials", 20000, dt.date(2023, 5, 24), outcome="killed"), quote=quote))
    assert found.reports == () and found.aside == {"of irregulars or foreigners only": 1}
    regular = Quote("20,000 contract soldiers", None, None, "table", cell="x")
    found = read(replace(claim("us-officials", 20000, dt.date(2023, 5, 24), outcome="killed"), quote=regular))
    assert [(r.source, r.perimeter) for r in found.reports] == [("us-officials (regulars)", "regulars")]
