"""Is a figure held against the days, the side and the end of a range that its own words mean, and no others?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.unit.publish.desk import DAY, rows, value

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.verify import verify

ROWS = [*rows("personnel", 521_830, 1_120), *rows("missiles", 2_218, 3)]
NOW, WEEK, FORTNIGHT = (value(ROWS, "personnel", DAY - days * timedelta(1)) for days in (0, 7, 14))


def found(text: str, *, said: str = "", source: str = "csis", day: date = DAY) -> list[Finding]:
    """The findings of medium or high severity on a draft, beside the rows and what a source stated on the day before."""
    told = Document(document="sha256:s", text=said, published_at=day - timedelta(1), source=source, language="en")
    draft = Document(document="sha256:d", text=text, published_at=day, source="desk-lantern", language="en")
    beside = [*ROWS, *(extract(told).claims if said else ())]
    return [one for one in verify(draft, None, with_claims=beside).findings if one.severity in ("medium", "high")]


def test_a_wars_total_told_as_a_weeks_loss_is_a_slip_of_the_window() -> None:
    head = "A week of raids\n\n"
    week = found(
        f"{head}Over the past week, by the General Staff's bulletins, 2,218 Russian cruise missiles were destroyed."
    )
    assert [one.rule for one in week] == ["window"]
    count = f"{head}Over the past week, the General Staff's tally of destroyed Russian cruise missiles reached 2,218."
    assert found(count) == []


def test_the_weeks_figure_of_a_week_ago_is_that_weeks() -> None:
    head = f"Kyiv's count\n\nUkraine's General Staff claims {NOW - WEEK:,} Russian losses in a week. "
    assert found(f"{head}A week ago the seven-day figure was {WEEK - FORTNIGHT:,}.") == []


@pytest.mark.parametrize(
    ("draft", "rule", "quote"),
    [
        ("between 391,300 and 461,200 Russian soldiers had been killed", "quoted-number", "391,300"),
        ("between 319,300 and 461,200 Russian soldiers had been killed", None, None),
        ("up to 461,200 Russian soldiers had been killed", None, None),
        ("up to 641,200 Russian soldiers had been killed", "quoted-number", None),
    ],
)
def test_a_range_is_wrong_at_the_end_that_differs(draft: str, rule: str | None, quote: str | None) -> None:
    said = (
        "CSIS estimated on 11 June 2024 that between 319,300 and 461,200 Russian soldiers had been killed in the war."
    )
    raised = found(f"The dead\n\nThe think tank CSIS said on Tuesday that {draft} in the war.", said=said)
    assert [one.rule for one in raised] == ([rule] if rule else [])
    if quote and raised[0].quote is not None:
        assert raised[0].quote.exact == quote


def test_the_range_of_the_other_side_is_told_of_that_side() -> None:
    said = (
        "The Center for Strategic and International Studies estimated that Russia had suffered 700,000 casualties, "
        "including 275,000 to 325,000 killed, and Ukraine 400,000 casualties, including 100,000 to 140,000 killed."
    )
    wrong = (
        "Ukraine has had 275,000 to 325,000 soldiers killed, the Center for Strategic and International Studies said."
    )
    raised = found(f"A study\n\n{wrong}", said=said)
    assert [(one.rule, one.kind) for one in raised] == [("who", "wrong-side")]


def test_a_count_that_covers_the_wounded_is_not_told_as_the_wounded() -> None:
    text = f"Kyiv's list covers the wounded as well as the dead. It rose by {NOW - WEEK:,} in a week, to {NOW:,} Russian losses."
    assert found(f"Kyiv's count\n\nUkraine's General Staff published a new total. {text}") == []
