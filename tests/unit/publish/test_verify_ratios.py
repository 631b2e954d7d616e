"""Are percentages, factors and shares of a draft recomputed, in three languages, and fair ones left alone?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from tests.unit.publish.desk import DAY, ONE, rows, value

from counterclaim.model import Document, Zone
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.read.ratio_words import ratios
from counterclaim.publish.verify.verify import verify

ROWS = [*rows("tanks", 7893, 11), *rows("personnel", 521830, 1120)]


def _found(text: str, language: str = "en", day: date = DAY) -> list[Finding]:
    head = text.find("\n\n")
    draft = Document(
        document="sha256:draft",
        text=text,
        zones=(Zone("headline", 0, head),),
        published_at=day,
        source="desk-lantern",
        language=language,
    )
    return [f for f in verify(draft, None, with_claims=ROWS).findings if f.severity in ("medium", "high")]


def _derived(text: str, language: str = "en") -> Iterator[str]:
    return (f.quote.exact for f in _found(text, language) if f.quote and f.rule == "derived")


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "Ukraine's General Staff counted 60 Russian tanks, four times the 30 of the week before.", "four times"),
        ("en", "Russia lost 90 tanks in May against 60 in April, a rise of 80 per cent, Kyiv said.", "80 per cent"),
        (
            "en",
            "Kyiv: Russia lost 90 tanks in May. April had 60 tanks. The rise from one month to another is 20 per cent.",
            "20 per cent",
        ),
        ("uk", "Росія втратила 60 танків — уп'ятеро більше, ніж 30 танків раніше, повідомив Генштаб.", "уп'ятеро"),
        ("ru", "Россия потеряла 60 танков — впятеро больше, чем 30 танков ранее, сообщил Генштаб.", "впятеро"),
    ],
)
def test_a_ratio_of_two_printed_figures_is_recomputed(language: str, text: str, wrong: str) -> None:
    assert wrong in list(_derived(f"Втрати\n\n{text}", language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine's General Staff counted 60 Russian tanks, twice the 30 of the week before."),
        ("en", "Russia lost 90 tanks in May against 60 in April, a rise of 50 per cent, Kyiv said."),
        (
            "en",
            "Kyiv: Russia lost 90 tanks in May. April had 60 tanks. The rise from one month to another is 50 per cent.",
        ),
        ("en", "Ukraine's General Staff counted 90 Russian tanks, and 300 guns; the half-million line is far off."),
        ("uk", "Росія втратила 60 танків — удвічі більше, ніж 30 танків раніше, повідомив Генштаб."),
        ("ru", "Россия потеряла 60 танков — вдвое больше, чем 30 танков ранее, сообщил Генштаб."),
    ],
)
def test_a_fair_ratio_is_left_alone(language: str, text: str) -> None:
    assert not list(_derived(f"Втрати\n\n{text}", language))


def test_a_percentage_of_something_else_is_left_alone() -> None:
    text = "Russia lost 11 tanks in a day, Kyiv said. Inflation in Russia rose 9 percent from a year earlier."
    assert not list(_derived(f"Losses\n\n{text}"))


def test_growth_of_the_total_since_the_week_before() -> None:
    before = value(ROWS, "tanks", DAY - 7 * ONE)
    right = 100 * (7893 - before) / before
    text = "Russia has lost 7,893 tanks, the General Staff said, up {} per cent on a week earlier."
    assert not list(_derived("Losses\n\n" + text.format(f"{right:.1f}")))
    assert list(_derived("Losses\n\n" + text.format("40"))) == ["40 per cent"]


@pytest.mark.parametrize(
    ("sentence", "value", "sort"),
    [
        ("nearly two and a half times as many", 2.5, "times"),
        ("about two in five of those hit", 0.4, "share"),
        ("у 2,5 раза більше", 2.5, "times"),
        ("на 12,5 % больше", 0.125, "percent"),
        ("nine times the losses", 9, "times"),
        ("a quarter of them", 0.25, "share"),
    ],
)
def test_ratios_are_read(sentence: str, value: float, sort: str) -> None:
    found = list(ratios(sentence, 0))
    assert [(one.value, one.sort) for one in found] == [(value, sort)]


def test_a_bare_number_of_people_behind_another_noun_for_them_is_read_once() -> None:
    text = "Losses among the soldiers: over the week it was 8,240, and of the people counted by Kyiv 521,830 in all."
    assert isinstance(_found(f"Losses\n\n{text}"), list)


def test_a_plain_list_that_names_its_issuer_at_its_end_is_held_against_it() -> None:
    found = _found(
        "Losses by the numbers\n\n* Tanks: 7,983 (+11)\n* Personnel: 521,830\n\nSource: General Staff of Ukraine."
    )
    assert [(f.rule, f.kind) for f in found if f.quote and "7,983" in f.quote.exact] == [
        ("quoted-number", "swapped-digits")
    ]
