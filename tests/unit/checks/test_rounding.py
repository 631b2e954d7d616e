"""Is fair rounding let through, and a misquote not?"""

import pytest

from counterclaim.checks.rounding import agrees, derived_agrees, hedge_change, rounder
from counterclaim.model.quantity import Number, Qualifier, Quantity, quantity_of


def of(number: Number, qualifier: Qualifier = "exact") -> Quantity:
    return quantity_of(number, qualifier, None)


@pytest.mark.parametrize(
    ("printed", "text", "value", "found"),
    [
        (of(439_190), "439,190", of(439_190, "about"), "matches"),  # dropping "about" is fair
        (of(439_000), "439 thousand", 439_190, "consistent"),
        (of(440_000), "440,000", 439_190, "consistent"),
        (of(438_000), "438,000", 439_190, None),
        (of(439_910), "439,910", 439_190, None),
        (of(20), "20", 21, None),  # small counts are not rounded
        (of(1_000_000), "1.0 million", 1_041_000, "consistent"),
        (of(1_000_000), "1.00 million", 1_041_000, None),  # shows two decimals
        (of(6_900, "more-than"), "6,900", 6_904, "consistent"),
        (of(1_000, "more-than"), "1,000", 1_030, "consistent"),
        (of(6_904, "more-than"), "6,904", 6_904, "hedged-otherwise"),
        (of(5_000, "more-than"), "5,000", 6_904, "thin"),
        (of(7_000, "more-than"), "7,000", 6_904, None),
        (of(12, "more-than"), "a dozen", 13, "consistent"),
        (of(12, "more-than"), "12", 13, None),  # as precise as the value
        (of(335_000, "more-than"), "335,000", of(355_000, "more-than"), None),
        (of(350_000, "at-least"), "350,000", of(355_000, "more-than"), "consistent"),
        (of(300_000, "at-least"), "300,000", of(355_000, "more-than"), "thin"),
        (of(71_000, "about"), "71,000", of(71_000, "more-than"), "hedged-otherwise"),
        (of(310, "at-least"), "310", of(310, "up-to"), "hedged-otherwise"),
        (of(310), "310", of(310, "up-to"), "matches"),
        (of(72_000, "about"), "72,000", 71_000, None),
        (of(70_000, "about"), "70,000", 71_200, "consistent"),
        (of(750_000, "nearly"), "750 thousand", 748_950, "consistent"),
        (of(750_000, "nearly"), "750 thousand", 751_000, None),
        (of(1_000, "nearly"), "just under 1,000", 978, "consistent"),
        (of(1_000, "nearly"), "nearly 1,000", 978, None),
        (of(1_000, "nearly"), "трохи менше 1 000", 905, "consistent"),
        (of(1_000, "nearly"), "чуть меньше 1 000", 899, None),
        (of(2_000, "fewer-than"), "2,000", 1_990, "consistent"),
        (of(2_000, "up-to"), "2,000", 1_700, "thin"),
        (of(400, "up-to"), "400", of(390, "up-to"), "consistent"),
        (Quantity(None, 300_000, 320_000, "range", None), "300,000-320,000", 310_500, "consistent"),
        (Quantity(None, 300_000, 320_000, "range", None), "300,000-320,000", 330_500, None),
        (Quantity(None, 24, None, "vague", None), "dozens", 10, None),
        (Quantity(None, 24, None, "vague", None), "dozens", 57, "consistent"),
        (of(300_000, "at-least"), "300,000", Quantity(None, 300_000, 350_000, "range", None), "matches"),
        (of(330_000), "330,000", Quantity(None, 300_000, 350_000, "range", None), None),
    ],
)
def test_agreement(printed: Quantity, text: str, value: Quantity | Number, found: str | None) -> None:
    assert agrees(printed, text, value) == found


@pytest.mark.parametrize(
    ("printed", "value", "found"),
    [
        (of(735, "about"), 735.714, "consistent"),
        (of(735), 735.714, "consistent"),
        (of(1_250), 955.0, None),
        (of(1_225), 1_225, "matches"),
        (of(700, "more-than"), 735.7, "consistent"),
        (of(400, "more-than"), 735.7, "thin"),
        (of(800, "fewer-than"), 735.7, "consistent"),
        (of(42_000), 41_980, "consistent"),
    ],
)
def test_a_derived_figure_may_be_two_per_cent_off(printed: Quantity, value: float, found: str | None) -> None:
    assert derived_agrees(printed, "", value) == found


def test_hedges() -> None:
    assert hedge_change("about", "more-than") == "turned"
    assert hedge_change("more-than", "exact") == "turned"
    assert hedge_change("about", "exact") == "added"
    assert hedge_change("exact", "about") == "dropped"
    assert hedge_change("more-than", "at-least") is None


def test_rounder() -> None:
    assert rounder(6_900, 6_904)
    assert rounder(25, 26)
    assert not rounder(335_000, 355_000)
