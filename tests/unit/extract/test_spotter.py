"""Does the spotter find what one pattern of all forms finds, no more and no less?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterclaim.extract.passes.gate import ARMS, FATE, FIRM, NAMED, NOUN, gate_of
from counterclaim.extract.words import spotter as room
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import PUNCTUATION, lexicon
from counterclaim.extract.words.notation import either
from counterclaim.extract.words.spotter import Kinds, Spotter

CASES = Path(__file__).resolve().parents[2] / "cases"
FORMS = [
    "a",
    "a b",
    "a* b",
    "ab* b",
    "ab* b c",
    "ab c",
    "a b* c",
    "ab",
    "ab*",
    "b*",
    "b c a",
    "a.b.",
    "c",
    "c#",
    "a*c",
    "b*'a",
    "'c",
    "&",
    "& b",
    "«1»",
]


def _texts(language: str) -> list[str]:
    lines = (CASES / language / "annotated.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    return [fold(part).text for text in texts for part in (text, *text.splitlines())]


def _one(forms: Iterable[str], ends: str = "") -> str:
    return rf"(?<!\w)(?:{either(sorted(set(forms)))}){ends}(?!\w)"


def _all(found: Spotter) -> list[str]:
    return [*found.whole, *(form for forms in found.opened.values() for form in forms)]


@given(st.text(st.sampled_from("aabbcc1  -'.&«»\n,"), max_size=30))
@example("ab b")
def test_spans_are_those_of_one_pattern(text: str) -> None:
    pattern = re.compile(_one(FORMS, "(?:'s?)?") + "|[,.«»'-]")
    assert Spotter(FORMS, ends="(?:'s?)?", marks=",.«»'-").spans(text) == [m.span() for m in pattern.finditer(text)]


@given(st.text(st.sampled_from("aabbcc1  -'.&«»\n"), max_size=30), st.sets(st.sampled_from(FORMS), min_size=1))
def test_kinds_stand_where_their_patterns_match(text: str, some: set[str]) -> None:
    kinds = Kinds({1: FORMS, 2: some, 64: set(FORMS[:9]) - some})
    for kind, forms in ((1, set(FORMS)), (2, some), (64, set(FORMS[:9]) - some)):
        stands = bool(forms) and re.search(_one(forms), text) is not None
        assert kinds.hold(text, kind) == stands


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_words_of_a_language_are_spotted_as_by_one_pattern(language: str) -> None:
    words = lexicon(language).words
    pattern = re.compile(_one(_all(words), "(?:'s?)?") + "|[" + re.escape(PUNCTUATION) + "]")
    for text in _texts(language):
        assert words.spans(text) == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_gate_opens_as_by_patterns(language: str) -> None:
    forms = gate_of(language).forms
    for kind in (FATE, FIRM, NOUN, NAMED, ARMS):
        pattern = re.compile(_one(form for form, kinds in forms.kinds.items() if kinds & kind))
        for text in _texts(language):
            assert forms.hold(text, kind) == (pattern.search(text) is not None)


def test_a_spotter_that_forgot_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST", 3)
    small, large = Spotter(FORMS, marks=","), Spotter(FORMS, marks=",")
    monkeypatch.undo()
    text = "a b, ab c1 a-b c b c a & b a.b. «1» abc, c"
    before = large.spans(text)
    monkeypatch.setattr(room, "_MOST", 3)
    assert small.spans(text) == before == small.spans(text)
    assert len(small.seen) <= 3
