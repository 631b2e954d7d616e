"""Who is counted, where that is narrower than everyone, and does an answer say so?"""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from counterclaim.estimate import Estimate, Report, estimate_reports
from counterclaim.estimate.counted import groups_of, named_groups, perimeter_of, perimeters
from counterclaim.estimate.report import CASUALTIES
from counterclaim.model.errors import NoPerimeterError

START = dt.date(2021, 1, 4)
KILLED = frozenset({"killed"})


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("more than 9,000 mercenaries", {"private-companies"}),
        ("400 militiamen", {"militias"}),
        ("2 000 ополченцев", {"militias"}),
        ("понад 300 найманців", {"private-companies"}),
        ("70 foreign fighters", {"foreigners"}),
        ("5,000 contract soldiers", {"regulars"}),
        ("5,000 soldiers", set()),
        ("5,000 soldiers and mercenaries", set()),
        ("5,000", set()),
    ],
)
def test_the_noun_beside_the_number_tells_who_is_counted(words: str, groups: set[str]) -> None:
    assert named_groups(words) == groups


def test_a_source_says_it_of_itself_and_the_words_come_first() -> None:
    assert perimeter_of("mediazona", "5,000 names") == "citizens"
    assert perimeter_of("mediazona (estimate)", "5,000") == "citizens"
    assert perimeter_of("uk-mod", "5,000 dead") is None
    assert perimeter_of("uk-mod", "5,000 regular troops") == "regulars"


def test_every_perimeter_is_made_of_known_groups_and_used_by_a_card() -> None:
    known = perimeters()
    assert set(known.named["everyone"]) == set(known.words)
    assert all(set(groups) <= set(known.words) for groups in known.named.values())
    assert set(known.sources.values()) <= set(known.named)
    with pytest.raises(NoPerimeterError, match="known are everyone, citizens, regulars"):
        groups_of("sailors")


def told(source: str, role: str, share: float, perimeter: str | None = None) -> list[Report]:
    weekly = 2000 * np.exp(0.3 * np.sin(np.arange(40) / 5))
    days = [START + dt.timedelta(weeks=int(t)) for t in (16, 24, 32, 40)]
    totals = [share * weekly[:t].sum() for t in (16, 24, 32, 40)]
    parts = KILLED if role == "registry" else CASUALTIES
    return [
        Report(source, role, parts, START, d, 0.99 * v, 1.01 * v, "range", perimeter=perimeter)
        for d, v in zip(days, totals, strict=True)
    ]


def dead(reports: list[Report], who: str = "everyone") -> Estimate:
    return estimate_reports(reports, subject="xx", category="personnel", outcome="killed", ladder=False, who=who)


def test_a_list_of_citizens_is_read_as_part_of_everyone_and_the_answer_can_be_narrowed_back() -> None:
    plain = [*told("officials", "third-party", 1.2), *told("register", "registry", 0.25)]
    narrow = [*told("officials", "third-party", 1.2), *told("register", "registry", 0.25, "citizens")]
    all_of_plain, everyone, citizens = dead(plain), dead(narrow), dead(narrow, who="citizens")
    assert all_of_plain.median and everyone.median and citizens.median
    assert everyone.median > 1.1 * all_of_plain.median
    assert citizens.median == pytest.approx(np.exp(-0.25) * everyone.median, rel=0.15)
    body = citizens.as_json()["counted"]
    assert body == {
        "who": "citizens",
        "groups": ["regulars", "private-companies"],
        "sources": {"register": "citizens"},
    }
    assert "(citizens only)" in citizens.sentence() and "only" not in everyone.sentence()


def test_the_last_band_is_the_answer_and_bands_only_grow() -> None:
    found = estimate_reports(
        [*told("officials", "third-party", 1.2), *told("register", "registry", 0.25)],
        subject="xx", category="personnel", ladder=False,
    )  # fmt: skip
    last = found.bands[-1]
    assert (last.day, last.low, last.median, last.high) == (found.end, found.low, found.median, found.high)
    assert all(b.low < b.inner_low < b.median < b.inner_high < b.high for b in found.bands)
    assert [b.median for b in found.bands] == sorted(b.median for b in found.bands)
    assert len(found.bands) == 10
