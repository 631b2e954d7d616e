"""Tables stand for lists, and lists under a heading take whose, when and what became of them from it."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Claim, Document

DAY = date(2024, 3, 27)
SINCE = date(2022, 2, 24)


def claims(text: str, *, language: str = "en") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=DAY, source="newsweek", language=language)
    found = list(extract(document).claims)
    assert all(text[c.quote.start : c.quote.end] == c.quote.exact for c in found)
    return found


def stated(claim: Claim) -> object:
    assert claim.quantity is not None
    return claim.quantity.stated


def days(claim: Claim) -> tuple[date | None, date | None]:
    assert claim.period is not None
    return claim.period.start, claim.period.end


def told(claim: Claim) -> tuple[object, ...]:
    return claim.claimant, claim.subject, claim.category, claim.outcome, stated(claim), *days(claim)


STAFF = "Ukraine’s General Staff said on Wednesday that Russia had lost the following since the invasion:\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        "Category\tTotal\nTanks\t6,100\nArtillery systems\t9,400",
        "| Category | Total |\n|---|---|\n| Tanks | 6,100 |\n| Artillery systems | 9,400 |",
        "Tanks | 6,100\nArtillery systems | 9,400",
        "Tanks – 6,100\nArtillery systems – 9,400",
        "Total:\n- Tanks: 6,100\n- Artillery systems: 9,400",
    ],
)
def test_a_table_is_read_as_the_list_it_stands_for(rows: str) -> None:
    found = claims(STAFF + rows)
    assert [told(claim) for claim in found] == [
        ("ua-general-staff", "ru", "tanks", "lost", 6100, SINCE, DAY),
        ("ua-general-staff", "ru", "artillery", "lost", 9400, SINCE, DAY),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Type\tRussia\tUkraine\nTanks\t2,600\t730\nHelicopters\t130\t40",
        "Side\tTanks\tHelicopters\nRussia\t2,600\t130\nUkraine\t730\t40",
        "Russia:\n- Tanks: 2,600\n- Helicopters: 130\n\nUkraine:\n- Tanks: 730\n- Helicopters: 40",
    ],
)
def test_columns_rows_and_headings_tell_whose_losses_they_hold(rows: str) -> None:
    found = claims("Oryx counts visually confirmed losses of both armies as of 1 March 2024:\n\n" + rows)
    assert {(c.claimant, c.subject, c.category, stated(c), days(c)[1]) for c in found} == {
        ("oryx", side, kind, count, date(2024, 3, 1))
        for side, kind, count in (
            ("ru", "tanks", 2600), ("ru", "helicopters", 130), ("ua", "tanks", 730), ("ua", "helicopters", 40),
        )
    }  # fmt: skip


def test_a_column_of_the_dead_and_one_of_the_wounded() -> None:
    found = claims(
        "Losses since 7 October 2023, according to the Gaza health ministry\n\n"
        "\tKilled\tInjured\nTotal\t31,200\t72,800\nPast day\t76\t102"
    )
    start, yesterday = date(2023, 10, 7), date(2024, 3, 26)
    assert [told(claim) for claim in found] == [
        ("gaza-moh", "gaza", "people", "killed", 31200, start, DAY),
        ("gaza-moh", "gaza", "people", "wounded", 72800, start, DAY),
        ("gaza-moh", "gaza", "people", "killed", 76, yesterday, DAY),
        ("gaza-moh", "gaza", "people", "wounded", 102, yesterday, DAY),
    ]


def test_an_items_own_label_names_the_side() -> None:
    found = claims(
        "The two armies’ losses on 5 March 2024, as reported by the Ridge Desk\n\n"
        "- Russia: 210 killed, 430 wounded\n- Ukraine: 95 killed"
    )
    assert [(c.subject, c.outcome, stated(c)) for c in found] == [
        ("ru", "killed", 210),
        ("ru", "wounded", 430),
        ("ua", "killed", 95),
    ]
    assert {days(c) for c in found} == {(date(2024, 3, 5), date(2024, 3, 5))}


def test_a_table_of_prices_holds_no_loss() -> None:
    found = claims("Prices rose.\n\nItem\t2023\t2024\nBread\t12\t14\nFuel tanks\t3\t4\n\nTwo men were hurt on Monday.")
    assert [stated(claim) for claim in found] == [2]


def test_tables_in_ukrainian_and_russian() -> None:
    found = claims(
        "Генеральний штаб ЗСУ повідомив про втрати Росії з початку вторгнення:\n\nТанки\t6100\nАртсистеми\t9400",
        language="uk",
    )
    assert [told(claim) for claim in found] == [
        ("ua-general-staff", "ru", "tanks", "lost", 6100, SINCE, DAY),
        ("ua-general-staff", "ru", "artillery", "lost", 9400, SINCE, DAY),
    ]
    found = claims(
        "Минобороны России сообщило о потерях ВСУ за неделю:\n\n"
        "Направление\tЛичный состав\tТанки\nЮжное\t1200\t4\nДонецкое\t900\t2",
        language="ru",
    )
    assert [(c.claimant, c.subject, c.category, stated(c)) for c in found] == [
        ("ru-mod", "ua", "personnel", 1200),
        ("ru-mod", "ua", "tanks", 4),
        ("ru-mod", "ua", "personnel", 900),
        ("ru-mod", "ua", "tanks", 2),
    ]


def test_a_photographs_day_is_not_its_captions_claims() -> None:
    found = claims(
        "Kyiv tells of heavy losses\n\nUkraine’s General Staff said Russia lost 1,030 troops in the past day.\n\n"
        "A tank near the front on March 2, 2024. Kyiv said 1,030 Russian soldiers were lost. Photo: Reuters"
    )
    assert [(stated(c), *days(c)) for c in found] == [
        (1030, date(2024, 3, 26), DAY),
        (1030, date(2024, 3, 26), DAY),
    ]


def test_an_older_statements_past_day_is_its_own() -> None:
    found = claims("Russia’s Defence Ministry said on 5 March 2024 that Ukraine lost 210 servicemen in the past day.")
    assert [days(c) for c in found] == [(date(2024, 3, 4), date(2024, 3, 5))]
