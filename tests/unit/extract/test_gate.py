"""Which paragraphs of a text are read, and which are passed over?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document

TOLD = {
    "en": "The Russian army lost 40 tanks near Kyiv on Monday, the General Staff of Ukraine said.",
    "uk": "Російська армія втратила 40 танків під Києвом у понеділок, повідомив Генштаб ЗСУ.",
    "ru": "Российская армия потеряла 40 танков под Киевом в понедельник, сообщил Генштаб ВСУ.",
}
ASIDE = {
    "en": "The tickets of the spring fair cost 12 crowns apiece, and the children who came with a school paid nothing at all.",
    "uk": "Квитки на весняний ярмарок коштували 12 крон, а дітям до 10 років їх віддали зовсім без жодної платні.",
    "ru": "Билеты на весеннюю ярмарку стоили 12 крон, а детям до 10 лет их отдали совсем без всякой платы.",
}


def _read(text: str, language: str) -> tuple[list[float | None], set[str]]:
    """The values of the claims, and the numbers that are none."""
    found = extract(
        Document(document="sha256:x", text=text, language=language, published_at=date(2024, 3, 27)),
    )
    values = [claim.quantity.stated for claim in found.claims if claim.quantity is not None]
    return values, {number.exact for number in found.unread}


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_everyday_words_before_any_loss_are_passed_over(language: str) -> None:
    alone, numbers = _read(ASIDE[language], language)
    assert (alone, numbers) == ([], set())
    assert _read(f"{ASIDE[language]}\n\n{TOLD[language]}", language) == _read(TOLD[language], language)


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_behind_a_loss_every_number_is_accounted_for(language: str) -> None:
    values, numbers = _read(f"{TOLD[language]}\n\n{ASIDE[language]}", language)
    assert values == [40]
    assert any("12" in number for number in numbers)


def test_a_body_named_before_the_first_loss_is_read() -> None:
    lead = "The ministry in London has looked at pictures of the front that came from 12 places last winter."
    _, numbers = _read(f"{lead}\n\nIt says that the Russian army lost 30 guns.", "en")
    assert "12" in numbers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It cost them 12 tanks and 30 trucks, which nobody was able to pull out of the mud ever again."),
        ("uk", "За цей тиждень вони віддали 12 танків і 30 вантажівок, які не змогли витягти з болота."),
        ("ru", "За эту неделю они отдали 12 танков и 30 грузовиков, которые не смогли вытащить из болота."),
    ],
)
def test_an_everyday_word_of_arms_is_read_though_nobody_is_named(language: str, text: str) -> None:
    assert _read(text, language)[0] == [12, 30]
