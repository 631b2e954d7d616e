"""Are judgements, requests and moves without a figure read with their issuer, and nothing else as one?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.extract.words.judging_words import judging_words, likelihood_of
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.document import Document


def read(text: str, language: str = "en", source: str = "reuters") -> list[Claim]:
    document = Document(document="d", text=text, published_at=date(2024, 3, 27), source=source, language=language)
    claims = [claim for claim in extract(document).claims if claim.quantity is None]
    for claim in claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
        assert len(claim.quote.exact) <= 200
    return claims


def told(text: str, language: str = "en") -> list[tuple[str, str, str, str]]:
    return [(c.topic, label_of(c.claimant), label_of(c.subject), label_of(c.outcome)) for c in read(text, language)]


def test_a_judgement_comes_with_its_condition_and_its_house() -> None:
    (claim,) = read(
        "If the tally takes in Russian soldiers who died of illness, it is plausible, "
        "Ann Other, a fellow of the Royal United Services Institute, said."
    )
    assert (claim.topic, claim.claimant, claim.subject, label_of(claim.outcome)) == (
        "assessment",
        "rusi",
        "ru",
        "plausible",
    )
    assert claim.quote.exact == "If the tally takes in Russian soldiers who died of illness, it is plausible"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # a record, by whoever says so
        (
            "Russia's casualties in May were the highest monthly toll since the invasion, the UK Ministry of Defence said.",
            "en",
            [("assessment", "uk-mod", "ru", "record")],
        ),
        # doubt in the outlet's own voice has no claimant
        ("Such casualty figures are impossible to verify.", "en", [("assessment", "", "", "unverifiable")]),
        ("Дані про втрати неможливо перевірити.", "uk", [("assessment", "", "", "unverifiable")]),
        ("Данные о потерях невозможно проверить.", "ru", [("assessment", "", "", "unverifiable")]),
        # a highest price is no record of losses
        ("The price of wheat reached its highest level since 2008.", "en", []),
        # who was asked, and what came of it
        ("We have asked the Russian Defence Ministry for comment.", "en", [("request", "reuters", "ru-mod", "comment asked")]),
        ("The Kremlin declined to comment.", "en", [("request", "reuters", "ru", "comment declined")]),
        ("Міноборони Росії не відповіло на запит.", "uk", [("request", "reuters", "ru-mod", "no answer")]),
        ("Минобороны Украины отказалось от комментариев.", "ru", [("request", "reuters", "ua-mod", "comment declined")]),
        # moves: who, said by whom
        (
            "Russian forces advanced near Chasiv Yar, the Institute for the Study of War said.",
            "en",
            [("territory", "isw", "ru", "advanced")],
        ),
        ("Ukrainian forces did not advance near Robotyne.", "en", []),
        ("Ukrainian forces captured 500 Russian soldiers near Kursk.", "en", []),
        ("Сили оборони звільнили Роботине, заявив Генштаб.", "uk", [("territory", "ua-general-staff", "ua", "controls")]),
        ("Российские войска заняли Авдеевку.", "ru", [("territory", "", "ru", "controls")]),
        # an expectation, whose doer is named shortly before
        ("Russia is expected to launch an offensive in summer.", "en", [("assessment", "", "ru", "expected")]),
    ],
)  # fmt: skip
def test_what_is_read(text: str, language: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text, language) == expected


def test_a_place_named_before_is_found_again() -> None:
    claims = read("Fighting went on for the city of Avdiivka. Russia has controlled the city since February.")
    assert [(c.topic, c.place, c.subject) for c in claims] == [("territory", "Avdiivka", "ru")]


def test_a_pronoun_speaks_for_the_issuer_before() -> None:
    text = "The UK Ministry of Defence spoke on Sunday. It said that Russian casualties in May were the highest of the war."
    assert told(text) == [("assessment", "uk-mod", "ru", "record")]


@pytest.mark.parametrize(
    ("claimant", "yardstick"), [("uk-mod", "uk-phia"), ("us-dod", "us-icd-203"), ("ua", "unstated"), (None, "unstated")]
)
def test_probability_is_kept_by_the_issuers_own_yardstick(claimant: str | None, yardstick: str) -> None:
    assert likelihood_of("likely", claimant) == {"word": "likely", "yardstick": yardstick}


def test_a_word_outside_the_issuers_yardstick_is_not_put_on_it() -> None:
    assert likelihood_of("roughly even chance", "uk-mod")["yardstick"] == "unstated"


def test_probability_words_with_and_without_a_figure() -> None:
    text = "Russia has highly likely suffered more than 40,000 casualties this year, the UK Ministry of Defence said."
    document = Document(document="d", text=text, published_at=date(2024, 3, 27), source="reuters", language="en")
    (claim,) = extract(document).claims
    assert claim.likelihood == {"word": "highly likely", "yardstick": "uk-phia"}
    (claim,) = read("Russia's losses will almost certainly not stop its attacks, the UK Ministry of Defence said.")
    assert claim.likelihood == {"word": "almost certain", "yardstick": "uk-phia"}


def test_a_number_is_not_cut_where_a_clause_ends() -> None:
    (claim,) = read("There is a realistic possibility that Russia will lose a further 50,000 men, London said.")
    assert claim.quote.exact == "realistic possibility that Russia will lose a further 50,000 men"


def test_every_language_has_every_kind_of_cue() -> None:
    kinds = [{(cue.topic, cue.tells) for cue in judging_words(language).cues} for language in ("en", "uk", "ru")]
    assert kinds[0] == kinds[1] == kinds[2]


@pytest.mark.parametrize(
    "unit", ["highest ", "Russian forces advanced near ", "asked ", "if plausible casualties ", "likely. "]
)
def test_hostile_text_gives_nothing_and_ends(unit: str) -> None:
    found = read(unit * (400_000 // len(unit)))
    assert len(found) <= 1  # of the last piece of a line that is cut into pieces
