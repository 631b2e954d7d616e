"""Are figures set side by side only where they count the same thing?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.unit.checks.conftest import Keep, claim, series

from counterclaim.checks.compare import compare
from counterclaim.checks.definitions import definition_on, definitions, unlike
from counterclaim.model.errors import NoLossesError, NoSeriesError, UnlikeMeasuresError, WindowError
from counterclaim.model.period import Period

START = date(2023, 1, 1)
SEEN = {"source": "oryx", "claimant": "oryx"}


def test_one_window_for_the_enemy_and_the_floor(keep: Keep) -> None:
    claims = [
        *series([3000 + 5 * n for n in range(40)], START, source="petro"),
        *series([3000 + 5 * n for n in range(40)], START, source="lod-db"),
        *series([1600 + 2 * n for n in range(40)], START, **SEEN),
        *series([900 + 2 * n for n in range(40)], START, outcome="destroyed", **SEEN),
    ]
    found = compare(keep(claims), "tanks", subject="ru", start=date(2023, 1, 8), end=date(2023, 1, 14))
    assert [name for name, _ in found.groups] == ["lost", "destroyed"]
    rows = found.groups[0][1]
    assert [(r.role, r.source, r.value) for r in rows] == [("other side", "petro", 35), ("floor", "oryx", 14)]
    assert rows[0].working == "3,065 on 2023-01-14 − 3,030 on 2023-01-07"
    assert found.wide()[1] == ["2023-01-08", "3035", "1614", "914"]


def test_the_window_ends_with_the_series_that_is_shown(keep: Keep) -> None:
    claims = [
        *series([3000 + 5 * n for n in range(40)], START, source="petro"),
        *series([3000 + 5 * n for n in range(30, 45)], START + timedelta(days=30), source="lod-db"),
    ]
    found = compare(keep(claims), "tanks", subject="ru")
    assert [row.source for _, rows in found.groups for row in rows] == ["petro"]
    assert found.end == START + timedelta(days=39)


def test_the_issuer_s_sum_stands_apart_from_its_part(keep: Keep) -> None:
    ministry = {"source": "ru-mod", "claimant": "ru-mod", "subject": "ua"}
    claims = [
        *series([7000, 7010], START, category="tanks-and-armour", outcome="destroyed", **ministry),
        *series([400, 402], START, subject="ua", **SEEN),
    ]
    found = compare(keep(claims), "tanks", subject="ua")
    assert [r.claimant for _, rows in found.groups for r in rows] == ["oryx"]
    assert found.apart[0][0] == "ru-mod's tanks and other armoured vehicles"
    assert "not comparable" in "\n".join(found.lines())


def test_a_figure_keeps_its_hedge_and_says_where_it_covers_less(keep: Keep) -> None:
    floor: dict[str, Any] = {
        "source": "ru-mod",
        "claimant": "ru-mod-minister",
        "subject": "ua",
        "category": "personnel",
    }
    about: dict[str, Any] = {"source": "petro", "category": "personnel", "qualifier": "about"}
    claims = [
        claim(71_000, Period("cumulative", date(2024, 1, 1), date(2024, 3, 20)), qualifier="more-than", **floor),
        *series([900 + 10 * n for n in range(60)], date(2024, 2, 1), **about),
    ]
    ledger = keep(claims)
    told = "\n".join(compare(ledger, "personnel", subject="ua", start=date(2023, 12, 1)).lines())
    assert "more than 71,000  [other side; total of 2024-03-20 since 2024-01-01, later than the window begins]" in told
    found = compare(ledger, "personnel", subject="ru", start=date(2024, 2, 11), end=date(2024, 3, 10))
    (row,) = found.groups[0][1]
    assert (row.value, row.qualifier) == (290, "about")
    assert found.to_json()["groups"][0]["figures"][0]["qualifier"] == "about"


def test_what_the_words_meant_in_the_window_is_told_with_days_and_sources(keep: Keep) -> None:
    ledger = keep(series([900 + 10 * n for n in range(60)], date(2024, 2, 1), source="petro", category="personnel"))
    found = compare(ledger, "personnel", subject="ru", start=date(2024, 2, 11), end=date(2024, 3, 10))
    before, after = found.to_json()["groups"][0]["figures"][0]["definitions"]
    assert (before["until"], after["from"]) == ("2024-02-26", "2024-02-27")
    assert before["source"]["date"] and after["source"]["title"]
    told = [line for line in found.lines() if line.lstrip().startswith("counts")]
    assert len(told) == 2
    assert f"({before['source']['title']}, {before['source']['date']})" in told[0]
    later = compare(ledger, "personnel", subject="ru", start=date(2024, 3, 1), end=date(2024, 3, 10))
    assert [one.start for one in later.groups[0][1][0].definitions] == [date(2024, 2, 27)]


def test_a_window_that_ends_before_it_starts_is_refused(keep: Keep) -> None:
    with pytest.raises(WindowError, match="ends before it starts"):
        compare(keep(series([1, 2], START)), "tanks", subject="ru", start=date(2024, 2, 1), end=date(2024, 1, 1))


def test_unlike_measures_are_refused(keep: Keep) -> None:
    ministry = {"source": "ru-mod", "claimant": "ru-mod", "subject": "ua", "category": "tanks-and-armour"}
    ledger = keep(series([7000, 7010], START, **ministry))
    with pytest.raises(UnlikeMeasuresError, match="count different things"):
        compare(ledger, "tanks", subject="ua")
    with pytest.raises(UnlikeMeasuresError, match="count different things"):
        compare(ledger, "tanks,tanks-and-armour", subject="ua")
    with pytest.raises(NoSeriesError, match="no running total"):
        compare(ledger, "aircraft", subject="ua")
    with pytest.raises(NoLossesError, match=r"of 'ua' in 'aircrafts' .+'aircrafts' is no category .+'aircraft' meant"):
        compare(ledger, "aircrafts", subject="ua")
    with pytest.raises(NoLossesError, match=r"losses of 'zz' in 'tanks' .+; 'zz' is no party of the vocabulary; see"):
        compare(ledger, "tanks", subject="zz")


def test_a_window_without_a_report_before_it_has_no_figure(keep: Keep) -> None:
    found = compare(
        keep(series([3000, 3005], START, source="petro")),
        "tanks",
        subject="ru",
        start=START,
        end=START + timedelta(days=1),
    )
    assert found.groups[0][1][0].value is None
    assert found.to_json()["groups"][0]["figures"][0]["value"] is None


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (("tanks", "lost"), ("tanks-and-armour", "destroyed"), "is a sum"),
        (("tanks", "lost"), ("artillery", "lost"), "different categories"),
        (("personnel", "killed"), ("personnel", "casualties"), "cover different things"),
        (("personnel", "lost"), ("personnel", "killed"), "cover different things"),
        (("personnel", "lost"), ("personnel", "casualties"), None),
        (("tanks", "lost"), ("tanks", "destroyed"), None),
        (("tanks", "captured"), ("tanks", "destroyed"), "differ"),
        (("personnel", None), ("personnel", "killed"), None),
    ],
)
def test_unlike(first: tuple[str, str | None], second: tuple[str, str | None], why: str | None) -> None:
    found = unlike(first, second)
    assert found is None if why is None else why in (found or "")


def test_definitions_have_sources_and_do_not_overlap() -> None:
    for one in definitions():
        assert one.means and one.source["title"] and date.fromisoformat(one.source["date"])
    assert definition_on("ua-general-staff", "personnel", date(2024, 2, 26)) != definition_on(
        "ua-general-staff", "personnel", date(2024, 2, 27)
    )
    seen = definition_on("oryx", "tanks", None)
    assert seen is not None and "photograph" in seen.means
    assert definition_on("nobody", "tanks", None) is None
