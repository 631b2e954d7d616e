"""The newest links of each chain settle a day just as all claims do; a day's page reads no more than it needs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from counterclaim.ledger import open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.period import PeriodKind
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.briefs.brief import brief_of, brief_to_json, claims_needed
from counterclaim.publish.briefs.notes import DAILY_WINDOW
from counterclaim.publish.briefs.standing import Standing
from counterclaim.publish.pages.shelf import Shelf, shelve
from counterclaim.publish.pages.standing import ALIKE_A_DAY, LAG, TAIL

FIRST = date(2024, 1, 1)
DAYS = 120
WAR = date(2022, 2, 24)


def claim(
    source: str,
    claimant: str,
    row: str,
    value: int,
    day: date,
    told: date,
    kind: PeriodKind = "cumulative",
    **more: str,
) -> Claim:
    outcome = more.get("outcome", "lost")
    start = {"cumulative": WAR, "rate": day - timedelta(days=2)}.get(kind, day - timedelta(days=1))
    return identified(
        Claim(
            topic="loss",
            claimant=claimant,
            subject="ru",
            category=row,
            outcome=outcome,
            quantity=quantity_of(value, "exact", "persons" if row == "personnel" else "items"),
            period=Period(kind, start, day, "stated", "day" if kind == "rate" else None),
            quote=Quote(str(value), None, None, "table", cell=f"{more.get('cell', '')} {told} {kind} {row}"),
            document=f"dataset:{source}",
            source=source,
            published_at=told,
        )
    )


def history(seed: int) -> Iterator[Claim]:
    """An issuer's series in two copies with gaps, slips and late rows, its own bulletins, an outlet that quotes it."""
    pick = random.Random(seed)  # noqa: S311 (a history to settle, no secret)
    staff = "ua-general-staff"
    totals = {"personnel": 300_000, "tanks": 6_000, "ships": 20}
    people: list[int] = []
    for step in range(DAYS):
        day = FIRST + timedelta(days=step)
        for row, before in list(totals.items()):
            value = totals[row] = before + pick.choice((0, 1, 5, 11)) * (100 if row == "personnel" else 1)
            for source in ("petro", "lod-db"):
                if pick.random() < 0.93:
                    late = pick.choice((0, 0, 0, 0, 0, 0, 1, 9)) if seed % 2 else 0
                    slip = value + pick.choice((-900, 90)) if pick.random() < 0.03 else value
                    yield claim(source, staff, row, slip, day, day + timedelta(days=late))
            if pick.random() < 0.5:
                yield claim("ua-general-staff", staff, row, value, day, day, kind="interval")
                yield claim("ua-general-staff", staff, row, value, day, day)
            if pick.random() < 0.4:  # an outlet tells yesterday's, rounded, wrong or right, at times twice
                told = pick.choice((value, round(value, -3), value + 1_000, value - 30))
                for cell in "ab"[: pick.choice((1, 1, 2))]:
                    yield claim("newsweek", staff, row, told, day, day + timedelta(days=1), cell=cell)
        people.append(totals["personnel"])
        if step > 3 and step % 3 == 0:  # a follower's mean of the three days before
            mean = round((people[-2] - people[-5]) / 3)
            yield claim("uk-mod", "uk-mod", "personnel", mean, day - timedelta(days=1), day, kind="rate")
        if step == 10 and seed == 3:  # a date misread: a total of a day to come, which newer reports do not overtake
            yield claim("newsweek", staff, "tanks", 9_990, day + timedelta(days=90), day)


@pytest.fixture(params=range(4))
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(history(request.param), recorded_at="2024-06-01T00:00:00Z")
        yield shelve(ledger)


def test_every_day_is_settled_as_by_all_claims(shelf: Shelf) -> None:
    from_first, known, spared = Standing(), date.min, 0
    for step in range(DAYS + 20):
        day = FIRST + timedelta(days=step)
        from_first.add(shelf.points(known, day))
        known = day
        few = shelf.settling(day)
        spared += len(few) < len(shelf.points(date.min, day))
        settled = Standing()
        settled.add(few)
        assert told(shelf, settled, day) == told(shelf, from_first, day), day
    assert spared > DAYS / 2


def told(shelf: Shelf, standing: Standing, day: date) -> object:
    return brief_to_json(brief_of(standing, day, shelf.claims(claims_needed(standing, day)), ()))


def test_the_links_read_reach_further_back_than_anything_looks() -> None:
    assert max(DAILY_WINDOW, LAG) < TAIL // ALIKE_A_DAY


def test_a_regular_chain_is_read_from_its_end(tmp_path: Path) -> None:
    days = [FIRST + timedelta(days=step) for step in range(DAYS)]
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        ledger.add_claims(
            [claim("petro", "ua-general-staff", "tanks", 6_000 + n, day, day) for n, day in enumerate(days)],
            recorded_at="2024-06-01T00:00:00Z",
        )
        shelf = shelve(ledger)
        assert [one.end for one in shelf.settling(days[90])] == days[91 - TAIL : 91]
        assert [one.end for one in shelf.settling(days[4])] == days[:5]
