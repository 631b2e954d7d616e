"""Is each figure told from its source fairly, and each slip named?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.unit.publish.desk import (
    DAY,
    FIRST,
    ONE,
    STAFF,
    Says,
    at,
    checked,
    past,
    rate,
    rows,
    sharp,
    stated,
    total,
    value,
)

from counterclaim.model import Period
from counterclaim.model.quantity import Qualifier

TANKS = rows("tanks", 7893, 11)
PEOPLE = rows("personnel", 521830, 1120)
GUNS = rows("artillery", 13614, 30)
ROWS = [*TANKS, *PEOPLE, *GUNS]


def grown(category: str, days: int, end: date = DAY) -> int:
    return value(ROWS, category, end) - value(ROWS, category, end - days * ONE)


FAIR = [
    ("7,893 tanks", Says("7,893 tanks", 7893, total())),
    ("more than 7,800 tanks", Says("more than 7,800 tanks", 7800, total(), qualifier="more-than")),
    ("nearly 7,900 tanks", Says("nearly 7,900 tanks", 7900, total(), qualifier="nearly")),
    ("about 522,000 troops", Says("about 522,000 troops", 522000, total(), "personnel", "about")),
    ("522,000 troops", Says("522,000 troops", 522000, total(), "personnel")),
    ("521,830 casualties", Says("521,830 casualties", 521830, total(), "personnel", outcome="casualties")),
    ("fewer than 8,000 tanks", Says("fewer than 8,000 tanks", 8000, total(), qualifier="fewer-than")),
]


@pytest.mark.parametrize(("words", "says"), FAIR, ids=[words for words, _ in FAIR])
def test_a_fair_total_raises_nothing(words: str, says: Says) -> None:
    found = checked(f"Kyiv's list\n\nBy its count Russia has lost {words} so far.", says, evidence=ROWS)
    assert sharp(found) == []
    assert found.coverage.matched == 1


def test_day_week_month_and_year_are_recomputed_from_the_totals() -> None:
    january = date(DAY.year, 1, 1)
    text = f"Kyiv's list\n\n{grown('tanks', 1)} tanks in a day, {grown('tanks', 7)} tanks in a week, {value(TANKS, 'tanks') - value(TANKS, 'tanks', january)} tanks this year."
    found = checked(
        text,
        Says(f"{grown('tanks', 1)} tanks", grown("tanks", 1), past(1)),
        Says(f"{grown('tanks', 7)} tanks", grown("tanks", 7), past(7)),
        Says(
            f"{value(TANKS, 'tanks') - value(TANKS, 'tanks', january)} tanks",
            value(TANKS, "tanks") - value(TANKS, "tanks", january),
            Period("cumulative", january, DAY, "document-date"),
        ),
        evidence=ROWS,
    )
    assert sharp(found) == []


# printed, what is claimed, evidence is ROWS; the rule and the kind that must be named
SLIPS = [
    ("7,983 tanks", Says("7,983 tanks", 7983, total()), "quoted-number", "swapped-digits"),
    ("7,493 tanks", Says("7,493 tanks", 7493, total()), "quoted-number", "one-digit"),
    ("789 tanks", Says("789 tanks", 789, total()), "quoted-number", "digit-dropped"),
    ("78,930 tanks", Says("78,930 tanks", 78930, total()), "quoted-number", "x10"),
    ("522 troops", Says("522 troops", 522, total(), "personnel"), "quoted-number", "thousand-dropped"),
    ("13,614 tanks", Says("13,614 tanks", 13614, total()), "quoted-number", "wrong-row"),
    ("521,830 dead", Says("521,830 dead", 521830, total(), "personnel", outcome="killed"), "measure", "lost-to-killed"),
    (
        "521,830 wounded",
        Says("521,830 wounded", 521830, total(), "personnel", outcome="wounded"),
        "measure",
        "lost-to-wounded",
    ),
    (
        "more than 7,893 tanks",
        Says("more than 7,893 tanks", 7893, total(), qualifier="more-than"),
        "hedge",
        "exact-to-more-than",
    ),
    (
        "more than 7,900 tanks",
        Says("more than 7,900 tanks", 7900, total(), qualifier="more-than"),
        "hedge",
        "wrong-side-of-the-bound",
    ),
]


@pytest.mark.parametrize(("words", "says", "rule", "kind"), SLIPS, ids=[words for words, *_ in SLIPS])
def test_a_slip_is_named(words: str, says: Says, rule: str, kind: str) -> None:
    found = checked(f"Kyiv's list\n\nBy its count Russia has lost {words} so far.", says, evidence=ROWS)
    assert sharp(found) == [(rule, kind, words)]
    assert found.coverage.differing == 1


def test_an_earlier_total_told_as_todays_names_its_day() -> None:
    old = value(PEOPLE, "personnel", DAY - 3 * ONE)
    text = f"Kyiv's list\n\nAs of this morning the total is {old:,} people."
    found = checked(text, Says(f"{old:,} people", old, total(), "personnel"), evidence=ROWS)
    assert sharp(found) == [("stale", "stale-value", f"{old:,} people")]
    assert "9 Jun 2024" in found.findings[0].message


def test_an_earlier_total_dated_as_such_is_fair() -> None:
    old = value(PEOPLE, "personnel", DAY - 7 * ONE)
    text = f"Kyiv's list\n\nA week ago the total stood at {old:,} people."
    assert sharp(checked(text, Says(f"{old:,} people", old, total(), "personnel"), evidence=ROWS)) == []


def test_a_draft_that_rests_on_yesterdays_bulletin_throughout_is_fair() -> None:
    tanks, people = value(TANKS, "tanks", DAY - ONE), value(PEOPLE, "personnel", DAY - ONE)
    text = f"Kyiv's list\n\nThe tally: {people:,} people and {tanks:,} tanks."
    figures = Says(f"{people:,} people", people, total(), "personnel"), Says(f"{tanks:,} tanks", tanks, total())
    assert sharp(checked(text, *figures, evidence=ROWS)) == []


def test_six_increments_are_no_week() -> None:
    six = grown("tanks", 6)
    found = checked(
        f"Kyiv's list\n\nIn the seven days to Wednesday {six} tanks were lost.",
        Says(f"{six} tanks", six, past(7)),
        evidence=ROWS,
    )
    assert sharp(found) == [("window", "fence-post", f"{six} tanks")]


@pytest.mark.parametrize(
    ("days", "told", "words"),
    [(1, past(7), "Over the last week"), (7, past(1), "In the past 24 hours")],
    ids=["a day told as a week", "a week told as a day"],
)
def test_the_number_of_another_window_is_a_window_slip(days: int, told: Period, words: str) -> None:
    number = grown("personnel", days)
    text = f"Kyiv's list\n\n{words} Russia lost {number:,} troops."
    found = checked(text, Says(f"{number:,} troops", number, told, "personnel"), evidence=ROWS)
    assert [rule for rule, *_ in sharp(found)] == ["window"]


def test_a_figure_that_is_right_for_the_window_its_sentence_names_nearer_is_left_alone() -> None:
    # the reader took the weekly figure for a daily one; the sentence names the week right beside it
    week = grown("personnel", 7)
    text = f"Kyiv's list\n\nRussia lost 1,120 troops in a day and {week:,} over the week."
    found = checked(text, Says(f"{week:,}", week, past(1), "personnel"), evidence=ROWS)
    assert sharp(found) == []


def test_an_average_no_baseline_gives_is_derived() -> None:
    text = "Kyiv's list\n\nSo far in June the average is 2,050 a day."
    found = checked(
        text, Says("2,050 a day", 2050, rate(date(2024, 6, 1), DAY), "personnel", outcome="casualties"), evidence=ROWS
    )
    assert [rule for rule, *_ in sharp(found)] == ["derived"]
    assert found.findings[0].message.count("a day") >= 2  # every baseline is shown


def test_the_other_side_is_named() -> None:
    text = "Kyiv's list\n\nUkraine has lost 7,893 tanks, the General Staff said."
    found = checked(text, Says("7,893 tanks", 7893, total(), subject="ua"), evidence=ROWS)
    assert sharp(found) == [("who", "wrong-side", "7,893 tanks")]


def test_the_other_claimant_is_named() -> None:
    text = "Kyiv's list\n\nLondon puts Russian losses at 521,830."
    found = checked(
        text, Says("521,830", 521830, total(), "personnel", claimant="uk-mod", outcome="casualties"), evidence=ROWS
    )
    assert sharp(found) == [("who", "wrong-claimant", "521,830")]


def test_a_number_nobody_gave_is_only_unsupported() -> None:
    text = "Kyiv's list\n\nA Norwegian estimate speaks of 231,400 losses."
    found = checked(
        text, Says("231,400 losses", 231400, total(), "personnel", claimant="no", outcome="casualties"), evidence=ROWS
    )
    assert sharp(found) == []
    assert [f.rule for f in found.findings] == ["unsupported"]


def test_a_value_that_either_copy_has_is_fair() -> None:
    other = [
        replace(claim, source="lod-db", claim_id=claim.claim_id + "x") for claim in rows("tanks", 7896, 11, days=3)
    ]
    text = "Kyiv's list\n\nBy its count 7,896 tanks so far."
    assert sharp(checked(text, Says("7,896 tanks", 7896, total()), evidence=[*ROWS, *other])) == []


def test_newer_figures_never_make_an_older_draft_wrong() -> None:
    day = DAY - 10 * ONE
    right = value(TANKS, "tanks", day)
    text = f"Kyiv's list\n\nBy its count {right:,} tanks so far."
    assert sharp(checked(text, Says(f"{right:,} tanks", right, total(day)), evidence=ROWS, day=day)) == []


def test_a_gap_in_the_series_makes_nothing_wrong() -> None:
    holes = rows("tanks", 7893, 11, skip=[DAY, DAY - ONE])
    text = "Kyiv's list\n\nBy its count 7,893 tanks, 11 tanks in a day."
    found = checked(text, Says("7,893 tanks", 7893, total()), Says("11 tanks", 11, past(1)), evidence=holes)
    assert sharp(found) == []


BOUND = stated(
    "Russia has probably lost over 410,000 men killed and wounded.",
    Says(
        "over 410,000 men",
        410000,
        Period("cumulative", FIRST, DAY - 4 * ONE, "document-date"),
        "personnel",
        "more-than",
        "uk-mod",
        outcome="casualties",
    ),
    source="uk-mod",
    day=DAY - 4 * ONE,
)


@pytest.mark.parametrize(
    ("words", "number", "qualifier", "expected"),
    [
        ("over 410,000 men", 410000, "more-than", []),
        ("over 400,000 men", 400000, "more-than", []),
        ("410,000 men", 410000, "exact", []),
        ("about 410,000 men", 410000, "about", ["hedge"]),
        ("over 401,000 men", 401000, "more-than", ["quoted-number"]),
        ("over 470,000 men", 470000, "more-than", ["quoted-number"]),
    ],
)
def test_a_bound_is_quoted_as_it_stands_or_rounder(
    words: str, number: int, qualifier: Qualifier, expected: list[str]
) -> None:
    text = f"London's view\n\nRussia has lost {words}, Britain said on Saturday."
    says = Says(
        words,
        number,
        Period("cumulative", FIRST, DAY - 4 * ONE, "stated"),
        "personnel",
        qualifier,
        "uk",
        outcome="casualties",
    )
    assert [rule for rule, *_ in sharp(checked(text, says, evidence=BOUND))] == expected


def test_a_dropped_bound_is_low() -> None:
    text = "London's view\n\nRussia has lost 410,000 men, Britain said."
    says = Says("410,000 men", 410000, total(), "personnel", claimant="uk", outcome="casualties")
    assert [(f.rule, f.severity) for f in at(checked(text, says, evidence=BOUND), "410,000 men")] == [("hedge", "low")]


MAY = stated(
    "Casualties ran at 1,262 a day in May, the highest average of the war.",
    Says(
        "1,262 a day",
        1262,
        rate(date(2024, 5, 1), date(2024, 5, 31)),
        "personnel",
        claimant="uk-mod",
        outcome="casualties",
    ),
    source="uk-mod",
    day=DAY - 5 * ONE,
)


def test_a_daily_average_told_as_the_months_count() -> None:
    text = "London's view\n\nRussia took 1,262 casualties in May, Britain says."
    says = Says(
        "1,262 casualties",
        1262,
        Period("interval", date(2024, 5, 1), date(2024, 5, 31), "stated"),
        "personnel",
        claimant="uk-mod",
        outcome="casualties",
    )
    found = checked(text, says, evidence=MAY)
    assert sharp(found) == [("rate-count", "rate-as-count", "1,262 casualties")]
    assert found.findings[0].evidence[0].quote.exact == "1,262 a day"


def test_a_record_average_told_as_a_record_count() -> None:
    text = "London's view\n\nRussia's monthly casualty total was the highest of the war in May, Britain says."
    assert [(r, k) for r, k, _ in sharp(checked(text, evidence=MAY))] == [("rate-count", "record-rate-as-record-count")]
    told = "London's view\n\nRussia's average daily casualties were the highest of the war in May, Britain says."
    assert sharp(checked(told, evidence=MAY)) == []


def test_an_old_statement_told_as_news_is_stale_and_honestly_dated_is_not() -> None:
    old = stated(
        "At least 290,000 lost.",
        Says(
            "At least 290,000",
            290000,
            Period("cumulative", FIRST, date(2024, 1, 9), "document-date"),
            "personnel",
            "at-least",
            "us-officials",
            outcome="casualties",
        ),
        source="us-officials",
        day=date(2024, 1, 9),
    )
    new = stated(
        "Losses near 350,000.",
        Says(
            "near 350,000",
            350000,
            Period("cumulative", FIRST, DAY - 3 * ONE, "document-date"),
            "personnel",
            "about",
            "us-officials",
            outcome="casualties",
        ),
        source="us-officials",
        day=DAY - 3 * ONE,
    )
    says = Says("At least 290,000", 290000, total(), "personnel", "at-least", "us-officials", outcome="casualties")
    fresh = checked(
        "Washington\n\nAt least 290,000 have been lost, officials said this week.", says, evidence=[*old, *new]
    )
    assert sharp(fresh) == [("stale", "old-statement", "At least 290,000")]
    dated = checked(
        "Washington\n\nAt least 290,000 had been lost, officials said in January.", says, evidence=[*old, *new]
    )
    assert sharp(dated) == []


def test_the_outlets_own_earlier_piece_is_no_source_but_may_be_contradicted() -> None:
    own = stated(
        "London counted 1,262 a day in May.",
        Says(
            "1,262 a day",
            1262,
            rate(date(2024, 5, 1), date(2024, 5, 31)),
            "personnel",
            claimant="uk-mod",
            outcome="casualties",
        ),
        source="desk-lantern",
        day=DAY - 4 * ONE,
    )
    says = Says(
        "1,226 a day",
        1226,
        rate(date(2024, 5, 1), date(2024, 5, 31)),
        "personnel",
        claimant="uk-mod",
        outcome="casualties",
    )
    found = checked("London\n\nAs this newspaper reported, losses ran at 1,226 a day in May.", says, evidence=own)
    assert sharp(found) == [("self", "swapped-digits", "1,226 a day")]


def test_one_slip_is_placed_once_and_names_its_other_places() -> None:
    text = "Russia loses 7,983 tanks\n\nBy Kyiv's count Russia has lost 7,983 tanks so far."
    found = checked(
        text, Says("7,983 tanks", 7983, total()), Says("7,983 tanks", 7983, total(), after="By Kyiv"), evidence=ROWS
    )
    assert len(sharp(found)) == 1
    assert found.findings[0].quote is not None
    assert found.findings[0].quote.zone == "body"
    assert found.findings[0].details is not None
    assert found.findings[0].details["also_at"] == [[13, 24]]


def test_a_correction_that_names_the_old_number_is_left_alone() -> None:
    text = "Kyiv's list\n\nCorrection: an earlier version of this story gave 7,983 tanks."
    assert sharp(checked(text, Says("7,983 tanks", 7983, total()), evidence=ROWS)) == []


def test_the_outlets_own_piece_dates_no_source() -> None:
    row = [cell for cell in rows("tanks", 7893, 11) if cell.published_at != DAY]
    own = stated("Kyiv counts 7,893 tanks.", Says("7,893 tanks", 7893, total()), source="desk-lantern", day=DAY)
    value_then = value(row, "tanks", DAY - ONE)
    text = f"T\n\nBy its count {value_then} tanks."
    says = Says(f"{value_then} tanks", value_then, total(DAY - ONE))
    assert checked(text, says, evidence=[*row, *own]).coverage.newest == {STAFF: DAY - ONE}
    assert checked(text, says, evidence=[*row, *own], source="desk-harbour").coverage.newest == {STAFF: DAY}
