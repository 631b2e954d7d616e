"""Is a paragraph longer than any in the press read to its end, with quotes that stand in it?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.extract.page.layout import paragraphs_of
from counterclaim.extract.words.forms import fold
from counterclaim.model import Document

CLAUSE = "on 12 May Russia lost 211 tanks and 34 guns, "
SENTENCE = "On 12 May Russia lost 211 tanks and 34 guns, Kyiv said. "


def document(text: str) -> Document:
    return Document(document="x", text=text, source="ap", language="en", published_at=date(2024, 5, 15))


@pytest.mark.parametrize("repeated", [CLAUSE, SENTENCE])
def test_every_figure_of_a_long_line_is_read(repeated: str) -> None:
    told = document(repeated * 800)
    claims = extract(told).claims
    # A clause that the cut falls into may lose its figures, no other one.
    assert 1596 <= len([claim for claim in claims if claim.quantity is not None]) <= 1600
    assert all(told.text[claim.quote.start : claim.quote.end] == claim.quote.exact for claim in claims)
    assert {claim.category for claim in claims} == {"tanks", "artillery"}


@pytest.mark.parametrize(
    ("text", "pieces", "ends"),
    [
        (SENTENCE * 800, 3, "Kyiv said. "),
        (CLAUSE * 800, 3, " "),
        ("7" * 40_000, 3, "7"),
        (SENTENCE * 200, 1, "Kyiv said. "),
    ],
)
def test_a_long_line_is_cut_behind_a_sentence_or_a_word(text: str, pieces: int, ends: str) -> None:
    found = paragraphs_of(document(text), text, fold(text))
    assert len(found) == pieces
    assert "".join(piece.text for piece in found) == text
    assert all(piece.text.endswith(ends) for piece in found)
    assert [piece.start for piece in found] == [text.index(piece.text, piece.start) for piece in found]
