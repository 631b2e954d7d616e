"""Is a draft that contradicts itself told so, at the right place, and is fair prose left alone?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.publish.desk import DAY, ONE, Says, checked, past, rows, sharp, stated, total

from counterclaim.model import Period

ROWS = [*rows("tanks", 7893, 11), *rows("personnel", 521830, 1120), *rows("armoured-vehicles", 15168, 21)]


def test_a_headline_that_the_body_and_the_ledger_contradict() -> None:
    text = "Kyiv counts 31 armoured vehicles in a day\n\nIn the past day Russia lost 21 armoured vehicles, Kyiv says."
    found = checked(
        text,
        Says("31 armoured vehicles", 31, past(1), "armoured-vehicles"),
        Says("21 armoured vehicles", 21, past(1), "armoured-vehicles"),
        evidence=ROWS,
    )
    assert sharp(found) == [("within", "headline", "31 armoured vehicles")]


def test_a_caption_is_the_wrong_half_where_the_ledger_bears_out_the_body() -> None:
    text = "Tanks in Kyiv's list\n\nThe list has 7,893 tanks.\n\nCaption: A wreck. Kyiv counts 7,839 tanks lost."
    found = checked(text, Says("7,893 tanks", 7893, total()), Says("7,839 tanks", 7839, total()), evidence=ROWS)
    assert sharp(found) == [("within", "caption", "7,839 tanks")]


def test_without_a_ledger_headline_and_body_are_still_compared() -> None:
    text = "Kyiv counts 31 armoured vehicles in a day\n\nIn the past day Russia lost 21 armoured vehicles, Kyiv says."
    found = checked(
        text,
        Says("31 armoured vehicles", 31, past(1), "armoured-vehicles"),
        Says("21 armoured vehicles", 21, past(1), "armoured-vehicles"),
    )
    assert found.notes[0].startswith("nothing to compare with")
    assert sharp(found) == [("within", "headline", "31 armoured vehicles")]


def test_a_headline_that_rounds_its_body_is_fair() -> None:
    text = "Over 1,100 lost in a day\n\nIn the past day Russia lost 1,120 men, Kyiv says."
    figures = (
        Says("Over 1,100", 1100, past(1), "personnel", "more-than"),
        Says("1,120 men", 1120, past(1), "personnel"),
    )
    assert sharp(checked(text, *figures)) == []


GROUPS = (
    "The ministry's count\n\nIt claimed over 310 men facing North, over 145 facing West and up to 205 facing Centre. {}"
)


@pytest.mark.parametrize(
    ("last", "number", "rules"), [("Together that makes 660.", 660, []), ("Together that makes 760.", 760, ["sum"])]
)
def test_parts_and_their_printed_sum(last: str, number: int, rules: list[str]) -> None:
    text = GROUPS.format(last)
    found = checked(
        text,
        Says("over 310 men", 310, past(1), "personnel", "more-than", "ru-mod", "ua"),
        Says("over 145", 145, past(1), "personnel", "more-than", "ru-mod", "ua"),
        Says("up to 205", 205, past(1), "personnel", "up-to", "ru-mod", "ua"),
        Says(str(number), number, past(1), "personnel", "exact", "ru-mod", "ua"),
    )
    assert [rule for rule, *_ in sharp(found)] == rules


def test_two_totals_and_a_growth_that_does_not_fit() -> None:
    text = "A week\n\nThe total rose from 880 to 920 boats, by 50 boats in a week."
    found = checked(
        text,
        Says("880", 880, total(DAY - 7 * ONE), "ships"),
        Says("920 boats", 920, total(), "ships"),
        Says("50 boats", 50, past(7), "ships"),
    )
    assert sharp(found) == [("sum", "increment", "50 boats")]
    assert "920 − 880 = 40" in found.findings[-1].message


def test_killed_and_wounded_that_do_not_make_the_casualties() -> None:
    text = "An estimate\n\nOslo speaks of 210,000 casualties: 60,000 killed and 120,000 wounded."
    found = checked(
        text,
        Says("210,000 casualties", 210000, total(), "personnel", claimant="no", outcome="casualties"),
        Says("60,000 killed", 60000, total(), "personnel", claimant="no", outcome="killed"),
        Says("120,000 wounded", 120000, total(), "personnel", claimant="no", outcome="wounded"),
    )
    assert [rule for rule, *_ in sharp(found)] == ["sum"]


MOSCOW = stated(
    "16,277 tanks and other armoured combat vehicles.",
    Says(
        "16,277 tanks and other armoured combat vehicles",
        16277,
        total(),
        "tanks-and-armour",
        claimant="ru-mod",
        subject="ua",
        outcome="destroyed",
    ),
    source="ru-mod",
    day=DAY,
)
KYIV = Says("7,893 Russian tanks", 7893, total())


def told(text: str) -> list[tuple[str, str | None, str]]:
    moscow = Says("16,277", 16277, total(), claimant="ru-mod", subject="ua", outcome="destroyed")
    return sharp(checked(f"Two counts\n\n{text}", moscow, KYIV, evidence=[*ROWS, *MOSCOW]))


def test_unlike_rows_divided_by_each_other() -> None:
    found = told("Moscow claims 16,277 Ukrainian tanks, twice the 7,893 Russian tanks on Kyiv's list.")
    assert found == [("category", "unlike-categories", "16,277")]
    assert told("Moscow claims 16,277 Ukrainian tanks. That is twice the 7,893 Russian tanks on Kyiv's list.") == found


def test_unlike_rows_reported_one_after_the_other_are_fair() -> None:
    assert told("Moscow claims 16,277 Ukrainian tanks. Kyiv lists 7,893 Russian tanks.") == []
    assert (
        told(
            "Moscow claims 16,277 Ukrainian tanks against 7,893 Russian tanks in Kyiv's list; the two are not comparable."
        )
        == []
    )


def test_deaths_ranked_with_casualties() -> None:
    dead = stated(
        "31,000 have been killed.",
        Says(
            "31,000 have been killed",
            31000,
            Period("cumulative", None, date(2024, 2, 25), "document-date"),
            "personnel",
            claimant="ua-president",
            subject="ua",
            outcome="killed",
        ),
        source="ua-president",
        day=date(2024, 2, 25),
    )
    text = "Two sides\n\nRussia's 521,830 losses dwarf the 31,000 Ukrainians killed that Kyiv admitted in February."
    found = checked(
        text,
        Says("521,830 losses", 521830, total(), "personnel"),
        Says(
            "31,000 Ukrainians killed",
            31000,
            total(),
            "personnel",
            claimant="ua-president",
            subject="ua",
            outcome="killed",
        ),
        evidence=[*ROWS, *dead],
    )
    assert sharp(found) == [("category", "unlike-outcomes", "521,830 losses")]
