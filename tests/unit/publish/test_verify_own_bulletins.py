"""Is a draft still held against rows, days and sides where the issuer's bulletins stand in the ledger in so many words?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.unit.publish.desk import DAY, rows, value

from counterclaim.extract import extract
from counterclaim.model import Claim, Document
from counterclaim.publish.verify.verify import verify

ROWS = [
    *rows("personnel", 521_830, 1_120),
    *rows("tanks", 7_918, 12),
    *rows("artillery", 13_790, 41),
    *rows("armoured-vehicles", 15_201, 27),
]
ONE = timedelta(1)
SHIFTED = value(ROWS, "personnel", DAY) - value(ROWS, "personnel", DAY - 7 * ONE)


def totals(row: str, day: date = DAY) -> int:
    return value(ROWS, row, day)


def bulletins() -> list[Claim]:
    """The staff's own lists of the last two days, as they are read."""
    found: list[Claim] = []
    for day in (DAY - ONE, DAY):
        lines = [
            f"personnel ‒ about {totals('personnel', day)} (+1120) people,",
            f"tanks ‒ {totals('tanks', day)} (+12),",
            f"APV ‒ {totals('armoured-vehicles', day)} (+27),",
            f"artillery systems – {totals('artillery', day)} (+41).",
        ]
        head = f"The total combat losses of the enemy from 24.02.22 to {day:%d.%m.%y} were approximately:"
        text = "\n".join([head, *lines])
        document = Document(
            document=f"sha256:{day}", text=text, published_at=day, source="ua-general-staff", language="en"
        )
        found += extract(document).claims
    return found


def kinds(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """Rule and kind of the findings of medium or high severity, beside the rows and the bulletins."""
    draft = Document(document="sha256:d", text=text, published_at=DAY, source="desk-lantern", language=language)
    found = verify(draft, None, with_claims=[*ROWS, *bulletins()]).findings
    return [(one.rule, one.kind) for one in found if one.severity in ("medium", "high")]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (f"Russia has lost {totals('armoured-vehicles'):,} tanks, the General Staff says.", "en", "wrong-row"),
        (f"Russia has lost {totals('tanks'):,} artillery systems, the General Staff says.", "en", "wrong-row"),
        ("Russia lost 1,120 soldiers over the past week, Ukraine's General Staff said.", "en", "day-as-seven-days"),
        ("Russia lost 12 tanks in the past week, Ukraine's General Staff said.", "en", "day-as-seven-days"),
        ("За тиждень Росія втратила 1120 військових, повідомив Генштаб ЗСУ.", "uk", "day-as-seven-days"),
        ("За неделю Россия потеряла 1120 военных, сообщил Генштаб ВСУ.", "ru", "day-as-seven-days"),
        (
            f"Russia has lost {totals('tanks', DAY - ONE):,} tanks so far, Ukraine's General Staff said on {DAY:%A}.",
            "en",
            "stale-value",
        ),
        (f"From 4 to 10 June Russia lost {SHIFTED:,} troops, both days included, Kyiv said.", "en", "fence-post"),
        (f"From 6 to 12 June Russia lost {SHIFTED:,} troops, both days included, Kyiv said.", "en", None),
    ],
)
def test_a_bulletin_in_so_many_words_clears_no_other_row_or_time(text: str, language: str, wanted: str | None) -> None:
    assert [kind for _, kind in kinds(f"Losses\n\n{text}", language)] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russian forces in Ukraine lost more than 1,000 soldiers in a day, Kyiv said.", "en"),
        ("Russia's army in Ukraine lost 12 tanks in the past day, the General Staff said.", "en"),
        ("Российские войска в Украине потеряли за сутки 1120 человек, сообщил Генштаб ВСУ.", "ru"),
        ("Російські війська в Україні втратили за добу 1120 осіб, повідомив Генштаб ЗСУ.", "uk"),
    ],
)
def test_where_an_army_stands_is_not_who_lost(text: str, language: str) -> None:
    assert kinds(f"Losses\n\n{text}", language) == []


def test_a_headline_may_round_any_figure_that_the_body_bears_out() -> None:
    total = totals("personnel")
    body = (
        "Britain's defence ministry said on 1 June that Russia had lost more than 455,000 killed and wounded, while "
        f"Ukraine's General Staff put its own count at {total:,}."
    )
    assert kinds(f"Russia's losses pass {total // 1000 * 1000:,}\n\n{body}") == []


def test_as_of_today_is_no_earlier_day() -> None:
    before = totals("personnel", DAY - ONE)
    text = f"Two days before the summit, Russian losses stand at {before:,} as of {DAY:%A}, the General Staff says."
    assert kinds(f"Before the summit\n\n{text}") == [("stale", "stale-value")]


def test_a_wars_total_since_new_years_day() -> None:
    text = f"Since New Year's Day, Ukraine's General Staff says, Russia has lost {totals('personnel'):,} troops."
    assert [rule for rule, _ in kinds(f"New year\n\n{text}")] == ["window"]
