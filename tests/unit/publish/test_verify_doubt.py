"""Is nothing said of a figure that its words allow to be fair, and is the same slip found where they do not?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.publish.test_verify_drafts import Draft, verified

THINK_TANK = (
    "strategy-house",
    date(2024, 6, 10),
    "The Harbour Institute for Strategy said on 10 June 2024 that Russia had suffered nearly 505,000 casualties since February 2022.",
)
MOSCOW = (
    "ru-mod-minister",
    date(2024, 6, 11),
    "Andrei Belousov said on 11 June 2024 that since the start of its offensive Ukraine had lost more than 26,000 servicemen, 21 aircraft and 1,244 tanks and other armoured vehicles.",
)
FAIR = [
    (
        "denied",
        "uk",
        "— Генштаб пише {people}. Це загиблі?\n— Ні. {people} загиблих там немає: у рядку враховано й поранених.",
        (),
    ),
    (
        "denied behind",
        "en",
        "A post says that Britain's ministry counts 471,000 Russian casualties. It does not.\n\nUkraine's General Staff had {people} on Wednesday.",
        (),
    ),
    (
        "issuer's own side read from afar",
        "ru",
        "В украинской таблице потерь противника, которую ведёт Генштаб ВСУ, итог с февраля 2022 года — {people} человек, {tanks} танка и {guns} артсистем.",
        (),
    ),
    (
        "side of the source inferred",
        "en",
        "Russia's defence minister said on Tuesday that Ukraine's offensive had by then cost it more than 26,000 servicemen and 1,244 tanks and other armoured vehicles.",
        (MOSCOW,),
    ),
    (
        "row behind another number's noun",
        "en",
        "Ukraine's General Staff has totals of {people} personnel, {tanks} tanks and {guns} artillery systems, with the drone row at {drones}.",
        (),
    ),
    (
        "no tank in a think tank",
        "en",
        "A think tank counts\n\nKyiv's own count is a little higher than the think tank's: {people} on Wednesday, {people+} more than on Tuesday.",
        (),
    ),
    (
        "last week's, told so",
        "en",
        "Wednesday's bulletin of Ukraine's General Staff has {people}, with {people+} added for the day, and last Wednesday's had {people-7}.",
        (),
    ),
    (
        "what we gave",
        "en",
        "Ukraine's General Staff has the tanks at {tanks}, up on the week from the {tanks-7} we gave last Wednesday.",
        (),
    ),
    (
        "the day before, beside today's",
        "ru",
        "Генштаб ВСУ насчитал {people} человек. Из них {people+} — за минувшие сутки.",
        (),
    ),
    (
        "a claimant of its own",
        "en",
        "Russia has suffered nearly 505,000 casualties in Ukraine, the Harbour Institute for Strategy reckons.",
        (THINK_TANK,),
    ),
    (
        "bound of the figure compares nothing",
        "en",
        "Of Ukraine's own dead the president named 31,000. Moscow says Kyiv has lost more than 71,000 people.",
        (),
    ),
    (
        "difference of two figures before",
        "en",
        "Ukraine's General Staff had {tanks} tanks on Wednesday and {tanks-6} tanks on Thursday of last week. By our reckoning the row rose by 66 in that time.",
        (),
    ),
    (
        "number in words that goes on",
        "en",
        "The General Staff in Kyiv has the running total at five hundred and twenty-one thousand, eight hundred and thirty soldiers.",
        (),
    ),
]
ACCUSED = [
    (
        "the very side is named",
        "en",
        "Ukraine has lost [[who|{tanks}]] tanks since the invasion began, the General Staff in Kyiv said on Wednesday.",
        (),
    ),
    (
        "told as dead",
        "en",
        "The General Staff of Ukraine reported [[measure|{people+}]] Russian deaths in the past day on Wednesday.",
        (),
    ),
    (
        "the row's own noun",
        "en",
        "The General Staff in Kyiv has counted {people} Russian troops and [[quoted-number|{guns}]] tanks lost since February 2022.",
        (),
    ),
    (
        "old, told as current",
        "en",
        "As of Wednesday, Russia has lost [[stale|quoted-number|{people-4}]] troops since February 2022, Ukraine's General Staff said.",
        (),
    ),
    (
        "share of the figures before",
        "en",
        "The General Staff in Kyiv added {people+7} soldiers in the seven days to Wednesday. Of them the past day took [[derived|61 per cent]].",
        (),
    ),
]


@pytest.mark.parametrize(("name", "language", "text", "statements"), FAIR, ids=[case[0] for case in FAIR])
def test_a_figure_that_its_words_allow_to_be_fair_is_not_accused(
    name: str, language: str, text: str, statements: tuple[tuple[str, date, str], ...]
) -> None:
    found, _ = verified(Draft(name, language, f"Numbers\n\n{text}", statements))
    assert [one for one in found.findings if one.severity in ("medium", "high")] == []


@pytest.mark.parametrize(("name", "language", "text", "statements"), ACCUSED, ids=[case[0] for case in ACCUSED])
def test_a_slip_whose_words_leave_nothing_open_is_found(
    name: str, language: str, text: str, statements: tuple[tuple[str, date, str], ...]
) -> None:
    found, spans = verified(Draft(name, language, f"Numbers\n\n{text}", statements))
    sharp = [one for one in found.findings if one.severity in ("medium", "high")]
    assert len(sharp) == len(spans) == 1
    start, end, rules = spans[0]
    assert sharp[0].rule in rules
    quote = sharp[0].quote
    assert quote is not None
    assert quote.start is not None and quote.end is not None
    assert quote.start < end and start < quote.end
