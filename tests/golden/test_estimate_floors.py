"""Does the estimate still show what it showed, on worlds with a known truth and on real claims?

Few worlds and fixed seeds, so that the same program gives the same figures; the whole tables are in `bench.estimate`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bench import estimate as bench
from bench.estimate_baselines import LEVELS, crps, low_best_high
from bench.estimate_real import real_reports

from counterclaim.estimate import Report, card_set, plausible_reports
from counterclaim.estimate.asked import MONDAY, weekly_rate
from counterclaim.estimate.changepoints import changepoints
from counterclaim.estimate.copies import copies
from counterclaim.estimate.report import CASUALTIES

FLOORS: dict[str, Any] = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))["estimate"]
SEED = 52_000

pytestmark = pytest.mark.usefixtures("shared")


def worlds(scenario: str, count: int) -> Iterator[dict[str, Any]]:
    return bench.worlds(scenario, SEED, count)


def test_copies_are_found_and_honest_sources_left_alone() -> None:
    cards = card_set("worlds")
    found: list[bool] = []
    flagged: list[bool] = []
    for scenario, into in (("C", found), ("A", flagged)):
        for world in worlds(scenario, 60):
            suspected = copies(bench.reports_of(world), cards)
            into += [c.acted_on for c in suspected if c.source.startswith("third") and c.figures >= 2]
    assert np.mean(found) >= FLOORS["copies_found"]
    assert np.mean(flagged) <= FLOORS["most_honest_flagged"]


@pytest.mark.slow
@pytest.mark.parametrize("scenario", ["A", "C"])
def test_ranges_stay_close_and_hold_the_truth(scenario: str) -> None:
    cards = card_set("worlds")
    ours: list[float] = []
    plain: list[float] = []
    inside: list[bool] = []
    for world in worlds(scenario, 16):
        reports = bench.reports_of(world)
        ask, truth = bench.ask_of(world, "casualties"), float(np.log(world["truth"]["casualties"]))
        found, _ = bench.answered(reports, world, cards, world["seed"])
        quantiles = np.log(found.quantiles(found.total(ask.definition, ask.start, ask.end), list(LEVELS)))
        ours.append(crps(quantiles, truth))
        plain.append(crps(low_best_high(reports, ask), truth))
        inside.append(bool(quantiles[9] <= truth <= quantiles[189]))
    floors = FLOORS[scenario]
    assert np.mean(ours) <= floors["most_crps"], np.mean(ours)
    assert np.mean(ours) <= floors["most_beside_low_best_high"] * np.mean(plain), np.mean(plain)
    assert sum(inside) >= floors["inside_of_16"], sum(inside)


@pytest.fixture(scope="module")
def russian() -> list[Report]:
    return real_reports("ru")


def test_the_claimed_rate_changed_in_the_week_of_9_october_2023() -> None:
    steps = [r for r in real_reports("ru", MONDAY) if r.form == "serial"]
    found = {c.week: c for c in changepoints(*weekly_rate(steps))}
    assert found[dt.date(2023, 10, 9)].chance >= 0.95


@pytest.mark.slow
def test_the_storys_figure_fits_killed_and_wounded_and_not_killed_alone(russian: list[Report]) -> None:
    claim = Report(
        "ua-general-staff", "enemy", CASUALTIES, dt.date(2022, 2, 24), dt.date(2024, 3, 27), 439185, 439195, camp="ua"
    )
    found = {p.definition: p for p in plausible_reports(claim, russian)}
    assert found["killed"].inside == () and "lies above" in found["killed"].sentence()
    assert 0.9 in found["killed and wounded"].inside
    assert all(sum(a.share for a in p.rests) == pytest.approx(1) for p in found.values())
