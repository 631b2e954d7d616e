"""Does extraction keep its promises on texts nobody wrote?"""

from __future__ import annotations

from datetime import date

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
