"""Does nothing that a language model makes up get through?"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.model_server import model_server, said

from counterclaim.documents.endpoint import Endpoint, suggestions
from counterclaim.extract.suggested import admit
from counterclaim.model import Document, Role
from counterclaim.model.errors import EndpointError

TEXT = (
    "London thinks that Moscow has taken more than 355,000 casualties.\n"
    "Widow Olena Petrenko believes that 40 men are gone, 12 of them dead, and her husband with them.\n"
)
DOCUMENT = Document(document="sha256:1", text=TEXT, published_at=date(2024, 3, 3), source="paper", language="en")
ORIGIN = {"model": "m", "version": "1", "prompt_hash": "h", "date": "2024-03-03"}
FAIR: dict[str, Any] = {
    "quote": "more than 355,000 casualties",
    "value": 355000,
    "qualifier": "more-than",
    "claimant": "London",
    "subject": "Moscow",
    "category": "personnel",
    "outcome": "casualties",
}


def test_what_the_text_bears_out_is_admitted_and_marked() -> None:
    (claim,), rejected = admit(DOCUMENT, [FAIR], read=(), origin=ORIGIN)
    assert rejected == ()
    assert (claim.claimant, claim.subject, claim.category, claim.outcome) == ("uk", "ru", "personnel", "casualties")
    assert claim.quantity is not None
    assert (claim.quantity.stated, claim.quantity.low, claim.quantity.high) == (355000, 355000, None)
    assert claim.model == {**ORIGIN, "reviewer": None}
    assert TEXT[claim.quote.start : claim.quote.end] == claim.quote.exact


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"value": 335000}, "is not the text's"),
        ({"quote": "more than 335,000 casualties", "value": 335000}, "does not stand in the text"),
        ({"quote": "55,000 casualties", "value": 55000, "qualifier": "exact"}, "cuts the number"),
        ({"quote": "more than 355", "value": 355}, "cuts the number"),
        ({"quote": "355,000 casualties", "qualifier": "exact"}, "cuts the number or its hedge"),
        ({"qualifier": "about"}, "its hedge"),
        ({"value": "355000"}, "is not the text's"),
        ({"value": True}, "is not the text's"),
        ({"claimant": "Paris"}, "does not stand in the text"),
        ({"subject": ["ru"]}, "does not stand in the text"),
        ({"category": "unicorns"}, "not in the vocabulary"),
        ({"outcome": {"a": 1}}, "not in the vocabulary"),
        ({"quote": TEXT * 2}, "characters"),
        ({"quote": "40 men are gone, 12 of them dead", "value": 40}, "2 numbers"),
        ({"quote": None}, "is not a text"),
    ],
)
def test_what_it_does_not_bear_out_is_refused_with_the_reason(change: dict[str, Any], why: str) -> None:
    claims, (rejected,) = admit(DOCUMENT, [{**FAIR, **change}], read=(), origin=ORIGIN)
    assert claims == ()
    assert why in rejected.why


HALVES = Document(
    document="sha256:2",
    text="Kyiv\u2019s army lost many: 87 never came home, the Kam'yanets office and O'Brien of Kyiv-based Hrim say.\n",
    published_at=date(2024, 3, 3),
    source="paper",
    language="en",
)
HOME = {
    "quote": "87 never came home",
    "value": 87,
    "qualifier": "exact",
    "claimant": None,
    "subject": None,
    "category": "personnel",
    "outcome": "killed",
}


@pytest.mark.parametrize("name", ["claimant", "subject"])
@pytest.mark.parametrize(
    "half", ["yiv", "Kyi", "K", "iv", "rmy", "yanets", "Kam", "Brien", "fice and O", "s", "8", ":", ", ", "\u2019"]
)
def test_half_a_word_is_nobody_and_the_right_word_is_taken_after_it(name: str, half: str) -> None:
    right = {**HOME, name: "Kyiv"}
    claims, rejected = admit(HALVES, [{**HOME, name: half}, right], read=(), origin=ORIGIN)
    (claim,), (refused,) = claims, rejected
    assert "is no whole word of the text" in refused.why
    assert getattr(claim, name) == "ua"


@pytest.mark.parametrize("whole", ["Kyiv", "Kyiv\u2019s", "Kam'yanets office", "O'Brien", "Kyiv-based", " Kyiv"])
def test_whole_words_of_any_form_are_taken(whole: str) -> None:
    (_,), rejected = admit(HALVES, [{**HOME, "claimant": whole}], read=(), origin=ORIGIN)
    assert rejected == ()


def test_every_altered_digit_is_refused() -> None:
    digits = "355000"
    for place in range(len(digits)):
        for digit in "0123456789":
            other = int(digits[:place] + digit + digits[place + 1 :])
            if other != 355000:
                printed = f"more than {other:,} casualties"
                claims, _ = admit(
                    DOCUMENT,
                    [{**FAIR, "value": other}, {**FAIR, "quote": printed, "value": other}],
                    read=(),
                    origin=ORIGIN,
                )
                assert claims == ()


def test_a_private_name_becomes_a_role() -> None:
    suggestion = {
        **FAIR,
        "quote": "40 men",
        "value": 40,
        "qualifier": "exact",
        "claimant": "Olena Petrenko",
        "subject": None,
    }
    (claim,), _ = admit(DOCUMENT, [suggestion], read=(), origin=ORIGIN)
    assert claim.claimant == Role("a speaker")


def test_no_name_stands_in_a_quote_or_beside_it() -> None:
    plain = {**FAIR, "quote": "12 of them dead", "value": 12, "qualifier": "exact", "claimant": None, "subject": None}
    (claim,), _ = admit(DOCUMENT, [plain], read=(), origin=ORIGIN)
    assert "Petrenko" not in repr(claim)
    named = {**plain, "quote": "Widow Olena Petrenko believes that 40 men are gone", "value": 40}
    claims, (rejected,) = admit(DOCUMENT, [named], read=(), origin=ORIGIN)
    assert claims == ()
    assert "names a person" in rejected.why


def test_a_figure_that_is_read_already_is_not_read_twice() -> None:
    (claim,), _ = admit(DOCUMENT, [FAIR], read=(), origin=ORIGIN)
    claims, (rejected,) = admit(DOCUMENT, [FAIR], read=(claim,), origin=ORIGIN)
    assert claims == ()
    assert "read already" in rejected.why


def test_a_recorded_answer_is_read_from_a_server() -> None:
    with model_server(said([FAIR, "nonsense"])) as url:
        endpoint = Endpoint(url, "m")
        assert endpoint.loopback
        found, origin = suggestions(endpoint, DOCUMENT, on="2024-03-03")
    claims, rejected = admit(DOCUMENT, found, read=(), origin=origin)
    assert len(claims) == len(rejected) == 1
    assert len(origin["prompt_hash"]) == 64


@pytest.mark.parametrize(
    "answer",
    [b"", b"[]", b"\xff\xfe", b"{", b'{"choices": []}', said({"a": 1}), b"[" * 200_000, b" " * 3_000_000],
)
def test_a_hostile_answer_is_one_clear_error(answer: bytes) -> None:
    with model_server(answer) as url, pytest.raises(EndpointError, match="leave out --llm"):
        suggestions(Endpoint(url, "m"), DOCUMENT, on="2024-03-03")


def test_a_server_that_refuses_is_one_clear_error() -> None:
    with model_server(b"{}", 500) as url, pytest.raises(EndpointError, match="status 500"):
        suggestions(Endpoint(url, "m"), DOCUMENT, on="2024-03-03")
