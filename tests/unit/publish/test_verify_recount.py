"""Are sums and differences that a draft prints itself reckoned again, in the sentence they close or the one before?"""

from __future__ import annotations

import pytest
from tests.unit.publish.test_verify_drafts import Draft, verified

FRONTS = "Moscow's ministry names five fronts: over 165 soldiers in the north, up to 230 in the west, over 215 in the south, up to 425 in the centre and 200 in the east."
TWO_SENTENCES = "Moscow's ministry named over 165 soldiers in the north and up to 230 in the west. It claimed over 215 in the south, up to 425 in the centre and 200 in the east."
FRONTS_UK = "Московське міністерство назвало п’ять ділянок: понад 165 військових на півночі, до 230 на заході, понад 215 на півдні, до 425 у центрі та 200 на сході."
FRONTS_RU = "Минобороны России назвало пять участков: свыше 165 военных на севере, до 230 на западе, свыше 215 на юге, до 425 в центре и 200 на востоке."


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", f"{FRONTS} Together they amount to [[sum|1,335]] soldiers.", "1,235"),
        ("en", f"{FRONTS}\n\nIn all that is [[sum|1,253]].", "1,235"),
        ("en", f"{FRONTS} Together they amount to 1,235 soldiers.", None),
        ("en", f"{FRONTS} Together they amount to some 1,200 soldiers.", None),
        ("en", f"{FRONTS} Taken together the five claims come to [[sum|1,335]].", "1,235"),
        ("en", f"{FRONTS} The five figures add up to 1,235.", None),
        ("en", f"{TWO_SENTENCES} The five figures add up to 1,235.", None),
        ("en", f"{TWO_SENTENCES} The five figures add up to [[sum|1,335]].", "1,235"),
        (
            "en",
            f"{FRONTS}\n\nKyiv counted {{people+}} Russian losses over the past day, 120 fewer than on Tuesday.",
            None,
        ),
        ("uk", f"{FRONTS_UK} Разом це [[sum|1 335]] військових.", "1,235"),
        ("uk", f"{FRONTS_UK} Разом це 1 235 військових.", None),
        ("ru", f"{FRONTS_RU} В сумме [[sum|1 335]] военных.", "1,235"),
        ("ru", f"{FRONTS_RU} В сумме 1 235 военных.", None),
        ("en", "The figure for the day was {people+}, against 980 the day before, a rise of [[sum|240]].", "140"),
        ("en", "The figure for the day was {people+}, against 980 the day before, a rise of 140.", None),
        ("uk", "Генштаб повідомив про {people+} за добу, у вівторок було 980. Приріст — [[sum|240]].", "140"),
        ("uk", "Генштаб повідомив про {people+} за добу, у вівторок було 980. Приріст — 140.", None),
        ("ru", "Генштаб сообщил о {people+} за сутки, во вторник было 980. Разница — [[sum|240]].", "140"),
        ("ru", "Генштаб сообщил о {people+} за сутки, во вторник было 980. Разница — 140.", None),
    ],
)
def test_a_printed_sum_or_difference_is_reckoned_again(language: str, text: str, right: str | None) -> None:
    found, spans = verified(Draft("", language, f"Numbers\n\n{text}"))
    sums = [one for one in found.findings if one.rule == "sum"]
    assert [(one.details or {})["expected"] for one in sums] == ([right] if right else [])
    for one, (start, end, _) in zip(sums, spans, strict=True):
        assert one.quote is not None and (one.quote.start, one.quote.end) == (start, end)
