"""Do the library's verbs answer from a ledger, and only with what was known by a day?"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.estimate import Question, changes, estimate, plausible, sources, specifications
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model.claim import Claim, identified
from counterclaim.model.errors import NotPlausibleError
from counterclaim.model.period import Period
from counterclaim.model.quantity import quantity_of
from counterclaim.model.quote import Quote
from counterclaim.verbs.estimating import ladder

WAR, DAYS = dt.date(2022, 2, 24), 420


def told(claimant: str, number: float, day: dt.date, outcome: str, source: str) -> Claim:
    return identified(
        Claim(
            topic="loss", claimant=claimant, subject="ru", category="personnel", outcome=outcome,
            quantity=quantity_of(number, "exact", "persons"), period=Period("cumulative", WAR, day, "stated"),
            quote=Quote(f"{number}", None, None, "table", cell=f"{claimant} {day} {outcome}"), source=source, published_at=day,
        )
    )  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A year of totals whose rate doubles on Monday 3 October 2022, with others' figures beside it."""
    folder: Path = tmp_path_factory.mktemp("ledger")
    total, claims = 0.0, []
    for d in range(DAYS):
        day = WAR + dt.timedelta(days=d)
        total += (300 if day < dt.date(2022, 10, 3) else 620) + 25 * math.sin(d * d)
        claims.append(told("ua-general-staff", round(total), day, "lost", "petro"))
    for months, share in ((5, 0.7), (8, 0.75), (13, 0.72)):
        day = WAR + dt.timedelta(days=30 * months)
        claims.append(told("us-officials", round(share * 300 * 30 * months, -3), day, "casualties", "paper"))
        claims.append(told("mediazona", 1111 * months + 7, day, "killed", "mediazona"))
    with open_ledger(folder, create=True, read_only=False) as store:
        store.add_claims(claims, recorded_at="2024-01-01T00:00:00Z")
        yield store


def test_an_estimate_names_the_ledger_and_what_it_left_aside(ledger: Ledger) -> None:
    found = estimate(ledger, Question("personnel", "ru"))
    assert found.refused is None and found.low is not None and found.high is not None and found.low < found.high
    assert found.ledger == ledger.head()
    assert found.diagnostics["left_aside"]["in a running series"] == DAYS
    assert {a.source for a in found.assumptions} == {"ua-general-staff", "us-officials", "mediazona"}
    body = found.as_json()
    assert sum(a["share"] for a in body["assumptions"]) == pytest.approx(1)
    cut = WAR + dt.timedelta(days=160)
    whole = estimate(ledger, Question("personnel", "ru", known_by=cut, level=0.5, cards="worlds"))
    steps = ladder("personnel", subject="ru", ledger=ledger, known_by=cut, level=0.5, cards="worlds")
    assert steps == whole.ladder != ()


def test_a_source_is_turned_by_its_name_and_nothing_is_said_of_one_not_heard(ledger: Ledger) -> None:
    found = estimate(ledger, Question("personnel", "ru", ladder=False))
    over, under = (found.dialled("us-officials", factor) for factor in (3.0, 0.3))
    assert over is not None and under is not None and over < under
    assert found.dialled("nobody", 1.3) is None
    for factor in (0.0, -1.0, math.inf, math.nan):
        with pytest.raises(ValueError, match="above zero"):
            found.dialled("us-officials", factor)


def test_a_readers_cut_never_sees_later_figures(ledger: Ledger) -> None:
    day = WAR + dt.timedelta(days=160)
    found = estimate(ledger, Question("personnel", "ru", known_by=day))
    assert found.end is not None and found.end <= day
    assert found.diagnostics["left_aside"]["in a running series"] <= 161


def test_both_sides_are_asked_alike_and_the_unknown_one_is_refused(ledger: Ledger) -> None:
    found = estimate(ledger, Question("personnel", "ua"))
    assert found.low is None and "no figure" in (found.refused or "")
    assert found.start is None and found.as_json()["end"] is None


def test_a_window_after_all_figures_is_told_so(ledger: Ledger) -> None:
    found = estimate(ledger, Question("personnel", "ru", start=dt.date(2030, 1, 1)))
    assert found.low is None and "more than 92 days after the last figure" in (found.refused or "")


def test_a_window_before_all_figures_is_told_so_though_only_its_end_was_given(ledger: Ledger) -> None:
    found = estimate(ledger, Question("personnel", "ru", end=dt.date(2020, 1, 1)))
    assert found.low is None and "the first one starts on 2022-02-24" in (found.refused or "")


def test_a_day_before_everything_was_published_is_named_in_the_refusal(ledger: Ledger) -> None:
    found = estimate(ledger, Question("personnel", "ru", known_by=dt.date(2022, 1, 1)))
    assert found.low is None and "published by 2022-01-01 is known" in (found.refused or "")
    turned = Question("personnel", "ru", start=WAR, end=dt.date(2022, 2, 1), known_by=dt.date(2022, 1, 1))
    assert "ends before it starts" in (estimate(ledger, turned).refused or "")


def test_figures_that_cannot_be_used_are_counted_in_the_refusal(tmp_path: Path) -> None:
    nobodys = replace(told("ua-general-staff", 3, WAR, "lost", "petro"), category="tanks", claimant=None)
    with open_ledger(tmp_path, create=True, read_only=False) as store:
        store.add_claims([identified(nobodys)], recorded_at="2024-01-01T00:00:00Z")
        found = estimate(store, Question("tanks", "ru"))
    assert found.low is None and "left aside: 1 (nobody is named" in found.sentence()
    assert found.sentence().startswith("no range for ru, tanks lost: ")


def test_a_claim_is_set_beside_the_rest_under_every_meaning(ledger: Ledger) -> None:
    (claim,) = ledger.claims(claimant="us-officials", end=dt.date(2022, 8, 1))
    found = plausible(ledger, claim.claim_id)
    assert [p.definition for p in found][:2] == ["killed", "killed and missing"]
    assert set(found[2].as_json()) >= {"definition", "low", "median", "high", "ratio", "inside"}
    with pytest.raises(NotPlausibleError, match="no claim of that id"):
        plausible(ledger, "c-nothing")


def test_the_change_of_the_claimed_rate_is_found_in_its_week(ledger: Ledger) -> None:
    (rates,) = changes(ledger, Question("personnel", "ru"))
    assert [c.week for c in rates.changes] == [dt.date(2022, 10, 3)]


def test_sources_and_other_choices(ledger: Ledger) -> None:
    assert [s.source for s in sources(ledger, Question("personnel", "ru"))] == [
        "mediazona",
        "ua-general-staff",
        "us-officials",
    ]
    curve = specifications(ledger, Question("personnel", "ru", outcome="killed"))
    assert curve[0].evidence == "as answered" and all(r.low is None or r.low < (r.high or 0) for r in curve)
    answer = estimate(ledger, Question("personnel", "ru", outcome="killed", ladder=False))
    assert (curve[0].low, curve[0].median, curve[0].high) == (answer.low, answer.median, answer.high)
