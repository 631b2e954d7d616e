"""Is the one who lost found in English wherever a sentence puts its name, and the count wherever it puts that?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

from counterclaim.extract import extract
from counterclaim.model.document import Document

DAY = date(2024, 3, 27)


def hedges(text: str) -> list[str]:
    """Each number of a text with its qualifier."""
    document = Document(document="sha256:0", text=text, published_at=DAY, source="desk-x", language="en")
    told = [claim.quantity for claim in extract(document).claims if claim.quantity is not None]
    return [f"{one.stated} {one.qualifier}" for one in told]


def begins(text: str, wanted: list[str]) -> bool:
    """Whether the claims of a text are so many and begin so, in text order."""
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted), claims
    return all(claim.startswith(f"{one} ") for claim, one in zip(claims, wanted, strict=True))


@pytest.mark.parametrize("side", ["the Ukrainian military", "Kyiv's army", "the Armed Forces of Ukraine", "Ukraine"])
@pytest.mark.parametrize(
    "frame",
    [
        "The 19 tanks {} lost in May were old.",
        "19 tanks that {} lost in May were photographed.",
        "19 tanks belonging to {} were destroyed.",
        "The loss of 19 tanks by {} was confirmed by pictures.",
        "The fighting deprived {} of 19 tanks.",
    ],
)
def test_who_lost_stands_in_a_clause_behind_the_thing(frame: str, side: str) -> None:
    (claim,) = read(frame.format(side), DAY, source="desk-x")
    number, _, subject, kind = claim.split()[:4]
    assert (number, subject, kind) == ("19", "ua", "tanks")


@pytest.mark.parametrize("army", ["the Kremlin's troops", "Putin's army", "the invaders", "the Black Sea Fleet"])
def test_an_army_by_what_the_press_calls_it(army: str) -> None:
    assert begins(f"In May {army} lost 19 boats.", ["19 - ru ships lost"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hezbollah: 19 rockets lost in May.", ["19 - hezbollah rockets lost"]),
        ("Losses in May:\nRussia: 19 tanks lost.\nUkraine: 7 tanks lost.", ["19 - ru tanks", "7 - ua tanks"]),
        ("Tank losses of Putin's troops in May stood at 19.", ["19 - ru tanks lost"]),
        ("The battle cost Russia's 810th Brigade 19 tanks.", ["19 - ru tanks lost"]),
        ("Russia was left 19 tanks poorer.", ["19 - ru tanks lost"]),
        ("In fighting with the Ukrainian military, the invaders lost 19 tanks.", ["19 - ru tanks lost"]),
        ("Israel destroyed 19 Hezbollah boats.", ["19 - hezbollah ships destroyed"]),
        ("19 men from the Israeli army died.", ["19 - il personnel killed"]),
        ("Russian military aircraft destroyed in May: 19", ["19 - ru aircraft destroyed"]),
        ("Pakistan reported 19 deaths.", ["19 pk pk personnel killed"]),
    ],
)
def test_whose_loss_is_it_by_where_the_side_stands(text: str, wanted: list[str]) -> None:
    assert begins(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russian losses included tanks (19) and soldiers (40).", ["19 - ru tanks lost", "40 - ru personnel lost"]),
        ("Russia lost some howitzers, 19 in all.", ["19 - ru artillery lost"]),
        ("Russia lost 19 155mm howitzers.", ["19 - ru artillery lost"]),
        ("How many tanks did Russia lose in May? Oryx counted 19.", ["19 oryx ru tanks lost"]),
    ],
)
def test_a_count_in_a_bracket_behind_a_comma_before_a_calibre_or_in_an_answer(text: str, wanted: list[str]) -> None:
    assert begins(text, wanted)


@pytest.mark.parametrize(
    ("hedge", "qualifier"),
    [
        ("the best part of {}", "nearly"),
        ("slightly less than {}", "nearly"),
        ("in the vicinity of {}", "about"),
        ("a shade over {}", "more-than"),
        ("at a conservative estimate {}", "at-least"),
        ("no higher than {}", "fewer-than"),
    ],
)
def test_a_hedge_before_the_number(hedge: str, qualifier: str) -> None:
    assert hedges(f"Russia lost {hedge.format('1,900')} tanks.") == [f"1900 {qualifier}"]


@pytest.mark.parametrize(
    ("hedge", "qualifier"),
    [
        ("or so", "about"),
        ("if not more", "more-than"),
        ("at least", "at-least"),
        (", at the outside,", "up-to"),
        ("or fewer", "fewer-than"),
    ],
)
def test_a_hedge_behind_the_noun(hedge: str, qualifier: str) -> None:
    assert hedges(f"Russia lost 1,900 tanks {hedge} in May.".replace(" ,", ",")) == [f"1900 {qualifier}"]


def test_a_hedge_behind_the_noun_that_is_of_the_next_number() -> None:
    assert hedges("Russia lost 190 tanks and more than 360 armoured vehicles.") == ["190 exact", "360 more-than"]


@pytest.mark.parametrize(
    ("fate", "outcome"),
    [
        ("were gunned down", "killed"),
        ("froze to death", "killed"),
        ("suffered shrapnel wounds", "wounded"),
        ("sought medical help", "wounded"),
        ("were rounded up", "captured"),
        ("raised the white flag", "surrendered"),
        ("cannot be traced", "missing"),
    ],
)
def test_what_became_of_men(fate: str, outcome: str) -> None:
    assert begins(f"In May 19 Russian soldiers {fate}.", [f"19 - ru personnel {outcome}"])


@pytest.mark.parametrize(
    ("thing", "fate", "told"),
    [
        ("tanks", "were blown to pieces", "tanks destroyed"),
        ("tanks", "took direct hits", "tanks damaged"),
        ("tanks", "were rendered useless", "tanks lost"),
        ("tanks", "were left to rust", "tanks abandoned"),
        ("drones", "were plucked from the sky", "uavs shot-down"),
        ("boats", "capsized", "ships destroyed"),
    ],
)
def test_what_became_of_things(thing: str, fate: str, told: str) -> None:
    assert begins(f"In May 19 Russian {thing} {fate}.", [f"19 - ru {told}"])


@pytest.mark.parametrize(
    "text",
    [
        "Russia has paid dearly for the village. RUSI estimates that 19 tanks were lost in May, and 40 guns.",
        "The Pentagon spoke of a costly month for Russia. In all, 19 tanks and 40 guns were lost.",
        "Russian losses in May\n\nThe institute RUSI has published its count. It lists 19 tanks and 40 guns.",
        "The figures come from RUSI: 19 Russian tanks and 40 guns lost.",
    ],
)
def test_an_onlooker_counts_the_losses_of_the_side_told_before(text: str) -> None:
    claims = read(text, DAY, source="desk-x")
    assert [claim.split()[2:4] for claim in claims] == [["ru", "tanks"], ["ru", "artillery"]]
    assert all(claim.split()[1] in {"rusi", "us-dod"} for claim in claims)


@pytest.mark.parametrize("army", ["Russian troops", "the invaders", "the Black Sea Fleet", "the Russian army"])
@pytest.mark.parametrize(
    "frame",
    [
        "A strike on the headquarters of {} killed 19 officers.",
        "A raid against {} killed 19 officers.",
        "A missile hit {} and killed 19 officers.",
        "The attack targeted {} and killed 19 officers.",
        "An ambush of {} killed 19 officers.",
    ],
)
def test_on_whose_army_a_blow_falls(frame: str, army: str) -> None:
    assert begins(frame.format(army), ["19 - ru officers killed"])


@pytest.mark.parametrize(
    "closing",
    [
        "The General Staff of the Armed Forces of Ukraine reported this on Facebook, Ukrinform says.",
        "Ukraine's General Staff wrote about this on Telegram.",
        "Ukraine's General Staff posted the figures on Facebook.",
    ],
)
def test_who_reported_this_told_what_stands_before(closing: str) -> None:
    claims = read(f"Russia lost 1,190 soldiers over the past day.\n\n{closing}", DAY, source="ukrinform")
    assert [claim.split()[:3] for claim in claims] == [["1190", "ua-general-staff", "ru"]]


def test_a_source_in_the_ministry_is_the_ministry() -> None:
    text = (
        "Ukraine's defence ministry was busy in May. In all, 19 soldiers were captured, a source in the ministry said."
    )
    assert [claim.split()[1] for claim in read(text, DAY, source="desk-x")] == ["ua-mod"]


def test_a_list_is_of_whom_the_title_above_its_first_lines_names() -> None:
    text = (
        "Documenting Ukrainian equipment losses during the Russian invasion\n\n"
        "The list below contains only losses for which photo evidence exists.\n"
        "Tanks (19, of which destroyed: 12, damaged: 7)\nHelicopters (3)"
    )
    assert [claim.split()[2] for claim in read(text, DAY, source="oryx")] == ["ua"] * 4


def test_who_is_installed_by_moscow_tells_of_people_there() -> None:
    text = "Ukraine hit the port. Moscow-installed governor Ivan Petrenko said two people died and four were hurt."
    assert all(" ru people " in claim for claim in read(text, DAY, source="desk-x"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hungary vetoed $90 million for Ukraine.", "90000000 - ua aid-package stalled"),
        ("Ukraine got 90 mln euros from the EU.", "90000000 - ua aid-package delivered"),
        ("Italy vowed to give 90 bn euros to Ukraine.", "90000000000 it ua aid-package pledged"),
        ("The Russians crept forward 2 km.", "2 - ru area advanced"),
    ],
)
def test_aid_and_ground(text: str, wanted: str) -> None:
    (claim,) = read(text, DAY, source="desk-x")
    number, _, *rest = claim.split()[:5]
    asked, _, *told = wanted.split()
    assert (number, rest) == (asked, told)
