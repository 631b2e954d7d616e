"""Are slips of the hand named as an editor would name them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.checks.slips import slip_kind


@pytest.mark.parametrize(
    ("printed", "expected", "kind"),
    [
        (335_000, 355_000, "one-digit"),
        (4_120, 4_210, "swapped-digits"),  # neighbours
        (31_500, 30_150, "swapped-digits"),  # the same digits in another order
        (1_594, 10_594, "digit-dropped"),
        (1_600, 16_000, "digit-dropped"),  # a zero at the end
        (55_12, 512, "digit-added"),
        (370, 37, "x10"),
        (439_190_000, 439_190, "x1000"),
        (630, 630_200, "thousand-dropped"),  # rounded on the way
        (71, 71_000, "thousand-dropped"),
        (4_100_000, 408_700, "x10"),  # rounded on the way
        (434_000, 439_190, "one-digit"),  # rounder than the value
        (1.75, 1.57, "swapped-digits"),
        (3_166, 562, None),  # another row
        (12, 12, None),
        (-3, 3, None),
    ],
)
def test_slip(printed: float, expected: float, kind: str | None) -> None:
    assert slip_kind(printed, expected) == kind


@given(st.integers(100, 10**7), st.data())
def test_one_wrong_digit_is_always_named(number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "123456789" if d != digits[place]]))
    assert slip_kind(int(digits[:place] + other + digits[place + 1 :]), number) == "one-digit"
