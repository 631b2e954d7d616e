"""Is an organisation that a text takes up by its kind and seat the one that it named before?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import WAR, read

DAY = date(2025, 2, 12)
COUNTED = f"{WAR}..2025-02-12"


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        (
            "The Syrian Observatory for Human Rights said 40 soldiers were killed. The Britain-based monitor put the wounded at 60.",
            "en",
            "Syrian Observatory for Human Rights",
        ),
        (
            "Human Rights Watch said 40 civilians were killed. The New York-based organization said 60 were wounded.",
            "en",
            "Human Rights Watch",
        ),
        (
            "HRANA said 40 people were killed in Tehran. The Washington-based rights group said 60 were wounded.",
            "en",
            "HRANA",
        ),
        (
            (
                "Russia lost 40 tanks, according to the International Institute for Strategic Studies (IISS), whose survey "
                "came out on Wednesday. The London think tank puts Russian losses at 60 ships."
            ),
            "en",
            "International Institute for Strategic Studies",
        ),
        (
            "IISS оцінив втрати Росії у 40 танків. Лондонський аналітичний центр вважає, що вбито 60 російських солдатів.",
            "uk",
            "IISS",
        ),
        (
            "«Медиазона» установила имена 40 погибших российских солдат. Организация сообщила и о 60 раненых.",
            "ru",
            "mediazona",
        ),
    ],
)
def test_a_kind_takes_up_the_organisation_named_before(text: str, language: str, who: str) -> None:
    first, second = read(text, DAY, language=language, source="desk-x")
    assert first.startswith(f"40 {who} ")
    assert second.startswith(f"60 {who} ")


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        ("Palestinian group", "hamas"),
        ("New York-based group", "Human Rights Watch"),
        ("rights group", "Human Rights Watch"),
    ],
)
def test_a_movement_is_taken_up_by_its_people_and_no_seat(kind: str, who: str) -> None:
    said = "Human Rights Watch said 40 civilians were killed in Gaza. Hamas said Israel had lost 12 soldiers."
    found = read(f"{said} The {kind} said 60 more were wounded.", DAY, language="en", source="desk-x")
    assert found[-1].startswith(f"60 {who} ")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "HRANA said 40 people were killed. The Khortytsia group said 60 soldiers were wounded.",
            "60 Khortytsia group ",
        ),
        (
            "Kyiv said 40 soldiers were killed. The Washington-based group said 60 were wounded.",
            "60 Washington-based group ",
        ),
        ("HRANA said 40 people were killed. A rights group said 60 were wounded.", "60 rights group "),
    ],
)
def test_a_name_of_its_own_or_nobody_named_before_stays_as_printed(text: str, second: str) -> None:
    assert read(text, DAY, language="en", source="desk-x")[1].startswith(second)


def test_sizes_that_no_list_knows_may_stand_before_what_is_counted() -> None:
    said = (
        "At least 32 medium to large Russian vessels have been sunk, and 20 small and mid-sized boats, the navy said."
    )
    assert [claim.split(" navy ")[1][:8] for claim in read(said, DAY, language="en", source="desk-x")] == [
        "ru ships"
    ] * 2


def test_of_them_are_parts_of_the_whole_in_the_same_sentence() -> None:
    said = "Russia lost 1,400 tanks. Kyiv puts Russian casualties at 783,000, at least 172,000 of them dead."
    assert read(said, DAY, language="en", source="desk-x")[2].startswith("172000 ua ru personnel killed")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("С начала военной операции в плен попали 1348 российских солдат и офицеров, а украинских – 6465.", "ru"),
        ("Від початку операції у полон потрапили 1348 російських солдатів та офіцерів, а українських – 6465.", "uk"),
    ],
)
def test_captivity_is_no_place_of_a_campaign_and_the_first_noun_goes_on(text: str, language: str) -> None:
    first, second = read(text, DAY, language=language, source="desk-x")
    assert first == f"1348 - ru personnel captured {COUNTED}"
    assert second == f"6465 - ua personnel captured {COUNTED}"
