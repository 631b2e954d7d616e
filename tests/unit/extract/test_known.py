"""Is a paragraph ever passed over that the exact patterns would find something in?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.passes.gate import COUNTED, FATE, JUDGES, gate_of
from counterclaim.extract.times.openers import openings
from counterclaim.extract.times.time_grammar import time_grammar
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.judging_words import judging_words
from counterclaim.extract.words.known import DIGIT, Known, first_word, telling_word
from counterclaim.extract.words.number_grammar import number_grammar

CASES = Path(__file__).resolve().parents[2] / "cases"


def _texts(language: str) -> list[str]:
    lines = (CASES / language / "annotated.jsonl").read_text("utf-8").splitlines()
    return [fold(line).text for text in lines for line in json.loads(text)["text"].splitlines()]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_no_kind_is_missing_where_a_pattern_finds_one(language: str) -> None:
    known, cues = gate_of(language), judging_words(language).cues
    for text in _texts(language):
        kinds = known.words.kinds(text)
        assert kinds & (DIGIT | COUNTED) or known.number.search(text) is None
        assert kinds & FATE or not known.forms.hold(text, FATE)
        assert kinds & JUDGES or not any(cue.pattern.search(text) for cue in cues)


@given(st.text(st.sampled_from("ab1 -'*.\u0301\u0661_"), max_size=40))
def test_digits_words_and_stems_are_found_in_any_text(text: str) -> None:
    folded = fold(text).text
    known = Known({2: [("ab", True), ("b", False)], 4: [("a", True)]})
    kinds = known.kinds(folded)
    assert bool(kinds & DIGIT) == any(letter.isdecimal() for letter in folded)
    words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in folded).split()
    assert bool(kinds & 4) == any(word.startswith("a") for word in words)
    assert kinds & 2 or not any(word.startswith("ab") or word == "b" for word in words)
    places = {place for place, _ in known.marks(folded)}
    assert places >= {match.start() for match in re.finditer(r"(?<!\w)(?:ab|b(?!\w)|a|\d)", folded)}


@pytest.mark.parametrize(
    ("form", "first", "telling"),
    [
        ("the united states", ("the", False), ("united", False)),
        ("kill*", ("kill", True), ("kill", True)),
        ("put … at", ("put", False), ("put", False)),
        ("*wounded", ("", True), ("", True)),
        ("«200»", ("", True), ("200", False)),
    ],
)
def test_words_of_a_form(form: str, first: tuple[str, bool], telling: tuple[str, bool]) -> None:
    assert first_word(form) == first
    assert telling_word(form) == telling


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_every_number_date_and_time_begins_where_one_is_looked_for(language: str) -> None:
    numbers, times = number_grammar(language), time_grammar(language)
    for text in _texts(language):
        places = set(openings(text, language).numbers)
        for match in numbers.atoms.finditer(text):
            assert match.start() in places or match.group()[0].isdecimal()
        places = set(openings(text, language).times)
        for word in re.finditer(r"(?<![\w'])\w+", text):
            phrases = times.phrases.get(text[word.start() : word.start() + 2])
            assert word.start() in places or phrases is None or phrases.match(text, word.start()) is None
