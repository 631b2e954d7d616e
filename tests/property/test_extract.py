"""Does extraction keep its promises on texts nobody wrote?"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract import extract
from counterclaim.model import Document

_PIECES = st.sampled_from(
    ["Russia lost ", "killed ", "12 ", "1,030 ", "tanks", " soldiers", ", ", ". ", "Kyiv said ", "«", "»", "(", ")", "\n", "\u00ad",
     "\u200f", "٣٤ ", "\ud800", "п'ять танків ", "уничтожено ", "более 70 ", "of them ", "and ", "of ", "– ", "million ", "\n\n"]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(_PIECES, max_size=40), st.sampled_from(["en", "uk", "ru"]))
def test_quotes_reproduce_and_numbers_stay_inside(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    document = Document(document="sha256:x", text=text, published_at=date(2024, 3, 27), language=language)
    found = extract(document)
    for claim in found.claims:
        quote = claim.quote
        assert quote.start is not None
        assert quote.end is not None
        assert text[quote.start : quote.end] == quote.exact
        assert len(quote.exact) <= 200
    for number in found.unread:
        assert text[number.start : number.end] == number.exact


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    document = Document(
        document="sha256:x", text="Russia lost 5 tanks. " + text, published_at=date(2024, 3, 27), language="en"
    )
    assert extract(document) == extract(document)


@cache
def _sentences(language: str) -> list[list[str]]:
    """The words of each sentence of the annotated texts."""
    lines = (Path(__file__).parents[1] / "cases" / language / "annotated.jsonl").read_text("utf-8").splitlines()
    parts = (part for line in lines for part in re.split(r"(?<=[.!?])\s+|\n", json.loads(line)["text"]))
    return [part.split() for part in parts if part.strip()]


def _jumbled(random: Random, sentences: list[list[str]]) -> str:
    """A sentence with words lost, moved and brought in from others, or the head of one with the tail of another."""
    words = list(random.choice(sentences))
    if random.random() < 0.4:
        other = random.choice(sentences)
        return " ".join([*words[: random.randrange(len(words)) + 1], *other[random.randrange(len(other)) :]])
    for _ in range(random.randint(1, 4)):
        place = random.randrange(len(words))
        words.insert(random.randrange(len(words)), words.pop(place))
        if random.random() < 0.5:
            words[place : place + 1] = random.choice(random.choice(sentences)), *words[place : place + 1]
        elif len(words) > 3:
            del words[place]
    return " ".join(words)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_jumbled_news_is_read_or_passed_over(language: str) -> None:
    random, sentences = Random(20240327), _sentences(language)  # noqa: S311 - the same jumble each time
    for _ in range(400):
        text = " ".join(_jumbled(random, sentences) for _ in range(random.randint(1, 3)))
        document = Document(document="sha256:x", text=text, published_at=date(2024, 3, 27), language=language)
        for claim in extract(document).claims:
            assert claim.quote.start is not None
            assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
