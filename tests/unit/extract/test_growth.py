"""Does a text that is twice as long take twice the work, and not four times?

Work is counted in calls, so that a busy machine changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import Any

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document

KINDS = ("tanks", "guns", "trucks", "ships")
SMALL, MOST = 100, 2.1  # repetitions of the smaller text; times the work that twice as many may take
TEXTS: dict[str, Callable[[int], str]] = {
    "headings": lambda n: (
        "Russian losses:\n\n" + "\n".join(f"Day {'abcdefg'[i % 7]}:\n- Tanks: {i + 10}" for i in range(n))
    ),
    "columns": lambda n: "Russian losses\n\n" + "\n".join(f"Tanks  {i + 10}  {i + 3}" for i in range(n)),
    "tables": lambda n: "\n\n".join(f"| Kind | Lost |\n|---|---|\n| Tanks | {i + 10} |" for i in range(n)),
    "speakers": lambda n: "\n".join(f"Ministry {'abcdefg'[i % 7]}:\nRussia lost {i + 10} tanks." for i in range(n)),
    "quotes": lambda n: "\n\n".join(
        f'"Russia lost {i + 10} guns," said Ivan Name{"abcdefg"[i % 7]}.' for i in range(n)
    ),
    "names": lambda n: "\n\n".join(
        f"Colonel Ivan {name_of(i)} said that the enemy lost {i + 10} {KINDS[i % 4]}." for i in range(n)
    ),
    "interview": lambda n: "\n\n".join(
        f"- How many {KINDS[i % 4]} did Russia lose?\n\n- We counted {i + 10}." for i in range(n)
    ),
    "reports": lambda n: "\n\n".join(
        f"Ukraine's General Staff said Russia lost {i + 10} {KINDS[i % 4]}." for i in range(n)
    ),
    "one paragraph": lambda n: " ".join(
        f"Ukraine's General Staff said Russia lost {i + 10} {KINDS[i % 4]} on Monday." for i in range(n)
    ),
}


def name_of(number: int) -> str:
    return "Bo" + "".join("abcdefghij"[int(digit)] for digit in str(number)) + "enko"


def document(text: str) -> Document:
    return Document(document="x", text=text, source="x", language="en", published_at=date(2024, 3, 28))


def calls(text: str) -> tuple[int, int]:
    """The calls of Python functions and of built-in ones that reading a text takes, and its claims."""
    count = 0

    def note(_frame: FrameType, event: str, _told: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    told, before = document(text), sys.getprofile()
    sys.setprofile(note)
    try:
        found = extract(told)
    finally:
        sys.setprofile(before)
    return count, len(found.claims)


@pytest.mark.parametrize("kind", TEXTS)
def test_work_grows_with_the_text(kind: str) -> None:
    made = TEXTS[kind]
    calls(made(2 * SMALL))  # its words are known then
    (once, few), (twice, many) = calls(made(SMALL)), calls(made(2 * SMALL))
    assert few >= SMALL - 1
    assert many >= 2 * SMALL - 1
    assert twice < MOST * once


def test_a_long_report_without_a_time_is_read() -> None:
    assert len(extract(document(TEXTS["reports"](1_500))).claims) == 1_500
