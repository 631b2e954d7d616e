"""Is a growth or share held against the two numbers that its words tie it to, and a part or a total told for what it is?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.publish.desk import DAY, ONE, rows

from counterclaim.model import Claim, Document, Zone
from counterclaim.model.claim import identified
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.verify.verify import verify

WEEK = DAY - 7 * ONE


def _slower(claim: Claim) -> Claim:
    """A total of before the last week 400 lower: the week is then 10,480 and the one before it 10,080."""
    if claim.quantity is None or claim.published_at is None or claim.published_at > WEEK:
        return claim
    return identified(replace(claim, quantity=quantity_of((claim.quantity.stated or 0) - 400, "exact", "items")))


ROWS = [
    *rows("tanks", 7893, 11),
    *(_slower(claim) for claim in rows("personnel", 521_830, 1_120)),
    *rows("armoured-vehicles", 15_120, 12),
    *rows("uavs", 11_020, 33),
]
HEADS = {
    "en": "Kyiv's count\n\nUkraine's General Staff claims 521,830 Russian losses and 7,893 tanks. ",
    "uk": "Лік Києва\n\nЗа даними Генштабу, Росія втратила 521 830 військових і 7 893 танки. ",
    "ru": "Счёт Киева\n\nПо данным украинского Генштаба, Россия потеряла 521 830 военных и 7 893 танка. ",
}


def raised(text: str, language: str) -> list[Finding]:
    draft = Document(
        document="sha256:d",
        text=HEADS[language] + text,
        zones=(Zone("headline", 0, HEADS[language].find("\n\n")),),
        published_at=DAY,
        source="desk-lantern",
        language=language,
    )
    return [one for one in verify(draft, None, with_claims=ROWS).findings if one.severity in ("medium", "high")]


@pytest.mark.parametrize(
    ("language", "text", "fair", "wrong"),
    [
        # a growth told alone, behind two counts of which one is told as earlier
        ("en", "The week cost 10,480 troops against 10,080 the week before. That is {} per cent more.", "4", "14"),
        ("en", "In a week it lost 10,480 troops, after 10,080 the week before: a {}% rise.", "4", "14"),
        (
            "en",
            "In seven days it lost 10,480 troops. The previous seven cost it 10,080. The difference is {}%.",
            "4",
            "14",
        ),
        ("uk", "Тиждень коштував 10 480 осіб, тоді як попередній — 10 080. Приріст — {} відсотків.", "4", "14"),
        ("uk", "Минулого тижня було 10 080 осіб, тепер 10 480. Темп зріс на {} %.", "4", "14"),
        ("ru", "За неделю потеряно 10 480 человек. За предыдущие семь дней — 10 080. Разница — {} %.", "4", "14"),
        # a share that its words tie to two numbers, whatever they count
        ("en", "The last day's 1,120 make up {} per cent of the week's 10,480.", "11", "28"),
        ("en", "Of the week's 10,480, the last day alone brought 1,120, or {} per cent.", "11", "28"),
        ("uk", "Із 10 480 за тиждень на останню добу припало 1 120, тобто {} відсотків.", "11", "28"),
        ("ru", "Доля последних суток — {} процентов: 1 120 из 10 480.", "11", "28"),
        # one row set against another
        ("en", "The row of armoured vehicles, 15,120, is {} times that of tanks, 7,893.", "two", "three"),
        ("uk", "На кожен танк припадає {} бронемашини: 15 120 проти 7 893.", "дві", "три"),
        ("ru", "Бронемашин, 15 120, {} больше, чем танков, которых 7 893.", "вдвое", "втрое"),
        # a bound of a share is of the share itself, not of what is left of it
        ("en", "Tanks, at 7,893, are more than {} of the 15,120 armoured vehicles.", "half", "two thirds"),
    ],
)
def test_a_growth_or_share_is_of_the_two_numbers_its_words_tie_it_to(
    language: str, text: str, fair: str, wrong: str
) -> None:
    assert "derived" not in [one.rule for one in raised(text.format(fair), language)]
    assert [one.rule for one in raised(text.format(wrong), language)].count("derived") == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Over seven days the drone row grew by 297, including 33 on the last."),
        ("en", "In a week 297 drones were shot down, among them 33 in Wednesday's list."),
        ("uk", "За тиждень збито 297 безпілотник, зокрема 33 наостанок."),
        ("ru", "За неделю сбито 297 беспилотника, из них 33 — под конец."),
        (
            "en",
            "Over seven days armoured vehicles grew by 108, 12 on the last of them, and tanks by 99, 11 on the last.",
        ),
        # the week before, to the digit or rounded
        ("en", "A week earlier the seven-day sum was 10,080."),
        ("uk", "За тиждень — 10 480, за попередній тиждень — близько 10 100."),
        # the whole of a share is the war's, whatever time the share is of
        ("ru", "С начала года Россия потеряла 244 560 человек, то есть 47 % от всех 521 830."),
        # the month's count without a noun is of people, not of the row told last
        ("en", "Its drones stand at 11,020.\n\nJune is young, but the count for the month is already past 18,000."),
        ("uk", "Безпілотників збито 11 020.\n\nЧервень щойно почався, але місячний рахунок уже перевалив за 18 тисяч."),
        ("ru", "Беспилотников сбито 11 020.\n\nИюнь только начался, но счёт за месяц уже превысил 18 тысяч."),
        ("en", "The seven-day sum is 10,480."),
    ],
)
def test_a_part_a_whole_and_a_count_without_a_noun_are_left_alone(language: str, text: str) -> None:
    assert raised(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Over the past week Russia lost 1,120 troops, according to the General Staff's bulletin for 12 June."),
        (
            "uk",
            "За минулий тиждень Росія втратила 1 120 військових, випливає зі зведення Генштабу за середу, 12 червня.",
        ),
        ("ru", "За неделю Россия потеряла 1 120 военных, следует из сводки Генштаба за среду, 12 июня."),
    ],
)
def test_the_day_of_a_bulletin_is_not_the_time_of_a_weeks_figure(language: str, text: str) -> None:
    assert [(one.rule, one.kind) for one in raised(text, language)] == [("window", "day-as-seven-days")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A week earlier the seven-day sum of casualties was 10,800."),
        ("en", "The previous week had brought 10,800 casualties."),
        ("uk", "За тиждень — 10 480 військових, за попередній тиждень — 10 800 військових."),
        ("ru", "На предыдущей неделе Россия потеряла 10 800 военных."),
    ],
)
def test_a_slip_in_what_the_week_before_cost_is_found(language: str, text: str) -> None:
    assert [(one.rule, one.kind) for one in raised(text, language)] == [("quoted-number", "swapped-digits")]
