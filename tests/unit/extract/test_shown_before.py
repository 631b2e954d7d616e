"""Whom does a pronoun or a bare noun take up behind a sentence that only shows them, with no word of speech?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document


def speaker(text: str) -> str | None:
    """Who asserts a text's only number."""
    document = Document(document="t:1", text=text, source="visnyk", language="uk", published_at=date(2024, 9, 3))
    (who,) = [claim.claimant for claim in extract(document).claims if claim.quantity is not None]
    return None if who is None else label_of(who)


@pytest.mark.parametrize("apart", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("shows", "goes_on", "who"),
    [
        ("Генсек НАТО Петер Вольт виступив у Брюсселі.", "За його оцінкою, знищено 364 танки.", "Петер Вольт"),
        ("Генсек НАТО Петер Вольт виступив у Брюсселі.", "За словами генсека, знищено 364 танки.", "Петер Вольт"),
        (
            "Голова Кам'янської ОВА Роман Дикий був на місці удару.",
            "Посадовець каже, що вбито 364 людини.",
            "Роман Дикий",
        ),
        ("Речник ОТУ «Степ» Роман Дикий провів брифінг.", "Він додав, що за добу знищено 364 танки.", "ОТУ Степ"),
        (
            "Управління ООН з прав людини готує доповідь.",
            "За даними організації, загинули 364 цивільні.",
            "Управління ООН",
        ),
        ("Міноборони Великої Британії має новий огляд.", "Знищено 364 танки, вважають у відомстві.", "uk-mod"),
    ],
)
def test_whoever_a_sentence_shows_is_taken_up_behind_it(shows: str, goes_on: str, who: str, apart: str) -> None:
    """In the same paragraph or in the next one, though no figure stands where they are named."""
    found = speaker(f"Головне за день\n\n{shows}{apart}{goes_on}")
    assert found is not None
    assert found.startswith(who)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (
            "Баку мовчить; президент Ільхам Гай назвав лише трофеї: від літа, сказав він, знищено 364 танки.",
            "Ільхам Гай",
        ),
        ("Губернатор Олег Гай приїхав на місце. Загинули, уточнив він, 364 людини.", "Олег Гай"),
        ("У смузі ОСУВ «Степ» знищено 364 танки, розповів речник угруповання у ранковому ефірі.", "Степ"),
        ("На ділянці полку «Степ» знищено 364 танки, розповіла речниця полку журналістам.", "Степ"),
    ],
)
def test_who_is_named_earlier_in_the_sentence_is_taken_up_as_well(said: str, who: str) -> None:
    """The holder of an office by "he said", a unit by the noun behind its spokesperson."""
    assert speaker(f"Головне за день\n\n{said}") == who


def test_a_side_that_fights_in_between_does_not_take_the_floor() -> None:
    """What somebody knocks out is told by whoever spoke before."""
    said = "Речник ОТУ «Степ» заявив про атаки. Сили оборони відбили їх. За його словами, знищено 364 танки."
    assert speaker(f"Головне за день\n\n{said}") == "ОТУ Степ"
