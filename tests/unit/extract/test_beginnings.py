"""Is a paragraph ever passed over that the exact patterns would find something in?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.beginnings import DIGIT, Beginnings
from counterclaim.extract.forms import fold
from counterclaim.extract.gate import COUNTED, FATE, JUDGES, gate_of
from counterclaim.extract.judging_words import judging_words

CASES = Path(__file__).resolve().parents[2] / "cases"


def _texts(language: str) -> list[str]:
    lines = (CASES / language / "annotated.jsonl").read_text("utf-8").splitlines()
    return [fold(line).text for text in lines for line in json.loads(text)["text"].splitlines()]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_no_kind_is_missing_where_a_pattern_finds_one(language: str) -> None:
    known, cues = gate_of(language), judging_words(language).cues
    for text in _texts(language):
        kinds = known.beginnings.kinds(text)
        assert kinds & (DIGIT | COUNTED) or known.number.search(text) is None
        assert kinds & FATE or known.fate.search(text) is None
        assert kinds & JUDGES or not any(cue.pattern.search(text) for cue in cues)


@given(st.text(st.sampled_from("ab1 -'*.\u0301\u0661_"), max_size=40))
def test_digits_and_stems_are_found_in_any_text(text: str) -> None:
    folded = fold(text).text
    kinds = Beginnings({2: ["ab*", "b a"]}, {4: ["a"]}).kinds(folded)
    assert bool(kinds & DIGIT) == any(letter.isdecimal() for letter in folded)
    words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in folded).split()
    assert bool(kinds & 4) == any(word.startswith("a") for word in words)
    assert bool(kinds & 2) == any(word.startswith("ab") or word == "b" for word in words)
