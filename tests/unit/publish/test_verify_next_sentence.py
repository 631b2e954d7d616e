"""Does verify follow a figure into the next sentence: its sum, its gap, its mean, its record, and whose report it was?"""

from __future__ import annotations

import pytest
from tests.unit.publish.desk import DAY
from tests.unit.publish.test_verify_other_times import NOW, WEEK, found

MEANS = "The UK Ministry of Defence said Russian casualties averaged 1,262 a day in May 2024, after 899 in April 2024."


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("Kyiv claims 1,120 Russian losses for Tuesday and 1,130 for Wednesday. That is 2,350 in two days.", ["sum"]),
        ("Kyiv claims 1,120 Russian losses for Tuesday and 1,130 for Wednesday. That is 2,250 in two days.", []),
    ],
)
def test_that_is_so_many_adds_up_the_sentence_before(draft: str, rules: list[str]) -> None:
    assert [one.rule for one in found(f"Two days\n\n{draft}") if one.rule == "sum"] == rules


@pytest.mark.parametrize(("gap", "rules"), [(NOW - WEEK, []), (NOW - WEEK + 1000, ["sum"])])
def test_a_gap_told_behind_its_two_totals_is_reckoned(gap: int, rules: list[str]) -> None:
    text = (
        f"A week of bulletins\n\nOn 5 June the General Staff put Russian losses at {WEEK:,}, on 12 June at {NOW:,}."
        f" The difference between the two readings, {gap:,}, is a week's work."
    )
    assert [one.rule for one in found(text) if one.rule == "sum"] == rules


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        (
            "The British defence ministry put Russian casualties at an average of 1,262 a week in May.",
            "per-day-as-per-week",
        ),
        ("The British defence ministry put Russian casualties at an average of 1,262 a day in May.", None),
        (
            "The British average for May was 1,262 Russian casualties a day, the lowest rate of the entire war.",
            "no-record",
        ),
        ("The British average for May was 1,262 Russian casualties a day, the highest rate of the entire war.", None),
    ],
)
def test_a_mean_is_of_its_span_and_a_record_only_where_it_is_one(draft: str, kind: str | None) -> None:
    raised = found(f"London's means\n\n{draft}", said=MEANS, source="uk-mod")
    assert [one.kind for one in raised] == ([kind] if kind else [])


def test_a_worst_day_is_no_mean() -> None:
    draft = (
        "London's worst day\n\nOn its worst day of May, Britain's defence ministry says, Russia took 1,262 casualties."
    )
    assert [one.rule for one in found(draft, said=MEANS, source="uk-mod")] == ["rate-count"]


@pytest.mark.parametrize(
    ("answer", "wrong"), [("between 319,300 and 416,200", "416,200"), ("between 319,300 and 461,200", None)]
)
def test_a_range_that_nothing_was_read_of_is_held_against_the_sources(answer: str, wrong: str | None) -> None:
    said = "CSIS estimated on 11 June 2024 that 319,300 to 461,200 Russian soldiers had been killed in the war."
    raised = found(f"Questions\n\nThe think tank's answer: somewhere {answer}. It works from names.", said=said)
    quotes = [one.quote.exact for one in raised if one.quote is not None]
    assert quotes == ([wrong] if wrong else [])


def test_another_body_did_not_give_a_tables_exact_total() -> None:
    raised = found(f"Brussels counts\n\nNATO puts Russia's losses since February 2022 at {NOW:,}.")
    assert [one.rule for one in raised] == ["who"]


def test_a_share_of_anothers_measure_is_between_unlike_figures() -> None:
    said = "France's foreign minister said on 11 June 2024 that 150,000 Russian soldiers had been killed in the war."
    text = (
        "Paris has a number\n\nFrance's foreign minister spoke on Tuesday of 150,000 Russian soldiers killed. That is less"
        f" than a third of the figure given by Ukraine's General Staff, which on Wednesday stood at {NOW:,}."
    )
    assert "category" in {one.rule for one in found(text, said=said, source="fr")}


def test_the_days_values_before_a_weeks_number_are_the_days() -> None:
    assert DAY.isoformat() == "2024-06-12"
    text = f"The morning list\n\nThe General Staff claims 1,120 Russian troops lost, and {NOW - WEEK:,} troops over the week."
    assert found(text) == []
