"""Who speaks where a name stands alone behind a dash or before a colon, and where a private person does?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Role

DAY = date(2025, 5, 14)


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Росіяни втратили 1 200 військових за добу — ISW.", "uk", "isw"),
        ("Росіяни втратили 1 200 військових за добу — Генштаб.", "uk", "ua-general-staff"),
        ("Россия потеряла 1 200 военных за сутки — британская разведка.", "ru", "uk-mod"),
        ("Росія втратила 1 200 військових за добу — DeepState.", "uk", "DeepState"),
        ("Россия потеряла 1 200 военных за сутки — The Insider.", "ru", "The Insider"),
        ("DeepState: Росія втратила 1 200 військових за добу.", "uk", "DeepState"),
        ("Росія втратила 1 200 військових, кажуть у британській розвідці.", "uk", "uk-mod"),
        ("Russia lost 1,200 tanks in July, according to open-source maps.", "en", "open-source maps"),
    ],
)
def test_a_name_alone_says_whose_the_figure_is(text: str, language: str, who: str) -> None:
    (row,) = read(text, DAY, language=language, source="desk-x")
    assert row.startswith(f"1200 {who} ru ")


def test_a_country_behind_a_dash_loses_and_does_not_speak() -> None:
    (row,) = read("Загинули 1 200 військових — Росія.", DAY, language="uk", source="desk-x")
    assert not row.startswith("1200 ru ")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Russia lost 20 men near Dobropillia, a Ukrainian soldier told the BBC.", "a soldier"),
        ("Russia lost 20 men near Dobropillia, an officer in the brigade said.", "an officer"),
        ("Ukrainian soldiers said Russia lost 20 men near Dobropillia.", "soldiers"),
        ("The strike killed 20 men near Dobropillia, one paramedic at the scene said.", "a medic"),
        ("The strike killed 20 men near Dobropillia, a local woman said.", "a resident"),
    ],
)
def test_a_private_person_speaks_and_no_place_named_before(text: str, role: str) -> None:
    claims = extract(Document(document="own:alone", text=text, published_at=DAY, source="desk-x", language="en")).claims
    spoken = next(claim for claim in claims if claim.quantity is not None and claim.quantity.stated == 20)
    assert spoken.claimant == Role(role)


@pytest.mark.parametrize("losses", ["casualties", "losses"])
def test_a_count_that_is_hit_strikes_nobody(losses: str) -> None:
    (row,) = read(f"Russia hit 950,000 {losses} in June.", DAY, language="en", source="csis")
    assert row.startswith("950000 CSIS ru ")
